import CanvasCore

/// Where the boxes of the open board are for a size of screen: one answer for drawing and for moving.
///
/// A canvas lies as its template's picture says. A wall flows: in *headlines* its clusters are panels in
/// columns, in *cards* bands of cards, in *clusters* lines. Positions of a wall are those of the whole wall;
/// the view shows the part that holds the focus.
package struct BoardLayout {
  package enum Kind: Hashable {
    case canvas(CanvasLayout)
    case wall(WallLevel)
    /// One note in block letters.
    case block
    /// Lines, for screen readers.
    case outline
  }

  package let kind: Kind
  /// The part of the screen for the board, its outer lines included.
  let area: Rect
  /// The part of it that the template's grid covers; boxes that are none of the template's lie below.
  let canvas: Rect
  /// How many of those there is no room for.
  let unseen: Int
  /// The boxes in the order in which they are walked, each with its lines.
  let boxes: [(id: Identifier, rect: Rect)]
  /// Cards side by side; 1 where notes stand one below the other.
  let cardColumns: Int

  /// The narrowest card with its lines, in cells: three or four words a line.
  static let cardWidth = 26
  /// The narrowest panel of headlines, in cells.
  static let panelWidth = 38
  /// The least rows of a panel of headlines, in cells.
  static let panelHeight = 10

  package init(_ app: App) {
    let chrome = Chrome(app)
    area = chrome.boardArea
    let ids = app.boxes.map(\.id)
    let template = app.template.flatMap { $0.picture.isEmpty ? nil : $0 }
    let foreign = template.map { template in ids.filter { template.box($0.text) == nil } } ?? []
    let strip = ForeignStrip(foreign, in: area, focus: app.focus?.box)
    canvas = strip.canvas
    kind = Self.kind(app, area, template, strip.canvas)
    switch kind {
    case .canvas(.single), .block:
      cardColumns = 1
      boxes = ids.map { [area] in ($0, area) }
    case .canvas(.grid), .canvas(.compact):
      cardColumns = 1
      if let template {
        let rects = GridLayout(template, bounds: canvas).boxes.merging(strip.boxes) { $1 }
        boxes = ids.compactMap { id in rects[id].map { (id, $0) } }
      } else {
        boxes = []
      }
    case .wall(.clusters), .outline:
      cardColumns = 1
      boxes = ids.enumerated().map { [area] in
        ($1, Rect(x: area.x, y: area.y + $0, width: area.width, height: 1))
      }
    case .wall(.cards):
      cardColumns = max(1, (area.width - 2) / Self.cardWidth)
      boxes = ids.enumerated().map { [area] in
        ($1, Rect(x: area.x, y: area.y + $0, width: area.width, height: 1))
      }
    case .wall(.headlines):
      cardColumns = 1
      let panels = PanelGrid(count: ids.count, area: area)
      boxes = ids.enumerated().map { ($1, panels.rect($0)) }
    }
    unseen = foreign.count - strip.boxes.count
  }

  /// The kind of layout: what was chosen by key where it fits, else what suits the size.
  private static func kind(
    _ app: App, _ area: Rect, _ template: Template?, _ canvas: Rect
  ) -> Kind {
    if app.settings.isOutline { return .outline }
    if app.settings.isBlock, app.focus?.note != nil { return .block }
    if app.settings.isZoomed { return .canvas(.single) }
    guard let template else {
      return area.width < 40 || area.height < 8 ? .canvas(.single) : .wall(app.settings.level)
    }
    let fitting = best(template, canvas)
    guard let chosen = app.settings.layout else { return .canvas(fitting) }
    return .canvas(chosen.rank < fitting.rank && fitting == .single ? .single : chosen)
  }

  /// The fullest layout in which each box has room for a few words: at least 14 cells and 3 rows in the
  /// grid, 7 cells and 2 rows in the compact one.
  private static func best(_ template: Template, _ area: Rect) -> CanvasLayout {
    let rects = GridLayout(template, bounds: area).boxes.values
    let width = rects.map(\.width).min() ?? 0
    let height = rects.map(\.height).min() ?? 0
    if width >= 15, height >= 3, area.height >= 19 { return .grid }
    return width >= 10 && height >= 3 ? .compact : .single
  }

  // MARK: Moving

  /// How far a direction goes in the list of a box's notes; nil where it leaves the box.
  func step(_ direction: Direction) -> Int? {
    if kind == .wall(.clusters) { return nil }
    return switch direction {
    case .up: -cardColumns
    case .down: cardColumns
    case .left: cardColumns > 1 ? -1 : nil
    case .right: cardColumns > 1 ? 1 : nil
    }
  }

  /// About how high on the screen the note with an index is.
  func row(of index: Int, in box: Identifier) -> Int {
    guard let rect = boxes.first(where: { $0.id == box })?.rect else { return 0 }
    return min(rect.y + 1 + 2 * index, rect.maxY - 2)
  }

  /// The box that lies next to another, nearest to a row of the screen where there are several.
  func neighbour(of box: Identifier, _ direction: Direction, row: Int) -> Identifier? {
    guard let index = boxes.firstIndex(where: { $0.id == box }) else { return nil }
    if let steps = listSteps {
      let step =
        switch direction {
        case .up: -steps.vertical
        case .down: steps.vertical
        case .left: -steps.horizontal
        case .right: steps.horizontal
        }
      return step != 0 && boxes.indices.contains(index + step) ? boxes[index + step].id : nil
    }
    let from = boxes[index].rect
    let column = from.x + from.width / 2
    func distance(_ rect: Rect) -> Int? {
      switch direction {
      case .left:
        rect.maxX <= from.x + 1
          ? (from.x - rect.maxX + 1) * 1000 + gap(rect.y, rect.maxY, row) : nil
      case .right:
        rect.x >= from.maxX - 1
          ? (rect.x - from.maxX + 1) * 1000 + gap(rect.y, rect.maxY, row) : nil
      case .up:
        rect.maxY <= from.y + 1
          ? (from.y - rect.maxY + 1) * 1000 + gap(rect.x, rect.maxX, column) : nil
      case .down:
        rect.y >= from.maxY - 1
          ? (rect.y - from.maxY + 1) * 1000 + gap(rect.x, rect.maxX, column) : nil
      }
    }
    return boxes.compactMap { box in distance(box.rect).map { (box.id, $0) } }
      .min { $0.1 < $1.1 }?.0
  }

  /// How far the directions go in the list of boxes, where boxes are no places on the screen.
  private var listSteps: (vertical: Int, horizontal: Int)? {
    switch kind {
    case .canvas(.single): (0, 1)
    case .block, .outline: (1, 1)
    case .wall(.cards), .wall(.clusters): (1, 0)
    case .canvas(.grid), .canvas(.compact), .wall(.headlines): nil
    }
  }

  /// How far a number lies outside a range.
  private func gap(_ low: Int, _ high: Int, _ value: Int) -> Int {
    value < low ? low - value : value >= high ? value - high + 1 : 0
  }
}

/// Boxes of the file that the template does not know, side by side below its grid: they share a line with it.
private struct ForeignStrip {
  /// What is left for the grid.
  let canvas: Rect
  let boxes: [Identifier: Rect]

  /// Of more boxes than there is room for those around the focus are shown.
  init(_ foreign: [Identifier], in area: Rect, focus: Identifier?) {
    guard !foreign.isEmpty, area.height >= 8 else {
      canvas = area
      boxes = [:]
      return
    }
    let count = min(foreign.count, max(1, area.width / 18))
    let focused = foreign.firstIndex { $0 == focus } ?? 0
    let start = min(focused / count * count, foreign.count - count)
    let height = max(4, area.height / 5)
    canvas = Rect(x: area.x, y: area.y, width: area.width, height: area.height - height + 1)
    let y = canvas.maxY - 1
    var boxes: [Identifier: Rect] = [:]
    for (place, id) in foreign[start..<start + count].enumerated() {
      let left = stretch(place, count, area.width)
      let right = stretch(place + 1, count, area.width)
      boxes[id] = Rect(x: area.x + left, y: y, width: right - left + 1, height: height)
    }
    self.boxes = boxes
  }
}

extension CanvasLayout {
  fileprivate var rank: Int { self == .grid ? 0 : self == .compact ? 1 : 2 }
}

/// The panels of a wall in rows and columns that share lines. Pages are whole rows of panels.
struct PanelGrid {
  let columns: Int
  /// Rows of panels in all, and on one page.
  let rows: Int
  let rowsPerPage: Int
  private let area: Rect

  init(count: Int, area: Rect) {
    self.area = area
    let most = max(1, min(count, area.width / BoardLayout.panelWidth))
    let rowsThatFit = max(1, area.height / BoardLayout.panelHeight)
    // As few columns as show all panels at once: the wider a panel, the less of a note is cut.
    columns = (1...most).first { (count + $0 - 1) / $0 <= rowsThatFit } ?? most
    rows = (count + columns - 1) / columns
    rowsPerPage = min(max(1, rows), rowsThatFit)
  }

  /// The rectangle of a panel on the whole wall; the first page is where the screen is.
  func rect(_ index: Int) -> Rect {
    let (row, column) = (index / columns, index % columns)
    let (page, line) = (row / rowsPerPage, row % rowsPerPage)
    let left = stretch(column, columns, area.width)
    let right = stretch(column + 1, columns, area.width)
    let top = stretch(line, rowsPerPage, area.height)
    let bottom = stretch(line + 1, rowsPerPage, area.height)
    return Rect(
      x: area.x + left, y: area.y + page * area.height + top, width: right - left + 1,
      height: bottom - top + 1)
  }

  /// The first row of panels on the page that shows a row; the last page is filled up from above.
  func firstRow(showing row: Int) -> Int {
    min(row / rowsPerPage * rowsPerPage, max(0, rows - rowsPerPage))
  }
}
