import CanvasCore
import CanvasUI
import Drawing
import Testing

struct ThemeFileTests {
  private func mistakes(_ text: String) throws -> [String] {
    try ThemeFile.read(Array(text.utf8)).mistakes.map(\.reason)
  }

  @Test func aFileNamesWhatDiffers() throws {
    let checked = try ThemeFile.read(
      Array(
        """
        { "name": "evening", "from": "dark", "roles": {
          "text": { "color": "#e8e0d0", "on": "default" }, "label": { "color": 3, "bold": false } } }
        """.utf8))
    let theme = try #require(checked.value)
    #expect(checked.mistakes == [])
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
  func whatIsWrongIsSaid(_ text: String, _ reason: String) throws {
    #expect(try mistakes(text) == [reason])
  }

  @Test func aRoleWithAMistakeKeepsItsLookAndTheOthersAreTaken() throws {
    let checked = try ThemeFile.read(
      Array(
        """
        { "name": "evening", "from": "dark", "rols": {}, "roles": {
          "text": { "color": "red", "on": 300, "bold": true }, "txt": {}, "label": { "color": 3 },
          "badge": 7 } }
        """.utf8))
    let theme = try #require(checked.value)
    #expect(theme[.text] == Theme.dark[.text] && theme[.badge] == Theme.dark[.badge])
    #expect(theme[.label].foreground == .palette(3))
    #expect(
      checked.mistakes.map(\.pathText) == [
        "$.rols", "$.roles.text.color", "$.roles.text.on", "$.roles.txt", "$.roles.badge",
      ])
  }

  @Test func withoutANameThereIsNoTheme() throws {
    let checked = try ThemeFile.read(Array("{ \"from\": \"dark\" }".utf8))
    #expect(checked.value == nil && checked.mistakes.count == 1)
    #expect(throws: JSONError.self) { try ThemeFile.read(Array("{".utf8)) }
  }

  private func text(_ look: String) throws -> Theme.Style {
    let file = "{ \"name\": \"x\", \"from\": \"dark\", \"roles\": { \"text\": { \(look) } } }"
    let checked = try ThemeFile.read(Array(file.utf8))
    #expect(checked.mistakes == [])
    return try #require(checked.value)[.text]
  }

  @Test(
    arguments: [
      ("0", .palette(0)), ("255", .palette(255)), ("\"default\"", .standard),
      ("\"#000000\"", .rgb(0)), ("\"#FFAA09\"", .rgb(0xFFAA09)),
    ] as [(String, Theme.Color)])
  func aColourIsReadAsWritten(_ written: String, _ color: Theme.Color) throws {
    #expect(try text("\"color\": \(written)").foreground == color)
    #expect(try text("\"on\": \(written)").background == color)
  }

  @Test(arguments: ["256", "-1", "1.5", "true", "null", "\"#fff\"", "\"#ggffff\"", "\"#+1ffff\""])
  func whatIsNoColourIsRefused(_ written: String) throws {
    #expect(
      try mistakes("{ \"name\": \"x\", \"roles\": { \"text\": { \"on\": \(written) } } }")
        == ["a color is \"#rrggbb\", a number from 0 to 255, or \"default\""])
  }

  @Test func attributesAreAddedAndTakenAway() throws {
    let all = Theme.Attributes([.bold, .reverse, .underline, .italic, .dim, .strike])
    let names = ["bold", "reverse", "underline", "italic", "dim", "strike"]
    #expect(try text(names.map { "\"\($0)\": true" }.joined(separator: ",")).attributes == all)
    for name in names {
      #expect(try text("\"\(name)\": false").attributes == [])
    }
  }

  @Test func withoutABaseItIsTheStandardOne() throws {
    let theme = try #require(try ThemeFile.read(Array("{ \"name\": \"mine\" }".utf8)).value)
    #expect(Role.allCases.allSatisfy { theme[$0] == Theme.standard[$0] })
  }

  @Test func aMistakeIsSaidWithItsPlace() throws {
    let file = "{ \"name\": \"x\",\n  \"roles\": { \"text\": { \"on\": \"red\" } } }"
    let error = try ThemeFile.read(Array(file.utf8)).mistakes.first
    #expect(error?.offset == 44)
    #expect(error?.path == [.member("roles"), .member("text"), .member("on")])
  }
}
