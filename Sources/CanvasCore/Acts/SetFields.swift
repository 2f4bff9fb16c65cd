/// Understands `FIELD=VALUE`: which field of a thing is meant, and what its value is in the file. Facets and
/// scores go by their plain names, parts of records with a dot.
public struct FieldNames: Sendable {
  private let workspace: Workspace
  private let kind: Target.Kind
  private let facets: [Facet]
  private let table: [Field]
  private let typed: [TypedField]

  /// `fields` is the table of the kind of thing.
  public init(
    _ workspace: Workspace, of kind: Target.Kind, templates: TemplateLibrary,
    fields: [Field]? = nil
  ) {
    self.workspace = workspace
    self.kind = kind
    table = fields ?? Schema.fields(of: kind)
    facets = kind == .note ? workspace.facets : []
    typed = Schema.typed(table, scores: kind == .note ? workspace.scoreNames(templates) : [])
  }

  /// The path of a field and its new value; nil unsets it.
  public func assignment(
    _ name: String, _ text: String, to target: Target
  ) throws(Refusal) -> (path: [FieldKey], value: JSONValue?) {
    let text = name == "text" && kind == .note ? text.asNote : text
    // A facet and a score may have one name: a number is a score.
    let isScore =
      Int(text) != nil && typed.contains { $0.path.first == "scores" && $0.name == name }
    if !isScore, let facet = facet(name) {
      return (["facets", FieldKey(facet.id)], try facet.value(of: text))
    }
    guard let field = field(name) else { throw refusal(name) }
    if field.path == ["text"], kind == .note, text.isEmpty { throw .emptyText }
    if field.path == ["language"], kind != .note, !text.isEmpty {
      guard let language = Language(rawValue: text.lowercased()) else {
        throw .noValue(text, of: name, near: [], Language.allCases.map(\.rawValue))
      }
      return (field.path, .string(language.rawValue))
    }
    if field.path == ["workshop"], kind == .board, let agenda = workspace.agenda(called: text) {
      return (field.path, .string(agenda.id.text))
    }
    if field.field.names == "pictograms", !text.isEmpty {
      return (field.path, .string(try workspace.pictogram(called: text.trimmed).id))
    }
    let old = workspace.fields(of: target)?[path: field.path[...]]
    return (field.path, try field.value(of: text, over: old))
  }

  /// What a field is called where it is typed: facets and scores go by their plain names.
  public static func name(of path: [FieldKey]) -> String {
    let isPlain = path.first == "facets" || path.first == "scores"
    return (isPlain ? path.dropFirst() : path[...]).map(\.text).joined(separator: ".")
  }

  private func facet(_ name: String) -> Facet? {
    let plain = name.hasPrefix("facets.") ? String(name.dropFirst(7)) : name
    return facets.named(plain) ?? facets.first { $0.id.folded == plain.folded }
  }

  private func field(_ name: String) -> TypedField? {
    let plain = name.hasPrefix("scores.") ? String(name.dropFirst(7)) : name
    let found = typed.first { $0.name == plain } ?? typed.first { $0.name.folded == plain.folded }
    // A score that nobody has given yet goes by its whole name.
    if found == nil, let member = member(name) { return member }
    guard found == nil, name.hasPrefix("scores."), !plain.isEmpty,
      let score = table.first(where: { $0.key == "scores" }), case .map(let inner) = score.type
    else { return found }
    let field = Field(FieldKey(plain), inner, score.meaning)
    return TypedField(path: ["scores", FieldKey(plain)], field: field, group: score)
  }

  /// A value under a name that people choose, where the field holds such values one by one: `report.aim`,
  /// `participants.policy`.
  private func member(_ name: String) -> TypedField? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, !["facets", "scores"].contains(parts[0]),
      let field = table.first(where: { $0.key.text == parts[0] }),
      case .map(let inner) = field.type, inner.isTyped
    else { return nil }
    if case .rows = inner { return nil }
    let key = FieldKey(parts[1])
    return TypedField(
      path: [field.key, key], field: Field(key, inner, field.meaning), group: field)
  }

  private func refusal(_ name: String) -> Refusal {
    if ["id", "boards", "boxes", "notes", "rounds", "format", "template"].contains(name) {
      return .staysAsItIs(name, of: kind)
    }
    if let field = table.first(where: { $0.key.text == name }), !field.type.isTyped {
      let parts = typed.filter { $0.path.first == field.key }.map(\.name)
      let isMap = if case .map = field.type { true } else { !parts.isEmpty }
      if isMap {
        return .hasParts(name, example: parts.first { $0.contains(".") } ?? "\(name).NAME")
      }
      return .notTyped(name)
    }
    let inner = typed.map(\.name).filter { $0.folded.hasSuffix("." + name.folded) }
    let near =
      inner.isEmpty
      ? Suggestion.nearest(to: name, among: names + typed.map(\.name)) : Array(inner.prefix(3))
    return .noField(name, of: kind, near: near, names)
  }

  /// What a message offers: one name each.
  private var names: [String] {
    let plain = typed.filter { $0.path.count == 1 }.map(\.name)
    let scores = typed.filter { $0.path.first == "scores" }.map(\.name)
    return plain + facets.map(\.id)
      + scores.filter { name in !facets.contains { $0.id == name } }
  }
}

extension Workspace {
  /// The agenda that a workshop is named by: its id, or its title where no other one has it.
  fileprivate func agenda(called name: String) -> Board? {
    let agendas = boards.filter { $0.template == Template.agenda.id }
    if let exact = agendas.first(where: { $0.id.text == name }) { return exact }
    let named = agendas.filter { !name.isEmpty && $0.title.folded == name.folded }
    return named.count == 1 ? named[0] : nil
  }
}

extension Facet {
  /// A value, or several with commas between them, as notes keep them. Each is an id of the vocabulary or
  /// its label in any language.
  public func value(of text: String) throws(Refusal) -> JSONValue? {
    let names = allowsSeveral ? text.listed : text.isEmpty ? [] : [text]
    var ids: [String] = []
    for name in names {
      let id = try self.id(of: name)
      if !ids.contains(id) { ids.append(id) }
    }
    return JSONValue(oneOrMore: ids)
  }

  private func id(of name: String) throws(Refusal) -> String {
    guard !values.isEmpty, value(name) == nil else { return name }
    let wanted = name.folded
    if let value = values.first(where: { value in
      value.id.folded == wanted || value.label.values.values.contains { $0.folded == wanted }
    }) {
      return value.id
    }
    let ids = values.map(\.id)
    throw .noValue(name, of: id, near: Suggestion.nearest(to: name, among: ids), ids)
  }
}
