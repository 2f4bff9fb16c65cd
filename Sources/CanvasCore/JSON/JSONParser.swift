/// Reads JSON strictly as RFC 8259 has it, in UTF-8; a byte order mark at its start, which some editors
/// write, is passed by.
///
/// Foundation's readers are not used: one of them traps on deep input, both accept what JSON is not,
/// and neither keeps number text, member order or unknown members. Here every byte is looked at, depth
/// is at most 64, a name that stands twice in an object is an error, and an error names its place.
public struct JSONParser {
  /// How deep arrays and objects may be nested.
  public static let maximumDepth = 64

  /// The value that `bytes` spell, or a ``JSONError`` that names the first wrong byte.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try parse(bytes, locating: nil).value
  }

  /// Where the value at `path` begins in `bytes`, counted from 0; the nearest ancestor's place where
  /// there is no such value. Used for messages only: parsing itself keeps no positions.
  public static func offset(of path: [JSONError.Step], in bytes: [UInt8]) -> Int {
    (try? parse(bytes, locating: path).offset) ?? 0
  }

  private static func parse(
    _ bytes: [UInt8], locating path: [JSONError.Step]?
  ) throws(JSONError) -> (value: JSONValue, offset: Int) {
    // Typed throws do not pass through `withUnsafeBufferPointer`, hence the result value.
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<(JSONValue, Int), JSONError> in
      var parser = JSONParser(bytes: buffer, wanted: path)
      do throws(JSONError) {
        return .success((try parser.document(), parser.found))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private let wanted: [JSONError.Step]?
  private var found = 0
  private var trail: [JSONError.Step] = []

  private init(bytes: UnsafeBufferPointer<UInt8>, wanted: [JSONError.Step]?) {
    self.bytes = bytes
    self.wanted = wanted
  }

  private mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { at = 3 }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      throw error("the file is in UTF-16 or UTF-32; save it as UTF-8")
    }
    skipSpace()
    guard at < bytes.count else { throw error("there is nothing in it") }
    let value = try self.value(depth: 0)
    skipSpace()
    guard at == bytes.count else { throw error("something follows after the end of the value") }
    return value
  }

  private func error(_ reason: String, at offset: Int? = nil) -> JSONError {
    JSONError(offset: offset ?? at, reason: reason)
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0a, 0x0d, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard at < bytes.count else { throw error("the file ends where a value must stand") }
    if let wanted, wanted.starts(with: trail) { found = at }
    switch bytes[at] {
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error("a value must stand here: a string, number, list, object, true or false")
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    guard at + length <= bytes.count,
      (0..<length).allSatisfy({ bytes[at + $0] == word.utf8Start[$0] })
    else { throw error("a value must stand here: only true, false and null are bare words") }
    at += length
    return value
  }

  private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
    guard depth <= Self.maximumDepth else { throw tooDeep() }
    at += 1
    var items: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return items }
    while true {
      do throws(JSONError) {
        if wanted != nil { trail.append(.element(items.count)) }
        skipSpace()
        items.append(try value(depth: depth))
        if wanted != nil { trail.removeLast() }
      } catch {
        throw error.inside(.element(items.count))
      }
      skipSpace()
      if take(UInt8(ascii: "]")) { return items }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or \"]\" must stand here") }
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
    guard depth <= Self.maximumDepth else { throw tooDeep() }
    at += 1
    var members: [(key: FieldKey, value: JSONValue)] = []
    var names: Set<FieldKey> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return JSONObject() }
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw error("the name of a member must stand here, in double quotes")
      }
      let start = at
      let key = FieldKey(try string())
      // A few names are compared one by one; many would make that quadratic.
      if members.count == 16 { names = Set(members.map(\.key)) }
      let twice =
        members.count < 16
        ? members.contains { $0.key == key } : !names.insert(key).inserted
      guard !twice else {
        throw error("the name \"\(key)\" stands twice in this object", at: start)
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("a colon must follow the name \"\(key)\"") }
      do throws(JSONError) {
        if wanted != nil { trail.append(.member(key.text)) }
        skipSpace()
        members.append((key, try value(depth: depth)))
        if wanted != nil { trail.removeLast() }
      } catch {
        throw error.inside(.member(key.text))
      }
      skipSpace()
      if take(UInt8(ascii: "}")) { return JSONObject(uniqueMembers: members) }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or \"}\" must stand here") }
    }
  }

  private func tooDeep() -> JSONError {
    error("lists and objects are nested deeper than \(Self.maximumDepth) levels")
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func number() throws(JSONError) -> String {
    let start = at
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    guard whole > 0 else { throw error("a digit must follow the sign") }
    let first = bytes[at - whole]
    guard whole == 1 || first != UInt8(ascii: "0") else {
      throw error("a number does not start with 0", at: start)
    }
    if take(UInt8(ascii: ".")) {
      guard digits() > 0 else { throw error("a digit must follow the decimal point") }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard digits() > 0 else { throw error("a digit must follow the exponent") }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
    return at - start
  }
}

// MARK: Strings

extension JSONParser {
  private mutating func string() throws(JSONError) -> String {
    at += 1
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        defer { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
      try plainScalar(byte)
    }
    throw error("the file ends inside a string")
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    var text = [UInt8](bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: try escape())
      default:
        let from = at
        try plainScalar(byte)
        text.append(contentsOf: bytes[from..<at])
      }
    }
    throw error("the file ends inside a string")
  }

  /// Steps over one scalar that stands for itself, checking its UTF-8.
  @inline(__always)
  private mutating func plainScalar(_ byte: UInt8) throws(JSONError) {
    if byte < 0x80 {
      guard byte >= 0x20 else {
        throw error("a control character must be written as an escape, such as \\n")
      }
      at += 1
    } else {
      at += try multibyteLength(byte)
    }
  }

  private func multibyteLength(_ byte: UInt8) throws(JSONError) -> Int {
    func tail(_ index: Int, _ range: ClosedRange<UInt8> = 0x80...0xbf) -> Bool {
      at + index < bytes.count && range.contains(bytes[at + index])
    }
    switch byte {
    case 0xc2...0xdf where tail(1): return 2
    case 0xe0 where tail(1, 0xa0...0xbf) && tail(2): return 3
    case 0xed where tail(1, 0x80...0x9f) && tail(2): return 3
    case 0xe1...0xec where tail(1) && tail(2): return 3
    case 0xee...0xef where tail(1) && tail(2): return 3
    case 0xf0 where tail(1, 0x90...0xbf) && tail(2) && tail(3): return 4
    case 0xf1...0xf3 where tail(1) && tail(2) && tail(3): return 4
    case 0xf4 where tail(1, 0x80...0x8f) && tail(2) && tail(3): return 4
    default: throw error("these bytes are not UTF-8")
    }
  }

  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard at + 1 < bytes.count else { throw error("the file ends inside a string") }
    let letter = bytes[at + 1]
    if letter == UInt8(ascii: "u") { return try unicodeEscape() }
    let plain: UInt8
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = letter
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0c
    case UInt8(ascii: "n"): plain = 0x0a
    case UInt8(ascii: "r"): plain = 0x0d
    case UInt8(ascii: "t"): plain = 0x09
    default: throw error("there is no such escape in JSON")
    }
    at += 2
    return [plain]
  }

  private mutating func unicodeEscape() throws(JSONError) -> [UInt8] {
    let start = at
    let unit = try hexUnit()
    var code = UInt32(unit)
    if (0xd800...0xdbff).contains(unit) {
      guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      else { throw error("half a surrogate pair is not a character", at: start) }
      let low = try hexUnit()
      guard (0xdc00...0xdfff).contains(low) else {
        throw error("half a surrogate pair is not a character", at: start)
      }
      code = 0x10000 + (UInt32(unit) - 0xd800) << 10 + (UInt32(low) - 0xdc00)
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw error("half a surrogate pair is not a character", at: start)
    }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func hexUnit() throws(JSONError) -> UInt16 {
    guard at + 6 <= bytes.count else { throw error("the file ends inside a string") }
    var unit: UInt16 = 0
    for index in at + 2..<at + 6 {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue, bytes[index] < 0x80
      else { throw error("four hexadecimal digits must follow \\u") }
      unit = unit << 4 | UInt16(digit)
    }
    at += 6
    return unit
  }
}

extension JSONError {
  /// The same error seen from one level further out.
  fileprivate func inside(_ step: Step) -> JSONError {
    var error = self
    error.path.insert(step, at: 0)
    return error
  }
}
