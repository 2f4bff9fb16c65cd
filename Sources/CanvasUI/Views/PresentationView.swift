import CanvasCore

/// One box or one note of a show, and nothing else: no cursor, no keys, no counts.
struct PresentationView {
  private let app: App

  init(_ app: App) { self.app = app }

  private var area: Rect { Rect(x: 0, y: 0, width: app.size.width, height: app.size.height) }

  func draw(in frame: inout Frame) {
    if app.presentation?.isByNote == true, app.focusedNote != nil {
      BlockView(app, area).draw(in: &frame)
    } else if let box = app.focusedBox {
      draw(box, in: &frame)
    }
    if let notice = app.notice, notice.isRefusal, !app.isProjecting {
      let text = clipped(notice.text, to: area.width - 4)
      frame.put(
        text, x: (area.width - cellWidth(text)) / 2, y: area.maxY - 1, role: .refusal)
    }
  }

  /// The label in block letters where they leave room for all notes, the questions, the notes.
  private func draw(_ box: Box, in frame: inout Frame) {
    let inner = area.inset(x: max(2, area.width / 16), y: 1)
    let label = box.label(in: app.template, app.language)
    let prompt =
      app.isProjecting ? "" : app.template?.box(box.id.text)?.prompt[app.language] ?? ""
    let prompts = prompt.isEmpty ? [] : wrapped(prompt, width: inner.width, rows: 3)
    let needed = app.shown(box).reduce(prompts.count + 2) {
      $0 + 1 + wrap($1.title, width: max(1, inner.width - 3)).count
    }
    var y = inner.y
    if let blocks = BlockText(
      label, width: inner.width, height: min(inner.height / 2, inner.height - needed), largest: 2)
    {
      for row in blocks.rows {
        frame.put(row, x: inner.x, y: y, role: .picture, limit: inner.width)
        y += 1
      }
      y += 1
    } else {
      frame.put(clipped(label, to: inner.width), x: inner.x, y: y, role: .label)
      y += 1
    }
    for line in prompts {
      frame.put(line, x: inner.x, y: y, role: .prompt)
      y += 1
    }
    notes(
      box, Rect(x: inner.x, y: y + 1, width: inner.width, height: inner.maxY - y - 1), in: &frame)
  }

  /// All notes in block letters.
  private func draw(
    _ blocks: [BlockText], _ notes: [Note], _ box: Box, _ room: Rect, in frame: inout Frame
  ) {
    var y = room.y
    for (block, note) in zip(blocks, notes) {
      let sign = app.sign(of: note, in: box)
      frame.put(
        sign.text.isEmpty ? "·" : sign.text, x: room.x, y: y + block.rows.count / 2,
        role: sign.role)
      for row in block.rows {
        frame.put(row, x: room.x + 4, y: y, role: .picture, limit: room.width - 4)
        y += 1
      }
      y += 1
    }
  }

  /// As many notes as there is room for, from the one under the cursor's page; `+3` says what is left.
  private func notes(_ box: Box, _ room: Rect, in frame: inout Frame) {
    let notes = app.shown(box)
    if let blocks = BlockText.set(
      notes.map(\.title), width: room.width - 4, height: room.height, largest: 2)
    {
      return draw(blocks, notes, box, room, in: &frame)
    }
    let texts = notes.map { wrapped($0.title, width: max(1, room.width - 3), rows: room.height) }
    let isSpaced = texts.reduce(max(0, texts.count - 1)) { $0 + $1.count } <= room.height
    let heights = texts.map { $0.count + (isSpaced ? 1 : 0) }
    let focus = notes.firstIndex { $0.id == app.focus?.note } ?? 0
    let window = Window(heights: heights, room: room.height + (isSpaced ? 1 : 0), focus: focus)
    var y = room.y
    for index in window.range {
      let sign = app.sign(of: notes[index], in: box)
      frame.put(sign.text.isEmpty ? "·" : sign.text, x: room.x, y: y, role: sign.role)
      for (row, line) in texts[index].enumerated() {
        frame.put(line, x: room.x + 3, y: y + row, role: .text, limit: room.width - 3)
      }
      y += heights[index]
    }
    let hidden = notes.count - window.range.count
    if hidden > 0 {
      let more = " +\(hidden) "
      frame.put(more, x: area.maxX - more.count - 1, y: area.y, role: .overflow)
    }
  }
}
