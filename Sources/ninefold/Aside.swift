import CanvasUI
import Platform
import Synchronization

/// Work that takes a while and touches nothing that is open (writing a report, reading a source), done one after the other
/// on a thread of its own, so that typing never waits for it.
final class Aside: Sendable {
  /// Gives back what the program hears of it, if anything.
  typealias Job = @Sendable () -> Event?

  private struct State {
    var jobs: [Job] = []
    var events: [Event] = []
    var isRunning = false
    var isBusy = false
  }

  private let state = Mutex(State())
  private let requests = WakePipe()
  private let results = WakePipe()

  /// Becomes readable when something is done.
  var descriptor: Int32 { results.descriptor }

  func run(_ job: @escaping Job) {
    let mustStart = state.withLock { state in
      state.jobs.append(job)
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if mustStart { startThread() }
    requests.wake()
  }

  /// What came of the work that is done.
  func takeEvents() -> [Event] {
    _ = results.wait()
    return state.withLock { state in
      defer { state.events = [] }
      return state.events
    }
  }

  /// Waits until all is done that was begun.
  func finish() {
    while state.withLock({ $0.isBusy || !$0.jobs.isEmpty }) { _ = results.wait() }
  }

  private func startThread() {
    guard !Worker.start({ [self] in loop() }) else { return }
    // Without a thread it is waited for.
    state.withLock { $0.isRunning = false }
    work()
  }

  private func loop() {
    while requests.wait() { work() }
  }

  private func work() {
    while let job = next() {
      let event = job()
      state.withLock { state in
        if let event { state.events.append(event) }
        state.isBusy = false
      }
      results.wake()
    }
  }

  private func next() -> Job? {
    state.withLock { state in
      guard !state.jobs.isEmpty else { return nil }
      state.isBusy = true
      return state.jobs.removeFirst()
    }
  }
}
