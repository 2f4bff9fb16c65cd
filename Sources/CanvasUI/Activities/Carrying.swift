import CanvasCore

/// Notes on their way to another place.
struct Carrying: Hashable, Sendable {
  var notes: [Identifier]
  /// The focus to go back to when they are put back.
  var board: Identifier
  var focus: Focus
}

extension App {
  mutating func pickUp() throws(Refusal) {
    let notes = try chosenNotes()
    guard let boardID, let focus else { throw Refusal(say(.noNoteHere)) }
    showNotes()
    carrying = Carrying(notes: notes, board: boardID, focus: focus)
  }

  /// Puts the carried notes after the one under the cursor, or into the box.
  mutating func drop() throws(Refusal) {
    guard let carrying else { return }
    let box = try requireBox()
    guard let boardID else { throw Refusal(say(.noBoardOpen)) }
    let after = focus?.note.flatMap { carrying.notes.contains($0) ? nil : $0 }
    let isHere = focus?.note.map(carrying.notes.contains) ?? false
    self.carrying = nil
    guard !isHere else {
      tell(say(.putBack))
      return
    }
    if grouping != nil {
      return try regroup(
        carrying.notes, from: Place(board: carrying.board, focus: carrying.focus))
    }
    try move(
      carrying.notes, to: box.id, on: boardID, after.map(Spot.after) ?? .first,
      from: Place(board: carrying.board, focus: carrying.focus))
  }

  /// Sends notes to the end of a box of any board; the focus stays where it is.
  mutating func send(_ notes: [Identifier], board: Identifier, box: Identifier) throws(Refusal) {
    let next = neighbour(of: notes)
    let here = focus?.box
    try move(notes, to: box, on: board, .last, follows: false)
    if let here, here != box || board != boardID { focus = Focus(box: here, note: next) }
  }

  private mutating func move(
    _ notes: [Identifier], to box: Identifier, on board: Identifier, _ spot: Spot,
    from place: Place? = nil, follows: Bool = true
  ) throws(Refusal) {
    try act(from: place) { workspace, _ throws(Refusal) in
      try workspace.moving(notes, to: box, on: board, spot)
    }
    selected = []
    if follows, let last = notes.last { focus = Focus(box: box, note: last) }
  }
}
