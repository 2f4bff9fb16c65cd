import CanvasCore
import CanvasUI
import Drawing
import Testing

struct LookTests {
  @Test func aKeyWalksThroughThemAll() throws {
    var session = try Session(picture: "problem: A*")
    var seen: [String] = []
    for _ in Theme.builtIn {
      session.press("T")
      seen.append(session.app.look.theme.name)
    }
    #expect(Set(seen) == Set(Theme.builtIn.map(\.name)))
    #expect(session.effects.terminal.count == Theme.builtIn.count)
    #expect(session.notice == "Theme: standard")
  }

  @Test func ownThemesComeLastAndTakeThePlaceOfTheirName() {
    let (dark, evening) = (Theme(name: "dark", styles: [:]), Theme(name: "evening", styles: [:]))
    let look = Look(ownThemes: [dark, evening])
    #expect(
      look.themes.map(\.name) == [
        "standard", "light", "projector-dark", "projector-light", "high-contrast", "mono", "dark",
        "evening",
      ])
    #expect(look.themes[6] == dark)
  }

  @Test func aThemeThatIsGoneIsFollowedByTheFirst() throws {
    var session = try Session(picture: "problem: A*")
    session.app.look.theme = Theme(name: "lost", styles: [:])
    session.press("T")
    #expect(session.app.look.theme == .standard)
  }

  @Test func afterTheLastLanguageComesTheWorkspacesOwn() throws {
    var session = try Session(picture: "problem: A*")
    var chosen: [Language?] = []
    for _ in 0...Language.allCases.count {
      session.press("L")
      chosen.append(session.app.look.language)
    }
    #expect(chosen == Language.allCases + [nil])
  }

  @Test func theMouseLetsGoWhenItIsTurnedOff() throws {
    var session = try Session(picture: "problem: A*").pressing("F8 F8")
    #expect(session.effects.terminal == [.mouse(true), .mouse(false)])
    #expect(!session.app.look.hasMouse && session.notice == "Mouse off")
    session.press("F8")
    #expect(session.app.look.hasMouse)
  }
}
