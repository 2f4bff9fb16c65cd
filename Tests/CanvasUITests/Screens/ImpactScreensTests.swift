import CanvasCore
import CanvasUI
import Drawing
import Testing

/// What it comes to: targets, both bottom lines, principles, who could lose, as a facilitator projects it.
struct ImpactScreensTests {
  private func panel(_ id: String, _ session: Session) throws -> String {
    var session = session
    let index = try #require(Reading.all.firstIndex { $0.id == id })
    session.send(.command("workspace.readings"))
    session.press("\(index)*Down Enter")
    return session.app.view().golden
  }

  @Test func readingsLookAsKept() throws {
    var learning = Session(try Seed.workspace("learning-lab"))
    learning.app.look.language = .nl
    let made = Session(try Seed.workspace("made-social"))
    let factory = Session(try Seed.workspace("impact-factory"))
    let city = Session(try Seed.workspace("inner-city"))
    var tried = city
    tried.send(.command("note.prototype"))
    tried.press("t:Tafel_op_de_markt Enter t:dertig_voorbijgangers Enter")
    tried.press("F3 t:Twaalf_bleven_staan Enter t:Vraag_eerst_een_naam Enter")
    let screens = try [
      ("impact of the learning lab", panel("impact", learning)),
      ("impact of the factory", panel("impact", factory)),
      ("both lines of Sociaal Gemaakt", panel("bottom-line", made)),
      ("principles of Sociaal Gemaakt", panel("principles", made)),
      ("a prototype of the inner city", panel("prototypes", tried)),
      ("who could lose in the inner city", panel("could-lose", city)),
    ]
    Golden.check(
      screens.map { "== \($0)\n" + $1 }.joined(),
      Files.package + "/Tests/CanvasUITests/Screens/Golden/impact-80x24.txt")
  }
}
