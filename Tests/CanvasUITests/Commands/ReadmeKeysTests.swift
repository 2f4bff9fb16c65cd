import CanvasCore
import CanvasUI
import Testing

/// The keys that the README names, and the table of all keys in the manual, are made from the table of commands;
/// `NINEFOLD_GOLDEN=write` writes them anew.
struct ReadmeKeysTests {
  private static let opening = "<!-- keys -->\n"
  private static let closing = "<!-- /keys -->"
  private static let head = "| keys | what they do |\n|---|---|\n"

  /// What the README names, in its order.
  private static let first = [
    "note.add", "note.edit", "note.remove", "note.carry", "history.undo", "note.evidence",
    "note.facets", "note.voice", "note.shortlist", "note.vote", "view.zoom", "board.list",
    "app.find", "app.help", "present.start",
  ]

  private static let parts: [(scope: Scope, heading: String)] = [
    (.board, "On a board"), (.carrying, "While notes are carried"), (.workspace, "In a workspace"),
    (.boards, "On the list of boards"), (.home, "On the home screen"), (.everywhere, "Everywhere"),
  ]

  /// One line a command: its keys, and what they do.
  private static func row(_ command: Command) -> String {
    let keys = command.keys.map { "`\($0)`" }.joined(separator: " ")
    return "| \(keys) | \(command.title(in: .en)) |\n"
  }

  /// All commands that have a key, part by part.
  static var table: String {
    parts.reduce(into: head) { table, part in
      table += "| **\(part.heading)** | |\n"
      for command in Command.all where command.scope == part.scope && !command.keys.isEmpty {
        table += row(command)
      }
    }
  }

  @Test func theReadmeHasFifteenKeysThatMatter() throws {
    let commands = try Self.first.map { id in
      try #require(Command.all.first { $0.id == id }, "there is no \(id)")
    }
    #expect(commands.count == 15 && commands.allSatisfy { !$0.keys.isEmpty })
    try check("README.md", has: Self.head + commands.map(Self.row).joined())
  }

  @Test func theManualHasAllKeys() throws {
    try check("Sources/Manual/README.md", has: Self.table)
  }

  @Test func noKeyBreaksTheTable() {
    #expect(Self.table.split(separator: "\n").allSatisfy { $0.count { $0 == "|" } == 3 })
  }

  /// A page has this table between its marks.
  private func check(_ page: String, has table: String) throws {
    let path = Files.package + "/" + page
    let text = try #require(Files.text(of: path), "there is no \(page)")
    let start = try #require(text.range(ofFirst: Self.opening), "no <!-- keys --> in \(page)")
    let end = try #require(text.range(ofFirst: Self.closing), "no <!-- /keys --> in \(page)")
    let kept = text[text.index(start, offsetBy: Self.opening.count)..<end]
    if Golden.writes, kept != table {
      Golden.write(String(text[..<start]) + Self.opening + table + text[end...], to: path)
    } else {
      #expect(kept == table, "NINEFOLD_GOLDEN=write writes it anew")
    }
  }
}

extension String {
  /// Where the first of a text begins, or nil.
  fileprivate func range(ofFirst part: String) -> Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}
