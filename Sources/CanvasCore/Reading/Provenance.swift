extension Workspace {
  /// What a note or a board says it comes from.
  func sources(of id: Identifier) -> [Identifier] {
    if let note = note(id) { return note.links.filter { $0.kind == "from" }.map(\.to) }
    return (board(id)?.fields["derivedFrom"]?.strings ?? []).compactMap { Identifier($0) }
  }

  /// The note or board, and all it comes from, each once, right after its first heir.
  func origins(of id: Identifier) -> [(id: Identifier, depth: Int, heir: Identifier?)] {
    var seen: Set<Identifier> = []
    var found: [(id: Identifier, depth: Int, heir: Identifier?)] = []
    var open: [(id: Identifier, depth: Int, heir: Identifier?)] = [(id, 0, nil)]
    while let next = open.popLast() {
      let isThere = exists(.note(next.id)) || exists(.board(next.id))
      guard isThere, seen.insert(next.id).inserted else { continue }
      found.append(next)
      for id in sources(of: next.id).reversed() { open.append((id, next.depth + 1, next.id)) }
    }
    return found
  }

  /// The notes that grew from a note, each once, right after the first they grew from.
  func heirs(of id: Identifier) -> [(id: Identifier, depth: Int, origin: Identifier)] {
    var heirs: [Identifier: [Identifier]] = [:]
    for note in boards.lazy.flatMap(\.notes) {
      for link in note.links where link.kind == "from" {
        heirs[link.to, default: []].append(note.id)
      }
    }
    var seen: Set<Identifier> = [id]
    var found: [(id: Identifier, depth: Int, origin: Identifier)] = []
    var open = (heirs[id] ?? []).reversed().map { (id: $0, depth: 1, origin: id) }
    while let next = open.popLast() {
      guard seen.insert(next.id).inserted else { continue }
      found.append(next)
      for heir in (heirs[next.id] ?? []).reversed() { open.append((heir, next.depth + 1, next.id)) }
    }
    return found
  }

  /// The note that says it took the place of another one; nil where none does.
  public func successor(of id: Identifier) -> Note? {
    boards.lazy.flatMap(\.notes).first { note in
      note.links.contains { $0.kind == "replaces" && $0.to == id }
    }
  }

  /// The ideas a note goes back to and the votes they got: "from 3 ideas, 21 votes".
  public func origin(of id: Identifier) -> (ideas: Int, votes: Int) {
    var ideas = 0
    var votes = 0
    for ancestor in origins(of: id).dropFirst() {
      guard let at = position(ofNote: ancestor.id), boards[at.board].template == "wall" else {
        continue
      }
      ideas += 1
      votes += boards[at.board].decidedVotes[ancestor.id] ?? 0
    }
    return (ideas, votes)
  }
}

extension Reading {
  /// Where a note comes from, back to the first idea.
  public static let why = Reading(
    "why",
    Localized(
      en: "Why: where the note comes from", nl: "Waarom: waar het briefje vandaan komt",
      fr: "Pourquoi\u{a0}: d’où vient la note", de: "Warum: woher der Zettel kommt",
      es: "Por qué: de dónde viene la nota"), .told(in: "canvases")
  ) { workspace, context in
    guard let note = context.note else { return Table([]) }
    let walk = Walk(workspace, context)
    let back = workspace.origins(of: note).map { walk.row($0.id, $0.depth, $0.heir) }
    let rows = back + workspace.heirs(of: note).map { walk.heir($0.id, $0.depth, from: $0.origin) }
    let (ideas, votes) = workspace.origin(of: note)
    let language = context.language
    let sum =
      back.count == 1
      ? Walk.fromNothing[language]
      : ideas == 0
        ? ""
        : Walk.fromIdeas[language]
          .filling(Counted.ideas(ideas, language), Counted.votes(votes, language))
    return Table(
      rows, sum: sum,
      values: [
        "note": .string(note.text), "ideas": .number("\(ideas)"), "votes": .number("\(votes)"),
      ])
  }
}

/// Walks back from a note.
private struct Walk {
  static let fromNothing = Localized(
    en: "It comes from no other note.", nl: "Het komt van geen ander briefje.",
    fr: "Elle ne vient d’aucune autre note.", de: "Er kommt von keinem anderen Zettel.",
    es: "No viene de ninguna otra nota.")
  static let fromIdeas = Localized(
    en: "In all from {} with {}.", nl: "In totaal uit {} met {}.",
    fr: "Issue de {} en tout, avec {}.", de: "Insgesamt aus {} mit {}.",
    es: "Viene de {} en total, con {}.")
  private static let from = Localized(en: "from", nl: "uit", fr: "de", de: "aus", es: "de")
  private static let became = Localized(
    en: "became", nl: "werd", fr: "est devenue", de: "wurde zu", es: "se convirtió en")
  private static let by = Localized(en: "by", nl: "door", fr: "par", de: "von", es: "por")
  private static let step = Localized(
    en: "step", nl: "stap", fr: "étape", de: "Schritt", es: "paso")
  private static let on = Localized(
    en: "\"{}\" ({}) on \"{}\" ▸ {}", nl: "“{}” ({}) op “{}” ▸ {}",
    fr: "«\u{a0}{}\u{a0}» ({}) sur «\u{a0}{}\u{a0}» ▸ {}",
    de: "„{}“ ({}) auf „{}“ ▸ {}", es: "«{}» ({}) en «{}» ▸ {}")
  private static let theBoard = Localized(
    en: "the board \"{}\" ({})", nl: "het bord “{}” ({})", fr: "le tableau «\u{a0}{}\u{a0}» ({})",
    de: "das Board „{}“ ({})", es: "el tablero «{}» ({})")

  private let workspace: Workspace
  private let context: ReadingContext
  private let facet: Facet?
  /// The step that brought each note or board, with its number.
  private var makers: [Identifier: (step: Step, number: Int)] = [:]

  init(_ workspace: Workspace, _ context: ReadingContext) {
    self.workspace = workspace
    self.context = context
    facet = workspace.facet("sector")
    for (index, step) in context.steps.enumerated() {
      for case .insert(let branch, _) in step.change.pieces {
        for id in branch.identifiers where makers[id] == nil { makers[id] = (step, index + 1) }
      }
    }
  }

  private var language: Language { context.language }

  func row(_ id: Identifier, _ depth: Int, _ heir: Identifier?) -> Table.Row {
    var row =
      workspace.position(ofNote: id).map(noteRow) ?? workspace.board(id).map(boardRow)
      ?? Table.Row(id.text)
    row.depth = depth
    if depth > 0 { row.text = "\(Self.from[language]) \(row.text)" }
    row.values["depth"] = .number("\(depth)")
    row.values["heir"] = heir.map { .string($0.text) }
    if let maker = makers[id] {
      let who = maker.step.author.isEmpty ? "" : " \(Self.by[language]) \(maker.step.author)"
      let time = context.localTime.stamp(maker.step.time)
      row.details.append(
        "\(Self.step[language]) \(maker.number), \(time)\(who): \(context.nameOfStep(maker.step))"
          + "  [\(maker.step.id)]")
      row.values["step"] = .object([
        "id": .string(maker.step.id.description), "number": .number("\(maker.number)"),
        "time": .string(Clock.rfc3339(maker.step.time)), "author": .string(maker.step.author),
        "title": .string(maker.step.title),
      ])
    }
    return row
  }

  /// What a note became, with the day and the reason of the link.
  func heir(_ id: Identifier, _ depth: Int, from origin: Identifier) -> Table.Row {
    var row = workspace.position(ofNote: id).map(noteRow) ?? Table.Row(id.text)
    row.depth = depth
    let prototype = workspace.note(id).flatMap(Prototype.init)
    row.text = "\((prototype == nil ? Self.became : PrototypeWords.triedOut)[language]) \(row.text)"
    if let prototype {
      let said = [
        (PrototypeWords.withWhom, prototype.with), (PrototypeWords.seen, prototype.seen),
        (PrototypeWords.learned, prototype.learned),
      ].filter { !$0.1.isEmpty }.map { $0.0[language].filling($0.1.oneLine) }
      if !said.isEmpty { row.details.append(said.joined(separator: " · ")) }
    }
    row.values["depth"] = .number("\(depth)")
    row.values["origin"] = .string(origin.text)
    let link = (workspace.note(id)?.fields["links"]?.array ?? []).compactMap(\.object).first {
      $0.text("kind") == "from" && $0.text("to") == origin.text
    }
    let said = [String((link?.text("date") ?? "").prefix(10)), link?.text("reason") ?? ""]
    let why = said.filter { !$0.isEmpty }.joined(separator: " · ")
    if !why.isEmpty { row.details.append(why) }
    return row
  }

  private func boardRow(_ board: Board) -> Table.Row {
    Table.Row(
      Self.theBoard[language].filling(context.name(of: board), board.id.text),
      target: .board(board.id),
      values: ["board": .string(board.id.text), "title": .string(board.title)])
  }

  private func noteRow(_ place: NotePosition) -> Table.Row {
    let note = workspace[place]
    let board = workspace.boards[place.board]
    let box = board.boxes[place.box]
    let votes = board.decidedVotes[note.id] ?? 0
    let sectors = note.facet("sector")
    var values: JSONObject = [
      "note": .string(note.id.text), "title": .string(note.title),
      "board": .string(board.id.text), "boardTitle": .string(board.title),
      "box": .string(box.id.text), "votes": .number("\(votes)"),
    ]
    if !sectors.isEmpty { values["sectors"] = .array(sectors.map { .string($0) }) }
    for key in ["author", "created"] as [FieldKey] { values[key] = note.fields[key] }
    var marks: [String] = []
    if votes > 0 { marks.append(Counted.votes(votes, language)) }
    marks += sectors.map { facet?.value($0)?.label[language] ?? $0 }
    if let author = note.fields["author"]?.string {
      marks.append("\(Self.by[language]) \(author)")
    }
    if let created = note.fields["created"]?.string { marks.append(String(created.prefix(10))) }
    return Table.Row(
      Self.on[language].filling(
        note.title, note.id.text, context.name(of: board), context.label(of: box, on: board)),
      details: marks.isEmpty ? [] : [marks.joined(separator: " · ")], target: .note(note.id),
      values: values)
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
