/// Rules about what was agreed: who does it, and by when.
extension AdviceRule {
  static let ofWork: [AdviceRule] = [dueWithoutOwner, dueOver]

  private static let dueWithoutOwner = AdviceRule(
    .dueWithoutOwner,
    Localized(
      en: "{} is wanted by {}, and nobody has taken it on.",
      nl: "{} is nodig tegen {}, en niemand heeft het op zich genomen.",
      fr: "{} est attendue pour {}, et personne ne s’en charge.",
      de: "{} ist bis {} gewünscht, und niemand hat es übernommen.",
      es: "{} se espera para {}, y nadie se ha encargado."),
    asks: Localized(
      en: "Who does it?", nl: "Wie doet het?", fr: "Qui s’en charge\u{a0}?", de: "Wer macht es?",
      es: "¿Quién lo hace?")
  ) { adviser in
    adviser.notes { note, _ in
      let due = note.fields.text("due")
      guard !due.isEmpty, note.owner.isEmpty, !note.isDone else { return nil }
      return Finding(.note(note.id), adviser.name(of: note), due)
    }
  }

  private static let dueOver = AdviceRule(
    .dueOver,
    Localized(
      en: "{} was wanted by {} and is not done.", nl: "{} was nodig tegen {} en is niet klaar.",
      fr: "{} était attendue pour le {} et n’est pas faite.",
      de: "{} war bis {} gewünscht und ist nicht erledigt.",
      es: "{} se esperaba para el {} y no está hecha."),
    asks: Localized(
      en: "Is it still wanted? Then by when?", nl: "Is het nog nodig? Tegen wanneer dan?",
      fr: "Est-ce encore voulu\u{a0}? Pour quand alors\u{a0}?",
      de: "Ist es noch gewünscht? Bis wann dann?", es: "¿Sigue haciendo falta? ¿Para cuándo?")
  ) { adviser in
    adviser.notes { note, _ in
      let due = note.fields.text("due")
      guard let days = adviser.days(since: due), days > 0, !note.isDone else { return nil }
      return Finding(.note(note.id), adviser.name(of: note), String(due.prefix(10)))
    }
  }
}
