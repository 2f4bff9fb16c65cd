import CanvasCore

/// Reads the part of YAML that people write by hand: maps and lists by indentation, lists and maps in brackets, plain
/// and quoted texts, block texts (`|`, `>`) and comments. Scalars are texts, whatever they look like.
///
/// Anchors, aliases and tags are refused, so nothing can grow while it is read; depth is bounded.
struct YAMLReader {
  private var lines: [Substring]
  private var at = 0
  /// What stands in the current line after what has been read of it, with its column; nil for the line as it is.
  private var rest: (column: Int, text: Substring)?
  private(set) var comments: [(text: String, line: Int)] = []

  /// The documents of a text and the comments in it.
  static func read(_ text: String) throws(FormatError)
    -> (documents: [JSONValue], comments: [(text: String, line: Int)])
  {
    var reader = YAMLReader(
      lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
    var documents: [JSONValue] = []
    while let (column, text) = reader.next() {
      if column == 0, text == "---" || text == "..." || text.hasPrefix("%") {
        reader.at += 1
        continue
      }
      if column == 0, text.hasPrefix("--- ") { throw reader.unread() }
      documents.append(try reader.block(column, depth: 1))
      guard let (column, text) = reader.next() else { break }
      guard column == 0, text == "---" || text == "..." else { throw reader.wrong() }
    }
    return (documents, reader.comments)
  }

  private init(lines: [Substring]) { self.lines = lines }

  // MARK: Lines

  /// The next text that is no comment, with its column; nil at the end.
  private mutating func next() -> (column: Int, text: Substring)? {
    if let rest { return rest }
    while at < lines.count {
      let text = lines[at].drop { $0 == " " }
      let trimmed = text.trimmedEnd
      if trimmed.isEmpty {
        at += 1
      } else if trimmed.first == "#" {
        comments.append((String(trimmed.drop { $0 == "#" }).trimmed, at + 1))
        at += 1
      } else {
        return (lines[at].count - text.count, trimmed)
      }
    }
    return nil
  }

  private mutating func advance() {
    rest = nil
    at += 1
  }

  // MARK: Blocks

  private mutating func block(_ column: Int, depth: Int) throws(FormatError) -> JSONValue {
    guard depth < ImportSource.depthLimit else { throw tooDeep() }
    guard let (_, text) = next() else { return .string("") }
    if text.first == "\t" { throw wrong() }
    if text == "-" || text.hasPrefix("- ") { return try list(column, depth) }
    if Self.key(of: text) != nil { return try map(column, depth) }
    return try scalar(text, column: column - 1, depth)
  }

  private mutating func list(_ column: Int, _ depth: Int) throws(FormatError) -> JSONValue {
    var items: [JSONValue] = []
    while let (found, text) = next(), found == column, text == "-" || text.hasPrefix("- ") {
      let item = text.dropFirst().drop { $0 == " " }
      if item.isEmpty || item.first == "#" {
        keepComment(item)
        advance()
        if let (deeper, _) = next(), deeper > column {
          items.append(try block(deeper, depth: depth + 1))
        } else {
          items.append(.string(""))
        }
      } else {
        let inner = column + text.count - item.count
        rest = (inner, item)
        items.append(try block(inner, depth: depth + 1))
      }
    }
    if let (found, _) = next(), found > column { throw wrong() }
    return .array(items)
  }

  private mutating func map(_ column: Int, _ depth: Int) throws(FormatError) -> JSONValue {
    var members: [(key: FieldKey, value: JSONValue)] = []
    var names: Set<FieldKey> = []
    while let (found, text) = next(), found == column, let (name, value) = Self.key(of: text) {
      let key = FieldKey(name)
      guard names.insert(key).inserted else { throw wrong() }
      if value.isEmpty || value.first == "#" {
        keepComment(value)
        advance()
        if let (deeper, text) = next(),
          deeper > column || deeper == column && (text == "-" || text.hasPrefix("- "))
        {
          members.append((key, try block(deeper, depth: depth + 1)))
        } else {
          members.append((key, .string("")))
        }
      } else {
        members.append((key, try scalar(value, column: column, depth)))
      }
    }
    if let (found, _) = next(), found > column { throw wrong() }
    return .object(JSONObject(uniqueMembers: members))
  }

  /// The name that a line gives something, and what follows it; nil for a line that gives none.
  private static func key(of text: Substring) -> (name: String, value: Substring)? {
    guard let first = text.unicodeScalars.first, !"[{|>&*!%@`#\t".unicodeScalars.contains(first)
    else { return nil }
    if first == "\"" || first == "'" {
      guard let (name, rest) = quoted(text), rest.first == ":" else { return nil }
      let value = rest.dropFirst()
      guard value.isEmpty || value.first == " " else { return nil }
      return (name, value.drop { $0 == " " })
    }
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == ":" {
        let after = text.index(after: index)
        if after == text.endIndex || text[after] == " " {
          return (String(text[..<index].trimmedEnd), text[after...].drop { $0 == " " })
        }
      } else if text[index] == "#", index > text.startIndex, text[text.index(before: index)] == " "
      {
        return nil
      }
      index = text.index(after: index)
    }
    return nil
  }

  // MARK: Scalars

  /// How many lines a value in brackets or quotes may take: it is read anew with each.
  private static let flowLines = 40

  /// A value that begins in the current line, in a block whose lines stand right of `column`.
  private mutating func scalar(_ text: Substring, column: Int, _ depth: Int) throws(FormatError)
    -> JSONValue
  {
    switch text.unicodeScalars.first {
    case "|", ">": return .string(try blockText(text, column))
    case "&", "*", "!": throw unread()
    case "\"", "'", "[", "{":
      var joined = String(text)
      for _ in 0..<Self.flowLines {
        var parser = YAMLFlow(text: Array(joined.unicodeScalars))
        switch parser.value(depth: depth) {
        case .value(let value):
          let tail = parser.rest.trimmed
          guard tail.isEmpty || tail.hasPrefix("#") else { throw wrong() }
          keepComment(Substring(tail))
          advance()
          return value
        case .wrong: throw wrong()
        case .open:
          // It goes on in the next line; long ones are no text of people.
          let isFolded =
            joined.utf8.first == UInt8(ascii: "\"") || joined.utf8.first == UInt8(ascii: "'")
          rest = nil
          at += 1
          guard at < lines.count, joined.utf8.count < 1 << 16 else { throw wrong() }
          let line = String(lines[at]).trimmed
          joined += (isFolded && line.isEmpty ? "\n" : " ") + line
        }
      }
      throw wrong()
    default:
      var parts = [plain(text)]
      advance()
      while let (found, text) = next(), found > column, Self.key(of: text) == nil {
        parts.append(plain(text))
        advance()
      }
      return .string(parts.joined(separator: " "))
    }
  }

  /// A plain text without the comment after it.
  private mutating func plain(_ text: Substring) -> String {
    var wasSpace = false
    for index in text.indices {
      if text[index] == "#", wasSpace {
        keepComment(text[index...])
        return String(text[..<index].trimmedEnd)
      }
      wasSpace = text[index] == " "
    }
    return String(text)
  }

  private mutating func blockText(_ head: Substring, _ column: Int) throws(FormatError) -> String {
    let marks = head.dropFirst().prefix { $0 == "-" || $0 == "+" || $0.isNumber }
    let tail = head.dropFirst(1 + marks.count).drop { $0 == " " }
    guard tail.isEmpty || tail.first == "#" else { throw wrong() }
    keepComment(tail)
    advance()
    var indent: Int?
    var text: [String] = []
    while at < lines.count {
      let line = lines[at]
      let spaces = line.prefix { $0 == " " }.count
      if line.trimmedEnd.isEmpty {
        text.append("")
      } else {
        if indent == nil, spaces > column { indent = spaces }
        guard let indent, spaces >= indent else { break }
        text.append(String(line.dropFirst(indent)))
      }
      at += 1
    }
    while text.last == "" { text.removeLast() }
    guard head.first == ">" else { return text.joined(separator: "\n") }
    return text.reduce(into: "") { result, line in
      if line.isEmpty {
        result += "\n"
      } else {
        result += (result.isEmpty || result.last == "\n" ? "" : " ") + line
      }
    }
  }

  fileprivate static func quoted(_ text: Substring) -> (String, Substring)? {
    var parser = YAMLFlow(text: Array(text.unicodeScalars))
    guard case .value(.string(let name)) = parser.value(depth: 1) else { return nil }
    return (name, Substring(parser.rest))
  }

  private mutating func keepComment(_ text: Substring) {
    let words = String(text.drop { $0 == "#" }).trimmed
    if !words.isEmpty { comments.append((words, at + 1)) }
  }

  // MARK: Mistakes

  private func wrong() -> FormatError {
    FormatError(
      Localized(
        en: "It is no YAML that can be read here", nl: "Dit is geen YAML die hier te lezen is",
        fr: "Ce YAML ne peut pas être lu ici", de: "Das ist kein YAML, das hier lesbar ist",
        es: "Este YAML no se puede leer aquí"), line: min(at, max(0, lines.count - 1)) + 1)
  }

  private func unread() -> FormatError {
    FormatError(
      Localized(
        en: "Anchors, aliases and tags of YAML are not read",
        nl: "Ankers, aliassen en tags van YAML worden niet gelezen",
        fr: "Les ancres, alias et étiquettes de YAML ne sont pas lus",
        de: "Anker, Aliasse und Tags von YAML werden nicht gelesen",
        es: "Las anclas, los alias y las etiquetas de YAML no se leen"), line: at + 1)
  }

  private func tooDeep() -> FormatError {
    FormatError(
      Localized(
        en: "It is nested deeper than 64 levels", nl: "Het is dieper genest dan 64 niveaus",
        fr: "Il compte plus de 64 niveaux d’imbrication",
        de: "Es ist tiefer als 64 Ebenen verschachtelt",
        es: "Tiene más de 64 niveles de anidamiento"), line: at + 1)
  }
}
