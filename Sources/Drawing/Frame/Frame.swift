/// One cell of the screen: a grapheme and its role.
public struct Cell: Hashable, Sendable {
  /// The scalars to draw: a base and up to four combining marks; unused places are 0. In the second
  /// half of a wide grapheme the base is 0 too.
  public var scalars: (UInt32, UInt32, UInt32, UInt32, UInt32)
  public var role: Role
  /// 1 or 2; 0 for the second half of a wide grapheme.
  public var width: UInt8
  /// Fills the space up, so that rows of cells can be compared as bytes.
  private var padding: UInt16 = 0

  package init(scalars: (UInt32, UInt32, UInt32, UInt32, UInt32), role: Role, width: UInt8) {
    self.scalars = scalars
    self.role = role
    self.width = width
  }

  /// One scalar in one cell.
  package init(scalar: UInt32, _ role: Role) {
    self.init(scalars: (scalar, 0, 0, 0, 0), role: role, width: 1)
  }

  /// Leaves out marks that `keeps` says no to.
  package mutating func keepMarks(_ keeps: (UInt32) -> Bool) {
    let marks =
      [scalars.1, scalars.2, scalars.3, scalars.4].filter { $0 != 0 && keeps($0) } + [0, 0, 0, 0]
    scalars = (scalars.0, marks[0], marks[1], marks[2], marks[3])
  }

  package static func blank(_ role: Role) -> Cell { Cell(scalar: 0x20, role) }

  public static func == (a: Cell, b: Cell) -> Bool {
    a.scalars.0 == b.scalars.0 && a.role == b.role && a.width == b.width
      && a.scalars.1 == b.scalars.1 && a.scalars.2 == b.scalars.2 && a.scalars.3 == b.scalars.3
      && a.scalars.4 == b.scalars.4
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(scalars.0)
    hasher.combine(role)
  }

  /// What it shows, as text; empty for a second half.
  public var text: String {
    var text = ""
    for value in [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

/// A screen full of cells, what a view makes and a terminal shows. Drawing outside it is cut off, never
/// an error, and half of a wide grapheme never stands alone.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Row after row from the top.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands while text is typed; nil hides it.
  public var cursor: Point?

  public init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: .blank(.text), count: self.size.width * self.size.height)
  }

  /// Changes every cell; a wide one that becomes narrow leaves a blank behind it.
  package mutating func change(_ body: (Cell) -> Cell) {
    for index in cells.indices {
      let old = cells[index]
      let new = body(old)
      guard new != old else { continue }
      cells[index] = new
      if old.width == 2, new.width == 1 { cells[index + 1] = .blank(new.role) }
    }
  }

  public var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// Whether a row is the same in another frame of this size.
  public func hasSameRow(_ y: Int, as other: Frame) -> Bool {
    cells.withUnsafeBytes { mine in
      other.cells.withUnsafeBytes { yours in
        let length = size.width * MemoryLayout<Cell>.stride
        // A cell is three words of 8 bytes.
        return stride(from: y * length, to: (y + 1) * length, by: 8).allSatisfy { offset in
          mine.load(fromByteOffset: offset, as: UInt64.self)
            == yours.load(fromByteOffset: offset, as: UInt64.self)
        }
      }
    }
  }

  public subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

  /// Makes a rectangle blank in a role.
  public mutating func fill(_ rect: Rect, _ role: Role) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX { set(.blank(role), x, y) }
    }
  }

  /// Gives the cells of a rectangle another role.
  public mutating func paint(_ rect: Rect, _ role: Role) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX { cells[y * size.width + x].role = role }
    }
  }

  /// Writes text from a point to the right, in at most `limit` cells, and gives back the cells used.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, role: Role, limit: Int = .max
  ) -> Int {
    guard y >= 0, y < size.height else { return 0 }
    let most = min(limit, size.width - x)
    if x >= 0, let used = putSimple(text, x: x, y: y, role: role, most: most) { return used }
    var used = 0
    Glyph.forEach(in: text) { glyph in
      guard used + glyph.width <= most else { return false }
      put(glyph, x: x + used, y: y, role: role)
      used += glyph.width
      return true
    }
    return used
  }

  /// Writes a text of simple scalars; nil where it is none, and then nothing is written.
  private mutating func putSimple(
    _ text: String, x: Int, y: Int, role: Role, most: Int
  ) -> Int? {
    guard SimpleText.width(text) != nil else { return nil }
    var used = 0
    _ = SimpleText.forEach(text) { value in
      guard used < most else { return false }
      set(Cell(scalar: value, role), x + used, y)
      used += 1
      return true
    }
    return used
  }

  /// Writes one scalar that is one cell wide.
  package mutating func put(scalar: Unicode.Scalar, x: Int, y: Int, role: Role) {
    guard x >= 0, y >= 0, y < size.height, x < size.width else { return }
    set(Cell(scalar: scalar.value, role), x, y)
  }

  /// Takes the sign of the focus away: what is put over this screen has it now.
  package mutating func blankFocus() {
    for index in cells.indices where cells[index].role == .focusMark {
      cells[index] = .blank(.text)
    }
    cursor = nil
  }

  /// Writes one glyph.
  package mutating func put(_ glyph: Glyph, x: Int, y: Int, role: Role) {
    guard x >= 0, y >= 0, y < size.height, x + glyph.width <= size.width else { return }
    set(Cell(glyph, role), x, y)
    if glyph.width == 2 {
      set(Cell(scalars: (0, 0, 0, 0, 0), role: role, width: 0), x + 1, y)
    }
  }

  private mutating func set(_ cell: Cell, _ x: Int, _ y: Int) {
    let index = y * size.width + x
    // Overwriting one half of a wide grapheme blanks the other.
    if cells[index].width == 0, cell.width != 0, x > 0 { cells[index - 1] = .blank(.text) }
    if cells[index].width == 2, x + 1 < size.width { cells[index + 1] = .blank(.text) }
    cells[index] = cell
  }

  /// The rows as text, each exactly as wide as the screen. What tests compare and what is drawn where
  /// there is no terminal.
  public var rows: [String] {
    (0..<size.height).map { y in
      var row = ""
      for x in 0..<size.width { row += self[x, y].text }
      return row
    }
  }
}

extension Cell {
  /// The cell, or the first half of the cell pair, of a glyph.
  package init(_ glyph: Glyph, _ role: Role) {
    self.init(scalars: glyph.packed, role: role, width: UInt8(glyph.width))
  }
}
