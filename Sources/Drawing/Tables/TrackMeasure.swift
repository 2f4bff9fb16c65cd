import CanvasCore

/// How titles of a map are measured and broken into lines: in cells here; a picture has letters of its own.
package struct TrackMeasure: Sendable {
  package var width: @Sendable (String) -> Int
  /// The lines of a text in a width, at most so many.
  package var lines: @Sendable (_ text: String, _ width: Int, _ rows: Int) -> [String]
  /// Whether titles take as many lines as they need.
  package var isWhole: Bool

  package init(
    isWhole: Bool, width: @escaping @Sendable (String) -> Int,
    lines: @escaping @Sendable (String, Int, Int) -> [String]
  ) {
    self.width = width
    self.lines = lines
    self.isWhole = isWhole
  }

  static let cells = TrackMeasure(isWhole: false) {
    cellWidth($0)
  } lines: { text, width, rows in
    rows == 1 ? [clipped(text, to: width)] : wrapped(text, width: width, rows: rows)
  }
}

/// Rows as near to the wanted ones as their order and heights allow: neighbours that would overlap share what they have
/// to give way.
struct TrackRows {
  let rows: [Int]

  /// Nil is wanted where any row will do.
  init(_ wanted: [Int?], heights: [Int]) {
    var blocks: [(sum: Int, weight: Int, count: Int)] = []
    func middle(_ block: (sum: Int, weight: Int, count: Int)) -> Int {
      block.weight == 0 ? .min / 2 : block.sum / block.weight
    }
    var offset = 0
    var offsets: [Int] = []
    for (row, height) in zip(wanted, heights) {
      offsets.append(offset)
      blocks.append((row.map { $0 - offset } ?? 0, row == nil ? 0 : 1, 1))
      while blocks.count > 1, middle(blocks[blocks.count - 2]) >= middle(blocks[blocks.count - 1]) {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].sum += last.sum
        blocks[blocks.count - 1].weight += last.weight
        blocks[blocks.count - 1].count += last.count
      }
      offset += height
    }
    let starts = blocks.flatMap { Array(repeating: max(0, middle($0)), count: $0.count) }
    rows = zip(starts, offsets).map { $0 + $1 }
  }
}
