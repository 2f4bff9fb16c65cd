import Drawing

/// Text being typed, wrapped, with its selection; it places the terminal's cursor.
package struct FieldView {
  private let field: TextField
  private let width: Int

  package init(_ field: TextField, width: Int) {
    self.field = field
    self.width = max(1, width)
  }

  /// Draws at most so many rows, those around the cursor.
  package func draw(in frame: inout Frame, x: Int, y: Int, rows: Int) {
    let layout = field.layout(width: width)
    let first = min(max(0, layout.cursorRow - rows + 1), max(0, layout.lines.count - rows))
    for (row, line) in layout.lines.dropFirst(first).prefix(rows).enumerated() {
      frame.fill(Rect(x: x, y: y + row, width: width, height: 1), .field)
      frame.put(line.text, x: x, y: y + row, role: .field, limit: width)
      selection(line, x: x, y: y + row, in: &frame)
    }
    frame.cursor = Point(
      x: min(x + layout.cursorColumn, frame.size.width - 1), y: y + layout.cursorRow - first)
  }

  private func selection(_ line: TextLine, x: Int, y: Int, in frame: inout Frame) {
    guard let selection = field.selection else { return }
    let text = field.text
    let start = text.utf8.index(text.startIndex, offsetBy: selection.lowerBound)
    let end = text.utf8.index(start, offsetBy: selection.count)
    let range = (start..<end).clamped(to: line.range)
    guard !range.isEmpty else { return }
    let before = cellWidth(text[line.range.lowerBound..<range.lowerBound])
    frame.paint(
      Rect(x: x + before, y: y, width: cellWidth(text[range]), height: 1), .fieldSelection)
  }
}
