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

extension Facet {
  /// Whether every workspace has it: it may be called otherwise and get more values, and stays.
  public var isBuiltIn: Bool { Facet.builtIn.named(id) != nil }

  /// The roles of the theme that people choose among for a value, which are the values of the facet `color` too.
  public static let colors = color.values.map(\.role)
}

extension Workspace {
  /// The facets of this workspace: the built-in ones, with its own values and labels over them, and then
  /// those it adds, in the order of its field `facets`.
  public var facets: [Facet] {
    let names = fields["facets"]?.array?.compactMap(\.object) ?? []
    let vocabularies = fields["vocabularies"]?.object ?? [:]
    func name(_ id: String) -> JSONObject? { names.first { $0["id"]?.string == id } }
    func values(_ id: String) -> [Facet.Value] {
      var once: [Facet.Value] = []
      for value in (vocabularies[FieldKey(id)]?.array ?? []).compactMap(Self.value)
      where !once.contains(where: { $0.id == value.id }) {
        once.append(value)
      }
      return once
    }
    let builtIn = Facet.builtIn.map { facet in
      facet.under(label: Self.texts(name(facet.id)?["label"]), values(facet.id))
    }
    var own: [String] = []
    for id in names.compactMap({ $0["id"]?.string }) + vocabularies.keys.map(\.text)
    where !own.contains(id) && Facet.builtIn.named(id) == nil
      && !Facet.fieldVocabularies.contains(id)
    {
      own.append(id)
    }
    return builtIn
      + own.map { id in
        let label = Self.texts(name(id)?["label"])
        // One that is known by its values only says nothing about how many a note has.
        let allowsSeveral = name(id).map { $0["several"]?.bool == true } ?? true
        return Facet(
          id, label.values.isEmpty ? Facet.ownLabels[id] ?? Localized([.en: id]) : label,
          severally: allowsSeveral, values(id))
      }
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

extension Facet {
  /// This facet with a workspace's own label and values over its own. A list that has all of its values says in which
  /// order they stand; of a shorter one the others come last.
  fileprivate func under(label: Localized, _ own: [Value]) -> Facet {
    var facet = self
    facet.label = Localized(self.label.values.merging(label.values) { $1 })
    let over = own.map { value in self.value(value.id).map(value.over) ?? value }
    let listed = Set(own.map(\.id))
    if values.allSatisfy({ listed.contains($0.id) }) {
      facet.values = over
    } else {
      facet.values =
        values.map { value in over.first { $0.id == value.id } ?? value }
        + over.filter { self.value($0.id) == nil }
    }
    return facet
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
