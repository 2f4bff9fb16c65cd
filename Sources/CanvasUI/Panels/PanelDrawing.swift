import CanvasCore
import Drawing

/// The rows of a panel as a table draws them: its heading stays, its lines move so that the chosen row is seen.
struct PanelDrawing {
  private let panel: Panel
  private let drawing: TableDrawing
  private let room: Rect
  private let nothing: String

  init(_ app: App, _ panel: Panel, _ drawing: TableDrawing, _ room: Rect) {
    self.panel = panel
    self.drawing = drawing
    self.room = room
    nothing = app.say(.nothingFound)
  }

  /// Text begins here: the sign of the cursor stands in the cell before it.
  private var left: Int { room.x + 2 }

  func draw(on sheet: inout Sheet) {
    var y = room.y
    for line in drawing.heading {
      put(line, y: y, on: &sheet)
      y += 1
    }
    guard !drawing.lines.isEmpty else {
      return sheet.put(nothing, x: left, y: y, role: .panelDim)
    }
    let chosen = drawing.places.first { $0.row == panel.index }
    let height = room.maxY - y
    let top = firstLine(chosen?.rect, height)
    for (row, line) in drawing.lines.dropFirst(top).prefix(height).enumerated() {
      let isChosen = chosen.map { $0.rect.y == top + row } ?? false
      if isChosen, let rect = chosen?.rect {
        let bar = Rect(x: left + rect.x - 1, y: y + row, width: rect.width + 1, height: 1)
        sheet.fill(bar.intersection(room), .panelFocus)
        sheet.put("▸", x: bar.x, y: bar.y, role: .focusMark)
      }
      put(line, y: y + row, chosen: isChosen ? chosen?.rect : nil, on: &sheet)
    }
    mark(top: top, y: y, height: height, on: &sheet)
    position(chosen, top: top, height: height, on: &sheet)
  }

  private func put(_ line: TableDrawing.Line, y: Int, chosen: Rect? = nil, on sheet: inout Sheet) {
    for run in line where left + run.x < room.maxX {
      let isInside = chosen.map { $0.x <= run.x && run.x < $0.maxX } ?? false
      sheet.put(
        run.text, x: left + run.x, y: y, role: isInside ? .panelFocus : run.role,
        limit: room.maxX - left - run.x)
    }
  }

  /// The line on top: pages as of any list, so that moving inside a page redraws nothing else.
  private func firstLine(_ chosen: Rect?, _ height: Int) -> Int {
    let window = Window(
      heights: drawing.lines.map { _ in 1 }, room: height, focus: chosen?.y ?? 0)
    guard let chosen, chosen.maxY > window.range.upperBound else { return window.range.lowerBound }
    // What stands below its first line is seen with it.
    return min(chosen.y, chosen.maxY - height)
  }

  private func mark(top: Int, y: Int, height: Int, on sheet: inout Sheet) {
    for place in drawing.places {
      let rect = Rect(
        x: left + place.rect.x - 1, y: y + place.rect.y - top, width: place.rect.width + 1,
        height: place.rect.height)
      let seen = rect.intersection(
        Rect(x: room.x, y: y, width: room.width, height: height))
      if !seen.isEmpty { sheet.mark(seen, as: .item(place.row)) }
    }
  }

  /// `3/12`, and arrows where lines lie above or below.
  private func position(_ chosen: TableDrawing.Place?, top: Int, height: Int, on sheet: inout Sheet)
  {
    let places = panel.choosable
    guard let chosen, let place = places.firstIndex(of: chosen.row) else { return }
    let signs =
      (top > 0 ? " ▲" : "") + (top + height < drawing.lines.count ? " ▼" : "")
    let text = " \(place + 1)/\(places.count)\(signs) "
    sheet.put(text, x: room.maxX - cellWidth(text) - 1, y: room.maxY, role: .panelDim)
  }
}
