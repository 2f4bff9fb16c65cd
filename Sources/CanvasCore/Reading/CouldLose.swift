extension Board {
  /// Whether it is a canvas of a venture, by which somebody could lose: its boxes are filled in an order, as those of walls and of
  /// lists of tests, steps or partners are not.
  func isVenture(in template: Template?) -> Bool {
    (template?.boxes.count { !$0.order.isEmpty } ?? 0) > 4
  }

  /// Who could lose by it, as people wrote it down.
  public var couldLose: String { fields.text("couldLose") }
}

extension Reading {
  /// Who could lose by each canvas: the answer, or that nobody asked.
  static let couldLose = Reading(
    "could-lose",
    Localized(
      en: "Who could lose?", nl: "Wie kan verliezen?", fr: "Qui pourrait y perdre\u{a0}?",
      de: "Wer könnte verlieren?", es: "¿Quién podría perder?"), .table(in: "canvases")
  ) { workspace, context in
    let language = context.language
    let boards = context.boards(of: workspace).filter {
      !$0.couldLose.isEmpty || $0.noteCount > 0 && $0.isVenture(in: context.templates[$0.template])
    }
    let open = boards.count { $0.couldLose.isEmpty }
    return Table(
      boards.map { board in
        let answer = board.couldLose
        var values: JSONObject = [
          "board": .string(board.id.text), "title": .string(board.title),
          "asked": .bool(!answer.isEmpty),
        ]
        if !answer.isEmpty { values["answer"] = .string(answer) }
        return Table.Row(
          cells: [
            Table.Cell(context.name(of: board)),
            answer.isEmpty
              ? Table.Cell(CouldLoseWords.open[language], isGap: true)
              : Table.Cell(CouldLoseWords.asked[language]),
          ], details: answer.isEmpty ? [] : [answer.oneLine], target: .board(board.id),
          values: values)
      },
      columns: [
        Table.Column(CouldLoseWords.canvas[language]), Table.Column(CouldLoseWords.state[language]),
      ],
      sum: boards.isEmpty
        ? CouldLoseWords.nothing[language]
        : CouldLoseWords.sum[language].filling("\(boards.count - open)", "\(boards.count)"),
      values: ["boards": .number("\(boards.count)"), "open": .number("\(open)")])
  }
}

private enum CouldLoseWords {
  static let canvas = Localized(
    en: "Canvas", nl: "Canvas", fr: "Canvas", de: "Canvas", es: "Canvas")
  static let state = Localized(
    en: "Asked", nl: "Gevraagd", fr: "Demandé", de: "Gefragt", es: "Preguntado")
  static let asked = Localized(en: "yes", nl: "ja", fr: "oui", de: "ja", es: "sí")
  static let open = Localized(
    en: "not asked yet", nl: "nog niet gevraagd", fr: "pas encore demandé",
    de: "noch nicht gefragt", es: "aún sin preguntar")
  static let sum = Localized(
    en: "Asked: {} of {}.", nl: "Gevraagd: {} van {}.", fr: "Demandé\u{a0}: {} sur {}.",
    de: "Gefragt: {} von {}.", es: "Preguntado: {} de {}.")
  static let nothing = Localized(
    en: "There is no canvas with notes yet.", nl: "Er is nog geen canvas met briefjes.",
    fr: "Il n’y a pas encore de canvas avec des notes.",
    de: "Es gibt noch kein Canvas mit Zetteln.", es: "Aún no hay ningún canvas con notas.")
}
