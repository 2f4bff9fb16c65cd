import CanvasCore

extension Chapter {
  /// Who answers for what, by when.
  package static let agreements = Chapter(
    "agreements",
    Localized(
      en: "Agreements", nl: "Afspraken", fr: "Engagements", de: "Absprachen", es: "Acuerdos"),
    missing: Localized(
      en:
        "No agreement is written down. Give notes an owner and a date (owner, due): who does "
        + "what, by when, stands here.",
      nl:
        "Er staat geen afspraak op een bord. Geef briefjes een eigenaar en een datum (owner, "
        + "due): wie wat doet tegen wanneer, komt hier.",
      fr:
        "Aucun engagement n’est noté. Donnez aux notes un responsable et une échéance (owner, "
        + "due)\u{a0}: qui fait quoi, pour quand, viendra ici.",
      de: "Noch ist keine Absprache notiert. Geben Sie Zetteln eine zuständige Person und einen "
        + "Termin (owner, due): Wer was bis wann tut, steht dann hier.",
      es:
        "No hay ningún acuerdo anotado. Ponga a las notas un responsable y un plazo (owner, due): "
        + "quién hace qué y para cuándo aparecerá aquí.")
  ) { context in
    let places = context.agreements
    guard !places.isEmpty else { return [] }
    let hasDone = places.contains { $0.note.isDone }
    let language = context.language
    var columns: [ReportTable.Column] = [
      .init(title: Words.what[language]), .init(title: context.fieldLabel("owner")),
      .init(title: context.fieldLabel("due")),
    ]
    if hasDone { columns.append(.init(title: context.fieldLabel("done"))) }
    columns.append(.init(title: Words.where[language]))
    return [
      .table(
        ReportTable(
          caption: context.say(Words.caption), columns: columns,
          rows: places.map { place in
            let note = place.note
            return [
              context.quote(note.text, on: place.board),
              note.owner.isEmpty
                ? context.say(Words.nobody) : context.quote(note.owner, on: place.board),
              note.fields["due"]?.string.map { context.date($0, on: place.board) } ?? "–",
            ]
              + (hasDone ? [note.fields["done"]?.string.map { context.date($0) } ?? "–"] : [])
              + [context.reference(place.board)]
          }))
    ]
  }
}

extension ReportContext {
  /// Notes that somebody answers for, that are due, or that say they are agreements; those with a date first, by date.
  /// Steps of an agenda, questions put on the parking lot and what is counted by a date are told elsewhere.
  var agreements: [Place] {
    let found = places.filter { place in
      guard place.board.template != Template.agenda.id else { return false }
      let isNamed = !place.note.owner.isEmpty && !isParked(place)
      return isNamed || place.note.fields["due"] != nil
        || ["action", "agreement"].contains(place.note.kind)
    }
    func key(_ place: Place) -> String {
      let due = place.note.fields.text("due")
      return CalendarDay(date: due) == nil ? "\u{10ffff}" + (due.isEmpty ? "\u{10ffff}" : "") : due
    }
    return found.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
      .map(\.element)
  }
}

private enum Words {
  static let caption = Localized(
    en: "Who answers for what, by when", nl: "Wie staat waarvoor in, en tegen wanneer",
    fr: "Qui répond de quoi, et pour quand", de: "Wer wofür zuständig ist, und bis wann",
    es: "Quién responde de qué y para cuándo")
  static let what = Localized(en: "What", nl: "Wat", fr: "Quoi", de: "Was", es: "Qué")
  static let `where` = Localized(
    en: "Where", nl: "Waar", fr: "Où", de: "Wo", es: "Dónde")
  static let nobody = Localized(
    en: "nobody yet", nl: "nog niemand", fr: "personne encore", de: "noch niemand",
    es: "aún nadie")
}
