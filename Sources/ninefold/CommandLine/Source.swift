import CanvasCore

/// A workspace to read: a file, or standard input for `-`.
struct Source {
  /// As messages call it, without quotes; safe to show.
  var name: String
  var bytes: [UInt8]
  /// The path; nil for standard input.
  var path: FilePath?

  /// Reads what an argument names.
  init(_ argument: String) throws {
    if argument == "-" {
      name = Sentence.standardInput.said()
      bytes = try Standard.read()
      path = nil
    } else {
      let path = try FileName.path(argument)
      do throws(StoreError) {
        let read = try SafeFile(path: path, stateFolder: System.stateFolder).readMended()
        bytes = read.contents.bytes
        if read.isMended { Standard.tellMended(path) }
      } catch {
        throw FileError.store(error, path)
      }
      name = path.displayName
      self.path = path
    }
  }

  /// As JSON calls it, which is the same in all languages.
  var nameInJSON: String { path == nil ? Sentence.standardInput.rawValue : name }

  /// The workspace in it.
  func workspace() throws -> Workspace {
    do throws(JSONError) {
      return try WorkspaceFile.read(bytes).completed(with: UserTemplates.library)
    } catch {
      throw failure(error)
    }
  }

  /// What is wrong with its content, as a sentence.
  func failure(_ error: JSONError) -> Failure {
    guard let path else {
      let complaint = WorkspaceFile.complaint(error, in: bytes)
      return Failure(.inputUnreadable, complaint, code: 65)
    }
    return FileError.content(error, in: bytes, path).failure
  }
}

/// What the name of a file on the command line stands for.
enum FileName {
  /// The path of something to open. Where there is nothing and a name is near, throws a suggestion;
  /// `others` are more names to suggest.
  static func path(_ argument: String, others: [String] = []) throws(Failure) -> FilePath {
    guard !argument.isEmpty else {
      throw Failure(.emptyFileName, code: 64)
    }
    let bytes = RawArgument.bytes(argument)
    guard let name = String(validating: bytes, as: UTF8.self) else { return FilePath(bytes: bytes) }
    let path = StoreFolder.resolve(name)
    if bytes.contains(UInt8(ascii: "/")) || System.exists(path) { return path }
    let names = StoreFolder.entries().map { shortName($0) } + others
    guard let question = Suggestion.question(for: name, among: names) else { return path }
    throw Failure(sentence: "\(Sentence.noWorkspaceCalled.said(name)) \(question)", code: 66)
  }

  /// Where a new file goes: here where the name is one of a file, else among the user's workspaces, whose folder is
  /// made where `makingFolders` says so.
  static func newPath(_ argument: String, makingFolders: Bool) throws(Failure) -> FilePath {
    guard !argument.isEmpty, argument != "-" else {
      throw Failure(.newNeedsName, code: 64)
    }
    let bytes = RawArgument.bytes(argument)
    let isName = !bytes.contains(UInt8(ascii: "/")) && !bytes.contains(UInt8(ascii: "."))
    guard isName else { return FilePath(bytes: bytes) }
    let system = PosixFileSystem()
    for folder in folders(downTo: StoreFolder.path) where makingFolders && !System.exists(folder) {
      try? system.makeFolder(folder, in: nil, mode: 0o700)
    }
    return StoreFolder.path.appending(FilePath(bytes: bytes + Array(".ninefold.json".utf8)))
  }

  private static func folders(downTo path: FilePath) -> [FilePath] {
    var folders = [path]
    while let first = folders.first, first.folder != first, first.folder != "." {
      folders.insert(first.folder, at: 0)
    }
    return folders
  }

  /// A file's name without its ending.
  static func shortName(_ path: FilePath) -> String {
    let name = path.displayName
    for ending in [".ninefold.json", ".json"] where name.hasSuffix(ending) && name != ending {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
