import CanvasCore

/// What becomes of a draft when others change what it stands on, or its session dies.
extension App {
  // MARK: While others change what it stands on

  /// Keeps the draft on something that is there: what others remove takes no typed word with it.
  mutating func settleDraft() {
    guard let draft, let workspace else { return }
    switch draft.purpose {
    case .new(let board, let box, _):
      guard workspace.exists(.box(board: board, box: box)) else { return rehome(draft) }
      if boardID != board { show(board: board) }
      let shown = draft.group.flatMap(groupBox) ?? box
      // What is typed into a box is seen there.
      if shown == box { settings.groups[board] = nil }
      if focus?.box != shown { focus = Focus(box: shown) }
    case .edit(let id, let home):
      guard let place = workspace.parent(of: .note(id)) else { return rehome(draft) }
      if place != home { self.draft?.purpose = .edit(id, home: place) }
      if focus?.note != id || home != place { _ = go(to: id) }
    }
  }

  /// Lets the draft go on as a new note in the nearest place that is left, and says so.
  private mutating func rehome(_ draft: Draft) {
    let text = draft.field.text.asNote
    let place = workspace?.refuge(near: draft.home) ?? (text.isEmpty ? nil : makeRefuge())
    guard let place, case .box(let board, let box) = place.parent else {
      self.draft = nil
      return refuse(say(.noteIsGone))
    }
    self.draft?.purpose = .new(board: board, box: box, after: place.after)
    self.draft?.group = nil
    settings.groups[board] = nil
    show(board: board)
    focus = Focus(box: box, note: place.after)
    let isAsItWas = !draft.isNew && text == draft.base.asNote
    tell(say(isAsItWas ? .noteIsGone : .draftGoesOnHere))
  }

  /// The nearest place that is left for what was typed or drawn; where others have removed all of them, a new one.
  mutating func refuge(near place: Target?) -> Change.Place? {
    workspace?.refuge(near: place) ?? makeRefuge()
  }

  /// A board for what was typed, where others have removed all of them.
  private mutating func makeRefuge() -> Change.Place? {
    let templates = templates
    do throws(Refusal) {
      try act { workspace, random throws(Refusal) in
        try workspace.addingBoard(
          "wall", title: "", after: nil, templates: templates, using: &random)
      }
      return workspace?.refuge(near: nil)
    } catch {
      return nil
    }
  }

  // MARK: What the journal has of it

  /// What is being typed, as the journal keeps it.
  var journalDraft: Journal.Draft? {
    guard let draft else { return journalSketch ?? journalAnswer }
    return switch draft.purpose {
    case .new(_, _, let after):
      Journal.Draft(target: draft.home, after: after, text: draft.field.text)
    case .edit(let id, let home):
      Journal.Draft(target: .note(id), text: draft.field.text, base: draft.base, home: home)
    }
  }

  /// What is being typed as the answer to a question: after a crash it comes back as a note.
  private var journalAnswer: Journal.Draft? {
    guard workspace != nil, let panel, panel.answer?.isKept == true, let text = panel.field?.text,
      text != panel.start
    else { return nil }
    return Journal.Draft(target: .workspace, text: text)
  }

  /// Opens a draft that a session which died has left, to type on.
  mutating func resume(_ draft: Journal.Draft) {
    if draft.isSketch { return resumeSketch(draft) }
    let field = TextField(draft.text)
    switch draft.target {
    case .note(let id):
      if let note = workspace?.note(id) {
        edit(note, typing: draft.text, base: draft.base)
      } else {
        // It finds its place as a draft does whose note is removed.
        self.draft = Draft(
          purpose: .edit(id, home: draft.home ?? .workspace), field: field, base: draft.base ?? "")
      }
    case .box(let board, let box):
      let after = draft.after.flatMap { workspace?.position(ofNote: $0) == nil ? nil : $0 }
      self.draft = Draft(purpose: .new(board: board, box: box, after: after), field: field)
    case .workspace, .board, .round: return keep(draft)
    }
    screen = .board
    settleDraft()
    if case .new(_, let box, let after)? = self.draft?.purpose {
      focus = Focus(box: box, note: after)
    }
  }

  /// Keeps a draft that cannot be opened beside another one, as a note of its own.
  mutating func keep(_ draft: Journal.Draft) {
    if draft.isSketch { return keepSketch(draft) }
    let text = draft.text.asNote
    guard !text.isEmpty, text != draft.base?.asNote else { return }
    switch draft.target {
    case .note(let id):
      keepAsNote(text, near: workspace?.parent(of: .note(id)) ?? draft.home, after: id)
    case .box: keepAsNote(text, near: draft.target, after: draft.after)
    case .workspace, .board, .round: keepAsNote(text, near: nil)
    }
  }

  /// The place after a note of a box, or at its end; where the box is gone the nearest that is left.
  private mutating func placeToKeep(near box: Target?, after: Identifier?) -> Change.Place? {
    if let box, box.kind == .box, let notes = workspace?.children(of: box, kind: .note),
      workspace?.exists(box) == true
    {
      return Change.Place(parent: box, after: after ?? notes.last)
    }
    return refuge(near: box)
  }

  /// Keeps a text as a note of its own, in a box or the nearest place that is left.
  mutating func keepAsNote(_ text: String, near box: Target?, after: Identifier? = nil) {
    guard let place = placeToKeep(near: box, after: after) else { return }
    do throws(Refusal) {
      let made = try add([text], at: place)
      if let note = made.first { _ = go(to: note) }
    } catch {
      refuse(error)
    }
  }
}
