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
  /// The group it is typed in, and what it is marked with there; nil in a box.
  var group: GivenValue?
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
    guard case .new(let board, let home, let after)? = draft?.purpose, board == boardID,
      box == draft?.group.flatMap(groupBox) ?? home
    else { return nil }
    return TypedPlace(after: after)
  }

  /// Starts a new note after the one under the cursor.
  mutating func startNote() throws(Refusal) {
    let board = try requireBoard()
    let home = try placeForNotes()
    showNotes()
    // What is written now would not be seen.
    settings.filter = nil
    var draft = Draft(
      purpose: .new(board: board.id, box: home.box, after: home.after), field: TextField(""))
    draft.group = groupHere
    self.draft = draft
    tellGroup()
  }

  /// New notes follow the one under the cursor, at the end where votes decide the order.
  func lastShownOrFocused(_ box: Box) -> Identifier? {
    settings.order != .byHand ? box.notes.last?.id : focus?.note ?? box.notes.last?.id
  }

  /// Keeps the draft and starts a new note at the end of the next box, or the one before.
  mutating func keepDraftAndStep(by step: Int) throws(Refusal) {
    try keepDraft()
    if boxes.count > 1 { try stepBox(by: step) }
    if let box = focusedBox { focus = Focus(box: box.id, note: shown(box).last?.id) }
    try startNote()
  }

  mutating func startEditing() throws(Refusal) {
    let note = try requireNote()
    showNotes()
    edit(note, typing: note.text)
  }

  /// Opens a note for typing; `base` is the text it is to take the place of, where that is not the one it
  /// has now.
  mutating func edit(_ note: Note, typing text: String, base: String? = nil) {
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
      let spoken = hear(text, on: board)
      let facets = marked(spoken.facets, by: draft.group)
      let made = try add([spoken.text], at: place, facets: facets)
      self.draft = nil
      boardID = board
      focus = Focus(box: made.first.flatMap(group) ?? box, note: made.first)
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
    _ texts: [String], at place: Change.Place, facets: JSONObject = [:],
    as kind: Act.Kind? = nil
  ) throws(Refusal) -> [Identifier] {
    let (author, templates) = (author, templates)
    return try act { workspace, random throws(Refusal) in
      try workspace.adding(
        texts, at: place, facets: facets, by: author, templates: templates, as: kind,
        using: &random)
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
