import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Every default key is one key, alone or with Shift or Control, on the keyboards of the people who work
/// together here: Belgian AZERTY, American QWERTY and German QWERTZ.
struct KeyboardTests {
  struct Layout: Sendable {
    var name: String
    /// The characters of the keys alone and with Shift. Dead keys, which type nothing by themselves, are
    /// not among them, nor is anything that needs AltGr.
    var plain: String
    var shifted: String
  }

  static let layouts = [
    Layout(
      name: "AZERTY-BE",
      plain: "²&é\"'(§è!çà)-azertyuiop$qsdfghjklmùµ<wxcvbn,;:=",
      shifted: "³1234567890°_AZERTYUIOP*QSDFGHJKLM%£>WXCVBN?./+"),
    Layout(
      name: "QWERTY",
      plain: "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
      shifted: "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"),
    Layout(
      name: "QWERTZ",
      plain: "1234567890ßqwertzuiopü+asdfghjklöä#<yxcvbnm,.-",
      shifted: "°!\"§$%&/()=?QWERTZUIOPÜ*ASDFGHJKLÖÄ'>YXCVBNM;:_"),
  ]

  /// Keys that a layout has elsewhere, or only with AltGr, or as dead keys.
  private static let forbidden = Set("0123456789[]{}\\|~`^@#\u{b4}\u{a8}")
  /// With Control these are other keys to a terminal: Backspace, Tab and Enter.
  private static let taken = Set("him")

  /// Commands with Alt alone; there is no better key left.
  private static let onlyWithAlt: Set<String> = ["text.selectAll"]

  @Test(arguments: layouts)
  func layoutsAreWhole(_ layout: Layout) {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    #expect(letters.allSatisfy { layout.plain.contains($0) })
    #expect(letters.uppercased().allSatisfy { layout.shifted.contains($0) })
    #expect(Set(layout.plain).count == layout.plain.count)
    #expect(Set(layout.shifted).count == layout.shifted.count)
  }

  @Test(arguments: layouts)
  func everyDefaultIsOneKey(_ layout: Layout) throws {
    for command in Command.all {
      for (index, text) in command.keys.enumerated() {
        let key = try #require(Key(parsing: text))
        if key.modifiers.contains(.alt) {
          #expect(index > 0 || Self.onlyWithAlt.contains(command.id), "\(command.id) \(text)")
          continue
        }
        guard case .character(let character) = key.code, character != " " else {
          #expect(!(key.modifiers.contains(.control) && key.modifiers.contains(.shift)))
          continue
        }
        #expect(!Self.forbidden.contains(character), "\(command.id) \(text)")
        if key.modifiers == .control {
          let isLetter = character.isASCII && character.isLowercase
          #expect(isLetter && !Self.taken.contains(character), "\(command.id) \(text)")
        } else {
          let isThere = layout.plain.contains(character) || layout.shifted.contains(character)
          #expect(isThere && key.modifiers.isEmpty, "\(command.id) \(text) on \(layout.name)")
        }
      }
    }
  }

  @Test func everyCommandWithoutAKeyIsMeantToHaveNone() {
    #expect(
      Command.all.filter(\.keys.isEmpty).map(\.id).filter { !$0.hasPrefix("reading.") } == [
        "note.prototype", "note.measure", "note.reflect", "note.attach", "note.advice", "note.ask",
        "note.answer", "note.partner", "board.challenge", "board.travel", "board.couldLose",
        "board.start", "view.ranking", "history.weekly", "workspace.rename", "workspace.readings",
        "workspace.partnership", "workspace.outcome", "workspace.advice", "workspace.facets",
        "file.import", "programme.folder", "config.troubles", "app.suspend",
      ])
  }

  @Test func everyReadingIsACommand() {
    let ids = Set(Command.all.map(\.id))
    let others = [
      "why": "note.why", "advice": "workspace.advice", "partnership": "workspace.partnership",
    ]
    for reading in Reading.all {
      #expect(ids.contains(others[reading.id] ?? "reading.\(reading.id)"), "\(reading.id)")
    }
  }
}
