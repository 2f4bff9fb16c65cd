import CanvasCore

/// A table of a reading in cells: what the screen shows in a panel and the command line prints. One with
/// columns has its cells below each other (`ColumnDrawing`), one with stages is a map (`TrackDrawing`); any other one is
/// rows with their details below them.
package struct TableDrawing: Sendable {
  /// Text at a column of its line.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var x: Int
    package var role: Role

    package init(_ text: String, x: Int, _ role: Role = .panel) {
      self.text = text
      self.x = x
      self.role = role
    }
  }

  package typealias Line = [Run]

  /// The cells of a row that can be chosen, from the first line and column.
  package struct Place: Hashable, Sendable {
    package var row: Int
    package var rect: Rect

    package init(row: Int, rect: Rect) {
      self.row = row
      self.rect = rect
    }
  }

  /// What stays in sight on top while the lines move.
  package var heading: [Line] = []
  package var lines: [Line] = []
  package var places: [Place] = []
  /// Cells from the first to the last column.
  package var width = 0

  package init() {}

  /// Draws a table in so many cells; nil is as wide as it needs.
  package init(_ table: Table, width: Int? = nil) {
    let map = table.stages.isEmpty ? nil : TableDrawing.map(table, width: width)
    self =
      map
      ?? (table.columns.isEmpty ? .list(table, width: width) : .columns(table, width: width))
    guard !table.sum.isEmpty else { return }
    if table.isDrawn, !lines.isEmpty { lines.append([]) }
    for line in wrap(table.sum, width: width ?? .max / 2) {
      lines.append([Run(line.text, x: 0, .label)])
      self.width = max(self.width, cellWidth(line.text))
    }
  }

  /// Plain text, without blanks at the ends of lines.
  package var text: [String] {
    (heading + lines).map { line in
      var text = ""
      var x = 0
      for run in line.sorted(by: { $0.x < $1.x }) {
        text += String(repeating: " ", count: max(0, run.x - x)) + run.text
        x = max(x, run.x) + cellWidth(run.text)
      }
      return String(text.trimmedEnd)
    }
  }

  // MARK: Rows of text

  private static func list(_ table: Table, width: Int?) -> TableDrawing {
    var drawing = TableDrawing()
    for (index, row) in table.rows.enumerated() {
      let top = drawing.lines.count
      drawing.put(row.text, x: row.depth * 2, width: width, row.isHeading ? .label : .panel)
      drawing.details(of: row, x: row.depth * 2 + 2, width: width)
      if !row.isHeading { drawing.place(index, from: top, width: width) }
    }
    return drawing
  }

  // MARK: Parts

  /// Lines of text from a column on.
  package mutating func put(_ text: String, x: Int, width: Int?, _ role: Role = .panel) {
    for line in wrap(text, width: width.map { max(8, $0 - x) } ?? .max / 2) {
      lines.append([Run(line.text, x: x, role)])
      self.width = max(self.width, x + cellWidth(line.text))
    }
  }

  package mutating func details(of row: Table.Row, x: Int, width: Int?) {
    for detail in row.details { put(detail, x: x, width: width, .panelDim) }
  }

  /// Notes where the lines from one on stand for a row.
  package mutating func place(_ row: Int, from top: Int, width: Int?) {
    places.append(
      Place(
        row: row,
        rect: Rect(x: 0, y: top, width: width ?? self.width, height: max(1, lines.count - top))))
  }
}

extension TableDrawing {
  /// The row next to another in a direction; nil at the edge. In a map the nearest row of the next stage counts that is
  /// tied to it, else the nearest one.
  package func neighbour(of row: Int, _ direction: Direction, ties: [Table.Tie] = []) -> Int? {
    guard let here = places.first(where: { $0.row == row })?.rect else {
      return places.first?.row
    }
    var best: (row: Int, distance: Int)?
    for place in places where place.row != row {
      let rect = place.rect
      let sideways = abs(rect.y - here.y)
      let isTied = ties.contains {
        ($0.from, $0.to) == (row, place.row) || ($0.to, $0.from) == (row, place.row)
      }
      let distance: Int? =
        switch direction {
        case .up: rect.x == here.x && rect.y < here.y ? here.y - rect.y : nil
        case .down: rect.x == here.x && rect.y > here.y ? rect.y - here.y : nil
        case .left:
          rect.maxX <= here.x
            ? (here.x - rect.maxX) * 10_000 + (isTied ? 0 : 1_000) + sideways : nil
        case .right:
          rect.x >= here.maxX
            ? (rect.x - here.maxX) * 10_000 + (isTied ? 0 : 1_000) + sideways : nil
        }
      if let distance, distance < best?.distance ?? .max { best = (place.row, distance) }
    }
    if best == nil, direction == .down {
      // Below a map stand rows that are as wide as all of it.
      return places.first { $0.rect.y > here.y && $0.rect.x == 0 && $0.rect.width > here.width }?
        .row
    }
    return best?.row
  }
}
