import CanvasUI
import Drawing
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Text compared byte for byte with a file that is kept. `NINEFOLD_GOLDEN=write` writes the files anew:
/// look at what changed before keeping it.
enum Golden {
  static var writes: Bool {
    getenv("NINEFOLD_GOLDEN").map { String(cString: $0) == "write" } ?? false
  }

  static func check(
    _ text: String, _ path: String, location: SourceLocation = #_sourceLocation
  ) {
    if writes { write(text, to: path) }
    guard let kept = Files.text(of: path) else {
      Issue.record("no golden \(path)", sourceLocation: location)
      return
    }
    guard Array(kept.utf8) != Array(text.utf8) else { return }
    let (old, new) = (lines(kept), lines(text))
    let row = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = row ?? min(old.count, new.count)
    let screen = new.prefix(index + 1).last { $0.hasPrefix("== ") } ?? ""
    Issue.record(
      """
      \(path) line \(index + 1) \(screen)
      kept: \(old.indices.contains(index) ? old[index] : "(end)")
      now:  \(new.indices.contains(index) ? new[index] : "(end)")
      """, sourceLocation: location)
  }

  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else {
      Issue.record("cannot write \(path)")
      return
    }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    if fwrite(bytes, 1, bytes.count, file) != bytes.count {
      Issue.record("cannot write \(path)")
    }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

extension Frame {
  /// The screen as a golden keeps it: what a person would see. `@` is the terminal's cursor.
  var golden: String {
    var lines = rows
    if let cursor { lines.append("@ \(cursor.x),\(cursor.y)") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same screen painted by numbers: a letter a role, and which letter is which; text is a dot.
  var painting: String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    func letter(_ role: Role) -> Character { role == .text ? "." : letters[Int(role.rawValue)] }
    var used: Set<Role> = []
    var lines = (0..<size.height).map { y in
      String(
        (0..<size.width).map { x in
          used.insert(self[x, y].role)
          return letter(self[x, y].role)
        })
    }
    let names = Role.allCases.filter { used.contains($0) && $0 != .text }
    lines.append(names.map { "\(letter($0)) \($0)" }.joined(separator: " · "))
    return lines.map { $0 + "\n" }.joined()
  }
}
