/// Reads HTML as strictly as our writer writes it: every element that is opened is closed in its turn.
struct HTMLCheck {
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var faults: [String] = []
  /// All text outside of elements' names and attributes, references resolved.
  private(set) var text = ""

  private static let void: Set<String> = ["meta", "br", "wbr", "col", "input", "hr", "img", "link"]

  init(_ html: String) {
    let bytes = Array(html.utf8)
    var open: [String] = []
    var words: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        words.append(bytes[place])
        place += 1
        continue
      }
      let start = place + 1
      var isQuoted = false
      repeat {
        place += 1
        if place < bytes.count, bytes[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      } while place < bytes.count && (isQuoted || bytes[place] != UInt8(ascii: ">"))
      guard place < bytes.count else {
        faults.append("a tag does not end")
        break
      }
      let tag = String(decoding: bytes[start..<place], as: UTF8.self)
      place += 1
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
      // The style sheet is no markup.
      if element == "style" {
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
      }
    }
    faults += open.map { "<\($0)> stays open" }
    text = Self.resolved(words)
  }

  /// Values of an attribute, of all elements.
  func values(_ attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }

  private static func resolved(_ bytes: [UInt8]) -> String {
    let names: [(name: [UInt8], sign: UInt8)] = [
      (Array("&lt;".utf8), UInt8(ascii: "<")), (Array("&gt;".utf8), UInt8(ascii: ">")),
      (Array("&quot;".utf8), UInt8(ascii: "\"")), (Array("&amp;".utf8), UInt8(ascii: "&")),
    ]
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let known =
        bytes[place] == UInt8(ascii: "&")
        ? names.first { bytes[place...].starts(with: $0.name) } : nil
      result.append(known?.sign ?? bytes[place])
      place += known?.name.count ?? 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func parts(_ tag: String) -> (String, [String: String]) {
    var attributes: [String: String] = [:]
    var rest = Substring(tag).utf8
    func take(until end: (UInt8) -> Bool) -> String {
      let part = rest.prefix { !end($0) }
      rest = rest[part.endIndex...]
      return String(Substring(part))
    }
    let blank = { (byte: UInt8) in byte == 0x20 || byte == 0x0a }
    let name = take(until: blank)
    while true {
      rest = rest.drop(while: blank)
      let key = take { blank($0) || $0 == UInt8(ascii: "=") }
      guard !key.isEmpty else { return (name, attributes) }
      guard rest.starts(with: "=\"".utf8) else {
        attributes[key] = ""
        continue
      }
      rest = rest.dropFirst(2)
      attributes[key] = take { $0 == UInt8(ascii: "\"") }
      rest = rest.dropFirst()
    }
  }
}
