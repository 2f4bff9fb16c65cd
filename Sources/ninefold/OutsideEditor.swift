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
        nil,
        trouble: .words("Can't write the text for the editor: the state folder is full or locked."))
    }
    defer { PrivateFile.remove(path.name) }
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
        trouble: .words(
          code == 127
            ? "There is no editor \"\(name)\" here; set EDITOR to one. The note is as it was."
            : "The editor \"\(name)\" ended with \(code); the note is as it was."))
    }
    do throws(StoreError) {
      let bytes = try SafeFile(path: path).read(limit: 1 << 24).bytes
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .edited(
          nil, trouble: .words("The text from the editor is not UTF-8; the note is as it was."))
      }
      return .edited(text)
    } catch {
      return .edited(nil, trouble: .file(.store(error, path)))
    }
  }
}
