import Platform

/// A system call that failed.
public struct SystemError: Error, Hashable, Sendable {
  /// The `errno`, as `ENOSPC`.
  public var code: Int32
  /// The call's name, as `fsync`: for bug reports, not for people's eyes.
  public var call: String

  public init(code: Int32, call: String) {
    self.code = code
    self.call = call
  }

  /// The file system has no such call: another way must be taken.
  var isUnsupported: Bool {
    [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(code)
  }

  /// There is nothing of that name.
  public var isMissing: Bool { code == ENOENT }

  /// A folder or owner that is not ours forbids a new file in place of the old one; writing into
  /// the old one may still work.
  var forbidsReplacing: Bool {
    [EACCES, EPERM, EROFS, EBUSY, EXDEV].contains(code)
  }
}
