/// The rule about who could lose: not every change is welcome to everybody.
extension AdviceRule {
  static let ofRelevance: [AdviceRule] = [couldLose]

  /// Notes from which on a canvas says enough to ask.
  private static let enough = 10

  /// Asked once for the whole file, at the first canvas that has no answer: it is a question for the table, not a fault of each
  /// board.
  private static let couldLose = AdviceRule(
    .couldLose,
    Localized(
      en: "Nobody has written down who could lose by {}.",
      nl: "Niemand heeft opgeschreven wie kan verliezen door {}.",
      fr: "Personne n’a noté qui pourrait perdre à cause de {}.",
      de: "Niemand hat notiert, wer verlieren könnte durch {}.",
      es: "Nadie ha anotado quién podría perder con {}."),
    asks: Localized(
      en: "Who could lose, and what do we do for them?",
      nl: "Wie kan verliezen, en wat doen we voor hen?",
      fr: "Qui pourrait y perdre, et que faisons-nous pour eux\u{a0}?",
      de: "Wer könnte verlieren, und was tun wir für sie?",
      es: "¿Quién podría perder, y qué hacemos por ellos?")
  ) { adviser in
    let open = adviser.workspace.boards.filter { board in
      board.couldLose.isEmpty && board.noteCount >= enough
        && board.isVenture(in: adviser.template(of: board))
    }
    guard let first = open.first else { return [] }
    guard open.count > 1 else { return [Finding(.board(first.id), adviser.name(of: first))] }
    return [
      Finding(.board(first.id), adviser.name(of: first), "\(open.count)", sentence: several)
    ]
  }

  private static let several = Localized(
    en: "Nobody has written down who could lose by {}; canvases without an answer: {}.",
    nl: "Niemand heeft opgeschreven wie kan verliezen door {}; canvassen zonder antwoord: {}.",
    fr: "Personne n’a noté qui pourrait perdre à cause de {}\u{a0}; canvas sans réponse\u{a0}: {}.",
    de: "Niemand hat notiert, wer verlieren könnte durch {}; Canvas ohne Antwort: {}.",
    es: "Nadie ha anotado quién podría perder con {}; canvas sin respuesta: {}.")
}
