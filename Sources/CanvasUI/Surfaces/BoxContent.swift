import CanvasCore
import Drawing

/// One box: its label in the upper line, its notes, or its questions while it is empty.
package struct BoxContent {
  private let scene: BoardScene
  private let box: BoxScene
  private let rect: Rect
  private let isCompact: Bool

  /// `rect` has the lines of the box, which are drawn by the caller.
  package init(_ scene: BoardScene, _ box: BoxScene, rect: Rect, isCompact: Bool) {
    self.scene = scene
    self.box = box
    self.rect = rect
    self.isCompact = isCompact
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
    if box.isFocused {
      sheet.put("▐\(text)▌", x: rect.x + 1, y: rect.y, role: .labelFocus, limit: room)
    } else {
      sheet.put(" \(text) ", x: rect.x + 1, y: rect.y, role: .label, limit: room)
    }
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
  private func content(on sheet: inout Sheet) -> Int {
    if box.itemCount == 0 {
      prompt(on: &sheet)
      return 0
    }
    let blocks = NoteBlocks(scene, box, width: inner.width, room: inner.height, isCompact)
    let window = Window(heights: blocks.heights, room: inner.height, focus: box.focusIndex)
    var y = inner.y
    for index in window.range {
      let height = min(blocks.heights[index], inner.maxY - y)
      switch box.item(index) {
      case .note(let note):
        sheet.mark(
          Rect(x: inner.x, y: y, width: inner.width, height: height),
          as: .note(note.id, box: box.id))
        blocks.block(index)?.draw(on: &sheet, x: inner.x, y: y, width: inner.width, rows: height)
      case .draft:
        sheet.mark(Rect(x: inner.x, y: y, width: inner.width, height: height), as: .field)
        draft(on: &sheet, y: y, rows: height)
      }
      y += height
    }
    let shown =
      window.range.count + (peek(on: &sheet, blocks, after: window.range.upperBound, y: y) ? 1 : 0)
    return box.itemCount - shown
  }

  /// Uses rows left below whole notes for the beginning of the next one.
  private func peek(on sheet: inout Sheet, _ blocks: NoteBlocks, after end: Int, y: Int) -> Bool {
    guard end < blocks.heights.count, y < inner.maxY, let block = blocks.block(end) else {
      return false
    }
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

/// The blocks of a box's notes, set as roomy as its height allows: pictures above words, and a free row
/// between notes, where all of that fits.
struct NoteBlocks {
  private var blocks: [NoteBlock?]
  private(set) var heights: [Int]
  private(set) var isSpaced = false

  init(_ scene: BoardScene, _ box: BoxScene, width: Int, room: Int, _ isCompact: Bool) {
    let items = (0..<box.itemCount).map(box.item)
    func make(pictures: Bool, isHeadline: Bool = false) -> [NoteBlock?] {
      items.map { item in
        guard case .note(let note) = item else { return nil }
        var style = NoteBlock.Style(width: width)
        style.isFocused = scene.hasFocus(note)
        style.isSelected = scene.selected.contains(note.id)
        style.isHeadline = isHeadline
        style.showsDetail = scene.settings.zoom != nil
        if pictures { style.picture = scene.picture(of: note) }
        return NoteBlock(
          note, sign: scene.sign(of: note, in: box),
          badges: isCompact ? [] : scene.badges(of: note),
          style)
      }
    }
    func measure(_ blocks: [NoteBlock?]) -> [Int] {
      blocks.map { $0?.height ?? scene.draftHeight(width: width) }
    }
    func hasPicture(_ item: BoxScene.Item) -> Bool {
      if case .note(let note) = item { !scene.picture(of: note).isEmpty } else { false }
    }
    blocks = make(pictures: !isCompact)
    heights = measure(blocks)
    if heights.reduce(0, +) > room, items.contains(where: hasPicture) {
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
