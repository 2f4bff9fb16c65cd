import CanvasCore

/// Reads values of YAML in brackets and quotes.
struct YAMLFlow {
  enum Outcome {
    case value(JSONValue)
    /// It does not end where the text does.
    case open
    case wrong
  }

  let text: [Unicode.Scalar]
  private var at = 0

  init(text: [Unicode.Scalar]) { self.text = text }

  /// What follows the value.
  var rest: String { String(String.UnicodeScalarView(text[min(at, text.count)...])) }

  mutating func value(depth: Int) -> Outcome {
    guard depth < ImportSource.depthLimit else { return .wrong }
    skipSpace()
    guard at < text.count else { return .open }
    switch text[at] {
    case "\"": return doubleQuoted()
    case "'": return singleQuoted()
    case "[": return list(depth)
    case "{": return map(depth)
    case "&", "*", "!": return .wrong
    default: return .value(.string(plain()))
    }
  }

  private mutating func skipSpace() { while at < text.count, text[at] == " " { at += 1 } }

  private mutating func plain() -> String {
    let start = at
    while at < text.count, !",]}".unicodeScalars.contains(text[at]) {
      if text[at] == ":", at + 1 == text.count || text[at + 1] == " " { break }
      at += 1
    }
    return String(String.UnicodeScalarView(text[start..<at])).trimmed
  }

  private mutating func list(_ depth: Int) -> Outcome {
    at += 1
    var items: [JSONValue] = []
    while true {
      skipSpace()
      guard at < text.count else { return .open }
      if text[at] == "]" {
        at += 1
        return .value(.array(items))
      }
      let before = at
      guard case .value(let item) = value(depth: depth + 1) else {
        return at >= text.count ? .open : .wrong
      }
      items.append(item)
      skipSpace()
      guard at < text.count else { return .open }
      if text[at] == "," { at += 1 } else if text[at] != "]" || at == before { return .wrong }
    }
  }

  private mutating func map(_ depth: Int) -> Outcome {
    at += 1
    var members: [(key: FieldKey, value: JSONValue)] = []
    while true {
      skipSpace()
      guard at < text.count else { return .open }
      if text[at] == "}" {
        at += 1
        return .value(.object(JSONObject(uniqueMembers: members)))
      }
      guard case .value(.string(let name)) = value(depth: depth + 1) else {
        return at >= text.count ? .open : .wrong
      }
      skipSpace()
      guard at < text.count else { return .open }
      guard text[at] == ":", !members.contains(where: { $0.key == FieldKey(name) }),
        members.count < 1000
      else { return .wrong }
      at += 1
      guard case .value(let item) = value(depth: depth + 1) else {
        return at >= text.count ? .open : .wrong
      }
      members.append((FieldKey(name), item))
      skipSpace()
      guard at < text.count else { return .open }
      if text[at] == "," { at += 1 } else if text[at] != "}" { return .wrong }
    }
  }

  private mutating func singleQuoted() -> Outcome {
    at += 1
    var result = String.UnicodeScalarView()
    while at < text.count {
      if text[at] == "'" {
        guard at + 1 < text.count, text[at + 1] == "'" else {
          at += 1
          return .value(.string(String(result)))
        }
        at += 1
      }
      result.append(text[at])
      at += 1
    }
    return .open
  }

  private mutating func doubleQuoted() -> Outcome {
    at += 1
    var result = String.UnicodeScalarView()
    while at < text.count {
      let scalar = text[at]
      at += 1
      if scalar == "\"" { return .value(.string(String(result))) }
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      guard at < text.count else { return .open }
      let sign = text[at]
      at += 1
      let digits = ["x": 2, "u": 4, "U": 8][sign]
      if let digits {
        guard let value = hex(digits) else { return .wrong }
        var code = value
        // Two of them make one character, as in JSON.
        if (0xd800..<0xdc00).contains(code), at + 1 < text.count, text[at] == "\\",
          text[at + 1] == "u"
        {
          at += 2
          guard let low = hex(4), (0xdc00..<0xe000).contains(low) else { return .wrong }
          code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
        }
        guard let scalar = Unicode.Scalar(code) else { return .wrong }
        result.append(scalar)
      } else {
        guard let known = Self.escapes[sign] else { return .wrong }
        result.append(known)
      }
    }
    return .open
  }

  private mutating func hex(_ digits: Int) -> UInt32? {
    guard at + digits <= text.count else { return nil }
    let word = String(String.UnicodeScalarView(text[at..<(at + digits)]))
    at += digits
    return UInt32(word, radix: 16)
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "n": "\n", "t": "\t", "r": "\r", "\"": "\"", "\\": "\\", "/": "/", " ": " ", "0": "\0",
    "a": "\u{7}", "b": "\u{8}", "e": "\u{1b}", "f": "\u{c}", "v": "\u{b}", "N": "\u{85}",
    "_": "\u{a0}", "L": "\u{2028}", "P": "\u{2029}",
  ]
}
