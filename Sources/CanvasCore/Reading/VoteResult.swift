/// What came of a round: the notes with votes, most first. In a round that is closed nothing changes any
/// more: notes that were removed since stay in it, and say so.
public struct VoteResult: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var note: Identifier
    /// The first line of the note; empty for a removed one nobody knows the text of.
    public var title: String
    public var votes: Int
    public var isRemoved: Bool
  }

  public let round: Identifier
  public let isOpen: Bool
  /// Whether sums stay hidden until it is closed.
  public let isSecret: Bool
  public let rows: [Row]
  /// Words in its fields of fixed words that nobody here knows.
  public let unknownWords: [String]
  /// Votes in all, also of a secret round.
  public let total: Int

  /// `workspace` knows notes that were moved to another board since, `titles` removed ones, from the history.
  public init(
    _ round: Round, of board: Board, in workspace: Workspace, titles: [Identifier: String] = [:]
  ) {
    self.round = round.id
    isOpen = round.isOpen
    isSecret = round.isSecret
    unknownWords = Target.Kind.round.unknownWords(in: round.fields).map(\.word)
    let sums = round.standing(on: board)
    let notes = workspace.boards.lazy.flatMap(\.notes).filter { sums[$0.id] != nil }
    let present = Dictionary(notes.map { ($0.id, $0.title) }) { first, _ in first }
    total = sums.values.reduce(0, +)
    rows =
      round.isSecret
      ? []
      : sums.map { id, votes in
        Row(
          note: id, title: present[id] ?? titles[id] ?? "", votes: votes,
          isRemoved: present[id] == nil)
      }.sorted { ($1.votes, $0.note) < ($0.votes, $1.note) }
  }
}

extension Board {
  /// How many votes the last round has.
  public var voteTotal: Int {
    rounds.last.map { $0.standing(on: self).values.reduce(0, +) } ?? 0
  }
}

extension Round {
  /// The votes that count: while it is open those on notes that are gone are free again.
  func standing(on board: Board) -> [Identifier: Int] {
    let sums = self.sums.filter { $0.value > 0 }
    guard isOpen else { return sums }
    let present = Set(board.notes.map(\.id))
    return sums.filter { present.contains($0.key) }
  }
}

extension Sequence<Step> {
  /// The first lines of notes that steps removed, by their ids.
  public var removedTitles: [Identifier: String] {
    var titles: [Identifier: String] = [:]
    for step in self {
      for case .remove(let branch, _) in step.change.pieces {
        for note in branch.notes { titles[note.id] = note.title }
      }
    }
    return titles
  }
}

extension Reading {
  private static let state: [Bool: Localized] = [
    true: Localized(en: "open", nl: "open", fr: "ouvert", de: "offen", es: "abierta"),
    false: Localized(en: "closed", nl: "gesloten", fr: "clos", de: "beendet", es: "cerrada"),
  ]
  private static let blind = Localized(
    en: "blind", nl: "blind", fr: "à l’aveugle", de: "blind", es: "a ciegas")
  private static let removed = Localized(
    en: "[removed since]", nl: "[sindsdien verwijderd]", fr: "[retirée depuis]",
    de: "[seither entfernt]", es: "[quitada desde entonces]")

  /// What came of the votes, a row a round and below it one a note.
  public static let votes = Reading(
    "votes",
    Localized(
      en: "Votes: what was chosen", nl: "Stemmen: wat is gekozen", fr: "Votes : ce qui est choisi",
      de: "Stimmen: was gewählt ist", es: "Votos: lo elegido")
  ) { workspace, context in
    let language = context.language
    let titles = context.steps.removedTitles
    return Table(
      context.boards(of: workspace).flatMap { board in
        board.rounds.flatMap { round -> [Table.Row] in
          let result = VoteResult(round, of: board, in: workspace, titles: titles)
          var states = [state[result.isOpen]?[language] ?? ""]
          if result.isSecret { states.append(blind[language]) }
          states += result.unknownWords
          let head = Table.Row(
            "\(round.id) (\(states.joined(separator: ", "))): "
              + Counted.votes(result.total, language),
            target: .board(board.id),
            values: [
              "id": .string(round.id.text), "open": .bool(result.isOpen),
              "blind": .bool(result.isSecret), "total": .number("\(result.total)"),
            ])
          return [head]
            + result.rows.map { row in
              let name = row.title.isEmpty ? row.note.text : "\(row.title) (\(row.note))"
              return Table.Row(
                "\(row.votes)  \(name)" + (row.isRemoved ? "  \(removed[language])" : ""), depth: 1,
                target: row.isRemoved ? nil : .note(row.note),
                values: [
                  "note": .string(row.note.text), "title": .string(row.title),
                  "votes": .number("\(row.votes)"), "removed": .bool(row.isRemoved),
                ])
            }
        }
      })
  }
}
