import CanvasCore
import Platform
import Synchronization

/// A disk in memory for tests of what must survive. Calls are numbered from 1; each can be made to
/// fail, transfers to be short, other programs to act just before a call, and the power to be cut
/// after any call (`powerCuts(after:)`). One process uses it; `put` and its kin are the others.
package final class MemoryFileSystem: Sendable {
  /// A call that fails.
  package struct Fault: Hashable, Sendable {
    /// From 1.
    package var call: Int
    package var code: Int32
    /// All later calls fail too.
    package var isLasting: Bool
    /// The call does its work and fails all the same, as on a network.
    package var hasEffect: Bool

    package init(call: Int, code: Int32, isLasting: Bool = false, hasEffect: Bool = false) {
      self.call = call
      self.code = code
      self.isLasting = isLasting
      self.hasEffect = hasEffect
    }
  }

  /// What some file systems do not have.
  package enum Ability: Hashable, Sendable {
    case exchanging, keepingRename, hardLinks, locks, reserving, folderSync
  }

  /// Who calls. 0 may everything.
  package struct User: Hashable, Sendable {
    package var id: UInt32
    package var groups: [UInt32]

    package init(id: UInt32, groups: [UInt32]) {
      self.id = id
      self.groups = groups
    }
  }

  struct Step: Sendable {
    var name: String
    var disk: MemoryDisk
  }

  struct Open: Sendable {
    var inode: Int
    var options: OpenOptions
    var position = 0
  }

  struct State: Sendable {
    var disk = MemoryDisk()
    var open: [Int32: Open] = [:]
    var lastOpen: Int32 = 2
    /// Descriptor that holds the lock, by inode.
    var locks: [Int: Int32] = [:]
    var user = User(id: 1000, groups: [1000])
    var missing: Set<Ability> = []
    var fault: Fault?
    var transferLimit: Int?
    var calls = 0
    var steps: [Step] = []
    var isRecording = false
    var sleeps = 0
    var hook: (@Sendable (MemoryFileSystem, String, Int) -> Void)?
  }

  let state: Mutex<State>

  /// An empty disk whose root belongs to the user (1000, group 1000).
  package init() {
    var state = State()
    state.disk.nodes[MemoryDisk.root]?.owner = 1000
    state.disk.nodes[MemoryDisk.root]?.group = 1000
    self.state = Mutex(state)
  }

  init(disk: MemoryDisk, user: User, missing: Set<Ability>) {
    self.state = Mutex(State(disk: disk, user: user, missing: missing))
  }

  /// How many calls were made; clock and identity do not count.
  package var callCount: Int { state.withLock { $0.calls } }

  /// How often a process paused.
  package var sleepCount: Int { state.withLock { $0.sleeps } }

  /// The names of the recorded calls, in order.
  package var calls: [String] { state.withLock { $0.steps.map(\.name) } }

  /// Files and folders that are open still.
  package var openCount: Int { state.withLock { $0.open.count } }

  /// Who calls from now on.
  package var user: User {
    get { state.withLock { $0.user } }
    set { state.withLock { $0.user = newValue } }
  }

  /// What this disk cannot do, with the error that says so.
  package var missing: Set<Ability> {
    get { state.withLock { $0.missing } }
    set { state.withLock { $0.missing = newValue } }
  }

  /// Starts counting anew, with a fault to come or none.
  package func restart(fault: Fault? = nil) {
    state.withLock {
      $0.calls = 0
      $0.steps = []
      $0.fault = fault
    }
  }

  /// The most bytes one read or write moves; nil is no limit.
  package func limitTransfers(to count: Int?) { state.withLock { $0.transferLimit = count } }

  /// Keeps the disk after each call from now on, for `powerCuts(after:)`.
  package func record() {
    state.withLock {
      $0.isRecording = true
      $0.steps = []
    }
  }

  /// Runs before each call with its name and number; may change the disk by `put` and its kin.
  package func beforeEachCall(
    _ hook: (@Sendable (MemoryFileSystem, _ name: String, _ number: Int) -> Void)?
  ) {
    state.withLock { $0.hook = hook }
  }

  /// Counts the call, lets others act, fails when planned, and keeps the state.
  func perform<Value: Sendable>(
    _ name: String, alwaysHasEffect: Bool = false,
    _ body: (inout State) throws(SystemError) -> Value
  ) throws(SystemError) -> Value {
    let (hook, number) = state.withLock {
      $0.calls += 1
      return ($0.hook, $0.calls)
    }
    hook?(self, name, number)
    return try state.withLock { (state) throws(SystemError) in
      defer {
        state.disk.clock += 1000
        if state.isRecording { state.steps.append(Step(name: name, disk: state.disk)) }
      }
      if let fault = state.fault,
        fault.call == number || fault.isLasting && fault.call < number
      {
        if fault.hasEffect || alwaysHasEffect { _ = try body(&state) }
        throw SystemError(code: fault.code, call: name)
      }
      return try body(&state)
    }
  }
}

extension MemoryFileSystem.State {
  func opened(_ file: OpenFile) throws(SystemError) -> MemoryFileSystem.Open {
    guard let open = open[file.number] else { throw SystemError(code: EBADF, call: "descriptor") }
    return open
  }

  func start(_ folder: OpenFile?) throws(SystemError) -> Int? {
    guard let folder else { return nil }
    return try opened(folder).inode
  }

  /// Whether the user has the right: 4 read, 2 write, 1 enter.
  func check(_ right: UInt32, _ inode: Int, _ call: String) throws(SystemError) {
    let node = try disk.node(inode)
    if user.id == 0 { return }
    let shift: UInt32 =
      user.id == node.owner ? 6 : user.groups.contains(node.group) ? 3 : 0
    guard node.mode >> shift & right == right else { throw SystemError(code: EACCES, call: call) }
  }
}
