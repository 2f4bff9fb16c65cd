import Platform

extension SafeFile {
  /// Makes a new file, whole and durable from its first moment. Anything that has the name already,
  /// a link too, throws `StoreError.alreadyExists` and stays. `mode` is lessened by the umask.
  @discardableResult
  public func create(
    _ bytes: [UInt8], mode: UInt32 = 0o666, random: inout some RandomNumberGenerator,
    hooks: SaveHooks = SaveHooks()
  ) throws(StoreError) -> Contents.Stamp {
    let held = try hold(path, .create, &random)
    defer { held.release() }
    let hash = SHA256.digest(of: bytes)
    try hooks.intent(nil, hash)
    let made: TemporaryFile?
    do {
      made = try TemporaryFile.write(
        bytes, in: held.folder, like: nil, mode: mode, fileSystem, random: &random)
    } catch { throw .system(error, .create) }
    guard let temporary = made else {
      throw .system(SystemError(code: EPERM, call: "open"), .create)
    }
    do {
      try give(temporary, held)
    } catch {
      held.remove(temporary)
      throw error.code == EEXIST ? .alreadyExists : .system(error, .create)
    }
    do {
      try held.sync()
    } catch {
      takeBack(temporary, held)
      throw .system(error, .create)
    }
    let stamp = Contents.Stamp(status: temporary.status, hash: hash)
    hooks.saved(stamp)
    return stamp
  }

  /// Gives the file its name unless it is taken: in one call where there is one, by a second name
  /// where there is not, and where files have only one name (FAT) by reserving it.
  private func give(_ temporary: TemporaryFile, _ held: HeldFolder) throws(SystemError) {
    do {
      return try held.rename(temporary, to: held.name, .keeping)
    } catch  where error.isUnsupported {}
    do {
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.link(temporary.name, to: held.name, in: held.folder)
      }
      held.remove(temporary)
      return
    } catch  where error.isUnsupported || [EPERM, EMLINK].contains(error.code) {
    } catch  where error.code == EEXIST {
      // A network file system may repeat a request that was done already.
      guard let now = try? held.status(of: held.name), now.isSameFile(as: temporary.status)
      else { throw error }
      held.remove(temporary)
      return
    }
    let reserved = try fileSystem.again { () throws(SystemError) in
      try fileSystem.open(held.name, in: held.folder, [.writing, .creatingNew], mode: 0o600)
    }
    defer { fileSystem.discard(reserved) }
    do throws(SystemError) {
      let now = try held.status(of: held.name)
      let own = try fileSystem.again { () throws(SystemError) in
        try fileSystem.status(of: reserved)
      }
      // Here alone a stranger's file could go: one that comes between this look and the rename.
      guard now.isSameFile(as: own), now.size == 0 else {
        throw SystemError(code: EEXIST, call: "open")
      }
      try held.rename(temporary, to: held.name, .replacing)
    } catch {
      if error.code != EEXIST { fileSystem.remove(held.name, in: held.folder) }
      throw error
    }
  }

  /// Takes the name away again from a file whose durability failed, but from no other.
  private func takeBack(_ temporary: TemporaryFile, _ held: HeldFolder) {
    guard let now = try? held.status(of: held.name), now.isSameFile(as: temporary.status) else {
      return
    }
    fileSystem.remove(held.name, in: held.folder)
  }
}
