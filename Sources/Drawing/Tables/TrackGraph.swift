import CanvasCore

/// The nodes of a map in their columns, in an order in which few lines cross. A tie that leads past a column has an item
/// of its own there, so that all lines lead from one column to the next.
struct TrackGraph {
  struct Item {
    /// The row of the table; nil where lines only pass.
    let row: Int?
    let column: Int
    /// The row that its lines lead to: its own, or that of the end of the line.
    let goal: Int
    /// Items of the column before and after that it is tied to, the latter from top to bottom.
    var sources: [Int] = []
    var targets: [Int] = []

    var isTied: Bool { !sources.isEmpty || !targets.isEmpty }
  }

  private(set) var items: [Item]
  /// The items of each column from top to bottom; those without ties come last.
  private(set) var order: [[Int]]

  /// Ties that lead back, or nowhere, are left out.
  init(_ table: Table, ties: [Table.Tie]) {
    let count = table.nodeCount
    items = (0..<count).map { row in
      Item(
        row: row, column: min(max(0, table.rows[row].stage), table.stages.count - 1), goal: row)
    }
    order = Array(repeating: [], count: table.stages.count)
    var passing: [Pass: Int] = [:]
    for tie in ties {
      guard tie.isForward(in: items) else { continue }
      var last = tie.from
      for column in items[tie.from].column + 1..<items[tie.to].column {
        let pass = Pass(goal: tie.to, column: column)
        let next = passing[pass] ?? items.count
        if next == items.count {
          items.append(Item(row: nil, column: column, goal: tie.to))
          passing[pass] = next
        }
        connect(last, next)
        last = next
      }
      connect(last, tie.to)
    }
    for index in items.indices { order[items[index].column].append(index) }
    untangle()
    for column in order.indices {
      order[column] =
        order[column].filter { items[$0].isTied } + order[column].filter { !items[$0].isTied }
    }
    // Lines that leave an item one below the other cross least in the order of their ends.
    for column in order.indices.dropLast() {
      let places = Dictionary(
        uniqueKeysWithValues: order[column + 1].enumerated().map { ($1, $0) })
      for index in order[column] {
        items[index].targets.sort { places[$0] ?? 0 < places[$1] ?? 0 }
      }
    }
  }

  private struct Pass: Hashable {
    let goal: Int
    let column: Int
  }

  private mutating func connect(_ from: Int, _ to: Int) {
    guard !items[from].targets.contains(to) else { return }
    items[from].targets.append(to)
    items[to].sources.append(from)
  }

  /// Puts each item near the middle of those it is tied to, forwards and backwards in turn, and keeps the best.
  private mutating func untangle() {
    var best = (crossings: crossings, order: order)
    for round in 0..<8 where best.crossings > 0 || round < 2 {
      let forwards = round % 2 == 0
      let columns =
        forwards ? Array(order.indices.dropFirst()) : order.indices.dropLast().reversed()
      for column in columns { sort(column, by: forwards ? \.sources : \.targets) }
      let crossings = self.crossings
      // Of two orders that cross alike the later one has its neighbours nearer.
      if crossings <= best.crossings { best = (crossings, order) }
    }
    order = best.order
  }

  private mutating func sort(_ column: Int, by side: KeyPath<Item, [Int]>) {
    var places: [Int: Int] = [:]
    for column in order { for (place, item) in column.enumerated() { places[item] = place } }
    var last = 0.0
    let keyed = order[column].map { index -> (index: Int, key: Double) in
      let near = items[index][keyPath: side].compactMap { places[$0] }
      if !near.isEmpty { last = Double(near.reduce(0, +)) / Double(near.count) }
      return (index, last)
    }
    order[column] = keyed.enumerated().sorted {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }.map(\.element.index)
  }

  /// How many pairs of lines cross between columns.
  private var crossings: Int {
    var count = 0
    for column in order.dropLast().indices {
      let places = Dictionary(
        uniqueKeysWithValues: order[column + 1].enumerated().map { ($1, $0) })
      let ends = order[column].flatMap { index in
        items[index].targets.compactMap { places[$0] }.sorted()
      }
      for (index, end) in ends.enumerated() {
        count += ends[..<index].count { $0 > end }
      }
    }
    return count
  }
}

extension Table.Tie {
  /// Whether it leads from an item to one of a later column.
  func isForward(in items: [TrackGraph.Item]) -> Bool {
    items.indices.contains(from) && items.indices.contains(to)
      && items[from].column < items[to].column
  }
}
