import CanvasCore

extension App {
  // MARK: Typing

  /// Starts a new note after the one under the cursor.
  mutating func startNote() throws(Refusal) {
    _ = try requireBoard()
    let box = try requireBox()
    showNotes()
    draft = Draft(purpose: .new(box: box.id, after: lastShownOrFocused(box)), field: TextField(""))
  }

  /// New notes follow the one under the cursor, at the end where votes decide the order.
  private func lastShownOrFocused(_ box: Box) -> Identifier? {
    settings.sortsByVotes ? box.notes.last?.id : focus?.note ?? box.notes.last?.id
  }

  /// On a wall that shows clusters only, notes are typed one level down.
  mutating func showNotes() {
    if BoardLayout(self).kind == .wall(.clusters) { settings.level = .headlines }
  }

  mutating func startEditing() throws(Refusal) {
    let note = try requireNote()
    showNotes()
    draft = Draft(purpose: .edit(note.id), field: TextField(note.text))
  }

  /// Keeps the draft. An empty new one is dropped; an emptied note is refused. Gives back whether a new
  /// note was kept.
  @discardableResult
  mutating func keepDraft() throws(Refusal) -> Bool {
    guard let draft else { return false }
    let text = draft.field.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmedEnd }.joined(separator: "\n").trimmed
    switch draft.purpose {
    case .new(let box, let after):
      self.draft = nil
      guard !text.isEmpty, let boardID else { return false }
      let note = makeNote(freshID(), text)
      let parent = Target.box(board: boardID, box: box)
      try perform([.addNote(note, to: Change.Place(parent: parent, after: after))], as: .didAddNote)
      focus = Focus(box: box, note: note.id)
      return true
    case .edit(let id):
      guard !text.isEmpty else { throw Refusal(say(.emptiedNote)) }
      self.draft = nil
      try perform([.set(.note(id), path: ["text"], to: .string(text))], as: .didEditNote)
      return false
    }
  }

  /// A note written here and now: an idea on a wall, with its author and time.
  private func makeNote(_ id: Identifier, _ text: String) -> Note {
    var note = Note(id: id, text: text)
    if template?.growsBoxes == true { note.fields["kind"] = "idea" }
    if !voter.isEmpty { note.fields["author"] = .string(voter) }
    note.fields["created"] = .string(Clock.rfc3339(now))
    return note
  }

  /// Lines pasted as notes, all one step, after the note under the cursor.
  mutating func pasteNotes(_ lines: [String]) {
    guard let boardID, let box = focusedBox, !lines.isEmpty else { return }
    var identifiers: [Identifier] = []
    var after = lastShownOrFocused(box)
    if case .new(let id, let place)? = draft?.purpose, id == box.id { after = place }
    var edits: [Edit] = []
    for line in lines {
      let id = freshID(unless: Set(identifiers))
      identifiers.append(id)
      let note = makeNote(id, line)
      let parent = Target.box(board: boardID, box: box.id)
      edits.append(.addNote(note, to: Change.Place(parent: parent, after: after)))
      after = id
    }
    draft = nil
    do throws(Refusal) {
      try perform(edits, as: .didPaste)
      focus = after.map { Focus(box: box.id, note: $0) }
      pasted = identifiers
      tell(say(.pastedNotes, count: lines.count))
    } catch {
      refuse(error.sentence)
    }
  }

  /// Changes the text being typed, in a draft or in a panel.
  mutating func editText(_ change: (inout TextField) -> Void) {
    if var field = panel?.field {
      panel?.field = nil
      change(&field)
      panel?.field = field
      panel?.index = 0
      refreshPanel()
    } else if var draft {
      self.draft = nil
      change(&draft.field)
      self.draft = draft
    }
  }

  // MARK: Removing, copying, ordering

  mutating func removeNotes() throws(Refusal) {
    let notes = try chosenNotes()
    let next = neighbour(of: notes)
    try perform(notes.map(Edit.removeNote), as: notes.count == 1 ? .didRemoveNote : .didRemoveNotes)
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
  mutating func insertCopies(of notes: [Note], as title: Phrase) throws(Refusal) {
    guard !notes.isEmpty else { throw Refusal(say(.nothingCopied)) }
    let board = try requireBoard()
    let box = try requireBox()
    var taken: Set<Identifier> = []
    var after = focus?.note
    let edits = notes.map { note -> Edit in
      let id = freshID(unless: taken)
      taken.insert(id)
      let edit = Edit.addNote(
        Note(id: id, fields: withLiveLinks(note.fields)),
        to: Change.Place(parent: .box(board: board.id, box: box.id), after: after))
      after = id
      return edit
    }
    try perform(edits, as: title)
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
    try perform([.moveNote(note.id, to: place)], as: .didReorder)
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
    try perform(edits, as: say(notes.count == 1 ? .didMoveNote : .didMoveNotes), from: place)
    marked = []
    if follows, let last = notes.last { focus = Focus(box: box, note: last) }
  }

  // MARK: Voting

  mutating func vote(by step: Int) throws(Refusal) {
    let board = try requireBoard()
    let note = try requireNote()
    guard let round = board.rounds.last, round.isOpen else { throw Refusal(say(.noOpenVote)) }
    let voter = self.voter.isEmpty ? "me" : self.voter
    let ballot = round.ballot(of: voter)
    let count = (ballot[note.id] ?? 0) + step
    guard count >= 0 else { throw Refusal(say(.noVoteToTakeBack)) }
    let cast = ballot.values.reduce(0, +)
    if step > 0, let most = round.perPerson, cast >= most {
      throw Refusal(say(.allVotesGiven, "\(most)"))
    }
    if step > 0, let most = round.maxPerNote, count > most {
      throw Refusal(say(.noMorePerNote, "\(most)"))
    }
    try perform(
      [.vote(board: board.id, round: round.id, voter: voter, note: note.id, count: count)],
      as: .didVote)
    if let most = round.perPerson { tell(say(.votesLeft, count: most - cast - step)) }
  }

  /// Opens a vote on this board, or closes the one that is open.
  mutating func toggleRound() throws(Refusal) {
    let board = try requireBoard()
    if let round = board.rounds.last, round.isOpen {
      try perform(
        [.set(.round(board: board.id, round: round.id), path: ["state"], to: "closed")],
        as: .didCloseVote)
    } else {
      let number = board.rounds.count + 1
      let ids = Set(board.rounds.map(\.id.text))
      let id = (number...).lazy.map { "round-\($0)" }.first { !ids.contains($0) } ?? "round"
      let round = Round(
        id: Identifier(id) ?? freshID(),
        fields: ["mode": "open", "perPerson": 5, "maxPerNote": 2, "state": "open"])
      try perform(
        [
          .addRound(
            round, to: Change.Place(parent: .board(board.id), after: board.rounds.last?.id))
        ], as: .didOpenVote)
      tell(say(.voteOpened))
    }
  }
}

extension StringProtocol {
  /// Without spaces at the end.
  fileprivate var trimmedEnd: SubSequence {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else {
      return self[startIndex..<startIndex]
    }
    return self[...last]
  }
}
