import CanvasCore

/// The chapters of a dossier. They tell in a few lines what the report tells at length; what people wrote in place of one stands
/// in the workspace's `report` under its id, as for the report.
extension Chapter {
  /// In their order: the first half on one leaf, the second on another.
  public static let dossier: [Chapter] = [
    dossierAim, dossierPartners, dossierResults, dossierLearning, dossierContinuity, dossierMeans,
  ]

  private static let dossierAim = Chapter(
    "dossier-aim",
    Localized(
      en: "What, and for whom", nl: "Wat, en voor wie", fr: "Quoi, et pour qui",
      de: "Was, und für wen", es: "Qué y para quién"),
    missing: Localized(
      en:
        "It is not said yet what this is for. Give a board a question and a description, and mark "
        + "who benefits and who pays.",
      nl: "Er staat nog niet waarvoor dit dient. Geef een bord een vraag en een beschrijving, en "
        + "merk wie er baat bij heeft en wie betaalt.",
      fr: "On ne dit pas encore à quoi cela sert. Donnez à un tableau une question et une "
        + "description, et indiquez qui en bénéficie et qui paie.",
      de: "Noch steht nicht da, wozu dies dient. Geben Sie einem Board eine Frage und eine "
        + "Beschreibung, und vermerken Sie, wer etwas davon hat und wer zahlt.",
      es:
        "Aún no se dice para qué sirve esto. Ponga a un tablero una pregunta y una descripción, y "
        + "marque quién se beneficia y quién paga.")
  ) { context in
    var blocks: [ReportBlock] = []
    let told = context.boards.first { !$0.question.isEmpty }
    if let told { blocks.append(.heading(context.quote(told.question, on: told))) }
    let models = context.models
    for board in [told].compactMap({ $0 }) + models {
      let text = board.fields.text("description")
      if !text.isEmpty, blocks.count < 3 {
        blocks.append(.paragraph(context.quote(text, on: board)))
      }
    }
    var shown = context.export.workspace
    shown.boards = context.boards
    let funnel = Funnel(shown)
    if !funnel.text.isEmpty {
      let stages = funnel.stages.map { stage -> ReportText in
        let name =
          stage.template == "wall"
          ? CountedWords.ideas.many[context.language]
          : context.export.templates[stage.template]?.title[context.language] ?? stage.template
        return ReportText("\(context.count(stage.count)) \(name)")
      }
      blocks.append(.paragraph(stages.joined(" → ")))
    }
    let places =
      models.isEmpty
      ? context.places
      : context.places.filter {
        place in models.contains { $0.id == place.board.id }
      }
    let roles = places.filter { !$0.note.facet("role").isEmpty }
    if !roles.isEmpty {
      blocks.append(.paragraph(ReportText([.strong(DossierWords.forWhom[context.language])])))
      let values = context.facets.named("role")?.values.map(\.id) ?? []
      blocks.append(
        .list(
          values.compactMap { role in
            let found = roles.filter { $0.note.facet("role").contains(role) }
            return found.isEmpty
              ? nil
              : ReportItem(
                context.mark("role", role) + context.colon
                  + found.map(context.title).joined("; "))
          }))
    }
    return blocks
  }

  private static let dossierPartners = Chapter(
    "dossier-partners",
    Localized(
      en: "Partners", nl: "Partners", fr: "Partenaires", de: "Partner", es: "Socios"),
    missing: Localized(
      en: "No partner is named yet. Mark notes with a type of partner and a sector.",
      nl: "Er is nog geen partner genoemd. Geef briefjes een partnertype en een sector.",
      fr:
        "Aucun partenaire n’est encore nommé. Donnez aux notes un type de partenaire et un "
        + "secteur.",
      de: "Noch ist kein Partner genannt. Geben Sie Zetteln eine Partnerart und einen Sektor.",
      es: "Aún no se nombra ningún socio. Ponga a las notas un tipo de socio y un sector.")
  ) { context in
    let partners = context.partnerPlaces
    guard !partners.isEmpty else { return [] }
    let kinds = context.tally("partner", partners)
    let sectors = context.tally("sector", partners)
    let sums = [kinds, sectors].filter { !$0.isEmpty }.joined(" — ")
    let label = { (id: String) in context.facets.named(id)?.label[context.language] ?? "" }
    return (sums.isEmpty ? [] : [.paragraph(sums)]) + [
      .table(
        ReportTable(
          caption: context.say(DossierWords.partners),
          columns: [
            .init(title: DossierWords.partner[context.language], share: 33),
            .init(title: label("partner"), share: 22), .init(title: label("sector"), share: 29),
            .init(title: label("partner-state"), share: 16),
          ],
          rows: partners.map { place in
            [
              context.title(place), context.marks("partner", of: place.note),
              context.marks("sector", of: place.note), context.partnerState(place),
            ]
          }))
    ]
  }

  private static let dossierResults = Chapter(
    "dossier-results",
    Localized(
      en: "Results against targets", nl: "Resultaten tegenover doelen",
      fr: "Résultats au regard des cibles", de: "Ergebnisse im Vergleich zu den Zielen",
      es: "Resultados frente a las metas"),
    missing: Localized(
      en:
        "Nothing is measured yet. Give notes a metric: indicator, baseline, target, unit, due, "
        + "and what was measured.",
      nl:
        "Er is nog niets gemeten. Geef briefjes een maatstaf: indicator, nulmeting, doel, "
        + "eenheid, tegen wanneer, en wat gemeten is.",
      fr:
        "Rien n’est encore mesuré. Donnez aux notes une mesure\u{a0}: indicateur, point de "
        + "départ, cible, unité, échéance, et ce qui a été mesuré.",
      de:
        "Noch ist nichts gemessen. Geben Sie Zetteln eine Messgröße: Indikator, Ausgangswert, "
        + "Ziel, Einheit, Termin und was gemessen wurde.",
      es:
        "Aún no se ha medido nada. Ponga a las notas una medida: indicador, punto de partida, "
        + "meta, unidad, plazo y lo medido.")
  ) { context in
    var blocks: [ReportBlock] = []
    if var table = context.metricTable {
      for (index, share) in [26, 12, 14, 9, 16, 12, 11].enumerated() {
        table.columns[index].share = share
      }
      blocks.append(.table(table))
    }
    let successes = context.places.filter(\.note.isSuccess)
    if !successes.isEmpty {
      blocks.append(.paragraph(ReportText([.strong(DossierWords.successes[context.language])])))
      blocks.append(.list(successes.map { ReportItem(context.title($0)) }))
    }
    return blocks
  }

  private static let dossierLearning = Chapter(
    "dossier-learning",
    Localized(
      en: "What was learned", nl: "Wat geleerd is", fr: "Ce qu’on a appris",
      de: "Was gelernt wurde",
      es: "Lo aprendido"),
    missing: Localized(
      en: "Nothing was tested yet. Write assumptions and tests, and what came of them.",
      nl: "Er is nog niets getest. Schrijf aannames en tests op, en wat eruit kwam.",
      fr:
        "Rien n’a encore été testé. Notez des hypothèses et des tests, et ce qui en est ressorti.",
      de: "Noch wurde nichts getestet. Notieren Sie Annahmen und Tests, und was dabei herauskam.",
      es: "Aún no se ha probado nada. Escriba supuestos y pruebas, y lo que salió de ellas.")
  ) { context in
    let assumptions = context.places.filter { $0.note.kind == "assumption" }
    let tests = context.places.filter(\.note.isExperiment)
    guard !assumptions.isEmpty || !tests.isEmpty else { return [] }
    let learned = tests.filter { context.state(of: $0) == "learned" }
    let others = tests.filter { context.state(of: $0) != "learned" }
    var blocks: [ReportBlock] = []
    let sums = context.tally("evidence", assumptions)
    if !sums.isEmpty {
      blocks.append(
        .paragraph(context.say(DossierWords.assumptions) + context.colon + sums))
    }
    if !learned.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            caption: context.say(DossierWords.learned),
            columns: [
              .init(title: DossierWords.believed[context.language], share: 29),
              .init(title: context.fieldLabel("experiment.result"), share: 16),
              .init(title: context.fieldLabel("experiment.learned"), share: 27),
              .init(title: context.fieldLabel("experiment.decision"), share: 27),
            ],
            rows: learned.map { place in
              let tested = place.note.links.filter { $0.kind == "tests" }
                .compactMap { context.place(of: $0.to) }
              let result = place.note.experiment("result")
              return [
                tested.isEmpty ? context.title(place) : tested.map(context.title).joined("; "),
                result.isEmpty ? "–" : context.mark("evidence", result),
                context.quote(place.note.experiment("learned"), on: place.board),
                context.quote(place.note.experiment("decision"), on: place.board),
              ]
            })))
    }
    if !others.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            caption: context.say(DossierWords.ahead),
            columns: [
              .init(title: DossierWords.test[context.language], share: 29),
              .init(title: context.fieldLabel("experiment.criterion"), share: 40),
              .init(title: context.fieldLabel("experiment.state"), share: 29),
            ],
            rows: others.map { place in
              [
                context.title(place),
                context.quote(place.note.experiment("criterion"), on: place.board),
                context.label(place.box, on: place.board),
              ]
            })))
    }
    return blocks
  }

  private static let dossierContinuity = Chapter(
    "dossier-continuity",
    Localized(
      en: "Continuity", nl: "Continuïteit", fr: "Continuité", de: "Wie es weitergeht",
      es: "Continuidad"),
    missing: Localized(
      en: "It is not said yet who goes on with it. Give notes an owner and a date, and boards a "
        + "maturity.",
      nl:
        "Er staat nog niet wie ermee verdergaat. Geef briefjes een eigenaar en een datum, en "
        + "borden een rijpheid.",
      fr:
        "On ne dit pas encore qui poursuit. Donnez aux notes un responsable et une échéance, et "
        + "aux tableaux une maturité.",
      de:
        "Noch steht nicht da, wer weitermacht. Geben Sie Zetteln eine zuständige Person und einen "
        + "Termin, und Boards eine Reife.",
      es: "Aún no se dice quién continúa. Ponga a las notas un responsable y un plazo, y a los "
        + "tableros una madurez.")
  ) { context in
    var blocks: [ReportBlock] = []
    let ripe = context.canvases.filter { !$0.maturity.isEmpty }
    if !ripe.isEmpty {
      blocks.append(
        .list(
          ripe.map {
            ReportItem(
              context.name($0) + ReportText(" – ") + context.mark("maturity", $0.maturity))
          }))
    }
    let agreements = context.agreements
    if !agreements.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            caption: Chapter.agreements.title[context.language].asReportText,
            columns: [
              .init(title: DossierWords.what[context.language], share: 50),
              .init(title: context.fieldLabel("owner"), share: 29),
              .init(title: context.fieldLabel("due"), share: 20),
            ],
            rows: agreements.map { place in
              [
                context.title(place), context.quote(place.note.owner, on: place.board),
                place.note.fields["due"]?.string.map { context.date($0, on: place.board) } ?? "–",
              ]
            })))
    }
    return blocks
  }
}

extension String {
  fileprivate var asReportText: ReportText { ReportText(self) }
}
