import CanvasCore
import CanvasUI

/// The workspaces of a folder that is looked at as one programme: those that lie in it, and in its folders, one deep.
/// What programs hide, and what was removed from the store folder, is left out. Nothing is ever written there.
struct ProgrammeFolder: Sendable {
  /// A file that may be a workspace.
  struct File: Sendable {
    var path: FilePath
    /// Its path from the folder, safe to show.
    var name: String
  }

  let path: FilePath
  let files: [File]

  /// Throws where the folder itself cannot be read; what cannot be read below it is not there.
  init(_ path: FilePath) throws(FileError) {
    self.path = path
    let (files, folders): ([FilePath], [FilePath])
    do throws(SystemError) {
      (files, folders) = try Self.contents(of: path)
    } catch {
      throw .store(.system(error, .open), path)
    }
    var found = files.map { File(path: path.appending($0), name: $0.displayName) }
    for folder in folders where folder != "removed" {
      let inner = (try? Self.contents(of: path.appending(folder)))?.files ?? []
      found += inner.map { file in
        File(
          path: path.appending(folder).appending(file),
          name: "\(folder.displayName)/\(file.displayName)")
      }
    }
    self.files = found
  }

  private static func contents(
    of path: FilePath
  ) throws(SystemError) -> (files: [FilePath], folders: [FilePath]) {
    let system = PosixFileSystem()
    let open = try system.openFolder(path)
    defer { system.discard(open) }
    var (files, folders): ([FilePath], [FilePath]) = ([], [])
    let names = try system.names(in: open).filter { $0.bytes.first != UInt8(ascii: ".") }
    for name in names.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      if name.bytes.suffix(5).elementsEqual(".json".utf8) {
        files.append(name)
      } else if (try? system.status(of: name, in: open))?.kind == .folder {
        folders.append(name)
      }
    }
    return (files, folders)
  }

  /// What a file is in the programme; nil for one that is no workspace and does not say that it is one. `known` is what was
  /// read of it before: where nothing has changed it is not read again.
  static func entry(_ file: File, known: Programme.Entry? = nil) -> Programme.Entry? {
    let status = try? PosixFileSystem().status(of: file.path, in: nil)
    var stamp = status.map { [Int64($0.size), $0.modified, Int64(truncatingIfNeeded: $0.inode)] }
    if let known, let stamp, known.stamp.starts(with: stamp), stamp.count < known.stamp.count,
      let id = known.track?.id,
      stamp + System.history(of: id, beside: file.path).stamp == known.stamp
    {
      return known
    }
    do throws(FileError) {
      let workspace = try WorkspaceStore.open(
        file.path, stateFolder: System.stateFolder, templates: UserTemplates.library,
        mending: false
      ).base
      let history = System.history(of: workspace.id, beside: file.path)
      // Stamped before it is read: what is written meanwhile is read the next time.
      stamp? += history.stamp
      let track = Track(
        workspace, history.glance(), fileChanged: Int((status?.modified ?? 0) / 1_000_000_000))
      return Programme.Entry(
        path: file.path, name: file.name, content: .success(track), stamp: stamp ?? [])
    } catch {
      guard Self.isMeant(file, by: error) else { return nil }
      return Programme.Entry(path: file.path, name: file.name, content: .failure(error))
    }
  }

  /// Whether a file that cannot be read is a workspace all the same: by its name, by what it says of itself, or because
  /// nobody can tell.
  private static func isMeant(_ file: File, by error: FileError) -> Bool {
    guard case .content = error else { return true }
    if file.path.bytes.suffix(14).elementsEqual(".ninefold.json".utf8) { return true }
    let head = System.head(of: file.path, 4096)
    return head.isEmpty || head.saysItIsAWorkspace
  }
}
