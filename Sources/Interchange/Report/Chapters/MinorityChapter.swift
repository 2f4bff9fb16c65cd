import CanvasCore

extension Chapter {
  /// What a majority makes one forget: what was refuted, contested, or stood alone. Each list says by which rule it was
  /// found, so that nobody takes it for a judgement.
  package static let minority = Chapter(
    "minority",
    Localized(
      en: "The minority voice", nl: "De minderheidsstem", fr: "La voix minoritaire",
      de: "Die Stimme der Minderheit", es: "La voz de la minoría"),
    missing: Localized(
      en: "Nothing was refuted or contested, and no idea stood alone. Mark evidence, sectors and "
        + "votes on notes: what a majority overlooks shows here.",
      nl:
        "Niets werd weerlegd of betwist, en geen idee stond alleen. Zet bewijs, sector en stemmen "
        + "bij briefjes: wat een meerderheid over het hoofd ziet, komt hier.",
      fr: "Rien n’a été réfuté ni contesté, et aucune idée n’est restée seule. Indiquez preuves, "
        + "secteurs et votes\u{a0}: ce qu’une majorité oublie paraîtra ici.",
      de:
        "Nichts wurde widerlegt oder bestritten, und keine Idee stand allein. Vermerken Sie "
        + "Belege, Sektoren und Stimmen: Was eine Mehrheit übersieht, zeigt sich hier.",
      es: "Nada fue refutado ni discutido y ninguna idea quedó sola. Marque evidencia, sectores y "
        + "votos: lo que una mayoría pasa por alto aparecerá aquí.")
  ) { context in
    let voices: [(rule: Localized, places: [ReportContext.Place])] = [
      (Words.refuted, context.places.filter { $0.note.facet("evidence").contains("refuted") }),
      (Words.inconclusive, context.places.filter { $0.note.isInconclusive }),
      (Words.conflicting, context.places.filter { $0.note.fields["conflicts"] != nil }),
      (Words.outvoted, context.walls.flatMap(context.passedOver)),
      (Words.quietest, context.walls.flatMap(context.quietestSector)),
      (Words.alone, context.walls.flatMap(context.aloneInTheme)),
    ]
    return voices.filter { !$0.places.isEmpty }.flatMap { voice -> [ReportBlock] in
      [
        .heading(context.say(Words.headings[voice.rule] ?? voice.rule)),
        .remark(context.say(voice.rule)),
        .list(voice.places.map(context.voice)),
      ]
    }
  }
}

extension Note {
  fileprivate var isInconclusive: Bool { facet("evidence").contains("inconclusive") }
}

extension ReportContext {
  /// Ideas that did not go on though they had more votes than one that did.
  fileprivate func passedOver(_ wall: Board) -> [Place] {
    let ideas = self.ideas.filter { $0.board.id == wall.id }
    let counts = ideas.filter { isTaken($0) }.compactMap { votes[$0.note.id] }
    guard let fewest = counts.min() else { return [] }
    return ideas.filter { !isTaken($0) && (votes[$0.note.id] ?? 0) > fewest }
  }

  /// The ideas of the sector that wrote fewest, where there are three or more sectors.
  fileprivate func quietestSector(_ wall: Board) -> [Place] {
    let ideas = self.ideas.filter { $0.board.id == wall.id }
    var counts: [String: Int] = [:]
    for place in ideas {
      for sector in place.note.facet("sector") { counts[sector, default: 0] += 1 }
    }
    guard counts.count > 2, let fewest = counts.values.min(), fewest < counts.values.max() ?? 0
    else { return [] }
    return ideas.filter { $0.note.facet("sector").contains { counts[$0] == fewest } }
  }

  /// Ideas that are the only one of their theme.
  fileprivate func aloneInTheme(_ wall: Board) -> [Place] {
    let fixed = export.template(of: wall)?.boxes.map(\.id) ?? []
    return ideas.filter { place in
      place.board.id == wall.id && !fixed.contains(place.box.id.text)
        && place.box.notes.count(where: \.isIdea) == 1
    }
  }

  fileprivate func voice(_ place: Place) -> ReportItem {
    let board = walls.count == 1 && isWall(place.board) ? "" : reference(place.board)
    let votes = self.votes[place.note.id].map { ReportText(CountedWords.votes($0, self)) } ?? ""
    let facts = [
      marks("sector", of: place.note), marks("evidence", of: place.note),
      isWall(place.board) ? label(place.box, on: place.board) : "", board, votes,
    ].joined(" · ")
    let reason = quote(place.note.reason, on: place.board)
    let versions = (place.note.fields["conflicts"]?.array ?? []).compactMap(\.object)
      .filter { $0.text("field") == "text" && !$0.text("value").isEmpty }
      .map { say(Words.version, quote($0.text("value"), on: place.board)) }
    return ReportItem(title(place), ([facts, reason] + versions).filter { !$0.isEmpty })
  }
}

private enum Words {
  static let version = Localized(
    en: "The other version: {}", nl: "De andere versie: {}", fr: "L’autre version\u{a0}: {}",
    de: "Die andere Fassung: {}", es: "La otra versión: {}")
  static let headings: [Localized: Localized] = [
    refuted: Localized(
      en: "Refuted", nl: "Weerlegd", fr: "Réfuté", de: "Widerlegt", es: "Refutado"),
    inconclusive: Localized(
      en: "Tested, without a verdict", nl: "Getest, zonder uitsluitsel",
      fr: "Testé, sans verdict", de: "Getestet, ohne Ergebnis", es: "Probado, sin veredicto"),
    conflicting: Localized(
      en: "Contested: two versions", nl: "Betwist: twee versies",
      fr: "Contesté\u{a0}: deux versions",
      de: "Umstritten: zwei Fassungen", es: "Discutido: dos versiones"),
    outvoted: Localized(
      en: "Not taken further, despite the votes", nl: "Niet doorgegaan, ondanks de stemmen",
      fr: "Non poursuivi, malgré les voix", de: "Nicht weiterverfolgt, trotz der Stimmen",
      es: "Sin continuación, pese a los votos"),
    quietest: Localized(
      en: "The quietest sector", nl: "De stilste sector", fr: "Le secteur le plus discret",
      de: "Der leiseste Sektor", es: "El sector más callado"),
    alone: Localized(
      en: "Alone in its theme", nl: "Alleen in zijn thema", fr: "Seule dans son thème",
      de: "Allein in ihrem Thema", es: "Sola en su tema"),
  ]
  static let refuted = Localized(
    en: "A test spoke against it; it stays on the board.",
    nl: "Een test sprak het tegen; het blijft op het bord.",
    fr: "Un test l’a contredit\u{a0}; cela reste sur le tableau.",
    de: "Ein Test sprach dagegen; es bleibt auf dem Board.",
    es: "Una prueba lo contradijo; se queda en el tablero.")
  static let inconclusive = Localized(
    en: "It was tested, and people may still see it either way.",
    nl: "Het is getest, en men kan er nog altijd twee kanten mee op.",
    fr: "Cela a été testé, et les avis peuvent encore diverger.",
    de: "Es wurde getestet, und man kann es noch so oder so sehen.",
    es: "Se probó, y aún se puede ver de dos maneras.")
  static let conflicting = Localized(
    en: "Two people wrote it differently at the same time, and nobody has chosen yet.",
    nl: "Twee mensen schreven het tegelijk anders op, en niemand heeft al gekozen.",
    fr: "Deux personnes l’ont écrit différemment en même temps, et personne n’a encore choisi.",
    de: "Zwei Menschen haben es gleichzeitig anders geschrieben, und noch hat niemand gewählt.",
    es: "Dos personas lo escribieron de otro modo a la vez, y nadie ha elegido aún.")
  static let outvoted = Localized(
    en: "These ideas had more votes than one of the same wall that did go on.",
    nl: "Deze ideeën kregen meer stemmen dan een idee van dezelfde muur dat wel doorging.",
    fr: "Ces idées ont eu plus de voix qu’une autre du même mur qui, elle, continue.",
    de: "Diese Ideen hatten mehr Stimmen als eine derselben Wand, die weiterging.",
    es: "Estas ideas tuvieron más votos que otra del mismo muro que sí siguió.")
  static let quietest = Localized(
    en: "All ideas of the sector that wrote the fewest, whatever their votes.",
    nl: "Alle ideeën van de sector die het minst schreef, hoeveel stemmen ze ook kregen.",
    fr: "Toutes les idées du secteur qui en a écrit le moins, quel que soit leur nombre de voix.",
    de: "Alle Ideen des Sektors, der am wenigsten schrieb, wie viele Stimmen sie auch haben.",
    es: "Todas las ideas del sector que menos escribió, tengan los votos que tengan.")
  static let alone = Localized(
    en: "Nobody else wrote anything under this theme.",
    nl: "Niemand anders schreef iets onder dit thema.",
    fr: "Personne d’autre n’a rien écrit sous ce thème.",
    de: "Niemand sonst schrieb etwas zu diesem Thema.",
    es: "Nadie más escribió nada en este tema.")
}
