import CanvasCore

extension Chapter {
  /// What people may want to look at next.
  package static let advice = Chapter(
    "advice",
    Localized(
      en: "What to look at next", nl: "Wat nog aandacht vraagt", fr: "Ce qui mérite un regard",
      de: "Was noch einen Blick lohnt", es: "Qué conviene mirar después"),
    missing: Localized(
      en: "Nothing stands out: the boards answer all the questions that are asked of them.",
      nl: "Niets springt eruit: de borden beantwoorden alle vragen die eraan gesteld worden.",
      fr: "Rien ne se signale\u{a0}: les tableaux répondent à toutes les questions posées.",
      de: "Nichts fällt auf: Die Boards beantworten alle Fragen, die an sie gestellt werden.",
      es: "Nada llama la atención: los tableros responden a todas las preguntas que se les hacen.")
  ) { _ in [] }
}
