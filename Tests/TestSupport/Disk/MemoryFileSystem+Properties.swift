import CanvasCore
import Platform

extension MemoryFileSystem {
  package func setSize(_ file: OpenFile, _ size: Int) throws(SystemError) {
    try perform("ftruncate") { (state) throws(SystemError) in
      state.disk.resize(try state.opened(file).inode, to: size)
    }
  }

  package func reserve(_ file: OpenFile, from offset: Int, count: Int) throws(SystemError) {
    try perform("fallocate") { (state) throws(SystemError) in
      if state.missing.contains(.reserving) { throw SystemError(code: ENOTSUP, call: "fallocate") }
      let inode = try state.opened(file).inode
      let size = try state.disk.node(inode).content.count
      state.disk.resize(inode, to: max(size, offset + count))
    }
  }

  package func setOwner(
    _ file: OpenFile, owner: UInt32, group: UInt32
  ) throws(SystemError) {
    try perform("fchown") { (state) throws(SystemError) in
      let inode = try state.opened(file).inode
      let node = try state.disk.node(inode)
      let isAllowed =
        state.user.id == node.owner && owner == node.owner && state.user.groups.contains(group)
      guard state.user.id == 0 || isAllowed else { throw SystemError(code: EPERM, call: "fchown") }
      state.disk.nodes[inode]?.owner = owner
      state.disk.nodes[inode]?.group = group
    }
  }

  package func setMode(_ file: OpenFile, _ mode: UInt32) throws(SystemError) {
    try perform("fchmod") { (state) throws(SystemError) in
      let inode = try state.opened(file).inode
      let node = try state.disk.node(inode)
      guard state.user.id == 0 || state.user.id == node.owner else {
        throw SystemError(code: EPERM, call: "fchmod")
      }
      let keepsGroupBit = state.user.id == 0 || state.user.groups.contains(node.group)
      state.disk.nodes[inode]?.mode = keepsGroupBit ? mode : mode & ~0o2000
    }
  }

  package func copyAttributes(
    from source: OpenFile, to target: OpenFile
  ) throws(SystemError) {
    try perform("fsetxattr") { (state) throws(SystemError) in
      let attributes = try state.disk.node(try state.opened(source).inode).attributes
      state.disk.nodes[try state.opened(target).inode]?.attributes = attributes
    }
  }

  package func readLink(
    _ path: FilePath, in folder: OpenFile?
  ) throws(SystemError) -> FilePath {
    try perform("readlink") { (state) throws(SystemError) in
      let node = try state.disk.node(
        try state.disk.inode(of: path, from: try state.start(folder), following: false))
      guard node.kind == .link else { throw SystemError(code: EINVAL, call: "readlink") }
      return FilePath(bytes: node.content)
    }
  }

  package func names(in folder: OpenFile) throws(SystemError) -> [FilePath] {
    try perform("readdir") { (state) throws(SystemError) in
      Array(try state.disk.node(try state.opened(folder).inode).entries.keys)
    }
  }

  package func tryLock(_ file: OpenFile) throws(SystemError) -> Bool {
    try perform("flock") { (state) throws(SystemError) in
      if state.missing.contains(.locks) { throw SystemError(code: ENOLCK, call: "flock") }
      let inode = try state.opened(file).inode
      guard state.locks[inode] == nil || state.locks[inode] == file.number else { return false }
      state.locks[inode] = file.number
      return true
    }
  }

  package func checkMayWrite(_ path: FilePath, in folder: OpenFile?) throws(SystemError) {
    try perform("access") { (state) throws(SystemError) in
      let inode = try state.disk.inode(of: path, from: try state.start(folder), following: true)
      try state.check(2, inode, "access")
    }
  }

  package var effectiveUser: UInt32 { user.id }

  package var processLabel: String { "process 1 in memory" }

  package var monotonicTime: UInt64 { state.withLock { UInt64($0.disk.clock) } }

  /// Moves the clock; nobody waits.
  package func sleep(nanoseconds: UInt64) {
    state.withLock {
      $0.sleeps += 1
      $0.disk.clock += Int64(nanoseconds)
    }
  }
}

extension MemoryDisk {
  mutating func resize(_ inode: Int, to size: Int) {
    guard let content = nodes[inode]?.content else { return }
    nodes[inode]?.content =
      Array(content.prefix(size))
      + [UInt8](repeating: 0, count: max(0, size - content.count))
    nodes[inode]?.modified = clock
  }
}
