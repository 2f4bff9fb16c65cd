extension Workspace {
  /// A workspace of its own with a copy of a board, for another place: what is written stays, what only holds here does not
  /// go along. Its `sources` name where it comes from, by title, place, ids and date, and what this board's own facts rest on.
  ///
  /// Notes have new ids, links among them follow. Votes, people, dates, partnerships and hidden notes stay here; so does
  /// all evidence, as other people decide there, unless `keepsEvidence`.
  public func copying(
    board id: Identifier, to place: String, titled title: String = "",
    keepsEvidence: Bool = false, at time: Int, language: Language? = nil,
    templates: TemplateLibrary, using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Workspace {
    let board = try present(board: id)
    let notes = board.notes.filter { !$0.isHidden }
    let fresh = freshIdentifiers(notes.count + 3, using: &random)
    let source = fresh[1]
    var names = Dictionary(uniqueKeysWithValues: zip(notes.map(\.id), fresh.dropFirst(3)))
    names[board.id] = fresh[2]
    var copy = board
    for box in copy.boxes.indices { copy.boxes[box].notes.removeAll { names[$0.id] == nil } }
    copy = copy.renamed(names).traveling(keepsEvidence: keepsEvidence)
    let known = Set(copy.fields["sources"]?.strings ?? [])
    let carried = (fields["sources"]?.array ?? []).filter {
      known.contains($0.object?.text("id") ?? "")
    }
    let carriedIDs = carried.compactMap { $0.object?.text("id") }
    copy.fields["sources"] = .array((carriedIDs + [source.text]).map { .string($0) })
    let speaks = language ?? self.language
    let name = board.name(in: templates[board.template], speaks ?? .en)
    var new = Workspace(id: fresh[0], boards: [copy])
    new.title = title.isEmpty ? name : title
    new.fields["place"] = place.isEmpty ? nil : .string(place)
    new.fields["language"] = language.map { .string($0.rawValue) } ?? fields["language"]
    new.bring(from: self, for: copy)
    new.fields["sources"] = .array(
      carried + [.object(record(of: board, named: name, as: source, at: time))])
    return new
  }

  private func record(
    of board: Board, named name: String, as id: Identifier, at time: Int
  ) -> JSONObject {
    let whole = title.isEmpty || title == name ? name : "\(title): \(name)"
    var record: JSONObject = ["id": .string(id.text), "title": .string(whole)]
    if !place.isEmpty { record["place"] = .string(place) }
    record["workspace"] = .string(self.id.text)
    record["board"] = .string(board.id.text)
    record["date"] = .string(Clock.rfc3339(time))
    return record
  }

  /// The words of vocabularies and the pictograms that a board shows.
  private mutating func bring(from workspace: Workspace, for board: Board) {
    var facets = Set(
      board.notes.flatMap { ($0.fields["facets"]?.object?.keys ?? []).map(\.text) })
    if board.notes.contains(where: { $0.fields["basis"] != nil }) { facets.insert("basis") }
    let words = (workspace.fields["vocabularies"]?.object?.members ?? []).filter {
      facets.contains($0.key.text)
    }
    let pictures = Set(board.notes.map(\.picture)).union(
      board.boxes.map { $0.fields.text("pictogram") })
    let drawn = (workspace.fields["pictograms"]?.object?.members ?? []).filter {
      pictures.contains($0.key.text)
    }
    if !words.isEmpty { fields["vocabularies"] = .object(JSONObject(uniqueMembers: words)) }
    if !drawn.isEmpty { fields["pictograms"] = .object(JSONObject(uniqueMembers: drawn)) }
  }
}

extension Board {
  /// What holds here only: people, days, what came before and what was decided.
  private static let ownFields: [FieldKey] = [
    "workshop", "derivedFrom", "date", "start", "participants", "designedFor", "locked",
    "conflicts", "reason", "openPartnership",
  ]

  fileprivate func traveling(keepsEvidence: Bool) -> Board {
    var board = self
    for key in Self.ownFields { board.fields[key] = nil }
    if !keepsEvidence { board.fields["maturity"] = nil }
    board.rounds = []
    for box in board.boxes.indices {
      board.boxes[box].fields["conflicts"] = nil
      board.boxes[box].notes = board.boxes[box].notes.map {
        $0.traveling(keepsEvidence: keepsEvidence)
      }
    }
    return board
  }
}

extension Note {
  private static let ownFields: [FieldKey] = [
    "author", "created", "owner", "partner", "help", "due", "done", "reason", "conflicts",
    "silence",
  ]
  /// What an experiment says once it was begun.
  private static let results: [FieldKey] = [
    "started", "observed", "learned", "decision", "result", "reliability",
  ]

  fileprivate func traveling(keepsEvidence: Bool) -> Note {
    var note = self
    let done = note.fields["done"]
    for key in Self.ownFields { note.fields[key] = nil }
    if !note.facet("partner-state").isEmpty {
      note.fields[path: ["facets", "partner-state"]] = "candidate"
    }
    if keepsEvidence {
      // The date of a learning is part of it.
      if note.fields["experiment"] != nil { note.fields["done"] = done }
      return note
    }
    if !note.facet("evidence").isEmpty {
      note.fields[path: ["facets", "evidence"]] = "untested"
    }
    for key in ["evidenceNote", "refs"] as [FieldKey] { note.fields[key] = nil }
    note.fields[path: ["scores", "evidence"]] = nil
    note.fields[path: ["metric", "measured"]] = nil
    note.fields[path: ["metric", "baseline"]] = nil
    if note.fields["experiment"]?.object?["state"] != nil {
      note.fields[path: ["experiment", "state"]] = "planned"
    }
    for key in Self.results { note.fields[path: ["experiment", key]] = nil }
    return note
  }
}
