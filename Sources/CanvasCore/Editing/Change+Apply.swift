/// A piece that could not be applied because the thing was changed since; that stays.
public struct Skipped: Hashable, Sendable {
  public var piece: Change.Piece
  public var reason: Reason

  public enum Reason: Hashable, Sendable {
    /// The field has another value than the piece replaces.
    case changedSince
    /// Votes were given since, and nothing else: they have a way back of their own. Other steps of a session never
    /// stand in the way of its undo, they are taken back first.
    case voted
    /// The thing, or what held it, is gone.
    case gone
    /// The thing is there already.
    case present
  }
}

extension Workspace {
  /// This workspace with a change applied. What others have changed meanwhile stays as they left it.
  public func applying(_ change: Change) -> Workspace {
    var result = self
    result.apply(change)
    return result
  }

  /// Applies a change in place and says which pieces gave way to what others changed meanwhile.
  @discardableResult
  public mutating func apply(_ change: Change) -> [Skipped] {
    let skipped = change.pieces.compactMap { piece in
      apply(piece).map { Skipped(piece: piece, reason: $0) }
    }
    if change.pieces.contains(where: \.maySeverLinks) { dropDeadLinks() }
    return skipped
  }

  /// Applies one piece, or says why it gave way.
  mutating func apply(_ piece: Change.Piece) -> Skipped.Reason? {
    switch piece {
    case .set(let target, let path, let old, let new):
      return set(target, path, old: old, new: new)
    case .insert(let branch, let place):
      guard exists(place.parent) else { return .gone }
      guard !exists(branch.target(in: place.parent)) else {
        return fill(branch, in: place.parent) ? nil : .present
      }
      return insert(without(branch), at: place) ? nil : .gone
    case .remove(let branch, let place):
      guard let current = self.branch(branch.target(in: place.parent)) else { return .gone }
      guard current == branch else {
        return current.withoutBallots == branch.withoutBallots ? .voted : .changedSince
      }
      _ = detach(branch.target(in: place.parent))
      return nil
    case .move(let target, let from, let to):
      guard let parent = parent(of: target) else { return .gone }
      guard parent == from.parent else { return .changedSince }
      guard target.fits(in: to.parent), exists(to.parent), let branch = detach(target)
      else { return .gone }
      return insert(branch, at: to) ? nil : .gone
    }
  }

  private mutating func set(
    _ target: Target, _ path: [FieldKey], old: JSONValue?, new: JSONValue?
  ) -> Skipped.Reason? {
    guard let current = fields(of: target)?[path: path[...]] ?? (exists(target) ? .null : nil)
    else { return .gone }
    for length in 1..<path.count {
      let outer = fields(of: target)?[path: path.prefix(length)]
      guard outer == nil || outer?.object != nil else { return .changedSince }
    }
    let now: JSONValue? = current == .null && old == nil ? nil : current
    if now == old || (old == nil && now == nil) {
      updateFields(of: target) { $0[path: path[...]] = new }
      return nil
    }
    // A list grows by elements: what others added or took away stays, and so does what this one does.
    if let type = Schema.type(of: path, in: target.kind), case .set = type {
      let merged = SequenceMerge.elements(
        of: type, base: old?.array ?? [], now?.array ?? [], new?.array ?? [], oursFirst: true
      ).shown
      updateFields(of: target) { $0[path: path[...]] = merged.isEmpty ? nil : .array(merged) }
      return nil
    }
    return .changedSince
  }

  /// A thing without the notes that are elsewhere by now: others moved them out before it went.
  private func without(_ branch: Change.Branch) -> Change.Branch {
    switch branch {
    case .note, .round: return branch
    case .box(var box):
      box.notes.removeAll { exists(.note($0.id)) }
      return .box(box)
    case .board(var board):
      for index in board.boxes.indices {
        board.boxes[index].notes.removeAll { exists(.note($0.id)) }
      }
      return .board(board)
    }
  }

  /// Puts back what is missing from a thing that others kept when it went; false where nothing is.
  private mutating func fill(_ branch: Change.Branch, in parent: Target) -> Bool {
    let target = branch.target(in: parent)
    let children: [Change.Branch] =
      switch branch {
      case .note, .round: []
      case .box(let box): box.notes.map(Change.Branch.note)
      case .board(let board):
        board.boxes.map(Change.Branch.box) + board.rounds.map(Change.Branch.round)
      }
    var last: [Target.Kind: Identifier] = [:]
    var isFilled = false
    for child in children {
      let inner = child.target(in: target)
      let place = Change.Place(parent: target, after: last[inner.kind])
      if exists(inner) ? fill(child, in: target) : insert(without(child), at: place) {
        isFilled = true
      }
      last[inner.kind] = child.id
    }
    return isFilled
  }

  /// A thing with all that is in it, or nil where it is not there.
  public func branch(_ target: Target) -> Change.Branch? {
    switch target {
    case .workspace: nil
    case .board(let id): board(id).map(Change.Branch.board)
    case .box(let board, let box): self.board(board)?.box(box).map(Change.Branch.box)
    case .round(let board, let round):
      self.board(board)?.rounds.first { $0.id == round }.map(Change.Branch.round)
    case .note(let id): note(id).map(Change.Branch.note)
    }
  }

  /// The place where a thing is, told by its neighbours.
  public func place(of target: Target) -> Change.Place? {
    guard let id = target.id, let parent = parent(of: target) else { return nil }
    let siblings = children(of: parent, kind: target.kind)
    guard let index = siblings.firstIndex(of: id) else { return nil }
    return Change.Place(
      parent: parent, after: index > 0 ? siblings[index - 1] : nil,
      before: index + 1 < siblings.count ? siblings[index + 1] : nil)
  }

  /// The ids of the things of one kind that a parent holds, in order.
  public func children(of parent: Target, kind: Target.Kind) -> [Identifier] {
    switch (parent, kind) {
    case (.workspace, .board): boards.map(\.id)
    case (.board(let id), .box): board(id)?.boxes.map(\.id) ?? []
    case (.board(let id), .round): board(id)?.rounds.map(\.id) ?? []
    case (.box(let id, let box), .note): board(id)?.box(box)?.notes.map(\.id) ?? []
    default: []
    }
  }

  /// Takes a thing out, with all that is in it.
  mutating func detach(_ target: Target) -> Change.Branch? {
    switch target {
    case .workspace: return nil
    case .board(let id):
      return index(ofBoard: id).map { .board(boards.remove(at: $0)) }
    case .box(let board, let box):
      guard let b = index(ofBoard: board),
        let index = boards[b].boxes.firstIndex(where: { $0.id == box })
      else { return nil }
      return .box(boards[b].boxes.remove(at: index))
    case .round(let board, let round):
      guard let b = index(ofBoard: board),
        let index = boards[b].rounds.firstIndex(where: { $0.id == round })
      else { return nil }
      return .round(boards[b].rounds.remove(at: index))
    case .note(let id):
      guard let at = position(ofNote: id) else { return nil }
      return .note(boards[at.board].boxes[at.box].notes.remove(at: at.note))
    }
  }

  /// Puts a thing at a place; false where its parent is not there.
  mutating func insert(_ branch: Change.Branch, at place: Change.Place) -> Bool {
    switch (branch, place.parent) {
    case (.board(let board), .workspace):
      boards.insert(board, at: Self.index(of: place, in: boards.lazy.map(\.id)))
    case (.box(let box), .board(let id)):
      guard let b = index(ofBoard: id) else { return false }
      boards[b].boxes.insert(box, at: Self.index(of: place, in: boards[b].boxes.lazy.map(\.id)))
    case (.round(let round), .board(let id)):
      guard let b = index(ofBoard: id) else { return false }
      boards[b].rounds.insert(round, at: Self.index(of: place, in: boards[b].rounds.lazy.map(\.id)))
    case (.note(let note), .box(let id, let box)):
      guard let b = index(ofBoard: id),
        let x = boards[b].boxes.firstIndex(where: { $0.id == box })
      else { return false }
      let index = Self.index(of: place, in: boards[b].boxes[x].notes.lazy.map(\.id))
      boards[b].boxes[x].notes.insert(note, at: index)
    default: return false
    }
    return true
  }

  /// Puts notes one after the other at a place of a box that is there.
  mutating func insert(_ notes: [Note], at place: Change.Place) {
    guard case .box(let id, let box) = place.parent, let b = index(ofBoard: id),
      let x = boards[b].boxes.firstIndex(where: { $0.id == box })
    else { return }
    let index = Self.index(of: place, in: boards[b].boxes[x].notes.lazy.map(\.id))
    boards[b].boxes[x].notes.insert(contentsOf: notes, at: index)
  }

  /// The index a place means in a list that may have changed: after the one neighbour, else before the
  /// other, else at the end. A place that names no neighbour before it means the start.
  private static func index<IDs: RandomAccessCollection>(
    of place: Change.Place, in ids: IDs
  ) -> Int where IDs.Element == Identifier, IDs.Index == Int {
    // What comes one after the other comes at the end, mostly.
    if let after = place.after, ids.last == after { return ids.endIndex }
    if let after = place.after, let index = ids.firstIndex(of: after) { return index + 1 }
    if let before = place.before, let index = ids.firstIndex(of: before) { return index }
    return place.after == nil ? ids.startIndex : ids.endIndex
  }
}

extension Change.Branch {
  /// A thing as it was before anybody voted.
  fileprivate var withoutBallots: Change.Branch {
    switch self {
    case .note, .box: return self
    case .round(var round):
      round.fields["ballots"] = nil
      return .round(round)
    case .board(var board):
      for index in board.rounds.indices { board.rounds[index].fields["ballots"] = nil }
      return .board(board)
    }
  }
}
