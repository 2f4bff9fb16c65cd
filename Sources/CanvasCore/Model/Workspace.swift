/// One file, one track of work: boards of boxes of notes.
///
/// A workspace, a board, a box, a note and a round are each an id and an object of fields. What the fields
/// mean is in one table (``Schema``), so reading, writing, comparing and merging are written once, and
/// fields nobody knows yet are carried along. The typed properties below are views of those fields.
public struct Workspace: Hashable, Sendable {
  public var id: Identifier
  /// Every field but `format`, `id` and `boards`.
  public var fields: JSONObject
  public var boards: [Board]

  public init(id: Identifier, fields: JSONObject = [:], boards: [Board] = []) {
    self.id = id
    self.fields = fields
    self.boards = boards
  }
}

/// A canvas, a wall, a matrix, an agenda …: boxes laid out as a template says.
public struct Board: Hashable, Sendable, Identifiable {
  public var id: Identifier
  /// Every field but `id`, `rounds` and `boxes`.
  public var fields: JSONObject
  public var rounds: [Round]
  public var boxes: [Box]

  public init(
    id: Identifier, fields: JSONObject = [:], rounds: [Round] = [], boxes: [Box] = []
  ) {
    self.id = id
    self.fields = fields
    self.rounds = rounds
    self.boxes = boxes
  }
}

/// A place for notes: a box of a template, or a cluster that people made.
public struct Box: Hashable, Sendable, Identifiable {
  public var id: Identifier
  /// Every field but `id` and `notes`.
  public var fields: JSONObject
  public var notes: [Note]

  public init(id: Identifier, fields: JSONObject = [:], notes: [Note] = []) {
    self.id = id
    self.fields = fields
    self.notes = notes
  }
}

/// One idea, one claim, one step.
public struct Note: Hashable, Sendable, Identifiable {
  public var id: Identifier
  /// Every field but `id`.
  public var fields: JSONObject

  public init(id: Identifier, fields: JSONObject = [:]) {
    self.id = id
    self.fields = fields
  }

  public init(id: Identifier, text: String) {
    self.init(id: id, fields: text.isEmpty ? [:] : ["text": .string(text)])
  }
}

/// One vote on a board, with its ballots or, where only sums are known, its totals.
public struct Round: Hashable, Sendable, Identifiable {
  public var id: Identifier
  /// Every field but `id`.
  public var fields: JSONObject

  public init(id: Identifier, fields: JSONObject = [:]) {
    self.id = id
    self.fields = fields
  }
}

// `JSONObject` compares members in any order, so hashing looks at ids only.
extension Workspace { public func hash(into hasher: inout Hasher) { hasher.combine(id) } }
extension Board { public func hash(into hasher: inout Hasher) { hasher.combine(id) } }
extension Box { public func hash(into hasher: inout Hasher) { hasher.combine(id) } }
extension Note { public func hash(into hasher: inout Hasher) { hasher.combine(id) } }
extension Round { public func hash(into hasher: inout Hasher) { hasher.combine(id) } }

// MARK: Fields by name

extension JSONObject {
  /// A text field; empty where unset, and setting empty unsets it.
  public func text(_ key: FieldKey) -> String { self[key]?.string ?? "" }

  mutating func setText(_ key: FieldKey, _ text: String) {
    self[key] = text.isEmpty ? nil : .string(text)
  }
}

extension Workspace {
  public var title: String {
    get { fields.text("title") }
    set { fields.setText("title", newValue) }
  }
  public var place: String {
    get { fields.text("place") }
    set { fields.setText("place", newValue) }
  }
  /// The language of its labels, or nil where it is unset or not one of ours.
  public var language: Language? { fields["language"]?.string.flatMap(Language.init(rawValue:)) }
  /// How many notes there are on all boards.
  public var noteCount: Int { boards.reduce(0) { $0 + $1.noteCount } }
}

extension Board {
  public var title: String {
    get { fields.text("title") }
    set { fields.setText("title", newValue) }
  }
  /// The template's id; empty where unset.
  public var template: String { fields.text("template") }
  public var question: String { fields.text("question") }
  public var stage: String { fields.text("stage") }
  public var maturity: String { fields.text("maturity") }
  /// The agenda of the workshop it was made in, or nil.
  public var workshop: Identifier? { Identifier(fields.text("workshop")) }
  public var language: Language? { fields["language"]?.string.flatMap(Language.init(rawValue:)) }
  public var noteCount: Int { boxes.reduce(0) { $0 + $1.notes.count } }
  public var notes: some Sequence<Note> { boxes.lazy.flatMap(\.notes) }

  /// The votes of each note, the sum over the last round's ballots, or its totals; none while they are
  /// secret.
  public var votes: [Identifier: Int] {
    guard let round = rounds.last, !round.isSecret else { return [:] }
    return round.sums
  }

  public func box(_ id: Identifier) -> Box? { boxes.first { $0.id == id } }
}

extension Box {
  public var title: String {
    get { fields.text("title") }
    set { fields.setText("title", newValue) }
  }
}

extension Note {
  /// All of its text; the first line is the title.
  public var text: String {
    get { fields.text("text") }
    set { fields.setText("text", newValue) }
  }
  /// The first line of its text.
  public var title: String {
    let text = self.text
    return text.utf8.firstIndex(of: 0x0a).map { String(text[..<$0]) } ?? text
  }
  /// Whether there is text after the first line.
  public var hasDetail: Bool { text.utf8.contains(0x0a) }
  public var kind: String { fields.text("kind") }
  public var owner: String { fields.text("owner") }
  public var picture: String { fields.text("picture") }
  public var tags: [String] { fields["tags"]?.strings ?? [] }
  /// Whether the room does not see it: by its field, by a tag as older files have it, or as a reflection.
  public var isHidden: Bool {
    fields["hidden"]?.bool == true || tags.contains(Self.hiddenTag) || isReflection
  }
  public static let hiddenTag = "hidden"
  /// Whether it is a reflection of whoever wrote it, which is never shown to the room.
  public var isReflection: Bool { kind == Self.reflectionKind }
  public static let reflectionKind = "reflection"
  /// The values of a facet; none, one or several.
  public func facet(_ name: String) -> [String] {
    fields["facets"]?.object?[FieldKey(name)]?.strings ?? []
  }
  /// Whether it was put on the shortlist.
  public var isShortlisted: Bool { facet("stage").contains("shortlisted") }
  /// A score from 1 to 5, or nil.
  public func score(_ name: String) -> Int? { fields["scores"]?.object?[FieldKey(name)]?.int }
  /// The kind of value that flows: money, space, time …; empty where none does.
  public var flowKind: String { fields["flow"]?.object?.text("kind") ?? "" }
  /// Whether it was done, whenever that was.
  public var isDone: Bool { fields["done"] != nil }
  /// The minutes of an agenda item, or nil.
  public var minutes: Int? { fields["step"]?.object?["minutes"]?.int }
  public var links: [Link] {
    (fields["links"]?.array ?? []).compactMap { item in
      guard let object = item.object, let to = Identifier(object.text("to")) else { return nil }
      return Link(kind: object.text("kind"), to: to)
    }
  }
}

/// A tie from a note to a note or a board.
public struct Link: Hashable, Sendable {
  /// from, about, tests, gives, gets, replaces, relates.
  public var kind: String
  public var to: Identifier

  public init(kind: String, to: Identifier) {
    self.kind = kind
    self.to = to
  }

  public var json: JSONValue { ["kind": .string(kind), "to": .string(to.text)] }

  /// Where a link as it stands in the file leads; nil where it does not say.
  static func goal(of json: JSONValue) -> Identifier? {
    json.object?["to"]?.string.flatMap { Identifier($0) }
  }
}

extension Round {
  public var title: String { fields.text("title") }
  public var mode: String { fields.text("mode") }
  /// Whether votes are still taken; a state that we do not know is no leave to vote.
  public var isOpen: Bool { fields["state"].map { $0.string == "open" } ?? true }
  /// Whether nobody sees its sums yet.
  public var isSecret: Bool { isOpen && mode == "blind" }
  public var perPerson: Int? { fields["perPerson"]?.int }
  public var maxPerNote: Int? { fields["maxPerNote"]?.int }

  /// The votes of each note: ballots added up, and totals where only those are known.
  public var sums: [Identifier: Int] {
    var sums: [Identifier: Int] = [:]
    func add(_ object: JSONObject?) {
      for (key, value) in object?.members ?? [] {
        guard let id = Identifier(key.text), let count = value.int else { continue }
        sums[id, default: 0] += count
      }
    }
    add(fields["totals"]?.object)
    for (_, ballot) in fields["ballots"]?.object?.members ?? [] { add(ballot.object) }
    return sums
  }

  /// The votes that one voter has given, by note.
  public func ballot(of voter: String) -> [Identifier: Int] {
    var votes: [Identifier: Int] = [:]
    for (key, value) in fields["ballots"]?.object?[FieldKey(voter)]?.object?.members ?? [] {
      if let id = Identifier(key.text), let count = value.int { votes[id] = count }
    }
    return votes
  }
}
