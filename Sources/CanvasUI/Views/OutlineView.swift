import CanvasCore

/// The open board as lines: a box, its notes below it, nothing drawn. The terminal's cursor stands on the line in
/// focus, so that a screen reader speaks it and a braille line shows it; everything that edits works here too.
struct OutlineView {
  private let app: App
  private let area: Rect

  init(_ app: App, _ area: Rect) {
    self.app = app
    self.area = area
  }

  private enum Line {
    case box(Box)
    case note(Note, Box)
    case draft(Box)
    case prompt(String, Box)

    var box: Box {
      switch self {
      case .box(let box), .note(_, let box), .draft(let box), .prompt(_, let box): box
      }
    }
  }

  func draw(in frame: inout Frame) {
    let lines = self.lines
    let heights = lines.map(height)
    let focus = lines.firstIndex(where: hasFocus) ?? 0
    let window = Window(heights: heights, room: area.height, focus: focus)
    var y = area.y
    for index in window.range {
      let rows = min(heights[index], area.maxY - y)
      draw(lines[index], isFocused: index == focus, y: y, rows: rows, in: &frame)
      y += heights[index]
    }
    let hidden = lines.count - window.range.count
    if hidden > 0 {
      let more = " +\(hidden) "
      frame.put(more, x: area.maxX - more.count - 1, y: area.maxY - 1, role: .overflow)
    }
  }

  private var lines: [Line] {
    app.boxes.flatMap { box -> [Line] in
      var lines: [Line] = [.box(box)]
      for note in app.shown(box) {
        if app.draft?.note == note.id {
          lines.append(.draft(box))
        } else {
          lines.append(.note(note, box))
        }
      }
      if let typed = app.typedPlace(in: box.id) {
        let place = lines.firstIndex { line in
          if case .note(let note, _) = line { note.id == typed.after } else { false }
        }
        lines.insert(.draft(box), at: (place ?? 0) + 1)
      } else if lines.count == 1 {
        let prompt = app.template?.box(box.id.text)?.prompt[app.language]
        lines.append(.prompt(prompt ?? app.say(.emptyCluster), box))
      }
      return lines
    }
  }

  private func hasFocus(_ line: Line) -> Bool {
    switch line {
    case .draft: true
    case .note(let note, _): app.draft == nil && note.id == app.focus?.note
    case .prompt(_, let box): app.draft == nil && box.id == app.focus?.box
    case .box: false
    }
  }

  private func height(_ line: Line) -> Int {
    switch line {
    case .box: 1
    case .draft: app.draftHeight(width: width + NoteBlock.indent)
    case .note(let note, let box): texts(note, box).count
    case .prompt(let text, _): wrapped(text, width: width, rows: 3).count
    }
  }

  /// The cells of a line's words.
  private var width: Int { max(2, area.width - 6) }

  /// The words of a note, then what its signs mean, in words.
  private func texts(_ note: Note, _ box: Box) -> [String] {
    wrap(app.spoken(note, in: box), width: width).map(\.text)
  }

  private func draw(_ line: Line, isFocused: Bool, y: Int, rows: Int, in frame: inout Frame) {
    let rect = Rect(x: area.x, y: y, width: area.width, height: rows)
    if isFocused { frame.put(">", x: area.x + 2, y: y, role: .focusMark) }
    switch line {
    case .box(let box):
      frame.mark(rect, as: .box(box.id))
      let text =
        box.label(in: app.template, app.language) + ", "
        + app.say(.noteCount, count: app.shown(box).count)
      frame.put(clipped(text, to: area.width - 2), x: area.x + 1, y: y, role: .label)
    case .note(let note, let box):
      frame.mark(rect, as: .note(note.id, box: box.id))
      let role: Role =
        isFocused ? .focus : app.marked.contains(note.id) ? .marked : .text
      if app.marked.contains(note.id) { frame.put("*", x: area.x + 3, y: y, role: .marked) }
      put(texts(note, box), rows, role, y: y, in: &frame)
    case .prompt(let text, let box):
      frame.mark(rect, as: .box(box.id))
      put(wrapped(text, width: width, rows: 3), rows, .prompt, y: y, in: &frame)
    case .draft:
      frame.mark(rect, as: .field)
      guard let field = app.draft?.field else { return }
      FieldView(field, width: width).draw(in: &frame, x: area.x + 4, y: y, rows: rows)
    }
    if isFocused, app.draft == nil { frame.cursor = Point(x: area.x + 4, y: y) }
  }

  private func put(
    _ texts: [String], _ rows: Int, _ role: Role, y: Int, in frame: inout Frame
  ) {
    for (row, text) in texts.prefix(rows).enumerated() {
      frame.put(text, x: area.x + 4, y: y + row, role: role, limit: width)
    }
  }
}

extension App {
  /// A note as it is read aloud: its text, then its facets, votes and owner in words.
  func spoken(_ note: Note, in box: Box) -> String {
    var parts: [String] = []
    if let name = template?.box(box.id.text)?.symbol ?? template?.symbol ?? nil,
      let facet = facets.first(where: { $0.id == name })
    {
      parts += note.facet(name).map { facet.value($0)?.label[language] ?? $0 }
    }
    if let sector = note.facet("sector").first {
      let facet = facets.first { $0.id == "sector" }
      parts.append(facet?.value(sector)?.label[language] ?? sector)
    }
    if let votes = board?.votes[note.id], votes > 0 { parts.append(say(.voteCount, count: votes)) }
    if !note.owner.isEmpty { parts.append("\(say(.owner)): \(note.owner)") }
    if note.isHidden { parts.append(say(.hiddenNow)) }
    if note.fields["conflicts"] != nil { parts.append(say(.panelConflict)) }
    let text = note.text.split(separator: "\n").joined(separator: ". ")
    return parts.isEmpty ? text : "\(text) (\(parts.joined(separator: "; ")))"
  }
}
