extension Workspace {
  /// Adds a value to a facet, named in a language. Without a symbol it gets a letter of its name that is free; `color` is a
  /// role of ``Facet/colors``.
  public func definingValue(
    _ label: String, of facet: String, symbol: String? = nil, color: String? = nil,
    in language: Language
  ) throws(Refusal) -> Deed {
    let facet = try self.facet(called: facet)
    let label = try named(label)
    guard facet.known(label) == nil else {
      throw .valueTaken(label, of: facet.label[language])
    }
    let id = label.slug(or: "value") { facet.value($0) != nil }
    var term: JSONObject = ["value": .string(id)]
    term.setLabel(label, in: language)
    let sign = try symbol.map { sign throws(Refusal) in
      try self.symbol(sign, of: nil, facet, language)
    }
    term["symbol"] = (sign ?? freeSymbol(for: label, in: facet, language)).map { .string($0) }
    term["role"] = try color.flatMap { name throws(Refusal) in try Facet.role(named: name) }
      .map { .string($0) }
    return Deed(
      Act(.defineValue, label), [setting(terms(of: facet) + [.object(term)], of: facet)],
      made: [Identifier(id)].compactMap { $0 })
  }

  /// Calls a value otherwise in a language; its id stays, and with it what notes carry.
  public func renamingValue(
    _ value: String, of facet: String, to label: String, in language: Language
  ) throws(Refusal) -> Deed {
    let (facet, value) = try find(value, of: facet)
    let label = try named(label)
    if let other = facet.known(label), other.id != value.id {
      throw .valueTaken(label, of: facet.label[language])
    }
    let edit = settingTerm(of: value, facet) { $0.setLabel(label, in: language) }
    return Deed(Act(.renameValue, label), [edit])
  }

  /// Gives a value another symbol, in all languages.
  public func settingSymbol(
    _ symbol: String, of value: String, in facet: String, _ language: Language
  ) throws(Refusal) -> Deed {
    let (facet, value) = try find(value, of: facet)
    let symbol = try self.symbol(symbol, of: value, facet, language)
    let edit = settingTerm(of: value, facet) { $0["symbol"] = .string(symbol) }
    return Deed(Act(.setSymbol, value.label[language]), [edit])
  }

  /// Gives a value a colour by its name, or "none"; its symbol stays, so that it is never told by the colour alone.
  public func recoloring(
    _ value: String, of facet: String, _ color: String, in language: Language
  ) throws(Refusal) -> Deed {
    let (facet, value) = try find(value, of: facet)
    let role = try Facet.role(named: color)
    // A built-in value that has a colour is told that it has none.
    let isBuiltIn = Facet.builtIn.named(facet.id)?.value(value.id)?.role.isEmpty == false
    let edit = settingTerm(of: value, facet) {
      $0["role"] = role.map { .string($0) } ?? (isBuiltIn ? .string("text") : nil)
    }
    return Deed(Act(.recolorValue, value.label[language]), [edit])
  }

  /// Moves a value among those of its facet.
  public func movingValue(
    _ value: String, of facet: String, to spot: ListSpot, in language: Language
  ) throws(Refusal) -> Deed {
    let (facet, value) = try find(value, of: facet)
    var terms = terms(of: facet)
    // A list says the order where it has all values.
    if facet.values.contains(where: { terms.place(of: $0.id, "value") == nil }) {
      let written = terms
      terms = facet.values.map { value in
        written.place(of: value.id, "value").map { written[$0] }
          ?? .object(["value": .string(value.id)])
      }
    }
    let spot = facet.spot(spot)
    try terms.move(
      value.id, to: spot, among: facet.values.map(\.id), by: "value", called: facet.id)
    return Deed(Act(.moveValue, value.label[language]), [setting(terms, of: facet)])
  }

  /// Takes a value away; where notes carry it only `anyway`, and then from them too.
  public func removingValue(
    _ value: String, of facet: String, anyway: Bool = false, in language: Language
  ) throws(Refusal) -> Deed {
    let (facet, value) = try find(value, of: facet)
    let label = value.label[language]
    guard Facet.builtIn.named(facet.id)?.value(value.id) == nil else { throw .builtInStays(label) }
    let count = noteCount(carrying: facet.id, value.id)
    guard anyway || count == 0 else { throw .inUse(label, count) }
    var edits: [Edit] = []
    for note in boards.flatMap(\.notes) where note.facet(facet.id).contains(value.id) {
      let left = note.facet(facet.id).filter { $0 != value.id }
      edits.append(
        .set(
          .note(note.id), path: ["facets", FieldKey(facet.id)], to: JSONValue(oneOrMore: left)))
    }
    let terms = terms(of: facet).filter { $0.object?["value"]?.string != value.id }
    return Deed(Act(.removeValue, label), edits + [setting(terms, of: facet)])
  }

  /// A symbol for a value that is called so: a letter of its name, else two, that nothing else means; nil where all are
  /// taken.
  public func freeSymbol(
    for label: String, in facet: Facet, _ language: Language
  ) -> String? {
    let letters = label.folded.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let first = letters.first else { return nil }
    let pairs = letters.dropFirst().map { "\(first)\($0.lowercased())" }
    let numbers = (1...9).map { "\(first)\($0)" }
    return (letters.map(String.init) + pairs + numbers).first {
      meaning(of: $0, except: nil, facet, language) == nil
    }
  }

  // MARK: Finding

  private func find(
    _ value: String, of facet: String
  ) throws(Refusal) -> (Facet, Facet.Value) {
    let facet = try self.facet(called: facet)
    if let found = facet.known(value) { return (facet, found) }
    let ids = facet.values.map(\.id)
    throw .noValue(value, of: facet.id, near: Suggestion.nearest(to: value, among: ids), ids)
  }

  /// A symbol that may stand for a value, or the refusal that says what it means already.
  private func symbol(
    _ symbol: String, of value: Facet.Value?, _ facet: Facet, _ language: Language
  ) throws(Refusal) -> String {
    let symbol = symbol.trimmed
    // What is wide takes the two cells alone.
    let cells = symbol.reduce(0) {
      $0 + ($1.unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1)
    }
    let isNarrow = cells <= 2 || (symbol.count <= 2 && symbol.allSatisfy(\.isSign))
    guard !symbol.isEmpty, isNarrow, symbol == symbol.visible, !symbol.contains(" ") else {
      throw .noSymbol(symbol)
    }
    if let meaning = meaning(of: symbol, except: value, facet, language) {
      throw .symbolTaken(symbol, by: meaning)
    }
    return symbol
  }

  /// What a symbol says already: another value of the facet, or what may stand beside the same notes.
  private func meaning(
    of symbol: String, except value: Facet.Value?, _ facet: Facet, _ language: Language
  ) -> String? {
    let beside: Set<String> = ["evidence", "partner", "color", "sector", "stage", facet.id]
    let wanted = symbol.lowercased()
    for other in facets where beside.contains(other.id) || !other.isBuiltIn {
      let taken = other.values.first { candidate in
        candidate.symbol[language].lowercased() == wanted
          && !(other.id == facet.id && candidate.id == value?.id)
      }
      if let taken { return "\(other.label[language]): \(taken.label[language])" }
    }
    return nil
  }

  // MARK: What the field has

  private func terms(of facet: Facet) -> [JSONValue] {
    fields["vocabularies"]?.object?[FieldKey(facet.id)]?.array ?? []
  }

  private func setting(_ terms: [JSONValue], of facet: Facet) -> Edit {
    .set(
      .workspace, path: ["vocabularies", FieldKey(facet.id)],
      to: terms.isEmpty ? nil : .array(terms))
  }

  private func settingTerm(
    of value: Facet.Value, _ facet: Facet, _ change: (inout JSONObject) -> Void
  ) -> Edit {
    var terms = terms(of: facet)
    let place = terms.place(of: value.id, "value")
    var term = place.flatMap { terms[$0].object } ?? ["value": .string(value.id)]
    change(&term)
    if let place { terms[place] = .object(term) } else { terms.append(.object(term)) }
    return setting(terms, of: facet)
  }
}

extension Facet {
  /// A value by its id or its label in any language; nil where there is none.
  public func known(_ name: String) -> Value? {
    let wanted = name.folded
    return value(name)
      ?? values.first { value in
        value.id.folded == wanted || value.label.values.values.contains { $0.folded == wanted }
      }
  }

  /// A place among the values, whose neighbour may be named by its label.
  fileprivate func spot(_ spot: ListSpot) -> ListSpot {
    switch spot {
    case .before(let name): .before(known(name)?.id ?? name)
    case .after(let name): .after(known(name)?.id ?? name)
    case .first, .last, .by: spot
    }
  }

  /// The role of a colour by its name in any language; nil for none.
  static func role(named name: String) throws(Refusal) -> String? {
    let wanted = name.folded
    if wanted.isEmpty || wanted == "none" { return nil }
    if let found = color.known(name) { return found.role }
    let all = colors + ["none"]
    throw .noValue(name, of: "color", near: Suggestion.nearest(to: name, among: all), all)
  }
}

extension Character {
  /// Whether it is one of the signs of a cell that stand above the usual letters: `★`, `◐`.
  fileprivate var isSign: Bool {
    unicodeScalars.count == 1 && unicodeScalars.allSatisfy { (0x2000..<0x2bff).contains($0.value) }
  }
}
