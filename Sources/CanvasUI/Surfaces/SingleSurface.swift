import CanvasCore
import Drawing

extension Surface {
  /// One box fills the screen, with a strip of the others: what narrow terminals show, and zooming.
  static let single = Surface(
    "single", .layoutSingle, [.canvas, .zoom], magnification: 6
  ) { scene, area in
    var plan = Plan(area)
    plan.boxes = scene.boxes.map { ($0.id, area) }
    plan.walk = .list(vertical: 0, horizontal: 1)
    plan.page = .screen
    plan.parts = Single(scene: scene, area: area).draw(on: &plan.sheet)
    return plan
  }
}

private struct Single {
  let scene: BoardScene
  let area: Rect

  /// Draws the box, and gives back how many screens its note with the cursor takes.
  func draw(on sheet: inout Sheet) -> Int {
    guard let box = scene.focusedBox else { return 1 }
    strip(on: &sheet)
    var rect = Rect(x: area.x, y: area.y + 1, width: area.width, height: area.height - 1)
    let hasPrompt = scene.hasPrompts && box.known?.questions(in: scene.language).isEmpty == false
    if area.height >= 8, hasPrompt, box.itemCount > 0 || scene.draft != nil {
      let lines = box.prompt(
        scene, width: max(2, area.width - 4), rows: area.height >= 14 ? 3 : 1)
      for (row, line) in lines.enumerated() {
        sheet.put(line, x: area.x + 2, y: rect.y + row, role: .prompt)
      }
      rect.y += lines.count
      rect.height -= lines.count
    }
    sheet.outline(rect)
    sheet.credit(
      scene.template?.credit(in: scene.language), x: rect.x, y: rect.maxY - 1, width: rect.width)
    let content = BoxContent(scene, box, rect: rect, isCompact: false, scrolls: true)
    content.draw(on: &sheet)
    return content.parts
  }

  /// The codes of all boxes in the order of filling, the open one between bars.
  private func strip(on sheet: inout Sheet) {
    let names = tabs
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
      sheet.mark(Rect(x: x, y: area.y, width: cellWidth(text), height: 1), as: .box(id))
      sheet.put(text, x: x, y: area.y, role: isFocused ? .labelFocus : .label)
      x += 1 + cellWidth(text)
    }
  }

  /// The names of the boxes, as long as all of them fit on the line: labels, short labels, codes.
  private var tabs: [(String, Bool, Identifier)] {
    func names(_ name: (TemplateBox) -> Localized, _ longest: Int) -> [String] {
      scene.boxes.map { box in
        guard box.box.title.isEmpty, let known = box.known else {
          return clipped(box.label, to: longest)
        }
        return name(known)[scene.language]
      }
    }
    let choices = [names(\.label, 40), names(\.short, 16), names(\.code, 10)]
    let fitting = choices.first { names in
      names.reduce(4) { $0 + cellWidth($1) + 1 } <= area.width
    }
    return zip(scene.boxes, fitting ?? choices[2]).map { box, name in
      (name, box.isFocused, box.id)
    }
  }
}
