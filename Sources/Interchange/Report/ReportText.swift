import CanvasCore

/// Words of a report. What people wrote is told from what we say: it is isolated, it may be in another language, and nothing in
/// it is ever read as markup.
public struct ReportText: Hashable, Sendable, ExpressibleByStringLiteral {
  public enum Run: Hashable, Sendable {
    /// Our own words.
    case words(String)
    /// What people wrote; its language where that is another than the report's.
    case quote(String, Language?)
    case strong(String)
    /// A sign and the word it stands for; never a sign alone.
    case mark(sign: String, word: String)
    /// An address that people wrote, and what it is called.
    case link(String, url: String)
    /// A place in this report.
    case anchor(String, id: String)
  }

  public var runs: [Run]

  public init(_ runs: [Run]) { self.runs = runs }
  public init(_ words: String) { runs = words.isEmpty ? [] : [.words(words)] }
  public init(stringLiteral words: String) { self.init(words) }

  public static func + (a: ReportText, b: ReportText) -> ReportText { ReportText(a.runs + b.runs) }

  public var isEmpty: Bool { runs.isEmpty }

  /// All of it as plain text, for measuring and for titles.
  public var plain: String {
    runs.map { run in
      switch run {
      case .words(let text), .quote(let text, _), .strong(let text), .link(let text, _),
        .anchor(let text, _):
        text
      case .mark(let sign, let word): sign.isEmpty ? word : "\(sign) \(word)"
      }
    }.joined()
  }

  /// A sentence of ours with its gaps, `{}`, filled in from the left.
  public static func sentence(_ pattern: String, _ parts: [ReportText]) -> ReportText {
    var runs: [Run] = []
    var rest = parts[...]
    var piece = ""
    var signs = pattern[...]
    while let sign = signs.popFirst() {
      if sign == "{", signs.first == "}", let part = rest.popFirst() {
        signs.removeFirst()
        if !piece.isEmpty { runs.append(.words(piece)) }
        piece = ""
        runs += part.runs
      } else {
        piece.append(sign)
      }
    }
    if !piece.isEmpty { runs.append(.words(piece)) }
    return ReportText(runs)
  }
}

extension Sequence<ReportText> {
  /// Those that say something, with a sign between them.
  func joined(_ separator: String = ", ") -> ReportText {
    var runs: [ReportText.Run] = []
    for text in self where !text.isEmpty {
      if !runs.isEmpty { runs.append(.words(separator)) }
      runs += text.runs
    }
    return ReportText(runs)
  }
}
