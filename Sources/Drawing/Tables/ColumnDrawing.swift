import CanvasCore

extension TableDrawing {
  /// Cells below each other under the titles of their columns.
  static func columns(_ table: Table, width: Int?) -> TableDrawing {
    var drawing = TableDrawing()
    let widths = ColumnWidths(table, room: width).widths
    var starts: [Int] = []
    var x = 0
    for width in widths {
      starts.append(x)
      x += width + ColumnWidths.gap
    }
    drawing.width = max(0, x - ColumnWidths.gap)
    func line(_ cells: [Table.Cell], _ role: Role) -> Line {
      zip(cells, table.columns).enumerated().compactMap { index, pair in
        let (cell, column) = pair
        let text = clipped(cell.drawn(in: widths[index]), to: widths[index])
        guard !text.isEmpty else { return nil }
        let shift = column.isNumeric ? widths[index] - cellWidth(text) : 0
        return Run(
          text, x: starts[index] + shift,
          cell.isGap ? .overflow : index == 0 || role == .label ? role : .panelKey)
      }
    }
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      drawing.heading = [line(table.columns.map { Table.Cell($0.title) }, .label)]
    }
    for (index, row) in table.rows.enumerated() {
      let top = drawing.lines.count
      if row.cells.isEmpty {
        if row.isHeading, top > 0 { drawing.lines.append([]) }
        drawing.put(row.text, x: row.depth * 2, width: width, row.isHeading ? .label : .panel)
      } else {
        drawing.lines.append(line(row.cells, .panel))
      }
      drawing.details(of: row, x: row.depth * 2 + 2, width: width)
      if !row.isHeading { drawing.place(index, from: top, width: width) }
    }
    return drawing
  }
}

extension Table.Cell {
  /// Cells a line takes beside its words: `── 40 h ──▸`.
  fileprivate static let least = 7

  fileprivate var leastWidth: Int { cellWidth(text) + (flow == nil ? 0 : Self.least) }

  /// Its words; on a line, with the line to both sides of them: solid for money, dashed for all else.
  fileprivate func drawn(in width: Int) -> String {
    guard let flow else { return text }
    let dash = flow.isSolid ? "─" : "┄"
    let words = clipped(text, to: max(1, width - Self.least))
    let before = String(repeating: dash, count: 2)
    let after = String(
      repeating: dash, count: max(1, width - cellWidth(words) - 2 - 3))
    let line = words.isEmpty ? before + dash + dash + after : "\(before) \(words) \(after)"
    return flow.isIncoming ? "◂" + line : line + "▸"
  }
}

/// How wide the columns of a table are: as their cells need, else the widest ones give way first.
private struct ColumnWidths {
  static let gap = 2
  private static let least = 6
  let widths: [Int]

  init(_ table: Table, room: Int?) {
    var widths = table.columns.map { cellWidth($0.title) }
    for row in table.rows {
      for (index, cell) in row.cells.prefix(widths.count).enumerated() {
        widths[index] = max(widths[index], cell.leastWidth)
      }
    }
    if let room {
      var over = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - room
      while over > 0,
        let widest = widths.indices.filter({
          !table.columns[$0].isNumeric && widths[$0] > Self.least
        })
        .max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
        over -= 1
      }
    }
    self.widths = widths
  }
}
