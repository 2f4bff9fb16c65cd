import CanvasCore

extension Chapter {
  /// With whom, and what goes to and fro: money beside all that is no money.
  package static let partners = Chapter(
    "partners",
    Localized(
      en: "Partners and what flows", nl: "Partners en wat er stroomt",
      fr: "Partenaires et échanges de valeur", de: "Partner und was fließt",
      es: "Socios y lo que fluye"),
    missing: Localized(
      en:
        "No partner and no flow is written down. Mark partners with their type and state, and "
        + "give notes on costs and revenues a flow: money, space, time, knowledge, visibility, "
        + "exchange.",
      nl:
        "Er staat nog geen partner of stroom op een bord. Geef partners een type en een status, "
        + "en briefjes over kosten en inkomsten een stroom: geld, ruimte, tijd, kennis, "
        + "zichtbaarheid, ruil.",
      fr:
        "Aucun partenaire ni aucun flux n’est noté. Donnez aux partenaires un type et un état, et "
        + "aux notes de coûts et de revenus un flux\u{a0}: argent, espace, temps, savoir, "
        + "visibilité, échange.",
      de: "Noch stehen weder Partner noch Flüsse auf einem Board. Geben Sie Partnern eine Art und "
        + "einen Status, und Zetteln zu Kosten und Einnahmen einen Fluss: Geld, Raum, Zeit, "
        + "Wissen, Sichtbarkeit, Tausch.",
      es: "Aún no hay ningún socio ni flujo anotado. Dé a los socios un tipo y un estado, y a las "
        + "notas de costes e ingresos un flujo: dinero, espacio, tiempo, conocimiento, "
        + "visibilidad, intercambio.")
  ) { context in
    var blocks: [ReportBlock] = []
    let partners = context.partnerPlaces
    if !partners.isEmpty {
      blocks.append(.table(context.partnerTable(partners)))
      let open = context.boards.compactMap { board -> ReportItem? in
        let rule = board.fields["openPartnership"]?.object?.text("rule") ?? ""
        return rule.isEmpty
          ? nil : ReportItem(context.name(board) + context.colon + context.quote(rule, on: board))
      }
      if !open.isEmpty {
        blocks.append(.paragraph(context.say(Words.open)))
        blocks.append(.list(open))
      }
    }
    let flows = context.places.filter { !$0.note.flowKind.isEmpty }
    for (caption, isMoney) in [(Words.money, true), (Words.rest, false)] {
      let found = flows.filter { ($0.note.flowKind == "money") == isMoney }
      if !found.isEmpty { blocks.append(.table(context.flowTable(found, caption))) }
    }
    return blocks
  }
}

extension ReportContext {
  /// The partners: notes with a type or a state of partners, and all on boards of partners.
  var partnerPlaces: [Place] {
    places.filter { place in
      !place.note.facet("partner").isEmpty || !place.note.facet("partner-state").isEmpty
        || place.board.template == "partners"
    }
  }

  /// The state of a partner: its mark, else on a board of partners the box it is in.
  func partnerState(_ place: Place) -> ReportText {
    let own = marks("partner-state", of: place.note)
    guard own.isEmpty, place.board.template == "partners" else { return own }
    return mark("partner-state", place.box.id.text)
  }

  fileprivate func partnerTable(_ places: [Place]) -> ReportTable {
    let hasDates = places.contains { $0.note.since != nil }
    var columns: [ReportTable.Column] = [
      .init(title: Words.partner[language]),
      .init(title: facets.named("partner")?.label[language] ?? ""),
      .init(title: facets.named("sector")?.label[language] ?? ""),
      .init(title: facets.named("partner-state")?.label[language] ?? ""),
    ]
    if hasDates { columns.append(.init(title: Words.since[language])) }
    columns.append(.init(title: Words.board[language]))
    return ReportTable(
      caption: say(Words.partners), columns: columns,
      rows: places.map { place in
        [
          title(place), marks("partner", of: place.note), marks("sector", of: place.note),
          partnerState(place),
        ] + (hasDates ? [place.note.since.map { date($0) } ?? ""] : []) + [reference(place.board)]
      })
  }

  fileprivate func flowTable(_ places: [Place], _ caption: Localized) -> ReportTable {
    let isMoney = places.allSatisfy { $0.note.flowKind == "money" }
    let hasAmounts = places.contains { !amountWords($0.note).isEmpty }
    let hasHorizon = places.contains { !$0.note.flow("horizon").isEmpty }
    var columns: [ReportTable.Column] = [.init(title: Words.what[language])]
    if !isMoney { columns.append(.init(title: fieldLabel("flow.kind"))) }
    columns.append(.init(title: fieldLabel("flow.from")))
    columns.append(.init(title: fieldLabel("flow.to")))
    if hasHorizon { columns.append(.init(title: fieldLabel("flow.horizon"))) }
    if hasAmounts { columns.append(.init(title: Words.amount[language], isNumeric: true)) }
    return ReportTable(
      caption: say(caption), columns: columns,
      rows: places.map { place in
        let note = place.note
        return [title(place)] + (isMoney ? [] : [mark("flow", note.flowKind)])
          + [quote(note.flow("from"), on: place.board), quote(note.flow("to"), on: place.board)]
          + (hasHorizon ? [quote(note.flow("horizon"), on: place.board)] : [])
          + (hasAmounts ? [ReportText(amountWords(note))] : [])
      })
  }

  /// How much flows: euro, hours, or both.
  func amountWords(_ note: Note) -> String {
    let flow = note.fields["flow"]?.object
    let amount = number(flow?["amount"])
    let hours = number(flow?["hours"])
    let money = note.flowKind == "money" ? "€\u{a0}\(amount)" : amount
    return [
      amount.isEmpty ? "" : money,
      hours.isEmpty ? "" : "\(hours)\u{a0}\(CountedWords.hours.many[language])",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A flow in a line: its kind, from whom to whom, how much.
  func flowWords(_ note: Note, on board: Board) -> ReportText {
    guard !note.flowKind.isEmpty else { return marks("flow", of: note) }
    let ends = [quote(note.flow("from"), on: board), quote(note.flow("to"), on: board)]
    return [mark("flow", note.flowKind), ends.joined(" → "), ReportText(amountWords(note))]
      .joined(" ")
  }
}

extension Note {
  func flow(_ key: FieldKey) -> String { fields["flow"]?.object?.text(key) ?? "" }

  /// The first day of a partner.
  fileprivate var since: String? {
    (fields["partner"]?.object?["periods"]?.array ?? []).compactMap {
      $0.object?.text("since")
    }.filter { !$0.isEmpty }.min()
  }
}

private enum Words {
  static let partner = Localized(
    en: "Partner", nl: "Partner", fr: "Partenaire", de: "Partner", es: "Socio")
  static let partners = Localized(
    en: "Partners", nl: "Partners", fr: "Partenaires", de: "Partner", es: "Socios")
  static let since = Localized(en: "Since", nl: "Sinds", fr: "Depuis", de: "Seit", es: "Desde")
  static let board = Localized(
    en: "Board", nl: "Bord", fr: "Tableau", de: "Board", es: "Tablero")
  static let open = Localized(
    en: "Open partnership: others may join at any time.",
    nl: "Open partnerschap: anderen kunnen altijd aansluiten.",
    fr: "Partenariat ouvert\u{a0}: on peut rejoindre à tout moment.",
    de: "Offene Partnerschaft: Andere können jederzeit dazukommen.",
    es: "Colaboración abierta: otros pueden sumarse en cualquier momento.")
  static let money = Localized(
    en: "Money", nl: "Geld", fr: "Argent", de: "Geld", es: "Dinero")
  static let rest = Localized(
    en: "What flows beside money", nl: "Wat er naast geld stroomt",
    fr: "Ce qui s’échange à côté de l’argent", de: "Was neben Geld fließt",
    es: "Lo que fluye además del dinero")
  static let what = Localized(en: "What", nl: "Wat", fr: "Quoi", de: "Was", es: "Qué")
  static let amount = Localized(
    en: "How much", nl: "Hoeveel", fr: "Combien", de: "Wie viel", es: "Cuánto")
}
