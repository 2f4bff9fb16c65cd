/// Three-way merging of ordered lists of unique elements: boards, boxes, notes, links, tags.
///
/// Elements that neither side moved keep the order of the base. What a side inserted or moved stands after
/// the element it stands after there; what both sides put at one place is ordered by id. The result does
/// not depend on which side is called ours.
enum SequenceMerge {
  /// Merges lists. `kept` says which elements belong to the result; it must not name one that is in
  /// none of the three lists.
  static func merge<ID: Hashable & Comparable>(
    base: [ID], _ ours: [ID], _ theirs: [ID], kept: Set<ID>
  ) -> [ID] {
    if ours == theirs { return ours.filter(kept.contains) }
    let sides = [
      Side(base: base, list: ours, kept: kept), Side(base: base, list: theirs, kept: kept),
    ]
    let spine = base.filter { id in
      kept.contains(id) && sides.allSatisfy { !$0.moved.contains(id) }
    }
    var anchors = Anchors<ID>()
    for id in kept.subtracting(spine) {
      let choices = sides.filter { $0.moved.contains(id) }.compactMap { $0.predecessor[id] }
      anchors.set(id, choices)
    }
    return anchors.order(spine: spine)
  }

  /// Merges lists of values, each element once, told apart by their bytes.
  static func values(base: [JSONValue], _ ours: [JSONValue], _ theirs: [JSONValue]) -> [JSONValue] {
    var byBytes: [ElementID: JSONValue] = [:]
    func ids(_ list: [JSONValue]) -> [ElementID] {
      var seen: Set<ElementID> = []
      return list.compactMap { value in
        let id = ElementID(bytes: JSONWriter.line(value))
        byBytes[id] = value
        return seen.insert(id).inserted ? id : nil
      }
    }
    let (b, o, t) = (ids(base), ids(ours), ids(theirs))
    let (bs, os, ts) = (Set(b), Set(o), Set(t))
    let kept = os.intersection(ts).union(os.subtracting(bs)).union(ts.subtracting(bs))
    return merge(base: b, o, t, kept: kept).compactMap { byBytes[$0] }
  }

  /// The longest run of rising numbers, not necessarily side by side.
  static func longestIncreasing(_ numbers: [Int]) -> [Int] {
    var tails: [Int] = []  // index of the last number of the best run of each length
    var previous = [Int](repeating: -1, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: [Int] = []
    var index = tails.last ?? -1
    while index >= 0 {
      run.append(numbers[index])
      index = previous[index]
    }
    return run.reversed()
  }

  private struct ElementID: Hashable, Comparable {
    let bytes: [UInt8]
    static func < (a: ElementID, b: ElementID) -> Bool {
      a.bytes.lexicographicallyPrecedes(b.bytes)
    }
  }

  /// Where something stands: at the start, or after an element.
  private enum Anchor<ID: Hashable & Comparable>: Hashable, Comparable {
    case start
    case after(ID)

    static func < (a: Anchor, b: Anchor) -> Bool {
      switch (a, b) {
      case (.start, .after): true
      case (.after(let a), .after(let b)): a < b
      case (.start, .start), (.after, .start): false
      }
    }
  }

  /// What one side did: the elements it inserted or moved, and what stands before each element there.
  private struct Side<ID: Hashable & Comparable> {
    var moved: Set<ID> = []
    var predecessor: [ID: Anchor<ID>] = [:]

    init(base: [ID], list: [ID], kept: Set<ID>) {
      let rank = Dictionary(uniqueKeysWithValues: zip(base, base.indices))
      let still = Set(
        SequenceMerge.longestIncreasing(list.compactMap { rank[$0] }).map { base[$0] })
      moved = Set(list).subtracting(still)
      var last = Anchor<ID>.start
      for id in list where kept.contains(id) {
        predecessor[id] = last
        last = .after(id)
      }
    }
  }

  /// Elements hung behind others, read out depth first.
  private struct Anchors<ID: Hashable & Comparable> {
    var parent: [ID: Anchor<ID>] = [:]

    mutating func set(_ id: ID, _ choices: [Anchor<ID>]) {
      parent[id] = choices.min() ?? .start
    }

    func order(spine: [ID]) -> [ID] {
      var parent = parent
      let fixed = Set(spine)
      for id in fixed { parent[id] = nil }
      // Elements that each side put behind the other hang nowhere: the least of a ring goes to the start.
      for id in parent.keys.sorted() {
        var trail: [ID] = [id]
        while let last = trail.last, case .after(let next)? = parent[last], !fixed.contains(next) {
          if let ring = trail.firstIndex(of: next) {
            if let least = trail[ring...].min() { parent[least] = .start }
            break
          }
          trail.append(next)
        }
      }
      var children: [Anchor<ID>: [ID]] = [:]
      for (id, anchor) in parent { children[anchor, default: []].append(id) }
      var result: [ID] = []
      func read(_ anchor: Anchor<ID>) {
        var open = (children[anchor] ?? []).sorted(by: >)
        while let id = open.popLast() {
          result.append(id)
          open.append(contentsOf: (children[.after(id)] ?? []).sorted(by: >))
        }
      }
      read(.start)
      for id in spine {
        result.append(id)
        read(.after(id))
      }
      return result
    }
  }
}
