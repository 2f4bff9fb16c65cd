/// Copies of a workspace that were edited apart, as at the tables of a workshop, brought together in the file they were
/// copied from.
///
/// Each copy is merged with the file over the state that both knew last, so what one side took away stays away and what it
/// wrote stays. That state is found in the file's history; what only one side ever knew is in no base, so nothing is taken
/// for removed because a history lacks it. Tables are merged in an order of their own: the one they are named in
/// changes nothing.
public struct TableMerge: Sendable {
  /// A copy, with the steps its own history has; none where it came without one.
  public struct Table: Sendable {
    public var workspace: Workspace
    public var steps: [Step]

    public init(_ workspace: Workspace, steps: [Step] = []) {
      self.workspace = workspace
      self.steps = steps
    }
  }

  /// How the state that a table and the file knew last was found.
  public enum Ground: Hashable, Sendable {
    /// Their histories have steps in common; so many steps of the file's are before it.
    case history(steps: Int)
    /// The copy is nearest to the file as it was after so many steps.
    case moment(steps: Int)
    /// It was not: what both have must agree, or waits side by side.
    case none
  }

  /// What comes from one table.
  public struct Share: Sendable {
    public let ground: Ground
    /// The file as it would be with this table alone.
    public let alone: Workspace
  }

  /// The file with all tables.
  public let result: Workspace
  /// One a table, in the order in which they were given.
  public let shares: [Share]

  /// Merges tables into the workspace that a timeline leads to.
  public init(into timeline: Timeline, _ tables: [Table]) {
    let file = timeline.workspace
    let found = tables.map { table -> (table: Table, base: Workspace, ground: Ground) in
      var table = table
      let isCopy = table.workspace.id == file.id
      table.workspace.id = file.id
      let (ground, base) = Self.base(of: table, isCopy, timeline)
      return (table, base, ground)
    }
    shares = found.map { table, base, ground in
      Share(ground: ground, alone: file.merging(table.workspace, base: base))
    }
    result = found.map { ($0, Self.key($0.table)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
      .reduce(file) { merged, item in
        merged.merging(item.0.table.workspace, base: item.0.base)
      }
  }

  /// What decides when a table is merged: what is in it, and nothing else.
  private static func key(_ table: Table) -> [UInt8] {
    WorkspaceFile.write(table.workspace) + table.steps.flatMap { Array($0.id.description.utf8) }
  }

  /// What waits for people since the merge.
  public func clashes(since file: Workspace) -> [Conflict] {
    let known = file.conflicts
    return result.conflicts.filter { !known.contains($0) }
  }

  /// The merge as one step of the file.
  public var restoration: Restoration {
    Restoration(workspace: result, act: Act(.mergeTables, "\(shares.count)"))
  }

  // MARK: What both knew

  private static func base(
    of table: Table, _ isCopy: Bool, _ timeline: Timeline
  ) -> (Ground, Workspace) {
    let known = Set(table.steps.map(\.id))
    if let last = timeline.steps.lastIndex(where: { known.contains($0.id) }) {
      let shared = Set(timeline.steps.map(\.id))
      let own = (table.steps.lastIndex { shared.contains($0.id) } ?? -1) + 1
      let then = Timeline(table.workspace, steps: table.steps, marks: [])
      let base = timeline.workspace(at: .after(steps: last + 1))
        .common(with: then.workspace(at: .after(steps: own)))
      return (.history(steps: last + 1), base)
    }
    // What was never copied has no base, however much it looks like a moment of the file.
    guard isCopy else { return (.none, Workspace(id: timeline.workspace.id)) }
    let start = Timeline(table.workspace, steps: table.steps, marks: [])
      .workspace(at: .after(steps: 0))
    // A moment after tables came in is near because of what came from them: it says nothing of what both knew.
    let latest =
      timeline.steps.firstIndex { $0.act?.kind == .mergeTables } ?? timeline.steps.count
    let near = NearestMoment(to: start, timeline, latest: latest)
    if !table.steps.isEmpty || near.isSame {
      return (.moment(steps: near.steps), near.workspace.common(with: start))
    }
    // Without any history what one side lacks may as well be new on the other.
    guard !timeline.steps.isEmpty else { return (.none, Workspace(id: timeline.workspace.id)) }
    return (.moment(steps: near.steps), near.workspace)
  }
}

/// The moment of a timeline that differs least from a workspace, in fields and places; of several the earliest: too early a
/// base takes nothing away, it only asks more.
private struct NearestMoment {
  private(set) var steps: Int
  private(set) var workspace: Workspace
  private var least: Int

  /// Whether it differs in nothing.
  var isSame: Bool { least == 0 }

  /// Looks at the moments after so many steps and before.
  init(to goal: Workspace, _ timeline: Timeline, latest: Int) {
    var now = timeline.workspace
    let wanted = goal.things
    var distances: [Target: Int] = [:]
    let here = now.things
    for target in Set(wanted.keys).union(here.keys) {
      distances[target] = Workspace.Thing.distance(wanted[target], here[target])
    }
    var distance = distances.values.reduce(0, +)
    (steps, workspace) = (timeline.steps.count, now)
    least = latest < timeline.steps.count ? .max : distance
    for index in timeline.steps.indices.reversed() where least > 0 {
      let change = timeline.steps[index].change.inverted
      now.apply(change)
      for target in Set(change.pieces.flatMap(\.things)) {
        let there = now.fields(of: target).map {
          Workspace.Thing(fields: $0, parent: now.parent(of: target))
        }
        let new = Workspace.Thing.distance(wanted[target], there)
        distance += new - (distances[target] ?? 0)
        distances[target] = new
      }
      if index <= latest, distance <= least { (steps, workspace, least) = (index, now, distance) }
    }
  }
}

extension Change.Piece {
  /// All things it may change.
  fileprivate var things: [Target] {
    switch self {
    case .set(let target, _, _, _), .move(let target, _, _): return [target]
    case .insert(let branch, let place), .remove(let branch, let place):
      let target = branch.target(in: place.parent)
      switch branch {
      case .note, .round: return [target]
      case .box(let box): return [target] + box.notes.map { .note($0.id) }
      case .board(let board):
        return [target] + board.rounds.map { .round(board: board.id, round: $0.id) }
          + board.boxes.map { .box(board: board.id, box: $0.id) }
          + board.notes.map { .note($0.id) }
      }
    }
  }
}

extension Workspace {
  /// A thing of a workspace without what is in it.
  fileprivate struct Thing {
    var fields: JSONObject
    var parent: Target?

    /// In how many fields two states of a thing differ; its place counts as one, and being there as one more.
    static func distance(_ a: Thing?, _ b: Thing?) -> Int {
      guard let a, let b else {
        return [a, b].compactMap { $0 }.reduce(0) { $0 + 1 + $1.fields.keys.count }
      }
      let keys = Set(a.fields.keys).union(b.fields.keys)
      return keys.count { a.fields[$0] != b.fields[$0] } + (a.parent == b.parent ? 0 : 1)
    }
  }

  /// Everything in it, by its name.
  fileprivate var things: [Target: Thing] {
    var things: [Target: Thing] = [.workspace: Thing(fields: fields)]
    for board in boards {
      let target = Target.board(board.id)
      things[target] = Thing(fields: board.fields, parent: .workspace)
      for round in board.rounds {
        things[.round(board: board.id, round: round.id)] = Thing(
          fields: round.fields, parent: target)
      }
      for box in board.boxes {
        let inner = Target.box(board: board.id, box: box.id)
        things[inner] = Thing(fields: box.fields, parent: target)
        for note in box.notes { things[.note(note.id)] = Thing(fields: note.fields, parent: inner) }
      }
    }
    return things
  }

  /// What two workspaces have alike: things that are at one place in both, with the fields that say the same.
  fileprivate func common(with other: Workspace) -> Workspace {
    guard self != other else { return self }
    let things = other.things
    func fields(_ mine: JSONObject, _ target: Target) -> JSONObject {
      mine.common(with: things[target]?.fields ?? [:])
    }
    var result = self
    result.fields = fields(self.fields, .workspace)
    result.boards = boards.compactMap { board in
      guard things[.board(board.id)] != nil else { return nil }
      var board = board
      board.fields = fields(board.fields, .board(board.id))
      board.rounds = board.rounds.compactMap { round in
        let target = Target.round(board: board.id, round: round.id)
        return things[target] == nil
          ? nil : Round(id: round.id, fields: fields(round.fields, target))
      }
      board.boxes = board.boxes.compactMap { box in
        let target = Target.box(board: board.id, box: box.id)
        guard things[target] != nil else { return nil }
        let notes = box.notes.filter { things[.note($0.id)]?.parent == target }
        return Box(
          id: box.id, fields: fields(box.fields, target),
          notes: notes.map { Note(id: $0.id, fields: fields($0.fields, .note($0.id))) })
      }
      return board
    }
    return result
  }
}

extension JSONObject {
  /// The members that two objects have alike, those inside objects too.
  fileprivate func common(with other: JSONObject) -> JSONObject {
    var result = JSONObject()
    for key in keys {
      guard let mine = self[key], let yours = other[key] else { continue }
      if mine == yours {
        result[key] = mine
      } else if let mine = mine.object, let yours = yours.object {
        result[key] = .object(mine.common(with: yours))
      }
    }
    return result
  }
}
