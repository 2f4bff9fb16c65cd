import CanvasCore

extension Chapter {
  /// What was believed once: refuted, why, and what stands in its place.
  package static let beliefs = Chapter(
    "beliefs",
    Localized(
      en: "What we no longer believe", nl: "Wat we niet meer geloven",
      fr: "Ce que nous ne croyons plus", de: "Was wir nicht mehr glauben",
      es: "Lo que ya no creemos"),
    missing: Localized(
      en:
        "Nothing is refuted so far. Mark an assumption as refuted, and tie what replaces it to "
        + "it: both stay here.",
      nl:
        "Tot nu toe is niets weerlegd. Zet bij een aanname dat ze weerlegd is, en koppel wat haar "
        + "vervangt: beide blijven hier staan.",
      fr: "Rien n’est réfuté à ce jour. Marquez une hypothèse comme réfutée et liez-y ce qui la "
        + "remplace\u{a0}: les deux resteront ici.",
      de:
        "Bisher ist nichts widerlegt. Vermerken Sie eine Annahme als widerlegt und verknüpfen "
        + "Sie, was an ihre Stelle tritt: Beides bleibt hier stehen.",
      es: "Hasta ahora no hay nada refutado. Marque un supuesto como refutado y enlace lo que lo "
        + "sustituye: ambos quedarán aquí.")
  ) { context in
    let places = context.places.filter { place in
      place.note.facet("evidence").contains("refuted")
        || place.note.isExperiment && place.note.experiment("result") == "refuted"
          && place.note.links.allSatisfy { $0.kind != "tests" }
        || !context.replacements(of: place).isEmpty
    }
    return places.isEmpty ? [] : [.records(places.map(context.belief))]
  }
}

extension ReportContext {
  /// What people say takes the place of a note.
  func replacements(of place: Place) -> [Place] {
    successors(of: place.note.id).filter { heir in
      heir.note.links.contains { $0.kind == "replaces" && $0.to == place.note.id }
    }
  }

  /// The tests of a note.
  func tests(of place: Place) -> [Place] {
    places.filter { test in
      test.note.links.contains { $0.kind == "tests" && $0.to == place.note.id }
    }
  }

  fileprivate func belief(_ place: Place) -> ReportRecord {
    var facts: [(name: String, text: ReportText)] = []
    func add(_ name: String, _ text: ReportText) {
      if !text.isEmpty { facts.append((name, text)) }
    }
    add(facets.named("evidence")?.label[language] ?? "", marks("evidence", of: place.note))
    add(fieldLabel("evidenceNote"), quote(place.note.fields.text("evidenceNote"), on: place.board))
    for test in tests(of: place) + (place.note.isExperiment ? [place] : []) {
      add(
        fieldLabel("experiment.observed"), quote(test.note.experiment("observed"), on: test.board))
      add(fieldLabel("experiment.learned"), quote(test.note.experiment("learned"), on: test.board))
      add(
        fieldLabel("experiment.decision"), quote(test.note.experiment("decision"), on: test.board))
    }
    add(fieldLabel("reason"), quote(place.note.reason, on: place.board))
    add(
      Words.instead[language],
      replacements(of: place).map { title($0) + " (" + reference($0.board) + ")" }.joined("; "))
    add(Words.board[language], reference(place.board))
    return ReportRecord(title: title(place), facts: facts)
  }
}

private enum Words {
  static let instead = Localized(
    en: "Instead", nl: "In de plaats", fr: "À la place", de: "Stattdessen", es: "En su lugar")
  static let board = Localized(
    en: "Board", nl: "Bord", fr: "Tableau", de: "Board", es: "Tablero")
}
