// What a workspace calls things by: facets of its own with their values, and its own words over the built-in ones.

/// Where in a list something goes.
public enum ListSpot: Hashable, Sendable {
  case first, last
  /// Beside another one, by its id.
  case before(String), after(String)
  /// So many places further down; up where it is less than 0.
  case by(Int)
}

extension Workspace {
  /// A facet by its id or its label in any language, or the refusal that names some that are near.
  public func facet(called name: String) throws(Refusal) -> Facet {
    let (facets, wanted) = (facets, name.folded)
    if let facet = facets.named(name) ?? facets.first(where: { $0.id.folded == wanted })
      ?? facets.first(where: { $0.label.values.values.contains { $0.folded == wanted } })
    {
      return facet
    }
    let ids = facets.map(\.id)
    throw .noFacet(name, near: Suggestion.nearest(to: name, among: ids), ids)
  }

  /// How many notes carry a facet, or one of its values.
  public func noteCount(carrying facet: String, _ value: String? = nil) -> Int {
    boards.reduce(0) { sum, board in
      sum
        + board.notes.count { note in
          let values = note.facet(facet)
          return value.map(values.contains) ?? !values.isEmpty
        }
    }
  }

  // MARK: Facets

  /// Adds a facet, named in a language; its id is made of the name.
  public func definingFacet(
    _ label: String, several: Bool = false, in language: Language
  ) throws(Refusal) -> Deed {
    let label = try named(label)
    let facets = facets
    guard !facets.contains(where: { $0.isCalled(label) }) else { throw .facetTaken(label) }
    // What `set` and the forms call by a plain name stays what that means.
    let taken =
      Set(facets.map(\.id)).union(Facet.fieldVocabularies)
      .union(Schema.note.map(\.key.text)).union(["id"])
    let id = label.slug(or: "facet", unless: taken.contains)
    var term: JSONObject = ["id": .string(id)]
    term["label"] = .object([FieldKey(language.rawValue): .string(label)])
    if several { term["several"] = true }
    return Deed(
      Act(.defineFacet, label), [setting(facetTerms + [.object(term)])],
      made: [Identifier(id)].compactMap { $0 })
  }

  /// Calls a facet otherwise in a language; its id stays, and with it what notes carry.
  public func renamingFacet(
    _ id: String, to label: String, in language: Language
  ) throws(Refusal) -> Deed {
    let facet = try facet(called: id)
    let label = try named(label)
    guard !facets.contains(where: { $0.id != facet.id && $0.isCalled(label) }) else {
      throw .facetTaken(label)
    }
    let edit = settingTerm(of: facet) { $0.setLabel(label, in: language) }
    return Deed(Act(.renameFacet, label), [edit])
  }

  /// Says whether a note may have several values of a facet; not one only while a note has more.
  public func lettingFacet(
    _ id: String, haveSeveral several: Bool, in language: Language
  ) throws(Refusal) -> Deed {
    let facet = try facet(called: id)
    let label = facet.label[language]
    guard !facet.isBuiltIn else { throw .builtInStays(label) }
    let count = boards.flatMap(\.notes).count { $0.facet(facet.id).count > 1 }
    guard several || count == 0 else { throw .severalInUse(label, count) }
    let edit = settingTerm(of: facet) { $0["several"] = several ? true : nil }
    return Deed(Act(.letFacetHaveSeveral, label), [edit])
  }

  /// Moves a facet of the workspace's own among those it has; the built-in ones come first, as they are.
  public func movingFacet(
    _ id: String, to spot: ListSpot, in language: Language
  ) throws(Refusal) -> Deed {
    let facet = try facet(called: id)
    guard !facet.isBuiltIn else { throw .builtInStays(facet.label[language]) }
    var terms = facetTerms
    // Those that are known by their values only get a place of their own.
    for other in facets where !other.isBuiltIn && terms.place(of: other.id, "id") == nil {
      terms.append(.object(term(for: other)))
    }
    let own = facets.filter { !$0.isBuiltIn }.map(\.id)
    try terms.move(facet.id, to: spot, among: own, by: "id", called: "facet")
    return Deed(Act(.moveFacet, facet.label[language]), [setting(terms)])
  }

  /// Takes a facet away with its values; where notes carry it only `anyway`, and then from them too.
  public func removingFacet(
    _ id: String, anyway: Bool = false, in language: Language
  ) throws(Refusal) -> Deed {
    let facet = try facet(called: id)
    let label = facet.label[language]
    guard !facet.isBuiltIn else { throw .builtInStays(label) }
    let count = noteCount(carrying: facet.id)
    guard anyway || count == 0 else { throw .inUse(label, count) }
    let key = FieldKey(facet.id)
    var edits: [Edit] = []
    for note in boards.flatMap(\.notes) where note.fields["facets"]?.object?[key] != nil {
      edits.append(.set(.note(note.id), path: ["facets", key], to: nil))
    }
    if facetTerms.place(of: facet.id, "id") != nil {
      edits.append(setting(facetTerms.filter { $0.object?["id"]?.string != facet.id }))
    }
    if fields["vocabularies"]?.object?[key] != nil {
      edits.append(.set(.workspace, path: ["vocabularies", key], to: nil))
    }
    return Deed(Act(.removeFacet, label), edits)
  }

  // MARK: What the field has

  private var facetTerms: [JSONValue] { fields["facets"]?.array ?? [] }

  private func setting(_ terms: [JSONValue]) -> Edit {
    .set(.workspace, path: ["facets"], to: terms.isEmpty ? nil : .array(terms))
  }

  /// What is to be written of a facet that has no entry yet.
  private func term(for facet: Facet) -> JSONObject {
    var term: JSONObject = ["id": .string(facet.id)]
    if !facet.isBuiltIn, facet.allowsSeveral { term["several"] = true }
    return term
  }

  private func settingTerm(of facet: Facet, _ change: (inout JSONObject) -> Void) -> Edit {
    var terms = facetTerms
    let place = terms.place(of: facet.id, "id")
    var term = place.flatMap { terms[$0].object } ?? term(for: facet)
    change(&term)
    if let place { terms[place] = .object(term) } else { terms.append(.object(term)) }
    return setting(terms)
  }

  /// A name as it is kept.
  func named(_ label: String) throws(Refusal) -> String {
    let label = label.trimmed
    guard !label.isEmpty else { throw .emptyName }
    return label
  }
}

extension Facet {
  /// Whether it goes by a name: its id, or its label in some language.
  fileprivate func isCalled(_ name: String) -> Bool {
    let wanted = name.folded
    return id.folded == wanted || label.values.values.contains { $0.folded == wanted }
  }
}

extension JSONObject {
  /// Sets the label of a language; what other languages have stays.
  mutating func setLabel(_ text: String, in language: Language) {
    var labels = self["label"]?.object ?? [:]
    labels[FieldKey(language.rawValue)] = .string(text)
    self["label"] = .object(labels)
  }
}

extension [JSONValue] {
  /// The index of the record of a name.
  func place(of name: String, _ key: FieldKey) -> Int? {
    firstIndex { $0.object?[key]?.string == name }
  }

  /// Moves the record of a name; `order` has the names as people see them.
  mutating func move(
    _ name: String, to spot: ListSpot, among order: [String], by key: FieldKey, called field: String
  ) throws(Refusal) {
    let others = order.filter { $0 != name }
    guard let old = place(of: name, key), let here = order.firstIndex(of: name) else {
      throw .placeGone
    }
    func rank(of other: String) throws(Refusal) -> Int {
      guard let found = others.firstIndex(of: other) else {
        if other == name { throw .afterItself }
        throw .noValue(
          other, of: field, near: Suggestion.nearest(to: other, among: others), others)
      }
      return found
    }
    let index =
      switch spot {
      case .first: 0
      case .last: others.count
      case .before(let other): try rank(of: other)
      case .after(let other): try rank(of: other) + 1
      case .by(let step): here + step
      }
    guard others.indices.contains(index) || index == others.count else { throw .edgeOfList }
    let record = remove(at: old)
    if index < others.count, let next = place(of: others[index], key) {
      insert(record, at: next)
    } else {
      append(record)
    }
  }
}

extension String {
  /// An id made of words, or of `usual` where they have no letter that ids have; numbered where it is taken.
  func slug(or usual: String, unless isTaken: (String) -> Bool) -> String {
    let words = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let plain = words.joined(separator: "-").prefix(32)
    let trimmed = plain.hasSuffix("-") ? plain.dropLast() : plain
    let base = trimmed.isEmpty ? usual : String(trimmed)
    guard isTaken(base) else { return base }
    var number = 2
    while true {
      let tail = "-\(number)"
      let id = base.prefix(32 - tail.count) + tail
      if !isTaken(String(id)) { return String(id) }
      number += 1
    }
  }
}
