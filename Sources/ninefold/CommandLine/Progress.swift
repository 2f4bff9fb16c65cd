import CanvasCore
import Drawing
import Platform
import Synchronization

/// Says on a terminal how far something is that takes longer than a second: one line on standard error, written over and
/// taken away at the end. Whoever works calls ``tick(_:of:)``; no thread and no clock run beside it.
///
///     try Progress.run("Drawing pictures") { progress in
///       for (index, board) in boards.enumerated() {
///         progress.tick(index, of: boards.count)
///         …
///       }
///     }
struct Progress {
  /// Milliseconds in which nothing is said, and between two lines.
  private static let patience = 1000
  private static let pause = 100

  private let title: String
  private let isShown: Bool
  private let start = System.milliseconds
  private var due: Int
  /// Cells of the line that stands there.
  private var width = 0

  /// Runs `body` and takes away the line afterwards, whatever comes of it. Nothing is shown where `isQuiet` says so, or
  /// where standard error is no terminal.
  static func run<Value, Trouble: Error>(
    _ title: String, isQuiet: Bool = false,
    _ body: (inout Progress) throws(Trouble) -> Value
  ) throws(Trouble) -> Value {
    var progress = Progress(title, isShown: !isQuiet && isatty(2) == 1)
    do throws(Trouble) {
      let value = try body(&progress)
      progress.put("")
      return value
    } catch {
      progress.put("")
      throw error
    }
  }

  /// Runs what cannot say how far it is: the line counts the seconds. On a thread of its own where the line may be shown.
  static func wait<Value: Sendable>(
    _ title: String, _ body: @escaping @Sendable () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard isatty(2) == 1 else { return try body() }
    let errand = Errand(body)
    return try run(title) { progress throws(Failure) in
      while true {
        if let result = errand.result { return try result.get() }
        progress.tick((System.milliseconds - progress.start) / 1000)
        usleep(20_000)
      }
    }
  }

  private init(_ title: String, isShown: Bool) {
    self.title = title
    self.isShown = isShown
    due = start + Self.patience
  }

  /// So much is done, of so much in all where that is known.
  mutating func tick(_ done: Int, of total: Int? = nil) {
    guard isShown, System.milliseconds >= due else { return }
    due = System.milliseconds + Self.pause
    put("\(title): \(done)" + (total.map { " / \($0)" } ?? ""))
  }

  private mutating func put(_ line: String) {
    guard width > 0 || !line.isEmpty else { return }
    // A line that reaches the last column would be two.
    var text = line.visible
    while cellWidth(text) >= Self.columns { text.removeLast() }
    let blank = String(repeating: " ", count: max(0, width - cellWidth(text)))
    width = cellWidth(text)
    Standard.rewrite("\r\(text)\(blank)" + (text.isEmpty ? "\r" : ""))
  }

  private static var columns: Int {
    var window = winsize()
    return ioctl(2, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 1 ? Int(window.ws_col) : 80
  }
}

/// Work on a thread of its own, and what came of it.
private final class Errand<Value: Sendable>: Sendable {
  private let outcome = Mutex<Result<Value, Failure>?>(nil)
  private let aside = Aside()

  init(_ body: @escaping @Sendable () throws(Failure) -> Value) {
    aside.run { [self] in
      let result: Result<Value, Failure>
      do throws(Failure) { result = .success(try body()) } catch { result = .failure(error) }
      outcome.withLock { $0 = result }
      return nil
    }
  }

  /// What came of it, or nil as long as it goes on.
  var result: Result<Value, Failure>? { outcome.withLock { $0 } }
}
