extension Reading {
  /// Notes of canvases that no idea leads to, below their boards; the last stage first, as that is what stands.
  static let unsourced = Reading(
    "unsourced",
    Localized(
      en: "Without provenance: notes that no idea leads to",
      nl: "Zonder herkomst: briefjes waar geen idee naartoe leidt",
      fr: "Sans provenance\u{a0}: notes auxquelles aucune idée ne mène",
      de: "Ohne Herkunft: Zettel, zu denen keine Idee führt",
      es: "Sin procedencia: notas a las que no lleva ninguna idea"), .table(in: "canvases")
  ) { workspace, context in
    let language = context.language
    let lineage = Lineage(workspace)
    let stages = Funnel.canvases.reversed().filter { template in
      workspace.boards.contains { $0.template == template && $0.noteCount > 0 }
    }
    var rows: [Table.Row] = []
    var sums: [String] = []
    var values: [JSONValue] = []
    for template in stages {
      let boards = context.boards(of: workspace).filter {
        $0.template == template && $0.noteCount > 0
      }
      var (count, notes) = (0, 0)
      for board in boards {
        let orphans = board.boxes.flatMap { box in
          box.notes.filter { !lineage.tracesToIdea($0.id) }.map { (box: box, note: $0) }
        }
        let traced = board.noteCount - orphans.count
        count += traced
        notes += board.noteCount
        rows.append(UnsourcedWords.head(board, traced, context))
        for (box, note) in orphans {
          rows.append(
            UnsourcedWords.row(
              note, context.label(of: box, on: board), board,
              hasSource: !lineage.sources(of: note.id).isEmpty, language))
        }
      }
      guard notes > 0 else { continue }
      let title = context.templates[template]?.title[language] ?? template
      sums.append(
        sums.isEmpty
          ? UnsourcedWords.sum[language].filling(title, "\(count)", "\(notes)")
          : "\(title) \(count)/\(notes)")
      values.append([
        "stage": .string(template), "notes": .number("\(notes)"), "traced": .number("\(count)"),
      ])
    }
    guard !rows.isEmpty else { return Table([], sum: UnsourcedWords.nothing[language]) }
    return Table(
      rows,
      columns: [
        .init(UnsourcedWords.note[language]), .init(UnsourcedWords.box[language]),
        .init(UnsourcedWords.traces[language], isNumeric: true),
      ], sum: sums.joined(separator: " · "), values: ["stages": .array(values)])
  }
}

extension Funnel {
  /// The templates of the funnel that are canvases, widest first.
  static var canvases: [String] { Array(order.dropFirst()) }
}

private enum UnsourcedWords {
  static func head(_ board: Board, _ traced: Int, _ context: ReadingContext) -> Table.Row {
    let name = context.name(of: board)
    return Table.Row(
      cells: [
        Table.Cell(name),
        Table.Cell(context.templates[board.template]?.title[context.language] ?? ""),
        Table.Cell("\(traced)/\(board.noteCount)"),
      ], target: .board(board.id),
      values: [
        "board": .string(board.id.text), "title": .string(name),
        "template": .string(board.template), "notes": .number("\(board.noteCount)"),
        "traced": .number("\(traced)"),
      ])
  }

  static func row(
    _ note: Note, _ label: String, _ board: Board, hasSource: Bool, _ language: Language
  ) -> Table.Row {
    Table.Row(
      cells: [
        Table.Cell("· " + note.title), Table.Cell(label),
        Table.Cell(hasSource ? ends[language] : none[language], isGap: true),
      ], target: .note(note.id),
      values: [
        "note": .string(note.id.text), "title": .string(note.title),
        "board": .string(board.id.text), "box": .string(label), "hasSource": .bool(hasSource),
      ])
  }

  static let note = Localized(
    en: "Board and note", nl: "Bord en briefje", fr: "Tableau et note", de: "Board und Zettel",
    es: "Tablero y nota")
  static let box = Localized(en: "Box", nl: "Vak", fr: "Case", de: "Feld", es: "Casilla")
  static let traces = Localized(
    en: "From ideas", nl: "Uit ideeën", fr: "Depuis des idées", de: "Aus Ideen", es: "De ideas")
  static let none = Localized(
    en: "from nothing", nl: "nergens vandaan", fr: "sans origine", de: "ohne Herkunft",
    es: "sin origen")
  static let ends = Localized(
    en: "ends before", nl: "loopt dood", fr: "s’arrête avant", de: "endet vorher",
    es: "se corta antes")
  static let sum = Localized(
    en: "{}: {} of {} notes trace back to ideas", nl: "{}: {} van {} briefjes uit ideeën",
    fr: "{}\u{a0}: {} notes sur {} viennent d’idées", de: "{}: {} von {} Zetteln aus Ideen",
    es: "{}: {} de {} notas vienen de ideas")
  static let nothing = Localized(
    en: "No canvas has notes yet.", nl: "Nog geen canvas heeft briefjes.",
    fr: "Aucun canvas n’a encore de notes.", de: "Noch kein Canvas hat Zettel.",
    es: "Ningún canvas tiene notas todavía.")
}
