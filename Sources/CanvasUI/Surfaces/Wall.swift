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

  /// How a note's words look: not there at that moment, refuted, with the cursor on it, selected, or none of it.
  func role(of note: Note) -> Role {
    quietRole(of: note) ?? plainRole(of: note)
  }

  /// The same without a line through the words: for a screen reader signs are words.
  func plainRole(of note: Note) -> Role {
    hasFocus(note)
      ? .focus : selected.contains(note.id) ? .marked : isDimmed(note) ? .prompt : .text
  }

  /// How the words of a note look that is not there, or does not hold; nil of all others.
  func quietRole(of note: Note) -> Role? {
    isGhost(note) ? .ghost : isStruck(note) && !selected.contains(note.id) ? .struck : nil
  }

  /// The sign of what became of a note, in the cell before its words.
  func change(_ note: Note, x: Int, y: Int, on sheet: inout Sheet) {
    guard let sign = signs.change(of: note) else { return }
    sheet.put(sign.text, x: x, y: y, role: ground(of: note) ?? sign.role)
  }

  /// What stands at the end of a note on a wall.
  func tail(of note: Note) -> String {
    signs.tail(note).map(\.text).joined(separator: " ")
  }
}
