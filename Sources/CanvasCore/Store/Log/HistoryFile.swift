import Platform

/// The steps of a workspace on disk: `.NAME.history` beside it, appended to, one checked record a line.
///
/// It travels with the workspace and can be committed to git by those who want that (union merge: lines
/// are whole and may stand in any order of writers). Losing it loses history, never a note. Damaged lines
/// are passed by and counted; a history of another workspace is set aside under another name.
public struct HistoryFile: Sendable {
  /// What stands in it.
  public struct Contents: Sendable {
    public var steps: [Step] = []
    public var marks: [Mark] = []
    /// Lines that are no whole record.
    public var damaged = 0
    /// Whether it is the history of another workspace.
    public var isForeign = false

    public init() {}
  }

  public let path: FilePath
  let workspace: Identifier
  let fileSystem: any FileSystem
  /// The workspace's own file, whose rights the history gets.
  private let file: FilePath
  static let limit = 1 << 30

  /// The history of the workspace in the file at `path`; beside the file itself where that is a link.
  public init(
    beside path: FilePath, of workspace: Identifier, fileSystem: any FileSystem = PosixFileSystem()
  ) {
    var place = path
    for _ in 0..<SafeFile.mostLinks {
      guard let target = try? fileSystem.readLink(place, in: nil) else { break }
      place = place.folder.appending(target)
    }
    let name = FilePath(bytes: Array(".".utf8) + place.name.bytes.prefix(240) + ".history".utf8)
    self.path = place.folder.appending(name)
    self.workspace = workspace
    self.fileSystem = fileSystem
    file = place
  }

  /// A history at a place of its own, with the rights of `file`.
  init(
    at path: FilePath, of workspace: Identifier, like file: FilePath, fileSystem: any FileSystem
  ) {
    self.path = path
    self.workspace = workspace
    self.fileSystem = fileSystem
    self.file = file
  }

  /// Whether there is one.
  var exists: Bool { (try? fileSystem.status(of: path, in: nil)) != nil }

  /// Its records but the header, as they stand.
  func records() throws(StoreError) -> [JSONObject] {
    RecordLog.read(.history, try bytes() ?? []).records.filter { $0["workspace"] == nil }
  }

  /// Removes the file.
  func remove() {
    guard let folder = try? fileSystem.openFolder(path.folder) else { return }
    defer { fileSystem.discard(folder) }
    fileSystem.remove(path.name, in: folder)
  }

  /// What stands in it; nothing where there is no history yet.
  public func read() throws(StoreError) -> Contents {
    guard let bytes = try bytes() else { return Contents() }
    return Contents(RecordLog.read(.history, bytes), of: workspace)
  }

  /// Adds records at the end in one write and makes them durable. A history of another workspace, or a
  /// file that is none, is set aside first. A new one gets owner and mode of the workspace's file.
  public func append(_ records: [JSONObject]) throws(StoreError) {
    guard !records.isEmpty else { return }
    do throws(SystemError) {
      // Somebody may rewrite it between opening and writing (``rewrite(_:)``): then what was added is in
      // a file without a name, and is added again. A reader takes a step that comes twice once.
      for _ in 0..<10 where try add(records) { return }
      throw SystemError(code: ESTALE, call: "open")
    } catch {
      throw .system(error, .save)
    }
  }

  /// Adds records; false where the file they went to has lost its name meanwhile.
  private func add(_ records: [JSONObject]) throws(SystemError) -> Bool {
    if let head = try? fileSystem.open(path, in: nil, .reading, mode: 0) {
      let isOurs = isOurs(head)
      fileSystem.discard(head)
      if !isOurs { try setAside() }
    }
    let file = try fileSystem.again { () throws(SystemError) in
      try fileSystem.open(path, in: nil, [.reading, .writing, .appending, .creating], mode: 0o600)
    }
    defer { fileSystem.discard(file) }
    let status = try fileSystem.again { () throws(SystemError) in try fileSystem.status(of: file) }
    var lines: [UInt8] = []
    if status.size == 0 {
      giveRights(to: file, status)
      lines += RecordLog.line(.history, header)
    } else if try lastByte(file, status.size) != 0x0a {
      // A torn line stays a line of its own.
      lines.append(0x0a)
    }
    for record in records { lines += RecordLog.line(.history, record) }
    try fileSystem.appendAll(lines, to: file)
    try fileSystem.again { () throws(SystemError) in try fileSystem.syncData(file) }
    if status.size == 0 { try syncFolder() }
    guard let now = try? fileSystem.status(of: path, in: nil) else { return false }
    return now.isSameFile(as: status)
  }

  var header: JSONObject { ["workspace": .string(workspace.text)] }

  /// What cannot be given stays as it is: the steps count more than who may read them.
  private func giveRights(to history: OpenFile, _ status: FileStatus) {
    guard let like = try? fileSystem.status(of: file, in: nil), like.kind == .file else { return }
    if like.owner != status.owner || like.group != status.group {
      let isGiven =
        (try? fileSystem.setOwner(history, owner: like.owner, group: like.group)) != nil
        || (try? fileSystem.setOwner(history, owner: status.owner, group: like.group)) != nil
      // With another group the mode would give rights to others than meant.
      guard isGiven else { return }
    }
    try? fileSystem.setMode(history, like.mode & 0o666 | 0o600)
  }

  private func syncFolder() throws(SystemError) {
    let folder = try fileSystem.openFolder(path.folder)
    defer { fileSystem.discard(folder) }
    do {
      try fileSystem.again { () throws(SystemError) in try fileSystem.sync(folder) }
    } catch  where error.isUnsupported {}
  }

  /// Whether it may be added to. The first line tells; where that is damaged, any record of ours does.
  private func isOurs(_ file: OpenFile) -> Bool {
    guard let head = try? fileSystem.readAll(file, expecting: 200, limit: 200) else { return true }
    guard !head.isEmpty else { return true }
    let line = Array(head.prefix { $0 != 0x0a })
    let first = RecordLog.read(.history, line + [0x0a]).records.first
    if let id = first?["workspace"]?.string { return id == workspace.text }
    guard let bytes = try? fileSystem.snapshot(of: file, limit: Self.limit).bytes else {
      return true
    }
    let reading = RecordLog.read(.history, bytes)
    return !reading.records.isEmpty && !Contents(reading, of: workspace).isForeign
  }

  private func setAside() throws(SystemError) {
    let folder = try fileSystem.openFolder(path.folder)
    defer { fileSystem.discard(folder) }
    for number in 1... {
      let name = FilePath(bytes: path.name.bytes + ".aside-\(number)".utf8)
      do throws(SystemError) {
        try fileSystem.rename(path.name, to: name, in: folder, .keeping)
        return
      } catch {
        guard error.code == EEXIST, number < 1000 else { throw error }
      }
    }
  }

  private func lastByte(_ file: OpenFile, _ size: Int) throws(SystemError) -> UInt8 {
    var byte: [UInt8] = [0]
    _ = try byte.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
      try fileSystem.again { () throws(SystemError) in
        try fileSystem.read(file, into: UnsafeMutableRawBufferPointer(buffer), at: size - 1)
      }
    }
    return byte[0]
  }

  func bytes() throws(StoreError) -> [UInt8]? {
    do throws(SystemError) {
      let file = try fileSystem.again { () throws(SystemError) in
        try fileSystem.open(path, in: nil, .reading, mode: 0)
      }
      defer { fileSystem.discard(file) }
      return try fileSystem.snapshot(of: file, limit: Self.limit).bytes
    } catch {
      if error.code == ENOENT { return nil }
      throw .system(error, .open)
    }
  }
}

extension HistoryFile.Contents {
  /// What the records of a log mean. The first header says whose it is.
  init(_ reading: RecordLog.Reading, of workspace: Identifier) {
    let owner = reading.records.lazy.compactMap { $0["workspace"]?.string }.first
    guard owner == nil || owner == workspace.text else {
      isForeign = true
      return
    }
    damaged = reading.damaged
    var seen: Set<Step.ID> = []
    var seenMarks: Set<Mark> = []
    for record in reading.records where record["workspace"] == nil {
      if let step = Step(json: record) {
        if seen.insert(step.id).inserted { steps.append(step) }
      } else if let mark = Mark(json: record) {
        if seenMarks.insert(mark).inserted { marks.append(mark) }
      } else {
        damaged += 1
      }
    }
    joinWeeks()
  }
}

extension FileSystem {
  /// Adds bytes at the end of a file opened for appending, however few the system takes at a time.
  func appendAll(_ bytes: [UInt8], to file: OpenFile) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in
      var done = 0
      while done < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[done...])
        let count = try again { () throws(SystemError) in try write(file, rest, at: nil) }
        if count <= 0 { throw SystemError(code: EIO, call: "write") }
        done += count
      }
    }
  }
}
