#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension StoreError {
  /// What went wrong, in the kinds that people tell apart: for a screen that speaks their language.
  public enum Cause: Hashable, Sendable {
    case diskFull, quota, mayNotWrite, mayNotRead, readOnlyDisk, diskError, gone, missing, locked
    /// Both versions are kept in this file.
    case halfWritten(FilePath)
    /// Anything else, as the command line says it in English.
    case other(String)
  }

  /// The kind of this error; `path` is what it is about.
  public func cause(about path: FilePath) -> Cause {
    switch self {
    case .locked: return .locked
    case .halfWritten(_, let rescue): return .halfWritten(rescue)
    case .system(let error, let action):
      switch (error.code, action) {
      case (ENOSPC, _): return .diskFull
      case (EDQUOT, _): return .quota
      case (EACCES, .open), (EPERM, .open): return .mayNotRead
      case (EACCES, _), (EPERM, _): return .mayNotWrite
      case (EROFS, _): return .readOnlyDisk
      case (EIO, _): return .diskError
      case (ENOENT, .save), (ESTALE, .save): return .gone
      case (ENOENT, .open): return .missing
      default: return .other(error.cause(action, path).what)
      }
    case .notRegular, .tooLarge, .danglingLink, .changedOnDisk, .alreadyExists:
      return .other(sentence(about: path))
    }
  }
}
