extension Reading {
  /// What somebody asks for beside what others offer, without money: matched by the kind of value and by words.
  static let matches = Reading(
    "matches",
    Localized(
      en: "Matches: needs and offers", nl: "Matches: vragen en aanbod",
      fr: "Rencontres\u{a0}: besoins et offres", de: "Treffer: Bedarf und Angebote",
      es: "Encuentros: necesidades y ofertas"), .table(in: "partners")
  ) { workspace, context in
    let language = context.language
    let record = PartnerRecord(workspace)
    let market = Market(workspace, record, context)
    guard !market.needs.isEmpty || !market.offers.isEmpty else {
      return Table([], sum: MatchWords.nothing[language])
    }
    let facet = workspace.facet("flow")
    func kind(_ item: Market.Item) -> String {
      item.kinds.map { FlowWords.kind($0, facet, language) }.joined(separator: ", ")
    }
    func offered(_ offer: Market.Item) -> String {
      offer.who.isEmpty ? offer.title : "\(offer.title) (\(offer.who))"
    }
    var used: Set<Int> = []
    var lonely = 0
    var rows = market.needs.map { need in
      let found = market.offers(for: need)
      used.formUnion(found)
      let offers = found.prefix(3).map { market.offers[$0] }
      if offers.isEmpty { lonely += 1 }
      var values = need.values("need")
      values["offers"] = .array(
        found.map { market.offers[$0] }.map { .object($0.values("note")) })
      let first = offers.first.map { Table.Cell($0.title) }
      let pair = [need.who, offers.first?.who ?? ""].filter { !$0.isEmpty }.joined(separator: " ← ")
      return Table.Row(
        cells: [
          Table.Cell(need.title), Table.Cell(kind(need)),
          first ?? Table.Cell(MatchWords.noOffer[language], isGap: true),
        ],
        details: [pair].filter { !$0.isEmpty }
          + offers.dropFirst().map { MatchWords.also[language].filling(offered($0)) },
        target: .note(need.note), values: values)
    }
    let free = market.offers.indices.filter { !used.contains($0) && market.offers[$0].isFree }
    rows += free.map { index in
      let offer = market.offers[index]
      return Table.Row(
        cells: [
          Table.Cell(MatchWords.noNeed[language], isGap: true), Table.Cell(kind(offer)),
          Table.Cell(offer.title),
        ], details: offer.who.isEmpty ? [] : [offer.who], target: .note(offer.note),
        values: offer.values("offer"))
    }
    guard !rows.isEmpty else { return Table([], sum: MatchWords.nothing[language]) }
    return Table(
      rows,
      columns: [
        .init(MatchWords.need[language]), .init(MatchWords.kind[language]),
        .init(MatchWords.offer[language]),
      ],
      sum: MatchWords.sum[language].filling(
        "\(market.needs.count - lonely)", "\(market.needs.count)", "\(free.count)"))
  }
}

/// What is asked for and what is offered in a workspace. Needs are notes that say so by a tag, flows that nobody gives yet, and what
/// a partner is to get that nobody gives; offers are notes that say so, all that is given without money, and what a partner gives.
private struct Market {
  struct Item {
    var note: Identifier
    var title: String
    var kinds: [String]
    var who: String
    var words: Set<String>
    /// Who asks or offers, each as names are compared.
    var names: Set<String> {
      Set(who.split(separator: ",").map { String($0).trimmed.folded }.filter { !$0.isEmpty })
    }
    /// Whether nobody takes it yet.
    var isFree = true

    func values(_ name: FieldKey) -> JSONObject {
      var values: JSONObject = [
        name: .string(note.text), "title": .string(title),
        "kinds": .array(kinds.map { .string($0) }),
      ]
      if !who.isEmpty { values["who"] = .string(who) }
      return values
    }
  }

  private(set) var needs: [Item] = []
  private(set) var offers: [Item] = []

  private static let needTags: Set<String> = [
    "need", "wanted", "vraag", "nood", "behoefte", "gezocht", "gevraagd", "besoin", "demande",
    "bedarf", "gesucht", "necesidad", "se busca",
  ]
  private static let offerTags: Set<String> = [
    "offer", "aanbod", "aangeboden", "offre", "angebot", "oferta",
  ]

  init(_ workspace: Workspace, _ record: PartnerRecord, _ context: ReadingContext) {
    var told: Set<Identifier> = []
    for board in context.boards(of: workspace) {
      for note in board.notes where !note.title.isEmpty {
        let tags = Set(note.tags.map(\.folded))
        let (asks, offers) = (
          !tags.isDisjoint(with: Self.needTags), !tags.isDisjoint(with: Self.offerTags)
        )
        guard asks || offers else { continue }
        let kinds = note.flowKind.isEmpty ? note.facet("flow") : [note.flowKind]
        let flow = note.fields["flow"]?.object
        let side = flow?.text(asks ? "to" : "from") ?? ""
        let item = Item(
          note: note.id, title: note.title, kinds: kinds, who: side.isEmpty ? note.owner : side,
          words: Set(note.text.telling))
        told.insert(note.id)
        if asks { needs.append(item) } else { self.offers.append(item) }
      }
    }
    let wanted = Set(context.boards(of: workspace).map(\.id))
    for flow in record.flows where wanted.contains(flow.board) && !flow.isMoney {
      guard told.insert(flow.note).inserted, let note = workspace.note(flow.note) else { continue }
      let names = { (parties: [ValueFlow.Party]) in
        parties.map { record.name(of: $0, in: context.language) }.joined(separator: ", ")
      }
      let isNeed = flow.givers.isEmpty
      let item = Item(
        note: flow.note, title: flow.title,
        kinds: flow.kind.isEmpty ? [] : [flow.kind],
        who: names(isNeed ? flow.takers : flow.givers), words: Set(note.text.telling),
        isFree: flow.takers.isEmpty)
      if isNeed { needs.append(item) } else { offers.append(item) }
    }
  }

  /// The offers that fit a need, best first: of its kind, or with words of its own; never from whoever asks.
  func offers(for need: Item) -> [Int] {
    let scored = offers.indices.compactMap { index -> (index: Int, score: Int)? in
      let offer = offers[index]
      guard need.names.isDisjoint(with: offer.names) else { return nil }
      let kinds = Set(need.kinds).intersection(offer.kinds).count
      let words = need.words.intersection(offer.words).count
      // Of two kinds that differ words alone tie too little.
      guard kinds > 0 || words > 0 && (need.kinds.isEmpty || offer.kinds.isEmpty) else {
        return nil
      }
      return (index, 2 * kinds + words + (offer.isFree ? 1 : 0))
    }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.index)
  }
}

private enum MatchWords {
  static let need = Localized(
    en: "Need", nl: "Vraag", fr: "Besoin", de: "Bedarf", es: "Necesidad")
  static let kind = Localized(en: "Value", nl: "Waarde", fr: "Valeur", de: "Wert", es: "Valor")
  static let offer = Localized(
    en: "Offer", nl: "Aanbod", fr: "Offre", de: "Angebot", es: "Oferta")
  static let noOffer = Localized(
    en: "[+] nobody offers it yet", nl: "[+] nog niemand biedt het aan",
    fr: "[+] personne ne l’offre encore", de: "[+] noch bietet es niemand an",
    es: "[+] nadie lo ofrece aún")
  static let noNeed = Localized(
    en: "[+] nobody asks for it yet", nl: "[+] nog niemand vraagt het",
    fr: "[+] personne ne le demande encore", de: "[+] noch fragt niemand danach",
    es: "[+] nadie lo pide aún")
  static let also = Localized(
    en: "also {}", nl: "ook {}", fr: "aussi {}", de: "auch {}", es: "también {}")
  static let sum = Localized(
    en: "{} of {} needs have an offer; {} offers wait.",
    nl: "{} van {} vragen hebben een aanbod; {} keer wacht een aanbod op een vraag.",
    fr: "{} besoins sur {} ont une offre\u{a0}; {} offres attendent.",
    de: "Für {} von {} Bedarfen gibt es ein Angebot; {} Angebote warten.",
    es: "{} de {} necesidades tienen oferta; {} ofertas esperan.")
  static let nothing = Localized(
    en: "Nothing is asked for or offered yet: tag notes “need” or “offer”.",
    nl: "Er is nog geen vraag en geen aanbod: geef briefjes het trefwoord “vraag” of “aanbod”.",
    fr: "Ni besoin ni offre encore\u{a0}: donnez aux notes le mot-clé «\u{a0}besoin\u{a0}» ou "
      + "«\u{a0}offre\u{a0}».",
    de: "Noch kein Bedarf, kein Angebot: Geben Sie Zetteln das Schlagwort „Bedarf“ oder „Angebot“.",
    es: "Aún no hay necesidad ni oferta: etiquete notas con «necesidad» u «oferta».")
}
