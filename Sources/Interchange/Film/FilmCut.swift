import CanvasCore

/// Chooses the moments of a film.
struct FilmCut {
  private var scenes: [Film.Scene] = []
  /// The steps that are in the film or lead to it.
  private let steps: ArraySlice<Step>
  /// Whether the audience may be told of each of them.
  private let told: [Bool]

  init(_ export: Export) {
    steps = export.timeline.steps.prefix(Self.end(of: export))
    told = steps.map(export.sight.mayTell)
    guard !steps.isEmpty else { return }
    addSteps(Self.boards(of: steps, told, export))
    guard !scenes.isEmpty else { return }
    for mark in export.timeline.marks { add(mark, export.timeline) }
  }

  /// How many steps there are until the moment that is exported. Its second may have several: then the boards tell.
  private static func end(of export: Export) -> Int {
    let steps = export.timeline.steps
    guard let moment = export.moment else { return steps.count }
    let ends = steps.indices.filter { steps[$0].time == moment }.map { $0 + 1 }
    let exact =
      ends.count < 2
      ? nil
      : ends.last { count in
        export.sight(export.timeline.workspace(at: .after(steps: count))) == export.workspace
      }
    return exact ?? ends.last ?? steps.lastIndex { $0.time < moment }.map { $0 + 1 } ?? 0
  }

  /// The board that each step is about, of those of the export; nil where it is about none, or is not told.
  private static func boards(
    of steps: ArraySlice<Step>, _ told: [Bool], _ export: Export
  ) -> [Identifier?] {
    let wanted = Set(export.boards.map(\.id))
    var workspace = export.timeline.workspace
    var boards = [Identifier?](repeating: nil, count: steps.count)
    for index in export.timeline.steps.indices.reversed() {
      let step = export.timeline.steps[index]
      if index < steps.count, told[index] {
        boards[index] =
          step.change.pieces.lazy.compactMap { $0.board(in: workspace) }
          .first(where: wanted.contains)
      }
      workspace.apply(step.change.inverted)
    }
    return boards
  }

  /// A scene for each step about a board. A lone step on another board does not turn the film to it: it is seen when
  /// the film goes there.
  private mutating func addSteps(_ boards: [Identifier?]) {
    let about = boards.indices.filter { boards[$0] != nil }
    var current: Identifier?
    var last: Int?
    for (place, index) in about.enumerated() {
      guard let board = boards[index] else { continue }
      let time = steps[index].time
      if place == 0 {
        scenes.append(Film.Scene(count: 0, board: board, time: time))
        current = board
      }
      let next = place + 1 < about.count ? boards[about[place + 1]] : board
      let begins = last.map { time - $0 >= Film.pauseBetweenSittings } ?? true
      last = time
      if board != current, next == current, !begins { continue }
      current = board
      scenes.append(
        Film.Scene(count: index + 1, board: board, time: time, beginsSitting: begins))
    }
  }

  /// Marks the scene of a moment, or makes one, of the board that is shown then.
  private mutating func add(_ mark: Mark, _ timeline: Timeline) {
    let count = timeline.steps.count - timeline.steps(since: timeline.moment(of: mark)).count
    guard count <= steps.count, let index = scenes.lastIndex(where: { $0.count <= count }) else {
      return
    }
    if scenes[index].count == count {
      scenes[index].marks.append(mark)
    } else {
      var scene = Film.Scene(count: count, board: scenes[index].board, time: mark.time)
      scene.marks = [mark]
      scenes.insert(scene, at: index + 1)
    }
  }

  /// Leaves out scenes until there are at most `limit`: the first, the last, marks and beginnings of evenings last.
  mutating func shorten(to limit: Int) {
    guard scenes.count > limit else { return }
    let ends = Set([0, scenes.count - 1])
    let keys = scenes.indices.filter { ends.contains($0) || scenes[$0].isKey }
    let rest = scenes.indices.filter { !ends.contains($0) && !scenes[$0].isKey }
    let chosen =
      keys.count <= limit
      ? keys + Self.evenly(limit - keys.count, of: rest)
      : Self.evenly(limit, of: keys)
    scenes = chosen.sorted().map { scenes[$0] }
  }

  /// So many of some numbers, the first and the last among them where there are two or more.
  private static func evenly(_ count: Int, of all: [Int]) -> [Int] {
    guard count < all.count else { return all }
    guard count > 1 else { return count == 1 ? [all[all.count - 1]] : [] }
    return (0..<count).map { all[$0 * (all.count - 1) / (count - 1)] }
  }

  /// The scenes with their pictures and steps. A moment at which its board is not there is left out.
  func taken(from export: Export) -> [Film.Scene] {
    var result = scenes
    var workspace = export.timeline.workspace
    var count = export.timeline.steps.count
    for index in result.indices.reversed() {
      while count > result[index].count {
        count -= 1
        workspace.apply(export.timeline.steps[count].change.inverted)
      }
      result[index].workspace = export.sight(workspace)
      let before = index > 0 ? result[index - 1].count : 0
      let new = before..<result[index].count
      result[index].steps = new.filter { told[$0] }.map { steps[$0] }
    }
    return result.filter { $0.workspace.board($0.board) != nil }
  }
}

extension Change.Piece {
  /// The board it happens on, in the workspace after the step; nil where it is about none.
  fileprivate func board(in workspace: Workspace) -> Identifier? {
    func home(_ target: Target) -> Identifier? {
      switch target {
      case .workspace: nil
      case .board(let id), .box(let id, _), .round(let id, _): id
      case .note(let id): workspace.position(ofNote: id).map { workspace.boards[$0.board].id }
      }
    }
    return switch self {
    case .set(let target, _, _, _): home(target)
    case .move(let target, _, let to): home(to.parent) ?? home(target)
    case .insert(let branch, let place), .remove(let branch, let place):
      if case .board(let board) = branch { board.id } else { home(place.parent) }
    }
  }
}
