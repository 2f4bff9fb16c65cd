/// The workspaces of a timeline's moments, each found from the nearest later one that was found before. So walking
/// costs a step or so a move however long the history is, and going far costs the way once.
public struct PastWalk: Sendable {
  public let timeline: Timeline
  /// Workspaces by how many steps were done.
  private var known: [Int: Workspace] = [:]
  /// Those of them that stand on no milestone, the newest last.
  private var recent: [Int] = []
  /// How far milestones lie apart; they stay, of others a few do.
  private static let distance = 64

  public init(_ timeline: Timeline) { self.timeline = timeline }

  /// The workspace right after so many steps: the one that ``Timeline/workspace(at:)`` gives.
  public mutating func workspace(after steps: Int) -> Workspace {
    let goal = min(max(0, steps), timeline.steps.count)
    var count = known.keys.filter { $0 >= goal }.min() ?? timeline.steps.count
    var workspace = known[count] ?? timeline.workspace
    while count > goal {
      count -= 1
      workspace.apply(timeline.steps[count].change.inverted)
      if count.isMultiple(of: Self.distance) { known[count] = workspace }
    }
    keep(workspace, at: goal)
    return workspace
  }

  private mutating func keep(_ workspace: Workspace, at count: Int) {
    known[count] = workspace
    guard !count.isMultiple(of: Self.distance) else { return }
    recent.removeAll { $0 == count }
    recent.append(count)
    if recent.count > 8 { known[recent.removeFirst()] = nil }
  }
}

extension Timeline {
  /// After how many steps a moment is.
  public func count(at moment: Moment) -> Int {
    switch moment {
    case .now: steps.count
    case .after(let count): min(count, steps.count)
    case .time(let time): steps.firstIndex { $0.time >= time } ?? steps.count
    }
  }
}
