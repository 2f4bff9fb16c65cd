extension Reading {
  /// Who took part on a day, and as what; who had rested or left by then, and why; today where no day is asked for.
  public static let partnership = Reading(
    "partnership",
    Localized(
      en: "Partnership on a date", nl: "Partnerschap op een datum",
      fr: "Partenariat à une date", de: "Partnerschaft an einem Tag",
      es: "Colaboración en una fecha"), .table(in: "partners")
  ) { workspace, context in
    let language = context.language
    let record = PartnerRecord(workspace)
    let naming = Naming(context, workspace)
    let wanted = Set(context.boards(of: workspace).flatMap(\.notes).map(\.id))
    let day =
      context.on
      ?? (context.now > 0 ? context.localTime.calendarDay(of: context.now) : nil)
    let partners = record.partners.filter {
      !$0.isSeat && $0.notes.contains(where: wanted.contains)
    }
    guard !partners.isEmpty else { return Table([], sum: PartnershipWords.nobody[language]) }
    let found = partners.map { ($0, Presence($0, on: day)) }
    let order: [Presence.Kind] = [.here, .resting, .undated, .left, .later, .never]
    let sorted = order.flatMap { kind in found.filter { $0.1.kind == kind } }
    let rows = sorted.filter { $0.1.kind != .later && $0.1.kind != .never }.map {
      partner, presence in
      var values: JSONObject = [
        "note": .string(partner.id.text), "title": .string(partner.title),
        "presence": .string(presence.kind.rawValue),
        "types": .array(partner.types.map { .string($0) }),
      ]
      if let day { values["on"] = .string(day.iso) }
      if let period = presence.period, case .object(let object) = period.json {
        for (key, value) in object.members where key != "state" { values[key] = value }
      }
      let period = presence.period
      return Table.Row(
        cells: [
          Table.Cell(partner.name), Table.Cell(naming.labels(of: "partner", partner.types)),
          Table.Cell(PartnershipWords.kinds[presence.kind]?[language] ?? ""),
          Table.Cell(period?.since?.iso ?? ""), Table.Cell(period?.until?.iso ?? ""),
        ], details: [period?.reason ?? ""].filter { !$0.isEmpty }, target: .note(partner.id),
        values: values)
    }
    let counts = order.compactMap { kind -> String? in
      let count = found.filter { $0.1.kind == kind }.count
      return count == 0 ? nil : "\(PartnershipWords.kinds[kind]?[language] ?? "") \(count)"
    }.joined(separator: " · ")
    return Table(
      rows, columns: PartnershipWords.columns.map { .init($0[language]) },
      sum: day.map { "\($0.date(in: language)): \(counts)" } ?? counts)
  }
}

/// Where a partner stood on a day.
private struct Presence {
  enum Kind: String {
    case here, resting, left, later, never
    /// It takes part, and nobody wrote down since when.
    case undated
  }

  let kind: Kind
  /// The period that says so.
  let period: Partner.Period?

  init(_ partner: Partner, on day: CalendarDay?) {
    let all = partner.periods
    guard let day, !all.isEmpty else {
      kind =
        switch Partner.State(rawValue: partner.state) {
        case .candidate: .never
        case .left: .left
        case .resting: .resting
        case .active, nil: all.isEmpty ? .undated : .here
        }
      period = all.last
      return
    }
    // On the day on which one thing ends and the next begins, taking part counts.
    if let now = all.last(where: { $0.holds(day) && !$0.isRest }) {
      (kind, period) = (.here, now)
    } else if let rest = all.last(where: { $0.holds(day) }) {
      (kind, period) = (.resting, rest)
    } else if let last = all.last(where: { $0.until.map { $0 < day } ?? false }) {
      (kind, period) = (.left, last)
    } else {
      (kind, period) = (.later, all.first)
    }
  }
}

private enum PartnershipWords {
  static let columns = [
    Localized(en: "Partner", nl: "Partner", fr: "Partenaire", de: "Partner", es: "Socio"),
    Localized(en: "Type", nl: "Type", fr: "Type", de: "Art", es: "Tipo"),
    Localized(en: "That day", nl: "Die dag", fr: "Ce jour", de: "Am Tag", es: "Ese día"),
    Localized(en: "Since", nl: "Sinds", fr: "Depuis", de: "Seit", es: "Desde"),
    Localized(en: "Until", nl: "Tot", fr: "Jusqu’à", de: "Bis", es: "Hasta"),
  ]
  static let kinds: [Presence.Kind: Localized] = [
    .here: Localized(
      en: "took part", nl: "deed mee", fr: "participait", de: "dabei", es: "participaba"),
    .resting: Localized(
      en: "rested", nl: "rustte", fr: "en pause", de: "ruhte", es: "en pausa"),
    .left: Localized(
      en: "had left", nl: "was weg", fr: "était parti", de: "war weg", es: "se había ido"),
    .later: Localized(
      en: "came later", nl: "kwam later", fr: "est venu après", de: "kam später",
      es: "llegó después"),
    .never: Localized(
      en: "candidate", nl: "kandidaat", fr: "candidat", de: "Kandidat", es: "candidato"),
    .undated: Localized(
      en: "no date", nl: "geen datum", fr: "sans date", de: "ohne Datum", es: "sin fecha"),
  ]
  static let nobody = Localized(
    en: "There is no partner yet: give notes a partner type, or add a board of partners.",
    nl: "Er is nog geen partner: geef briefjes een partnertype, of voeg een partnerbord toe.",
    fr:
      "Il n’y a pas encore de partenaire\u{a0}: donnez aux notes un type de partenaire, ou "
      + "ajoutez un tableau de partenaires.",
    de: "Es gibt noch keine Partner: Geben Sie Zetteln eine Partnerart, oder fügen Sie ein "
      + "Partner-Board hinzu.",
    es: "Aún no hay socios: dé a las notas un tipo de socio o añada un tablero de socios.")
}
