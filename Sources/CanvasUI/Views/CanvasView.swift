import CanvasCore

/// A canvas in its grid: boxes with joined lines, labels in the lines, notes inside.
struct CanvasView {
  private let app: App
  private let layout: BoardLayout
  private let isCompact: Bool

  init(_ app: App, _ layout: BoardLayout) {
    self.app = app
    self.layout = layout
    isCompact = layout.kind == .canvas(.compact)
  }

  func draw(in frame: inout Frame) {
    var borders = Borders(bounds: layout.area)
    for box in layout.boxes { borders.add(box.rect) }
    borders.draw(in: &frame)
    for (id, rect) in layout.boxes {
      guard let box = app.board?.box(id) else { continue }
      BoxView(app, box, rect: rect, isCompact: isCompact).draw(in: &frame)
    }
    credit(in: &frame)
    axes(in: &frame)
    if layout.unseen > 0 {
      let more = "+\(layout.unseen)"
      frame.put(
        more, x: layout.area.maxX - 1 - more.count, y: layout.area.maxY - 1, role: .overflow)
    }
  }

  /// What the directions of a 2 × 2 mean, in its upper and lower line.
  private func axes(in frame: inout Frame) {
    guard let axes = app.template?.axes else { return }
    let area = layout.canvas
    let up = " ↑ \(axes.vertical[app.language]) "
    let right = " \(axes.horizontal[app.language]) → "
    frame.put(up, x: area.maxX - 6 - cellWidth(up), y: area.y, role: .credit)
    frame.put(right, x: area.maxX - 2 - cellWidth(right), y: area.maxY - 1, role: .credit)
  }

  /// The credit line stands in the bottom line of the grid.
  private func credit(in frame: inout Frame) {
    guard let credit = app.template?.credit else { return }
    let text = clipped(" \(credit) ", to: layout.area.width - 6)
    frame.put(text, x: layout.area.x + 3, y: layout.area.maxY - 1, role: .credit)
  }
}
