extension Template {
  /// The idea wall: a tray of unsorted ideas, a parking lot, and themes people make themselves.
  ///
  /// It has no picture, since its clusters flow. Ideas are sorted first and named afterwards
  /// (https://www.workshopr.io/exercises/detail/?code=affinity); what is parked comes back at the
  /// end (https://workshopweaver.com/es/facilitation-methods/parking-lot).
  public static let wall = Template(
    id: "wall",
    title: Localized(
      en: "Idea wall", nl: "Ideeënmuur", fr: "Mur d’idées", de: "Ideenwand", es: "Muro de ideas"),
    purpose: Localized(
      en: "Every idea on the wall: written in silence, read aloud, sorted into themes, voted on.",
      nl: """
        Alle ideeën aan de muur: in stilte geschreven, voorgelezen, per thema geordend, gewogen.
        """,
      fr: """
        Toutes les idées au mur\u{a0}: écrites en silence, lues à voix haute, triées par thème, \
        mises aux voix.
        """,
      de: "Alle Ideen an der Wand: still geschrieben, vorgelesen, nach Themen sortiert, bewertet.",
      es: """
        Todas las ideas en el muro: escritas en silencio, leídas en voz alta, agrupadas y \
        votadas.
        """),
    picture: [],
    boxes: [
      TemplateBox(
        "tray", mark: "T", order: "",
        label: Localized(
          en: "Unsorted", nl: "Ongesorteerd", fr: "À trier", de: "Unsortiert", es: "Sin ordenar"),
        short: Localized(
          en: "Unsorted", nl: "Ongesorteerd", fr: "À trier", de: "Unsortiert", es: "Sin ordenar"),
        code: Localized(en: "UNS", nl: "ONG", fr: "TRI", de: "UNS", es: "SO"),
        prompt: Localized(
          en: "What comes to mind? How would we say it in one line? What would be bolder?",
          nl: "Wat komt er in ons op? Hoe zeggen we dat in één zin? Kan het nog gedurfder?",
          fr: """
            Qu’est-ce qui nous vient à l’esprit\u{a0}? \
            Comment le dire en une phrase\u{a0}? \
            Et en plus audacieux\u{a0}?
            """,
          de: "Was fällt uns ein? Wie sagen wir es in einem Satz? Geht es noch mutiger?",
          es: "¿Qué se nos ocurre? ¿Cómo lo decimos en una frase? ¿Y si fuéramos más atrevidos?"),
        brief: Localized(
          en: "What comes to mind?", nl: "Wat komt er in ons op?",
          fr: "Quelles idées nous viennent\u{a0}?", de: "Was fällt uns ein?",
          es: "¿Qué se nos ocurre?")),
      TemplateBox(
        "parking-lot", mark: "L", order: "",
        label: Localized(
          en: "Parking lot", nl: "Geparkeerd", fr: "Parking à idées", de: "Themenspeicher",
          es: "Aparcamiento"),
        short: Localized(
          en: "Parking lot", nl: "Geparkeerd", fr: "Parking", de: "Speicher", es: "Aparcamiento"),
        code: Localized(en: "PL", nl: "GEP", fr: "PK", de: "TS", es: "AP"),
        prompt: Localized(
          en: "What matters, but not now? Who takes it along, and when do we come back to it?",
          nl: "Wat is belangrijk, maar nu niet? Wie neemt het mee, en wanneer komen we erop terug?",
          fr: """
            Qu’est-ce qui compte, mais pas maintenant\u{a0}? \
            Qui s’en charge, et quand y revenons-nous\u{a0}?
            """,
          de: """
            Was ist wichtig, aber nicht jetzt? \
            Wer nimmt es mit, und wann kommen wir darauf zurück?
            """,
          es: "¿Qué importa, pero no ahora? ¿Quién se encarga y cuándo volvemos a ello?"),
        brief: Localized(
          en: "What matters, but not now?", nl: "Wat is belangrijk, maar nu niet?",
          fr: "Qu’est-ce qui peut attendre\u{a0}?", de: "Was ist wichtig, aber nicht jetzt?",
          es: "¿Qué importa, pero no ahora?")),
    ],
    growsBoxes: true, words: 12,
    asks: ["sector", "stage", "owner", "color", "tags"]
  )
}
