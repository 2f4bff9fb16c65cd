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
      RecentFiles.add(next.path)
      file?.announce()
      return [.opened(next.workspace, name: next.name, session: next.session)] + events
    } catch {
      return [.failed(.file(error))]
    }
  }

  // MARK: Workspaces of the home screen

  /// Gives the workspace in a file another title, as a step of its history.
  func rename(_ path: FilePath, _ title: String) -> [Event] {
    if isOpen(path) { return [.retitle(title)] }
    do throws(FileError) {
      var store = try WorkspaceStore.open(
        path, stateFolder: System.stateFolder, templates: UserTemplates.library)
      var document = Document(store.base, author: System.user, session: System.newSession)
      let act = Act(.renameWorkspace)
      let edit = Edit.set(.workspace, path: ["title"], to: .string(title))
      let step = try? document.perform(
        [edit], as: act.words(in: .en), act: act, time: System.now)
      var random = SystemRandomNumberGenerator()
      _ = try store.save(document.workspace, random: &random)
      if let step {
        _ = try? System.history(of: store.base.id, beside: path).append([step.json])
      }
      return [.home(StoreFolder.home())]
    } catch {
      return [.failed(.file(error))]
    }
  }

  private func isOpen(_ path: FilePath) -> Bool {
    file.map { System.absolute($0.path) == System.absolute(path) } ?? false
  }

  /// Takes a workspace off the home screen. What lies in the store folder goes into its folder of removed ones, so that
  /// nothing is lost.
  func putAside(_ path: FilePath) -> [Event] {
    if isOpen(path) { return [.failed(.isOpen)] }
    RecentFiles.forget(path)
    if path.folder == StoreFolder.path, System.exists(path) {
      guard let place = StoreFolder.putAside(path) else {
        return [.failed(.words("\(path.displayName) cannot be moved."))]
      }
      return [.home(StoreFolder.home()), .putAside(place.displayPath)]
    }
    return [.home(StoreFolder.home())]
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
