import CanvasCore
import Drawing

/// Where the boxes of a board lie in its picture: those of the template as its own picture has them, stretched until
/// all they hold is seen; all others, as the clusters of a wall, on shelves below.
struct BoardLayout {
  private(set) var panels: [(panel: BoxPanel, rect: PictureRect)] = []
  /// The lowest edge.
  private(set) var bottom: Int
  /// The rectangle of the grid; nil where nothing stands on one.
  private(set) var grid: PictureRect?

  static let gap = 10

  /// `area` is where the boxes go, and as high as they stretch where they need less.
  init(_ scene: PictureScene, in area: PictureRect) {
    bottom = area.y
    let (placed, loose) = scene.boxes
    if !placed.isEmpty { layGrid(placed, scene, area) }
    if !loose.isEmpty {
      layShelves(loose, scene, area, y: panels.isEmpty ? area.y : bottom + Self.gap)
    }
  }

  // MARK: The grid

  private mutating func layGrid(_ boxes: [(Box, Rect)], _ scene: PictureScene, _ area: PictureRect)
  {
    let picture = scene.template?.picture ?? []
    let columns = max(1, picture.first?.count ?? 1)
    let inset = scene.template?.axes == nil ? 0 : BoardPicture.axisRoom
    let frame = PictureRect(
      x: area.x + inset, y: area.y, width: area.width - inset, height: area.height - inset)
    // Gaps are taken from the boxes, so that the outer edges are those of the area.
    func edge(_ column: Int) -> Int { frame.x + column * (frame.width + Self.gap) / columns }
    let measured = boxes.map { box, extent in
      let width = edge(extent.maxX) - edge(extent.x) - Self.gap
      return (BoxPanel(box, width: width, on: scene), extent)
    }
    let rows = Self.rows(
      picture.count, filling: frame.height + Self.gap,
      measured.map { ($1.y..<$1.maxY, $0.height + Self.gap) })
    for (panel, extent) in measured {
      let y = frame.y + rows[..<extent.y].reduce(0, +)
      let height = rows[extent.y..<extent.maxY].reduce(0, +) - Self.gap
      panels.append(
        (panel, PictureRect(x: edge(extent.x), y: y, width: panel.width, height: height)))
    }
    let height = rows.reduce(0, +) - Self.gap
    grid = PictureRect(x: frame.x, y: frame.y, width: frame.width, height: height)
    bottom = frame.y + height + inset
  }

  /// The heights of rows: level, and higher only where a box needs more than the rows it spans have.
  private static func rows(
    _ count: Int, filling height: Int, _ needs: [(span: Range<Int>, height: Int)]
  ) -> [Int] {
    var rows = Array(repeating: 0, count: count)
    for need in needs.sorted(by: {
      ($0.span.count, $0.span.lowerBound) < ($1.span.count, $1.span.lowerBound)
    }) {
      raise(&rows, need.span, to: need.height)
    }
    raise(&rows, 0..<count, to: height)
    return rows
  }

  /// Raises the lowest of some rows until all of them together are as high as wanted.
  private static func raise(_ rows: inout [Int], _ span: Range<Int>, to height: Int) {
    var missing = height - rows[span].reduce(0, +)
    while missing > 0, let low = rows[span].min() {
      let lowest = span.filter { rows[$0] == low }
      let next = rows[span].filter { $0 > low }.min() ?? .max
      let step = min(next == .max ? missing : (next - low) * lowest.count, missing)
      for (index, row) in lowest.enumerated() {
        rows[row] += step / lowest.count + (index < step % lowest.count ? 1 : 0)
      }
      missing -= step
    }
  }

  // MARK: Shelves

  private static let columnWidth = 300

  private mutating func layShelves(
    _ boxes: [Box], _ scene: PictureScene, _ area: PictureRect, y: Int
  ) {
    let columns = max(1, (area.width + Self.gap) / (Self.columnWidth + Self.gap))
    var shelf: [(box: Box, columns: Int)] = []
    var top = y
    func unit(_ count: Int) -> Int { count * (area.width + Self.gap) / columns }
    func close() {
      guard !shelf.isEmpty else { return }
      // Columns that are left over go to whoever has most to show in each.
      while shelf.reduce(0, { $0 + $1.columns }) < columns {
        let fullest = shelf.indices.max {
          (shelf[$0].box.notes.count * shelf[$1].columns, $1)
            < (shelf[$1].box.notes.count * shelf[$0].columns, $0)
        }
        shelf[fullest ?? 0].columns += 1
      }
      var column = 0
      let measured = shelf.map { item in
        defer { column += item.columns }
        let (left, right) = (unit(column), unit(column + item.columns) - Self.gap)
        return (left, BoxPanel(item.box, width: right - left, on: scene))
      }
      let height = measured.map { $0.1.height }.max() ?? 0
      for (left, panel) in measured {
        panels.append(
          (panel, PictureRect(x: area.x + left, y: top, width: panel.width, height: height)))
      }
      top += height + Self.gap
      shelf = []
    }
    // What is on every such board stands on a shelf of its own at the foot.
    let isFixed = { (box: Box) in scene.template?.box(box.id.text) != nil }
    for (index, box) in boxes.enumerated() {
      let wanted = min(columns, max(1, (box.notes.count + 11) / 12))
      let used = shelf.reduce(0) { $0 + $1.columns }
      if used + wanted > columns || index > 0 && isFixed(box) && !isFixed(boxes[index - 1]) {
        close()
      }
      shelf.append((box, wanted))
    }
    close()
    bottom = top - Self.gap
  }
}
