import CanvasCore

/// Where a line of a grid of `units` stands in so many cells: at the same share of the screen as of the picture,
/// rounded; the first in cell 0, the last in the last cell.
package func stretch(_ unit: Int, _ units: Int, _ cells: Int) -> Int {
  (2 * unit * (cells - 1) + units) / (2 * units)
}

/// Stretches the picture of a template over a rectangle of the screen. Neighbouring boxes share a line.
public struct GridLayout: Sendable {
  /// The rectangle of a box, its lines included.
  public let boxes: [Identifier: Rect]
  /// The rectangle of the whole grid.
  public let bounds: Rect

  /// `bounds` are the cells of the grid with its outer lines.
  public init(_ template: Template, bounds: Rect) {
    self.bounds = bounds
    let columns = template.picture.first.map { Array($0).count } ?? 0
    let rows = template.picture.count
    guard columns > 0, rows > 0, bounds.width > 1, bounds.height > 1 else {
      boxes = [:]
      return
    }
    var extents: [Character: (x0: Int, y0: Int, x1: Int, y1: Int)] = [:]
    for (y, row) in template.picture.enumerated() {
      for (x, mark) in row.enumerated() {
        let old = extents[mark] ?? (x, y, x, y)
        extents[mark] = (min(old.x0, x), min(old.y0, y), max(old.x1, x), max(old.y1, y))
      }
    }
    var boxes: [Identifier: Rect] = [:]
    for box in template.boxes {
      guard let id = Identifier(box.id), let extent = extents[box.mark] else { continue }
      let left = stretch(extent.x0, columns, bounds.width)
      let right = stretch(extent.x1 + 1, columns, bounds.width)
      let top = stretch(extent.y0, rows, bounds.height)
      let bottom = stretch(extent.y1 + 1, rows, bounds.height)
      boxes[id] = Rect(
        x: bounds.x + left, y: bounds.y + top, width: right - left + 1, height: bottom - top + 1)
    }
    self.boxes = boxes
  }
}
