extension Template {
  /// The 2 × 2 of impact and effort, for a shortlist of eight to twenty ideas.
  ///
  /// Impact rises upwards and effort to the right: quick wins are top left, what to avoid is bottom
  /// right (https://www.extrapinchofsalt.com/pm/frameworks/impact-effort-matrix.html). The boxes
  /// have no order of filling: a note lands where its two scores put it.
  public static let matrix = Template(
    id: "matrix",
    title: Localized(
      en: "Impact and effort", nl: "Impact en inspanning", fr: "Impact et effort",
      de: "Wirkung und Aufwand", es: "Impacto y esfuerzo"),
    purpose: Localized(
      en: "Choosing from a shortlist by what an idea yields and what it takes.",
      nl: "Kiezen uit een shortlist op wat een idee oplevert en wat het vraagt.",
      fr: "Choisir dans une présélection selon ce qu’une idée rapporte et ce qu’elle demande.",
      de: "Aus einer engeren Auswahl wählen, nach dem, was eine Idee bringt und was sie verlangt.",
      es: "Elegir de una preselección según lo que una idea aporta y lo que exige."),
    picture: [
      "QQQQQBBBBB",
      "QQQQQBBBBB",
      "QQQQQBBBBB",
      "QQQQQBBBBB",
      "FFFFFAAAAA",
      "FFFFFAAAAA",
      "FFFFFAAAAA",
      "FFFFFAAAAA",
    ],
    boxes: [
      TemplateBox(
        "quick-wins", mark: "Q", order: "",
        label: Localized(
          en: "Quick wins", nl: "Snelle winst", fr: "Gains rapides", de: "Schnelle Erfolge",
          es: "Logros rápidos"),
        short: Localized(
          en: "Quick wins", nl: "Snelle winst", fr: "Gain rapide", de: "Schnell",
          es: "Logro rápido"),
        code: Localized(en: "QW", nl: "SW", fr: "GR", de: "SE", es: "LR"),
        prompt: Localized(
          en: "What can we do next week with what we have?",
          nl: "Wat kunnen we volgende week al doen met wat we hebben?",
          fr: "Que pouvons-nous faire dès la semaine prochaine avec ce que nous avons\u{a0}?",
          de: "Was können wir nächste Woche mit dem tun, was wir haben?",
          es: "¿Qué podemos hacer la semana que viene con lo que tenemos?"),
        brief: Localized(
          en: "What can we do next week?", nl: "Wat kunnen we volgende week doen?",
          fr: "Que faire dès la semaine prochaine\u{a0}?", de: "Was können wir nächste Woche tun?",
          es: "¿Qué hacemos la semana que viene?"),
        limit: 9),
      TemplateBox(
        "big-bets", mark: "B", order: "",
        label: Localized(
          en: "Big bets", nl: "Hoge inzet", fr: "Gros paris", de: "Große Würfe",
          es: "Grandes apuestas"),
        short: Localized(
          en: "Big bets", nl: "Hoge inzet", fr: "Gros paris", de: "Große Würfe",
          es: "Gran apuesta"),
        code: Localized(en: "BB", nl: "HI", fr: "GP", de: "GW", es: "GA"),
        prompt: Localized(
          en: "Is it worth the effort? What is the first step, and whom do we need for it?",
          nl: "Is het de moeite waard? Wat is de eerste stap, en wie hebben we daarvoor nodig?",
          fr: """
            Cela vaut-il l’effort\u{a0}? \
            Quel est le premier pas, et de qui avons-nous besoin\u{a0}?
            """,
          de: "Lohnt sich der Aufwand? Was ist der erste Schritt, und wen brauchen wir dafür?",
          es: "¿Merece la pena el esfuerzo? ¿Cuál es el primer paso y a quién necesitamos?"),
        brief: Localized(
          en: "Is it worth the effort?", nl: "Is het de moeite waard?",
          fr: "Cela vaut-il l’effort\u{a0}?", de: "Lohnt sich der Aufwand?", es: "¿Merece la pena?"),
        limit: 9),
      TemplateBox(
        "fill-ins", mark: "F", order: "",
        label: Localized(
          en: "Fill-ins", nl: "Tussendoor", fr: "À l’occasion", de: "Lückenfüller",
          es: "Tareas de relleno"),
        short: Localized(
          en: "Fill-ins", nl: "Tussendoor", fr: "À l’occasion", de: "Lückenfüller", es: "Relleno"),
        code: Localized(en: "FI", nl: "TD", fr: "OCC", de: "LF", es: "RE"),
        prompt: Localized(
          en: "What fits in between without holding up the rest?",
          nl: "Wat kan er tussendoor zonder de rest op te houden?",
          fr: "Que pouvons-nous glisser entre deux tâches sans retarder le reste\u{a0}?",
          de: "Was passt dazwischen, ohne den Rest aufzuhalten?",
          es: "¿Qué cabe entre medias sin frenar lo demás?"),
        brief: Localized(
          en: "What fits in between?", nl: "Wat kan er tussendoor?",
          fr: "Que glisser entre deux tâches\u{a0}?", de: "Was passt dazwischen?",
          es: "¿Qué cabe entre medias?"),
        limit: 9),
      TemplateBox(
        "avoid", mark: "A", order: "",
        label: Localized(
          en: "Avoid", nl: "Vermijden", fr: "À éviter", de: "Vermeiden",
          es: "Evitar"),
        short: Localized(
          en: "Avoid", nl: "Vermijden", fr: "À éviter", de: "Vermeiden",
          es: "Evitar"),
        code: Localized(en: "AV", nl: "VM", fr: "EV", de: "VE", es: "EV"),
        prompt: Localized(
          en: "Why would we do this at all? What would make it lighter or stronger?",
          nl: "Waarom zouden we dit doen? Wat zou het lichter of sterker maken?",
          fr: """
            Pourquoi le ferions-nous\u{a0}? \
            Qu’est-ce qui le rendrait plus léger ou plus fort\u{a0}?
            """,
          de: "Warum sollten wir das überhaupt tun? Was würde es leichter oder wirksamer machen?",
          es: "¿Por qué lo haríamos? ¿Qué lo haría más ligero o más potente?"),
        brief: Localized(
          en: "Why would we do this?", nl: "Waarom zouden we dit doen?",
          fr: "Pourquoi le ferions-nous\u{a0}?", de: "Warum sollten wir das tun?",
          es: "¿Por qué lo haríamos?"),
        limit: 9),
    ],
    words: 12,
    axes: Axes(
      horizontal: Localized(
        en: "Effort", nl: "Inspanning", fr: "Effort", de: "Aufwand", es: "Esfuerzo"),
      horizontalScore: "effort",
      vertical: Localized(en: "Impact", nl: "Impact", fr: "Impact", de: "Wirkung", es: "Impacto"),
      verticalScore: "impact"),
    asks: ["scores.impact", "scores.effort", "stage", "owner", "sector"]
  )
}
