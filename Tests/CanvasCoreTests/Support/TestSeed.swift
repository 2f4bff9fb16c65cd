import CanvasCore

/// The starters, for tests that need one.
enum TestSeed {
  static func workspace(_ name: String) throws -> Workspace {
    let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
    let path = FilePath(bytes: Array("\(folder)/seeds/\(name).json".utf8))
    return try WorkspaceFile.read(SafeFile(path: path).read().bytes)
  }
}
