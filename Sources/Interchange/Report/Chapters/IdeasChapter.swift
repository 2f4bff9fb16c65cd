import CanvasCore

extension Chapter {
  /// Every idea of every wall, once, under its theme, with its votes.
  package static let ideas = Chapter(
    "ideas",
    Localized(
      en: "All ideas, by theme", nl: "Alle ideeën, per thema", fr: "Toutes les idées, par thème",
      de: "Alle Ideen, nach Themen", es: "Todas las ideas, por tema"),
    missing: Localized(
      en: "There are no ideas yet. Make a wall and write them there, one a note.",
      nl: "Er zijn nog geen ideeën. Maak een ideeënmuur en schrijf ze daar, elk op een briefje.",
      fr: "Il n’y a pas encore d’idées. Créez un mur et écrivez-les, une par note.",
      de: "Es gibt noch keine Ideen. Legen Sie eine Wand an und schreiben Sie sie dort auf, je "
        + "ein Zettel.",
      es: "Aún no hay ideas. Cree un muro y escríbalas allí, una por nota.")
  ) { context in context.walls.flatMap(context.wall) }
}

extension ReportContext {
  /// A wall as tables, one a theme; notes that are no ideas stand apart, so that nothing is missing.
  fileprivate func wall(_ board: Board) -> [ReportBlock] {
    guard board.noteCount > 0 else { return [] }
    var blocks: [ReportBlock] = []
    if walls.count > 1 { blocks.append(.heading(name(board))) }
    if let result = voteResult(board) { blocks.append(.paragraph(result)) }
    let isVoted = board.decidingRound.map { !$0.isSecret } ?? false
    let most = board.notes.compactMap { votes[$0.id] }.max() ?? 0
    let notes = board.boxes(in: export.template(of: board)).map { box in
      (box, box.notes.filter(\.isIdea))
    }
    let stage = facets.named("stage")?.label[language] ?? ""
    let sector = facets.named("sector")?.label[language] ?? ""
    let author = Schema.note.first { $0.key == "author" }?.label[language] ?? ""
    // People are named only where the audience may know them.
    let isNamed = board.notes.contains { $0.fields["author"] != nil }
    for (box, ideas) in notes where !ideas.isEmpty {
      let sorted =
        isVoted
        ? ideas.enumerated().sorted {
          (votes[$1.element.id] ?? 0, $0.offset) < (votes[$0.element.id] ?? 0, $1.offset)
        }.map(\.element) : ideas
      var columns: [ReportTable.Column] = [
        .init(title: Words.idea[language]), .init(title: sector), .init(title: stage),
      ]
      if isNamed { columns.append(.init(title: author)) }
      if isVoted { columns.append(.init(title: Words.votes[language], isNumeric: true)) }
      let sum = ideas.reduce(0) { $0 + (votes[$1.id] ?? 0) }
      let facts =
        CountedWords.ideas(ideas.count, self)
        + (isVoted ? " · " + CountedWords.votes(sum, self) : "")
      blocks.append(
        .table(
          ReportTable(
            caption: label(box, on: board) + ReportText(" – \(facts)"), columns: columns,
            rows: sorted.map { note in
              [quote(note.text, on: board), marks("sector", of: note), stageMark(note)]
                + (isNamed ? [quote(note.fields["author"]?.string ?? "", on: nil)] : [])
                + (isVoted ? [ReportText(count(votes[note.id] ?? 0))] : [])
            },
            bars: isVoted && most > 0
              ? sorted.map { Double(votes[$0.id] ?? 0) / Double(most) } : [])))
    }
    let others = board.boxes(in: export.template(of: board)).flatMap { box in
      box.notes.filter { !$0.isIdea }.map { (box, $0) }
    }
    if !others.isEmpty {
      blocks.append(.paragraph(say(Words.others)))
      blocks.append(
        .list(
          others.map { box, note in
            ReportItem(
              quote(note.text, on: board) + " (" + label(box, on: board) + ReportText(")"))
          }))
    }
    return blocks
  }

  /// How a vote went; of one that is still blind only that it is going on.
  func voteResult(_ board: Board) -> ReportText? {
    guard let round = board.decidingRound else { return nil }
    if round.isSecret { return say(Words.blind) }
    let result = VoteResult(round, of: board, in: export.workspace)
    let people = result.voters ?? result.participants ?? 0
    let votes = ReportText(CountedWords.votes(result.total, self))
    let sentence =
      people > 0
      ? say(Words.result, votes, ReportText(CountedWords.people(people, self)))
      : say(Words.resultOnly, votes)
    return result.isOpen ? [sentence, say(Words.open)].joined(" ") : sentence
  }

  /// The stage of an idea; nothing for a new one, as most are.
  func stageMark(_ note: Note) -> ReportText {
    note.facet("stage").filter { $0 != "new" }.map { mark("stage", $0) }.joined()
  }
}

private enum Words {
  static let idea = Localized(en: "Idea", nl: "Idee", fr: "Idée", de: "Idee", es: "Idea")
  static let votes = Localized(
    en: "Votes", nl: "Stemmen", fr: "Voix", de: "Stimmen", es: "Votos")
  static let others = Localized(
    en: "Also on the wall, not counted as ideas:", nl: "Ook op de muur, niet als idee geteld:",
    fr: "Aussi sur le mur, sans compter comme idées\u{a0}:",
    de: "Auch auf der Wand, nicht als Ideen gezählt:",
    es: "También en el muro, sin contar como ideas:")
  static let blind = Localized(
    en: "A blind vote is going on; its result is shown when it is closed.",
    nl: "Er loopt een geheime stemming; de uitslag staat er zodra ze gesloten is.",
    fr: "Un vote à l’aveugle est en cours\u{a0}; le résultat paraîtra à sa clôture.",
    de: "Eine verdeckte Abstimmung läuft; das Ergebnis steht hier, sobald sie geschlossen ist.",
    es: "Hay una votación a ciegas en curso; el resultado aparecerá cuando se cierre.")
  static let result = Localized(
    en: "The vote: {}, by {}.", nl: "Stemming: {}, van {}.", fr: "Vote\u{a0}: {}, par {}.",
    de: "Abstimmung: {}, von {}.", es: "Votación: {}, de {}.")
  static let resultOnly = Localized(
    en: "The vote: {}.", nl: "Stemming: {}.", fr: "Vote\u{a0}: {}.", de: "Abstimmung: {}.",
    es: "Votación: {}.")
  static let open = Localized(
    en: "The vote is still open.", nl: "De stemming is nog open.", fr: "Le vote est encore ouvert.",
    de: "Die Abstimmung ist noch offen.", es: "La votación sigue abierta.")
}
