extension Template {
  /// The inventory wall: what is there already, before anybody thinks up something new.
  ///
  /// It grows clusters as the idea wall does. Its notes are projects and no ideas, so no funnel counts them; an idea that builds on
  /// one links to it.
  public static let inventory = Template(
    id: "inventory",
    title: Localized(
      en: "Inventory wall", nl: "Inventariswand", fr: "Mur d’inventaire", de: "Bestandswand",
      es: "Muro de inventario"),
    purpose: Localized(
      en: "What is there already: projects, products, places and people to build on.",
      nl: "Wat er al is: projecten, producten, plekken en mensen om op voort te bouwen.",
      fr: """
        Ce qui existe déjà\u{a0}: projets, produits, lieux et personnes sur qui s’appuyer.
        """,
      de: "Was es schon gibt: Projekte, Produkte, Orte und Menschen, auf denen wir aufbauen.",
      es: "Lo que ya existe: proyectos, productos, lugares y personas sobre los que construir."),
    picture: [],
    boxes: [
      TemplateBox(
        "tray", mark: "T", order: "",
        label: Localized(
          en: "Already there", nl: "Bestaat al", fr: "Existe déjà", de: "Schon da",
          es: "Ya existe"),
        short: Localized(
          en: "Existing", nl: "Bestaat al", fr: "Existe déjà", de: "Schon da",
          es: "Ya existe"),
        code: Localized(en: "IN", nl: "BA", fr: "EX", de: "DA", es: "EX"),
        prompt: Localized(
          en: "What exists already? Who runs it, and since when? What does it do well?",
          nl: "Wat bestaat er al? Wie trekt het, en sinds wanneer? Wat doet het goed?",
          fr: """
            Qu’est-ce qui existe déjà\u{a0}? \
            Qui le porte, et depuis quand\u{a0}? \
            Que réussit-il bien\u{a0}?
            """,
          de: "Was gibt es schon? Wer macht es, und seit wann? Was gelingt ihm gut?",
          es: "¿Qué existe ya? ¿Quién lo lleva y desde cuándo? ¿Qué hace bien?"),
        brief: Localized(
          en: "What exists already?", nl: "Wat bestaat er al?",
          fr: "Qu’est-ce qui existe déjà\u{a0}?", de: "Was gibt es schon?",
          es: "¿Qué existe ya?")),
      TemplateBox(
        "missing", mark: "M", order: "",
        label: Localized(
          en: "What is missing", nl: "Wat ontbreekt", fr: "Ce qui manque", de: "Was fehlt",
          es: "Lo que falta"),
        short: Localized(
          en: "Missing", nl: "Ontbreekt", fr: "Manque", de: "Fehlt", es: "Falta"),
        code: Localized(en: "MI", nl: "ON", fr: "MQ", de: "FE", es: "FA"),
        prompt: Localized(
          en: "Which gap does nobody fill? What ended, and why? What should not be done twice?",
          nl: "Welk gat vult niemand? Wat is gestopt, en waarom? Wat hoeft niet nog eens?",
          fr: """
            Quel manque personne ne comble-t-il\u{a0}? \
            Qu’est-ce qui s’est arrêté, et pourquoi\u{a0}? \
            Que ne faut-il pas refaire\u{a0}?
            """,
          de: """
            Welche Lücke füllt niemand? Was ist beendet, und warum? Was braucht es nicht zweimal?
            """,
          es: "¿Qué vacío no llena nadie? ¿Qué terminó, y por qué? ¿Qué no hay que repetir?"),
        brief: Localized(
          en: "Which gap does nobody fill?", nl: "Welk gat vult niemand?",
          fr: "Quel manque reste-t-il\u{a0}?", de: "Welche Lücke füllt niemand?",
          es: "¿Qué vacío no llena nadie?")),
    ],
    growsBoxes: true, words: 12,
    asks: ["sector", "owner", "domain", "color", "tags"]
  )

  /// What kind of note is written on it: ideas where people make boxes of their own, projects on an inventory; nil for
  /// notes of no kind.
  public var noteKind: String? {
    growsBoxes ? id == Self.inventory.id ? "project" : "idea" : nil
  }
}
