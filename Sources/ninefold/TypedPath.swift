import CanvasCore

/// A path as people type it, or as a terminal types it for a file that was dropped on it: with `~`, in quotes,
/// with backslashes before spaces, as a `file:` address.
enum TypedPath {
  /// The path that is meant. A name that is there as it stands means itself.
  static func path(_ text: String) -> FilePath {
    let text = text.trimmed
    let literal = FilePath(text)
    if System.exists(literal) { return literal }
    return FilePath(bytes: withHome(addressed(unquoted(Array(text.utf8)))))
  }

  /// A path from the environment, which knows neither quotes nor addresses.
  static func withHome(_ text: String) -> FilePath { FilePath(bytes: withHome(Array(text.utf8))) }

  /// What was typed, as far as it can only go on in one way, and the names it may go on with: folders and
  /// workspaces, or all files. `~` stays as it was typed.
  static func completing(
    _ text: String, anyFile: Bool = false
  ) -> (text: String, choices: [String]) {
    let bytes = Array(text.utf8)
    let head = bytes.prefix((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)
    let begun = Array(bytes[head.count...])
    if begun == [UInt8(ascii: "~")] { return (text + "/", [text + "/"]) }
    let folder = head.isEmpty ? FilePath(".") : FilePath(bytes: withHome(Array(head)))
    let names = entries(of: folder, beginningWith: begun, anyFile: anyFile)
    guard var common = names.first else { return (text, []) }
    for name in names.dropFirst() {
      common = Array(zip(common, name).prefix { $0 == $1 }.map(\.0))
    }
    // A character is not cut.
    while !common.isEmpty, String(validating: common, as: UTF8.self) == nil { common.removeLast() }
    return (
      String(decoding: head + common, as: UTF8.self),
      names.map { String(decoding: $0, as: UTF8.self).visible }
    )
  }

  /// The folders, each with a slash, and workspaces of a folder, or all its files, whose names begin so; hidden ones where a
  /// dot was typed.
  static func entries(
    of folder: FilePath, beginningWith begun: [UInt8], anyFile: Bool = false
  ) -> [[UInt8]] {
    let system = PosixFileSystem()
    guard let open = try? system.openFolder(folder) else { return [] }
    defer { system.discard(open) }
    let dot = UInt8(ascii: ".")
    let names = ((try? system.names(in: open)) ?? []).map(\.bytes).filter {
      $0.starts(with: begun) && ($0.first != dot || begun.first == dot)
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { name in
      let kind = (try? system.status(of: FilePath(bytes: name), in: open))?.kind
      if kind == .folder { return name + [UInt8(ascii: "/")] }
      return anyFile || name.suffix(5).elementsEqual(".json".utf8) ? name : nil
    }
  }

  /// The path of a `file:` address.
  private static func addressed(_ bytes: [UInt8]) -> [UInt8] {
    guard String(decoding: bytes.prefix(5), as: UTF8.self).lowercased() == "file:" else {
      return bytes
    }
    let rest = bytes.dropFirst(5)
    guard rest.starts(with: "//".utf8) else { return decoded(rest) }
    // Between the second and the third slash stands the name of the machine.
    return decoded(rest.dropFirst(2).drop { $0 != UInt8(ascii: "/") })
  }

  private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first, let last = bytes.last, bytes.count > 1 else { return bytes }
    if first == last, first == UInt8(ascii: "'") { return Array(bytes.dropFirst().dropLast()) }
    let isQuoted = first == last && first == UInt8(ascii: "\"")
    return withoutBackslashes(isQuoted ? bytes.dropFirst().dropLast() : bytes[...])
  }

  /// A backslash means the sign after it.
  private static func withoutBackslashes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() {
        result.append(next)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The bytes of an address, `%20` and the like as what they stand for.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// `~` is the home folder, `~name` another user's.
  private static func withHome(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.first == UInt8(ascii: "~") else { return bytes }
    let name = bytes.dropFirst().prefix { $0 != UInt8(ascii: "/") }
    let user = name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    guard let home = user == nil ? System.home : System.home(of: user) else { return bytes }
    return home.bytes + bytes.dropFirst(1 + name.count)
  }
}
