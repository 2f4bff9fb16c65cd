extension Reading {
  /// How many notes have each value of each facet; with one facet, board by board.
  public static let counts = Reading(
    "counts",
    Localized(
      en: "Counts: notes by facet and value", nl: "Telling: briefjes per facet en waarde",
      fr: "Décompte\u{a0}: notes par facette et valeur",
      de: "Zahlen: Zettel nach Facette und Wert", es: "Recuento: notas por faceta y valor"),
    .table(in: "numbers")
  ) { workspace, context in
    if let facet = context.facet.flatMap(workspace.facet) {
      return CountTable(workspace, context).boards(by: facet)
    }
    return CountTable(workspace, context).values
  }
}

/// The tables that counting gives.
private struct CountTable {
  let workspace: Workspace
  let context: ReadingContext
  private let notes: [Note]

  init(_ workspace: Workspace, _ context: ReadingContext) {
    self.workspace = workspace
    self.context = context
    notes = context.boards(of: workspace).flatMap(\.notes)
  }

  private var language: Language { context.language }

  /// The values that notes have, facet by facet, each with a bar as long as it is often.
  var values: Table {
    var rows: [Table.Row] = []
    for facet in workspace.facets {
      let known = facet.values.map { (id: $0.id, label: words(of: $0)) }
      let others = Set(notes.flatMap { $0.facet(facet.id) }).filter { facet.value($0) == nil }
        .sorted(by: bytesPrecede).map { (id: $0, label: $0) }
      let counts = (known + others).map { value in
        (value.id, value.label, notes.count { $0.facet(facet.id).contains(value.id) })
      }
      let most = counts.map(\.2).max() ?? 0
      guard most > 0 else { continue }
      var heading = Table.Row(
        facet.label[language], cells: ["\(facet.label[language])", "", ""],
        values: value(facet, nil, notes.count { !$0.facet(facet.id).isEmpty }))
      heading.isHeading = true
      rows.append(heading)
      rows += counts.map { id, label, count in
        Table.Row(
          cells: ["\(label)", "\(count)", "\(bar(count, of: most))"],
          values: value(facet, id, count))
      }
    }
    let columns = [
      Table.Column(Self.value[language]), Table.Column(Self.notes[language], isNumeric: true),
      Table.Column(Self.share[language]),
    ]
    return Table(rows, columns: columns, sum: rows.isEmpty ? Self.nothing[language] : "")
  }

  /// Boards below each other, with a column a value that some note has, and one for the notes without.
  func boards(by facet: Facet) -> Table {
    let used = facet.values.filter { value in
      notes.contains { $0.facet(facet.id).contains(value.id) }
    }
    let boards = context.boards(of: workspace).filter { $0.noteCount > 0 }
    let rows = boards.map { board in
      let counts = used.map { value in
        board.notes.count { $0.facet(facet.id).contains(value.id) }
      }
      let without = board.notes.count { $0.facet(facet.id).isEmpty }
      var object: JSONObject = ["facet": .string(facet.id), "board": .string(board.id.text)]
      object["notes"] = .number("\(board.noteCount)")
      var byValue = JSONObject()
      for (value, count) in zip(used, counts) {
        byValue[FieldKey(value.id)] = .number("\(count)")
      }
      object["values"] = .object(byValue)
      object["without"] = .number("\(without)")
      // A dot reads more easily than many zeros.
      let cells = (counts + [without]).map { Table.Cell($0 == 0 ? "·" : "\($0)") }
      return Table.Row(
        cells: ["\(context.name(of: board))"] + cells, target: .board(board.id), values: object)
    }
    let columns =
      [Table.Column(Self.board[language])]
      + used.map { Table.Column(symbol(of: $0), isNumeric: true) }
      + [Table.Column("∅", isNumeric: true)]
    guard !used.isEmpty else { return Table([], sum: Self.nothing[language]) }
    let legend =
      used.map { "\(symbol(of: $0)) \($0.label[language])" } + ["∅ \(Self.without[language])"]
    return Table(rows, columns: columns, sum: legend.joined(separator: " · "))
  }

  private func symbol(of value: Facet.Value) -> String {
    let symbol = value.symbol[language]
    return symbol.isEmpty ? String(value.label[language].prefix(3)) : symbol
  }

  private func words(of value: Facet.Value) -> String {
    let symbol = value.symbol[language]
    return "  " + (symbol.isEmpty ? "" : symbol + " ") + value.label[language]
  }

  private func value(_ facet: Facet, _ value: String?, _ count: Int) -> JSONObject {
    var object: JSONObject = ["facet": .string(facet.id)]
    object["value"] = value.map { .string($0) }
    object["notes"] = .number("\(count)")
    return object
  }

  /// At most 24 cells; what is there at all has one.
  private func bar(_ count: Int, of most: Int) -> String {
    guard count > 0 else { return "" }
    return String(repeating: "█", count: max(1, count * 24 / max(1, most)))
  }

  private static let value = Localized(
    en: "Value", nl: "Waarde", fr: "Valeur", de: "Wert", es: "Valor")
  private static let notes = Localized(
    en: "Notes", nl: "Briefjes", fr: "Notes", de: "Zettel", es: "Notas")
  private static let share = Localized(
    en: "Share", nl: "Aandeel", fr: "Part", de: "Anteil", es: "Parte")
  private static let board = Localized(
    en: "Board", nl: "Bord", fr: "Tableau", de: "Board", es: "Tablero")
  private static let without = Localized(
    en: "without", nl: "zonder", fr: "sans", de: "ohne", es: "sin")
  private static let nothing = Localized(
    en: "No note has a value yet; f on a note gives one.",
    nl: "Geen briefje heeft al een waarde; f op een briefje geeft er één.",
    fr: "Aucune note n’a encore de valeur\u{a0}; f sur une note en donne une.",
    de: "Noch kein Zettel hat einen Wert; f auf einem Zettel gibt einen.",
    es: "Ninguna nota tiene aún un valor; f en una nota da uno.")
}
