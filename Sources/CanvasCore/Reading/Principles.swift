extension Reading {
  /// Products beside the principles that each is held against: which hold, which are still to be looked at.
  static let principles = Reading(
    "principles",
    Localized(
      en: "Principles: what each product is held against",
      nl: "Uitgangspunten: waaraan elk product voldoet",
      fr: "Principes\u{a0}: ce que chaque produit respecte",
      de: "Grundsätze: woran jedes Produkt gemessen wird",
      es: "Principios: con qué se mide cada producto"), .table(in: "canvases")
  ) { workspace, context in
    let language = context.language
    let values = workspace.facet(Facet.principle)?.values ?? []
    let found = context.boards(of: workspace).flatMap { board in
      board.notes.filter { $0.isProduct || !$0.facet(Facet.principle).isEmpty }
    }
    // Six columns can be read; more principles are listed.
    let isCrossed = values.count <= 5
    let rows = found.map { note -> Table.Row in
      let held = values.filter { note.facet(Facet.principle).contains($0.id) }
      let open = values.filter { !note.facet(Facet.principle).contains($0.id) }
      func names(_ values: [Facet.Value]) -> String {
        values.map { $0.label[language] }.joined(separator: ", ")
      }
      let cells =
        isCrossed
        ? values.map { value in
          held.contains(value)
            ? Table.Cell("● " + PrincipleWords.yes[language])
            : Table.Cell("· " + PrincipleWords.open[language], isGap: true)
        }
        : [Table.Cell(names(held)), Table.Cell(names(open), isGap: true)]
      return Table.Row(
        cells: [Table.Cell(note.title)] + cells, target: .note(note.id),
        values: [
          "note": .string(note.id.text), "title": .string(note.title),
          "holds": .array(held.map { .string($0.id) }),
          "open": .array(open.map { .string($0.id) }),
        ])
    }
    let gaps = rows.reduce(0) { $0 + ($1.values["open"]?.array?.count ?? 0) }
    let titles =
      isCrossed
      ? values.map { $0.label[language] }
      : [PrincipleWords.holds[language], PrincipleWords.open[language]]
    return Table(
      values.isEmpty ? [] : rows,
      columns: values.isEmpty
        ? []
        : ([PrincipleWords.product[language]] + titles).map { Table.Column($0) },
      sum: values.isEmpty
        ? PrincipleWords.noPrinciples[language]
        : rows.isEmpty
          ? PrincipleWords.noProducts[language]
          : PrincipleWords.sum[language].filling("\(rows.count * values.count - gaps)", "\(gaps)"),
      values: ["principles": .array(values.map { .string($0.id) }), "open": .number("\(gaps)")])
  }
}

private enum PrincipleWords {
  static let product = Localized(
    en: "Product", nl: "Product", fr: "Produit", de: "Produkt", es: "Producto")
  static let holds = Localized(
    en: "holds", nl: "voldoet", fr: "respecté", de: "erfüllt", es: "cumple")
  static let yes = Localized(en: "yes", nl: "ja", fr: "oui", de: "ja", es: "sí")
  static let open = Localized(en: "open", nl: "open", fr: "à voir", de: "offen", es: "pendiente")
  static let sum = Localized(
    en: "Holds: {}. Still open: {}.", nl: "Voldoet: {}. Nog open: {}.",
    fr: "Respectés\u{a0}: {}. À voir encore\u{a0}: {}.", de: "Erfüllt: {}. Noch offen: {}.",
    es: "Se cumplen: {}. Pendientes: {}.")
  static let noPrinciples = Localized(
    en:
      "No principles are named. They are the values of a vocabulary “principle” of the workspace.",
    nl:
      "Er zijn geen uitgangspunten. Het zijn de waarden van een woordenlijst “principle” van de werkruimte.",
    fr: """
      Aucun principe n’est nommé. Ce sont les valeurs d’un vocabulaire «\u{a0}principle\u{a0}» de \
      l’espace de travail.
      """,
    de:
      "Keine Grundsätze sind genannt. Sie sind Werte eines Vokabulars „principle“ des Arbeitsbereichs.",
    es: "No hay principios. Son los valores de un vocabulario «principle» del espacio de trabajo.")
  static let noProducts = Localized(
    en: "No product is named. A tag “product” makes a note one.",
    nl: "Er is geen product genoemd. Een trefwoord “product” maakt een briefje ertoe.",
    fr: "Aucun produit n’est nommé. Un mot-clé «\u{a0}produit\u{a0}» en fait un d’une note.",
    de: "Kein Produkt ist genannt. Ein Schlagwort „Produkt“ macht einen Zettel dazu.",
    es: "No hay ningún producto. Una etiqueta «producto» hace de una nota uno.")
}
