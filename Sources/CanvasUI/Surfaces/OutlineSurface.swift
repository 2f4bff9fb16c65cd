import CanvasCore
import Drawing

extension Surface {
  /// The board as lines: a box, its notes below it, nothing drawn. The terminal's cursor stands on the line in
  /// focus, so that a screen reader speaks it and a braille line shows it; everything that edits works here
  /// too.
  static let outline = Surface("outline", .outlineOn, [.reader]) { scene, area in
    var plan = Plan(area)
    plan.boxes = scene.boxes.enumerated().map {
      ($1.id, Rect(x: area.x, y: area.y + $0, width: area.width, height: 1))
    }
    plan.walk = .list(vertical: 1, horizontal: 1)
    OutlineLines(scene: scene, area: area).draw(on: &plan.sheet)
    return plan
  }
}

private struct OutlineLines {
  let scene: BoardScene
  let area: Rect

  private enum Line {
    case box(BoxScene)
    case note(Note, BoxScene)
    case draft(BoxScene)
    case prompt([String], BoxScene)

    var box: BoxScene {
      switch self {
      case .box(let box), .note(_, let box), .draft(let box), .prompt(_, let box): box
      }
    }
  }

  func draw(on sheet: inout Sheet) {
    let lines = self.lines
    let heights = lines.map(height)
    let focus = lines.firstIndex(where: hasFocus) ?? 0
    let window = Window(heights: heights, room: area.height, focus: focus)
    var y = area.y
    for index in window.range {
      let rows = min(heights[index], area.maxY - y)
      draw(lines[index], isFocused: index == focus, y: y, rows: rows, on: &sheet)
      y += heights[index]
    }
    let hidden = lines.count - window.range.count
    if hidden > 0 {
      let more = " +\(hidden) "
      sheet.put(more, x: area.maxX - more.count - 1, y: area.maxY - 1, role: .overflow)
    }
  }

  private var lines: [Line] {
    scene.boxes.flatMap { box -> [Line] in
      guard box.itemCount > 0 else {
        return [.box(box), .prompt(box.prompt(scene, width: width, rows: 3), box)]
      }
      return [.box(box)]
        + (0..<box.itemCount).map { index in
          switch box.item(index) {
          case .note(let note): .note(note, box)
          case .draft: .draft(box)
          }
        }
    }
  }

  private func hasFocus(_ line: Line) -> Bool {
    switch line {
    case .draft: true
    case .note(let note, _): scene.hasFocus(note)
    case .prompt(_, let box): scene.draft == nil && box.isFocused
    case .box: false
    }
  }

  private func height(_ line: Line) -> Int {
    switch line {
    case .box: 1
    case .draft: scene.draftHeight(width: width + NoteBlock.indent)
    case .note(let note, let box): texts(note, box).count
    case .prompt(let lines, _): lines.count
    }
  }

  /// The cells of a line's words.
  private var width: Int { max(2, area.width - 6) }

  /// The words of a note, then what its signs mean, in words.
  private func texts(_ note: Note, _ box: BoxScene) -> [String] {
    wrap(scene.spoken(note, in: box), width: width).map(\.text)
  }

  private func draw(_ line: Line, isFocused: Bool, y: Int, rows: Int, on sheet: inout Sheet) {
    let rect = Rect(x: area.x, y: y, width: area.width, height: rows)
    if isFocused { sheet.put(">", x: area.x + 2, y: y, role: .focusMark) }
    switch line {
    case .box(let box):
      sheet.mark(rect, as: .box(box.id))
      let text =
        box.label + ", " + scene.say(.noteCount, count: box.notes.count)
      sheet.put(clipped(text, to: area.width - 2), x: area.x + 1, y: y, role: .label)
    case .note(let note, let box):
      sheet.mark(rect, as: .note(note.id, box: box.id))
      if scene.selected.contains(note.id) { sheet.put("*", x: area.x + 3, y: y, role: .marked) }
      put(texts(note, box), rows, scene.plainRole(of: note), y: y, on: &sheet)
    case .prompt(let lines, let box):
      sheet.mark(rect, as: .box(box.id))
      put(lines, rows, .prompt, y: y, on: &sheet)
    case .draft:
      sheet.mark(rect, as: .field)
      guard let field = scene.draft?.field else { return }
      sheet.put(field, x: area.x + 4, y: y, width: width, rows: rows)
    }
    if isFocused, scene.draft == nil { sheet.cursor = Point(x: area.x + 4, y: y) }
  }

  private func put(
    _ texts: [String], _ rows: Int, _ role: Role, y: Int, on sheet: inout Sheet
  ) {
    for (row, text) in texts.prefix(rows).enumerated() {
      sheet.put(text, x: area.x + 4, y: y + row, role: role, limit: width)
    }
  }
}

extension BoardScene {
  /// A note as it is read aloud: its text, then its facets, votes and owner in words.
  func spoken(_ note: Note, in box: BoxScene) -> String {
    let parts =
      signs.words(note, in: box.known) + [words(ofPictureOf: note)].compactMap { $0 }
    let text = note.text.split(separator: "\n").joined(separator: ". ")
    return parts.isEmpty ? text : "\(text) (\(parts.joined(separator: "; ")))"
  }
}
