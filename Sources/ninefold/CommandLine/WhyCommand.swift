import ArgumentParser
import CanvasCore

/// Where a note comes from.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say where a note comes from, back to the first idea.",
    discussion: """
      Follows the "from" links. For each note: its board and box, its votes, the sector, who wrote \
      it and when, and the step that brought it where the history knows it.

      Examples:
        ninefold why plan.json k7f2m
        ninefold why plan.json "Young fam" --json
      """)

  @Argument(
    help: "A file, or the name of a workspace; \"-\" for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: "The note, by its id or how its text begins.", transform: RawArgument.text)
  var note: String

  @Flag(help: "Write JSON (ninefold-why/1).")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let source = try Source(file)
    let workspace = try source.workspace()
    let names = Names(
      workspace: workspace, templates: UserTemplates.library,
      file: source.name)
    let id = try names.note(note).id
    let origins = Origins(
      workspace, names.templates, language.language ?? workspace.language ?? System.language,
      Past(workspace, of: source.path).steps)
    let found = origins.all(of: id)
    let (ideas, votes) = workspace.origin(of: id)
    if json {
      return try Standard.write(json: [
        "format": "ninefold-why/1", "note": .string(id.text), "ideas": .number("\(ideas)"),
        "votes": .number("\(votes)"), "origins": .array(found.map(\.json)),
      ])
    }
    var lines = found.flatMap(\.lines)
    if found.count == 1 {
      lines.append("It comes from no other note.")
    } else if ideas > 0 {
      lines.append("In all from \(ideas.of("idea")) with \(votes.of("vote")).")
    }
    try Standard.write(lines.map { $0.visible + "\n" }.joined())
  }
}

/// One note or board on the way back.
private struct Origin {
  var depth: Int
  /// The id of what comes from it; nil for the note that was asked about.
  var heir: Identifier?
  var object: JSONObject
  var lines: [String]

  var json: JSONValue { .object(object) }
}

/// Walks back from a note.
private struct Origins {
  let workspace: Workspace
  let templates: TemplateLibrary
  let language: Language
  /// The step that brought each note or board, with its number.
  private var makers: [Identifier: (step: Step, number: Int)] = [:]

  init(
    _ workspace: Workspace, _ templates: TemplateLibrary, _ language: Language, _ steps: [Step]
  ) {
    self.workspace = workspace
    self.templates = templates
    self.language = language
    for (index, step) in steps.enumerated() {
      for case .insert(let branch, _) in step.change.pieces {
        for id in branch.identifiers where makers[id] == nil { makers[id] = (step, index + 1) }
      }
    }
  }

  /// The note, and all it comes from, each once, right after its first heir.
  func all(of id: Identifier) -> [Origin] {
    var seen: Set<Identifier> = []
    var found: [Origin] = []
    var open: [(id: Identifier, depth: Int, heir: Identifier?)] = [(id, 0, nil)]
    while let next = open.popLast() {
      guard seen.insert(next.id).inserted, let origin = origin(next.id, next.depth, next.heir)
      else { continue }
      found.append(origin)
      for id in sources(of: next.id).reversed() { open.append((id, next.depth + 1, next.id)) }
    }
    return found
  }

  /// What a note or a board says it comes from.
  private func sources(of id: Identifier) -> [Identifier] {
    if let note = workspace.note(id) { return note.links.filter { $0.kind == "from" }.map(\.to) }
    let ids = workspace.board(id)?.fields["derivedFrom"]?.strings ?? []
    return ids.compactMap { Identifier($0) }
  }

  private func origin(_ id: Identifier, _ depth: Int, _ heir: Identifier?) -> Origin? {
    if let place = workspace.position(ofNote: id) { return origin(place, depth, heir) }
    guard let board = workspace.board(id) else { return nil }
    var object: JSONObject = ["board": .string(id.text), "title": .string(board.title)]
    return origin(
      id, depth, heir, &object,
      "the board \"\(board.name(in: templates[board.template], language))\" (\(id))", [])
  }

  private func origin(_ place: NotePosition, _ depth: Int, _ heir: Identifier?) -> Origin {
    let note = workspace[place]
    let board = workspace.boards[place.board]
    let box = board.boxes[place.box]
    let label = box.label(in: templates[board.template], board.language ?? language)
    let votes = board.votes[note.id] ?? 0
    let sectors = note.facet("sector")
    var object: JSONObject = [
      "note": .string(note.id.text), "title": .string(note.title),
      "board": .string(board.id.text), "boardTitle": .string(board.title),
      "box": .string(box.id.text), "votes": .number("\(votes)"),
    ]
    if !sectors.isEmpty { object["sectors"] = .array(sectors.map { .string($0) }) }
    for key in ["author", "created"] as [CanvasCore.Key] {
      object[key] = note.fields[key]
    }
    var marks: [String] = []
    if votes > 0 { marks.append(votes.of("vote")) }
    let facet = workspace.facet("sector")
    marks += sectors.map { facet?.value($0)?.label[language] ?? $0 }
    if let author = note.fields["author"]?.string { marks.append("by \(author)") }
    if let created = note.fields["created"]?.string { marks.append(String(created.prefix(10))) }
    return origin(
      note.id, depth, heir, &object,
      "\"\(note.title)\" (\(note.id)) on \"\(board.name(in: templates[board.template], language))\" ▸ \(label)",
      marks)
  }

  private func origin(
    _ id: Identifier, _ depth: Int, _ heir: Identifier?, _ object: inout JSONObject,
    _ name: String, _ marks: [String]
  ) -> Origin {
    let indent = String(repeating: "  ", count: depth)
    var lines = [indent + (depth > 0 ? "from " : "") + name]
    if !marks.isEmpty { lines.append(indent + "  " + marks.joined(separator: " · ")) }
    object["depth"] = .number("\(depth)")
    object["heir"] = heir.map { .string($0.text) }
    if let maker = makers[id] {
      let who = maker.step.author.isEmpty ? "" : " by \(maker.step.author)"
      lines.append(
        indent + "  step \(maker.number), \(System.localTime.stamp(maker.step.time))\(who): "
          + "\(maker.step.sentence)  [\(maker.step.id)]")
      object["step"] = .object([
        "id": .string(maker.step.id.description), "number": .number("\(maker.number)"),
        "time": .string(Clock.rfc3339(maker.step.time)), "author": .string(maker.step.author),
        "title": .string(maker.step.title),
      ])
    }
    return Origin(depth: depth, heir: heir, object: object, lines: lines)
  }
}

extension Change.Branch {
  /// The ids of the board and the notes in it.
  fileprivate var identifiers: [Identifier] {
    switch self {
    case .board(let board): [board.id] + board.notes.map(\.id)
    case .box(let box): box.notes.map(\.id)
    case .note(let note): [note.id]
    case .round: []
    }
  }
}
