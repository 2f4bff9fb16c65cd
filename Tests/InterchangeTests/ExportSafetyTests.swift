import CanvasCore
import Interchange
import Testing

@Suite struct ExportSafetyTests {
  /// Hidden notes, people, what is tied to them and blind rounds: nothing of it stands in what the room gets.
  @Test func noFormatTellsTheRoomWhatItMayNotSee() throws {
    var work = try workspace("bmc", "key-partners", ["Shown", "Unseen", "Other"])
    work.boards[0].boxes[0].notes[0].fields = [
      "text": "Shown", "author": "Zwaantje", "partner": ["contact": "Wannes"],
      "links": [["kind": "from", "to": "n-2", "reason": "becauseof"]],
      "flow": ["kind": "money", "from": "us", "to": "them"],
    ]
    work.boards[0].boxes[0].notes[1].fields["hidden"] = true
    work.boards[0].rounds = [
      Round(id: "r1", fields: ["mode": "blind", "ballots": ["Jozefien": ["n-1": 7777]]]),
      Round(id: "r2", fields: ["state": "closed", "ballots": ["Jozefien": ["n-1": 2]]]),
    ]
    for format in Format.written where format.content != .binary {
      // A board alone has no way to be drawn as a funnel, and no past to be filmed.
      if ["funnel", "track", "asciicast"].contains(format.id) {
        #expect(throws: FormatError.self) { try written(format.id, work, for: .room) }
        continue
      }
      let text = try written(format.id, work, for: .room)
      for word in ["Unseen", "Zwaantje", "Wannes", "becauseof", "Jozefien", "7777", "n-2"] {
        #expect(!text.contains(word), "\(format.id): \(word)")
      }
    }
  }

  @Test func noFormatLetsControlsOut() throws {
    let bad = "a\u{1b}[31m\u{7}b\u{9b}c"
    var work = try workspace("bmc", "key-partners", [bad])
    work.title = bad
    work.boards[0].fields["title"] = .string(bad)
    work.boards[0].boxes[0].notes[0].fields["flow"] = ["from": .string(bad), "to": "x"]
    work.boards[0].boxes[0].notes[0].fields["owner"] = .string(bad)
    for id in ["csv", "tsv", "opml", "canvas", "dot", "dot-flows", "bmml"] {
      let text = try written(id, work)
      #expect(!text.unicodeScalars.contains { [0x1b, 0x07].contains($0.value) }, "\(id)")
    }
  }

  /// All that the starters have comes back from the formats that carry everything.
  @Test func startersComeBackEqual() throws {
    let seeds = ["inner-city", "impact-factory", "learning-lab", "municipality", "made-social"]
    for seed in seeds {
      let workspace = try WorkspaceFile.read(file("seeds/\(seed).json"))
      for id in ["opml", "canvas"] {
        let found = try read(id, written(id, workspace))
        expectEqual(found.boards, workspace.boards, "\(seed) \(id)")
        #expect(found.dropped.filter { $0.text != workspace.title }.isEmpty, "\(seed) \(id)")
      }
      let table = try read("csv", written("csv", workspace))
      #expect(table.noteCount == workspace.noteCount)
      #expect(
        table.boards.flatMap { $0.notes.map(\.text) }.sorted()
          == workspace.boards.flatMap { $0.notes.map(\.text) }.sorted())
    }
  }

  private func file(_ path: String, _ here: String = #filePath) throws -> [UInt8] {
    let root = here.split(separator: "/").dropLast(3).joined(separator: "/")
    return try SafeFile(path: FilePath(bytes: Array("/\(root)/\(path)".utf8))).read().bytes
  }
}
