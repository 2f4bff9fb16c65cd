import CanvasCore

extension Chapter {
  /// Who took part, by sector; no names.
  package static let people = Chapter(
    "people",
    Localized(
      en: "Who took part", nl: "Wie meedeed", fr: "Qui a participé", de: "Wer dabei war",
      es: "Quién participó"),
    missing: Localized(
      en: "Nobody has counted who took part, and no note names a sector. Put the numbers by "
        + "sector on the agenda (participants), or mark notes with the sector they come from.",
      nl:
        "Niemand heeft geteld wie meedeed, en geen briefje noemt een sector. Zet de aantallen per "
        + "sector bij de agenda (deelnemers), of merk briefjes met de sector van wie ze schreef.",
      fr: "Personne n’a compté les participants, et aucune note n’indique de secteur. Indiquez "
        + "les nombres par secteur dans le déroulé (participants), ou marquez les notes de leur "
        + "secteur.",
      de: "Niemand hat gezählt, wer dabei war, und kein Zettel nennt einen Sektor. Tragen Sie die "
        + "Zahlen je Sektor bei der Agenda ein (Teilnehmende), oder versehen Sie Zettel mit ihrem "
        + "Sektor.",
      es: "Nadie contó quién participó y ninguna nota indica un sector. Ponga los números por "
        + "sector en la agenda (participantes) o marque las notas con su sector.")
  ) { context in
    let counted = context.agendas.filter { !$0.participants.isEmpty }
    if !counted.isEmpty { return context.participants(counted) }
    let written = context.sectorsOfNotes
    guard !written.isEmpty else { return [] }
    let most = written.map(\.count).max() ?? 1
    var blocks: [ReportBlock] = [
      .table(
        ReportTable(
          caption: context.say(Words.notesBySector),
          columns: [
            .init(title: context.facets.named("sector")?.label[context.language] ?? ""),
            .init(title: Words.notes[context.language], isNumeric: true),
          ],
          rows: written.map {
            [context.mark("sector", $0.sector), ReportText(context.count($0.count))]
          },
          bars: written.map { Double($0.count) / Double(most) })),
      .remark(context.say(Words.notCounted)),
    ]
    let voters = context.walls.compactMap { $0.decidingRound?.fields["participants"]?.int }
    if let most = voters.max(), most > 0 {
      blocks.append(
        .paragraph(context.say(Words.voted, ReportText(Words.people(most, context)))))
    }
    return blocks
  }
}

extension Board {
  /// How many took part in a workshop, by sector.
  fileprivate var participants: [(sector: String, count: Int)] {
    (fields["participants"]?.object?.members ?? []).compactMap { key, value in
      value.int.flatMap { $0 > 0 ? (key.text, $0) : nil }
    }
  }
}

extension ReportContext {
  /// Ideas, or where there are none all notes, by the sector of whoever wrote them, the most first.
  var sectorsOfNotes: [(sector: String, count: Int)] {
    let ideas = self.ideas
    let notes = ideas.isEmpty ? places : ideas
    var counts: [String: Int] = [:]
    for place in notes {
      for sector in place.note.facet("sector") { counts[sector, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  fileprivate func participants(_ agendas: [Board]) -> [ReportBlock] {
    var sectors = (facets.named("sector")?.values ?? []).map(\.id)
    for (sector, _) in agendas.flatMap(\.participants) where !sectors.contains(sector) {
      sectors.append(sector)
    }
    let counts = agendas.map { Dictionary($0.participants.map { ($0.sector, $0.count) }) { $1 } }
    let present = sectors.filter { sector in counts.contains { $0[sector] != nil } }
    let totals = counts.map { $0.values.reduce(0, +) }
    let rows = present.map { sector in
      [mark("sector", sector)] + counts.map { ReportText($0[sector].map(count) ?? "–") }
    }
    let sum = [say(Words.together)] + totals.map { ReportText(count($0)) }
    var blocks: [ReportBlock] = [
      .table(
        ReportTable(
          caption: say(Words.peopleBySector),
          columns: [.init(title: facets.named("sector")?.label[language] ?? "")]
            + agendas.map { .init(title: export.name(of: $0), isNumeric: true) },
          rows: rows + [sum],
          bars: agendas.count > 1
            ? []
            : present.map {
              Double(counts[0][$0] ?? 0) / Double(max(1, counts[0].values.max() ?? 1))
            }
              + [0]))
    ]
    if agendas.count > 1 { blocks.append(.remark(say(Words.maybeTwice))) }
    return blocks
  }
}

private enum Words {
  static let notes = Localized(
    en: "Notes", nl: "Briefjes", fr: "Notes", de: "Zettel", es: "Notas")
  static let together = Localized(
    en: "In all", nl: "Totaal", fr: "Total", de: "Insgesamt", es: "En total")
  static let notesBySector = Localized(
    en: "Notes by the sector of whoever wrote them",
    nl: "Briefjes, volgens de sector van wie ze schreef",
    fr: "Notes selon le secteur de leur auteur", de: "Zettel nach dem Sektor der Schreibenden",
    es: "Notas según el sector de quien las escribió")
  static let notCounted = Localized(
    en: "These are notes, not people: nobody counted how many were there.",
    nl: "Dit zijn briefjes, geen mensen: hoeveel er waren is niet geteld.",
    fr: "Ce sont des notes, non des personnes\u{a0}: on n’a pas compté les présents.",
    de: "Das sind Zettel, keine Menschen: Wie viele da waren, wurde nicht gezählt.",
    es: "Son notas, no personas: no se contó cuántas asistieron.")
  static let peopleBySector = Localized(
    en: "People who took part, by sector", nl: "Deelnemers per sector",
    fr: "Participants par secteur", de: "Teilnehmende nach Sektor",
    es: "Participantes por sector")
  static let maybeTwice = Localized(
    en: "Whoever came more than once is counted each time.",
    nl: "Wie vaker kwam, is telkens meegeteld.",
    fr: "Qui est venu plusieurs fois est compté chaque fois.",
    de: "Wer mehrmals kam, ist jedes Mal mitgezählt.",
    es: "Quien vino varias veces se cuenta cada vez.")
  static let voted = Localized(
    en: "The vote was held by {}.", nl: "Gestemd is door {}.", fr: "Ont voté\u{a0}: {}.",
    de: "Abgestimmt haben {}.", es: "Votaron {}.")

  static func people(_ number: Int, _ context: ReportContext) -> String {
    CountedWords.people(number, context)
  }
}
