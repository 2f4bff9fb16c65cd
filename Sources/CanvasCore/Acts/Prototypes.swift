/// Trying ideas out, and what that showed.
extension Workspace {
  /// Tries ideas out: a note of its own that grew from them, on the first board of experiments unless one is named, else on a
  /// new one at the end.
  public func prototyping(
    _ prototype: Prototype, of ideas: [Identifier], on board: Identifier? = nil,
    by author: Author, templates: TemplateLibrary,
    using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    let ideas = try present(notes: ideas)
    guard !prototype.title.asNote.isEmpty else { throw .emptyText }
    let ids = freshIdentifiers(2, using: &random)
    let day = JSONValue.string(String(Clock.rfc3339(author.time).prefix(10)))
    var note = Note.written(ids[0], prototype.title.asNote, by: author, on: nil)
    note.fields["kind"] = .string(Prototype.kind)
    note.fields["links"] = .array(
      ideas.map { ["kind": "from", "to": .string($0.text), "date": day] })
    note.fields["experiment"] = .object(prototype.card)
    if prototype.isTried { note.fields["done"] = .string(Clock.rfc3339(author.time)) }
    let box = Identifier(stringLiteral: prototype.state.rawValue)
    if let board { _ = try present(board: board) }
    if let home = board.flatMap(self.board)
      ?? boards.first(where: { $0.template == Template.experiments.id })
    {
      let usual = try home.usualBox(in: templates[home.template])
      let goal = home.box(box) ?? usual
      let place = Change.Place(
        parent: .box(board: home.id, box: goal.id), after: goal.notes.last?.id)
      return Deed(Act(.addPrototype), [.addNote(note, to: place)], made: [note.id])
    }
    var home = Template.experiments.makeBoard(id: ids[1], title: "")
    guard let index = home.boxes.firstIndex(where: { $0.id == box }) else { throw .noBox(home.id) }
    home.boxes[index].notes = [note]
    return Deed(
      Act(.addPrototype),
      [.addBoard(home, to: Change.Place(parent: .workspace, after: boards.last?.id))],
      made: [note.id])
  }

  /// Writes down what was seen and learned when a prototype was tried out; texts that are left empty stay as they are. It goes
  /// where tried ones stand.
  public func tryingOut(
    _ id: Identifier, seen: String, learned: String, at time: Int
  ) throws(Refusal) -> Deed {
    guard let place = position(ofNote: id) else { throw .missing(.note, id: id.text) }
    let note = self[place]
    guard Prototype(note) != nil else { throw .noPrototype(note.title) }
    guard !seen.asNote.isEmpty || !learned.asNote.isEmpty else { throw .emptyText }
    let texts: [(FieldKey, String)] = [
      ("state", TestCard.State.learned.rawValue), ("observed", seen.asNote),
      ("learned", learned.asNote),
    ]
    var edits = texts.filter { !$1.isEmpty }.map { key, text in
      Edit.set(.note(id), path: ["experiment", key], to: .string(text))
    }
    if !note.isDone {
      edits.append(.set(.note(id), path: ["done"], to: .string(Clock.rfc3339(time))))
    }
    let board = boards[place.board]
    let goal: Identifier = "learned"
    if board.template == Template.experiments.id, board.boxes[place.box].id != goal,
      let box = board.box(goal)
    {
      edits.append(
        .moveNote(
          id, to: Change.Place(parent: .box(board: board.id, box: goal), after: box.notes.last?.id))
      )
    }
    return Deed(Act(.tryPrototype), edits)
  }
}
