import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Screens about people and roles, compared with those that were looked at and kept.
struct PeopleScreensTests {
  /// A reading opened from the list of readings.
  private func reading(_ id: String, of seed: String) throws -> Session {
    var session = Session(try Seed.workspace(seed))
    session.send(.command("workspace.readings"))
    let index = try #require(session.app.panel?.rows.firstIndex { $0.id == id })
    session.press("\(index)*Down Enter")
    return session
  }

  @Test func peopleLookAsKept() throws {
    let inner = Session(try Seed.workspace("inner-city"))
    var hemama = inner
    hemama.send(.command("app.find"))
    hemama.press("t:Ouders_met_jonge_kinderen Enter")
    var wide = hemama
    wide.send(.resize(Size(width: 128, height: 36)))
    var ascii = hemama
    ascii.app.look.isASCII = true
    let scenes: [(String, Session)] = [
      ("domains", try reading("domains", of: "municipality")),
      ("experts", try reading("experts", of: "municipality")),
      ("actors", try reading("actors", of: "municipality")),
      ("roles", try reading("roles", of: "municipality")),
      ("owners", try reading("owners", of: "made-social")),
      ("threads", try reading("threads", of: "made-social")),
      ("thread", hemama.pressing("&")), ("thread, wide", wide.pressing("&")),
      ("thread in ASCII", ascii.pressing("&")), ("success on a wall", inner.pressing("!")),
      ("successes on the title page", inner.pressing("! Down ! F5")),
      ("a success, enlarged", inner.pressing("! z z")),
    ]
    let screens = scenes.map { name, session in "== \(name)\n" + session.app.view().golden }
    Golden.check(
      screens.joined() + "== roles of a thread\n" + hemama.pressing("&").app.view().painting,
      Files.package + "/Tests/CanvasUITests/Screens/Golden/people-80x24.txt")
  }
}
