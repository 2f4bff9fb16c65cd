import CanvasCore

extension ReportContext {
  /// The boards that say how it will live: business models, else lean canvases.
  var models: [Board] {
    let bmc = canvases.filter { ["bmc", "mission", "social-bmc"].contains($0.template) }
    return bmc.isEmpty
      ? canvases.filter { ["lean", "social-lean"].contains($0.template) } : bmc
  }

  /// How many notes have each value of a facet, in a line.
  func tally(_ facet: String, _ places: [Place]) -> ReportText {
    let values = facets.named(facet)?.values ?? []
    return values.compactMap { value -> ReportText? in
      let number = places.count { $0.note.facet(facet).contains(value.id) }
      return number > 0 ? ReportText("\(count(number))\u{a0}") + mark(facet, value.id) : nil
    }.joined(" · ")
  }
}

enum DossierWords {
  static let forWhom = Localized(
    en: "For whom", nl: "Voor wie", fr: "Pour qui", de: "Für wen", es: "Para quién")
  static let partner = Localized(
    en: "Partner", nl: "Partner", fr: "Partenaire", de: "Partner", es: "Socio")
  static let partners = Localized(
    en: "Who takes part", nl: "Wie meedoet", fr: "Qui participe", de: "Wer mitmacht",
    es: "Quién participa")
  static let successes = Localized(
    en: "Successes", nl: "Successen", fr: "Réussites", de: "Erfolge", es: "Éxitos")
  static let assumptions = Localized(
    en: "What must be true", nl: "Wat moet kloppen", fr: "Ce qui doit être vrai",
    de: "Was stimmen muss", es: "Lo que debe ser cierto")
  static let learned = Localized(
    en: "Tested, with a learning", nl: "Getest, met een les", fr: "Testé, avec un apprentissage",
    de: "Getestet, mit einer Erkenntnis", es: "Probado, con un aprendizaje")
  static let ahead = Localized(
    en: "Tests still to come", nl: "Tests die nog komen", fr: "Tests à venir",
    de: "Tests, die noch kommen", es: "Pruebas por hacer")
  static let believed = Localized(
    en: "We believed", nl: "We geloofden", fr: "Nous pensions", de: "Wir glaubten",
    es: "Creíamos")
  static let test = Localized(en: "Test", nl: "Test", fr: "Test", de: "Test", es: "Prueba")
  static let what = Localized(en: "What", nl: "Wat", fr: "Quoi", de: "Was", es: "Qué")
}
