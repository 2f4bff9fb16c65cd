import CanvasCore

extension App {
  /// Takes one event at a time (seconds since 1970) and gives back what the runtime is to do.
  public mutating func update(_ event: Event, at time: Int) -> [Effect] {
    now = time
    let typed = journalDraft
    switch event {
    case .key(let key):
      notice = nil
      let before = pasted
      press(key)
      // Only the very next key can join what was pasted.
      if pasted == before { pasted = [] }
    case .paste(let text):
      notice = nil
      pendingKeys = []
      paste(text)
    case .mouse(let mouse, let clicks): point(mouse, clicks: clicks)
    case .copiedToFile(let path): tell(say(.copiedToFile, path))
    case .edited(let text, let trouble): edited(text, trouble.map(words(of:)))
    case .project: project()
    case .show(let board): keepDraftAndShow(board)
    case .asciiOnly: tell(say(.asciiBecause))
    case .pointed(let pointer): follow(pointer)
    case .command(let id): if let command = Command.named(id) { run(command) }
    case .resize(let size): self.size = size
    case .saved(let result): saved(result)
    case .journal(let trouble): journalTrouble = trouble
    case .retrySave: if case .failed? = file?.state { save() }
    case .changedOnDisk(let theirs, let base): merge(theirs, base: base)
    case .unreadable(let trouble): file?.state = .failed(trouble)
    case .opened(let workspace, let name, let session):
      open(workspace, name: name, session: session)
    case .mended: tell(say(.restoredFromCopy))
    case .historyElsewhere(let path): tell(say(.historyElsewhere, path))
    case .recovered(let recovery): recover(recovery)
    case .history(let steps, let trouble): addHistory(steps, trouble)
    case .failed(let trouble): refuse(words(of: trouble))
    case .home(let home):
      let index = self.home.index
      self.home = home
      self.home.index = min(index, max(0, home.entries.count - 1))
    }
    settleFocus()
    refreshFacets()
    if journalDraft != typed { effects.append(.journalDraft(journalDraft)) }
    if screen == .board, !isProjecting, pointer != pointed {
      // The first thing pointed at is what everybody begins with.
      if pointed != nil { effects.append(.point(pointer)) }
      pointed = pointer
    }
    defer { effects = [] }
    return effects
  }

  /// The scopes whose keys are in force, the innermost first.
  var scopes: [Scope] {
    if let panel { return panel.field == nil ? [.panel, .list] : [.panel, .text] }
    if draft != nil { return [.draft, .text] }
    if isProjecting { return [.projecting] }
    if presentation != nil { return [.presenting] }
    switch screen {
    case .home: return [.home, .everywhere]
    case .boards: return [.boards, .workspace, .everywhere]
    case .board where carrying != nil: return [.carrying, .board, .workspace, .everywhere]
    case .board: return [.board, .workspace, .everywhere]
    }
  }

  private mutating func press(_ key: Key) {
    let pressed = pendingKeys + [key]
    pendingKeys = []
    switch keymap.match(pressed, in: scopes) {
    case .command(let command): run(command)
    case .beginning:
      pendingKeys = pressed
      tell(say(.keysGoOn, KeySequence(pressed).description))
    case .nothing where pressed.count > 1 && scopes.contains(.text):
      // The beginning of a sequence that does not go on is text.
      for key in pressed.dropLast() { type(key) }
      press(key)
    case .nothing where pressed.count > 1:
      refuseKey(KeySequence(pressed).description)
    case .nothing: type(key)
    }
  }

  /// A key without a command: a letter where text is typed, else a word that it does nothing.
  private mutating func type(_ key: Key) {
    if let text = key.typed, scopes.contains(.text) {
      editText { $0.insert(text) }
    } else if key.modifiers.contains(.alt), case .character = key.code, scopes.contains(.text) {
      // Over a slow line the Esc that ends typing and the key after it come together and look like one.
      press(Key(.escape))
      press(Key(key.code, key.modifiers.subtracting(.alt)))
    } else {
      refuseKey(key.description)
    }
  }

  /// Says that a key does nothing, and what shows those that do.
  private mutating func refuseKey(_ key: String) {
    let hasHelp = scopes.contains(.everywhere)
    refuse(say(hasHelp ? .keyDoesNothing : .keyDoesNothingButEsc, key))
  }

  /// Runs a command; the one place where a refusal becomes words on the screen.
  mutating func run(_ command: Command) {
    do throws(Refusal) {
      try command.run(&self)
    } catch {
      refuse(error.sentence)
    }
  }

  /// Why a command cannot be run now, or nil: it is tried on a copy.
  func refusal(of command: Command) -> Refusal? {
    var trial = self
    trial.isTrial = true
    do throws(Refusal) {
      try command.run(&trial)
      return nil
    } catch {
      return error
    }
  }

  mutating func refuse(_ sentence: String) { notice = Notice(text: sentence, isRefusal: true) }
  mutating func tell(_ sentence: String) { notice = Notice(text: sentence, isRefusal: false) }

  /// Text pasted from outside: into the field, or as notes, one a line.
  private mutating func paste(_ text: String) {
    let clean = text.withoutControls
    guard !clean.isEmpty, !isProjecting, presentation == nil else { return }
    if panel?.field != nil {
      editText { $0.insert(clean.split(separator: "\n").joined(separator: " ")) }
    } else if draft != nil {
      let lines = clean.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
      if case .new? = draft?.purpose, lines.count > 1 {
        let typed = [draft?.field.text.trimmed ?? ""].filter { !$0.isEmpty }
        pasteNotes(typed + lines)
      } else {
        editText { $0.insert(clean) }
      }
    } else if screen == .board {
      pasteNotes(clean.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty })
    } else {
      refuse(say(.nothingToPasteInto))
    }
  }

  private mutating func saved(_ result: Result<SavedState, Trouble>) {
    switch result {
    case .success(let state):
      if document?.workspace == state.asked { file?.state = .saved }
      if let merged = state.merged { merge(merged, base: state.asked) }
    case .failure(let trouble): file?.state = .failed(trouble)
    }
  }

  /// Brings in what others wrote. The cursor stays on its note; a note that is being typed is not touched.
  private mutating func merge(_ theirs: Workspace, base: Workspace) {
    guard let before = document?.workspace else { return }
    document?.merge(theirs, base: base)
    guard let after = document?.workspace else { return }
    // A save that was asked for before this was known is not made; it is asked for again.
    if after == theirs, file?.state != .saving { file?.state = .saved } else { save() }
    // What is pointed at may have come before what it is on.
    if let followed { follow(followed) }
    if after != before, notice == nil { tell(say(.mergedFromDisk)) }
  }

  /// Opens a board; what a dead session was typing is kept where it belongs.
  private mutating func keepDraftAndShow(_ board: Identifier) {
    do throws(Refusal) {
      try keepDraft()
      show(board: board)
    } catch {
      refuse(error.sentence)
    }
  }

  /// Brings in what sessions that died have left, and says so.
  private mutating func recover(_ recovery: SessionRecovery) {
    guard let document else { return }
    self.document?.merge(recovery.workspace, base: document.workspace)
    save()
    let time = Clock.hour(recovery.time)
    if let draft = recovery.drafts.first { resume(draft) }
    for draft in recovery.drafts.dropFirst() { keep(draft) }
    let notes = say(.noteCount, count: recovery.notes.count)
    // It may have been said already that the file itself was restored.
    let said: String
    switch (recovery.notes.isEmpty, recovery.drafts.isEmpty) {
    case (false, true): said = say(.recovered, notes, time)
    case (false, false): said = say(.recoveredWithDraft, notes, time)
    case (true, false): said = say(.recoveredDraft, time)
    case (true, true): return
    }
    tell([notice?.text, said].compactMap { $0 }.joined(separator: " · "))
  }

  private mutating func addHistory(_ steps: [Step], _ trouble: String?) {
    document?.addEarlier(steps)
    let next = afterHistory
    afterHistory = nil
    if let trouble { refuse(trouble) }
    do throws(Refusal) {
      switch next {
      case .undo: try undo()
      case .redo: try redo()
      case .show: openPanel(.history)
      case nil: break
      }
    } catch {
      refuse(error.sentence)
    }
  }

  private mutating func open(_ workspace: Workspace, name: String, session: String) {
    document = Document(workspace, author: voter, session: session)
    file = CurrentFile(name: name)
    focuses = [:]
    focusBefore = [:]
    focusAfter = [:]
    marked = []
    carrying = nil
    draft = nil
    panel = nil
    presentation = nil
    pointed = nil
    boardIndex = 0
    boardID = workspace.boards.first?.id
    screen = workspace.boards.isEmpty ? .boards : .board
  }

  /// The one way the program changes the document: one step, one name, one save.
  mutating func perform(_ edits: [Edit], as title: Phrase) throws(Refusal) {
    try perform(edits, as: say(title))
  }

  /// `place` is where undo leads back to, where that is not the cursor's.
  mutating func perform(
    _ edits: [Edit], as title: String, from place: (board: Identifier?, focus: Focus?)? = nil
  ) throws(Refusal) {
    let before = place ?? (boardID, focus)
    guard let step = try document?.perform(edits, as: title, time: now) else { return }
    focusBefore[step.id] = before
    effects.append(.journal(step))
    save()
  }

  /// Asks the runtime to save what there is now.
  mutating func save() {
    guard let workspace = document?.workspace else { return }
    file?.state = .saving
    effects.removeAll { if case .save = $0 { true } else { false } }
    effects.append(.save(workspace))
  }

  /// A new id that nothing in the workspace has.
  mutating func freshID(unless more: Set<Identifier> = []) -> Identifier {
    let taken = (workspace?.takenIdentifiers ?? []).union(more)
    return Identifier.fresh(using: &random, unless: taken.contains)
  }

  // MARK: Words

  /// The language of the open board's labels, else of the workspace, else the user's.
  public var language: Language {
    look.language ?? board?.language ?? workspace?.language ?? preferredLanguage
  }

  /// A phrase in the language in force, with its gaps filled in.
  func say(_ phrase: Phrase, _ parts: String...) -> String {
    phrase.text(in: language, parts)
  }

  /// A phrase about a number, in its singular or plural.
  func say(_ phrase: Phrase, count: Int) -> String {
    phrase.text(in: language, count: count)
  }
}

extension StringProtocol {
  /// Without spaces and line ends at both ends.
  var trimmed: String {
    let tail = drop { $0.isWhitespace }
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(tail[...last])
  }
}
