extension Reading {
  /// Whom the table lacks: partners counted by sector and type. A type or a sector without anybody is an open seat; candidates
  /// stand in brackets.
  static let seats = Reading(
    "seats",
    Localized(
      en: "Seats: which types and sectors are missing",
      nl: "Stoelen: welke types en sectoren ontbreken",
      fr: "Sièges\u{a0}: quels types et secteurs manquent",
      de: "Plätze: welche Arten und Sektoren fehlen",
      es: "Puestos: qué tipos y sectores faltan"), .table(in: "partners")
  ) { workspace, context in
    let language = context.language
    let record = PartnerRecord(workspace)
    let wanted = Set(context.boards(of: workspace).flatMap(\.notes).map(\.id))
    let all = record.partners.filter { $0.notes.contains(where: wanted.contains) }
    guard !all.isEmpty, let types = workspace.facet("partner"),
      let sectors = workspace.facet("sector")
    else { return Table([], sum: SeatWords.nobody[language]) }
    let count = SeatCount(all)
    var open: (types: [String], sectors: [String]) = ([], [])
    func label(_ value: Facet.Value) -> String {
      let label = value.label[language]
      return label.isEmpty ? value.id : label
    }
    func cell(_ type: String?, _ sector: String?, isSum: Bool) -> Table.Cell {
      let (here, coming) = count(type, sector)
      let brackets = coming > 0 ? " (\(coming))" : ""
      if here > 0 { return Table.Cell("\(here)\(brackets)") }
      return isSum
        ? Table.Cell("[+]\(brackets)", isGap: true)
        : Table.Cell(coming > 0 ? brackets.trimmed : "·")
    }
    func values(_ sector: String?, _ name: String) -> JSONObject {
      var counts: JSONObject = [:]
      var coming: JSONObject = [:]
      for type in types.values {
        let found = count(type.id, sector)
        counts[FieldKey(type.id)] = .number("\(found.here)")
        coming[FieldKey(type.id)] = .number("\(found.coming)")
      }
      let total = count(nil, sector)
      var values: JSONObject = [
        "title": .string(name), "partners": .number("\(total.here)"),
        "candidates": .number("\(total.coming)"), "byType": .object(counts),
        "candidatesByType": .object(coming), "open": .bool(total.here == 0),
      ]
      if let sector { values["sector"] = .string(sector) }
      return values
    }
    var rows = sectors.values.map { sector in
      if count(nil, sector.id).here == 0 { open.sectors.append(label(sector)) }
      return Table.Row(
        cells: [Table.Cell(label(sector))]
          + types.values.map { cell($0.id, sector.id, isSum: false) }
          + [cell(nil, sector.id, isSum: true)],
        target: count.first(nil, sector.id).map { .note($0) },
        values: values(sector.id, label(sector)))
    }
    let total = SeatWords.total[language]
    rows.append(
      Table.Row(
        cells: [Table.Cell(total)] + types.values.map { cell($0.id, nil, isSum: true) }
          + [Table.Cell("\(count(nil, nil).here)")], values: values(nil, total)))
    open.types = types.values.filter { count($0.id, nil).here == 0 }.map(label)
    // Rules of open partnership, and seats that are kept free by name.
    for board in context.boards(of: workspace) {
      let rule = board.fields["openPartnership"]?.object?.text("rule") ?? ""
      guard !rule.isEmpty else { continue }
      rows.append(
        Table.Row(
          "[+] \(context.name(of: board))", details: [rule],
          target: .board(board.id),
          values: [
            "title": .string(context.name(of: board)), "board": .string(board.id.text),
            "rule": .string(rule), "open": true,
          ]))
    }
    for seat in all where seat.isSeat {
      rows.append(
        Table.Row(
          "[+] \(seat.title)", target: .note(seat.id),
          values: [
            "title": .string(seat.title), "note": .string(seat.id.text), "open": true,
          ]))
    }
    let said = [(SeatWords.noType, open.types), (SeatWords.noSector, open.sectors)]
    return Table(
      rows,
      columns: [.init(sectors.label[language])] + types.values.map { .init(label($0)) }
        + [.init(total)],
      sum: said.filter { !$1.isEmpty }.map { $0[language].filling($1.joined(separator: ", ")) }
        .joined(separator: " "))
  }
}

/// Partners counted by type and sector; nil means any.
private struct SeatCount {
  private let partners: [Partner]

  init(_ partners: [Partner]) { self.partners = partners.filter { !$0.isSeat } }

  private func found(_ type: String?, _ sector: String?) -> [Partner] {
    partners.filter { partner in
      partner.state != Partner.State.left.rawValue
        && type.map(partner.types.contains) ?? true && sector.map(partner.sectors.contains) ?? true
    }
  }

  /// How many take part or rest, and how many might come.
  func callAsFunction(_ type: String?, _ sector: String?) -> (here: Int, coming: Int) {
    let found = found(type, sector)
    let coming = found.filter { $0.state == Partner.State.candidate.rawValue }.count
    return (found.count - coming, coming)
  }

  func first(_ type: String?, _ sector: String?) -> Identifier? { found(type, sector).first?.id }
}

private enum SeatWords {
  static let total = Localized(
    en: "in all", nl: "samen", fr: "total", de: "gesamt", es: "total")
  static let noType = Localized(
    en: "Nobody of type: {}.", nl: "Nog niemand van type: {}.", fr: "Personne du type\u{a0}: {}.",
    de: "Niemand der Art: {}.", es: "Nadie del tipo: {}.")
  static let noSector = Localized(
    en: "Nobody from: {}.", nl: "Nog niemand uit: {}.", fr: "Personne du secteur\u{a0}: {}.",
    de: "Niemand aus: {}.", es: "Nadie de: {}.")
  static let nobody = Localized(
    en: "There is no partner yet: give notes a partner type and a sector.",
    nl: "Er is nog geen partner: geef briefjes een partnertype en een sector.",
    fr: "Il n’y a pas encore de partenaire\u{a0}: donnez aux notes un type et un secteur.",
    de: "Es gibt noch keine Partner: Geben Sie Zetteln eine Partnerart und einen Sektor.",
    es: "Aún no hay socios: dé a las notas un tipo de socio y un sector.")
}
