import Platform

/// The right to save in a folder. `flock` on the folder itself where it can be had: it ends with
/// the process, whatever ends that. Elsewhere (old NFS, some FUSE) a lock file with a lease.
///
/// Not `fcntl` locks: those are gone as soon as anything in the process closes the file.
struct FolderLock {
  /// Of the lock file, shown in folder listings of the file systems that need one.
  static let fileName: FilePath = ".ninefold.lock"
  /// Nanoseconds after which the lock file of a process that says nothing more is void.
  static let lease: Int64 = 10_000_000_000

  let fileSystem: any FileSystem
  let folder: OpenFile
  /// Of our lock file; nil where the folder itself is locked.
  private var lockFile: FileStatus?

  /// Waits for the lock, at most `patience`. Does not sleep when it is free.
  init(
    of folder: OpenFile, _ fileSystem: any FileSystem, patience: Duration,
    random: inout some RandomNumberGenerator
  ) throws(StoreError) {
    self.folder = folder
    self.fileSystem = fileSystem
    let isTaken: Bool
    do {
      isTaken = try fileSystem.waitForLock(folder, patience: patience)
    } catch  where error.lacksLocks {
      lockFile = try Self.makeLockFile(folder, fileSystem, patience, &random)
      return
    } catch {
      throw .system(error, .save)
    }
    guard isTaken else { throw .locked(holder: nil) }
  }

  /// False when a lock file's lease ended during a long save and another process took over.
  var isHeld: Bool {
    guard let lockFile else { return true }
    // Asked twice, so that one failure neither ends a save nor leaves the lock file behind.
    for _ in 0..<2 {
      do {
        return try fileSystem.again { () throws(SystemError) in
          try fileSystem.status(of: Self.fileName, in: folder)
        }.isSameFile(as: lockFile)
      } catch  where error.code == ENOENT {
        return false
      } catch {
        continue
      }
    }
    return false
  }

  /// Gives the lock up and closes the folder.
  func release() {
    if lockFile != nil, isHeld { fileSystem.remove(Self.fileName, in: folder) }
    fileSystem.discard(folder)
  }

  private static func makeLockFile(
    _ folder: OpenFile, _ fileSystem: any FileSystem, _ patience: Duration,
    _ random: inout some RandomNumberGenerator
  ) throws(StoreError) -> FileStatus {
    var waiting = Waiting(fileSystem, patience)
    do {
      if let made = try tryMakeLockFile(folder, fileSystem) { return made }
      repeat {
        try removeIfStale(folder, fileSystem, &random)
        if let made = try tryMakeLockFile(folder, fileSystem) { return made }
      } while waiting.pause()
    } catch {
      throw .system(error, .save)
    }
    throw .locked(holder: holder(folder, fileSystem))
  }

  /// Nil when there is one already.
  private static func tryMakeLockFile(
    _ folder: OpenFile, _ fileSystem: any FileSystem
  ) throws(SystemError) -> FileStatus? {
    let file: OpenFile
    do {
      file = try fileSystem.again { () throws(SystemError) in
        try fileSystem.open(fileName, in: folder, [.writing, .creatingNew], mode: 0o644)
      }
    } catch  where error.code == EEXIST {
      return nil
    }
    defer { fileSystem.discard(file) }
    do {
      // Who holds it is for the message only, the name alone is the lock.
      try? fileSystem.writeAll(Array(fileSystem.processLabel.utf8), to: file)
      return try fileSystem.again { () throws(SystemError) in try fileSystem.status(of: file) }
    } catch {
      fileSystem.remove(fileName, in: folder)
      throw error
    }
  }

  /// Removes a lock file whose lease has ended. Its age is measured against a file made now in the
  /// same folder, because the clock of a file server is not ours.
  private static func removeIfStale(
    _ folder: OpenFile, _ fileSystem: any FileSystem, _ random: inout some RandomNumberGenerator
  ) throws(SystemError) {
    guard let held = try? fileSystem.status(of: fileName, in: folder) else { return }
    let probe = FilePath.temporary(&random)
    let file = try fileSystem.again { () throws(SystemError) in
      try fileSystem.open(probe, in: folder, [.writing, .creatingNew], mode: 0o600)
    }
    defer { fileSystem.remove(probe, in: folder) }
    let now = try? fileSystem.status(of: file).modified
    fileSystem.discard(file)
    guard let now, now - held.modified > lease else { return }
    // Taken away by rename, which only one process can do to it; a fresh lock that slipped in
    // under the name goes back.
    guard (try? fileSystem.rename(fileName, to: probe, in: folder, .replacing)) != nil else {
      return
    }
    if let taken = try? fileSystem.status(of: probe, in: folder), !taken.isSameFile(as: held) {
      try? fileSystem.link(probe, to: fileName, in: folder)
    }
  }

  private static func holder(_ folder: OpenFile, _ fileSystem: any FileSystem) -> String? {
    guard let file = try? fileSystem.open(fileName, in: folder, .reading, mode: 0) else {
      return nil
    }
    defer { fileSystem.discard(file) }
    guard let bytes = try? fileSystem.readAll(file, expecting: 256, limit: 512), !bytes.isEmpty
    else { return nil }
    return FilePath(bytes: bytes).displayPath
  }
}

extension FileSystem {
  /// Takes a file's or folder's lock; false when another had it all the time.
  func waitForLock(_ file: OpenFile, patience: Duration) throws(SystemError) -> Bool {
    if try again({ () throws(SystemError) in try tryLock(file) }) { return true }
    var waiting = Waiting(self, patience)
    while waiting.pause() {
      if try again({ () throws(SystemError) in try tryLock(file) }) { return true }
    }
    return false
  }
}

/// Pauses that begin short, because most saves take a millisecond, and grow.
private struct Waiting {
  private let fileSystem: any FileSystem
  private let end: UInt64
  private var next: UInt64 = 200_000

  init(_ fileSystem: any FileSystem, _ patience: Duration) {
    self.fileSystem = fileSystem
    let (seconds, attoseconds) = patience.components
    end =
      fileSystem.monotonicTime
      + UInt64(max(0, seconds)) * 1_000_000_000 + UInt64(max(0, attoseconds)) / 1_000_000_000
  }

  /// Sleeps, or says false when the time is over.
  mutating func pause() -> Bool {
    let now = fileSystem.monotonicTime
    guard now < end else { return false }
    fileSystem.sleep(nanoseconds: min(next, end - now))
    next = min(next * 3 / 2, 10_000_000)
    return true
  }
}

extension SystemError {
  /// The file system knows no `flock`.
  var lacksLocks: Bool { isUnsupported || code == EBADF || code == ENOLCK }
}
