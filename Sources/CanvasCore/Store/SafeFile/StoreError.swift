/// Why a file was not read or not saved. Whenever saving throws, the old bytes or the new ones
/// stand whole under the file's name; `.halfWritten` is the one exception, and says where both are.
public enum StoreError: Error, Hashable, Sendable {
  /// What was being done.
  public enum Action: Hashable, Sendable {
    case open, save, create
  }

  /// A call failed for good.
  case system(SystemError, Action)
  /// Not a file but something that cannot hold a document.
  case notRegular(FileKind)
  /// More bytes than are ever read.
  case tooLarge(size: Int, limit: Int)
  /// A symbolic link to nothing.
  case danglingLink(to: FilePath)
  /// The file holds other bytes than expected: merge them and save again, expecting these.
  case changedOnDisk(Contents)
  /// A new file would have taken the place of another.
  case alreadyExists
  /// Another process held the lock all the time; `holder` says which, where that is known.
  case locked(holder: String?)
  /// Writing into the file failed and so did undoing it. `SafeFile.recover` puts it right from
  /// the copy of both versions in `rescue`.
  case halfWritten(SystemError, rescue: FilePath)
}

extension StoreError {
  /// What happened, the thing in quotes, the way out: one or two sentences without control characters,
  /// whatever the name holds. Nobody is promised that what was not written is kept.
  public func sentence(about path: FilePath) -> String {
    let clause = self.clause(about: path)
    switch self {
    case .system(let error, .open):
      return "\(clause). \(error.cause(.open, path).wayOut.capitalizedStart)."
    case .system(let error, let action):
      return "\(clause). \(Self.unchanged(action)); \(error.cause(action, path).wayOut)."
    case .notRegular: return clause + ". Choose a file instead."
    case .tooLarge: return clause + ". Choose another file, or split it."
    case .danglingLink: return clause + ". Put that file back, or remove the link."
    case .changedOnDisk: return "\(clause). \(Self.unchanged(.save)); do it again to merge both."
    case .alreadyExists: return clause + ". Choose another name, or open that one."
    case .locked: return "\(clause). \(Self.unchanged(.save)); do it again when the folder is free."
    case .halfWritten(_, let rescue):
      return clause + ". Nothing is lost; the old and the new version are kept in "
        + "\"\(rescue.displayPath)\" and the file is put right when it is opened again."
    }
  }

  private static func unchanged(_ action: Action) -> String {
    action == .create ? "Nothing is made" : "The file is as it was, and the change is not kept"
  }

  /// What happened and why, without a full stop: `Can't save "plan.json": the disk is full`.
  public func clause(about path: FilePath) -> String {
    let name = "\"\(path.displayName)\""
    switch self {
    case .system(let error, let action):
      return "Can't \(action) \(name): \(error.cause(action, path).what)"
    case .notRegular(let kind): return "Can't open \(name): it is \(kind.described), not a file"
    case .tooLarge(let size, let limit):
      return "Can't open \(name): it has \(Self.mebibytes(size)) MiB and at most "
        + "\(limit / 1_048_576) MiB are read"
    case .danglingLink(let target):
      return "Can't open \(name): it is a link to \"\(target.displayPath)\", which is not there"
    case .changedOnDisk: return "Can't save \(name): another program changed it meanwhile"
    case .alreadyExists: return "Can't create \(name): there is something of that name already"
    case .locked(let holder):
      let who = holder.map { "\"\(FilePath($0).displayPath)\"" } ?? "another program"
      return "Can't save \(name): \(who) is saving in that folder and does not come to an end"
    case .halfWritten(let error, _):
      return "Can't save \(name): \(error.cause(.save, path).what)"
    }
  }

  /// The process's exit status, by `sysexits.h`: 65 bad data, 66 no such input, 73 cannot create,
  /// 74 input or output failed, 77 not permitted.
  public var exitCode: Int32 {
    switch self {
    case .system(let error, let action): error.exitCode(action)
    case .notRegular, .danglingLink: 66
    case .tooLarge: 65
    case .changedOnDisk, .locked, .halfWritten: 74
    case .alreadyExists: 73
    }
  }

  private static func mebibytes(_ size: Int) -> Int { (size + 1_048_575) / 1_048_576 }
}

extension FileKind {
  fileprivate var described: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a link"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}

extension String {
  fileprivate var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
