import CanvasCore
import Platform

extension MemoryFileSystem: FileSystem {
  package func open(
    _ path: FilePath, in folder: OpenFile?, _ options: OpenOptions, mode: UInt32
  ) throws(SystemError) -> OpenFile {
    try perform("open") { (state) throws(SystemError) in
      let (parent, name) = try state.disk.place(of: path, from: try state.start(folder))
      let inode: Int
      do throws(SystemError) {
        inode = try state.disk.found(
          name, in: parent, following: options.contains(.followingLinks))
        if options.isSuperset(of: .creatingNew) { throw SystemError(code: EEXIST, call: "open") }
      } catch  where error.code == ENOENT && options.contains(.creating) {
        try state.check(3, parent, "open")
        let made = state.disk.add(
          MemoryDisk.Node(
            kind: .file, mode: mode & ~0o022, owner: state.user.id,
            group: state.user.groups.first ?? 0))
        state.disk.change(parent, [MemoryDisk.NameChange(name: name, inode: made)])
        return state.open(made, options)
      }
      let node = try state.disk.node(inode)
      switch node.kind {
      case .link: throw SystemError(code: ELOOP, call: "open")
      case .socket: throw SystemError(code: ENXIO, call: "open")
      case .folder where options.contains(.writing):
        throw SystemError(code: EISDIR, call: "open")
      case .file where options.contains(.folder):
        throw SystemError(code: ENOTDIR, call: "open")
      case .file, .folder, .pipe, .device: break
      }
      if options.contains(.reading) { try state.check(4, inode, "open") }
      if options.contains(.writing) { try state.check(2, inode, "open") }
      return state.open(inode, options)
    }
  }

  package func close(_ file: OpenFile) throws(SystemError) {
    try perform("close", alwaysHasEffect: true) { (state) throws(SystemError) in
      let inode = try state.opened(file).inode
      if state.locks[inode] == file.number { state.locks[inode] = nil }
      state.open[file.number] = nil
    }
  }

  package func read(
    _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    let wanted = buffer.count
    let bytes = try perform("read") { (state) throws(SystemError) in
      let content = try state.disk.node(try state.opened(file).inode).content
      return Array(content.dropFirst(offset).prefix(min(wanted, state.transferLimit ?? wanted)))
    }
    buffer.copyBytes(from: bytes)
    return bytes.count
  }

  package func write(
    _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int?
  ) throws(SystemError) -> Int {
    let bytes = Array(bytes)
    return try perform("write") { (state) throws(SystemError) in
      let open = try state.opened(file)
      let count = min(bytes.count, state.transferLimit ?? bytes.count)
      var content = try state.disk.node(open.inode).content
      let start =
        offset ?? (open.options.contains(.appending) ? content.count : open.position)
      if content.count < start + count {
        content += [UInt8](repeating: 0, count: start + count - content.count)
      }
      content.replaceSubrange(start..<start + count, with: bytes[..<count])
      state.disk.nodes[open.inode]?.content = content
      state.disk.nodes[open.inode]?.modified = state.disk.clock
      if offset == nil { state.open[file.number]?.position = start + count }
      return count
    }
  }

  package func status(of file: OpenFile) throws(SystemError) -> FileStatus {
    try perform("fstat") { (state) throws(SystemError) in
      try state.disk.status(try state.opened(file).inode)
    }
  }

  package func status(
    of path: FilePath, in folder: OpenFile?
  ) throws(SystemError) -> FileStatus {
    try perform("fstatat") { (state) throws(SystemError) in
      try state.disk.status(
        try state.disk.inode(of: path, from: try state.start(folder), following: false))
    }
  }

  package func sync(_ file: OpenFile) throws(SystemError) {
    try perform("fsync") { (state) throws(SystemError) in
      let inode = try state.opened(file).inode
      if try state.disk.node(inode).kind == .folder, state.missing.contains(.folderSync) {
        throw SystemError(code: EINVAL, call: "fsync")
      }
      state.disk.sync(inode)
    }
  }

  package func syncData(_ file: OpenFile) throws(SystemError) {
    try perform("fdatasync") { (state) throws(SystemError) in
      state.disk.sync(try state.opened(file).inode)
    }
  }

  package func rename(
    _ name: FilePath, to newName: FilePath, in folder: OpenFile, _ kind: RenameKind
  ) throws(SystemError) {
    try perform("rename") { (state) throws(SystemError) in
      let parent = try state.opened(folder).inode
      try state.check(3, parent, "rename")
      let entries = try state.disk.node(parent).entries
      guard let inode = entries[name] else { throw SystemError(code: ENOENT, call: "rename") }
      let other = entries[newName]
      var displaced: Int?
      switch kind {
      case .replacing: break
      case .exchanging:
        if state.missing.contains(.exchanging) { throw SystemError(code: EINVAL, call: "rename") }
        guard let other else { throw SystemError(code: ENOENT, call: "rename") }
        displaced = other
      case .keeping:
        if state.missing.contains(.keepingRename) {
          throw SystemError(code: EINVAL, call: "rename")
        }
        if other != nil { throw SystemError(code: EEXIST, call: "rename") }
      }
      state.disk.change(
        parent,
        [
          MemoryDisk.NameChange(name: name, inode: displaced),
          MemoryDisk.NameChange(name: newName, inode: inode),
        ])
    }
  }

  package func link(
    _ name: FilePath, to newName: FilePath, in folder: OpenFile
  ) throws(SystemError) {
    try perform("link") { (state) throws(SystemError) in
      let parent = try state.opened(folder).inode
      try state.check(3, parent, "link")
      if state.missing.contains(.hardLinks) { throw SystemError(code: EPERM, call: "link") }
      let entries = try state.disk.node(parent).entries
      guard let inode = entries[name] else { throw SystemError(code: ENOENT, call: "link") }
      guard entries[newName] == nil else { throw SystemError(code: EEXIST, call: "link") }
      state.disk.change(parent, [MemoryDisk.NameChange(name: newName, inode: inode)])
    }
  }

  package func unlink(_ name: FilePath, in folder: OpenFile) throws(SystemError) {
    try perform("unlink") { (state) throws(SystemError) in
      let parent = try state.opened(folder).inode
      try state.check(3, parent, "unlink")
      guard try state.disk.node(parent).entries[name] != nil else {
        throw SystemError(code: ENOENT, call: "unlink")
      }
      state.disk.change(parent, [MemoryDisk.NameChange(name: name, inode: nil)])
    }
  }

  package func makeFolder(
    _ path: FilePath, in folder: OpenFile?, mode: UInt32
  ) throws(SystemError) {
    try perform("mkdir") { (state) throws(SystemError) in
      let (parent, name) = try state.disk.place(of: path, from: try state.start(folder))
      guard try state.disk.node(parent).entries[name] == nil, name != "." else {
        throw SystemError(code: EEXIST, call: "mkdir")
      }
      try state.check(3, parent, "mkdir")
      let inode = state.disk.add(
        MemoryDisk.Node(
          kind: .folder, mode: mode, owner: state.user.id,
          group: state.user.groups.first ?? 0, parent: parent))
      state.disk.change(parent, [MemoryDisk.NameChange(name: name, inode: inode)])
    }
  }
}

extension MemoryFileSystem.State {
  mutating func open(_ inode: Int, _ options: OpenOptions) -> OpenFile {
    lastOpen += 1
    open[lastOpen] = MemoryFileSystem.Open(inode: inode, options: options)
    return OpenFile(number: lastOpen)
  }
}
