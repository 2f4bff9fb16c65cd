/// A word in a field of fixed words that the table does not have: of a later version, or misspelt.
public struct UnknownWord: Hashable, Sendable {
  /// The field, parts joined by dots: `metric.level`.
  public var field: String
  public var word: String
  /// The words that the table has.
  public var known: [String]
}

extension Target.Kind {
  /// Words of a thing that its table does not have.
  func unknownWords(in fields: JSONObject) -> [UnknownWord] {
    Schema.fields(of: self).flatMap { field in
      fields[field.key].map { field.type.unknownWords(in: $0, named: field.key.text) } ?? []
    }
  }
}

extension FieldType {
  /// Words in a value that the table does not have.
  public func unknownWords(in value: JSONValue, named name: String) -> [UnknownWord] {
    switch self {
    case .choice(let known):
      value.string.flatMap { word in
        known.contains(word) ? nil : [UnknownWord(field: name, word: word, known: known)]
      } ?? []
    case .record(let fields):
      (value.object?.members ?? []).flatMap { key, value in
        fields.first { $0.key == key }?.type
          .unknownWords(in: value, named: "\(name).\(key.text)") ?? []
      }
    case .map(let inner):
      (value.object?.members ?? []).flatMap { key, value in
        inner.unknownWords(in: value, named: "\(name).\(key.text)")
      }
    case .set(let inner), .rows(let inner):
      (value.array ?? []).flatMap { inner.unknownWords(in: $0, named: name) }
    case .text, .identifier, .integer, .number, .boolean, .date, .oneOrMore, .textByLanguage, .any:
      []
    }
  }
}
