import CanvasCore
import Drawing

/// The workspaces of the store folder, with what is in them and when they changed.
struct HomeView {
  private let app: App

  init(_ app: App) { self.app = app }

  private var area: Rect { Chrome(app).boardArea }

  func draw(on sheet: inout Sheet) {
    sheet.outline(area)
    sheet.put(" \(app.say(.workspaces)) ", x: area.x + 1, y: area.y, role: .label)
    sheet.put(
      clipped(" \(app.home.folder) ", to: area.width - 6), x: area.x + 3, y: area.maxY - 1,
      role: .credit)
    let inner = area.inset(x: 2, y: 2)
    guard !app.home.entries.isEmpty else { return welcome(inner, on: &sheet) }
    let window = Window(
      heights: app.home.entries.map { _ in 2 }, room: inner.height, focus: app.home.index)
    for (row, index) in window.range.enumerated() {
      sheet.mark(
        Rect(x: inner.x, y: inner.y + 2 * row, width: inner.width, height: 2), as: .entry(index))
      entry(
        app.home.entries[index], index == app.home.index, inner, y: inner.y + 2 * row, on: &sheet)
    }
    let hidden = app.home.entries.count - window.range.count
    if hidden > 0 { sheet.put("+\(hidden)", x: area.maxX - 6, y: area.y, role: .overflow) }
  }

  private func welcome(_ inner: Rect, on sheet: inout Sheet) {
    let text = app.say(.welcome)
    sheet.put("▸", x: inner.x, y: inner.y, role: .focusMark)
    for (row, line) in wrap(text, width: max(2, min(70, inner.width - 2))).enumerated() {
      sheet.put(line.text, x: inner.x + 2, y: inner.y + row, role: .text)
    }
  }

  private func entry(
    _ entry: Home.Entry, _ isFocused: Bool, _ inner: Rect, y: Int, on sheet: inout Sheet
  ) {
    if isFocused { sheet.put("▸", x: inner.x, y: y, role: .focusMark) }
    let detail =
      entry.trouble.map(app.words(of:))
      ?? [
        app.say(.boardCount, count: entry.boards), app.say(.noteCount, count: entry.notes),
        app.localTime.day(entry.changed),
      ].joined(separator: " · ")
    sheet.put(
      clipped(entry.title, to: inner.width - 2), x: inner.x + 2, y: y,
      role: isFocused ? .focus : .text)
    sheet.put(
      clipped(detail, to: inner.width - 4), x: inner.x + 4, y: y + 1,
      role: entry.trouble == nil ? .prompt : .refusal)
  }
}
