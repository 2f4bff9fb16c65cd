import CanvasCore

extension Chapter {
  /// What worked: successes, what was measured, and results that nobody had planned.
  package static let successes = Chapter(
    "successes",
    Localized(
      en: "Successes and indirect results", nl: "Successen en onrechtstreekse resultaten",
      fr: "Réussites et résultats indirects", de: "Erfolge und indirekte Ergebnisse",
      es: "Éxitos y resultados indirectos"),
    missing: Localized(
      en:
        "No success is written down yet. Tag notes with “success” or “indirect result”, note what "
        + "was measured, or set a board to started.",
      nl: "Er is nog geen succes opgeschreven. Geef briefjes het trefwoord “succes” of "
        + "“onrechtstreeks resultaat”, noteer wat gemeten is, of zet een bord op gestart.",
      fr: "Aucune réussite n’est encore notée. Marquez des notes du mot-clé "
        + "«\u{a0}réussite\u{a0}» ou «\u{a0}résultat indirect\u{a0}», notez ce qui a été mesuré, "
        + "ou indiquez qu’un tableau est lancé.",
      de:
        "Noch ist kein Erfolg notiert. Geben Sie Zetteln das Schlagwort „Erfolg“ oder „indirektes "
        + "Ergebnis“, notieren Sie, was gemessen wurde, oder setzen Sie ein Board auf gestartet.",
      es: "Aún no hay ningún éxito anotado. Ponga a las notas la etiqueta «éxito» o «resultado "
        + "indirecto», anote lo medido o marque un tablero como iniciado.")
  ) { context in
    var blocks: [ReportBlock] = []
    let places = context.places
    let successes = context.export.workspace.successes.compactMap { success in
      places.first { $0.note.id == success.note.id }
    }
    let done =
      successes
      + places.filter {
        !$0.note.isSuccess && $0.note.isDone && $0.board.template != Template.agenda.id
      }
    if !done.isEmpty {
      blocks.append(.list(done.map { context.result($0) }))
    }
    let started = context.boards.filter { $0.maturity == "started" }
    if !started.isEmpty {
      blocks.append(
        .list(
          started.map {
            ReportItem(
              context.reference($0) + ReportText(" – ") + context.mark("maturity", "started"))
          }))
    }
    let indirect = context.places.filter(\.note.isIndirectResult)
    if !indirect.isEmpty {
      blocks.append(.heading(context.say(Words.indirect)))
      blocks.append(.list(indirect.map { context.result($0) }))
    }
    return blocks
  }
}

extension Note {
  /// Whether people call it a result that was not the aim.
  var isIndirectResult: Bool {
    has([
      "indirect", "indirect-result", "onrechtstreeks", "onrechtstreeks-resultaat",
      "indirect-resultaat", "resultat-indirect", "indirektes-ergebnis", "resultado-indirecto",
    ])
  }

  private func has(_ words: Set<String>) -> Bool {
    ([kind] + tags).contains { tag in
      words.contains(tag.folded.split { $0 == " " || $0 == "_" }.joined(separator: "-"))
    }
  }
}

extension ReportContext {
  fileprivate func result(_ place: Place) -> ReportItem {
    let done = place.note.fields["done"]?.string.map { date($0) } ?? ""
    return ReportItem(
      quote(place.note.text, on: place.board), [[done, reference(place.board)].joined(" · ")])
  }

  /// Notes that count something.
  var metricPlaces: [Place] { places.filter { $0.note.fields["metric"]?.object != nil } }

  /// A level of what is counted, in words.
  func level(_ metric: JSONObject) -> ReportText {
    let level = metric.text("level")
    return Words.levels[level].map { say($0) } ?? quote(level, on: nil)
  }

  /// The last that was measured, with its day.
  func measured(_ metric: JSONObject) -> ReportText {
    let last = (metric["measured"]?.array ?? []).compactMap(\.object).enumerated().max {
      ($0.element.text("date"), $0.offset) < ($1.element.text("date"), $1.offset)
    }?.element
    guard let last, case .number = last["value"] ?? .null else { return "" }
    let day = last.text("date")
    return ReportText(number(last["value"]))
      + (day.isEmpty ? "" : ReportText(" (") + date(day) + ReportText(")"))
  }

  /// A metric in a line: what is counted and how much is wanted.
  func metricWords(_ note: Note, on board: Board) -> ReportText? {
    guard let metric = note.fields["metric"]?.object else { return nil }
    let target = number(metric["target"])
    let unit = quote(metric.text("unit"), on: board)
    let goal =
      target.isEmpty
      ? "" : ReportText(fieldLabel("metric.target")) + colon + ReportText("\(target) ") + unit
    return [quote(metric.text("indicator"), on: board), goal].joined(", ")
  }

  /// What is counted: from where, to where, how far.
  var metricTable: ReportTable? {
    let places = metricPlaces
    guard !places.isEmpty else { return nil }
    return ReportTable(
      caption: say(Words.metrics),
      columns: [
        .init(title: fieldLabel("metric.indicator")), .init(title: fieldLabel("metric.level")),
        .init(title: fieldLabel("metric.baseline"), isNumeric: true),
        .init(title: fieldLabel("metric.target"), isNumeric: true),
        .init(title: fieldLabel("metric.measured"), isNumeric: true),
        .init(title: fieldLabel("metric.unit")), .init(title: fieldLabel("metric.due")),
      ],
      rows: places.compactMap { place in
        guard let metric = place.note.fields["metric"]?.object else { return nil }
        let indicator = metric.text("indicator")
        let measured = measured(metric)
        func or(_ text: String) -> ReportText { ReportText(text.isEmpty ? "–" : text) }
        return [
          indicator.isEmpty ? title(place) : quote(indicator, on: place.board), level(metric),
          or(number(metric["baseline"])), or(number(metric["target"])),
          measured.isEmpty ? say(Words.notYet) : measured,
          quote(metric.text("unit"), on: place.board),
          date(metric.text("due"), on: place.board),
        ]
      })
  }
}

private enum Words {
  static let indirect = Localized(
    en: "Indirect results", nl: "Onrechtstreekse resultaten", fr: "Résultats indirects",
    de: "Indirekte Ergebnisse", es: "Resultados indirectos")
  static let metrics = Localized(
    en: "What is measured", nl: "Wat gemeten wordt", fr: "Ce qui est mesuré",
    de: "Was gemessen wird", es: "Lo que se mide")
  static let notYet = Localized(
    en: "not yet", nl: "nog niet", fr: "pas encore", de: "noch nicht", es: "aún no")
  static let levels: [String: Localized] = [
    "output": Localized(
      en: "output", nl: "output", fr: "réalisation", de: "Output", es: "producto"),
    "outcome": Localized(
      en: "outcome", nl: "effect", fr: "effet", de: "Wirkung vor Ort", es: "efecto"),
    "impact": Localized(
      en: "impact", nl: "impact", fr: "impact", de: "gesellschaftliche Wirkung", es: "impacto"),
  ]
}
