import CanvasCore

/// What happens to the disk without being a call: the setting of a test, and other programs. A path
/// starts at the root; folders above must be there. Not counted, never failing by plan.
extension MemoryFileSystem {
  /// Puts a durable file there as a new inode, in place of anything of that name.
  package func put(
    _ path: FilePath, _ bytes: [UInt8], mode: UInt32 = 0o644, owner: UInt32? = nil,
    group: UInt32? = nil, attributes: [String: [UInt8]] = [:]
  ) throws(SystemError) {
    try add(path, .file, mode, bytes, owner, group, attributes)
  }

  /// Puts a durable thing of another kind there: a folder, a pipe, a socket, a device.
  package func put(
    _ path: FilePath, _ kind: FileKind, mode: UInt32 = 0o755, owner: UInt32? = nil
  ) throws(SystemError) {
    try add(path, kind, mode, [], owner, nil, [:])
  }

  /// Puts a symbolic link there.
  package func putLink(_ path: FilePath, to target: FilePath) throws(SystemError) {
    try add(path, .link, 0o777, target.bytes, nil, nil, [:])
  }

  /// A second name for a file.
  package func putHardLink(_ path: FilePath, to target: FilePath) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      let inode = try state.disk.inode(of: target, following: false)
      let (folder, name) = try state.disk.place(of: path, from: nil)
      state.disk.change(folder, [MemoryDisk.NameChange(name: name, inode: inode)])
      state.disk.sync(folder)
    }
  }

  /// Writes into the file that is there, as a shell's `>` does. With `keepingTime` the change
  /// cannot be seen from outside.
  package func overwrite(
    _ path: FilePath, _ bytes: [UInt8], keepingTime: Bool = false
  ) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      let inode = try state.disk.inode(of: path, following: true)
      state.disk.nodes[inode]?.content = bytes
      if !keepingTime { state.disk.nodes[inode]?.modified = state.disk.clock }
    }
  }

  /// Removes a name.
  package func delete(_ path: FilePath) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      let (folder, name) = try state.disk.place(of: path, from: nil)
      state.disk.change(folder, [MemoryDisk.NameChange(name: name, inode: nil)])
      state.disk.sync(folder)
    }
  }

  /// Another process takes the lock of a file or folder and keeps it.
  package func lock(_ path: FilePath) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      state.locks[try state.disk.inode(of: path, following: true)] = -1
    }
  }

  /// Gives up what `lock` took.
  package func unlock(_ path: FilePath) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      state.locks[try state.disk.inode(of: path, following: true)] = nil
    }
  }

  /// The bytes a path leads to, nil when there is no file.
  package func bytes(of path: FilePath) -> [UInt8]? {
    state.withLock { state in
      guard let inode = try? state.disk.inode(of: path, following: true),
        let node = state.disk.nodes[inode], node.kind == .file
      else { return nil }
      return node.content
    }
  }

  /// The extended attributes of a file.
  package func attributes(of path: FilePath) -> [String: [UInt8]] {
    state.withLock { state in
      guard let inode = try? state.disk.inode(of: path, following: true) else { return [:] }
      return state.disk.nodes[inode]?.attributes ?? [:]
    }
  }

  /// The status of what has that name; nil when nothing has.
  package func look(at path: FilePath) -> FileStatus? {
    state.withLock { state in
      guard let inode = try? state.disk.inode(of: path, following: false) else { return nil }
      return try? state.disk.status(inode)
    }
  }

  /// The names in a folder, sorted by their bytes.
  package func list(_ path: FilePath) -> [FilePath] {
    state.withLock { state in
      guard let inode = try? state.disk.inode(of: path, following: true),
        let node = state.disk.nodes[inode]
      else { return [] }
      return node.entries.keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
  }

  private func add(
    _ path: FilePath, _ kind: FileKind, _ mode: UInt32, _ content: [UInt8], _ owner: UInt32?,
    _ group: UInt32?, _ attributes: [String: [UInt8]]
  ) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      let (folder, name) = try state.disk.place(of: path, from: nil)
      let inode = state.disk.add(
        MemoryDisk.Node(
          kind: kind, mode: mode, owner: owner ?? state.user.id,
          group: group ?? state.user.groups.first ?? 0, attributes: attributes, content: content,
          parent: folder))
      state.disk.sync(inode)
      state.disk.change(folder, [MemoryDisk.NameChange(name: name, inode: inode)])
      state.disk.sync(folder)
    }
  }
}
