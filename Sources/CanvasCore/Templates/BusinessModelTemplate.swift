extension Template {
  /// The Business Model Canvas of Osterwalder and Pigneur.
  ///
  /// Five equal columns, the second and fourth cut in half, over two boxes of half the width
  /// (github.com/Leantime/leantime, definitions/obm.yaml). The columns take three quarters of the
  /// height (github.com/grzegorznittner/StartupBidder, html5-boilerplate/m4/bmc.m4). Order: the
  /// book's, from customer segments to costs. The grid is published under CC BY-SA 3.0
  /// (http://6w2x.com/bm-mardi/bmc-blankcanvas.html); the questions are our own.
  public static let businessModel = Template(
    id: "bmc",
    title: Localized(
      en: "Business Model Canvas", nl: "Business Model Canvas", fr: "Business Model Canvas",
      de: "Business Model Canvas", es: "Business Model Canvas"),
    purpose: Localized(
      en: "The whole business model on one page: for whom, what, how, and with what money.",
      nl: "Het hele businessmodel op één blad: voor wie, wat, hoe en met welk geld.",
      fr: """
        Tout le modèle économique sur une page\u{a0}: pour qui, quoi, comment et avec quel \
        argent.
        """,
      de: "Das ganze Geschäftsmodell auf einer Seite: für wen, was, wie und mit welchem Geld.",
      es: "Todo el modelo de negocio en una página: para quién, qué, cómo y con qué dinero."),
    picture: [
      "PPAAVVLLSS",
      "PPAAVVLLSS",
      "PPAAVVLLSS",
      "PPRRVVHHSS",
      "PPRRVVHHSS",
      "PPRRVVHHSS",
      "CCCCCIIIII",
      "CCCCCIIIII",
    ],
    boxes: [
      TemplateBox(
        "key-partners", mark: "P", order: "8",
        label: Localized(
          en: "Key Partners", nl: "Kernpartners", fr: "Partenaires clés", de: "Schlüsselpartner",
          es: "Socios clave"),
        short: Localized(
          en: "Partners", nl: "Partners", fr: "Partenaires", de: "Partner", es: "Socios"),
        code: Localized(en: "KP", nl: "KP", fr: "PC", de: "PAR", es: "SC"),
        prompt: Localized(
          en: "Whom can we not do without? What do they bring that we lack? Why would they join?",
          nl: """
            Zonder wie lukt het niet? \
            Wat brengen zij in dat wij missen? \
            Waarom zouden ze meedoen?
            """,
          fr: """
            De qui ne pouvons-nous pas nous passer\u{a0}? \
            Qu’apportent-ils qui nous manque\u{a0}? \
            Pourquoi nous rejoindraient-ils\u{a0}?
            """,
          de: """
            Ohne wen geht es nicht? \
            Was bringen sie mit, das uns fehlt? \
            Warum würden sie mitmachen?
            """,
          es: "¿De quién no podemos prescindir? ¿Qué aportan que nos falta? ¿Por qué se sumarían?"),
        brief: Localized(
          en: "Whom do we need?", nl: "Wie hebben we nodig?", fr: "De qui a-t-on besoin\u{a0}?",
          de: "Wen brauchen wir?", es: "¿A quién necesitamos?"),
        limit: 9, symbol: "partner"),
      TemplateBox(
        "key-activities", mark: "A", order: "7",
        label: Localized(
          en: "Key Activities", nl: "Kernactiviteiten", fr: "Activités clés",
          de: "Schlüsselaktivitäten", es: "Actividades clave"),
        short: Localized(
          en: "Activities", nl: "Activiteiten", fr: "Activités", de: "Aktivitäten",
          es: "Actividades"),
        code: Localized(en: "KA", nl: "KA", fr: "AC", de: "AKT", es: "AC"),
        prompt: Localized(
          en: "What must we do really well each week? What can only we do?",
          nl: "Wat moeten we elke week echt goed doen? Wat kunnen alleen wij?",
          fr: """
            Que devons-nous vraiment bien faire chaque semaine\u{a0}? \
            Que sommes-nous les seuls à savoir faire\u{a0}?
            """,
          de: "Was müssen wir jede Woche wirklich gut machen? Was können nur wir?",
          es: """
            ¿Qué tenemos que hacer realmente bien cada semana? \
            ¿Qué sabemos hacer solo nosotros?
            """),
        brief: Localized(
          en: "What must we do well?", nl: "Wat moeten we goed doen?",
          fr: "Que faut-il bien faire\u{a0}?", de: "Was müssen wir gut machen?",
          es: "¿Qué hay que hacer bien?"),
        limit: 9),
      TemplateBox(
        "key-resources", mark: "R", order: "6",
        label: Localized(
          en: "Key Resources", nl: "Kernmiddelen", fr: "Ressources clés", de: "Schlüsselressourcen",
          es: "Recursos clave"),
        short: Localized(
          en: "Resources", nl: "Middelen", fr: "Ressources", de: "Ressourcen", es: "Recursos"),
        code: Localized(en: "KR", nl: "KM", fr: "RC", de: "RES", es: "RC"),
        prompt: Localized(
          en: """
            Which people, places, rights or money do we need on day one? \
            What do we already have?
            """,
          nl: """
            Welke mensen, plekken, rechten of budgetten hebben we op dag één nodig? \
            Wat is er al?
            """,
          fr: """
            Quelles personnes, quels lieux, droits ou fonds faut-il dès le premier jour\u{a0}? \
            Qu’avons-nous déjà\u{a0}?
            """,
          de: """
            Welche Menschen, Orte, Rechte oder Gelder brauchen wir am ersten Tag? \
            Was haben wir schon?
            """,
          es: """
            ¿Qué personas, lugares, derechos o dinero hacen falta el primer día? \
            ¿Qué tenemos ya?
            """),
        brief: Localized(
          en: "What must be there on day one?", nl: "Wat moet er op dag één zijn?",
          fr: "Que faut-il au départ\u{a0}?", de: "Was brauchen wir am Anfang?",
          es: "¿Qué hace falta al empezar?"),
        limit: 9),
      TemplateBox(
        "value-propositions", mark: "V", order: "2",
        label: Localized(
          en: "Value Propositions", nl: "Waardeproposities", fr: "Propositions de valeur",
          de: "Wertangebote", es: "Propuestas de valor"),
        short: Localized(en: "Value", nl: "Waarde", fr: "Valeur", de: "Wertangebote", es: "Valor"),
        code: Localized(en: "VP", nl: "WP", fr: "PV", de: "WA", es: "PV"),
        prompt: Localized(
          en: "What gets better for this group? Which job or worry do we take away?",
          nl: "Wat wordt er beter voor deze groep? Welke taak of zorg nemen we weg?",
          fr: """
            Qu’est-ce qui s’améliore pour ce groupe\u{a0}? \
            Quelle tâche ou quel souci lui épargnons-nous\u{a0}?
            """,
          de: "Was wird für diese Gruppe besser? Welche Aufgabe oder Sorge nehmen wir ihr ab?",
          es: "¿Qué mejora para este grupo? ¿Qué tarea o preocupación le quitamos de encima?"),
        brief: Localized(
          en: "What gets better for them?", nl: "Wat wordt er beter voor hen?",
          fr: "Qu’est-ce qui va mieux pour eux\u{a0}?", de: "Was wird für sie besser?",
          es: "¿Qué mejora para ellos?"),
        limit: 9),
      TemplateBox(
        "customer-relationships", mark: "L", order: "4",
        label: Localized(
          en: "Customer Relationships", nl: "Klantrelaties", fr: "Relations clients",
          de: "Kundenbeziehungen", es: "Relaciones con clientes"),
        short: Localized(
          en: "Relations", nl: "Relaties", fr: "Relations", de: "Beziehungen", es: "Relaciones"),
        code: Localized(en: "CR", nl: "KR", fr: "REL", de: "KB", es: "REL"),
        prompt: Localized(
          en: "How personal is the contact? How do people join, stay and bring others?",
          nl: """
            Hoe persoonlijk is het contact? \
            Hoe komen mensen erbij, blijven ze en brengen ze anderen mee?
            """,
          fr: """
            Quelle place pour le contact personnel\u{a0}? \
            Comment les gens viennent-ils, restent-ils et en amènent-ils d’autres\u{a0}?
            """,
          de: """
            Wie persönlich ist der Kontakt? \
            Wie kommen Menschen dazu, bleiben und bringen andere mit?
            """,
          es: """
            ¿Hasta qué punto es personal el trato? \
            ¿Cómo se suma la gente, se queda y trae a otros?
            """),
        brief: Localized(
          en: "How do people join and stay?", nl: "Hoe komen en blijven ze?",
          fr: "Qu’est-ce qui les fait rester\u{a0}?", de: "Wie kommen und bleiben sie?",
          es: "¿Cómo llegan y se quedan?"),
        limit: 9),
      TemplateBox(
        "channels", mark: "H", order: "3",
        label: Localized(en: "Channels", nl: "Kanalen", fr: "Canaux", de: "Kanäle", es: "Canales"),
        short: Localized(en: "Channels", nl: "Kanalen", fr: "Canaux", de: "Kanäle", es: "Canales"),
        code: Localized(en: "CH", nl: "KAN", fr: "CAN", de: "KAN", es: "CAN"),
        prompt: Localized(
          en: """
            How do they hear of us, compare and buy? \
            How does it reach them? \
            Who helps afterwards?
            """,
          nl: """
            Hoe horen ze van ons, vergelijken en kopen ze? \
            Hoe komt het bij hen? \
            Wie helpt hen daarna?
            """,
          fr: """
            Comment nous découvrent-ils, comparent-ils et achètent-ils\u{a0}? \
            Comment l’offre leur parvient-elle\u{a0}? \
            Qui les aide ensuite\u{a0}?
            """,
          de: """
            Wie erfahren sie von uns, vergleichen und kaufen sie? \
            Wie kommt es zu ihnen? \
            Wer hilft danach?
            """,
          es: "¿Cómo nos conocen, comparan y compran? ¿Cómo les llega? ¿Quién les ayuda después?"),
        brief: Localized(
          en: "How do they hear of us?", nl: "Hoe horen ze van ons?",
          fr: "Comment nous trouver\u{a0}?", de: "Wie erfahren sie von uns?",
          es: "¿Cómo nos conocen?"),
        limit: 9),
      TemplateBox(
        "customer-segments", mark: "S", order: "1",
        label: Localized(
          en: "Customer Segments", nl: "Klantsegmenten", fr: "Segments de clientèle",
          de: "Kundensegmente", es: "Segmentos de clientes"),
        short: Localized(
          en: "Segments", nl: "Segmenten", fr: "Segments", de: "Segmente", es: "Segmentos"),
        code: Localized(en: "CS", nl: "KS", fr: "SC", de: "KS", es: "SEG"),
        prompt: Localized(
          en: "For whom do we do this? Who pays, who benefits, who decides?",
          nl: "Voor wie doen we dit? Wie betaalt, wie heeft er baat bij, wie beslist?",
          fr: "Pour qui le faisons-nous\u{a0}? Qui paie, qui en bénéficie, qui décide\u{a0}?",
          de: "Für wen tun wir das? Wer zahlt, wer hat etwas davon, wer entscheidet?",
          es: "¿Para quién lo hacemos? ¿Quién paga, quién se beneficia, quién decide?"),
        brief: Localized(
          en: "For whom do we do this?", nl: "Voor wie doen we dit?",
          fr: "À qui cela sert-il\u{a0}?", de: "Für wen tun wir das?", es: "¿Para quién lo hacemos?"
        ),
        limit: 9),
      TemplateBox(
        "cost-structure", mark: "C", order: "9",
        label: Localized(
          en: "Cost Structure", nl: "Kostenstructuur", fr: "Structure de coûts",
          de: "Kostenstruktur", es: "Estructura de costes"),
        short: Localized(en: "Costs", nl: "Kosten", fr: "Coûts", de: "Kosten", es: "Costes"),
        code: Localized(en: "C$", nl: "K€", fr: "C€", de: "K€", es: "C€"),
        prompt: Localized(
          en: "What costs most? Is it fixed or does it rise with use? What is given in kind?",
          nl: """
            Wat kost het meest? \
            Ligt het vast of stijgt het met het gebruik? \
            Wat krijgen we in natura?
            """,
          fr: """
            Qu’est-ce qui coûte le plus cher\u{a0}? \
            Est-ce fixe ou lié à l’usage\u{a0}? \
            Que recevons-nous en nature\u{a0}?
            """,
          de: """
            Was kostet am meisten? \
            Ist es fix oder wächst es mit der Nutzung? \
            Was bekommen wir als Sachleistung?
            """,
          es: "¿Qué cuesta más? ¿Es fijo o crece con el uso? ¿Qué recibimos en especie?"),
        brief: Localized(
          en: "What costs most?", nl: "Wat kost het meest?",
          fr: "Qu’est-ce qui coûte le plus\u{a0}?", de: "Was kostet am meisten?",
          es: "¿Qué cuesta más?"),
        limit: 9),
      TemplateBox(
        "revenue-streams", mark: "I", order: "5",
        label: Localized(
          en: "Revenue Streams", nl: "Inkomstenstromen", fr: "Flux de revenus",
          de: "Einnahmequellen", es: "Fuentes de ingresos"),
        short: Localized(
          en: "Revenue", nl: "Inkomsten", fr: "Revenus", de: "Einnahmen", es: "Ingresos"),
        code: Localized(en: "R$", nl: "I€", fr: "R€", de: "E€", es: "I€"),
        prompt: Localized(
          en: "Who pays for what, how and how much? What value comes back without money?",
          nl: "Wie betaalt waarvoor, hoe en hoeveel? Welke waarde komt terug zonder geld?",
          fr: """
            Qui paie quoi, comment et combien\u{a0}? \
            Quelle valeur nous revient autrement qu’en argent\u{a0}?
            """,
          de: "Wer zahlt wofür, wie und wie viel? Welcher Wert kommt ohne Geld zurück?",
          es: "¿Quién paga qué, cómo y cuánto? ¿Qué valor recibimos que no sea dinero?"),
        brief: Localized(
          en: "Who pays for what?", nl: "Wie betaalt waarvoor?", fr: "Qui paie quoi\u{a0}?",
          de: "Wer zahlt wofür?", es: "¿Quién paga qué?"),
        limit: 9),
    ],
    symbol: "evidence", words: 12,
    asks: ["evidence", "color", "flow", "owner", "tags"],
    credit: "Business Model Canvas · Strategyzer · CC BY-SA 3.0"
  )
}
