import CanvasCore
import Drawing

extension Surface {
  /// The note with the cursor alone, in block letters.
  static let block = Surface(
    "block", .layoutBlock, [.zoom], magnification: 7, suits: { $0.hasNote }, plan: planned)

  /// The same before a room, after one another.
  static let noteSlide = Surface("noteSlide", .presentsNotes, [.show], plan: planned)

  private static let planned: @Sendable (BoardScene, Rect) -> Plan = { scene, area in
    var plan = Plan(area)
    plan.walk = .list(vertical: 1, horizontal: 1)
    if let picture = PictureSlide(ofNote: scene, area) {
      picture.plan(&plan)
      return plan
    }
    let block = Block(scene: scene, area: area)
    plan.boxes = scene.boxes.map { ($0.id, area) }
    plan.parts = block.parts
    block.draw(on: &plan.sheet)
    return plan
  }
}

/// One note fills a rectangle: its words in block letters where they fit, else as wide and calm as they can be.
private struct Block {
  let scene: BoardScene
  let area: Rect

  func draw(on sheet: inout Sheet) {
    guard let note = scene.focusedNote, let box = scene.focusedBox else { return }
    sheet.mark(area, as: .note(note.id, box: box.id))
    if scene.draft != nil { return typing(on: &sheet) }
    if scene.hasCursor {
      sheet.put("▸", x: area.x + 1, y: area.y, role: .focusMark)
    }
    sheet.put(clipped(box.label, to: area.width - 6), x: area.x + 3, y: area.y, role: .label)
    words(note, on: &sheet)
  }

  /// How many screens the note takes: more than one where its words fit on none.
  var parts: Int {
    guard let note = scene.focusedNote else { return 1 }
    let setting = setting(note)
    guard setting.title == nil else { return 1 }
    return max(1, (setting.lines.count + inner.height - 1) / max(1, inner.height))
  }

  private var inner: Rect {
    Rect(
      x: area.x + 2, y: area.y + 2, width: max(0, area.width - 4), height: max(0, area.height - 3))
  }

  /// The title in blocks and the details below, where all of it fits; else all as lines.
  private func setting(_ note: Note) -> (title: BlockText?, lines: [String]) {
    let parts = note.text.split(separator: "\n", maxSplits: 1)
    let detail =
      parts.dropFirst().first.map { wrap(String($0), width: inner.width).map(\.text) } ?? []
    let below = detail.isEmpty ? 0 : detail.count + 1
    if let title = BlockText(note.title, width: inner.width, height: inner.height - below) {
      return (title, detail)
    }
    let plain = wrap(note.title, width: min(inner.width, 60)).map(\.text)
    return (nil, plain + (detail.isEmpty ? [] : [""] + detail))
  }

  /// The words in the middle; of a note longer than the screen the part that is shown now.
  private func words(_ note: Note, on sheet: inout Sheet) {
    let (title, all) = setting(note)
    var lines = all[...]
    let parts = self.parts
    if parts > 1 {
      let part = scene.part(of: parts)
      lines = lines.dropFirst(part * inner.height).prefix(inner.height)
      let place = "\(part + 1)/\(parts)"
      sheet.put(place, x: area.maxX - place.count - 2, y: area.y, role: .overflow)
    }
    let height = lines.count + (title.map { $0.rows.count + (lines.isEmpty ? 0 : 1) } ?? 0)
    var y = inner.y + max(0, (inner.height - height) / 2)
    if let title {
      let x = inner.x + max(0, (inner.width - title.width) / 2)
      for row in title.rows {
        sheet.put(row, x: x, y: y, role: .picture, limit: inner.maxX - x)
        y += 1
      }
      y += 1
    }
    let titleLines = title == nil ? (all.firstIndex(of: "") ?? all.count) : 0
    for index in lines.indices {
      let x = inner.x + max(0, (inner.width - cellWidth(lines[index])) / 2)
      let role: Role = index < titleLines ? .header : .text
      sheet.put(lines[index], x: x, y: y, role: role, limit: inner.maxX - x)
      y += 1
    }
  }

  private func typing(on sheet: inout Sheet) {
    guard let field = scene.draft?.field else { return }
    sheet.put("▸", x: area.x + 1, y: area.y + 2, role: .focusMark)
    let inner = Rect(x: area.x + 3, y: area.y + 2, width: area.width - 6, height: area.height - 3)
    sheet.mark(inner, as: .field)
    sheet.put(field, x: inner.x, y: inner.y, width: inner.width, rows: inner.height)
  }
}
