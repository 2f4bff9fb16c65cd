import CanvasCore

extension Format {
  /// JSON Canvas 1.0 (jsoncanvas.org/spec/1.0), which Obsidian and others show: boards and boxes are groups laid out
  /// as their template draws them, notes are text nodes, links are edges.
  ///
  /// Members of our own are called `ninefold`; readers pass them by. With them our own canvas comes back equal: boards,
  /// boxes and notes with their ids and all fields, rounds, and links among them. Words and places that somebody has
  /// changed elsewhere hold. Nothing that a node points to is opened.
  static let jsonCanvas = Format(
    "canvas", ending: "canvas",
    Localized(
      en: "JSON Canvas, for Obsidian", nl: "JSON Canvas, voor Obsidian",
      fr: "JSON Canvas, pour Obsidian", de: "JSON Canvas, für Obsidian",
      es: "JSON Canvas, para Obsidian"),
    write: { export throws(FormatError) in JSONCanvasWriter(export).bytes },
    read: { source throws(FormatError) in try JSONCanvasReader.read(source) },
    recognises: { source in
      guard source.isText, source.text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
        let root = try? JSONParser.parse(Array(source.text.utf8)), let object = root.object
      else { return 0 }
      let nodes = object["nodes"]?.array
      let isCanvas =
        nodes?.first?.object.map { $0["x"] != nil && $0["type"] != nil }
        ?? (nodes != nil || object["edges"]?.array != nil
          || object.isEmpty && source.ending == "canvas")
      return isCanvas ? 90 : 0
    })
}

/// What both sides of the format know.
enum JSONCanvas {
  static let own: FieldKey = "ninefold"
  /// The six colours of the format, red to purple, by ours; red and cyan we do not have.
  static let colors = ["orange": "2", "yellow": "3", "green": "4", "blue": "5", "purple": "6"]

  /// Text that a reader of Markdown shows as it stands.
  static func markdown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = ""
      var rest = Substring(line).unicodeScalars
      if let first = rest.first, first == " " || first == "\u{a0}" {
        result += first == " " ? "&#32;" : "&nbsp;"
        rest = rest.dropFirst()
      }
      // A number with a point, or a mark of a list, begins one.
      let digits = rest.prefix { ("0"..."9").contains($0) }
      if !digits.isEmpty, let sign = rest.dropFirst(digits.count).first, sign == "." || sign == ")"
      {
        result += String(digits) + "\\" + String(sign)
        rest = rest.dropFirst(digits.count + 1)
      } else if rest.first == "-" || rest.first == "+" {
        result += "\\"
      }
      while let scalar = rest.first {
        // An address is shown as it stands, where a backslash would be a part of it.
        let address = address(rest)
        result.unicodeScalars += address
        rest = rest.dropFirst(address.count)
        guard address.isEmpty else { continue }
        if special.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
      return result
    }.joined(separator: "\n")
  }

  /// The address that a text begins with, as far as nothing in it would be read otherwise; empty where none does.
  private static func address(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard ["http://", "https://"].contains(where: { text.starts(with: $0.unicodeScalars) }) else {
      return text.prefix(0)
    }
    return text.prefix { !$0.properties.isWhitespace && !"\\<>`*[];".unicodeScalars.contains($0) }
  }

  private static let special: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "#", "~", "=", "$", "%", "|", "^", "&", "!",
  ]

  /// The text that Markdown shows, with its marks of lists and stress as they stand.
  static func text(_ markdown: String) -> String {
    var lines: [String] = []
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      var rest = line.unicodeScalars
      // A heading that begins a card is its title.
      if index == 0 {
        let marks = rest.prefix { $0 == "#" }
        if (1...6).contains(marks.count), rest.dropFirst(marks.count).first == " " {
          rest = rest.dropFirst(marks.count + 1)
        }
      }
      var result = String.UnicodeScalarView()
      for (entity, sign) in [("&#32;", " "), ("&nbsp;", "\u{a0}")] as [(String, Unicode.Scalar)]
      where rest.starts(with: entity.unicodeScalars) {
        result.append(sign)
        rest = rest.dropFirst(entity.unicodeScalars.count)
      }
      var isEscape = false
      for scalar in rest {
        if isEscape {
          if !(scalar.isASCII
            && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(scalar))
          {
            result.append("\\")
          }
          result.append(scalar)
          isEscape = false
        } else if scalar == "\\" {
          isEscape = true
        } else {
          result.append(scalar)
        }
      }
      if isEscape { result.append("\\") }
      lines.append(String(result))
    }
    return lines.joined(separator: "\n")
  }
}
