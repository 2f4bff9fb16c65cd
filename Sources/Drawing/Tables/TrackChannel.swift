/// The gap between two columns, where lines change their row. What leads to one target is a trunk that runs up and down in a
/// lane: lines of its sources come to it from the left, each in a row of its own, and it leaves to the right.
///
/// In a row where one line ends and another begins, the one that ends must stand left of the other: such pairs are kept
/// free of circles while nodes are placed (``place(_:besides:)``), so that lanes can always be found.
struct TrackChannel {
  /// Pairs of targets: the trunk of the first stands left of that of each of the others.
  private var later: [Int: Set<Int>] = [:]
  private(set) var lanes: [Int: Int] = [:]

  /// Puts the line to a target into the row in which another target stands; false where the lines could not be led.
  mutating func place(_ line: Int, besides target: Int) -> Bool {
    guard line != target else { return true }
    var seen: Set<Int> = []
    var open = [target]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if next == line { return false }
      open += later[next] ?? []
    }
    later[line, default: []].insert(target)
    return true
  }

  /// Gives each trunk a lane from the left. `spans` are the rows that it runs through; one that stays in its row needs none.
  mutating func giveLanes(_ spans: [Int: ClosedRange<Int>]) {
    var earlier: [Int: Set<Int>] = [:]
    for (first, others) in later {
      for other in others where spans[first] != nil { earlier[other, default: []].insert(first) }
    }
    var taken: [[ClosedRange<Int>]] = []
    var open = spans.keys.sorted {
      (spans[$0]?.lowerBound ?? 0, $0) < (spans[$1]?.lowerBound ?? 0, $1)
    }
    while !open.isEmpty {
      let next = open.firstIndex { (earlier[$0] ?? []).allSatisfy { lanes[$0] != nil } } ?? 0
      let target = open.remove(at: next)
      guard let span = spans[target] else { continue }
      var lane = ((earlier[target] ?? []).compactMap { lanes[$0] }.max() ?? -1) + 1
      while lane < taken.count, taken[lane].contains(where: { $0.overlaps(span) }) { lane += 1 }
      while taken.count <= lane { taken.append([]) }
      taken[lane].append(span)
      lanes[target] = lane
    }
  }

  /// How many lanes there are.
  var count: Int { (lanes.values.max() ?? -1) + 1 }
}
