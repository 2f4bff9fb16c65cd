extension Reading {
  /// Boards below the challenge that they answer; those that name none come last.
  static let challenges = Reading(
    "challenges",
    Localized(
      en: "Challenges: what answers which", nl: "Uitdagingen: wat waarop antwoordt",
      fr: "Défis\u{a0}: ce qui répond à quoi", de: "Herausforderungen: was worauf antwortet",
      es: "Retos: qué responde a cuál"), .table(in: "canvases")
  ) { workspace, context in
    let language = context.language
    let boards = context.boards(of: workspace).filter { $0.template != Template.agenda.id }
    var named: [(name: String, boards: [Board])] = []
    var rest: [Board] = []
    for board in boards {
      let name = board.fields.text("challenge").cleanLine
      if name.isEmpty {
        rest.append(board)
      } else if let index = named.firstIndex(where: { $0.name.folded == name.folded }) {
        named[index].boards.append(board)
      } else {
        named.append((name, [board]))
      }
    }
    guard !named.isEmpty else { return Table([], sum: ChallengeWords.nothing[language]) }
    let count = named.count
    if !rest.isEmpty { named.append((ChallengeWords.none[language], rest)) }
    let rows = named.enumerated().flatMap { index, group -> [Table.Row] in
      let challenge = index < count ? group.name : ""
      var heading = Table.Row(
        group.name,
        values: [
          "kind": "challenge", "challenge": .string(challenge),
          "boards": .number("\(group.boards.count)"),
        ])
      heading.isHeading = true
      return [heading]
        + group.boards.map { board in
          Table.Row(
            cells: [
              Table.Cell(context.name(of: board)),
              Table.Cell(context.templates[board.template]?.title[language] ?? board.template),
              Table.Cell("\(board.noteCount)"),
            ], target: .board(board.id),
            values: [
              "kind": "board", "challenge": .string(challenge), "board": .string(board.id.text),
              "title": .string(context.name(of: board)), "template": .string(board.template),
              "notes": .number("\(board.noteCount)"),
            ])
        }
    }
    let open = rest.isEmpty ? "" : " · " + ChallengeWords.without(rest.count, language)
    return Table(
      rows,
      columns: [
        .init(ChallengeWords.board[language]), .init(ChallengeWords.kind[language]),
        .init(ChallengeWords.notes[language], isNumeric: true),
      ], sum: ChallengeWords.challenges(count, language) + open,
      values: ["challenges": .number("\(count)"), "without": .number("\(rest.count)")])
  }
}

private enum ChallengeWords {
  static let nothing = Localized(
    en: "No board names a challenge yet: “the challenge of this board” gives it one.",
    nl: "Nog geen bord noemt een uitdaging: “de uitdaging van dit bord” geeft er een.",
    fr: "Aucun tableau ne nomme encore de défi\u{a0}: «\u{a0}le défi de ce tableau\u{a0}» lui en "
      + "donne un.",
    de: "Noch kein Board nennt eine Herausforderung: „die Herausforderung dieses Boards“ gibt ihm "
      + "eine.",
    es: "Ningún tablero nombra aún un reto: «el reto de este tablero» le da uno.")
  static let none = Localized(
    en: "Without a challenge", nl: "Zonder uitdaging", fr: "Sans défi", de: "Ohne Herausforderung",
    es: "Sin reto")
  static let board = Localized(
    en: "Board", nl: "Bord", fr: "Tableau", de: "Board", es: "Tablero")
  static let kind = Localized(en: "Kind", nl: "Soort", fr: "Type", de: "Art", es: "Tipo")
  static let notes = Localized(
    en: "Notes", nl: "Briefjes", fr: "Notes", de: "Zettel", es: "Notas")
  static let challenges = Counted(
    one: Localized(
      en: "challenge", nl: "uitdaging", fr: "défi", de: "Herausforderung", es: "reto"),
    many: Localized(
      en: "challenges", nl: "uitdagingen", fr: "défis", de: "Herausforderungen", es: "retos"))
  static let without = Counted(
    one: Localized(
      en: "board without one", nl: "bord zonder", fr: "tableau sans défi", de: "Board ohne",
      es: "tablero sin ninguno"),
    many: Localized(
      en: "boards without one", nl: "borden zonder", fr: "tableaux sans défi", de: "Boards ohne",
      es: "tableros sin ninguno"))
}
