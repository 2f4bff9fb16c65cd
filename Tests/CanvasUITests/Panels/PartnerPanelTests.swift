import CanvasCore
import CanvasUI
import Testing

/// What becomes of a partner, asked on the screen; and who took part on a day.
struct PartnerPanelTests {
  private static let workspace: Workspace = {
    var board =
      TemplateLibrary()["partners"]?.makeBoard(id: "part1", title: "Partners")
      ?? Board(id: "part1")
    for index in board.boxes.indices where board.boxes[index].id == "active" {
      board.boxes[index].notes = [
        Note(
          id: "ann11",
          fields: ["text": "Ann", "partner": ["periods": [["since": "2017-02-01"]]]])
      ]
    }
    var lean = TemplateLibrary()["lean"]?.makeBoard(id: "lean1", title: "Lean") ?? Board(id: "l")
    lean.boxes[0].notes = [Note(id: "belief", text: "Parents pay")]
    return Workspace(id: "w", boards: [board, lean])
  }()

  private func session() throws -> Session {
    var session = Session(Self.workspace)
    try session.app.go(to: .note("ann11"))
    return session
  }

  private func title(_ session: Session) -> String { session.app.panel?.title ?? "" }

  @Test func partnerLeavesOnADayForAReason() throws {
    var session = try session()
    session.send(.command("note.partner"))
    #expect(session.app.panel?.rows.map(\.id) == ["candidate", "active", "resting", "left"])
    #expect(session.app.panel?.rows.first { $0.isCurrent }?.id == "active")
    session.press("2*Down Enter t:2018-03-01 Enter t:no_time Enter")
    #expect(session.app.panel == nil && session.app.focusedBox?.id == "left")
    let record = session.app.workspace?.note("ann11")?.fields["partner"]?.object
    #expect(
      record?["periods"] == [
        ["since": "2017-02-01", "until": "2018-03-01", "reason": "no time"]
      ])
    #expect(session.notice?.contains("2018-03-01") == true)
    session.press("u")
    #expect(session.app.workspace == Self.workspace)
  }

  @Test func dayInNoFormIsAskedAgain() throws {
    var session = try session()
    session.send(.command("note.partner"))
    session.press("2*Down Enter t:soonish Enter")
    #expect(session.app.notice?.isRefusal == true && session.notice?.contains("soonish") == true)
    #expect(session.app.workspace == Self.workspace && session.app.panel != nil)
  }

  @Test func leavingBeforeJoiningIsRefused() throws {
    var session = try session()
    session.send(.command("note.partner"))
    session.press("2*Down Enter t:2016-03-01 Enter Enter")
    #expect(session.app.notice?.isRefusal == true && session.notice?.contains("2017-02-01") == true)
    #expect(session.app.workspace == Self.workspace)
  }

  @Test func noteThatIsNoPartnerMayBecomeOne() throws {
    var session = Session(Self.workspace)
    try session.app.go(to: .note("belief"))
    session.send(.command("note.partner"))
    #expect(title(session).contains("Parents pay"))
    session.press("Enter Down Enter t:yesterday Enter Enter")
    let note = try #require(session.app.workspace?.note("belief"))
    #expect(
      note.facet("partner") == ["implementation"] && note.facet("partner-state") == ["active"])
    #expect(session.app.panel == nil)
    session.press("u")
    #expect(session.app.workspace == Self.workspace)
  }

  @Test func partnershipIsAskedOfADay() throws {
    var session = try session()
    session.send(.command("workspace.partnership"))
    session.press("t:2017-01-31 Enter")
    #expect(session.app.panel?.id == "reading partnership")
    // Nothing but what it comes to.
    #expect(session.app.panel?.rows.allSatisfy(\.stays) == true)
    session.press("Esc")
    session.send(.command("workspace.partnership"))
    session.press("t:2017-02-01 Enter Enter")
    #expect(session.app.panel == nil && session.app.focusedNote?.id == "ann11")
  }
}
