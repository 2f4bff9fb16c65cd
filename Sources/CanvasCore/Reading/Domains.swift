extension Reading {
  /// Which policy domains ideas touch together. An idea with two domains counts in the cell of both; on the diagonal stand
  /// all ideas of a domain.
  static let domains = Reading(
    "domains",
    Localized(
      en: "Domains: which ideas touch several", nl: "Domeinen: welke ideeën er meer raken",
      fr: "Politiques\u{a0}: quelles idées en touchent plusieurs",
      de: "Politikfelder: welche Ideen mehrere berühren",
      es: "Políticas: qué ideas tocan varias"), .table(in: "ideas")
  ) { workspace, context in
    let language = context.language
    let known = workspace.facet("domain")
    // What an idea became carries its domains too, and is no idea more; nor is an actor.
    let ideas = context.boards(of: workspace).flatMap(\.notes).filter {
      $0.isIdea && $0.facet("actor").isEmpty
    }
    let marked = ideas.filter { !$0.facet("domain").isEmpty }
    var values = known?.values ?? []
    for id in marked.flatMap({ $0.facet("domain") }) where !values.contains(where: { $0.id == id })
    {
      values.append(Facet.Value(id, "", Localized(everywhere: id)))
    }
    func count(_ a: String, _ b: String) -> Int {
      marked.count { $0.facet("domain").contains(a) && $0.facet("domain").contains(b) }
    }
    let rows = values.map { value -> Table.Row in
      let counts = values.map { count(value.id, $0.id) }
      let total = count(value.id, value.id)
      var others: JSONObject = [:]
      for (other, count) in zip(values, counts) where other.id != value.id && count > 0 {
        others[FieldKey(other.id)] = .number("\(count)")
      }
      let cells = zip(values, counts).map { other, count -> Table.Cell in
        if other.id == value.id { return Table.Cell("\(count)", isGap: count == 0) }
        return Table.Cell(count == 0 ? "·" : "\(count)")
      }
      let mark = DomainWords.symbol(of: value, language)
      let label = value.label[language].isEmpty ? value.id : value.label[language]
      return Table.Row(
        cells: [Table.Cell("\(mark)  \(label)")] + cells,
        target: marked.first { $0.facet("domain").contains(value.id) }.map { .note($0.id) },
        values: [
          "domain": .string(value.id), "label": .string(label), "ideas": .number("\(total)"),
          "with": .object(others),
        ])
    }
    let several = marked.count { $0.facet("domain").count > 1 }
    return Table(
      marked.isEmpty ? [] : rows,
      columns: marked.isEmpty
        ? []
        : [Table.Column(known?.label[language] ?? "")]
          + values.map { Table.Column(DomainWords.symbol(of: $0, language), isNumeric: true) },
      sum: marked.isEmpty
        ? DomainWords.noDomain[language]
        : DomainWords.sum(several, marked.count, ideas.count - marked.count, language),
      values: [
        "several": .number("\(several)"), "one": .number("\(marked.count - several)"),
        "none": .number("\(ideas.count - marked.count)"),
      ])
  }
}

private enum DomainWords {
  /// Two letters, for the title of a column.
  static func symbol(of value: Facet.Value, _ language: Language) -> String {
    let symbol = value.symbol[language]
    return symbol.isEmpty ? value.label[language].prefix(2).capitalizedStart : symbol
  }

  private static let many = Localized(
    en: "{} touch several domains, {} touch one, {} are still without.",
    nl: "{} raken meer dan één domein, {} één, en {} hebben er nog geen.",
    fr: "{} touchent plusieurs politiques, {} une seule, {} aucune encore.",
    de: "{} berühren mehrere Felder, {} eines, {} noch keines.",
    es: "{} tocan varias políticas, {} una y {} ninguna todavía.")
  private static let one = Localized(
    en: "{} touches several domains, {} touch one, {} are still without.",
    nl: "{} raakt meer dan één domein, {} één, en {} hebben er nog geen.",
    fr: "{} touche plusieurs politiques, {} une seule, {} aucune encore.",
    de: "{} berührt mehrere Felder, {} eines, {} noch keines.",
    es: "{} toca varias políticas, {} una y {} ninguna todavía.")

  /// `12 ideas touch several domains, 5 touch one, 6 are still without.`
  static func sum(_ several: Int, _ marked: Int, _ without: Int, _ language: Language) -> String {
    (language.isOne(several) ? one : many)[language].filling(
      Counted.ideas(several, language), "\(marked - several)", "\(without)")
  }

  static let noDomain = Localized(
    en: "No idea has a policy domain yet; f gives it one or several.",
    nl: "Nog geen idee heeft een beleidsdomein; f geeft het er een of meer.",
    fr: "Aucune idée n’a encore de politique publique\u{a0}; f en donne une ou plusieurs.",
    de: "Noch hat keine Idee ein Politikfeld; f gibt ihr eines oder mehrere.",
    es: "Ninguna idea tiene aún una política pública; f le da una o varias.")
}

extension Substring {
  fileprivate var capitalizedStart: String { String(self).capitalizedStart }
}
