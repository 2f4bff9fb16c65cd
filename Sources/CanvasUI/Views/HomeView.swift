import CanvasCore

/// The workspaces of the store folder, with what is in them and when they changed.
struct HomeView {
  private let app: App

  init(_ app: App) { self.app = app }

  private var area: Rect { Chrome(app).boardArea }

  func draw(in frame: inout Frame) {
    var borders = Borders(bounds: area)
    borders.add(area)
    borders.draw(in: &frame)
    frame.put(" \(app.say(.workspaces)) ", x: area.x + 1, y: area.y, role: .label)
    frame.put(
      clipped(" \(app.home.folder) ", to: area.width - 6), x: area.x + 3, y: area.maxY - 1,
      role: .credit)
    let inner = area.inset(x: 2, y: 2)
    guard !app.home.entries.isEmpty else { return welcome(inner, in: &frame) }
    let window = Window(
      heights: app.home.entries.map { _ in 2 }, room: inner.height, focus: app.home.index)
    for (row, index) in window.range.enumerated() {
      frame.mark(
        Rect(x: inner.x, y: inner.y + 2 * row, width: inner.width, height: 2), as: .entry(index))
      entry(
        app.home.entries[index], index == app.home.index, inner, y: inner.y + 2 * row, in: &frame)
    }
    let hidden = app.home.entries.count - window.range.count
    if hidden > 0 { frame.put("+\(hidden)", x: area.maxX - 6, y: area.y, role: .overflow) }
  }

  private func welcome(_ inner: Rect, in frame: inout Frame) {
    let text = app.say(.welcome)
    frame.put("▸", x: inner.x, y: inner.y, role: .focusMark)
    for (row, line) in wrap(text, width: max(2, min(70, inner.width - 2))).enumerated() {
      frame.put(line.text, x: inner.x + 2, y: inner.y + row, role: .text)
    }
  }

  private func entry(
    _ entry: Home.Entry, _ isFocused: Bool, _ inner: Rect, y: Int, in frame: inout Frame
  ) {
    if isFocused { frame.put("▸", x: inner.x, y: y, role: .focusMark) }
    let detail =
      entry.trouble.map(app.words(of:))
      ?? [
        app.say(.boardCount, count: entry.boards), app.say(.noteCount, count: entry.notes),
        app.localTime.day(entry.changed),
      ].joined(separator: " · ")
    frame.put(
      clipped(entry.title, to: inner.width - 2), x: inner.x + 2, y: y,
      role: isFocused ? .focus : .text)
    frame.put(
      clipped(detail, to: inner.width - 4), x: inner.x + 4, y: y + 1,
      role: entry.trouble == nil ? .prompt : .refusal)
  }
}
