import CanvasUI
import Testing

struct KeyNotationTests {
  private static let written: [(String, Key)] = [
    ("a", Key("a")), ("H", Key("H")), ("é", Key("é")), ("漢", Key("漢")), ("-", Key("-")),
    ("+", Key("+")), ("U", Key("U")), ("F", Key("F")), ("Enter", Key(.enter)),
    ("Esc", Key(.escape)), ("Ctrl-Z", Key("z", .control)), ("Alt-Enter", Key(.enter, .alt)),
    ("Delete", Key(.delete)), ("PageDown", Key(.pageDown)), ("Shift-Tab", Key(.backTab)),
    ("F2", Key(.function(2))), ("Shift-F12", Key(.function(12), .shift)), ("Space", Key(" ")),
    ("Ctrl-Space", Key(" ", .control)), ("Alt-a", Key("a", .alt)), ("Alt-A", Key("A", .alt)),
    ("Ctrl--", Key("-", .control)), ("Ctrl-Alt-Shift-Up", Key(.up, [.control, .alt, .shift])),
    ("Ctrl-Shift-A", Key("a", [.control, .shift])), ("Ctrl-_", Key("_", .control)),
    ("U+00A0", Key("\u{A0}")), ("Alt-U+0301", Key("\u{301}", .alt)), ("Alt-ß", Key("ß", .alt)),
    ("Ctrl-É", Key("é", .control)), ("Ctrl-Shift-Tab", Key(.backTab, .control)),
  ]

  @Test(arguments: written)
  func isWrittenAndRead(_ text: String, _ key: Key) {
    #expect(key.description == text)
    #expect(Key(parsing: text) == key)
  }

  @Test(arguments: [
    ("ctrl-z", "Ctrl-Z"), ("CTRL-Z", "Ctrl-Z"), ("control-z", "Ctrl-Z"), ("meta-x", "Alt-x"),
    ("alt-ctrl-x", "Ctrl-Alt-X"), ("return", "Enter"), ("escape", "Esc"), ("pgdn", "PageDown"),
    ("del", "Delete"), ("f5", "F5"), ("Shift-a", "A"), ("backtab", "Shift-Tab"),
    ("u+61", "a"),
  ])
  func otherWritingsMeanTheSame(_ text: String, _ same: String) {
    #expect(Key(parsing: text)?.description == same)
  }

  @Test(arguments: [
    "", " ", "ab", "Ctrl-", "Ctrl-Ctrl-a", "Hyper-a", "F0", "F64", "F+1", "F-1", "U+", "U+D800",
    "U+zz",
    "U+110000", "U+61+62", "Shift-1", "Shift-Space", "Shift-", "Enter ", "\u{301}", "\n",
    "\u{200D}",
    "F99999999999999999999",
  ])
  func nonsenseIsRefused(_ text: String) {
    #expect(Key(parsing: text) == nil)
  }

  @Test func everyKeyOfATerminalComesBack() {
    var codes: [Key.Code] = [
      .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown,
    ]
    codes += (1...63).map { .function($0) }
    for code in codes {
      for bits in UInt8(0)...7 {
        let key = Key(code, Key.Modifiers(rawValue: bits))
        // Shift-Tab has one form only.
        if code == .tab || code == .backTab, key.modifiers.contains(.shift) { continue }
        #expect(Key(parsing: key.description) == key)
      }
    }
  }

  @Test func everyTypedScalarComesBack() {
    var decoder = KeyDecoder()
    var failures: [String] = []
    for value in UInt32(0)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var inputs = decoder.feed(String(scalar).utf8)
      inputs += decoder.feed([0x1B] + String(scalar).utf8)
      inputs += decoder.flush()
      for case .key(let key) in inputs where Key(parsing: key.description) != key {
        failures.append(key.description)
      }
    }
    #expect(failures == [])
  }
}
