/// What a session tells a second screen, through a small file in the state folder: one line of JSON that is
/// overwritten in place, one call each time. There is no server and nothing to connect to; who follows reads
/// the file of the session that spoke last, and says by a file of its own that it follows.
///
/// Either holds the lock of its file for life (``LivingFile``), so both know who is there.
public struct SideChannel: Sendable {
  /// What a second screen hears.
  public enum Voice: Equatable, Sendable {
    /// No session lives.
    case nobody
    /// Sessions live, and none has said anything yet.
    case silence
    /// The last message of the living session that spoke last.
    case message(JSONObject)
  }

  /// The bytes of a message with its padding; longer ones are not sent.
  public static let size = 1024
  private static let suffix = ".pointer"

  private let file: LivingFile
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
    file = try LivingFile(session, Self.suffix, in: folder, fileSystem)
    self.fileSystem = fileSystem
  }

  /// Overwrites the last message. A failure is nobody's loss: the next message says all there is.
  public func send(_ message: JSONObject) {
    var bytes = JSONWriter.line(.object(message))
    guard bytes.count < Self.size else { return }
    bytes += Array(repeating: 0x20, count: Self.size - 1 - bytes.count) + [0x0a]
    _ = try? bytes.withUnsafeBytes { (bytes) throws(SystemError) in
      try fileSystem.write(file.file, bytes, at: 0)
    }
  }

  /// Ends speaking; the file goes.
  public func close() { file.close() }

  /// What is heard of the sessions of a workspace.
  public static func voice(
    of workspace: Identifier, in stateFolder: FilePath,
    fileSystem: any FileSystem = PosixFileSystem()
  ) -> Voice {
    let folder = folder(of: workspace, in: stateFolder)
    let living = LivingFile.living(suffix, in: folder, fileSystem) { message($0, fileSystem) }
    guard !living.isEmpty else { return .nobody }
    guard let last = living.compactMap({ $0 }).max(by: { $0.time < $1.time }) else {
      return .silence
    }
    return .message(last.object)
  }

  private static func message(
    _ file: OpenFile, _ fileSystem: any FileSystem
  ) -> (time: Int, object: JSONObject)? {
    guard let (status, bytes) = try? fileSystem.snapshot(of: file, limit: size),
      let object = (try? JSONParser.parse(bytes))?.object
    else { return nil }
    return (Int(status.modified), object)
  }
}

/// A second screen that says that it follows the sessions of a workspace.
public struct Listener: Sendable {
  private static let suffix = ".follower"
  private let file: LivingFile

  /// Begins to follow. Throws where the state folder cannot be written.
  public init(
    session: String, workspace: Identifier, in stateFolder: FilePath,
    fileSystem: any FileSystem = PosixFileSystem()
  ) throws(SystemError) {
    let folder = SideChannel.folder(of: workspace, in: stateFolder)
    file = try LivingFile(session, Self.suffix, in: folder, fileSystem)
  }

  /// Ends following; the file goes.
  public func close() { file.close() }

  /// How many follow.
  public static func count(
    of workspace: Identifier, in stateFolder: FilePath,
    fileSystem: any FileSystem = PosixFileSystem()
  ) -> Int {
    let folder = SideChannel.folder(of: workspace, in: stateFolder)
    return LivingFile.living(suffix, in: folder, fileSystem) { _ in true }.count
  }
}
