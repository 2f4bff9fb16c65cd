import CanvasCore
import CanvasUI
import Platform
import Synchronization

/// Saves and re-reads the open file on a thread of its own, so that typing never waits for a disk.
///
/// Only the newest workspace asked for is saved; those it replaced while the thread was busy are parts of it.
/// After a save the steps it brought go to the history, and the journal is told.
///
/// Merging needs the last state both sides knew. Foreign changes are numbered, and every job says how many of
/// them the program has taken in (`known`). A job that does not know all of them is not saved: the program
/// is about to hear of them and will ask again. So the state the file had last is always an ancestor of what
/// is saved, and of what the program has when it hears of a change.
final class Saver: Sendable {
  /// What the thread tells the program.
  enum Answer: Sendable {
    case event(Event)
    /// An event that brings what others wrote; the number goes into later jobs.
    case foreign(Event, number: Int)
    /// The journal could not be made durable, and why: it needs a new file.
    case unsynced(Trouble)
    /// The history could not be written, and why: it is to be tried again.
    case unwritten(Trouble)
  }

  private struct Job {
    var workspace: Workspace
    var steps: [Step]
    var known: Int
  }

  private struct State {
    var store: WorkspaceStore
    var history: StoredHistory
    /// Marks of weeks that end with what is written here.
    var weeks: WeekMarks
    var journal: Journal?
    var wanted: Job?
    var wantsRefresh = false
    var wantsSync = false
    var wantsHistory = false
    /// Steps that are in the file but not in the history yet.
    var unwritten: [Step] = []
    /// How many foreign changes were found.
    var foreign = 0
    var leftovers: [Journal.Leftover] = []
    var answers: [Answer] = []
    var isBusy = false
    var isRunning = false
    var isUnreadable = false
    /// Whether the last history, the last journal could not be written.
    var lacksHistory = false
    var lacksJournal = false
    /// Whether it was told that the history is not beside the file.
    var isElsewhereTold = false
    /// Whether the workspace was written to a rescue copy, since its file could not be.
    var hasCopy = false
  }

  private let state: Mutex<State>
  /// The thread waits at the first pipe, the program's loop at the second.
  private let requests = WakePipe()
  private let results = WakePipe()

  init(_ store: WorkspaceStore) {
    let history = System.history(of: store.base.id, beside: store.file.path)
    let weeks = WeekMarks(language: System.language, localTime: System.localTime)
    state = Mutex(State(store: store, history: history, weeks: weeks))
  }

  /// Becomes readable when there are answers to take.
  var descriptor: Int32 { results.descriptor }

  /// Whether something is still to be done.
  var isBusy: Bool { state.withLock { $0.isBusy || $0.wanted != nil || $0.wantsSync } }

  /// Lets the thread tell the journal what is saved.
  func use(_ journal: Journal) { state.withLock { $0.journal = journal } }

  /// Journals of dead sessions whose work is in the next save; they are removed after it.
  func settle(_ leftovers: [Journal.Leftover], _ steps: [Step]) {
    state.withLock {
      $0.leftovers += leftovers
      $0.unwritten += steps
    }
  }

  /// Asks for a workspace to be saved, soon and on the other thread. `steps` are those that came since the
  /// last call; `known` is the number of the last foreign change that is in it.
  func save(_ workspace: Workspace, steps: [Step], known: Int) {
    request { state in
      let waiting = state.wanted?.steps ?? []
      state.wanted = Job(workspace: workspace, steps: waiting + steps, known: known)
    }
  }

  /// Asks to look whether others have changed the file.
  func refresh() { request { $0.wantsRefresh = true } }

  /// Asks for another try at the history.
  func retryHistory() { request { $0.wantsHistory = true } }

  /// Whether steps that are in the file are not in the history yet.
  var lacksHistory: Bool { state.withLock(\.lacksHistory) }

  /// Whether the last history or the last sync of the journal failed.
  var isTroubled: Bool { state.withLock { $0.lacksHistory || $0.lacksJournal } }

  /// Asks for the journal to be made durable.
  func sync() { request { $0.wantsSync = true } }

  private func request(_ change: (inout State) -> Void) {
    let mustStart = state.withLock { state in
      change(&state)
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if mustStart { startThread() }
    requests.wake()
  }

  /// The answers since the last call.
  func takeAnswers() -> [Answer] {
    _ = results.wait()
    return state.withLock { state in
      defer { state.answers = [] }
      return state.answers
    }
  }

  // MARK: The thread

  private func startThread() {
    guard !Worker.start({ [self] in loop() }) else { return }
    // Without a thread the disk is waited for; nothing is lost.
    state.withLock { $0.isRunning = false }
    work()
  }

  private func loop() {
    while requests.wait() { work() }
  }

  private func work() {
    let (job, refreshes, syncs, writesHistory) = state.withLock { state in
      defer {
        state.wanted = nil
        state.wantsRefresh = false
        state.wantsSync = false
        state.wantsHistory = false
        state.isBusy = true
      }
      return (state.wanted, state.wantsRefresh, state.wantsSync, state.wantsHistory)
    }
    if syncs || job != nil { syncJournal() }
    if refreshes, job == nil { lookAtFile() }
    if let job {
      save(job)
    } else if writesHistory {
      writeHistory()
    }
    state.withLock { $0.isBusy = false }
    results.wake()
  }

  private func syncJournal() {
    guard let journal = state.withLock(\.journal) else { return }
    do throws(SystemError) {
      try journal.sync()
      tellEnd(of: \.lacksJournal)
    } catch {
      answer(.unsynced(.unprotected(.system(error, .save), "journal"))) { $0.lacksJournal = true }
    }
  }

  /// Tells that journal and history can be written again, where that was not so.
  private func tellEnd(of lack: WritableKeyPath<State, Bool>) {
    let isNews = state.withLock { state in
      let lacked = state[keyPath: lack]
      state[keyPath: lack] = false
      return lacked && !state.lacksHistory && !state.lacksJournal
    }
    if isNews { answer(.event(.journal(trouble: nil))) { _ in } }
  }

  private func lookAtFile() {
    var store = state.withLock(\.store)
    let wasUnreadable = state.withLock(\.isUnreadable)
    let before = store.base
    do throws(FileError) {
      let theirs = try store.refresh()
      let after = store
      guard let theirs else {
        state.withLock { $0.store = after }
        guard wasUnreadable else { return }
        return answer(.event(.changedOnDisk(before, base: before))) { $0.isUnreadable = false }
      }
      let number = state.withLock { state in
        state.store = after
        state.isUnreadable = false
        state.foreign += 1
        return state.foreign
      }
      answer(.foreign(.changedOnDisk(theirs, base: before), number: number)) { _ in }
    } catch {
      answer(.event(.unreadable(.file(error)))) { $0.isUnreadable = true }
    }
  }

  private func save(_ job: Job) {
    let current = state.withLock { state -> WorkspaceStore? in
      guard job.known == state.foreign else {
        // The steps wait for the save that brings them.
        state.unwritten += job.steps
        return nil
      }
      return state.store
    }
    guard var store = current else { return }
    var random = SystemRandomNumberGenerator()
    do throws(FileError) {
      let merged = try store.save(job.workspace, random: &random)
      let after = store
      let number = state.withLock { state in
        state.store = after
        state.isUnreadable = false
        state.unwritten += job.steps
        if merged != nil { state.foreign += 1 }
        return state.foreign
      }
      if state.withLock(\.hasCopy) {
        RescueCopy.remove(of: store.file.path)
        state.withLock { $0.hasCopy = false }
      }
      writeHistory()
      let event = Event.saved(.success(SavedState(asked: job.workspace, merged: merged)))
      answer(merged == nil ? .event(event) : .foreign(event, number: number)) { _ in }
    } catch {
      let copy = RescueCopy.write(job.workspace, of: store.file.path)
      answer(.event(.saved(.failure(.file(error, copy: copy))))) { state in
        state.unwritten += job.steps
        state.hasCopy = state.hasCopy || copy != nil
      }
    }
  }

  /// Brings the steps of the save into the history, tells the journal, and removes journals of dead
  /// sessions whose work is in the file now.
  private func writeHistory() {
    let (history, steps, journal, leftovers) = state.withLock { state in
      (state.history, state.unwritten, state.journal, state.leftovers)
    }
    var (weeks, workspace) = state.withLock { ($0.weeks, $0.store.base) }
    do throws(StoreError) {
      let place = try history.append(steps, of: workspace, marking: &weeks)
      state.withLock { [weeks] in $0.weeks = weeks }
      tellEnd(of: \.lacksHistory)
      if place.path != history.path { tellElsewhere(place.path) }
    } catch {
      return answer(.unwritten(.unprotected(error, history.path))) { $0.lacksHistory = true }
    }
    if let journal, let last = steps.last(where: { $0.id.session == journal.session }) {
      try? journal.recordSaved(upTo: last.id.number)
    }
    Journal.settle(leftovers)
    state.withLock { state in
      state.unwritten.removeFirst(steps.count)
      state.leftovers = []
    }
  }

  private func tellElsewhere(_ path: FilePath) {
    let isTold = state.withLock { state in
      defer { state.isElsewhereTold = true }
      return state.isElsewhereTold
    }
    if !isTold { answer(.event(.historyElsewhere(path.displayPath))) { _ in } }
  }

  private func answer(_ answer: Answer, _ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      state.answers.append(answer)
    }
  }
}
