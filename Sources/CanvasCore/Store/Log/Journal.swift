import Platform
import Synchronization

/// What one session has done and what it is typing, on disk before it is on the screen.
///
/// A private log in the state folder, one a session, written with one append a record. The session holds
/// the lock of its journal for life: a journal whose lock is free belongs to a session that has died, and
/// the next one to open the workspace takes over what is in it (``Journal/takeOver(of:in:fileSystem:)``). A
/// clean quit removes the journal, so that none is left where nothing is to be done.
public struct Journal: Sendable {
  /// What is being typed: a new note in a box, or a note's new text; or what is being drawn for one.
  public struct Draft: Hashable, Sendable {
    /// The box of a new note, or the note that is edited.
    public var target: Target
    /// The note that a new one follows.
    public var after: Identifier?
    public var text: String
    /// The text that editing began from: where another has been written since, both are kept.
    public var base: String?
    /// The box that the edited note stood in: where a text goes whose note is gone.
    public var home: Target?
    /// The field it is of; nil for the text of a note. The rows of a sketch stand on lines of their own.
    public var field: FieldKey?

    public init(
      target: Target, after: Identifier? = nil, text: String, base: String? = nil,
      home: Target? = nil, field: FieldKey? = nil
    ) {
      self.target = target
      self.after = after
      self.text = text
      self.base = base
      self.home = home
      self.field = field
    }

    /// Whether it is a drawing.
    public var isSketch: Bool { field == "sketch" }
  }

  /// What a session that died has left.
  public struct Leftover: Sendable {
    public var session: String
    /// Seconds since 1970 when the journal was begun.
    public var time: Int
    /// All steps of the session, in their order.
    public var steps: [Step]
    /// The number of the last step that a finished save has brought into the file; 0 for none.
    public var savedUpTo: Int
    /// What was being typed, where it was neither kept nor dropped.
    public var draft: Draft?
    /// Lines that could not be read.
    public var damaged: Int
    let path: FilePath
    let lock: OpenFile

    package init(
      session: String, time: Int, steps: [Step], savedUpTo: Int, draft: Draft?, damaged: Int,
      path: FilePath, lock: OpenFile
    ) {
      self.session = session
      self.time = time
      self.steps = steps
      self.savedUpTo = savedUpTo
      self.draft = draft
      self.damaged = damaged
      self.path = path
      self.lock = lock
    }
  }

  public let session: String
  private let file: OpenFile
  private let path: FilePath
  private let fileSystem: any FileSystem
  private let once = Once()

  private final class Once: Sendable {
    let isNameDurable = Atomic(false)
  }

  /// The folder for the journals of a workspace, inside the program's state folder.
  public static func folder(of workspace: Identifier, in stateFolder: FilePath) -> FilePath {
    stateFolder.appending("journals").appending(FilePath(digest(of: workspace)))
  }

  /// What the private files of a workspace are called by: 16 hexadecimal digits of the SHA-256 of its id.
  static func digest(of workspace: Identifier) -> String {
    String(SHA256.digest(of: Array(workspace.text.utf8)).description.prefix(16))
  }

  /// Begins the journal of a session. Throws where the state folder cannot be written.
  public static func begin(
    session: String, workspace: Identifier, file path: FilePath, user: String, time: Int,
    in stateFolder: FilePath, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(SystemError) -> Journal {
    let folder = folder(of: workspace, in: stateFolder)
    try fileSystem.makeFolders(folder)
    let (file, place) = try make(session, in: folder, fileSystem)
    let journal = Journal(session: session, file: file, path: place, fileSystem: fileSystem)
    do throws(SystemError) {
      try journal.append(header(session, workspace, path, user, time, fileSystem))
    } catch {
      journal.end()
      throw error
    }
    return journal
  }

  private static func header(
    _ session: String, _ workspace: Identifier, _ path: FilePath, _ user: String, _ time: Int,
    _ fileSystem: any FileSystem
  ) -> JSONObject {
    [
      "journal": "ninefold-journal/1", "session": .string(session),
      "workspace": .string(workspace.text), "file": .string(path.displayPath),
      "user": .string(user), "process": .string(fileSystem.processLabel),
      "time": .string(Clock.rfc3339(time)),
    ]
  }

  /// Makes the file and locks it. Between the two another program may take the new journal for that of a
  /// dead session and remove it, and the name may be that of an earlier journal of this session: then the
  /// next name is tried.
  private static func make(
    _ session: String, in folder: FilePath, _ fileSystem: any FileSystem
  ) throws(SystemError) -> (OpenFile, FilePath) {
    var number = 1
    while true {
      let name = number == 1 ? session : "\(session)-\(number)"
      let place = folder.appending(FilePath(name + ".journal"))
      let file: OpenFile
      do throws(SystemError) {
        file = try fileSystem.again { () throws(SystemError) in
          try fileSystem.open(
            place, in: nil, [.reading, .writing, .appending, .creatingNew], mode: 0o600)
        }
      } catch {
        guard error.code == EEXIST, number < 10 else { throw error }
        number += 1
        continue
      }
      // Where there are no locks nobody takes it over either.
      let isLocked = (try? fileSystem.tryLock(file)) ?? true
      let isNamed = (try? isSame(file, place, fileSystem)) ?? true
      if isLocked && isNamed || number == 10 { return (file, place) }
      fileSystem.discard(file)
      number += 1
    }
  }

  /// Whether an open file has that name still.
  private static func isSame(
    _ file: OpenFile, _ place: FilePath, _ fileSystem: any FileSystem
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try fileSystem.status(of: place, in: nil).isSameFile(as: fileSystem.status(of: file))
    } catch {
      if error.code == ENOENT { return false }
      throw error
    }
  }

  public func record(_ step: Step) throws(SystemError) { try append(step.json) }

  /// Records what is being typed; nil when it was kept or dropped.
  public func record(_ draft: Draft?) throws(SystemError) {
    guard let draft else { return try append(["draft": .null]) }
    var object: JSONObject = ["in": .string(draft.target.text), "text": .string(draft.text)]
    object["after"] = draft.after.map { .string($0.text) }
    object["base"] = draft.base.map { .string($0) }
    object["home"] = draft.home.map { .string($0.text) }
    object["field"] = draft.field.map { .string($0.text) }
    try append(["draft": .object(object)])
  }

  /// Records that the file has all steps up to one of this session.
  public func recordSaved(upTo number: Int) throws(SystemError) {
    try append(["savedUpTo": .number(String(number))])
  }

  private func append(_ record: JSONObject) throws(SystemError) {
    try fileSystem.appendAll(RecordLog.line(.journal, record), to: file)
  }

  /// Ends a line that an earlier failure may have left torn, so that the next record stands alone.
  public func mend() throws(SystemError) { try fileSystem.appendAll([0x0a], to: file) }

  /// Waits until what was recorded survives a power cut. The first time the journal's name and the folders
  /// above it too: not when it is begun, because the one who types must not wait for that.
  public func sync() throws(SystemError) {
    try fileSystem.again { () throws(SystemError) in try fileSystem.syncData(file) }
    guard !once.isNameDurable.load(ordering: .relaxed) else { return }
    // The workspace's folder, that of all journals, and the state folder.
    var folder = path.folder
    for _ in 0..<3 {
      let open = try fileSystem.openFolder(folder)
      defer { fileSystem.discard(open) }
      do {
        try fileSystem.again { () throws(SystemError) in try fileSystem.sync(open) }
      } catch  where error.isUnsupported {}
      folder = folder.folder
    }
    once.isNameDurable.store(true, ordering: .relaxed)
  }

  /// Lets go of a journal that is still needed: the next start brings back what is in it.
  public func release() { fileSystem.discard(file) }

  /// Ends the journal of a session whose work is all in the file.
  public func end() {
    Self.remove(path, fileSystem)
    fileSystem.discard(file)
  }

  /// Removes a journal for good: after a power cut it must not come back.
  private static func remove(_ path: FilePath, _ fileSystem: any FileSystem) {
    guard let folder = try? fileSystem.openFolder(path.folder) else { return }
    fileSystem.remove(path.name, in: folder)
    try? fileSystem.again { () throws(SystemError) in try fileSystem.sync(folder) }
    fileSystem.discard(folder)
  }

  // MARK: Taking over

  /// What dead sessions of a workspace have left, the oldest first. Their journals stay locked until
  /// ``settle(_:fileSystem:)``, so that two programs that start at once do not both take them over.
  public static func takeOver(
    of workspace: Identifier, in stateFolder: FilePath,
    fileSystem: any FileSystem = PosixFileSystem()
  ) -> [Leftover] {
    let folder = folder(of: workspace, in: stateFolder)
    guard let open = try? fileSystem.openFolder(folder) else { return [] }
    defer { fileSystem.discard(open) }
    let names = ((try? fileSystem.names(in: open)) ?? []).filter {
      $0.bytes.suffix(8).elementsEqual(".journal".utf8)
    }
    return names.compactMap { leftover(folder.appending($0), fileSystem) }
      .sorted { ($0.time, $0.session) < ($1.time, $1.session) }
  }

  private static func leftover(
    _ path: FilePath, _ fileSystem: any FileSystem
  ) -> Leftover? {
    guard let file = try? fileSystem.open(path, in: nil, [.reading, .writing], mode: 0) else {
      return nil
    }
    guard (try? fileSystem.tryLock(file)) == true,
      // Another program may have settled it between the listing and the lock.
      (try? isSame(file, path, fileSystem)) == true,
      let bytes = try? fileSystem.snapshot(of: file, limit: 1 << 30).bytes
    else {
      fileSystem.discard(file)
      return nil
    }
    let reading = RecordLog.read(.journal, bytes)
    var leftover = Leftover(
      session: "", time: 0, steps: [], savedUpTo: 0, draft: nil, damaged: reading.damaged,
      path: path, lock: file)
    for record in reading.records {
      if record["journal"] != nil {
        leftover.session = record["session"]?.string ?? ""
        leftover.time = record["time"]?.string.flatMap { Clock.seconds(rfc3339: $0) } ?? 0
      } else if let step = Step(json: record) {
        leftover.steps.append(step)
        // A step is what became of the draft before it; a new one is told after it.
        leftover.draft = nil
      } else if let number = record["savedUpTo"]?.int {
        leftover.savedUpTo = number
      } else if let draft = record["draft"] {
        leftover.draft = Draft(json: draft)?.begun(like: leftover.draft)
      }
    }
    return leftover
  }

  /// Removes journals whose work is in the file now.
  public static func settle(
    _ leftovers: [Leftover], fileSystem: any FileSystem = PosixFileSystem()
  ) {
    for leftover in leftovers {
      remove(leftover.path, fileSystem)
      fileSystem.discard(leftover.lock)
    }
  }
}
