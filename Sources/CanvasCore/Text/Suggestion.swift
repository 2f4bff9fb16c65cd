/// Names near to one that is unknown.
public enum Suggestion {
  /// At most three candidates, the nearest first, that differ by a slip of the fingers or go on from the name.
  public static func nearest(to name: String, among candidates: [String]) -> [String] {
    let wanted = Array(name.folded.unicodeScalars.prefix(longest))
    guard !wanted.isEmpty else { return [] }
    let allowed = max(1, wanted.count / 3)
    var seen: Set<String> = []
    return candidates.enumerated().compactMap { index, candidate -> (Int, Int, String)? in
      guard !candidate.isEmpty, seen.insert(candidate.folded).inserted else { return nil }
      let folded = Array(candidate.folded.unicodeScalars.prefix(longest))
      if wanted.count >= 3, folded.starts(with: wanted) { return (0, index, candidate) }
      let distance = distance(wanted, folded, atMost: allowed)
      return distance <= allowed ? (distance, index, candidate) : nil
    }
    .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.2)
  }

  private static let longest = 60

  /// How many letters must be changed, put in, left out or swapped with the next.
  private static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int
  ) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, before[j - 2] + 1)
        }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
