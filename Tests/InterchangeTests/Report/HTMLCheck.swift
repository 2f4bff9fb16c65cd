/// Reads HTML as strictly as our writer writes it: every element that is opened is closed in its turn.
struct HTMLCheck {
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var faults: [String] = []
  /// All text outside of elements' names and attributes, references resolved.
  private(set) var text = ""

  private static let void: Set<String> = ["meta", "br", "col", "input", "hr", "img", "link"]

  init(_ html: String) {
    var open: [String] = []
    var rest = html.utf8[...]
    func name(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      text += name(rest[..<start])
      rest = rest[rest.index(after: start)...]
      guard let end = Self.end(of: rest) else {
        faults.append("a tag does not end")
        return
      }
      let tag = name(rest[..<end])
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let closed = String(tag.dropFirst())
        if open.last == closed {
          open.removeLast()
        } else {
          faults.append("</\(closed)> closes <\(open.last ?? "")>")
        }
        continue
      }
      let isClosed = tag.hasSuffix("/")
      let (element, attributes) = Self.parts(isClosed ? String(tag.dropLast()) : tag)
      elements.append((element, attributes))
      if !isClosed, !Self.void.contains(element) { open.append(element) }
      if element == "style", let end = Self.place(of: "</style>", in: rest) { rest = rest[end...] }
    }
    text += name(rest)
    faults += open.map { "<\($0)> stays open" }
    for (from, to) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
    }
  }

  /// Values of an attribute, of all elements.
  func values(_ attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }

  private static func end(of bytes: Substring.UTF8View) -> Substring.UTF8View.Index? {
    var isQuoted = false
    return bytes.indices.first { index in
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      return !isQuoted && bytes[index] == UInt8(ascii: ">")
    }
  }

  private static func place(
    of word: String, in bytes: Substring.UTF8View
  ) -> Substring.UTF8View.Index? {
    bytes.indices.first { bytes[$0...].starts(with: word.utf8) }
  }

  private static func parts(_ tag: String) -> (String, [String: String]) {
    let name = tag.prefix { !$0.isWhitespace }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while true {
      rest = rest.drop { $0.isWhitespace }
      let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
      guard !key.isEmpty else { break }
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\"") else {
        attributes[String(key)] = ""
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      attributes[String(key)] = String(value)
      rest = rest.dropFirst(value.count + 3)
    }
    return (String(name), attributes)
  }
}
