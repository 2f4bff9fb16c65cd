import Drawing

/// What is to be drawn, in order, and what its parts stand for: a frame is drawn from it, the mouse reads it, and
/// a picture without a terminal can be made of it.
public struct Sheet: Sendable {
  enum Stroke: Sendable {
    case text(String, x: Int, y: Int, role: Role, limit: Int)
    case fill(Rect, Role)
    case lines(Borders, Role)
    case field(TextField, x: Int, y: Int, width: Int, rows: Int)
    /// Takes the sign of the focus away: what comes after it has it now.
    case blankFocus
  }

  private(set) var strokes: [Stroke] = []
  /// What the mouse can point at, the upper ones last.
  package private(set) var regions: [Region] = []
  /// Where the terminal's cursor stands though nothing is typed.
  package var cursor: Point?

  /// Whether a sign says that not all is shown.
  var hasOverflow: Bool {
    strokes.contains { if case .text(_, _, _, .overflow, _) = $0 { true } else { false } }
  }

  package mutating func put(_ text: String, x: Int, y: Int, role: Role, limit: Int = .max) {
    strokes.append(.text(text, x: x, y: y, role: role, limit: limit))
  }

  package mutating func fill(_ rect: Rect, _ role: Role) { strokes.append(.fill(rect, role)) }

  package mutating func draw(_ borders: Borders, role: Role = .border) {
    strokes.append(.lines(borders, role))
  }

  /// The lines around a rectangle.
  package mutating func outline(_ rect: Rect, role: Role = .border) {
    var borders = Borders(bounds: rect)
    borders.add(rect)
    draw(borders, role: role)
  }

  /// Text being typed, at most so many rows of it.
  package mutating func put(_ field: TextField, x: Int, y: Int, width: Int, rows: Int) {
    strokes.append(.field(field, x: x, y: y, width: width, rows: rows))
  }

  package mutating func blankFocus() {
    strokes.append(.blankFocus)
    cursor = nil
  }

  /// Notes what the cells of a rectangle stand for.
  package mutating func mark(_ rect: Rect, as target: Region.Target) {
    regions.append(Region(rect: rect, target: target))
  }

  /// Puts another sheet on this one.
  package mutating func add(_ other: Sheet) {
    strokes += other.strokes
    regions += other.regions
    cursor = other.cursor ?? cursor
  }
}

extension Frame {
  /// Draws what is on a sheet.
  package mutating func draw(_ sheet: Sheet) {
    for stroke in sheet.strokes {
      switch stroke {
      case .text(let text, let x, let y, let role, let limit):
        put(text, x: x, y: y, role: role, limit: limit)
      case .fill(let rect, let role): fill(rect, role)
      case .lines(let borders, let role): borders.draw(in: &self, role: role)
      case .field(let field, let x, let y, let width, let rows):
        FieldView(field, width: width).draw(in: &self, x: x, y: y, rows: rows)
      case .blankFocus: blankFocus()
      }
    }
    cursor = sheet.cursor ?? cursor
  }
}
