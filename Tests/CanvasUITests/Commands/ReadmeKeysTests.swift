import CanvasCore
import CanvasUI
import Testing

/// The README's table of keys is made from the table of commands; `NINEFOLD_GOLDEN=write` writes it anew.
struct ReadmeKeysTests {
  private static let path = Files.package + "/README.md"
  private static let opening = "<!-- keys -->\n"
  private static let closing = "<!-- /keys -->"

  private static let parts: [(scope: Scope, heading: String)] = [
    (.board, "On a board"), (.carrying, "While notes are carried"), (.workspace, "In a workspace"),
    (.boards, "On the list of boards"), (.home, "On the home screen"), (.everywhere, "Everywhere"),
  ]

  /// One line a command: its keys, and what they do.
  static var table: String {
    var lines = ["| keys | what they do |", "|---|---|"]
    for part in parts {
      lines.append("| **\(part.heading)** | |")
      for command in Command.all where command.scope == part.scope && !command.keys.isEmpty {
        let keys = command.keys.map { "`\($0)`" }.joined(separator: " ")
        lines.append("| \(keys) | \(command.title(in: .en)) |")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  @Test func theReadmeHasTheKeysOfTheProgram() throws {
    let readme = try #require(Files.text(of: Self.path), "there is no README.md")
    let start = try #require(readme.range(ofFirst: Self.opening), "no <!-- keys --> in README.md")
    let end = try #require(readme.range(ofFirst: Self.closing), "no <!-- /keys --> in README.md")
    let kept = readme[readme.index(start, offsetBy: Self.opening.count)..<end]
    if Golden.writes, kept != Self.table {
      let head = String(readme[..<start]) + Self.opening
      Golden.write(head + Self.table + readme[end...], to: Self.path)
    } else {
      #expect(kept == Self.table, "NINEFOLD_GOLDEN=write writes it anew")
    }
  }

  @Test func noKeyBreaksTheTable() {
    #expect(Self.table.split(separator: "\n").allSatisfy { $0.count { $0 == "|" } == 3 })
  }
}

extension String {
  /// Where the first of a text begins, or nil.
  fileprivate func range(ofFirst part: String) -> Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}
