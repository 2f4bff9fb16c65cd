extension FieldType {
  /// What speaks against a value, with the way to it from the field; nil where it may stand. Whoever writes
  /// one word of some takes one that the table has. What is read may be the word of another version: any
  /// text stays (``unknownWords(in:named:)`` names it).
  public func objection(
    to value: JSONValue, named name: String, isReading: Bool = false
  ) -> (path: [JSONError.Step], why: Objection)? {
    switch self {
    case .any: nil
    case .text: value.string == nil ? ([], .text(name)) : nil
    case .identifier:
      value.string.map(Identifier.isValid) == true
        ? nil : ([], .identifier(name))
    case .integer(let range):
      value.int.map(range.contains) == true
        ? nil : ([], .whole(name, range))
    case .number:
      if case .number = value { nil } else { ([], .number(name)) }
    case .boolean: value.bool == nil ? ([], .boolean(name)) : nil
    case .date:
      value.string.map { Self.isDate($0) && (isReading || Self.isDayOfMonth($0)) } == true
        ? nil : ([], .date(name))
    case .choice(let words):
      value.string.map { isReading || words.contains($0) } == true
        ? nil : ([], .choice(name, words))
    case .oneOrMore:
      isTexts(value) ? nil : ([], .texts(name))
    case .textByLanguage:
      value.object == nil
        ? Self.text.objection(to: value, named: name)
        : Self.map(.text).objection(to: value, named: name)
    case .record(let fields):
      objection(to: value, named: name, fields: fields, isReading: isReading)
    case .map(let inner): objection(to: value, named: name, inner: inner, isReading: isReading)
    case .set(let inner), .rows(let inner):
      objection(toList: value, named: name, inner: inner, isReading: isReading)
    }
  }

  /// Whether it has parts with names, as an object has.
  var hasMembers: Bool {
    switch self {
    case .record, .map, .any: true
    case .text, .identifier, .integer, .number, .boolean, .date, .choice, .set, .rows, .oneOrMore,
      .textByLanguage:
      false
    }
  }

  private func isTexts(_ value: JSONValue) -> Bool {
    value.string != nil || value.array?.allSatisfy { $0.string != nil } == true
  }

  private func objection(
    to value: JSONValue, named name: String, fields: [Field], isReading: Bool
  ) -> (path: [JSONError.Step], why: Objection)? {
    guard let object = value.object else { return ([], .object(name)) }
    for (key, value) in object.members {
      guard let field = fields.first(where: { $0.key == key }) else { continue }
      let found = field.type.objection(to: value, named: key.text, isReading: isReading)
      if let found {
        return ([.member(key.text)] + found.path, found.why)
      }
    }
    return nil
  }

  private func objection(
    to value: JSONValue, named name: String, inner: FieldType, isReading: Bool
  ) -> (path: [JSONError.Step], why: Objection)? {
    guard let object = value.object else { return ([], .object(name)) }
    for (key, value) in object.members {
      if let found = inner.objection(to: value, named: key.text, isReading: isReading) {
        return ([.member(key.text)] + found.path, found.why)
      }
    }
    return nil
  }

  private func objection(
    toList value: JSONValue, named name: String, inner: FieldType, isReading: Bool
  ) -> (path: [JSONError.Step], why: Objection)? {
    guard let items = value.array else { return ([], .list(name)) }
    for (index, item) in items.enumerated() {
      if let found = inner.objection(to: item, named: name, isReading: isReading) {
        return ([.element(index)] + found.path, found.why)
      }
    }
    return nil
  }

  /// Whether a text is a date or a moment in UTC as RFC 3339 has them.
  static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      return range.reduce(0 as Int?) { sum, index in
        guard let sum, (0x30...0x39).contains(bytes[index]) else { return nil }
        return sum * 10 + Int(bytes[index] - 0x30)
      }
    }
    func has(_ index: Int, _ character: Unicode.Scalar) -> Bool {
      index < bytes.count && bytes[index] == UInt8(ascii: character)
    }
    guard number(0..<4) != nil, has(4, "-"), let month = number(5..<7), has(7, "-"),
      let day = number(8..<10), (1...12).contains(month), (1...31).contains(day)
    else { return false }
    if bytes.count == 10 { return true }
    guard has(10, "T"), let hour = number(11..<13), has(13, ":"), let minute = number(14..<16),
      has(16, ":"), let second = number(17..<19), hour < 24, minute < 60, second <= 60,
      has(bytes.count - 1, "Z")
    else { return false }
    return bytes.count == 20
      || (has(19, ".") && bytes.count > 21
        && bytes[20..<bytes.count - 1].allSatisfy { (0x30...0x39).contains($0) })
  }

  /// Whether the day of a date is one of its month: files may have others, nobody writes one.
  static func isDayOfMonth(_ text: String) -> Bool {
    let parts = text.utf8.prefix(10).split(separator: 0x2d).compactMap { Int(Substring($0)) }
    guard parts.count == 3 else { return false }
    let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(parts[1]) && parts[2] <= days[parts[1] - 1]
  }
}
