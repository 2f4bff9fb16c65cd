import CanvasCore
import TestSupport
import Testing

@Suite struct ImportBoardsTests {
  private let templates = TemplateLibrary()
  private let source = ImportedSource(title: "a.md", hash: "a1", format: "markdown")

  private func canvas(_ texts: [String], title: String = "Bakery") -> Board {
    var board = Template.lean.makeBoard(id: "b1", title: title)
    board.boxes[0].notes = texts.enumerated().map {
      Note(id: Identifier("n\($0)") ?? "n", text: $1)
    }
    return board
  }

  private func document() -> Document {
    var workspace = Workspace(id: "w")
    workspace.boards = [Template.wall.makeBoard(id: "wall", title: "Ideas")]
    return Document(workspace, author: "Ann", session: "s")
  }

  private func bring(
    _ boards: [Board], into document: inout Document, onto board: Identifier? = nil,
    again: ImportAgain = .leave, from source: ImportedSource? = nil, keepsIDs: Bool = false
  ) throws -> [Identifier] {
    var random = SplitMix64(seed: 7)
    let deed = try document.workspace.importing(
      boards, from: source ?? self.source, onto: board, again: again, keepsIDs: keepsIDs, at: 0,
      templates: templates, using: &random)
    try document.perform(deed.edits, as: "Import", act: deed.act, time: 0)
    return deed.made
  }

  @Test func isOneStepThatUndoTakesBack() throws {
    var document = document()
    let before = document.workspace
    let made = try bring([canvas(["Bread", "Soup"])], into: &document)
    #expect(document.history.steps.count == 1)
    #expect(document.workspace.board(made[0])?.notes.map(\.text) == ["Bread", "Soup"])
    _ = document.undo(time: 1)
    #expect(document.workspace == before)
  }

  @Test func idsAreRenewedAndLinksFollow() throws {
    var document = document()
    var board = canvas(["Bread", "Soup"])
    board.boxes[0].notes[1].fields["links"] = [
      ["kind": "from", "to": "n0"], ["kind": "from", "to": "gone"],
    ]
    board.rounds = [Round(id: "r", fields: ["state": "closed", "totals": ["n1": 4]])]
    let made = try bring([board, board.with(id: "b2", notes: "m")], into: &document)
    let first = try #require(document.workspace.board(made[0]))
    let notes = Array(first.notes)
    #expect(notes[0].id != "n0")
    #expect(notes[1].links == [Link(kind: "from", to: notes[0].id)])
    #expect(first.votes == [notes[1].id: 4])
  }

  @Test func idsAreKeptWhereTheyAreFree() throws {
    var document = document()
    _ = try bring([canvas(["Bread"])], into: &document, keepsIDs: true)
    #expect(document.workspace.note("n0")?.text == "Bread")
    let other = ImportedSource(title: "b", hash: "b9", format: "own")
    #expect(throws: Refusal.idTaken("b1")) {
      try bring([canvas(["Tea"])], into: &document, from: other, keepsIDs: true)
    }
  }

  @Test func sameSourceIsLeftAddedToOrCopied() throws {
    var document = document()
    let made = try bring([canvas(["Bread"])], into: &document)
    #expect(throws: Refusal.importedAlready("a.md")) {
      try bring([canvas(["Bread"])], into: &document)
    }
    #expect(throws: Refusal.nothingNew("a.md")) {
      try bring([canvas(["Bread"])], into: &document, again: .new)
    }
    // A later version of the file, by its name.
    let later = ImportedSource(title: "a.md", hash: "a4", format: "markdown")
    _ = try bring([canvas(["Bread", "Soup"])], into: &document, again: .new, from: later)
    #expect(document.workspace.board(made[0])?.notes.map(\.text) == ["Bread", "Soup"])
    #expect(document.workspace.importedBefore(later) != nil)
    _ = try bring([canvas(["Bread"])], into: &document, again: .copy, from: later)
    #expect(document.workspace.boards.count == 3)
    #expect(document.workspace.fields["sources"]?.array?.count == 1)
  }

  @Test func notesGoOntoABoardByBoxAndTitle() throws {
    var document = document()
    var wall = Template.wall.makeBoard(id: "b1", title: "More")
    wall.boxes.insert(
      Box(id: "c1", fields: ["title": "Food"], notes: [Note(id: "n0", text: "Soup")]), at: 0)
    wall.boxes[1].notes = [Note(id: "n1", text: "Rain")]
    _ = try bring([wall], into: &document, onto: "wall")
    _ = try bring([wall], into: &document, onto: "wall", again: .copy)
    let board = try #require(document.workspace.board("wall"))
    #expect(board.box("tray")?.notes.map(\.text) == ["Rain", "Rain"])
    #expect(
      board.boxes.filter { $0.title == "Food" }.map { $0.notes.map(\.text) } == [["Soup", "Soup"]])
  }

  @Test func wordsOfABoardThatGivesItsNotesAwayAreKept() throws {
    var document = document()
    var board = canvas(["Bread"])
    board.fields["description"] = "Since 1950"
    board.fields["question"] = "Who bakes?"
    _ = try bring([board], into: &document, onto: "wall")
    let texts = document.workspace.board("wall")?.box("tray")?.notes.map(\.text) ?? []
    #expect(texts.contains { $0.contains("Since 1950") && $0.contains("Who bakes?") })
    _ = document.undo(time: 1)
    #expect(document.workspace.board("wall")?.noteCount == 0)
  }

  @Test func whatNotesNeedOfTheirWorkspaceComesAlong() throws {
    var document = document()
    var board = canvas(["Bread"])
    board.boxes[0].notes[0].fields["picture"] = "loaf"
    var random = SplitMix64(seed: 1)
    let fields: JSONObject = [
      "pictograms": ["loaf": ["  __   ", " /__\\  ", " \\__/  "], "other": ["a", "b", "c"]],
      "vocabularies": ["sector": [["value": "bakers"]]],
    ]
    let deed = try document.workspace.importing(
      [board], fields, from: source, at: 0, templates: templates, using: &random)
    try document.perform(deed.edits, as: "Import", time: 0)
    #expect(document.workspace.fields[path: ["pictograms", "loaf"]] != nil)
    #expect(document.workspace.fields[path: ["pictograms", "other"]] == nil)
    #expect(document.workspace.facet("sector")?.value("bakers") != nil)
  }
}

extension Board {
  fileprivate func with(id: Identifier, notes letter: String) -> Board {
    var board = self
    board.id = id
    for box in board.boxes.indices {
      for note in board.boxes[box].notes.indices {
        board.boxes[box].notes[note].id = Identifier("\(letter)\(note)") ?? "m"
        board.boxes[box].notes[note].fields["links"] = nil
      }
    }
    board.rounds = []
    return board
  }
}
