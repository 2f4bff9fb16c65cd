import CanvasCore

extension TableDrawing {
  /// A map: the stages in columns, what belongs to each below its title, and lines from each node to what it became.
  /// What stands after the first heading of the table follows below as rows of text. Nil where it would be too narrow to be
  /// a map.
  static func map(_ table: Table, width: Int?) -> TableDrawing? {
    guard let layout = TrackLayout(table, width: width ?? .max / 4) else { return nil }
    var drawing = TableDrawing()
    drawing.width = layout.width
    drawing.heading = layout.headings(table.stages)
    var canvas = LineCanvas(width: layout.width, height: layout.height)
    layout.draw(on: &canvas)
    drawing.lines = canvas.lines
    for item in layout.items {
      guard let row = item.row else { continue }
      let column = layout.columns[item.column]
      for (index, line) in item.lines.enumerated() {
        drawing.lines[item.y + index].append(
          Run(line, x: column.x + column.marks, index == 0 ? .panel : .panelKey))
      }
      if column.marks > 0, !table.rows[row].marks.isEmpty {
        let marks = table.rows[row].marks
        drawing.lines[item.y].append(
          Run(marks, x: column.x + column.marks - 1 - cellWidth(marks), .panelDim))
      }
      drawing.places.append(
        Place(
          row: row,
          rect: Rect(x: column.x, y: item.y, width: column.width, height: item.lines.count)))
    }
    for tie in layout.untied {
      drawing.put(
        "\(table.rows[tie.from].text) ▸ \(table.rows[tie.to].text)", x: 0, width: width, .panelDim)
    }
    drawing.addRows(below: table, width: width)
    return drawing
  }

  /// The rows from the first heading on.
  private mutating func addRows(below table: Table, width: Int?) {
    for index in table.rows.indices.dropFirst(table.nodeCount) {
      let row = table.rows[index]
      if row.isHeading { lines.append([]) }
      let top = lines.count
      put(row.text, x: 0, width: width, row.isHeading ? .label : .panel)
      details(of: row, x: 2, width: width)
      if !row.isHeading { place(index, from: top, width: width) }
    }
  }
}

extension Table {
  /// How many rows stand in a map; the others stand below it.
  var nodeCount: Int { rows.firstIndex(where: \.isHeading) ?? rows.count }
}

/// Lines that meet, in cells; for a picture, the lines themselves.
package struct LineCanvas {
  /// A line from one cell to another of its row or column.
  package struct Line: Hashable, Sendable {
    package let x: Int
    package let y: Int
    package let toX: Int
    package let toY: Int
  }

  private struct Cell {
    var sides: UInt8 = 0
    /// Whether what crosses here is one line.
    var isJoint = false
    var isArrow = false
  }

  static let (north, east, south, west): (UInt8, UInt8, UInt8, UInt8) = (1, 2, 4, 8)
  private var cells: [[Cell]]
  package private(set) var segments: [Line] = []
  package private(set) var arrows: [(x: Int, y: Int)] = []

  package init(width: Int, height: Int) {
    cells = Array(repeating: Array(repeating: Cell(), count: width), count: height)
  }

  mutating func horizontal(from left: Int, to right: Int, y: Int) {
    guard left <= right else { return }
    segments.append(Line(x: left, y: y, toX: right, toY: y))
    // Of a line of one cell it is known that it comes from the left.
    if left == right { cells[y][left].sides |= Self.west }
    for x in left..<right {
      cells[y][x].sides |= Self.east
      cells[y][x + 1].sides |= Self.west
    }
  }

  mutating func vertical(x: Int, from top: Int, to bottom: Int) {
    segments.append(Line(x: x, y: top, toX: x, toY: bottom))
    for y in top..<max(top, bottom) {
      cells[y][x].sides |= Self.south
      cells[y + 1][x].sides |= Self.north
    }
  }

  mutating func join(x: Int, y: Int) { cells[y][x].isJoint = true }
  mutating func arrow(x: Int, y: Int) {
    cells[y][x].isArrow = true
    arrows.append((x, y))
  }

  /// The cells in which lines cross that are joined.
  package var crossings: [(x: Int, y: Int)] {
    cells.enumerated().flatMap { y, row in
      row.indices.filter { row[$0].isJoint && row[$0].sides == 15 }.map { ($0, y) }
    }
  }

  /// By sides: 1 north, 2 east, 4 south, 8 west. Lines that cross have nothing to do with each other; where they are
  /// one there is a dot.
  private static let signs: [Character] = [
    " ", "│", "─", "└", "│", "│", "┌", "├", "─", "┘", "─", "┴", "┐", "┤", "┬", "┼",
  ]

  private static func sign(_ cell: Cell) -> Character {
    if cell.isArrow { return "▸" }
    return cell.sides == 15 && cell.isJoint ? "•" : signs[Int(cell.sides)]
  }

  /// Its lines as text, without the blanks between them.
  var lines: [TableDrawing.Line] {
    cells.map { row in
      var runs: TableDrawing.Line = []
      var text = ""
      for (x, cell) in row.enumerated() {
        let sign = Self.sign(cell)
        if sign != " " { text.append(sign) }
        if sign == " " || x + 1 == row.count, !text.isEmpty {
          runs.append(
            TableDrawing.Run(text, x: (sign == " " ? x : x + 1) - text.count, .panelDim))
          text = ""
        }
      }
      return runs
    }
  }
}
