import CanvasUI

/// Counts presses of one button on one cell that follow each other quickly.
struct ClickCounter {
  private var last: (mouse: Mouse, time: Int, count: Int)?

  /// The longest pause of a double click, in milliseconds.
  private static let pause = 400

  /// 1 for a click by itself, 2 for the second one of a double click; 0 for what is no press. `time` in
  /// milliseconds.
  mutating func count(_ mouse: Mouse, at time: Int) -> Int {
    guard case .press = mouse.action else { return 0 }
    var count = 1
    if let last, last.mouse == mouse, time - last.time <= Self.pause { count = last.count + 1 }
    last = (mouse, time, count)
    return count
  }
}
