import CanvasCore

/// How titles of a map are measured and broken into lines: in cells here; a picture has letters of its own.
package struct TrackMeasure: Sendable {
  package var width: @Sendable (String) -> Int
  /// The lines of a text in a width, at most so many.
  package var lines: @Sendable (_ text: String, _ width: Int, _ rows: Int) -> [String]
  /// Whether titles take as many lines as they need.
  package var isWhole: Bool

  package init(
    isWhole: Bool, width: @escaping @Sendable (String) -> Int,
    lines: @escaping @Sendable (String, Int, Int) -> [String]
  ) {
    self.width = width
    self.lines = lines
    self.isWhole = isWhole
  }

  static let cells = TrackMeasure(isWhole: false) {
    cellWidth($0)
  } lines: { text, width, rows in
    rows == 1 ? [clipped(text, to: width)] : wrapped(text, width: width, rows: rows)
  }
}

/// Where the nodes of a map stand, and where its lines run.
package struct TrackLayout {
  package struct Column {
    package var x = 0
    package var width = 0
    /// Cells at its beginning for the signs of nodes; 0 where they are not shown.
    package var marks = 0
    /// Lines that a title may take.
    var rows = 1
  }

  package struct Item {
    /// The row of the table; nil where lines only pass.
    package let row: Int?
    package let column: Int
    let goal: Int
    let sources: [Int]
    let targets: [Int]
    package var lines: [String] = []
    /// The line from the top that its title begins in, and all lines come to.
    package var y = 0
  }

  package private(set) var items: [Item] = []
  package private(set) var columns: [Column]
  /// Ties that there is no room for.
  package private(set) var untied: [Table.Tie] = []
  package private(set) var height = 0
  package private(set) var width = 0
  private let measure: TrackMeasure
  private var channels: [TrackChannel] = []
  /// Cells from one lane to the next.
  private var step = 1
  private var order: [[Int]] = []

  private static let leastColumn = 8
  /// Beside the lanes: a blank before them, the arrow and a blank after it.
  private static let around = 3
  /// A title is no wider, however wide the screen is.
  private static let mostColumn = 60

  package init?(_ table: Table, width room: Int, measure: TrackMeasure? = nil) {
    let count = table.stages.count
    self.measure = measure ?? .cells
    columns = Array(repeating: Column(), count: count)
    guard room >= count * Self.leastColumn + (count - 1) * (Self.around + 1), table.nodeCount > 0
    else { return nil }
    var ties = table.ties
    while true {
      let graph = TrackGraph(table, ties: ties)
      guard let crowded = fit(graph, table, room) else { break }
      untied += ties.filter { $0.to == crowded && $0.isForward(in: graph.items) }
      ties.removeAll { $0.to == crowded }
    }
  }

  /// Lays out all of it; gives back the row whose ties do not fit.
  private mutating func fit(_ graph: TrackGraph, _ table: Table, _ room: Int) -> Int? {
    items = graph.items.map {
      Item(row: $0.row, column: $0.column, goal: $0.goal, sources: $0.sources, targets: $0.targets)
    }
    order = graph.order
    let most = room - columns.count * Self.leastColumn - (columns.count - 1) * Self.around
    var lanes = Array(repeating: 1, count: max(0, columns.count - 1))
    for _ in 0..<8 {
      setColumns(table, room, lanes)
      placeItems()
      let needed = channels.map(\.count)
      if needed.reduce(0, { $0 + max(1, $1) }) > most { return crowded }
      if zip(needed, lanes).allSatisfy({ $0 <= $1 }) { return nil }
      lanes = zip(needed, lanes).map { max($0, $1) }
      if lanes.reduce(0, +) > most { return crowded }
    }
    return crowded
  }

  /// The end of the longest line in the gap with most lanes.
  private var crowded: Int? {
    guard let gap = channels.indices.max(by: { channels[$0].count < channels[$1].count }) else {
      return nil
    }
    let longest = channels[gap].lanes.keys.sorted().max {
      (span(of: $0)?.count ?? 0) < (span(of: $1)?.count ?? 0)
    }
    return longest.map { items[$0].goal }
  }

  // MARK: Columns

  private mutating func setColumns(_ table: Table, _ room: Int, _ lanes: [Int]) {
    let nodes = columns.indices.map { column in order[column].compactMap { items[$0].row } }
    let most = nodes.map(\.count).max() ?? 0
    for column in columns.indices {
      let count = nodes[column].count
      columns[column].rows =
        measure.isWhole ? 99 : count > 12 ? 1 : count <= 6 || count * 4 <= most ? 3 : 2
    }
    var marks = nodes.map { $0.map { measure.width(table.rows[$0].marks) }.max() ?? 0 }
    let titles = nodes.map { $0.map { measure.width(table.rows[$0].text.cleanLine) }.max() ?? 0 }
    func gaps(_ step: Int) -> Int {
      lanes.reduce(0) { $0 + ($1 - 1) * step + 1 + Self.around }
    }
    let needs = columns.indices.map { column in
      min(
        Self.mostColumn,
        max(
          Self.leastColumn, titles[column] + (marks[column] > 0 ? marks[column] + 1 : 0),
          measure.width(table.stages[column]) / 2 + 1))
    }
    step = needs.reduce(0, +) + gaps(2) <= room ? 2 : 1
    let widths = shrunk(needs, to: room - gaps(step))
    for column in columns.indices where widths[column] < marks[column] + 18 { marks[column] = 0 }
    var x = 0
    for column in columns.indices {
      columns[column].x = x
      columns[column].width = widths[column]
      columns[column].marks = marks[column] > 0 ? marks[column] + 1 : 0
      width = x + widths[column]
      if column < lanes.count { x = width + (lanes[column] - 1) * step + 1 + Self.around }
    }
    for index in items.indices {
      let column = columns[items[index].column]
      items[index].lines =
        items[index].row.map { row in
          let lines = measure.lines(
            table.rows[row].text.cleanLine, column.width - column.marks, column.rows)
          return lines.isEmpty || lines == [""] ? ["…"] : lines
        } ?? []
    }
  }

  /// Widths that together fit: the one that shows most of its longest title gives way first.
  private func shrunk(_ needs: [Int], to room: Int) -> [Int] {
    var widths = needs
    var over = widths.reduce(0, +) - room
    while over > 0 {
      let widest = widths.indices.filter { widths[$0] > Self.leastColumn }.max {
        (widths[$0] * min(3, columns[$0].rows) * 100 / needs[$0], widths[$0])
          < (widths[$1] * min(3, columns[$1].rows) * 100 / needs[$1], widths[$1])
      }
      guard let widest else { break }
      widths[widest] -= 1
      over -= 1
    }
    return widths
  }

  // MARK: Rows

  /// The lines that an item keeps for itself; titles of several lines have one between them.
  private func room(of index: Int) -> Int {
    let item = items[index]
    return item.row == nil ? 1 : item.lines.count + (isSpaced(item.column) ? 1 : 0)
  }

  private func isSpaced(_ column: Int) -> Bool {
    columns[column].rows > 1 && !(measure.isWhole && order[column].count > 12)
  }

  /// The fullest column stands as it is; the others stand beside it, each node beside what it is tied to.
  private mutating func placeItems() {
    channels = Array(repeating: TrackChannel(), count: max(0, columns.count - 1))
    let heights = order.map { $0.reduce(0) { $0 + room(of: $1) } }
    let fullest = heights.indices.max { heights[$0] < heights[$1] } ?? 0
    place(fullest, beside: nil)
    for column in columns.indices.dropFirst(fullest + 1) { place(column, beside: \.sources) }
    for column in columns.indices.prefix(fullest).reversed() { place(column, beside: \.targets) }
    height = items.map { $0.y + max(1, $0.lines.count) }.max() ?? 0
    for gap in channels.indices {
      var spans: [Int: ClosedRange<Int>] = [:]
      for index in order[gap + 1] {
        if let span = span(of: index), span.count > 1 { spans[index] = span }
      }
      channels[gap].giveLanes(spans)
    }
  }

  /// The lines from the first to the last that the trunk of a target runs through.
  private func span(of target: Int) -> ClosedRange<Int>? {
    let rows = items[target].sources.map { items[$0].y }
    guard let first = rows.min(), let last = rows.max() else { return nil }
    return min(first, items[target].y)...max(last, items[target].y)
  }

  private mutating func place(_ column: Int, beside side: KeyPath<Item, [Int]>?) {
    let wanted = order[column].map { index -> Int? in
      guard let side else { return nil }
      let rows = items[index][keyPath: side].map { items[$0].y }.sorted()
      return rows.isEmpty ? nil : rows[(rows.count - 1) / 2]
    }
    let ideal = Self.settled(wanted, order[column].map(room))
    // The opposite ends of the lines, by their rows.
    let other = side == nil ? nil : side == \.sources ? column - 1 : column + 1
    let opposite = Dictionary(
      (other.map { order[$0] } ?? []).filter {
        side == \.sources ? !items[$0].targets.isEmpty : !items[$0].sources.isEmpty
      }.map { (items[$0].y, $0) }, uniquingKeysWith: { first, _ in first })
    var next = 0
    var isLoose = false
    for (index, ideal) in zip(order[column], ideal) {
      let isTied = !items[index].sources.isEmpty || !items[index].targets.isEmpty
      // What is tied to nothing stands apart.
      if !isTied, !isLoose, next > 0 { next += isSpaced(column) ? 0 : 1 }
      isLoose = !isTied
      let row = freeRow(for: index, from: next, near: isTied ? ideal : next, opposite, side)
      items[index].y = row
      next = row + room(of: index)
    }
  }

  /// The free row nearest to the one that is wanted in which the lines can be led.
  private mutating func freeRow(
    for index: Int, from first: Int, near ideal: Int, _ opposite: [Int: Int],
    _ side: KeyPath<Item, [Int]>?
  ) -> Int {
    guard let side, !items[index][keyPath: side].isEmpty else { return max(first, ideal) }
    let last = max(first, ideal, (opposite.keys.max() ?? 0) + 1)
    let rows = (first...last).sorted { (abs($0 - ideal), $0) < (abs($1 - ideal), $1) }
    let gap = side == \.sources ? items[index].column - 1 : items[index].column
    for row in rows {
      guard let end = opposite[row] else { return row }
      let (targets, target) =
        side == \.sources ? (items[end].targets, index) : (items[index].targets, end)
      if channels[gap].allows(targets, besides: target) {
        channels[gap].place(targets, besides: target)
        return row
      }
    }
    return last
  }

  /// Rows as near to the wanted ones as their order and heights allow: neighbours that would overlap share what they
  /// have to give way.
  private static func settled(_ wanted: [Int?], _ heights: [Int]) -> [Int] {
    var blocks: [(sum: Int, weight: Int, count: Int)] = []
    func middle(_ block: (sum: Int, weight: Int, count: Int)) -> Int {
      block.weight == 0 ? .min / 2 : block.sum / block.weight
    }
    var offset = 0
    var offsets: [Int] = []
    for (row, height) in zip(wanted, heights) {
      offsets.append(offset)
      blocks.append((row.map { $0 - offset } ?? 0, row == nil ? 0 : 1, 1))
      while blocks.count > 1, middle(blocks[blocks.count - 2]) >= middle(blocks[blocks.count - 1]) {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].sum += last.sum
        blocks[blocks.count - 1].weight += last.weight
        blocks[blocks.count - 1].count += last.count
      }
      offset += height
    }
    let starts = blocks.flatMap { Array(repeating: max(0, middle($0)), count: $0.count) }
    return zip(starts, offsets).map { $0 + $1 }
  }

  // MARK: Lines

  func headings(_ titles: [String]) -> [TableDrawing.Line] {
    let lines = zip(titles, columns).map { wrapped($0.cleanLine, width: $1.width, rows: 3) }
    return (0..<(lines.map(\.count).max() ?? 0)).map { row in
      zip(lines, columns).compactMap { lines, column in
        row < lines.count ? TableDrawing.Run(lines[row], x: column.x, .label) : nil
      }
    }
  }

  package func draw(on canvas: inout LineCanvas) {
    for (gap, channel) in channels.enumerated() {
      let start = columns[gap].x + columns[gap].width
      let end = columns[gap + 1].x
      for target in order[gap + 1] {
        guard let span = span(of: target) else { continue }
        let item = items[target]
        let x = start + 1 + (channel.lanes[target] ?? 0) * step
        if channel.lanes[target] != nil {
          canvas.vertical(x: x, from: span.lowerBound, to: span.upperBound)
          canvas.join(x: x, y: item.y)
        }
        for source in item.sources {
          canvas.horizontal(from: lineStart(of: source), to: x, y: items[source].y)
          if channel.lanes[target] != nil { canvas.join(x: x, y: items[source].y) }
        }
        // What only passes goes on through the column.
        canvas.horizontal(from: x, to: item.row == nil ? end : end - 2, y: item.y)
        if item.row != nil { canvas.arrow(x: end - 2, y: item.y) }
      }
    }
  }

  /// Where lines leave an item: a blank after its title.
  private func lineStart(of index: Int) -> Int {
    let item = items[index]
    let column = columns[item.column]
    return item.row == nil
      ? column.x : column.x + column.marks + measure.width(item.lines.first ?? "") + 1
  }
}
