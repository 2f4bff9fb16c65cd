import CanvasCore
import CanvasUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The user's own editor on a private file. `$VISUAL` or `$EDITOR` is a command of the shell, as git and mail
/// programs have it: it may have arguments, and quotes around a path with spaces.
enum OutsideEditor {
  static func edit(_ text: String) -> Event {
    let name = FilePath("note-\(getpid()).txt")
    guard let path = PrivateFile.write(Array(text.utf8), name) else {
      return failed(.editorTextUnwritten)
    }
    let command = System.variable("VISUAL") ?? System.variable("EDITOR") ?? "vi"
    // The shell puts the path in the place of "$@"; nothing of it is read as a command.
    let line = Array("\(command) \"$@\"".utf8)
    let isPath = command.contains("/") && System.exists(FilePath(command))
    let code =
      isPath
      ? Program.runOnTerminal(command, [path.bytes])
      : Program.runOnTerminal("sh", [Array("-c".utf8), line, Array("sh".utf8), path.bytes])
    switch code {
    case 0: return read(path)
    case 126, 127:
      PrivateFile.remove(name)
      return failed(.noEditor(command))
    case 128...: return failed(.editorKilled(signal: Int(code) - 128, path.displayPath))
    default:
      // Ending so is how people tell an editor to keep nothing.
      PrivateFile.remove(name)
      return failed(.editorEnded(code: Int(code)))
    }
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
