/// What things, fields and values are called in the language of whoever reads.
struct Naming: Sendable {
  let templates: TemplateLibrary
  let language: Language
  let facets: [Facet]

  init(_ context: ReadingContext, _ workspace: Workspace) {
    templates = context.templates
    language = context.language
    facets = workspace.facets
  }

  // MARK: Things

  func name(of board: Board) -> String { board.name(in: templates[board.template], language) }

  func name(of box: Box, on board: Board?) -> String {
    box.label(in: board.flatMap { templates[$0.template] }, language)
  }

  func name(of target: Target, in workspace: Workspace) -> String {
    let board = target.board.flatMap(workspace.board)
    return switch target {
    case .workspace: workspace.title
    case .board(let id): board.map(name) ?? id.text
    case .note(let id): workspace.note(id)?.title ?? id.text
    case .box(_, let id): board?.box(id).map { name(of: $0, on: board) } ?? id.text
    case .round(_, let id): board?.name(ofRound: id, language) ?? id.text
    }
  }

  /// Where things stand in a place: a box with its board.
  func place(_ target: Target, in workspace: Workspace) -> String {
    let own = target == .workspace ? "" : name(of: target, in: workspace)
    guard case .box(let board, _) = target else { return own }
    return "\(name(of: .board(board), in: workspace)) ▸ \(own)"
  }

  /// Words in the quotation marks of the language, with "…" for what is too long.
  func quoted(_ text: String, atMost most: Int = 40) -> String {
    let short = text.count > most ? text.prefix(most - 1) + "…" : text[...]
    return Self.quotes[language].filling(String(short))
  }

  private static let quotes = Localized(
    en: "“{}”", nl: "“{}”", fr: "«\u{a0}{}\u{a0}»", de: "„{}“", es: "«{}»")

  // MARK: Fields

  /// What a field is called; where nobody has named it, as it stands in the file.
  func label(of path: [FieldKey], _ kind: Target.Kind) -> String {
    if path.first == "facets", path.count > 1 {
      return facets.named(path[1].text)?.label[language] ?? path[1].text
    }
    return Self.fields[kind]?.first { $0.path == path }?.label(language)
      ?? FieldNames.name(of: path)
  }

  private static let fields = Dictionary(
    uniqueKeysWithValues: Target.Kind.allCases.map { ($0, Schema.typed(Schema.fields(of: $0))) })

  /// A field's value; a dash for none. What people wrote stands in quotes.
  func words(for value: JSONValue?, at path: [FieldKey], of kind: Target.Kind) -> String {
    guard let value else { return "–" }
    if path.first == "facets", path.count > 1 {
      let facet = facets.named(path[1].text)
      return value.strings.map { facet?.value($0)?.label[language] ?? $0 }.joined(separator: ", ")
    }
    let type = Schema.type(of: path, in: kind) ?? .any
    let text = type.text(of: value).split(separator: "\n").joined(separator: " / ")
    if case .text = type { return quoted(text) }
    return text
  }

  /// An old value and a new one; of texts their first lines, where these tell them apart.
  func words(
    from old: JSONValue?, to new: JSONValue?, at path: [FieldKey], of kind: Target.Kind
  ) -> String {
    var values = [old, new]
    if path == ["text"], old?.firstLine != new?.firstLine {
      values = values.map { $0?.firstLine.map(JSONValue.string) }
    }
    return values.map { words(for: $0, at: path, of: kind) }.joined(separator: " → ")
  }
}

extension JSONValue {
  fileprivate var firstLine: String? { string?.split(separator: "\n").first.map(String.init) }
}
