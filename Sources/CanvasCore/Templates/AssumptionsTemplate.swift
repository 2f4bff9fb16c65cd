extension Template {
  /// The assumption map: a 2 × 2 of importance and evidence.
  ///
  /// Importance rises upwards; evidence runs the other way round from other axes: much of it on the
  /// left, none on the right, so that top right is what to test first
  /// (https://seventyoneconsulting.se/playbook/assumption-mapping). A high `evidence` score
  /// therefore belongs on the left; the label names what grows to the right, the lack of it.
  public static let assumptions = Template(
    id: "assumptions",
    title: Localized(
      en: "Assumption map", nl: "Aannames in kaart", fr: "Carte des hypothèses",
      de: "Annahmenkarte", es: "Mapa de supuestos"),
    purpose: Localized(
      en: "What must be true for the idea to work, and what to test first.",
      nl: "Wat moet kloppen om het idee te doen slagen, en wat we eerst testen.",
      fr: "Ce qui doit être vrai pour que l’idée marche, et ce que nous testons d’abord.",
      de: "Was stimmen muss, damit die Idee trägt, und was wir zuerst testen.",
      es: "Qué debe ser cierto para que la idea funcione, y qué probamos primero."),
    picture: [
      "KKKKKTTTTT",
      "KKKKKTTTTT",
      "KKKKKTTTTT",
      "KKKKKTTTTT",
      "SSSSSLLLLL",
      "SSSSSLLLLL",
      "SSSSSLLLLL",
      "SSSSSLLLLL",
    ],
    boxes: [
      TemplateBox(
        "known", mark: "K", order: "",
        label: Localized(
          en: "Important and known", nl: "Belangrijk en bekend", fr: "Important et connu",
          de: "Wichtig und belegt", es: "Importante y conocido"),
        short: Localized(en: "Known", nl: "Bekend", fr: "Connu", de: "Belegt", es: "Conocido"),
        code: Localized(en: "KN", nl: "BK", fr: "CN", de: "BL", es: "CN"),
        prompt: Localized(
          en: "Which facts do we lean on? How do we know, and is it still true?",
          nl: "Op welke feiten steunen we? Hoe weten we dat, en klopt het nog?",
          fr: """
            Sur quels faits nous appuyons-nous\u{a0}? \
            D’où les tenons-nous, et est-ce encore vrai\u{a0}?
            """,
          de: "Auf welche Fakten stützen wir uns? Woher wissen wir das, und gilt es noch?",
          es: "¿En qué hechos nos apoyamos? ¿Cómo lo sabemos, y sigue siendo cierto?"),
        brief: Localized(
          en: "Which facts do we lean on?", nl: "Op welke feiten steunen we?",
          fr: "Sur quels faits nous appuyer\u{a0}?", de: "Auf welche Fakten stützen wir uns?",
          es: "¿En qué hechos nos apoyamos?"),
        limit: 9),
      TemplateBox(
        "test-first", mark: "T", order: "",
        label: Localized(
          en: "Test first", nl: "Eerst testen", fr: "À tester d’abord", de: "Zuerst testen",
          es: "Probar primero"),
        short: Localized(
          en: "Test first", nl: "Eerst testen", fr: "À tester", de: "Zuerst", es: "Primero"),
        code: Localized(en: "TF", nl: "ET", fr: "AT", de: "ZT", es: "PP"),
        prompt: Localized(
          en: "What sinks the whole idea if it is false? What is the quickest honest test?",
          nl: "Waarop strandt het hele idee als het niet klopt? Wat is de snelste eerlijke test?",
          fr: """
            Qu’est-ce qui fait couler toute l’idée si c’est faux\u{a0}? \
            Quel est le test honnête le plus rapide\u{a0}?
            """,
          de: """
            Woran scheitert die ganze Idee, wenn es nicht stimmt? \
            Was ist der schnellste ehrliche Test?
            """,
          es: "¿Qué hunde toda la idea si es falso? ¿Cuál es la prueba honesta más rápida?"),
        brief: Localized(
          en: "What sinks the whole idea?", nl: "Waarop strandt het hele idee?",
          fr: "Qu’est-ce qui coulerait l’idée\u{a0}?", de: "Woran scheitert die ganze Idee?",
          es: "¿Qué hundiría toda la idea?"),
        limit: 9),
      TemplateBox(
        "safe", mark: "S", order: "",
        label: Localized(
          en: "Safe to rest", nl: "Mag rusten", fr: "Sans risque", de: "Unkritisch",
          es: "Sin riesgo"),
        short: Localized(
          en: "Safe", nl: "Mag rusten", fr: "Sans risque", de: "Unkritisch", es: "Sin riesgo"),
        code: Localized(en: "SF", nl: "MR", fr: "SR", de: "UK", es: "SR"),
        prompt: Localized(
          en: "What is certain but matters little? Can we let it rest?",
          nl: "Wat is zeker, maar maakt weinig uit? Kunnen we het laten rusten?",
          fr: """
            Qu’est-ce qui est sûr, mais compte peu\u{a0}? \
            Pouvons-nous laisser cela de côté\u{a0}?
            """,
          de: "Was ist sicher, aber wenig wichtig? Können wir es ruhen lassen?",
          es: "¿Qué es seguro, pero importa poco? ¿Podemos dejarlo estar?"),
        brief: Localized(
          en: "What is certain but minor?", nl: "Wat is zeker, maar maakt weinig uit?",
          fr: "Quoi de sûr, mais secondaire\u{a0}?", de: "Was ist sicher, aber wenig wichtig?",
          es: "¿Qué es seguro, pero importa poco?"),
        limit: 9),
      TemplateBox(
        "later", mark: "L", order: "",
        label: Localized(en: "Later", nl: "Later", fr: "Plus tard", de: "Später", es: "Más tarde"),
        short: Localized(en: "Later", nl: "Later", fr: "Plus tard", de: "Später", es: "Más tarde"),
        code: Localized(en: "LA", nl: "LA", fr: "PT", de: "SP", es: "MT"),
        prompt: Localized(
          en: "Which assumption can wait? What would make it urgent?",
          nl: "Welke aanname kan wachten? Wat zou ze dringend maken?",
          fr: "Quelle hypothèse peut attendre\u{a0}? Qu’est-ce qui la rendrait urgente\u{a0}?",
          de: "Welche Annahme kann warten? Was würde sie dringend machen?",
          es: "¿Qué supuesto puede esperar? ¿Qué lo haría urgente?"),
        brief: Localized(
          en: "Which assumption can wait?", nl: "Welke aanname kan wachten?",
          fr: "Quelle hypothèse peut attendre\u{a0}?", de: "Welche Annahme kann warten?",
          es: "¿Qué supuesto puede esperar?"),
        limit: 9),
    ],
    symbol: "evidence",
    axes: Axes(
      horizontal: Localized(
        en: "Lack of evidence", nl: "Gebrek aan bewijs", fr: "Manque de preuves",
        de: "Fehlende Belege", es: "Falta de evidencia"),
      horizontalScore: "evidence", horizontalFalls: true,
      vertical: Localized(
        en: "Importance", nl: "Belang", fr: "Importance", de: "Wichtigkeit", es: "Importancia"),
      verticalScore: "importance"),
    asks: ["scores.importance", "scores.evidence", "risk", "evidence", "owner"]
  )
}
