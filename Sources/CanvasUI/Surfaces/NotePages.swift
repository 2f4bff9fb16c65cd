import CanvasCore
import Drawing

/// A note on as many screens as it needs. The title is in block letters, on one screen with the details below it
/// where both fit, else over a few screens of its own; in plain lines where not even a few will do, or letters are
/// lacking.
struct NotePages {
  struct Line: Hashable {
    var text = ""
    var role = Role.text
  }

  /// Block letters over more screens than this are read more slowly than plain lines.
  private static let most = 9

  let count: Int
  /// The title in block letters, and the lines that follow; those of the title too where it is plain.
  private let title: BlockPages?
  private let lines: [Line]
  private let height: Int

  init(_ note: Note, width: Int, height: Int) {
    let parts = note.text.split(separator: "\n", maxSplits: 1)
    let detail = parts.dropFirst().first.map { wrap(String($0), width: width).map(\.text) } ?? []
    let lines = detail.map { Line(text: $0) }
    let room = max(1, height)
    self.height = room
    let below = detail.isEmpty ? 0 : detail.count + 1
    if let title = BlockPages(note.title, width: width, height: height - below), title.count == 1 {
      (self.title, self.lines, count) = (title, lines, 1)
    } else if let title = BlockPages(note.title, width: width, height: height),
      title.count <= Self.most
    {
      (self.title, self.lines) = (title, lines)
      count = title.count + (lines.count + room - 1) / room
    } else {
      title = nil
      let head = wrap(note.title, width: min(width, 60)).map {
        Line(text: $0.text, role: .question)
      }
      let all = head + (lines.isEmpty ? [] : [Line()] + lines)
      // A row free between lines, where that takes no second screen.
      let isSpaced = all.count * 2 - 1 <= height
      self.lines = isSpaced ? Array(all.map { [$0] }.joined(separator: [Line()])) : all
      count = max(1, (self.lines.count + room - 1) / room)
    }
  }

  /// The lines of a screen, from 0.
  func page(_ part: Int) -> [Line] {
    let picture = (title?.page(part)?.rows ?? []).map { Line(text: $0, role: .picture) }
    if count == 1, !picture.isEmpty { return picture + (lines.isEmpty ? [] : [Line()] + lines) }
    guard picture.isEmpty else { return picture }
    return Array(lines.dropFirst((part - (title?.count ?? 0)) * height).prefix(height))
  }

  /// Draws a screen in the middle of a rectangle.
  func draw(part: Int, in room: Rect, on sheet: inout Sheet) {
    let lines = page(part)
    var y = room.y + max(0, (room.height - lines.count) / 2)
    let block = lines.filter { $0.role == .picture }.map(\.text.count).max() ?? 0
    for line in lines {
      let width = line.role == .picture ? block : cellWidth(line.text)
      let x = room.x + max(0, (room.width - width) / 2)
      sheet.put(line.text, x: x, y: y, role: line.role, limit: room.maxX - x)
      y += 1
    }
  }

  /// `▼ 1/3`, with a sign whether more follows; empty for what is whole.
  func place(_ part: Int) -> String {
    count == 1 ? "" : partSign(part, of: count)
  }
}

/// Where one is in what is longer than the screen, and whether more follows: `▼ 1/3`.
func partSign(_ part: Int, of parts: Int) -> String {
  "\(part + 1 < parts ? "▼" : "▲") \(part + 1)/\(parts)"
}
