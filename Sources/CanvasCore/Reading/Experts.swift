/// A question that a note puts to an expert, and what came of it.
public struct ExpertQuestion: Sendable {
  public let note: Note
  public let board: Board
  /// Whom it asks: values of the facet `expert`, else the topic as it was written.
  public let topics: [String]
  /// When it was asked; empty where nobody knows.
  public let asked: String
  /// Who answered; empty where that was not written down.
  public let answeredBy: String
  /// When it was answered; empty while it is open.
  public let answered: String

  public var isOpen: Bool { answeredBy.isEmpty && answered.isEmpty }

  /// The question of a note; nil for one that asks nobody.
  public init?(_ note: Note, on board: Board) {
    let help = note.fields["help"]?.object ?? [:]
    let facet = note.facet("expert")
    let topic = help.text("topic")
    guard !facet.isEmpty || !topic.isEmpty || !help.text("asked").isEmpty else { return nil }
    self.note = note
    self.board = board
    // A topic of people's own stands beside the values of the vocabulary.
    topics = facet.contains(topic) || topic.isEmpty && !facet.isEmpty ? facet : facet + [topic]
    asked = help.text("asked")
    answeredBy = help.text("answeredBy")
    answered = help.text("date")
  }
}

extension Workspace {
  /// All questions to experts, in the order of the boards.
  public var expertQuestions: [ExpertQuestion] {
    boards.flatMap { board in board.notes.compactMap { ExpertQuestion($0, on: board) } }
  }
}

extension Reading {
  /// The queue of those who ask an expert, topic by topic: open questions first, the oldest on top.
  static let experts = Reading(
    "experts",
    Localized(
      en: "Ask the expert: the queue by topic",
      nl: "Vraag aan de expert: de wachtrij per onderwerp",
      fr: "Demander à l’expert\u{a0}: la file par sujet",
      de: "Expertenfragen: die Reihe nach Thema",
      es: "Pregunta al experto: la cola por tema"), .table(in: "agreements")
  ) { workspace, context in
    let language = context.language
    let facet = workspace.facet("expert")
    let boards = Set(context.boards(of: workspace).map(\.id))
    let questions = workspace.expertQuestions.filter { boards.contains($0.board.id) }
    let known = facet?.values.map(\.id) ?? []
    var topics = known.filter { id in questions.contains { $0.topics.contains(id) } }
    for topic in questions.flatMap(\.topics) where !topics.contains(topic) { topics.append(topic) }
    let rows = topics.flatMap { topic -> [Table.Row] in
      let own = questions.filter { $0.topics.contains(topic) }
      // What has no date waits at the end, in the order of the boards.
      func order(_ question: ExpertQuestion) -> (Int, String) {
        question.isOpen
          ? (0, question.asked.isEmpty ? "9" : question.asked) : (1, question.answered)
      }
      let sorted = own.enumerated().sorted {
        let (a, b) = (order($0.element), order($1.element))
        return (a.0, a.1, $0.offset) < (b.0, b.1, $1.offset)
      }.map(\.element)
      let label = facet?.value(topic)?.label[language] ?? topic
      let heading = Table.Row.heading(
        (label.isEmpty ? ExpertWords.somebody[language] : label.capitalizedStart)
          + " · " + ExpertWords.open(own.count(where: \.isOpen), language),
        values: ["topic": .string(topic)])
      return [heading] + sorted.map { row($0, topic, context) }
    }
    let open = questions.count(where: \.isOpen)
    return Table(
      rows,
      columns: rows.isEmpty
        ? []
        : [ExpertWords.question, ExpertWords.asked, ExpertWords.answer].map {
          Table.Column($0[language])
        },
      sum: questions.isEmpty
        ? ExpertWords.noQuestion[language]
        : ExpertWords.sum[language].filling("\(open)", "\(questions.count)"),
      values: ["open": .number("\(open)"), "all": .number("\(questions.count)")])
  }

  private static func row(
    _ question: ExpertQuestion, _ topic: String, _ context: ReadingContext
  ) -> Table.Row {
    let language = context.language
    var values: JSONObject = [
      "note": .string(question.note.id.text), "title": .string(question.note.title),
      "board": .string(question.board.id.text), "topic": .string(topic),
      "state": .string(question.isOpen ? "open" : "answered"),
    ]
    if !question.asked.isEmpty { values["asked"] = .string(question.asked) }
    if !question.answeredBy.isEmpty { values["answeredBy"] = .string(question.answeredBy) }
    if !question.answered.isEmpty { values["answered"] = .string(question.answered) }
    let answer: Table.Cell
    if question.isOpen {
      let days = context.now > 0 ? CalendarDay(date: question.asked) : nil
      let waits = days.map { CalendarDay(moment: context.now).number - $0.number } ?? 0
      if waits > 0 { values["days"] = .number("\(waits)") }
      answer = Table.Cell(
        waits > 0 ? ExpertWords.waits(waits, language) : ExpertWords.isOpen[language], isGap: true)
    } else {
      answer = Table.Cell("→ " + question.answeredBy)
    }
    return Table.Row(
      cells: [
        Table.Cell(question.note.title),
        Table.Cell(question.asked.isEmpty ? "–" : String(question.asked.prefix(10))), answer,
      ],
      details: [
        [context.name(of: question.board), String(question.answered.prefix(10))].filter {
          !$0.isEmpty
        }.joined(separator: " · ")
      ], target: .note(question.note.id),
      values: values)
  }
}

private enum ExpertWords {
  static let question = Localized(
    en: "Question", nl: "Vraag", fr: "Question", de: "Frage", es: "Pregunta")
  static let asked = Localized(
    en: "Asked", nl: "Gevraagd", fr: "Demandé", de: "Gefragt", es: "Preguntado")
  static let answer = Localized(
    en: "Answer", nl: "Antwoord", fr: "Réponse", de: "Antwort", es: "Respuesta")
  static let somebody = Localized(
    en: "Somebody who knows", nl: "Iemand die het weet", fr: "Quelqu’un qui sait",
    de: "Jemand, der es weiß", es: "Alguien que sepa")
  static let isOpen = Localized(en: "open", nl: "open", fr: "ouverte", de: "offen", es: "abierta")
  static let sum = Localized(
    en: "{} of {} questions are open.", nl: "{} van {} vragen staan open.",
    fr: "{} questions sur {} sont ouvertes.", de: "{} von {} Fragen sind offen.",
    es: "{} de {} preguntas están abiertas.")
  static let noQuestion = Localized(
    en: "Nobody asks an expert yet: “Ask an expert” in the list of commands does, on any note.",
    nl:
      "Nog niemand vraagt een expert: “Vraag het een expert” in de lijst van opdrachten doet het.",
    fr: "Personne ne demande encore d’expert\u{a0}: «\u{a0}Demander à un expert\u{a0}», "
      + "dans la liste des commandes.",
    de: "Noch fragt niemand nach Fachleuten: „Fachleute fragen“ in der Liste der Befehle tut es.",
    es: "Nadie pregunta aún a un experto: «Preguntar a un experto», en la lista de órdenes.")
  private static let open = Counted(
    one: Localized(en: "open", nl: "open", fr: "ouverte", de: "offen", es: "abierta"),
    many: Localized(en: "open", nl: "open", fr: "ouvertes", de: "offen", es: "abiertas"))
  private static let days = Counted(
    one: Localized(en: "day", nl: "dag", fr: "jour", de: "Tag", es: "día"),
    many: Localized(en: "days", nl: "dagen", fr: "jours", de: "Tage", es: "días"))

  static func open(_ count: Int, _ language: Language) -> String { open(count, language) }
  static func waits(_ count: Int, _ language: Language) -> String {
    "\(isOpen[language]) · \(days(count, language))"
  }
}
