import CanvasCore
import CanvasUI

/// One file after the other.
extension Runtime {
  mutating func open(_ path: FilePath) -> [Event] {
    go { () throws(FileError) in try LiveFile.open(path) }
  }

  mutating func create(_ workspace: Workspace) -> [Event] {
    try? PosixFileSystem().makeFolders(StoreFolder.path)
    return make(workspace, StoreFolder.freePath(for: workspace.title))
  }

  mutating func make(
    _ workspace: Workspace, _ path: FilePath, isCopy: Bool = false
  ) -> [Event] {
    go(isCopy: isCopy) { () throws(FileError) in
      var random = SystemRandomNumberGenerator()
      return LiveFile(
        try WorkspaceStore.create(
          path, workspace, stateFolder: System.stateFolder, templates: UserTemplates.library,
          random: &random))
    }
  }

  mutating func copyStarter(_ path: FilePath, id: Identifier) -> [Event] {
    do throws(FileError) {
      var workspace = try WorkspaceStore.open(path).base
      workspace.id = id
      return create(workspace)
    } catch {
      return [.failed(.file(error))]
    }
  }

  /// Goes over to another file: it is opened first, and the one that is open is left only when that has
  /// succeeded. So there is no moment at which a workspace is shown and no file stands behind it.
  /// What could not be saved is not left for another workspace, only for a copy of itself.
  private mutating func go(
    isCopy: Bool = false, to open: () throws(FileError) -> LiveFile
  ) -> [Event] {
    // It may be the same file, or a copy of it: it has all that was done when it is read.
    settleFile()
    if !isCopy, case .failed? = app.file?.state { return [.failed(.unsavedWork)] }
    do throws(FileError) {
      var next = try open()
      let events = next.takeOpenings()
      leaveFile()
      file = next
      file?.announce()
      return [.opened(next.workspace, name: next.name, session: next.session)] + events
    } catch {
      return [.failed(.file(error))]
    }
  }

  /// Waits until all that was asked for is saved, or cannot be.
  private mutating func settleFile() {
    // What others wrote meanwhile asks for another save; those who never stop are not waited for.
    for _ in 0..<8 {
      guard let events = file?.settle(), !events.isEmpty else { return }
      var effects = Effects()
      for event in events { effects.add(app.update(event, at: System.now)) }
      _ = file?.write(down: effects.record)
      guard effects.record.workspace != nil else { return }
      file?.save(effects.record)
    }
  }

  /// Saves what is to be saved, and ends the journal where it was.
  mutating func leaveFile() {
    settleFile()
    file?.finish()
    file = nil
  }
}
