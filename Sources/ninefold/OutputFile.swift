import CanvasCore

/// A file that a person named for what leaves the program. Nothing is overwritten unasked, a workspace never; what is written
/// is whole or not there: it is written beside and put in place, as workspaces are.
enum OutputFile {
  /// What became of it.
  enum Outcome {
    case written
    /// Something of that name is there, and nobody said to overwrite it.
    case isThere
    /// It is a workspace, which only the program itself writes.
    case isWorkspace
    case failed(StoreError)
  }

  static func put(_ bytes: [UInt8], at path: FilePath, overwriting: Bool) -> Outcome {
    var random = SystemRandomNumberGenerator()
    do throws(StoreError) {
      let file = SafeFile(path: path, stateFolder: System.stateFolder)
      let old = System.exists(path) ? try file.read() : nil
      if let old, isWorkspace(old.bytes) { return .isWorkspace }
      guard overwriting || old == nil else { return .isThere }
      try file.save(bytes, expecting: old?.stamp, random: &random)
      return .written
    } catch {
      return .failed(error)
    }
  }

  /// Whether bytes begin as files of ours do: a workspace, or the history beside one.
  private static func isWorkspace(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return head.contains("\"ninefold/1\"") || head.hasPrefix("H1 ")
  }

  /// The same for a command, whose outcome is a failure or none.
  static func write(_ bytes: [UInt8], to name: String, overwriting: Bool) throws(Failure) {
    guard !name.isEmpty else { throw Failure(.emptyFileName, code: 64) }
    let path = FilePath(bytes: RawArgument.bytes(name))
    switch put(bytes, at: path, overwriting: overwriting) {
    case .written: return
    case .isThere: throw Failure(.fileIsThere, path.displayName, code: 73)
    case .isWorkspace: throw Failure(.fileIsWorkspace, path.displayName, code: 73)
    case .failed(let error): throw FileError.store(error, path).failure
    }
  }
}
