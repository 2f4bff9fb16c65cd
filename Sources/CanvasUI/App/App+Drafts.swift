import CanvasCore

extension App {
  /// What is being typed, as the journal keeps it.
  var journalDraft: Journal.Draft? {
    guard let draft, let boardID else { return nil }
    return switch draft.purpose {
    case .new(let box, let after):
      Journal.Draft(
        target: .box(board: boardID, box: box), after: after, text: draft.field.text)
    case .edit(let id): Journal.Draft(target: .note(id), text: draft.field.text)
    }
  }

  /// Opens a draft that a session which died has left, to type on.
  mutating func resume(_ draft: Journal.Draft) {
    switch draft.target {
    case .box(let board, let box) where workspace?.board(board)?.box(box) != nil:
      show(board: board)
      let after = draft.after.flatMap { workspace?.position(ofNote: $0) == nil ? nil : $0 }
      focus = Focus(box: box, note: after)
      self.draft = Draft(purpose: .new(box: box, after: after), field: TextField(draft.text))
    case .note(let id) where go(to: id):
      self.draft = Draft(purpose: .edit(id), field: TextField(draft.text))
    default:
      settleFocus()
      guard let box = focus?.box ?? boxes.first?.id else { return }
      self.draft = Draft(purpose: .new(box: box, after: nil), field: TextField(draft.text))
    }
    screen = .board
  }

  /// Keeps a draft that cannot be opened beside another one, as a note of its own.
  mutating func keep(_ draft: Journal.Draft) {
    let note = Note(id: freshID(), text: draft.text.trimmed)
    guard let workspace, !note.text.isEmpty else { return }
    let home: Change.Place?
    switch draft.target {
    case .note(let id):
      home = workspace.place(of: .note(id)).map { place in
        Change.Place(parent: place.parent, after: id)
      }
    case .box: home = Change.Place(parent: draft.target, after: draft.after)
    case .workspace, .board, .round: home = nil
    }
    let fallback = workspace.boards.first.flatMap { board in
      board.boxes.first.map { Change.Place(parent: .box(board: board.id, box: $0.id)) }
    }
    guard let place = home.flatMap({ workspace.exists($0.parent) ? $0 : nil }) ?? fallback else {
      return
    }
    do throws(Refusal) {
      try perform([.addNote(note, to: place)], as: .didAddNote)
    } catch {
      refuse(error.sentence)
    }
  }
}
