import CanvasCore
import Drawing

/// A panel in the middle of the screen, over the board.
struct PanelView {
  /// In cells, lines included.
  static let widest = 80

  /// The cells there are for rows that a table draws: those of the whole screen.
  static func drawingWidth(_ app: App) -> Int { max(1, app.size.width - 5) }

  private let app: App
  private let panel: Panel

  init(_ app: App, _ panel: Panel) {
    self.app = app
    self.panel = panel
  }

  func draw(on sheet: inout Sheet) {
    let rect = self.rect
    sheet.fill(rect, .panel)
    sheet.mark(rect, as: .panel)
    // The screen has one focus, and it is in the panel.
    sheet.outline(rect, role: .panelBorder)
    sheet.put(
      " \(panel.title) ", x: rect.x + 2, y: rect.y, role: .label, limit: rect.width - 4)
    var y = rect.y + 1
    if let field = panel.field {
      // Where there is nothing to choose, what is typed has the focus.
      sheet.put("›", x: rect.x + 1, y: y, role: panel.rows.isEmpty ? .focusMark : .panelKey)
      sheet.put(field, x: rect.x + 3, y: y, width: rect.width - 5, rows: fieldRows)
      y += fieldRows
    }
    let room = Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: rect.maxY - 1 - y)
    if let drawing = panel.drawing?.cells {
      return PanelDrawing(app, panel, drawing, room).draw(on: &sheet)
    }
    let preview = self.preview(in: room)
    let below = footnoteRows
    list(
      Rect(x: room.x, y: y, width: room.width - preview.width, height: room.height - below),
      on: &sheet)
    if below > 0 { footnote(in: room, on: &sheet) }
    show(preview, on: &sheet)
  }

  // MARK: What a row looks like before it is chosen

  /// The largest drawing there is, with the lines around it and a cell beside it.
  private static let previewSize = Size(width: Sketch.columns + 5, height: Sketch.lines + 2)

  private var hasPictures: Bool { panel.rows.contains { !$0.picture.isEmpty } }

  /// The place at the right for the drawing of the chosen row; empty where no row has one, or there is no room.
  private func preview(in room: Rect) -> Rect {
    let size = Self.previewSize
    guard hasPictures, room.width >= size.width * 2, room.height >= size.height else {
      return Rect(x: room.maxX, y: room.y, width: 0, height: 0)
    }
    return Rect(x: room.maxX - size.width, y: room.y, width: size.width, height: size.height)
  }

  private func show(_ place: Rect, on sheet: inout Sheet) {
    guard !place.isEmpty else { return }
    let frame = Rect(x: place.x + 1, y: place.y, width: place.width - 1, height: place.height)
    sheet.outline(frame, role: .panelBorder)
    guard panel.rows.indices.contains(panel.index) else { return }
    let picture = panel.rows[panel.index].picture
    let rows = Sketch(picture)?.drawn() ?? picture
    let width = rows.map(cellWidth).max() ?? 0
    let x = frame.x + max(1, (frame.width - width) / 2)
    let y = frame.y + max(1, (frame.height - rows.count) / 2)
    for (row, text) in rows.prefix(frame.height - 2).enumerated() {
      sheet.put(text, x: x, y: y + row, role: .picture, limit: frame.maxX - 1 - x)
    }
  }

  // MARK: What is said of the chosen row

  /// Rows below the list: as many for every row, so that the list stands still.
  private var footnoteRows: Int { panel.rows.contains { !$0.footnote.isEmpty } ? 4 : 0 }

  private func footnote(in room: Rect, on sheet: inout Sheet) {
    let y = room.maxY - footnoteRows
    sheet.put(
      String(repeating: "─", count: max(0, room.width - 2)), x: room.x + 1, y: y,
      role: .panelBorder)
    let lines = wrapped(
      panel.chosen?.footnote ?? "", width: max(2, room.width - 4), rows: footnoteRows - 1)
    for (row, line) in lines.enumerated() {
      sheet.put(line, x: room.x + 2, y: y + 1 + row, role: .panelKey)
    }
  }

  private var isQuestion: Bool {
    panel.answer != nil
  }

  /// Whether rows have letters that choose them, before their words.
  private var hasKeys: Bool { panel.field == nil && panel.rows.contains { $0.key != nil } }

  private var fieldRows: Int { isQuestion ? 3 : 1 }

  private var rect: Rect {
    // A table takes the whole screen: it is there to be looked at.
    if panel.drawing != nil {
      return Rect(x: 0, y: 1, width: app.size.width, height: max(3, app.size.height - 3))
    }
    let width = min(app.size.width, Self.widest)
    let rows = max(hasPictures ? Self.previewSize.height : 1, panel.rows.count)
    let wanted = 2 + (panel.field == nil ? 0 : fieldRows) + (isQuestion ? 0 : rows) + footnoteRows
    let height = min(app.size.height - 3, max(3, wanted), 30)
    return Rect(
      x: (app.size.width - width) / 2, y: max(1, (app.size.height - 1 - height) / 2), width: width,
      height: height)
  }

  private func list(_ area: Rect, on sheet: inout Sheet) {
    guard !isQuestion, area.height > 0 else { return }
    if panel.rows.isEmpty {
      let text =
        panel.id == Panel.find.id && panel.field?.text.isEmpty == true ? "" : app.say(.nothingFound)
      sheet.put(text, x: area.x + 2, y: area.y, role: .panelDim)
      return
    }
    let window = Window(
      heights: panel.rows.map { _ in 1 }, room: area.height, focus: panel.index)
    for (row, index) in window.range.enumerated() {
      if panel.rows[index].isHeading {
        let text = clipped(panel.rows[index].text, to: area.width - 2)
        sheet.put(text, x: area.x + 1, y: area.y + row, role: .label)
        continue
      }
      sheet.mark(
        Rect(x: area.x, y: area.y + row, width: area.width, height: 1), as: .item(index))
      item(panel.rows[index], index == panel.index, area, y: area.y + row, on: &sheet)
    }
    let places = panel.choosable
    guard let place = places.firstIndex(of: panel.index) else { return }
    let position = "\(place + 1)/\(places.count)"
    sheet.put(
      " \(position) ", x: area.maxX - position.count - 3, y: rect.maxY - 1, role: .panelDim)
  }

  private func item(
    _ item: Panel.Row, _ isChosen: Bool, _ area: Rect, y: Int, on sheet: inout Sheet
  ) {
    let role: Role = isChosen ? .panelFocus : item.refusal == nil ? .panel : .panelDim
    if isChosen {
      sheet.fill(Rect(x: area.x, y: y, width: area.width, height: 1), .panelFocus)
      sheet.put("▸", x: area.x, y: y, role: .focusMark)
    }
    let refusal = isChosen ? item.refusal : nil
    let detail = clipped(refusal ?? item.detail, to: area.width / 2)
    let indent = hasKeys ? 4 : 2
    let room = area.width - 2 - indent - cellWidth(detail)
    if let key = item.key {
      sheet.put("\(key)", x: area.x + 2, y: y, role: isChosen ? .panelFocus : .panelKey)
    }
    sheet.put(clipped(item.text, to: room), x: area.x + indent, y: y, role: role)
    sheet.put(
      detail, x: area.maxX - cellWidth(detail) - 1, y: y, role: isChosen ? .panelFocus : .panelKey)
  }
}
