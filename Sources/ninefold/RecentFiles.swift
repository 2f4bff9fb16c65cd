import CanvasCore

/// The workspaces that were open lately, wherever they lie, the last one first: one list in the state folder.
enum RecentFiles {
  private static let name: FilePath = "recent.json"
  private static let most = 40

  /// Their paths from the root; none where nothing is known.
  static var paths: [FilePath] {
    let file = SafeFile(path: System.stateFolder.appending(name))
    guard let bytes = try? file.read(limit: 1 << 20).bytes,
      let list = (try? JSONParser.parse(bytes))?.object?["paths"]
    else { return [] }
    return list.strings.map { FilePath($0) }.filter(\.isAbsolute)
  }

  /// Puts a file first. A name that is no UTF-8 is not kept: the list is JSON.
  static func add(_ path: FilePath) {
    let path = System.absolute(path)
    guard path.isAbsolute, String(validating: path.bytes, as: UTF8.self) != nil else { return }
    write([path] + paths.filter { $0 != path })
  }

  static func forget(_ path: FilePath) {
    let path = System.absolute(path)
    write(paths.filter { $0 != path })
  }

  private static func write(_ paths: [FilePath]) {
    let texts = paths.prefix(most).map {
      JSONValue.string(String(decoding: $0.bytes, as: UTF8.self))
    }
    _ = PrivateFile.write(
      JSONWriter.line(["format": "ninefold-recent/1", "paths": .array(Array(texts))]), name)
  }
}
