import CanvasCore
import Drawing

extension App {
  /// What decides how the open board is shown.
  private var measure: BoardMeasure {
    BoardMeasure(shape, boxes.map(\.id), boardArea, focus: focus)
  }

  /// The surface that shows the open board now.
  package var surface: Surface {
    if let show { return show.isByNote ? .noteSlide : .slide }
    return surface(measure)
  }

  private func surface(_ measure: BoardMeasure) -> Surface {
    settings.surface(measure, hasVotes: !facts.votes.isEmpty, among: setup.surfaces)
  }

  /// The part of the screen that a board has.
  var boardArea: Rect {
    let chrome = Chrome(self)
    guard show != nil else { return chrome.boardArea }
    let below = isProjecting ? chrome.bottom : 0
    return Rect(x: 0, y: 0, width: size.width, height: max(0, size.height - below))
  }

  /// The open board laid out as it is drawn now; the one of the last frame where nothing has happened since.
  package var plan: Plan? { planned ?? makePlan() }

  func makePlan() -> Plan? {
    let measure = show == nil ? self.measure : nil
    guard let scene = BoardScene(self, measure) else { return nil }
    let surface = measure.map(surface(_:)) ?? self.surface
    return surface.plan(scene, measure?.area ?? boardArea)
  }

  /// Whether no note is shown, so that none can be meant.
  var isAtClusters: Bool { show == nil && surface == .clusters }

  // MARK: Choosing

  /// One step larger (1) or smaller (-1).
  mutating func magnify(by step: Int) throws(Refusal) {
    _ = try requireBoard()
    settings.isOutline = false
    let steps = magnifications
    let (surface, here) = (self.surface, steps.firstIndex(of: self.surface))
    let near = steps.lastIndex { $0.magnification <= surface.magnification }
    let next = (here ?? near ?? 0) + step
    guard steps.indices.contains(next) else {
      throw Refusal(say(step > 0 ? .largestNow : .smallestNow))
    }
    if steps[next] == .block { _ = try requireNote() }
    show(as: steps[next])
    tell(say(steps[next].title))
  }

  /// The surfaces that `+` and `-` go through, the smallest first.
  private var magnifications: [Surface] {
    let measure = self.measure
    let whole =
      setup.surfaces.of(measure.family).filter { $0.suits(measure) } + setup.surfaces.of(.zoom)
    return whole.enumerated().filter { !whole[..<$0.offset].contains($0.element) }.map(\.element)
      .sorted { $0.magnification < $1.magnification }
  }

  private mutating func show(as surface: Surface) {
    if surface.families.contains(.zoom) {
      settings.zoom = surface.id
    } else {
      settings.zoom = nil
      if surface.families.contains(.wall) { settings.wall = surface.id }
      if surface.families.contains(.canvas) { settings.canvas = surface.id }
    }
  }

  /// Enlarges: the box with the cursor fills the screen, then the note in it. Esc leads back.
  mutating func enlarge() throws(Refusal) {
    _ = try requireBox()
    let (surface, measure) = (self.surface, self.measure)
    let next = setup.surfaces.of(.zoom).filter { $0.suits(measure) }
      .sorted { $0.magnification < $1.magnification }
      .first { settings.isOutline || $0.magnification > surface.magnification }
    guard let next else { throw Refusal(say(.largestNow)) }
    settings.isOutline = false
    settings.zoom = next.id
  }

  /// The next surface of walls; of canvases, and after the last one the size decides again.
  mutating func turnLayout() throws(Refusal) {
    _ = try requireBoard()
    guard measure.family == .canvas else { return turnWall() }
    settings.zoom = nil
    settings.isOutline = false
    let choices: [Surface?] = [nil] + setup.surfaces.of(.canvas)
    let index = choices.firstIndex { $0?.id == settings.canvas } ?? 0
    let next = choices[(index + 1) % choices.count]
    settings.canvas = next?.id
    tell(say(next?.title ?? .layoutAuto))
  }

  private mutating func turnWall() {
    let walls = setup.surfaces.of(.wall)
    let index = walls.firstIndex { $0.id == settings.wall } ?? 0
    let next =
      settings.zoom == nil && !settings.isOutline ? walls[(index + 1) % walls.count] : walls[index]
    settings.zoom = nil
    settings.isOutline = false
    settings.wall = next.id
    tell(say(next.title))
  }

  // MARK: Order

  /// The next order: by hand, by votes inside each box, on a wall one ranked list, by hand again.
  mutating func turnOrder() throws(Refusal) {
    try requireVotes()
    settings.order =
      switch settings.order {
      case .byHand: .byVotes
      case .byVotes: measure.family == .wall ? .ranked : .byHand
      case .ranked: .byHand
      }
    tellOrder()
  }

  /// One ranked list of all notes of a wall.
  mutating func rank() throws(Refusal) {
    try requireVotes()
    guard measure.family == .wall else { throw Refusal(say(.onlyWallsRank)) }
    settings.zoom = nil
    settings.isOutline = false
    settings.order = .ranked
    tellOrder()
  }

  /// In a ranked list the cursor is on a note wherever there is one: a box without notes has no place in it.
  mutating func settleRank() {
    guard screen == .board, focus?.note == nil, draft == nil, show == nil, surface == .ranking,
      let first = line.first
    else { return }
    focus = first
  }

  private func requireVotes() throws(Refusal) {
    let board = try requireBoard()
    if board.round(settings.round)?.isSecret == true { throw Refusal(say(.voteHidesSums)) }
    guard !facts.votes.isEmpty else { throw Refusal(say(.noVotesYet)) }
  }

  private mutating func tellOrder() {
    let phrase: Phrase =
      switch settings.order {
      case .byHand: .sortedByHand
      case .byVotes: .sortedByVotesNow
      case .ranked: .ranked
      }
    tell(say(phrase))
  }

  /// Goes back to what shows more, by one step; false where there is none.
  mutating func zoomOut() -> Bool {
    if settings.isOutline {
      settings.isOutline = false
    } else if settings.zoom == Surface.block.id {
      settings.zoom = Surface.single.id
    } else if settings.zoom != nil {
      settings.zoom = nil
    } else if surface == .ranking {
      settings.order = .byVotes
    } else {
      return false
    }
    return true
  }

  /// On a wall that shows clusters only, notes are met one level down.
  mutating func showNotes() {
    if isAtClusters { settings.wall = Surface.headlines.id }
  }
}
