/// Rules about money on a canvas: who pays for what, what costs come from.
extension AdviceRule {
  static let ofMoney: [AdviceRule] = [revenueWithoutSegment, costWithoutCause, noPayer, manyPayers]

  private static let revenueWithoutSegment = AdviceRule(
    .revenueWithoutSegment,
    Localized(
      en: "The revenue {} names no segment, by colour, link or word.",
      nl: "De inkomst {} noemt geen segment, door kleur, koppeling of woord.",
      fr: "Le revenu {} ne nomme aucun segment, par couleur, lien ou mot.",
      de: "Die Einnahme {} nennt kein Segment, nach Farbe, Verknüpfung oder Wort.",
      es: "El ingreso {} no nombra ningún segmento, por color, enlace o palabra."),
    asks: Localized(
      en: "Who pays this?", nl: "Wie betaalt dit?", fr: "Qui paie cela\u{a0}?",
      de: "Wer bezahlt das?", es: "¿Quién paga esto?")
  ) { adviser in
    loose(adviser, in: ["revenue-streams"], from: [segments]) { note in
      note.fields["flow"]?.object?.text("from").isEmpty == false
    }
  }

  private static let costWithoutCause = AdviceRule(
    .costWithoutCause,
    Localized(
      en: "The cost {} stems from no resource, activity or partner.",
      nl: "De kost {} komt van geen middel, activiteit of partner.",
      fr: "Le coût {} ne vient d’aucune ressource, activité ni partenaire.",
      de: "Die Kosten {} kommen von keiner Ressource, Aktivität oder Partnerschaft.",
      es: "El coste {} no viene de ningún recurso, actividad ni socio."),
    asks: Localized(
      en: "What do we pay this for?", nl: "Waarvoor betalen we dit?",
      fr: "Pour quoi payons-nous cela\u{a0}?", de: "Wofür bezahlen wir das?",
      es: "¿Para qué pagamos esto?")
  ) {
    loose(
      $0, in: ["cost-structure", "mission-budget"],
      from: [["key-resources"], ["key-activities"], ["key-partners"]])
  }

  /// The segments that are said to pay.
  private static func payers(_ box: Box) -> [Note] {
    box.notes.filter { $0.facet("role").contains("payer") }
  }

  private static let noPayer = AdviceRule(
    .noPayer,
    Localized(
      en: "Nobody among the {} notes of {} is marked as the one who pays.",
      nl: "Niemand van de {} briefjes in {} is gemerkt als wie betaalt.",
      fr: "Parmi les {} notes de {}, aucune n’est marquée comme payeur.",
      de: "Unter den {} Zetteln in {} ist niemand als zahlend markiert.",
      es: "Entre las {} notas de {}, nadie está marcado como quien paga."),
    asks: Localized(
      en: "Who pays, who benefits, who decides?", nl: "Wie betaalt, wie geniet, wie beslist?",
      fr: "Qui paie, qui bénéficie, qui décide\u{a0}?",
      de: "Wer zahlt, wer hat etwas davon, wer entscheidet?",
      es: "¿Quién paga, quién se beneficia, quién decide?")
  ) { adviser in
    adviser.boards { board in
      // One segment of which nothing is said pays for itself.
      guard let box = adviser.box(["customer-segments"], of: board), payers(box).isEmpty,
        box.notes.count > 1 || box.notes.contains(where: { !$0.facet("role").isEmpty })
      else { return [] }
      return [
        Finding(
          .box(board: board.id, box: box.id), "\(box.notes.count)",
          adviser.name(of: box, on: board))
      ]
    }
  }

  private static let manyPayers = AdviceRule(
    .manyPayers,
    Localized(
      en: "{} segments pay on {}.", nl: "{} segmenten betalen op {}.",
      fr: "{} segments paient sur {}.", de: "{} Segmente zahlen auf {}.",
      es: "{} segmentos pagan en {}."),
    asks: Localized(
      en: "Are these two business models, each with a canvas of its own?",
      nl: "Zijn dit twee businessmodellen, elk met een eigen canvas?",
      fr: "Est-ce deux modèles économiques, chacun avec son canvas\u{a0}?",
      de: "Sind das zwei Geschäftsmodelle, jedes mit einem eigenen Canvas?",
      es: "¿Son dos modelos de negocio, cada uno con su canvas?")
  ) { adviser in
    adviser.boards { board in
      guard let box = adviser.box(["customer-segments"], of: board), payers(box).count > 3 else {
        return []
      }
      return [
        Finding(
          .box(board: board.id, box: box.id), "\(payers(box).count)", adviser.name(of: board))
      ]
    }
  }
}
