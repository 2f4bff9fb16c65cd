import CanvasCore

extension App {
  // MARK: Removing, copying, ordering

  mutating func removeNotes() throws(Refusal) {
    let notes = try chosenNotes()
    let next = neighbour(of: notes)
    let freed = freedVotes(notes)
    try perform(
      notes.map(Edit.removeNote), as: notes.count == 1 ? Act(.removeNote) : Act(.removeNotes))
    if freed > 0 { tell(say(.votesAreFree, count: freed)) }
    marked = []
    if let box = focus?.box { focus = Focus(box: box, note: next) }
  }

  /// The note that has the focus once others are gone: the next one that stays, else the one before.
  private func neighbour(of notes: [Identifier]) -> Identifier? {
    guard let box = focusedBox, let id = focus?.note else { return nil }
    let ids = shown(box).map(\.id)
    guard let index = ids.firstIndex(of: id) else { return nil }
    let stays = { (id: Identifier) in !notes.contains(id) }
    return ids[index...].first(where: stays) ?? ids[..<index].last(where: stays)
  }

  /// Puts copies of notes after the one under the cursor, with new ids; links stay.
  mutating func insertCopies(of notes: [Note], as act: Act) throws(Refusal) {
    guard !notes.isEmpty else { throw Refusal(say(.nothingCopied)) }
    let board = try requireBoard()
    let box = try requireBox()
    var after = focus?.note
    let edits = zip(freshIDs(notes.count), notes).map { id, note -> Edit in
      defer { after = id }
      return .addNote(
        Note(id: id, fields: withLiveLinks(note.fields)),
        to: Change.Place(parent: .box(board: board.id, box: box.id), after: after))
    }
    try perform(edits, as: act)
    focus = Focus(box: box.id, note: after)
  }

  /// Fields without links to what has been removed since they were copied.
  private func withLiveLinks(_ fields: JSONObject) -> JSONObject {
    var fields = fields
    let links = fields["links"]?.array?.filter { link in
      guard let id = link.object?["to"]?.string.flatMap({ Identifier($0) }) else { return false }
      return workspace?.exists(.note(id)) == true || workspace?.exists(.board(id)) == true
    }
    fields["links"] = links.flatMap { $0.isEmpty ? nil : .array($0) }
    return fields
  }

  /// Moves a note up or down in its box.
  mutating func reorder(by step: Int) throws(Refusal) {
    let note = try requireNote()
    let box = try requireBox()
    guard !(settings.sortsByVotes && board?.votes.isEmpty == false) else {
      throw Refusal(say(.sortedByVotes))
    }
    let ids = box.notes.map(\.id).filter { $0 != note.id }
    let index = (box.notes.firstIndex { $0.id == note.id } ?? 0) + step
    guard (0...ids.count).contains(index), let boardID else { throw Refusal(say(.edgeOfBox)) }
    let place = Change.Place(
      parent: .box(board: boardID, box: box.id), after: index > 0 ? ids[index - 1] : nil)
    try perform([.moveNote(note.id, to: place)], as: Act(.reorderNote))
  }

  // MARK: Carrying

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
    try move(
      carrying.notes, board: boardID, box: box.id, after: after,
      from: (carrying.board, carrying.focus))
  }

  /// Sends notes to the end of a box of any board; the focus stays where it is.
  mutating func send(_ notes: [Identifier], board: Identifier, box: Identifier) throws(Refusal) {
    let last = workspace?.board(board)?.box(box)?.notes.last { !notes.contains($0.id) }?.id
    let next = neighbour(of: notes)
    let here = focus?.box
    try move(notes, board: board, box: box, after: last, follows: false)
    if let here, here != box || board != boardID { focus = Focus(box: here, note: next) }
  }

  private mutating func move(
    _ notes: [Identifier], board: Identifier, box: Identifier, after: Identifier?,
    from place: (board: Identifier?, focus: Focus?)? = nil, follows: Bool = true
  ) throws(Refusal) {
    var previous = after
    let edits = notes.map { id -> Edit in
      let place = Change.Place(parent: .box(board: board, box: box), after: previous)
      previous = id
      return .moveNote(id, to: place)
    }
    try perform(edits, as: notes.count == 1 ? Act(.moveNote) : Act(.moveNotes), from: place)
    marked = []
    if follows, let last = notes.last { focus = Focus(box: box, note: last) }
  }
}
