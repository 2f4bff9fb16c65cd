/// How well a few letters fit a text: all of them stand in it in their order, better at the beginnings of words
/// and side by side.
package struct FuzzyMatch: Comparable {
  /// Higher is better.
  package let score: Int

  /// Nil where the text lacks a letter. Spaces in what was typed part words, which may stand anywhere. Both are
  /// folded already.
  package init?(_ query: String, in text: String) {
    let letters = Array(text)
    var score = 0
    for word in query.split(separator: " ") {
      guard let best = Self.best(Array(word), letters) else { return nil }
      score += best
    }
    self.score = score * 100 - letters.count
  }

  package static func < (a: FuzzyMatch, b: FuzzyMatch) -> Bool { a.score < b.score }

  /// The best of the ways to find a word's letters, beginning at each place its first one stands.
  private static func best(_ word: [Character], _ letters: [Character]) -> Int? {
    guard let first = word.first else { return 0 }
    return letters.indices.filter { letters[$0] == first }
      .compactMap { score(word, letters, from: $0) }.max()
  }

  /// Nil where a letter is lacking, or where letters lie too far apart to be meant.
  private static func score(_ word: [Character], _ letters: [Character], from start: Int) -> Int? {
    var score = 0
    var last = start - 1
    for letter in word {
      guard let found = letters[(last + 1)...].firstIndex(of: letter) else { return nil }
      let startsWord = found == 0 || !letters[found - 1].isLetter
      guard startsWord || found - last <= 3 else { return nil }
      score += found == last + 1 ? 4 : startsWord ? 3 : 1
      last = found
    }
    return score
  }
}
