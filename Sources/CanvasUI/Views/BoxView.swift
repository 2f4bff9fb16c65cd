import CanvasCore

/// One box: its label in the upper line, its notes, or its questions while it is empty.
struct BoxView {
  private let app: App
  private let box: Box
  private let rect: Rect
  private let isCompact: Bool
  private let isFocused: Bool

  /// `rect` has the lines of the box, which are drawn by the caller.
  init(_ app: App, _ box: Box, rect: Rect, isCompact: Bool) {
    self.app = app
    self.box = box
    self.rect = rect
    self.isCompact = isCompact
    isFocused = app.focus?.box == box.id
  }

  private var inner: Rect { rect.inset(x: 1, y: 1) }

  func draw(in frame: inout Frame) {
    guard !inner.isEmpty else { return }
    frame.mark(rect, as: .box(box.id))
    let hidden = content(in: &frame)
    label(in: &frame, hidden: hidden)
  }

  // MARK: Label

  private func label(in frame: inout Frame, hidden: Int) {
    let more = hidden > 0 ? "+\(hidden)" : ""
    let room = rect.width - 2 - more.count
    let text = title(room: room - 2)
    guard room > 2 else { return }
    if isFocused {
      frame.put("▐\(text)▌", x: rect.x + 1, y: rect.y, role: .labelFocus, limit: room)
    } else {
      frame.put(" \(text) ", x: rect.x + 1, y: rect.y, role: .label, limit: room)
    }
    if !more.isEmpty {
      frame.put(more, x: rect.maxX - 1 - more.count, y: rect.y, role: .overflow)
    }
  }

  /// The longest label that fits: long, short, then code; the number of filling before it.
  private func title(room: Int) -> String {
    let notes = app.shown(box).count
    let sign = box.fields["conflicts"] == nil ? "" : " ≠"
    let count = (notes == 0 || app.template?.growsBoxes != true ? "" : " · \(notes)") + sign
    guard let template = app.template?.box(box.id.text), box.title.isEmpty || isCompact else {
      return clipped(box.label(in: app.template, app.language), to: max(1, room - count.count))
        + count
    }
    let language = app.language
    let order = template.order.isEmpty ? "" : template.order + " "
    let names = [template.label[language], template.short[language], template.code[language]]
    let choices =
      [
        order + names[0] + count, order + names[1] + count, names[1] + count,
        order + names[2] + sign, names[2] + sign, names[2],
      ]
    return choices.first { cellWidth($0) <= room }
      ?? clipped(template.code[language], to: max(1, room))
  }

  // MARK: Content

  /// Draws what is in the box and gives back how many notes it could not show.
  private func content(in frame: inout Frame) -> Int {
    let notes = app.shown(box)
    var typed: (index: Int, isNew: Bool)?
    if let place = app.typedPlace(in: box.id) {
      typed = (
        place.after.flatMap { id in notes.firstIndex { $0.id == id } }.map { $0 + 1 } ?? 0, true
      )
    } else if let id = app.draft?.note {
      typed = notes.firstIndex { $0.id == id }.map { ($0, false) }
    }
    if notes.isEmpty, typed == nil {
      prompt(in: &frame)
      return 0
    }
    var items = notes.map { Item.note($0) }
    if let typed {
      if typed.isNew { items.insert(.draft, at: typed.index) } else { items[typed.index] = .draft }
    }
    let focus =
      typed?.index ?? app.focus.flatMap { focus in
        isFocused ? notes.firstIndex { $0.id == focus.note } : nil
      } ?? 0
    let blocks = NoteBlocks(app, box, items, width: inner.width, room: inner.height, isCompact)
    let window = Window(heights: blocks.heights, room: inner.height, focus: focus)
    var y = inner.y
    for index in window.range {
      let height = min(blocks.heights[index], inner.maxY - y)
      switch items[index] {
      case .note(let note):
        frame.mark(
          Rect(x: inner.x, y: y, width: inner.width, height: height),
          as: .note(note.id, box: box.id))
        blocks.block(index)?.draw(in: &frame, x: inner.x, y: y, width: inner.width, rows: height)
      case .draft:
        frame.mark(Rect(x: inner.x, y: y, width: inner.width, height: height), as: .field)
        draft(in: &frame, y: y, rows: height)
      }
      y += height
    }
    let shown =
      window.range.count + (peek(in: &frame, blocks, after: window.range.upperBound, y: y) ? 1 : 0)
    return items.count - shown
  }

  /// Uses rows left below whole notes for the beginning of the next one.
  private func peek(in frame: inout Frame, _ blocks: NoteBlocks, after end: Int, y: Int) -> Bool {
    guard end < blocks.heights.count, y < inner.maxY, let block = blocks.block(end) else {
      return false
    }
    block.draw(in: &frame, x: inner.x, y: y, width: inner.width, rows: inner.maxY - y)
    return true
  }

  private func prompt(in frame: inout Frame) {
    guard !app.isProjecting else { return }
    let template = app.template?.box(box.id.text)
    let text = template?.prompt[app.language] ?? app.say(.emptyCluster)
    if isFocused { frame.put("▸", x: inner.x, y: inner.y, role: .focusMark) }
    let width = max(1, inner.width - NoteBlock.indent)
    for (index, line) in wrapped(text, width: width, rows: inner.height).enumerated() {
      frame.put(line, x: inner.x + NoteBlock.indent, y: inner.y + index, role: .prompt)
    }
  }

  private func draft(in frame: inout Frame, y: Int, rows: Int) {
    guard let field = app.draft?.field else { return }
    frame.put("▸", x: inner.x, y: y, role: .focusMark)
    FieldView(field, width: inner.width - NoteBlock.indent).draw(
      in: &frame, x: inner.x + NoteBlock.indent, y: y, rows: rows)
  }

  enum Item {
    case note(Note)
    case draft
  }
}

/// The blocks of a box's notes, set as roomy as its height allows: pictures above words, and a free row
/// between notes, where all of that fits.
struct NoteBlocks {
  private var blocks: [NoteBlock?]
  private(set) var heights: [Int]
  private(set) var isSpaced = false

  init(
    _ app: App, _ box: Box, _ items: [BoxView.Item], width: Int, room: Int, _ isCompact: Bool
  ) {
    func make(pictures: Bool, isHeadline: Bool = false) -> [NoteBlock?] {
      let votes = app.board?.votes ?? [:]
      return items.map { item in
        guard case .note(let note) = item else { return nil }
        var style = NoteBlock.Style(width: width)
        style.isFocused = app.focus?.note == note.id && app.draft == nil
        style.isMarked = app.marked.contains(note.id)
        style.isHeadline = isHeadline
        style.showsDetail = app.settings.isZoomed
        if pictures { style.picture = app.pictureRows(of: note) }
        return NoteBlock(
          note, sign: app.sign(of: note, in: box),
          badges: isCompact ? [] : app.badges(of: note, votes: votes[note.id]), style)
      }
    }
    func measure(_ blocks: [NoteBlock?]) -> [Int] {
      blocks.map { $0?.height ?? app.draftHeight(width: width) }
    }
    blocks = make(pictures: !isCompact)
    heights = measure(blocks)
    if heights.reduce(0, +) > room, items.contains(where: { app.hasPicture($0) }) {
      blocks = make(pictures: false)
      heights = measure(blocks)
    }
    if isCompact, heights.reduce(0, +) > room {
      blocks = make(pictures: false, isHeadline: true)
      heights = measure(blocks)
    }
    if items.count > 1, heights.reduce(items.count - 1, +) <= room {
      isSpaced = true
      for index in heights.indices.dropLast() { heights[index] += 1 }
    }
  }

  func block(_ index: Int) -> NoteBlock? { blocks[index] }
}

extension App {
  /// The rows of a note's own sketch, or of the pictogram it names.
  func pictureRows(of note: Note) -> [String] {
    guard template?.pictorial == true else { return [] }
    let sketch = note.fields["sketch"]?.strings ?? []
    return sketch.isEmpty ? workspace?.pictogram(note.picture) ?? [] : sketch
  }

  func hasPicture(_ item: BoxView.Item) -> Bool {
    if case .note(let note) = item { return !pictureRows(of: note).isEmpty }
    return false
  }

  /// Rows the note being typed takes at a width of its box.
  func draftHeight(width: Int) -> Int {
    guard let field = draft?.field else { return 1 }
    return max(1, field.layout(width: max(1, width - NoteBlock.indent)).lines.count)
  }
}
