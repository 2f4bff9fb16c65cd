import CanvasCore
import CanvasUI
import Testing

/// An experiment on the screen: one key starts it, then asks what it taught.
struct TestPanelsTests {
  private static let workspace: Workspace = {
    func board(_ id: Identifier, _ template: String, _ box: Identifier, _ note: Note) -> Board {
      var board =
        TemplateLibrary()[template]?.makeBoard(id: id, title: template) ?? Board(id: id)
      for index in board.boxes.indices where board.boxes[index].id == box {
        board.boxes[index].notes = [note]
      }
      return board
    }
    let trial = Note(
      id: "trial",
      fields: [
        "text": "Two afternoons", "kind": "experiment",
        "experiment": ["criterion": "At least 25"],
        "links": [["kind": "tests", "to": "belief"]],
      ])
    return Workspace(
      id: "w",
      boards: [
        board("tests", "experiments", "planned", trial),
        board("lean", "lean", "problem", Note(id: "belief", text: "Parents pay")),
      ])
  }()

  private func note(_ id: Identifier, _ session: Session) -> Note? {
    session.app.workspace?.note(id)
  }

  private func title(_ session: Session) -> String { session.app.panel?.title ?? "" }

  @Test func keyStartsATestAndAsksWhatItTaught() throws {
    var session = Session(Self.workspace)
    session.press("F3")
    #expect(session.app.focusedNote?.id == "trial" && session.app.focusedBox?.id == "running")
    #expect(note("belief", session)?.facet("evidence") == ["testing"])
    session.press("F3")
    #expect(title(session).contains("At least 25"))
    session.press("t:Nine_paid Enter t:Too_dear Enter t:Ask_three Enter")
    #expect(session.app.panel?.rows.map(\.id) == ["supported", "refuted", "inconclusive"])
    session.press("Down Enter")
    #expect(session.app.panel == nil && session.app.focusedBox?.id == "learned")
    let card = note("trial", session)?.fields["experiment"]?.object
    #expect(card?["observed"] == "Nine paid" && card?["learned"] == "Too dear")
    #expect(card?["decision"] == "Ask three" && card?["result"] == "refuted")
    #expect(note("belief", session)?.facet("evidence") == ["refuted"])
    // All of it is one step each.
    session.press("u")
    #expect(note("belief", session)?.facet("evidence") == ["testing"])
    session.press("u")
    #expect(session.app.workspace == Self.workspace)
  }

  @Test func whatIsLeftBeforeTheResultWritesNothing() {
    var session = Session(Self.workspace)
    session.press("F3")
    let running = session.app.workspace
    session.press("F3 t:Nine Enter Enter Enter Esc")
    #expect(session.app.workspace == running && session.app.panel == nil)
  }

  @Test func otherNotesAreNoTests() {
    var session = Session(Self.workspace)
    session.press("/ t:Parents Enter F3")
    #expect(session.app.focusedNote?.id == "belief")
    #expect(session.notice?.contains("is no test") == true)
  }

  @Test func evidenceOfATestThatRunsIsNotGivenByHand() {
    var session = Session(Self.workspace)
    session.press("F3 / t:Parents Enter e s")
    #expect(session.app.focusedNote?.id == "belief")
    #expect(session.notice?.contains("what “Two afternoons” taught") == true)
    #expect(note("belief", session)?.facet("evidence") == ["testing"])
  }

  @Test func formKeepsTheCardOfATestThatRuns() {
    var session = Session(Self.workspace)
    session.press("F3 f t:right_if Enter t:One Enter")
    #expect(session.notice?.contains("its card stays") == true)
    session.press("Esc Esc Esc")
    let card = note("trial", session)?.fields["experiment"]?.object
    #expect(card?["criterion"] == "At least 25")
  }

  @Test func formMovesANoteToWhereItsScoresSay() throws {
    var board = try #require(TemplateLibrary()["matrix"]).makeBoard(id: "m", title: "")
    let index = try #require(board.boxes.firstIndex { $0.id == "avoid" })
    board.boxes[index].notes = [Note(id: "n", text: "Fair")]
    var session = Session(Workspace(id: "w", boards: [board]))
    session.press("/ t:Fair Enter f t:impact Enter t:5 Enter Esc")
    #expect(
      session.app.workspace?.parent(of: .note("n")) == .box(board: "m", box: "big-bets"))
  }

  @Test func adviceOnANoteIsPutAsideAndTakenUpAgain() throws {
    var session = Session(Self.workspace)
    session.press("/ t:Parents Enter")
    session.send(.command("note.advice"))
    #expect(session.notice?.contains("no advice on this note") == true)
    session.press("f t:indicator Enter t:families Enter Esc")
    session.send(.command("note.advice"))
    #expect(session.app.panel?.rows.map(\.id) == ["metric-without-target"])
    session.press("Enter")
    #expect(note("belief", session)?.fields["silence"] == ["metric-without-target"])
    #expect(session.app.panel?.rows.map(\.detail) == ["put aside"])
    session.press("Enter")
    #expect(note("belief", session)?.fields["silence"] == nil)
  }
}
