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
  public func sentence(about path: FilePath, in language: Language = .en) -> String {
    func say(_ sentence: Sentence, _ parts: String...) -> String {
      sentence.text(in: language, parts)
    }
    func wayOut(_ sentence: Sentence) -> String { say(sentence).capitalizedStart + "." }
    let rest =
      switch self {
      case .system(let error, .open):
        error.cause(.open, path, in: language).wayOut.capitalizedStart + "."
      case .system(let error, .save):
        say(.fileIsAsItWas, error.cause(.save, path, in: language).wayOut)
      case .system(let error, .create):
        say(.nothingIsMade, error.cause(.create, path, in: language).wayOut)
      case .notRegular: wayOut(.chooseFile)
      case .tooLarge: wayOut(.chooseAnotherOrSplit)
      case .danglingLink: wayOut(.putBackOrRemoveLink)
      case .changedOnDisk: say(.fileIsAsItWas, say(.mergeByDoingAgain))
      case .alreadyExists: wayOut(.anotherNameOrOpen)
      case .locked: say(.fileIsAsItWas, say(.againWhenFree))
      case .halfWritten(_, let rescue): say(.bothVersionsKept, rescue.displayPath)
      }
    return "\(clause(about: path, in: language)). \(rest)"
  }

  /// What happened and why, without a full stop: `Can't save "plan.json": the disk is full`.
  public func clause(about path: FilePath, in language: Language = .en) -> String {
    func say(_ sentence: Sentence, _ parts: String...) -> String {
      sentence.text(in: language, parts)
    }
    let (head, why): (Sentence, String) =
      switch self {
      case .system(let error, let action):
        (action.failed, error.cause(action, path, in: language).what)
      case .notRegular(let kind): (.cannotOpenFile, say(.isNoFile, say(kind.described)))
      case .tooLarge(let size, let limit):
        (
          .cannotOpenFile,
          say(.hasTooManyMiB, "\(Self.mebibytes(size))", "\(limit / 1_048_576)")
        )
      case .danglingLink(let target): (.cannotOpenFile, say(.isDanglingLink, target.displayPath))
      case .changedOnDisk: (.cannotSaveFile, say(.changedByOther))
      case .alreadyExists: (.cannotCreateFile, say(.nameIsThere))
      case .locked(let holder?):
        (.cannotSaveFile, say(.otherKeepsSaving, FilePath(holder).displayPath))
      case .locked(nil): (.cannotSaveFile, say(.someoneKeepsSaving))
      case .halfWritten(let error, _):
        (.cannotSaveFile, error.cause(.save, path, in: language).what)
      }
    return say(head, path.displayName, why)
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

extension StoreError.Action {
  fileprivate var failed: Sentence {
    switch self {
    case .open: .cannotOpenFile
    case .save: .cannotSaveFile
    case .create: .cannotCreateFile
    }
  }
}

extension FileKind {
  fileprivate var described: Sentence {
    switch self {
    case .file: .aFile
    case .folder: .aFolder
    case .link: .aLink
    case .pipe: .aPipe
    case .socket: .aSocket
    case .device: .aDevice
    }
  }
}
