/// The one of `words` that someone who wrote `word` most likely meant, or nil where none is near.
///
/// Near is at most one letter in three added, left out, changed or swapped with its neighbour;
/// capitals don't count. Of equally near words the first is taken.
public func suggestion(for word: String, among words: some Sequence<String>) -> String? {
  let written = Array(word.lowercased())
  var best: (word: String, mistakes: Int)?
  for candidate in words {
    let mistakes = mistakes(in: written, meaning: Array(candidate.lowercased()))
    let allowed = max(1, max(written.count, candidate.count) / 3)
    guard mistakes <= allowed, mistakes < best?.mistakes ?? .max else { continue }
    best = (candidate, mistakes)
  }
  return best?.word
}

/// The distance of Damerau and Levenshtein in which no letters move twice.
private func mistakes(in written: [Character], meaning meant: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...meant.count)
  for (i, letter) in written.enumerated() {
    var row = [i + 1]
    for (j, other) in meant.enumerated() {
      var mistakes = min(last[j] + (letter == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, letter == meant[j - 1], written[i - 1] == other {
        mistakes = min(mistakes, beforeLast[j - 1] + 1)
      }
      row.append(mistakes)
    }
    (beforeLast, last) = (last, row)
  }
  return last[meant.count]
}
