extension Template {
  /// The Social Lean Canvas of Yeoman and Moskovitz: a lean canvas between purpose and impact.
  ///
  /// The sandwich, purpose on top and impact below, is theirs
  /// (https://dave.moskovitz.co.nz/2020/05/29/the-social-lean-canvas/); how high each slice is, is
  /// our choice. Order: purpose, the business, impact, as their guide has it
  /// (https://www.theimpactinitiative.org.nz/toolkit-for-se/social-lean-canvas); other guides start
  /// at the customer. The business goes in the order of the Lean Canvas. Revenue is read as what
  /// makes the work last.
  public static let socialLean = Template(
    id: "social-lean",
    title: Localized(
      en: "Social Lean Canvas", nl: "Social Lean Canvas", fr: "Social Lean Canvas",
      de: "Social Lean Canvas", es: "Social Lean Canvas"),
    purpose: Localized(
      en: "A lean canvas between purpose and impact, for work that should help people and last.",
      nl: """
        Een lean canvas tussen doel en impact, voor werk dat mensen helpt en overeind moet \
        blijven.
        """,
      fr: """
        Un lean canvas entre finalité et impact, pour un projet utile aux gens et fait pour \
        durer.
        """,
      de: """
        Ein Lean Canvas zwischen Zweck und Wirkung, für Arbeit, die hilft und Bestand haben \
        soll.
        """,
      es: "Un lean canvas entre propósito e impacto, para proyectos que deben ayudar y durar."),
    picture: [
      "ZZZZZZZZZZ",
      "PPSSUUAACC",
      "PPSSUUAACC",
      "PPSSUUAACC",
      "PPMMUUHHCC",
      "PPMMUUHHCC",
      "PPMMUUHHCC",
      "KKKKKRRRRR",
      "KKKKKRRRRR",
      "IIIIIIIIII",
    ],
    boxes: [
      TemplateBox(
        "purpose", mark: "Z", order: "1",
        label: Localized(
          en: "Purpose", nl: "Doel", fr: "Finalité", de: "Zweck", es: "Propósito"),
        short: Localized(en: "Purpose", nl: "Doel", fr: "Finalité", de: "Zweck", es: "Propósito"),
        code: Localized(en: "PU", nl: "DL", fr: "FIN", de: "ZW", es: "PP"),
        prompt: Localized(
          en: "Which change do we want to see in the world, in one sentence?",
          nl: "Welke verandering willen we in de wereld zien, in één zin?",
          fr: "Quel changement voulons-nous voir dans le monde, en une phrase\u{a0}?",
          de: "Welche Veränderung wollen wir in der Welt sehen, in einem Satz?",
          es: "¿Qué cambio queremos ver en el mundo, en una frase?"),
        brief: Localized(
          en: "Which change do we want to see?", nl: "Welke verandering willen we zien?",
          fr: "Quel changement voulons-nous voir\u{a0}?",
          de: "Welche Veränderung wollen wir sehen?", es: "¿Qué cambio queremos ver?"),
        limit: 1),
      TemplateBox(
        "problem", mark: "P", order: "3",
        label: Localized(
          en: "Problem", nl: "Probleem", fr: "Problème", de: "Problem", es: "Problema"),
        short: Localized(
          en: "Problem", nl: "Probleem", fr: "Problème", de: "Problem", es: "Problema"),
        code: Localized(en: "PR", nl: "PR", fr: "PR", de: "PR", es: "PR"),
        prompt: Localized(
          en: "What weighs most, and on whom? What keeps the problem alive?",
          nl: "Wat knelt het meest, en voor wie? Wat houdt het probleem in stand?",
          fr: """
            Qu’est-ce qui pèse le plus, et sur qui\u{a0}? \
            Qu’est-ce qui entretient le problème\u{a0}?
            """,
          de: "Was belastet am meisten, und wen? Was hält das Problem am Leben?",
          es: "¿Qué pesa más, y sobre quién? ¿Qué mantiene vivo el problema?"),
        brief: Localized(
          en: "What weighs most?", nl: "Wat knelt het meest?",
          fr: "Qu’est-ce qui pèse le plus\u{a0}?", de: "Was belastet am meisten?",
          es: "¿Qué pesa más?"),
        limit: 3),
      TemplateBox(
        "solution", mark: "S", order: "5",
        label: Localized(
          en: "Solution", nl: "Oplossing", fr: "Solution", de: "Lösung", es: "Solución"),
        short: Localized(
          en: "Solution", nl: "Oplossing", fr: "Solution", de: "Lösung", es: "Solución"),
        code: Localized(en: "SOL", nl: "OPL", fr: "SOL", de: "LSG", es: "SOL"),
        prompt: Localized(
          en: "What is the smallest thing that helps? Do the people concerned make it with us?",
          nl: "Wat is het kleinste dat al helpt? Werken de mensen om wie het gaat eraan mee?",
          fr: """
            Quelle est la plus petite chose qui aide\u{a0}? \
            Les personnes concernées y participent-elles\u{a0}?
            """,
          de: "Was ist das Kleinste, das schon hilft? Gestalten die Betroffenen es mit?",
          es: """
            ¿Qué es lo más pequeño que ya ayuda? \
            ¿Lo hacen con nosotros las personas afectadas?
            """),
        brief: Localized(
          en: "What small thing helps?", nl: "Wat is het kleinste dat helpt?",
          fr: "Quelle petite chose aide déjà\u{a0}?", de: "Was ist das Kleinste, das hilft?",
          es: "¿Qué es lo mínimo que ayuda?"),
        limit: 3),
      TemplateBox(
        "key-metrics", mark: "M", order: "9",
        label: Localized(
          en: "Key Metrics", nl: "Kerncijfers", fr: "Indicateurs clés", de: "Schlüsselkennzahlen",
          es: "Métricas clave"),
        short: Localized(
          en: "Metrics", nl: "Kerncijfers", fr: "Indicateurs", de: "Kennzahlen", es: "Métricas"),
        code: Localized(en: "KM", nl: "KC", fr: "IC", de: "KPI", es: "MC"),
        prompt: Localized(
          en: "Which number shows that something changes for people, not just that we are busy?",
          nl: """
            Welk cijfer toont dat er voor mensen iets verandert, niet alleen dat wij bezig zijn?
            """,
          fr: """
            Quel chiffre montre que la vie des gens change, et pas seulement que nous \
            agissons\u{a0}?
            """,
          de: """
            Welche Zahl zeigt, dass sich für Menschen etwas ändert, nicht nur, dass wir tätig \
            sind?
            """,
          es: "¿Qué cifra muestra que cambia la vida de la gente, y no solo que trabajamos?"),
        brief: Localized(
          en: "Which number shows change?", nl: "Welk cijfer toont verandering?",
          fr: "Quel chiffre montre un changement\u{a0}?", de: "Welche Zahl zeigt Veränderung?",
          es: "¿Qué cifra muestra el cambio?"),
        limit: 9),
      TemplateBox(
        "uvp", mark: "U", order: "4",
        label: Localized(
          en: "Unique Value Proposition", nl: "Unieke waardepropositie",
          fr: "Proposition de valeur unique", de: "Einzigartiges Wertversprechen",
          es: "Propuesta de valor única"),
        short: Localized(
          en: "Unique value", nl: "Propositie", fr: "Offre unique", de: "Versprechen",
          es: "Valor único"),
        code: Localized(en: "UVP", nl: "UWP", fr: "PVU", de: "EWV", es: "PVU"),
        prompt: Localized(
          en: "What do we promise those who benefit? And those who pay?",
          nl: "Wat beloven we aan wie er beter van wordt? En aan wie betaalt?",
          fr: "Que promettons-nous à ceux qui en bénéficient\u{a0}? Et à ceux qui paient\u{a0}?",
          de: "Was versprechen wir denen, die etwas davon haben? Und denen, die zahlen?",
          es: "¿Qué prometemos a quienes se benefician? ¿Y a quienes pagan?"),
        brief: Localized(
          en: "What do we promise, and to whom?", nl: "Wat beloven we, en aan wie?",
          fr: "Quelle promesse, à qui\u{a0}?", de: "Was versprechen wir wem?",
          es: "¿Qué prometemos y a quién?"),
        limit: 2),
      TemplateBox(
        "unfair-advantage", mark: "A", order: "10",
        label: Localized(
          en: "Unfair Advantage", nl: "Oneerlijk voordeel", fr: "Avantage décisif",
          de: "Unfairer Vorteil", es: "Ventaja injusta"),
        short: Localized(
          en: "Advantage", nl: "Voordeel", fr: "Avantage", de: "Vorteil", es: "Ventaja"),
        code: Localized(en: "UA", nl: "OV", fr: "AD", de: "UV", es: "VI"),
        prompt: Localized(
          en: "Which trust, place or network is ours alone? Or should everyone be free to copy us?",
          nl: """
            Welk vertrouwen, welke plek of welk netwerk hebben alleen wij? \
            Of mag iedereen ons kopiëren?
            """,
          fr: """
            Quelle confiance, quel lieu ou quel réseau n’appartient qu’à nous\u{a0}? \
            Ou chacun peut-il nous copier\u{a0}?
            """,
          de: """
            Welches Vertrauen, welchen Ort, welches Netzwerk haben nur wir? \
            Oder dürfen uns alle kopieren?
            """,
          es: "¿Qué confianza, lugar o red es solo nuestra? ¿O puede copiarnos cualquiera?"),
        brief: Localized(
          en: "What is ours alone?", nl: "Wat hebben alleen wij?",
          fr: "Qu’est-ce qui n’est qu’à nous\u{a0}?", de: "Was haben nur wir?",
          es: "¿Qué es solo nuestro?"),
        limit: 9),
      TemplateBox(
        "channels", mark: "H", order: "6",
        label: Localized(en: "Channels", nl: "Kanalen", fr: "Canaux", de: "Kanäle", es: "Canales"),
        short: Localized(en: "Channels", nl: "Kanalen", fr: "Canaux", de: "Kanäle", es: "Canales"),
        code: Localized(en: "CH", nl: "KAN", fr: "CAN", de: "KAN", es: "CAN"),
        prompt: Localized(
          en: "Where do they already come together? Whom do they trust?",
          nl: "Waar komen ze al samen? Wie vertrouwen ze?",
          fr: "Où se retrouvent-ils déjà\u{a0}? À qui font-ils confiance\u{a0}?",
          de: "Wo kommen sie schon zusammen? Wem vertrauen sie?",
          es: "¿Dónde se reúnen ya? ¿En quién confían?"),
        brief: Localized(
          en: "Where do they already meet?", nl: "Waar komen ze al samen?",
          fr: "Où se voient-ils déjà\u{a0}?", de: "Wo treffen sie sich schon?",
          es: "¿Dónde se reúnen ya?"),
        limit: 9),
      TemplateBox(
        "customer-segments", mark: "C", order: "2",
        label: Localized(
          en: "Customer Segments", nl: "Klantsegmenten", fr: "Segments de clientèle",
          de: "Kundensegmente", es: "Segmentos de clientes"),
        short: Localized(
          en: "Segments", nl: "Segmenten", fr: "Segments", de: "Segmente", es: "Segmentos"),
        code: Localized(en: "CS", nl: "KS", fr: "SC", de: "KS", es: "SEG"),
        prompt: Localized(
          en: "Who benefits, who pays, who decides? Is there at least one who pays?",
          nl: "Wie heeft er baat bij, wie betaalt, wie beslist? Is er minstens één die betaalt?",
          fr: """
            Qui en bénéficie, qui paie, qui décide\u{a0}? \
            Y en a-t-il au moins un qui paie\u{a0}?
            """,
          de: "Wer hat etwas davon, wer zahlt, wer entscheidet? Zahlt wenigstens eine Gruppe?",
          es: "¿Quién se beneficia, quién paga, quién decide? ¿Hay al menos alguien que pague?"),
        brief: Localized(
          en: "Who benefits, who pays?", nl: "Wie wint erbij, wie betaalt?",
          fr: "Qui en bénéficie, qui paie\u{a0}?", de: "Wem nützt es, wer zahlt?",
          es: "¿A quién sirve, quién paga?"),
        limit: 9),
      TemplateBox(
        "cost-structure", mark: "K", order: "8",
        label: Localized(
          en: "Cost Structure", nl: "Kostenstructuur", fr: "Structure de coûts",
          de: "Kostenstruktur", es: "Estructura de costes"),
        short: Localized(en: "Costs", nl: "Kosten", fr: "Coûts", de: "Kosten", es: "Costes"),
        code: Localized(en: "C$", nl: "K€", fr: "C€", de: "K€", es: "C€"),
        prompt: Localized(
          en: "What does one year cost? What rests on unpaid time or gifts in kind?",
          nl: "Wat kost één jaar? Wat steunt op onbetaalde tijd of giften in natura?",
          fr: """
            Combien coûte une année\u{a0}? \
            Qu’est-ce qui repose sur du bénévolat ou des dons en nature\u{a0}?
            """,
          de: "Was kostet ein Jahr? Was beruht auf unbezahlter Zeit oder Sachspenden?",
          es: "¿Cuánto cuesta un año? ¿Qué depende de voluntariado o donaciones en especie?"),
        brief: Localized(
          en: "What does one year cost?", nl: "Wat kost één jaar?",
          fr: "Combien coûte une année\u{a0}?", de: "Was kostet ein Jahr?",
          es: "¿Cuánto cuesta un año?"),
        limit: 9),
      TemplateBox(
        "revenue-streams", mark: "R", order: "7",
        label: Localized(
          en: "Revenue Streams", nl: "Inkomstenstromen", fr: "Flux de revenus",
          de: "Einnahmequellen", es: "Fuentes de ingresos"),
        short: Localized(
          en: "Revenue", nl: "Inkomsten", fr: "Revenus", de: "Einnahmen", es: "Ingresos"),
        code: Localized(en: "R$", nl: "I€", fr: "R€", de: "E€", es: "I€"),
        prompt: Localized(
          en: "What keeps us going once the grant ends? What do we do with a surplus?",
          nl: "Wat houdt ons overeind als de subsidie stopt? Wat doen we met een overschot?",
          fr: """
            Qu’est-ce qui nous fait vivre quand la subvention s’arrête\u{a0}? \
            Que faisons-nous d’un excédent\u{a0}?
            """,
          de: "Was trägt uns, wenn die Förderung endet? Was machen wir mit einem Überschuss?",
          es: "¿Qué nos sostiene cuando acaba la subvención? ¿Qué hacemos con un excedente?"),
        brief: Localized(
          en: "What keeps us going?", nl: "Wat houdt ons overeind?",
          fr: "Qu’est-ce qui nous fait vivre\u{a0}?", de: "Was trägt uns?", es: "¿Qué nos sostiene?"
        ),
        limit: 9),
      TemplateBox(
        "impact", mark: "I", order: "11",
        label: Localized(en: "Impact", nl: "Impact", fr: "Impact", de: "Wirkung", es: "Impacto"),
        short: Localized(en: "Impact", nl: "Impact", fr: "Impact", de: "Wirkung", es: "Impacto"),
        code: Localized(en: "IM", nl: "IM", fr: "IM", de: "WI", es: "IM"),
        prompt: Localized(
          en: "Who is better off? How would we see it in a year? How much of it is due to us?",
          nl: """
            Wie is er beter af? \
            Waaraan zien we dat over een jaar? \
            Hoeveel daarvan komt door ons?
            """,
          fr: """
            Qui s’en porte mieux\u{a0}? \
            À quoi le verrons-nous dans un an\u{a0}? \
            Quelle part est due à notre action\u{a0}?
            """,
          de: "Wem geht es besser? Woran sehen wir das in einem Jahr? Wie viel davon liegt an uns?",
          es: """
            ¿Quién está mejor? \
            ¿En qué lo veremos dentro de un año? \
            ¿Cuánto se debe a nosotros?
            """),
        brief: Localized(
          en: "Who is better off, and how do we see it?",
          nl: "Wie is er beter af, en waaraan zien we dat?",
          fr: "Qui s’en porte mieux, et à quoi le voit-on\u{a0}?",
          de: "Wem geht es besser, und woran sehen wir das?",
          es: "¿Quién está mejor y en qué se nota?"),
        limit: 9),
    ],
    symbol: "evidence", words: 12,
    asks: ["evidence", "belief", "risk", "color", "owner"],
    credit: "Social Lean Canvas · Yeoman & Moskovitz, after Maurya · CC BY-SA 3.0"
  )
}
