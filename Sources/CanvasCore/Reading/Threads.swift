/// One segment of a canvas, and what is tied to it, in whatever box that stands.
///
/// A note is tied by a link of any kind, either way, by its colour, by a word of the segment's title that no other segment
/// has, or as who pays or gets what flows. A link to one of the segment's propositions counts as well. What has the colour
/// of another segment is tied by links alone: who gave it meant that one. On a canvas with one segment only, the customer's
/// side is its thread.
public struct SegmentThread: Sendable {
  public let segment: Note
  /// The ids of its notes, the segment's own among them.
  public let notes: Set<Identifier>

  /// The thread of a note among the segments of a board; nil for any other note.
  public init?(of id: Identifier, on board: Board) {
    guard let segments = board.box(.segments)?.notes,
      let segment = segments.first(where: { $0.id == id })
    else { return nil }
    self.segment = segment
    let others = segments.filter { $0.id != id }
    let ties = Ties(to: segment, beside: others)
    let taken = Set(segments.map(\.id))
    let foreign = Set(others.flatMap { $0.facet("color") }).subtracting(segment.facet("color"))
    let side = Set(CanvasPart.allCases.compactMap { board.box($0)?.id })
    var found: Set<Identifier> = [id]
    for box in board.boxes {
      for note in box.notes where !taken.contains(note.id) {
        let isForeign = note.facet("color").contains(where: foreign.contains)
        let holds =
          isForeign
          ? ties.isLinked(note)
          : (side.contains(box.id) ? ties.hold(note) : ties.name(note)) || ties.name(note.flowEnds)
        if holds { found.insert(note.id) }
      }
    }
    let offers = (board.box(.propositions)?.notes ?? []).filter { found.contains($0.id) }
    if !offers.isEmpty {
      let more = Ties(to: offers)
      for note in board.notes where !taken.contains(note.id) && more.isLinked(note) {
        found.insert(note.id)
      }
    }
    notes = found
  }

  /// The thread that a note of a board is in: a segment's own, else that of the first segment it is tied to.
  public init?(through note: Identifier, on board: Board) {
    if let own = SegmentThread(of: note, on: board) {
      self = own
      return
    }
    let segments = board.box(.segments)?.notes ?? []
    let threads = segments.lazy.compactMap { SegmentThread(of: $0.id, on: board) }
    guard let first = threads.first(where: { $0.holds(note) }) else { return nil }
    self = first
  }

  public func holds(_ note: Identifier) -> Bool { notes.contains(note) }

  /// Its notes in the box that plays a part; nil where the board has no such box.
  func notes(in part: CanvasPart, of board: Board) -> [Note]? {
    board.box(part)?.notes.filter { holds($0.id) }
  }
}

extension Note {
  /// Who gives and who gets what flows, in words.
  fileprivate var flowEnds: String {
    guard let flow = fields["flow"]?.object else { return "" }
    return flow.text("from") + " " + flow.text("to")
  }
}

extension Reading {
  /// What each segment gets, how it is reached, and what it brings in; what it lacks is a gap.
  static let threads = Reading(
    "threads",
    Localized(
      en: "Threads: what runs from each segment", nl: "Draden: wat er van elk segment loopt",
      fr: "Fils\u{a0}: ce qui part de chaque segment",
      de: "Fäden: was von jedem Segment ausgeht",
      es: "Hilos: lo que parte de cada segmento"), .table(in: "canvases")
  ) { workspace, context in
    let language = context.language
    let parts: [CanvasPart] = [.propositions, .channels, .relationships, .revenue]
    let boards = context.boards(of: workspace).filter { $0.box(.segments)?.notes.isEmpty == false }
    var gaps = 0
    let rows = boards.flatMap { board -> [Table.Row] in
      var rows: [Table.Row] = []
      if boards.count > 1 {
        rows.append(.heading(context.name(of: board), values: ["board": .string(board.id.text)]))
      }
      for segment in board.box(.segments)?.notes ?? [] {
        guard let thread = SegmentThread(of: segment.id, on: board) else { continue }
        let found = parts.map { thread.notes(in: $0, of: board) }
        gaps += found.count { $0?.isEmpty == true }
        var values: JSONObject = [
          "board": .string(board.id.text), "note": .string(segment.id.text),
          "title": .string(segment.title),
        ]
        for (part, notes) in zip(parts, found) {
          guard let notes else { continue }
          values[FieldKey(part.rawValue)] = .array(notes.map { .string($0.id.text) })
        }
        let cells = found.map { notes -> Table.Cell in
          guard let notes else { return "" }
          return notes.isEmpty
            ? Table.Cell(ThreadWords.none[language], isGap: true) : Table.Cell("\(notes.count)")
        }
        let titles = found.flatMap { $0 ?? [] }.map(\.title)
        rows.append(
          Table.Row(
            cells: [Table.Cell(segment.title)] + cells,
            details: titles.isEmpty ? [] : [titles.joined(separator: " · ")],
            target: .note(segment.id), values: values))
      }
      return rows
    }
    let columns = [ThreadWords.segment] + parts.map { ThreadWords.parts[$0] ?? Localized([:]) }
    return Table(
      rows,
      columns: rows.isEmpty
        ? [] : columns.enumerated().map { Table.Column($1[language], isNumeric: $0 > 0) },
      sum: rows.isEmpty
        ? ThreadWords.noSegments[language]
        : gaps == 0 ? ThreadWords.whole[language] : ThreadWords.gaps(gaps, language),
      values: ["gaps": .number("\(gaps)")])
  }
}

extension Table.Row {
  /// A row that only says what those below it are.
  static func heading(_ text: String, values: JSONObject = [:]) -> Table.Row {
    var row = Table.Row(text, values: values)
    row.isHeading = true
    return row
  }
}

private enum ThreadWords {
  static let segment = Localized(
    en: "Segment", nl: "Segment", fr: "Segment", de: "Segment", es: "Segmento")
  static let parts: [CanvasPart: Localized] = [
    .propositions: Localized(en: "Offer", nl: "Aanbod", fr: "Offre", de: "Angebot", es: "Oferta"),
    .channels: Localized(en: "Channel", nl: "Kanaal", fr: "Canal", de: "Kanal", es: "Canal"),
    .relationships: Localized(
      en: "Relation", nl: "Relatie", fr: "Relation", de: "Beziehung", es: "Relación"),
    .revenue: Localized(
      en: "Revenue", nl: "Inkomst", fr: "Revenu", de: "Einnahme", es: "Ingreso"),
  ]
  static let none = Localized(en: "none", nl: "geen", fr: "aucun", de: "fehlt", es: "falta")
  static let noSegments = Localized(
    en: "No canvas has a customer segment yet; write the first one there.",
    nl: "Nog geen canvas heeft een klantsegment; schrijf daar het eerste.",
    fr: "Aucun canvas n’a encore de segment de clientèle\u{a0}; écrivez-y le premier.",
    de: "Noch hat kein Canvas ein Kundensegment; schreiben Sie dort das erste.",
    es: "Ningún canvas tiene aún un segmento de clientes; escriba allí el primero.")
  static let whole = Localized(
    en: "Each segment's thread is whole.", nl: "De draad van elk segment is heel.",
    fr: "Le fil de chaque segment est complet.", de: "Der Faden jedes Segments ist ganz.",
    es: "El hilo de cada segmento está completo.")
  private static let gap = Counted(
    one: Localized(en: "gap", nl: "gat", fr: "manque", de: "Lücke", es: "hueco"),
    many: Localized(en: "gaps", nl: "gaten", fr: "manques", de: "Lücken", es: "huecos"))
  private static let how = Localized(
    en: "{}: the same colour, a link or the segment's name ties a note to it.",
    nl:
      "{}: dezelfde kleur, een koppeling of de naam van het segment knoopt een briefje eraan vast.",
    fr: "{}\u{a0}: la même couleur, un lien ou le nom du segment y rattache une note.",
    de:
      "{}: Die gleiche Farbe, eine Verknüpfung oder der Name des Segments bindet einen Zettel an.",
    es: "{}: el mismo color, un enlace o el nombre del segmento le ata una nota.")

  static func gaps(_ count: Int, _ language: Language) -> String {
    how[language].filling(gap(count, language))
  }
}
