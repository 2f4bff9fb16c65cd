extension Template {
  /// The Lean Canvas of Ash Maurya: nine boxes and three sub-boxes.
  ///
  /// Five columns over two halves, the sub-boxes as the lower strip of the first, third and fifth
  /// column (github.com/Leantime/leantime, definitions/lean.yaml). Order: the current one, segments
  /// first (https://jira-webhook.draft.io/fr/example/lean-startup-canvas), each sub-box right after
  /// the box above it. At most three problems and three solutions, and one message
  /// (http://bigstuffgoingon.com/blog/notes/lean-canvas.txt). The unfair advantage may stay empty.
  public static let lean = Template(
    id: "lean",
    title: Localized(
      en: "Lean Canvas", nl: "Lean Canvas", fr: "Lean Canvas", de: "Lean Canvas",
      es: "Lean Canvas"),
    purpose: Localized(
      en: "A bet on one customer group, on one page: quick to write and meant to be tested.",
      nl: "Een inzet op één klantgroep, op één blad: snel geschreven en bedoeld om te testen.",
      fr: """
        Un pari sur un groupe de clients, en une page\u{a0}: vite écrit et fait pour être testé.
        """,
      de: """
        Eine Wette auf eine Kundengruppe, auf einer Seite: schnell geschrieben und zum Testen \
        da.
        """,
      es: """
        Una apuesta por un grupo de clientes, en una página: rápida de escribir y pensada para \
        probarse.
        """),
    picture: [
      "PPSSUUAACC",
      "PPSSUUAACC",
      "PPSSUUAACC",
      "PPMMUUHHCC",
      "TTMMOOHHEE",
      "TTMMOOHHEE",
      "KKKKKRRRRR",
      "KKKKKRRRRR",
    ],
    boxes: [
      TemplateBox(
        "problem", mark: "P", order: "2",
        label: Localized(
          en: "Problem", nl: "Probleem", fr: "Problème", de: "Problem", es: "Problema"),
        short: Localized(
          en: "Problem", nl: "Probleem", fr: "Problème", de: "Problem", es: "Problema"),
        code: Localized(en: "PR", nl: "PR", fr: "PR", de: "PR", es: "PR"),
        prompt: Localized(
          en: "Which three things hurt most? Can a stranger picture them without knowing our idea?",
          nl: """
            Welke drie dingen knellen het meest? \
            Ziet een buitenstaander ze voor zich zonder ons idee te kennen?
            """,
          fr: """
            Quels sont les trois soucis qui pèsent le plus\u{a0}? \
            Un inconnu se les représente-t-il sans connaître notre idée\u{a0}?
            """,
          de: """
            Welche drei Dinge schmerzen am meisten? \
            Sind sie vorstellbar, ohne unsere Idee zu kennen?
            """,
          es: """
            ¿Qué tres cosas duelen más? \
            ¿Puede alguien ajeno imaginarlas sin conocer nuestra idea?
            """),
        brief: Localized(
          en: "What hurts most?", nl: "Wat knelt het meest?", fr: "Quel souci pèse le plus\u{a0}?",
          de: "Was schmerzt am meisten?", es: "¿Qué duele más?"),
        limit: 3),
      TemplateBox(
        "existing-alternatives", mark: "T", order: "2b",
        label: Localized(
          en: "Existing Alternatives", nl: "Bestaande alternatieven", fr: "Alternatives existantes",
          de: "Bestehende Alternativen", es: "Alternativas existentes"),
        short: Localized(
          en: "Alternatives", nl: "Alternatief", fr: "Alternatives", de: "Alternativen",
          es: "Alternativas"),
        code: Localized(en: "ALT", nl: "ALT", fr: "ALT", de: "ALT", es: "ALT"),
        prompt: Localized(
          en: "How do they cope today? Is doing nothing good enough for them?",
          nl: "Hoe redden ze zich vandaag? Is niets doen voor hen goed genoeg?",
          fr: "Comment se débrouillent-ils aujourd’hui\u{a0}? Ne rien faire leur suffit-il\u{a0}?",
          de: "Wie behelfen sie sich heute? Reicht es ihnen, nichts zu tun?",
          es: "¿Cómo se las arreglan hoy? ¿Les basta con no hacer nada?"),
        brief: Localized(
          en: "How do they cope today?", nl: "Hoe redden ze zich nu?",
          fr: "Que font-ils sans nous\u{a0}?", de: "Was tun sie heute?", es: "¿Qué hacen hoy?"),
        limit: 9),
      TemplateBox(
        "solution", mark: "S", order: "4",
        label: Localized(
          en: "Solution", nl: "Oplossing", fr: "Solution", de: "Lösung", es: "Solución"),
        short: Localized(
          en: "Solution", nl: "Oplossing", fr: "Solution", de: "Lösung", es: "Solución"),
        code: Localized(en: "SOL", nl: "OPL", fr: "SOL", de: "LSG", es: "SOL"),
        prompt: Localized(
          en: "What is the smallest thing that answers each problem? What can we leave out?",
          nl: "Wat is het kleinste antwoord op elk probleem? Wat kunnen we weglaten?",
          fr: """
            Quelle est la plus petite réponse à chaque problème\u{a0}? \
            Que pouvons-nous laisser de côté\u{a0}?
            """,
          de: "Was ist die kleinste Antwort auf jedes Problem? Was können wir weglassen?",
          es: "¿Cuál es la respuesta más pequeña a cada problema? ¿Qué podemos dejar fuera?"),
        brief: Localized(
          en: "What is the smallest answer?", nl: "Wat is het kleinste antwoord?",
          fr: "Quelle réponse minimale\u{a0}?", de: "Was ist die kleinste Antwort?",
          es: "¿Cuál es la respuesta mínima?"),
        limit: 3),
      TemplateBox(
        "key-metrics", mark: "M", order: "8",
        label: Localized(
          en: "Key Metrics", nl: "Kerncijfers", fr: "Indicateurs clés", de: "Schlüsselkennzahlen",
          es: "Métricas clave"),
        short: Localized(
          en: "Metrics", nl: "Kerncijfers", fr: "Indicateurs", de: "Kennzahlen", es: "Métricas"),
        code: Localized(en: "KM", nl: "KC", fr: "IC", de: "KPI", es: "MC"),
        prompt: Localized(
          en: "Which number shows this week that it works? At what value do we start to worry?",
          nl: "Welk cijfer toont deze week dat het werkt? Vanaf welke waarde maken we ons zorgen?",
          fr: """
            Quel chiffre montre cette semaine que ça marche\u{a0}? \
            À partir de quel seuil nous inquiéter\u{a0}?
            """,
          de: """
            Welche Zahl zeigt diese Woche, dass es funktioniert? \
            Ab welchem Wert machen wir uns Sorgen?
            """,
          es: """
            ¿Qué cifra muestra esta semana que funciona? \
            ¿A partir de qué valor nos preocupamos?
            """),
        brief: Localized(
          en: "Which number shows it works?", nl: "Welk cijfer toont dat het werkt?",
          fr: "Quel chiffre montre que ça marche\u{a0}?", de: "Welche Zahl zeigt Erfolg?",
          es: "¿Qué cifra muestra que funciona?"),
        limit: 9),
      TemplateBox(
        "uvp", mark: "U", order: "3",
        label: Localized(
          en: "Unique Value Proposition", nl: "Unieke waardepropositie",
          fr: "Proposition de valeur unique", de: "Einzigartiges Wertversprechen",
          es: "Propuesta de valor única"),
        short: Localized(
          en: "Unique value", nl: "Propositie", fr: "Offre unique", de: "Versprechen",
          es: "Valor único"),
        code: Localized(en: "UVP", nl: "UWP", fr: "PVU", de: "EWV", es: "PVU"),
        prompt: Localized(
          en: "What is our one clear promise? Why is it different? Why is it worth attention?",
          nl: "Wat is onze ene heldere belofte? Waarin verschilt ze? Waarom verdient ze aandacht?",
          fr: """
            Quelle est notre seule promesse, dite clairement\u{a0}? \
            En quoi est-elle différente\u{a0}? \
            Pourquoi s’y intéresser\u{a0}?
            """,
          de: """
            Welches eine Versprechen geben wir? \
            Was ist daran anders? \
            Warum verdient es Aufmerksamkeit?
            """,
          es: """
            ¿Cuál es nuestra única promesa, dicha con claridad? \
            ¿En qué es distinta? \
            ¿Por qué merece atención?
            """),
        brief: Localized(
          en: "What do we promise?", nl: "Wat beloven we?",
          fr: "Quelle est notre promesse\u{a0}?", de: "Was versprechen wir?", es: "¿Qué prometemos?"
        ),
        limit: 1),
      TemplateBox(
        "high-level-concept", mark: "O", order: "3b",
        label: Localized(
          en: "High-Level Concept", nl: "Concept in één zin", fr: "Concept en une phrase",
          de: "Konzept in einem Satz", es: "Concepto de alto nivel"),
        short: Localized(
          en: "Concept", nl: "Concept", fr: "Concept", de: "Konzept", es: "Concepto"),
        code: Localized(en: "HLC", nl: "CON", fr: "CPT", de: "KON", es: "CON"),
        prompt: Localized(
          en: "Which known example are we like, and for whom, in one line?",
          nl: "Op welk bekend voorbeeld lijken we, en voor wie, in één zin?",
          fr: "À quel exemple connu ressemblons-nous, et pour qui, en une phrase\u{a0}?",
          de: "Welchem bekannten Beispiel ähneln wir, und für wen, in einem Satz?",
          es: "¿A qué ejemplo conocido nos parecemos, y para quién, en una frase?"),
        brief: Localized(
          en: "Like what, for whom?", nl: "Zoals wat, voor wie?", fr: "Comme quoi, pour qui\u{a0}?",
          de: "Wie was, nur für wen?", es: "¿Como qué, para quién?"),
        limit: 1),
      TemplateBox(
        "unfair-advantage", mark: "A", order: "9",
        label: Localized(
          en: "Unfair Advantage", nl: "Oneerlijk voordeel", fr: "Avantage décisif",
          de: "Unfairer Vorteil", es: "Ventaja injusta"),
        short: Localized(
          en: "Advantage", nl: "Voordeel", fr: "Avantage", de: "Vorteil", es: "Ventaja"),
        code: Localized(en: "UA", nl: "OV", fr: "AD", de: "UV", es: "VI"),
        prompt: Localized(
          en: """
            What can nobody simply copy or buy? \
            If there is nothing yet, what could grow into it?
            """,
          nl: "Wat kan niemand zomaar kopiëren of kopen? Is er nog niets, wat kan het dan worden?",
          fr: """
            Qu’avons-nous que personne ne peut copier ni acheter\u{a0}? \
            Sinon, qu’est-ce qui pourrait le devenir\u{a0}?
            """,
          de: """
            Was kann niemand einfach kopieren oder kaufen? \
            Wenn noch nichts da ist: Was könnte es werden?
            """,
          es: """
            ¿Qué tenemos que nadie pueda copiar ni comprar? \
            Si aún no hay nada, ¿qué podría llegar a serlo?
            """),
        brief: Localized(
          en: "What can nobody copy?", nl: "Wat kan niemand kopiëren?",
          fr: "Quel atout inimitable\u{a0}?", de: "Was kann niemand kopieren?",
          es: "¿Qué no se puede copiar?"),
        limit: 9),
      TemplateBox(
        "channels", mark: "H", order: "5",
        label: Localized(en: "Channels", nl: "Kanalen", fr: "Canaux", de: "Kanäle", es: "Canales"),
        short: Localized(en: "Channels", nl: "Kanalen", fr: "Canaux", de: "Kanäle", es: "Canales"),
        code: Localized(en: "CH", nl: "KAN", fr: "CAN", de: "KAN", es: "CAN"),
        prompt: Localized(
          en: "How do we reach the first ten? And then the next hundred?",
          nl: "Hoe bereiken we de eerste tien? En daarna de volgende honderd?",
          fr: "Comment toucher les dix premiers\u{a0}? Et ensuite les cent suivants\u{a0}?",
          de: "Wie erreichen wir die ersten zehn? Und danach die nächsten hundert?",
          es: "¿Cómo llegamos a los diez primeros? ¿Y después a los cien siguientes?"),
        brief: Localized(
          en: "How do we reach the first ten?", nl: "Hoe bereiken we de eerste tien?",
          fr: "Par où toucher les premiers\u{a0}?", de: "Wie erreichen wir sie?",
          es: "¿Cómo llegar a los primeros?"),
        limit: 9),
      TemplateBox(
        "customer-segments", mark: "C", order: "1",
        label: Localized(
          en: "Customer Segments", nl: "Klantsegmenten", fr: "Segments de clientèle",
          de: "Kundensegmente", es: "Segmentos de clientes"),
        short: Localized(
          en: "Segments", nl: "Segmenten", fr: "Segments", de: "Segmente", es: "Segmentos"),
        code: Localized(en: "CS", nl: "KS", fr: "SC", de: "KS", es: "SEG"),
        prompt: Localized(
          en: "Who has this problem badly? Who pays, and who only uses?",
          nl: "Wie heeft echt last van dit probleem? Wie betaalt, en wie gebruikt alleen?",
          fr: """
            Qui souffre vraiment de ce problème\u{a0}? \
            Qui paie, et qui ne fait qu’utiliser\u{a0}?
            """,
          de: "Wen plagt dieses Problem wirklich? Wer zahlt, und wer nutzt nur?",
          es: "¿Quién sufre de verdad este problema? ¿Quién paga y quién solo usa?"),
        brief: Localized(
          en: "Who has this problem badly?", nl: "Wie heeft er echt last van?",
          fr: "Qui en souffre vraiment\u{a0}?", de: "Wen plagt es wirklich?",
          es: "¿Quién lo sufre de verdad?"),
        limit: 9),
      TemplateBox(
        "early-adopters", mark: "E", order: "1b",
        label: Localized(
          en: "Early Adopters", nl: "Pioniers", fr: "Premiers utilisateurs",
          de: "Erste Nutzer", es: "Primeros usuarios"),
        short: Localized(
          en: "Adopters", nl: "Pioniers", fr: "Pionniers", de: "Erste Nutzer", es: "Pioneros"),
        code: Localized(en: "EA", nl: "PIO", fr: "PIO", de: "EN", es: "PIO"),
        prompt: Localized(
          en: "Whom could we phone tomorrow? By which visible trait do we recognise them?",
          nl: "Wie kunnen we morgen bellen? Aan welk zichtbaar kenmerk herkennen we hen?",
          fr: """
            Qui pourrions-nous appeler demain\u{a0}? \
            À quel signe visible les reconnaissons-nous\u{a0}?
            """,
          de: "Wen könnten wir morgen anrufen? An welchem sichtbaren Merkmal erkennen wir sie?",
          es: "¿A quién podríamos llamar mañana? ¿Por qué rasgo visible los reconocemos?"),
        brief: Localized(
          en: "Whom can we phone now?", nl: "Wie bellen we morgen?",
          fr: "Qui appeler demain\u{a0}?", de: "Wen morgen anrufen?", es: "¿A quién llamamos?"),
        limit: 9),
      TemplateBox(
        "cost-structure", mark: "K", order: "7",
        label: Localized(
          en: "Cost Structure", nl: "Kostenstructuur", fr: "Structure de coûts",
          de: "Kostenstruktur", es: "Estructura de costes"),
        short: Localized(en: "Costs", nl: "Kosten", fr: "Coûts", de: "Kosten", es: "Costes"),
        code: Localized(en: "C$", nl: "K€", fr: "C€", de: "K€", es: "C€"),
        prompt: Localized(
          en: "What does it cost to learn the next thing? And to run one month?",
          nl: "Wat kost het om de volgende aanname te testen? En om één maand te draaien?",
          fr: """
            Combien coûte notre prochain apprentissage\u{a0}? \
            Et un mois de fonctionnement\u{a0}?
            """,
          de: "Was kostet es, das Nächste herauszufinden? Und was kostet ein Monat Betrieb?",
          es: "¿Cuánto cuesta aprender lo siguiente? ¿Y funcionar un mes?"),
        brief: Localized(
          en: "What does one month cost?", nl: "Wat kost één maand?",
          fr: "Combien coûte un mois\u{a0}?", de: "Was kostet ein Monat?",
          es: "¿Cuánto cuesta un mes?"),
        limit: 9),
      TemplateBox(
        "revenue-streams", mark: "R", order: "6",
        label: Localized(
          en: "Revenue Streams", nl: "Inkomstenstromen", fr: "Flux de revenus",
          de: "Einnahmequellen", es: "Fuentes de ingresos"),
        short: Localized(
          en: "Revenue", nl: "Inkomsten", fr: "Revenus", de: "Einnahmen", es: "Ingresos"),
        code: Localized(en: "R$", nl: "I€", fr: "R€", de: "E€", es: "I€"),
        prompt: Localized(
          en: "Who pays? What price, and what margin is left?",
          nl: "Wie betaalt? Welke prijs, en welke marge blijft over?",
          fr: "Qui paie\u{a0}? À quel prix, et quelle marge reste-t-il\u{a0}?",
          de: "Wer zahlt? Welchen Preis, und welche Marge bleibt?",
          es: "¿Quién paga? ¿Qué precio, y qué margen queda?"),
        brief: Localized(
          en: "Who pays, and how much?", nl: "Wie betaalt, en hoeveel?",
          fr: "Qui paie, et combien\u{a0}?", de: "Wer zahlt, und wie viel?",
          es: "¿Quién paga y cuánto?"),
        limit: 9),
    ],
    symbol: "evidence", words: 12,
    asks: ["evidence", "belief", "risk", "color", "owner"],
    credit: "Lean Canvas · Ash Maurya, after Strategyzer · CC BY-SA 3.0"
  )
}
