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
    let grid = ClusterGrid(count: boxes.count, area: area)
    plan.boxes = boxes.enumerated().map { ($1.id, grid.rect($0)) }
    plan.page = .boxes(grid.columns * grid.rowsPerPage)
    let first = grid.firstRow(showing: scene.focusedIndex / grid.columns)
    let range = first * grid.columns..<min(boxes.count, (first + grid.rowsPerPage) * grid.columns)
    // The page's clusters lie where those of the first page do.
    let places = range.map { grid.rect($0 - first * grid.columns) }
    var borders = Borders(bounds: area)
    borders.add(area)
    for place in places { borders.add(place) }
    plan.sheet.draw(borders)
    for (index, place) in zip(range, places) { cluster(boxes[index], place, on: &plan.sheet) }
    scene.position(range, in: area, on: &plan.sheet)
  }

  private func cluster(_ box: BoxScene, _ rect: Rect, on sheet: inout Sheet) {
    sheet.mark(rect, as: .box(box.id))
    let inner = rect.inset(x: 1, y: 1)
    let items = 0..<box.itemCount
    let heights = items.map { index in
      if case .draft = box.item(index) { scene.draftHeight(width: inner.width - 1) } else { 1 }
    }
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
    if box.isFocused {
      sheet.put("▐\(text)▌", x: rect.x + 1, y: rect.y, role: .labelFocus)
    } else {
      sheet.put(" \(text) ", x: rect.x + 1, y: rect.y, role: .label)
    }
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
    sheet.put(clipped(note.title, to: room), x: textX, y: y, role: scene.role(of: note))
    if !sector.isEmpty { sheet.put(sector, x: x + width - sector.count, y: y, role: .badge) }
  }
}

/// The clusters of a wall in rows and columns that share lines. Pages are whole rows of clusters.
private struct ClusterGrid {
  /// The narrowest cluster, and the least rows of one, in cells.
  private static let clusterWidth = 38
  private static let clusterHeight = 10

  let columns: Int
  /// Rows of clusters in all, and on one page.
  let rows: Int
  let rowsPerPage: Int
  private let area: Rect

  init(count: Int, area: Rect) {
    self.area = area
    let most = max(1, min(count, area.width / Self.clusterWidth))
    let rowsThatFit = max(1, area.height / Self.clusterHeight)
    // As few columns as show all clusters at once: the wider one is, the less of a note is cut.
    columns = (1...most).first { (count + $0 - 1) / $0 <= rowsThatFit } ?? most
    rows = (count + columns - 1) / columns
    rowsPerPage = min(max(1, rows), rowsThatFit)
  }

  /// The rectangle of a cluster on the whole wall; the first page is where the screen is.
  func rect(_ index: Int) -> Rect {
    let (row, column) = (index / columns, index % columns)
    let (page, line) = (row / rowsPerPage, row % rowsPerPage)
    let left = stretch(column, columns, area.width)
    let right = stretch(column + 1, columns, area.width)
    let top = stretch(line, rowsPerPage, area.height)
    let bottom = stretch(line + 1, rowsPerPage, area.height)
    return Rect(
      x: area.x + left, y: area.y + page * area.height + top, width: right - left + 1,
      height: bottom - top + 1)
  }

  /// The first row of clusters on the page that shows a row; the last page is filled up from above.
  func firstRow(showing row: Int) -> Int {
    min(row / rowsPerPage * rowsPerPage, max(0, rows - rowsPerPage))
  }
}
