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
    let open = context.boards.compactMap { board -> ReportItem? in
      let rule = board.fields["openPartnership"]?.object?.text("rule") ?? ""
      return rule.isEmpty
        ? nil : ReportItem(context.name(board) + context.colon + context.quote(rule, on: board))
    }
    if !open.isEmpty {
      blocks.append(.paragraph(context.say(Words.open)))
      blocks.append(.list(open))
    }
    if let figure = context.ledgerFigure { blocks.append(.figure(figure)) }
    let flows = context.places.filter { !$0.note.flowKind.isEmpty }
    for (caption, isMoney) in [(Words.money, true), (Words.rest, false)] {
      let found = flows.filter { ($0.note.flowKind == "money") == isMoney }
      if !found.isEmpty { blocks.append(.table(context.flowTable(found, caption))) }
    }
    return blocks
  }
}

extension ReportContext {
  /// The notes that tell of partners, each partner once.
  var partnerPlaces: [Place] {
    var shown = export.workspace
    shown.boards = boards
    return PartnerRecord(shown).partners.filter { !$0.isSeat }.compactMap { place(of: $0.id) }
  }

  /// The state of a partner: its mark, else on a board of partners the box it is in.
  func partnerState(_ place: Place) -> ReportText {
    let state = place.note.partnerState(in: place.box, on: place.board)
    return state.isEmpty ? "" : mark("partner-state", state)
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
    func number(_ key: FieldKey) -> String {
      if case .number(let text) = note.fields["flow"]?.object?[key] { return text }
      return ""
    }
    return FlowWords.amount(
      number("amount"), hours: number("hours"), isMoney: note.flowKind == "money", in: language,
      inFull: true)
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
}

private enum Words {
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
