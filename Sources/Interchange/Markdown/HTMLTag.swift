import CanvasCore

/// Characters that are written by name or number.
enum MarkdownEntity {
  static func read(_ source: [UInt8], _ index: Int) -> (text: String, end: Int)? {
    let limit = min(source.count, index + 12)
    guard let end = source[index..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: source[index + 1..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      return (String(scalar), end + 1)
    }
    return names[name].map { ($0, end + 1) }
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}", "euro": "€",
    "hellip": "…", "ndash": "–", "mdash": "—", "copy": "©", "reg": "®", "trade": "™", "bull": "•",
    "middot": "·", "rarr": "→", "larr": "←", "times": "×", "eacute": "é", "egrave": "è",
    "ecirc": "ê",
    "euml": "ë", "agrave": "à", "acirc": "â", "auml": "ä", "aacute": "á", "ccedil": "ç",
    "ouml": "ö",
    "oacute": "ó", "ocirc": "ô", "uuml": "ü", "uacute": "ú", "ugrave": "ù", "ucirc": "û",
    "iuml": "ï",
    "icirc": "î", "iacute": "í", "ntilde": "ñ", "szlig": "ß", "Eacute": "É", "Auml": "Ä",
    "Ouml": "Ö",
    "Uuml": "Ü", "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "deg": "°", "frac12": "½", "pound": "£", "emsp": " ", "ensp": " ", "zwj": "\u{200d}",
  ]
}

/// A tag of HTML, as it stands between angles.
struct HTMLTag {
  /// In small letters, without the slash.
  let name: String
  let isEnd: Bool
  let attributes: [(name: String, value: String)]

  init?(_ inside: String) {
    var body = inside[...]
    isEnd = body.first == "/"
    if isEnd { body = body.dropFirst() }
    let name = body.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let first = name.first, first.isLetter, name.count <= 20 else { return nil }
    let rest = body.dropFirst(name.count)
    guard rest.isEmpty || rest.first == " " || rest.first == "/" || rest.first == "\n" else {
      return nil
    }
    // What only looks like a tag, as in "Hello <name>", is text.
    guard Self.known.contains(name.lowercased()) else { return nil }
    self.name = name.lowercased()
    attributes = Self.attributes(rest)
  }

  /// The elements of HTML that people write in Markdown (https://html.spec.whatwg.org/#elements-3).
  private static let known: Set<String> = [
    "a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "body", "br", "caption",
    "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt",
    "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link",
    "main", "mark", "meta", "nav", "ol", "p", "picture", "pre", "q", "s", "samp", "script",
    "section", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup",
    "svg", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul", "var",
    "video", "wbr",
  ]

  private static func attributes(_ text: Substring) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var rest = text
    while found.count < 40 {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      guard !name.isEmpty else { break }
      rest = rest.dropFirst(name.count).drop { $0.isWhitespace }
      guard rest.first == "=" else {
        found.append((name.lowercased(), ""))
        continue
      }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      if let quote = rest.first, quote == "\"" || quote == "'" {
        let value = rest.dropFirst().prefix { $0 != quote }
        found.append((name.lowercased(), String(value)))
        rest = rest.dropFirst(value.count + 2)
      } else {
        let value = rest.prefix { !$0.isWhitespace }
        found.append((name.lowercased(), String(value)))
        rest = rest.dropFirst(value.count)
      }
    }
    return found
  }

  func value(_ name: String) -> String { attributes.first { $0.name == name }?.value ?? "" }

  /// Tags that end a line.
  private static let breaking: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6",
    "details", "summary", "hr",
  ]

  /// What it says in a text: a line end, the address of a link or picture, the mark of a point.
  var text: String {
    switch name {
    case "br": "\n"
    case "li" where !isEnd: "\n• "
    case "img": ([value("alt"), value("src")].filter { !$0.isEmpty }).joined(separator: " ")
    case "a" where !isEnd && !value("href").isEmpty: "(\(value("href"))) "
    default: Self.breaking.contains(name) ? "\n" : ""
    }
  }

  /// Attributes that ``text`` does not say.
  var leftOut: [String] {
    let said: Set<String> = ["alt", "src", "href", "rowspan", "colspan"]
    return attributes.filter {
      !said.contains($0.name) || (name != "img" && name != "a" && !$0.name.hasSuffix("span"))
    }
    .map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }
  }
}
