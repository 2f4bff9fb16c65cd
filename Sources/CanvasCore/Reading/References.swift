extension Reading {
  /// Photos, films and papers that notes point to, the oldest first, then those without a date.
  static let references = Reading(
    "refs",
    Localized(
      en: "Photos, films and papers", nl: "Foto’s, films en documenten",
      fr: "Photos, films et documents", de: "Fotos, Filme und Unterlagen",
      es: "Fotos, películas y documentos"), .told(in: "history")
  ) { workspace, context in
    let language = context.language
    let found = context.boards(of: workspace).flatMap { board in
      board.notes.flatMap { note in
        note.references.map { (note: note, board: board, reference: $0) }
      }
    }
    let sorted = found.enumerated().sorted { a, b in
      let (first, second) = (a.element.reference.date, b.element.reference.date)
      return (first.isEmpty ? "~" : first, a.offset) < (second.isEmpty ? "~" : second, b.offset)
    }.map(\.element)
    return Table(
      sorted.map { note, board, reference in
        var values: JSONObject = [
          "note": .string(note.id.text), "title": .string(reference.title),
          "kind": .string(reference.kind.rawValue),
        ]
        for (key, text) in [
          ("path", reference.path), ("url", reference.url), ("date", reference.date),
        ] as [(FieldKey, String)] where !text.isEmpty {
          values[key] = .string(text)
        }
        return Table.Row(
          cells: [
            Table.Cell(reference.name),
            Table.Cell(ReferenceWords.kinds[reference.kind]?[language] ?? ""),
            Table.Cell(String(reference.date.prefix(10))), Table.Cell(context.name(of: board)),
          ],
          details: [[reference.place, note.title].filter { !$0.isEmpty }.joined(separator: " · ")],
          target: .note(note.id), values: values)
      },
      columns: [
        Table.Column(ReferenceWords.what[language]), Table.Column(ReferenceWords.kind[language]),
        Table.Column(ReferenceWords.date[language]), Table.Column(ReferenceWords.board[language]),
      ], sum: found.isEmpty ? ReferenceWords.nothing[language] : "")
  }
}

private enum ReferenceWords {
  static let what = Localized(en: "What", nl: "Wat", fr: "Quoi", de: "Was", es: "Qué")
  static let kind = Localized(en: "Kind", nl: "Soort", fr: "Type", de: "Art", es: "Tipo")
  static let date = Localized(en: "Date", nl: "Datum", fr: "Date", de: "Datum", es: "Fecha")
  static let board = Localized(en: "On", nl: "Op", fr: "Sur", de: "Auf", es: "En")
  static let kinds: [Reference.Kind: Localized] = [
    .photo: Localized(en: "photo", nl: "foto", fr: "photo", de: "Foto", es: "foto"),
    .film: Localized(en: "film", nl: "film", fr: "film", de: "Film", es: "película"),
    .paper: Localized(
      en: "document", nl: "document", fr: "document", de: "Unterlage", es: "documento"),
    .page: Localized(en: "page", nl: "pagina", fr: "page", de: "Seite", es: "página"),
  ]
  static let nothing = Localized(
    en: "No note points to a photo or a film. “ninefold attach” ties one to a note.",
    nl:
      "Geen briefje verwijst naar een foto of film. “ninefold attach” hangt er een aan een briefje.",
    fr: """
      Aucune note ne renvoie à une photo ou un film. «\u{a0}ninefold attach\u{a0}» en attache.
      """,
    de: "Kein Zettel verweist auf ein Foto oder einen Film. „ninefold attach“ hängt eines an.",
    es: "Ninguna nota remite a una foto o película. «ninefold attach» adjunta una.")
}
