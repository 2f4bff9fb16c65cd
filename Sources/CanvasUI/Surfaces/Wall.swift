import CanvasCore
import Drawing

/// What the three ways to show a wall share.
extension BoardMeasure {
  /// Whether there is room for more than one cluster.
  static let hasRoomForWall: @Sendable (BoardMeasure) -> Bool = {
    $0.area.width >= 40 && $0.area.height >= 8
  }
}

extension BoardScene {
  /// `clusters 1–4 of 8 ▼` in the bottom line.
  func position(_ range: Range<Int>, in area: Rect, on sheet: inout Sheet) {
    guard range.count < boxes.count else { return }
    let down = range.upperBound < boxes.count ? " ▼" : ""
    let up = range.lowerBound > 0 ? " ▲" : ""
    let shown =
      range.count == 1 ? "\(range.upperBound)" : "\(range.lowerBound + 1)–\(range.upperBound)"
    let text = say(.clustersShown, shown, "\(boxes.count)")
    sheet.put(
      " \(text)\(up)\(down) ", x: area.x + 2, y: area.maxY - 1, role: .label, limit: area.width - 4)
  }

  /// The text being typed, with the sign of the focus before it.
  func field(indent: Int, x: Int, y: Int, width: Int, rows: Int, on sheet: inout Sheet) {
    guard let field = draft?.field else { return }
    sheet.put("▸", x: x, y: y, role: .focusMark)
    sheet.put(field, x: x + indent, y: y, width: width - indent, rows: rows)
  }

  /// How a note's words look: with the cursor on it, selected, or neither.
  func role(of note: Note) -> Role {
    hasFocus(note)
      ? .focus : selected.contains(note.id) ? .marked : isDimmed(note) ? .prompt : .text
  }

  /// What stands at the end of a note on a wall.
  func tail(of note: Note) -> String {
    signs.tail(note).map(\.text).joined(separator: " ")
  }
}
