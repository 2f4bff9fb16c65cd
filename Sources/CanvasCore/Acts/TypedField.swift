/// A field that can be typed: its way from the thing, its table line, and the line of the record it is a part of.
public struct TypedField: Sendable {
  public let path: [FieldKey]
  public let field: Field
  public let group: Field?

  /// Its whole name, which no facet has: `scores.impact`.
  public var id: String { path.map(\.text).joined(separator: ".") }

  /// Its name where names are typed: `owner`, `metric.target`; of a score the score's.
  public var name: String {
    FieldNames.name(of: path)
  }

  /// What it is called on the screen.
  public func label(_ language: Language) -> String {
    let own = field.label[language]
    guard let group, path.first != "scores" else { return own }
    return "\(group.label[language]) · \(own)"
  }

  /// Whether its text may have several lines.
  public var isLong: Bool {
    path.count > 1 || ["text", "description", "evidenceNote"].contains(path[0])
  }

  /// What was typed without spaces around it; a drawing keeps them.
  public func cleaned(_ text: String) -> String {
    if case .rows = field.type { return text }
    return isLong ? text.asNote : text.trimmed
  }

  /// The value that an answer means, which keeps to what people are asked for.
  public func answer(_ text: String, over old: JSONValue? = nil) throws(Refusal) -> JSONValue? {
    if let range = field.asked, !text.isEmpty, Int(text).map(range.contains) != true {
      throw .invalid(.whole(path.last?.text ?? "", range))
    }
    return try value(of: text, over: old)
  }

  /// The value that a text means; nil unsets the field.
  public func value(of text: String, over old: JSONValue? = nil) throws(Refusal) -> JSONValue? {
    let name = path.last?.text ?? ""
    return try field.type.value(of: text, named: name, isLong: isLong, over: old)
  }
}

extension Schema {
  /// Fields that are not typed: they say what a thing is, or have ways of their own.
  private static let fixed: Set<FieldKey> = [
    "format", "id", "template", "conflicts", "facets", "vocabularies", "pictograms", "rounds",
  ]

  /// The fields of a table that can be typed, parts of records one by one. `scores` are names of scores
  /// beside those everybody has.
  public static func typed(
    _ fields: [Field], scores others: [String] = []
  ) -> [TypedField] {
    fields.filter { !fixed.contains($0.key) }.flatMap { field -> [TypedField] in
      switch field.type {
      case .record(let parts):
        return parts.filter(\.type.isTyped).map {
          TypedField(path: [field.key, $0.key], field: $0, group: field)
        }
      case .map(let inner) where field.key == "scores":
        let more = others.filter { name in !scores.contains { $0.key.text == name } }.map {
          Field(FieldKey($0), inner, field.meaning, asked: field.asked)
        }
        return (scores + more).map {
          TypedField(path: [field.key, $0.key], field: $0, group: field)
        }
      case .map, .any: return []
      case .text, .identifier, .integer, .number, .boolean, .date, .choice, .set, .rows,
        .oneOrMore, .textByLanguage:
        return field.type.isTyped ? [TypedField(path: [field.key], field: field, group: nil)] : []
      }
    }
  }
}

extension Workspace {
  /// Names of scores beside those everybody has: of the axes of templates, and those in use.
  public func scoreNames(_ templates: TemplateLibrary) -> [String] {
    let axes = templates.all.compactMap(\.axes).flatMap {
      [$0.horizontalScore, $0.verticalScore]
    }
    let used = boards.flatMap(\.notes).flatMap {
      $0.fields["scores"]?.object?.keys.map(\.text) ?? []
    }
    var names: [String] = []
    for name in axes + used where !names.contains(name) { names.append(name) }
    return names
  }
}
