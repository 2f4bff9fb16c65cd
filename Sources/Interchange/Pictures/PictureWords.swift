import CanvasCore

/// The words that pictures add to those of people and templates.
enum PictureWords {
  static let owner = Localized(
    en: "owner", nl: "eigenaar", fr: "responsable", de: "zuständig", es: "responsable")
  static let author = Localized(
    en: "author", nl: "auteur", fr: "auteur", de: "Autor", es: "autor")
  static let success = Localized(
    en: "success", nl: "succes", fr: "réussite", de: "Erfolg", es: "éxito")
  static let done = Localized(
    en: "finished", nl: "klaar", fr: "terminé", de: "erledigt", es: "hecho")
  static let hidden = Localized(
    en: "hidden from the room", nl: "verborgen voor de zaal", fr: "caché à la salle",
    de: "vor dem Raum verborgen", es: "oculta a la sala")
  static let conflict = Localized(
    en: "two people changed it", nl: "twee mensen wijzigden het",
    fr: "deux personnes l’ont modifié",
    de: "zwei Personen haben es geändert", es: "dos personas lo cambiaron")
  static let votes = Localized(
    en: "votes", nl: "stemmen", fr: "voix", de: "Stimmen", es: "votos")
  static let order = Localized(
    en: "order of filling", nl: "invulvolgorde", fr: "ordre de remplissage",
    de: "Reihenfolge beim Ausfüllen", es: "orden de llenado")
  static let noNotes = Localized(
    en: "no notes", nl: "geen briefjes", fr: "aucune note", de: "keine Zettel", es: "ninguna nota")
  static let oneNote = Localized(
    en: "1 note", nl: "1 briefje", fr: "1 note", de: "1 Zettel", es: "1 nota")
  static let notes = Localized(
    en: "{} notes", nl: "{} briefjes", fr: "{} notes", de: "{} Zettel", es: "{} notas")
  static let legend = Localized(
    en: "Signs", nl: "Tekens", fr: "Signes", de: "Zeichen", es: "Signos")
  static let funnel = Localized(
    en: "From ideas to business models", nl: "Van ideeën naar businessmodellen",
    fr: "Des idées aux modèles économiques", de: "Von Ideen zu Geschäftsmodellen",
    es: "De las ideas a los modelos de negocio")
  static let ledger = Localized(
    en: "What partners give and get", nl: "Wat partners geven en krijgen",
    fr: "Ce que les partenaires donnent et reçoivent", de: "Was Partner geben und bekommen",
    es: "Lo que los socios dan y reciben")
  static let project = Localized(
    en: "the project", nl: "het project", fr: "le projet", de: "das Projekt", es: "el proyecto")
  static let flowsTo = Localized(
    en: "for {}", nl: "voor {}", fr: "pour {}", de: "für {}", es: "para {}")
  static let flowsFrom = Localized(
    en: "from {}", nl: "van {}", fr: "de {}", de: "von {}", es: "de {}")
  static let parties = Localized(
    en: "partners", nl: "partners", fr: "partenaires", de: "Partner", es: "socios")
  static let money = Localized(
    en: "money", nl: "geld", fr: "argent", de: "Geld", es: "dinero")
  static let noMoney = Localized(
    en: "time, knowledge and all else that is no money",
    nl: "tijd, kennis en al wat geen geld is",
    fr: "temps, savoir et tout ce qui n’est pas de l’argent",
    de: "Zeit, Wissen und alles, was kein Geld ist",
    es: "tiempo, conocimiento y todo lo que no es dinero")
  static let ideas = Localized(
    en: "ideas", nl: "ideeën", fr: "idées", de: "Ideen", es: "ideas")
  static let minutes = Localized(
    en: "minutes", nl: "minuten", fr: "minutes", de: "Minuten", es: "minutos")

  /// Ways of working, as agendas name them.
  static let modes: [String: Localized] = [
    "plenary": Localized(
      en: "plenary", nl: "plenair", fr: "en plénière", de: "Plenum", es: "plenaria"),
    "private": Localized(
      en: "alone, in silence", nl: "alleen, in stilte", fr: "seul, en silence",
      de: "allein, in Stille", es: "a solas, en silencio"),
    "reveal": Localized(
      en: "showing", nl: "onthullen", fr: "dévoiler", de: "Aufdecken", es: "mostrar"),
    "cluster": Localized(
      en: "clustering", nl: "clusteren", fr: "regrouper", de: "Gruppieren", es: "agrupar"),
    "vote-blind": Localized(
      en: "blind vote", nl: "blind stemmen", fr: "vote à l’aveugle", de: "verdeckte Abstimmung",
      es: "votación a ciegas"),
    "vote-open": Localized(
      en: "open vote", nl: "open stemmen", fr: "vote ouvert", de: "offene Abstimmung",
      es: "votación abierta"),
    "work": Localized(
      en: "working", nl: "werken", fr: "travailler", de: "Arbeiten", es: "trabajar"),
    "present": Localized(
      en: "presenting", nl: "presenteren", fr: "présenter", de: "Vorstellen", es: "presentar"),
    "break": Localized(en: "break", nl: "pauze", fr: "pause", de: "Pause", es: "pausa"),
  ]

  /// `3 notes`.
  static func count(ofNotes count: Int, _ language: Language) -> String {
    switch count {
    case 0: noNotes[language]
    case 1: oneNote[language]
    default: notes[language].filling(["\(count)"])
    }
  }

  /// `owner: Ann`, as the language sets it.
  static func labelled(_ label: Localized, _ text: String, _ language: Language) -> String {
    label[language] + colon[language] + text
  }

  private static let colon = Localized(
    en: ": ", nl: ": ", fr: "\u{a0}: ", de: ": ", es: ": ")
}
