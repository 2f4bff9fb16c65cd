import CanvasCore
import CanvasUI

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
    home.entries = entries().map(entry)
    home.starters = starters().map { starter in
      Home.Starter(
        path: starter.path,
        title: title(of: starter.path).map { "\($0)  (\(starter.name))" } ?? starter.name)
    }
    return home
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
