import Platform

/// The history of a workspace, wherever it can be kept: beside the workspace, or, where that folder may not
/// be written, in the program's state folder. What is kept there goes home when the folder can be written
/// again, so that it travels with the workspace.
public struct StoredHistory: Sendable {
  /// The usual place.
  public let beside: HistoryFile
  /// The place in the state folder; nil where there is no such folder.
  public let elsewhere: HistoryFile?

  /// The history of the workspace in the file at `path`. A copy of a file has the id of the first one, so its
  /// place in the state folder is told apart by `absolute`, the whole path without links.
  public init(
    of workspace: Identifier, beside path: FilePath, absolute: FilePath, stateFolder: FilePath?,
    fileSystem: any FileSystem = PosixFileSystem()
  ) {
    let beside = HistoryFile(beside: path, of: workspace, fileSystem: fileSystem)
    self.beside = beside
    elsewhere = stateFolder.map { folder in
      let key = SHA256.digest(of: Array(workspace.text.utf8) + [0] + absolute.bytes)
      let name = String(key.description.prefix(16)) + ".history"
      return HistoryFile(
        at: folder.appending("histories").appending(FilePath(name)), of: workspace,
        like: beside.path, fileSystem: fileSystem)
    }
  }

  /// Where it is named in messages.
  public var path: FilePath { beside.path }

  /// What stands in it, in both places.
  public func read() throws(StoreError) -> HistoryFile.Contents {
    var contents = try beside.read()
    if let elsewhere, elsewhere.exists { contents.add(try elsewhere.read()) }
    return contents
  }

  /// Adds records and makes them durable; gives back the file they went to.
  @discardableResult
  public func append(_ records: [JSONObject]) throws(StoreError) -> HistoryFile {
    do throws(StoreError) {
      try beside.append(records, after: elsewhere)
      return beside
    } catch {
      guard let elsewhere, case .system(let cause, _) = error, cause.forbidsWriting else {
        throw error
      }
      do { try elsewhere.fileSystem.makeFolders(elsewhere.path.folder) } catch {
        throw .system(error, .save)
      }
      try elsewhere.append(records)
      return elsewhere
    }
  }

  /// Writes both files anew with what `keep` makes of each record (``HistoryFile/rewrite(_:)``).
  public func rewrite(_ keep: (JSONObject) -> JSONObject?) throws(StoreError) {
    if let elsewhere, elsewhere.exists { try elsewhere.rewrite(keep) }
    try beside.rewrite(keep)
  }
}

extension HistoryFile {
  /// Adds records after those that another file holds, which goes; where it cannot be read it stays for later.
  fileprivate func append(
    _ records: [JSONObject], after elsewhere: HistoryFile?
  ) throws(StoreError) {
    guard let elsewhere, elsewhere.exists, let earlier = try? elsewhere.records() else {
      return try append(records)
    }
    try append(earlier + records)
    elsewhere.remove()
  }
}

extension HistoryFile.Contents {
  /// Adds what another file of the same workspace holds, each step and mark once.
  mutating func add(_ other: Self) {
    damaged += other.damaged
    guard !other.isForeign else { return }
    let known = Set(steps.map(\.id))
    steps += other.steps.filter { !known.contains($0.id) }
    marks += other.marks.filter { !marks.contains($0) }
    joinWeeks()
  }
}

extension SystemError {
  /// Whether the place may not be written, however often it is tried.
  var forbidsWriting: Bool { [EACCES, EPERM, EROFS].contains(code) }
}
