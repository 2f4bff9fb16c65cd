import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Partners as a room sees them: the board, the ledger, open seats, clashes, a day.
struct PartnerScreensTests {
  private func check(_ scenes: [(name: String, session: Session)], _ name: String) {
    let text = scenes.map { "== \($0.name)\n" + $0.session.app.view().golden }.joined()
    Golden.check(text, Files.package + "/Tests/CanvasUITests/Screens/Golden/\(name).txt")
  }

  private func reading(_ id: String, _ session: Session) throws -> Session {
    var session = session
    session.send(.command("workspace.readings"))
    let index = try #require(session.app.setup.readings.firstIndex { $0.id == id })
    session.press("\(index)*Down Enter")
    return session
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 128, height: 36)])
  func partnersLookAsKept(_ size: Size) throws {
    let made = Session(try Seed.workspace("made-social"), size: size)
    let factory = Session(try Seed.workspace("impact-factory"), size: size)
    var board = made
    try board.app.go(to: .board("sg-partners"))
    var day = made
    day.send(.command("workspace.partnership"))
    let asked = day
    day.press("t:2017-06-01 Enter")
    var act = board
    try act.app.go(to: .note("sg-p10"))
    act.send(.command("note.partner"))
    var flows = made
    try flows.app.go(to: .board("sg-flows"))
    let ledger = try reading("ledger", made)
    check(
      [
        ("board of partners", board), ("what becomes of one", act), ("give and get", flows),
        ("partners", try reading("partners", made)), ("ledger", ledger),
        ("ledger, the end", ledger.pressing("90*Down")),
        ("seats", try reading("seats", made)),
        ("seats of the factory", try reading("seats", factory)),
        ("matches", try reading("matches", made)), ("clashes", try reading("clashes", made)),
        ("which day", asked), ("partnership on a day", day),
      ], "partners-\(size.width)x\(size.height)")
  }
}
