import CanvasCore

extension App {
  /// Takes one event at a time (seconds since 1970) and gives back what the runtime is to do.
  public mutating func update(_ event: Event, at time: Int) -> Effects {
    now = time
    let typed = journalDraft
    take(event)
    settleDraft()
    settleSketch()
    settleFocus()
    opened?.refreshFacets()
    settleFacts()
    planned = nil
    settlePast()
    settleRank()
    settleArrivals()
    settlePanel()
    if journalDraft != typed { effects.record.draft = .some(journalDraft) }
    let pointer = self.pointer
    if screen == .board, !isProjecting, pointer != opened?.pointed {
      // The first thing pointed at is what everybody begins with.
      if opened?.pointed != nil { effects.work.append(.point(pointer)) }
      opened?.pointed = pointer
    }
    defer { effects = Effects() }
    return effects
  }

  private mutating func take(_ event: Event) {
    switch event {
    case .key(let key):
      if isTooEarly(key) { return }
      notice = nil
      let before = opened?.pasted.notes
      press(key)
      // Only the very next key can join what was pasted.
      if opened?.pasted.notes == before { opened?.pasted.notes = [] }
    case .paste(let text):
      notice = nil
      endSequence()
      paste(text)
    case .pasteGoesOn(let text): continuePaste(text)
    case .pasteIsSilent: tell(say(.pasteIsSilent))
    case .pasteCut(let bytes): refuse(say(.pasteWasCut, "\(bytes)"))
    case .mouse(let mouse, let clicks): point(mouse, clicks: clicks)
    case .copiedToFile(let path): tell(say(.copiedToFile, path))
    case .exported(let path): tell(say(.exported, path))
    case .exportExists(let request):
      notice = nil
      arrive(.overwriting(request), for: request.workspace.id)
    case .imported(let boards): arrive(.importing(boards), for: boards.workspace)
    case .programme(let news): take(news)
    case .edited(let text, let trouble): edited(text, trouble.map(words(of:)))
    case .project: project()
    case .show(let board): keepDraftAndShow(board)
    case .asciiOnly: tell(say(.asciiBecause))
    case .unknownTerminal(let name, let other): tell(say(.terminalFallback, name.visible, other))
    case .pointed(let pointer): hear(pointer)
    case .nobodyToFollow: missLeader()
    case .screensFollow(let count): refuse(say(.screensFollow, count: count))
    case .command(let id): if let command = commands[id] { run(command) }
    case .resize(let size):
      self.size = size
      panel?.isStale = true
    case .saved(let result): saved(result)
    case .journal(let trouble): opened?.file.journalTrouble = trouble
    case .retrySave: if case .failed? = opened?.file.state { save() }
    case .changedOnDisk(let theirs, let base): merge(theirs, base: base)
    case .unreadable(let trouble): opened?.file.state = .failed(trouble)
    case .opened(let workspace, let name, let session):
      open(workspace, name: name, session: session)
    case .mended: tell(say(.restoredFromCopy))
    case .historyElsewhere(let path): tell(say(.historyElsewhere, path))
    case .recovered(let recovery): recover(recovery)
    case .history(let steps, let marks, let trouble): addHistory(steps, marks, trouble)
    case .historyChanged: rereadHistory()
    case .marked(let mark):
      opened?.marks.append(mark)
      tell(say(.marked, mark.name))
    case .failed(let trouble):
      refuse(words(of: trouble))
      startsTyping = false
      askAgain()
    case .completed(let text, let choices): completed(text, choices)
    case .home(let home): show(home)
    case .ground(let color): settle(on: color)
    case .missing(let path): open(.making(path))
    case .retitle(let title): retitle(title)
    case .putAside(let place): tell(say(.isPutAside, place))
    case .misconfigured(let troubles): take(troubles: troubles)
    }
  }

  /// Whether a key was meant as text for something that was refused a moment ago: then it does nothing, and
  /// the refusal stays in sight.
  private mutating func isTooEarly(_ key: Key) -> Bool {
    guard let (until, end) = grace else { return false }
    // Help and quitting are never in the way: nothing is lost by them.
    let isText =
      key.text != nil && key.text != "?"
      && !keymap.keys(of: "app.quit").contains(KeySequence([key]))
    grace = isText && now <= until && !isTyping ? (min(now + 1, end), end) : nil
    return grace != nil
  }

  private mutating func press(_ key: Key) {
    let pressed = pendingKeys + [key]
    pendingKeys = []
    switch keymap.match(pressed, in: scopes) {
    case .command(let command): run(commands[command.id] ?? command)
    case .beginning:
      pendingKeys = pressed
      tell(say(.keysGoOn, KeySequence(pressed).name(in: language)))
    case .nothing where pressed.count > 1 && scopes.contains(.text):
      // The beginning of a sequence that does not go on is text.
      for key in pressed.dropLast() { type(key) }
      press(key)
    case .nothing where pressed.count > 1:
      refuseKey(KeySequence(pressed).name(in: language))
    case .nothing: type(key)
    }
  }

  /// The beginning of a sequence of keys that does not go on is text, where text is typed.
  mutating func endSequence() {
    let keys = pendingKeys
    pendingKeys = []
    if scopes.contains(.text) { for key in keys { type(key) } }
    settlePanel()
  }

  /// A key without a command: a letter where text is typed, else a word that it does nothing.
  private mutating func type(_ key: Key) {
    if let text = key.typed, scopes.contains(.text) {
      editText { $0.insert(text) }
    } else if let text = key.typed, Int(text) != nil, let typed = panel?.chosen?.typeFigure {
      typed(&self, text)
    } else if let letter = key.text, chooses(by: letter) {
      return
    } else if key.modifiers.contains(.alt), case .character = key.code, scopes.contains(.text) {
      // Over a slow line the Esc that ends typing and the key after it come together and look like one.
      press(Key(.escape))
      planned = nil
      press(Key(key.code, key.modifiers.subtracting(.alt)))
    } else {
      refuseKey(key.name(in: language))
    }
  }

  private mutating func chooses(by letter: Character) -> Bool {
    do throws(Refusal) {
      return try choose(by: letter)
    } catch {
      refuse(error)
      return true
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
      refuse(error)
      if command.types { grace = (now + 1, now + 3) }
    }
  }

  /// Why a command cannot be run now, or nil: it is tried on a copy.
  func refusal(of command: Command) -> Refusal? {
    var trial = self
    do throws(Refusal) {
      try command.run(&trial)
      return nil
    } catch {
      return error
    }
  }

  mutating func refuse(_ refusal: Refusal) { refuse(refusal.words(in: language)) }
  mutating func refuse(_ sentence: String) { notice = Notice(text: sentence, isRefusal: true) }
  mutating func tell(_ sentence: String) { notice = Notice(text: sentence, isRefusal: false) }

  private mutating func saved(_ result: Result<SavedState, Trouble>) {
    switch result {
    case .success(let state):
      if opened?.document.workspace == state.asked { opened?.file.state = .saved }
      if let merged = state.merged { merge(merged, base: state.asked) }
    case .failure(let trouble): opened?.file.state = .failed(trouble)
    }
  }

  /// Brings in what others wrote. The cursor stays on its note; what is being typed stays as it is.
  private mutating func merge(_ theirs: Workspace, base: Workspace) {
    guard let before = workspace else { return }
    opened?.document.merge(theirs, base: base)
    guard let after = workspace else { return }
    // A save that was asked for before this was known is not made; it is asked for again.
    if after == theirs, file?.state != .saving { opened?.file.state = .saved } else { save() }
    // What is pointed at may have come before what it is on.
    if let pointer = following?.pointer { follow(pointer) }
    guard after != before else { return }
    keepPlaces(before)
    if let draft, let id = draft.note, let text = after.note(id)?.text,
      text != before.note(id)?.text, text != draft.base, text != draft.field.text.asNote
    {
      tell(say(.changedWhileTyping))
    } else if isDrawnToo(after, before) {
      tell(say(.changedWhileDrawing))
    } else if notice == nil {
      tell(say(.mergedFromDisk))
    }
  }

  /// Whether others drew another sketch for the note that one is being drawn for.
  private func isDrawnToo(_ after: Workspace, _ before: Workspace) -> Bool {
    guard let sketching, let id = sketching.note, let note = after.note(id) else { return false }
    let sketch = note.fields["sketch"]
    return sketch != before.note(id)?.fields["sketch"] && sketch != sketching.base
      && note.sketch != sketching.rows && sketching.isChanged
  }

  /// Keeps the cursors of lists on what they were on.
  private mutating func keepPlaces(_ before: Workspace) {
    if case .boards = screen, let boardID, workspace?.board(boardID) == nil,
      let index = before.index(ofBoard: boardID)
    {
      chooseBoard(at: index)
    }
    panel?.isStale = true
  }

  /// Opens a board; what a dead session was typing is kept where it belongs.
  private mutating func keepDraftAndShow(_ board: Identifier) {
    do throws(Refusal) {
      try keepDraft()
      try keepSketch()
      show(board: board)
    } catch {
      refuse(error)
    }
  }

  /// Brings in what sessions that died have left, and says so.
  private mutating func recover(_ recovery: SessionRecovery) {
    guard let workspace else { return }
    opened?.document.merge(recovery.workspace, base: workspace)
    save()
    let time = "\(localTime.hour(recovery.time)) \(localTime.zone(recovery.time))"
    for draft in recovery.drafts.dropFirst() { keep(draft) }
    if let draft = recovery.drafts.first { resume(draft) }
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

  private mutating func open(_ workspace: Workspace, name: String, session: String) {
    opened = OpenWorkspace(
      Document(workspace.completed(with: templates), author: setup.name, session: session),
      CurrentFile(name: name))
    (activities, notice) = (following == nil ? [] : [.following(Following())], nil)
    unanswered = [:]
    asked = nil
    arrivals = []
    screen = workspace.boards.isEmpty ? .boards(from: nil) : .board
    startTyping()
  }

  /// The one way the program changes the document: one step, one name, one save. `place` is where undo leads
  /// back to, where that is not the cursor's.
  mutating func perform(
    _ deed: Deed, from place: Place? = nil
  ) throws(Refusal) {
    let before = place ?? self.place
    let title = deed.act.words(in: .en, facets: facets)
    let step = try opened?.document.perform(deed.edits, as: title, act: deed.act, time: now)
    guard let step else { return }
    planned = nil
    selected = []
    opened?.placesBefore[step.id] = before
    effects.record.steps.append(step)
    save()
  }

  /// Asks the runtime to save what there is now.
  mutating func save() {
    guard let workspace else { return }
    opened?.file.state = .saving
    effects.record.workspace = workspace
  }

  /// Does what an act of the core comes to, and gives back the ids of what it made. `place` is where undo leads
  /// back to, where that is not the cursor's.
  @discardableResult
  package mutating func act(
    from place: Place? = nil,
    _ make: (Workspace, inout SplitMix64) throws(Refusal) -> Deed
  ) throws(Refusal) -> [Identifier] {
    let deed = try make(try requireWorkspace(), &random)
    try perform(deed, from: place)
    return deed.made
  }

  /// Who writes here, and when.
  var author: Author { Author(setup.name, at: now) }
}
