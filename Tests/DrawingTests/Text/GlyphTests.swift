import Drawing
import TestSupport
import Testing

struct GlyphTests {
  /// What is drawn, glyph by glyph.
  @Test(
    arguments: [
      ("a", ["a"]), ("é", ["é"]), ("e\u{301}", ["e\u{301}"]), ("漢", ["漢"]),
      // Emoji: what one cell cannot hold.
      ("👨‍👩‍👧‍👦", ["👨"]), ("👩🏽‍❤️‍👨🏽", ["👩"]), ("👍🏽", ["👍"]), ("🏽", ["🏽"]), ("❤️", ["❤"]), ("❤︎", ["❤"]),
      ("1️⃣", ["1"]), ("#⃣", ["#"]), ("🇧🇪", ["B", "E"]), ("🇧", ["B"]), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ["🏴"]),
      ("🫨", ["\u{FFFD}"]),
      ("👨\u{200D}", ["👨", "¤"]), ("👨\u{E0041}", ["👨", "¤"]),
      // Controls.
      ("\0", ["␀"]), ("\u{1B}", ["␛"]), ("\n", ["␊"]), ("\r\n", ["␍", "␊"]), ("\t", ["␉"]),
      ("\u{7F}", ["␡"]), ("\u{9B}", ["\u{FFFD}"]), ("\u{FFFE}", ["\u{FFFD}"]),
      ("\u{E000}", ["\u{FFFD}"]),
      ("\u{10FFFF}", ["\u{FFFD}"]), ("\u{378}", ["\u{FFFD}"]),
      // Without a shape.
      ("\u{202E}", ["¤"]), ("\u{2067}", ["¤"]), ("\u{61C}", ["¤"]), ("\u{200B}", ["¤"]),
      ("\u{FEFF}", ["¤"]),
      ("\u{2028}", ["¤"]), ("\u{3164}", ["¤"]), ("a\u{FE0F}", ["a", "¤"]),
      ("a\u{200D}", ["a", "¤"]),
      ("x\u{E0041}\u{E0042}\u{E007F}", ["x", "¤"]), ("\u{34F}", ["¤"]), ("葛\u{E0100}", ["葛"]),
      ("葛\u{E0100}\u{E0100}", ["葛", "¤"]),
      // Marks.
      ("\u{301}", ["◌\u{301}"]), ("\u{20E3}", ["◌\u{20E3}"]),
      ("Z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", ["Z\u{301}\u{302}\u{303}\u{304}"]),
      // Scripts.
      ("ی\u{200C}", ["ی"]), ("क्षि", ["क\u{94D}", "ष", "\u{93F}"]), ("กำ", ["ก", "\u{E33}"]),
      ("\u{1112}\u{1161}\u{11AB}", ["\u{1112}\u{1161}\u{11AB}"]),
      // Blanks and the soft hyphen.
      ("\u{A0}", [" "]), ("\u{2003}", [" "]), ("\u{3000}", ["\u{3000}"]), ("\u{AD}", ["-"]),
    ] as [(String, [String])])
  func showsAGraphemeAs(grapheme: String, drawn: [String]) {
    #expect(
      Glyph.glyphs(of: grapheme).map { Array($0.text.unicodeScalars) }
        == drawn.map { Array($0.unicodeScalars) })
  }

  @Test func aTextIsItsGraphemesOneAfterTheOther() {
    var random = RandomText(seed: 1)
    for _ in 0..<2000 {
      let text = random.text()
      let glyphs = Glyph.glyphs(of: text)
      #expect(glyphs == text.flatMap { Glyph.glyphs(of: $0) })
      #expect(glyphs.reduce(0) { $0 + $1.width } == cellWidth(text))
      #expect(text.allSatisfy { !Glyph.glyphs(of: $0).isEmpty })
    }
  }

  @Test func noScalarReachesTheScreenThatHasNoShape() {
    func check(_ glyph: Glyph, _ source: String) {
      let scalars = glyph.scalars
      #expect(scalars.count <= 5 && (1...2).contains(glyph.width), "\(source.debugDescription)")
      #expect(ScalarWidth.width(of: scalars[0]) == glyph.width, "\(source.debugDescription)")
      for scalar in scalars.dropFirst() { #expect(ScalarWidth.width(of: scalar) == 0) }
      for scalar in scalars {
        let properties = scalar.properties
        let isShown =
          switch properties.generalCategory {
          case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            // Signs that precede Arabic numbers are format characters one can see.
            ScalarWidth.width(of: scalar) == 1 && properties.generalCategory == .format
          default: !properties.isDefaultIgnorableCodePoint
          }
        #expect(isShown, "\(source.debugDescription)")
      }
    }
    for value in UInt32(0)...0x3_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      Glyph.glyphs(of: Character(scalar)).forEach { check($0, String(scalar)) }
    }
    var random = RandomText(seed: 2)
    for _ in 0..<500 {
      let text = random.text()
      Glyph.glyphs(of: text).forEach { check($0, text) }
    }
  }

  @Test func aHundredThousandMarksStayOneGlyph() {
    let zalgo = "Z" + String(repeating: "\u{301}", count: 100_000)
    #expect(Glyph.glyphs(of: zalgo).map(\.scalars.count) == [5])
    #expect(cellWidth(zalgo) == 1)
  }

  @Test(arguments: [
    ("canvas", 6, "canvas"), ("canvas", 5, "canv…"), ("canvas", 1, "…"), ("canvas", 0, ""),
    ("", 0, ""),
    ("漢字", 4, "漢字"), ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("a👨‍👩‍👧b", 3, "a…"), ("canvas", -3, ""),
  ])
  func clipsWithAnEllipsis(text: String, cells: Int, clip: String) {
    #expect(clipped(text, to: cells) == clip)
  }

  @Test func aClippedTextFits() {
    var random = RandomText(seed: 3)
    for _ in 0..<1000 {
      let text = random.text()
      for cells in [0, 1, 2, 3, 5, 8, 13] {
        #expect(cellWidth(clipped(text, to: cells)) <= cells)
      }
      #expect(clipped(text, to: cellWidth(text)) == text)
    }
  }
}
