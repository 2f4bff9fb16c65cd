import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Evidence and the past on the screen, at the size of a projector, in the language of the track.
struct PastScreensTests {
  private static let golden = Files.package + "/Tests/CanvasUITests/Screens/Golden/past-80x24.txt"

  @Test func evidenceAndThePastLookAsKept() throws {
    let lab = Session(try Seed.workspace("learning-lab"))
    let track = try Self.track()
    let scenes: [(String, Session)] = [
      ("assumptions", lab.pressing("n")), ("experiments", lab.pressing("n n")),
      ("tests", try lab.pressing("n n").reading("tests")),
      ("refuted and replaced", track.pressing("Esc g")),
      ("past, now", track), ("past, a move", track.pressing("3*Left")),
      ("past, from the start", track.pressing("Home c End")),
      ("past, until now", track.pressing("C Home")),
      ("past, days", track.pressing("s")), ("past, named moments", track.pressing("s s")),
      ("past, list", track.pressing("/")), ("past, moment", track.pressing("Left Enter")),
      ("past, a board that is not there", track.pressing("b")),
    ]
    var text = scenes.map { "== \($0.0)\n" + $0.1.app.view().golden }.joined()
    var plain = track.pressing("Left")
    plain.app.look.isASCII = true
    text += "== past, ascii\n" + plain.app.view().golden
    var small = track
    small.send(.resize(Size(width: 60, height: 14)))
    text += "== past, small\n" + small.app.view().golden
    text += "== roles of the past\n" + track.app.view().painting
    Golden.check(text, Self.golden)
  }

  /// A small track of three weeks: people add, move, remove and learn; the history line is open.
  private static func track() throws -> Session {
    var session = Session(try Seed.workspace("learning-lab"))
    session.app.setup.name = "Fatima"
    let begin = Session.now - 20 * 86_400
    for (day, keys) in [
      (0, "a t:Wachtlijst_bij_de_wijkcoach Esc"), (1, "m Left Enter"), (3, "g x"),
      (8, "3*n Tab a t:Buurtapp_voor_afspraken Esc"), (9, "e Down Enter"),
      (15, "g Enter t:_in_de_wijk Enter"),
    ] {
      session.time = begin + day * 86_400
      session.press(keys)
    }
    session.time = Session.now
    session.press("H")
    let steps = try #require(session.app.document?.history.steps)
    let marks = [
      Mark(name: "week 10", author: "", time: begin, after: steps[2].id),
      Mark(name: "voor de pitch", author: "Fatima", time: begin, after: steps[3].id),
    ]
    session.send(.history([], marks: marks, trouble: nil))
    return session
  }
}

extension Session {
  /// The screen of a reading.
  fileprivate func reading(_ id: String) throws -> Session {
    var session = self
    session.send(.command("workspace.readings"))
    let index = try #require(
      session.app.panel?.rows.firstIndex { $0.id == id || $0.id.hasSuffix(id) })
    session.press("\(index)*j Enter")
    return session
  }
}
