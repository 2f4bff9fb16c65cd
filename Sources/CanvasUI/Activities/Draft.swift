import CanvasCore

/// A note being typed. It is no step until it is kept, and nobody's to lose: whatever others do to the
/// place or the note it is about, what was typed becomes a note or waits in a conflict.
struct Draft: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    /// A new note in a box, after another or at the start.
    case new(board: Identifier, box: Identifier, after: Identifier?)
    /// The text of a note that stands in a box.
    case edit(Identifier, home: Target)
  }

  var purpose: Purpose
  var field: TextField
  /// The text that editing began from: another one that is written meanwhile is not overwritten.
  var base = ""

  /// The note that is edited, or nil.
  var note: Identifier? { if case .edit(let id, _) = purpose { id } else { nil } }
  var isNew: Bool { note == nil }

  /// The box it is in.
  var home: Target {
    switch purpose {
    case .new(let board, let box, _): .box(board: board, box: box)
    case .edit(_, let home): home
    }
  }
}

/// Where a new note is being typed in a box.
struct TypedPlace: Hashable {
  /// The note it follows; nil at the start.
  var after: Identifier?
}

extension App {
  // MARK: Typing

  /// Where a new note is being typed in a box of the open board, or nil.
  func typedPlace(in box: Identifier) -> TypedPlace? {
    guard case .new(let board, box, let after)? = draft?.purpose, board == boardID else {
      return nil
    }
    return TypedPlace(after: after)
  }

  /// Starts a new note after the one under the cursor.
  mutating func startNote() throws(Refusal) {
    let board = try requireBoard()
    let box = try requireBox()
    showNotes()
    draft = Draft(
      purpose: .new(board: board.id, box: box.id, after: lastShownOrFocused(box)),
      field: TextField(""))
  }

  /// New notes follow the one under the cursor, at the end where votes decide the order.
  func lastShownOrFocused(_ box: Box) -> Identifier? {
    settings.sortsByVotes ? box.notes.last?.id : focus?.note ?? box.notes.last?.id
  }

  mutating func startEditing() throws(Refusal) {
    let note = try requireNote()
    showNotes()
    edit(note, typing: note.text)
  }

  /// Opens a note for typing; `base` is the text it is to take the place of, where that is not the one it
  /// has now.
  private mutating func edit(_ note: Note, typing text: String, base: String? = nil) {
    guard let home = workspace?.parent(of: .note(note.id)) else { return }
    draft = Draft(
      purpose: .edit(note.id, home: home), field: TextField(text), base: base ?? note.text)
  }

  /// Keeps the draft. An empty new one is dropped; an emptied note is refused. Gives back whether a new
  /// note was kept.
  @discardableResult
  mutating func keepDraft() throws(Refusal) -> Bool {
    settleDraft()
    guard let draft else { return false }
    let text = draft.field.text.asNote
    switch draft.purpose {
    case .new(let board, let box, let after):
      // A note that others removed is no new one while nothing was typed.
      guard !text.isEmpty, text != draft.base.asNote else {
        self.draft = nil
        return false
      }
      let place = Change.Place(parent: .box(board: board, box: box), after: after)
      let made = try add([text], at: place)
      self.draft = nil
      boardID = board
      focus = Focus(box: box, note: made.first)
      return true
    case .edit(let id, _):
      guard !text.isEmpty else { throw Refusal(say(.emptiedNote)) }
      // Left as it was, it says nothing about what others have made of it.
      if text != draft.base.asNote { try write(text, to: id, over: draft.base) }
      self.draft = nil
      return false
    }
  }

  /// Writes the text of a note by someone who began from `base`; where another was written meanwhile both
  /// are kept.
  private mutating func write(
    _ text: String, to note: Identifier, over base: String
  ) throws(Refusal) {
    guard
      let writing = try workspace?.writing(
        .string(text), at: ["text"], of: .note(note), over: .string(base))
    else { return }
    try perform(Deed(Act(.editNote), writing.edits))
    if writing.isConflict { tell(say(.bothAreKept)) }
  }

  /// Adds notes written here and now, and gives back their ids.
  mutating func add(
    _ texts: [String], at place: Change.Place, as kind: Act.Kind? = nil
  ) throws(Refusal) -> [Identifier] {
    let (author, templates) = (author, templates)
    return try act { workspace, random throws(Refusal) in
      try workspace.adding(
        texts, at: place, by: author, templates: templates, as: kind, using: &random)
    }
  }

  /// Changes the text being typed, in a draft or in a panel.
  mutating func editText(_ change: (inout TextField) -> Void) {
    if panel?.field != nil {
      panel?.edit(change)
    } else if var draft {
      self.draft = nil
      change(&draft.field)
      self.draft = draft
    }
  }

  // MARK: While others change what it stands on

  /// Keeps the draft on something that is there: what others remove takes no typed word with it.
  mutating func settleDraft() {
    guard let draft, let workspace else { return }
    switch draft.purpose {
    case .new(let board, let box, _):
      guard workspace.exists(.box(board: board, box: box)) else { return rehome(draft) }
      if boardID != board { show(board: board) }
      if focus?.box != box { focus = Focus(box: box) }
    case .edit(let id, let home):
      guard let place = workspace.parent(of: .note(id)) else { return rehome(draft) }
      if place != home { self.draft?.purpose = .edit(id, home: place) }
      if focus?.note != id || home != place { _ = go(to: id) }
    }
  }

  /// Lets the draft go on as a new note in the nearest place that is left, and says so.
  private mutating func rehome(_ draft: Draft) {
    let text = draft.field.text.asNote
    if workspace?.refuge(near: draft.home) == nil {
      guard !text.isEmpty, addRefuge() else {
        self.draft = nil
        return refuse(say(.noteIsGone))
      }
    }
    guard let place = workspace?.refuge(near: draft.home),
      case .box(let board, let box) = place.parent
    else { return }
    self.draft?.purpose = .new(board: board, box: box, after: place.after)
    show(board: board)
    focus = Focus(box: box, note: place.after)
    let isAsItWas = !draft.isNew && text == draft.base.asNote
    tell(say(isAsItWas ? .noteIsGone : .draftGoesOnHere))
  }

  /// A board for what was typed, where others have removed all of them.
  private mutating func addRefuge() -> Bool {
    let templates = templates
    do throws(Refusal) {
      try act { workspace, random throws(Refusal) in
        try workspace.addingBoard(
          "wall", title: "", after: nil, templates: templates, using: &random)
      }
      return true
    } catch {
      return false
    }
  }

  // MARK: What the journal has of it

  /// What is being typed, as the journal keeps it.
  var journalDraft: Journal.Draft? {
    guard let draft else { return journalAnswer }
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
  private func placeToKeep(near box: Target?, after: Identifier?) -> Change.Place? {
    if let box, box.kind == .box, let notes = workspace?.children(of: box, kind: .note),
      workspace?.exists(box) == true
    {
      return Change.Place(parent: box, after: after ?? notes.last)
    }
    return workspace?.refuge(near: box)
  }

  /// Keeps a text as a note of its own, in a box or the nearest place that is left.
  mutating func keepAsNote(_ text: String, near box: Target?, after: Identifier? = nil) {
    if workspace?.refuge(near: box) == nil { _ = addRefuge() }
    guard let place = placeToKeep(near: box, after: after) else { return }
    do throws(Refusal) {
      let made = try add([text], at: place)
      if let note = made.first { _ = go(to: note) }
    } catch {
      refuse(error)
    }
  }

  // MARK: The user's editor

  mutating func editOutside() throws(Refusal) {
    if let draft {
      opened?.editing = .draft
      effects.work.append(.edit(draft.field.text))
    } else {
      let note = try requireNote()
      guard let home = workspace?.parent(of: .note(note.id)) else {
        throw Refusal(say(.noteIsGone))
      }
      opened?.editing = .note(note.id, base: note.text, home: home)
      effects.work.append(.edit(note.text))
    }
  }

  /// Takes the text that the editor left. Line ends at its end, which editors add, do not count.
  mutating func edited(_ text: String?, _ trouble: String?) {
    let target = opened?.editing
    opened?.editing = nil
    guard let text else { return refuse(trouble ?? say(.editorFailed)) }
    let clean = text.asNote
    switch target {
    case .draft where draft != nil:
      draft?.field.selectAll()
      draft?.field.insert(clean)
    case .note(let id, let base, let home):
      guard clean != base.asNote else { return tell(say(.editorLeftIt)) }
      guard !clean.isEmpty else { return refuse(say(.emptiedNote)) }
      guard workspace?.note(id) != nil else {
        keepAsNote(clean, near: home)
        return tell(say(.keptAsNote))
      }
      do throws(Refusal) { try write(clean, to: id, over: base) } catch { refuse(error) }
    case .draft, nil: if !clean.isEmpty { keepAsNote(clean, near: focusedBoxTarget) }
    }
  }

  private var focusedBoxTarget: Target? {
    guard let boardID, let box = focus?.box else { return nil }
    return .box(board: boardID, box: box)
  }
}

/// Where the text goes that a user changes in an editor of their own.
enum EditorTarget: Hashable, Sendable {
  case note(Identifier, base: String, home: Target)
  case draft
}
