extension Note {
  /// A note written here and now: of the kind that its board is for, with its author and time.
  public static func written(
    _ id: Identifier, _ text: String, facets: JSONObject = [:], by author: Author,
    on template: Template?
  ) -> Note {
    var note = Note(id: id, text: text)
    if let kind = template?.noteKind { note.fields["kind"] = .string(kind) }
    if !facets.members.isEmpty { note.fields["facets"] = .object(facets) }
    if !author.name.isEmpty { note.fields["author"] = .string(author.name) }
    note.fields["created"] = .string(Clock.rfc3339(author.time))
    return note
  }
}

extension Workspace {
  /// Adds a note for each text at a place, one after the other. `kind` names the step where it is no plain
  /// adding; `facets` go on every note.
  public func adding(
    _ texts: [String], at place: Change.Place, facets: JSONObject = [:], by author: Author,
    templates: TemplateLibrary, as kind: Act.Kind? = nil,
    using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    let texts = texts.map(\.asNote)
    guard !texts.isEmpty, !texts.contains("") else { throw .emptyText }
    guard case .box(let id, _) = place.parent else { throw .placeGone }
    let template = templates[try present(board: id).template]
    let ids = freshIdentifiers(texts.count, using: &random)
    var place = place
    let edits = zip(ids, texts).map { id, text -> Edit in
      defer { place.after = id }
      return .addNote(
        .written(id, text, facets: facets, by: author, on: template), to: place)
    }
    let act =
      kind.map { Act($0) } ?? (ids.count == 1 ? Act(.addNote) : Act(.addNotes, "\(ids.count)"))
    return Deed(act, edits, made: ids)
  }

  /// Adds a reflection, which only its writer's side of the room sees.
  public func reflecting(
    _ text: String, at place: Change.Place, by author: Author,
    using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    guard !text.asNote.isEmpty else { throw .emptyText }
    guard case .box(let id, let box) = place.parent else { throw .placeGone }
    _ = try present(try present(board: id), box: box)
    var note = Note.written(
      freshIdentifiers(1, using: &random)[0], text.asNote, by: author, on: nil)
    note.fields["kind"] = .string(Note.reflectionKind)
    return Deed(Act(.addReflection), [.addNote(note, to: place)], made: [note.id])
  }

  /// Puts copies of notes at a place, with new ids; links to what is gone are left out.
  public func copying(
    _ notes: [Note], to place: Change.Place, as kind: Act.Kind,
    using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    guard !notes.isEmpty else { throw .nothingCopied }
    let ids = freshIdentifiers(notes.count, using: &random)
    var place = place
    let edits = zip(ids, notes).map { id, note -> Edit in
      defer { place.after = id }
      return .addNote(Note(id: id, fields: withLiveLinks(note.fields)), to: place)
    }
    return Deed(Act(kind), edits, made: ids)
  }

  private func withLiveLinks(_ fields: JSONObject) -> JSONObject {
    var fields = fields
    let links = fields["links"]?.array?.filter { link in
      guard let id = link.object?["to"]?.string.flatMap({ Identifier($0) }) else { return false }
      return exists(.note(id)) || exists(.board(id))
    }
    fields["links"] = links.flatMap { $0.isEmpty ? nil : .array($0) }
    return fields
  }
}

extension Board {
  /// Where notes go that nobody has given a box: the tray of a wall, else the first box in the order of
  /// filling.
  public func usualBox(in template: Template?) throws(Refusal) -> Box {
    if template?.growsBoxes == true, let tray = box("tray") { return tray }
    guard let first = boxes(in: template).first else { throw .noBox(id) }
    return first
  }
}
