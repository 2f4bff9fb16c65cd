/// One line of a canvas that has two: money, and what society gains.
private struct BottomLineItem: Sendable {
  enum Side: String { case money, society }

  let note: Note
  let side: Side
  /// in and out of money and other flows; outcome, impact or jobs.
  let kind: String
  let cell: Table.Cell
  /// In euro, where it is noted.
  let amount: Double?
}

extension Reading {
  /// Of each canvas what comes in and goes out in money, beside what society gains: what changes for people, jobs, what is given
  /// that is no money. A line that is empty is a gap.
  static let bottomLine = Reading(
    "bottom-line",
    Localized(
      en: "Double bottom line: money and society", nl: "Dubbele winst: geld en samenleving",
      fr: "Double bilan\u{a0}: argent et société", de: "Doppelter Gewinn: Geld und Gesellschaft",
      es: "Doble balance: dinero y sociedad"), .table(in: "canvases")
  ) { workspace, context in
    let language = context.language
    var rows: [Table.Row] = []
    var gaps = 0
    for board in context.boards(of: workspace) {
      let items = BottomLineWords.items(of: board, workspace, language)
      let hasMoneyBoxes = board.boxes.contains { BottomLineWords.direction(of: $0) != nil }
      guard !items.isEmpty || hasMoneyBoxes && board.noteCount > 0 else { continue }
      let sides = [BottomLineItem.Side.money, .society].map { side in
        items.filter { $0.side == side }
      }
      var heading = Table.Row(
        context.name(of: board), target: .board(board.id),
        values: BottomLineWords.values(of: board, sides))
      heading.isHeading = true
      rows.append(heading)
      rows += sides.flatMap(\.self).map { BottomLineWords.row($0, board) }
      let lacks: [(BottomLineItem.Side, Localized)] = [
        (.money, BottomLineWords.noMoney), (.society, BottomLineWords.noGain),
      ]
      for (index, (side, words)) in lacks.enumerated() where sides[index].isEmpty {
        gaps += 1
        rows.append(
          Table.Row(
            cells: [Table.Cell(words[language])]
              + [BottomLineItem.Side.money, .society].map {
                $0 == side ? Table.Cell(BottomLineWords.empty[language], isGap: true) : ""
              }, target: .board(board.id),
            values: ["board": .string(board.id.text), "gap": .string(side.rawValue)]))
      }
      if let total = BottomLineWords.total(sides[0], language) {
        rows.append(
          Table.Row(
            cells: [Table.Cell(BottomLineWords.together[language]), Table.Cell(total), ""],
            target: .board(board.id),
            values: ["board": .string(board.id.text), "total": .string(total)]))
      }
    }
    return Table(
      rows,
      columns: [
        Table.Column(BottomLineWords.what[language]), Table.Column(BottomLineWords.money[language]),
        Table.Column(BottomLineWords.society[language]),
      ],
      sum: rows.isEmpty
        ? BottomLineWords.nothing[language]
        : gaps == 0
          ? BottomLineWords.noGaps[language] : BottomLineWords.gaps[language].filling("\(gaps)"),
      values: ["gaps": .number("\(gaps)")])
  }
}

private enum BottomLineWords {
  static let what = Localized(
    en: "What", nl: "Wat", fr: "Quoi", de: "Was", es: "Qué")
  static let money = Localized(en: "Money", nl: "Geld", fr: "Argent", de: "Geld", es: "Dinero")
  static let society = Localized(
    en: "Society", nl: "Samenleving", fr: "Société", de: "Gesellschaft", es: "Sociedad")
  static let into = Localized(en: "in", nl: "in", fr: "entre", de: "ein", es: "entra")
  static let out = Localized(en: "out", nl: "uit", fr: "sort", de: "aus", es: "sale")
  static let jobs = Localized(en: "jobs", nl: "werk", fr: "emploi", de: "Arbeit", es: "empleo")
  static let together = Localized(
    en: "Together", nl: "Samen", fr: "Ensemble", de: "Zusammen", es: "En total")
  static let noMoney = Localized(
    en: "Who pays, what does it cost?", nl: "Wie betaalt, wat kost het?",
    fr: "Qui paie, que coûte-t-il\u{a0}?", de: "Wer zahlt, was kostet es?",
    es: "¿Quién paga, cuánto cuesta?")
  static let noGain = Localized(
    en: "What changes for people?", nl: "Wat verandert er voor mensen?",
    fr: "Qu’est-ce qui change pour les gens\u{a0}?", de: "Was ändert sich für Menschen?",
    es: "¿Qué cambia para la gente?")
  static let empty = Localized(en: "empty", nl: "leeg", fr: "vide", de: "leer", es: "vacío")
  static let nothing = Localized(
    en: "No canvas has money or a metric yet. Notes on costs, revenues and metrics make it.",
    nl:
      "Geen canvas heeft al geld of een maatstaf. Briefjes over kosten, inkomsten en maatstaven maken het.",
    fr:
      "Aucun canvas n’a d’argent ni de mesure. Des notes de coûts, de revenus et de mesures le font.",
    de:
      "Noch kein Canvas hat Geld oder eine Messgröße. Zettel zu Kosten, Einnahmen und Messgrößen schaffen es.",
    es: "Ningún canvas tiene dinero ni medida. Notas de costes, ingresos y medidas lo hacen.")
  static let noGaps = Localized(
    en: "Each canvas has both lines.", nl: "Elk canvas heeft beide.",
    fr: "Chaque canvas a les deux.", de: "Jedes Canvas hat beides.",
    es: "Cada canvas tiene ambos.")
  static let gaps = Localized(
    en: "Empty lines: {}.", nl: "Lege kanten: {}.", fr: "Côtés vides\u{a0}: {}.",
    de: "Leere Seiten: {}.", es: "Lados vacíos: {}.")

  /// Whether a box is about money, and which way it goes.
  static func direction(of box: Box) -> String? {
    ["revenue-streams": "in", "cost-structure": "out", "mission-budget": "out"][box.id.text]
  }

  static func items(
    of board: Board, _ workspace: Workspace, _ language: Language
  ) -> [BottomLineItem] {
    let kinds = workspace.facet("flow")
    return board.boxes.flatMap { box in
      box.notes.compactMap { note -> BottomLineItem? in
        let flow = note.fields["flow"]?.object ?? [:]
        if note.flowKind.isEmpty ? direction(of: box) != nil : note.flowKind == "money" {
          let way =
            flow.text("direction").isEmpty
            ? direction(of: box) ?? "in" : flow.text("direction")
          let amount = Metric.Amount(flow["amount"])
          let words = [
            (way == "out" ? out : into)[language],
            amount.map { "€\u{a0}" + $0.words(in: language) } ?? "",
          ]
          return BottomLineItem(
            note: note, side: .money, kind: way,
            cell: Table.Cell(
              words.filter { !$0.isEmpty }.joined(separator: " "),
              flow: Table.Cell.Flow(isSolid: true, isIncoming: way != "out")),
            amount: amount?.value)
        }
        if let cell = gain(note, in: box.id.text, language) {
          return BottomLineItem(
            note: note, side: .society, kind: cell.kind, cell: Table.Cell(cell.text), amount: nil)
        }
        guard !note.flowKind.isEmpty else { return nil }
        let way = flow.text("direction") == "out" ? "out" : "in"
        let hours = Metric.Amount(flow["hours"]).map { $0.words(in: language) + "\u{a0}h" } ?? ""
        let words = [
          (way == "out" ? out : into)[language],
          kinds?.value(note.flowKind)?.label[language] ?? note.flowKind, hours,
        ]
        return BottomLineItem(
          note: note, side: .society, kind: way,
          cell: Table.Cell(
            words.filter { !$0.isEmpty }.joined(separator: " "),
            flow: Table.Cell.Flow(isSolid: false, isIncoming: way != "out")), amount: nil)
      }
    }
  }

  /// What society gains by a note: a metric that reaches people, and one about work (policy domain `work`) however far it
  /// reaches, since jobs for people far from the labour market are the gain itself.
  private static func gain(
    _ note: Note, in box: String, _ language: Language
  ) -> (kind: String, text: String)? {
    let isWork = note.facet("domain").contains("work")
    guard let metric = Metric(note) else {
      return ["impact", "mission-achievement"].contains(box)
        ? ("impact", ImpactWords.short[.impact]?[language] ?? "impact") : nil
    }
    let target = metric.target.map { ImpactWords.amount($0, of: metric, language) }
    switch metric.level {
    case .outcome, .impact:
      guard let level = metric.level else { return nil }
      let word = isWork ? jobs[language] : ImpactWords.short[level]?[language] ?? level.rawValue
      return (
        isWork ? "jobs" : level.rawValue, [word, target].compactMap(\.self).joined(separator: " ")
      )
    case .output, nil:
      return isWork
        ? ("jobs", [jobs[language], target].compactMap(\.self).joined(separator: " ")) : nil
    }
  }

  static func row(_ item: BottomLineItem, _ board: Board) -> Table.Row {
    var values: JSONObject = [
      "board": .string(board.id.text), "note": .string(item.note.id.text),
      "title": .string(item.note.title), "line": .string(item.side.rawValue),
      "kind": .string(item.kind),
    ]
    if item.side == .money {
      values["amount"] = item.note.fields["flow"]?.object?["amount"]
    }
    return Table.Row(
      cells: [
        Table.Cell(item.note.title), item.side == .money ? item.cell : "",
        item.side == .society ? item.cell : "",
      ], target: .note(item.note.id), values: values)
  }

  /// What the amounts come to; nil where none is noted.
  static func total(_ money: [BottomLineItem], _ language: Language) -> String? {
    guard money.contains(where: { $0.amount != nil }) else { return nil }
    func sum(_ kind: String) -> String {
      let sum = money.filter { $0.kind == kind }.compactMap(\.amount).reduce(0, +)
      let text = sum == sum.rounded() && abs(sum) < 1e15 ? "\(Int(sum))" : "\(sum)"
      return "€\u{a0}" + (language == .en ? text : String(text.map { $0 == "." ? "," : $0 }))
    }
    return "\(into[language]) \(sum("in")), \(out[language]) \(sum("out"))"
  }

  static func values(of board: Board, _ sides: [[BottomLineItem]]) -> JSONObject {
    func count(_ items: [BottomLineItem]) -> JSONValue { .number("\(items.count)") }
    return [
      "board": .string(board.id.text), "title": .string(board.title),
      "moneyIn": count(sides[0].filter { $0.kind != "out" }),
      "moneyOut": count(sides[0].filter { $0.kind == "out" }), "society": count(sides[1]),
    ]
  }
}
