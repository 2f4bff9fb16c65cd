extension Change {
  /// The change that makes `b` of `a`. Both are workspaces of one id; another id is a set of its own.
  ///
  /// Things come first, then fields, then things go: a note that moves out of a box which is removed
  /// has left it by then. Every piece is applied to a working copy as it is found, so the places it
  /// names are true at its turn, and so are those of the inverse.
  public static func difference(from a: Workspace, to b: Workspace) -> Change {
    var builder = DifferenceBuilder(working: a, goal: b)
    builder.build()
    return Change(builder.pieces)
  }
}

private struct DifferenceBuilder {
  var working: Workspace
  let goal: Workspace
  var pieces: [Change.Piece] = []
  private let oldNotes: [Identifier: Target]
  private let newNotes: Set<Identifier>

  init(working: Workspace, goal: Workspace) {
    self.working = working
    self.goal = goal
    var places: [Identifier: Target] = [:]
    for board in working.boards {
      for box in board.boxes {
        for note in box.notes { places[note.id] = .box(board: board.id, box: box.id) }
      }
    }
    oldNotes = places
    newNotes = Set(goal.boards.flatMap { $0.notes.map(\.id) })
  }

  mutating func build() {
    fields(.workspace, working.fields, goal.fields)
    arrange(.workspace, .board, goal.boards.map { .board(bare($0)) })
    for board in goal.boards where working.board(board.id) != board {
      let target = Target.board(board.id)
      fields(target, working.fields(of: target), board.fields)
      arrange(target, .box, board.boxes.map { .box(bare($0)) })
      arrange(target, .round, board.rounds.map(Change.Branch.round))
      for round in board.rounds {
        let target = Target.round(board: board.id, round: round.id)
        fields(target, working.fields(of: target), round.fields)
      }
      for box in board.boxes {
        let target = Target.box(board: board.id, box: box.id)
        fields(target, working.fields(of: target), box.fields)
        arrange(target, .note, box.notes.map(Change.Branch.note))
        let current = working.board(board.id)?.box(box.id)?.notes ?? []
        let before = Dictionary(uniqueKeysWithValues: current.map { ($0.id, $0.fields) })
        for note in box.notes {
          fields(.note(note.id), before[note.id], note.fields)
        }
      }
    }
    removeTheRest()
  }

  /// A board without the notes that are in the old workspace already: they move there.
  private func bare(_ board: Board) -> Board {
    guard working.board(board.id) == nil else { return board }
    var board = board
    board.boxes = board.boxes.map(bare)
    return board
  }

  private func bare(_ box: Box) -> Box {
    var box = box
    box.notes.removeAll { oldNotes[$0.id] != nil }
    return box
  }

  private mutating func perform(_ piece: Change.Piece) {
    let reason = working.apply(piece)
    assert(reason == nil, "a difference must apply to its own start")
    pieces.append(piece)
  }

  /// Makes the children of `parent` that the goal has stand in the goal's order. Those the goal does
  /// not have stay where they are until the end.
  private mutating func arrange(
    _ parent: Target, _ kind: Target.Kind, _ wanted: [Change.Branch]
  ) {
    let order = wanted.map(\.id)
    var current = working.children(of: parent, kind: kind)
    if current == order { return }
    let rank = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    let kept = SequenceMerge.longestIncreasing(current.compactMap { rank[$0] })
    let still = Set(kept.map { order[$0] })
    for (index, branch) in wanted.enumerated() where !still.contains(branch.id) {
      let after = index > 0 ? order[index - 1] : nil
      let target = branch.target(in: parent)
      if let from = working.place(of: target) {
        current = working.children(of: parent, kind: kind).filter { $0 != branch.id }
        perform(.move(target, from: from, to: place(parent, after, current)))
      } else {
        current = working.children(of: parent, kind: kind)
        perform(.insert(branch, at: place(parent, after, current)))
      }
    }
  }

  private func place(
    _ parent: Target, _ after: Identifier?, _ ids: [Identifier]
  ) -> Change.Place {
    let index = after.flatMap { ids.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return Change.Place(
      parent: parent, after: after, before: index < ids.count ? ids[index] : nil)
  }

  private mutating func fields(_ target: Target, _ old: JSONObject?, _ new: JSONObject) {
    guard let old, old != new else { return }
    fields(target, [], old, new)
  }

  private mutating func fields(
    _ target: Target, _ path: [FieldKey], _ old: JSONObject, _ new: JSONObject
  ) {
    let keys = old.keys + new.keys.filter { old[$0] == nil }
    for key in keys where old[key] != new[key] {
      // An object that stays an object differs member by member; an empty one is a value like any.
      if let a = old[key]?.object, let b = new[key]?.object, !a.isEmpty, !b.isEmpty {
        fields(target, path + [key], a, b)
      } else {
        perform(.set(target, path: path + [key], old: old[key], new: new[key]))
      }
    }
  }

  private mutating func removeTheRest() {
    for board in working.boards {
      guard let kept = goal.board(board.id) else {
        remove(.board(board.id))
        continue
      }
      for round in board.rounds where !kept.rounds.contains(where: { $0.id == round.id }) {
        remove(.round(board: board.id, round: round.id))
      }
      for box in board.boxes {
        guard kept.box(box.id) != nil else {
          remove(.box(board: board.id, box: box.id))
          continue
        }
        for note in box.notes where !newNotes.contains(note.id) { remove(.note(note.id)) }
      }
    }
  }

  private mutating func remove(_ target: Target) {
    guard let branch = working.branch(target), let place = working.place(of: target) else { return }
    perform(.remove(branch, at: place))
  }
}
