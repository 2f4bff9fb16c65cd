import CanvasCore
import CanvasUI
import Platform

/// The user's own editor on a private file. `$VISUAL` or `$EDITOR` is a command of the shell, as git and mail
/// programs have it: it may have arguments, and quotes around a path with spaces.
enum OutsideEditor {
  static func edit(_ text: String) -> Event {
    let name = freeName
    guard let path = PrivateFile.write(Array(text.utf8), name) else {
      return failed(.editorTextUnwritten)
    }
    let command =
      ["VISUAL", "EDITOR"].compactMap { System.variable($0)?.trimmed }.first { !$0.isEmpty } ?? "vi"
    // The shell puts the path in the place of "$@"; nothing of it is read as a command.
    let line = Array("\(command) \"$@\"".utf8)
    let isPath = command.contains("/") && System.exists(FilePath(command))
    let code =
      isPath
      ? Program.runOnTerminal(command, [path.bytes])
      : Program.runOnTerminal("sh", [Array("-c".utf8), line, Array("sh".utf8), path.bytes])
    switch code {
    case 0: return read(path)
    case 128...: return failed(.editorKilled(signal: Int(code) - 128, path.displayPath))
    default:
      // Ending so is how people tell an editor to keep nothing; but some do so after a slip, when all was
      // written. What was changed stays.
      let isChanged = (try? SafeFile(path: path).read(limit: 1 << 24).bytes) != Array(text.utf8)
      if isChanged { return failed(.editorEndedLeaving(code: Int(code), path.displayPath)) }
      PrivateFile.remove(name)
      return failed(code == 126 || code == 127 ? .noEditor(command) : .editorEnded(code: Int(code)))
    }
  }

  /// A name that no text has that an editor left earlier.
  private static var freeName: FilePath {
    let names = (1...99).lazy.map { FilePath("note-\(getpid())-\($0).txt") }
    return names.first { !System.exists(System.stateFolder.appending($0)) } ?? "note.txt"
  }

  private static func read(_ path: FilePath) -> Event {
    do throws(StoreError) {
      let bytes = try SafeFile(path: path).read(limit: 1 << 24).bytes
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return failed(.editorTextUnreadable(path.displayPath))
      }
      PrivateFile.remove(path.name)
      return .edited(text)
    } catch {
      return .edited(nil, trouble: .file(.store(error, path)))
    }
  }

  private static func failed(_ trouble: CanvasUI.Trouble) -> Event {
    .edited(nil, trouble: trouble)
  }
}
