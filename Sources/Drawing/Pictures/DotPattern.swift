/// The 2 × 4 dots of one cell, a bit each as braille has them.
struct DotPattern: Hashable, Sendable {
  let bits: UInt8

  init(bits: UInt8) { self.bits = bits }

  /// The bit of a dot, by column and row.
  private static let order: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  init(_ isSet: (_ x: Int, _ y: Int) -> Bool) {
    var bits: UInt8 = 0
    for x in 0..<2 {
      for y in 0..<4 where isSet(x, y) { bits |= Self.order[x][y] }
    }
    self.bits = bits
  }

  /// The dots of a character of braille, of a half or quarter block, or of a blank; nil of any other.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2800...0x28ff: self.init(bits: UInt8(scalar.value - 0x2800))
    default:
      guard let quarters = Self.quarters[scalar] else { return nil }
      self.init { x, y in quarters & (1 << (y / 2 * 2 + x)) != 0 }
    }
  }

  /// Blocks by their quarters: upper left 1, upper right 2, lower left 4, lower right 8.
  private static let quarters: [Unicode.Scalar: Int] = {
    let blocks: [Unicode.Scalar] = [
      " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
    ]
    var quarters = Dictionary(uniqueKeysWithValues: zip(blocks, 0...))
    quarters["\u{a0}"] = 0
    return quarters
  }()

  func has(_ x: Int, _ y: Int) -> Bool { bits & Self.order[x][y] != 0 }

  var dots: [Point] {
    (0..<4).flatMap { y in (0..<2).filter { has($0, y) }.map { Point(x: $0, y: y) } }
  }

  /// The character of braille.
  var braille: Unicode.Scalar { Unicode.Scalar(0x2800 + UInt32(bits)) ?? " " }

  // MARK: In ASCII

  /// The sign of ASCII that looks most like it.
  var ascii: Unicode.Scalar { Self.signs[Int(bits)] }

  private static let signs: [Unicode.Scalar] = (0...255).map { nearest(DotPattern(bits: $0)) }

  private static func nearest(_ pattern: DotPattern) -> Unicode.Scalar {
    let count = pattern.bits.nonzeroBitCount
    if count == 0 { return " " }
    if count > 5 { return "#" }
    return shapes.min { a, b in
      (a.pattern.bits ^ pattern.bits).nonzeroBitCount
        < (b.pattern.bits ^ pattern.bits).nonzeroBitCount
    }?.sign ?? "#"
  }

  /// What signs look like in dots, those first that win where several are as near.
  private static let shapes: [(sign: Unicode.Scalar, pattern: DotPattern)] = {
    let table: [(Unicode.Scalar, [String])] = [
      ("|", ["# ", "# ", "# ", "# "]), ("|", [" #", " #", " #", " #"]),
      ("-", ["  ", "##", "  ", "  "]), ("-", ["  ", "  ", "##", "  "]),
      ("_", ["  ", "  ", "  ", "##"]), ("\"", ["##", "  ", "  ", "  "]),
      ("/", [" #", " #", "# ", "# "]), ("\\", ["# ", "# ", " #", " #"]),
      ("=", ["  ", "##", "  ", "##"]), ("=", ["##", "  ", "##", "  "]),
      (":", ["  ", "# ", "  ", "# "]), (":", ["  ", " #", "  ", " #"]),
      ("'", ["# ", "# ", "  ", "  "]), ("'", [" #", " #", "  ", "  "]),
      (".", ["  ", "  ", "# ", "# "]), (".", ["  ", "  ", " #", " #"]),
      (".", ["  ", "  ", "  ", "# "]), (".", ["  ", "  ", "  ", " #"]),
      ("'", ["# ", "  ", "  ", "  "]), ("'", [" #", "  ", "  ", "  "]),
      ("-", ["  ", "# ", "  ", "  "]), ("-", ["  ", " #", "  ", "  "]),
      ("o", ["  ", "  ", "##", "##"]), ("*", ["##", "##", "  ", "  "]),
      (">", ["# ", " #", "# ", "  "]), ("<", [" #", "# ", " #", "  "]),
    ]
    return table.map { sign, rows in
      (sign, DotPattern { x, y in Array(rows[y])[x] == "#" })
    }
  }()
}
