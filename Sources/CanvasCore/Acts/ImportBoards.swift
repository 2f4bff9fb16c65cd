/// Where boards come from that were made elsewhere; it stands in the workspace's `sources`.
public struct ImportedSource: Hashable, Sendable {
  /// What it is called, as its file.
  public var title: String
  /// The SHA-256 of its bytes, in hexadecimal: by it the same source is known again.
  public var hash: String
  /// The id of its format.
  public var format: String

  public init(title: String, hash: String, format: String) {
    self.title = title
    self.hash = hash
    self.format = format
  }
}

/// What is to become of a source that was imported before.
public enum ImportAgain: String, CaseIterable, Sendable {
  /// Nothing.
  case leave
  /// Its boards get the notes that they do not have.
  case new
  /// It makes further boards.
  case copy
}

extension Workspace {
  /// The id of the source that these bytes were imported as, or nil.
  public func importedBefore(_ source: ImportedSource) -> Identifier? {
    sources.last { $0.text("hash") == source.hash }.flatMap { Identifier($0.text("id")) }
  }

  private var sources: [JSONObject] { (fields["sources"]?.array ?? []).compactMap(\.object) }

  /// Puts boards of another source into the workspace, after the last one: one step, with new ids unless `keepsIDs`. With
  /// `board` their notes go onto that board, into the boxes of the same id or title. `fields` are what notes need of
  /// their workspace: words of vocabularies, pictograms.
  public func importing(
    _ boards: [Board], _ fields: JSONObject = [:], from source: ImportedSource,
    onto board: Identifier? = nil, again: ImportAgain = .leave, keepsIDs: Bool = false,
    at time: Int,
    templates: TemplateLibrary, using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    let known = importedBefore(source) ?? (again == .new ? imported(called: source.title) : nil)
    if known != nil, again == .leave { throw .importedAlready(source.title) }
    // A board that only gives its notes to another says what else it has in a note.
    let boards = board == nil ? boards : boards.enumerated().map { $1.withHead(as: $0) }
    let renewed = try renewed(boards, keepsIDs: keepsIDs, using: &random)
    let id = known ?? freshIdentifiers(1, using: &random, unless: renewed.identifiers)[0]
    var incoming = Incoming(self, templates)
    incoming.bring(fields, for: renewed.boards)
    if let board {
      try incoming.add(renewed.boards, onto: try present(board: board), source: id)
    } else if again == .new, let known {
      try incoming.addNew(renewed.boards, source: known)
    } else {
      incoming.append(renewed.boards, source: id)
    }
    guard !incoming.edits.isEmpty else { throw .nothingNew(source.title) }
    incoming.record(source, as: id, at: time)
    return Deed(Act(.importBoards, source.title), incoming.edits, made: incoming.made)
  }

  private func imported(called title: String) -> Identifier? {
    sources.last { $0.text("title") == title && $0["hash"] != nil }
      .flatMap { Identifier($0.text("id")) }
  }

  /// The boards with ids that nothing here has, and links and sums that name them.
  private func renewed(
    _ boards: [Board], keepsIDs: Bool, using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> (boards: [Board], identifiers: Set<Identifier>) {
    let old = boards.flatMap { [$0.id] + $0.notes.map(\.id) }
    guard Set(old).count == old.count else {
      throw .idTaken(Dictionary(grouping: old) { $0 }.first { $1.count > 1 }?.key ?? "b")
    }
    if keepsIDs {
      let taken = takenIdentifiers
      if let id = old.first(where: taken.contains) { throw .idTaken(id) }
      return (boards, Set(old))
    }
    let new = freshIdentifiers(old.count, using: &random, unless: Set(old))
    let names = Dictionary(zip(old, new)) { first, _ in first }
    return (boards.map { $0.renamed(names) }, Set(new))
  }
}

/// The edits that bring boards in, made one after the other.
private struct Incoming {
  private(set) var edits: [Edit] = []
  private(set) var made: [Identifier] = []
  private let workspace: Workspace
  private let templates: TemplateLibrary

  init(_ workspace: Workspace, _ templates: TemplateLibrary) {
    self.workspace = workspace
    self.templates = templates
  }

  /// Further boards at the end.
  mutating func append(_ boards: [Board], source: Identifier) {
    var place = Change.Place(parent: .workspace, after: workspace.boards.last?.id)
    for var board in boards {
      board.fields["sources"] = .array([.string(source.text)])
      edits.append(.addBoard(board, to: place))
      made.append(board.id)
      place.after = board.id
    }
  }

  /// The notes of boards onto one: into the boxes that are meant, else into new ones.
  mutating func add(
    _ boards: [Board], onto goal: Board, source: Identifier,
    where isWanted: (Note) -> Bool = { _ in true }
  ) throws(Refusal) {
    var last: [Identifier: Identifier] = [:]
    var lastBox = goal.boxes.last?.id
    var own: [(title: String, id: Identifier)] = []
    for board in boards {
      for box in board.boxes where box.notes.contains(where: isWanted) {
        let title = box.label(in: templates[board.template], .en)
        let id =
          place(of: box, titled: title, on: goal)
          ?? own.first { $0.title == title.folded }?.id
        let into = id ?? free(box.id, on: goal, own.map(\.id))
        if id == nil {
          var fresh = Box(id: into, fields: box.fields)
          if fresh.title.isEmpty { fresh.title = title }
          edits.append(.addBox(fresh, to: .init(parent: .board(goal.id), after: lastBox)))
          own.append((title.folded, into))
          lastBox = into
        }
        for note in box.notes.filter(isWanted) {
          let after = last[into] ?? goal.box(into)?.notes.last?.id
          edits.append(
            .addNote(note, to: .init(parent: .box(board: goal.id, box: into), after: after)))
          last[into] = note.id
          made.append(note.id)
        }
      }
    }
    guard !made.isEmpty else { return }
    let sources = goal.fields["sources"]?.strings ?? []
    if !sources.contains(source.text) {
      edits.append(
        .set(
          .board(goal.id), path: ["sources"],
          to: .array((sources + [source.text]).map(JSONValue.string))))
    }
  }

  /// What boards of this source do not have, told by the texts of notes; boards that are gone come again.
  mutating func addNew(_ boards: [Board], source: Identifier) throws(Refusal) {
    let known = workspace.boards.filter {
      $0.fields["sources"]?.strings.contains(source.text) == true
    }
    var left = known
    for board in boards {
      let index =
        left.firstIndex { $0.template == board.template && $0.title.folded == board.title.folded }
        ?? left.firstIndex { $0.template == board.template }
      guard let index else {
        append([board], source: source)
        continue
      }
      let goal = left.remove(at: index)
      let texts = Set(goal.notes.map(\.text))
      try add([board], onto: goal, source: source) { !texts.contains($0.text) }
    }
  }

  /// The box of the board that another one means: that of its template, else the one of the same title.
  private func place(of box: Box, titled title: String, on board: Board) -> Identifier? {
    let template = templates[board.template]
    if template?.box(box.id.text) != nil { return box.id }
    return board.boxes.first { $0.label(in: template, .en).folded == title.folded }?.id
  }

  /// An id for a box that the board does not have yet.
  private func free(_ id: Identifier, on board: Board, _ others: [Identifier]) -> Identifier {
    var choices = [id] + (2...9999).lazy.compactMap { Identifier("\(id.text.prefix(26))-\($0)") }
    choices.removeAll { choice in
      board.box(choice) != nil || others.contains(choice)
        || templates[board.template]?.box(choice.text) != nil
    }
    return choices.first ?? id
  }

  /// Words of vocabularies and pictograms that the workspace lacks; what it has stays as it is.
  mutating func bring(_ fields: JSONObject, for boards: [Board]) {
    let used = Set(boards.flatMap(\.notes).map(\.picture)).union(
      boards.flatMap(\.boxes).map { $0.fields.text("pictogram") })
    for (name, rows) in fields["pictograms"]?.object?.members ?? []
    where used.contains(name.text) && workspace.pictogram(name.text) == nil {
      edits.append(.set(.workspace, path: ["pictograms", name], to: rows))
    }
    for (facet, terms) in fields["vocabularies"]?.object?.members ?? [] {
      let old = workspace.fields[path: ["vocabularies", facet]]?.array ?? []
      let values = Set(old.compactMap { $0.object?.text("value") })
      let new = (terms.array ?? []).filter { !values.contains($0.object?.text("value") ?? "") }
      guard !new.isEmpty else { continue }
      edits.append(.set(.workspace, path: ["vocabularies", facet], to: .array(old + new)))
    }
  }

  /// Writes down where it comes from.
  mutating func record(_ source: ImportedSource, as id: Identifier, at time: Int) {
    var records = workspace.fields["sources"]?.array ?? []
    let index = records.firstIndex { $0.object?.text("id") == id.text }
    var record = index.flatMap { records[$0].object } ?? ["id": .string(id.text)]
    record["title"] = .string(source.title)
    record["hash"] = .string(source.hash)
    record["format"] = .string(source.format)
    record["date"] = .string(Clock.rfc3339(time))
    if let index { records[index] = .object(record) } else { records.append(.object(record)) }
    edits.append(.set(.workspace, path: ["sources"], to: .array(records)))
  }
}

extension JSONValue {
  /// All texts in it, in their order.
  fileprivate var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let items): items.flatMap(\.texts)
    case .object(let object): object.members.flatMap { $0.value.texts }
    case .null, .bool, .number: []
    }
  }
}

extension Board {
  /// The board with a note on its tray for whatever stands in its own fields: question, description and what else people
  /// wrote there.
  fileprivate func withHead(as number: Int) -> Board {
    let silent: Set<FieldKey> = [
      "template", "title", "language", "sources", "derivedFrom", "workshop", "conflicts", "locked",
    ]
    let words = fields.members.filter { !silent.contains($0.key) }.flatMap { $0.value.texts }
      .map(\.asNote).filter { !$0.isEmpty }
    guard !words.isEmpty, let id = Identifier("head-\(number)") else { return self }
    var board = self
    let lines = title.isEmpty ? words : [title.asNote] + words
    let note = Note(id: id, text: lines.joined(separator: "\n"))
    if let tray = board.boxes.firstIndex(where: { $0.id == "tray" }) {
      board.boxes[tray].notes.insert(note, at: 0)
    } else {
      board.boxes.append(Box(id: "tray", notes: [note]))
    }
    return board
  }

  /// The board with other ids for itself and its notes; links, sums and what it grew from follow. Links to what is
  /// not among them are left out.
  func renamed(_ names: [Identifier: Identifier]) -> Board {
    func name(_ text: String?) -> Identifier? {
      text.flatMap { Identifier($0) }.flatMap { names[$0] }
    }
    var board = self
    board.id = names[id] ?? id
    let origins = (fields["derivedFrom"]?.strings ?? []).compactMap { name($0) }
    board.fields["derivedFrom"] =
      origins.isEmpty ? nil : .array(origins.map { .string($0.text) })
    board.fields["workshop"] = name(fields.text("workshop")).map { .string($0.text) }
    for box in board.boxes.indices {
      for index in board.boxes[box].notes.indices {
        var note = board.boxes[box].notes[index]
        note.id = names[note.id] ?? note.id
        let links = (note.fields["links"]?.array ?? []).compactMap { link -> JSONValue? in
          guard var object = link.object, let goal = name(object.text("to")) else { return nil }
          object["to"] = .string(goal.text)
          return .object(object)
        }
        note.fields["links"] = links.isEmpty ? nil : .array(links)
        board.boxes[box].notes[index] = note
      }
    }
    func renamed(_ counts: JSONObject) -> JSONObject {
      JSONObject(
        uniqueMembers: counts.members.compactMap { member in
          name(member.key.text).map { (key: FieldKey($0.text), value: member.value) }
        })
    }
    for index in board.rounds.indices {
      var fields = board.rounds[index].fields
      if let totals = fields["totals"]?.object { fields["totals"] = .object(renamed(totals)) }
      for key in ["ballots", "ratings"] as [FieldKey] {
        guard let voters = fields[key]?.object else { continue }
        fields[key] = .object(
          JSONObject(
            uniqueMembers: voters.members.map { member in
              (key: member.key, value: .object(renamed(member.value.object ?? [:])))
            }))
      }
      board.rounds[index].fields = fields
    }
    return board
  }
}
