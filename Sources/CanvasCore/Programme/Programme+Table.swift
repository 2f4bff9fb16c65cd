extension Programme {
  /// The programme as a table, a row a file in the order of ``sorted(now:weeks:)``: where each team stands, and why one is
  /// stuck or a file cannot be read.
  public func table(
    in language: Language, localTime: LocalTime = .utc, now: Int, weeks: Int = usualWeeks
  ) -> Table {
    let sorted = sorted(now: now, weeks: weeks)
    let words = ProgrammeWords(language: language, localTime: localTime)
    let hasMarks = sorted.contains { $0.entry.track?.marks.isEmpty == false }
    let columns = ProgrammeWords.columns.filter { hasMarks || $0.id != .mark }
    let rows = sorted.map { entry, delays in
      Table.Row(
        cells: columns.map { words.cell($0.id, of: entry, delays) },
        details: words.details(of: entry, delays), values: Self.values(of: entry, delays))
    }
    return Table(
      rows, columns: columns.map { Table.Column($0.title[language]) },
      sum: words.sum(self, stuck: sorted.count { !$0.delays.isEmpty }),
      values: values(stuck: sorted.count { !$0.delays.isEmpty }))
  }

  /// What the programme comes to, as values.
  private func values(stuck: Int) -> JSONObject {
    let tracks = entries.compactMap(\.track)
    var stages: JSONObject = [:]
    for stage in Track.Stage.allCases {
      stages[FieldKey(stage.rawValue)] = .number("\(tracks.count { $0.stage == stage })")
    }
    var outcomes: JSONObject = [:]
    for outcome in Track.Outcome.allCases {
      let count = tracks.count { ($0.outcome ?? .developing) == outcome }
      outcomes[FieldKey(outcome.rawValue)] = .number("\(count)")
    }
    return [
      "files": .number("\(entries.count)"), "stuck": .number("\(stuck)"),
      "troubles": .number("\(entries.count - tracks.count)"), "stages": .object(stages),
      "outcomes": .object(outcomes),
      "marks": .array(
        marks.map { ["name": .string($0.name), "workspaces": .number("\($0.count)")] }),
    ]
  }

  private static func values(of entry: Entry, _ delays: [Track.Delay]) -> JSONObject {
    var values: JSONObject = ["file": .string(entry.name), "title": .string(entry.title)]
    let track: Track
    switch entry.content {
    case .success(let found): track = found
    case .failure(let error):
      values["trouble"] = .string(error.sentence)
      return values
    }
    values["id"] = .string(track.id.text)
    if let stage = track.stage { values["stage"] = .string(stage.rawValue) }
    if !track.maturity.isEmpty { values["maturity"] = .string(track.maturity) }
    var evidence: JSONObject = [:]
    for (value, count) in track.evidence.sorted(by: { $0.key < $1.key }) {
      evidence[FieldKey(value)] = .number("\(count)")
    }
    values["evidence"] = .object(evidence)
    if track.changed > 0 { values["changed"] = .string(Clock.rfc3339(track.changed)) }
    values["marks"] = .array(track.marks.map(JSONValue.string))
    values["stuck"] = .array(delays.map { .object($0.values) })
    values["outcome"] = .string((track.outcome ?? .developing).rawValue)
    if !track.reason.isEmpty { values["reason"] = .string(track.reason) }
    return values
  }
}

extension Track.Outcome {
  /// What it is called.
  public func words(in language: Language) -> String {
    ProgrammeWords.outcomes[self]?[language] ?? rawValue
  }
}

extension Track.Delay {
  fileprivate var values: JSONObject {
    switch self {
    case .silent(let weeks): ["why": "silent", "weeks": .number("\(weeks)")]
    case .overdue(let test, let days):
      ["why": "overdue", "test": .string(test), "days": .number("\(days)")]
    case .endless(let test, let weeks):
      ["why": "endless", "test": .string(test), "weeks": .number("\(weeks)")]
    case .untested: ["why": "untested"]
    }
  }
}

/// How a programme is worded.
private struct ProgrammeWords {
  enum Column { case title, stage, evidence, changed, mark, state }

  let language: Language
  let localTime: LocalTime

  // MARK: Cells

  func cell(
    _ column: Column, of entry: Programme.Entry, _ delays: [Track.Delay]
  ) -> Table.Cell {
    guard let track = entry.track else {
      return switch column {
      case .title: Table.Cell(entry.title)
      case .state: Table.Cell("! \(Self.unreadable[language])", isGap: true)
      default: ""
      }
    }
    switch column {
    case .title: return Table.Cell(entry.title)
    case .stage: return Table.Cell(track.stage.flatMap { Self.stages[$0] }?[language] ?? "–")
    case .evidence: return Table.Cell(evidence(of: track))
    case .changed: return Table.Cell(track.changed > 0 ? localTime.day(track.changed) : "")
    case .mark: return Table.Cell(track.marks.last ?? "")
    case .state:
      if let first = delays.first { return Table.Cell("! \(short(first))", isGap: true) }
      return Table.Cell(Self.outcomes[track.outcome ?? .developing]?[language] ?? "")
    }
  }

  /// `+2 x1 ~1 ?9`: proved, refuted, being tested, unclear, untested.
  private func evidence(of track: Track) -> String {
    ["supported", "refuted", "testing", "inconclusive", "untested"].compactMap { id in
      guard let count = track.evidence[id] else { return nil }
      return "\(Facet.evidence.value(id)?.symbol[language] ?? "")\(count)"
    }.joined(separator: " ")
  }

  private func short(_ delay: Track.Delay) -> String {
    switch delay {
    case .silent(let weeks): Self.silent[language].filling(Self.weeks(weeks, language))
    case .overdue: Self.overdue[language]
    case .endless(_, let weeks): Self.endless[language].filling(Self.weeks(weeks, language))
    case .untested: Self.untested[language]
    }
  }

  /// The trouble of a file, the first reason why a team is stuck that its cell does not say already, and why its outcome is
  /// what it is.
  func details(of entry: Programme.Entry, _ delays: [Track.Delay]) -> [String] {
    let track: Track
    switch entry.content {
    case .success(let found): track = found
    case .failure(let error): return [error.sentence(in: language)]
    }
    let reasons = delays.enumerated().compactMap { place, delay -> String? in
      switch delay {
      case .silent, .untested: place == 0 ? nil : short(delay)
      case .overdue(let test, let days):
        Self.overdueTest[language].filling(test, Self.days(days, language))
      case .endless(let test, let weeks):
        Self.endlessTest[language].filling(test, Self.weeks(weeks, language))
      }
    }
    // A row says one more reason and how many there are; the values have them all.
    let more = reasons.count > 1 ? " (+\(reasons.count - 1))" : ""
    return reasons.prefix(1).map { $0 + more } + (track.reason.isEmpty ? [] : [track.reason])
  }

  // MARK: What it comes to

  func sum(_ programme: Programme, stuck: Int) -> String {
    let tracks = programme.entries.compactMap(\.track)
    guard !programme.entries.isEmpty else { return Self.nothing[language] }
    var parts = [Self.workspaces(programme.entries.count, language)]
    let stages = Track.Stage.allCases.compactMap { stage -> String? in
      let count = tracks.count { $0.stage == stage }
      return count > 0 ? "\(Self.stages[stage]?[language] ?? "") \(count)" : nil
    }
    if !stages.isEmpty { parts.append(stages.joined(separator: ", ")) }
    if stuck > 0 { parts.append("\(Self.stuck[language]) \(stuck)") }
    for outcome in [Track.Outcome.doingWell, .stopped] {
      let count = tracks.count { $0.outcome == outcome }
      if count > 0 { parts.append("\(Self.outcomes[outcome]?[language] ?? "") \(count)") }
    }
    let troubles = programme.entries.count - tracks.count
    if troubles > 0 { parts.append("\(Self.unreadable[language]) \(troubles)") }
    if let last = programme.marks.last {
      parts.append("\(last.name) \(last.count)/\(tracks.count)")
    }
    return parts.joined(separator: " · ")
  }

  // MARK: Words

  static let columns: [(id: Column, title: Localized)] = [
    (
      .title,
      Localized(
        en: "Workspace", nl: "Werkruimte", fr: "Espace", de: "Arbeitsbereich", es: "Espacio")
    ),
    (.stage, Localized(en: "Stage", nl: "Fase", fr: "Phase", de: "Phase", es: "Fase")),
    (
      .evidence,
      Localized(en: "Evidence", nl: "Bewijs", fr: "Preuves", de: "Belege", es: "Evidencia")
    ),
    (
      .changed,
      Localized(
        en: "Changed", nl: "Gewijzigd", fr: "Modifié", de: "Geändert", es: "Cambiado")
    ),
    (.mark, Localized(en: "Mark", nl: "Punt", fr: "Repère", de: "Marke", es: "Marca")),
    (
      .state,
      Localized(
        en: "How it goes", nl: "Hoe het gaat", fr: "Où ça en est", de: "Wie es geht",
        es: "Cómo va")
    ),
  ]
  private static let stages: [Track.Stage: Localized] = [
    .ideas: Localized(en: "ideas", nl: "ideeën", fr: "idées", de: "Ideen", es: "ideas"),
    .visual: Localized(en: "visual", nl: "beeld", fr: "visuel", de: "Bild", es: "visual"),
    .lean: Localized(en: "lean", nl: "lean", fr: "lean", de: "Lean", es: "lean"),
    .model: Localized(en: "model", nl: "model", fr: "modèle", de: "Modell", es: "modelo"),
  ]
  static let outcomes: [Track.Outcome: Localized] = [
    .developing: Localized(
      en: "developing", nl: "in ontwikkeling", fr: "en cours", de: "im Aufbau",
      es: "en desarrollo"),
    .doingWell: Localized(
      en: "doing well", nl: "loopt goed", fr: "va bien", de: "läuft gut", es: "va bien"),
    .stopped: Localized(
      en: "stopped", nl: "gestopt", fr: "arrêté", de: "beendet", es: "parado"),
  ]
  private static let stuck = Localized(
    en: "stuck", nl: "zit vast", fr: "à l’arrêt", de: "stockt", es: "atascado")
  private static let unreadable = Localized(
    en: "unreadable", nl: "onleesbaar", fr: "illisible", de: "unlesbar", es: "ilegible")
  private static let silent = Localized(
    en: "silent for {}", nl: "{} stil", fr: "rien depuis {}", de: "{} still",
    es: "{} sin cambios")
  private static let overdue = Localized(
    en: "test overdue", nl: "test over tijd", fr: "test en retard", de: "Test überfällig",
    es: "prueba con retraso")
  private static let endless = Localized(
    en: "tests for {}", nl: "test al {}", fr: "teste depuis {}", de: "testet seit {}",
    es: "prueba desde hace {}")
  private static let untested = Localized(
    en: "nothing tested", nl: "niets getest", fr: "rien de testé", de: "nichts getestet",
    es: "nada probado")
  private static let overdueTest = Localized(
    en: "“{}” is {} over time", nl: "“{}” is {} over tijd",
    fr: "«\u{a0}{}\u{a0}» a {} de retard", de: "„{}“ ist {} überfällig",
    es: "«{}» lleva {} de retraso")
  private static let endlessTest = Localized(
    en: "“{}” has run for {} without an end", nl: "“{}” loopt al {} zonder einddatum",
    fr: "«\u{a0}{}\u{a0}» court depuis {} sans date de fin", de: "„{}“ läuft seit {} ohne Ende",
    es: "«{}» lleva {} sin fecha de fin")
  private static let nothing = Localized(
    en: "There is no workspace in this folder.", nl: "Er staat geen werkruimte in deze map.",
    fr: "Ce dossier ne contient aucun espace.", de: "In diesem Ordner ist kein Arbeitsbereich.",
    es: "No hay ningún espacio en esta carpeta.")
  private static let weeks = Counted(
    one: Localized(en: "week", nl: "week", fr: "semaine", de: "Woche", es: "semana"),
    many: Localized(en: "weeks", nl: "weken", fr: "semaines", de: "Wochen", es: "semanas"))
  private static let days = Counted(
    one: Localized(en: "day", nl: "dag", fr: "jour", de: "Tag", es: "día"),
    many: Localized(en: "days", nl: "dagen", fr: "jours", de: "Tage", es: "días"))
  private static let workspaces = Counted(
    one: Localized(
      en: "workspace", nl: "werkruimte", fr: "espace", de: "Arbeitsbereich", es: "espacio"),
    many: Localized(
      en: "workspaces", nl: "werkruimten", fr: "espaces", de: "Arbeitsbereiche", es: "espacios"))
}
