import CFiles
import Platform

/// The real disk.
public struct PosixFileSystem: FileSystem {
  public init() {}

  public func open(
    _ path: FilePath, in folder: OpenFile?, _ options: OpenOptions, mode: UInt32
  ) throws(SystemError) -> OpenFile {
    let text = try terminated(path, for: "open")
    let result = files_open(number(of: folder), text, options.rawValue, mode)
    return OpenFile(number: try check(result, "open"))
  }

  public func close(_ file: OpenFile) throws(SystemError) {
    try check(files_close(file.number), "close")
  }

  public func read(
    _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    return try check(files_read(file.number, start, buffer.count, Int64(offset)), "read")
  }

  public func write(
    _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int?
  ) throws(SystemError) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    let place = offset.map(Int64.init) ?? -1
    return try check(files_write(file.number, start, bytes.count, place), "write")
  }

  public func status(of file: OpenFile) throws(SystemError) -> FileStatus {
    var found = files_status()
    try check(files_status_of(file.number, &found), "fstat")
    return FileStatus(found)
  }

  public func status(
    of path: FilePath, in folder: OpenFile?
  ) throws(SystemError) -> FileStatus {
    var found = files_status()
    let text = try terminated(path, for: "fstatat")
    try check(files_status_at(number(of: folder), text, &found), "fstatat")
    return FileStatus(found)
  }

  public func sync(_ file: OpenFile) throws(SystemError) {
    try check(files_sync(file.number), "fsync")
  }

  public func syncData(_ file: OpenFile) throws(SystemError) {
    try check(files_sync_data(file.number), "fdatasync")
  }

  public func setSize(_ file: OpenFile, _ size: Int) throws(SystemError) {
    try check(files_set_size(file.number, Int64(size)), "ftruncate")
  }

  public func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(SystemError) {
    try check(files_reserve(file.number, Int64(offset), Int64(count)), "posix_fallocate")
  }

  public func setOwner(
    _ file: OpenFile, owner: UInt32, group: UInt32
  ) throws(SystemError) {
    try check(files_set_owner(file.number, owner, group), "fchown")
  }

  public func setMode(_ file: OpenFile, _ mode: UInt32) throws(SystemError) {
    try check(files_set_mode(file.number, mode), "fchmod")
  }

  public func copyAttributes(
    from source: OpenFile, to target: OpenFile
  ) throws(SystemError) {
    try check(files_copy_attributes(source.number, target.number), "fsetxattr")
  }

  public func rename(
    _ name: FilePath, to newName: FilePath, in folder: OpenFile, _ kind: RenameKind
  ) throws(SystemError) {
    let from = try terminated(name, for: "rename")
    let to = try terminated(newName, for: "rename")
    let how =
      switch kind {
      case .replacing: FILES_REPLACE
      case .exchanging: FILES_EXCHANGE
      case .keeping: FILES_NO_REPLACE
      }
    try check(files_rename(folder.number, from, to, Int32(how)), "rename")
  }

  public func link(
    _ name: FilePath, to newName: FilePath, in folder: OpenFile
  ) throws(SystemError) {
    let from = try terminated(name, for: "link")
    let to = try terminated(newName, for: "link")
    try check(files_link(folder.number, from, to), "link")
  }

  public func unlink(_ name: FilePath, in folder: OpenFile) throws(SystemError) {
    try check(files_unlink(folder.number, try terminated(name, for: "unlink")), "unlink")
  }

  public func readLink(
    _ path: FilePath, in folder: OpenFile?
  ) throws(SystemError) -> FilePath {
    let text = try terminated(path, for: "readlink")
    // PATH_MAX on every system we know; a longer link could not be followed either.
    var target = [CChar](repeating: 0, count: 4096)
    let length = files_read_link(number(of: folder), text, &target, target.count)
    return FilePath(
      bytes: target.prefix(try check(length, "readlink")).map(UInt8.init(bitPattern:)))
  }

  public func makeFolder(
    _ path: FilePath, in folder: OpenFile?, mode: UInt32
  ) throws(SystemError) {
    let text = try terminated(path, for: "mkdir")
    try check(files_make_folder(number(of: folder), text, mode), "mkdir")
  }

  public func names(in folder: OpenFile) throws(SystemError) -> [FilePath] {
    var names: [FilePath] = []
    let result = withUnsafeMutablePointer(to: &names) { names in
      files_list(folder.number, names) { context, name, count in
        guard let name else { return }
        let bytes = UnsafeRawBufferPointer(start: name, count: count)
        context?.assumingMemoryBound(to: [FilePath].self).pointee
          .append(FilePath(bytes: Array(bytes)))
      }
    }
    try check(result, "readdir")
    return names
  }

  public func tryLock(_ file: OpenFile) throws(SystemError) -> Bool {
    let result = files_lock(file.number)
    if result == -EWOULDBLOCK { return false }
    try check(result, "flock")
    return true
  }

  public func checkMayWrite(_ path: FilePath, in folder: OpenFile?) throws(SystemError) {
    try check(files_may_write(number(of: folder), try terminated(path, for: "access")), "access")
  }

  public var effectiveUser: UInt32 { files_effective_user() }

  public var processLabel: String {
    var host = [CChar](repeating: 0, count: 256)
    files_host(&host, host.count)
    let name = FilePath(bytes: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)))
    return "process \(getpid()) on \(name.displayPath)"
  }

  public var monotonicTime: UInt64 { files_monotonic_nanoseconds() }

  public func sleep(nanoseconds: UInt64) { files_sleep(nanoseconds) }

  private func number(of folder: OpenFile?) -> Int32 { folder?.number ?? -1 }

  /// A name with a NUL inside would silently become a shorter one.
  private func terminated(_ path: FilePath, for call: String) throws(SystemError) -> [CChar] {
    guard !path.bytes.contains(0) else { throw SystemError(code: EINVAL, call: call) }
    return path.bytes.map(CChar.init(bitPattern:)) + [0]
  }

  @discardableResult
  private func check<Value: SignedInteger>(
    _ result: Value, _ call: String
  ) throws(SystemError) -> Value {
    if result < 0 { throw SystemError(code: Int32(-result), call: call) }
    return result
  }
}

extension FileStatus {
  fileprivate init(_ status: files_status) {
    let kind: FileKind =
      switch status.mode & 0o170000 {
      case 0o100000: .file
      case 0o040000: .folder
      case 0o120000: .link
      case 0o010000: .pipe
      case 0o140000: .socket
      default: .device
      }
    self.init(
      device: status.device, inode: status.inode, kind: kind, mode: status.mode & 0o7777,
      owner: status.owner, group: status.group, links: status.links, size: Int(status.size),
      modified: status.modified)
  }
}
