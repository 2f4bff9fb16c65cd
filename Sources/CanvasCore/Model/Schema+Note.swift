/// The fields of a note, each with its name on the screen. A line here is all that a field takes: file, merge,
/// JSON Schema, `set` and the form of a note follow.
extension Schema {
  public static let note: [Field] = [
    Field("id", .identifier, "Unique in the workspace"),
    Field("text", .text, "The first line is the title, the others are detail"),
    Field(
      "kind", .text, "idea, canvas, question, assumption, experiment, step …",
      label: text("Kind", "Soort", "Type", "Art", "Tipo")),
    Field("facets", .map(.oneOrMore), "Values of facets: sector, evidence, partner, color …"),
    Field(
      "owner", .text, "The one who answers for it",
      label: text("Owner", "Eigenaar", "Responsable", "Zuständig", "Responsable")),
    Field(
      "author", .text, "Who wrote it", label: text("Author", "Auteur", "Auteur", "Autor", "Autor")),
    Field(
      "created", .date, "When it was written",
      label: text("Written", "Geschreven", "Écrit", "Geschrieben", "Escrito")),
    Field(
      "picture", .text, "The name of a pictogram",
      label: text("Picture", "Afbeelding", "Image", "Bild", "Imagen"), names: "pictograms"),
    Field(
      "sketch", .rows(.text), "A drawing of its own: 4 rows of 12 characters, braille or blocks",
      label: text("Sketch", "Schets", "Croquis", "Skizze", "Boceto")),
    Field(
      "alt", .text, "The word that says what the picture shows",
      label: text(
        "What the picture shows", "Wat de afbeelding toont", "Ce que montre l’image",
        "Was das Bild zeigt", "Qué muestra la imagen")),
    Field(
      "links", .set(.record(link)), "Ties to notes and boards",
      label: text("Links", "Koppelingen", "Liens", "Verknüpfungen", "Enlaces")),
    Field(
      "scores", .map(.integer(0...5)), "impact, effort, importance, evidence … from 1 to 5",
      label: text("Score", "Score", "Score", "Bewertung", "Puntuación"), asked: 1...5),
    Field(
      "metric", .record(metric), "What is counted, and how much is wanted",
      label: text("Metric", "Maatstaf", "Mesure", "Messgröße", "Medida")),
    Field(
      "flow", .record(flow), "Value that goes from one to another",
      label: text("Flow", "Stroom", "Flux", "Fluss", "Flujo")),
    Field(
      "step", .record(agendaItem), "An item of an agenda",
      label: text("Agenda", "Agenda", "Déroulé", "Agenda", "Agenda")),
    Field(
      "done", .date, "When it was done",
      label: text("Done", "Klaar", "Fait", "Erledigt", "Hecho")),
    Field(
      "due", .text, "By when it is wanted: a date, or in words",
      label: text("Due", "Tegen", "Échéance", "Bis", "Plazo")),
    Field(
      "reason", .text, "Why it was chosen, parked or left behind",
      label: text("Reason", "Reden", "Raison", "Grund", "Motivo")),
    Field(
      "hidden", .boolean, "Whether only the facilitator sees it; a tag `hidden` says the same",
      label: text(
        "Hidden from the room", "Verborgen voor de zaal", "Caché à la salle",
        "Vor dem Raum verborgen", "Oculta a la sala")),
    Field(
      "refs", .set(.record(reference)), "Photos, films and papers it points to",
      label: text("References", "Verwijzingen", "Références", "Verweise", "Referencias")),
    Field(
      "help", .record(help), "A question to an expert",
      label: text("Expert", "Deskundige", "Expert", "Fachfrage", "Experto")),
    Field(
      "partner", .record(partner), "Who keeps the contact with a partner, since when it takes part",
      label: text("Partnership", "Partnerschap", "Partenariat", "Partnerschaft", "Colaboración")),
    Field(
      "experiment", .record(experiment), "A test card and its learning card",
      label: text("Test", "Test", "Test", "Test", "Prueba")),
    Field(
      "evidenceNote", .text, "What the evidence is",
      label: text(
        "What proves it", "Waaruit het blijkt", "Ce qui le prouve", "Worauf es sich stützt",
        "Qué lo prueba")),
    Field(
      "basis", .text, "reported (from a source) or illustrative",
      label: text("Basis", "Basis", "Base", "Grundlage", "Base")),
    Field(
      "tags", .set(.text), "Words to find it by",
      label: text("Tags", "Trefwoorden", "Mots-clés", "Schlagwörter", "Etiquetas")),
    Field(
      "silence", .set(.text), "Ids of the rules of advice that say nothing of it",
      label: text(
        "Advice put aside", "Adviezen opzijgelegd", "Conseils écartés", "Beiseite gelegte Hinweise",
        "Consejos apartados")),
    Field("conflicts", .set(.record(conflict)), "Values that lost a merge and wait for people"),
  ]

  /// The scores people give, by their names in the file.
  static let scores: [Field] = [
    score("impact", text("Impact", "Impact", "Impact", "Wirkung", "Impacto")),
    score("effort", text("Effort", "Inspanning", "Effort", "Aufwand", "Esfuerzo")),
    score("importance", text("Importance", "Belang", "Importance", "Wichtigkeit", "Importancia")),
    score(
      "evidence",
      text(
        "Strength of evidence", "Bewijskracht", "Force de la preuve",
        "Stärke des Belegs", "Solidez de la evidencia")),
  ]

  private static func score(_ key: FieldKey, _ label: Localized) -> Field {
    Field(key, .integer(0...5), "From 1 to 5", label: label, asked: 1...5)
  }

  /// A label in all languages.
  static func text(
    _ en: String, _ nl: String, _ fr: String, _ de: String, _ es: String
  ) -> Localized {
    Localized(en: en, nl: nl, fr: fr, de: de, es: es)
  }

  private static let metric: [Field] = [
    Field(
      "level", .choice(["output", "outcome", "impact"]), "How far it reaches",
      label: text("level", "niveau", "niveau", "Ebene", "nivel")),
    Field(
      "indicator", .text, "What is counted",
      label: text("indicator", "indicator", "indicateur", "Indikator", "indicador")),
    Field(
      "target", .number, "How much is wanted",
      label: text("target", "doel", "cible", "Ziel", "meta")),
    Field("unit", .text, "In what", label: text("unit", "eenheid", "unité", "Einheit", "unidad")),
    Field(
      "baseline", .number, "How much there was",
      label: text("baseline", "nulmeting", "point de départ", "Ausgangswert", "punto de partida")),
    Field("due", .text, "By when", label: text("due", "tegen", "échéance", "bis", "plazo")),
    Field(
      "counts", .text,
      "What is counted for it by itself: a kind of note, a template, or facet=value",
      label: text("counts", "telt", "compte", "zählt", "cuenta")),
    Field(
      "measured", .set(.record(measurement)), "What was counted, and when",
      label: text("measured", "gemeten", "mesuré", "gemessen", "medido")),
  ]

  private static let measurement: [Field] = [
    Field("value", .number, "How much it was"),
    Field("date", .date, "When it was counted"),
  ]

  private static let reference: [Field] = [
    Field("date", .date, "When it was made"),
    Field("url", .text, "An address"),
    Field("path", .text, "A file, seen from the workspace's folder"),
    Field("title", .text, "What it is"),
  ]

  private static let help: [Field] = [
    Field(
      "topic", .text, "Whom it asks: a lawyer, a bookkeeper, a marketer",
      label: text("topic", "onderwerp", "sujet", "Thema", "tema")),
    Field(
      "asked", .date, "When it was asked",
      label: text("asked", "gevraagd", "demandé", "gefragt", "preguntado")),
    Field(
      "answeredBy", .text, "Who answered",
      label: text(
        "answered by", "beantwoord door", "répondu par", "beantwortet von", "respondido por")),
    Field(
      "date", .date, "When it was answered",
      label: text("answered", "beantwoord", "répondu", "beantwortet", "respondido")),
  ]

  private static let partner: [Field] = [
    Field(
      "contact", .text, "Who keeps the contact",
      label: text("contact", "contact", "contact", "Kontakt", "contacto")),
    Field(
      "connectedBy", .text, "Who made the connection",
      label: text(
        "connected by", "verbonden door", "mis en lien par", "vermittelt durch", "conectado por")),
    Field(
      "expects", .text, "What it expects of taking part",
      label: text("expects", "verwacht", "attend", "erwartet", "espera")),
    Field(
      "periods", .set(.record(period)), "From when to when it takes part",
      label: text("periods", "periodes", "périodes", "Zeiträume", "períodos")),
  ]

  private static let period: [Field] = [
    Field("since", .date, "The first day"),
    Field("until", .date, "The last day"),
    Field("state", .choice(["active", "resting"]), "Whether it rested; active where not said"),
    Field("reason", .text, "Why it joined or left"),
  ]

  private static let flow: [Field] = [
    Field(
      "kind", .text, "money, space, time, knowledge, visibility, exchange",
      label: text("kind", "soort", "type", "Art", "tipo")),
    Field(
      "direction", .choice(["in", "out"]), "Seen from the board's venture",
      label: text("direction", "richting", "sens", "Richtung", "sentido")),
    Field("from", .text, "Who gives", label: text("from", "van", "de", "von", "de")),
    Field("to", .text, "Who gets", label: text("to", "naar", "à", "an", "a")),
    Field(
      "amount", .number, "How much, in euro where it is money",
      label: text("amount", "bedrag", "montant", "Betrag", "importe")),
    Field(
      "hours", .number, "How many hours", label: text("hours", "uren", "heures", "Stunden", "horas")
    ),
    Field(
      "horizon", .text, "From when",
      label: text("from when", "vanaf wanneer", "à partir de quand", "ab wann", "desde cuándo")),
  ]

  private static let agendaItem: [Field] = [
    Field(
      "minutes", .integer(0...1440), "How long",
      label: text("minutes", "minuten", "minutes", "Minuten", "minutos")),
    Field(
      "mode", .text, "plenary, private, reveal, cluster, vote-blind, work, present, break …",
      label: text("mode", "werkvorm", "méthode", "Arbeitsform", "dinámica")),
    Field(
      "projected", .text, "What the room sees",
      label: text("on the wall", "op het scherm", "à l’écran", "auf der Leinwand", "en pantalla")),
  ]

  private static let experiment: [Field] = [
    Field("test", .text, "What we will do", label: text("do", "doen", "faire", "tun", "hacer")),
    Field(
      "metric", .text, "What we will measure",
      label: text("measure", "meten", "mesurer", "messen", "medir")),
    Field(
      "criterion", .text, "We are right if",
      label: text("right if", "klopt als", "validé si", "stimmt, wenn", "acertamos si")),
    Field("cost", .number, "In euro", label: text("cost", "kosten", "coût", "Kosten", "coste")),
    Field(
      "days", .number, "How many days it takes",
      label: text("days", "dagen", "jours", "Tage", "días")),
    Field(
      "reliability", .integer(0...5), "How far the result can be trusted",
      label: text("reliability", "betrouwbaarheid", "fiabilité", "Verlässlichkeit", "fiabilidad")),
    Field(
      "state", .choice(["planned", "running", "learned", "dropped"]), "Where it stands",
      label: text("state", "status", "état", "Stand", "estado")),
    Field(
      "with", .text, "With whom it is tried out",
      label: text("with", "met", "avec", "mit", "con")),
    Field(
      "started", .date, "When it began to run",
      label: text("started", "begonnen", "commencé", "begonnen", "empezado")),
    Field(
      "observed", .text, "What we saw",
      label: text("seen", "gezien", "observé", "gesehen", "observado")),
    Field(
      "learned", .text, "What we learned from it",
      label: text("learned", "geleerd", "appris", "gelernt", "aprendido")),
    Field(
      "decision", .text, "What we will do now",
      label: text("decision", "beslissing", "décision", "Entscheidung", "decisión")),
    Field(
      "result", .choice(["supported", "refuted", "inconclusive"]), "What it says of the assumption",
      label: text("result", "resultaat", "résultat", "Ergebnis", "resultado")),
  ]
}
