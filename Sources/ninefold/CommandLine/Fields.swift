import CanvasCore

/// Understands `FIELD=VALUE`: which field of a thing is meant, and what its value is in the file.
struct Fields {
  let workspace: Workspace
  let templates: TemplateLibrary
  let kind: Target.Kind

  /// A path to a field and its new value; nil unsets it.
  typealias Assignment = (path: [CanvasCore.Key], value: JSONValue?)

  func assignment(_ argument: String) throws(Failure) -> Assignment {
    let text = argument.cleaned
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
      throw Failure(
        sentence: "\"\(text)\" sets nothing. Write FIELD=VALUE, as owner=Fatima.", code: 64)
    }
    let name = String(text[..<sign])
    var value = String(text[text.index(after: sign)...])
    let path = try path(of: name, for: value)
    if path == ["text"], kind == .note { value = value.asNote }
    if path == ["text"], kind == .note, value.isEmpty {
      throw Failure(
        sentence: "A note has a text. \"ninefold remove\" takes the note away.", code: 64)
    }
    return (path, value.isEmpty ? nil : try json(value, at: path, named: name))
  }

  // MARK: Names

  private func path(of name: String, for value: String) throws(Failure) -> [CanvasCore.Key] {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1 {
      let isScore = scores.contains(name) && Int(value) != nil
      if kind == .note, !isScore, let facet = match(name, facets.map(\.id)) {
        return ["facets", Key(facet)]
      }
      if let field = match(name, plainFields) { return [Key(field)] }
      if kind == .note, let score = match(name, scores) { return ["scores", Key(score)] }
    } else if parts.count == 2, kind == .note, parts[0] == "facets" {
      if facets.contains(where: { $0.id == parts[1] }) { return ["facets", Key(parts[1])] }
    } else if !parts.contains(""), plainFields.contains(parts[0]) || parts[0] == "scores" {
      let path = parts.map { Key($0) }
      if Schema.type(of: path, in: kind) != nil { return path }
    }
    throw unknown(name)
  }

  private func unknown(_ name: String) -> Failure {
    if ["id", "boards", "boxes", "notes", "rounds", "format", "template"].contains(name) {
      return Failure(sentence: "\"\(name)\" of a \(kind.rawValue) stays as it is.", code: 64)
    }
    let inner = dotted.filter { $0.folded.hasSuffix("." + name.folded) }
    let near =
      inner.isEmpty
      ? Suggestion.nearest(to: name, among: settable + dotted) : Array(inner.prefix(3))
    let clause =
      near.isEmpty
      ? " Choose from: \(settable.joined(separator: ", "))."
      : " Did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
    return Failure(sentence: "A \(kind.rawValue) has no field \"\(name)\".\(clause)", code: 64)
  }

  private func match(_ name: String, _ names: [String]) -> String? {
    names.first { $0 == name } ?? names.first { $0.folded == name.folded }
  }

  private var facets: [Facet] { workspace.facets }

  /// Fields that can be named as they stand in the file.
  private var plainFields: [String] {
    let hidden: Set<String> = [
      "format", "id", "template", "conflicts", "facets", "scores", "vocabularies", "rounds",
    ]
    return Schema.fields(of: kind).map(\.key.text).filter { !hidden.contains($0) }
  }

  /// The names of scores: those of the axes of templates and those in use.
  private var scores: [String] {
    guard kind == .note else { return [] }
    var names = ["impact", "effort", "importance", "evidence"]
    let axes = templates.all.compactMap(\.axes).flatMap { [$0.horizontalScore, $0.verticalScore] }
    let used = workspace.boards.flatMap(\.notes).flatMap {
      $0.fields["scores"]?.object?.keys.map(\.text) ?? []
    }
    for name in axes + used where !names.contains(name) { names.append(name) }
    return names
  }

  /// Parts of fields, as `metric.target`.
  private var dotted: [String] {
    Schema.fields(of: kind).flatMap { field -> [String] in
      guard case .record(let parts) = field.type else { return [] }
      return parts.map { "\(field.key).\($0.key)" }
    }
  }

  /// What a message offers: one name each.
  private var settable: [String] {
    let names = plainFields.filter { name in
      switch Schema.type(of: [Key(name)], in: kind) {
      case .record, .map, .any, .none: false
      case .set(let inner), .rows(let inner): Self.isText(inner)
      case .text, .identifier, .integer, .number, .boolean, .date, .choice, .oneOrMore: true
      }
    }
    guard kind == .note else { return names }
    return names + facets.map(\.id) + scores.filter { name in !facets.contains { $0.id == name } }
  }

  private static func isText(_ type: FieldType) -> Bool {
    switch type {
    case .text, .identifier: true
    case .integer, .number, .boolean, .date, .choice, .record, .map, .set, .rows, .oneOrMore, .any:
      false
    }
  }

  // MARK: Values

  private func json(
    _ value: String, at path: [CanvasCore.Key], named name: String
  ) throws(Failure) -> JSONValue? {
    if path.first == "facets", let facet = facets.first(where: { $0.id == path.last?.text }) {
      return try facet.json(value)
    }
    if path == ["language"], kind != .note {
      return .string(try language(value))
    }
    guard let type = Schema.type(of: path, in: kind) else { throw unknown(name) }
    let json: JSONValue
    switch type {
    case .text:
      let isLong = path.count > 1 || ["text", "description", "evidenceNote"].contains(path[0])
      json = .string(isLong ? value : value.cleanLine)
    case .identifier, .date, .choice: json = .string(value)
    case .integer, .number: json = number(value) ?? .string(value)
    case .boolean: json = value == "true" ? true : value == "false" ? false : .string(value)
    case .oneOrMore: json = list(value)
    case .set(let inner) where Self.isText(inner): json = list(value)
    case .rows: json = .array(value.split(separator: "\n").map { .string(String($0)) })
    case .record, .map:
      let parts = dotted.filter { $0.hasPrefix(name + ".") }
      let example = parts.first ?? "\(name).NAME"
      throw Failure(
        sentence: "\"\(name)\" has parts. Set one of them, as \(example)=VALUE.", code: 64)
    case .set, .any:
      throw Failure(sentence: "\"\(name)\" cannot be set here.", code: 64)
    }
    if let objection = type.objection(to: json, named: name) {
      throw Failure(sentence: "That cannot be set: \(objection.why.text).", code: 64)
    }
    return json.isVoid ? nil : json
  }

  private func number(_ text: String) -> JSONValue? {
    guard let value = try? JSONParser.parse(Array(text.utf8)), case .number = value else {
      return nil
    }
    return value
  }

  private func list(_ text: String) -> JSONValue { .array(text.listed.map { .string($0) }) }

  private func language(_ value: String) throws(Failure) -> String {
    if let language = Language(rawValue: value.lowercased()) { return language.rawValue }
    let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure(
      sentence: "There is no language \"\(value)\". Choose from: \(codes).", code: 64)
  }
}

extension Facet {
  /// A value, or several with commas between them, as notes keep them. Each is an id of the vocabulary or
  /// its label in any language.
  func json(_ text: String) throws(Failure) -> JSONValue? {
    let names = allowsSeveral ? text.listed : [text]
    var ids: [String] = []
    for name in names {
      let id = try self.id(of: name)
      if !ids.contains(id) { ids.append(id) }
    }
    switch ids.count {
    case 0: return nil
    case 1: return .string(ids[0])
    default: return .array(ids.map { .string($0) })
    }
  }

  private func id(of name: String) throws(Failure) -> String {
    guard !values.isEmpty, value(name) == nil else { return name }
    let wanted = name.folded
    if let value = values.first(where: { value in
      value.id.folded == wanted || value.label.values.values.contains { $0.folded == wanted }
    }) {
      return value.id
    }
    let near = Suggestion.clause(for: name, among: values.map(\.id))
    let choice = near.isEmpty ? " Choose from: \(values.map(\.id).joined(separator: ", "))." : near
    throw Failure(sentence: "\"\(name)\" is no value of \"\(id)\".\(choice)", code: 64)
  }
}

extension String {
  /// The parts between commas, without spaces around them and without empty ones.
  fileprivate var listed: [String] {
    split(separator: ",").map { String($0).cleanLine }.filter { !$0.isEmpty }
  }
}
