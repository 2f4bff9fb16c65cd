import CanvasCore

/// What a note is marked with, in square brackets after its first line: facets by their labels, votes, owner, tags. What
/// is written here is read back; brackets of people are escaped, so these are none of theirs.
enum MarkdownMarks {
  /// The marks of a note as Markdown, with a space before them; empty where it has none.
  static func written(_ note: Note, votes: Int?, _ language: Language) -> String {
    var marks: [String] = []
    for (key, value) in note.fields["facets"]?.object?.members ?? [] {
      let facet = Facet.builtIn.named(key.text)
      for id in value.strings {
        if let facet, let known = facet.value(id) {
          marks.append("\(facet.label[language]): \(known.label[language])")
        } else {
          marks.append("\(key.text)=\(id)")
        }
      }
    }
    if let votes, votes > 0 { marks.append("\(votes)×") }
    if !note.owner.isEmpty { marks.append("@\(note.owner)") }
    marks += note.tags.map { "#\($0)" }
    guard !marks.isEmpty else { return "" }
    let parts = marks.map { MarkdownEscape.inline($0.cleanLine.filter { !",[]".contains($0) }) }
    return " [" + parts.joined(separator: ", ") + "]"
  }

  struct Found {
    var facets: [(facet: String, value: String)] = []
    var votes: Int?
    var owner = ""
    var tags: [String] = []
  }

  /// The marks at the end of a text as it stands in a file, and the text without them; nil where what is in brackets is
  /// not marks all through.
  static func read(_ raw: String) -> (text: String, marks: Found)? {
    guard raw.last == "]", !raw.hasSuffix("\\]"), let start = raw.suffix(2000).lastIndex(of: "["),
      start == raw.startIndex || raw[raw.index(before: start)] == " "
    else { return nil }
    var found = Found()
    var inline = MarkdownInline()
    for part in raw[raw.index(after: start)...].dropLast().split(separator: ",") {
      guard add(inline.plain(part.trimmed), to: &found) else { return nil }
    }
    return (raw[..<start].trimmed, found)
  }

  private static func add(_ mark: String, to found: inout Found) -> Bool {
    guard let first = mark.first, mark.utf8.count > 1 else { return false }
    if first == "@" {
      guard found.owner.isEmpty else { return false }
      found.owner = String(mark.dropFirst())
      return true
    }
    if first == "#" {
      found.tags.append(String(mark.dropFirst()))
      return true
    }
    if mark.last == "×", let votes = Int(mark.dropLast()), votes > 0 {
      guard found.votes == nil else { return false }
      found.votes = votes
      return true
    }
    if let known = words[mark.folded] {
      found.facets.append(known)
      return true
    }
    let sides = mark.split(separator: "=", maxSplits: 1)
    guard sides.count == 2, Identifier.isValid(String(sides[0])) else { return false }
    found.facets.append((String(sides[0]), String(sides[1])))
    return true
  }

  /// Facets with a value by "label: label" in all languages.
  private static let words: [String: (facet: String, value: String)] = {
    var words: [String: (facet: String, value: String)] = [:]
    for facet in Facet.builtIn {
      for value in facet.values {
        for language in Language.allCases {
          words["\(facet.label[language]): \(value.label[language])".folded] = (facet.id, value.id)
        }
      }
    }
    return words
  }()
}

extension Note {
  /// Puts marks that were read on it.
  mutating func put(_ marks: MarkdownMarks.Found) {
    var facets = JSONObject()
    for (facet, value) in marks.facets {
      let key = FieldKey(facet)
      if let known = facets[key]?.strings {
        facets[key] = .array((known + [value]).map(JSONValue.string))
      } else {
        facets[key] = .string(value)
      }
    }
    if !facets.isEmpty { fields["facets"] = .object(facets) }
    if !marks.owner.isEmpty { fields["owner"] = .string(marks.owner) }
    if !marks.tags.isEmpty { fields["tags"] = .array(marks.tags.map(JSONValue.string)) }
  }
}

/// Text as Markdown that shows it as it was typed.
enum MarkdownEscape {
  /// Signs that mean something anywhere in a line.
  static func inline(_ text: String, isCell: Bool = false) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      if let end = address(characters, index) {
        // In angles an address is shown as it is, and no sign of it is a mark.
        let inside = characters[index..<end]
        result += "<" + inside.map { isCell && $0 == "|" ? "\\|" : String($0) }.joined() + ">"
        index = end
        continue
      }
      let character = characters[index]
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", "~": result += "\\"
      case "&": if isEntity(characters, index) { result += "\\" }
      case "|": if isCell { result += "\\" }
      // Bullets part notes in a cell.
      case "•", "●", "▪", "◦":
        if isCell {
          result += "&#\(character.unicodeScalars.first?.value ?? 0);"
          index += 1
          continue
        }
      default: break
      }
      result.append(character)
      index += 1
    }
    return result
  }

  /// Whether the name or number of a character begins here: `&amp;`.
  private static func isEntity(_ characters: [Character], _ index: Int) -> Bool {
    let rest = characters[(index + 1)...].prefix(40)
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    return !name.isEmpty && name.count < rest.count && rest[name.endIndex] == ";"
  }

  /// Where an address ends that begins here; nil where none does.
  private static func address(_ characters: [Character], _ index: Int) -> Int? {
    guard characters[index] == "h", index == 0 || !characters[index - 1].isLetter else {
      return nil
    }
    let start = String(characters[index...].prefix(8))
    guard start.hasPrefix("http://") || start == "https://" else { return nil }
    var end = index
    while end < characters.count, !characters[end].isWhitespace, !"<>•●▪◦".contains(characters[end])
    { end += 1 }
    while end > index, ".,;:!?)'\"".contains(characters[end - 1]) { end -= 1 }
    return end - index > start.count ? end : nil
  }

  /// A line of a text: signs that mean something at its beginning as well, and a space there that would be indentation.
  static func line(_ text: String, isCell: Bool = false) -> String {
    let escaped = inline(text, isCell: isCell)
    guard let first = escaped.first else { return "" }
    switch first {
    case "#", "-", "+", ">", "=", "|", ":":
      if isCell, first == "|" { return escaped }
      return first == ":" && !escaped.hasPrefix(":-") ? escaped : "\\" + escaped
    case " ": return "&#32;" + escaped.dropFirst()
    case "\t": return "&#9;" + escaped.dropFirst()
    case "–", "—", "•", "◦", "▪", "‣", "●", "○", "■", "▸", "►", "∙":
      // Bullets to us and to word processors, not to Markdown.
      let code = first.unicodeScalars.first.map { String($0.value) } ?? ""
      return "&#\(code);" + escaped.dropFirst()
    default:
      let digits = escaped.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, let next = escaped.dropFirst(digits.count).first,
        next == "." || next == ")"
      else {
        return escaped
      }
      return digits + "\\" + escaped.dropFirst(digits.count)
    }
  }

  /// The rest of a heading, where hashes at the end would belong to it.
  static func heading(_ text: String) -> String {
    let escaped = inline(text.cleanLine)
    return escaped.last == "#" ? escaped.dropLast() + "\\#" : escaped
  }
}
