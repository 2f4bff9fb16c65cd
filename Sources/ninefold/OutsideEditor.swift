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
    let name = FilePath("note-\(getpid()).txt")
    guard let path = PrivateFile.write(Array(text.utf8), name) else {
      return failed("Can't write the text for the editor: the state folder is full or locked.")
    }
    let words = (System.variable("VISUAL") ?? System.variable("EDITOR") ?? "vi")
      .split(separator: " ").map(String.init)
    let arguments = words.dropFirst().map { Array($0.utf8) } + [path.bytes]
    let code = words.first.map { Program.runOnTerminal($0, arguments) } ?? 127
    switch code {
    case 0: return read(path)
    case 127:
      PrivateFile.remove(name)
      return failed(
        "There is no editor \"\(words.first ?? "")\" here; set EDITOR to one. The note is as it was."
      )
    case 128...:
      return failed(
        "The editor was ended by signal \(code - 128); what it left is in \(path.displayPath).")
    default:
      // Ending so is how people tell an editor to keep nothing.
      PrivateFile.remove(name)
      return failed("The editor ended with \(code); the note is as it was.")
    }
  }

  private static func read(_ path: FilePath) -> Event {
    do throws(StoreError) {
      let bytes = try SafeFile(path: path).read(limit: 1 << 24).bytes
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return failed("The text from the editor is not UTF-8; it is in \(path.displayPath).")
      }
      PrivateFile.remove(path.name)
      return .edited(text)
    } catch {
      return .edited(nil, trouble: .file(.store(error, path)))
    }
  }

  private static func failed(_ words: String) -> Event { .edited(nil, trouble: .words(words)) }
}
