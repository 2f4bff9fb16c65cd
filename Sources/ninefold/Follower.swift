import CanvasCore
import CanvasUI

/// Follows what another session of a workspace points at, through its side channel, and says that it does.
struct Follower {
  private let workspace: Identifier
  private let watcher: FolderWatcher
  /// Where the state folder cannot be written nobody knows of this one.
  private let listener: Listener?
  /// When to look again, in milliseconds of the clock that only goes forward; nil while nothing is due.
  private var lookDue: Int?

  /// The lock of a session that died is free only a moment after it is heard of.
  private static let settlingTime = 100
  /// Where the system cannot tell of changes they are looked for this often.
  private static let pollDelay = 500

  init(_ workspace: Identifier, session: String) {
    self.workspace = workspace
    let folder = SideChannel.folder(of: workspace, in: System.stateFolder)
    try? PosixFileSystem().makeFolders(folder)
    listener = try? Listener(session: session, workspace: workspace, in: System.stateFolder)
    watcher = FolderWatcher(folder, writing: true) { $0.suffix(8).elementsEqual(".pointer".utf8) }
  }

  /// Becomes readable when there may be news; nil where the system cannot tell.
  var descriptor: Int32? { watcher.descriptor < 0 ? nil : watcher.descriptor }

  /// Milliseconds after which to look anyway; nil while there is no need.
  var delay: Int? { lookDue.map { max(0, $0 - System.milliseconds) } }

  /// What there is to hear, where the descriptor is readable or it is time to look.
  mutating func events(isReadable: Bool) -> [Event] {
    let isDue = lookDue.map { $0 <= System.milliseconds } ?? false
    guard isReadable || isDue else { return [] }
    let isNews = isReadable && watcher.takeNews()
    if isDue { lookDue = nil }
    if isNews { lookDue = System.milliseconds + Self.settlingTime }
    if descriptor == nil { lookDue = System.milliseconds + Self.pollDelay }
    return isNews || isDue ? [heard] : []
  }

  /// What is heard at the beginning.
  mutating func begin() -> [Event] {
    if descriptor == nil { lookDue = System.milliseconds + Self.pollDelay }
    return [heard]
  }

  private var heard: Event {
    switch SideChannel.voice(of: workspace, in: System.stateFolder) {
    case .nobody: .nobodyToFollow
    case .silence: .pointed(nil)
    case .message(let message): .pointed(Pointer(json: message))
    }
  }

  func close() {
    listener?.close()
    watcher.close()
  }
}
