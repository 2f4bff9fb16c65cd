import CanvasCore
import CanvasUI
import Drawing
import Testing

struct ThemeTests {
  /// Those that bring colours of their own; the others use the terminal's.
  private static let coloured = Theme.builtIn.filter { $0[.text].foreground.components != nil }

  @Test func thereAreLightDarkProjectedAndPlainOnes() {
    #expect(
      Theme.builtIn.map(\.name) == [
        "standard", "dark", "light", "projector-dark", "projector-light", "high-contrast", "mono",
      ])
    #expect(Self.coloured.count == 5)
  }

  /// WCAG 2.2, success criterion 1.4.6: 7:1 for text.
  @Test(arguments: coloured)
  func everyRoleStandsOut(_ theme: Theme) throws {
    for role in Role.allCases {
      let style = theme[role]
      let contrast = try #require(style.foreground.contrast(to: style.background))
      #expect(contrast >= 7, "\(theme.name) \(role): \(contrast)")
    }
  }

  @Test(arguments: [
    (0x000000, 0xFFFFFF, 21.0), (0xFFFFFF, 0xFFFFFF, 1.0), (0x777777, 0xFFFFFF, 4.48),
    (0xFF0000, 0xFFFFFF, 4.0), (0x0000FF, 0xFFFFFF, 8.59),
  ])
  func contrastIsThatOfTheFormula(_ a: UInt32, _ b: UInt32, _ ratio: Double) throws {
    let contrast = try #require(Theme.Color.rgb(a).contrast(to: .rgb(b)))
    #expect(abs(contrast - ratio) < 0.01)
  }

  /// What is told by a colour is told by a sign as well, so themes without colours lose nothing.
  @Test func withoutColourTheImportantThingsStillLookDifferent() {
    for theme in [Theme.mono, Theme.highContrast] {
      #expect(theme[.labelFocus] != theme[.label])
      #expect(theme[.panelFocus] != theme[.panel])
      #expect(theme[.refusal] != theme[.status])
      #expect(theme[.fieldSelection] != theme[.field])
    }
    for role in Role.allCases {
      #expect(Theme.mono[role].foreground == .standard && Theme.mono[role].background == .standard)
    }
  }

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

  // MARK: A theme of one's own

  private func objection(_ text: String) -> String {
    do throws(JSONError) {
      _ = try ThemeFile.read(Array(text.utf8))
      return "nothing"
    } catch {
      return error.reason
    }
  }

  @Test func aFileNamesWhatDiffers() throws {
    let theme = try ThemeFile.read(
      Array(
        """
        { "name": "evening", "from": "dark", "roles": {
          "text": { "color": "#e8e0d0", "on": "default" }, "label": { "color": 3, "bold": false } } }
        """.utf8))
    #expect(theme.name == "evening")
    #expect(theme[.text] == Theme.Style(.rgb(0xE8E0D0), on: .standard))
    #expect(theme[.label].foreground == .palette(3) && theme[.label].attributes == [])
    #expect(theme[.border] == Theme.dark[.border])
  }

  @Test(arguments: [
    ("[]", "a theme is an object in braces"),
    ("{}", "\"name\" is missing: a text in quotes"),
    (
      "{ \"name\": \"x\", \"from\": \"drak\" }",
      "\"drak\" is no built-in theme here; did you mean \"dark\"?"
    ),
    (
      "{ \"name\": \"x\", \"roles\": { \"txt\": {} } }",
      "\"txt\" is no role here; did you mean \"text\"?"
    ),
    (
      "{ \"name\": \"x\", \"roles\": { \"text\": { \"color\": \"red\" } } }",
      "a color is \"#rrggbb\", a number from 0 to 255, or \"default\""
    ),
    (
      "{ \"name\": \"x\", \"roles\": { \"text\": { \"bold\": 1 } } }",
      "\"bold\" is true or false"
    ),
    (
      "{ \"name\": \"x\", \"rolls\": {} }",
      "\"rolls\" is no field here; did you mean \"roles\"?"
    ),
  ])
  func whatIsWrongIsSaid(_ text: String, _ reason: String) {
    #expect(objection(text) == reason)
  }
}

extension Theme: CustomTestStringConvertible {
  public var testDescription: String { name }
}
