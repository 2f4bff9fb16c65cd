import Drawing
import Testing

struct BlockTextTests {
  @Test func smallLettersAreSpelledAsCapitals() throws {
    let block = try #require(BlockText("Aé", width: 80, height: 24))
    #expect(block.rows == BlockText("AÉ", width: 80, height: 24)?.rows)
  }

  private func rows(_ text: String, _ width: Int, _ height: Int, largest: Int = 4) -> [String]? {
    BlockText(text, width: width, height: height, largest: largest)?.rows
  }

  @Test func twoDotsOneAboveTheOtherAreOneCell() {
    #expect(rows("L", 4, 9, largest: 1) == ["▄  ", "█  ", "█▄▄", "   "])
  }

  @Test func rowsThatAreFreeForAccentsAreNotInked() throws {
    let block = try #require(BlockText("L", width: 4, height: 9, largest: 1))
    #expect(block.inked == ["▄  ", "█  ", "█▄▄"] && block.rows.count == 4)
  }

  @Test(arguments: [1, 2, 3, 4]) func aDotIsHalfAsHighAsWide(_ scale: Int) throws {
    let block = try #require(BlockText("L", width: 80, height: 40, largest: scale))
    let dots = try #require(BlockFont.large.pictures(of: "L")?.first)
    #expect(block.width == dots[0].count * scale)
    #expect(block.rows.count == (BlockFont.large.height * scale + 1) / 2)
  }

  @Test(arguments: ["I", "Speelkamers", "Eén sleutelbeheerder voor alle lege panden"])
  func wordsAreAsLargeAsTheyFit(_ text: String) throws {
    let block = try #require(BlockText(text, width: 100, height: 40))
    let height = block.rows.count
    #expect(rows(text, block.width, height) == block.rows)
    for (width, height) in [(block.width - 1, 40), (100, height - 1)] {
      guard let smaller = BlockText(text, width: width, height: height) else { continue }
      #expect(smaller.width <= width && smaller.rows.count <= height)
      #expect(smaller.rows != block.rows)
    }
  }

  @Test func theWidthIsThatOfTheWidestRow() throws {
    let block = try #require(BlockText("a bbb", width: 30, height: 40))
    #expect(block.rows[0].count < block.width)
    #expect(block.rows.map(\.count).max() == block.width)
  }

  @Test func whatDoesNotFitIsNotSpelled() {
    #expect(rows("Speelkamers", 20, 40) == nil)
    #expect(rows("I", 80, 2) == nil)
    #expect(rows("語", 80, 24) == nil)
    #expect(rows("  ", 80, 24) == nil && rows("", 80, 24) == nil)
  }

  @Test func textsOfASetAreOfOneSizeAndFitTogether() throws {
    let set = try #require(BlockText.set(["I", "Speel"], width: 80, height: 11))
    #expect(set.count == 2 && set[0].rows.count == set[1].rows.count)
    // Five rows each, and the free one between them; with a row less they are smaller.
    #expect(set[0].rows.count == 5)
    #expect(BlockText.set(["I", "Speel"], width: 80, height: 10)?[0].rows.count == 4)
    #expect(try #require(rows("I", 80, 11)).count > set[0].rows.count)
    #expect(BlockText.set([], width: 80, height: 24) == nil)
    #expect(BlockText.set(["I", ""], width: 80, height: 24) == nil)
  }
}

/// What is measured is what is drawn.
struct BlockPagesTests {
  private static let words =
    """
    Eén sleutelbeheerder voor alle lege panden die elke ochtend rondgaat, de deuren opent, 10 lichten aansteekt & \
    weet wie wanneer waar binnen mag (straße, ça)
    """

  @Test(arguments: [words, "I", "Iïî À l’été; 100%"]) func lettersAreAsWideAsMeasured(
    _ text: String
  ) throws {
    for letters in BlockLetters.sizes {
      for word in text.split(separator: " ").map(String.init) {
        #expect(letters.width(of: word) == letters.set(word, width: 900)?.width, "\(word)")
      }
    }
  }

  @Test(arguments: [(76, 17), (76, 21), (70, 10), (124, 33)]) func pagesHoldAllLinesEvenly(
    _ width: Int, _ height: Int
  ) throws {
    let pages = try #require(BlockPages(Self.words, width: width, height: height))
    let all = (0..<pages.count).compactMap(pages.page)
    #expect(all.count == pages.count && pages.page(pages.count) == nil)
    for page in all { #expect(page.rows.count <= height && page.width <= width) }
    // No page but the last is less full than another.
    let heights = Set(all.dropLast().map(\.rows.count))
    #expect(heights.count <= 1 && (heights.first ?? 99) >= (all.last?.rows.count ?? 0))
    // The words of one page after the other are those of the text.
    let letters = try #require(
      BlockLetters.sizes.first { $0.set(Self.words, width: width)?.rows.first == all[0].rows.first }
    )
    let dots = all.flatMap(\.rows).joined().count { $0 != " " }
    #expect(letters.set(Self.words, width: width)?.rows.joined().count { $0 != " " } == dots)
  }

  @Test func aTextThatFitsIsOnePageAsLargeAsCanBe() throws {
    let pages = try #require(BlockPages("Speelkamers", width: 80, height: 24))
    #expect(pages.count == 1)
    #expect(pages.page(0)?.rows == BlockText("Speelkamers", width: 80, height: 24)?.rows)
  }

  @Test func whatCannotBeSpelledHasNoPages() {
    #expect(BlockPages("語", width: 80, height: 24) == nil)
    #expect(BlockPages("Speelkamers", width: 20, height: 24) == nil)
    #expect(BlockPages("I", width: 80, height: 2) == nil)
    #expect(BlockPages(" ", width: 80, height: 24) == nil)
  }

  @Test func textsOverPagesStayWholeInLettersOfOneSize() throws {
    let texts = (1...9).map { "Idee nummer \($0)" }
    let (letters, pages) = try #require(
      BlockText.pages(of: texts, width: { _ in 80 }, height: 24))
    #expect(pages.flatMap { Array($0) } == Array(texts.indices))
    for page in pages {
      let rows = page.compactMap { letters.set(texts[$0], width: 80)?.rows.count }
      #expect(rows.count == page.count && rows.reduce(page.count - 1, +) <= 24)
    }
    #expect(Set(pages.map(\.count)).count <= 2)
  }
}
