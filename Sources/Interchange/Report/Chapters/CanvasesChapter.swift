import CanvasCore

extension Chapter {
  /// Every board as a picture, and canvases as text in the order of filling.
  package static let canvases = Chapter(
    "canvases",
    Localized(
      en: "The canvases", nl: "De canvassen", fr: "Les canvas", de: "Die Canvas",
      es: "Los canvas"),
    missing: Localized(
      en: "There is no canvas yet. Make a board from a template, or promote an idea to one.",
      nl: "Er is nog geen canvas. Maak een bord van een sjabloon, of laat een idee doorgroeien.",
      fr:
        "Il n’y a pas encore de canvas. Créez un tableau à partir d’un modèle, ou faites-y passer "
        + "une idée.",
      de:
        "Es gibt noch kein Canvas. Legen Sie ein Board nach einer Vorlage an, oder lassen Sie "
        + "eine Idee dazu wachsen.",
      es: "Aún no hay ningún canvas. Cree un tablero a partir de una plantilla o promueva una idea."
    )
  ) { context in
    (context.walls + context.canvases).filter { $0.noteCount > 0 || !context.isWall($0) }
      .map { .sheet(context.sheet(of: $0)) }
  }
}

extension ReportContext {
  fileprivate func sheet(of board: Board) -> ReportSheet {
    var blocks: [ReportBlock] = []
    let facts = sheetFacts(of: board)
    if !facts.isEmpty { blocks.append(.remark(facts)) }
    if !board.question.isEmpty { blocks.append(.paragraph(quote(board.question, on: board))) }
    let description = board.fields.text("description")
    if !description.isEmpty { blocks.append(.paragraph(quote(description, on: board))) }
    if let status = evidence(of: board) { blocks.append(.remark(status)) }
    if let figure = figure(of: board) { blocks.append(.figure(figure)) }
    if isWall(board), ownWords(of: Chapter.ideas.id).isEmpty {
      let title = Chapter.ideas.title[language]
      blocks.append(
        .paragraph(say(Words.asText, ReportText([.anchor(title, id: Chapter.ideas.id)]))))
    } else {
      blocks.append(.canvas(boxes(of: board)))
    }
    return ReportSheet(
      id: Self.anchor(of: board), title: name(board), blocks: blocks,
      credit: export.template(of: board)?.credit(in: language))
  }

  /// What stands at the head of a sheet: its template, how far it is, for whom, by whom, when.
  private func sheetFacts(of board: Board) -> ReportText {
    var facts: [ReportText] = []
    if !board.title.isEmpty { facts.append(kind(board)) }
    // A stage is often called as the template is.
    if board.stage.folded != kind(board).plain.folded {
      facts.append(quote(board.stage, on: board))
    }
    if !board.maturity.isEmpty { facts.append(mark("maturity", board.maturity)) }
    for field in ["designedFor", "designedBy", "version"] {
      let text = board.fields.text(FieldKey(field))
      if !text.isEmpty {
        facts.append(ReportText(fieldLabel(field, .board)) + colon + quote(text, on: board))
      }
    }
    if let day = board.fields["date"]?.string { facts.append(date(day, on: board)) }
    return facts.joined(" · ")
  }

  /// A canvas is a claim sheet: how many of its notes are proved.
  private func evidence(of board: Board) -> ReportText? {
    guard export.template(of: board)?.symbol == "evidence", board.noteCount > 0,
      let facet = facets.named("evidence")
    else { return nil }
    let counts = board.counts(of: facet, defaults: true).map { value, number in
      ReportText(count(number) + " ") + mark("evidence", value.id)
    }
    return ReportText(CountedWords.notes(board.noteCount, self)) + colon + counts.joined()
  }

  /// The boxes with their notes, in the order of filling.
  private func boxes(of board: Board) -> [ReportBox] {
    board.boxes(in: export.template(of: board)).map { box in
      ReportBox(
        title: label(box, on: board),
        notes: box.notes.map { note in
          let lines = note.text.split(separator: "\n").map(String.init)
          let facts = facts(of: note, on: board)
          return ReportItem(
            quote(lines.first ?? "", on: board),
            lines.dropFirst().map { quote($0, on: board) } + (facts.isEmpty ? [] : [facts]))
        })
    }
  }

  /// What a note is marked with. What has no mark is not tested yet: most are not, and saying so at each would hide the
  /// others.
  private func facts(of note: Note, on board: Board) -> ReportText {
    var facts: [ReportText] = note.facet("evidence").filter { $0 != "untested" }.map {
      mark("evidence", $0)
    }
    for facet in facets
    where !["evidence", "sector", "color", "stage", "flow"].contains(facet.id) {
      facts += note.facet(facet.id).map { mark(facet.id, $0) }
    }
    facts.append(flowWords(note, on: board))
    if let metric = metricWords(note, on: board) { facts.append(metric) }
    if !note.owner.isEmpty {
      facts.append(ReportText(fieldLabel("owner")) + colon + quote(note.owner, on: board))
    }
    if let picture = export.workspace.words(ofPictureOf: note, in: language) {
      facts.append(quote(picture, on: nil))
    }
    return facts.joined(" · ")
  }
}

private enum Words {
  static let asText = Localized(
    en: "As text, with all votes: “{}”.", nl: "Als tekst, met alle stemmen: “{}”.",
    fr: "En texte, avec toutes les voix\u{a0}: «\u{a0}{}\u{a0}».",
    de: "Als Text, mit allen Stimmen: „{}“.", es: "Como texto, con todos los votos: «{}».")
}
