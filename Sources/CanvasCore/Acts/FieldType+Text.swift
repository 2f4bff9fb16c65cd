/// Values as people type and read them: on the command line after `=`, and on the screen in a line.
///
/// Several texts stand with commas between them; the elements of a list of records as their parts, with a space
/// between: `from k7f2m, about p3xaq`. Rows stand on lines of their own.
extension FieldType {
  /// A value as text; empty where there is none.
  public func text(of value: JSONValue?) -> String {
    guard let value else { return "" }
    switch self {
    case .set(.record(let parts)):
      return (value.array ?? []).map { Self.text(of: $0, parts) }.joined(separator: ", ")
    case .rows: return value.strings.joined(separator: "\n")
    case .set, .oneOrMore: return value.strings.joined(separator: ", ")
    case .text, .identifier, .integer, .number, .boolean, .date, .choice, .record, .map,
      .textByLanguage,
      .any:
      return value.string ?? String(decoding: JSONWriter.line(value), as: UTF8.self)
    }
  }

  private static func text(of element: JSONValue, _ parts: [Field]) -> String {
    parts.compactMap { part in
      element.object?[part.key].map { part.type.text(of: $0) }
    }.joined(separator: " ")
  }

  /// Whether a value can be typed in a line at all.
  public var isTyped: Bool {
    switch self {
    case .text, .identifier, .integer, .number, .boolean, .date, .choice, .oneOrMore: true
    case .set(let inner), .rows(let inner): inner.isPlain
    case .record, .map, .textByLanguage, .any: false
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .identifier, .integer, .number, .date, .choice: true
    case .record(let parts): parts.allSatisfy { $0.type.isPlain }
    case .boolean, .map, .set, .rows, .oneOrMore, .textByLanguage, .any: false
    }
  }

  /// The value that a text means; nil, which unsets the field, for an empty one. `old` is what stands there:
  /// elements that are left as they were keep what they have beside their parts.
  public func value(
    of text: String, named name: String, isLong: Bool = false, over old: JSONValue? = nil
  ) throws(Refusal) -> JSONValue? {
    guard !text.isEmpty else { return nil }
    let value: JSONValue
    switch self {
    case .text: value = .string(isLong ? text : text.cleanLine)
    case .identifier, .date, .choice: value = .string(text)
    case .integer, .number: value = Self.number(text) ?? .string(text)
    case .boolean: value = text == "true" ? true : text == "false" ? false : .string(text)
    case .oneOrMore: value = .array(text.listed.map { .string($0) })
    case .rows:
      var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while rows.last == "" { rows.removeLast() }
      value = .array(rows.map { .string($0) })
    case .set(.record(let parts)):
      let known = old?.array ?? []
      value = .array(
        text.listed.map { element in
          known.first { Self.text(of: $0, parts) == element } ?? Self.element(element, parts)
        })
    case .set: value = .array(text.listed.map { .string($0) })
    case .record, .map, .textByLanguage, .any: throw .invalid(.object(name))
    }
    if let objection = objection(to: value, named: name) { throw .invalid(objection.why) }
    return value.isVoid ? nil : value
  }

  /// Parts in their order with a space between: each takes a word that can be its own and is left out where the
  /// next one cannot; the last has what is left.
  private static func element(_ text: String, _ parts: [Field]) -> JSONValue {
    var words = text.split(separator: " ")[...]
    var object = JSONObject()
    for (index, part) in parts.enumerated() where !words.isEmpty {
      if index == parts.count - 1 {
        object[part.key] = part.type.word(words.joined(separator: " "))
      } else if let word = words.first, part.takes(word) {
        object[part.key] = part.type.word(String(word))
        words.removeFirst()
      }
    }
    return .object(object)
  }

  /// A word as a value; a text where it is none of this type, so that it is refused by name.
  private func word(_ text: String) -> JSONValue {
    switch self {
    case .integer, .number: Self.number(text) ?? .string(text)
    case .text, .identifier, .boolean, .date, .choice, .record, .map, .set, .rows, .oneOrMore,
      .textByLanguage, .any:
      .string(text)
    }
  }

  private static func number(_ text: String) -> JSONValue? {
    guard let value = try? JSONParser.parse(Array(text.utf8)), case .number = value,
      Double(text)?.isFinite == true
    else { return nil }
    return value
  }
}

extension Field {
  /// Whether a word can be the value of this part of a record, where others follow it.
  fileprivate func takes(_ word: Substring) -> Bool {
    let word = String(word)
    return switch (type, key) {
    case (.text, "url"): word.contains("://")
    case (.text, "path"): word.contains("/") || word.dropLast().contains(".")
    case (.text, _): true
    case (.integer, _), (.number, _):
      (try? JSONParser.parse(Array(word.utf8)))?.string == nil
        && Double(word) != nil
    default: type.objection(to: .string(word), named: key.text) == nil
    }
  }
}

extension String {
  /// The parts between commas, without spaces around them and without empty ones.
  var listed: [String] {
    unicodeScalars.split(separator: ",").map { String($0).cleanLine }.filter { !$0.isEmpty }
  }
}
