import CanvasCore

/// A file that a person named for what leaves the program. Nothing is overwritten unasked, and what is written is whole or
/// not there: it is written beside and put in place, as workspaces are.
enum OutputFile {
  static func write(_ bytes: [UInt8], to name: String, overwriting: Bool) throws(Failure) {
    guard !name.isEmpty else {
      throw Failure(.emptyFileName, code: 64)
    }
    let path = FilePath(bytes: RawArgument.bytes(name))
    let file = SafeFile(path: path, stateFolder: System.stateFolder)
    var random = SystemRandomNumberGenerator()
    let isThere = System.exists(path)
    guard overwriting || !isThere else {
      throw Failure(.fileIsThere, path.displayName, code: 73)
    }
    do throws(StoreError) {
      let stamp = isThere ? try file.read().stamp : nil
      try file.save(bytes, expecting: stamp, random: &random)
    } catch {
      throw FileError.store(error, path).failure
    }
  }
}
