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
    /// Rows of a pictogram to draw above the words.
    var picture: [String] = []
    /// All lines of the text; otherwise its first line only.
    var showsDetail = false
  }

  /// The cells before the words: the sign and a space.
  static let indent = 2

  init(
    _ note: Note, sign: (text: String, role: Role), badges: [(text: String, role: Role)],
    _ style: Style
  ) {
    let role: Role = style.isFocused ? .focus : style.isSelected ? .marked : .text
    let width = max(1, style.width - Self.indent)
    for row in style.picture {
      lines.append([Span(column: Self.indent, text: clipped(row, to: width), role: .picture)])
    }
    let words = style.showsDetail ? note.text : note.title
    let texts =
      style.isHeadline ? [clipped(words, to: width)] : wrap(words, width: width).map(\.text)
    for text in texts {
      lines.append([Span(column: Self.indent, text: text, role: role)])
    }
    if lines.isEmpty { lines.append([]) }
    add(badges, width: style.width)
    if style.isFocused {
      lines[0].insert(Span(column: 0, text: "▸", role: .focusMark), at: 0)
      if style.isSelected { lines[0].insert(Span(column: 1, text: "•", role: .marked), at: 1) }
    } else if style.isSelected {
      lines[0].insert(Span(column: 0, text: "•", role: .marked), at: 0)
    } else if !sign.text.isEmpty {
      lines[0].insert(Span(column: 0, text: sign.text, role: sign.role), at: 0)
    }
  }

  /// Puts the badges after the last word where they fit, else on a line of their own.
  private mutating func add(_ badges: [(text: String, role: Role)], width: Int) {
    for badge in badges {
      let cells = cellWidth(badge.text)
      let last = lines[lines.count - 1].last
      let end = last.map { $0.column + cellWidth($0.text) } ?? Self.indent
      if end + 1 + cells <= width {
        lines[lines.count - 1].append(Span(column: end + 1, text: badge.text, role: badge.role))
      } else if Self.indent + cells <= width {
        lines.append([Span(column: Self.indent, text: badge.text, role: badge.role)])
      }
    }
  }

  /// Draws the lines at a place, at most so many rows; the last one ends in an ellipsis when cut.
  func draw(on sheet: inout Sheet, x: Int, y: Int, width: Int, rows: Int) {
    for (index, line) in lines.prefix(rows).enumerated() {
      for span in line {
        sheet.put(
          span.text, x: x + span.column, y: y + index, role: span.role,
          limit: width - span.column)
      }
      if index == rows - 1, lines.count > rows, let last = line.last {
        let end = min(last.column + cellWidth(last.text), width - 1)
        sheet.put("…", x: x + end, y: y + index, role: last.role, limit: 1)
      }
    }
  }
}

extension BoardScene {
  /// The sign before a note: the symbol of the facet that its box, else its template, shows.
  func sign(of note: Note, in box: BoxScene) -> (text: String, role: Role) {
    guard let name = box.known?.symbol ?? template?.symbol else { return ("", .text) }
    let facet = facets.first { $0.id == name }
    guard let id = note.facet(name).first, let value = facet?.value(id) else { return ("", .text) }
    return (String(value.symbol[language].prefix(1)), Role(named: value.role) ?? .text)
  }

  /// The signs after a note: its colour's letter, value without money, minutes, owner, conflicts.
  func badges(of note: Note) -> [(text: String, role: Role)] {
    var badges: [(text: String, role: Role)] = []
    for id in note.facet("color") {
      guard let value = facets.first(where: { $0.id == "color" })?.value(id) else { continue }
      badges.append((value.symbol[language], Role(named: value.role) ?? .badge))
    }
    if !note.flowKind.isEmpty, note.flowKind != "money" { badges.append(("⇄", .badge)) }
    if let minutes = note.minutes { badges.append(("\(minutes)′", .badge)) }
    if let votes = votes[note.id], votes > 0 { badges.append(("\(votes)×", .badge)) }
    if !note.owner.isEmpty { badges.append(("@" + note.owner, .badge)) }
    if note.hasDetail { badges.append(("¶", .badge)) }
    if note.isHidden { badges.append(("○", .badge)) }
    if note.fields["conflicts"] != nil { badges.append(("≠", .refuted)) }
    return badges
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
