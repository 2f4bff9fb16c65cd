import Platform

/// Why a file below a folder is not read.
public enum BelowError: Error, Hashable, Sendable {
  /// The path leads out of the folder, or over a link that could.
  case outside
  case missing
  /// It has more bytes than are wanted.
  case tooLarge
  /// It is a folder, a pipe or a device.
  case noFile
  case failed(SystemError)
}

extension FileSystem {
  /// The bytes of a file that lies below a folder by a path that people wrote. Each part is opened from the one before it and no
  /// link is followed, so whatever the path says, nothing outside is read.
  public func bytes(
    of path: String, below folder: FilePath, limit: Int
  ) throws(BelowError) -> [UInt8] {
    guard Reference.isInside(path) else { throw .outside }
    var parts = path.split(separator: "/").map { FilePath(String($0)) }
    guard let name = parts.popLast() else { throw .outside }
    do throws(SystemError) {
      var here = try again { () throws(SystemError) in
        try open(folder, in: nil, [.reading, .folder, .followingLinks], mode: 0)
      }
      for part in parts {
        let outer = here
        defer { discard(outer) }
        here = try again { () throws(SystemError) in
          try open(part, in: outer, [.reading, .folder], mode: 0)
        }
      }
      let last = here
      defer { discard(last) }
      return try read(name, in: last, limit: limit)
    } catch {
      switch error.code {
      case ENOENT: throw .missing
      // A link where a folder is wanted is no folder.
      case ELOOP, ENOTDIR: throw .outside
      case EFBIG: throw .tooLarge
      case EISDIR: throw .noFile
      default: throw .failed(error)
      }
    }
  }

  private func read(
    _ name: FilePath, in folder: OpenFile, limit: Int
  ) throws(SystemError) -> [UInt8] {
    let file = try again { () throws(SystemError) in
      try open(name, in: folder, .reading, mode: 0)
    }
    defer { discard(file) }
    let status = try status(of: file)
    guard status.kind == .file else { throw SystemError(code: EISDIR, call: "open") }
    guard status.size <= limit else { throw SystemError(code: EFBIG, call: "read") }
    let bytes = try readAll(file, expecting: status.size, limit: limit)
    guard bytes.count <= limit else { throw SystemError(code: EFBIG, call: "read") }
    return bytes
  }
}
