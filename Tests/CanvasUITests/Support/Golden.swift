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
  /// The screen as a golden keeps it: its rows, then the roles of each row as runs of cells; rows of
  /// equal roles share a line. `@` is the terminal's cursor.
  var golden: String {
    var lines = rows
    var start = 0
    while start < size.height {
      let runs = roles(ofRow: start)
      var end = start + 1
      while end < size.height, roles(ofRow: end) == runs { end += 1 }
      lines.append((end - start > 1 ? "\(start)-\(end - 1) " : "\(start) ") + runs)
      start = end
    }
    if let cursor { lines.append("@ \(cursor.x),\(cursor.y)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func roles(ofRow y: Int) -> String {
    var runs: [(role: Role, count: Int)] = []
    for x in 0..<size.width {
      let role = self[x, y].role
      if runs.last?.role == role { runs[runs.count - 1].count += 1 } else { runs.append((role, 1)) }
    }
    return runs.map { "\($0.role)*\($0.count)" }.joined(separator: " ")
  }
}
