import CanvasCore

extension Chapter {
  /// What was put aside: questions and ideas, each with what was said of it.
  package static let parked = Chapter(
    "parked",
    Localized(
      en: "Parked", nl: "Geparkeerd", fr: "Mis de côté", de: "Geparkt", es: "Aparcado"),
    missing: Localized(
      en: "Nothing is parked. What goes to the parking lot of a wall, or gets the stage “parked”, "
        + "stands here.",
      nl: "Er is niets geparkeerd. Wat op de parkeerplaats van een muur komt of het stadium "
        + "“geparkeerd” krijgt, staat hier.",
      fr: "Rien n’est mis de côté. Ce qui va au parking d’un mur, ou reçoit le stade «\u{a0}mis "
        + "de côté\u{a0}», viendra ici.",
      de:
        "Nichts ist geparkt. Was in den Themenspeicher einer Wand kommt oder den Status „geparkt“ "
        + "erhält, steht hier.",
      es: "No hay nada aparcado. Lo que pasa al aparcamiento de un muro, o recibe la etapa "
        + "«aparcado», aparecerá aquí.")
  ) { context in
    let places = context.places.filter(context.isParked)
    guard !places.isEmpty else { return [] }
    return [
      .list(
        places.map { place in
          let note = place.note
          let help = note.fields["help"]?.object
          var facts: [ReportText] = []
          if !note.owner.isEmpty {
            facts.append(
              ReportText(context.fieldLabel("owner")) + context.colon
                + context.quote(note.owner, on: place.board))
          }
          if let due = note.fields["due"]?.string {
            facts.append(
              ReportText(context.fieldLabel("due")) + context.colon
                + context.date(due, on: place.board))
          }
          if let topic = help?.text("topic"), !topic.isEmpty {
            facts.append(
              ReportText(context.fieldLabel("help")) + context.colon
                + context.quote(topic, on: place.board))
          }
          facts += note.facet("expert").map { context.mark("expert", $0) }
          if let votes = context.votes[note.id], votes > 0 {
            facts.append(ReportText(CountedWords.votes(votes, context)))
          }
          return ReportItem(
            context.quote(note.text, on: place.board),
            [context.quote(note.reason, on: place.board), facts.joined(" · ")].filter {
              !$0.isEmpty
            })
        })
    ]
  }
}

extension ReportContext {
  /// Whether a note was put aside: by its stage, or on the parking lot.
  func isParked(_ place: Place) -> Bool {
    place.note.facet("stage").contains("parked") || place.box.id == "parking-lot"
  }
}
