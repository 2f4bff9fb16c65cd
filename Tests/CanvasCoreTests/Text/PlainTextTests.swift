import CanvasCore
import Testing

/// The one table that find, ASCII, names of voters and every comparison go by.
@Suite struct PlainTextTests {
  @Test(
    arguments: [
      ("É", "E"), ("é", "e"), ("e\u{301}", "e"), ("Œ", "OE"), ("œ", "oe"), ("Æ", "AE"), ("ß", "ss"),
      ("ẞ", "SS"), ("ø", "o"), ("Ł", "L"), ("đ", "d"), ("ı", "i"), ("ŉ", "'n"), ("ﬁ", "fi"),
      ("ﬃ", "ffi"),
      ("ế", "e"), ("Ａ", "A"), ("～", "~"), ("’", "'"), ("“", "\""), ("„", "\""), ("«", "\""),
      ("–", "-"),
      ("—", "-"), ("\u{2011}", "-"), ("…", "..."), ("\u{a0}", " "), ("\u{202f}", " "), ("ĳ", "ij"),
      ("ĸ", "k"),
      ("þ", "th"), ("ð", "d"), ("ñ", "n"), ("ÿ", "y"), ("Ÿ", "Y"), ("ſ", "s"), ("a", "a"),
      ("漢", nil), ("я", nil),
      ("😀", nil), ("1\u{20e3}", nil),
    ] as [(Character, String?)])
  func aCharacterIsPlain(_ character: Character, _ plain: String?) {
    #expect(character.plain == plain)
  }

  /// Every Latin letter but those that stand for a sound nobody spells in ASCII.
  @Test func latinLettersHaveAPlainForm() {
    let ranges: [ClosedRange<UInt32>] = [0xc0...0x17f, 0x1e00...0x1eff]
    let without = ranges.joined().compactMap { Unicode.Scalar($0) }.filter { scalar in
      scalar.properties.isAlphabetic && Character(scalar).plain == nil
    }
    #expect(without.map { String($0) }.joined() == "ẟỺỻỼỽ")
    for scalar in ranges.joined().compactMap({ Unicode.Scalar($0) }) {
      let plain = Character(scalar).plain ?? ""
      #expect(plain.utf8.allSatisfy { $0 < 0x80 })
      let isUpper = scalar.properties.isUppercase && !plain.isEmpty && scalar != "ẞ"
      if isUpper { #expect(plain.first?.isUppercase == true, "\(scalar)") }
    }
  }

  @Test(arguments: [
    ["l’équipe", "L'EQUIPE", "l'e\u{301}quipe", "l‘Équipe"],
    ["Straße", "STRASSE", "strasse", "STRAẞE"],
    ["cœur", "COEUR", "cOEur"], ["Ｚｏｅ", "zoë", "ZOE\u{308}"], ["a–b", "A-B", "a—b"],
    ["“oui”", "\"OUI\"", "«oui»"], ["Άλφα", "αλφα", "ΑΛΦΑ"], ["λόγος", "ΛΟΓΟΣ", "λογοσ"],
    ["й", "и\u{306}", "Й"], ["ＡＢ １", "ab 1"], ["ﬁn", "FIN"], ["e\u{301}\u{323}", "ẹ\u{301}", "E"],
  ])
  func whatLooksAlikeFoldsAlike(_ texts: [String]) {
    #expect(Set(texts.map(\.folded)).count == 1, "\(texts.map(\.folded))")
  }

  @Test func whatDiffersStaysDifferent() {
    let texts = ["и", "й", "е", "ё", "o", "a", "漢", "字", "😀", "5 €", "5"]
    #expect(Set(texts.map(\.folded)).count == texts.count)
  }

  @Test func findingGoesByIt() throws {
    let workspace = try Sample.workspace.after(.text("n1", "L’Œuvre d’été – „Straße“"))
    for query in [
      "l'oeuvre", "L'ŒUVRE", "d'ete", "strasse -", "STRAßE", "\"straße\"",
      "o\u{308}" == "ö" ? "ete" : "",
    ] {
      #expect(workspace.find(query, in: .en).map(\.note) == ["n1"], "\(query)")
    }
  }
}
