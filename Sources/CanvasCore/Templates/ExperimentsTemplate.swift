extension Template {
  /// Experiments on their way from plan to lesson; a note carries its test card and learning card.
  ///
  /// The questions follow the four fields of each card, in our own words
  /// (https://seventyoneconsulting.se/playbook/test-cards/). What was learned has no limit.
  public static let experiments = Template(
    id: "experiments",
    title: Localized(
      en: "Experiments", nl: "Experimenten", fr: "Expérimentations", de: "Experimente",
      es: "Experimentos"),
    purpose: Localized(
      en: "Small tests of what we believe, from plan to lesson.",
      nl: "Kleine tests van wat we geloven, van plan tot les.",
      fr: "De petits tests pour vérifier ce que nous croyons, du plan à la leçon.",
      de: "Kleine Tests für das, was wir glauben, vom Plan bis zur Erkenntnis.",
      es: "Pequeñas pruebas de lo que creemos, del plan a la lección."),
    picture: [
      "PPPRRRLLL",
      "PPPRRRLLL",
      "PPPRRRLLL",
      "PPPRRRLLL",
      "PPPRRRLLL",
      "PPPRRRLLL",
      "PPPRRRLLL",
      "PPPRRRLLL",
    ],
    boxes: [
      TemplateBox(
        "planned", mark: "P", order: "",
        label: Localized(en: "Planned", nl: "Gepland", fr: "Prévu", de: "Geplant", es: "Previsto"),
        short: Localized(en: "Planned", nl: "Gepland", fr: "Prévu", de: "Geplant", es: "Previsto"),
        code: Localized(en: "PL", nl: "GP", fr: "PR", de: "GP", es: "PR"),
        prompt: Localized(
          en: "What do we believe? How do we check it? Which result would prove us right?",
          nl: "Wat geloven we? Hoe gaan we het na? Bij welke uitkomst hebben we gelijk?",
          fr: """
            Que croyons-nous\u{a0}? \
            Comment le vérifier\u{a0}? \
            Quel résultat nous donnerait raison\u{a0}?
            """,
          de: "Was glauben wir? Wie prüfen wir es? Bei welchem Ergebnis haben wir recht?",
          es: "¿Qué creemos? ¿Cómo lo comprobamos? ¿Qué resultado nos daría la razón?"),
        brief: Localized(
          en: "How do we check it?", nl: "Hoe gaan we het na?", fr: "Comment le vérifier\u{a0}?",
          de: "Wie prüfen wir es?", es: "¿Cómo lo comprobamos?"),
        limit: 9),
      TemplateBox(
        "running", mark: "R", order: "",
        label: Localized(en: "Running", nl: "Bezig", fr: "En cours", de: "Läuft", es: "En marcha"),
        short: Localized(en: "Running", nl: "Bezig", fr: "En cours", de: "Läuft", es: "En marcha"),
        code: Localized(en: "RU", nl: "BZ", fr: "EC", de: "LF", es: "EM"),
        prompt: Localized(
          en: "Who does it, and until when? What do we see so far?",
          nl: "Wie doet het, en tot wanneer? Wat zien we tot nu toe?",
          fr: "Qui s’en occupe, et jusqu’à quand\u{a0}? Que voyons-nous jusqu’ici\u{a0}?",
          de: "Wer macht es, und bis wann? Was sehen wir bisher?",
          es: "¿Quién lo hace y hasta cuándo? ¿Qué vemos hasta ahora?"),
        brief: Localized(
          en: "What do we see so far?", nl: "Wat zien we tot nu toe?",
          fr: "Que voyons-nous jusqu’ici\u{a0}?", de: "Was sehen wir bisher?",
          es: "¿Qué vemos hasta ahora?"),
        limit: 9),
      TemplateBox(
        "learned", mark: "L", order: "",
        label: Localized(
          en: "Learned", nl: "Geleerd", fr: "Appris", de: "Gelernt", es: "Aprendido"),
        short: Localized(
          en: "Learned", nl: "Geleerd", fr: "Appris", de: "Gelernt", es: "Aprendido"),
        code: Localized(en: "LE", nl: "GL", fr: "AP", de: "GL", es: "AP"),
        prompt: Localized(
          en: "What did we see? What do we conclude? What changes on the canvas?",
          nl: "Wat zagen we? Wat leiden we daaruit af? Wat verandert er op het canvas?",
          fr: """
            Qu’avons-nous vu\u{a0}? \
            Qu’en concluons-nous\u{a0}? \
            Qu’est-ce qui change sur le canvas\u{a0}?
            """,
          de: "Was haben wir gesehen? Was schließen wir daraus? Was ändert sich auf dem Canvas?",
          es: "¿Qué vimos? ¿Qué concluimos? ¿Qué cambia en el canvas?"),
        brief: Localized(
          en: "What do we conclude?", nl: "Wat leiden we eruit af?",
          fr: "Qu’en concluons-nous\u{a0}?", de: "Was schließen wir daraus?", es: "¿Qué concluimos?"
        )),
    ],
    symbol: "evidence",
    asks: [
      "experiment.test", "experiment.metric", "experiment.criterion", "experiment.result",
      "owner",
    ]
  )
}
