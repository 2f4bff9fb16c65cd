import Platform

extension StoreError {
  /// What went wrong, in the kinds that people tell apart: for a screen that speaks their language.
  public enum Cause: Hashable, Sendable {
    case diskFull, quota, mayNotWrite, mayNotRead, readOnlyDisk, diskError, gone, missing, locked
    /// Both versions are kept in this file.
    case halfWritten(FilePath)
    /// No file but something that cannot hold a document.
    case notAFile
    /// More MiB than are read, and how many these are at most.
    case tooLarge(Int, limit: Int)
    case danglingLink(FilePath)
    case changedMeanwhile, nameTaken
    /// Of something that was to be made and is not tried again by itself.
    case noRoom, diskErrorOnce
    /// Anything else, as the command line says it.
    case other(String)
  }

  /// The kind of this error; `path` is what it is about, `language` that of words for what is none of the kinds.
  public func cause(about path: FilePath, in language: Language = .en) -> Cause {
    switch self {
    case .locked: return .locked
    case .halfWritten(_, let rescue): return .halfWritten(rescue)
    case .system(let error, let action):
      switch (error.code, action) {
      case (ENOSPC, .create), (EDQUOT, .create): return .noRoom
      case (EIO, .create): return .diskErrorOnce
      case (ENOSPC, _): return .diskFull
      case (EDQUOT, _): return .quota
      case (EACCES, .open), (EPERM, .open): return .mayNotRead
      case (EACCES, _), (EPERM, _): return .mayNotWrite
      case (EROFS, _): return .readOnlyDisk
      case (EIO, _): return .diskError
      case (ENOENT, .save), (ESTALE, .save): return .gone
      case (ENOENT, .open): return .missing
      default: return .other(error.cause(action, path, in: language).what)
      }
    case .notRegular: return .notAFile
    case .tooLarge(let size, let limit):
      return .tooLarge((size + 1_048_575) / 1_048_576, limit: limit / 1_048_576)
    case .danglingLink(let target): return .danglingLink(target)
    case .changedOnDisk: return .changedMeanwhile
    case .alreadyExists: return .nameTaken
    }
  }
}
