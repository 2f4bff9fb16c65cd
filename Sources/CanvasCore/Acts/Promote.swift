/// How notes of one template go to another: which boxes carry over, and which of them ask for something else there.
///
/// Boxes of the same id carry over by themselves. From lean canvas to business model five boxes do; by position the other
/// four stand where partners, activities, resources and relationships are asked for, which they are not: they become
/// questions (design §6; the pairs by position: domain reference 1.2).
struct PromotionRoute: Sendable {
  /// The box of the goal by the box of the origin.
  let carried: [String: String]
  let asked: [String: Question]

  struct Question: Sendable {
    let box: String
    /// With the title of the note in its gap.
    let words: Localized
  }

  private static let routes: [String: [String: PromotionRoute]] = [
    "lean": ["bmc": leanToModel], "social-lean": ["bmc": leanToModel],
    "visual-lean": ["bmc": leanToModel],
    "bmc": ["mission": modelToMission],
  ]

  /// The route between two templates; without one of its own, boxes of the same id carry over.
  static func from(_ origin: String, to goal: String) -> PromotionRoute {
    routes[origin]?[goal] ?? PromotionRoute(carried: [:], asked: [:])
  }

  private static let leanToModel = PromotionRoute(
    carried: ["uvp": "value-propositions"],
    asked: [
      "problem": Question(
        box: "key-partners",
        words: Localized(
          en: "Which partner helps with “{}”?", nl: "Welke partner helpt bij “{}”?",
          fr: "Quel partenaire aide pour «\u{a0}{}\u{a0}»\u{a0}?",
          de: "Welcher Partner hilft bei „{}“?", es: "¿Qué socio ayuda con «{}»?")),
      "solution": Question(
        box: "key-activities",
        words: Localized(
          en: "What must we do every week for “{}”?", nl: "Wat moeten we elke week doen voor “{}”?",
          fr: "Que devons-nous faire chaque semaine pour «\u{a0}{}\u{a0}»\u{a0}?",
          de: "Was müssen wir jede Woche für „{}“ tun?",
          es: "¿Qué debemos hacer cada semana para «{}»?")),
      "key-metrics": Question(
        box: "key-resources",
        words: Localized(
          en: "What do we need to reach “{}”?", nl: "Wat hebben we nodig voor “{}”?",
          fr: "De quoi avons-nous besoin pour «\u{a0}{}\u{a0}»\u{a0}?",
          de: "Was brauchen wir für „{}“?", es: "¿Qué necesitamos para «{}»?")),
      "unfair-advantage": Question(
        box: "customer-relationships",
        words: Localized(
          en: "How does “{}” keep people with us?", nl: "Hoe houdt “{}” mensen bij ons?",
          fr: "En quoi «\u{a0}{}\u{a0}» retient-il les gens\u{a0}?",
          de: "Wie hält „{}“ Menschen bei uns?", es: "¿Cómo retiene «{}» a la gente?")),
    ])

  private static let modelToMission = PromotionRoute(
    carried: [
      "customer-segments": "beneficiaries", "revenue-streams": "mission-achievement",
      "channels": "deployment", "customer-relationships": "buy-in",
      "cost-structure": "mission-budget",
    ], asked: [:])
}

extension Workspace {
  /// Makes a board of a later template out of notes, or goes on with one that is there: ideas of a wall become the solution of
  /// a visual canvas, a canvas becomes the next one. Originals stay; every new note links back with the day and the reason.
  /// Notes that are on that board already are passed by.
  public func promoting(
    _ notes: [Identifier], to template: String, onto board: Identifier? = nil,
    titled title: String = "", reason: String = "", by author: Author, language: Language,
    templates: TemplateLibrary, using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    let places = try present(notes: notes).compactMap { position(ofNote: $0) }
    guard let known = templates[template] else { throw .noSuchTemplate(template) }
    let goal = try board.map { id throws(Refusal) in try present(board: id) }
    guard goal == nil || goal?.template == template else { throw .otherTemplate(template) }
    let earlier = Set(
      (goal?.notes.map { $0 } ?? []).flatMap { $0.links.filter { $0.kind == "from" }.map(\.to) })
    let fresh = places.filter { !earlier.contains(self[$0].id) }
    guard !fresh.isEmpty else { throw .promotedAlready }
    let ids = freshIdentifiers(fresh.count + 1, using: &random)
    var promotion = Promoted(self, templates, language, author, reason)
    for (place, id) in zip(fresh, ids.dropFirst()) { promotion.take(place, as: id, to: known) }
    guard !promotion.made.isEmpty else { throw .nothingCarriesOver(known.title[language]) }
    let chosen = promotion.choosing
    if let goal {
      return Deed(
        Act(.promote, goal.name(in: known, language)), promotion.edits(onto: goal) + chosen,
        made: promotion.made)
    }
    let first = boards[fresh[0].board]
    var new = known.makeBoard(id: ids[0], title: title)
    if title.isEmpty {
      let idea = fresh.lazy.map { self[$0] }.first { !$0.isHidden }
      new.title =
        templates[first.template]?.growsBoxes == true ? idea?.title ?? "" : first.title
    }
    promotion.fill(&new, from: fresh)
    return Deed(
      Act(.promote, new.name(in: known, language)),
      [.addBoard(new, to: Change.Place(parent: .workspace, after: boards.last?.id))] + chosen,
      made: [new.id] + promotion.made)
  }

  /// The notes that a thing stands for when it is promoted: a note itself, a box its notes, a board all of them in the
  /// order of filling.
  public func promotable(
    in target: Target, templates: TemplateLibrary
  ) throws(Refusal) -> [Identifier] {
    let notes: [Identifier]
    switch target {
    case .note(let id): notes = [id]
    case .box(let board, let box):
      notes = try present(present(board: board), box: box).notes.map(\.id)
    case .board(let id):
      let board = try present(board: id)
      notes = board.boxes(in: templates[board.template]).flatMap(\.notes).map(\.id)
    case .workspace, .round: notes = []
    }
    guard !notes.isEmpty else { throw .missing(.note, id: target.id?.text ?? "") }
    return notes
  }
}

/// Notes on their way to another board.
private struct Promoted {
  private let workspace: Workspace
  private let templates: TemplateLibrary
  private let language: Language
  private let author: Author
  private let reason: String
  private var notes: [(box: Identifier, note: Note)] = []
  private var ideas: [Note] = []

  init(
    _ workspace: Workspace, _ templates: TemplateLibrary, _ language: Language, _ author: Author,
    _ reason: String
  ) {
    self.workspace = workspace
    self.templates = templates
    self.language = language
    self.author = author
    self.reason = reason
  }

  var made: [Identifier] { notes.map(\.note.id) }

  /// What a note says of itself and its place, which is another one now.
  private static let own: Set<FieldKey> = [
    "author", "created", "links", "conflicts", "scores", "done", "due", "reason", "hidden",
    "silence",
  ]

  mutating func take(_ place: NotePosition, as id: Identifier, to goal: Template) {
    let board = workspace.boards[place.board]
    let box = board.boxes[place.box].id.text
    let source = workspace[place]
    guard let origin = templates[board.template], !origin.picture.isEmpty, origin.axes == nil else {
      add(copy(of: source, as: id, isIdea: true), to: Self.landing(of: goal))
      ideas.append(source)
      return
    }
    let route = PromotionRoute.from(board.template, to: goal.id)
    if let question = route.asked[box] {
      var note = Note(id: id, text: question.words[language].filling([source.title]))
      note.fields["kind"] = "question"
      add(written(note, from: source), to: question.box)
    } else if let carried = route.carried[box] ?? goal.box(box)?.id {
      add(copy(of: source, as: id, isIdea: false), to: carried)
    }
  }

  /// Where ideas go first: what would be done.
  private static func landing(of goal: Template) -> String {
    ["solution", "value-propositions"].first { goal.box($0) != nil } ?? goal.fillOrder.first?.id
      ?? "tray"
  }

  private mutating func add(_ note: Note, to box: String) {
    if let box = Identifier(box) { notes.append((box, note)) }
  }

  /// An idea leaves its sector and stage behind, which are the wall's; a claim of a canvas takes along all that is known of it.
  private func copy(of source: Note, as id: Identifier, isIdea: Bool) -> Note {
    var note = Note(id: id, fields: source.fields)
    for key in Self.own { note.fields[key] = nil }
    if isIdea {
      note.fields["kind"] = nil
      for facet in ["sector", "stage"] as [FieldKey] {
        note.fields[path: ["facets", facet]] = nil
      }
    }
    return written(note, from: source)
  }

  /// The note with who made it, and its way back.
  private func written(_ note: Note, from source: Note) -> Note {
    var note = note
    let time = Clock.rfc3339(author.time)
    if !author.name.isEmpty { note.fields["author"] = .string(author.name) }
    note.fields["created"] = .string(time)
    var link = Link(kind: "from", to: source.id).json.object ?? [:]
    link["date"] = .string(time)
    if !reason.isEmpty { link["reason"] = .string(reason) }
    note.fields["links"] = [.object(link)]
    // What the room may not see it does not see elsewhere either.
    if source.isHidden { note.fields["hidden"] = true }
    return note
  }

  /// Puts the notes on a board that is new, which says what it grew from.
  func fill(_ board: inout Board, from places: [NotePosition]) {
    for (box, note) in notes {
      guard let index = board.boxes.firstIndex(where: { $0.id == box }) else { continue }
      board.boxes[index].notes.append(note)
    }
    var origins: [Identifier] = []
    for place in places where !origins.contains(workspace.boards[place.board].id) {
      origins.append(workspace.boards[place.board].id)
    }
    origins += ideas.map(\.id)
    board.fields["derivedFrom"] = .array(origins.map { .string($0.text) })
    let source = places.first.map { workspace.boards[$0.board] }
    board.fields["language"] = source?.fields["language"]
    board.fields["challenge"] = source?.fields["challenge"]
  }

  /// Puts the notes at the ends of the boxes of a board that is there.
  func edits(onto board: Board) -> [Edit] {
    var last: [Identifier: Identifier] = [:]
    return notes.map { box, note in
      let after = last[box] ?? board.box(box)?.notes.last?.id
      last[box] = note.id
      return .addNote(note, to: .init(parent: .box(board: board.id, box: box), after: after))
    }
  }

  /// Ideas that go on were chosen.
  var choosing: [Edit] {
    ideas.filter { !$0.facet("stage").contains("chosen") }.map { idea in
      .set(.note(idea.id), path: ["facets", "stage"], to: "chosen")
    }
  }
}
