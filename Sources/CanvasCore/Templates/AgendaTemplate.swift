extension Template {
  /// The agenda of one workshop: a list of steps, each with minutes and a mode of work.
  ///
  /// One agenda board stands for one workshop; boards made there name it as their workshop.
  public static let agenda = Template(
    id: "agenda",
    title: Localized(en: "Agenda", nl: "Agenda", fr: "Déroulé", de: "Agenda", es: "Agenda"),
    purpose: Localized(
      en: "The steps of one workshop, each with its minutes and a way of working.",
      nl: "De stappen van één workshop, elk met minuten en een werkvorm.",
      fr: "Les étapes d’un atelier, chacune avec sa durée et sa méthode.",
      de: "Die Schritte eines Workshops, jeder mit Minuten und Arbeitsform.",
      es: "Los pasos de un taller, cada uno con sus minutos y su dinámica."),
    picture: [
      "SSSSSSSSSS",
      "SSSSSSSSSS",
      "SSSSSSSSSS",
      "SSSSSSSSSS",
      "SSSSSSSSSS",
      "SSSSSSSSSS",
      "SSSSSSSSSS",
      "SSSSSSSSSS",
    ],
    boxes: [
      TemplateBox(
        "steps", mark: "S", order: "",
        label: Localized(en: "Steps", nl: "Stappen", fr: "Étapes", de: "Schritte", es: "Pasos"),
        short: Localized(en: "Steps", nl: "Stappen", fr: "Étapes", de: "Schritte", es: "Pasos"),
        code: Localized(en: "ST", nl: "ST", fr: "ET", de: "SCH", es: "PA"),
        prompt: Localized(
          en: "What do we do, and for how many minutes? What should be there at the end?",
          nl: "Wat doen we, en hoeveel minuten? Wat hebben we aan het einde?",
          fr: """
            Que faisons-nous, et pendant combien de minutes\u{a0}? \
            Que doit-il y avoir à la fin\u{a0}?
            """,
          de: "Was tun wir, und wie viele Minuten lang? Was soll am Ende da sein?",
          es: "¿Qué hacemos y durante cuántos minutos? ¿Qué debe haber al final?"),
        brief: Localized(
          en: "What do we do, and for how long?", nl: "Wat doen we, en hoelang?",
          fr: "Que faire, et combien de temps\u{a0}?", de: "Was tun wir, und wie lange?",
          es: "¿Qué hacemos y cuánto tiempo?"))
    ],
    asks: ["step.minutes", "step.mode", "step.projected", "done", "owner"]
  )
}
