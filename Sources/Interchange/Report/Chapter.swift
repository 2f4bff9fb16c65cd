import CanvasCore

/// A chapter of a report: a file of `Chapters` and a word in ``all``. Its title, its own words in the workspace
/// (`report`, by its id) and what is said where there is nothing to tell follow from it.
public struct Chapter: Sendable, Identifiable {
  /// Stands in the workspace's `report` and in `ninefold set`; stable for ever.
  public let id: String
  public let title: Localized
  /// What is missing where there is nothing to tell, and how it comes there.
  package let missing: Localized
  let make: @Sendable (ReportContext) -> [ReportBlock]

  init(
    _ id: String, _ title: Localized, missing: Localized,
    make: @escaping @Sendable (ReportContext) -> [ReportBlock]
  ) {
    self.id = id
    self.title = title
    self.missing = missing
    self.make = make
  }

  /// Those of the report, in their order.
  public static let all: [Chapter] = [
    aim, people, steps, numbers, ideas, choice, minority, canvases, tests, beliefs, partners,
    agreements, parked, successes, advice, history, sources, signs,
  ]

  /// The chapter as it will be read: in the user's own words where there are some.
  func written(from context: ReportContext) -> ReportDocument.Chapter {
    let own = OwnWords.blocks(context.ownWords(of: id), context)
    let blocks = own.isEmpty ? make(context) + context.readings(in: id) : own
    return ReportDocument.Chapter(
      id: id, title: title[context.language],
      blocks: blocks.isEmpty ? [.missing(context.say(missing))] : blocks)
  }
}

/// What people wrote in place of a chapter.
enum OwnWords {
  /// Blank lines part paragraphs, lines that begin with `- ` are a list.
  static func blocks(_ text: String, _ context: ReportContext) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    var lines: [String] = []
    var items: [ReportItem] = []
    func end() {
      if !lines.isEmpty {
        blocks.append(.paragraph(context.quote(lines.joined(separator: "\n"), on: nil)))
      }
      if !items.isEmpty { blocks.append(.list(items)) }
      (lines, items) = ([], [])
    }
    for line in text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false) {
      let line = String(Substring(line)).trimmed
      if line.hasPrefix("- ") {
        if !lines.isEmpty { end() }
        items.append(ReportItem(context.quote(String(line.dropFirst(2)).trimmed, on: nil)))
      } else {
        if line.isEmpty || !items.isEmpty { end() }
        if !line.isEmpty { lines.append(line) }
      }
    }
    end()
    return blocks
  }
}

extension ReportContext {
  /// What people wrote in place of a chapter; empty where they did not.
  func ownWords(of chapter: String) -> String {
    export.workspace.fields["report"]?.object?.text(FieldKey(chapter)) ?? ""
  }
}
