/// A page in roff with the man macros. It is plain ASCII: whatever else a text holds is written by its number, and
/// nothing of a text is ever taken for a request.
struct Roff {
  private(set) var text = ""

  /// Cells of a line of the source; the formatter fills lines by itself.
  private static let width = 76

  enum Piece {
    case plain(String), bold(String), italic(String)
  }

  mutating func title(_ name: String, _ date: String, _ source: String) {
    text += ".TH \(name) 1 \"\(date)\" \"\(source)\" \"User Commands\"\n"
  }

  mutating func section(_ title: String) { text += ".SH \(title)\n" }
  mutating func subsection(_ title: String) { text += ".SS \(Self.escaped(title))\n" }
  mutating func breakLine() { text += ".br\n" }

  mutating func paragraph(_ words: String) {
    if !text.hasSuffix(".SH NAME\n"), !isAfterHeading { text += ".PP\n" }
    fill(words.split(separator: " ").map { Self.escaped(String($0)) })
  }

  /// Something and what it means.
  mutating func entry(_ head: [Piece], _ meaning: String) {
    text += ".TP\n"
    line(head)
    fill(meaning.split(separator: " ").map { Self.escaped(String($0)) })
  }

  /// Lines as they stand.
  mutating func example(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    text += isAfterHeading ? ".nf\n" : ".PP\n.nf\n"
    for line in lines { text += Self.guarded("  " + Self.escaped(line)) + "\n" }
    text += ".fi\n"
  }

  /// One line of words in several fonts.
  mutating func line(_ pieces: [Piece]) {
    var words: [String] = []
    var opening = ""
    for piece in pieces {
      switch piece {
      case .plain("["): opening = "["
      case .plain("]"): words[words.count - 1] += "]"
      case .plain(let word): add(Self.escaped(word))
      case .bold(let word): add("\\fB\(Self.escaped(word))\\fR")
      case .italic(let word): add("\\fI\(Self.escaped(word))\\fR")
      }
    }
    func add(_ word: String) {
      words.append(opening + word)
      opening = ""
    }
    fill(words)
  }

  private var isAfterHeading: Bool {
    let last = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return last.hasPrefix(".SH") || last.hasPrefix(".SS")
  }

  private mutating func fill(_ words: [String]) {
    var line = ""
    for word in words {
      if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > Self.width {
        text += Self.guarded(line) + "\n"
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    if !line.isEmpty { text += Self.guarded(line) + "\n" }
  }

  /// A line that begins with a request's sign is text all the same.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "\"": "\\(dq"
      case " "..."~": String(scalar)
      default: "\\[u\(hex(scalar.value))]"
      }
    }.joined()
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
