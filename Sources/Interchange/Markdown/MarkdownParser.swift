import CanvasCore

/// Cuts a file into blocks, line by line, once. It takes what people write: headings inside points, bullets of word
/// processors, HTML tables, and what no rule knows is a paragraph.
struct MarkdownParser {
  /// The deepest level of a list that is kept apart.
  private static let deepest = 12

  let lines: [String]
  let isLabel: (String) -> Bool
  private var isPlainList = false
  private(set) var blocks: [MarkdownBlock] = []
  var index = 0
  /// The indentations of the points that are open.
  var indents: [Int] = []
  /// Whether the block before can go on in the next line.
  var isOpen = false
  var wasBlank = true
  /// Whether no comment ends any more, so that none is looked for again.
  var commentsEnded = false

  /// `isLabel` knows what before a colon is a label, so that the line begins a block.
  static func blocks(of text: String, isLabel: @escaping (String) -> Bool = { _ in false })
    -> [MarkdownBlock]
  {
    var parser = MarkdownParser(text, isLabel)
    parser.run()
    return parser.blocks
  }

  private init(_ text: String, _ isLabel: @escaping (String) -> Bool) {
    self.isLabel = isLabel
    lines = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0a }.map { line in
      String(Substring(line.last == 0x0d ? line.dropLast() : line))
    }
  }

  mutating func add(_ kind: MarkdownBlock.Kind, _ text: String, line: Int) {
    blocks.append(MarkdownBlock(kind: kind, text: text, line: line + 1))
  }

  mutating func run() {
    readFrontMatter()
    while index < lines.count { readLine() }
  }

  // MARK: One line

  mutating func readLine() {
    let line = Line(lines[index])
    if line.body.isEmpty {
      isOpen = false
      isPlainList = false
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

  mutating func readItem(_ item: Line.Item, _ line: Line) {
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

  mutating func readText(_ line: Line) {
    if isOpen, let last = blocks.last?.kind {
      switch last {
      // A line that begins in bold is a label more often than it goes on.
      case .paragraph where line.body.hasPrefix("**"): break
      case .paragraph where MarkdownLabel.colon(line.body).map({ isLabel($0.label) }) == true: break
      case .item, .more, .paragraph, .quote: return join(line.body)
      default: break
      }
    }
    if line.definition != nil {
      return add(.definition, line.body, line: index)
    }
    if line.indent < 2, isPlainList || isAlone(line) {
      // Lines under a label that is no heading are a note each, up to an empty one.
      indents = []
      add(.paragraph, line.body.trimmed, line: index)
      isPlainList = true
      return
    }
    if line.indent >= 2, !indents.isEmpty {
      add(.more, line.body, line: index)
    } else {
      indents = []
      add(.paragraph, line.body, line: index)
    }
    isOpen = true
  }

  /// Whether a line is a label by itself, with text right below it.
  private func isAlone(_ line: Line) -> Bool {
    guard line.body.utf8.count <= 80, index + 1 < lines.count else { return false }
    let next = Line(lines[index + 1])
    return !next.body.isEmpty && next.underline == nil && next.item == nil
      && !line.body.hasPrefix("**")
      && isLabel(line.body)
  }

  /// Puts a further line to the last block: after a hard break on a line of its own.
  mutating func join(_ text: String) {
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
  mutating func readUnderline(_ line: Line) -> Bool {
    guard isOpen, blocks.last?.kind == .paragraph, let level = line.underline else { return false }
    let last = blocks.count - 1
    blocks[last].kind = .heading(level)
    isOpen = false
    index += 1
    return true
  }
}
