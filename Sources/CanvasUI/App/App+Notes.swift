import CanvasCore

extension App {
  // MARK: Removing, copying, ordering

  mutating func removeNotes() throws(Refusal) {
    let notes = try chosenNotes()
    let next = neighbour(of: notes)
    let freed = workspace?.votesFreed(byRemoving: notes) ?? 0
    try act { workspace, _ throws(Refusal) in try workspace.removing(notes: notes) }
    tell(freed > 0 ? say(.votesAreFree, count: freed) : say(.removedNotes, count: notes.count))
    selected = []
    if let box = focus?.box { focus = Focus(box: box, note: next) }
  }

  /// The note that has the focus once others are gone: the next one that stays, else the one before.
  func neighbour(of notes: [Identifier]) -> Identifier? {
    guard let box = focusedBox, let id = focus?.note else { return nil }
    let ids = shown(box).map(\.id)
    guard let index = ids.firstIndex(of: id) else { return nil }
    let stays = { (id: Identifier) in !notes.contains(id) }
    return ids[index...].first(where: stays) ?? ids[..<index].last(where: stays)
  }

  /// Puts copies of notes after the one under the cursor, with new ids; links stay.
  mutating func insertCopies(of notes: [Note], as kind: Act.Kind) throws(Refusal) {
    guard !notes.isEmpty else { throw .nothingCopied }
    let board = try requireBoard()
    let box = try requireBox()
    let home = try placeForNotes()
    let place = Change.Place(parent: .box(board: board.id, box: home.box), after: home.after)
    let notes = notes.map(inGroupHere)
    let made = try act { workspace, random throws(Refusal) in
      try workspace.copying(notes, to: place, as: kind, using: &random)
    }
    focus = Focus(box: box.id, note: made.last)
  }

  /// Moves a note up or down in its box.
  mutating func reorder(by step: Int) throws(Refusal) {
    let note = try requireNote()
    try requireBoxes()
    guard settings.order == .byHand || facts.votes.isEmpty else {
      throw Refusal(say(.sortedByVotes))
    }
    try act { workspace, _ throws(Refusal) in try workspace.reordering(note.id, by: step) }
  }
}
