import CanvasCore
import Platform

/// What is on a disk in memory: files by inode, each with what can be seen and what would be left
/// after a power cut. A value, so that the state after every call can be kept for nothing.
struct MemoryDisk: Sendable {
  static let root = 1

  struct Node: Sendable {
    var kind: FileKind
    var mode: UInt32
    var owner: UInt32
    var group: UInt32
    var modified: Int64 = 0
    var attributes: [String: [UInt8]] = [:]
    /// Of a file the bytes, of a link where it leads.
    var content: [UInt8] = []
    /// The bytes at the last sync.
    var syncedContent: [UInt8] = []
    /// Of a folder: inodes by name.
    var entries: [FilePath: Int] = [:]
    var syncedEntries: [FilePath: Int] = [:]
    /// Changes of names since the last sync. Each is one step: all of it happens or none.
    var pending: [[NameChange]] = []
    var parent = MemoryDisk.root
  }

  /// A name and what it stands for from now on; nil removes it.
  struct NameChange: Sendable {
    var name: FilePath
    var inode: Int?
  }

  var nodes: [Int: Node] = [
    root: Node(kind: .folder, mode: 0o755, owner: 0, group: 0)
  ]
  private var lastInode = root
  var clock: Int64 = 1_000_000_000

  func node(_ inode: Int) throws(SystemError) -> Node {
    guard let node = nodes[inode] else { throw SystemError(code: EIO, call: "inode") }
    return node
  }

  mutating func add(_ node: Node) -> Int {
    lastInode += 1
    nodes[lastInode] = node
    nodes[lastInode]?.modified = clock
    return lastInode
  }

  mutating func change(_ folder: Int, _ changes: [NameChange]) {
    for change in changes { nodes[folder]?.entries[change.name] = change.inode }
    nodes[folder]?.pending.append(changes)
    nodes[folder]?.modified = clock
  }

  mutating func sync(_ inode: Int) {
    guard let node = nodes[inode] else { return }
    nodes[inode]?.syncedContent = node.content
    nodes[inode]?.syncedEntries = node.entries
    nodes[inode]?.pending = []
  }

  func links(to inode: Int) -> Int {
    nodes.values.reduce(0) { $0 + $1.entries.values.count { $0 == inode } }
  }

  func status(_ inode: Int) throws(SystemError) -> FileStatus {
    let node = try node(inode)
    return FileStatus(
      device: 1, inode: UInt64(inode), kind: node.kind, mode: node.mode, owner: node.owner,
      group: node.group, links: UInt64(links(to: inode)), size: node.content.count,
      modified: node.modified)
  }

  /// The folder and the name that a path leads to; the last part is not followed.
  func place(
    of path: FilePath, from start: Int?, depth: Int = 0
  ) throws(SystemError) -> (folder: Int, name: FilePath) {
    guard depth < 40 else { throw SystemError(code: ELOOP, call: "path") }
    var folder = path.isAbsolute ? Self.root : start ?? Self.root
    let parts = path.bytes.split(separator: 0x2f).map { FilePath(bytes: Array($0)) }
    guard let name = parts.last else {
      if path.isAbsolute { return (Self.root, ".") }
      throw SystemError(code: ENOENT, call: "path")
    }
    for part in parts.dropLast() {
      folder = try found(part, in: folder, following: true, depth: depth)
      guard nodes[folder]?.kind == .folder else { throw SystemError(code: ENOTDIR, call: "path") }
    }
    guard name.bytes.count <= 255 else { throw SystemError(code: ENAMETOOLONG, call: "path") }
    return (folder, name)
  }

  /// The inode a name stands for.
  func found(
    _ name: FilePath, in folder: Int, following: Bool, depth: Int = 0
  ) throws(SystemError) -> Int {
    let node = try node(folder)
    if name == "." { return folder }
    if name == ".." { return node.parent }
    guard let inode = node.entries[name] else { throw SystemError(code: ENOENT, call: "path") }
    guard following, let link = nodes[inode], link.kind == .link else { return inode }
    let (next, last) = try place(
      of: FilePath(bytes: link.content), from: folder, depth: depth + 1)
    return try found(last, in: next, following: true, depth: depth + 1)
  }

  func inode(
    of path: FilePath, from start: Int? = nil, following: Bool
  ) throws(SystemError) -> Int {
    let (folder, name) = try place(of: path, from: start)
    return try found(name, in: folder, following: following)
  }
}
