import CanvasCore
import Drawing

extension Surface {
  /// A wall whose clusters stand in columns, every note a line.
  static let headlines = Surface(
    "headlines", .levelHeadlines, [.wall], magnification: 2, suits: BoardMeasure.hasRoomForWall
  ) { scene, area in
    var plan = Plan(area)
    Headlines(scene: scene, area: area).plan(&plan)
    return plan
  }
}

private struct Headlines {
  let scene: BoardScene
  let area: Rect

  /// Shows the page that holds the focus and says which part of the wall that is. Places of clusters are those
  /// of the whole wall.
  func plan(_ plan: inout Plan) {
    let boxes = scene.boxes
    let grows = scene.template?.growsBoxes == true
    let columns = ClusterColumns(
      boxes.map { box in
        .init(isFixed: grows && box.known != nil, isFull: box.itemCount > 0) {
          rows(box, width: $0)
        }
      }, in: area)
    plan.boxes = zip(boxes, columns.rects).map { ($0.id, $1) }
    plan.page = .boxes(columns.perPage)
    guard boxes.indices.contains(scene.focusedIndex) else { return }
    let page = columns.pages[scene.focusedIndex]
    let shown = boxes.indices.filter { columns.pages[$0] == page }
    var borders = Borders(bounds: area)
    let places = shown.map { index in
      var place = columns.rects[index]
      place.y -= page * area.height
      return place
    }
    for place in places { borders.add(place) }
    plan.sheet.draw(borders)
    for (index, place) in zip(shown, places) { cluster(boxes[index], place, on: &plan.sheet) }
    if let first = shown.first, let last = shown.last {
      scene.position(first..<last + 1, in: area, on: &plan.sheet)
    }
  }

  /// The rows that what is in a cluster takes: its lines, or with the cursor in it what is asked there.
  private func rows(_ box: BoxScene, width: Int) -> Int {
    guard box.itemCount == 0 else { return heights(box, width: width).reduce(0, +) }
    return box.isFocused && scene.hasPrompts ? 3 : 0
  }

  /// The rows of each item.
  private func heights(_ box: BoxScene, width: Int) -> [Int] {
    (0..<box.itemCount).map { index in
      if case .draft = box.item(index) { scene.draftHeight(width: width - 1) } else { 1 }
    }
  }

  private func cluster(_ box: BoxScene, _ rect: Rect, on sheet: inout Sheet) {
    sheet.mark(rect, as: .box(box.id))
    let inner = rect.inset(x: 1, y: 1)
    let items = 0..<box.itemCount
    let heights = heights(box, width: inner.width)
    let window = Window(heights: heights, room: inner.height, focus: box.focusIndex)
    var y = inner.y
    for index in window.range {
      let place = Rect(x: inner.x, y: y, width: inner.width, height: heights[index])
      switch box.item(index) {
      case .draft:
        sheet.mark(place, as: .field)
        scene.field(
          indent: 3, x: inner.x, y: y, width: inner.width,
          rows: min(heights[index], inner.maxY - y),
          on: &sheet)
      case .note(let note):
        sheet.mark(place, as: .note(note.id, box: box.id))
        headline(note, x: inner.x, y: y, width: inner.width, on: &sheet)
      }
      y += heights[index]
    }
    if items.isEmpty, scene.hasPrompts {
      if box.isFocused { sheet.put("▸", x: inner.x, y: inner.y, role: .focusMark) }
      let lines = box.prompt(scene, width: max(1, inner.width - 3), rows: inner.height)
      for (row, line) in lines.enumerated() {
        sheet.put(line, x: inner.x + 3, y: inner.y + row, role: .prompt)
      }
    }
    label(box, rect, hidden: items.count - window.range.count, on: &sheet)
  }

  private func label(
    _ box: BoxScene, _ rect: Rect, hidden: Int, on sheet: inout Sheet
  ) {
    let more = hidden > 0 ? "+\(hidden)" : ""
    let tail = " · \(box.notes.count)"
    let room = rect.width - 4 - more.count - tail.count
    guard room > 0 else { return }
    let text = clipped(box.label, to: room) + tail
    sheet.label(text, of: box, x: rect.x + 1, y: rect.y)
    if hidden > 0 { sheet.put(more, x: rect.maxX - 1 - more.count, y: rect.y, role: .overflow) }
  }

  /// Votes at the left, the words, the sector at the right.
  private func headline(
    _ note: Note, x: Int, y: Int, width: Int, on sheet: inout Sheet
  ) {
    let isFocused = scene.hasFocus(note)
    let isSelected = scene.selected.contains(note.id)
    let votes = scene.votes
    if isFocused {
      sheet.put("▸", x: x, y: y, role: .focusMark)
    } else if isSelected {
      sheet.put("•", x: x, y: y, role: .marked)
    }
    let sum = votes[note.id].map(String.init) ?? (votes.isEmpty ? "" : "·")
    sheet.put(sum, x: x + 3 - sum.count, y: y, role: .badge)
    let sector = scene.tail(of: note)
    let tail = sector.isEmpty ? 0 : sector.count + 1
    let textX = x + (votes.isEmpty ? 2 : 4)
    let room = max(1, x + width - textX - tail)
    if isFocused, isSelected { sheet.put("•", x: textX - 1, y: y, role: .marked) }
    scene.change(note, x: textX - 1, y: y, on: &sheet)
    sheet.put(clipped(note.title, to: room), x: textX, y: y, role: scene.role(of: note))
    if !sector.isEmpty { sheet.put(sector, x: x + width - sector.count, y: y, role: .badge) }
  }
}
