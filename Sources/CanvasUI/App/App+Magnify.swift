import CanvasCore

/// How large the content is shown: fewer and larger cells of it, up to one note in block letters.
private enum Magnification: Int {
  case clusters, headlines, cards, compact, grid, box, block
}

extension App {
  /// One step larger (1) or smaller (-1).
  mutating func magnify(by step: Int) throws(Refusal) {
    _ = try requireBoard()
    settings.isOutline = false
    let now = magnification
    let steps = self.magnifications
    let next = (steps.firstIndex(of: now) ?? 0) + step
    guard steps.indices.contains(next) else {
      throw Refusal(say(step > 0 ? .largestNow : .smallestNow))
    }
    if steps[next] == .block { _ = try requireNote() }
    show(at: steps[next])
    tell(say(steps[next].phrase))
  }

  private var magnifications: [Magnification] {
    if isWall { return [.clusters, .headlines, .cards, .box, .block] }
    return fitsGrid ? [.compact, .grid, .box, .block] : [.box, .block]
  }

  private var isWall: Bool {
    var whole = self
    (whole.settings.isZoomed, whole.settings.isBlock) = (false, false)
    if case .wall = BoardLayout(whole).kind { return true }
    return template?.picture.isEmpty ?? true
  }

  /// Whether there is room for all boxes at once.
  private var fitsGrid: Bool {
    var whole = self
    whole.settings = ViewSettings()
    return BoardLayout(whole).kind != .canvas(.single)
  }

  private var magnification: Magnification {
    switch BoardLayout(self).kind {
    case .block: .block
    case .canvas(.single): .box
    case .canvas(.grid): .grid
    case .canvas(.compact): .compact
    case .wall(.cards): .cards
    case .wall(.headlines): .headlines
    case .wall(.clusters): .clusters
    case .outline: .grid
    }
  }

  private mutating func show(at magnification: Magnification) {
    settings.isBlock = magnification == .block
    settings.isZoomed = magnification == .box || magnification == .block
    switch magnification {
    case .clusters: settings.level = .clusters
    case .headlines: settings.level = .headlines
    case .cards: settings.level = .cards
    case .compact: settings.layout = .compact
    case .grid: settings.layout = .grid
    case .box, .block: break
    }
  }
}

extension Magnification {
  fileprivate var phrase: Phrase {
    switch self {
    case .clusters: .levelClusters
    case .headlines: .levelHeadlines
    case .cards: .levelCards
    case .compact: .layoutCompact
    case .grid: .layoutGrid
    case .box: .layoutSingle
    case .block: .layoutBlock
    }
  }
}
