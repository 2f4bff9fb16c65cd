extension Template {
  /// An open partnership: partners join when they like, work for a while, rest, or leave.
  ///
  /// The four columns are the values of the facet `partner-state`. They come from two tracks: open
  /// partnership (http://www.socialeeconomie.be/nieuws/create-nieuws-169) and a factory where
  /// members who are no longer active leave. There is no limit to the number of partners.
  public static let partners = Template(
    id: "partners",
    title: Localized(
      en: "Partners", nl: "Partners", fr: "Partenaires", de: "Partner", es: "Socios"),
    purpose: Localized(
      en: """
        An open partnership at a glance: who, of which type, what they give and get, since when.
        """,
      nl: """
        Een open partnerschap in één oogopslag: wie, welk type, wat ze geven en krijgen, sinds \
        wanneer.
        """,
      fr: """
        Un partenariat ouvert en un coup d’œil\u{a0}: qui, de quel type, avec quels échanges, \
        depuis quand.
        """,
      de: """
        Eine offene Partnerschaft auf einen Blick: wer, welcher Art, was jeder gibt und \
        bekommt, seit wann.
        """,
      es: """
        Una alianza abierta de un vistazo: quién, de qué tipo, qué da y qué recibe, desde \
        cuándo.
        """),
    picture: [
      "CCAARRLL",
      "CCAARRLL",
      "CCAARRLL",
      "CCAARRLL",
      "CCAARRLL",
      "CCAARRLL",
      "CCAARRLL",
      "CCAARRLL",
    ],
    boxes: [
      TemplateBox(
        "candidate", mark: "C", order: "",
        label: Localized(
          en: "Candidate", nl: "Kandidaat", fr: "Candidats", de: "Kandidaten", es: "Candidatos"),
        short: Localized(
          en: "Candidate", nl: "Kandidaat", fr: "Candidats", de: "Kandidaten", es: "Candidatos"),
        code: Localized(en: "CA", nl: "KA", fr: "CAN", de: "KAN", es: "CAN"),
        prompt: Localized(
          en: "Whom do we miss at the table? What would they give, and what would they get?",
          nl: "Wie missen we aan tafel? Wat zouden ze geven, en wat krijgen ze ervoor?",
          fr: """
            Qui manque autour de la table\u{a0}? \
            Que donneraient-ils, et que recevraient-ils\u{a0}?
            """,
          de: "Wer fehlt am Tisch? Was würden sie geben, und was bekämen sie dafür?",
          es: "¿Quién falta en la mesa? ¿Qué darían y qué recibirían?"),
        brief: Localized(
          en: "Whom do we miss?", nl: "Wie missen we aan tafel?",
          fr: "Qui manque autour de la table\u{a0}?", de: "Wer fehlt am Tisch?",
          es: "¿Quién falta en la mesa?")),
      TemplateBox(
        "active", mark: "A", order: "",
        label: Localized(en: "Active", nl: "Actief", fr: "Actifs", de: "Aktiv", es: "Activos"),
        short: Localized(en: "Active", nl: "Actief", fr: "Actifs", de: "Aktiv", es: "Activos"),
        code: Localized(en: "AC", nl: "AC", fr: "ACT", de: "AKT", es: "ACT"),
        prompt: Localized(
          en: "What do they give and get now? Who is our contact?",
          nl: "Wat geven en krijgen ze nu? Wie is ons aanspreekpunt?",
          fr: """
            Que donnent-ils et que reçoivent-ils aujourd’hui\u{a0}? \
            Qui est notre contact\u{a0}?
            """,
          de: "Was geben und bekommen sie jetzt? Wer ist unsere Ansprechperson?",
          es: "¿Qué dan y qué reciben ahora? ¿Quién es nuestro contacto?"),
        brief: Localized(
          en: "What do they give and get?", nl: "Wat geven en krijgen ze?",
          fr: "Que donnent et reçoivent-ils\u{a0}?", de: "Was geben und bekommen sie?",
          es: "¿Qué dan y qué reciben?")),
      TemplateBox(
        "resting", mark: "R", order: "",
        label: Localized(
          en: "Resting", nl: "Rustend", fr: "En pause", de: "Ruhend", es: "En pausa"),
        short: Localized(
          en: "Resting", nl: "Rustend", fr: "En pause", de: "Ruhend", es: "En pausa"),
        code: Localized(en: "RE", nl: "RU", fr: "EP", de: "RUH", es: "PAU"),
        prompt: Localized(
          en: "Why is it quiet? When do we ask again?",
          nl: "Waarom is het stil? Wanneer vragen we het opnieuw?",
          fr: "Pourquoi ce silence\u{a0}? Quand reprenons-nous contact\u{a0}?",
          de: "Warum ist es still? Wann fragen wir wieder nach?",
          es: "¿Por qué hay silencio? ¿Cuándo volvemos a preguntar?"),
        brief: Localized(
          en: "When do we ask again?", nl: "Wanneer vragen we het opnieuw?",
          fr: "Quand reprendre contact\u{a0}?", de: "Wann fragen wir wieder nach?",
          es: "¿Cuándo volvemos a preguntar?")),
      TemplateBox(
        "left", mark: "L", order: "",
        label: Localized(
          en: "Left", nl: "Uitgestroomd", fr: "Sortis", de: "Ausgetreten", es: "Retirados"),
        short: Localized(
          en: "Left", nl: "Uitgestroomd", fr: "Sortis", de: "Ausgetreten", es: "Retirados"),
        code: Localized(en: "LE", nl: "UIT", fr: "SOR", de: "AUS", es: "RET"),
        prompt: Localized(
          en: "Why did they leave? What did we learn? Did we thank them?",
          nl: "Waarom gingen ze weg? Wat leerden we ervan? Hebben we hen bedankt?",
          fr: """
            Pourquoi sont-ils partis\u{a0}? \
            Qu’avons-nous appris\u{a0}? \
            Les avons-nous remerciés\u{a0}?
            """,
          de: "Warum sind sie gegangen? Was haben wir gelernt? Haben wir uns bedankt?",
          es: "¿Por qué se fueron? ¿Qué aprendimos? ¿Les dimos las gracias?"),
        brief: Localized(
          en: "What did we learn?", nl: "Wat leerden we ervan?", fr: "Qu’avons-nous appris\u{a0}?",
          de: "Was haben wir gelernt?", es: "¿Qué aprendimos?")),
    ],
    symbol: "partner",
    asks: ["partner", "partner-state", "flow", "sector", "owner"]
  )
}
