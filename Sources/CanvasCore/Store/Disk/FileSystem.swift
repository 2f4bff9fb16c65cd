/// An open file or folder: a descriptor of the file system that opened it.
public struct OpenFile: Hashable, Sendable {
  public let number: Int32

  public init(number: Int32) { self.number = number }
}

/// How a file is opened. Never inherited by child processes, never waiting for the other end of a
/// pipe, and a link as the last part is refused (`ELOOP`) unless `followingLinks`.
public struct OpenOptions: OptionSet, Sendable {
  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static let reading = OpenOptions(rawValue: 1)
  public static let writing = OpenOptions(rawValue: 2)
  /// Makes the file when there is none.
  public static let creating = OpenOptions(rawValue: 4)
  /// Makes the file, and fails with `EEXIST` when anything has that name.
  public static let creatingNew = OpenOptions(rawValue: 12)
  /// Every write goes to the end.
  public static let appending = OpenOptions(rawValue: 16)
  /// Fails with `ENOTDIR` when it is no folder.
  public static let folder = OpenOptions(rawValue: 32)
  public static let followingLinks = OpenOptions(rawValue: 64)
}

/// What kind of thing a name stands for.
public enum FileKind: Hashable, Sendable {
  case file, folder, link, pipe, socket, device
}

/// What the file system says about a file.
public struct FileStatus: Hashable, Sendable {
  public var device: UInt64
  public var inode: UInt64
  public var kind: FileKind
  /// Permission bits, at most `0o7777`.
  public var mode: UInt32
  public var owner: UInt32
  public var group: UInt32
  /// Names that lead to the file.
  public var links: UInt64
  /// Bytes.
  public var size: Int
  /// Nanoseconds since 1970. Coarse: two writes can carry the same time.
  public var modified: Int64

  public init(
    device: UInt64, inode: UInt64, kind: FileKind, mode: UInt32, owner: UInt32, group: UInt32,
    links: UInt64, size: Int, modified: Int64
  ) {
    self.device = device
    self.inode = inode
    self.kind = kind
    self.mode = mode
    self.owner = owner
    self.group = group
    self.links = links
    self.size = size
    self.modified = modified
  }

  /// Whether both speak of one file that, as far as its times tell, was not written in between.
  public func looksUnchanged(since other: FileStatus) -> Bool {
    isSameFile(as: other) && size == other.size && modified == other.modified
  }

  /// Whether both speak of one file, whatever it is called.
  public func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}

/// What a rename does with a file that has the new name already.
public enum RenameKind: Hashable, Sendable {
  /// It loses its name.
  case replacing
  /// It gets the old name.
  case exchanging
  /// It stays and the rename fails with `EEXIST`.
  case keeping
}

/// The calls that saving is made of, at the level of the system: the real disk is one, a disk in
/// memory whose power can be cut at any call is the other, for tests. Everything that touches the
/// outside, the clock too, goes through here; nothing is retried here, so `EINTR` and short
/// transfers are the caller's, in one place (`FileSystem+Whole`). All calls throw `SystemError`.
///
/// `folder` is an open folder that a relative path starts from; nil is the working folder.
public protocol FileSystem: Sendable {
  /// `mode` is for a new file and lessened by the process's umask.
  func open(_ path: FilePath, in folder: OpenFile?, _ options: OpenOptions, mode: UInt32)
    throws(SystemError) -> OpenFile
  /// The file is closed even when this throws, so it must not be called again.
  func close(_ file: OpenFile) throws(SystemError)
  /// The bytes read from `offset` on: fewer than asked for at will, 0 at the end.
  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int)
    throws(SystemError) -> Int
  /// The bytes written, perhaps fewer than given. Without an offset at the end or the position.
  func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int?)
    throws(SystemError) -> Int
  func status(of file: OpenFile) throws(SystemError) -> FileStatus
  /// Of a link itself, not of what it leads to.
  func status(of path: FilePath, in folder: OpenFile?) throws(SystemError) -> FileStatus
  /// Waits until content and properties, or a folder's names, survive a power cut.
  func sync(_ file: OpenFile) throws(SystemError)
  /// As `sync`, but only what is needed to read the content again.
  func syncData(_ file: OpenFile) throws(SystemError)
  func setSize(_ file: OpenFile, _ size: Int) throws(SystemError)
  /// Takes room for `count` bytes from `offset` on; the file grows to hold them.
  func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(SystemError)
  func setOwner(_ file: OpenFile, owner: UInt32, group: UInt32) throws(SystemError)
  func setMode(_ file: OpenFile, _ mode: UInt32) throws(SystemError)
  /// Makes extended attributes and access lists those of `source`, removing others.
  func copyAttributes(from source: OpenFile, to target: OpenFile) throws(SystemError)
  func rename(_ name: FilePath, to newName: FilePath, in folder: OpenFile, _ kind: RenameKind)
    throws(SystemError)
  /// A second name; `EEXIST` when it is taken.
  func link(_ name: FilePath, to newName: FilePath, in folder: OpenFile) throws(SystemError)
  func unlink(_ name: FilePath, in folder: OpenFile) throws(SystemError)
  /// Where a link leads, as it is written. `EINVAL` for what is no link.
  func readLink(_ path: FilePath, in folder: OpenFile?) throws(SystemError) -> FilePath
  func makeFolder(_ path: FilePath, in folder: OpenFile?, mode: UInt32) throws(SystemError)
  /// The names in a folder without `.` and `..`, in no order.
  func names(in folder: OpenFile) throws(SystemError) -> [FilePath]
  /// Takes the lock of an open file or folder until it is closed; false when another has it.
  func tryLock(_ file: OpenFile) throws(SystemError) -> Bool
  /// Throws when the user may not write to the file.
  func checkMayWrite(_ path: FilePath, in folder: OpenFile?) throws(SystemError)
  /// Whose rights count.
  var effectiveUser: UInt32 { get }
  /// Host and process, as others are told who holds a lock.
  var processLabel: String { get }
  /// Nanoseconds that only go forward.
  var monotonicTime: UInt64 { get }
  func sleep(nanoseconds: UInt64)
}
