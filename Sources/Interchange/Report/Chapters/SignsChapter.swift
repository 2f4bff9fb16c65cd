import CanvasCore

extension Chapter {
  /// What the signs mean that stand in pictures and in text: those of this report, no others.
  package static let signs = Chapter(
    "signs",
    Localized(
      en: "The signs used", nl: "De gebruikte tekens", fr: "Les signes utilisés",
      de: "Die verwendeten Zeichen", es: "Los signos usados"),
    missing: Localized(
      en:
        "No note is marked with anything. Marks of evidence, sector, partners and value are "
        + "explained here.",
      nl:
        "Geen enkel briefje heeft een kenmerk. Tekens voor bewijs, sector, partners en waarde "
        + "worden hier uitgelegd.",
      fr:
        "Aucune note n’est marquée. Les signes de preuve, de secteur, de partenaires et de valeur "
        + "sont expliqués ici.",
      de:
        "Kein Zettel trägt ein Merkmal. Zeichen für Belege, Sektoren, Partner und Werte werden "
        + "hier erklärt.",
      es:
        "Ninguna nota lleva marcas. Los signos de evidencia, sector, socios y valor se explican "
        + "aquí."
    )
  ) { context in
    var used: [String: Set<String>] = [:]
    for place in context.places {
      for (key, value) in place.note.fields["facets"]?.object?.members ?? [] {
        used[key.text, default: []].formUnion(value.strings)
      }
      if !place.note.flowKind.isEmpty { used["flow", default: []].insert(place.note.flowKind) }
    }
    used["maturity", default: []].formUnion(context.boards.map(\.maturity).filter { !$0.isEmpty })
    let rows = context.facets.compactMap { facet -> [ReportText]? in
      let values = facet.values.filter {
        used[facet.id]?.contains($0.id) == true && !$0.symbol[context.language].isEmpty
      }
      guard !values.isEmpty else { return nil }
      return [
        ReportText(facet.label[context.language]),
        values.map { context.mark(facet.id, $0.id) }.joined(" · "),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        ReportTable(
          caption: context.say(Words.caption),
          columns: [
            .init(title: Words.about[context.language]),
            .init(title: Words.signs[context.language]),
          ], rows: rows)),
      .remark(context.say(Words.untested)),
    ]
  }
}

private enum Words {
  static let caption = Localized(
    en: "Signs and what they mean", nl: "Tekens en hun betekenis", fr: "Signes et signification",
    de: "Zeichen und ihre Bedeutung", es: "Signos y su significado")
  static let about = Localized(
    en: "About", nl: "Over", fr: "À propos de", de: "Betrifft", es: "Sobre")
  static let signs = Localized(
    en: "Signs", nl: "Tekens", fr: "Signes", de: "Zeichen", es: "Signos")
  static let untested = Localized(
    en: "In the text of a canvas, a note without a mark of evidence is not tested yet.",
    nl: "In de tekst van een canvas is een briefje zonder teken voor bewijs nog niet getest.",
    fr: "Dans le texte d’un canvas, une note sans signe de preuve n’est pas encore testée.",
    de: "Im Text eines Canvas ist ein Zettel ohne Beleg-Zeichen noch nicht getestet.",
    es: "En el texto de un canvas, una nota sin signo de evidencia aún no se ha probado.")
}
