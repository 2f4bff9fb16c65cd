extension Template {
  /// The Lean Canvas in pictures: no sub-boxes, each note a pictogram or sketch with few words.
  ///
  /// No standard exists under this name; it comes from the inner-city track of Turnhout
  /// (http://www.socialeeconomie.be/nieuws/create-nieuws-161). The form is our reading of it: made
  /// at the tables before the worded canvas, one or two notes a box. Order: the problem, those who
  /// have it, the promise and the solution, then the rest as on the Lean Canvas.
  public static let visualLean = Template(
    id: "visual-lean",
    title: Localized(
      en: "Visual Lean Canvas", nl: "Visueel Lean Canvas", fr: "Lean Canvas visuel",
      de: "Visuelles Lean Canvas", es: "Lean Canvas visual"),
    purpose: Localized(
      en: "The first sketch of an idea: one picture and a few words per box.",
      nl: "De eerste schets van een idee: per vak één beeld en een paar woorden.",
      fr: "La première esquisse d’une idée\u{a0}: une image et quelques mots par case.",
      de: "Die erste Skizze einer Idee: pro Feld ein Bild und ein paar Worte.",
      es: "El primer boceto de una idea: una imagen y pocas palabras por casilla."),
    picture: [
      "PPSSUUAACC",
      "PPSSUUAACC",
      "PPSSUUAACC",
      "PPMMUUHHCC",
      "PPMMUUHHCC",
      "PPMMUUHHCC",
      "KKKKKRRRRR",
      "KKKKKRRRRR",
    ],
    boxes: [
      TemplateBox(
        "problem", mark: "P", order: "1",
        label: Localized(
          en: "Problem", nl: "Probleem", fr: "Problème", de: "Problem", es: "Problema"),
        short: Localized(
          en: "Problem", nl: "Probleem", fr: "Problème", de: "Problem", es: "Problema"),
        code: Localized(en: "PR", nl: "PR", fr: "PR", de: "PR", es: "PR"),
        prompt: Localized(
          en: "Which picture shows the moment it hurts? Who is in it?",
          nl: "Welk beeld toont het moment waarop het knelt? Wie staat erop?",
          fr: "Quelle image montre le moment où ça coince\u{a0}? Qui y voit-on\u{a0}?",
          de: "Welches Bild zeigt, wo der Schuh drückt? Wer ist darauf zu sehen?",
          es: "¿Qué imagen muestra el momento en que duele? ¿Quién aparece en ella?"),
        brief: Localized(
          en: "Where does it hurt?", nl: "Waar knelt het?", fr: "Où est-ce que ça coince\u{a0}?",
          de: "Wo drückt der Schuh?", es: "¿Dónde duele?"),
        limit: 2),
      TemplateBox(
        "solution", mark: "S", order: "4",
        label: Localized(
          en: "Solution", nl: "Oplossing", fr: "Solution", de: "Lösung", es: "Solución"),
        short: Localized(
          en: "Solution", nl: "Oplossing", fr: "Solution", de: "Lösung", es: "Solución"),
        code: Localized(en: "SOL", nl: "OPL", fr: "SOL", de: "LSG", es: "SOL"),
        prompt: Localized(
          en: "What do people see or do when it is there? Which object sums it up?",
          nl: "Wat zien of doen mensen als het er is? Welk voorwerp vat het samen?",
          fr: "Que voit-on ou que fait-on quand c’est là\u{a0}? Quel objet le résume\u{a0}?",
          de: "Was sehen oder tun Menschen, wenn es da ist? Welcher Gegenstand fasst es zusammen?",
          es: "¿Qué se ve o se hace cuando ya existe? ¿Qué objeto lo resume?"),
        brief: Localized(
          en: "What do people see or do?", nl: "Wat zien of doen mensen?",
          fr: "Que voit-on, que fait-on\u{a0}?", de: "Was sehen oder tun Menschen?",
          es: "¿Qué se ve o se hace?"),
        limit: 2),
      TemplateBox(
        "key-metrics", mark: "M", order: "8",
        label: Localized(
          en: "Key Metrics", nl: "Kerncijfers", fr: "Indicateurs clés", de: "Schlüsselkennzahlen",
          es: "Métricas clave"),
        short: Localized(
          en: "Metrics", nl: "Kerncijfers", fr: "Indicateurs", de: "Kennzahlen", es: "Métricas"),
        code: Localized(en: "KM", nl: "KC", fr: "IC", de: "KPI", es: "MC"),
        prompt: Localized(
          en: "What can we count or see when it works?",
          nl: "Wat kunnen we tellen of zien als het werkt?",
          fr: "Que pouvons-nous compter ou voir quand ça marche\u{a0}?",
          de: "Was können wir zählen oder sehen, wenn es funktioniert?",
          es: "¿Qué podemos contar o ver cuando funciona?"),
        brief: Localized(
          en: "What can we count or see?", nl: "Wat kunnen we tellen of zien?",
          fr: "Que peut-on compter ou voir\u{a0}?", de: "Was lässt sich zählen oder sehen?",
          es: "¿Qué se puede contar o ver?"),
        limit: 2),
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
          en: "Which picture shows life afterwards? What has changed?",
          nl: "Welk beeld toont het leven erna? Wat is er veranderd?",
          fr: "Quelle image montre la vie d’après\u{a0}? Qu’est-ce qui a changé\u{a0}?",
          de: "Welches Bild zeigt das Leben danach? Was hat sich verändert?",
          es: "¿Qué imagen muestra la vida después? ¿Qué ha cambiado?"),
        brief: Localized(
          en: "What does life look like then?", nl: "Hoe ziet het leven er dan uit?",
          fr: "À quoi ressemble la vie d’après\u{a0}?", de: "Wie sieht das Leben danach aus?",
          es: "¿Cómo es la vida después?"),
        limit: 2),
      TemplateBox(
        "unfair-advantage", mark: "A", order: "9",
        label: Localized(
          en: "Unfair Advantage", nl: "Oneerlijk voordeel", fr: "Avantage décisif",
          de: "Unfairer Vorteil", es: "Ventaja injusta"),
        short: Localized(
          en: "Advantage", nl: "Voordeel", fr: "Avantage", de: "Vorteil", es: "Ventaja"),
        code: Localized(en: "UA", nl: "OV", fr: "AD", de: "UV", es: "VI"),
        prompt: Localized(
          en: "Which picture fits only us?",
          nl: "Welk beeld past alleen bij ons?",
          fr: "Quelle image ne convient qu’à nous\u{a0}?",
          de: "Welches Bild passt nur zu uns?",
          es: "¿Qué imagen encaja solo con nosotros?"),
        brief: Localized(
          en: "What fits only us?", nl: "Wat past alleen bij ons?",
          fr: "Quelle image n’est qu’à nous\u{a0}?", de: "Was passt nur zu uns?",
          es: "¿Qué encaja solo con nosotros?"),
        limit: 2),
      TemplateBox(
        "channels", mark: "H", order: "5",
        label: Localized(en: "Channels", nl: "Kanalen", fr: "Canaux", de: "Kanäle", es: "Canales"),
        short: Localized(en: "Channels", nl: "Kanalen", fr: "Canaux", de: "Kanäle", es: "Canales"),
        code: Localized(en: "CH", nl: "KAN", fr: "CAN", de: "KAN", es: "CAN"),
        prompt: Localized(
          en: "At which door, on which screen or square do we meet them?",
          nl: "Aan welke deur, op welk scherm of plein komen we hen tegen?",
          fr: "À quelle porte, sur quel écran ou quelle place les rencontrons-nous\u{a0}?",
          de: "An welcher Tür, auf welchem Bildschirm oder Platz treffen wir sie?",
          es: "¿En qué puerta, pantalla o plaza nos encontramos con ellos?"),
        brief: Localized(
          en: "Where do we meet them?", nl: "Waar komen we hen tegen?",
          fr: "Où les rencontrer\u{a0}?", de: "Wo treffen wir sie?", es: "¿Dónde los encontramos?"),
        limit: 2),
      TemplateBox(
        "customer-segments", mark: "C", order: "2",
        label: Localized(
          en: "Customer Segments", nl: "Klantsegmenten", fr: "Segments de clientèle",
          de: "Kundensegmente", es: "Segmentos de clientes"),
        short: Localized(
          en: "Segments", nl: "Segmenten", fr: "Segments", de: "Segmente", es: "Segmentos"),
        code: Localized(en: "CS", nl: "KS", fr: "SC", de: "KS", es: "SEG"),
        prompt: Localized(
          en: "Whose face do we draw? What is that person holding?",
          nl: "Wiens gezicht tekenen we? Wat heeft die persoon in de hand?",
          fr: "Quel visage dessinons-nous\u{a0}? Que tient cette personne dans la main\u{a0}?",
          de: "Wessen Gesicht zeichnen wir? Was hält diese Person in der Hand?",
          es: "¿Qué cara dibujamos? ¿Qué lleva esa persona en la mano?"),
        brief: Localized(
          en: "Whose face do we draw?", nl: "Wiens gezicht tekenen we?",
          fr: "Quel visage dessiner\u{a0}?", de: "Wen zeichnen wir?", es: "¿Qué cara dibujamos?"),
        limit: 2),
      TemplateBox(
        "cost-structure", mark: "K", order: "7",
        label: Localized(
          en: "Cost Structure", nl: "Kostenstructuur", fr: "Structure de coûts",
          de: "Kostenstruktur", es: "Estructura de costes"),
        short: Localized(en: "Costs", nl: "Kosten", fr: "Coûts", de: "Kosten", es: "Costes"),
        code: Localized(en: "C$", nl: "K€", fr: "C€", de: "K€", es: "C€"),
        prompt: Localized(
          en: "What swallows the most money or time?",
          nl: "Wat slokt het meeste geld of de meeste tijd op?",
          fr: "Qu’est-ce qui avale le plus d’argent ou de temps\u{a0}?",
          de: "Was verschlingt am meisten Geld oder Zeit?",
          es: "¿Qué se traga más dinero o tiempo?"),
        brief: Localized(
          en: "What swallows the most?", nl: "Wat slokt het meeste op?",
          fr: "Qu’est-ce qui coûte le plus\u{a0}?", de: "Was verschlingt am meisten?",
          es: "¿Qué se traga más?"),
        limit: 2),
      TemplateBox(
        "revenue-streams", mark: "R", order: "6",
        label: Localized(
          en: "Revenue Streams", nl: "Inkomstenstromen", fr: "Flux de revenus",
          de: "Einnahmequellen", es: "Fuentes de ingresos"),
        short: Localized(
          en: "Revenue", nl: "Inkomsten", fr: "Revenus", de: "Einnahmen", es: "Ingresos"),
        code: Localized(en: "R$", nl: "I€", fr: "R€", de: "E€", es: "I€"),
        prompt: Localized(
          en: "What changes hands, and from whom to whom?",
          nl: "Wat gaat van hand tot hand, en van wie naar wie?",
          fr: "Qu’est-ce qui change de mains, et de qui à qui\u{a0}?",
          de: "Was wechselt den Besitzer, und von wem zu wem?",
          es: "¿Qué cambia de manos, y de quién a quién?"),
        brief: Localized(
          en: "What changes hands?", nl: "Wat gaat van hand tot hand?",
          fr: "Qu’est-ce qui change de mains\u{a0}?", de: "Was wechselt den Besitzer?",
          es: "¿Qué cambia de manos?"),
        limit: 2),
    ],
    pictorial: true, words: 6,
    asks: ["picture", "alt", "color", "owner", "tags"],
    credit: "Visual Lean Canvas · after Ash Maurya, Strategyzer · CC BY-SA 3.0"
  )
}
