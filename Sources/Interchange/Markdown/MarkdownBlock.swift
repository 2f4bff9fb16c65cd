import CanvasCore

/// A piece of a Markdown file between two others, with its text as it stands there.
struct MarkdownBlock: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// 1 to 6.
    case heading(Int)
    /// A point of a list, by how deep it stands.
    case item(Int)
    /// A further paragraph of the point before.
    case more
    case paragraph
    case quote
    /// Cells by row, and whether they are HTML.
    case table([[String]], isHTML: Bool)
    case code(info: String)
    case comment
    /// A line across the page.
    case rule
    case frontMatter
    /// A definition of a link's address, or attributes of tags.
    case definition
  }

  var kind: Kind
  /// Lines that a hard break parts; what is soft is a space.
  var text: String
  /// From 1.
  var line: Int
}

/// Cuts a file into blocks, line by line, once. It takes what people write: headings inside points, bullets of word
/// processors, HTML tables, and what no rule knows is a paragraph.
struct MarkdownParser {
  /// The deepest level of a list that is kept apart.
  private static let deepest = 12

  private let lines: [String]
  private(set) var blocks: [MarkdownBlock] = []
  private var index = 0
  /// The indentations of the points that are open.
  private var indents: [Int] = []
  /// Whether the block before can go on in the next line.
  private var isOpen = false
  private var wasBlank = true

  static func blocks(of text: String) -> [MarkdownBlock] {
    var parser = MarkdownParser(text)
    parser.run()
    return parser.blocks
  }

  private init(_ text: String) {
    lines = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0a }.map { line in
      String(Substring(line.last == 0x0d ? line.dropLast() : line))
    }
  }

  private mutating func add(_ kind: MarkdownBlock.Kind, _ text: String, line: Int) {
    blocks.append(MarkdownBlock(kind: kind, text: text, line: line + 1))
  }

  private mutating func run() {
    readFrontMatter()
    while index < lines.count { readLine() }
  }

  // MARK: One line

  private mutating func readLine() {
    let line = Line(lines[index])
    if line.body.isEmpty {
      isOpen = false
      wasBlank = true
      index += 1
      return
    }
    defer { wasBlank = false }
    if line.body.hasPrefix("<"), readComment(line) || readTag(line) { return }
    if readFence(line) || readTable(line) { return }
    if readUnderline(line) { return }
    if line.isRule {
      isOpen = false
      indents = []
      add(.rule, "", line: index)
      index += 1
      return
    }
    if let heading = line.heading {
      indents = []
      isOpen = false
      add(.heading(heading.level), heading.text, line: index)
      index += 1
      return
    }
    if line.body.hasPrefix(">") {
      let text = line.body.dropFirst().drop { $0 == " " || $0 == ">" }
      if isOpen, blocks.last?.kind == .quote {
        join(String(text))
      } else {
        add(.quote, String(text), line: index)
      }
      isOpen = true
      index += 1
      return
    }
    if let item = line.item {
      readItem(item, line)
    } else {
      readText(line)
    }
    index += 1
  }

  private mutating func readItem(_ item: Line.Item, _ line: Line) {
    let inner = Line(item.text)
    if let heading = inner.heading {
      indents = []
      isOpen = false
      return add(.heading(heading.level), heading.text, line: index)
    }
    while let last = indents.last, line.indent < last { indents.removeLast() }
    // One more space is a slip, two make a list in the list.
    if indents.last.map({ line.indent >= $0 + 2 }) ?? true { indents.append(line.indent) }
    add(.item(min(indents.count, Self.deepest) - 1), item.text, line: index)
    isOpen = true
  }

  private mutating func readText(_ line: Line) {
    if isOpen, let last = blocks.last?.kind {
      switch last {
      // A line that begins in bold is a label more often than it goes on.
      case .paragraph where line.body.hasPrefix("**"): break
      case .item, .more, .paragraph, .quote: return join(line.body)
      default: break
      }
    }
    if line.definition != nil {
      return add(.definition, line.body, line: index)
    }
    if line.indent >= 2, !indents.isEmpty {
      add(.more, line.body, line: index)
    } else {
      indents = []
      add(.paragraph, line.body, line: index)
    }
    isOpen = true
  }

  /// Puts a further line to the last block: after a hard break on a line of its own.
  private mutating func join(_ text: String) {
    let last = blocks.count - 1
    let slashes = blocks[last].text.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    if slashes % 2 == 1 {
      blocks[last].text.removeLast()
      blocks[last].text += "\n" + text
    } else if blocks[last].text.utf8.reversed().prefix(while: { $0 == 0x20 }).count >= 2 {
      while blocks[last].text.last == " " { blocks[last].text.removeLast() }
      blocks[last].text += "\n" + text
    } else {
      while blocks[last].text.last == " " { blocks[last].text.removeLast() }
      blocks[last].text += " " + text
    }
  }

  /// A line of `=` or `-` under a paragraph makes a heading of it.
  private mutating func readUnderline(_ line: Line) -> Bool {
    guard isOpen, blocks.last?.kind == .paragraph, let level = line.underline else { return false }
    let last = blocks.count - 1
    blocks[last].kind = .heading(level)
    isOpen = false
    index += 1
    return true
  }

  // MARK: Several lines

  /// The lines between two of three dashes at the very beginning, where they are fields.
  private mutating func readFrontMatter() {
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

  private mutating func readFence(_ line: Line) -> Bool {
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

  private mutating func readTable(_ line: Line) -> Bool {
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
  private mutating func readComment(_ line: Line) -> Bool {
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

  /// Whether no comment ends any more, so that none is looked for again.
  private var commentsEnded = false

  /// A table, a heading or another element of HTML that begins the line.
  private mutating func readTag(_ line: Line) -> Bool {
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
