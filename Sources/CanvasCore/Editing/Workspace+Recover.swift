// How the steps of a session that died are brought into a file that may have some of them already.

// MARK: Where nobody else changed the same

extension Workspace {
  /// The workspace after all of these changes, where it is plain how many of them are in it already: the
  /// most that can be taken back and done again without a trace. Nil where others changed the same
  /// things, so that none of it is plain.
  func continued(with changes: [Change]) -> Workspace? {
    for count in stride(from: changes.count, through: 0, by: -1) {
      guard holds(changes[..<count]) else { continue }
      var result = self
      if changes[count...].allSatisfy({ result.apply($0).isEmpty }) { return result }
    }
    return nil
  }

  /// Whether these changes were the last that was done to what they are about.
  private func holds(_ changes: ArraySlice<Change>) -> Bool {
    var start = self
    for change in changes.reversed() {
      guard start.apply(change.inverted).isEmpty else { return false }
    }
    for change in changes {
      guard start.apply(change).isEmpty else { return false }
    }
    return start == self
  }
}

// MARK: Where others did

extension Workspace {
  /// The workspace with these changes in it, whichever of them are there already: piece by piece. A field
  /// that others changed meanwhile keeps their value, and ours goes into the conflicts.
  func recovering(_ changes: [Change]) -> Workspace {
    let pieces = changes.flatMap(\.pieces)
    let own = OwnPieces(pieces)
    var result = self
    // A place is told by neighbours that may have moved too. What is done over and over comes to rest, so
    // that recovering once more changes nothing.
    for _ in 0..<8 {
      let before = result
      for (index, piece) in pieces.enumerated() where own.isLast(index, piece) {
        result.recover(piece, own, at: index)
      }
      result.dropDeadLinks()
      if result == before { break }
    }
    return result
  }

  private mutating func recover(_ piece: Change.Piece, _ own: OwnPieces, at index: Int) {
    switch piece {
    case .set(let target, let path, _, let new):
      recoverField(target, path, new, own, at: index)
    case .insert(let branch, let place):
      if apply(piece) == .gone { takeIn(branch, insteadOf: place) }
    case .move(let target, let from, let to):
      // Of moves inside one list only the last is done, so that doing all of it again changes nothing.
      guard own.isLastMove(index, of: target) else {
        if from.parent != to.parent, own.places(of: target).last != parent(of: target) {
          _ = apply(piece)
        }
        return
      }
      // Wherever our own moves had brought it, it goes on from there.
      guard let here = place(of: target), own.places(of: target).contains(here.parent),
        here.parent != to.parent || here.after != to.after
      else { return }
      _ = apply(.move(target, from: here, to: to))
    case .remove: _ = apply(piece)
    }
  }

  private mutating func recoverField(
    _ target: Target, _ path: [FieldKey], _ new: JSONValue?, _ own: OwnPieces, at index: Int
  ) {
    guard let fields = fields(of: target) else {
      // Others removed what we went on writing: an edit outlives a removal.
      guard case .note(let id) = target, let new, !own.isRemoved(id, after: index),
        let text = own.values(of: target, ["text"]).last ?? nil
      else { return }
      var note = Note(id: id, fields: ["text": text])
      note.fields[path: path[...]] = new
      takeIn(.note(note), insteadOf: nil)
      return
    }
    let now = fields[path: path[...]]
    let values = own.values(of: target, path)
    // One of our own values: a save has brought some of the steps into the file. And a value that
    // others took away is no reason to give up a new one.
    let old = now == nil || values.contains { $0 == now } ? now : values.first ?? nil
    guard apply(.set(target, path: path, old: old, new: new)) == .changedSince, let new, now != new
    else { return }
    addConflict(new, at: path, of: target)
  }

  private mutating func addConflict(_ value: JSONValue, at path: [FieldKey], of target: Target) {
    let conflict = Conflict.entry(value, at: path)
    updateFields(of: target) { fields in
      let present = fields["conflicts"]?.array ?? []
      guard !present.contains(conflict) else { return }
      fields["conflicts"] = .array(present + [conflict])
    }
  }

  /// The box or board that something belongs into is gone: its notes go where there is room.
  private mutating func takeIn(_ branch: Change.Branch, insteadOf place: Change.Place?) {
    for note in branch.notes where !hasNoteOrBoard(note.id) {
      if let refuge = refuge(near: place?.parent) { _ = insert(.note(note), at: refuge) }
    }
  }
}

/// What a session did to each field and thing, in its order: of several values and places the last counts,
/// and the others tell that the file was ours.
private struct OwnPieces {
  private struct Field: Hashable {
    var target: Target
    var path: [FieldKey]
  }

  private var values: [Field: [JSONValue?]] = [:]
  private var places: [Target: [Target]] = [:]
  private var lastSet: [Field: Int] = [:]
  private var lastMove: [Target: Int] = [:]
  private var removals: [Identifier: Int] = [:]

  init(_ pieces: [Change.Piece]) {
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .set(let target, let path, let old, let new):
        let field = Field(target: target, path: path)
        values[field, default: [old]].append(new)
        lastSet[field] = index
      case .move(let target, let from, let to):
        places[target, default: [from.parent]].append(to.parent)
        lastMove[target] = index
      case .remove(let branch, _):
        for note in branch.notes { removals[note.id] = index }
      case .insert: break
      }
    }
  }

  /// Whether a piece is the one of its kind that counts.
  func isLast(_ index: Int, _ piece: Change.Piece) -> Bool {
    switch piece {
    case .set(let target, let path, _, _):
      lastSet[Field(target: target, path: path)] == index
    case .insert, .remove, .move: true
    }
  }

  func isLastMove(_ index: Int, of target: Target) -> Bool { lastMove[target] == index }

  /// The values a field had in our hands, the one that we found first.
  func values(of target: Target, _ path: [FieldKey]) -> [JSONValue?] {
    values[Field(target: target, path: path)] ?? []
  }

  /// The parents a thing had in our hands.
  func places(of target: Target) -> [Target] { places[target] ?? [] }

  /// Whether we removed a note later on.
  func isRemoved(_ note: Identifier, after index: Int) -> Bool {
    removals[note].map { $0 > index } ?? false
  }
}
