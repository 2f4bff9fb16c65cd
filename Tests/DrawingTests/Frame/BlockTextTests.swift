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
