/// Writes JSON in the one form Ninefold keeps: UTF-8, two spaces a level, a member or an element a
/// line. A list or an object with nothing nested in it stands on one line where that line has at most
/// 100 characters, so that a link or a list of tags is one line of a diff.
public struct JSONWriter {
  /// The longest line that a short list or object may make, in characters (Unicode scalars).
  public static let lineLength = 100

  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// A value as a file: pretty, with one final newline.
  public static func file(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, indent: 0, before: 0)
    writer.bytes.append(0x0a)
    return writer.bytes
  }

  /// A value on one line without spaces: what is compared, hashed and kept in journals.
  public static func line(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.compact(value, spaced: false)
    return writer.bytes
  }

  /// Writes a value. `indent` is the level of its line; `before` the characters that stand on the line
  /// already. `broken` puts each element on a line of its own however short.
  public mutating func write(_ value: JSONValue, indent: Int, before: Int, broken: Bool = false) {
    switch value {
    case .array(let items):
      guard !items.isEmpty else { return raw("[]") }
      if !broken, isFlat(value), fits(value, before: before) {
        return compact(value, spaced: true)
      }
      raw("[")
      for (index, item) in items.enumerated() {
        newline(indent + 1, comma: index > 0)
        write(item, indent: indent + 1, before: 2 * (indent + 1))
      }
      newline(indent, comma: false)
      raw("]")
    case .object(let object):
      guard !object.isEmpty else { return raw("{}") }
      if !broken, isFlat(value), fits(value, before: before) {
        return compact(value, spaced: true)
      }
      raw("{")
      for (index, member) in object.members.enumerated() {
        newline(indent + 1, comma: index > 0)
        let width = self.name(member.key, indent: indent + 1)
        write(member.value, indent: indent + 1, before: width)
      }
      newline(indent, comma: false)
      raw("}")
    case .null, .bool, .number, .string: compact(value, spaced: true)
    }
  }

  /// Starts a new line at a level, after a comma where one belongs.
  public mutating func newline(_ indent: Int, comma: Bool) {
    if comma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(0x0a)
    for _ in 0..<indent {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  /// Writes `"key": ` and says how many characters the line has then.
  @discardableResult
  public mutating func name(_ key: FieldKey, indent: Int) -> Int {
    let start = bytes.count
    string(key.text)
    raw(": ")
    return 2 * indent + scalars(from: start)
  }

  /// Writes ASCII as it is.
  public mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private func isFlat(_ value: JSONValue) -> Bool {
    func isPlain(_ value: JSONValue) -> Bool {
      switch value {
      case .array, .object: false
      case .null, .bool, .number, .string: true
      }
    }
    return switch value {
    case .array(let items): items.allSatisfy(isPlain)
    case .object(let object): object.members.allSatisfy { isPlain($0.value) }
    case .null, .bool, .number, .string: true
    }
  }

  private func fits(_ value: JSONValue, before: Int) -> Bool {
    var trial = JSONWriter()
    trial.compact(value, spaced: true)
    return before + trial.scalars(from: 0) <= Self.lineLength
  }

  private func scalars(from start: Int) -> Int {
    bytes[start...].reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
  }

  private mutating func compact(_ value: JSONValue, spaced: Bool) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): flag ? raw("true") : raw("false")
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): string(text)
    case .array(let items):
      raw("[")
      for (index, item) in items.enumerated() {
        if index > 0 { spaced ? raw(", ") : raw(",") }
        compact(item, spaced: spaced)
      }
      raw("]")
    case .object(let object):
      raw("{")
      for (index, member) in object.members.enumerated() {
        if index > 0 { spaced ? raw(", ") : raw(",") }
        string(member.key.text)
        spaced ? raw(": ") : raw(":")
        compact(member.value, spaced: spaced)
      }
      raw("}")
    }
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0a: raw("\\n")
      case 0x0d: raw("\\r")
      case 0x09: raw("\\t")
      case 0x08: raw("\\b")
      case 0x0c: raw("\\f")
      case 0x00..<0x20, 0x7f:
        raw("\\u00")
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
