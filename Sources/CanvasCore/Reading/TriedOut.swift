extension Reading {
  /// What was tried out: what, with whom, what was seen and learned, and the idea it is of. What is still to be tried comes
  /// first.
  static let prototypes = Reading(
    "prototypes",
    Localized(
      en: "Prototypes: what was tried out", nl: "Prototypes: wat we uitprobeerden",
      fr: "Prototypes\u{a0}: ce qui a été essayé", de: "Prototypen: was ausprobiert wurde",
      es: "Prototipos: lo que se ha probado"), .table(in: "tests")
  ) { workspace, context in
    let language = context.language
    let found = context.boards(of: workspace).flatMap { board in
      board.notes.compactMap { note in Prototype(note).map { (note: note, prototype: $0) } }
    }
    let sorted = found.filter { !$0.prototype.isTried } + found.filter(\.prototype.isTried)
    return Table(
      sorted.map { note, prototype in
        let goals = note.links.filter { ["from", "tests"].contains($0.kind) }.map(\.to)
        var seen: Set<Identifier> = []
        let ideas = goals.filter { seen.insert($0).inserted }.compactMap(workspace.note)
        var details: [String] = []
        if !prototype.method.isEmpty { details.append(prototype.method) }
        if !prototype.seen.isEmpty {
          details.append(PrototypeWords.seen[language].filling(prototype.seen.oneLine))
        }
        if !prototype.learned.isEmpty {
          details.append(PrototypeWords.learned[language].filling(prototype.learned.oneLine))
        }
        var values: JSONObject = [
          "note": .string(note.id.text), "title": .string(note.title),
          "ideas": .array(ideas.map { .string($0.id.text) }),
          "tried": .bool(prototype.isTried), "with": .string(prototype.with),
          "seen": .string(prototype.seen), "learned": .string(prototype.learned),
        ]
        let date = String(note.fields.text("done").prefix(10))
        if !date.isEmpty { values["date"] = .string(date) }
        return Table.Row(
          cells: [
            Table.Cell(note.title),
            prototype.with.isEmpty
              ? Table.Cell(PrototypeWords.nobody[language], isGap: true)
              : Table.Cell(prototype.with),
            ideas.isEmpty
              ? Table.Cell(PrototypeWords.noIdea[language], isGap: true)
              : Table.Cell(ideas.map(\.title).joined(separator: ", ")),
            prototype.isTried
              ? Table.Cell(date.isEmpty ? PrototypeWords.tried[language] : date)
              : Table.Cell(PrototypeWords.toTry[language], isGap: true),
          ], details: details, target: .note(note.id), values: values)
      },
      columns: [
        Table.Column(PrototypeWords.what[language]), Table.Column(PrototypeWords.with[language]),
        Table.Column(PrototypeWords.idea[language]), Table.Column(PrototypeWords.when[language]),
      ],
      sum: found.isEmpty
        ? PrototypeWords.nothing[language]
        : PrototypeWords.sum[language].filling(
          "\(found.count(where: \.prototype.isTried))", "\(found.count)"),
      values: [
        "prototypes": .number("\(found.count)"),
        "tried": .number("\(found.count(where: \.prototype.isTried))"),
      ])
  }
}

extension String {
  /// Lines that follow each other with a blank between.
  var oneLine: String { split(separator: "\n").joined(separator: " ") }
}

/// The words about prototypes.
enum PrototypeWords {
  static let what = Localized(en: "What", nl: "Wat", fr: "Quoi", de: "Was", es: "Qué")
  static let with = Localized(
    en: "With", nl: "Met wie", fr: "Avec qui", de: "Mit wem", es: "Con quién")
  static let idea = Localized(
    en: "Idea", nl: "Idee", fr: "Idée", de: "Idee", es: "Idea")
  static let when = Localized(en: "When", nl: "Wanneer", fr: "Quand", de: "Wann", es: "Cuándo")
  static let nobody = Localized(
    en: "with whom?", nl: "met wie?", fr: "avec qui\u{a0}?", de: "mit wem?", es: "¿con quién?")
  static let noIdea = Localized(
    en: "of which idea?", nl: "van welk idee?", fr: "de quelle idée\u{a0}?",
    de: "von welcher Idee?", es: "¿de qué idea?")
  static let toTry = Localized(
    en: "to be tried", nl: "nog te doen", fr: "à essayer", de: "noch offen", es: "por probar")
  static let tried = Localized(
    en: "tried", nl: "gedaan", fr: "essayé", de: "ausprobiert", es: "probado")
  static let seen = Localized(
    en: "seen: {}", nl: "gezien: {}", fr: "observé\u{a0}: {}", de: "gesehen: {}",
    es: "visto: {}")
  static let learned = Localized(
    en: "learned: {}", nl: "geleerd: {}", fr: "appris\u{a0}: {}", de: "gelernt: {}",
    es: "aprendido: {}")
  static let withWhom = Localized(
    en: "with {}", nl: "met {}", fr: "avec {}", de: "mit {}", es: "con {}")
  /// What an idea became that was tried out, in "why".
  static let triedOut = Localized(
    en: "tried out as", nl: "uitgeprobeerd als", fr: "essayée avec", de: "ausprobiert als",
    es: "probada como")
  static let sum = Localized(
    en: "Tried out: {} of {}.", nl: "Uitgeprobeerd: {} van {}.", fr: "Essayés\u{a0}: {} sur {}.",
    de: "Ausprobiert: {} von {}.", es: "Probados: {} de {}.")
  static let nothing = Localized(
    en: "Nothing is tried out yet. The command “Try an idea out” on an idea makes a prototype.",
    nl: "Er is nog niets uitgeprobeerd. “Probeer een idee uit” op een idee maakt een prototype.",
    fr: """
      Rien n’est encore essayé. «\u{a0}Essayer une idée\u{a0}» sur une idée fait un prototype.
      """,
    de:
      "Noch ist nichts ausprobiert. „Eine Idee ausprobieren“ auf einer Idee macht einen Prototyp.",
    es: "Aún no se ha probado nada. «Probar una idea» sobre una idea hace un prototipo.")
}
