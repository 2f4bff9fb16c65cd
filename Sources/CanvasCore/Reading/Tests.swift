extension Reading {
  /// Each experiment: what it tests, where it stands, how long it still runs, what it says.
  static let tests = Reading(
    "tests",
    Localized(
      en: "Tests: what runs and what it taught", nl: "Tests: wat loopt en wat het leerde",
      fr: "Tests\u{a0}: ce qui est en cours et ce qu’on a appris",
      de: "Tests: was läuft und was es gelehrt hat",
      es: "Pruebas: qué está en marcha y qué enseñó"), .told(in: "tests")
  ) { workspace, context in
    let record = TestRecord(workspace)
    let language = context.language
    let facet = workspace.facet("evidence")
    let order: [TestCard.State] = [.running, .planned, .learned, .dropped]
    let wanted = Set(context.boards(of: workspace).flatMap(\.notes).map(\.id))
    let cards = record.cards.filter { wanted.contains($0.id) }
    let sorted = order.flatMap { state in cards.filter { $0.state == state } }
    return Table(
      sorted.map { card in
        let left = card.daysLeft(now: context.now)
        var details = [TestWords.states[card.state]?[language] ?? card.state.rawValue]
        if let left {
          details.append(
            left < 0
              ? TestWords.overdue(-left, language) : TestWords.left(left, language))
        }
        if card.state == .learned {
          details.append(
            card.result.map { facet?.value($0.rawValue)?.label[language] ?? $0.rawValue }
              ?? TestWords.noResult[language])
          if !card.date.isEmpty { details.append(String(card.date.prefix(10))) }
        }
        let goals = card.goals.compactMap(workspace.note)
        var lines = [details.joined(separator: " · ")]
        lines += goals.map { TestWords.tests[language].filling($0.title) }
        if !card.criterion.isEmpty {
          lines.append(TestWords.rightIf[language].filling(card.criterion))
        }
        var values: JSONObject = [
          "note": .string(card.id.text), "title": .string(card.title),
          "state": .string(card.state.rawValue),
          "tests": .array(card.goals.map { .string($0.text) }),
          "criterion": .string(card.criterion),
        ]
        if !card.started.isEmpty { values["started"] = .string(card.started) }
        if !card.date.isEmpty, card.state == .learned { values["learned"] = .string(card.date) }
        if let left { values[left < 0 ? "daysOver" : "daysLeft"] = .number("\(abs(left))") }
        if let result = card.result { values["result"] = .string(result.rawValue) }
        return Table.Row(card.title, details: lines, target: .note(card.id), values: values)
      }, sum: sorted.isEmpty ? TestWords.noTests[language] : "")
  }

  /// What to test first: what was not proved and would sink the idea, the most pressing on top.
  ///
  /// The weight is importance × (5 − evidence), as scored: without scores a note counts as of middling importance, a leap of
  /// faith as of the highest, and as without evidence. Of equal ones desirability comes before feasibility and
  /// viability: nothing else matters where nobody wants it.
  static let testFirst = Reading(
    "test-first",
    Localized(
      en: "Test this first: what the idea rests on", nl: "Test dit eerst: waar het idee op steunt",
      fr: "À tester d’abord\u{a0}: ce sur quoi repose l’idée",
      de: "Zuerst testen: worauf die Idee beruht",
      es: "Probar esto primero: en qué se apoya la idea"), .told(in: "beliefs")
  ) { workspace, context in
    let record = TestRecord(workspace)
    let language = context.language
    let found = context.boards(of: workspace).flatMap { board in
      board.notes.filter {
        $0.isBelief(on: board) && ["untested", "inconclusive"].contains($0.evidence)
      }
    }
    let ranked = found.enumerated().sorted { a, b in
      (-a.element.riskScore, a.element.riskRank, a.offset)
        < (-b.element.riskScore, b.element.riskRank, b.offset)
    }
    return Table(
      ranked.map { _, note in
        let planned = record.tests(of: note.id).first { $0.state == .planned }
        let label = { (facet: String, id: String) in
          workspace.facet(facet)?.value(id)?.label[language] ?? id
        }
        var why = [
          TestWords.weight[language].filling(
            "\(note.importance)", "\(note.strength)", "\(note.riskScore)")
        ]
        why += note.facet("risk").map { label("risk", $0) }
        why += note.facet("belief").map { label("belief", $0) }
        why.append(label("evidence", note.evidence))
        why.append(
          planned.map { TestWords.planned[language].filling($0.title) }
            ?? TestWords.noTest[language])
        var values: JSONObject = [
          "note": .string(note.id.text), "title": .string(note.title),
          "score": .number("\(note.riskScore)"), "importance": .number("\(note.importance)"),
          "evidence": .number("\(note.strength)"), "status": .string(note.evidence),
        ]
        if let risk = note.facet("risk").first { values["risk"] = .string(risk) }
        if let planned { values["test"] = .string(planned.id.text) }
        return Table.Row(
          note.title, details: [why.joined(separator: " · ")], target: .note(note.id),
          values: values)
      }, sum: ranked.isEmpty ? TestWords.nothingToTest[language] : "")
  }

  /// What is no longer believed: why, since when, and what took its place.
  static let refuted = Reading(
    "refuted",
    Localized(
      en: "Refuted: what we no longer believe", nl: "Weerlegd: wat we niet meer geloven",
      fr: "Réfuté\u{a0}: ce que nous ne croyons plus",
      de: "Widerlegt: was wir nicht mehr glauben", es: "Refutado: lo que ya no creemos"),
    .told(in: "beliefs")
  ) { workspace, context in
    let record = TestRecord(workspace)
    let language = context.language
    var successors: [Identifier: [Note]] = [:]
    for note in workspace.boards.flatMap(\.notes) {
      for link in note.links where link.kind == "replaces" {
        successors[link.to, default: []].append(note)
      }
    }
    let found = context.boards(of: workspace).flatMap(\.notes).filter { $0.evidence == "refuted" }
    return Table(
      found.map { note in
        let test = record.tests(of: note.id).filter {
          $0.state == .learned && $0.result == .refuted
        }.max { $0.date < $1.date }
        let next = successors[note.id] ?? []
        var lines: [String] = []
        if let test {
          let day = test.date.isEmpty ? "" : " (\(test.date.prefix(10)))"
          lines.append(TestWords.by[language].filling(test.title + day))
        } else {
          lines.append(TestWords.byHand[language])
        }
        lines.append(
          next.isEmpty
            ? TestWords.nothingInstead[language]
            : TestWords.instead[language].filling(next.map(\.title).joined(separator: ", ")))
        var values: JSONObject = [
          "note": .string(note.id.text), "title": .string(note.title),
          "replacedBy": .array(next.map { .string($0.id.text) }),
        ]
        if let test {
          values["test"] = .string(test.id.text)
          if !test.date.isEmpty { values["date"] = .string(test.date) }
        }
        return Table.Row(note.title, details: lines, target: .note(note.id), values: values)
      }, sum: found.isEmpty ? TestWords.nothingRefuted[language] : "")
  }
}

extension TestCard {
  /// How many days it still runs, below 0 where it runs longer than it was to; nil where it does not run, or where nobody
  /// knows.
  func daysLeft(now: Int) -> Int? {
    guard state == .running, now > 0, let days, days.isFinite, abs(days) < 100_000,
      let start = CalendarDay(date: started)
    else { return nil }
    return (start + Int(days.rounded(.up))).number - CalendarDay(moment: now).number
  }
}

extension CalendarDay {
  /// The day of a moment in UTC, as dates in files are.
  init(moment seconds: Int) { self.init(Int((Double(seconds) / 86_400).rounded(.down))) }
}

extension Note {
  /// Whether it says what must be true: an assumption, or a leap of faith.
  func isBelief(on board: Board) -> Bool {
    kind == "assumption" || board.template == Template.assumptions.id
      || facet("belief").contains("leap-of-faith")
  }

  /// How much hangs on it, from 1 to 5.
  var importance: Int {
    score("importance") ?? (facet("belief").contains("leap-of-faith") ? 5 : 3)
  }

  /// How strong its evidence is, from 0 to 5.
  var strength: Int { min(5, max(0, score("evidence") ?? 0)) }

  /// Importance × what evidence lacks.
  var riskScore: Int { min(5, max(0, importance)) * (5 - strength) }

  fileprivate var riskRank: Int {
    let order = ["desirability", "feasibility", "viability"]
    return facet("risk").compactMap { order.firstIndex(of: $0) }.min() ?? order.count
  }
}

/// The words of the readings of experiments.
private enum TestWords {
  static let states: [TestCard.State: Localized] = [
    .planned: Localized(en: "planned", nl: "gepland", fr: "prévu", de: "geplant", es: "previsto"),
    .running: Localized(en: "running", nl: "bezig", fr: "en cours", de: "läuft", es: "en marcha"),
    .learned: Localized(en: "learned", nl: "geleerd", fr: "appris", de: "gelernt", es: "aprendido"),
    .dropped: Localized(
      en: "dropped", nl: "geschrapt", fr: "abandonné", de: "fallen gelassen", es: "abandonado"),
  ]
  static let left = Counted(
    one: Localized(
      en: "day left", nl: "dag te gaan", fr: "jour restant", de: "Tag übrig", es: "día restante"),
    many: Localized(
      en: "days left", nl: "dagen te gaan", fr: "jours restants", de: "Tage übrig",
      es: "días restantes"))
  static let overdue = Counted(
    one: Localized(
      en: "day over time", nl: "dag over tijd", fr: "jour de retard", de: "Tag überfällig",
      es: "día de retraso"),
    many: Localized(
      en: "days over time", nl: "dagen over tijd", fr: "jours de retard", de: "Tage überfällig",
      es: "días de retraso"))
  static let noTests = Localized(
    en: "There is no test yet.", nl: "Er is nog geen test.", fr: "Il n’y a pas encore de test.",
    de: "Es gibt noch keinen Test.", es: "Todavía no hay ninguna prueba.")
  static let nothingToTest = Localized(
    en: "No assumption waits for a test.", nl: "Geen aanname wacht op een test.",
    fr: "Aucune hypothèse n’attend de test.", de: "Keine Annahme wartet auf einen Test.",
    es: "Ningún supuesto espera una prueba.")
  static let nothingRefuted = Localized(
    en: "Nothing is refuted yet.", nl: "Er is nog niets weerlegd.",
    fr: "Rien n’est encore réfuté.", de: "Noch ist nichts widerlegt.",
    es: "Todavía no hay nada refutado.")
  static let noResult = Localized(
    en: "no result yet", nl: "nog geen resultaat", fr: "pas encore de résultat",
    de: "noch kein Ergebnis", es: "sin resultado todavía")
  static let tests = Localized(
    en: "tests: {}", nl: "test: {}", fr: "teste\u{a0}: {}", de: "testet: {}", es: "prueba: {}")
  static let rightIf = Localized(
    en: "right if: {}", nl: "klopt als: {}", fr: "validé si\u{a0}: {}", de: "stimmt, wenn: {}",
    es: "acertamos si: {}")
  static let weight = Localized(
    en: "importance {}, evidence {}: {}", nl: "belang {}, bewijs {}: {}",
    fr: "importance {}, preuves {}\u{a0}: {}", de: "Wichtigkeit {}, Belege {}: {}",
    es: "importancia {}, evidencia {}: {}")
  static let planned = Localized(
    en: "planned: {}", nl: "gepland: {}", fr: "prévu\u{a0}: {}", de: "geplant: {}",
    es: "previsto: {}")
  static let noTest = Localized(
    en: "no test planned", nl: "geen test gepland", fr: "aucun test prévu",
    de: "kein Test geplant", es: "ninguna prueba prevista")
  static let by = Localized(
    en: "refuted by {}", nl: "weerlegd door {}", fr: "réfuté par {}", de: "widerlegt durch {}",
    es: "refutado por {}")
  static let byHand = Localized(
    en: "refuted without a test", nl: "weerlegd zonder test", fr: "réfuté sans test",
    de: "ohne Test widerlegt", es: "refutado sin prueba")
  static let instead = Localized(
    en: "instead: {}", nl: "in de plaats: {}", fr: "à la place\u{a0}: {}", de: "stattdessen: {}",
    es: "en su lugar: {}")
  static let nothingInstead = Localized(
    en: "nothing took its place yet", nl: "er kwam nog niets voor in de plaats",
    fr: "rien ne l’a encore remplacé", de: "noch nichts ist an seine Stelle getreten",
    es: "nada ocupa todavía su lugar")
}
