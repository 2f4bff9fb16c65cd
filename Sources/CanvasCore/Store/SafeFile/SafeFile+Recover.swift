import Platform

/// What `SafeFile.recover` found.
public enum Recovery: Hashable, Sendable {
  /// A write that was cut off was completed; the file now holds these.
  case restored(Contents)
  /// The file was written by another program since; these are the bytes that were being saved.
  case superseded([UInt8])
}

/// A file that a killed process left in the making.
public struct Leftover: Hashable, Sendable {
  public var path: FilePath
  public var contents: Contents
}

extension SafeFile {
  /// Puts right what a kill or a power cut left of a write into the file itself (`stateFolder`
  /// says where to look). Nil when there was nothing to do. Call it before reading a file that is
  /// to be edited; where nothing was left it costs the listing of one folder.
  public func recover(
    random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Recovery? {
    let folder: OpenFile
    do { folder = try fileSystem.openFolder(stateFolder ?? path.folder) } catch { return nil }
    defer { fileSystem.discard(folder) }
    let prefix = Array(Rescue.prefix.utf8)
    let names = try calling(.open) { () throws(SystemError) in try fileSystem.names(in: folder) }
      .filter { $0.bytes.starts(with: prefix) }
    guard !names.isEmpty else { return nil }

    let (held, found): (HeldFolder, OpenFile)
    do {
      (held, found) = try holdFile(&random)
    } catch .system(let error, _) where error.code == ENOENT {
      return nil
    }
    defer { held.release() }
    defer { fileSystem.discard(found) }
    let inode = try calling(.open) { () throws(SystemError) in
      try fileSystem.status(of: found).inode
    }
    let own = Array((Rescue.prefix + hex(inode, digits: 1) + "-").utf8)
    let now = try contents(of: found, limit: Self.usualLimit, .open).contents.bytes
    // A file that can be read is not torn; another one may be made of two versions of this.
    let isTorn = (try? JSONParser.parse(now)) == nil
    let copies = names.map { name in
      Rescue(
        fileSystem: fileSystem, folder: folder, ownsFolder: false,
        path: (stateFolder ?? path.folder).appending(name))
    }.filter { rescue in
      // A file that came back from a backup has another inode; what is torn in it tells that it is this one.
      if rescue.path.name.bytes.starts(with: own) { return true }
      guard isTorn else { return false }
      return (try? versions(in: rescue)).flatMap { $0 }.map { old, new in
        now != old && now != new && Rescue.isMixture(now, of: old, and: new)
      } ?? false
    }
    guard !copies.isEmpty else { return nil }

    let file = try openInside(held)
    defer { fileSystem.discard(file) }
    var recovery: Recovery?
    for rescue in copies {
      recovery = try recovered(file, from: rescue) ?? recovery
      rescue.remove()
    }
    return recovery
  }

  /// `read`, after a write into the file itself that was cut off has been put right; where that cannot be
  /// done, the file is read as it is. Says whether there was anything to put right.
  public func readMended() throws(StoreError) -> (contents: Contents, isMended: Bool) {
    var random = SystemRandomNumberGenerator()
    let isMended = if case .restored? = try? recover(random: &random) { true } else { false }
    return (try read(), isMended)
  }

  private func recovered(
    _ file: OpenFile, from rescue: Rescue
  ) throws(StoreError) -> Recovery? {
    guard let (old, new) = try versions(in: rescue) else { return nil }
    let now = try contents(of: file, limit: Self.usualLimit, .open).contents
    if now.bytes == old || now.bytes == new { return nil }
    guard Rescue.isMixture(now.bytes, of: old, and: new) else { return .superseded(new) }
    do {
      let status = try overwrite(file, holding: now.bytes.count, with: new)
      return .restored(Contents(status: status, bytes: new))
    } catch {
      throw .halfWritten(error, rescue: rescue.path)
    }
  }

  /// The two versions a copy holds; nil where it was cut off.
  private func versions(in rescue: Rescue) throws(StoreError) -> (old: [UInt8], new: [UInt8])? {
    guard case .file(let copy) = try opened(rescue.path.name, in: rescue.folder, .open) else {
      return nil
    }
    defer { fileSystem.discard(copy) }
    let limit = 2 * Self.usualLimit + 256
    return Rescue.decoded(try contents(of: copy, limit: limit, .open).contents.bytes)
  }

  /// Files in the making that killed processes left in the folder. Most hold an old version of
  /// some file of the folder or one that never was saved; look before removing. Empty while
  /// another process saves there.
  public func leftovers(
    random: inout some RandomNumberGenerator
  ) throws(StoreError) -> [Leftover] {
    let held = try hold(path, .open, &random)
    defer { held.release() }
    let names = try calling(.open) { () throws(SystemError) in
      try fileSystem.names(in: held.folder)
    }
    var found: [Leftover] = []
    for name in names where name.isTemporary {
      guard case .file(let file) = try opened(name, in: held.folder, .open) else { continue }
      defer { fileSystem.discard(file) }
      let contents = try contents(of: file, limit: Self.usualLimit, .open).contents
      found.append(Leftover(path: path.folder.appending(name), contents: contents))
    }
    return found.sorted { $0.contents.stamp.modified < $1.contents.stamp.modified }
  }

  /// Removes a left-over, unless it changed since it was found.
  public func remove(
    _ leftover: Leftover, random: inout some RandomNumberGenerator
  ) throws(StoreError) {
    let held = try hold(path, .save, &random)
    defer { held.release() }
    let name = leftover.path.name
    guard name.isTemporary, let now = try? held.status(of: name),
      now.inode == leftover.contents.stamp.inode,
      now.modified == leftover.contents.stamp.modified
    else { return }
    held.fileSystem.remove(name, in: held.folder)
  }
}
