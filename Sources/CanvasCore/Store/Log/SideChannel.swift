/// What a session tells a second screen, through a small file in the state folder: one line of JSON that is
/// overwritten in place, one call each time. There is no server and nothing to connect to; who follows reads
/// the file of the session that spoke last.
///
/// The session holds the lock of its file for life, so that what one that died has left is known as such.
public struct SideChannel: Sendable {
  /// The bytes of a message with its padding; longer ones are not sent.
  public static let size = 1024
  static let suffix = ".pointer"

  private let file: OpenFile
  private let path: FilePath
  private let fileSystem: any FileSystem

  /// The folder the messages of all sessions of a workspace are in.
  public static func folder(of workspace: Identifier, in stateFolder: FilePath) -> FilePath {
    Journal.folder(of: workspace, in: stateFolder)
  }

  /// Begins to speak as a session. Throws where the state folder cannot be written.
  public init(
    session: String, workspace: Identifier, in stateFolder: FilePath,
    fileSystem: any FileSystem = PosixFileSystem()
  ) throws(SystemError) {
    let folder = Self.folder(of: workspace, in: stateFolder)
    try fileSystem.makeFolders(folder)
    let name = FilePath(session + Self.suffix)
    // Locked before it has its name: who follows would take it for that of a dead session and remove it.
    let making = FilePath(session + ".making")
    let open = try fileSystem.openFolder(folder)
    defer { fileSystem.discard(open) }
    let file = try fileSystem.again { () throws(SystemError) in
      try fileSystem.open(making, in: open, [.reading, .writing, .creating], mode: 0o600)
    }
    _ = try? fileSystem.tryLock(file)
    do throws(SystemError) {
      try fileSystem.rename(making, to: name, in: open, .replacing)
    } catch {
      fileSystem.remove(making, in: open)
      fileSystem.discard(file)
      throw error
    }
    self.file = file
    path = folder.appending(name)
    self.fileSystem = fileSystem
  }

  /// Overwrites the last message. A failure is nobody's loss: the next message says all there is.
  public func send(_ message: JSONObject) {
    var bytes = JSONWriter.line(.object(message))
    guard bytes.count < Self.size else { return }
    bytes += Array(repeating: 0x20, count: Self.size - 1 - bytes.count) + [0x0a]
    _ = try? bytes.withUnsafeBytes { (bytes) throws(SystemError) in
      try fileSystem.write(file, bytes, at: 0)
    }
  }

  /// Ends speaking; the file goes.
  public func close() {
    Self.remove(path, fileSystem)
    fileSystem.discard(file)
  }

  /// The last message of the living session that spoke last; nil where there is none. Files of sessions that
  /// died are removed.
  public static func latest(
    of workspace: Identifier, in stateFolder: FilePath,
    fileSystem: any FileSystem = PosixFileSystem()
  ) -> JSONObject? {
    let folder = folder(of: workspace, in: stateFolder)
    guard let open = try? fileSystem.openFolder(folder) else { return nil }
    defer { fileSystem.discard(open) }
    let names = ((try? fileSystem.names(in: open)) ?? []).filter {
      $0.bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
    let messages = names.compactMap { message(folder.appending($0), fileSystem) }
    return messages.max { $0.time < $1.time }?.object
  }

  private static func message(
    _ path: FilePath, _ fileSystem: any FileSystem
  ) -> (time: Int, object: JSONObject)? {
    // Only for reading: closing what could be written to is news for whoever watches, this one too.
    guard let file = try? fileSystem.open(path, in: nil, .reading, mode: 0) else { return nil }
    defer { fileSystem.discard(file) }
    if (try? fileSystem.tryLock(file)) == true {
      remove(path, fileSystem)
      return nil
    }
    guard let (status, bytes) = try? fileSystem.snapshot(of: file, limit: size),
      let object = (try? JSONParser.parse(bytes))?.object
    else { return nil }
    return (Int(status.modified), object)
  }

  private static func remove(_ path: FilePath, _ fileSystem: any FileSystem) {
    guard let folder = try? fileSystem.openFolder(path.folder) else { return }
    fileSystem.remove(path.name, in: folder)
    fileSystem.discard(folder)
  }
}
