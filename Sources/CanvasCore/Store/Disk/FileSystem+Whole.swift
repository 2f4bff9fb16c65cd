import Platform

extension FileSystem {
  /// Repeats a call that a signal interrupted. Bounded, so that a broken file system cannot hold
  /// the program for ever.
  func again<Value>(_ call: () throws(SystemError) -> Value) throws(SystemError) -> Value {
    for _ in 0..<1000 {
      do {
        return try call()
      } catch  where error.code == EINTR {
        continue
      }
    }
    return try call()
  }

  /// Closes a file of which nothing more is expected.
  public func discard(_ file: OpenFile) {
    try? close(file)
  }

  /// Closes a file that was written. `EINTR` is no failure: the file was synced and is closed.
  func closeWritten(_ file: OpenFile) throws(SystemError) {
    do { try close(file) } catch  where error.code == EINTR {}
  }

  /// Removes a file of our own. Tried twice, because one failure must not leave litter.
  func remove(_ name: FilePath, in folder: OpenFile) {
    do { try again { () throws(SystemError) in try unlink(name, in: folder) } } catch {
      try? unlink(name, in: folder)
    }
  }

  /// Writes all bytes, however few the system takes at a time.
  public func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in
      var done = 0
      while done < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[done...])
        let count = try again { () throws(SystemError) in try write(file, rest, at: done) }
        // Not to be seen on a sane disk; without it a mad one would hold us here.
        if count <= 0 { throw SystemError(code: EIO, call: "write") }
        done += count
      }
    }
  }

  /// The content to the end, at most `limit` bytes and one more as the sign of too many.
  func readAll(_ file: OpenFile, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var filled = 0
    // One more than expected, so that a file that did not grow is whole after one call.
    var room = min(size, limit) + 1
    while true {
      bytes += [UInt8](repeating: 0, count: room - bytes.count)
      while filled < bytes.count {
        let start = filled
        let count = try bytes.withUnsafeMutableBufferPointer { (all) throws(SystemError) in
          let rest = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(all)[start...])
          return try again { () throws(SystemError) in
            try read(file, into: rest, at: start)
          }
        }
        filled += count
        if count == 0 || filled == size { break }
      }
      if filled < bytes.count || filled > limit {
        return Array(bytes.prefix(filled))
      }
      room = min(bytes.count * 2 + 4096, limit + 1)
    }
  }

  /// Status and bytes of a regular file that belong together: a file that changed its size while
  /// it was read is read again.
  func snapshot(
    of file: OpenFile, limit: Int
  ) throws(SystemError) -> (status: FileStatus, bytes: [UInt8]) {
    var tries = 5
    while true {
      let status = try again { () throws(SystemError) in try self.status(of: file) }
      guard status.kind == .file, status.size <= limit else { return (status, []) }
      let bytes = try readAll(file, expecting: status.size, limit: limit)
      tries -= 1
      if bytes.count == status.size || tries == 0 { return (status, bytes) }
    }
  }

  /// Opens a folder, following links to it.
  public func openFolder(_ path: FilePath) throws(SystemError) -> OpenFile {
    try again { () throws(SystemError) in
      try open(path, in: nil, [.reading, .folder, .followingLinks], mode: 0)
    }
  }

  /// Makes a private folder and those above it that are missing.
  public func makeFolders(_ path: FilePath) throws(SystemError) {
    do {
      try again { () throws(SystemError) in try makeFolder(path, in: nil, mode: 0o700) }
    } catch  where error.code == EEXIST {
      return
    } catch  where error.code == ENOENT && path.folder != path && path.folder != "." {
      try makeFolders(path.folder)
      try again { () throws(SystemError) in try makeFolder(path, in: nil, mode: 0o700) }
    }
  }
}
