/// Where a metric stands: its newest value, held against the target and the day.
struct MetricStanding: Sendable {
  enum State: String, CaseIterable, Sendable {
    /// Nothing was measured, or nobody said how much is wanted.
    case unmeasured, untargeted
    case open, late, met
  }

  let metric: Metric
  let value: Metric.Amount?
  /// When it was measured; empty where it is counted now, or where nobody knows.
  let date: String
  let state: State
  /// Whether it was reached by its day: nil where there is no such day, or where it was not reached.
  let isInTime: Bool?

  /// `now` is in seconds since 1970; at 0 nothing is late.
  init(_ metric: Metric, in workspace: Workspace, templates: TemplateLibrary, now: Int) {
    self.metric = metric
    let isCounted = !metric.counts.isEmpty
    let newest = isCounted ? nil : metric.newest
    let value =
      isCounted
      ? Metric.Amount(workspace.count(of: metric.counts, templates: templates)) : newest?.amount
    self.value = value
    date = newest?.date ?? ""
    let today = now > 0 ? CalendarDay(moment: now) : nil
    let isOver = if let today, let last = metric.lastDay { today > last } else { false }
    guard metric.target != nil else {
      state = value == nil ? .unmeasured : .untargeted
      isInTime = nil
      return
    }
    guard let value, metric.isMet(by: value.value) else {
      state = isOver ? .late : value == nil ? .unmeasured : .open
      isInTime = nil
      return
    }
    state = .met
    guard let last = metric.lastDay else {
      isInTime = nil
      return
    }
    isInTime =
      isCounted
      ? !isOver
      : metric.measured.contains { measurement in
        metric.isMet(by: measurement.amount.value)
          && CalendarDay(date: measurement.date).map { $0 <= last } == true
      }
  }

  /// How much of the way is behind, in hundredths and rounded down: 100 is all of it.
  var percent: Int? {
    guard let value, let progress = metric.progress(of: value.value) else { return nil }
    return Int(min(9.99, progress) * 100 + 1e-9)
  }

  /// Ten characters: `■■■■■■····`.
  var bar: String {
    let full = min(10, (percent ?? 0) / 10)
    return String(repeating: "■", count: full) + String(repeating: "·", count: 10 - full)
  }
}

extension Reading {
  /// Each metric with what was measured last, how far that is, and by when it is wanted; what reaches least far first.
  static let impact = Reading(
    "impact",
    Localized(
      en: "Impact: targets and what was measured", nl: "Impact: doelen en wat gemeten is",
      fr: "Impact\u{a0}: cibles et mesures", de: "Wirkung: Ziele und was gemessen wurde",
      es: "Impacto: metas y lo medido"), .table(in: "successes")
  ) { workspace, context in
    let language = context.language
    let found = context.boards(of: workspace).flatMap { board in
      board.notes.compactMap { note in
        Metric(note).map { metric in
          (
            note: note, board: board,
            standing: MetricStanding(
              metric, in: workspace, templates: context.templates, now: context.now)
          )
        }
      }
    }
    let levels: [Metric.Level?] = Metric.Level.allCases.map { $0 } + [nil]
    let rows = levels.flatMap { level -> [Table.Row] in
      let metrics = found.filter { $0.standing.metric.level == level }
      guard !metrics.isEmpty else { return [] }
      var heading = Table.Row(
        level.map { ImpactWords.levels[$0]?[language] ?? $0.rawValue }
          ?? ImpactWords.noLevel[language],
        values: level.map { ["heading": .string($0.rawValue)] } ?? ["heading": "none"])
      heading.isHeading = true
      return [heading]
        + metrics.map {
          ImpactWords.row($0.note, on: context.name(of: $0.board), $0.standing, language)
        }
    }
    let standings = found.map(\.standing)
    let targets = standings.count { $0.metric.target != nil }
    let met = standings.count { $0.state == .met }
    let numbers = [
      met, targets, standings.count { $0.isInTime == true }, standings.count { $0.state == .late },
      standings.count { $0.value == nil },
    ]
    return Table(
      rows,
      columns: [
        Table.Column(ImpactWords.indicator[language]), Table.Column(ImpactWords.value[language]),
        Table.Column(ImpactWords.progress[language]), Table.Column(ImpactWords.due[language]),
      ],
      sum: found.isEmpty
        ? ImpactWords.nothing[language]
        : ImpactWords.sum[language].filling(numbers.map(String.init)),
      values: [
        "metrics": .number("\(found.count)"), "targets": .number("\(targets)"),
        "met": .number("\(met)"), "inTime": .number("\(numbers[2])"),
        "late": .number("\(numbers[3])"), "unmeasured": .number("\(numbers[4])"),
      ])
  }
}

/// The words of the reading of impact.
enum ImpactWords {
  static let levels: [Metric.Level: Localized] = [
    .output: Localized(
      en: "Output: what is made", nl: "Output: wat er gemaakt wordt",
      fr: "Réalisations\u{a0}: ce qui est produit", de: "Output: was entsteht",
      es: "Productos: lo que se hace"),
    .outcome: Localized(
      en: "Outcome: what changes for people", nl: "Outcome: wat er voor mensen verandert",
      fr: "Effets\u{a0}: ce qui change pour les gens",
      de: "Outcome: was sich für Menschen ändert", es: "Resultados: lo que cambia para la gente"),
    .impact: Localized(
      en: "Impact: what lasts", nl: "Impact: wat blijft", fr: "Impact\u{a0}: ce qui dure",
      de: "Impact: was bleibt", es: "Impacto: lo que perdura"),
  ]
  /// The same in a word, beside others.
  static let short: [Metric.Level: Localized] = [
    .output: Localized(
      en: "output", nl: "output", fr: "réalisation", de: "Output", es: "producto"),
    .outcome: Localized(
      en: "outcome", nl: "outcome", fr: "effet", de: "Outcome", es: "resultado"),
    .impact: Localized(en: "impact", nl: "impact", fr: "impact", de: "Impact", es: "impacto"),
  ]
  static let noLevel = Localized(
    en: "Without a level: output, outcome or impact?",
    nl: "Zonder niveau: output, outcome of impact?",
    fr: "Sans niveau\u{a0}: réalisation, effet ou impact\u{a0}?",
    de: "Ohne Ebene: Output, Outcome oder Impact?",
    es: "Sin nivel: ¿producto, resultado o impacto?")
  static let indicator = Localized(
    en: "What is counted", nl: "Wat telt", fr: "Ce qui est compté", de: "Was zählt",
    es: "Qué se cuenta")
  static let value = Localized(
    en: "Now / target", nl: "Nu / doel", fr: "Réel / cible", de: "Stand / Ziel",
    es: "Ahora / meta")
  static let progress = Localized(
    en: "Progress", nl: "Voortgang", fr: "Avancement", de: "Fortschritt", es: "Avance")
  static let due = Localized(en: "By", nl: "Tegen", fr: "Pour", de: "Bis", es: "Para")
  static let late = Localized(
    en: "late: {}", nl: "te laat: {}", fr: "en retard\u{a0}: {}", de: "zu spät: {}",
    es: "con retraso: {}")
  static let met = Localized(
    en: "met", nl: "gehaald", fr: "atteint", de: "erreicht", es: "alcanzada")
  static let metInTime = Localized(
    en: "met in time", nl: "op tijd gehaald", fr: "atteint à temps", de: "rechtzeitig erreicht",
    es: "alcanzada a tiempo")
  static let noDue = Localized(
    en: "no date", nl: "geen datum", fr: "sans date", de: "kein Datum", es: "sin fecha")
  static let measuredOn = Localized(
    en: "measured on {}", nl: "gemeten op {}", fr: "mesuré le {}", de: "gemessen am {}",
    es: "medido el {}")
  static let counted = Localized(
    en: "counted: {}", nl: "geteld: {}", fr: "compté\u{a0}: {}", de: "gezählt: {}",
    es: "contado: {}")
  static let baseline = Localized(
    en: "from {}", nl: "vanaf {}", fr: "départ\u{a0}: {}", de: "Ausgangswert {}", es: "desde {}")
  static let sum = Localized(
    en: "Targets met: {} of {}, in time: {}. Late: {}. Not measured yet: {}.",
    nl: "Doelen gehaald: {} van {}, op tijd: {}. Te laat: {}. Nog niet gemeten: {}.",
    fr: """
      Cibles atteintes\u{a0}: {} sur {}, à temps\u{a0}: {}. En retard\u{a0}: {}. \
      Pas encore mesurées\u{a0}: {}.
      """,
    de: "Ziele erreicht: {} von {}, rechtzeitig: {}. Zu spät: {}. Noch nicht gemessen: {}.",
    es: "Metas alcanzadas: {} de {}, a tiempo: {}. Con retraso: {}. Aún sin medir: {}.")
  static let nothing = Localized(
    en: "No note has a metric. Details of a note (f) have its indicator and target.",
    nl:
      "Geen briefje heeft een maatstaf. Bij de details van een briefje (f) staan indicator en doel.",
    fr: """
      Aucune note n’a de mesure. Les détails d’une note (f) ont son indicateur et sa cible.
      """,
    de: "Kein Zettel hat eine Messgröße. Einzelheiten eines Zettels (f) haben Indikator und Ziel.",
    es: "Ninguna nota tiene una medida. Los detalles de una nota (f) tienen indicador y meta.")

  /// A number with its unit, which is left out where the indicator says it already.
  static func amount(_ amount: Metric.Amount, of metric: Metric, _ language: Language) -> String {
    let number = amount.words(in: language)
    if metric.unit == "%" { return number + "\u{a0}%" }
    return metric.unit.isEmpty || metric.indicator.folded.contains(metric.unit.folded)
      ? number : "\(number) \(metric.unit)"
  }

  fileprivate static func row(
    _ note: Note, on board: String, _ standing: MetricStanding, _ language: Language
  ) -> Table.Row {
    let metric = standing.metric
    let target = metric.target.map { amount($0, of: metric, language) } ?? "?"
    let value = standing.value.map { $0.words(in: language) } ?? "?"
    var details = note.title == metric.indicator ? [] : [note.title]
    details.append(board)
    if !metric.counts.isEmpty {
      details.append(counted[language].filling(metric.counts))
    } else if !standing.date.isEmpty {
      details.append(
        measuredOn[language].filling(
          CalendarDay(date: standing.date)?.date(in: language) ?? standing.date))
    }
    if let start = metric.baseline {
      details.append(baseline[language].filling(start.words(in: language)))
    }
    return Table.Row(
      cells: [
        Table.Cell(metric.indicator),
        Table.Cell(
          "\(value) / \(target)", isGap: standing.value == nil || metric.target == nil),
        Table.Cell(standing.bar + (standing.percent.map { " \($0)\u{a0}%" } ?? "")),
        dueCell(standing, language),
      ], details: [details.joined(separator: " · ")], target: .note(note.id),
      values: values(note, standing))
  }

  private static func dueCell(_ standing: MetricStanding, _ language: Language) -> Table.Cell {
    let due = standing.metric.due
    switch standing.state {
    case .met: return Table.Cell((standing.isInTime == true ? metInTime : met)[language])
    case .late: return Table.Cell(late[language].filling(due), isGap: true)
    case .open, .unmeasured, .untargeted:
      return due.isEmpty ? Table.Cell(noDue[language], isGap: true) : Table.Cell(due)
    }
  }

  private static func values(_ note: Note, _ standing: MetricStanding) -> JSONObject {
    let metric = standing.metric
    var values: JSONObject = [
      "note": .string(note.id.text), "title": .string(note.title),
      "indicator": .string(metric.indicator), "state": .string(standing.state.rawValue),
      "counted": .bool(!metric.counts.isEmpty),
    ]
    if let level = metric.level { values["level"] = .string(level.rawValue) }
    let amounts: [(FieldKey, Metric.Amount?)] = [
      ("baseline", metric.baseline), ("target", metric.target), ("value", standing.value),
    ]
    for (key, amount) in amounts { values[key] = amount.map { .number($0.text) } }
    for (key, text) in [("unit", metric.unit), ("due", metric.due), ("date", standing.date)]
      as [(FieldKey, String)] where !text.isEmpty
    {
      values[key] = .string(text)
    }
    if let percent = standing.percent { values["percent"] = .number("\(percent)") }
    if let isInTime = standing.isInTime { values["inTime"] = .bool(isInTime) }
    return values
  }
}
