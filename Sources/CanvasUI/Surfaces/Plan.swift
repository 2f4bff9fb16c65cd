import CanvasCore
import Drawing

/// A board laid out in a rectangle of the screen, ready to be drawn: made once for a screen. What is drawn, what the
/// mouse points at and where arrows and pages lead are all read from it.
package struct Plan: Sendable {
  /// How arrows leave a box.
  package enum Walk: Hashable, Sendable {
    /// To the box that lies that way.
    case places
    /// So far in the list of boxes; 0 leads nowhere.
    case list(vertical: Int, horizontal: Int)
    /// Up and down through notes of several boxes, in this order.
    case notes([Focus])
  }

  /// How far a page key goes.
  package enum Page: Hashable, Sendable {
    case boxes(Int)
    case notes(Int)
    /// To the note after those on the screen, or before them.
    case screen
  }

  package let area: Rect
  /// The boxes in the order in which they are walked, each with its lines.
  package var boxes: [(id: Identifier, rect: Rect)] = []
  package var walk = Walk.places
  package var page = Page.notes(5)
  /// Notes side by side; 1 where they stand one below the other, 0 where none is shown.
  package var columns = 1
  /// How many screens there are of the note with the cursor; more than one where it is longer than a screen.
  package var parts = 1
  /// Of a show: all its slides.
  package var slides: Slides?
  package var sheet = Sheet()

  package init(_ area: Rect) { self.area = area }

  // MARK: Moving

  /// Whether a note is on the screen.
  func shows(_ note: Focus) -> Bool {
    sheet.regions.contains { $0.target == note.note.map { .note($0, box: note.box) } }
  }

  /// How far a direction goes in the list of a box's notes; nil where it leaves the box.
  package func step(_ direction: Direction) -> Int? {
    if columns == 0 { return nil }
    return switch direction {
    case .up: -columns
    case .down: columns
    case .left: columns > 1 ? -1 : nil
    case .right: columns > 1 ? 1 : nil
    }
  }

  /// The row on which a note begins, else its box, where ``boxes`` lie.
  package func row(of note: Identifier?, in box: Identifier) -> Int {
    let region = sheet.regions.first { region in
      note.map { region.target == .note($0, box: box) } ?? false
    }
    if let region { return region.rect.y + offset(of: box) }
    return boxes.first { $0.id == box }.map { $0.rect.y + 1 } ?? 0
  }

  /// How many rows a box lies below where it is drawn: a wall is longer than the screen.
  private func offset(of box: Identifier) -> Int {
    guard let place = boxes.first(where: { $0.id == box }),
      let drawn = sheet.regions.first(where: { $0.target == .box(box) })
    else { return 0 }
    return place.rect.y - drawn.rect.y
  }

  /// The note of a box that is drawn nearest to a row; nil where none is drawn.
  package func note(of box: Identifier, nearRow row: Int) -> Identifier? {
    let offset = offset(of: box)
    var best: (note: Identifier, distance: Int)?
    for region in sheet.regions {
      guard case .note(let note, box) = region.target else { continue }
      let distance = abs(region.rect.y + offset - row)
      if distance < best?.distance ?? .max { best = (note, distance) }
    }
    return best?.note
  }

  /// The box that lies next to another, nearest to a row of the screen where there are several.
  package func neighbour(of box: Identifier, _ direction: Direction, row: Int) -> Identifier? {
    guard let index = boxes.firstIndex(where: { $0.id == box }) else { return nil }
    switch walk {
    case .places: break
    case .notes: return nil
    case .list(let vertical, let horizontal):
      let step =
        switch direction {
        case .up: -vertical
        case .down: vertical
        case .left: -horizontal
        case .right: horizontal
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

  /// How far a number lies outside a range.
  private func gap(_ low: Int, _ high: Int, _ value: Int) -> Int {
    value < low ? low - value : value >= high ? value - high + 1 : 0
  }
}

/// Boxes of the file that the template does not know, side by side below its grid: they share a line with it.
struct ForeignStrip {
  /// What is left for the grid.
  let canvas: Rect
  let boxes: [Identifier: Rect]
  /// How many there are in all.
  let foreign: Int

  /// Of more boxes than there is room for those around the focus are shown.
  init(_ template: Template?, _ ids: [Identifier], in area: Rect, focus: Identifier?) {
    let foreign = template.map { template in ids.filter { template.box($0.text) == nil } } ?? []
    self.foreign = foreign.count
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
