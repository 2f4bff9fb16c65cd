import Drawing

extension TextField {
  /// The field as rows of the screen, with the place of the cursor.
  public struct Layout: Hashable, Sendable {
    /// The text, wrapped as a note is; where the cursor stands after a full line, an empty line
    /// follows it for the cursor.
    public var lines: [TextLine]
    /// An index of `lines`.
    public var cursorRow: Int
    /// In cells, the line's indent included; less than the width, from a width of 2 on.
    public var cursorColumn: Int
  }

  /// Wraps the text as `wrap` does, and finds the cursor in it.
  public func layout(width: Int, firstIndent: Int = 0, indent: Int = 0) -> Layout {
    let width = max(1, width)
    var lines = wrap(text, width: width, firstIndent: firstIndent, indent: indent)
    let here = index(cursor)
    // The last line that begins at or before the cursor.
    var row = 0
    var above = lines.count
    while above - row > 1 {
      let middle = (row + above) / 2
      if lines[middle].range.lowerBound <= here { row = middle } else { above = middle }
    }
    let line = lines[row]
    let column = line.indent + cellWidth(text[line.range.lowerBound..<here])
    guard column >= width, here > line.range.lowerBound else {
      return Layout(lines: lines, cursorRow: row, cursorColumn: min(column, width - 1))
    }
    if line.endsParagraph {
      let empty = TextLine(
        text: "", range: here..<here, end: line.end, ending: line.ending,
        indent: lines.count > 1 ? lines[lines.count - 1].indent : min(indent, max(0, width - 2)),
        width: 0)
      lines[row] = TextLine(
        text: line.text, range: line.range, end: here, ending: .wrap, indent: line.indent,
        width: line.width)
      lines.insert(empty, at: row + 1)
    }
    return Layout(lines: lines, cursorRow: row + 1, cursorColumn: lines[row + 1].indent)
  }

  /// Moves the cursor up (negative) or down by rows of a screen `width` cells wide, and from the
  /// first or last row to that end of the text.
  public mutating func moveByRow(
    _ rows: Int, width: Int, firstIndent: Int = 0, indent: Int = 0, selecting: Bool = false
  ) {
    let layout = layout(width: width, firstIndent: firstIndent, indent: indent)
    let row = layout.cursorRow + rows
    let goal = goal ?? layout.cursorColumn
    if row < 0 {
      place(at: 0, selecting: selecting)
    } else if row >= layout.lines.count {
      place(at: text.utf8.count, selecting: selecting)
    } else {
      place(at: offset(in: layout, row: row, column: goal, width: width), selecting: selecting)
    }
    self.goal = goal
  }

  /// Puts the cursor at the place of a cell, as a click does; beyond the text, at the end of the row.
  public mutating func place(
    row: Int, column: Int, width: Int, firstIndent: Int = 0, indent: Int = 0,
    selecting: Bool = false
  ) {
    let layout = layout(width: width, firstIndent: firstIndent, indent: indent)
    let row = max(0, min(row, layout.lines.count - 1))
    place(at: offset(in: layout, row: row, column: column, width: width), selecting: selecting)
  }

  /// The last UTF-8 offset whose cursor is drawn on a row, not right of a column.
  private func offset(in layout: Layout, row: Int, column: Int, width: Int) -> Int {
    let line = layout.lines[row]
    let newline = line.ending == .newline && line.end > line.range.lowerBound ? 1 : 0
    var end = line.end
    if newline == 1 { end = text.index(before: end) }
    let most = min(column, width - 1) - line.indent
    var place = place(in: line.range.lowerBound..<end, column: most)
    // The end of a wrapped line is the start of the next.
    if place == line.end, !line.endsParagraph, place > line.range.lowerBound {
      place = text.index(before: place)
    }
    return offset(place)
  }
}
