import CanvasUI
import Testing

struct KeyDecoderTests {
  /// What a terminal sends and what it means; "^[" stands for the byte Esc.
  struct Example: CustomTestStringConvertible {
    let text: String
    let inputs: [Input]
    var testDescription: String { text.debugDescription }
  }

  static let examples =
    keys.map { text, keys in
      let parsed = keys.split(separator: " ").compactMap { Key(parsing: String($0)) }
      return Example(text: text, inputs: parsed.map(Input.key))
    }
    + mice.map { Example(text: $0, inputs: [.mouse($1)]) }
    + others.map { Example(text: $0, inputs: $1) }

  private static let keys: [(String, String)] = [
    // Plain keys
    ("a", "a"), ("H", "H"), ("é", "é"), ("漢字", "漢 字"), ("😀", "😀"), ("e\u{301}", "e U+0301"),
    ("\r", "Enter"), ("\n", "Ctrl-J"), ("\t", "Tab"), ("\u{7F}", "Backspace"),
    ("\u{8}", "Backspace"),
    ("\u{0}", "Ctrl-Space"), ("\u{1}", "Ctrl-A"), ("\u{1A}", "Ctrl-Z"), ("\u{1C}", "Ctrl-\\"),
    ("\u{1D}", "Ctrl-]"), ("\u{1E}", "Ctrl-^"), ("\u{1F}", "Ctrl-_"), (" ", "Space"),
    // Esc and Alt
    ("^[", "Esc"), ("^[^[", "Esc Esc"), ("^[^[^[", "Esc Esc Esc"), ("^[x", "Alt-x"),
    ("^[X", "Alt-X"), ("^[\r", "Alt-Enter"), ("^[é", "Alt-é"), ("^[\u{7F}", "Alt-Backspace"),
    ("^[\u{1}", "Ctrl-Alt-A"), ("^[\t", "Alt-Tab"), ("^[ ", "Alt-Space"), ("^[^[x", "Esc Alt-x"),
    ("^[[", "Alt-["), ("^[O", "Alt-O"), ("^[]", "Alt-]"), ("^[P", "Alt-P"), ("^[_", "Alt-_"),
    ("^[]^[", "Alt-] Esc"), ("^[]^[x", "Alt-] Alt-x"), ("^[[\r", "Alt-[ Enter"),
    ("^[^[[", "Esc Alt-["), ("^[O^[OA", "Alt-O Up"),
    // xterm, vt100, screen and tmux
    ("^[[A", "Up"), ("^[[B", "Down"), ("^[[C", "Right"), ("^[[D", "Left"), ("^[OA", "Up"),
    ("^[OD", "Left"), ("^[[H", "Home"), ("^[[F", "End"), ("^[OH", "Home"), ("^[OF", "End"),
    ("^[[1~", "Home"), ("^[[4~", "End"), ("^[[2~", "Insert"), ("^[[3~", "Delete"),
    ("^[[5~", "PageUp"), ("^[[6~", "PageDown"), ("^[[Z", "Shift-Tab"), ("^[OP", "F1"),
    ("^[OS", "F4"), ("^[[15~", "F5"), ("^[[17~", "F6"), ("^[[21~", "F10"), ("^[[23~", "F11"),
    ("^[[24~", "F12"), ("^[[25~", "F13"), ("^[[29~", "F16"), ("^[[34~", "F20"),
    ("^[[1;2A", "Shift-Up"), ("^[[1;5C", "Ctrl-Right"), ("^[[1;3D", "Alt-Left"),
    ("^[[1;8B", "Ctrl-Alt-Shift-Down"), ("^[[1;9A", "Alt-Up"), ("^[[3;5~", "Ctrl-Delete"),
    ("^[[6;2~", "Shift-PageDown"), ("^[[1;5P", "Ctrl-F1"), ("^[[1;2R", "Shift-F3"),
    ("^[[1;5H", "Ctrl-Home"), ("^[O5C", "Ctrl-Right"), ("^[O1;5C", "Ctrl-Right"),
    ("^[OM", "Enter"), ("^[Oj", "*"), ("^[Op", "0"), ("^[Oy", "9"), ("^[Ol", ","), ("^[OX", "="),
    // rxvt
    ("^[[7~", "Home"), ("^[[8~", "End"), ("^[[a", "Shift-Up"), ("^[[d", "Shift-Left"),
    ("^[Oa", "Ctrl-Up"), ("^[Oc", "Ctrl-Right"), ("^[[3$", "Shift-Delete"),
    ("^[[3^", "Ctrl-Delete"), ("^[[3@", "Ctrl-Shift-Delete"), ("^[[11~", "F1"),
    ("^[^[[A", "Alt-Up"), ("^[^[OC", "Alt-Right"), ("^[^[[3~", "Alt-Delete"),
    // The Linux console
    ("^[[[A", "F1"), ("^[[[E", "F5"), ("^[^[[[B", "Alt-F2"),
    // modifyOtherKeys and CSI u
    ("^[[27;5;13~", "Ctrl-Enter"), ("^[[27;2;13~", "Shift-Enter"), ("^[[27;5;9~", "Ctrl-Tab"),
    ("^[[27;2;9~", "Shift-Tab"), ("^[[27;5;105~", "Ctrl-I"), ("^[[27;2;65~", "A"),
    ("^[[27;6;65~", "Ctrl-Shift-A"), ("^[[27;5;32~", "Ctrl-Space"), ("^[[13;3u", "Alt-Enter"),
    ("^[[13u", "Enter"), ("^[[27u", "Esc"), ("^[[9;2u", "Shift-Tab"),
    ("^[[127;5u", "Ctrl-Backspace"),
    ("^[[97;5u", "Ctrl-A"), ("^[[97;2u", "A"), ("^[[49:33;2u", "!"), ("^[[97;4u", "Alt-A"),
    ("^[[97;1:1u", "a"), ("^[[233u", "é"), ("^[[57414u", "Enter"), ("^[[57400u", "1"),
    ("^[[57376u", "F13"), ("^[[1;1:2A", "Up"), ("^[[97;65u", "a"),
  ]

  private static let mice: [(String, Mouse)] = [
    ("^[[<0;1;1M", Mouse(.press(.left), row: 0, column: 0)),
    ("^[[<2;300;240m", Mouse(.release(.right), row: 239, column: 299)),
    ("^[[<33;10;5M", Mouse(.drag(.middle), row: 4, column: 9)),
    ("^[[<35;10;5M", Mouse(.move, row: 4, column: 9)),
    ("^[[<64;10;5M", Mouse(.wheelUp, row: 4, column: 9)),
    ("^[[<69;10;5M", Mouse(.wheelDown, row: 4, column: 9, modifiers: .shift)),
    ("^[[<24;10;5M", Mouse(.press(.left), row: 4, column: 9, modifiers: [.alt, .control])),
    ("^[[<128;10;5M", Mouse(.press(.other), row: 4, column: 9)),
    ("^[[M !!", Mouse(.press(.left), row: 0, column: 0)),
    ("^[[M#\"!", Mouse(.release(.other), row: 0, column: 1)),
    ("^[[96;3;2M", Mouse(.wheelUp, row: 1, column: 2)),
  ]

  private static let others: [(String, [Input])] = [
    ("^[[200~hi^[[201~x", [.paste("hi"), .key(Key("x"))]),
    ("^[[200~a\r\nb\rc\nd\r\r\n^[[201~", [.paste("a\nb\nc\nd\n\n")]),
    ("^[[200~^[[20^[[201^[^[[201~", [.paste("\u{1B}[20\u{1B}[201\u{1B}")]),
    ("^[[200~^[[A\u{0}\u{7}é漢^[[201~", [.paste("\u{1B}[A\u{0}\u{7}é漢")]),
    ("^[[200~^[[201~", [.paste("")]),
    ("^[[201~", []), ("^[[I", []), ("^[[O", []), ("a^[[Ib", [.key(Key("a")), .key(Key("b"))]),
    ("^[[?62;1;4c", []), ("^[[>41;390;0c", []), ("^[[0n", []), ("^[[12;40R", []),
    ("^[[?2026;2$y", []), ("^[[8;24;80t", []), ("^[[?0u", []), ("^[[97;1:3u", []),
    ("^[]11;rgb:ffff/ffff/ffff^[\\a", [.ground(0xFFFFFF), .key(Key("a"))]),
    ("^[]52;c;aGk=\u{7}a", [.key(Key("a"))]),
    ("^[P>|tmux 3.3a^[\\a", [.key(Key("a"))]), ("^[_Gi=1;OK^[\\", []),
    ("^[]0;x^[[A", [.key(Key(.up))]), ("^[]0;x\u{18}a", [.key(Key("a"))]),
    ("^[[97;9u", [.unknown(Array("[97;9u".utf8))]), ("^[[99~", [.unknown(Array("[99~".utf8))]),
    ("^[[1;", [.unknown(Array("[1;".utf8))]), ("^[[[", [.unknown(Array("[[".utf8))]),
    ("^[[1;\u{18}a", [.unknown(Array("[1;".utf8)), .key(Key("a"))]),
    ("^[[1^[[A", [.unknown(Array("[1".utf8)), .key(Key(.up))]),
    ("\u{85}", [.key(Key("j", .control))]), ("\u{86}", [.unknown([0xC2, 0x86])]),
  ]

  @Test(arguments: examples)
  func sequenceMeans(_ example: Example) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes(example.text)) + decoder.flush() == example.inputs)
    #expect(decoder.wait == nil)
  }

  @Test(arguments: examples)
  func cutsDoNotMatter(_ example: Example) {
    let all = bytes(example.text)
    var decoder = KeyDecoder()
    let single = all.flatMap { decoder.feed([$0]) } + decoder.flush()
    #expect(single == example.inputs)
    for cut in 0...all.count {
      let both = decoder.feed(all[..<cut]) + decoder.feed(all[cut...])
      #expect(both + decoder.flush() == example.inputs)
    }
  }

  @Test func allSequencesInARowMeanTheSame() {
    let complete = Self.examples.filter { example in
      var decoder = KeyDecoder()
      _ = decoder.feed(bytes(example.text))
      return decoder.wait == nil
    }
    var decoder = KeyDecoder()
    let inputs = decoder.feed(complete.flatMap { bytes($0.text) })
    #expect(complete.count > 150)
    #expect(inputs == complete.flatMap(\.inputs))
  }

  @Test(
    arguments: [
      ([0xFF], "U+FFFD"), ([0xC3, 0x28], "U+FFFD ("), ([0xE2, 0x82], ""),
      ([0xE9, 0x61], "U+FFFD a"),
      ([0xC0, 0x80], "U+FFFD U+FFFD"), ([0xED, 0xA0, 0x80], "U+FFFD U+FFFD U+FFFD"),
      ([0xF0, 0x9F, 0x98, 0x1B], "U+FFFD Esc"), ([0x80], "U+FFFD"),
      ([0x1B, 0xE9, 0x61], "Alt-U+FFFD a"),
      ([0xF5], "U+FFFD"), ([0xE2, 0x82, 0xAC], "€"), ([0xF4, 0x90], "U+FFFD U+FFFD"),
    ] as [([UInt8], String)])
  func badBytesBecomeReplacements(_ bytes: [UInt8], _ expected: String) {
    var decoder = KeyDecoder()
    let inputs = decoder.feed(bytes) + decoder.flush()
    let texts = inputs.map { input in
      guard case .key(let key) = input else { return "?" }
      return key.description.replacing("\u{FFFD}", with: "U+FFFD")
    }
    #expect(texts.joined(separator: " ") == expected)
  }

  @Test func escapeWaitsForFlush() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.wait == .key)
    #expect(decoder.flush() == [.key(Key(.escape))])
    #expect(decoder.wait == nil)
    // It might begin the rest of a mark of pasting; a moment tells.
    #expect(decoder.feed([0x5B]) == [] && decoder.wait == .key)
    #expect(decoder.flush() == [.key(Key("["))])
    #expect(decoder.feed(bytes("[a")) == [.key(Key("[")), .key(Key("a"))])
  }

  @Test func aMouseReportBrokenOffIsDropped() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes("^[[M!")) == [])
    #expect(decoder.wait == .sequence)
    #expect(decoder.flush() == [])
    #expect(decoder.feed(bytes("a")) == [.key(Key("a"))])
  }

  /// However slow the line: no moment of silence parts a letter.
  @Test(arguments: ["é", "漢", "😀", "ß"])
  func aLetterInSeveralReadsIsOneLetter(_ letter: String) {
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    for byte in letter.utf8 {
      #expect(decoder.wait == nil)
      inputs += decoder.feed([byte]) + decoder.flush()
    }
    #expect(inputs == [.key(Key(Character(letter)))])
  }

  /// What no key of a person begins like is waited for longer than a key.
  @Test(
    arguments: [
      ("^[", .key), ("^[[", .sequence), ("^[O", .sequence), ("^[[1;", .sequence),
      ("^[[20", .sequence),
    ]
      as [(String, KeyDecoder.Wait)])
  func sequencesHaveMoreTimeThanKeys(_ text: String, _ wait: KeyDecoder.Wait) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes(text)) == [])
    #expect(decoder.wait == wait)
  }
}

/// The bytes of a text in which "^[" stands for Esc.
func bytes(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if byte == UInt8(ascii: "["), bytes.last == UInt8(ascii: "^") {
      bytes[bytes.count - 1] = 0x1B
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}
