import CanvasCore
import Drawing

/// What one may want to make, and below it the workspaces there are, with their places and when they changed.
struct HomeView {
  private let app: App

  init(_ app: App) { self.app = app }

  private var area: Rect { Chrome(app).boardArea }

  /// A line of the list, by its place among all that can be chosen; headings and gaps have none.
  private enum Line {
    case heading(Phrase)
    case gap
    case choice(Int)
    case entry(Int)
    case nothing

    var height: Int { if case .entry = self { 2 } else { 1 } }
  }

  func draw(on sheet: inout Sheet) {
    sheet.outline(area)
    sheet.put(
      clipped(" \(app.home.folder) ", to: area.width - 6), x: area.x + 3, y: area.maxY - 1,
      role: .credit)
    let inner = area.inset(x: 2, y: 1)
    let lines = self.lines
    let window = Window(heights: lines.map(\.height), room: inner.height, focus: focus(lines))
    var y = inner.y
    for line in lines[window.range] {
      draw(line, inner, y: y, on: &sheet)
      y += line.height
    }
    let seen = lines[window.range].count { if case .entry = $0 { true } else { false } }
    let hidden = app.home.entries.count - seen
    if hidden > 0 {
      let more = "+\(hidden)"
      sheet.put(more, x: area.maxX - 2 - more.count, y: area.y, role: .overflow)
    }
  }

  private var lines: [Line] {
    let choices = HomeChoice.all.count
    return [.heading(.homeMake)] + (0..<choices).map(Line.choice) + [.gap, .heading(.homeRecent)]
      + (app.home.entries.isEmpty
        ? [.nothing] : app.home.entries.indices.map { Line.entry(choices + $0) })
  }

  /// The line with the cursor; where it is the first, its heading is seen too.
  private func focus(_ lines: [Line]) -> Int {
    let index = lines.firstIndex { line in
      switch line {
      case .choice(app.home.index), .entry(app.home.index): true
      default: false
      }
    }
    return index == 1 ? 0 : index ?? 0
  }

  private func draw(_ line: Line, _ inner: Rect, y: Int, on sheet: inout Sheet) {
    switch line {
    case .gap: return
    case .heading(let phrase): sheet.put(app.say(phrase), x: inner.x, y: y, role: .label)
    case .nothing:
      sheet.put(
        clipped(app.say(.noWorkspaces), to: inner.width - 2), x: inner.x + 2, y: y, role: .prompt)
    case .choice(let index):
      mark(index, inner, y: y, rows: 1, on: &sheet)
      let choice = HomeChoice.all[index]
      let width = HomeChoice.all.map { cellWidth(app.say($0.title)) }.max() ?? 0
      sheet.put(
        clipped(app.say(choice.title), to: inner.width - 2), x: inner.x + 2, y: y,
        role: index == app.home.index ? .focus : .text)
      let x = inner.x + width + 5
      sheet.put(
        clipped(app.say(choice.purpose), to: max(0, inner.maxX - x)), x: x, y: y, role: .prompt)
    case .entry(let index):
      mark(index, inner, y: y, rows: 2, on: &sheet)
      entry(app.home.entries[index - HomeChoice.all.count], index, inner, y: y, on: &sheet)
    }
  }

  private func mark(_ index: Int, _ inner: Rect, y: Int, rows: Int, on sheet: inout Sheet) {
    sheet.mark(Rect(x: inner.x, y: y, width: inner.width, height: rows), as: .entry(index))
    if index == app.home.index { sheet.put("▸", x: inner.x, y: y, role: .focusMark) }
  }

  private func entry(
    _ entry: Home.Entry, _ index: Int, _ inner: Rect, y: Int, on sheet: inout Sheet
  ) {
    let usual: Role = entry.isGone ? .prompt : .text
    sheet.put(
      clipped(entry.title, to: inner.width - 2), x: inner.x + 2, y: y,
      role: index == app.home.index && !entry.isGone ? .focus : usual)
    sheet.put(
      clipped(detail(entry), to: inner.width - 4), x: inner.x + 4, y: y + 1,
      role: entry.trouble == nil || entry.isGone ? .prompt : .refusal)
  }

  /// Where it lies, where that is elsewhere, what is in it and when it changed; or why it cannot be opened.
  private func detail(_ entry: Home.Entry) -> String {
    let place = entry.isElsewhere ? [entry.path.displayPath] : []
    if entry.isGone { return (place + [app.say(.fileIsGone)]).joined(separator: " · ") }
    if let trouble = entry.trouble { return app.words(of: trouble) }
    return
      ([
        app.localTime.day(entry.changed), app.say(.boardCount, count: entry.boards),
        app.say(.noteCount, count: entry.notes),
      ] + place).joined(separator: " · ")
  }
}
