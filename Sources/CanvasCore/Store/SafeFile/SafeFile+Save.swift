import Platform

extension SafeFile {
  /// The file as it was found under the lock.
  struct Old {
    let file: OpenFile
    let status: FileStatus
    let contents: Contents

    var properties: (file: OpenFile, status: FileStatus) { (file, status) }
  }

  private enum Outcome {
    case saved(Contents.Stamp)
    /// Another program touched the file between reading and replacing it.
    case moved
    /// No new file can take this one's place.
    case mustWriteInside
  }

  /// Replaces the content. `expecting` is the stamp of what the new bytes were made from; nil says
  /// that there was no file, as `create` does. When the file holds other bytes by now, nothing is
  /// written and `StoreError.changedOnDisk` brings them, with the lock given up: merge, save again.
  ///
  /// Returns when the bytes are durable. Whenever it throws, the old bytes stand (or, when undoing
  /// failed too, the new), and no other file is left beside them.
  @discardableResult
  public func save(
    _ bytes: [UInt8], expecting: Contents.Stamp?, random: inout some RandomNumberGenerator,
    hooks: SaveHooks = SaveHooks()
  ) throws(StoreError) -> Contents.Stamp {
    guard let expecting else { return try create(bytes, random: &random, hooks: hooks) }
    let hash = SHA256.digest(of: bytes)
    var (held, file) = try holdFile(&random)
    defer { held.release() }
    for attempt in 0..<4 {
      let intent = attempt == 0 ? hooks.intent : { _, _ in }
      if let stamp = try saved(
        bytes, hash, over: file, expecting, held, intent, hooks.merge, &random)
      {
        hooks.saved(stamp)
        return stamp
      }
      guard case .file(let again) = try opened(held.name, in: held.folder, .save) else {
        throw .system(SystemError(code: ENOENT, call: "open"), .save)
      }
      file = again
    }
    fileSystem.discard(file)
    throw .system(SystemError(code: EBUSY, call: "rename"), .save)
  }

  /// One attempt; closes `file`. Nil when it is no longer the file of that name.
  private func saved(
    _ bytes: [UInt8], _ hash: SHA256.Digest, over file: OpenFile, _ expecting: Contents.Stamp,
    _ held: HeldFolder, _ intent: (SHA256.Digest?, SHA256.Digest) throws(StoreError) -> Void,
    _ merge: (Contents) -> [UInt8]?, _ random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Contents.Stamp? {
    defer { fileSystem.discard(file) }
    let (contents, status) = try contents(of: file, limit: Self.usualLimit, .save)
    var (bytes, hash) = (bytes, hash)
    if !contents.stamp.hasSameBytes(as: expecting) {
      // Merged under the lock: nobody who keeps to it can be faster once more.
      guard let merged = merge(contents) else { throw .changedOnDisk(contents) }
      (bytes, hash) = (merged, SHA256.digest(of: merged))
    }
    let old = Old(file: file, status: status, contents: contents)
    try checkMayWrite(old, held)
    try intent(contents.stamp.hash, hash)
    switch try replace(old, with: bytes, hash, in: held, &random) {
    case .saved(let stamp): return stamp
    case .moved: return nil
    case .mustWriteInside: return try writeInside(old, bytes, hash, in: held, &random)
    }
  }

  /// A new file could replace one that is marked read-only; the mark is meant.
  private func checkMayWrite(_ old: Old, _ held: HeldFolder) throws(StoreError) {
    let isOwn = old.status.owner == fileSystem.effectiveUser && old.status.mode & 0o200 != 0
    if isOwn { return }
    try calling(.save) { () throws(SystemError) in
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.checkMayWrite(held.name, in: held.folder)
      }
    }
  }

  private func replace(
    _ old: Old, with bytes: [UInt8], _ hash: SHA256.Digest, in held: HeldFolder,
    _ random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Outcome {
    guard old.status.links == 1 else { return .mustWriteInside }
    let made: TemporaryFile?
    do {
      made = try TemporaryFile.write(
        bytes, in: held.folder, like: old.properties, mode: 0o600, fileSystem, random: &random)
    } catch { throw .system(error, .save) }
    guard let temporary = made else { return .mustWriteInside }

    do {
      guard try held.status(of: held.name).looksUnchanged(since: old.status) else {
        held.remove(temporary)
        return .moved
      }
    } catch {
      held.remove(temporary)
      throw .system(error, .save)
    }
    guard held.lock.isHeld else {
      held.remove(temporary)
      throw .locked(holder: nil)
    }

    var isExchanged = true
    do {
      isExchanged = try take(temporary, to: held.name, held)
    } catch {
      // The only failure after which the temporary name may hold the old file is one that hides
      // which of both it was; then it stays.
      if let now = try? held.status(of: temporary.name), now.isSameFile(as: temporary.status) {
        held.remove(temporary)
      }
      if error.forbidsReplacing { return .mustWriteInside }
      throw .system(error, .save)
    }
    if isExchanged { try checkDisplaced(by: temporary, old, held) }
    do {
      try held.sync()
    } catch {
      if isExchanged { undoExchange(of: temporary, displacing: old.contents.bytes, held) }
      throw .system(error, .save)
    }
    if isExchanged { held.remove(temporary) }
    return .saved(Contents.Stamp(status: temporary.status, hash: hash))
  }

  /// Gives the new file the name; true when the old one now has the temporary name.
  private func take(
    _ temporary: TemporaryFile, to name: FilePath, _ held: HeldFolder
  ) throws(SystemError) -> Bool {
    do {
      try held.rename(temporary, to: name, .exchanging)
      return true
    } catch  where error.isUnsupported {
      try held.rename(temporary, to: name, .replacing)
      return false
    }
  }

  /// Throws when the file that lost its name is not the one that was read: a program that knows
  /// nothing of the lock wrote in the last microseconds. Its file is given the name back first.
  private func checkDisplaced(
    by temporary: TemporaryFile, _ old: Old, _ held: HeldFolder
  ) throws(StoreError) {
    let displaced: Contents
    do throws(StoreError) {
      displaced = try self.displaced(temporary.name, old, held)
    } catch {
      undoExchange(of: temporary, displacing: nil, held)
      throw error
    }
    if displaced.bytes != old.contents.bytes {
      undoExchange(of: temporary, displacing: nil, held)
      throw .changedOnDisk(displaced)
    }
  }

  private func displaced(
    _ name: FilePath, _ old: Old, _ held: HeldFolder
  ) throws(StoreError) -> Contents {
    let status = try calling(.save) { () throws(SystemError) in try held.status(of: name) }
    if status.isSameFile(as: old.status) {
      // Read again all the same: times are too coarse to show every write.
      let bytes = try calling(.save) { () throws(SystemError) in
        try fileSystem.readAll(old.file, expecting: status.size, limit: Self.usualLimit)
      }
      return bytes == old.contents.bytes ? old.contents : Contents(status: status, bytes: bytes)
    }
    guard case .file(let file) = try opened(name, in: held.folder, .save) else {
      throw .notRegular(status.kind)
    }
    defer { fileSystem.discard(file) }
    return try contents(of: file, limit: Self.usualLimit, .save).contents
  }

  /// Gives the displaced file its name back. `bytes` are those it is known to hold; nil when it is
  /// a stranger's, which must not be removed whatever happens.
  private func undoExchange(
    of temporary: TemporaryFile, displacing bytes: [UInt8]?, _ held: HeldFolder
  ) {
    let exchange = { () throws(SystemError) in
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.rename(temporary.name, to: held.name, in: held.folder, .exchanging)
      }
    }
    do { try exchange() } catch {
      if bytes != nil { held.remove(temporary) }
      return
    }
    guard let now = try? held.status(of: temporary.name) else { return }
    if now.looksUnchanged(since: temporary.status) {
      held.remove(temporary)
    } else {
      // Ours was replaced in its turn, by something newer than what we just put back. The newer
      // one gets the name, the older stays as a left-over, so neither is gone.
      try? exchange()
    }
  }
}
