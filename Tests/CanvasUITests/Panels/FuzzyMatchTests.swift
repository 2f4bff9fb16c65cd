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

  @Test(arguments: [
    ("move", "move down", FuzzyMatch.Way.words), ("down", "move down", .words),
    ("mov", "move down", .words), ("move d", "move down", .words),
    ("down move", "move down", .words), ("dow", "move down", .beginnings),
    ("dow mov", "move down", .beginnings), ("md", "move down", .letters),
    ("ove", "move down", .letters), ("down ove", "move down", .letters),
    ("saved", "quit; all is saved", .words), ("l'ecran", "pour l'ecran", .letters),
  ])
  func wordsAreBetterThanTheirBeginningsAndTheseThanLetters(
    _ query: String, _ text: String, _ way: FuzzyMatch.Way
  ) throws {
    #expect(try #require(FuzzyMatch(query, in: text)).way == way)
  }

  /// The first fitting letter is not always the one that leads on.
  @Test(arguments: [("dt", "delete the word"), ("ab", "axxxx ab"), ("oba", "one of a bar")])
  func everyWayThroughTheLettersIsTried(_ query: String, _ text: String) {
    #expect(FuzzyMatch(query, in: text) != nil)
  }

  /// Texts of one length, the worse first.
  @Test(arguments: [
    ("nxb rough", "nx bought"), ("nxbrought", "nbrought "), ("nx brough", "nbrougher"),
    ("an brought", "nx brought"),
  ])
  func sideBySideIsBetterThanWordsAndWordsThanMiddles(_ worse: String, _ better: String) throws {
    let (low, high) = (FuzzyMatch("nb", in: worse), FuzzyMatch("nb", in: better))
    #expect(try #require(low) < #require(high))
  }

  @Test func theBeginningOfAWordCountsForTheFirstLetterToo() throws {
    let (run, undo) = (FuzzyMatch("ud", in: "run udo"), FuzzyMatch("ud", in: "rud undo"))
    #expect(try #require(undo) < #require(run))
    #expect(try #require(FuzzyMatch("un", in: "run")) < #require(FuzzyMatch("un", in: "undo")))
  }

  @Test func ofTwoThatFitAlikeTheShorterIsBetter() throws {
    let (long, short) = (FuzzyMatch("re", in: "remove all"), FuzzyMatch("re", in: "remove"))
    #expect(try #require(long) < #require(short))
  }

  @Test func withoutLettersOnlyTheLengthCounts() {
    #expect(FuzzyMatch("", in: "undo")?.score == -4)
    #expect(FuzzyMatch("", in: "")?.score == 0)
  }

  @Test func everyTextFindsItself() {
    for command in Command.all {
      let title = command.title(in: .en).folded
      #expect(FuzzyMatch(title, in: title)?.way == .words, "\(title)")
    }
  }
}
