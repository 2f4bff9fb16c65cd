import Platform

extension FilePath {
  /// What our names for files in the making begin with. Short and random, so that a name of 255
  /// bytes can be saved and no one can plant a link under it beforehand.
  static let temporaryPrefix = ".ninefold-"

  /// A name that nothing has.
  static func temporary(_ random: inout some RandomNumberGenerator) -> FilePath {
    FilePath(temporaryPrefix + randomLetters(&random))
  }

  /// 12 letters and digits: 62 bits.
  static func randomLetters(_ random: inout some RandomNumberGenerator) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<12).map { _ in letters[Int.random(in: 0..<36, using: &random)] })
  }

  /// Whether this is a name `temporary` gives.
  var isTemporary: Bool {
    let prefix = Array(Self.temporaryPrefix.utf8)
    return bytes.count == prefix.count + 12 && bytes.starts(with: prefix)
      && !bytes.dropFirst(prefix.count).contains(0x2d)
  }
}

/// A file with the new bytes, durable and closed, that has no name of its own yet.
struct TemporaryFile {
  let name: FilePath
  let status: FileStatus

  /// Writes `bytes` into a new file of `folder`, with all properties of the open file `old`, or
  /// with `mode` as the umask leaves it. Nil when no such file can be made by this user, so that
  /// the old file itself must be written. Leaves nothing behind when it gives nil or throws.
  static func write(
    _ bytes: [UInt8], in folder: OpenFile, like old: (file: OpenFile, status: FileStatus)?,
    mode: UInt32, _ fileSystem: any FileSystem, random: inout some RandomNumberGenerator
  ) throws(SystemError) -> TemporaryFile? {
    var isLastTry = false
    while true {
      let (file, name): (OpenFile, FilePath)
      do {
        (file, name) = try make(in: folder, old == nil ? mode : 0o600, fileSystem, &random)
      } catch  where error.forbidsReplacing && old != nil {
        return nil
      }
      let status: FileStatus?
      do {
        status = try fill(file, bytes, like: old, fileSystem)
      } catch {
        fileSystem.discard(file)
        fileSystem.remove(name, in: folder)
        throw error
      }
      guard let status else {
        fileSystem.discard(file)
        fileSystem.remove(name, in: folder)
        return nil
      }
      do {
        try finish(file, fileSystem)
        return TemporaryFile(name: name, status: status)
      } catch {
        // The kernel may have dropped the pages and call the next sync of this file a success, so
        // only a new file tells whether the disk takes the bytes.
        fileSystem.remove(name, in: folder)
        if isLastTry { throw error }
        isLastTry = true
      }
    }
  }

  private static func make(
    in folder: OpenFile, _ mode: UInt32, _ fileSystem: any FileSystem,
    _ random: inout some RandomNumberGenerator
  ) throws(SystemError) -> (OpenFile, FilePath) {
    var tries = 16
    while true {
      let name = FilePath.temporary(&random)
      do {
        let file = try fileSystem.again { () throws(SystemError) in
          try fileSystem.open(name, in: folder, [.writing, .creatingNew], mode: mode)
        }
        return (file, name)
      } catch  where error.code == EEXIST && tries > 0 {
        tries -= 1
      }
    }
  }

  /// Nil when the file cannot be given the properties of the old one.
  private static func fill(
    _ file: OpenFile, _ bytes: [UInt8], like old: (file: OpenFile, status: FileStatus)?,
    _ fileSystem: any FileSystem
  ) throws(SystemError) -> FileStatus? {
    try fileSystem.writeAll(bytes, to: file)
    let status = try fileSystem.again { () throws(SystemError) in try fileSystem.status(of: file) }
    guard let old else { return status }
    let wanted = old.status
    let changesOwner = status.owner != wanted.owner || status.group != wanted.group
    do {
      if changesOwner {
        try fileSystem.again { () throws(SystemError) in
          try fileSystem.setOwner(file, owner: wanted.owner, group: wanted.group)
        }
      }
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.copyAttributes(from: old.file, to: file)
      }
      // Last, because a new owner clears bits and an access list sets some.
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.setMode(file, wanted.mode)
      }
    } catch  where error.forbidsReplacing || error.isUnsupported {
      return nil
    }
    guard changesOwner || wanted.mode & 0o7000 != 0 else { return status }
    // The group bit is dropped without an error for a group that is not ours.
    let given = try fileSystem.again { () throws(SystemError) in try fileSystem.status(of: file) }
    let isAlike =
      given.mode == wanted.mode && given.owner == wanted.owner && given.group == wanted.group
    return isAlike ? given : nil
  }

  private static func finish(
    _ file: OpenFile, _ fileSystem: any FileSystem
  ) throws(SystemError) {
    do {
      try fileSystem.again { () throws(SystemError) in try fileSystem.sync(file) }
    } catch {
      fileSystem.discard(file)
      throw error
    }
    try fileSystem.closeWritten(file)
  }
}
