import CanvasCore
import Drawing

extension Surface {
  /// One box of a show, and nothing else: no cursor, no keys, no counts.
  static let slide = Surface("slide", .presentsBoxes, [.show]) { scene, area in
    var plan = Plan(area)
    BoxSlide(scene: scene, area: area).plan(&plan)
    return plan
  }
}

private struct BoxSlide {
  let scene: BoardScene
  let area: Rect

  func plan(_ plan: inout Plan) {
    plan.boxes = scene.boxes.map { ($0.id, area) }
    guard let box = scene.focusedBox else { return }
    let slide = slide(box)
    plan.parts = slide.parts
    plan.shown = slide.page
    draw(box, slide, on: &plan.sheet)
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

  private func slide(_ box: BoxScene) -> Slide {
    let inner = self.inner
    let notes = box.notes
    let prompts =
      scene.hasPrompts && box.known != nil ? box.prompt(scene, width: inner.width, rows: 3) : []
    let texts = notes.map {
      wrap($0.title, width: max(1, inner.width - 3)).map(\.text)
    }
    let needed = texts.reduce(prompts.count + 2) { $0 + 1 + $1.count }
    let label = BlockText(
      box.label, width: inner.width,
      height: min(inner.height / 2, inner.height - needed), largest: 2)
    let top = inner.y + (label.map { $0.rows.count + 1 } ?? 1) + prompts.count + 1
    let room = Rect(x: inner.x, y: top, width: inner.width, height: inner.maxY - top)
    let blocks = BlockText.set(
      notes.map(\.title), width: room.width - 4, height: room.height, largest: 2)
    let isSpaced = texts.reduce(max(0, texts.count - 1)) { $0 + $1.count } <= room.height
    let focus = notes.firstIndex { $0.id == scene.focus?.note } ?? 0
    let window = Window(
      heights: texts.map { $0.count + (isSpaced ? 1 : 0) },
      room: room.height + (isSpaced ? 1 : 0), focus: focus)
    return Slide(
      label: label, prompts: prompts, room: room, blocks: blocks, texts: texts,
      isSpaced: isSpaced, page: blocks == nil ? window.range : notes.indices)
  }

  private func draw(_ box: BoxScene, _ slide: Slide, on sheet: inout Sheet) {
    let inner = self.inner
    var y = inner.y
    if let label = slide.label {
      for row in label.rows {
        sheet.put(row, x: inner.x, y: y, role: .picture, limit: inner.width)
        y += 1
      }
    } else {
      sheet.put(clipped(box.label, to: inner.width), x: inner.x, y: y, role: .label)
    }
    y += 1
    for line in slide.prompts {
      sheet.put(line, x: inner.x, y: y, role: .prompt)
      y += 1
    }
    notes(box, slide, on: &sheet)
  }

  /// The notes of the page; `+3` says how many there are beside them.
  private func notes(_ box: BoxScene, _ slide: Slide, on sheet: inout Sheet) {
    let notes = box.notes
    let room = slide.room
    var y = room.y
    for index in slide.page {
      let sign = scene.sign(of: notes[index], in: box)
      let mark = sign.text.isEmpty ? "·" : sign.text
      // There is more of it than its title; note by note shows all.
      if notes[index].hasDetail { sheet.put("¶", x: room.x + 2, y: y, role: .prompt, limit: 1) }
      if let block = slide.blocks?[index] {
        sheet.put(mark, x: room.x, y: y + block.rows.count / 2, role: sign.role)
        for row in block.rows {
          sheet.put(row, x: room.x + 4, y: y, role: .picture, limit: room.width - 4)
          y += 1
        }
        y += 1
      } else {
        sheet.put(mark, x: room.x, y: y, role: sign.role)
        for line in part(of: slide.texts[index], slide) {
          sheet.put(line, x: room.x + 3, y: y, role: .text, limit: room.width - 3)
          y += 1
        }
        if slide.isSpaced { y += 1 }
      }
    }
    if slide.parts > 1 {
      let place = " \(scene.part(of: slide.parts) + 1)/\(slide.parts) "
      sheet.put(place, x: area.maxX - place.count - 1, y: area.maxY - 1, role: .overflow)
    }
    let hidden = notes.count - slide.page.count
    if hidden > 0 {
      let more = " +\(hidden) "
      sheet.put(more, x: area.maxX - more.count - 1, y: area.y, role: .overflow)
    }
  }

  /// The lines of a long note that are on the screen now; all of them of a short one.
  private func part(of lines: [String], _ slide: Slide) -> ArraySlice<String> {
    guard slide.parts > 1 else { return lines[...] }
    let start = scene.part(of: slide.parts) * slide.room.height
    return lines[start..<min(lines.count, start + slide.room.height)]
  }
}
