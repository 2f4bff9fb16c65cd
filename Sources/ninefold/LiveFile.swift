import CCurses
import CanvasCore
import CanvasUI
import Platform

/// The open file with all that keeps it safe: the saving thread, the journal, the history, and the watch on
/// what others write.
struct LiveFile {
  /// The workspace as it was read.
  let workspace: Workspace
  let path: FilePath
  /// Tells this run's steps from all others.
  let session: String

  private let saver: Saver
  private let watcher: FolderWatcher
  private var journal: Journal?
  /// Where second screens read what is pointed at.
  var sideChannel: SideChannel?
  /// Whether the last record could not be written, and steps that wait to be.
  private var journalFailed = false
  private var unrecorded: [Step] = []
  private var draft: Journal.Draft?
  /// The draft of the record before, whose beginning is not said again.
  private var begun: Journal.Draft?
  /// What there is to say about how it was opened.
  private var openings: [Event] = []
  /// Steps made since the last save was asked for, and all that no finished save has brought into the file.
  private var steps: [Step] = []
  private var unsaved: [Step] = []
  /// Whether the journal's file could not be made durable: syncing it again would not tell the truth.
  private var needsNewJournal = false
  /// The number of the last foreign change the program has taken in.
  private var known = 0
  /// When the journal is to be made durable, the file looked at, a failed save tried again, in milliseconds
  /// of the clock that only goes forward.
  private var syncDue: Int?
  private var lookDue: Int?
  private var retryDue: Int?
  private var firstUnsynced = 0
  private var isSaved = true
  /// Whether something is being typed that is in the journal only.
  private var hasDraft = false
  /// How large the history file was when it was read, and which one; nil before, and once its change was told.
  var historyRead: (size: Int, inode: UInt64)?

  /// Typing rests this long before the journal is made durable, and never waits longer than the second.
  private static let syncDelay = 250
  private static let syncLimit = 1000
  /// How long others may be at it before their file is looked at.
  private static let lookDelay = 50
  /// A failed save is tried again after this time.
  private static let retryDelay = 3000
  /// Where the system cannot tell of changes the file is looked at this often.
  private static let pollDelay = 1000

  init(_ store: WorkspaceStore) {
    workspace = store.base
    path = store.file.path
    session = System.newSession
    saver = Saver(store)
    watcher = FolderWatcher(
      path, and: System.history(of: workspace.id, beside: path).beside.path)
    if watcher.descriptor < 0 { lookDue = Self.now + Self.pollDelay }
    if store.isMended { openings.append(.mended) }
  }

  /// Opens a file; what sessions that died have left is taken over and waits in ``takeOpenings()``.
  static func open(_ path: FilePath) throws(FileError) -> LiveFile {
    var file = LiveFile(
      try WorkspaceStore.open(
        path, stateFolder: System.stateFolder, templates: UserTemplates.library))
    let leftovers = Journal.takeOver(of: file.workspace.id, in: System.stateFolder)
    guard !leftovers.isEmpty else { return file }
    let recovery = SessionRecovery(file.workspace, leftovers)
    file.saver.settle(leftovers, recovery.steps)
    file.openings.append(.recovered(recovery))
    return file
  }

  var name: String { path.displayName }

  /// What was put right and recovered when it was opened, once.
  mutating func takeOpenings() -> [Event] {
    defer { openings = [] }
    return openings
  }

  private static var now: Int { System.milliseconds }

  // MARK: Waiting

  /// Descriptors to wait for: answers of the saving thread, and news of the folder.
  var descriptors: [Int32] {
    watcher.descriptor < 0 ? [saver.descriptor] : [saver.descriptor, watcher.descriptor]
  }

  /// Milliseconds until something is due, or nil.
  var delay: Int? {
    [syncDue, lookDue, retryDue].compactMap { $0 }.min().map { max(0, $0 - Self.now) }
  }

  /// What has come: `first` and `second` say which descriptor is readable.
  mutating func events(first: Bool, second: Bool) -> [Event] {
    if second, watcher.takeNews(), lookDue == nil { lookDue = Self.now + Self.lookDelay }
    var events: [Event] = first ? takeAnswers() : []
    let now = Self.now
    if let due = syncDue, due <= now { syncNow() }
    if let due = lookDue, due <= now {
      look()
      if let told = tellOfHistory() { events.append(told) }
    }
    guard let due = retryDue, due <= now else { return events }
    retryDue = nil
    if saver.lacksHistory { saver.retryHistory() }
    return events + [.retrySave] + retryJournal()
  }

  /// Tries a journal that failed again, with what is being typed now.
  private mutating func retryJournal() -> [Event] {
    if needsNewJournal { renewJournal() }
    guard journalFailed else { return [] }
    if write(.some(draft)) == nil { return isTroubled ? [] : [.journal(trouble: nil)] }
    retryDue = Self.now + Self.retryDelay
    return []
  }

  /// Whether something stands between what is typed and the disk.
  private var isTroubled: Bool { journalFailed || needsNewJournal || saver.isTroubled }

  /// Begins another journal with all that the file does not have yet. Which of the old one's pages are on
  /// disk nobody knows once a sync has failed, so it is not synced again. Where the new one fails the old
  /// one goes on.
  private mutating func renewJournal() {
    guard !saver.isBusy else {
      retryDue = Self.now + Self.lookDelay
      return
    }
    let (old, waiting, hadFailed) = (journal, unrecorded, journalFailed)
    (journal, journalFailed) = (nil, false)
    unrecorded = unsaved
    if write(.some(draft)) == nil {
      needsNewJournal = false
      old?.end()
      // Its end tells that all is well again.
      syncNow()
    } else {
      journal?.end()
      (journal, unrecorded, journalFailed) = (old, waiting, hadFailed)
      if let old { saver.use(old) }
      retryDue = Self.now + Self.retryDelay
    }
  }

  private mutating func takeAnswers() -> [Event] {
    saver.takeAnswers().compactMap { answer in
      let event: Event
      switch answer {
      case .event(let other): event = other
      case .foreign(let other, let number):
        event = other
        known = number
      case .unsynced(let trouble):
        needsNewJournal = true
        retryDue = retryDue ?? Self.now + Self.retryDelay
        event = .journal(trouble: trouble)
      case .unwritten(let trouble):
        retryDue = retryDue ?? Self.now + Self.retryDelay
        event = .journal(trouble: trouble)
      }
      switch event {
      case .saved(.success):
        isSaved = true
        if !needsNewJournal, !saver.lacksHistory { retryDue = nil }
        if !saver.isBusy, !saver.lacksHistory { unsaved = [] }
      case .saved(.failure): (retryDue, isSaved) = (Self.now + Self.retryDelay, false)
      case .journal(trouble: nil) where isTroubled: return nil
      default: break
      }
      return event
    }
  }

  /// Looks at the file now, for others' changes.
  mutating func look() {
    lookDue = watcher.descriptor < 0 ? Self.now + Self.pollDelay : nil
    saver.refresh()
  }

  // MARK: Writing

  /// Writes the steps and the draft of a record to the journal; gives back an event when it begins to fail, or
  /// works again.
  mutating func write(down record: Record) -> Event? {
    let failedBefore = journalFailed
    // What was written last counts: it brings what an earlier one could not.
    var last: Trouble??
    for step in record.steps {
      steps.append(step)
      unsaved.append(step)
      unrecorded.append(step)
      // A reader takes what came before a step for kept.
      begun = nil
      last = .some(write(nil))
    }
    if let draft = record.draft {
      hasDraft = draft?.text.isEmpty == false
      self.draft = draft
      last = .some(write(.some(draft?.following(journalFailed ? nil : begun))))
      begun = draft
    }
    guard let trouble = last, (trouble != nil) != failedBefore else { return nil }
    return .journal(trouble: trouble)
  }

  /// Writes the steps that are not written yet, then a draft where one is given; gives back what is wrong.
  private mutating func write(_ draft: Journal.Draft??) -> Trouble? {
    do throws(SystemError) {
      let journal = try begunJournal()
      if journalFailed { try journal.mend() }
      while let step = unrecorded.first {
        try journal.record(step)
        unrecorded.removeFirst()
      }
      if let draft { try journal.record(draft) }
      journalFailed = false
      let now = Self.now
      if syncDue == nil { firstUnsynced = now }
      syncDue = min(now + Self.syncDelay, firstUnsynced + Self.syncLimit)
      return nil
    } catch {
      journalFailed = true
      retryDue = retryDue ?? Self.now + Self.retryDelay
      return .unprotected(.system(error, .save), "journal")
    }
  }

  private mutating func begunJournal() throws(SystemError) -> Journal {
    if let journal { return journal }
    let begun = try Journal.begin(
      session: session, workspace: workspace.id, file: path, user: System.user, time: System.now,
      in: System.stateFolder)
    journal = begun
    saver.use(begun)
    return begun
  }

  /// Has the journal made durable, off the typing path.
  mutating func syncNow() {
    syncDue = nil
    if journal != nil { saver.sync() }
  }

  /// Has the workspace of a record saved, with the steps that led to it.
  mutating func save(_ record: Record) {
    guard let workspace = record.workspace else { return }
    isSaved = false
    syncDue = nil
    saver.save(workspace, steps: steps, known: known)
    steps = []
  }

  // MARK: Leaving

  /// Waits until the thread has done what it was asked for, and gives back what was heard.
  mutating func settle() -> [Event] {
    var events: [Event] = []
    while saver.isBusy {
      var ready: UInt32 = 0
      guard nf_wait(2000, [saver.descriptor], 1, &ready) >= 0 else { break }
      if ready & UInt32(NF_SIGNAL) != 0 { _ = nf_take_signals() }
      if ready & UInt32(NF_HANGUP) != 0 { usleep(1000) }
      events += takeAnswers()
    }
    return events + takeAnswersLeft()
  }

  /// The journal ends where all is in file and history; else, and where a signal came while something was
  /// typed, it stays for the next session.
  mutating func finish() {
    if isSaved, !hasDraft, !saver.lacksHistory { journal?.end() } else { journal?.release() }
    journal = nil
    sideChannel?.close()
    sideChannel = nil
    watcher.close()
  }

  private mutating func takeAnswersLeft() -> [Event] {
    var ready: UInt32 = 0
    guard nf_wait(0, [saver.descriptor], 1, &ready) > 0, ready & UInt32(NF_EXTRA) != 0 else {
      return []
    }
    return takeAnswers()
  }
}
