import CanvasCore
import Drawing

/// A picture that fills a rectangle, with the words of its note below it.
struct PictureSlide {
  private let note: Note
  private let picture: [String]
  private let room: Rect

  /// Nil for a note without a picture.
  init?(_ scene: BoardScene, _ note: Note, in room: Rect) {
    self.note = note
    picture = scene.picture(of: note)
    self.room = room
    guard !picture.isEmpty, !room.isEmpty else { return nil }
  }

  func draw(on sheet: inout Sheet) {
    let words = wrapped(note.title, width: max(2, room.width), rows: 3)
    let picture = rows(in: Size(width: room.width, height: room.height - words.count - 1))
    let rest = room.height - picture.count - 1
    let blocks = BlockText(note.title, width: room.width, height: rest, largest: 2)?.rows
    let height = picture.count + 1 + (blocks ?? words).count
    var y = room.y + max(0, (room.height - height) / 2)
    put(picture, y: &y, role: .picture, on: &sheet)
    y += 1
    put(blocks ?? words, y: &y, role: blocks == nil ? .header : .picture, on: &sheet)
  }

  /// The picture as large as it is in proportion to its words, else as large as it fits, else as it is.
  private func rows(in size: Size) -> [String] {
    let large =
      PictureText(picture, width: size.width, height: min(size.height, room.height * 4 / 5))
      ?? PictureText(picture, width: size.width, height: size.height)
    return large?.rows ?? Sketch(picture)?.drawn() ?? picture
  }

  /// Rows in the middle, each as far from the left as the widest.
  private func put(_ rows: [String], y: inout Int, role: Role, on sheet: inout Sheet) {
    let width = rows.map(cellWidth).max() ?? 0
    let x = room.x + max(0, (room.width - width) / 2)
    for row in rows where y < room.maxY {
      sheet.put(row, x: x, y: y, role: role, limit: room.maxX - x)
      y += 1
    }
  }
}

extension BoardScene {
  /// Whether a box is shown picture by picture.
  func isPictured(_ box: BoxScene) -> Bool {
    box.notes.contains { !picture(of: $0).isEmpty }
  }
}
