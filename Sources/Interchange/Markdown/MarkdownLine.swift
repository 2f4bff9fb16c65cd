import CanvasCore

extension MarkdownParser {
  /// A line, and what it may be the beginning of.
  struct Line {
    /// Columns before its text; a tab goes to the next four.
    let indent: Int
    /// Without indentation; spaces at the end stay, they may be a hard break.
    let body: String

    init(_ raw: String) {
      var indent = 0
      let bytes = raw.utf8
      var start = bytes.startIndex
      while start < bytes.endIndex {
        if bytes[start] == 0x20 {
          indent += 1
        } else if bytes[start] == 0x09 {
          indent += 4 - indent % 4
        } else {
          break
        }
        start = bytes.index(after: start)
      }
      self.indent = indent
      let rest = String(Substring(bytes[start...]))
      body = rest.trimmed.isEmpty ? "" : rest
    }

    /// A line of hashes and words. Two hashes and more need no space after them.
    var heading: (level: Int, text: String)? {
      guard body.first == "#" else { return nil }
      let level = body.utf8.prefix { $0 == UInt8(ascii: "#") }.count
      guard level <= 6 else { return nil }
      let rest = body.dropFirst(level)
      guard let next = rest.first else { return (level, "") }
      guard next == " " || next == "\t" || level > 1 else { return nil }
      var text = rest.trimmed
      // Hashes at the end belong to the heading, where a space precedes them.
      let hashes = text.utf8.reversed().prefix { $0 == UInt8(ascii: "#") }.count
      if hashes > 0 {
        let kept = text.dropLast(hashes)
        if kept.isEmpty || kept.last == " " { text = kept.trimmed }
      }
      return (level, text)
    }

    /// A line of three and more dashes, stars or underscores.
    var isRule: Bool {
      guard let first = body.first, "-*_".contains(first) else { return false }
      let signs = body.utf8.filter { $0 != 0x20 && $0 != 0x09 }
      return signs.count >= 3 && signs.allSatisfy { $0 == first.asciiValue }
    }

    /// The level of the heading that this line makes of the paragraph above it.
    var underline: Int? {
      let text = body.trimmed
      guard let first = text.first, first == "=" || first == "-" else { return nil }
      return text.utf8.allSatisfy({ $0 == first.asciiValue }) ? (first == "=" ? 1 : 2) : nil
    }

    struct Item {
      let text: String
    }

    /// A point of a list: with a mark of Markdown, a number, or a bullet of a word processor.
    var item: Item? {
      guard let first = body.first else { return nil }
      if "-*+–—".contains(first) {
        let rest = body.dropFirst()
        guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        return Item(text: Self.text(rest))
      }
      if "•◦▪‣●○■▸►∙".contains(first) { return Item(text: Self.text(body.dropFirst())) }
      let digits = body.utf8.prefix { (0x30...0x39).contains($0) }.count
      guard (1...9).contains(digits) else { return nil }
      let rest = body.dropFirst(digits)
      guard rest.first == "." || rest.first == ")" else { return nil }
      let text = rest.dropFirst()
      guard text.isEmpty || text.first == " " || text.first == "\t" else { return nil }
      return Item(text: Self.text(text))
    }

    /// Without the box of a task that is open.
    private static func text(_ rest: Substring) -> String {
      let text = rest.drop { $0 == " " || $0 == "\t" }
      return text.hasPrefix("[ ] ") ? String(text.dropFirst(4)) : String(text)
    }

    var fence: (sign: Character, count: Int, info: String)? {
      guard let sign = body.first, sign == "`" || sign == "~" else { return nil }
      let count = body.utf8.prefix { $0 == sign.asciiValue }.count
      let info = body.dropFirst(count).trimmed
      guard count >= 3, sign == "~" || !info.contains("`") else { return nil }
      return (sign, count, info)
    }

    /// The row of dashes under the head of a table.
    var isDelimiterRow: Bool {
      body.utf8.contains(UInt8(ascii: "-"))
        && body.utf8.allSatisfy { byte in
          [UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09].contains(byte)
        } && (body.contains("|") || body.hasPrefix(":"))
    }

    /// The name and address of a definition: `[name]: address`.
    var definition: (name: String, address: String)? {
      guard body.hasPrefix("["), !body.hasPrefix("[^"), let end = body.range(ofText: "]:") else {
        return nil
      }
      let name = body[body.index(after: body.startIndex)..<end.lowerBound]
      let address = body[end.upperBound...].trimmed
      guard !name.isEmpty, name.utf8.count < 200, !address.isEmpty,
        address.hasPrefix("<") || !address.prefix(while: { $0 != "\"" }).trimmed.contains(" ")
      else { return nil }
      return (String(name), address)
    }
  }
}

/// A table of HTML as rows of cells: a cell that spans several stands in the first of them.
struct HTMLTable {
  private(set) var rows: [[String]] = []
  /// What follows the table on its last line.
  private(set) var rest = ""
  /// Attributes of its tags that say something.
  private(set) var attributes: [String] = []

  /// The most columns, and rows a cell may span.
  private static let widest = 60

  init(_ html: String) {
    var cell: String?
    var column = 0
    // How many more rows a column is taken by a cell from above.
    var taken: [Int] = []
    var isDone = false
    func advance() {
      while column < taken.count, taken[column] > 0 { column += 1 }
    }
    func put(_ text: String) {
      guard let row = rows.indices.last else { return }
      while rows[row].count < column { rows[row].append("") }
      rows[row].append(text)
    }
    func close() {
      guard let text = cell else { return }
      put(text)
      cell = nil
      column = rows[rows.count - 1].count
    }
    for piece in Self.pieces(html) {
      switch piece {
      case .text(let text):
        if isDone { rest += text } else if cell != nil { cell? += text } else { outside(text) }
      case .tag(let tag, let raw):
        switch (tag.name, tag.isEnd) {
        case ("table", false), ("thead", _), ("tbody", _), ("tfoot", _), ("colgroup", _),
          ("col", _):
          attributes += tag.leftOut
        case ("table", true):
          close()
          isDone = true
        case ("tr", false):
          close()
          for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
          rows.append([])
          column = 0
          attributes += tag.leftOut
        case ("tr", true): close()
        case ("td", false), ("th", false):
          close()
          if rows.isEmpty { rows.append([]) }
          attributes += tag.leftOut
          advance()
          let height = min(max(Int(tag.value("rowspan")) ?? 1, 1), Self.widest)
          let width = min(max(Int(tag.value("colspan")) ?? 1, 1), Self.widest)
          let end = min(column + width, 4 * Self.widest)
          while taken.count < end { taken.append(0) }
          if column < end { for index in column..<end { taken[index] = max(taken[index], height) } }
          cell = ""
        case ("td", true), ("th", true): close()
        default:
          if isDone { rest += raw } else if cell != nil { cell? += raw } else { outside(raw) }
        }
      }
    }
    close()
    rows = rows.map { $0.map(\.trimmed) }.filter { $0.contains { !$0.isEmpty } }
    rest = rest.trimmed
  }

  /// Text between cells, as of a caption, is a row of its own.
  private mutating func outside(_ text: String) {
    let text = text.trimmed
    if !text.isEmpty, !text.hasPrefix("<") { rows.append([text]) }
  }

  private enum Piece {
    case text(String)
    case tag(HTMLTag, raw: String)
  }

  private static func pieces(_ html: String) -> [Piece] {
    var pieces: [Piece] = []
    var text: [UInt8] = []
    let bytes = Array(html.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        let limit = min(bytes.count, index + 4000)
        if let end = bytes[(index + 1)..<limit].firstIndex(where: { $0 == 0x3e || $0 == 0x3c }),
          bytes[end] == 0x3e,
          let tag = HTMLTag(String(decoding: bytes[index + 1..<end], as: UTF8.self))
        {
          if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
          text = []
          pieces.append(.tag(tag, raw: String(decoding: bytes[index...end], as: UTF8.self)))
          index = end + 1
          continue
        }
      }
      text.append(bytes[index])
      index += 1
    }
    if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
    return pieces
  }
}
