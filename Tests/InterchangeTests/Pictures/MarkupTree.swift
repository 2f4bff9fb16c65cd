import Testing

/// Markup read strictly: every element is closed in its turn, every `&` begins one of five entities, attributes stand in
/// quotes and only once, and nothing is there that XML forbids.
struct MarkupTree {
  final class Element {
    let name: String
    let attributes: [String: String]
    weak var parent: Element?
    private(set) var children: [Element] = []
    /// The characters in it and in what stands in it.
    private(set) var text = ""

    init(_ name: String, _ attributes: [String: String], in parent: Element?) {
      self.name = name
      self.attributes = attributes
      self.parent = parent
      parent?.children.append(self)
    }

    func add(_ text: String) {
      self.text += text
      parent?.add(text)
    }

    var all: [Element] { [self] + children.flatMap(\.all) }

    func number(_ name: String) -> Double? { attributes[name].flatMap { Double($0) } }
  }

  private typealias Scalars = Substring.UnicodeScalarView

  struct Flaw: Error, CustomStringConvertible {
    let description: String
  }

  let root: Element

  init(_ markup: String) throws {
    // Scalars, as readers of markup see them: a mark may follow a `>`, and makes one character with it.
    var rest = Substring(markup).unicodeScalars
    if rest.starts(with: "<?xml".unicodeScalars) {
      guard let end = rest.firstIndex(of: "\n") else { throw Flaw(description: "no end of <?xml") }
      rest = rest[rest.index(after: end)...]
    }
    for scalar in rest {
      guard scalar == "\n" || scalar.value >= 0x20 && !(0x7f..<0xa0).contains(scalar.value),
        scalar.value & 0xfffe != 0xfffe
      else { throw Flaw(description: "character \(scalar.value)") }
    }
    var root: Element?
    var open: Element?
    while !rest.isEmpty {
      if rest.first != "<" {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        open?.add(try Self.plain(rest[..<end]))
        rest = rest[end...]
        continue
      }
      guard let end = rest.firstIndex(of: ">") else {
        throw Flaw(description: "no > after \(Substring(rest))")
      }
      var tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "/" {
        guard Substring(tag.dropFirst()) == open?.name ?? "" else {
          throw Flaw(description: "<\(Substring(tag))>")
        }
        open = open?.parent
        continue
      }
      let isEmpty = tag.last == "/"
      if isEmpty { tag.removeLast() }
      let element = try Self.element(tag, in: open)
      if open == nil {
        guard root == nil else { throw Flaw(description: "two roots") }
        root = element
      }
      if !isEmpty { open = element }
    }
    guard let root, open == nil else { throw Flaw(description: "left open: \(open?.name ?? "")") }
    self.root = root
  }

  private static func element(_ tag: Scalars, in parent: Element?) throws -> Element {
    let name = tag.prefix { $0.properties.isAlphabetic }
    var rest = tag[name.endIndex...]
    var attributes: [String: String] = [:]
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstIndex(of: "=") else {
        throw Flaw(description: "<\(Substring(tag))>")
      }
      let key = String(Substring(rest[rest.index(after: rest.startIndex)..<equals]))
      rest = rest[rest.index(after: equals)...]
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\""),
        attributes[key] == nil, key.allSatisfy({ $0.isLetter || "-:0123456789".contains($0) })
      else { throw Flaw(description: "<\(Substring(tag))>") }
      attributes[key] = try plain(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
    }
    guard !name.isEmpty else { throw Flaw(description: "<\(Substring(tag))>") }
    return Element(String(Substring(name)), attributes, in: parent)
  }

  /// Text without entities.
  private static func plain(_ text: Scalars) throws -> String {
    guard !text.contains("<") else { throw Flaw(description: "< in \(Substring(text))") }
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String.UnicodeScalarView(parts.removeFirst())
    let entities: [(name: String, sign: Unicode.Scalar)] = [
      ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""),
    ]
    for part in parts {
      guard let entity = entities.first(where: { part.starts(with: $0.name.unicodeScalars) }) else {
        throw Flaw(description: "&\(Substring(part))")
      }
      result.append(entity.sign)
      result.append(contentsOf: part.dropFirst(entity.name.count))
    }
    return String(result)
  }
}
