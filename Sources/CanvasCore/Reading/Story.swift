extension Reading {
  /// What happened, for somebody who comes in now: workshops, choices, canvases, tests, what was left and where it stands,
  /// in the order of time. Each row is a sentence with its date and leads to where it happened.
  static let story = Reading(
    "story",
    Localized(
      en: "Story: how it came to this", nl: "Verhaal: hoe het zover kwam",
      fr: "Histoire\u{a0}: comment on en est arrivé là", de: "Geschichte: wie es so weit kam",
      es: "Historia: cómo se llegó hasta aquí"), .table(in: "history")
  ) { workspace, context in
    let story = Story(workspace, context)
    guard !story.rows.isEmpty else { return Table([], sum: StoryWords.nothing[context.language]) }
    return Table(
      story.rows,
      columns: [
        .init(StoryWords.what[context.language]), .init(StoryWords.when[context.language]),
      ])
  }
}

/// The sentences of the story.
private struct Story {
  private(set) var rows: [Table.Row] = []
  private let workspace: Workspace
  private let context: ReadingContext

  /// What a sentence is about; stands in JSON.
  private enum Kind: String { case workshop, ideas, canvases, test, left, mark, now }

  init(_ workspace: Workspace, _ context: ReadingContext) {
    self.workspace = workspace
    self.context = context
    let agendas = Self.inOrder(
      workspace.boards.filter { $0.template == Template.agenda.id }.map { agenda in
        (CalendarDay(date: agenda.fields.text("date")), agenda)
      })
    let known = Set(agendas.map(\.id))
    var told: [(day: CalendarDay?, row: Table.Row)] = []
    for agenda in agendas {
      let made = workspace.boards.filter { $0.workshop == agenda.id }
      let day = day(of: [agenda]) ?? day(of: made)
      told.append((day, workshop(agenda, day)))
      told += results(made, day).map { (day, $0) }
    }
    let others = workspace.boards.filter {
      $0.template != Template.agenda.id && !($0.workshop.map(known.contains) ?? false)
    }
    for board in others {
      let day = day(of: [board])
      told += results([board], day).map { (day, $0) }
    }
    told += tests
    told += context.marks.map { mark in
      let day = context.localTime.calendarDay(of: mark.time)
      return (day, row(.mark, StoryWords.mark[language].filling(mark.name), day))
    }
    rows = Self.inOrder(told.map { ($0.day, $0.row) })
    guard !rows.isEmpty else { return }
    if let left { rows.append(left) }
    rows.append(now)
  }

  private var language: Language { context.language }

  /// By day; what has none stays after what came before it.
  private static func inOrder<Item>(_ told: [(day: CalendarDay?, item: Item)]) -> [Item] {
    var last = CalendarDay(.min)
    let dated = told.map { item -> (day: CalendarDay, item: Item) in
      last = item.day ?? last
      return (last, item.item)
    }
    return dated.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element.item)
  }

  /// The date on a board, else the day on which its first note was written; where that of one note is not known, it may be
  /// the first.
  private func day(of boards: [Board]) -> CalendarDay? {
    if let day = boards.compactMap({ CalendarDay(date: $0.fields.text("date")) }).min() {
      return day
    }
    let days = boards.flatMap(\.notes).map { CalendarDay(date: $0.fields.text("created")) }
    return days.contains { $0 == nil } ? nil : days.compactMap { $0 }.min()
  }

  private func row(
    _ kind: Kind, _ text: String, _ day: CalendarDay?, _ details: [String] = [],
    at target: Target? = nil
  ) -> Table.Row {
    let details = details.filter { !$0.isEmpty }
    var values: JSONObject = [
      "kind": .string(kind.rawValue), "text": .string(text),
      "details": .array(details.map { .string($0) }),
    ]
    if let day {
      let (year, month, number) = day.date
      values["date"] = .string(Clock.rfc3339(CalendarDay.seconds(year, month, number)).day)
    }
    switch target {
    case .board(let id): values["board"] = .string(id.text)
    case .note(let id): values["note"] = .string(id.text)
    case .workspace, .box, .round, nil: break
    }
    return Table.Row(
      cells: [Table.Cell(text), Table.Cell(day?.date(in: language) ?? "")], details: details,
      target: target, values: values)
  }

  // MARK: Workshops and what came of them

  private func workshop(_ agenda: Board, _ day: CalendarDay?) -> Table.Row {
    let sector = workspace.facet("sector")
    let counts = (agenda.fields["participants"]?.object?.members ?? []).compactMap { key, value in
      value.int.flatMap { $0 > 0 ? (sector: key.text, count: $0) : nil }
    }
    let who = counts.map { count in
      "\(sector?.value(count.sector)?.label[language] ?? count.sector) \(count.count)"
    }
    let people = Counted.people(counts.reduce(0) { $0 + $1.count }, language)
    return row(
      .workshop, context.name(of: agenda), day,
      who.isEmpty ? [] : ["\(people): \(who.joined(separator: ", "))"], at: .board(agenda.id))
  }

  /// A sentence for each wall, and one for the canvases of each kind.
  private func results(_ boards: [Board], _ day: CalendarDay?) -> [Table.Row] {
    var rows = boards.filter { $0.template == "wall" && $0.ideaCount > 0 }
      .map { ideas(of: $0, day) }
    for template in Funnel.canvases {
      let made = boards.filter { $0.template == template }
      guard let first = made.first else { continue }
      let title = context.templates[template]?.title[language] ?? template
      let names = made.map(context.name)
      rows.append(
        made.count == 1
          ? row(.canvases, "\(title): \(names[0])", day, [maturity(first)], at: .board(first.id))
          : row(
            .canvases, "\(made.count) × \(title)", day, [names.joined(separator: " · ")],
            at: .board(first.id)))
    }
    return rows
  }

  private func maturity(_ board: Board) -> String {
    workspace.facet("maturity")?.value(board.maturity)?.label[language] ?? board.maturity
  }

  private func ideas(of wall: Board, _ day: CalendarDay?) -> Table.Row {
    var details = [wall.question.cleanLine]
    let votes = wall.decidedVotes.filter { $0.value > 0 }
    let ranked = wall.notes.enumerated().filter { votes[$0.element.id] != nil }.sorted { a, b in
      (-(votes[a.element.id] ?? 0), a.offset) < (-(votes[b.element.id] ?? 0), b.offset)
    }
    if !ranked.isEmpty {
      let most = ranked.prefix(3).map { "\($0.element.title) (\(votes[$0.element.id] ?? 0)×)" }
      let total = Counted.votes(votes.values.reduce(0, +), language)
      details.append(
        StoryWords.voted[language].filling(total, most.joined(separator: ", ")))
    }
    return row(
      .ideas, "\(Counted.ideas(wall.ideaCount, language)): \(context.name(of: wall))", day, details,
      at: .board(wall.id))
  }

  // MARK: Tests

  private var tests: [(day: CalendarDay?, row: Table.Row)] {
    workspace.boards.flatMap(\.notes).compactMap { note in
      guard let card = TestCard(note), card.state == .learned else { return nil }
      let result = card.result.map {
        workspace.facet("evidence")?.value($0.rawValue)?.label[language] ?? $0.rawValue
      }
      let learned = note.fields["experiment"]?.object?.text("learned") ?? ""
      let day = CalendarDay(date: card.date)
      let details = [
        learned.cleanLine,
        card.decision.isEmpty ? "" : StoryWords.decided[language].filling(card.decision.cleanLine),
      ]
      return (
        day,
        row(
          .test,
          StoryWords.tested[language].filling(card.title) + (result.map { " · \($0)" } ?? ""), day,
          details, at: .note(note.id))
      )
    }
  }

  // MARK: What was left, and now

  private var left: Table.Row? {
    let left = TrackMap(workspace).left
    guard !left.isEmpty else { return nil }
    let reasons = left.compactMap { node -> String? in
      let fields = node.isIdea ? workspace.note(node.id)?.fields : workspace.board(node.id)?.fields
      guard let fields, let reason = fields["reason"]?.string, !reason.isEmpty else { return nil }
      let name =
        node.isIdea
        ? workspace.note(node.id)?.title ?? "" : workspace.board(node.id).map(context.name) ?? ""
      return "\(name): \(reason.cleanLine)"
    }
    let ideas = left.count(where: \.isIdea)
    let parts = [
      ideas == 0 ? "" : Counted.ideas(ideas, language),
      left.count == ideas ? "" : StoryWords.boards(left.count - ideas, language),
    ]
    let words = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    var told = Array(reasons.prefix(Self.mostReasons))
    if told.count < reasons.count { told.append("…") }
    let wall = workspace.boards.first { $0.template == "wall" }
    return row(
      .left, StoryWords.left[language].filling(words), nil, told,
      at: left.first { !$0.isIdea }?.target ?? wall.map { .board($0.id) })
  }

  /// More reasons are told by the map of the track.
  private static let mostReasons = 8

  private var now: Table.Row {
    let funnel = Funnel(workspace)
    let outcome = workspace.fields.text("outcome")
    let word = StoryWords.outcomes[outcome]?[language] ?? outcome
    let reason = workspace.fields.text("reason").cleanLine
    var counts: [String: Int] = [:]
    for note in workspace.boards.lazy.flatMap(\.notes) {
      for value in note.facet("evidence") { counts[value, default: 0] += 1 }
    }
    let evidence = (workspace.facet("evidence")?.values ?? []).compactMap { value in
      counts[value.id].map { "\(value.label[language]) \($0)" }
    }
    let last = funnel.stages.last.map { stage in
      workspace.boards.filter { $0.template == stage.template }
    }
    return row(
      .now,
      StoryWords.now[language]
        + (funnel.text.isEmpty
          ? Counted.notes(workspace.noteCount, language) : funnel.text),
      context.now > 0 ? context.localTime.calendarDay(of: context.now) : nil,
      [
        (last ?? []).map(context.name).joined(separator: " · "),
        [word, reason].filter { !$0.isEmpty }.joined(separator: ": "),
        evidence.joined(separator: " · "),
      ], at: last?.first.map { .board($0.id) })
  }
}

extension CalendarDay {
  /// The first second of a day in UTC.
  fileprivate static func seconds(_ year: Int, _ month: Int, _ day: Int) -> Int {
    CalendarDay(year: year, month: month, day: day).number * 86_400
  }
}

extension String {
  /// The day of a moment: its first ten characters.
  fileprivate var day: String { String(prefix(10)) }
}

extension Counted {
  fileprivate static let notes = Counted(
    one: Localized(en: "note", nl: "briefje", fr: "note", de: "Zettel", es: "nota"),
    many: Localized(en: "notes", nl: "briefjes", fr: "notes", de: "Zettel", es: "notas"))
}

private enum StoryWords {
  static let what = Localized(
    en: "What happened", nl: "Wat er gebeurde", fr: "Ce qui s’est passé", de: "Was geschah",
    es: "Qué pasó")
  static let when = Localized(en: "When", nl: "Wanneer", fr: "Quand", de: "Wann", es: "Cuándo")
  static let nothing = Localized(
    en: "There is nothing to tell yet: it begins with a workshop, an idea or a canvas.",
    nl: "Er valt nog niets te vertellen: het begint met een workshop, een idee of een canvas.",
    fr: "Il n’y a encore rien à raconter\u{a0}: tout commence par un atelier, une idée ou un "
      + "canvas.",
    de: "Es gibt noch nichts zu erzählen: Es beginnt mit einem Workshop, einer Idee oder einem "
      + "Canvas.",
    es: "Aún no hay nada que contar: todo empieza con un taller, una idea o un canvas.")
  static let voted = Localized(
    en: "{}, most for {}", nl: "{}, de meeste voor {}", fr: "{}, surtout pour {}",
    de: "{}, die meisten für {}", es: "{}, sobre todo para {}")
  static let tested = Localized(
    en: "Tested: {}", nl: "Getest: {}", fr: "Testé\u{a0}: {}", de: "Getestet: {}",
    es: "Probado: {}")
  static let decided = Localized(
    en: "Decided: {}", nl: "Beslist: {}", fr: "Décidé\u{a0}: {}", de: "Entschieden: {}",
    es: "Decidido: {}")
  static let mark = Localized(
    en: "Marked: {}", nl: "Gemarkeerd: {}", fr: "Repère\u{a0}: {}", de: "Markiert: {}",
    es: "Marcado: {}")
  static let left = Localized(
    en: "Left behind: {}", nl: "Achtergebleven: {}", fr: "Laissé de côté\u{a0}: {}",
    de: "Zurückgeblieben: {}", es: "Se quedó atrás: {}")
  static let boards = Counted(
    one: Localized(en: "canvas", nl: "canvas", fr: "canvas", de: "Canvas", es: "canvas"),
    many: Localized(en: "canvases", nl: "canvassen", fr: "canvas", de: "Canvas", es: "canvas"))
  static let now = Localized(
    en: "Now: ", nl: "Nu: ", fr: "Maintenant\u{a0}: ", de: "Jetzt: ", es: "Ahora: ")
  static let outcomes: [String: Localized] = [
    "developing": Localized(
      en: "developing", nl: "in ontwikkeling", fr: "en développement", de: "in Entwicklung",
      es: "en desarrollo"),
    "doing-well": Localized(
      en: "doing well", nl: "gaat goed", fr: "se porte bien", de: "läuft gut", es: "va bien"),
    "stopped": Localized(
      en: "stopped", nl: "gestopt", fr: "arrêté", de: "beendet", es: "detenido"),
  ]
}
