import CanvasCore
import Drawing

/// One box: its label in the upper line, its notes, or its questions while it is empty.
package struct BoxContent {
  private let scene: BoardScene
  private let box: BoxScene
  private let rect: Rect
  private let isCompact: Bool
  /// Whether a note longer than the box is read screen by screen.
  private let scrolls: Bool

  /// `rect` has the lines of the box, which are drawn by the caller.
  package init(
    _ scene: BoardScene, _ box: BoxScene, rect: Rect, isCompact: Bool, scrolls: Bool = false
  ) {
    self.scene = scene
    self.box = box
    self.rect = rect
    self.isCompact = isCompact
    self.scrolls = scrolls
  }

  private var inner: Rect { rect.inset(x: 1, y: 1) }

  package func draw(on sheet: inout Sheet) {
    guard !inner.isEmpty else { return }
    sheet.mark(rect, as: .box(box.id))
    let hidden = content(on: &sheet)
    label(on: &sheet, hidden: hidden)
  }

  // MARK: Label

  private func label(on sheet: inout Sheet, hidden: Int) {
    let more = hidden > 0 ? "+\(hidden)" : ""
    let room = rect.width - 2 - more.count
    let text = title(room: room - 2)
    guard room > 2 else { return }
    sheet.label(text, of: box, x: rect.x + 1, y: rect.y, limit: room)
    if !more.isEmpty {
      sheet.put(more, x: rect.maxX - 1 - more.count, y: rect.y, role: .overflow)
    }
  }

  /// The longest label that fits: long, short, then code; the number of filling before it.
  private func title(room: Int) -> String {
    let notes = box.notes.count
    let sign = box.box.fields["conflicts"] == nil ? "" : " ≠"
    let count = (notes == 0 || scene.template?.growsBoxes != true ? "" : " · \(notes)") + sign
    guard let template = box.known, box.box.title.isEmpty || isCompact else {
      return clipped(box.label, to: max(1, room - count.count)) + count
    }
    let language = scene.language
    let order = template.order.isEmpty ? "" : template.order + " "
    let names = [template.label[language], template.short[language], template.code[language]]
    let choices = [
      order + names[0] + count, order + names[1] + count, order + names[2] + sign,
      order + names[2],
    ]
    let fitting = choices.firstIndex { cellWidth($0) <= room }
    // Most of a word, and a full stop, say more than its letters.
    let whole = clipped(order + names[1], to: room)
    if fitting.map({ $0 >= 2 }) ?? true, count.isEmpty, cellWidth(order) + 7 <= room,
      whole.last == "…"
    {
      return whole.dropLast() + "."
    }
    return fitting.map { choices[$0] } ?? clipped(order + names[2], to: max(1, room))
  }

  // MARK: Content

  private var blocks: NoteBlocks {
    NoteBlocks(scene, box, Size(width: inner.width, height: inner.height), isCompact: isCompact)
  }

  /// Draws what is in the box and gives back how many notes it could not show.
  private func content(on sheet: inout Sheet) -> Int {
    if box.itemCount == 0 {
      prompt(on: &sheet)
      return 0
    }
    let blocks = self.blocks
    let window = Window(heights: blocks.heights, room: inner.height, focus: box.focusIndex)
    var y = inner.y
    var picture: Int?
    for index in window.range {
      let height = min(blocks.heights[index], inner.maxY - y)
      if blocks.block(index)?.hasPicture == true { picture = picture ?? y }
      switch box.item(index) {
      case .note(let note):
        sheet.mark(
          Rect(x: inner.x, y: y, width: inner.width, height: height),
          as: .note(note.id, box: box.id))
        draw(note, blocks.block(index), y: y, rows: height, on: &sheet)
      case .draft:
        sheet.mark(Rect(x: inner.x, y: y, width: inner.width, height: height), as: .field)
        draft(on: &sheet, y: y, rows: height)
      }
      y += height
    }
    let shown =
      window.range.count + (peek(on: &sheet, blocks, after: window.range.upperBound, y: y) ? 1 : 0)
    // Where all notes are seen, what is not seen of their pictures is counted beside the one that is.
    if let picture, shown == box.itemCount, blocks.undrawnPictures > 0 {
      let more = "+\(blocks.undrawnPictures)"
      sheet.put(more, x: inner.maxX - more.count, y: picture, role: .overflow)
    }
    return box.itemCount - shown
  }

  /// A note, of one that is longer than the box the screen that is read.
  private func draw(
    _ note: Note, _ block: NoteBlock?, y: Int, rows: Int, on sheet: inout Sheet
  ) {
    guard let block else { return }
    let parts = block.height > rows && scrolls ? parts(of: block) : 1
    let part = scene.hasFocus(note) ? scene.part(of: parts) : 0
    block.draw(
      on: &sheet, x: inner.x, y: y, width: inner.width, rows: rows,
      from: parts > 1 ? part * rows : nil)
    guard parts > 1 else { return }
    if part > 0, scene.hasFocus(note) { sheet.put("▸", x: inner.x, y: y, role: .focusMark) }
    let place = " \(partSign(part, of: parts)) "
    sheet.put(
      place, x: rect.maxX - cellWidth(place) - 1, y: rect.maxY - 1, role: .overflow,
      limit: rect.width - 2)
  }

  /// How many screens the note with the cursor takes where it is read screen by screen; 1 where it is whole.
  package var parts: Int {
    guard scrolls, box.focusIndex < box.itemCount, !inner.isEmpty else { return 1 }
    return blocks.block(box.focusIndex).map(parts(of:)) ?? 1
  }

  private func parts(of block: NoteBlock) -> Int {
    max(1, (block.height + inner.height - 1) / inner.height)
  }

  /// Uses rows left below whole notes for the beginning of the next one.
  private func peek(on sheet: inout Sheet, _ blocks: NoteBlocks, after end: Int, y: Int) -> Bool {
    guard end < blocks.heights.count, y < inner.maxY, let block = blocks.block(end),
      !block.hasPicture
    else { return false }
    block.draw(on: &sheet, x: inner.x, y: y, width: inner.width, rows: inner.maxY - y)
    return true
  }

  private func prompt(on sheet: inout Sheet) {
    guard scene.hasPrompts else { return }
    if box.isFocused { sheet.put("▸", x: inner.x, y: inner.y, role: .focusMark) }
    let width = max(1, inner.width - NoteBlock.indent)
    for (index, line) in box.prompt(scene, width: width, rows: inner.height).enumerated() {
      sheet.put(line, x: inner.x + NoteBlock.indent, y: inner.y + index, role: .prompt)
    }
  }

  private func draft(on sheet: inout Sheet, y: Int, rows: Int) {
    guard let field = scene.draft?.field else { return }
    sheet.put("▸", x: inner.x, y: y, role: .focusMark)
    sheet.put(
      field, x: inner.x + NoteBlock.indent, y: y, width: inner.width - NoteBlock.indent, rows: rows)
  }
}

extension Sheet {
  /// The label of a box in the border above it: between bars where the cursor is.
  mutating func label(_ text: String, of box: BoxScene, x: Int, y: Int, limit: Int = .max) {
    put(
      box.isFocused ? "▐\(text)▌" : " \(text) ", x: x, y: y,
      role: box.isFocused ? .labelFocus : .label, limit: limit)
  }
}
