import CanvasCore
import CanvasUI
import Testing

struct BoardFactsTests {
  private func facts(_ picture: String) throws -> BoardFacts {
    let (workspace, _) = try Picture.workspace(picture)
    let board = try #require(workspace.boards.first)
    return BoardFacts(board, TemplateLibrary()[board.template], revision: 7)
  }

  @Test func aBoardIsCounted() throws {
    let facts = try facts("wall> [One]: A B | [Two]: C | tray: D")
    #expect(facts.ideas == 4 && facts.clusters == 2 && facts.revision == 7)
    #expect(facts.boxes.map(\.id) == ["one", "two", "tray", "parking-lot"])
    #expect(facts.votes.isEmpty && facts.voteTotal == 0)
  }

  @Test func onlyIdeasAreCountedAsIdeas() throws {
    var (workspace, _) = try Picture.workspace("wall> tray: A B C")
    workspace.boards[0].boxes[0].notes[0].fields["kind"] = "idea"
    workspace.boards[0].boxes[0].notes[1].fields["kind"] = "question"
    let facts = BoardFacts(workspace.boards[0], TemplateLibrary()["wall"], revision: 0)
    #expect(facts.ideas == 2)
  }

  @Test func boxesComeInTheOrderOfFilling() throws {
    let template = try #require(TemplateLibrary()["bmc"])
    let facts = try facts("bmc> channels: A")
    #expect(facts.boxes.map(\.id.text) == template.fillOrder.map(\.id))
  }

  @Test func withoutABoardThereIsNothing() {
    let facts = BoardFacts(nil, nil, revision: 3)
    #expect(facts.boxes.isEmpty && facts.ideas == 0 && facts.clusters == 0 && facts.voteTotal == 0)
  }

  @Test func votesAreCountedWhileSumsAreHidden() throws {
    let blind = try Session(picture: "wall> tray: A* B").pressing(
      "Ctrl-R Down Enter Up Enter v v")
    #expect(blind.app.facts.voteTotal == 2 && blind.app.facts.votes["a", default: 0] == 0)
    let closed = blind.pressing("Ctrl-R Enter")
    #expect(closed.app.facts.votes["a"] == 2)
  }

  /// Whatever is done, what was read once is what would be read now.
  @Test(arguments: [
    "", "a t:Mud Esc", "x", "x u", "Ctrl-R Enter v", "n", "n a t:Mud Esc N", "b Down Enter",
  ])
  func theyAreTrueAfterEveryKey(_ keys: String) throws {
    var session = try Session(picture: "wall> tray: A* B // bmc> channels: C")
    for key in keys.split(separator: " ") {
      session.press(String(key))
      let document = try #require(session.app.document)
      let board = try #require(session.app.board)
      let fresh = BoardFacts(
        board, TemplateLibrary()[board.template], revision: document.revision)
      let facts = session.app.facts
      #expect(facts.boxes == fresh.boxes && facts.ideas == fresh.ideas, "\(key)")
      #expect(facts.votes == fresh.votes && facts.voteTotal == fresh.voteTotal, "\(key)")
      #expect(facts.revision == document.revision, "\(key)")
    }
  }
}
