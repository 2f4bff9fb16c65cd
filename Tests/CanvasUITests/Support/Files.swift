#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of the package, read without Foundation.
enum Files {
  /// The package's folder, four steps up from this file.
  static let package: String = {
    var path = Substring(#filePath)
    for _ in 1...4 { path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
    return String(path)
  }()

  /// Every file below a folder whose name ends in `suffix`, in alphabetical order.
  static func paths(below folder: String, endingIn suffix: String) -> [String] {
    guard let stream = opendir(folder) else { return folder.hasSuffix(suffix) ? [folder] : [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name.hasPrefix(".") { continue }
      paths += Self.paths(below: folder + "/" + name, endingIn: suffix)
    }
    return paths.sorted()
  }

  /// The text of a file, or nil where it cannot be read.
  static func text(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&block, 1, block.count, file), count > 0 {
      bytes += block[..<count]
    }
    return ferror(file) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
