import Platform

/// The folder a file really lies in, open and locked, and the file's name in it.
struct HeldFolder {
  let fileSystem: any FileSystem
  let folder: OpenFile
  /// Of the file, after all links.
  let path: FilePath
  let lock: FolderLock

  var name: FilePath { path.name }

  func release() { lock.release() }

  /// Makes the folder's names durable. Some network file systems cannot and say `EINVAL`.
  func sync() throws(SystemError) {
    do {
      try fileSystem.again { () throws(SystemError) in try fileSystem.sync(folder) }
    } catch  where error.isUnsupported {}
  }

  /// What stands under a name now.
  func status(of name: FilePath) throws(SystemError) -> FileStatus {
    try fileSystem.again { () throws(SystemError) in
      try fileSystem.status(of: name, in: folder)
    }
  }

  /// Renames. A network file system may repeat a request that was done and then call it failed,
  /// so a failure is believed only when `file` does not stand under the new name.
  func rename(
    _ file: TemporaryFile, to newName: FilePath, _ kind: RenameKind
  ) throws(SystemError) {
    do {
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.rename(file.name, to: newName, in: folder, kind)
      }
    } catch {
      guard let now = try? status(of: newName), now.isSameFile(as: file.status) else {
        throw error
      }
    }
  }

  func remove(_ file: TemporaryFile) { fileSystem.remove(file.name, in: folder) }
}

extension SafeFile {
  /// Opens and locks the folder of `place`.
  func hold(
    _ place: FilePath, _ action: StoreError.Action, _ random: inout some RandomNumberGenerator
  ) throws(StoreError) -> HeldFolder {
    let folder = try calling(action) { () throws(SystemError) in
      try fileSystem.openFolder(place.folder)
    }
    do throws(StoreError) {
      let lock = try FolderLock(of: folder, fileSystem, patience: lockPatience, random: &random)
      return HeldFolder(fileSystem: fileSystem, folder: folder, path: place, lock: lock)
    } catch {
      fileSystem.discard(folder)
      throw error
    }
  }

  /// Locks the folder that the path leads to over all links and opens the file in it.
  func holdFile(
    _ random: inout some RandomNumberGenerator
  ) throws(StoreError) -> (HeldFolder, OpenFile) {
    var place = path
    for _ in 0...Self.mostLinks {
      let held = try hold(place, .save, &random)
      do throws(StoreError) {
        switch try opened(held.name, in: held.folder, .save) {
        case .file(let file):
          return (held, file)
        case .link(let target):
          place = place.folder.appending(target)
          held.release()
        case .nothing:
          throw .system(SystemError(code: ENOENT, call: "open"), .save)
        }
      } catch {
        held.release()
        throw error
      }
    }
    throw .system(SystemError(code: ELOOP, call: "open"), .save)
  }
}
