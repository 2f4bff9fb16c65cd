extension Reading {
  /// The way from ideas to business models as a map: what came of what, and below it what stayed behind and why.
  public static let track = Reading(
    "track",
    Localized(
      en: "Track: what came of what", nl: "Traject: wat uit wat is gegroeid",
      fr: "Parcours\u{a0}: ce qui vient de quoi", de: "Weg: was woraus wurde",
      es: "Recorrido: qué salió de qué"), .told(in: "numbers")
  ) { workspace, context in
    let track = TrackMap(workspace)
    let language = context.language
    guard track.stages.count > 1 else {
      return Table([], sum: TrackWords.nothing[language])
    }
    let map = TrackRows(workspace, track, context)
    var rows = track.nodes.indices.map(map.row)
    rows += track.stages.indices.compactMap(map.leftRow)
    rows += map.reasons
    let traced = workspace.traced(on: track.stages.last?.template ?? "")
    let title = map.title(of: track.stages.count - 1)
    let funnel = Funnel(workspace).text
    return Table(
      stages: track.stages.indices.map(map.title), rows, ties: track.ties,
      sum: traced.notes == 0
        ? funnel
        : funnel + " · "
          + TrackWords.traced[language].filling("\(traced.count)", "\(traced.notes)", title),
      values: [
        "funnel": .string(funnel), "traced": .number("\(traced.count)"),
        "notes": .number("\(traced.notes)"),
        "ties": .array(
          track.ties.map { tie in
            [
              "from": .string(track.nodes[tie.from].id.text),
              "to": .string(track.nodes[tie.to].id.text),
            ]
          }),
      ])
  }
}

extension Workspace {
  /// How many notes the boards of a template have, and how many of them go back to an idea of a wall.
  func traced(on template: String) -> (count: Int, notes: Int) {
    let lineage = Lineage(self)
    let notes = boards.filter { $0.template == template }.flatMap(\.notes)
    return (notes.count { lineage.tracesToIdea($0.id) }, notes.count)
  }
}

/// The rows of the map.
private struct TrackRows {
  private let workspace: Workspace
  private let track: TrackMap
  private let context: ReadingContext
  private let sector: Facet?
  private let sources: [Int: [Int]]
  private let notes: [Identifier: (note: Note, votes: Int)]

  init(_ workspace: Workspace, _ track: TrackMap, _ context: ReadingContext) {
    self.workspace = workspace
    self.track = track
    self.context = context
    sector = workspace.facet("sector")
    sources = Dictionary(grouping: track.ties) { $0.to }.mapValues { $0.map(\.from) }
    var notes: [Identifier: (Note, Int)] = [:]
    for board in workspace.boards where board.template == "wall" {
      let votes = board.decidedVotes
      for note in board.notes { notes[note.id] = (note, votes[note.id] ?? 0) }
    }
    self.notes = notes
  }

  private var language: Language { context.language }

  func title(of stage: Int) -> String {
    let template = track.stages[stage].template
    if template == "wall" { return TrackWords.ideas[language] }
    return context.templates[template]?.title[language] ?? template
  }

  func row(_ index: Int) -> Table.Row {
    let node = track.nodes[index]
    var row = Table.Row(text(of: node), target: node.target, values: values(of: node))
    row.stage = node.stage
    row.values["kind"] = .string(node.isIdea ? "idea" : "board")
    row.values["from"] = .array(
      (sources[index] ?? []).map { .string(track.nodes[$0].id.text) })
    let votes = node.isIdea ? notes[node.id]?.votes ?? 0 : workspace.origin(of: node.id).votes
    if votes > 0 { row.marks = "\(votes)×" }
    if node.isIdea, let sign = notes[node.id]?.note.facet("sector").first.map(symbol) {
      row.marks += row.marks.isEmpty ? sign : " " + sign
    }
    row.values["votes"] = .number("\(votes)")
    let names = (sources[index] ?? []).map { text(of: track.nodes[$0]) }
    if !names.isEmpty {
      row.details = [TrackWords.from[language].filling(names.joined(separator: ", "))]
    }
    return row
  }

  private func symbol(_ value: String) -> String {
    sector?.value(value)?.symbol[language] ?? ""
  }

  private func text(of node: TrackMap.Node) -> String {
    if node.isIdea { return notes[node.id]?.note.title ?? node.id.text }
    return workspace.board(node.id).map(context.name) ?? node.id.text
  }

  private func reason(of node: TrackMap.Node) -> String {
    (node.isIdea ? notes[node.id]?.note.fields : workspace.board(node.id)?.fields)?
      .text("reason").cleanLine ?? ""
  }

  private func values(of node: TrackMap.Node) -> JSONObject {
    [
      "stage": .string(track.stages[node.stage].template), "id": .string(node.id.text),
      "title": .string(text(of: node)),
    ]
  }

  /// How many of a stage went no further.
  func leftRow(_ stage: Int) -> Table.Row? {
    let left = track.left.filter { $0.stage == stage }
    guard !left.isEmpty else { return nil }
    var row = Table.Row(
      TrackWords.left(left.count, language), details: [title(of: stage)],
      target: workspace.boards.first { $0.template == track.stages[stage].template }
        .map { .board($0.id) },
      values: [
        "kind": "left", "stage": .string(track.stages[stage].template),
        "count": .number("\(left.count)"), "ids": .array(left.map { .string($0.id.text) }),
      ])
    row.stage = stage
    return row
  }

  /// What stayed behind with its reason, below a heading; where none has one, how it gets one.
  var reasons: [Table.Row] {
    guard !track.left.isEmpty else { return [] }
    let told = track.left.filter { !reason(of: $0).isEmpty }
    let words = told.isEmpty ? TrackWords.noReasons : TrackWords.reasons
    var heading = Table.Row(
      words[language], values: ["kind": "heading", "title": .string(words[language])])
    heading.isHeading = true
    return [heading]
      + told.map { node in
        var values = values(of: node)
        values["kind"] = "reason"
        values["reason"] = .string(reason(of: node))
        var row = Table.Row(
          text(of: node), details: [reason(of: node)], target: node.target, values: values)
        row.stage = node.stage
        return row
      }
  }
}

private enum TrackWords {
  static let ideas = Localized(en: "Ideas", nl: "Ideeën", fr: "Idées", de: "Ideen", es: "Ideas")
  static let nothing = Localized(
    en: "There is no way from ideas to models yet: promote a note to a canvas, and it begins.",
    nl: "Er is nog geen weg van ideeën naar modellen: promoveer een briefje tot canvas en hij "
      + "begint.",
    fr: "Il n’y a pas encore de chemin des idées aux modèles\u{a0}: promouvez une note en canvas "
      + "et il commence.",
    de: "Es gibt noch keinen Weg von Ideen zu Modellen: Machen Sie aus einem Zettel ein Canvas, "
      + "und er beginnt.",
    es: "Aún no hay camino de las ideas a los modelos: convierta una nota en canvas y empezará.")
  static let traced = Localized(
    en: "{} of {} notes trace back to ideas ({})",
    nl: "{} van {} briefjes gaan terug op ideeën ({})",
    fr: "{} notes sur {} remontent à des idées ({})",
    de: "{} von {} Zetteln gehen auf Ideen zurück ({})",
    es: "{} de {} notas se remontan a ideas ({})")
  static let from = Localized(
    en: "from {}", nl: "uit {}", fr: "de {}", de: "aus {}", es: "de {}")
  static let left = Counted(
    one: Localized(
      en: "stayed behind", nl: "bleef achter", fr: "laissé de côté", de: "blieb zurück",
      es: "se quedó atrás"),
    many: Localized(
      en: "stayed behind", nl: "bleven achter", fr: "laissés de côté", de: "blieben zurück",
      es: "se quedaron atrás"))
  static let reasons = Localized(
    en: "Left behind, and why", nl: "Achtergebleven, en waarom",
    fr: "Laissé de côté, et pourquoi", de: "Zurückgeblieben, und warum",
    es: "Lo que se quedó atrás, y por qué")
  static let noReasons = Localized(
    en: "Nothing that stayed behind has a reason yet: give it one in its field “Reason”.",
    nl: "Niets van wat achterbleef heeft al een reden: geef er een in het veld “Reden”.",
    fr: "Rien de ce qui a été laissé n’a encore de raison\u{a0}: indiquez-la dans le champ "
      + "«\u{a0}Raison\u{a0}».",
    de: "Nichts Zurückgebliebenes hat schon einen Grund: Tragen Sie ihn ins Feld „Grund“ ein.",
    es: "Nada de lo que se quedó atrás tiene aún motivo: dele uno en el campo «Motivo».")
}
