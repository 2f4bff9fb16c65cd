extension Reading {
  /// What partners expect of taking part, and where that clashes: with what others expect, and with what they get.
  static let clashes = Reading(
    "clashes",
    Localized(
      en: "Expectations: who expects what, where it clashes",
      nl: "Verwachtingen: wie verwacht wat, waar het botst",
      fr: "Attentes\u{a0}: qui attend quoi, où cela coince",
      de: "Erwartungen: wer was erwartet, wo es sich reibt",
      es: "Expectativas: quién espera qué, dónde chocan"), .table(in: "partners")
  ) { workspace, context in
    let language = context.language
    let record = PartnerRecord(workspace)
    let finder = ClashFinder(workspace, record, context)
    let wanted = Set(context.boards(of: workspace).flatMap(\.notes).map(\.id))
    // What two sides tell of one clash counts once.
    var counted: Set<[String]> = []
    let rows = record.partners.filter {
      !$0.isSeat && $0.notes.contains(where: wanted.contains)
    }.flatMap { partner -> [Table.Row] in
      let clashes = finder.clashes(of: partner)
      for clash in clashes {
        let sides = clash.kind == "waits" ? [] : clash.others
        counted.insert([clash.kind] + (sides + [partner.id]).unique.map(\.text).sorted())
      }
      guard !clashes.isEmpty || !partner.expects.isEmpty else { return [] }
      let lines: [ClashFinder.Clash?] = clashes.isEmpty ? [nil] : clashes.map { $0 }
      return lines.enumerated().map { index, clash in
        var values: JSONObject = [
          "note": .string(partner.id.text), "title": .string(partner.title),
        ]
        if !partner.expects.isEmpty { values["expects"] = .string(partner.expects) }
        if let clash {
          values["clash"] = .string(clash.kind)
          values["sentence"] = .string(clash.words)
          values["with"] = .array(clash.others.map { .string($0.text) })
        }
        return Table.Row(
          partner.name,
          cells: [
            Table.Cell(index == 0 ? partner.name : ""),
            Table.Cell(index == 0 ? partner.expects : ""),
            clash.map { Table.Cell($0.words, isGap: true) } ?? "",
          ], target: .note(partner.id), values: values)
      }
    }
    guard !rows.isEmpty else { return Table([], sum: ClashWords.nothing[language]) }
    return Table(
      rows,
      columns: [
        .init(ClashWords.who[language]), .init(ClashWords.expects[language]),
        .init(ClashWords.clash[language]),
      ],
      sum: counted.isEmpty
        ? ClashWords.none[language]
        : ClashWords.count(counted.count, language)
          + (finder.waits ? " " + ClashWords.waiting[language] : ""))
  }
}

/// Finds where what partners expect, give and get does not go together.
private struct ClashFinder {
  struct Clash {
    /// `waits`, `differs`, `exclusive`, `linked`.
    var kind: String
    var words: String
    var others: [Identifier] = []
  }

  let workspace: Workspace
  let record: PartnerRecord
  let context: ReadingContext
  private let year: Int?
  private let facet: Facet?
  /// Whether somebody who takes part gives time and waits for something in return.
  var waits: Bool { record.partners.contains { !waiting($0).isEmpty } }

  init(_ workspace: Workspace, _ record: PartnerRecord, _ context: ReadingContext) {
    self.workspace = workspace
    self.record = record
    self.context = context
    year = context.now > 0 ? context.localTime.calendarDay(of: context.now).date.year : nil
    facet = workspace.facet("flow")
  }

  func clashes(of partner: Partner) -> [Clash] {
    waiting(partner) + differing(partner) + exclusive(partner) + linked(partner)
  }

  private func say(_ words: Localized, _ parts: String...) -> String {
    words[context.language].filling(parts)
  }

  /// Gives time now, and gets something only later, or nothing.
  private func waiting(_ partner: Partner) -> [Clash] {
    guard partner.takesPart else { return [] }
    let (gives, gets) = record.flows(of: .partner(partner.id))
    let time = gives.filter { $0.kind == "time" }.map { Horizon.rank($0.horizon, year: year) }
    guard let begin = time.min() else { return [] }
    // What is told without a time is there whenever it is wanted.
    let back = gets.map { ($0, Horizon.rank($0.horizon, year: year)) }
    guard let first = back.min(by: { $0.1 < $1.1 }) else {
      return [Clash(kind: "waits", words: say(ClashWords.noReturn))]
    }
    guard first.1 > begin else { return [] }
    return [Clash(kind: "waits", words: say(ClashWords.waits, first.0.horizon))]
  }

  /// The same flow told twice, with other numbers or another time.
  private func differing(_ partner: Partner) -> [Clash] {
    let party = ValueFlow.Party.partner(partner.id)
    let own = record.flows.filter { $0.givers.contains(party) || $0.takers.contains(party) }
    var found: [Clash] = []
    for (index, one) in own.enumerated() {
      for two in own[(index + 1)...] where one.isToldAgain(by: two) && one.differs(from: two) {
        found.append(
          Clash(
            kind: "differs",
            words: say(
              ClashWords.differs, FlowWords.kind(one.kind, facet, context.language),
              one.measure(context.language), two.measure(context.language)),
            others: [one.note, two.note]))
      }
    }
    return found
  }

  /// What it is to have alone, and others have as well.
  private func exclusive(_ partner: Partner) -> [Clash] {
    let party = ValueFlow.Party.partner(partner.id)
    return record.flows.filter { flow in
      flow.takers == [party] && workspace.note(flow.note)?.isExclusive == true
    }.compactMap { flow in
      let rivals = record.flows.filter { other in
        other.kind == flow.kind && other.note != flow.note && other.givers == flow.givers
          && other.takers.contains {
            if case .partner = $0 { $0 != party } else { false }
          }
      }
      guard !rivals.isEmpty else { return nil }
      let names = rivals.flatMap(\.takers).filter { $0 != party }.unique
        .map { record.name(of: $0, in: context.language) }
      return Clash(
        kind: "exclusive",
        words: say(
          ClashWords.exclusive, FlowWords.kind(flow.kind, facet, context.language),
          names.joined(separator: ", ")), others: rivals.map(\.note))
    }
  }

  /// What people tied as clashing, from either side.
  private func linked(_ partner: Partner) -> [Clash] {
    let own = Set(partner.notes)
    let out = partner.notes.compactMap(workspace.note).flatMap(\.links)
      .filter { $0.kind == "clashes" }.map(\.to)
    let back = workspace.boards.flatMap(\.notes).filter { note in
      note.links.contains { $0.kind == "clashes" && own.contains($0.to) }
    }.map(\.id)
    return (out + back).unique.compactMap { id in
      guard let name = workspace.note(id)?.title ?? workspace.board(id).map(context.name) else {
        return nil
      }
      return Clash(kind: "linked", words: say(ClashWords.linked, name), others: [id])
    }
  }
}

extension ValueFlow {
  /// Whether another note tells of the same: from one to the same other, of one kind, by words they share.
  fileprivate func isToldAgain(by other: ValueFlow) -> Bool {
    kind == other.kind && note != other.note && !Set(givers).isDisjoint(with: other.givers)
      && !Set(takers).isDisjoint(with: other.takers)
      && !Set(title.telling).isDisjoint(with: other.title.telling)
  }

  fileprivate func differs(from other: ValueFlow) -> Bool {
    [(amount, other.amount), (hours, other.hours), (horizon.folded, other.horizon.folded)]
      .contains { !$0.isEmpty && !$1.isEmpty && $0 != $1 }
  }

  fileprivate func measure(_ language: Language) -> String {
    let much = FlowWords.amount(amount, hours: hours, isMoney: isMoney, in: language)
    return [much, horizon].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Note {
  /// Whether it says that one alone is to have it.
  fileprivate var isExclusive: Bool {
    let stems = ["exclusi", "exklusi"]
    return text.telling.contains { word in stems.contains { word.hasPrefix($0) } }
      || tags.contains { tag in stems.contains { tag.folded.hasPrefix($0) } }
  }
}

private enum ClashWords {
  static let who = Localized(
    en: "Partner", nl: "Partner", fr: "Partenaire", de: "Partner", es: "Socio")
  static let expects = Localized(
    en: "Expects", nl: "Verwacht", fr: "Attend", de: "Erwartet", es: "Espera")
  static let clash = Localized(
    en: "Where it clashes", nl: "Waar het botst", fr: "Où cela coince", de: "Wo es sich reibt",
    es: "Dónde choca")
  static let waits = Localized(
    en: "gets back only: {}", nl: "krijgt pas: {}", fr: "ne reçoit que\u{a0}: {}",
    de: "bekommt erst: {}", es: "recibe solo: {}")
  static let noReturn = Localized(
    en: "time for nothing", nl: "tijd voor niets", fr: "du temps pour rien",
    de: "Zeit für nichts", es: "tiempo por nada")
  static let differs = Localized(
    en: "{}: {} or {}?", nl: "{}: {} of {}?", fr: "{}\u{a0}: {} ou {}\u{a0}?",
    de: "{}: {} oder {}?",
    es: "{}: ¿{} o {}?")
  static let exclusive = Localized(
    en: "{} for it alone, also for {}", nl: "{} alleen voor zich, ook voor {}",
    fr: "{} pour lui seul, aussi pour {}", de: "{} für sich allein, auch für {}",
    es: "{} solo para sí, también para {}")
  static let linked = Localized(
    en: "clashes with {}", nl: "botst met {}", fr: "s’oppose à {}", de: "steht gegen {}",
    es: "choca con {}")
  static let count = Counted(
    one: Localized(
      en: "clash to talk about.", nl: "botsing om te bespreken.", fr: "désaccord à discuter.",
      de: "Reibung, über die zu reden ist.", es: "choque por hablar."),
    many: Localized(
      en: "clashes to talk about.", nl: "botsingen om te bespreken.", fr: "désaccords à discuter.",
      de: "Reibungen, über die zu reden ist.", es: "choques por hablar."))
  static let waiting = Localized(
    en: "Who gives time gets something back only later.",
    nl: "Wie tijd geeft, krijgt er pas later iets voor terug.",
    fr: "Qui donne du temps ne reçoit quelque chose que plus tard.",
    de: "Wer Zeit gibt, bekommt erst später etwas zurück.",
    es: "Quien da tiempo recibe algo solo más tarde.")
  static let none = Localized(
    en: "Nothing clashes.", nl: "Niets botst.", fr: "Rien ne coince.", de: "Nichts reibt sich.",
    es: "Nada choca.")
  static let nothing = Localized(
    en: "No partner has said what it expects, and nothing clashes.",
    nl: "Nog geen partner zei wat hij verwacht, en niets botst.",
    fr: "Aucun partenaire n’a dit ce qu’il attend, et rien ne coince.",
    de: "Noch hat kein Partner gesagt, was er erwartet, und nichts reibt sich.",
    es: "Ningún socio ha dicho qué espera, y nada choca.")
}
