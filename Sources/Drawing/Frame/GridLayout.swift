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
    let extents = template.extents
    var boxes: [Identifier: Rect] = [:]
    for box in template.boxes {
      guard let id = Identifier(box.id), let extent = extents[id] else { continue }
      let left = stretch(extent.x, columns, bounds.width)
      let right = stretch(extent.maxX, columns, bounds.width)
      let top = stretch(extent.y, rows, bounds.height)
      let bottom = stretch(extent.maxY, rows, bounds.height)
      boxes[id] = Rect(
        x: bounds.x + left, y: bounds.y + top, width: right - left + 1, height: bottom - top + 1)
    }
    self.boxes = boxes
  }
}

extension Template {
  /// Where its boxes lie in its picture, in units of the grid.
  package var extents: [Identifier: Rect] {
    var corners: [Character: (x0: Int, y0: Int, x1: Int, y1: Int)] = [:]
    for (y, row) in picture.enumerated() {
      for (x, mark) in row.enumerated() {
        let old = corners[mark] ?? (x, y, x, y)
        corners[mark] = (min(old.x0, x), min(old.y0, y), max(old.x1, x), max(old.y1, y))
      }
    }
    var extents: [Identifier: Rect] = [:]
    for box in boxes {
      guard let id = Identifier(box.id), let found = corners[box.mark] else { continue }
      extents[id] = Rect(
        x: found.x0, y: found.y0, width: found.x1 - found.x0 + 1,
        height: found.y1 - found.y0 + 1)
    }
    return extents
  }
}
