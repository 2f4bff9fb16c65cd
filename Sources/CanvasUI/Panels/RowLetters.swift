import CanvasCore

/// The letters by which rows of a list are chosen at once.
enum RowLetters {
  /// A letter a word: its first one where that is free, else the next that is, else any. Each stands on a key of its own
  /// on AZERTY, QWERTY and QWERTZ; `g`, `h`, `j`, `k` and `l` move through lists. Nil where there are more words than letters.
  static func choosing(_ words: [String]) -> [Character?] {
    let all = "abcdefimnopqrstuvwxyz"
    let folded = words.map(\.folded)
    var taken: Set<Character> = []
    func take(_ letters: some Sequence<Character>) -> Character? {
      let letter = letters.first { all.contains($0) && !taken.contains($0) }
      if let letter { taken.insert(letter) }
      return letter
    }
    let first = folded.map { take($0.prefix(1)) }
    return zip(folded, first).map { word, letter in letter ?? take(word + all) }
  }
}
