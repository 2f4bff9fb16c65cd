import CanvasCore
import Drawing

extension Surface {
  /// A wall whose clusters are lines: no note is shown.
  static let clusters = Surface(
    "clusters", .levelClusters, [.wall], magnification: 1, suits: BoardMeasure.hasRoomForWall
  ) { scene, area in
    var plan = Plan(area)
    plan.boxes = scene.boxes.enumerated().map {
      ($1.id, Rect(x: area.x, y: area.y + $0, width: area.width, height: 1))
    }
    plan.walk = .list(vertical: 1, horizontal: 0)
    plan.page = .boxes(1)
    plan.columns = 0
    Clusters(scene: scene, area: area).draw(on: &plan.sheet)
    return plan
  }
}

private struct Clusters {
  let scene: BoardScene
  let area: Rect

  func draw(on sheet: inout Sheet) {
    let boxes = scene.boxes
    sheet.outline(area)
    let inner = area.inset(x: 1, y: 1)
    let rowHeight = inner.height >= boxes.count * 2 ? 2 : 1
    let window = Window(
      heights: boxes.map { _ in rowHeight }, room: inner.height, focus: scene.focusedIndex)
    let most = max(1, boxes.map(sum).max() ?? 1)
    for (row, index) in window.range.enumerated() {
      cluster(boxes[index], y: inner.y + row * rowHeight, rows: rowHeight, most: most, on: &sheet)
    }
    scene.position(window.range, in: area, on: &sheet)
  }

  private func sum(_ box: BoxScene) -> Int {
    box.notes.reduce(0) { $0 + (scene.votes[$1.id] ?? 0) }
  }

  /// Title, notes, votes with a bar, and the note with most votes below.
  private func cluster(_ box: BoxScene, y: Int, rows: Int, most: Int, on sheet: inout Sheet) {
    let inner = area.inset(x: 1, y: 1)
    sheet.mark(Rect(x: inner.x, y: y, width: inner.width, height: rows), as: .box(box.id))
    let isFocused = box.isFocused
    let role: Role = isFocused ? .focus : .text
    if isFocused { sheet.put("▸", x: inner.x, y: y, role: .focusMark) }
    let numbers = inner.width / 2
    sheet.put(
      clipped(box.label, to: numbers - 4), x: inner.x + 2, y: y,
      role: isFocused ? .labelFocus : .label)
    let count = String(box.notes.count)
    sheet.put(count, x: inner.x + numbers + 3 - count.count, y: y, role: role)
    let total = sum(box)
    if total > 0 {
      let text = "\(total)×"
      sheet.put(text, x: inner.x + numbers + 9 - cellWidth(text), y: y, role: .badge)
      let room = max(0, inner.width - numbers - 11)
      sheet.put(
        String(repeating: "■", count: max(1, total * room / most)), x: inner.x + numbers + 10, y: y,
        role: .badge, limit: room)
    }
    if rows == 2,
      let best = box.notes.max(by: { (scene.votes[$0.id] ?? 0) < (scene.votes[$1.id] ?? 0) })
    {
      sheet.put(clipped(best.title, to: inner.width - 6), x: inner.x + 4, y: y + 1, role: .prompt)
    }
  }
}
