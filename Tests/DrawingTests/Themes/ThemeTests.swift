import Drawing
import Testing

struct ThemeTests {
  /// Those that bring colours of their own; the others use the terminal's.
  /// A terminal of 256 colours shows each as it is, and no two alike.
  @Test(arguments: [Theme.dark, .light, .projectorDark, .projectorLight])
  func coloursOfNotesAreToldApartWith256Colours(_ theme: Theme) throws {
    let levels: Set<Int> = [0, 95, 135, 175, 215, 255]
    let roles: [Role] = [.yellow, .green, .blue, .orange, .purple]
    for role in roles {
      let color = try #require(theme[role].background.components)
      #expect([color.red, color.green, color.blue].allSatisfy(levels.contains), "\(role)")
    }
    #expect(Set(roles.map { theme[$0].background }).count == roles.count)
  }

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
}

extension Theme: CustomTestStringConvertible {
  public var testDescription: String { name }
}
