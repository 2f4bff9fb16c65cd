import CanvasCore
import Drawing

/// A part of the screen and what it stands for, for the mouse. Views say it while they draw, so what is clicked
/// is what is seen.
package struct Region: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case note(Identifier, box: Identifier)
    case box(Identifier)
    /// A hint in the last line.
    case command(String)
    /// A line of the panel, by its index, and the panel around them.
    case item(Int)
    case panel
    /// The field being typed in.
    case field
    /// A line of the list of boards, or of the home screen.
    case board(Int)
    case entry(Int)
    /// A dot of the sketch being drawn.
    case dot(Point)
    /// A moment of the line of time, by its index.
    case tick(Int)
  }

  package var rect: Rect
  package var target: Target
}

extension Rect {
  /// Whether a cell lies in it.
  func contains(x column: Int, y row: Int) -> Bool {
    (x..<maxX).contains(column) && (y..<maxY).contains(row)
  }
}
