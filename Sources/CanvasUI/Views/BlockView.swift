import CanvasCore

/// One note fills a rectangle: its words in block letters where they fit, else as wide and calm as they can be.
struct BlockView {
  private let app: App
  private let area: Rect

  init(_ app: App, _ area: Rect) {
    self.app = app
    self.area = area
  }

  func draw(in frame: inout Frame) {
    guard let note = app.focusedNote, let box = app.focusedBox else { return }
    frame.mark(area, as: .note(note.id, box: box.id))
    if app.draft != nil { return typing(in: &frame) }
    if app.presentation == nil, !app.isProjecting {
      frame.put("▸", x: area.x + 1, y: area.y, role: .focusMark)
    }
    let label = box.label(in: app.template, app.language)
    frame.put(clipped(label, to: area.width - 6), x: area.x + 3, y: area.y, role: .label)
    let inner = Rect(x: area.x + 2, y: area.y + 2, width: area.width - 4, height: area.height - 3)
    words(note, inner, in: &frame)
  }

  /// The title in blocks in the middle, its details below where there is room.
  private func words(_ note: Note, _ inner: Rect, in frame: inout Frame) {
    let detail = note.text.split(separator: "\n", maxSplits: 1).dropFirst().first.map(String.init)
    let lines = detail.map { wrapped($0, width: inner.width, rows: inner.height / 3) } ?? []
    let below = lines.isEmpty ? 0 : lines.count + 1
    let room = inner.height - below
    var y: Int
    if let blocks = BlockText(note.title, width: inner.width, height: room) {
      y = inner.y + max(0, (inner.height - blocks.rows.count - below) / 2)
      let x = inner.x + max(0, (inner.width - blocks.width) / 2)
      for row in blocks.rows {
        frame.put(row, x: x, y: y, role: .picture, limit: inner.maxX - x)
        y += 1
      }
    } else {
      let plain = wrapped(note.title, width: min(inner.width, 60), rows: max(1, room))
      y = inner.y + max(0, (inner.height - plain.count - below) / 2)
      for line in plain {
        let x = inner.x + max(0, (inner.width - cellWidth(line)) / 2)
        frame.put(line, x: x, y: y, role: .header, limit: inner.maxX - x)
        y += 1
      }
    }
    y += 1
    for line in lines {
      frame.put(
        line, x: inner.x + max(0, (inner.width - cellWidth(line)) / 2), y: y, role: .text)
      y += 1
    }
  }

  private func typing(in frame: inout Frame) {
    guard let field = app.draft?.field else { return }
    frame.put("▸", x: area.x + 1, y: area.y + 2, role: .focusMark)
    let inner = Rect(x: area.x + 3, y: area.y + 2, width: area.width - 6, height: area.height - 3)
    frame.mark(inner, as: .field)
    FieldView(field, width: inner.width).draw(
      in: &frame, x: inner.x, y: inner.y, rows: inner.height)
  }
}
