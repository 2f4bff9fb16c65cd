import CanvasCore

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

    /// The row in which its line to a target leaves it: each has one of its own.
    func row(to target: Int) -> Int { y + (targets.firstIndex(of: target) ?? 0) }
    var height: Int { max(1, lines.count, targets.count) }
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
  /// Beside the lanes: a blank and the beginning of a line before them, the arrow and a blank after them.
  private static let around = 4
  /// Cells that a title has where signs stand before it.
  private static let leastWords = 28
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
        measure.isWhole ? 99 : count > 12 ? 1 : count <= 6 || count * 4 <= most + 4 ? 3 : 2
    }
    var marks = nodes.map { $0.map { measure.width(table.rows[$0].marks) }.max() ?? 0 }
    let titles = nodes.map { $0.map { measure.width(table.rows[$0].text.cleanLine) }.max() ?? 0 }
    func gaps(_ step: Int) -> Int {
      lanes.reduce(0) { $0 + ($1 - 1) * step + 1 + Self.around }
    }
    func needs() -> [Int] {
      columns.indices.map { column in
        min(
          Self.mostColumn,
          max(
            Self.leastColumn, titles[column] + (marks[column] > 0 ? marks[column] + 1 : 0),
            measure.width(table.stages[column]) / 2 + 1))
      }
    }
    step = measure.isWhole || needs().reduce(0, +) + gaps(2) <= room ? 2 : 1
    var widths = shrunk(needs(), to: room - gaps(step))
    // Words come before signs.
    let narrow = columns.indices.filter {
      marks[$0] > 0 && widths[$0] < marks[$0] + Self.leastWords
    }
    if !narrow.isEmpty {
      for column in narrow { marks[column] = 0 }
      widths = shrunk(needs(), to: room - gaps(step))
    }
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
        (widths[$0] * min(2, columns[$0].rows) * 100 / needs[$0], widths[$0])
          < (widths[$1] * min(2, columns[$1].rows) * 100 / needs[$1], widths[$1])
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
    return item.row == nil ? 1 : item.height + (isSpaced(item.column) ? 1 : 0)
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
    for column in columns.indices.dropFirst(fullest + 1) { place(column, beside: .sources) }
    for column in columns.indices.prefix(fullest).reversed() { place(column, beside: .targets) }
    height = items.map { $0.y + $0.height }.max() ?? 0
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
    let rows = items[target].sources.map { items[$0].row(to: target) }
    guard let first = rows.min(), let last = rows.max() else { return nil }
    return min(first, items[target].y)...max(last, items[target].y)
  }

  private enum Side { case sources, targets }

  private mutating func place(_ column: Int, beside side: Side?) {
    let wanted = order[column].map { index -> Int? in
      let item = items[index]
      let rows: [Int] =
        switch side {
        case .sources: item.sources.map { items[$0].row(to: index) }
        case .targets: item.targets.map { items[$0].y }
        case nil: []
        }
      return rows.isEmpty ? nil : rows.sorted()[(rows.count - 1) / 2]
    }
    let ideal = TrackRows(wanted, heights: order[column].map(room)).rows
    let opposite = ends(opposite: column, side)
    var next = 0
    var isLoose = false
    for (index, ideal) in zip(order[column], ideal) {
      let isTied = !items[index].sources.isEmpty || !items[index].targets.isEmpty
      // What is tied to nothing stands apart.
      if !isTied, !isLoose, next > 0 { next += isSpaced(column) ? 0 : 1 }
      isLoose = !isTied
      items[index].y = freeRow(for: index, from: next, near: isTied ? ideal : next, opposite, side)
      next = items[index].y + room(of: index)
    }
  }

  /// The targets of the lines that end, or begin, on the other side of the gap, by their rows.
  private func ends(opposite column: Int, _ side: Side?) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    switch side {
    case .sources:
      for index in order[column - 1] {
        for target in items[index].targets { ends[items[index].row(to: target)] = target }
      }
    case .targets:
      for index in order[column + 1] where !items[index].sources.isEmpty {
        ends[items[index].y] = index
      }
    case nil: break
    }
    return ends
  }

  /// The free row nearest to the one that is wanted in which the lines can be led.
  private mutating func freeRow(
    for index: Int, from first: Int, near ideal: Int, _ opposite: [Int: Int], _ side: Side?
  ) -> Int {
    let item = items[index]
    let lines = side == .sources ? (item.sources.isEmpty ? [] : [index]) : item.targets
    guard let side, !lines.isEmpty else { return max(first, ideal) }
    let gap = side == .sources ? item.column - 1 : item.column
    // Below all of the other side nothing is in the way.
    let last = max(first, ideal, (opposite.keys.max() ?? 0) + 1)
    let rows = (first...last).sorted { (abs($0 - ideal), $0) < (abs($1 - ideal), $1) }
    for row in rows {
      var channel = channels[gap]
      let isFree = lines.enumerated().allSatisfy { offset, line in
        guard let end = opposite[row + offset] else { return true }
        return side == .sources
          ? channel.place(end, besides: line) : channel.place(line, besides: end)
      }
      guard isFree else { continue }
      channels[gap] = channel
      return row
    }
    return last
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
      for source in order[gap] where items[source].targets.count > 1 {
        // A line for each target, from one beginning.
        let item = items[source]
        canvas.vertical(x: start + 1, from: item.y, to: item.y + item.targets.count - 1)
      }
      for target in order[gap + 1] {
        guard let span = span(of: target) else { continue }
        let item = items[target]
        let lane = channel.lanes[target]
        let x = start + 2 + (lane ?? 0) * step
        canvas.vertical(x: x, from: span.lowerBound, to: span.upperBound)
        if lane != nil { canvas.join(x: x, y: item.y) }
        for source in item.sources {
          let row = items[source].row(to: target)
          let isFirst = row == items[source].y
          canvas.horizontal(
            from: isFirst ? lineStart(of: source, at: start + 1) : start + 1, to: x, y: row)
        }
        // What only passes goes on through the column.
        canvas.horizontal(from: x, to: item.row == nil ? end : end - 2, y: item.y)
        if item.row != nil { canvas.arrow(x: end - 2, y: item.y) }
      }
    }
  }

  /// Where lines leave an item: a blank after its title, and before all lanes.
  private func lineStart(of index: Int, at last: Int) -> Int {
    let item = items[index]
    let column = columns[item.column]
    guard item.row != nil else { return column.x }
    return min(last, column.x + column.marks + measure.width(item.lines.first ?? "") + 1)
  }
}
