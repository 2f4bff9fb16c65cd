import CanvasCore
import Drawing

/// A panel in the middle of the screen, over the board.
struct PanelView {
  /// In cells, lines included.
  static let widest = 80

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
      " \(panel.title(app)) ", x: rect.x + 2, y: rect.y, role: .label, limit: rect.width - 4)
    var y = rect.y + 1
    if let field = panel.field {
      // Where there is nothing to choose, what is typed has the focus.
      sheet.put("›", x: rect.x + 1, y: y, role: panel.rows.isEmpty ? .focusMark : .panelKey)
      sheet.put(field, x: rect.x + 3, y: y, width: rect.width - 5, rows: fieldRows)
      y += fieldRows
    }
    list(Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: rect.maxY - 1 - y), on: &sheet)
  }

  private var isQuestion: Bool {
    panel.answer != nil
  }

  private var fieldRows: Int { isQuestion ? 3 : 1 }

  private var rect: Rect {
    let width = min(app.size.width, Self.widest)
    let wanted =
      2 + (panel.field == nil ? 0 : fieldRows) + (isQuestion ? 0 : max(1, panel.rows.count))
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
      sheet.mark(
        Rect(x: area.x, y: area.y + row, width: area.width, height: 1), as: .item(index))
      item(panel.rows[index], index == panel.index, area, y: area.y + row, on: &sheet)
    }
    let position = "\(panel.index + 1)/\(panel.rows.count)"
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
    let room = area.width - 4 - cellWidth(detail)
    sheet.put(clipped(item.text, to: room), x: area.x + 2, y: y, role: role)
    sheet.put(
      detail, x: area.maxX - cellWidth(detail) - 1, y: y, role: isChosen ? .panelFocus : .panelKey)
  }
}
