extension Reading {
  /// Who the partners are: of what type, where they stand since when, who keeps the contact, when something last happened.
  static let partners = Reading(
    "partners",
    Localized(
      en: "Partners: who takes part", nl: "Partners: wie doet mee",
      fr: "Partenaires\u{a0}: qui participe", de: "Partner: wer mitmacht",
      es: "Socios: quién participa"), .table(in: "partners")
  ) { workspace, context in
    let record = PartnerRecord(workspace)
    let language = context.language
    let wanted = Set(context.boards(of: workspace).flatMap(\.notes).map(\.id))
    let partners = record.partners.filter { $0.notes.contains(where: wanted.contains) }
    guard !partners.isEmpty else { return Table([], sum: RegisterWords.nobody[language]) }
    let activity = PartnerActivity(workspace, context)
    let naming = Naming(context, workspace)
    let rows = partners.map { partner in
      let last = activity.last(of: partner)
      let period = partner.periods.last
      var details: [String] = []
      if !partner.connectedBy.isEmpty {
        details.append(RegisterWords.connected[language].filling(partner.connectedBy))
      }
      if let period, period.until != nil || !period.reason.isEmpty {
        details.append(period.words(language))
      }
      var values: JSONObject = [
        "note": .string(partner.id.text), "title": .string(partner.title),
        "board": .string(partner.board.text),
        "types": .array(partner.types.map { .string($0) }),
        "sectors": .array(partner.sectors.map { .string($0) }), "state": .string(partner.state),
        "periods": .array(partner.periods.map(\.json)),
      ]
      if !partner.contact.isEmpty { values["contact"] = .string(partner.contact) }
      if !partner.connectedBy.isEmpty { values["connectedBy"] = .string(partner.connectedBy) }
      if let last { values["lastActivity"] = .string(last.iso) }
      if partner.isSeat { values["open"] = true }
      return Table.Row(
        cells: [
          Table.Cell(partner.name),
          Table.Cell(naming.labels(of: "partner", partner.types)),
          Table.Cell(naming.labels(of: "partner-state", [partner.state].filter { !$0.isEmpty })),
          Table.Cell(partner.since?.iso.prefix(7).description ?? ""), Table.Cell(partner.contact),
          Table.Cell(last?.iso.prefix(7).description ?? ""),
        ], details: details.isEmpty ? [] : [details.joined(separator: " · ")],
        target: .note(partner.id), values: values)
    }
    let counts = Partner.State.allCases.compactMap { state -> String? in
      let count = partners.filter { !$0.isSeat && $0.state == state.rawValue }.count
      return count == 0
        ? nil : "\(naming.labels(of: "partner-state", [state.rawValue])) \(count)"
    }
    return Table(
      rows,
      columns: RegisterWords.columns.map { .init($0[language]) },
      sum: counts.joined(separator: " · "))
  }
}

extension Naming {
  /// Values of a facet in words.
  func labels(of facet: String, _ values: [String]) -> String {
    let known = facets.named(facet)
    return values.map { value in
      let label = known?.value(value)?.label[language] ?? ""
      return label.isEmpty ? value : label
    }.joined(separator: ", ")
  }
}

extension Partner {
  /// Its first day, as far as one is known.
  public var since: CalendarDay? { periods.compactMap(\.since).min() }
}

extension Partner.Period {
  /// "14 March 2017 – 1 June 2018: no time".
  func words(_ language: Language) -> String {
    let days = [since, until].map { $0?.date(in: language) ?? "…" }
    let span =
      until == nil
      ? RegisterWords.since[language].filling(days[0])
      : since == nil ? RegisterWords.until[language].filling(days[1]) : "\(days[0]) – \(days[1])"
    let kind = isRest ? RegisterWords.rest[language].filling(span) : span
    let colon = language == .fr ? "\u{a0}: " : ": "
    return reason.isEmpty ? kind : kind + colon + reason
  }

  /// As values.
  var json: JSONValue {
    var object: JSONObject = [:]
    if let since { object["since"] = .string(since.iso) }
    if let until { object["until"] = .string(until.iso) }
    if !reason.isEmpty { object["reason"] = .string(reason) }
    if isRest { object["state"] = .string(Partner.State.resting.rawValue) }
    return .object(object)
  }
}

/// When something last happened with a partner: to its notes, those it answers for and those tied to them, by the history; else
/// the newest date that stands in them.
private struct PartnerActivity {
  private let workspace: Workspace
  private var times: [Identifier: Int] = [:]
  private var owned: [String: [Note]] = [:]
  private var tied: [Identifier: [Note]] = [:]
  private let clocks: LocalTime
  private let today: CalendarDay?

  init(_ workspace: Workspace, _ context: ReadingContext) {
    self.workspace = workspace
    clocks = context.localTime
    today = context.now > 0 ? clocks.calendarDay(of: context.now) : nil
    for step in context.steps {
      for piece in step.change.pieces {
        guard case .note(let id) = piece.target else { continue }
        times[id] = max(times[id] ?? 0, step.time)
      }
    }
    for note in workspace.boards.flatMap(\.notes) {
      if !note.owner.isEmpty { owned[note.owner.folded, default: []].append(note) }
      for link in note.links { tied[link.to, default: []].append(note) }
    }
  }

  func last(of partner: Partner) -> CalendarDay? {
    let own = partner.notes.compactMap(workspace.note)
    let others =
      own.flatMap { note in note.links.compactMap { workspace.note($0.to) } + (tied[note.id] ?? [])
      }
      + partner.names.flatMap { owned[$0] ?? [] }
    if let newest = (own + others).compactMap({ times[$0.id] }).max() {
      return clocks.calendarDay(of: newest)
    }
    let days =
      own.flatMap { note in
        note.dates + note.partnerPeriods.flatMap { [$0.since, $0.until].compactMap { $0 } }
      } + others.flatMap(\.dates)
    return days.filter { day in today.map { day <= $0 } ?? true }.max()
  }
}

extension Note {
  /// The days that stand in it as such.
  fileprivate var dates: [CalendarDay] {
    let texts =
      [fields.text("created"), fields.text("done")]
      + (fields["links"]?.array ?? []).map { $0.object?.text("date") ?? "" }
    return texts.compactMap { CalendarDay(date: $0) }
  }
}

private enum RegisterWords {
  static let columns = [
    Localized(en: "Partner", nl: "Partner", fr: "Partenaire", de: "Partner", es: "Socio"),
    Localized(en: "Type", nl: "Type", fr: "Type", de: "Art", es: "Tipo"),
    Localized(en: "State", nl: "Status", fr: "État", de: "Status", es: "Estado"),
    Localized(en: "Since", nl: "Sinds", fr: "Depuis", de: "Seit", es: "Desde"),
    Localized(en: "Contact", nl: "Contact", fr: "Contact", de: "Kontakt", es: "Contacto"),
    Localized(en: "Latest", nl: "Laatst", fr: "Récent", de: "Zuletzt", es: "Último"),
  ]
  static let connected = Localized(
    en: "connected by {}", nl: "verbonden door {}", fr: "mis en lien par {}",
    de: "vermittelt durch {}", es: "conectado por {}")
  static let since = Localized(
    en: "since {}", nl: "sinds {}", fr: "depuis {}", de: "seit {}", es: "desde {}")
  static let until = Localized(
    en: "until {}", nl: "tot {}", fr: "jusqu’à {}", de: "bis {}", es: "hasta {}")
  static let rest = Localized(
    en: "rests {}", nl: "rust {}", fr: "en pause {}", de: "ruht {}", es: "en pausa {}")
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
