import CanvasCore
import Platform

/// A git repository, and what of ours is set up in it. Files are ours only between the two lines of a
/// block, so that what people wrote comes out as it was.
struct Repository {
  /// The folder that git was asked about.
  private let folder: [UInt8]
  let attributes: FilePath
  let exclude: FilePath

  /// The repository around a folder.
  init(_ argument: String) throws(Failure) {
    folder = RawArgument.bytes(argument)
    let found = Program.run("git", [Array("-C".utf8), folder] + Self.question, withErrors: true)
    guard found.code != 127 else {
      throw Failure(.noGit, code: 74)
    }
    let lines = found.output.split(separator: 0x0a)
    guard found.code == 0, lines.count == 2 else {
      let name = FilePath(bytes: folder).displayPath
      throw Failure(.noRepository, name, code: 66)
    }
    attributes = FilePath(bytes: Array(lines[0])).appending(".gitattributes")
    // Relative to the folder, where it is not absolute.
    exclude = FilePath(bytes: folder).appending(FilePath(bytes: Array(lines[1])))
  }

  private static let question = ["rev-parse", "--show-toplevel", "--git-path", "info/exclude"]
    .map { Array($0.utf8) }

  // MARK: Settings

  /// The settings of git that make it call us, for a program at `path`.
  static func settings(_ path: FilePath) -> [(key: String, value: [UInt8])] {
    let program = quoted(path.bytes)
    // In the line of a driver git replaces what follows a percent sign.
    let escaped = program.flatMap { $0 == UInt8(ascii: "%") ? [$0, $0] : [$0] }
    return [
      ("merge.ninefold.name", Array("Ninefold workspaces, field by field".utf8)),
      ("merge.ninefold.driver", escaped + Array(" merge %O %A %B --path=%P".utf8)),
      ("diff.ninefold.textconv", program + Array(" show --outline".utf8)),
    ]
  }

  /// A word for the shell that git gives the line to.
  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    Array("'".utf8) + bytes.flatMap { $0 == UInt8(ascii: "'") ? Array("'\\''".utf8) : [$0] }
      + Array("'".utf8)
  }

  // MARK: Files

  /// Workspaces that git tracks here and would merge as plain text, by whatever rule: names that are no
  /// `*.json`, or rules of others that come after ours.
  func mergedAsText() -> [FilePath] {
    let top = attributes.folder
    let listed = Program.run(
      "git", [Array("-C".utf8), top.bytes] + ["ls-files", "-z"].map { Array($0.utf8) })
    let workspaces = listed.output.split(separator: 0).filter { name in
      System.head(of: top.appending(FilePath(bytes: Array(name))), 200).saysItIsAWorkspace
    }
    guard !workspaces.isEmpty else { return [] }
    let asked = Program.run(
      "git",
      [Array("-C".utf8), top.bytes] + ["check-attr", "-z", "merge", "--"].map { Array($0.utf8) }
        + workspaces.map { Array($0) })
    // Name, attribute and value in turn, a NUL after each.
    let parts = asked.output.split(separator: 0, omittingEmptySubsequences: false)
    return stride(from: 0, to: parts.count - 2, by: 3)
      .filter { !parts[$0 + 2].elementsEqual("ninefold".utf8) }
      .map { FilePath(bytes: Array(parts[$0])) }
  }

  /// Whether the program that the merge driver names is there.
  var hasDriver: Bool {
    guard let line = value(of: "merge.ninefold.driver"), line.first == UInt8(ascii: "'") else {
      return value(of: "merge.ninefold.driver") != nil
    }
    let path = line.dropFirst().prefix { $0 != UInt8(ascii: "'") }
    // A quote inside the name is written in a way of its own; then we do not look.
    let isPlain =
      line.dropFirst(path.count + 2).first == UInt8(ascii: " ") && !path.contains(UInt8(ascii: "%"))
    return !isPlain || System.exists(FilePath(bytes: Array(path)))
  }

  /// The value of a setting in this repository; nil where it is unset.
  func value(of key: String) -> [UInt8]? {
    let found = config(["--get", key])
    return found.code == 0 ? Array(found.output.dropLast()) : nil
  }

  /// Sets a setting of this repository; nil unsets it.
  func set(_ key: String, to value: [UInt8]?) throws(Failure) {
    guard self.value(of: key) != value else { return }
    let done =
      value.map { config(["--replace-all", key], $0) } ?? config(["--unset-all", key])
    guard done.code == 0 else {
      throw Failure(.gitDoesNotSet, key, done.lines.joined(separator: " "), code: 74)
    }
  }

  private func config(_ words: [String], _ value: [UInt8]? = nil) -> Program.Result {
    let words = ["config", "--local"] + words
    return Program.run(
      "git",
      [Array("-C".utf8), folder] + words.map { Array($0.utf8) } + (value.map { [$0] } ?? []),
      withErrors: true)
  }

  // MARK: Blocks

  /// The block of a file, where it has one.
  func block(in path: FilePath) throws -> [String]? {
    guard let contents = try contents(path), let range = Block.range(in: contents.bytes) else {
      return nil
    }
    let lines = contents.bytes[range].split(separator: 0x0a)
    return lines.dropFirst().dropLast().map { String(decoding: $0, as: UTF8.self) }
  }

  /// Puts a block into a file, in place of the one that is there, and makes the file where it is missing;
  /// nil takes the block away, and the file with it where we made it and nothing else is in it.
  func put(_ lines: [String]?, in path: FilePath) throws {
    guard let contents = try contents(path) else {
      if let lines { try create(path, Block.bytes(lines, "new file")) }
      return
    }
    let old = contents.bytes
    var new = old
    if let range = Block.range(in: old) {
      let note = Block.note(old[range])
      new.replaceSubrange(range, with: lines.map { Block.bytes($0, note) } ?? [])
      if lines == nil, note == "new file", new.isEmpty { return try remove(path) }
      if lines == nil, note == "no line end before", range.upperBound == old.count {
        new.removeLast()
      }
    } else if let lines {
      let isWhole = old.isEmpty || old.last == 0x0a
      new += (isWhole ? [] : [0x0a]) + Block.bytes(lines, isWhole ? "" : "no line end before")
    }
    guard new != old else { return }
    var random = SystemRandomNumberGenerator()
    do throws(StoreError) {
      try SafeFile(path: path).save(new, expecting: contents.stamp, random: &random)
    } catch {
      throw FileError.store(error, path)
    }
  }

  private func contents(_ path: FilePath) throws -> Contents? {
    do throws(StoreError) {
      return try SafeFile(path: path).read()
    } catch .system(let error, _) where error.code == ENOENT {
      return nil
    } catch {
      throw FileError.store(error, path)
    }
  }

  private func create(_ path: FilePath, _ bytes: [UInt8]) throws {
    var random = SystemRandomNumberGenerator()
    do throws(StoreError) {
      try? PosixFileSystem().makeFolder(path.folder, in: nil, mode: 0o777)
      try SafeFile(path: path).create(bytes, random: &random)
    } catch {
      throw FileError.store(error, path)
    }
  }

  private func remove(_ path: FilePath) throws {
    let system = PosixFileSystem()
    do throws(SystemError) {
      let folder = try system.openFolder(path.folder)
      defer { system.discard(folder) }
      try system.unlink(path.name, in: folder)
    } catch {
      throw FileError.store(.system(error, .save), path)
    }
  }
}

/// Lines of ours in a file of others.
private enum Block {
  private static let start = "# >>> ninefold"
  private static let end = "# <<< ninefold"

  /// The lines between the two that mark them. A note in the first one says what is to be put right when
  /// the block goes.
  static func bytes(_ lines: [String], _ note: String) -> [UInt8] {
    let first = note.isEmpty ? start : "\(start) (\(note))"
    return Array(([first] + lines + [end]).map { $0 + "\n" }.joined().utf8)
  }

  /// Where the block is, with its marks and the last one's line end.
  static func range(in bytes: [UInt8]) -> Range<Int>? {
    var first: Int?
    var place = 0
    while place < bytes.count {
      let lineEnd = bytes[place...].firstIndex(of: 0x0a) ?? bytes.count
      let line = bytes[place..<lineEnd]
      let after = min(lineEnd + 1, bytes.count)
      if line.starts(with: start.utf8) { first = place }
      if let first, line.starts(with: end.utf8) { return first..<after }
      place = after
    }
    return nil
  }

  static func note(_ block: ArraySlice<UInt8>) -> String {
    let line = String(decoding: block.prefix { $0 != 0x0a }, as: UTF8.self)
    return String(line.dropFirst(start.count + 2).dropLast())
  }
}

extension [UInt8] {
  /// Whether this is how a workspace begins: `"format": "ninefold/…"`, with whatever spaces.
  var saysItIsAWorkspace: Bool {
    let (key, sign) = (Array("\"format\"".utf8), Array("\"ninefold/".utf8))
    return indices.contains { index in
      guard self[index...].starts(with: key) else { return false }
      return self[(index + key.count)...].drop { " \t\r\n:".utf8.contains($0) }.starts(with: sign)
    }
  }
}
