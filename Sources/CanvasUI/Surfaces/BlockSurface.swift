import CanvasCore
import Drawing

extension Surface {
  /// The note with the cursor alone, in block letters.
  package static let block = Surface(
    "block", .layoutBlock, [.zoom], magnification: 7, suits: { $0.hasNote }
  ) { scene, area in
    var plan = Plan(area)
    plan.boxes = scene.boxes.map { ($0.id, area) }
    plan.walk = .list(vertical: 1, horizontal: 1)
    plan.page = .screen
    guard let note = scene.focusedNote, let box = scene.focusedBox else { return plan }
    let block = Block(scene, box, note, area)
    plan.parts = block.parts
    block.draw(part: scene.part(of: plan.parts), on: &plan.sheet)
    return plan
  }

  /// The same before a room, after one another.
  static let noteSlide = Surface("noteSlide", .presentsNotes, [.show]) { scene, area in
    let blocks = scene.presented.flatMap { box in
      box.notes.map { Block(scene, box, $0, area) }
    }
    let slides = Slides(
      blocks.flatMap { block in
        (0..<block.parts).map { Slide(focus: block.focus, part: $0) }
      }, in: scene)
    var plan = Plan(slides, of: scene, area)
    if let block = blocks.first(where: { $0.focus == slides.current.focus }) {
      block.draw(part: slides.current.part, on: &plan.sheet)
      block.votes(on: &plan.sheet)
      scene.margins(
        slides, in: area, title: area.x + 6 + cellWidth(block.box.label), on: &plan.sheet)
    }
    return plan
  }
}

/// One note fills a rectangle.
private struct Block {
  let box: BoxScene
  /// How many screens it takes: its picture, where it has one, and then what is more to it than its title.
  var parts: Int { picture == nil ? pages.count : note.hasDetail ? 1 + pages.count : 1 }
  var focus: Focus { Focus(box: box.id, note: note.id) }

  private let scene: BoardScene
  private let note: Note
  private let picture: PictureSlide?
  private let pages: NotePages
  private let area: Rect
  /// The rows and columns of the words.
  private let inner: Rect

  init(_ scene: BoardScene, _ box: BoxScene, _ note: Note, _ area: Rect) {
    (self.scene, self.box, self.note, self.area) = (scene, box, note, area)
    inner = Rect(
      x: area.x + 2, y: area.y + 2, width: max(0, area.width - 4), height: max(0, area.height - 3))
    picture = scene.draft == nil ? PictureSlide(scene, note, in: inner) : nil
    pages = NotePages(note, width: inner.width, height: inner.height)
  }

  func draw(part: Int, on sheet: inout Sheet) {
    sheet.mark(area, as: .note(note.id, box: box.id))
    if scene.draft != nil { return typing(on: &sheet) }
    if scene.hasCursor {
      sheet.put("▸", x: area.x + 1, y: area.y, role: .focusMark)
    }
    sheet.put(clipped(box.label, to: area.width - 6), x: area.x + 3, y: area.y, role: .label)
    if let picture, part == 0 { return picture.draw(on: &sheet) }
    let part = picture == nil ? part : part - 1
    let place = pages.place(part)
    sheet.put(place, x: area.maxX - cellWidth(place) - 2, y: area.y, role: .overflow)
    pages.draw(part: part, in: inner, on: &sheet)
    celebrate(on: &sheet)
  }

  /// Below a success: that it is one, and of which day.
  private func celebrate(on sheet: inout Sheet) {
    guard note.isSuccess else { return }
    let text = scene.celebration(of: note, [scene.say(.signSuccess).capitalizedStart])
    sheet.put(
      text, x: area.x + max(0, (area.width - cellWidth(text)) / 2), y: area.maxY - 1, role: .badge)
  }

  /// The votes of a note in a show.
  func votes(on sheet: inout Sheet) {
    guard let votes = scene.votes[note.id], votes > 0 else { return }
    let text = scene.say(.voteCount, count: votes)
    sheet.put(text, x: area.x + 3, y: area.maxY - 1, role: .badge)
  }

  private func typing(on sheet: inout Sheet) {
    guard let field = scene.draft?.field else { return }
    sheet.put("▸", x: area.x + 1, y: area.y + 2, role: .focusMark)
    let inner = Rect(x: area.x + 3, y: area.y + 2, width: area.width - 6, height: area.height - 3)
    sheet.mark(inner, as: .field)
    sheet.put(field, x: inner.x, y: inner.y, width: inner.width, rows: inner.height)
  }
}
