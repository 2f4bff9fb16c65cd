import CanvasCore

/// One box or one note of a show, and nothing else: no cursor, no keys, no counts.
struct PresentationView {
  private let app: App

  init(_ app: App) { self.app = app }

  private var area: Rect { Rect(x: 0, y: 0, width: app.size.width, height: app.size.height) }

  func draw(in frame: inout Frame) {
    if app.show?.isByNote == true, app.focusedNote != nil {
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

  /// How a box is laid out: its label in block letters where they leave room for all notes, the questions, and a page
  /// of notes.
  private struct Slide {
    var label: BlockText?
    var prompts: [String]
    /// The rows for the notes.
    var room: Rect
    /// All notes in block letters, where they fit.
    var blocks: [BlockText]?
    var texts: [[String]]
    var isSpaced: Bool
    /// The notes on the page that holds the focus.
    var page: Range<Int>

    /// How many screens the page takes: more than one for a note longer than a screen.
    var parts: Int {
      guard blocks == nil, page.count == 1, let lines = page.first.map({ texts[$0].count }) else {
        return 1
      }
      return max(1, (lines + max(1, room.height) - 1) / max(1, room.height))
    }
  }

  private var inner: Rect { area.inset(x: max(2, area.width / 16), y: 1) }

  private func slide(_ box: Box) -> Slide {
    let inner = self.inner
    let notes = app.shown(box)
    let prompt =
      app.isProjecting ? "" : app.template?.box(box.id.text)?.prompt[app.language] ?? ""
    let prompts = prompt.isEmpty ? [] : wrapped(prompt, width: inner.width, rows: 3)
    let texts = notes.map {
      wrap($0.title, width: max(1, inner.width - 3)).map(\.text)
    }
    let needed = texts.reduce(prompts.count + 2) { $0 + 1 + $1.count }
    let label = BlockText(
      box.label(in: app.template, app.language), width: inner.width,
      height: min(inner.height / 2, inner.height - needed), largest: 2)
    let top = inner.y + (label.map { $0.rows.count + 1 } ?? 1) + prompts.count + 1
    let room = Rect(x: inner.x, y: top, width: inner.width, height: inner.maxY - top)
    let blocks = BlockText.set(
      notes.map(\.title), width: room.width - 4, height: room.height, largest: 2)
    let isSpaced = texts.reduce(max(0, texts.count - 1)) { $0 + $1.count } <= room.height
    let focus = notes.firstIndex { $0.id == app.focus?.note } ?? 0
    let window = Window(
      heights: texts.map { $0.count + (isSpaced ? 1 : 0) },
      room: room.height + (isSpaced ? 1 : 0), focus: focus)
    return Slide(
      label: label, prompts: prompts, room: room, blocks: blocks, texts: texts,
      isSpaced: isSpaced, page: blocks == nil ? window.range : notes.indices)
  }

  /// How many screens what is shown takes.
  var parts: Int {
    if app.show?.isByNote == true { return BlockView(app, area).parts }
    return app.focusedBox.map { slide($0).parts } ?? 1
  }

  /// The note to go to for the next page of a box (1) or the one before (-1); nil where there is none.
  func turned(by step: Int) -> Identifier? {
    guard let box = app.focusedBox else { return nil }
    let (notes, page) = (app.shown(box), slide(box).page)
    let index = step > 0 ? page.upperBound : page.lowerBound - 1
    return notes.indices.contains(index) ? notes[index].id : nil
  }

  private func draw(_ box: Box, in frame: inout Frame) {
    let slide = slide(box)
    let inner = self.inner
    var y = inner.y
    if let label = slide.label {
      for row in label.rows {
        frame.put(row, x: inner.x, y: y, role: .picture, limit: inner.width)
        y += 1
      }
    } else {
      let label = box.label(in: app.template, app.language)
      frame.put(clipped(label, to: inner.width), x: inner.x, y: y, role: .label)
    }
    y += 1
    for line in slide.prompts {
      frame.put(line, x: inner.x, y: y, role: .prompt)
      y += 1
    }
    notes(box, slide, in: &frame)
  }

  /// The notes of the page; `+3` says how many there are beside them.
  private func notes(_ box: Box, _ slide: Slide, in frame: inout Frame) {
    let notes = app.shown(box)
    let room = slide.room
    var y = room.y
    for index in slide.page {
      let sign = app.sign(of: notes[index], in: box)
      let mark = sign.text.isEmpty ? "·" : sign.text
      // There is more of it than its title; note by note shows all.
      if notes[index].hasDetail { frame.put("¶", x: room.x + 2, y: y, role: .prompt, limit: 1) }
      if let block = slide.blocks?[index] {
        frame.put(mark, x: room.x, y: y + block.rows.count / 2, role: sign.role)
        for row in block.rows {
          frame.put(row, x: room.x + 4, y: y, role: .picture, limit: room.width - 4)
          y += 1
        }
        y += 1
      } else {
        frame.put(mark, x: room.x, y: y, role: sign.role)
        for line in part(of: slide.texts[index], slide) {
          frame.put(line, x: room.x + 3, y: y, role: .text, limit: room.width - 3)
          y += 1
        }
        if slide.isSpaced { y += 1 }
      }
    }
    if slide.parts > 1 {
      let place = " \(app.part(of: slide.parts) + 1)/\(slide.parts) "
      frame.put(place, x: area.maxX - place.count - 1, y: area.maxY - 1, role: .overflow)
    }
    let hidden = notes.count - slide.page.count
    if hidden > 0 {
      let more = " +\(hidden) "
      frame.put(more, x: area.maxX - more.count - 1, y: area.y, role: .overflow)
    }
  }

  /// The lines of a long note that are on the screen now; all of them of a short one.
  private func part(of lines: [String], _ slide: Slide) -> ArraySlice<String> {
    guard slide.parts > 1 else { return lines[...] }
    let start = app.part(of: slide.parts) * slide.room.height
    return lines[start..<min(lines.count, start + slide.room.height)]
  }
}
