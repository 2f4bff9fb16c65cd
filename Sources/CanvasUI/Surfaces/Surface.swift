import CanvasCore
import Drawing

/// A way to show a board. Each is a file of this folder and a line in ``all``: when it suits, and how it plans a
/// board in a rectangle. A plan is drawn as it is; arrows, pages, the mouse and the second screen read it.
package struct Surface: Sendable, Identifiable {
  /// Which surfaces a key goes through.
  package enum Family: Sendable {
    /// All of a canvas at once, and all of a wall.
    case canvas, wall
    /// All notes of a wall in one list: what sorting comes to.
    case ranking
    /// Less of it, and larger: what zooming goes through.
    case zoom
    /// For one who reads with ears or fingers.
    case reader
    /// For a room.
    case show
  }

  /// Stands in what a second screen is told; stable for ever.
  package let id: String
  /// What is said when it is chosen.
  let title: Phrase
  let families: [Family]
  /// How large it shows things, for `+` and `-`.
  let magnification: Int
  /// Whether it can be shown in a rectangle when somebody asks for it; whether it is good there unasked.
  let suits: @Sendable (BoardMeasure) -> Bool
  let isGood: @Sendable (BoardMeasure) -> Bool
  package let plan: @Sendable (BoardScene, Rect) -> Plan

  package init(
    _ id: String, _ title: Phrase, _ families: [Family], magnification: Int = 0,
    suits: @escaping @Sendable (BoardMeasure) -> Bool = { _ in true },
    isGood: (@Sendable (BoardMeasure) -> Bool)? = nil,
    plan: @escaping @Sendable (BoardScene, Rect) -> Plan
  ) {
    self.id = id
    self.title = title
    self.families = families
    self.magnification = magnification
    self.suits = suits
    self.isGood = isGood ?? suits
    self.plan = plan
  }

  /// All there are; where several are good the first one is taken, and keys go through them in this order.
  package static let all: [Surface] = [
    .outline, .block, .grid, .compact, .single, .headlines, .clusters, .cards, .ranking, .slide,
    .noteSlide,
  ]

}

extension [Surface] {
  /// Those of a family, in their order.
  func of(_ family: Surface.Family) -> [Surface] { filter { $0.families.contains(family) } }

  func named(_ id: String) -> Surface? { first { $0.id == id } }
}

extension Surface: Equatable {
  package static func == (a: Surface, b: Surface) -> Bool { a.id == b.id }
}

/// What decides which surface is taken, without a look at any note.
package struct BoardMeasure: Sendable {
  let template: Template?
  let area: Rect
  /// The part of the area for the template's grid; other boxes lie below it.
  var canvas: Rect { strip.canvas }
  let strip: ForeignStrip
  /// Where the boxes of the template's grid lie in it.
  let grid: [Identifier: Rect]
  let hasNote: Bool
  /// The smallest box of the template's grid, lines included.
  let leastBox: Size

  init(_ template: Template?, _ boxes: [Identifier], _ area: Rect, focus: Focus?) {
    let drawn = template.flatMap { $0.picture.isEmpty ? nil : $0 }
    let strip = ForeignStrip(drawn, boxes, in: area, focus: focus?.box)
    let grid = drawn.map { GridLayout($0, bounds: strip.canvas).boxes } ?? [:]
    self.template = drawn
    self.area = area
    self.strip = strip
    self.grid = grid
    hasNote = focus?.note != nil
    leastBox = Size(
      width: grid.values.lazy.map(\.width).min() ?? 0,
      height: grid.values.lazy.map(\.height).min() ?? 0)
  }

  var family: Surface.Family { template == nil ? .wall : .canvas }
}

extension ViewSettings {
  /// The surface that shows a board: what was chosen by key where it suits, else what is good in this size. A
  /// wall without votes has no ranks.
  func surface(_ measure: BoardMeasure, hasVotes: Bool, among all: [Surface]) -> Surface {
    let isWall = measure.family == .wall
    let family = all.of(measure.family)
    let fallback = family.first { $0.isGood(measure) } ?? .single
    let ranking = isWall && hasVotes && order == .ranked ? all.of(.ranking).first?.id : nil
    let wanted = [
      isOutline ? Surface.outline.id : nil, zoom, zoom.map { _ in Surface.single.id }, ranking,
      isWall ? wall : canvas,
    ]
    for id in wanted.compactMap({ $0 }) {
      if let surface = all.named(id), surface.suits(measure) { return surface }
    }
    return fallback
  }
}
