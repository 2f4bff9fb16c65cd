import CanvasCore
import CanvasUI
import Platform

/// The folder where workspaces live unless they are opened by path, and the starters to begin with.
enum StoreFolder {
  /// `$NINEFOLD_HOME`, else the folder for data of the XDG base directory specification.
  static var path: FilePath {
    System.variable("NINEFOLD_HOME").map { TypedPath.withHome($0) }
      ?? System.folder("XDG_DATA_HOME", else: ".local/share")
  }

  /// The workspaces in it, by name.
  static func entries() -> [FilePath] {
    UserFolder.files(in: path).filter { $0.bytes.last != UInt8(ascii: "~") }
  }

  /// The starters that came with the program: beside an installed one in `share/ninefold/seeds`,
  /// beside the sources of one that was built there, or in `$NINEFOLD_SEEDS`.
  static func starters() -> [(name: String, path: FilePath)] {
    guard let folder = seedsFolder else { return [] }
    return UserFolder.files(in: folder).map { path in
      (String(path.name.displayName.dropLast(".json".count)), path)
    }
  }

  private static var seedsFolder: FilePath? {
    if let folder = System.variable("NINEFOLD_SEEDS") { return FilePath(folder) }
    guard var folder = System.executableFolder else { return nil }
    let installed = folder.folder.appending("share/ninefold/seeds")
    if System.exists(installed) { return installed }
    for _ in 0..<6 {
      let seeds = folder.appending("seeds")
      if System.exists(seeds.appending("inner-city.json")) { return seeds }
      folder = folder.folder
    }
    return nil
  }

  /// What a name on the command line means: a path where it has a slash or is there, else a workspace of
  /// the folder, with or without its ending.
  static func resolve(_ name: String) -> FilePath {
    let given = FilePath(name)
    if name.utf8.contains(UInt8(ascii: "/")) || System.exists(given) { return given }
    let inside = [name, name + ".ninefold.json", name + ".json"].map {
      path.appending(FilePath($0))
    }
    return inside.first(where: System.exists) ?? given
  }

  /// A free name in the folder for a workspace of this title.
  static func freePath(for title: String) -> FilePath {
    let words = title.folded.utf8.map { byte -> UInt8 in
      (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) ? byte : 0x2d
    }
    let parts = words.split(separator: 0x2d).map { String(decoding: $0, as: UTF8.self) }
    let name = String(parts.joined(separator: "-").prefix(60))
    let base = name.isEmpty ? "workspace" : name
    for number in 1... {
      let file = number == 1 ? base : "\(base)-\(number)"
      let candidate = path.appending(FilePath(file + ".ninefold.json"))
      if !System.exists(candidate) { return candidate }
    }
    return path
  }

  /// What the home screen shows.
  static func home() -> Home {
    var home = Home()
    home.folder = path.displayPath
    home.entries = homeEntries()
    home.starters = starters().map { starter in
      Home.Starter(
        path: starter.path,
        title: title(of: starter.path).map { "\($0)  (\(starter.name))" } ?? starter.name)
    }
    return home
  }

  /// The workspaces that were open lately, wherever they lie, and all of the folder: those changed last come first,
  /// those that are gone last.
  private static func homeEntries() -> [Home.Entry] {
    let own = entries()
    let known = Set(own.map(System.absolute))
    let others = RecentFiles.paths.filter { !known.contains($0) }.map { path in
      var entry = entry(path)
      entry.isElsewhere = true
      entry.isGone = !System.exists(path)
      return entry
    }
    return (own.map(entry) + others).sorted { a, b in
      a.isGone != b.isGone ? b.isGone : a.changed > b.changed
    }
  }

  /// Moves a workspace and its history into the folder of removed ones, under a name that is free there; gives back where it is
  /// now, nil where it cannot be moved.
  static func putAside(_ file: FilePath) -> FilePath? {
    let system = PosixFileSystem()
    let removed = path.appending("removed")
    guard (try? system.makeFolders(removed)) != nil,
      let workspace = (try? WorkspaceStore.open(file))?.base.id
    else { return nil }
    let history = System.history(of: workspace, beside: file).path
    let stamp = Clock.rfc3339(System.now).filter(\.isNumber)
    func place(_ file: FilePath) -> FilePath {
      removed.appending(FilePath(bytes: Array("\(stamp)-".utf8) + file.name.bytes))
    }
    func move(_ file: FilePath) -> Bool {
      let goal = place(file)
      guard !System.exists(goal) else { return false }
      let from = file.bytes.map { CChar(bitPattern: $0) } + [0]
      let to = goal.bytes.map { CChar(bitPattern: $0) } + [0]
      return rename(from, to) == 0
    }
    guard move(file) else { return nil }
    if System.exists(history), history.folder == file.folder { _ = move(history) }
    return place(file)
  }

  private static func title(of path: FilePath) -> String? {
    (try? WorkspaceStore.open(path))?.base.title
  }

  private static func entry(_ path: FilePath) -> Home.Entry {
    let changed = (try? PosixFileSystem().status(of: path, in: nil))?.modified ?? 0
    var entry = Home.Entry(
      path: path, title: path.displayName, boards: 0, notes: 0,
      changed: Int(changed / 1_000_000_000))
    do throws(FileError) {
      let workspace = try WorkspaceStore.open(path).base
      if !workspace.title.isEmpty { entry.title = workspace.title }
      entry.boards = workspace.boards.count
      entry.notes = workspace.noteCount
    } catch {
      entry.trouble = .file(error)
    }
    return entry
  }
}
