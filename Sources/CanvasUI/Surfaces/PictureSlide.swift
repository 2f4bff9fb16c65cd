import CanvasCore
import Drawing

/// One picture fills the screen: the label of its box above it, the words of its note below.
struct PictureSlide {
  private let scene: BoardScene
  private let area: Rect
  private let box: BoxScene
  private let note: Note

  /// Nil where the note has no picture, unless its words alone are to fill the screen.
  init?(
    _ scene: BoardScene, _ area: Rect, _ box: BoxScene, _ note: Note, orWords: Bool = false
  ) {
    self.scene = scene
    self.area = area
    self.box = box
    self.note = note
    guard !inner.isEmpty, orWords || !scene.picture(of: note).isEmpty else { return nil }
  }

  private var inner: Rect { area.inset(x: max(2, area.width / 16), y: 1) }

  func draw(on sheet: inout Sheet) {
    let inner = self.inner
    sheet.mark(area, as: .note(note.id, box: box.id))
    if scene.hasCursor {
      sheet.put("▸", x: inner.x - 2, y: inner.y, role: .focusMark)
    }
    sheet.put(clipped(box.label, to: inner.width - 6), x: inner.x, y: inner.y, role: .label)
    let room = Rect(x: inner.x, y: inner.y + 2, width: inner.width, height: inner.height - 2)
    let words = wrapped(note.title, width: max(2, inner.width), rows: 3)
    let picture = rows(in: Size(width: room.width, height: room.height - words.count - 1))
    let rest = room.height - picture.count - 1
    let blocks = BlockText(note.title, width: room.width, height: rest, largest: 2)?.rows
    let height = picture.count + 1 + (blocks ?? words).count
    var y = room.y + max(0, (room.height - height) / 2)
    put(picture, y: &y, role: .picture, on: &sheet)
    y += 1
    put(blocks ?? words, y: &y, role: blocks == nil ? .header : .picture, on: &sheet)
  }

  /// The picture as large as it is in proportion to its words, else as it is.
  private func rows(in size: Size) -> [String] {
    let picture = scene.picture(of: note)
    let height = max(size.height * 2 / 3, min(size.height, inner.height * 3 / 4))
    let large =
      PictureText(picture, width: size.width, height: height)
      ?? PictureText(picture, width: size.width, height: size.height)
    return large?.rows ?? Sketch(picture)?.drawn() ?? picture
  }

  /// Rows in the middle, each as far from the left as the widest.
  private func put(_ rows: [String], y: inout Int, role: Role, on sheet: inout Sheet) {
    let width = rows.map(cellWidth).max() ?? 0
    let x = inner.x + max(0, (inner.width - width) / 2)
    for row in rows where y < inner.maxY {
      sheet.put(row, x: x, y: y, role: role, limit: inner.maxX - x)
      y += 1
    }
  }
}
