import CanvasCore

extension Chapter {
  /// What there is, what it takes, and what is asked: money beside hours and gifts in kind.
  static let dossierMeans = Chapter(
    "dossier-means",
    Localized(
      en: "Means: own, in kind, asked", nl: "Middelen: eigen, in natura, gevraagd",
      fr: "Moyens\u{a0}: propres, en nature, demandés",
      de: "Mittel: eigene, Sachleistungen, beantragte",
      es: "Medios: propios, en especie, solicitados"),
    missing: Localized(
      en:
        "No means are noted. Give notes on costs and revenues a flow: its kind, from whom, to "
        + "whom, how much or how many hours.",
      nl:
        "Er zijn geen middelen genoteerd. Geef briefjes over kosten en inkomsten een stroom: "
        + "soort, van wie, naar wie, hoeveel of hoeveel uren.",
      fr: "Aucun moyen n’est noté. Donnez aux notes de coûts et de revenus un flux\u{a0}: type, "
        + "de qui, à qui, combien ou combien d’heures.",
      de:
        "Keine Mittel sind notiert. Geben Sie Zetteln zu Kosten und Einnahmen einen Fluss: Art, "
        + "von wem, an wen, wie viel oder wie viele Stunden.",
      es:
        "No hay medios anotados. Ponga a las notas de costes e ingresos un flujo: tipo, de quién, "
        + "a quién, cuánto o cuántas horas.")
  ) { context in
    let flows = context.places.filter { !$0.note.flowKind.isEmpty }
    guard !flows.isEmpty else { return [] }
    let money = flows.filter { $0.note.flowKind == "money" }
    let isOut = { (place: ReportContext.Place) in place.note.flow("direction") == "out" }
    let groups: [(Localized, [ReportContext.Place])] = [
      (Words.own, money.filter { !isOut($0) }),
      (Words.inKind, flows.filter { $0.note.flowKind != "money" }),
      (Words.costs, money.filter(isOut)),
    ]
    let sums = context.sums(own: groups[0].1, inKind: groups[1].1, costs: groups[2].1)
    return sums.map { .paragraph($0) }
      + groups.filter { !$0.1.isEmpty }.map { .table(context.meansTable($0.1, $0.0)) }
  }
}

extension ReportContext {
  /// What the amounts that are noted come to: money, hours, and what is asked. Notes without an amount are counted.
  fileprivate func sums(own: [Place], inKind: [Place], costs: [Place]) -> [ReportText] {
    func total(_ places: [Place], _ key: FieldKey) -> Double? {
      let numbers = places.compactMap { place -> Double? in
        guard case .number(let text) = place.note.fields["flow"]?.object?[key] ?? .null else {
          return nil
        }
        return Double(text)
      }
      return numbers.isEmpty ? nil : numbers.reduce(0, +)
    }
    func euro(_ sum: Double) -> ReportText {
      ReportText("€\u{a0}" + ReportNumber.text(sum, language))
    }
    var parts: [ReportText] = []
    let (given, needed) = (total(own, "amount"), total(costs, "amount"))
    if let given { parts.append(say(Words.sumOwn, euro(given))) }
    if let hours = total(inKind + own, "hours") {
      let words = "\(ReportNumber.text(hours, language)) \(CountedWords.hours.many[language])"
      parts.append(say(Words.sumHours, ReportText(words)))
    }
    if let needed { parts.append(say(Words.sumCosts, euro(needed))) }
    if let needed, needed > given ?? 0 {
      parts.append(say(Words.asked, euro(needed - (given ?? 0))))
    }
    let silent = (own + costs).count { number($0.note.fields["flow"]?.object?["amount"]).isEmpty }
    let remark = silent > 0 ? say(Words.silent, ReportText(count(silent))) : ""
    return [parts.joined(" "), remark].filter { !$0.isEmpty }
  }

  fileprivate func meansTable(_ places: [Place], _ caption: Localized) -> ReportTable {
    ReportTable(
      caption: say(caption),
      columns: [
        .init(title: DossierWords.what[language], share: 38),
        .init(title: fieldLabel("flow.kind"), share: 20),
        .init(title: Words.fromTo[language], share: 26),
        .init(title: Words.amount[language], isNumeric: true, share: 16),
      ],
      rows: places.map { place in
        let ends = [place.note.flow("from"), place.note.flow("to")].map {
          quote($0, on: place.board)
        }
        let amount = amountWords(place.note)
        return [
          title(place), mark("flow", place.note.flowKind), ends.joined(" → "),
          ReportText(amount.isEmpty ? "–" : amount),
        ]
      })
  }
}

private enum Words {
  static let own = Localized(
    en: "Own: money that comes in", nl: "Eigen: geld dat binnenkomt",
    fr: "Propres\u{a0}: argent qui entre", de: "Eigene: Geld, das hereinkommt",
    es: "Propios: dinero que entra")
  static let inKind = Localized(
    en: "In kind: what is given beside money", nl: "In natura: wat er naast geld wordt gegeven",
    fr: "En nature\u{a0}: ce qui est donné à côté de l’argent",
    de: "Sachleistungen: was neben Geld gegeben wird",
    es: "En especie: lo que se da además de dinero")
  static let costs = Localized(
    en: "What it costs", nl: "Wat het kost", fr: "Ce que cela coûte", de: "Was es kostet",
    es: "Lo que cuesta")
  static let sumOwn = Localized(
    en: "Comes in: {}.", nl: "Komt binnen: {}.", fr: "Entre\u{a0}: {}.", de: "Kommt herein: {}.",
    es: "Entra: {}.")
  static let sumHours = Localized(
    en: "Given in hours: {}.", nl: "Gegeven in uren: {}.", fr: "Donné en heures\u{a0}: {}.",
    de: "In Stunden gegeben: {}.", es: "Dado en horas: {}.")
  static let sumCosts = Localized(
    en: "Is needed: {}.", nl: "Is nodig: {}.", fr: "Est nécessaire\u{a0}: {}.",
    de: "Wird gebraucht: {}.", es: "Hace falta: {}.")
  static let asked = Localized(
    en: "Asked: {}.", nl: "Gevraagd: {}.", fr: "Demandé\u{a0}: {}.", de: "Beantragt: {}.",
    es: "Se solicita: {}.")
  static let silent = Localized(
    en: "Flows of money without an amount: {}. The sums leave them out.",
    nl: "Geldstromen zonder bedrag: {}. De sommen tellen ze niet mee.",
    fr: "Flux d’argent sans montant\u{a0}: {}. Les sommes n’en tiennent pas compte.",
    de: "Geldflüsse ohne Betrag: {}. Die Summen zählen sie nicht mit.",
    es: "Flujos de dinero sin importe: {}. Las sumas no los cuentan.")
  static let fromTo = Localized(
    en: "From → to", nl: "Van → naar", fr: "De → à", de: "Von → an", es: "De → a")
  static let amount = Localized(
    en: "How much", nl: "Hoeveel", fr: "Combien", de: "Wie viel", es: "Cuánto")
}
