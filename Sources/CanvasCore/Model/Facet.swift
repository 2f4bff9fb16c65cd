/// A label with a vocabulary: what a note is marked with. Ids are English and stay; labels are words of a
/// language. Adding a facet or a value is a line in ``Facet/builtIn``; a workspace adds its own in its
/// `vocabularies`.
public struct Facet: Hashable, Sendable, Identifiable {
  public struct Value: Hashable, Sendable, Identifiable {
    /// The value as it stands in notes.
    public var id: String
    public var label: Localized
    /// One or two characters shown for it; never a colour alone. Letters are those of the language.
    public var symbol: Localized
    /// The role of the theme it is drawn in, by name; empty for plain text.
    public var role: String

    public init(_ id: String, _ symbol: Localized, _ label: Localized, role: String = "") {
      self.id = id
      self.symbol = symbol
      self.label = label
      self.role = role
    }

    /// A value whose symbol is a sign of all languages.
    public init(_ id: String, _ sign: String, _ label: Localized, role: String = "") {
      self.init(id, Localized(everywhere: sign), label, role: role)
    }
  }

  public var id: String
  public var label: Localized
  public var values: [Value]
  /// Whether a note may have several of the values.
  public var allowsSeveral: Bool

  public init(_ id: String, _ label: Localized, severally: Bool = false, _ values: [Value]) {
    self.id = id
    self.label = label
    self.allowsSeveral = severally
    self.values = values
  }

  /// Vocabularies that say what the values of a field mean; they are no facets.
  static let fieldVocabularies: Set<String> = ["basis", "kind", "metric-level", "scale"]

  public func value(_ id: String) -> Value? { values.first { $0.id == id } }
}

extension [Facet] {
  /// A facet by its id, or nil.
  public func named(_ id: String) -> Facet? { first { $0.id == id } }
}

extension Workspace {
  /// The facets of this workspace: the built-in ones, with its own values and labels over them, and then
  /// those it adds.
  public var facets: [Facet] {
    var facets = Facet.builtIn
    for (key, terms) in fields["vocabularies"]?.object?.members ?? []
    where !Facet.fieldVocabularies.contains(key.text) {
      let values = (terms.array ?? []).compactMap(Self.value)
      if let index = facets.firstIndex(where: { $0.id == key.text }) {
        for value in values {
          if let known = facets[index].values.firstIndex(where: { $0.id == value.id }) {
            facets[index].values[known] = value.over(facets[index].values[known])
          } else {
            facets[index].values.append(value)
          }
        }
      } else {
        let label = Facet.ownLabels[key.text] ?? Localized([.en: key.text])
        facets.append(Facet(key.text, label, severally: true, values))
      }
    }
    return facets
  }

  /// A facet by its id, or nil.
  public func facet(_ id: String) -> Facet? { facets.named(id) }

  private static func value(_ term: JSONValue) -> Facet.Value? {
    guard let object = term.object, let id = object["value"]?.string else { return nil }
    let symbol = object["symbol"]?.string.map(Localized.init(everywhere:))
    return Facet.Value(
      id, symbol ?? texts(object["symbol"]), texts(object["label"]), role: object.text("role"))
  }

  /// Texts by language: `{"en": "calm", "nl": "kalm"}`.
  private static func texts(_ value: JSONValue?) -> Localized {
    let pairs = (value?.object?.members ?? []).compactMap { key, value in
      Language(rawValue: key.text).flatMap { language in value.string.map { (language, $0) } }
    }
    return Localized(Dictionary(pairs, uniquingKeysWith: { $1 }))
  }
}

extension Facet.Value {
  /// This value with what it leaves open taken from a built-in one.
  fileprivate func over(_ other: Facet.Value) -> Facet.Value {
    var value = self
    value.label = Localized(other.label.values.merging(label.values) { $1 })
    value.symbol = Localized(other.symbol.values.merging(symbol.values) { $1 })
    if role.isEmpty { value.role = other.role }
    return value
  }
}
