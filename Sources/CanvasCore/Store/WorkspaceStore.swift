/// The file of one open workspace: what was read from it last, and how a newer workspace gets there.
///
/// Saving never overwrites what somebody else wrote meanwhile: a file that changed is read, merged with
/// the last state both knew, and the merge is saved.
public struct WorkspaceStore: Sendable {
  public let file: SafeFile
  /// What boards are completed with, whoever wrote the file.
  private let templates: TemplateLibrary
  /// The state the file and the program both knew last.
  public private(set) var base: Workspace
  /// Whether a write that was cut off had left it torn, and a copy put it right when it was opened.
  public private(set) var isMended = false
  /// The stamp of the file's bytes; nil until it is made.
  private var stamp: Contents.Stamp?

  /// The workspace in a file that is there, and the store to save it to. Without `mending` nothing is written: a file
  /// that a write had left torn is read as it is.
  public static func open(
    _ path: FilePath, stateFolder: FilePath? = nil, templates: TemplateLibrary = TemplateLibrary(),
    mending: Bool = true, fileSystem: any FileSystem = PosixFileSystem()
  ) throws(FileError) -> WorkspaceStore {
    let file = SafeFile(path: path, fileSystem: fileSystem, stateFolder: stateFolder)
    let (contents, isMended) = try reading(path) { () throws(StoreError) in
      mending ? try file.readMended() : (try file.read(), false)
    }
    let workspace = try parse(contents.bytes, path, templates)
    return WorkspaceStore(
      file: file, templates: templates, base: workspace, isMended: isMended, stamp: contents.stamp)
  }

  /// Makes a new file; never takes the place of one that is there.
  public static func create(
    _ path: FilePath, _ workspace: Workspace, stateFolder: FilePath? = nil,
    templates: TemplateLibrary = TemplateLibrary(), fileSystem: any FileSystem = PosixFileSystem(),
    random: inout some RandomNumberGenerator
  ) throws(FileError) -> WorkspaceStore {
    let file = SafeFile(path: path, fileSystem: fileSystem, stateFolder: stateFolder)
    let bytes = WorkspaceFile.write(workspace)
    do throws(StoreError) {
      let stamp = try file.create(bytes, random: &random)
      return WorkspaceStore(file: file, templates: templates, base: workspace, stamp: stamp)
    } catch {
      throw .store(error, path)
    }
  }

  /// Saves a workspace; gives back the merge that was written where others had changed the file
  /// meanwhile, else nil. Where it throws, the file is as it was.
  public mutating func save(
    _ workspace: Workspace, random: inout some RandomNumberGenerator
  ) throws(FileError) -> Workspace? {
    let merge = Merging(ours: workspace, base: base, templates)
    let hooks = SaveHooks(merge: { contents in merge.bytes(with: contents.bytes) })
    do throws(StoreError) {
      stamp = try file.save(
        WorkspaceFile.write(workspace), expecting: stamp, random: &random, hooks: hooks)
      base = merge.result ?? workspace
      return merge.result
    } catch .changedOnDisk(let contents) {
      // What stands there cannot be read.
      _ = try Self.parse(contents.bytes, file.path, templates)
      throw .store(.changedOnDisk(contents), file.path)
    } catch {
      throw .store(error, file.path)
    }
  }

  /// Merges what others wrote, while the file is being saved.
  private final class Merging {
    private let ours: Workspace
    private let base: Workspace
    private let templates: TemplateLibrary
    private(set) var result: Workspace?

    init(ours: Workspace, base: Workspace, _ templates: TemplateLibrary) {
      self.templates = templates
      self.ours = ours
      self.base = base
    }

    func bytes(with theirs: [UInt8]) -> [UInt8]? {
      guard let theirs = try? WorkspaceFile.read(theirs) else { return nil }
      let merged = ours.merging(theirs.completed(with: templates), base: base)
      result = merged
      return WorkspaceFile.write(merged)
    }
  }

  /// Looks whether others changed the file; gives back what stands in it then, else nil. The file's
  /// state is what both know from then on.
  public mutating func refresh() throws(FileError) -> Workspace? {
    if let stamp, let status = try? file.fileSystem.status(of: file.path, in: nil),
      status.kind == .file, status.inode == stamp.inode, status.device == stamp.device,
      status.size == stamp.size, status.modified == stamp.modified
    {
      return nil
    }
    let file = self.file
    let contents = try Self.reading(file.path) { () throws(StoreError) in try file.read() }
    guard stamp.map({ !contents.stamp.hasSameBytes(as: $0) }) ?? true else {
      stamp = contents.stamp
      return nil
    }
    let theirs = try Self.parse(contents.bytes, file.path, templates)
    (base, stamp) = (theirs, contents.stamp)
    return theirs
  }

  private static func reading<Value>(
    _ path: FilePath, _ body: () throws(StoreError) -> Value
  ) throws(FileError) -> Value {
    do { return try body() } catch { throw .store(error, path) }
  }

  private static func parse(
    _ bytes: [UInt8], _ path: FilePath, _ templates: TemplateLibrary
  ) throws(FileError) -> Workspace {
    do { return try WorkspaceFile.read(bytes).completed(with: templates) } catch {
      throw .content(error, in: bytes, path)
    }
  }
}

/// Why a file could not be read or written, as people are told.
public enum FileError: Error, Hashable, Sendable {
  /// The disk, or what the name stands for.
  case store(StoreError, FilePath)
  /// What is in it, with line, column and JSON path.
  case content(String, FilePath)

  /// What is wrong with the bytes of a file.
  public static func content(_ error: JSONError, in bytes: [UInt8], _ path: FilePath) -> FileError {
    .content(WorkspaceFile.complaint(error, in: bytes), path)
  }

  /// What happened, the name in quotes, the way out.
  public var sentence: String { sentence(in: .en) }

  /// The same in a language; what is wrong inside a file stays English.
  public func sentence(in language: Language) -> String {
    switch self {
    case .store(let error, let path): error.sentence(about: path, in: language)
    case .content(let complaint, let path):
      Sentence.cannotReadFile.text(in: language, [path.displayName, complaint])
    }
  }

  /// The exit code of a command that ends with it (design, section 5).
  public var exitCode: Int32 {
    switch self {
    case .store(let error, _): error.exitCode
    case .content: 65
    }
  }
}
