import CanvasCore
import Testing

/// What is found, and what comes first.
struct SearchTests {
  /// Notes in one box, each with an id that says what is in it.
  private func workspace(_ notes: [(id: Identifier, text: String)]) -> Workspace {
    var box = Box(id: "tray")
    box.notes = notes.map { Note(id: $0.id, text: $0.text) }
    var board = Board(id: "wall", fields: ["template": "wall"])
    board.title = "Ideas for a garden"
    board.boxes = [box]
    var workspace = Workspace(id: "track")
    workspace.boards = [board]
    return workspace
  }

  private func set(_ workspace: inout Workspace, _ note: Int, _ key: FieldKey, _ value: JSONValue) {
    workspace.boards[0].boxes[0].notes[note].fields[key] = value
  }

  private func ids(_ workspace: Workspace, _ query: String) -> [String] {
    workspace.find(query, in: .en).map { ($0.note ?? $0.board).text }
  }

  @Test func titlesComeFirstAndLabelsLast() {
    var workspace = workspace([
      ("label", "One"), ("tag", "Two"), ("detail", "Three\nnear the garden"),
      ("inside", "Kindergardens"), ("starts", "A gardener"), ("word", "In the garden"),
      ("begins", "Gardens for all"),
    ])
    set(&workspace, 0, "facets", ["topic": "garden"])
    set(&workspace, 1, "tags", ["gardens"])
    #expect(
      ids(workspace, "garden") == [
        "begins", "wall", "word", "starts", "inside", "detail", "tag", "label",
      ])
  }

  @Test func whatFitsAlikeStaysInTheOrderOfTheBoards() {
    #expect(ids(workspace([("b", "Oak tree"), ("a", "Elm tree")]), "tree") == ["b", "a"])
  }

  @Test func theLineThatHoldsTheWordsIsGiven() throws {
    var workspace = workspace([
      ("one", "Roof\nWater runs off\nIt is green and it holds rain"), ("two", "Moss"),
    ])
    set(&workspace, 1, "tags", ["rainy"])
    set(&workspace, 1, "facets", ["evidence": "testing"])
    func finding(_ query: String) throws -> Finding {
      try #require(workspace.find(query, in: .nl).first)
    }
    #expect(try finding("roof").line == nil)
    #expect(try finding("roof").title == "Roof")
    #expect(try finding("water").line == "Water runs off")
    #expect(try finding("roof rain").line == "…it holds rain")
    #expect(try finding("rainy").line == "#rainy")
    #expect(try finding("in test").line == "Bewijs: in test")
    #expect(workspace.find("testing", in: .nl).isEmpty)
  }

  @Test func wordsMayStandInDifferentPlaces() {
    var workspace = workspace([("one", "Roof\ngreen"), ("two", "Roof\nred")])
    set(&workspace, 1, "tags", ["green"])
    #expect(ids(workspace, "green roof") == ["one", "two"])
    #expect(ids(workspace, "green roof blue").isEmpty)
  }

  @Test func anIdFindsItsNoteFirst() {
    #expect(ids(workspace([("a", "zzz"), ("zzz", "Moss")]), "zzz").first == "a")
    #expect(Set(ids(workspace([("a", "zzz"), ("zzz", "Moss")]), "zzz")) == ["a", "zzz"])
  }

  @Test func accentsAndCaseDoNotCount() {
    #expect(ids(workspace([("one", "Café Équipe")]), "EQUIPE cafe") == ["one"])
  }

  @Test func theLimitKeepsTheBest() {
    let workspace = workspace([("one", "A garden"), ("two", "Garden")])
    #expect(workspace.find("garden", in: .en, limit: 1).map(\.note) == ["two"])
    #expect(workspace.find("  ", in: .en).isEmpty)
  }
}
