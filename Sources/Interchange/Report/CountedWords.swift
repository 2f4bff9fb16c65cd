import CanvasCore

/// Numbers of things, in words: “1 idea”, “66 ideas”.
struct CountedWords: Sendable {
  let one: Localized
  let many: Localized

  func callAsFunction(_ number: Int, _ context: ReportContext) -> String {
    let form = context.language.isOne(number) ? one : many
    return "\(context.count(number)) \(form[context.language])"
  }

  static let people = CountedWords(
    one: Localized(en: "person", nl: "persoon", fr: "personne", de: "Person", es: "persona"),
    many: Localized(en: "people", nl: "mensen", fr: "personnes", de: "Menschen", es: "personas"))
  static let ideas = CountedWords(
    one: Localized(en: "idea", nl: "idee", fr: "idée", de: "Idee", es: "idea"),
    many: Localized(en: "ideas", nl: "ideeën", fr: "idées", de: "Ideen", es: "ideas"))
  static let notes = CountedWords(
    one: Localized(en: "note", nl: "briefje", fr: "note", de: "Zettel", es: "nota"),
    many: Localized(en: "notes", nl: "briefjes", fr: "notes", de: "Zettel", es: "notas"))
  static let votes = CountedWords(
    one: Localized(en: "vote", nl: "stem", fr: "voix", de: "Stimme", es: "voto"),
    many: Localized(en: "votes", nl: "stemmen", fr: "voix", de: "Stimmen", es: "votos"))
  static let steps = CountedWords(
    one: Localized(en: "step", nl: "stap", fr: "étape", de: "Schritt", es: "paso"),
    many: Localized(en: "steps", nl: "stappen", fr: "étapes", de: "Schritte", es: "pasos"))
  static let minutes = CountedWords(
    one: Localized(en: "minute", nl: "minuut", fr: "minute", de: "Minute", es: "minuto"),
    many: Localized(en: "minutes", nl: "minuten", fr: "minutes", de: "Minuten", es: "minutos"))
  static let hours = CountedWords(
    one: Localized(en: "hour", nl: "uur", fr: "heure", de: "Stunde", es: "hora"),
    many: Localized(en: "hours", nl: "uur", fr: "heures", de: "Stunden", es: "horas"))
  static let days = CountedWords(
    one: Localized(en: "day", nl: "dag", fr: "jour", de: "Tag", es: "día"),
    many: Localized(en: "days", nl: "dagen", fr: "jours", de: "Tage", es: "días"))
}
