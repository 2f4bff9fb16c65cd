/// Where in a box notes are put.
public enum Spot: Hashable, Sendable {
  case first, last
  case after(Identifier)
}

extension Workspace {
  /// Moves notes to a box; they keep their order among themselves.
  public func moving(
    _ notes: [Identifier], to box: Identifier, on board: Identifier, _ spot: Spot
  ) throws(Refusal) -> Deed {
    let notes = try present(notes: notes)
    let home = try present(board: board)
    let goal = try present(home, box: box)
    let after: Identifier?
    switch spot {
    case .first: after = nil
    case .last: after = goal.notes.last { !notes.contains($0.id) }?.id
    case .after(let id):
      guard !notes.contains(id) else { throw .afterItself }
      after = id
    }
    return Deed(
      Act(notes.count == 1 ? .moveNote : .moveNotes),
      Edit.moves(of: notes, to: .box(board: board, box: box), after: after))
  }

  /// Moves a note up or down in its box by so many places.
  public func reordering(_ note: Identifier, by step: Int) throws(Refusal) -> Deed {
    guard let place = position(ofNote: note) else { throw .missing(.note, id: note.text) }
    let board = boards[place.board]
    let box = board.boxes[place.box]
    let others = box.notes.map(\.id).filter { $0 != note }
    let index = place.note + step
    guard (0...others.count).contains(index) else { throw .edgeOfBox }
    let goal = Change.Place(
      parent: .box(board: board.id, box: box.id), after: index > 0 ? others[index - 1] : nil)
    return Deed(Act(.reorderNote), [.moveNote(note, to: goal)])
  }
}

extension Edit {
  /// Moves that put notes one after the other behind a note, or at the beginning.
  static func moves(
    of notes: [Identifier], to box: Target, after: Identifier?
  ) -> [Edit] {
    var previous = after
    return notes.map { note in
      defer { previous = note }
      return .moveNote(note, to: Change.Place(parent: box, after: previous))
    }
  }
}
