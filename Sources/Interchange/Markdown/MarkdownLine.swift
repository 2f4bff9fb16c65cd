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
