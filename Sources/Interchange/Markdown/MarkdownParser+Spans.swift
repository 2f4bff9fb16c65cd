import CanvasCore

// Blocks of several lines: front matter, fences, tables, comments and tags.
extension MarkdownParser {
  /// The lines between two of three dashes at the very beginning, where they are fields.
  mutating func readFrontMatter() {
    guard let first = lines.first, first.trimmed == "---" else { return }
    let rest = lines[1...].prefix(200)
    guard let end = rest.firstIndex(where: { $0.trimmed == "---" || $0.trimmed == "..." }) else {
      return
    }
    let fields = lines[1..<end]
    let isKey = { (line: String) in
      guard let colon = line.firstIndex(of: ":"), let first = line.first, first.isLetter else {
        return false
      }
      return line[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "_- ".contains($0) }
    }
    guard fields.contains(where: isKey),
      fields.allSatisfy({ line in
        let body = line.trimmed
        return body.isEmpty || body.hasPrefix("#") || body.hasPrefix("-") || line.hasPrefix(" ")
          || isKey(line)
          || "]}".contains(body.first ?? " ")
      })
    else { return }
    for (offset, line) in fields.enumerated() where !line.trimmed.isEmpty {
      add(.frontMatter, line.trimmed, line: offset + 1)
    }
    index = end + 1
  }

  mutating func readFence(_ line: Line) -> Bool {
    guard let fence = line.fence else { return false }
    let start = index
    var body: [String] = []
    index += 1
    while index < lines.count {
      let inner = Line(lines[index])
      if let end = inner.fence, end.sign == fence.sign, end.count >= fence.count, end.info.isEmpty {
        break
      }
      // What stands inside loses the indentation of the fence.
      body.append(String(lines[index].drop(while: { $0 == " " }, atMost: line.indent)))
      index += 1
    }
    index += 1
    isOpen = false
    add(.code(info: fence.info), body.joined(separator: "\n"), line: start)
    return true
  }

  mutating func readTable(_ line: Line) -> Bool {
    guard line.body.contains("|"), index + 1 < lines.count, Line(lines[index + 1]).isDelimiterRow
    else {
      return false
    }
    let start = index
    var rows = [Self.cells(line.body)]
    index += 2
    while index < lines.count {
      let body = lines[index].trimmed
      guard body.contains("|"), !body.isEmpty else { break }
      rows.append(Self.cells(body))
      index += 1
    }
    isOpen = false
    indents = []
    add(.table(rows, isHTML: false), "", line: start)
    return true
  }

  /// The cells of a row: a bar that no backslash precedes parts them, in code as well; `\|` is a bar in any place.
  static func cells(_ row: String) -> [String] {
    var cells: [String] = [""]
    var escaped = false
    for character in row {
      if escaped {
        if character != "|" { cells[cells.count - 1] += "\\" }
        cells[cells.count - 1].append(character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else if character == "|" {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    if escaped { cells[cells.count - 1] += "\\" }
    cells = cells.map(\.trimmed)
    if row.hasPrefix("|"), cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  /// A comment that begins the line, up to where it ends; one without an end is text.
  mutating func readComment(_ line: Line) -> Bool {
    guard line.body.hasPrefix("<!--") else { return false }
    let start = index
    var body = String(line.body.dropFirst(4))
    var end = index
    var parts: [String] = []
    while true {
      if let close = body.range(ofText: "-->") {
        parts.append(String(body[..<close.lowerBound]))
        add(.comment, parts.joined(separator: "\n").trimmed, line: start)
        let rest = String(body[close.upperBound...]).trimmed
        isOpen = false
        index = end + 1
        if !rest.isEmpty {
          add(.paragraph, rest, line: end)
          isOpen = true
        }
        return true
      }
      parts.append(body)
      end += 1
      guard end < lines.count, !commentsEnded else { break }
      body = lines[end]
    }
    commentsEnded = true
    return false
  }

  /// A table, a heading or another element of HTML that begins the line.
  mutating func readTag(_ line: Line) -> Bool {
    guard let close = line.body.firstIndex(of: ">"),
      let tag = HTMLTag(String(line.body[line.body.index(after: line.body.startIndex)..<close]))
    else { return false }
    if tag.name == "table", !tag.isEnd {
      var html: [String] = []
      let start = index
      var end = index
      while end < lines.count {
        html.append(lines[end])
        end += 1
        if html[html.count - 1].lowercased().contains("</table") { break }
      }
      index = end
      isOpen = false
      indents = []
      let table = HTMLTable(html.joined(separator: "\n"))
      for text in Set(table.attributes).sorted() { add(.definition, text, line: start) }
      add(.table(table.rows, isHTML: true), "", line: start)
      if !table.rest.isEmpty { add(.paragraph, table.rest, line: end - 1) }
      return true
    }
    if tag.name.count == 2, tag.name.first == "h", let level = Int(tag.name.dropFirst()),
      (1...6).contains(level)
    {
      isOpen = false
      indents = []
      add(.heading(level), line.body, line: index)
      index += 1
      return true
    }
    if tag.name == "summary" {
      isOpen = false
      indents = []
      add(.heading(6), line.body, line: index)
      index += 1
      return true
    }
    return false
  }
}

extension StringProtocol {
  /// Where a text of ASCII stands for the first time, or nil.
  func range(ofText text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    let bytes = utf8
    var start = bytes.startIndex
    while let first = bytes[start...].firstIndex(of: wanted[0]) {
      var end = first
      var matched = 0
      while matched < wanted.count, end < bytes.endIndex, bytes[end] == wanted[matched] {
        end = bytes.index(after: end)
        matched += 1
      }
      if matched == wanted.count { return first..<end }
      start = bytes.index(after: first)
    }
    return nil
  }

  fileprivate func drop(while isDropped: (Character) -> Bool, atMost count: Int) -> SubSequence {
    var start = startIndex
    var left = count
    while left > 0, start < endIndex, isDropped(self[start]) {
      start = index(after: start)
      left -= 1
    }
    return self[start...]
  }
}
