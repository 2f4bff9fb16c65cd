/// A file that says that its maker lives: locked for as long as it does, so that what one that died has left is known
/// as such.
struct LivingFile: Sendable {
  let file: OpenFile
  private let path: FilePath
  private let fileSystem: any FileSystem

  /// Makes `name` with the suffix in a folder, which is made where it is not there.
  init(
    _ name: String, _ suffix: String, in folder: FilePath, _ fileSystem: any FileSystem
  ) throws(SystemError) {
    try fileSystem.makeFolders(folder)
    // Locked before it has its name: who looks would take it for that of a dead one and remove it.
    let (making, final) = (FilePath(name + ".making"), FilePath(name + suffix))
    let open = try fileSystem.openFolder(folder)
    defer { fileSystem.discard(open) }
    let file = try fileSystem.again { () throws(SystemError) in
      try fileSystem.open(making, in: open, [.reading, .writing, .creating], mode: 0o600)
    }
    _ = try? fileSystem.tryLock(file)
    do throws(SystemError) {
      try fileSystem.rename(making, to: final, in: open, .replacing)
    } catch {
      fileSystem.remove(making, in: open)
      fileSystem.discard(file)
      throw error
    }
    self.file = file
    path = folder.appending(final)
    self.fileSystem = fileSystem
  }

  /// Ends it; the file goes.
  func close() {
    Self.remove(path, fileSystem)
    fileSystem.discard(file)
  }

  /// What is read from each file of a folder with the suffix whose maker lives. Those of makers that died are removed.
  static func living<Value>(
    _ suffix: String, in folder: FilePath, _ fileSystem: any FileSystem,
    read: (OpenFile) -> Value
  ) -> [Value] {
    guard let open = try? fileSystem.openFolder(folder) else { return [] }
    defer { fileSystem.discard(open) }
    let names = ((try? fileSystem.names(in: open)) ?? []).filter {
      $0.bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
    return names.compactMap { name in
      // Only for reading: closing what could be written to is news for whoever watches, this one too.
      guard let file = try? fileSystem.open(name, in: open, .reading, mode: 0) else { return nil }
      defer { fileSystem.discard(file) }
      guard (try? fileSystem.tryLock(file)) != true else {
        remove(folder.appending(name), fileSystem)
        return nil
      }
      return read(file)
    }
  }

  private static func remove(_ path: FilePath, _ fileSystem: any FileSystem) {
    guard let folder = try? fileSystem.openFolder(path.folder) else { return }
    fileSystem.remove(path.name, in: folder)
    fileSystem.discard(folder)
  }
}
