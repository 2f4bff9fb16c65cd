#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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
  }

  public let path: FilePath
  private let workspace: Identifier
  private let fileSystem: any FileSystem
  private static let limit = 1 << 30

  /// The history of the workspace in the file at `path`.
  public init(
    beside path: FilePath, of workspace: Identifier, fileSystem: any FileSystem = PosixFileSystem()
  ) {
    let name = FilePath(bytes: Array(".".utf8) + path.name.bytes.prefix(240) + ".history".utf8)
    self.path = path.folder.appending(name)
    self.workspace = workspace
    self.fileSystem = fileSystem
  }

  /// What stands in it; nothing where there is no history yet.
  public func read() throws(StoreError) -> Contents {
    var contents = Contents()
    guard let bytes = try bytes() else { return contents }
    let reading = RecordLog.read(.history, bytes)
    contents.damaged = reading.damaged
    var seen: Set<Step.ID> = []
    for record in reading.records {
      if let id = record["workspace"]?.string {
        contents.isForeign = id != workspace.text
        if contents.isForeign { return contents }
      } else if let step = Step(json: record) {
        if seen.insert(step.id).inserted { contents.steps.append(step) }
      } else if let mark = Mark(json: record) {
        contents.marks.append(mark)
      } else {
        contents.damaged += 1
      }
    }
    return contents
  }

  /// Adds records at the end in one write and makes them durable. A history of another workspace, or one
  /// that is none, is set aside first.
  public func append(_ records: [JSONObject], mode: UInt32 = 0o600) throws(StoreError) {
    guard !records.isEmpty else { return }
    do throws(SystemError) {
      let file = try opened(mode)
      defer { fileSystem.discard(file) }
      let status = try fileSystem.status(of: file)
      var lines: [UInt8] = []
      if status.size == 0 {
        lines += RecordLog.line(.history, ["workspace": .string(workspace.text)])
      } else if try lastByte(file, status.size) != 0x0a {
        // A torn line stays a line of its own.
        lines.append(0x0a)
      }
      for record in records { lines += RecordLog.line(.history, record) }
      try fileSystem.appendAll(lines, to: file)
      try fileSystem.again { () throws(SystemError) in try fileSystem.syncData(file) }
    } catch {
      throw .system(error, .save)
    }
  }

  /// Opens it for adding; what belongs to another workspace gets another name.
  private func opened(_ mode: UInt32) throws(SystemError) -> OpenFile {
    if let head = try? fileSystem.open(path, in: nil, .reading, mode: 0) {
      let isOurs = headIsOurs(head)
      fileSystem.discard(head)
      if !isOurs { try setAside() }
    }
    return try fileSystem.again { () throws(SystemError) in
      try fileSystem.open(path, in: nil, [.reading, .writing, .appending, .creating], mode: mode)
    }
  }

  private func headIsOurs(_ file: OpenFile) -> Bool {
    guard let head = try? fileSystem.readAll(file, expecting: 200, limit: 200) else { return true }
    guard !head.isEmpty else { return true }
    let line = head.prefix { $0 != 0x0a }
    let reading = RecordLog.read(.history, Array(line) + [0x0a])
    return reading.records.first?["workspace"]?.string == workspace.text
  }

  private func setAside() throws(SystemError) {
    let folder = try fileSystem.openFolder(path.folder)
    defer { fileSystem.discard(folder) }
    for number in 1..<1000 {
      let name = FilePath(bytes: path.name.bytes + ".aside-\(number)".utf8)
      do throws(SystemError) {
        try fileSystem.rename(path.name, to: name, in: folder, .keeping)
        return
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
  }

  private func lastByte(_ file: OpenFile, _ size: Int) throws(SystemError) -> UInt8 {
    var byte: [UInt8] = [0]
    _ = try byte.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
      try fileSystem.read(file, into: UnsafeMutableRawBufferPointer(buffer), at: size - 1)
    }
    return byte[0]
  }

  private func bytes() throws(StoreError) -> [UInt8]? {
    do throws(SystemError) {
      let file = try fileSystem.open(path, in: nil, .reading, mode: 0)
      defer { fileSystem.discard(file) }
      return try fileSystem.snapshot(of: file, limit: Self.limit).bytes
    } catch {
      if error.code == ENOENT { return nil }
      throw .system(error, .open)
    }
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
