/// Rules about walls: who was not heard, what is there twice, what was left behind.
extension AdviceRule {
  static let ofWall: [AdviceRule] = [
    nearDuplicate, sectorSilent, parkedWithoutOwner, parkedWithoutReason,
  ]

  /// On the later of two notes of one board. Notes that carry on from another one say the same on purpose.
  private static let nearDuplicate = AdviceRule(
    .nearDuplicate,
    Localized(
      en: "{} says nearly the same as {}.", nl: "{} zegt bijna hetzelfde als {}.",
      fr: "{} dit presque la même chose que {}.", de: "{} sagt fast dasselbe wie {}.",
      es: "{} dice casi lo mismo que {}."),
    asks: Localized(
      en: "Are they one idea, or two?", nl: "Is het één idee, of zijn het er twee?",
      fr: "Est-ce une idée, ou deux\u{a0}?", de: "Ist es eine Idee, oder sind es zwei?",
      es: "¿Es una idea, o son dos?")
  ) { adviser in
    adviser.boards { board in
      Likeness.pairs(Array(board.notes)).map { first, second in
        Finding(.note(second.id), adviser.name(of: second), adviser.name(of: first))
      }
    }
  }

  private static let sectorSilent = AdviceRule(
    .sectorSilent,
    Localized(
      en: "Nothing on {} comes from the sector {}.", nl: "Niets op {} komt uit de sector {}.",
      fr: "Rien sur {} ne vient du secteur {}.", de: "Nichts auf {} kommt aus dem Sektor {}.",
      es: "Nada en {} viene del sector {}."),
    asks: Localized(
      en: "Were they not there, or not heard?", nl: "Waren ze er niet, of niet gehoord?",
      fr: "N’étaient-ils pas là, ou pas entendus\u{a0}?",
      de: "Waren sie nicht da, oder wurden sie nicht gehört?",
      es: "¿No estaban, o no se les oyó?")
  ) { adviser in
    adviser.boards { board in
      guard adviser.template(of: board)?.growsBoxes == true,
        let facet = adviser.facets.named("sector")
      else { return [] }
      let heard = Set(board.notes.flatMap { $0.facet("sector") })
      guard !heard.isEmpty else { return [] }
      return expected(board, adviser).filter { !heard.contains($0) }.map { sector in
        Finding(
          .board(board.id), adviser.name(of: board),
          adviser.quoted(facet.value(sector)?.label[adviser.language] ?? sector))
      }
    }
  }

  /// The sectors that took part: those of the wall's workshop, else of the wall, else the workspace's own ones.
  private static func expected(_ board: Board, _ adviser: Adviser) -> [String] {
    let agenda = board.fields["workshop"]?.string.flatMap { Identifier($0) }
      .flatMap(adviser.workspace.board)
    for fields in [agenda?.fields, board.fields].compactMap(\.self) {
      let present = (fields["participants"]?.object?.members ?? []).filter {
        ($0.value.int ?? 0) > 0
      }
      if !present.isEmpty { return present.map(\.key.text) }
    }
    let own = adviser.workspace.fields["vocabularies"]?.object?["sector"]?.array ?? []
    return own.compactMap { $0.object?["value"]?.string }.unique
  }

  /// Notes that were parked: on a parking lot, or by their stage.
  private static func parked(_ adviser: Adviser, _ find: (Note) -> Finding?) -> [Finding] {
    adviser.workspace.boards.flatMap { board in
      board.boxes.flatMap { box in
        box.notes.filter {
          box.id.text == "parking-lot" || $0.facet("stage").contains("parked")
        }.compactMap(find)
      }
    }
  }

  private static let parkedWithoutOwner = AdviceRule(
    .parkedWithoutOwner,
    Localized(
      en: "{} is parked, and nobody takes it up.", nl: "{} is geparkeerd, en niemand neemt het op.",
      fr: "{} est mise de côté, et personne ne la reprend.",
      de: "{} ist geparkt, und niemand greift es auf.",
      es: "{} está aparcada, y nadie la retoma."),
    asks: Localized(
      en: "Who looks after it?", nl: "Wie bewaakt het?", fr: "Qui s’en soucie\u{a0}?",
      de: "Wer kümmert sich darum?", es: "¿Quién se ocupa de ella?")
  ) { adviser in
    parked(adviser) { note in
      note.owner.isEmpty ? Finding(.note(note.id), adviser.name(of: note)) : nil
    }
  }

  private static let parkedWithoutReason = AdviceRule(
    .parkedWithoutReason,
    Localized(
      en: "{} is parked without a reason.", nl: "{} is geparkeerd zonder reden.",
      fr: "{} est mise de côté sans raison.", de: "{} ist ohne Grund geparkt.",
      es: "{} está aparcada sin motivo."),
    asks: Localized(
      en: "What do we tell the one who wrote it?", nl: "Wat zeggen we aan wie het schreef?",
      fr: "Que disons-nous à qui l’a écrite\u{a0}?", de: "Was sagen wir dem, der es schrieb?",
      es: "¿Qué le decimos a quien la escribió?")
  ) { adviser in
    parked(adviser) { note in
      note.fields.text("reason").isEmpty && note.facet("stage").contains("parked")
        ? Finding(.note(note.id), adviser.name(of: note)) : nil
    }
  }
}

/// Which notes say nearly the same: the same letters, or three quarters of their words in common. Only notes that share a word
/// are held against each other, and words that many have tell nothing, so a wall of hundreds is quick.
private enum Likeness {
  static func pairs(_ notes: [Note]) -> [(Note, Note)] {
    var pairs: [(Note, Note)] = []
    var spelt: [String: Int] = [:]
    var having: [String: [Int]] = [:]
    let words = notes.map { note in
      note.title.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).unique
    }
    for (index, note) in notes.enumerated() {
      defer { for word in words[index] { having[word, default: []].append(index) } }
      let letters = words[index].joined()
      guard letters.count >= 4 else { continue }
      let known = spelt[letters]
      if known == nil { spelt[letters] = index }
      guard let twin = known ?? like(words[index], words, having) else { continue }
      if !isCarriedOn(notes[twin], note) { pairs.append((notes[twin], note)) }
    }
    return pairs
  }

  /// The earlier note with the most of these words, where that is enough.
  private static func like(
    _ own: [String], _ words: [[String]], _ having: [String: [Int]]
  ) -> Int? {
    guard own.count >= 3 else { return nil }
    var shared: [Int: Int] = [:]
    for word in own {
      for other in having[word] ?? [] { shared[other, default: 0] += 1 }
    }
    return shared.filter { other, count in
      words[other].count >= 3 && count * 4 >= (own.count + words[other].count - count) * 3
    }.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  private static func isCarriedOn(_ first: Note, _ second: Note) -> Bool {
    first.links.contains { $0.to == second.id } || second.links.contains { $0.to == first.id }
  }
}
