/// How well what was typed fits a text: as words, as beginnings of words, or as letters that stand in it in their
/// order.
package struct FuzzyMatch: Comparable {
  /// How it was found, the weakest way first.
  package enum Way: Int, Comparable, Sendable {
    /// Its letters stand in the text in their order, near each other or at beginnings of words.
    case letters
    /// Each word that was typed begins a word of the text.
    case beginnings
    /// Each word that was typed is one of the text, or the text begins with all of it.
    case words

    package static func < (a: Way, b: Way) -> Bool { a.rawValue < b.rawValue }
  }

  package let way: Way
  /// Higher is better among those found in the same way.
  package let score: Int

  /// Nil where the text lacks a letter; without `orLetters` where it lacks a beginning of a word. Spaces in what was
  /// typed part words, which may stand anywhere. Both are folded already.
  package init?(_ query: String, in text: String, orLetters: Bool = true) {
    let typed = query.split(separator: " ")
    let words = text.split { !$0.isLetter && !$0.isNumber }
    if text.hasPrefix(typed.joined(separator: " ")) || typed.allSatisfy(words.contains) {
      way = .words
      score = -text.count
    } else if typed.allSatisfy({ part in words.contains { $0.hasPrefix(part) } }) {
      way = .beginnings
      score = -text.count
    } else {
      guard orLetters else { return nil }
      let letters = Letters(text)
      var sum = 0
      for word in typed {
        guard let best = letters.score(of: Array(word)) else { return nil }
        sum += best
      }
      way = .letters
      score = sum * 100 - text.count
    }
  }

  package static func < (a: FuzzyMatch, b: FuzzyMatch) -> Bool {
    (a.way, a.score) < (b.way, b.score)
  }
}

/// A text in which letters are looked for one after the other.
private struct Letters {
  private let letters: [Character]
  private let startsWord: [Bool]
  /// Letters in the middle of a word lie at most so far behind the one before.
  private static let reach = 3

  init(_ text: String) {
    let letters = Array(text)
    self.letters = letters
    startsWord = letters.indices.map { $0 == 0 || !letters[$0 - 1].isLetter }
  }

  /// The best of all ways to find a word's letters: beginnings of words and letters side by side count most. Nil where
  /// one is lacking, or lies too far away to be meant.
  func score(of word: [Character]) -> Int? {
    guard let first = word.first else { return 0 }
    // For each place, the best way so far whose last letter stands there.
    var best = letters.indices.map { place in
      letters[place] == first ? (startsWord[place] ? 4 : 1) : nil
    }
    for letter in word.dropFirst() {
      var next: [Int?] = Array(repeating: nil, count: letters.count)
      var anywhere: Int?
      for place in letters.indices where place > 0 {
        anywhere = [anywhere, best[place - 1]].compactMap(\.self).max()
        guard letters[place] == letter else { continue }
        let beside = best[place - 1].map { $0 + 4 }
        let near = best[max(0, place - Self.reach)..<place].compactMap(\.self).max()
        let after = startsWord[place] ? anywhere.map { $0 + 3 } : near.map { $0 + 1 }
        next[place] = [beside, after].compactMap(\.self).max()
      }
      best = next
    }
    return best.compactMap(\.self).max()
  }
}
