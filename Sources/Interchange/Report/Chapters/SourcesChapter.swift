import CanvasCore

extension Chapter {
  /// Where facts come from, and to whom the canvases are owed.
  package static let sources = Chapter(
    "sources",
    Localized(
      en: "Credits and sources", nl: "Bronnen en vermeldingen", fr: "Crédits et sources",
      de: "Nachweise und Quellen", es: "Créditos y fuentes"),
    missing: Localized(
      en: "No sources are named. Put them in the workspace’s sources, with a title and an address.",
      nl:
        "Er zijn geen bronnen genoemd. Zet ze bij de bronnen van de werkruimte, met titel en "
        + "adres.",
      fr:
        "Aucune source n’est citée. Ajoutez-les aux sources de l’espace de travail, avec un titre "
        + "et une adresse.",
      de:
        "Es sind keine Quellen genannt. Tragen Sie sie bei den Quellen des Arbeitsbereichs ein, "
        + "mit Titel und Adresse.",
      es:
        "No se citan fuentes. Añádalas a las fuentes del espacio de trabajo, con título y "
        + "dirección."
    )
  ) { context in
    var blocks: [ReportBlock] = []
    let sources = (context.export.workspace.fields["sources"]?.array ?? []).compactMap(\.object)
    let told = sources.filter { !$0.text("title").isEmpty || !$0.text("url").isEmpty }
    if !told.isEmpty {
      blocks.append(
        .list(
          told.map { source in
            let url = source.text("url")
            let title = source.text("title").isEmpty ? url : source.text("title")
            return ReportItem(
              url.isEmpty ? context.quote(title, on: nil) : ReportText([.link(title, url: url)]),
              (source["facts"]?.strings ?? []).map { context.quote($0, on: nil) })
          }))
    }
    if let basis = context.basisWords { blocks.append(.paragraph(basis)) }
    var credits: [String] = []
    for board in context.boards {
      if let credit = context.export.template(of: board)?.credit(in: context.language),
        !credits.contains(credit)
      {
        credits.append(credit)
      }
    }
    if !credits.isEmpty { blocks.append(.list(credits.map { ReportItem(ReportText($0)) })) }
    return blocks
  }
}

extension ReportContext {
  /// How much of what is on the boards was reported and how much made up as an example.
  fileprivate var basisWords: ReportText? {
    let bases = places.map { $0.note.fields.text("basis") }
    let reported = bases.count { $0 == "reported" }
    let illustrative = bases.count { $0 == "illustrative" }
    guard reported + illustrative > 0 else { return nil }
    return say(
      Words.basis, ReportText(CountedWords.notes(reported, self)),
      ReportText(CountedWords.notes(illustrative, self)))
  }
}

private enum Words {
  static let basis = Localized(
    en: "Taken from a source: {}. Made up as an example: {}.",
    nl: "Uit een bron: {}. Als voorbeeld bedacht: {}.",
    fr: "Tirées d’une source\u{a0}: {}. Inventées à titre d’exemple\u{a0}: {}.",
    de: "Aus einer Quelle: {}. Als Beispiel erdacht: {}.",
    es: "Tomadas de una fuente: {}. Inventadas como ejemplo: {}.")
}
