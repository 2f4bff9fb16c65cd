import CanvasCore
import Platform

/// A file in the state folder that nobody else reads. A new version takes the old one's place only when it is whole.
enum PrivateFile {
  /// Writes it and gives back its path; nil where that cannot be done.
  static func write(_ bytes: [UInt8], _ name: FilePath) -> FilePath? {
    let system = PosixFileSystem()
    let path = System.stateFolder.appending(name)
    let making = FilePath(bytes: name.bytes + Array(".new".utf8))
    do throws(SystemError) {
      try system.makeFolders(System.stateFolder)
      let folder = try system.openFolder(System.stateFolder)
      defer { system.discard(folder) }
      try? system.unlink(making, in: folder)
      let file = try system.open(making, in: folder, [.writing, .creatingNew], mode: 0o600)
      defer { system.discard(file) }
      try system.writeAll(bytes, to: file)
      try system.sync(file)
      try system.rename(making, to: name, in: folder, .replacing)
      return path
    } catch {
      if let folder = try? system.openFolder(System.stateFolder) {
        try? system.unlink(making, in: folder)
        system.discard(folder)
      }
      return nil
    }
  }

  static func remove(_ name: FilePath) {
    let system = PosixFileSystem()
    guard let folder = try? system.openFolder(System.stateFolder) else { return }
    defer { system.discard(folder) }
    try? system.unlink(name, in: folder)
  }
}

/// Copied text in a file, for where no clipboard can be reached.
enum CopiedText {
  /// Writes it and gives back the file's name as shown; nil where that cannot be done.
  static func write(_ text: String) -> String? {
    PrivateFile.write(Array((text + "\n").utf8), "copied.txt")?.displayPath
  }
}

/// The whole workspace in the state folder while its own file cannot be written.
enum RescueCopy {
  /// Writes it and gives back the file's name as shown; nil where that cannot be done either.
  static func write(_ workspace: Workspace, of path: FilePath) -> String? {
    PrivateFile.write(WorkspaceFile.write(workspace), name(path))?.displayPath
  }

  /// Removes it once the file is saved.
  static func remove(of path: FilePath) { PrivateFile.remove(name(path)) }

  /// Told apart by the process: two sessions may fail at once, on files of one name.
  private static func name(_ path: FilePath) -> FilePath {
    FilePath(bytes: Array("unsaved-\(getpid())-".utf8) + path.name.bytes.prefix(160))
  }
}
