import CanvasCore
import CanvasUI
import Testing

struct FuzzyMatchTests {
  @Test(arguments: ["", "n", "nb", "next", "nxt", "ext bo", "board next", "  next  ", "next board"])
  func lettersInTheirOrderAreFound(_ query: String) {
    #expect(FuzzyMatch(query, in: "next board") != nil)
  }

  @Test(arguments: ["bn", "nextt", "next boat", "x", "nextboards", "board board board c"])
  func aLetterThatIsLackingFindsNothing(_ query: String) {
    #expect(FuzzyMatch(query, in: "nest board") == nil)
  }

  @Test(arguments: [("axb", true), ("axxb", true), ("axxxb", false), ("axxx b", true)])
  func lettersTooFarApartAreNotMeant(_ text: String, _ isFound: Bool) {
    #expect((FuzzyMatch("ab", in: text) != nil) == isFound)
  }

  @Test func theBestPlaceCounts() throws {
    #expect(FuzzyMatch("ab", in: "axxxx ab") != nil)
    let twice = try #require(FuzzyMatch("ab", in: "axb ab"))
    #expect(try #require(FuzzyMatch("ab", in: "axb xx")) < twice)
  }

  /// Texts of one length, the worse first.
  @Test(arguments: [
    ("nxb rough", "nx bought"), ("nxbrought", "nbrought "), ("nx brough", "nbrougher"),
  ])
  func sideBySideIsBetterThanWordsAndWordsThanMiddles(_ worse: String, _ better: String) throws {
    let (low, high) = (FuzzyMatch("nb", in: worse), FuzzyMatch("nb", in: better))
    #expect(try #require(low) < #require(high))
  }

  @Test func ofTwoThatFitAlikeTheShorterIsBetter() throws {
    let (long, short) = (FuzzyMatch("re", in: "remove all"), FuzzyMatch("re", in: "remove"))
    #expect(try #require(long) < #require(short))
  }

  @Test func withoutLettersOnlyTheLengthCounts() {
    #expect(FuzzyMatch("", in: "undo")?.score == -4)
    #expect(FuzzyMatch("", in: "")?.score == 0)
  }

  @Test func everyTextFindsItself() throws {
    for command in Command.all {
      let title = command.title(in: .en).folded
      #expect(FuzzyMatch(title, in: title) != nil, "\(title)")
    }
  }
}
