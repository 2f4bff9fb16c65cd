import Platform

extension SafeFile {
  /// Writes into the file itself. A reader can see a mixture for a moment, so this is only for
  /// files that no new one may replace; both versions are durable elsewhere while it lasts. Nil
  /// when the file is no longer the one that was read.
  func writeInside(
    _ old: Old, _ bytes: [UInt8], _ hash: SHA256.Digest, in held: HeldFolder,
    _ random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Contents.Stamp? {
    let file = try openInside(held)
    var isOpen = true
    defer { if isOpen { fileSystem.discard(file) } }
    let (contents, status) = try contents(of: file, limit: Self.usualLimit, .save)
    guard status.isSameFile(as: old.status) else { return nil }
    guard contents.bytes == old.contents.bytes else { throw .changedOnDisk(contents) }

    let rescue = try Rescue.write(
      old: contents.bytes, new: bytes, inode: status.inode, beside: held, stateFolder, fileSystem,
      &random)
    defer { rescue.close() }
    let stamp: Contents.Stamp
    do {
      let status = try overwrite(file, holding: contents.bytes.count, with: bytes)
      stamp = Contents.Stamp(status: status, hash: hash)
    } catch let failure {
      do {
        let size = try fileSystem.status(of: file).size
        _ = try overwrite(file, holding: size, with: contents.bytes)
      } catch {
        throw .halfWritten(failure, rescue: rescue.path)
      }
      rescue.remove()
      throw .system(failure, .save)
    }
    rescue.remove()
    isOpen = false
    try calling(.save) { () throws(SystemError) in try fileSystem.closeWritten(file) }
    return stamp
  }

  /// Opens the file for reading and writing and locks it: its other names may lie in folders that
  /// we do not hold.
  func openInside(_ held: HeldFolder) throws(StoreError) -> OpenFile {
    let file = try calling(.save) { () throws(SystemError) in
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.open(held.name, in: held.folder, [.reading, .writing], mode: 0)
      }
    }
    do {
      if try fileSystem.waitForLock(file, patience: lockPatience) { return file }
      fileSystem.discard(file)
    } catch  where error.lacksLocks {
      return file
    } catch {
      fileSystem.discard(file)
      throw .system(error, .save)
    }
    throw .locked(holder: nil)
  }

  /// Room first, then the bytes over the old ones, the size last: the file is never shorter than
  /// either version, so no kill loses what both have.
  func overwrite(
    _ file: OpenFile, holding size: Int, with bytes: [UInt8]
  ) throws(SystemError) -> FileStatus {
    if bytes.count > size {
      do {
        try fileSystem.again { () throws(SystemError) in
          try fileSystem.reserve(file, from: size, count: bytes.count - size)
        }
      } catch  where error.isUnsupported || error.code == ENODEV {}
    }
    try fileSystem.writeAll(bytes, to: file)
    if bytes.count < size {
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.setSize(file, bytes.count)
      }
    }
    let status = try fileSystem.again { () throws(SystemError) in try fileSystem.status(of: file) }
    try fileSystem.again { () throws(SystemError) in try fileSystem.sync(file) }
    return status
  }
}
