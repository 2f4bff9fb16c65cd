import Platform

/// A file that is read whole and replaced whole.
///
/// Saving writes a new file beside the old one, makes it durable and exchanges the two names in one
/// step, so that a reader, a kill or a power cut sees the old bytes or the new ones and nothing
/// else. Exchanging, not renaming, because it hands back the file that was really there: when a
/// program that knows nothing of our lock wrote at the last moment, its bytes are found there
/// instead of being gone. The lock is on the folder, because the file is another one after each
/// save. Only where a new file cannot take the old one's place (hard links, a folder or an owner
/// that is not ours) are the bytes written into the old file, after both versions were made durable
/// elsewhere (`recover`).
///
/// Not Foundation's atomic write: it replaces links by files, loses modes, owners and attributes,
/// and never syncs the folder.
public struct SafeFile: Sendable {
  /// The most bytes read unless told otherwise: 64 MiB.
  public static let usualLimit = 64 * 1_048_576

  /// As it was given; links are followed at each call.
  public let path: FilePath
  public let fileSystem: any FileSystem
  /// A private folder for the copies that writing into a file needs. Made when missing; without one
  /// they are hidden beside the file.
  public let stateFolder: FilePath?
  /// How long other processes may hold the folder before `StoreError.locked` is thrown.
  public let lockPatience: Duration

  public init(
    path: FilePath, fileSystem: any FileSystem = PosixFileSystem(),
    stateFolder: FilePath? = nil, lockPatience: Duration = .seconds(5)
  ) {
    self.path = path
    self.fileSystem = fileSystem
    self.stateFolder = stateFolder
    self.lockPatience = lockPatience
  }

  /// The whole content and its stamp, without taking the lock. At most 40 links are followed; what
  /// is no regular file, or longer than `limit` bytes, throws.
  public func read(limit: Int = SafeFile.usualLimit) throws(StoreError) -> Contents {
    var place = path
    for _ in 0...Self.mostLinks {
      switch try opened(place, in: nil, .open) {
      case .link(let target):
        place = place.folder.appending(target)
      case .file(let file):
        defer { fileSystem.discard(file) }
        return try contents(of: file, limit: limit, .open).contents
      case .nothing:
        if place != path { throw .danglingLink(to: place) }
        throw .system(SystemError(code: ENOENT, call: "open"), .open)
      }
    }
    throw .system(SystemError(code: ELOOP, call: "open"), .open)
  }

  static let mostLinks = 40

  /// What opening a name found.
  enum Found {
    case file(OpenFile)
    case link(to: FilePath)
    case nothing
  }

  /// Opens `place` for reading without following it.
  func opened(
    _ place: FilePath, in folder: OpenFile?, _ action: StoreError.Action
  ) throws(StoreError) -> Found {
    do {
      return .file(
        try fileSystem.again { () throws(SystemError) in
          try fileSystem.open(place, in: folder, .reading, mode: 0)
        })
    } catch  where error.code == ELOOP {
      do {
        return .link(
          to: try fileSystem.again { () throws(SystemError) in
            try fileSystem.readLink(place, in: folder)
          })
      } catch {
        // The circle is in the folders above: there is no link to read here.
        throw .system(SystemError(code: ELOOP, call: "open"), action)
      }
    } catch  where error.code == ENOENT {
      return .nothing
    } catch {
      // A socket cannot be opened, and the code says nothing that a person understands.
      if [ENXIO, EOPNOTSUPP].contains(error.code),
        let status = try? fileSystem.status(of: place, in: folder), status.kind != .file
      {
        throw .notRegular(status.kind)
      }
      throw .system(error, action)
    }
  }

  /// The content of an open file, when it is one that can hold a document.
  func contents(
    of file: OpenFile, limit: Int, _ action: StoreError.Action
  ) throws(StoreError) -> (contents: Contents, status: FileStatus) {
    let (status, bytes) = try calling(action) { () throws(SystemError) in
      try fileSystem.snapshot(of: file, limit: limit)
    }
    guard status.kind == .file else { throw .notRegular(status.kind) }
    let size = max(status.size, bytes.count)
    guard size <= limit else { throw .tooLarge(size: size, limit: limit) }
    return (Contents(status: status, bytes: bytes), status)
  }

  /// Turns a call's failure into what is told.
  func calling<Value>(
    _ action: StoreError.Action, _ body: () throws(SystemError) -> Value
  ) throws(StoreError) -> Value {
    do { return try body() } catch { throw .system(error, action) }
  }
}
