/// Lines that know where they meet. Rectangles are added one by one; where their sides touch or cross,
/// the right corner, tee or cross is drawn, so that no border is ever broken.
public struct Borders: Sendable {
  private static let up: UInt8 = 1
  private static let down: UInt8 = 2
  private static let left: UInt8 = 4
  private static let right: UInt8 = 8

  /// The character of each combination of arms, by the bits above.
  private static let characters: [Unicode.Scalar] = [
    " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]

  private var arms: [UInt8]
  private let bounds: Rect

  /// Lines within a rectangle of the screen.
  public init(bounds: Rect) {
    self.bounds = bounds
    arms = Array(repeating: 0, count: max(0, bounds.width) * max(0, bounds.height))
  }

  /// Adds the four sides of a rectangle; its outermost cells become lines.
  public mutating func add(_ rect: Rect) {
    guard rect.width > 1, rect.height > 1 else { return }
    horizontal(y: rect.y, from: rect.x, to: rect.maxX - 1)
    horizontal(y: rect.maxY - 1, from: rect.x, to: rect.maxX - 1)
    vertical(x: rect.x, from: rect.y, to: rect.maxY - 1)
    vertical(x: rect.maxX - 1, from: rect.y, to: rect.maxY - 1)
  }

  private mutating func horizontal(y: Int, from: Int, to: Int) {
    for x in from...to {
      if x > from { mark(x, y, Self.left) }
      if x < to { mark(x, y, Self.right) }
    }
  }

  private mutating func vertical(x: Int, from: Int, to: Int) {
    for y in from...to {
      if y > from { mark(x, y, Self.up) }
      if y < to { mark(x, y, Self.down) }
    }
  }

  private mutating func mark(_ x: Int, _ y: Int, _ arm: UInt8) {
    let (column, row) = (x - bounds.x, y - bounds.y)
    guard (0..<bounds.width).contains(column), (0..<bounds.height).contains(row) else { return }
    arms[row * bounds.width + column] |= arm
  }

  /// Draws all lines.
  public func draw(in frame: inout Frame, role: Role = .border) {
    for row in 0..<max(0, bounds.height) {
      for column in 0..<max(0, bounds.width) {
        let arm = arms[row * bounds.width + column]
        guard arm != 0 else { continue }
        frame.put(
          scalar: Self.characters[Int(arm)], x: bounds.x + column, y: bounds.y + row, role: role)
      }
    }
  }
}
