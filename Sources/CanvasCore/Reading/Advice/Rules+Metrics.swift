/// Rules about numbers: scores of a 2 × 2, metrics with their targets.
extension AdviceRule {
  static let ofScores: [AdviceRule] = [scoresElsewhere]
  static let ofMetrics: [AdviceRule] = [
    onlyOutputs, metricWithoutTarget, metricWithoutDue, metricOverdue,
  ]

  /// The middle score fits either half: a note that was moved there by hand may stay.
  private static let scoresElsewhere = AdviceRule(
    .scoresElsewhere,
    Localized(
      en: "{} stands in {}, and its scores say {}.", nl: "{} staat in {}, en de scores zeggen {}.",
      fr: "{} est dans {}, et ses scores disent {}.",
      de: "{} steht in {}, und die Bewertungen sagen {}.",
      es: "{} está en {}, y sus puntuaciones dicen {}."),
    asks: Localized(
      en: "Which is right, the place or the scores?", nl: "Wat klopt, de plaats of de scores?",
      fr: "Qu’est-ce qui est juste, la place ou les scores\u{a0}?",
      de: "Was stimmt, der Platz oder die Bewertung?",
      es: "¿Qué es correcto, el lugar o las puntuaciones?")
  ) { adviser in
    adviser.boards { board in
      guard let template = adviser.template(of: board), template.axes != nil else { return [] }
      return board.boxes.flatMap { box in
        box.notes.compactMap { note -> Finding? in
          guard let goal = template.box(forScores: note, from: box.id.text, isLenient: true),
            goal != box.id.text, let there = template.box(goal)
          else { return nil }
          return Finding(
            .note(note.id), adviser.name(of: note), adviser.name(of: box, on: board),
            adviser.quoted(there.label[adviser.language]))
        }
      }
    }
  }

  private static func metric(_ note: Note) -> JSONObject? { note.fields["metric"]?.object }

  private static let onlyOutputs = AdviceRule(
    .onlyOutputs,
    Localized(
      en: "All {} metrics on {} count what is made, none what changes for people.",
      nl:
        "Alle {} maatstaven op {} tellen wat gemaakt wordt, en niets van wat er voor mensen verandert.",
      fr: """
        Les {} mesures de {} comptent ce qui est produit, aucune ce qui change pour les gens.
        """,
      de: "Alle {} Messgrößen auf {} zählen, was entsteht, keine, was sich für Menschen ändert.",
      es: "Las {} medidas de {} cuentan lo que se hace, ninguna lo que cambia para la gente."),
    asks: Localized(
      en: "What is different for people afterwards?", nl: "Wat is er nadien anders voor mensen?",
      fr: "Qu’est-ce qui change ensuite pour les gens\u{a0}?",
      de: "Was ist danach für Menschen anders?", es: "¿Qué cambia después para la gente?")
  ) { adviser in
    adviser.boards { board in
      let levels = board.notes.compactMap { metric($0)?.text("level") }.filter { !$0.isEmpty }
      guard !levels.isEmpty, levels.allSatisfy({ $0 == "output" }) else { return [] }
      return [Finding(.board(board.id), "\(levels.count)", adviser.name(of: board))]
    }
  }

  private static let metricWithoutTarget = AdviceRule(
    .metricWithoutTarget,
    Localized(
      en: "The metric of {} has no target.", nl: "De maatstaf van {} heeft geen doel.",
      fr: "La mesure de {} n’a pas de cible.", de: "Die Messgröße von {} hat kein Ziel.",
      es: "La medida de {} no tiene meta."),
    asks: Localized(
      en: "How much is enough?", nl: "Hoeveel is genoeg?", fr: "Combien suffit\u{a0}?",
      de: "Wie viel genügt?", es: "¿Cuánto basta?")
  ) { adviser in
    adviser.notes { note, _ in
      guard let metric = metric(note), !metric.isEmpty, metric["target"] == nil else { return nil }
      return Finding(.note(note.id), adviser.name(of: note))
    }
  }

  private static let metricWithoutDue = AdviceRule(
    .metricWithoutDue,
    Localized(
      en: "The target of {} has no date.", nl: "Het doel van {} heeft geen datum.",
      fr: "La cible de {} n’a pas de date.", de: "Das Ziel von {} hat kein Datum.",
      es: "La meta de {} no tiene fecha."),
    asks: Localized(
      en: "By when?", nl: "Tegen wanneer?", fr: "Pour quand\u{a0}?", de: "Bis wann?",
      es: "¿Para cuándo?")
  ) { adviser in
    adviser.notes { note, _ in
      guard let metric = metric(note), metric["target"] != nil, metric.text("due").isEmpty else {
        return nil
      }
      return Finding(.note(note.id), adviser.name(of: note))
    }
  }

  private static let metricOverdue = AdviceRule(
    .metricOverdue,
    Localized(
      en: "The target of {} was due on {}, and nothing was measured since.",
      nl: "Het doel van {} was voor {}, en sindsdien is niets gemeten.",
      fr: "La cible de {} était pour le {}, et rien n’a été mesuré depuis.",
      de: "Das Ziel von {} war bis {} gesetzt, und seither wurde nichts gemessen.",
      es: "La meta de {} era para el {}, y desde entonces no se ha medido nada."),
    asks: Localized(
      en: "How much is it now?", nl: "Hoeveel is het nu?", fr: "Combien est-ce maintenant\u{a0}?",
      de: "Wie viel ist es jetzt?", es: "¿Cuánto es ahora?")
  ) { adviser in
    adviser.notes { note, _ in
      guard let metric = metric(note), let days = adviser.days(since: metric.text("due")),
        days > 0
      else { return nil }
      let due = String(metric.text("due").prefix(10))
      let measured = (metric["measured"]?.array ?? []).map { $0.object?.text("date") ?? "" }
      guard !measured.contains(where: { $0.prefix(10) >= due }) else { return nil }
      return Finding(.note(note.id), adviser.name(of: note), due)
    }
  }
}
