import CanvasCore
import CanvasUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The user's own editor on a private file. No shell reads its name: `$VISUAL` or `$EDITOR` is a program and its
/// arguments with spaces between them.
enum OutsideEditor {
  static func edit(_ text: String) -> Event {
    guard let path = PrivateFile.write(Array(text.utf8), "note.txt") else {
      return .edited(
        nil, trouble: "Can't write the text for the editor: the state folder is full or locked.")
    }
    defer { PrivateFile.remove(path) }
    let words = (System.variable("VISUAL") ?? System.variable("EDITOR") ?? "vi").split(
      separator: " "
    )
    .map(String.init)
    guard let name = words.first else { return .edited(nil) }
    let arguments = words.dropFirst().map { Array($0.utf8) } + [path.bytes]
    let code = Program.runOnTerminal(name, arguments)
    guard code == 0 else {
      return .edited(
        nil,
        trouble: code == 127
          ? "There is no editor \"\(name)\" here; set EDITOR to one. The note is as it was."
          : "The editor \"\(name)\" ended with \(code); the note is as it was.")
    }
    do throws(StoreError) {
      let bytes = try SafeFile(path: path).read(limit: 1 << 24).bytes
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .edited(
          nil, trouble: "The text from the editor is not UTF-8; the note is as it was.")
      }
      return .edited(text)
    } catch {
      return .edited(nil, trouble: error.sentence(about: path))
    }
  }
}

/// Copied text in a file, for where no clipboard can be reached.
enum CopiedText {
  /// Writes it and gives back the file's name as shown; nil where that cannot be done.
  static func write(_ text: String) -> String? {
    PrivateFile.write(Array((text + "\n").utf8), "copied.txt")?.displayPath
  }
}

/// A file in the state folder that nobody else reads.
private enum PrivateFile {
  static func write(_ bytes: [UInt8], _ name: FilePath) -> FilePath? {
    let system = PosixFileSystem()
    let path = System.stateFolder.appending(name)
    do throws(SystemError) {
      try system.makeFolders(System.stateFolder)
      remove(path)
      let file = try system.open(path, in: nil, [.writing, .creatingNew], mode: 0o600)
      defer { system.discard(file) }
      try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in
        var done = 0
        while done < bytes.count {
          let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[done...])
          done += try system.write(file, rest, at: done)
        }
      }
      return path
    } catch {
      return nil
    }
  }

  static func remove(_ path: FilePath) {
    let system = PosixFileSystem()
    guard let folder = try? system.openFolder(path.folder) else { return }
    defer { system.discard(folder) }
    try? system.unlink(path.name, in: folder)
  }
}
