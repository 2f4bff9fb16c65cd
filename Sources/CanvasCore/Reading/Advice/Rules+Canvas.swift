/// Rules about canvases: what belongs to nothing, who pays, who owns.
extension AdviceRule {
  static let ofCanvas: [AdviceRule] = [
    segmentWithoutProposition, propositionWithoutSegment, channelWithoutSegment,
    partnerWithoutSupply, productWithoutOwner, productWithOwners,
  ]

  static let segments = ["customer-segments", "beneficiaries"]
  private static let propositions = ["value-propositions", "uvp"]

  /// Notes of the first box that are tied to none of the others, where both have any.
  static func loose(
    _ adviser: Adviser, in box: [String], from others: [[String]],
    unless isFine: (Note) -> Bool = { _ in false }
  ) -> [Finding] {
    adviser.boards { board in
      guard let here = adviser.box(box, of: board) else { return [] }
      let goals = others.flatMap { adviser.box($0, of: board)?.notes ?? [] }
      guard !goals.isEmpty else { return [] }
      let ties = Ties(to: goals)
      return here.notes.filter { !ties.hold($0) && !isFine($0) }.map {
        Finding(.note($0.id), adviser.name(of: $0))
      }
    }
  }

  private static let segmentWithoutProposition = AdviceRule(
    .segmentWithoutProposition,
    Localized(
      en: "Nothing is proposed to {}: no proposition has its colour, a link to it or its name.",
      nl: "Voor {} is er geen aanbod: geen belofte heeft die kleur, een koppeling of die naam.",
      fr: "Rien n’est proposé à {}\u{a0}: aucune proposition n’a sa couleur, un lien ou son nom.",
      de: "Für {} gibt es kein Angebot: keines hat die Farbe, eine Verknüpfung oder den Namen.",
      es: "No se propone nada a {}: ninguna propuesta tiene su color, un enlace o su nombre."),
    asks: Localized(
      en: "What gets better for them?", nl: "Wat wordt er beter voor hen?",
      fr: "Qu’est-ce qui s’améliore pour eux\u{a0}?", de: "Was wird für sie besser?",
      es: "¿Qué mejora para ellos?")
  ) { loose($0, in: segments, from: [propositions]) }

  private static let propositionWithoutSegment = AdviceRule(
    .propositionWithoutSegment,
    Localized(
      en: "{} is proposed to nobody: no segment has its colour, a link to it or a word of it.",
      nl: "{} is voor niemand: geen segment heeft die kleur, een koppeling of een woord ervan.",
      fr: "{} n’est proposé à personne\u{a0}: aucun segment n’a sa couleur, un lien ou un mot.",
      de: "{} gilt niemandem: kein Segment hat die Farbe, eine Verknüpfung oder ein Wort davon.",
      es: "{} no se propone a nadie: ningún segmento tiene su color, un enlace o una palabra."),
    asks: Localized(
      en: "For whom is this?", nl: "Voor wie is dit?", fr: "Pour qui est-ce\u{a0}?",
      de: "Für wen ist das?", es: "¿Para quién es esto?")
  ) { loose($0, in: propositions, from: [segments]) }

  private static let channelWithoutSegment = AdviceRule(
    .channelWithoutSegment,
    Localized(
      en: "The channel {} reaches no segment by colour, link or name.",
      nl: "Het kanaal {} bereikt geen segment, door kleur, koppeling of naam.",
      fr: "Le canal {} n’atteint aucun segment, par couleur, lien ou nom.",
      de: "Der Kanal {} erreicht kein Segment, nach Farbe, Verknüpfung oder Namen.",
      es: "El canal {} no llega a ningún segmento, por color, enlace o nombre."),
    asks: Localized(
      en: "Whom do we reach this way?", nl: "Wie bereiken we zo?",
      fr: "Qui touchons-nous ainsi\u{a0}?", de: "Wen erreichen wir so?",
      es: "¿A quién llegamos así?")
  ) { loose($0, in: ["channels", "deployment"], from: [segments]) }

  private static let partnerWithoutSupply = AdviceRule(
    .partnerWithoutSupply,
    Localized(
      en: "The partner {} supplies no resource and no activity.",
      nl: "De partner {} levert geen middel en geen activiteit.",
      fr: "Le partenaire {} n’apporte ni ressource ni activité.",
      de: "Der Partner {} liefert keine Ressource und keine Aktivität.",
      es: "El socio {} no aporta ningún recurso ni actividad."),
    asks: Localized(
      en: "What do they bring that we lack?", nl: "Wat brengen ze dat wij missen?",
      fr: "Qu’apportent-ils qui nous manque\u{a0}?", de: "Was bringen sie, das uns fehlt?",
      es: "¿Qué aportan que nos falta?")
  ) { adviser in
    loose(adviser, in: ["key-partners"], from: [["key-resources"], ["key-activities"]]) { note in
      !note.flowKind.isEmpty || !note.facet("flow").isEmpty
        || note.links.contains { ["gives", "gets"].contains($0.kind) }
    }
  }

  // MARK: Owners

  /// The names that share a field: commas, strokes and the word "and" lie between them.
  private static func owners(_ note: Note) -> [String] {
    let words = note.owner.split(separator: " ").map(String.init)
    let joined = words.map { ["and", "en", "et", "und", "y", "e"].contains($0.folded) ? "," : $0 }
      .joined(separator: " ")
    return joined.split { ",;/&+".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private static let productWithoutOwner = AdviceRule(
    .productWithoutOwner,
    Localized(
      en: "The product {} has no owner.", nl: "Het product {} heeft geen eigenaar.",
      fr: "Le produit {} n’a pas de responsable.", de: "Für das Produkt {} ist niemand zuständig.",
      es: "El producto {} no tiene responsable."),
    asks: Localized(
      en: "Who answers for it, alone?", nl: "Wie staat ervoor in, alleen?",
      fr: "Qui en répond, seul\u{a0}?", de: "Wer steht dafür allein gerade?",
      es: "¿Quién responde de él, en solitario?")
  ) { adviser in
    adviser.notes { note, _ in
      note.isProduct && owners(note).isEmpty
        ? Finding(.note(note.id), adviser.name(of: note)) : nil
    }
  }

  private static let productWithOwners = AdviceRule(
    .productWithOwners,
    Localized(
      en: "The product {} has {} owners: {}.", nl: "Het product {} heeft {} eigenaars: {}.",
      fr: "Le produit {} a {} responsables\u{a0}: {}.",
      de: "Für das Produkt {} sind {} zuständig: {}.",
      es: "El producto {} tiene {} responsables: {}."),
    asks: Localized(
      en: "Who has the last word?", nl: "Wie heeft het laatste woord?",
      fr: "Qui a le dernier mot\u{a0}?", de: "Wer hat das letzte Wort?",
      es: "¿Quién tiene la última palabra?")
  ) { adviser in
    adviser.notes { note, _ in
      let names = owners(note)
      guard note.isProduct, names.count > 1 else { return nil }
      return Finding(
        .note(note.id), adviser.name(of: note), "\(names.count)", names.joined(separator: ", "))
    }
  }
}
