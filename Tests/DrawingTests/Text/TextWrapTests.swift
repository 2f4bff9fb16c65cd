import Drawing
import TestSupport
import Testing

struct TextWrapTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    wrap(text, width: width).map(\.text)
  }

  @Test(arguments: [
    ("", 5, [""]), ("a\n", 5, ["a", ""]), ("a\r\nb", 5, ["a", "b"]),
    ("hello world", 5, ["hello", "world"]),
    ("hello   world", 7, ["hello", "world"]), ("  in  two", 9, ["  in  two"]), ("a   ", 2, ["a"]),
    ("co-creatie", 8, ["co-", "creatie"]), ("en/of", 4, ["en/", "of"]), ("24/7", 3, ["24/", "7"]),
    ("漢字かな", 4, ["漢字", "かな"]), ("漢字。", 4, ["漢", "字。"]), ("「漢字", 4, ["「漢", "字"]),
    ("ja 👍👍", 5, ["ja 👍", "👍"]), ("Oui !", 4, ["Oui", "!"]), ("Bah oui !", 8, ["Bah", "oui !"]),
  ])
  func breaksAt(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test(arguments: [
    ("burgemeester", 11, "burgemees-ter"), ("ontwikkeling", 8, "ontwik-keling"),
    ("samenwerking", 11, "samenwer-king"), ("maatschappij", 10, "maatschap-pij"),
    ("administration", 11, "administra-tion"), ("responsabilité", 9, "responsa-bilité"),
    ("développement", 9, "dévelop-pement"), ("Menschenrechte", 8, "Men-schenrechte"),
    ("Entwicklung", 9, "Entwick-lung"), ("ayuntamiento", 9, "ayunta-miento"),
    ("communication", 8, "communi-cation"), ("xxxxxxxxxxxx", 10, "xxxxxxxxx-xxx"),
  ])
  func hyphenatesAtASyllable(word: String, width: Int, expected: String) {
    let first = wrap(word, width: width)[0]
    #expect(first.addsHyphen)
    #expect(first.text + word[first.end...] == expected)
  }

  @Test func aLongWordBeginsOnWhatIsLeftOfTheLine() {
    #expect(
      lines("De burgemeestersverkiezingen", 12) == ["De burge-", "meestersver-", "kiezingen"])
  }

  @Test func anAddressBreaksWithoutAHyphen() {
    #expect(
      lines("zie https://example.org/een/pad.html?q=1", 14)
        == ["zie", "https://", "example.org/", "een/pad.html?", "q=1"])
  }

  @Test func indentsNarrowTheLines() {
    let lines = wrap("one two three", width: 7, firstIndent: 4, indent: 2)
    #expect(lines.map(\.text) == ["one", "two", "three"])
    #expect(lines.map(\.indent) == [4, 2, 2])
  }

  @Test func linesCoverTheTextAndFit() {
    var random = RandomText(seed: 4)
    for round in 0..<3000 {
      let text = random.text()
      let width = [1, 2, 3, 4, 5, 7, 9, 12, 14, 20, 40][round % 11]
      let indent = round % 4
      let lines = wrap(text, width: width, firstIndent: indent, indent: indent / 2)
      var position = text.startIndex
      for line in lines {
        let source = text[line.range]
        #expect(line.range.lowerBound == position)
        #expect(line.text == source + (line.addsHyphen ? "-" : ""))
        #expect(width < 2 || line.indent + line.width <= width, "\(text.debugDescription)")
        #expect(line.width == cellWidth(line.text), "\(text.debugDescription)")
        for skipped in text[line.range.upperBound..<line.end] {
          #expect(skipped.isWhitespace, "\(text.debugDescription)")
        }
        position = line.end
      }
      #expect(position == text.endIndex)
      #expect(lines.last?.ending == .end)
      let newlines = text.count { $0 == "\n" || $0 == "\r\n" }
      #expect(lines.count { $0.ending == .newline } == newlines)
    }
  }

  @Test func aHyphenLeavesThreeLettersOnBothSides() {
    var random = RandomText(seed: 5)
    for _ in 0..<1000 {
      let text = random.text()
      for line in wrap(text, width: 9) where line.addsHyphen {
        #expect(text[..<line.end].suffix(3).allSatisfy { $0.isLetter })
        #expect(text[line.end...].prefix(3).allSatisfy { $0.isLetter })
      }
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func longTextsTakeNoTimeToSpeakOf() {
    for text in ["lorem ipsum ", "x", "漢", "a/", "\n", " ", "www.", "\u{1100}", "👨\u{200D}", "aba"]
    {
      let long = String(repeating: text, count: 10_000)
      for width in [2, 5000] { #expect(!wrap(long, width: width).isEmpty) }
    }
  }
}
