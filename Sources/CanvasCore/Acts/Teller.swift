/// Counts the votes that one voter gives and takes back in the open round of a board, by its rules. The
/// screen and the command line both vote through it.
///
/// Votes on notes that are gone are free again: the next vote takes one of them, so that a ballot never
/// holds more than the voter has, and a note that comes back counts only what was left on it.
public struct Teller: Sendable {
  /// Why a vote does not count.
  public enum Objection: Error, Hashable, Sendable {
    case noOpenVote
    case noVoteToTakeBack
    /// Each has so many votes, and they are given.
    case allGiven(Int)
    /// One note gets at most so many from each.
    case noMorePerNote(Int)
  }

  public let board: Board
  public let round: Round
  /// The voter as the ballots know them: names that fold alike are one voter.
  public let voter: String
  /// How many votes of removed notes were given to others.
  public private(set) var reused = 0

  private struct Entry {
    var voter: String
    var note: Identifier
    var count: Int
    var isChanged = false
  }

  private var entries: [Entry] = []
  private let present: Set<Identifier>

  public init(_ board: Board, voter name: String) throws(Objection) {
    guard let round = board.rounds.last, round.isOpen else { throw .noOpenVote }
    self.board = board
    self.round = round
    present = Set(board.notes.map(\.id))
    let ballots = round.fields["ballots"]?.object?.members ?? []
    let folded = name.folded
    let own = ballots.filter { $0.key.text.folded == folded }
    voter = own.first { $0.key.text == name }?.key.text ?? own.first?.key.text ?? name
    for (key, _) in own {
      for (note, count) in round.ballot(of: key.text).sorted(by: { $0.key < $1.key }) {
        entries.append(Entry(voter: key.text, note: note, count: count))
      }
    }
  }

  /// Votes on notes that are there.
  public var cast: Int { entries.reduce(0) { $0 + (present.contains($1.note) ? $1.count : 0) } }

  /// How many votes are left, where the round says how many there are.
  public var left: Int? { round.perPerson.map { max(0, $0 - cast) } }

  /// What the voter gave a note.
  public func given(to note: Identifier) -> Int {
    entries.reduce(0) { $0 + ($1.note == note ? $1.count : 0) }
  }

  /// Gives a note of the board a vote.
  public mutating func give(to note: Identifier) throws(Objection) {
    if let most = round.perPerson, cast >= most { throw .allGiven(most) }
    if let most = round.maxPerNote, given(to: note) >= most { throw .noMorePerNote(most) }
    let all = entries.reduce(0) { $0 + $1.count }
    if let most = round.perPerson, all >= most,
      let gone = entries.lastIndex(where: { !present.contains($0.note) && $0.count > 0 })
    {
      change(gone, by: -1)
      reused += 1
    }
    if let index = entries.firstIndex(where: { $0.note == note && $0.voter == voter }) {
      change(index, by: 1)
    } else {
      entries.append(Entry(voter: voter, note: note, count: 1, isChanged: true))
    }
  }

  /// Takes a vote back from a note.
  public mutating func takeBack(from note: Identifier) throws(Objection) {
    guard let index = entries.firstIndex(where: { $0.note == note && $0.count > 0 }) else {
      throw .noVoteToTakeBack
    }
    change(index, by: -1)
  }

  private mutating func change(_ index: Int, by step: Int) {
    entries[index].count += step
    entries[index].isChanged = true
  }

  /// What makes it so.
  public var edits: [Edit] {
    entries.filter(\.isChanged).map { entry in
      .vote(
        board: board.id, round: round.id, voter: entry.voter, note: entry.note, count: entry.count)
    }
  }
}

extension Board {
  /// A new round of votes: how many each person has, how many of them one note may get, and whether sums
  /// stay hidden until it is closed.
  public func nextRound(each: Int, most: Int, isBlind: Bool) -> Round {
    let ids = Set(rounds.map(\.id.text))
    let name = (rounds.count + 1...rounds.count * 2 + 1).lazy.map { "round-\($0)" }
      .first { !ids.contains($0) }
    return Round(
      id: name.flatMap { Identifier($0) } ?? "round",
      fields: [
        "mode": isBlind ? "blind" : "open", "perPerson": .number("\(each)"),
        "maxPerNote": .number("\(min(each, most))"), "state": "open",
      ])
  }

  /// What closes a round: votes on notes that are gone, which were free again, are no part of its result.
  public func closing(_ round: Round) -> [Edit] {
    let present = Set(notes.map(\.id))
    let freed = (round.fields["ballots"]?.object?.keys ?? []).flatMap { voter in
      round.ballot(of: voter.text).keys.filter { !present.contains($0) }.sorted().map { note in
        Edit.vote(board: id, round: round.id, voter: voter.text, note: note, count: 0)
      }
    }
    return freed + [.set(.round(board: id, round: round.id), path: ["state"], to: "closed")]
  }
}
