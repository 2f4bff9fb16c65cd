import CanvasCore
import Drawing

/// A note as lines of a given width: its sign, its words, the signs after them.
struct NoteBlock {
  /// A piece of a line in one role, at a column from the block's left edge.
  struct Span: Hashable {
    var column: Int
    var text: String
    var role: Role
  }

  /// One list of spans a line.
  private(set) var lines: [[Span]] = []
  var height: Int { lines.count }

  /// What a note looks like depends on these.
  struct Style {
    var width: Int
    var isFocused = false
    var isSelected = false
    /// Only the first line, cut with an ellipsis.
    var isHeadline = false
    /// Rows of a picture to draw with the words.
    var picture: [String] = []
    /// Whether the picture stands beside the words, else above them.
    var isBeside = false
    /// All lines of the text; otherwise its first line only.
    var showsDetail = false
    /// What a note of a colour stands on, with all its signs.
    var ground: Role?
    /// Whether another thread is lit than its own: quiet, and on no ground.
    var isDimmed = false
    /// How the words of one look that is not there, or does not hold.
    var quiet: Role?
  }

  /// The cells before the words: the cursor's sign and the note's own, neither over the other.
  static let indent = 2

  /// What the note stands on; nil for the board.
  let ground: Role?
  /// What its words and signs are drawn in where they have no role of their own.
  private let tone: Role?
  let hasPicture: Bool

  init(_ note: Note, sign: NoteSign?, badges: [NoteSign], _ style: Style) {
    ground = style.isDimmed ? nil : style.ground
    tone = style.isDimmed ? .prompt : style.ground
    hasPicture = !style.picture.isEmpty
    let role: Role =
      style.quiet ?? ground
      ?? (style.isFocused ? .focus : style.isSelected ? .marked : tone ?? .text)
    let isBeside = style.isBeside && hasPicture
    let left = Self.indent + (isBeside ? (style.picture.map(cellWidth).max() ?? 0) + 2 : 0)
    let width = max(1, style.width - left)
    let words = style.showsDetail ? note.text : note.title
    let texts =
      style.isHeadline ? [clipped(words, to: width)] : wrap(words, width: width).map(\.text)
    lines = texts.map { [Span(column: left, text: $0, role: role)] }
    if lines.isEmpty { lines.append([]) }
    add(badges, from: left, width: style.width)
    if style.isFocused, style.isSelected, sign != nil { addIfFits("•", width: style.width) }
    add(picture: style.picture, isBeside: isBeside, width: style.width)
    // The cursor, or the sign of the selection, stands before the note's own, so that both are seen.
    var first: [Span] = []
    if style.isFocused {
      first.append(Span(column: 0, text: "▸", role: .focusMark))
      if style.isSelected, sign == nil { first.append(Span(column: 1, text: "•", role: .marked)) }
    } else if style.isSelected {
      first.append(Span(column: 0, text: "•", role: .marked))
    }
    if let sign {
      let column = first.isEmpty ? 0 : 1
      first.append(Span(column: column, text: sign.text, role: tone ?? sign.role))
    }
    lines[0].insert(contentsOf: first, at: 0)
  }

  /// Puts a sign after the last word where there is room; the words are underlined anyway.
  private mutating func addIfFits(_ sign: String, width: Int) {
    let end = lines[lines.count - 1].last.map { $0.column + cellWidth($0.text) } ?? Self.indent
    guard end + 2 <= width else { return }
    lines[lines.count - 1].append(Span(column: end + 1, text: sign, role: .marked))
  }

  /// Puts the badges after the last word where they fit, else on a line of their own.
  private mutating func add(_ badges: [NoteSign], from left: Int, width: Int) {
    for badge in badges {
      let role = tone ?? badge.role
      let cells = cellWidth(badge.text)
      let last = lines[lines.count - 1].last
      let end = last.map { $0.column + cellWidth($0.text) } ?? left
      if end + 1 + cells <= width {
        lines[lines.count - 1].append(Span(column: end + 1, text: badge.text, role: role))
      } else if left + cells <= width {
        lines.append([Span(column: left, text: badge.text, role: role)])
      }
    }
  }

  /// Puts a picture above the words, or beside them, the lower of the two in the middle of the other.
  private mutating func add(picture: [String], isBeside: Bool, width: Int) {
    let room = max(1, width - Self.indent)
    let rows = picture.map { row in
      [Span(column: Self.indent, text: clipped(row, to: room), role: tone ?? .picture)]
    }
    guard isBeside else {
      lines = rows + lines
      return
    }
    let height = max(rows.count, lines.count)
    func centred(_ spans: [[Span]]) -> [[Span]] {
      let above = (height - spans.count) / 2
      return Array(repeating: [], count: above) + spans
        + Array(repeating: [], count: height - above - spans.count)
    }
    lines = zip(centred(rows), centred(lines)).map { $0 + $1 }
  }

  /// Draws the lines at a place, at most so many rows; the last one ends in an ellipsis when cut. Of a block that is
  /// read screen by screen (`first` is given) the lines from there on.
  func draw(on sheet: inout Sheet, x: Int, y: Int, width: Int, rows: Int, from first: Int? = nil) {
    let shown = lines.dropFirst(first ?? 0).prefix(rows)
    if let ground {
      sheet.fill(Rect(x: x, y: y, width: width, height: shown.count), ground)
    }
    for (index, line) in shown.enumerated() {
      for span in line {
        sheet.put(
          span.text, x: x + span.column, y: y + index, role: span.role,
          limit: width - span.column)
      }
      if first == nil, index == rows - 1, lines.count > rows, let last = line.last {
        let end = min(last.column + cellWidth(last.text), width - 1)
        sheet.put("…", x: x + end, y: y + index, role: last.role, limit: 1)
      }
    }
  }
}

extension Role {
  /// The role that a vocabulary names, or nil.
  init?(named name: String) {
    guard !name.isEmpty, let role = Role.allCases.first(where: { "\($0)" == name }) else {
      return nil
    }
    self = role
  }
}
