extension Reading {
  /// The register of actors: every note that has a type of actor, with its domains, its sector and who made the connection.
  static let actors = Reading(
    "actors",
    Localized(
      en: "Actors: the register", nl: "Actoren: het register", fr: "Acteurs\u{a0}: le registre",
      de: "Akteure: das Verzeichnis", es: "Actores: el registro"), .table(in: "partners")
  ) { workspace, context in
    let language = context.language
    let facet = workspace.facet("actor")
    let types = facet?.values.map(\.id) ?? []
    func labels(_ name: String, _ note: Note) -> String {
      let facet = workspace.facet(name)
      return note.facet(name).map { facet?.value($0)?.label[language] ?? $0 }
        .joined(separator: ", ")
    }
    var found: [(note: Note, board: Board, rank: Int)] = []
    for board in context.boards(of: workspace) {
      for note in board.notes {
        guard let type = note.facet("actor").first else { continue }
        found.append((note, board, types.firstIndex(of: type) ?? types.count))
      }
    }
    let sorted = found.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    let rows = sorted.map { note, board, _ in
      let link = note.fields["partner"]?.object?.text("connectedBy") ?? ""
      var values: JSONObject = [
        "note": .string(note.id.text), "title": .string(note.title),
        "board": .string(board.id.text), "type": .string(note.facet("actor").first ?? ""),
        "domains": .array(note.facet("domain").map(JSONValue.string)),
      ]
      if let sector = note.facet("sector").first { values["sector"] = .string(sector) }
      if !link.isEmpty { values["connectedBy"] = .string(link) }
      return Table.Row(
        cells: [note.title, labels("actor", note), link].map { Table.Cell($0) },
        details: [
          [labels("domain", note), labels("sector", note), context.name(of: board)].filter {
            !$0.isEmpty
          }.joined(separator: " · ")
        ], target: .note(note.id), values: values)
    }
    let empty = types.filter { type in !found.contains { $0.note.facet("actor").contains(type) } }
    let missing = empty.compactMap { facet?.value($0)?.label[language] }.joined(separator: ", ")
    return Table(
      rows,
      columns: rows.isEmpty
        ? []
        : [ActorWords.actor, ActorWords.type, ActorWords.link].map {
          Table.Column($0[language])
        },
      sum: rows.isEmpty
        ? ActorWords.noActor[language]
        : missing.isEmpty ? "" : ActorWords.missing[language].filling(missing),
      values: ["missing": .array(empty.map(JSONValue.string))])
  }
}

private enum ActorWords {
  static let actor = Localized(
    en: "Actor", nl: "Actor", fr: "Acteur", de: "Akteur", es: "Actor")
  static let type = Localized(en: "Type", nl: "Soort", fr: "Type", de: "Art", es: "Tipo")
  static let link = Localized(
    en: "Linked by", nl: "Via", fr: "Lié par", de: "Vermittelt", es: "Vía")
  static let missing = Localized(
    en: "Not in sight yet: {}.", nl: "Nog niet in beeld: {}.", fr: "Pas encore en vue\u{a0}: {}.",
    de: "Noch nicht im Blick: {}.", es: "Aún no a la vista: {}.")
  static let noActor = Localized(
    en: "No note is an actor yet; f on a partner says whether it is a company, an association …",
    nl: "Nog geen briefje is een actor; f zegt of een partner een bedrijf, een vereniging … is.",
    fr: "Aucune note n’est encore un acteur\u{a0}; f dit si un partenaire est une entreprise …",
    de: "Noch ist kein Zettel ein Akteur; f sagt, ob es ein Unternehmen, ein Verein … ist.",
    es: "Ninguna nota es aún un actor; f dice si es una empresa, una asociación …")
}
