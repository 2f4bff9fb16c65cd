extension Workspace {
  /// An evening in a room: the agenda, on whose first step it opens, a wall for ideas, a matrix to choose by, and a canvas to
  /// draw. Numbers are those of practice: eight minutes of silent writing, a vote each for oneself, three minutes a canvas
  /// (https://www.workshopr.io/exercises/detail/?code=affinity,
  /// https://www.canr.msu.edu/news/dot-voting-tips).
  public static func workshop(
    _ title: String, language: Language, templates: TemplateLibrary,
    using random: inout some RandomNumberGenerator
  ) -> Workspace {
    let boards = ["agenda", "wall", "matrix", "visual-lean"].compactMap { templates[$0] }
    var workspace = Workspace.new(
      title, language: language, boards: boards.map { ($0, $0.title[language]) }, using: &random)
    guard let box = workspace.boards.first?.boxes.indices.first else { return workspace }
    let ids = workspace.freshIdentifiers(WorkshopStep.all.count, using: &random)
    workspace.boards[0].boxes[box].notes = zip(ids, WorkshopStep.all).map { id, step in
      var note = Note(id: id, text: step.title[language])
      note.fields["kind"] = "step"
      note.fields["step"] = [
        "minutes": .number("\(step.minutes)"), "mode": .string(step.mode),
      ]
      return note
    }
    return workspace
  }
}

/// A step of the evening.
private struct WorkshopStep: Sendable {
  let minutes: Int
  let mode: String
  let title: Localized

  init(_ minutes: Int, _ mode: String, _ title: Localized) {
    self.minutes = minutes
    self.mode = mode
    self.title = title
  }

  static let all: [WorkshopStep] = [
    WorkshopStep(
      10, "plenary",
      Localized(
        en: "Welcome, question and rules", nl: "Welkom, vraag en spelregels",
        fr: "Accueil, question et règles",
        de: "Begrüßung, Frage und Regeln", es: "Bienvenida, pregunta y reglas")),
    WorkshopStep(
      8, "private",
      Localized(
        en: "Write ideas in silence", nl: "Ideeën schrijven, in stilte",
        fr: "Écrire des idées en silence",
        de: "Still Ideen schreiben", es: "Escribir ideas en silencio")),
    WorkshopStep(
      20, "reveal",
      Localized(
        en: "Read aloud, build on each other", nl: "Voorlezen en verder bouwen",
        fr: "Lire à voix haute, rebondir",
        de: "Vorlesen und weiterdenken", es: "Leer en voz alta y ampliar")),
    WorkshopStep(
      20, "cluster",
      Localized(
        en: "Sort into themes, then name them", nl: "Samen in thema’s leggen en benoemen",
        fr: "Trier par thème, puis nommer",
        de: "Nach Themen ordnen und benennen", es: "Agrupar por temas y nombrarlos")),
    WorkshopStep(
      7, "vote-blind",
      Localized(
        en: "Vote, each for oneself", nl: "Stemmen, ieder voor zich",
        fr: "Voter, chacun de son côté",
        de: "Abstimmen, jeder für sich", es: "Votar, cada cual por su cuenta")),
    WorkshopStep(
      15, "reveal",
      Localized(
        en: "Result: what goes on, and why", nl: "Uitslag: wat gaat door, en waarom",
        fr: "Résultat\u{a0}: ce qui continue, et pourquoi",
        de: "Ergebnis: was weitergeht, und warum", es: "Resultado: qué sigue y por qué")),
    WorkshopStep(
      10, "break",
      Localized(
        en: "Break", nl: "Pauze", fr: "Pause",
        de: "Pause", es: "Descanso")),
    WorkshopStep(
      45, "work",
      Localized(
        en: "Draw visual canvases at the tables", nl: "Visuele canvassen tekenen per tafel",
        fr: "Dessiner des canvas visuels par table",
        de: "Visuelle Canvas an den Tischen zeichnen", es: "Dibujar canvas visuales en las mesas")),
    WorkshopStep(
      15, "present",
      Localized(
        en: "Show them, three minutes each", nl: "Presenteren, drie minuten per canvas",
        fr: "Les montrer, trois minutes chacun",
        de: "Präsentieren, je drei Minuten", es: "Mostrarlos, tres minutos cada uno")),
    WorkshopStep(
      10, "plenary",
      Localized(
        en: "Parking lot, agreements, thanks", nl: "Wat geparkeerd is, afspraken, dank",
        fr: "Parking, engagements, merci",
        de: "Themenspeicher, Absprachen, Dank", es: "Aparcamiento, acuerdos, gracias")),
  ]
}
