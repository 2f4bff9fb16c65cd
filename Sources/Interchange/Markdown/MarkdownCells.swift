import CanvasCore

/// What stands in a cell of a table, as lines and as notes.
enum MarkdownCell {
  /// The lines of a cell: tags that break one, and points of HTML lists, part them; spaces around them go.
  static func lines(_ raw: String) -> [String] {
    guard raw.utf8.contains(UInt8(ascii: "<")) || raw.utf8.contains(0x0a) else {
      return raw.isEmpty ? [] : [raw]
    }
    let bytes = Array(unwrapped(raw).utf8)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        text += bytes[index...index + 1]
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "<") {
        let limit = min(bytes.count, index + 400)
        if let end = bytes[(index + 1)..<limit].firstIndex(where: { $0 == 0x3e || $0 == 0x3c }),
          bytes[end] == 0x3e,
          let tag = HTMLTag(String(decoding: bytes[index + 1..<end], as: UTF8.self)),
          tag.text.first == "\n"
        {
          text += Array(tag.text.utf8)
          index = end + 1
          continue
        }
      }
      text.append(bytes[index])
      index += 1
    }
    let lines = text.split(separator: 0x0a, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).trimmed
    }
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty } ?? first
    return first < lines.endIndex ? Array(lines[first...last]) : []
  }

  /// In HTML a line end is a space, unless points of Markdown follow it.
  private static func unwrapped(_ raw: String) -> String {
    let rows = raw.utf8.split(separator: 0x0a, omittingEmptySubsequences: false).map {
      String(Substring($0)).trimmed
    }
    var result = ""
    for (index, row) in rows.enumerated() {
      let isApart = row.isEmpty || bullet(row) != nil || (index > 0 && rows[index - 1].isEmpty)
      if index > 0 { result += isApart ? "\n" : " " }
      result += row
    }
    return result
  }

  /// What follows the bullet that a line begins with; nil where it begins with none.
  static func bullet(_ line: String) -> String? { MarkdownParser.Line(line).item?.text }

  /// The texts of the notes that the lines of a cell are, as they stand there. Where there are bullets each begins a note
  /// and lines without one go on; else each line is one, and a single line is cut where it lists.
  static func notes(_ lines: [String]) -> [String] {
    if lines.count == 1 { return listed(lines[0]) }
    if lines.contains(where: { bullet($0) != nil }) {
      var notes: [String] = []
      var goesOn = false
      for line in lines {
        if let text = bullet(line) {
          notes.append(text)
          goesOn = true
        } else if goesOn {
          notes[notes.count - 1] += "\n" + line
        } else if !line.isEmpty {
          notes.append(line)
        }
      }
      return notes
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The parts of one line that bullets, figures in their order or semicolons part.
  private static func listed(_ line: String) -> [String] {
    for sign: Character in ["•", "●", "▪", "◦"] where line.contains(sign) {
      let parts = line.split(separator: sign).map(\.trimmed).filter { !$0.isEmpty }
      if parts.count > 1 { return parts }
    }
    let counted = counted(line)
    if counted.count > 1 { return counted }
    if let text = bullet(line) { return [text] }
    // A code span or an address may hold a semicolon, but no space after it.
    var parts: [String] = [""]
    var after: Character?
    for character in line {
      if character == " ", after == ";", !parts[parts.count - 1].endsInEntity {
        parts[parts.count - 1].removeLast()
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      after = character
    }
    let full = parts.map(\.trimmed).filter { !$0.isEmpty }
    return full.count > 1 ? full : [line]
  }

  /// The parts of "1. this 2. that".
  private static func counted(_ line: String) -> [String] {
    guard let sign = ["1.", "1)"].first(where: line.hasPrefix)?.last else { return [line] }
    var parts: [String] = []
    var rest = line.dropFirst(2)
    var next = 2
    while next < 100, let range = rest.range(ofText: " \(next)\(sign)") {
      parts.append(rest[..<range.lowerBound].trimmed)
      rest = rest[range.upperBound...]
      next += 1
    }
    return (parts + [rest.trimmed]).filter { !$0.isEmpty }
  }
}

/// A table read as a canvas: the parts that have a label of a box.
struct MarkdownGrid {
  struct Part {
    var label: String
    var notes: [String]
  }

  private(set) var parts: [Part] = []
  /// Cells that belong to no box.
  private(set) var rest: [String] = []
  /// Heads of columns, which say nothing where rows have labels.
  private(set) var heads: [String] = []

  /// The labels that the cells of a table have, each by whether it is alone in its cell.
  static func labels(_ rows: [[String]], isLabel: (String) -> Bool) -> [String] {
    rows.flatMap { $0.compactMap { Self.label(MarkdownCell.lines($0), isLabel) } }
  }

  /// The label that a cell begins with.
  private static func label(_ lines: [String], _ isLabel: (String) -> Bool) -> String? {
    guard let first = lines.first, MarkdownCell.bullet(first) == nil else { return nil }
    if isLabel(first) { return first }
    if let bold = MarkdownLabel.bold(first), isLabel(bold.label) { return bold.label }
    return nil
  }

  init(_ rows: [[String]], byRow: Bool? = nil, isLabel: (String) -> Bool) {
    let cells = rows.map { $0.map(MarkdownCell.lines) }
    let labels = cells.map { $0.map { Self.label($0, isLabel) } }
    let inFirst = labels.filter { $0.first.flatMap { $0 } != nil }.count
    let elsewhere = labels.reduce(0) { $0 + $1.dropFirst().compactMap { $0 }.count }
    let isByRow = byRow ?? (inFirst > elsewhere && inFirst >= 2)
    // The part that each column goes on with.
    var columns: [Int: Int] = [:]
    for (row, line) in cells.enumerated() {
      if isByRow {
        addRow(line, labels[row], isHead: row == 0)
      } else {
        addCells(line, labels[row], &columns)
      }
    }
  }

  /// A row whose first cell is the label of the others.
  private mutating func addRow(_ cells: [[String]], _ labels: [String?], isHead: Bool) {
    guard let label = labels.first.flatMap({ $0 }) else {
      let texts = cells.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      if isHead {
        heads += texts
      } else if !texts.isEmpty {
        rest.append(texts.joined(separator: "\n"))
      }
      return
    }
    let own = Self.own(cells[0], label)
    parts.append(
      Part(
        label: label,
        notes: MarkdownCell.notes(own) + cells.dropFirst().flatMap(MarkdownCell.notes)))
  }

  /// Cells that are labels, begin with one, or stand under one.
  private mutating func addCells(
    _ cells: [[String]], _ labels: [String?], _ columns: inout [Int: Int]
  ) {
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      if let label = labels[column] {
        parts.append(Part(label: label, notes: MarkdownCell.notes(Self.own(cell, label))))
        columns[column] = parts.count - 1
      } else if let part = columns[column] {
        parts[part].notes += MarkdownCell.notes(cell)
      } else {
        rest.append(cell.joined(separator: "\n"))
      }
    }
  }

  /// The lines of a cell after its label.
  private static func own(_ cell: [String], _ label: String) -> [String] {
    guard let first = cell.first else { return [] }
    let others = Array(cell.dropFirst().drop { $0.isEmpty })
    guard first != label, let bold = MarkdownLabel.bold(first), !bold.rest.isEmpty else {
      return others
    }
    return [bold.rest] + others
  }
}

/// Labels that are no headings: in bold, or with a colon.
enum MarkdownLabel {
  /// What stands in bold at the beginning of a text, and what follows it without a colon or dash.
  static func bold(_ raw: String) -> (label: String, rest: String)? {
    let start = raw.prefix(12).firstIndex { $0.isASCII && $0 != " " } ?? raw.startIndex
    let text = raw[start...]
    for (open, close) in [
      ("***", "***"), ("**", "**"), ("__", "__"), ("<b>", "</b>"), ("<strong>", "</strong>"),
    ]
    where text.hasPrefix(open) {
      let inside = text.dropFirst(open.count)
      guard let end = inside.prefix(200).range(ofText: close), end.lowerBound > inside.startIndex
      else { continue }
      let label = String(raw[..<start]) + String(inside[..<end.lowerBound])
      return (label.trimmed, afterLabel(inside[end.upperBound...]))
    }
    return nil
  }

  /// What stands before the first colon of a text, where it is short, and what follows.
  static func colon(_ raw: String) -> (label: String, rest: String)? {
    guard let end = raw.prefix(BoxLabels.lengthLimit).firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    var label = raw[..<end]
    var rest = raw[raw.index(after: end)...]
    // "*Label:* text"
    let marks = label.prefix { $0 == "*" || $0 == "_" }
    if !marks.isEmpty, rest.hasPrefix(marks) {
      label = label.dropFirst(marks.count)
      rest = rest.dropFirst(marks.count)
    }
    guard rest.isEmpty || rest.first?.isWhitespace == true || raw[end] == "：" else { return nil }
    return label.trimmed.isEmpty ? nil : (label.trimmed, rest.trimmed)
  }

  private static func afterLabel(_ rest: Substring) -> String {
    let text = rest.drop { $0 == " " || $0 == "\u{a0}" || $0 == "\n" }
    guard let first = text.first, ":：-–—".contains(first) else { return text.trimmed }
    return text.dropFirst().trimmed
  }

  /// The text of a hint: wholly in italics, or in small print. Nil where it is none.
  static func hint(_ raw: String) -> String? {
    let text = raw.trimmed
    for (open, close) in [
      ("<i>", "</i>"), ("<em>", "</em>"), ("<small>", "</small>"), ("<sub>", "</sub>"),
    ]
    where text.hasPrefix(open) && text.hasSuffix(close) {
      return String(text.dropFirst(open.count).dropLast(close.count))
    }
    for sign in ["*", "_"] where text.hasPrefix(sign) && text.hasSuffix(sign) && text.utf8.count > 2
    {
      let inside = text.dropFirst().dropLast()
      guard !inside.hasPrefix(sign), !inside.contains(sign), inside.last != "\\" else { continue }
      return String(inside)
    }
    return nil
  }
}

extension String {
  /// Whether its last semicolon is the end of a character's name: `&amp;`
  fileprivate var endsInEntity: Bool {
    guard let start = suffix(12).lastIndex(of: "&") else { return false }
    return self[start...].dropFirst().dropLast().allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "#"
    }
  }
}
