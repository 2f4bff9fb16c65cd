extension Template {
  /// The Mission Model Canvas of Blank, Osterwalder and Newell.
  ///
  /// The grid of the Business Model Canvas with five boxes renamed: customer segments became
  /// beneficiaries, revenue mission achievement, channels deployment, relationships buy-in and
  /// support, costs the mission budget; the other four stay (https://steveblank.com/2019/09/). The
  /// order is that of the Business Model Canvas, from beneficiaries on.
  public static let mission = Template(
    id: "mission",
    title: Localized(
      en: "Mission Model Canvas", nl: "Mission Model Canvas", fr: "Mission Model Canvas",
      de: "Mission Model Canvas", es: "Mission Model Canvas"),
    purpose: Localized(
      en: "A Business Model Canvas for public and social missions, where nobody buys.",
      nl: "Een Business Model Canvas voor publieke en sociale missies, waar niemand iets koopt.",
      fr: "Un Business Model Canvas pour les missions publiques et sociales, où personne n’achète.",
      de: """
        Ein Business Model Canvas für öffentliche und soziale Vorhaben, bei denen niemand kauft.
        """,
      es: "Un Business Model Canvas para misiones públicas y sociales, donde nadie compra."),
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
        "buy-in", mark: "L", order: "4",
        label: Localized(
          en: "Buy-in and Support", nl: "Draagvlak", fr: "Adhésion", de: "Rückhalt", es: "Apoyo"),
        short: Localized(
          en: "Buy-in", nl: "Draagvlak", fr: "Adhésion", de: "Rückhalt", es: "Apoyo"),
        code: Localized(en: "BI", nl: "DRA", fr: "ADH", de: "RH", es: "APO"),
        prompt: Localized(
          en: "Who must say yes? Who can block it, by law or at purchasing?",
          nl: "Wie moet ja zeggen? Wie kan het tegenhouden, juridisch of bij de aankoop?",
          fr: """
            Qui doit dire oui\u{a0}? \
            Qui peut bloquer, sur le plan juridique ou aux achats\u{a0}?
            """,
          de: "Wer muss Ja sagen? Wer kann es blockieren, rechtlich oder im Einkauf?",
          es: "¿Quién tiene que decir que sí? ¿Quién puede bloquearlo, por ley o desde compras?"),
        brief: Localized(
          en: "Who must say yes?", nl: "Wie moet ja zeggen?", fr: "Qui doit dire oui\u{a0}?",
          de: "Wer muss Ja sagen?", es: "¿Quién debe decir que sí?"),
        limit: 9),
      TemplateBox(
        "deployment", mark: "H", order: "3",
        label: Localized(
          en: "Deployment", nl: "Uitrol", fr: "Déploiement", de: "Einführung", es: "Despliegue"),
        short: Localized(
          en: "Deployment", nl: "Uitrol", fr: "Déploiement", de: "Einführung", es: "Despliegue"),
        code: Localized(en: "DEP", nl: "UIT", fr: "DEP", de: "EIN", es: "DES"),
        prompt: Localized(
          en: "What turns a trial into daily use? Who must learn something, or let go?",
          nl: "Wat maakt van een proef dagelijks gebruik? Wie moet iets leren of loslaten?",
          fr: """
            Qu’est-ce qui fait d’un essai un usage quotidien\u{a0}? \
            Qui doit apprendre ou abandonner quelque chose\u{a0}?
            """,
          de: "Was macht aus einem Versuch Alltag? Wer muss etwas lernen oder loslassen?",
          es: "¿Qué convierte una prueba en uso diario? ¿Quién debe aprender algo o dejar algo?"),
        brief: Localized(
          en: "How does it become routine?", nl: "Hoe wordt het routine?",
          fr: "Comment l’ancrer au quotidien\u{a0}?", de: "Wie wird es Alltag?",
          es: "¿Cómo se vuelve rutina?"),
        limit: 9),
      TemplateBox(
        "beneficiaries", mark: "S", order: "1",
        label: Localized(
          en: "Beneficiaries", nl: "Begunstigden", fr: "Bénéficiaires", de: "Begünstigte",
          es: "Beneficiarios"),
        short: Localized(
          en: "Who benefits", nl: "Begunstigden", fr: "Bénéficiaire", de: "Begünstigte",
          es: "Beneficiario"),
        code: Localized(en: "BEN", nl: "BEG", fr: "BEN", de: "BEG", es: "BEN"),
        prompt: Localized(
          en: "Who benefits, who uses it, who decides? Do they all want the same?",
          nl: "Wie heeft er baat bij, wie gebruikt het, wie beslist? Willen ze allemaal hetzelfde?",
          fr: """
            Qui en bénéficie, qui l’utilise, qui décide\u{a0}? \
            Veulent-ils tous la même chose\u{a0}?
            """,
          de: "Wer hat etwas davon, wer nutzt es, wer entscheidet? Wollen alle dasselbe?",
          es: "¿Quién se beneficia, quién lo usa, quién decide? ¿Quieren todos lo mismo?"),
        brief: Localized(
          en: "Who benefits from it?", nl: "Wie heeft er baat bij?", fr: "Qui en bénéficie\u{a0}?",
          de: "Wer hat etwas davon?", es: "¿Quién se beneficia?"),
        limit: 9),
      TemplateBox(
        "mission-budget", mark: "C", order: "9",
        label: Localized(
          en: "Mission Budget", nl: "Missiebudget", fr: "Budget de la mission",
          de: "Missionsbudget", es: "Presupuesto de la misión"),
        short: Localized(en: "Budget", nl: "Budget", fr: "Budget", de: "Budget", es: "Presupuesto"),
        code: Localized(en: "MB", nl: "MB", fr: "BM", de: "MB", es: "PM"),
        prompt: Localized(
          en: "What does it cost? Which existing money or people can be moved to it?",
          nl: "Wat kost het? Welk bestaand budget of welke mensen kunnen we ervoor vrijmaken?",
          fr: """
            Combien cela coûte-t-il\u{a0}? \
            Quels fonds ou quelles personnes pouvons-nous réaffecter\u{a0}?
            """,
          de: "Was kostet es? Welches vorhandene Geld oder Personal lässt sich dafür freimachen?",
          es: "¿Cuánto cuesta? ¿Qué dinero o personal existente se puede reasignar?"),
        brief: Localized(
          en: "What does it cost?", nl: "Wat kost het?", fr: "Combien cela coûte-t-il\u{a0}?",
          de: "Was kostet es?", es: "¿Cuánto cuesta?"),
        limit: 9),
      TemplateBox(
        "mission-achievement", mark: "I", order: "5",
        label: Localized(
          en: "Mission Achievement", nl: "Missieresultaat", fr: "Réussite de la mission",
          de: "Missionserfolg", es: "Logro de la misión"),
        short: Localized(
          en: "Achievement", nl: "Resultaat", fr: "Réussite", de: "Erfolg", es: "Logro"),
        code: Localized(en: "MA", nl: "MR", fr: "RM", de: "ME", es: "LM"),
        prompt: Localized(
          en: "What counts as achieved? By when, and who will see it?",
          nl: "Wat telt als geslaagd? Tegen wanneer, en wie ziet het?",
          fr: "Qu’est-ce qui compte comme réussi\u{a0}? Pour quand, et qui le constatera\u{a0}?",
          de: "Was gilt als geschafft? Bis wann, und wer sieht es?",
          es: "¿Qué cuenta como logrado? ¿Para cuándo, y quién lo verá?"),
        brief: Localized(
          en: "What counts as achieved?", nl: "Wat telt als geslaagd?",
          fr: "Quand est-ce réussi\u{a0}?", de: "Was gilt als geschafft?",
          es: "¿Qué cuenta como logrado?"),
        limit: 9),
    ],
    symbol: "evidence", words: 12,
    asks: ["evidence", "role", "color", "flow", "owner"],
    credit: "Mission Model Canvas · Blank, Osterwalder, Newell · CC BY-SA 3.0"
  )
}
