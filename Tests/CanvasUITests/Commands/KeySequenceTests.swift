import CanvasCore
import CanvasUI
import Testing

struct KeySequenceTests {
  @Test(arguments: [("a", 1), ("Ctrl-P", 1), ("g g", 2), ("Space Enter F2", 3), ("Ctrl-- -", 2)])
  func itIsWrittenAndRead(_ text: String, _ count: Int) throws {
    let keys = try #require(KeySequence(parsing: text))
    #expect(keys.keys.count == count && keys.description == text)
  }

  @Test(arguments: ["", " ", "a  b", " a", "a ", "a nokey", "ab"])
  func whatIsNoKeyIsNoSequence(_ text: String) { #expect(KeySequence(parsing: text) == nil) }

  @Test(arguments: [
    ("a", "a", true), ("g", "g g", true), ("g a", "g b", false), ("g g", "g", true),
    ("a", "A", false), ("g a", "a", false), ("Ctrl-G", "g", false),
  ])
  func aBeginningClashes(_ one: String, _ other: String, _ clashes: Bool) throws {
    let (a, b) = (KeySequence(parsing: one), KeySequence(parsing: other))
    #expect(try #require(a).clashes(with: #require(b)) == clashes)
    #expect(try #require(b).clashes(with: #require(a)) == clashes)
  }

  @Test(arguments: [
    ("Enter", "⏎"), ("Up", "↑"), ("Down", "↓"), ("Left", "Left"), ("Alt-Enter", "Alt-Enter"),
    ("Shift-Up", "Shift-Up"), ("g Down", "g ↓"),
  ])
  func hintsShowSignsOfPlainKeys(_ keys: String, _ hint: String) throws {
    #expect(try #require(KeySequence(parsing: keys)).hint(in: .en) == hint)
  }

  @Test func hintsNameKeysAsTheKeyboardsOfTheLanguage() throws {
    let keys = try #require(KeySequence(parsing: "Ctrl-Space Enter"))
    #expect(keys.hint(in: .de) == "Ctrl-Leertaste ⏎")
  }
}
