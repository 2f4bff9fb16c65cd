extension Reading {
  /// Who pays, who benefits, who uses, who decides: segments by the roles they were given, a board after the other.
  static let roles = Reading(
    "roles",
    Localized(
      en: "Roles: who pays, benefits, uses, decides",
      nl: "Rollen: wie betaalt, geniet, gebruikt, beslist",
      fr: "Rôles\u{a0}: qui paie, bénéficie, utilise, décide",
      de: "Rollen: wer zahlt, Nutzen hat, nutzt, entscheidet",
      es: "Roles: quién paga, se beneficia, usa, decide"), .table(in: "canvases")
  ) { workspace, context in
    let language = context.language
    let facet = workspace.facet("role") ?? .role
    // A workspace's own roles stand in the row of whoever has them; a table of more columns reads badly.
    let roles = facet.values.filter { value in Facet.role.value(value.id) != nil }
    let boards = context.boards(of: workspace).filter { $0.box(.segments)?.notes.isEmpty == false }
    var missing = 0
    let rows = boards.flatMap { board -> [Table.Row] in
      let segments = board.box(.segments)?.notes ?? []
      var rows: [Table.Row] = []
      if boards.count > 1 {
        rows.append(.heading(context.name(of: board), values: ["board": .string(board.id.text)]))
      }
      rows += segments.map { note in
        let own = note.facet("role")
        let others = own.filter { id in !roles.contains { $0.id == id } }
        return Table.Row(
          cells: [Table.Cell(note.title)]
            + roles.map { own.contains($0.id) ? Table.Cell($0.symbol[language]) : "" },
          details: others.isEmpty
            ? [] : [others.map { facet.value($0)?.label[language] ?? $0 }.joined(separator: " · ")],
          target: .note(note.id),
          values: [
            "board": .string(board.id.text), "note": .string(note.id.text),
            "title": .string(note.title), "roles": .array(own.map(JSONValue.string)),
          ])
      }
      let open = ["payer", "decider"].filter { id in
        !segments.contains { $0.facet("role").contains(id) }
      }
      guard !open.isEmpty, let box = board.box(.segments) else { return rows }
      missing += open.count
      rows.append(
        Table.Row(
          cells: [Table.Cell(RoleWords.nobody[language], isGap: true)]
            + roles.map {
              open.contains($0.id) ? Table.Cell(RoleWords.open[language], isGap: true) : ""
            },
          target: .box(board: board.id, box: box.id),
          values: [
            "board": .string(board.id.text), "missing": .array(open.map(JSONValue.string)),
          ]))
      return rows
    }
    return Table(
      rows,
      columns: rows.isEmpty
        ? []
        : [Table.Column(RoleWords.segment[language])]
          + roles.map { Table.Column($0.label[language]) },
      sum: rows.isEmpty
        ? RoleWords.noSegments[language]
        : missing == 0 ? RoleWords.whole[language] : RoleWords.how[language],
      values: ["missing": .number("\(missing)")])
  }
}

private enum RoleWords {
  static let segment = Localized(
    en: "Segment", nl: "Segment", fr: "Segment", de: "Segment", es: "Segmento")
  static let nobody = Localized(
    en: "Nobody yet", nl: "Nog niemand", fr: "Encore personne", de: "Noch niemand",
    es: "Nadie todavía")
  static let open = Localized(en: "open", nl: "open", fr: "libre", de: "offen", es: "falta")
  static let noSegments = Localized(
    en: "No canvas has a customer segment yet; write the first one there.",
    nl: "Nog geen canvas heeft een klantsegment; schrijf daar het eerste.",
    fr: "Aucun canvas n’a encore de segment de clientèle\u{a0}; écrivez-y le premier.",
    de: "Noch hat kein Canvas ein Kundensegment; schreiben Sie dort das erste.",
    es: "Ningún canvas tiene aún un segmento de clientes; escriba allí el primero.")
  static let whole = Localized(
    en: "Each canvas knows who pays and who decides.",
    nl: "Elk canvas weet wie betaalt en wie beslist.",
    fr: "Chaque canvas sait qui paie et qui décide.",
    de: "Jedes Canvas weiß, wer zahlt und wer entscheidet.",
    es: "Cada canvas sabe quién paga y quién decide.")
  static let how = Localized(
    en:
      "Where somebody is missing: who pays in the end, and who says yes? Give the segment a role.",
    nl:
      "Waar iemand ontbreekt: wie betaalt uiteindelijk, en wie zegt ja? Geef het segment een rol.",
    fr:
      "Là où quelqu’un manque\u{a0}: qui paie au final, et qui dit oui\u{a0}? Donnez-lui un rôle.",
    de: "Wo jemand fehlt: Wer zahlt am Ende, und wer sagt ja? Geben Sie dem Segment eine Rolle.",
    es: "Donde falta alguien: ¿quién paga al final y quién dice que sí? Dele un rol al segmento.")
}
