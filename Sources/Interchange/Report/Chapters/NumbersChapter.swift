import CanvasCore

extension Chapter {
  /// How much there was, and how far it came: counted, never retyped.
  package static let numbers = Chapter(
    "numbers",
    Localized(
      en: "The numbers and the funnel", nl: "De cijfers en de trechter",
      fr: "Les chiffres et l’entonnoir", de: "Die Zahlen und der Trichter",
      es: "Las cifras y el embudo"),
    missing: Localized(
      en: "There is nothing to count yet. As soon as there are notes on a board, their numbers "
        + "stand here.",
      nl:
        "Er is nog niets te tellen. Zodra er briefjes op een bord hangen, staan de aantallen hier.",
      fr: "Il n’y a encore rien à compter. Dès qu’un tableau porte des notes, leurs nombres "
        + "viendront ici.",
      de:
        "Es gibt noch nichts zu zählen. Sobald Zettel auf einem Board sind, stehen die Zahlen "
        + "hier.",
      es: "Aún no hay nada que contar. En cuanto haya notas en un tablero, sus números aparecerán "
        + "aquí.")
  ) { context in
    guard !context.places.isEmpty else { return [] }
    var shown = context.export.workspace
    shown.boards = context.boards
    let funnel = Funnel(shown)
    var blocks: [ReportBlock] = []
    if !funnel.text.isEmpty {
      let names = funnel.stages.map { stage -> ReportText in
        let name =
          stage.template == "wall"
          ? Words.ideas[context.language]
          : context.export.templates[stage.template]?.title[context.language] ?? stage.template
        return ReportText([.strong(context.count(stage.count))]) + ReportText(" \(name)")
      }
      blocks.append(.paragraph(names.joined(" → ")))
      if let figure = context.funnelFigure { blocks.append(.figure(figure)) }
    }
    let track = context.trackList
    if !track.isEmpty, let figure = context.trackFigure {
      blocks.append(.heading(ReportText(Reading.track.title[context.language])))
      blocks.append(.figure(figure))
      blocks += track
    }
    blocks.append(
      .table(
        ReportTable(
          caption: context.say(Words.caption),
          columns: [
            .init(title: Words.what[context.language]),
            .init(title: Words.number[context.language], isNumeric: true),
          ],
          rows: context.counts.map { [context.say($0.what), ReportText(context.count($0.count))] }))
    )
    return blocks
  }
}

extension ReportContext {
  /// What is counted; what there is none of is left out.
  fileprivate var counts: [(what: Localized, count: Int)] {
    let themes = walls.reduce(0) { sum, board in
      let fixed = export.template(of: board)?.boxes.map(\.id) ?? []
      return sum + board.boxes.count { !fixed.contains($0.id.text) && !$0.notes.isEmpty }
    }
    let notes = places.map(\.note)
    func sectors() -> Int { Set(notes.flatMap { $0.facet("sector") }).count }
    let counts: [(Localized, Int)] = [
      (Words.workshops, agendas.count), (Words.boards, boards.count - agendas.count),
      (Words.notes, places.count { $0.board.template != Template.agenda.id }),
      (Words.ideas, ideas.count), (Words.themes, themes),
      (Words.votes, ideas.reduce(0) { $0 + (votes[$1.note.id] ?? 0) }),
      (Words.canvases, canvases.count { export.template(of: $0)?.credit != nil }),
      (Words.sectors, sectors()),
      (Words.partners, partnerPlaces.count),
      (Words.assumptions, notes.count { $0.kind == "assumption" }),
      (Words.experiments, notes.count(where: \.isExperiment)),
      (Words.learned, notes.count { $0.experiment("state") == "learned" }),
    ]
    return counts.filter { $0.1 > 0 }
  }

}

extension Note {
  /// Whether it is a test card.
  var isExperiment: Bool { kind == "experiment" || fields["experiment"] != nil }

  /// A field of its test card; empty where unset.
  func experiment(_ key: FieldKey) -> String { fields["experiment"]?.object?.text(key) ?? "" }
}

private enum Words {
  static let caption = Localized(
    en: "What was counted", nl: "Wat geteld is", fr: "Ce qui a été compté", de: "Was gezählt wurde",
    es: "Lo que se contó")
  static let what = Localized(en: "What", nl: "Wat", fr: "Quoi", de: "Was", es: "Qué")
  static let number = Localized(
    en: "Number", nl: "Aantal", fr: "Nombre", de: "Anzahl", es: "Número")
  static let workshops = Localized(
    en: "Workshops", nl: "Workshops", fr: "Ateliers", de: "Workshops", es: "Talleres")
  static let boards = Localized(
    en: "Boards", nl: "Borden", fr: "Tableaux", de: "Boards", es: "Tableros")
  static let notes = Localized(
    en: "Notes", nl: "Briefjes", fr: "Notes", de: "Zettel", es: "Notas")
  static let ideas = Localized(en: "Ideas", nl: "Ideeën", fr: "Idées", de: "Ideen", es: "Ideas")
  static let themes = Localized(
    en: "Themes", nl: "Thema’s", fr: "Thèmes", de: "Themen", es: "Temas")
  static let votes = Localized(
    en: "Votes", nl: "Stemmen", fr: "Voix", de: "Stimmen", es: "Votos")
  static let canvases = Localized(
    en: "Canvases", nl: "Canvassen", fr: "Canvas", de: "Canvas", es: "Canvas")
  static let sectors = Localized(
    en: "Sectors that wrote", nl: "Sectoren die meeschreven", fr: "Secteurs qui ont écrit",
    de: "Sektoren, die mitschrieben", es: "Sectores que escribieron")
  static let partners = Localized(
    en: "Partners", nl: "Partners", fr: "Partenaires", de: "Partner", es: "Socios")
  static let assumptions = Localized(
    en: "Assumptions", nl: "Aannames", fr: "Hypothèses", de: "Annahmen", es: "Supuestos")
  static let experiments = Localized(
    en: "Tests", nl: "Tests", fr: "Tests", de: "Tests", es: "Pruebas")
  static let learned = Localized(
    en: "Tests with a learning", nl: "Tests met een les", fr: "Tests dont on a appris",
    de: "Tests mit einer Erkenntnis", es: "Pruebas con un aprendizaje")
}
