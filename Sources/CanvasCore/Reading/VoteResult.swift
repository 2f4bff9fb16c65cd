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
  /// What it is called in a language: its title, else its number.
  private let title: String
  private let number: Int
  public let isOpen: Bool
  /// Whether sums stay hidden until it is closed.
  public let isSecret: Bool
  public let rows: [Row]
  /// Words in its fields of fixed words that nobody here knows.
  public let unknownWords: [String]
  /// Votes in all, also of a secret round.
  public let total: Int
  /// How many have given votes; nil where only sums are known.
  public let voters: Int?
  /// How many were to vote, where that is known.
  public let participants: Int?

  /// `workspace` knows notes that were moved to another board since, `titles` removed ones, from the history.
  public init(
    _ round: Round, of board: Board, in workspace: Workspace, titles: [Identifier: String] = [:]
  ) {
    self.round = round.id
    title = round.title
    number = (board.rounds.firstIndex { $0.id == round.id } ?? 0) + 1
    isOpen = round.isOpen
    isSecret = round.isSecret
    unknownWords = Target.Kind.round.unknownWords(in: round.fields).map(\.word)
    let sums = round.standing(on: board)
    let notes = workspace.boards.lazy.flatMap(\.notes).filter { sums[$0.id] != nil }
    let present = Dictionary(notes.map { ($0.id, $0.title) }) { first, _ in first }
    total = sums.values.reduce(0, +)
    voters = round.voters(for: sums.keys)
    participants = round.fields["participants"]?.int
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

// MARK: In words

extension VoteResult {
  /// What the round is called.
  public func name(in language: Language) -> String {
    Round.name(title, number, language)
  }

  /// The round, how it stands, and how many votes of how many people it has.
  public func headline(in language: Language) -> String {
    let state = ([Self.state(isOpen, isSecret)[language]] + unknownWords).joined(separator: ", ")
    return "\(name(in: language)) (\(state)): \(turnout(in: language))"
  }

  /// How many votes were given, and by how many people: "12 votes · 4 people".
  public func turnout(in language: Language) -> String {
    let votes = Counted.votes(total, language)
    guard let voters else { return votes }
    let people = Counted.people(voters, language)
    return "\(votes) · " + (participants.map { "\(people) / \($0)" } ?? people)
  }

  /// A note with its votes, which stand below each other.
  public func words(for row: Row, in language: Language) -> String {
    let name = row.title.isEmpty ? row.note.text : row.title
    let indent = String(repeating: " ", count: max(0, 3 - "\(row.votes)".count))
    return "\(indent)\(row.votes)  \(name)"
  }

  /// What there is to say of a note beside its votes; empty where it is there.
  public func remark(on row: Row, in language: Language) -> String {
    row.isRemoved ? Self.removed[language] : ""
  }

  private static func state(_ isOpen: Bool, _ isSecret: Bool) -> Localized {
    isSecret ? blind : isOpen ? open : closed
  }

  private static let blind = Localized(
    en: "open, blind", nl: "open, geheim", fr: "ouvert, à l’aveugle", de: "offen, verdeckt",
    es: "abierta, a ciegas")
  private static let open = Localized(
    en: "still open", nl: "nog open", fr: "encore ouvert", de: "noch offen", es: "aún abierta")
  private static let closed = Localized(
    en: "closed", nl: "gesloten", fr: "clos", de: "geschlossen", es: "cerrada")
  private static let removed = Localized(
    en: "removed since", nl: "sindsdien verwijderd", fr: "supprimée depuis",
    de: "seitdem gelöscht", es: "eliminada después")
}

extension Board {
  /// How many votes the last round has.
  public var voteTotal: Int { voteTotal(of: nil) }

  /// How many votes a round has; the last one where it is not said.
  public func voteTotal(of round: Identifier?) -> Int {
    self.round(round).map { $0.standing(on: self).values.reduce(0, +) } ?? 0
  }

  /// A round by its id, else the last one.
  public func round(_ id: Identifier?) -> Round? {
    rounds.first { $0.id == id } ?? rounds.last
  }

  /// The round that tells what was chosen: the last one that is over, else the one that is open. A new round takes
  /// no result away.
  public var decidingRound: Round? { rounds.last { !$0.isOpen } ?? rounds.last }

  /// The votes of each note in the round that tells what was chosen.
  public var decidedVotes: [Identifier: Int] { decidingRound?.shownSums ?? [:] }

  /// What a round of this board is called.
  func name(ofRound id: Identifier, _ language: Language) -> String? {
    rounds.firstIndex { $0.id == id }.map { Round.name(rounds[$0].title, $0 + 1, language) }
  }
}

extension Round {
  private static let numbered = Localized(
    en: "Vote {}", nl: "Stemming {}", fr: "Vote {}", de: "Abstimmung {}", es: "Votación {}")

  /// A round's title, else its number among those of its board.
  fileprivate static func name(_ title: String, _ number: Int, _ language: Language) -> String {
    title.isEmpty ? numbered[language].filling("\(number)") : title
  }

  /// The votes of each note as they may be seen: none while they are secret.
  public var shownSums: [Identifier: Int] { isSecret ? [:] : sums }

  /// The votes that count: while it is open those on notes that are gone are free again.
  func standing(on board: Board) -> [Identifier: Int] {
    let sums = self.sums.filter { $0.value > 0 }
    guard isOpen else { return sums }
    let present = Set(board.notes.map(\.id))
    return sums.filter { present.contains($0.key) }
  }
}

extension Round {
  /// How many people have given notes votes; names that fold alike are one. Nil where ballots are not known.
  fileprivate func voters(for notes: some Collection<Identifier>) -> Int? {
    guard let ballots = fields["ballots"]?.object ?? (fields["totals"] == nil ? JSONObject() : nil)
    else { return nil }
    let voters = ballots.keys.map(\.text).filter { voter in
      let ballot = self.ballot(of: voter)
      return notes.contains { ballot[$0, default: 0] > 0 }
    }
    return Set(voters.map(\.folded)).count
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
  /// What came of the votes, a row a round and below it one a note.
  public static let votes = Reading(
    "votes",
    Localized(
      en: "Votes: what was chosen", nl: "Stemmen: wat is gekozen",
      fr: "Votes\u{a0}: ce qui est choisi", de: "Stimmen: was gewählt wurde",
      es: "Votos: lo elegido"), .told(in: "choice")
  ) { workspace, context in
    let titles = context.steps.removedTitles
    return Table(
      context.boards(of: workspace).flatMap { board in
        board.rounds.flatMap { round in
          let result = VoteResult(round, of: board, in: workspace, titles: titles)
          return [result.head(on: board, context.language)]
            + result.rows.map { result.row($0, context.language) }
        }
      })
  }
}

extension VoteResult {
  fileprivate func head(on board: Board, _ language: Language) -> Table.Row {
    Table.Row(
      headline(in: language), target: .board(board.id),
      values: [
        "id": .string(round.text), "open": .bool(isOpen), "blind": .bool(isSecret),
        "total": .number("\(total)"),
      ])
  }

  fileprivate func row(_ row: Row, _ language: Language) -> Table.Row {
    let id = row.title.isEmpty ? "" : " (\(row.note))"
    let remark = remark(on: row, in: language)
    return Table.Row(
      words(for: row, in: language) + id + (remark.isEmpty ? "" : "  [\(remark)]"), depth: 1,
      target: row.isRemoved ? nil : .note(row.note),
      values: [
        "note": .string(row.note.text), "title": .string(row.title),
        "votes": .number("\(row.votes)"), "removed": .bool(row.isRemoved),
      ])
  }
}
