import CanvasCore

/// A small strict reader of XML 1.0: elements, attributes, text, CDATA, comments.
///
/// It knows no document type and no entity but the five of XML and numbers, so a document cannot grow while it is read
/// and nothing outside it is looked at. A line end in an attribute stays one: writers that do not escape it meant it.
struct XMLReader {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  /// Whether an `&` or `<` that begins nothing is taken as itself, and names of HTML stand for their signs.
  private let isLenient: Bool
  private(set) var comments: [(text: String, line: Int)] = []

  /// The root element of a document and the comments in it.
  static func read(_ text: String, leniently isLenient: Bool = false) throws(FormatError)
    -> (root: XMLElement, comments: [(text: String, line: Int)])
  {
    var reader = XMLReader(bytes: Array(text.utf8), isLenient: isLenient)
    let root = try reader.document()
    return (root, reader.comments)
  }

  /// The name of the root element, or nil where a text does not begin as XML.
  static func rootName(_ text: String) -> String? {
    var reader = XMLReader(bytes: Array(text.utf8.prefix(4096)), isLenient: true)
    guard (try? reader.prolog()) != nil, reader.skip("<") else { return nil }
    return try? reader.name()
  }

  private init(bytes: [UInt8], isLenient: Bool) {
    self.bytes = bytes
    self.isLenient = isLenient
  }

  private mutating func document() throws(FormatError) -> XMLElement {
    try prolog()
    guard begins("<") else { throw .notXML(line) }
    var open: [XMLElement] = []
    var root: XMLElement?
    while at < bytes.count {
      if begins("<!--") {
        try comment()
      } else if begins("<?") {
        try skipPast("?>")
      } else if begins("<![CDATA["), !open.isEmpty {
        let start = at + 9
        try skipPast("]]>")
        open[open.count - 1].append(String(decoding: bytes[start..<(at - 3)], as: UTF8.self))
      } else if begins("<!") {
        throw .documentType(line)
      } else if begins("</") {
        let place = line
        at += 2
        let name = try name()
        skipSpace()
        guard skip(">"), let element = open.popLast() else { throw .notXML(place) }
        guard element.name == name else { throw .wrongTag(name, element.name, place) }
        if open.isEmpty {
          root = element
        } else {
          open[open.count - 1].content.append(.element(element))
        }
      } else if begins("<"), !isLenient || isTagStart(at + 1) {
        guard root == nil else { throw .notXML(line) }
        guard open.count < ImportSource.depthLimit else { throw .tooDeep(line) }
        let (element, isClosed) = try tag()
        if !isClosed {
          open.append(element)
        } else if open.isEmpty {
          root = element
        } else {
          open[open.count - 1].content.append(.element(element))
        }
      } else {
        let place = line
        let text = try text(until: UInt8(ascii: "<"))
        if open.isEmpty {
          guard text.trimmed.isEmpty else { throw .notXML(place) }
        } else {
          open[open.count - 1].append(text)
        }
      }
    }
    guard open.isEmpty, let root else {
      throw .unclosed(open.last?.name ?? "", open.last?.line ?? line)
    }
    return root
  }

  private mutating func prolog() throws(FormatError) {
    while true {
      skipSpace()
      if begins("<?") {
        try skipPast("?>")
      } else if begins("<!--") {
        try comment()
      } else if begins("<!") {
        throw .documentType(line)
      } else {
        return
      }
    }
  }

  private mutating func comment() throws(FormatError) {
    let place = line
    let start = at + 4
    at = start
    try skipPast("-->")
    comments.append((String(decoding: bytes[start..<(at - 3)], as: UTF8.self), place))
  }

  private mutating func tag() throws(FormatError) -> (XMLElement, isClosed: Bool) {
    var element = XMLElement(name: "", attributes: [], line: line)
    at += 1
    element.name = try name()
    while true {
      let hadSpace = skipSpace()
      if skip("/>") { return (element, true) }
      if skip(">") { return (element, false) }
      guard hadSpace else { throw .notXML(line) }
      let name = try name()
      skipSpace()
      guard skip("=") else { throw .notXML(line) }
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'")
      else { throw .notXML(line) }
      let quote = bytes[at]
      at += 1
      let value = try text(until: quote)
      guard at < bytes.count else { throw .notXML(element.line) }
      at += 1
      guard !element.attributes.contains(where: { $0.name == name }), element.attributes.count < 256
      else { throw .notXML(line) }
      element.attributes.append((name, value))
    }
  }

  private mutating func name() throws(FormatError) -> String {
    let start = at
    while at < bytes.count, Self.isNamePart(bytes[at]) { at += 1 }
    guard at > start, Self.isNameStart(bytes[start]) else { throw .notXML(line) }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// Text up to a byte, or the end, with its references resolved.
  private mutating func text(until end: UInt8) throws(FormatError) -> String {
    var result: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      if byte == end, !(isLenient && byte == UInt8(ascii: "<") && !isTagStart(at + 1)) { break }
      if byte == UInt8(ascii: "<"), end != byte, !isLenient { throw .notXML(line) }
      if byte == UInt8(ascii: "&") {
        try reference(into: &result)
        continue
      }
      if byte == 0x0a { line += 1 }
      result.append(byte)
      at += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func reference(into result: inout [UInt8]) throws(FormatError) {
    let end = bytes[at..<min(bytes.count, at + 12)].firstIndex(of: UInt8(ascii: ";"))
    if let end {
      let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
      let known = Self.entities[name] ?? (isLenient ? Self.signs[name] : nil)
      if let known = known ?? Self.number(name) {
        result += Array(known.utf8)
        at = end + 1
        return
      }
    }
    guard isLenient else { throw .ampersand(line) }
    result.append(UInt8(ascii: "&"))
    at += 1
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
  private static let signs = ["nbsp": "\u{a0}", "euro": "€", "hellip": "…", "ndash": "–"]

  private static func number(_ name: String) -> String? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String($0) }
  }

  // MARK: Bytes

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[at]) {
      if bytes[at] == 0x0a { line += 1 }
      at += 1
    }
    return at > start
  }

  private func begins(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    guard begins(text) else { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  private mutating func skipPast(_ text: StaticString) throws(FormatError) {
    let place = line
    while at < bytes.count {
      if skip(text) { return }
      if bytes[at] == 0x0a { line += 1 }
      at += 1
    }
    throw .notXML(place)
  }

  private func isTagStart(_ index: Int) -> Bool {
    index < bytes.count
      && (Self.isNameStart(bytes[index]) || "/!?".utf8.contains(bytes[index]))
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte >= 0x80
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}

extension FormatError {
  static func notXML(_ line: Int) -> FormatError {
    FormatError(
      Localized(
        en: "It is no well-formed XML", nl: "Het is geen welgevormde XML",
        fr: "Ce n’est pas du XML bien formé", de: "Es ist kein wohlgeformtes XML",
        es: "No es XML bien formado"), line: line)
  }

  fileprivate static func documentType(_ line: Int) -> FormatError {
    FormatError(
      Localized(
        en: "It declares a document type, which is not read",
        nl: "Het declareert een documenttype en dat wordt niet gelezen",
        fr: "Il déclare un type de document, ce qui n’est pas lu",
        de: "Es deklariert einen Dokumenttyp, und den liest Ninefold nicht",
        es: "Declara un tipo de documento, que no se lee"), line: line)
  }

  fileprivate static func tooDeep(_ line: Int) -> FormatError {
    FormatError(
      Localized(
        en: "It is nested deeper than 64 levels", nl: "Het is dieper genest dan 64 niveaus",
        fr: "Il compte plus de 64 niveaux d’imbrication",
        de: "Es ist tiefer als 64 Ebenen verschachtelt",
        es: "Tiene más de 64 niveles de anidamiento"), line: line)
  }

  fileprivate static func ampersand(_ line: Int) -> FormatError {
    FormatError(
      Localized(
        en: "An & must be written as &amp; in XML",
        nl: "Een & moet in XML als &amp; geschreven zijn",
        fr: "En XML, & doit s’écrire &amp;", de: "Ein & muss in XML als &amp; geschrieben sein",
        es: "En XML, & debe escribirse &amp;"), line: line)
  }

  fileprivate static func wrongTag(_ found: String, _ wanted: String, _ line: Int) -> FormatError {
    let (found, wanted) = (found.visible, wanted.visible)
    return FormatError(
      Localized(
        en: "</\(found)> stands where </\(wanted)> must",
        nl: "</\(found)> staat waar </\(wanted)> moet staan",
        fr: "</\(found)> se trouve là où il faut </\(wanted)>",
        de: "</\(found)> steht, wo </\(wanted)> stehen muss",
        es: "</\(found)> está donde debe ir </\(wanted)>"), line: line)
  }

  fileprivate static func unclosed(_ name: String, _ line: Int) -> FormatError {
    let name = name.visible
    return FormatError(
      Localized(
        en: "<\(name)> is not closed", nl: "<\(name)> is niet afgesloten",
        fr: "<\(name)> n’est pas fermé", de: "<\(name)> ist nicht geschlossen",
        es: "<\(name)> no está cerrado"), line: line)
  }
}
