import CanvasCore

extension Chapter {
  /// How the boards grew: stills of their history, and what stands beside them as photos and films.
  package static let history = Chapter(
    "history",
    Localized(
      en: "How it grew", nl: "Hoe het groeide", fr: "Comment le projet a grandi",
      de: "Wie es wuchs",
      es: "Cómo creció"),
    missing: Words.none
  ) { context in
    var blocks: [ReportBlock] = []
    if let summary = context.historySummary { blocks.append(.paragraph(summary)) }
    blocks += context.film
    blocks += context.namedMoments
    let papers = context.references
    if !papers.isEmpty {
      if context.historySummary == nil {
        blocks.append(.missing(context.say(Words.none)))
      }
      blocks.append(.heading(context.say(Words.papers)))
      blocks.append(.list(papers))
      blocks += context.photoBlocks
    }
    return blocks
  }
}

extension ReportContext {
  /// The named moments, and what was done from each to the next; none where nothing has a name.
  fileprivate var namedMoments: [ReportBlock] {
    let moments = NamedMoments(
      export.timeline, export.readingContext, seeing: { export.sight($0) }
    ).moments
    guard !moments.isEmpty else { return [] }
    let numbers = [Words.stepsColumn, Words.came, Words.went, Words.moved, Words.changed]
    let columns =
      [ReportTable.Column(title: Words.moment[language])]
      + numbers.map { ReportTable.Column(title: $0[language], isNumeric: true) }
    let rows = moments.map { moment -> [ReportText] in
      let name = moment.name.isEmpty ? ReportText(Words.now[language]) : quote(moment.name, on: nil)
      let day =
        moment.time > 0
        ? [ReportText(export.localTime.calendarDay(of: moment.time).date(in: language))] : []
      let counts = ChangeSummary.signs.map { sign in
        Set(moment.difference.lines.filter { $0.sign == sign }.map(\.target)).count
      }
      return [([name] + day).joined(" · ")]
        + ([moment.steps] + counts).map { ReportText("\($0)") }
    }
    return [
      .table(
        ReportTable(
          caption: ReportText(Words.betweenMoments[language]), columns: columns, rows: rows))
    ]
  }

  /// How many steps are known, from when to when.
  fileprivate var historySummary: ReportText? {
    let steps = export.timeline.steps.filter(export.sight.mayTell)
    guard let first = steps.first(where: { $0.time > 0 }), let last = steps.last else { return nil }
    func day(_ step: Step) -> ReportText {
      ReportText(export.localTime.calendarDay(of: step.time).date(in: language))
    }
    let counted = ReportText(CountedWords.steps(steps.count, self))
    return export.localTime.calendarDay(of: first.time)
      == export.localTime.calendarDay(of: last.time)
      ? say(Words.stepsOfADay, counted, day(first))
      : say(Words.steps, counted, day(first), day(last))
  }

  /// Photos, films and papers that notes point to.
  fileprivate var references: [ReportItem] {
    places.flatMap { place in
      (place.note.fields["refs"]?.array ?? []).compactMap(\.object).map { reference in
        let url = reference.text("url")
        let path = reference.text("path")
        let named = reference.text("title")
        let title = named.isEmpty ? (url.isEmpty ? path : url) : named
        let words =
          url.isEmpty ? quote(title, on: place.board) : ReportText([.link(title, url: url)])
        let facts = [
          path.isEmpty || path == title ? "" : quote(path, on: nil), date(reference.text("date")),
          self.title(place),
        ]
        return ReportItem(words, [facts.joined(" · ")])
      }
    }
  }
}

private enum Words {
  static let none = Localized(
    en:
      "There is no history: this file was not changed here, or its history is elsewhere. From the "
      + "first change on, its steps are kept and shown here.",
    nl: "Er is geen geschiedenis: dit bestand is hier niet gewijzigd, of de geschiedenis staat "
      + "elders. Vanaf de eerste wijziging worden de stappen bewaard en hier getoond.",
    fr:
      "Il n’y a pas d’historique\u{a0}: ce fichier n’a pas été modifié ici, ou son historique est "
      + "ailleurs. Dès la première modification, les étapes sont gardées et montrées ici.",
    de: "Es gibt keinen Verlauf: Diese Datei wurde hier nicht geändert, oder ihr Verlauf liegt "
      + "woanders. Ab der ersten Änderung werden die Schritte aufbewahrt und hier gezeigt.",
    es:
      "No hay historial: este archivo no se ha modificado aquí o su historial está en otro lugar. "
      + "Desde el primer cambio se guardan los pasos y se muestran aquí.")
  static let betweenMoments = Localized(
    en: "What changed from one named moment to the next",
    nl: "Wat er tussen de benoemde momenten veranderde",
    fr: "Ce qui a changé d’un moment nommé à l’autre",
    de: "Was sich zwischen den benannten Momenten änderte",
    es: "Qué cambió de un momento con nombre al siguiente")
  static let moment = Localized(
    en: "Moment", nl: "Moment", fr: "Moment", de: "Moment", es: "Momento")
  static let now = Localized(
    en: "until now", nl: "tot nu", fr: "jusqu’à maintenant", de: "bis jetzt", es: "hasta ahora")
  static let stepsColumn = Localized(
    en: "steps", nl: "stappen", fr: "étapes", de: "Schritte", es: "pasos")
  static let came = Localized(
    en: "came", nl: "erbij", fr: "arrivés", de: "neu", es: "nuevos")
  static let went = Localized(en: "went", nl: "weg", fr: "partis", de: "weg", es: "fuera")
  static let moved = Localized(
    en: "moved", nl: "verplaatst", fr: "déplacés", de: "verschoben", es: "movidos")
  static let changed = Localized(
    en: "changed", nl: "veranderd", fr: "modifiés", de: "geändert", es: "cambiados")
  static let steps = Localized(
    en: "{}, from {} to {}.", nl: "{}, van {} tot {}.", fr: "{}, du {} au {}.",
    de: "{}, vom {} bis zum {}.", es: "{}, del {} al {}.")
  static let stepsOfADay = Localized(
    en: "{} on {}.", nl: "{} op {}.", fr: "{} le {}.", de: "{} am {}.", es: "{} el {}.")
  static let papers = Localized(
    en: "Photos, films and papers", nl: "Foto’s, filmpjes en papieren",
    fr: "Photos, films et documents", de: "Fotos, Filme und Papiere",
    es: "Fotos, vídeos y documentos")
}
