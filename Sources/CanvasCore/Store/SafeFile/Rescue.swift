/// A durable copy of the old and the new version while a file is written inside. Named after the
/// inode, because that is what the names of a file with several of them share; where that has changed
/// since, what is in it tells which file it belongs to.
struct Rescue {
  static let prefix = FilePath.temporaryPrefix + "rescue-"

  let fileSystem: any FileSystem
  let folder: OpenFile
  /// A folder opened for this copy alone is closed with it.
  let ownsFolder: Bool
  let path: FilePath

  func remove() { fileSystem.remove(path.name, in: folder) }

  func close() {
    if ownsFolder { fileSystem.discard(folder) }
  }

  /// Writes the copy into the state folder, or hidden beside the file when there is none.
  static func write(
    old: [UInt8], new: [UInt8], inode: UInt64, beside held: HeldFolder, _ stateFolder: FilePath?,
    _ fileSystem: any FileSystem, _ random: inout some RandomNumberGenerator
  ) throws(StoreError) -> Rescue {
    let name = FilePath(prefix + hex(inode, digits: 1) + "-" + FilePath.randomLetters(&random))
    do throws(SystemError) {
      var folder = held.folder
      if let stateFolder {
        try fileSystem.makeFolders(stateFolder)
        folder = try fileSystem.openFolder(stateFolder)
      }
      let rescue = Rescue(
        fileSystem: fileSystem, folder: folder, ownsFolder: stateFolder != nil,
        path: (stateFolder ?? held.path.folder).appending(name))
      do {
        try rescue.fill(encoded(old, new), in: held)
        return rescue
      } catch {
        rescue.close()
        throw error
      }
    } catch { throw .system(error, .save) }
  }

  private func fill(_ bytes: [UInt8], in held: HeldFolder) throws(SystemError) {
    let file = try fileSystem.again { () throws(SystemError) in
      try fileSystem.open(path.name, in: folder, [.writing, .creatingNew], mode: 0o600)
    }
    do throws(SystemError) {
      do {
        try fileSystem.writeAll(bytes, to: file)
        try fileSystem.again { () throws(SystemError) in try fileSystem.sync(file) }
      } catch {
        fileSystem.discard(file)
        throw error
      }
      try fileSystem.closeWritten(file)
      do {
        try fileSystem.again { () throws(SystemError) in try fileSystem.sync(folder) }
      } catch  where error.isUnsupported {}
    } catch {
      remove()
      throw error
    }
  }

  private static func encoded(_ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
    let body = old + new
    let head = "ninefold rescue 1 \(old.count) \(new.count) \(SHA256.digest(of: body))\n"
    return Array(head.utf8) + body
  }

  /// Both versions, or nil when the copy itself was cut off: then the file was not yet touched.
  static func decoded(_ bytes: [UInt8]) -> (old: [UInt8], new: [UInt8])? {
    guard let end = bytes.firstIndex(of: 0x0a) else { return nil }
    let words = bytes[..<end].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 6, words[0...2] == ["ninefold", "rescue", "1"],
      let old = Int(words[3]), let new = Int(words[4]), old >= 0, new >= 0
    else { return nil }
    let body = Array(bytes[(end + 1)...])
    guard old <= body.count, body.count - old == new,
      SHA256.digest(of: body).description == words[5]
    else { return nil }
    return (Array(body[..<old]), Array(body[old...]))
  }

  /// Whether `bytes` is what an interrupted write can have left, and nothing else: each byte that
  /// of one version, or 0 where room was only taken.
  static func isMixture(_ bytes: [UInt8], of old: [UInt8], and new: [UInt8]) -> Bool {
    guard bytes.count >= min(old.count, new.count), bytes.count <= max(old.count, new.count)
    else { return false }
    return bytes.indices.allSatisfy { index in
      index < old.count && bytes[index] == old[index]
        || index < new.count && bytes[index] == new[index]
        || index >= old.count && bytes[index] == 0
    }
  }
}
