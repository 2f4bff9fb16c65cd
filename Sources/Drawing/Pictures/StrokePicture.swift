/// A drawing of characters enlarged: each is drawn as the strokes it stands for, so that lines meet as they did. What
/// is no stroke, a letter or a digit, stands small in the middle of its place.
package struct StrokePicture {
  /// The rows of cells.
  let rows: [String]

  /// The strokes of a drawing and what stands in it as letters, for pens that draw lines: points on a grid that has
  /// 4 × 8 units for each character, a letter at the upper left of its place.
  package static func strokes(of picture: [String]) -> (
    lines: [[Point]], letters: [(place: Point, letter: Character)]
  ) {
    var lines: [[Point]] = []
    var letters: [(place: Point, letter: Character)] = []
    for (y, row) in picture.enumerated() {
      for (x, character) in row.enumerated() where character != " " {
        let place = Point(x: x * 4, y: y * 8)
        if let strokes = strokes[character] {
          lines += strokes.map { $0.map { Point(x: place.x + $0.x, y: place.y + $0.y) } }
        } else {
          letters.append((place, character))
        }
      }
    }
    return (lines, letters)
  }

  /// `scale` is how many cells wide and high each character becomes.
  init(_ picture: [String], scale: Int) {
    let columns = picture.map(\.count).max() ?? 0
    var canvas = Canvas(
      width: columns * scale, height: picture.count * scale * 2, scale: scale)
    for (line, row) in picture.enumerated() {
      for (column, character) in row.enumerated() where character != " " {
        canvas.draw(character, column: column, line: line)
      }
    }
    rows = canvas.rows
  }

  /// Points on a grid of 4 × 8 in a character's place, with lines between them; several where the pen is lifted.
  private typealias Stroke = [(x: Int, y: Int)]

  /// Cells with two dots one above the other, and characters that stand over them.
  private struct Canvas {
    private let scale: Int
    private var dots: [[Bool]]
    private var letters: [(x: Int, y: Int, character: Character)] = []

    init(width: Int, height: Int, scale: Int) {
      self.scale = scale
      dots = Array(repeating: Array(repeating: false, count: width), count: height)
    }

    mutating func draw(_ character: Character, column: Int, line: Int) {
      let (left, top) = (column * scale, line * scale * 2)
      guard let strokes = StrokePicture.strokes[character] else {
        letters.append((left + scale / 2, (top + scale) / 2, character))
        return
      }
      // A line of a large drawing is thicker than one dot.
      let pen = max(1, scale / 4)
      func place(_ point: (x: Int, y: Int)) -> Point {
        Point(
          x: left + (point.x * (scale - pen) + 2) / 4,
          y: top + (point.y * (scale * 2 - pen) + 4) / 8)
      }
      for stroke in strokes {
        for (start, end) in zip(stroke, stroke.dropFirst()) {
          Line(place(start), place(end)).forEach { dab($0, pen) }
        }
      }
    }

    /// Sets the dots under a pen.
    private mutating func dab(_ point: Point, _ pen: Int) {
      for y in point.y..<point.y + pen where dots.indices.contains(y) {
        for x in point.x..<point.x + pen where dots[y].indices.contains(x) { dots[y][x] = true }
      }
    }

    var rows: [String] {
      var rows = stride(from: 0, to: dots.count, by: 2).map { y in
        dots[y].indices.map { x -> Character in
          switch (dots[y][x], dots[y + 1][x]) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        }
      }
      for letter in letters { rows[letter.y][letter.x] = letter.character }
      return rows.map { String($0) }
    }
  }

  /// What characters stand for in drawings.
  private static let strokes: [Character: [Stroke]] = [
    "/": [[(4, 0), (0, 8)]], "\\": [[(0, 0), (4, 8)]], "|": [[(2, 0), (2, 8)]],
    "_": [[(0, 8), (4, 8)]], "-": [[(0, 4), (4, 4)]], "=": [[(0, 3), (4, 3)], [(0, 6), (4, 6)]],
    "~": [[(0, 5), (1, 3), (3, 5), (4, 3)]], "+": [[(0, 4), (4, 4)], [(2, 1), (2, 7)]],
    "(": [[(4, 0), (2, 2), (2, 6), (4, 8)]], ")": [[(0, 0), (2, 2), (2, 6), (0, 8)]],
    "[": [[(4, 0), (2, 0), (2, 8), (4, 8)]], "]": [[(0, 0), (2, 0), (2, 8), (0, 8)]],
    "<": [[(4, 1), (0, 4), (4, 7)]], ">": [[(0, 1), (4, 4), (0, 7)]],
    "^": [[(0, 4), (2, 0), (4, 4)]], "v": [[(0, 4), (2, 8), (4, 4)]],
    "V": [[(0, 0), (2, 8), (4, 0)]],
    "w": [[(0, 4), (1, 8), (2, 5), (3, 8), (4, 4)]],
    "m": [[(0, 8), (1, 4), (2, 7), (3, 4), (4, 8)]],
    "x": [[(0, 3), (4, 8)], [(4, 3), (0, 8)]], "X": [[(0, 0), (4, 8)], [(4, 0), (0, 8)]],
    "o": [[(1, 3), (3, 3), (4, 5), (3, 8), (1, 8), (0, 5), (1, 3)]],
    "O": [[(1, 0), (3, 0), (4, 4), (3, 8), (1, 8), (0, 4), (1, 0)]],
    "D": [[(0, 0), (2, 0), (4, 3), (4, 5), (2, 8), (0, 8), (0, 0)]],
    "J": [[(3, 0), (3, 6), (2, 8), (0, 6)]], ".": [[(2, 8), (2, 7)]], ",": [[(3, 6), (1, 8)]],
    "'": [[(2, 0), (2, 2)]], "`": [[(1, 0), (3, 2)]], ":": [[(2, 2), (2, 3)], [(2, 6), (2, 7)]],
    "*": [[(0, 4), (4, 4)], [(1, 1), (3, 7)], [(3, 1), (1, 7)]],
    "#": [[(1, 1), (1, 7)], [(3, 1), (3, 7)], [(0, 3), (4, 3)], [(0, 5), (4, 5)]],
    "%": [[(0, 2), (2, 4), (4, 2)], [(0, 6), (2, 8), (4, 6)]],
    "@": [[(1, 1), (3, 1), (4, 4), (3, 7), (1, 7), (0, 4), (1, 1)], [(2, 3), (2, 5)]],
    "?": [[(0, 2), (1, 0), (3, 0), (4, 2), (2, 4), (2, 5)], [(2, 7), (2, 8)]],
    "!": [[(2, 0), (2, 5)], [(2, 7), (2, 8)]],
    "1": [[(1, 2), (2, 0), (2, 8)]], "2": [[(0, 2), (2, 0), (4, 2), (0, 8), (4, 8)]],
    "3": [[(0, 0), (4, 0), (2, 3), (4, 6), (2, 8), (0, 7)]],
  ]
}
