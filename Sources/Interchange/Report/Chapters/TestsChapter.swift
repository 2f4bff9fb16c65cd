import CanvasCore

extension Chapter {
  /// What must be true, how it was tested, what came of it.
  package static let tests = Chapter(
    "tests",
    Localized(
      en: "Assumptions, tests and learnings", nl: "Aannames, tests en lessen",
      fr: "Hypothèses, tests et apprentissages", de: "Annahmen, Tests und Erkenntnisse",
      es: "Supuestos, pruebas y aprendizajes"),
    missing: Localized(
      en: "No assumption is written down yet. Make an assumptions board and an experiments board: "
        + "what must be true, how to find out, what was learned.",
      nl:
        "Er is nog geen aanname opgeschreven. Maak een bord met aannames en een met experimenten: "
        + "wat moet kloppen, hoe zoek je het uit, wat is geleerd.",
      fr: "Aucune hypothèse n’est encore notée. Créez un tableau d’hypothèses et un "
        + "d’expériences\u{a0}: ce qui doit être vrai, comment le savoir, ce qu’on a appris.",
      de: "Noch ist keine Annahme notiert. Legen Sie ein Board für Annahmen und eines für "
        + "Experimente an: was stimmen muss, wie man es herausfindet, was man gelernt hat.",
      es: "Aún no hay ningún supuesto escrito. Cree un tablero de supuestos y otro de "
        + "experimentos: qué debe ser cierto, cómo averiguarlo, qué se aprendió.")
  ) { context in
    let assumptions = context.places.filter { $0.note.kind == "assumption" }
    let tests = context.places.filter(\.note.isExperiment)
    var blocks: [ReportBlock] = []
    if !assumptions.isEmpty { blocks.append(context.table(ofAssumptions: assumptions)) }
    for state in ["learned", "running", "planned", "dropped", ""] {
      let found = tests.filter { context.state(of: $0) == state }
      guard !found.isEmpty else { continue }
      blocks.append(.heading(context.say(Words.states[state] ?? Words.other)))
      blocks.append(.records(found.map(context.record)))
    }
    return blocks
  }
}

extension ReportContext {
  /// Where a test stands: what it says itself, else the box it is in.
  func state(of place: Place) -> String {
    let own = place.note.experiment("state")
    let state = own.isEmpty ? place.box.id.text : own
    return ["planned", "running", "learned", "dropped"].contains(state) ? state : ""
  }

  fileprivate func table(ofAssumptions places: [Place]) -> ReportBlock {
    // The riskiest first: important, and little known of it.
    func risk(_ place: Place) -> Int {
      (place.note.score("importance") ?? 0) * (5 - (place.note.score("evidence") ?? 0))
    }
    let sorted = places.enumerated().sorted {
      (risk($1.element), $0.offset) < (risk($0.element), $1.offset)
    }.map(\.element)
    let scores = ["importance", "evidence"]
    return .table(
      ReportTable(
        caption: say(Words.assumptions),
        columns: [
          .init(title: Words.assumption[language]),
          .init(title: facets.named("risk")?.label[language] ?? ""),
          .init(title: Words.importance[language], isNumeric: true),
          .init(title: Words.strength[language], isNumeric: true),
          .init(title: facets.named("evidence")?.label[language] ?? ""),
          .init(title: Words.about[language]),
        ],
        rows: sorted.map { place in
          let about = place.note.links.filter { $0.kind == "about" }.compactMap {
            self.place(of: $0.to)
          }
          return [title(place), marks("risk", of: place.note)]
            + scores.map { ReportText(place.note.score($0).map { "\($0)" } ?? "–") }
            + [
              marks("evidence", of: place.note),
              about.map { label($0.box, on: $0.board) + colon + title($0) }.joined("; "),
            ]
        }))
  }

  fileprivate func record(_ place: Place) -> ReportRecord {
    let note = place.note
    var facts: [(name: String, text: ReportText)] = []
    func add(_ field: String, _ text: ReportText) {
      if !text.isEmpty { facts.append((fieldLabel("experiment.\(field)"), text)) }
    }
    let tested = note.links.filter { $0.kind == "tests" }.compactMap { self.place(of: $0.to) }
    if !tested.isEmpty { facts.append((Words.tests[language], tested.map(title).joined("; "))) }
    for field in ["test", "metric", "criterion"] {
      add(field, quote(note.experiment(FieldKey(field)), on: place.board))
    }
    let card = note.fields["experiment"]?.object
    let cost = number(card?["cost"])
    let days = card?["days"]?.int.map { CountedWords.days($0, self) } ?? ""
    let effort = [cost.isEmpty ? "" : "€\u{a0}\(cost)", days].filter { !$0.isEmpty }
    add("cost", ReportText(effort.joined(separator: " · ")))
    for field in ["observed", "learned"] {
      add(field, quote(note.experiment(FieldKey(field)), on: place.board))
    }
    let result = note.experiment("result")
    if !result.isEmpty { add("result", mark("evidence", result)) }
    add("decision", quote(note.experiment("decision"), on: place.board))
    if !note.owner.isEmpty {
      facts.append((fieldLabel("owner"), quote(note.owner, on: place.board)))
    }
    return ReportRecord(title: title(place), facts: facts)
  }
}

private enum Words {
  static let assumptions = Localized(
    en: "What must be true, the riskiest first", nl: "Wat moet kloppen, het riskantste eerst",
    fr: "Ce qui doit être vrai, le plus risqué d’abord",
    de: "Was stimmen muss, das Riskanteste zuerst",
    es: "Qué debe ser cierto, primero lo más arriesgado")
  static let assumption = Localized(
    en: "Assumption", nl: "Aanname", fr: "Hypothèse", de: "Annahme", es: "Supuesto")
  static let importance = Localized(
    en: "Importance (1–5)", nl: "Belang (1–5)", fr: "Importance (1–5)", de: "Wichtigkeit (1–5)",
    es: "Importancia (1–5)")
  static let strength = Localized(
    en: "Known (0–5)", nl: "Bekend (0–5)", fr: "Connu (0–5)", de: "Bekannt (0–5)",
    es: "Conocido (0–5)")
  static let about = Localized(
    en: "About", nl: "Gaat over", fr: "Concerne", de: "Betrifft", es: "Sobre")
  static let tests = Localized(en: "Tests", nl: "Toetst", fr: "Teste", de: "Prüft", es: "Prueba")
  static let other = Localized(
    en: "Other tests", nl: "Andere tests", fr: "Autres tests", de: "Andere Tests",
    es: "Otras pruebas")
  static let states: [String: Localized] = [
    "learned": Localized(
      en: "Done: what was learned", nl: "Afgerond: wat is geleerd",
      fr: "Terminé\u{a0}: ce qu’on a appris", de: "Abgeschlossen: was gelernt wurde",
      es: "Hecho: lo aprendido"),
    "running": Localized(
      en: "Running", nl: "Loopt nu", fr: "En cours", de: "Läuft", es: "En marcha"),
    "planned": Localized(
      en: "Planned", nl: "Gepland", fr: "Prévu", de: "Geplant", es: "Previsto"),
    "dropped": Localized(
      en: "Dropped", nl: "Geschrapt", fr: "Abandonné", de: "Verworfen", es: "Descartado"),
  ]
}
