/// Rules about what is believed, tested and known.
extension AdviceRule {
  static let ofEvidence: [AdviceRule] = [
    evidenceDiffers, leapUntested, hypothesisUntested, refutedInUse, testWithoutNote,
    testWithoutCriterion, testOverdue, testElsewhere, learningWithoutResult,
    learningWithoutDecision,
  ]

  private static let evidenceDiffers = AdviceRule(
    .evidenceDiffers,
    Localized(
      en: "{} says {}, and its tests say {}.", nl: "{} zegt {}, en de tests ervan zeggen {}.",
      fr: "{} dit {}, et ses tests disent {}.", de: "{} sagt {}, und seine Tests sagen {}.",
      es: "{} dice {}, y sus pruebas dicen {}."),
    asks: Localized(
      en: "Which of the two do we stand by?", nl: "Achter welke van de twee staan we?",
      fr: "Auquel des deux nous tenons-nous\u{a0}?", de: "Zu welchem von beiden stehen wir?",
      es: "¿Con cuál de los dos nos quedamos?")
  ) { adviser in
    let facet = adviser.facets.named("evidence")
    func word(_ id: String) -> String {
      adviser.quoted(facet?.value(id)?.label[adviser.language] ?? id)
    }
    return adviser.notes { note, _ in
      guard let status = adviser.record.status(of: note.id), status != note.evidence else {
        return nil
      }
      return Finding(.note(note.id), adviser.name(of: note), word(note.evidence), word(status))
    }
  }

  /// Whether anybody tests a note, or plans to.
  private static func isTested(_ note: Note, _ adviser: Adviser) -> Bool {
    adviser.record.tests(of: note.id).contains { $0.state != .dropped }
  }

  private static func isUntestedBelief(_ note: Note, on board: Board, _ adviser: Adviser) -> Bool {
    note.isBelief(on: board) && note.evidence == "untested" && !isTested(note, adviser)
  }

  private static let leapUntested = AdviceRule(
    .leapUntested,
    Localized(
      en: "Much rests on {}, and no test of it is planned.",
      nl: "Veel steunt op {}, en er is geen test van gepland.",
      fr: "Beaucoup repose sur {}, et aucun test n’en est prévu.",
      de: "Viel beruht auf {}, und es ist kein Test davon geplant.",
      es: "Mucho se apoya en {}, y no hay ninguna prueba prevista."),
    asks: Localized(
      en: "What is the quickest honest test?", nl: "Wat is de snelste eerlijke test?",
      fr: "Quel est le test honnête le plus rapide\u{a0}?",
      de: "Was ist der schnellste ehrliche Test?",
      es: "¿Cuál es la prueba honesta más rápida?")
  ) { adviser in
    adviser.notes { note, board in
      note.importance >= 5 && isUntestedBelief(note, on: board, adviser)
        ? Finding(.note(note.id), adviser.name(of: note)) : nil
    }
  }

  private static let hypothesisUntested = AdviceRule(
    .hypothesisUntested,
    Localized(
      en: "{} was written {} days ago and nobody tests it.",
      nl: "{} is {} dagen oud en niemand test het.",
      fr: "{} a été écrite il y a {} jours et personne ne la teste.",
      de: "{} wurde vor {} Tagen geschrieben, und niemand testet es.",
      es: "{} se escribió hace {} días y nadie la prueba."),
    asks: Localized(
      en: "Does it matter? Then how do we check it?", nl: "Doet het ertoe? Hoe gaan we het dan na?",
      fr: "Est-ce important\u{a0}? Alors comment le vérifier\u{a0}?",
      de: "Kommt es darauf an? Wie prüfen wir es dann?",
      es: "¿Importa? Entonces, ¿cómo lo comprobamos?")
  ) { adviser in
    adviser.notes { note, board in
      guard let days = adviser.days(since: note.fields["created"]?.string),
        days > adviser.weeks * 7, note.importance < 5, isUntestedBelief(note, on: board, adviser)
      else { return nil }
      return Finding(.note(note.id), adviser.name(of: note), "\(days)")
    }
  }

  private static let refutedInUse = AdviceRule(
    .refutedInUse,
    Localized(
      en: "{} is refuted, and {} still leans on it.",
      nl: "{} is weerlegd, en {} steunt er nog op.",
      fr: "{} est réfutée, et {} s’y appuie encore.",
      de: "{} ist widerlegt, und {} stützt sich noch darauf.",
      es: "{} está refutada, y {} aún se apoya en ella."),
    asks: Localized(
      en: "What do we believe instead?", nl: "Wat geloven we in de plaats?",
      fr: "Que croyons-nous à la place\u{a0}?", de: "Was glauben wir stattdessen?",
      es: "¿Qué creemos en su lugar?")
  ) { adviser in
    adviser.notes { note, _ in
      guard note.evidence == "refuted",
        let other = adviser.referring[note.id]?.first(where: { other, kind in
          !["tests", "replaces"].contains(kind) && other.evidence != "refuted"
        })?.note
      else { return nil }
      return Finding(.note(note.id), adviser.name(of: note), adviser.name(of: other))
    }
  }

  // MARK: Tests

  private static func cards(
    _ adviser: Adviser, _ find: (TestCard) -> Finding?
  ) -> [Finding] {
    adviser.record.cards.compactMap(find)
  }

  private static func name(of card: TestCard, _ adviser: Adviser) -> String {
    "\(adviser.quoted(card.title)) (\(card.id))"
  }

  private static let testWithoutNote = AdviceRule(
    .testWithoutNote,
    Localized(
      en: "The test {} is tied to no note.", nl: "De test {} is aan geen briefje gekoppeld.",
      fr: "Le test {} n’est lié à aucune note.", de: "Der Test {} ist mit keinem Zettel verknüpft.",
      es: "La prueba {} no está enlazada con ninguna nota."),
    asks: Localized(
      en: "Which belief does it check?", nl: "Welke overtuiging gaat hij na?",
      fr: "Quelle croyance vérifie-t-il\u{a0}?", de: "Welche Überzeugung prüft er?",
      es: "¿Qué convicción comprueba?")
  ) { adviser in
    cards(adviser) { card in
      card.goals.isEmpty && card.state != .dropped
        ? Finding(.note(card.id), name(of: card, adviser)) : nil
    }
  }

  private static let testWithoutCriterion = AdviceRule(
    .testWithoutCriterion,
    Localized(
      en: "The test {} does not say when we are right.",
      nl: "De test {} zegt niet wanneer we gelijk hebben.",
      fr: "Le test {} ne dit pas quand nous avons raison.",
      de: "Der Test {} sagt nicht, wann wir recht haben.",
      es: "La prueba {} no dice cuándo acertamos."),
    asks: Localized(
      en: "Which number would prove us wrong?", nl: "Welk getal zou ons ongelijk geven?",
      fr: "Quel chiffre nous donnerait tort\u{a0}?", de: "Welche Zahl würde uns widerlegen?",
      es: "¿Qué cifra nos quitaría la razón?")
  ) { adviser in
    cards(adviser) { card in
      card.criterion.isEmpty && [.planned, .running].contains(card.state)
        ? Finding(.note(card.id), name(of: card, adviser)) : nil
    }
  }

  private static let testOverdue = AdviceRule(
    .testOverdue,
    Localized(
      en: "The test {} runs {} days longer than it was to.",
      nl: "De test {} loopt {} dagen langer dan gepland.",
      fr: "Le test {} dure {} jours de plus que prévu.",
      de: "Der Test {} läuft {} Tage länger als vorgesehen.",
      es: "La prueba {} dura {} días más de lo previsto."),
    asks: Localized(
      en: "Do we know enough to decide?", nl: "Weten we genoeg om te beslissen?",
      fr: "En savons-nous assez pour décider\u{a0}?", de: "Wissen wir genug, um zu entscheiden?",
      es: "¿Sabemos bastante para decidir?")
  ) { adviser in
    cards(adviser) { card in
      guard let left = card.daysLeft(now: adviser.now), left < 0 else { return nil }
      return Finding(.note(card.id), name(of: card, adviser), "\(-left)")
    }
  }

  private static let testElsewhere = AdviceRule(
    .testElsewhere,
    Localized(
      en: "The test {} stands in {}, and its card says {}.",
      nl: "De test {} staat in {}, en zijn kaart zegt {}.",
      fr: "Le test {} est dans {}, et sa fiche dit {}.",
      de: "Der Test {} steht in {}, und seine Karte sagt {}.",
      es: "La prueba {} está en {}, y su ficha dice {}."),
    asks: Localized(
      en: "Has it begun, or ended?", nl: "Is hij begonnen, of afgelopen?",
      fr: "A-t-il commencé, ou fini\u{a0}?", de: "Hat er begonnen, oder ist er zu Ende?",
      es: "¿Ha empezado, o ha terminado?")
  ) { adviser in
    adviser.workspace.boards.filter { $0.template == Template.experiments.id }.flatMap { board in
      board.boxes.flatMap { box in
        box.notes.compactMap { note -> Finding? in
          guard let card = TestCard(note), card.state != .dropped,
            TestCard.State(rawValue: box.id.text) != nil, box.id.text != card.state.rawValue
          else { return nil }
          return Finding(
            .note(note.id), name(of: card, adviser), adviser.name(of: box, on: board),
            adviser.quoted(card.state.rawValue))
        }
      }
    }
  }

  private static let learningWithoutResult = AdviceRule(
    .learningWithoutResult,
    Localized(
      en: "{} is learned from, and does not say what it proved.",
      nl: "{} is afgerond, en zegt niet wat het aantoonde.",
      fr: "{} est terminé, et ne dit pas ce qu’il a établi.",
      de: "{} ist ausgewertet und sagt nicht, was es erwiesen hat.",
      es: "{} ha terminado y no dice qué demostró."),
    asks: Localized(
      en: "Supported, refuted, or neither?", nl: "Bevestigd, weerlegd, of geen van beide?",
      fr: "Confirmé, réfuté, ou ni l’un ni l’autre\u{a0}?",
      de: "Bestätigt, widerlegt oder keines von beiden?",
      es: "¿Respaldado, refutado o ninguna de las dos cosas?")
  ) { adviser in
    cards(adviser) { card in
      card.state == .learned && card.result == nil
        ? Finding(.note(card.id), name(of: card, adviser)) : nil
    }
  }

  private static let learningWithoutDecision = AdviceRule(
    .learningWithoutDecision,
    Localized(
      en: "{} is learned from, and nothing was decided.",
      nl: "{} is afgerond, en er is niets beslist.",
      fr: "{} est terminé, et rien n’a été décidé.",
      de: "{} ist ausgewertet, und nichts wurde entschieden.",
      es: "{} ha terminado y no se decidió nada."),
    asks: Localized(
      en: "Go on, change course, drop it, or test again?",
      nl: "Doorgaan, bijsturen, schrappen of opnieuw testen?",
      fr: "Continuer, changer de cap, abandonner ou tester à nouveau\u{a0}?",
      de: "Weitermachen, umsteuern, aufgeben oder erneut testen?",
      es: "¿Seguir, cambiar de rumbo, dejarlo o probar de nuevo?")
  ) { adviser in
    cards(adviser) { card in
      card.state == .learned && card.decision.isEmpty
        ? Finding(.note(card.id), name(of: card, adviser)) : nil
    }
  }
}
