import CanvasCore

extension Chapter {
  /// What went on and what did not, why, and what it became.
  package static let choice = Chapter(
    "choice",
    Localized(
      en: "Chosen and not chosen", nl: "Gekozen en niet gekozen", fr: "Retenu et non retenu",
      de: "Gewählt und nicht gewählt", es: "Elegido y no elegido"),
    missing: Localized(
      en: "Nothing is chosen yet. Give ideas a stage (shortlisted, merged, parked, chosen) and a "
        + "reason: both stand here.",
      nl: "Er is nog niets gekozen. Geef ideeën een stadium (shortlist, samengevoegd, geparkeerd, "
        + "gekozen) en een reden: ze komen hier.",
      fr: "Rien n’est encore choisi. Donnez aux idées un stade (présélectionné, fusionné, mis de "
        + "côté, choisi) et une raison\u{a0}: ils viendront ici.",
      de: "Noch ist nichts gewählt. Geben Sie Ideen einen Status (vorgemerkt, zusammengelegt, "
        + "geparkt, gewählt) und einen Grund: Beides steht dann hier.",
      es: "Aún no se ha elegido nada. Dé a las ideas una etapa (preseleccionado, fusionado, "
        + "aparcado, elegido) y un motivo: aparecerán aquí.")
  ) { context in
    let ideas = context.ideas
    let chosen = ideas.filter(context.isTaken)
    let left = ideas.filter { !context.isTaken($0) }
    let told = left.filter { !$0.note.reason.isEmpty || $0.note.facet("stage") != ["new"] }
      .filter { !$0.note.reason.isEmpty || !$0.note.facet("stage").isEmpty }
    guard !chosen.isEmpty || !told.isEmpty else { return context.grown }
    var blocks: [ReportBlock] = []
    if !chosen.isEmpty {
      blocks.append(
        context.choiceTable(
          chosen, context.say(Words.chosen, ReportText(CountedWords.ideas(chosen.count, context))),
          became: true))
    }
    if !told.isEmpty {
      blocks.append(
        context.choiceTable(
          told, context.say(Words.left, ReportText(CountedWords.ideas(told.count, context))),
          became: false))
    }
    let silent = left.count - told.count
    if silent > 0 {
      blocks.append(
        .paragraph(
          context.say(
            Words.silent, ReportText(CountedWords.ideas(silent, context)),
            ReportText([.anchor(Chapter.ideas.title[context.language], id: "ideas")]))))
    }
    return blocks + context.grown
  }
}

extension Note {
  var reason: String { fields.text("reason") }
}

extension ReportContext {
  /// Whether an idea went on: it was shortlisted, merged or chosen, or a canvas grew from it.
  func isTaken(_ place: Place) -> Bool {
    let stages = place.note.facet("stage")
    if stages.contains("parked") { return false }
    return stages.contains { ["shortlisted", "merged", "chosen"].contains($0) }
      || !heirs(of: place.note.id).isEmpty
  }

  fileprivate func choiceTable(
    _ places: [Place], _ caption: ReportText, became: Bool
  ) -> ReportBlock {
    let sorted = places.enumerated().sorted {
      (votes[$1.element.note.id] ?? 0, $0.offset) < (votes[$0.element.note.id] ?? 0, $1.offset)
    }.map(\.element)
    let hasReasons = sorted.contains { !$0.note.reason.isEmpty }
    let hasHeirs = became && sorted.contains { !outcome(of: $0).isEmpty }
    var columns: [ReportTable.Column] = [
      .init(title: Words.idea[language]), .init(title: Words.votes[language], isNumeric: true),
      .init(title: facets.named("stage")?.label[language] ?? ""),
    ]
    if hasReasons { columns.append(.init(title: fieldLabel("reason"))) }
    if hasHeirs { columns.append(.init(title: Words.became[language])) }
    return .table(
      ReportTable(
        caption: caption, columns: columns,
        rows: sorted.map { place in
          [title(place), ReportText(votes[place.note.id].map(count) ?? "–"), stageMark(place.note)]
            + (hasReasons ? [quote(place.note.reason, on: place.board)] : [])
            + (hasHeirs ? [outcome(of: place)] : [])
        }))
  }

  /// The boards and notes an idea became.
  private func outcome(of place: Place) -> ReportText {
    (heirs(of: place.note.id).map(reference) + successors(of: place.note.id).map(title)).joined()
  }

  /// What the canvases grew from.
  fileprivate var grown: [ReportBlock] {
    let rows = canvases.compactMap { board -> [ReportText]? in
      let sources = (board.fields["derivedFrom"]?.strings ?? []).compactMap { Identifier($0) }
      let names = sources.compactMap(self.board).map(reference)
      let ideas = origins(of: board.id)
      guard !names.isEmpty || !ideas.isEmpty else { return nil }
      return [
        reference(board), kind(board), names.joined(),
        ReportText(ideas.isEmpty ? "–" : count(ideas.count)),
        ReportText(ideas.isEmpty ? "–" : count(ideas.reduce(0) { $0 + (votes[$1] ?? 0) })),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        ReportTable(
          caption: say(Words.grown),
          columns: [
            .init(title: Words.board[language]), .init(title: Words.kind[language]),
            .init(title: Words.from[language]),
            .init(title: Words.ideas[language], isNumeric: true),
            .init(title: Words.votes[language], isNumeric: true),
          ], rows: rows))
    ]
  }

  /// The ideas that a board goes back to, over all boards and notes between.
  private func origins(of board: Identifier) -> [Identifier] {
    var seen: Set<Identifier> = []
    var open = [board]
    var ideas: [Identifier] = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if let place = place(of: next) {
        if isWall(place.board) { ideas.append(next) }
        open += place.note.links.filter { $0.kind == "from" }.map(\.to)
      } else if let board = self.board(next), !isWall(board) {
        open += (board.fields["derivedFrom"]?.strings ?? []).compactMap { Identifier($0) }
        open += board.notes.flatMap { $0.links.filter { $0.kind == "from" }.map(\.to) }
      }
    }
    return ideas
  }
}

private enum Words {
  static let idea = Localized(en: "Idea", nl: "Idee", fr: "Idée", de: "Idee", es: "Idea")
  static let ideas = Localized(en: "Ideas", nl: "Ideeën", fr: "Idées", de: "Ideen", es: "Ideas")
  static let votes = Localized(
    en: "Votes", nl: "Stemmen", fr: "Voix", de: "Stimmen", es: "Votos")
  static let became = Localized(
    en: "Became", nl: "Werd", fr: "Est devenue", de: "Wurde zu", es: "Se convirtió en")
  static let chosen = Localized(
    en: "What went on: {}", nl: "Wat doorging: {}", fr: "Ce qui continue\u{a0}: {}",
    de: "Was weiterging: {}", es: "Lo que siguió: {}")
  static let left = Localized(
    en: "What did not go on: {}", nl: "Wat niet doorging: {}",
    fr: "Ce qui ne continue pas\u{a0}: {}", de: "Was nicht weiterging: {}",
    es: "Lo que no siguió: {}")
  static let silent = Localized(
    en: "Not taken further, without a reason on the note: {}. They stand under “{}”.",
    nl: "Niet verder uitgewerkt, zonder reden op het briefje: {}. Ze staan bij “{}”.",
    fr: "Non poursuivies, sans raison sur la note\u{a0}: {}. Elles figurent sous «\u{a0}{}\u{a0}».",
    de: "Nicht weiterverfolgt, ohne Grund auf dem Zettel: {}. Sie stehen unter „{}“.",
    es: "Sin continuación y sin motivo en la nota: {}. Están en «{}».")
  static let grown = Localized(
    en: "What the canvases grew from", nl: "Waaruit de canvassen groeiden",
    fr: "De quoi sont nés les canvas", de: "Woraus die Canvas entstanden",
    es: "De dónde surgieron los canvas")
  static let board = Localized(
    en: "Board", nl: "Bord", fr: "Tableau", de: "Board", es: "Tablero")
  static let kind = Localized(en: "Kind", nl: "Soort", fr: "Type", de: "Art", es: "Tipo")
  static let from = Localized(
    en: "Grew from", nl: "Gegroeid uit", fr: "Issu de", de: "Entstanden aus", es: "Surgido de")
}
