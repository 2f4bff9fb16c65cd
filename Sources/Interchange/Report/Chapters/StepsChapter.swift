import CanvasCore

extension Chapter {
  /// What was done, when, and for how long: the agendas.
  package static let steps = Chapter(
    "steps",
    Localized(
      en: "Steps and times", nl: "Stappen en tijden", fr: "Étapes et horaires",
      de: "Schritte und Zeiten", es: "Pasos y tiempos"),
    missing: Localized(
      en: "There is no agenda. Make an agenda board a workshop, with a note for each step and its "
        + "minutes.",
      nl: "Er is geen agenda. Maak een agendabord per workshop, met een briefje per stap en de "
        + "minuten erbij.",
      fr: "Il n’y a pas de déroulé. Créez un tableau déroulé par atelier, avec une note par étape "
        + "et sa durée.",
      de: "Es gibt keine Agenda. Legen Sie je Workshop ein Agenda-Board an, mit einem Zettel je "
        + "Schritt und seinen Minuten.",
      es: "No hay agenda. Cree un tablero de agenda por taller, con una nota por paso y sus "
        + "minutos.")
  ) { context in
    context.agendas.filter { $0.noteCount > 0 }.flatMap { board -> [ReportBlock] in
      let agenda = Agenda(board)
      let notes = board.boxes(in: context.export.template(of: board)).flatMap(\.notes)
      let hasWall = notes.contains { !$0.step("projected").isEmpty }
      let hasDone = notes.contains(where: \.isDone)
      var columns: [ReportTable.Column] = [
        .init(title: Words.start[context.language]),
        .init(title: Words.step[context.language]),
        .init(title: context.fieldLabel("step.minutes"), isNumeric: true),
        .init(title: context.fieldLabel("step.mode")),
      ]
      if hasWall { columns.append(.init(title: context.fieldLabel("step.projected"))) }
      if hasDone { columns.append(.init(title: context.fieldLabel("done"))) }
      let rows = notes.map { note -> [ReportText] in
        var row: [ReportText] = [
          ReportText(agenda.starts[note.id] ?? ""), context.quote(note.text, on: board),
          ReportText(note.minutes.map { "\($0)" } ?? ""),
          context.mode(note.step("mode"), on: board),
        ]
        if hasWall { row.append(context.quote(note.step("projected"), on: board)) }
        if hasDone {
          row.append(note.fields["done"]?.string.map { context.date($0) } ?? "")
        }
        return row
      }
      let facts: [ReportText] = [
        board.fields["date"]?.string.map { context.date($0) } ?? "",
        agenda.total > 0 ? ReportText(agenda.span ?? "") : "",
        agenda.total > 0 ? ReportText(CountedWords.minutes(agenda.total, context)) : "",
      ]
      return [
        .table(
          ReportTable(
            caption: [context.name(board), facts.joined(" · ")].joined(" – "), columns: columns,
            rows: rows))
      ]
    }
  }
}

extension Note {
  fileprivate func step(_ key: FieldKey) -> String { fields["step"]?.object?.text(key) ?? "" }
}

extension ReportContext {
  /// A way of working in words; as people wrote it where it is none we know.
  fileprivate func mode(_ id: String, on board: Board) -> ReportText {
    Words.modes[id].map { say($0) } ?? quote(id, on: board)
  }
}

private enum Words {
  static let start = Localized(
    en: "Start", nl: "Begin", fr: "Début", de: "Beginn", es: "Inicio")
  static let step = Localized(en: "Step", nl: "Stap", fr: "Étape", de: "Schritt", es: "Paso")
  static let modes: [String: Localized] = [
    "plenary": Localized(
      en: "all together", nl: "plenair", fr: "en plénière", de: "im Plenum", es: "en plenario"),
    "private": Localized(
      en: "each alone, in silence", nl: "ieder voor zich, in stilte",
      fr: "chacun pour soi, en silence", de: "jeder für sich, still",
      es: "cada cual por su cuenta, en silencio"),
    "reveal": Localized(
      en: "read aloud", nl: "onthullen en voorlezen", fr: "lecture à voix haute",
      de: "aufdecken und vorlesen", es: "lectura en voz alta"),
    "cluster": Localized(
      en: "sort into themes", nl: "clusteren", fr: "tri par thème", de: "nach Themen ordnen",
      es: "agrupar por temas"),
    "vote-blind": Localized(
      en: "blind vote", nl: "geheime stemming", fr: "vote à l’aveugle",
      de: "verdeckte Abstimmung", es: "votación a ciegas"),
    "vote-open": Localized(
      en: "open vote", nl: "open stemming", fr: "vote ouvert", de: "offene Abstimmung",
      es: "votación abierta"),
    "work": Localized(
      en: "at the tables", nl: "werken aan tafels", fr: "travail par table",
      de: "Arbeit an den Tischen", es: "trabajo en mesas"),
    "present": Localized(
      en: "presentations", nl: "presenteren", fr: "présentations", de: "Präsentationen",
      es: "presentaciones"),
    "break": Localized(en: "break", nl: "pauze", fr: "pause", de: "Pause", es: "descanso"),
  ]
}
