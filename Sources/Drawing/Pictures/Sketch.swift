/// A small drawing of 24 × 16 dots, as notes keep it: 4 rows of 12 characters of braille, in each 2 × 4 dots. Half and
/// quarter blocks are read as well.
public struct Sketch: Hashable, Sendable {
  /// Its size in characters, and in dots.
  public static let columns = 12
  public static let lines = 4
  public static let width = columns * 2
  public static let height = lines * 4

  /// A row of dots each from the top, the leftmost in the lowest bit.
  private var bits = [UInt32](repeating: 0, count: height)

  /// Without a dot.
  public init() {}

  /// The drawing that rows of characters are; nil where they are too many, or some are no dots.
  public init?(_ rows: [String]) {
    guard rows.count <= Self.lines else { return nil }
    for (line, row) in rows.enumerated() {
      guard row.unicodeScalars.count <= Self.columns else { return nil }
      for (column, scalar) in row.unicodeScalars.enumerated() {
        guard let pattern = DotPattern(scalar) else { return nil }
        for dot in pattern.dots { self[column * 2 + dot.x, line * 4 + dot.y] = true }
      }
    }
  }

  /// Whether a dot is set; none is set outside, and none can be.
  public subscript(x: Int, y: Int) -> Bool {
    get { Self.contains(x, y) && bits[y] >> UInt32(x) & 1 == 1 }
    set {
      guard Self.contains(x, y) else { return }
      bits[y] = newValue ? bits[y] | 1 << UInt32(x) : bits[y] & ~(1 << UInt32(x))
    }
  }

  package static func contains(_ x: Int, _ y: Int) -> Bool {
    (0..<width).contains(x) && (0..<height).contains(y)
  }

  public var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  /// As notes keep it: always 4 rows of 12 characters of braille.
  public var rows: [String] { Self.braille(Self.width, Self.height) { self[$0, $1] } }

  /// All dots, row after row from the top.
  package var dots: [Point] {
    (0..<Self.height).flatMap { y in
      (0..<Self.width).filter { self[$0, y] }.map { Point(x: $0, y: y) }
    }
  }

  /// Dots of some size as rows of braille.
  static func braille(_ width: Int, _ height: Int, _ isSet: (Int, Int) -> Bool) -> [String] {
    stride(from: 0, to: height, by: 4).map { top in
      var row = String.UnicodeScalarView()
      for left in stride(from: 0, to: width, by: 2) {
        row.append(DotPattern { isSet(left + $0, top + $1) }.braille)
      }
      return String(row)
    }
  }
}

// MARK: Drawing

extension Sketch {
  /// Sets or clears the dots of a straight line, both ends with it.
  public mutating func line(from start: Point, to end: Point, isOn: Bool = true) {
    Line(start, end).forEach { self[$0.x, $0.y] = isOn }
  }

  /// Turns the dots that hang together with one, up and down and sideways, and are as it is.
  public mutating func fill(from start: Point) {
    guard Self.contains(start.x, start.y) else { return }
    let old = self[start.x, start.y]
    var open = [start]
    while let dot = open.popLast() {
      guard Self.contains(dot.x, dot.y), self[dot.x, dot.y] == old else { continue }
      self[dot.x, dot.y] = !old
      for (dx, dy) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
        open.append(Point(x: dot.x + dx, y: dot.y + dy))
      }
    }
  }

  /// The whole drawing elsewhere; nil where a dot would leave.
  public func moved(x dx: Int, y dy: Int) -> Sketch? {
    var moved = Sketch()
    for dot in dots {
      guard Self.contains(dot.x + dx, dot.y + dy) else { return nil }
      moved[dot.x + dx, dot.y + dy] = true
    }
    return moved
  }
}

// MARK: As shapes and in other sizes

extension Sketch {
  /// Rectangles that cover each dot once and nothing else, in dots: what pictures and reports draw.
  public var runs: [Rect] {
    var done: [Rect] = []
    var open: [Rect] = []
    for y in 0..<Self.height {
      let row = runs(ofRow: y)
      done += open.filter { rect in !row.contains { $0.x == rect.x && $0.width == rect.width } }
      open = row.map { run in
        guard let above = open.first(where: { $0.x == run.x && $0.width == run.width }) else {
          return run
        }
        return Rect(x: above.x, y: above.y, width: above.width, height: above.height + 1)
      }
    }
    return done + open
  }

  private func runs(ofRow y: Int) -> [Rect] {
    var runs: [Rect] = []
    for x in 0..<Self.width where self[x, y] {
      if let last = runs.last, last.maxX == x {
        runs[runs.count - 1].width += 1
      } else {
        runs.append(Rect(x: x, y: y, width: 1, height: 1))
      }
    }
    return runs
  }

  /// As it is drawn beside words: without empty rows and columns of characters around it, blanks as spaces. In fewer
  /// lines than it has it is drawn smaller.
  package func drawn(lines most: Int = lines) -> [String] {
    let whole = Self.trimmed(rows)
    guard whole.count > most, most > 0 else { return whole }
    // Three quarters are still read; less is not.
    let (width, height) = (Self.width * 3 / 4, Self.height * 3 / 4)
    var small = Set<Point>()
    for dot in dots { small.insert(Point(x: dot.x * 3 / 4, y: dot.y * 3 / 4)) }
    return Self.trimmed(
      Self.braille(width, height) { small.contains(Point(x: $0, y: $1)) })
  }

  private static func trimmed(_ rows: [String]) -> [String] {
    let cells = rows.map { row in row.map { $0 == "\u{2800}" ? " " : $0 } }
    let inked = cells.indices.filter { cells[$0].contains { $0 != " " } }
    guard let top = inked.first, let bottom = inked.last else { return [] }
    let left = cells.compactMap { row in row.firstIndex { $0 != " " } }.min() ?? 0
    let right = cells.compactMap { row in row.lastIndex { $0 != " " } }.max() ?? 0
    return cells[top...bottom].map { String($0[left...right]) }
  }
}

/// The points of a straight line, both ends with it (Bresenham, 1965).
struct Line {
  private let start: Point
  private let end: Point

  init(_ start: Point, _ end: Point) {
    self.start = start
    self.end = end
  }

  func forEach(_ body: (Point) -> Void) {
    let (dx, dy) = (abs(end.x - start.x), abs(end.y - start.y))
    let (stepX, stepY) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
    var error = dx - dy
    var point = start
    while true {
      body(point)
      guard point != end else { return }
      let twice = 2 * error
      if twice > -dy {
        error -= dy
        point.x += stepX
      }
      if twice < dx {
        error += dx
        point.y += stepY
      }
    }
  }
}
