import CanvasCore
import CanvasUI
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Saves on a thread of its own, so that typing never waits for a disk. Only the newest workspace asked
/// for is saved; those it replaced while the thread was busy are parts of it.
final class Saver: Sendable {
  private struct State {
    var store: WorkspaceStore
    var wanted: Workspace?
    var results: [Result<SavedState, Refusal>] = []
    var isBusy = false
    var isRunning = false
  }

  private let state: Mutex<State>
  /// The thread waits at the first pipe, the program's loop at the second.
  private let requests: (read: Int32, write: Int32)
  private let answers: (read: Int32, write: Int32)

  init(_ store: WorkspaceStore) {
    state = Mutex(State(store: store))
    requests = Self.makePipe()
    answers = Self.makePipe()
  }

  /// Becomes readable when there are results to take.
  var descriptor: Int32 { answers.read }

  /// Whether something is still to be saved.
  var isBusy: Bool { state.withLock { $0.isBusy || $0.wanted != nil } }

  /// Asks for a workspace to be saved, soon and on the other thread.
  func save(_ workspace: Workspace) {
    let mustStart = state.withLock { state in
      state.wanted = workspace
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if mustStart { startThread() }
    Self.wake(requests.write)
  }

  /// The results since the last call.
  func takeResults() -> [Result<SavedState, Refusal>] {
    var byte: UInt8 = 0
    _ = read(answers.read, &byte, 1)
    return state.withLock { state in
      defer { state.results = [] }
      return state.results
    }
  }

  private func startThread() {
    let box = Unmanaged.passRetained(self)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let failure = pthread_create(&thread, nil, saverThread, box.toOpaque())
    if failure == 0 {
      pthread_detach(thread)
    } else {
      // Without a thread the disk is waited for; nothing is lost.
      box.release()
      state.withLock { $0.isRunning = false }
      saveOne()
    }
  }

  fileprivate func loop() {
    var byte: UInt8 = 0
    while true {
      let count = read(requests.read, &byte, 1)
      if count == 0 || (count < 0 && errno != EINTR) { return }
      saveOne()
    }
  }

  private func saveOne() {
    let job = state.withLock { state -> (Workspace, WorkspaceStore)? in
      guard let wanted = state.wanted else { return nil }
      state.wanted = nil
      state.isBusy = true
      return (wanted, state.store)
    }
    guard let (workspace, opened) = job else { return }
    var store = opened
    var random = SystemRandomNumberGenerator()
    let result: Result<SavedState, Refusal>
    do throws(FileError) {
      let written = try store.save(workspace, random: &random)
      result = .success(SavedState(asked: workspace, written: written))
    } catch {
      result = .failure(Refusal(error.sentence))
    }
    let after = store
    state.withLock { state in
      state.store = after
      state.results.append(result)
      state.isBusy = false
    }
    Self.wake(answers.write)
  }

  private static func wake(_ descriptor: Int32) {
    var byte: UInt8 = 1
    while write(descriptor, &byte, 1) < 0, errno == EINTR {}
  }

  private static func makePipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    return (ends[0], ends[1])
  }
}

private func saverThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  Unmanaged<Saver>.fromOpaque(argument).takeRetainedValue().loop()
  return nil
}
