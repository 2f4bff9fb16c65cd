import CanvasCore

/// One box fills the screen, with a strip of the others: what narrow terminals show, and zooming.
struct SingleView {
  private let app: App
  private let area: Rect

  init(_ app: App, _ layout: BoardLayout) {
    self.app = app
    area = layout.area
  }

  func draw(in frame: inout Frame) {
    guard let box = app.focusedBox else { return }
    let hasRoom = area.height >= 8
    strip(in: &frame)
    var rect = Rect(x: area.x, y: area.y + 1, width: area.width, height: area.height - 1)
    let prompt = app.template?.box(box.id.text)?.prompt[app.language] ?? ""
    if hasRoom, !prompt.isEmpty, !app.isProjecting, !app.shown(box).isEmpty || app.draft != nil {
      let lines = wrapped(
        prompt, width: max(2, area.width - 4), rows: area.height >= 14 ? 3 : 1)
      for (row, line) in lines.enumerated() {
        frame.put(line, x: area.x + 2, y: rect.y + row, role: .prompt)
      }
      rect.y += lines.count
      rect.height -= lines.count
    }
    var borders = Borders(bounds: rect)
    borders.add(rect)
    borders.draw(in: &frame)
    BoxView(app, box, rect: rect, isCompact: false).draw(in: &frame)
    if let credit = app.template?.credit {
      frame.put(
        clipped(" \(credit) ", to: rect.width - 6), x: rect.x + 3, y: rect.maxY - 1, role: .credit)
    }
  }

  /// The codes of all boxes in the order of filling, the open one between bars.
  private func strip(in frame: inout Frame) {
    let names = tabs(app.boxes)
    let focused = names.firstIndex { $0.1 } ?? 0
    let widths = names.map { cellWidth($0.0) + ($0.1 ? 3 : 1) }
    // Starts so far to the left that the open box is seen.
    var start = focused
    var used = widths.isEmpty ? 0 : widths[focused]
    while start > 0, used + widths[start - 1] <= area.width * 2 / 3 {
      start -= 1
      used += widths[start]
    }
    var x = area.x + 1
    for (name, isFocused, id) in names[min(start, names.count)...] {
      let text = isFocused ? "▐\(name)▌" : name
      guard x + cellWidth(text) < area.maxX else { break }
      frame.mark(Rect(x: x, y: area.y, width: cellWidth(text), height: 1), as: .box(id))
      x += 1 + frame.put(text, x: x, y: area.y, role: isFocused ? .labelFocus : .label)
    }
  }

  /// The names of the boxes, as long as all of them fit on the line: labels, short labels, codes.
  private func tabs(_ boxes: [Box]) -> [(String, Bool, Identifier)] {
    func names(_ name: (Template.Box) -> Localized, _ longest: Int) -> [String] {
      boxes.map { box in
        guard box.title.isEmpty, let template = app.template?.box(box.id.text) else {
          return clipped(box.label(in: app.template, app.language), to: longest)
        }
        return name(template)[app.language]
      }
    }
    let choices = [names(\.label, 40), names(\.short, 16), names(\.code, 10)]
    let fitting = choices.first { names in
      names.reduce(4) { $0 + cellWidth($1) + 1 } <= area.width
    }
    return zip(boxes, fitting ?? choices[2]).map { box, name in
      (name, box.id == app.focus?.box, box.id)
    }
  }
}
