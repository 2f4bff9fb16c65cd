/// The steps and marks of a workspace, and the workspace as it was at any moment of them.
public struct Timeline: Sendable {
  /// The workspace as it is now.
  public let workspace: Workspace
  /// All steps that are known, the oldest first.
  public let steps: [Step]
  public let marks: [Mark]

  public init(_ workspace: Workspace, steps: [Step], marks: [Mark]) {
    self.workspace = workspace
    self.steps = steps
    self.marks = marks
  }

  /// A moment between two steps.
  public enum Moment: Hashable, Sendable {
    case now
    /// After so many steps; 0 is before the first one that is known.
    case after(steps: Int)
    /// Before whatever was done at this second since 1970 or later.
    case time(Int)
  }

  /// The moment right after a step, or nil where it is not known.
  public func moment(after id: Step.ID) -> Moment? {
    steps.firstIndex { $0.id == id }.map { .after(steps: $0 + 1) }
  }

  /// The moment of a mark. Where its step was forgotten, the times of the others tell.
  public func moment(of mark: Mark) -> Moment {
    guard let id = mark.after else { return .after(steps: 0) }
    return moment(after: id) ?? .time(mark.time + 1)
  }

  /// The moment before the first step of the session that was at work last.
  public var startOfLastSession: Moment {
    let session = steps.last?.id.session
    return .after(steps: steps.firstIndex { $0.id.session == session } ?? 0)
  }

  /// The steps that came after a moment.
  public func steps(since moment: Moment) -> [Step] {
    switch moment {
    case .now: []
    case .after(let count): Array(steps.dropFirst(count))
    case .time(let time): steps.filter { $0.time >= time }
    }
  }

  /// The step right before a moment; nil at the very start.
  public func lastStep(before moment: Moment) -> Step? {
    let later = Set(steps(since: moment).map(\.id))
    return steps.last { !later.contains($0.id) }
  }

  /// The workspace as it was: all steps since then are taken back. What outside programs changed in the
  /// file is in no step, so it stays.
  public func workspace(at moment: Moment) -> Workspace {
    steps(since: moment).reversed().reduce(into: workspace) { $0.apply($1.change.inverted) }
  }
}

extension Timeline {
  /// The steps that have to do with a board: with the board itself, what is on it, or notes that were on it
  /// at any time.
  public func steps(on board: Identifier) -> Set<Step.ID> {
    var notes = Set(workspace.board(board)?.notes.map(\.id) ?? [])
    for piece in steps.lazy.flatMap(\.change.pieces) where piece.isDirectly(on: board) {
      switch piece {
      case .insert(let branch, _), .remove(let branch, _): notes.formUnion(branch.notes.map(\.id))
      case .move(.note(let id), _, _): notes.insert(id)
      case .move, .set: break
      }
    }
    return Set(
      steps.filter { step in
        step.change.pieces.contains { piece in
          if case .set(.note(let id), _, _, _) = piece { return notes.contains(id) }
          return piece.isDirectly(on: board)
        }
      }.map(\.id))
  }
}

extension Change.Piece {
  /// Whether it names the board, or a box or round of it.
  fileprivate func isDirectly(on board: Identifier) -> Bool {
    func isThere(_ target: Target) -> Bool {
      switch target {
      case .workspace, .note: false
      case .board(let id), .box(let id, _), .round(let id, _): id == board
      }
    }
    switch self {
    case .set(let target, _, _, _): return isThere(target)
    case .insert(_, let place), .remove(_, let place):
      return isThere(target) || isThere(place.parent)
    case .move(let target, let from, let to):
      return isThere(target) || isThere(from.parent) || isThere(to.parent)
    }
  }
}
