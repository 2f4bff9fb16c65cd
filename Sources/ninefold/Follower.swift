import CanvasCore
import CanvasUI

/// Follows what another session of a workspace points at, through its side channel.
struct Follower {
  private let workspace: Identifier
  private let watcher: FolderWatcher

  init(_ workspace: Identifier) {
    self.workspace = workspace
    let folder = SideChannel.folder(of: workspace, in: System.stateFolder)
    try? PosixFileSystem().makeFolders(folder)
    watcher = FolderWatcher(folder, writing: true) { $0.suffix(8).elementsEqual(".pointer".utf8) }
  }

  /// Becomes readable when there may be news; nil where the system cannot tell.
  var descriptor: Int32? { watcher.descriptor < 0 ? nil : watcher.descriptor }

  /// Milliseconds after which to look anyway, where the system cannot tell.
  var delay: Int? { watcher.descriptor < 0 ? 500 : nil }

  /// What is pointed at now; nil where no session lives.
  func latest() -> Pointer? {
    _ = watcher.takeNews()
    return SideChannel.latest(of: workspace, in: System.stateFolder).map { Pointer(json: $0) }
  }
}
