import CanvasCore
import Drawing

extension Surface {
  /// All boxes of a canvas where its template's picture has them, with their labels and wrapped notes.
  static let grid = Surface(
    "grid", .layoutGrid, [.canvas], magnification: 5, suits: Grid.hasRoom,
    isGood: { $0.leastBox.width >= 15 && $0.leastBox.height >= 3 && $0.canvas.height >= 19 }
  ) { scene, area in Grid(scene, area, isCompact: false).plan }

  /// The same with short labels, and one line a note where not all words fit.
  static let compact = Surface(
    "compact", .layoutCompact, [.canvas], magnification: 4, suits: Grid.hasRoom
  ) { scene, area in Grid(scene, area, isCompact: true).plan }
}

/// A canvas in its grid: boxes with joined lines, labels in the lines, notes inside.
private struct Grid {
  /// The least box has 7 cells and 2 rows inside.
  static let hasRoom: @Sendable (BoardMeasure) -> Bool = {
    $0.leastBox.width >= 10 && $0.leastBox.height >= 3
  }

  private let scene: BoardScene
  private(set) var plan: Plan

  init(_ scene: BoardScene, _ area: Rect, isCompact: Bool) {
    self.scene = scene
    plan = Plan(area)
    let measure = scene.measure(area)
    guard let template = measure.template else { return }
    let strip = measure.strip
    let rects = measure.grid.merging(strip.boxes) { $1 }
    var borders = Borders(bounds: area)
    let boxes = scene.boxes.compactMap { box in rects[box.id].map { (box: box, rect: $0) } }
    for (_, rect) in boxes { borders.add(rect) }
    plan.sheet.draw(borders)
    for (box, rect) in boxes {
      BoxContent(scene, box, rect: rect, isCompact: isCompact).draw(on: &plan.sheet)
    }
    plan.boxes = boxes.map { ($0.box.id, $0.rect) }
    plan.sheet.credit(
      template.credit(in: scene.language), x: area.x, y: area.maxY - 1, width: area.width)
    axes(strip.canvas)
    let unseen = strip.foreign - strip.boxes.count
    if unseen > 0 {
      let more = "+\(unseen)"
      plan.sheet.put(more, x: area.maxX - 1 - more.count, y: area.maxY - 1, role: .overflow)
    }
  }

  /// What the directions of a 2 × 2 mean, in its upper and lower line.
  private mutating func axes(_ area: Rect) {
    guard let axes = scene.template?.axes else { return }
    let up = " ↑ \(axes.vertical[scene.language]) "
    let right = " \(axes.horizontal[scene.language]) → "
    plan.sheet.put(up, x: area.maxX - 6 - cellWidth(up), y: area.y, role: .credit)
    plan.sheet.put(right, x: area.maxX - 2 - cellWidth(right), y: area.maxY - 1, role: .credit)
  }
}

extension Sheet {
  /// The credit line stands in the bottom line of a canvas.
  mutating func credit(_ credit: String?, x: Int, y: Int, width: Int) {
    guard let credit else { return }
    put(clipped(" \(credit) ", to: width - 6), x: x + 3, y: y, role: .credit)
  }
}
