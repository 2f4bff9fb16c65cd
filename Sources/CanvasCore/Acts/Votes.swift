/// Votes that were given or taken back, and what there is to say about them.
public struct Voting: Sendable {
  public let deed: Deed
  /// What the tellers of the boards know now: votes left, and those of removed notes that were used again.
  public let tellers: [Teller]
}

extension Round {
  /// How many votes a person may have, and how many they have unless told otherwise: of them so many on one note.
  public static let votes = 1...1000
  public static let usual = (each: 5, most: 2)
}

extension Workspace {
  /// Gives notes votes of a voter, or takes them back; a note that is named twice gets two. All of them, or
  /// none and a refusal.
  public func voting(
    for notes: [Identifier], by voter: String, takingBack: Bool = false
  ) throws(Refusal) -> Voting {
    var tellers: [Teller] = []
    for note in notes {
      guard let place = position(ofNote: note) else { throw .missing(.note, id: note.text) }
      let board = boards[place.board]
      do throws(Teller.Objection) {
        if !tellers.contains(where: { $0.board.id == board.id }) {
          tellers.append(try Teller(board, voter: voter))
        }
        let index = tellers.firstIndex { $0.board.id == board.id } ?? 0
        if takingBack {
          try tellers[index].takeBack(from: note)
        } else {
          try tellers[index].give(to: note)
        }
      } catch {
        throw .vote(error, note)
      }
    }
    let act = Act(takingBack ? .takeBackVotes : .vote)
    return Voting(deed: Deed(act, tellers.flatMap(\.edits)), tellers: tellers)
  }

  /// Opens a vote on a board: how many votes each has, how many of them one note may get, and whether sums
  /// stay hidden until it is closed.
  public func openingVote(
    on board: Identifier, each: Int, most: Int, isBlind: Bool
  ) throws(Refusal) -> Deed {
    let board = try present(board: board)
    guard board.rounds.last?.isOpen != true else { throw .voteIsOpen }
    guard Round.votes.contains(each), Round.votes.contains(most) else {
      throw .invalid(.whole("votes", Round.votes))
    }
    let round = board.nextRound(each: each, most: most, isBlind: isBlind)
    let place = Change.Place(parent: .board(board.id), after: board.rounds.last?.id)
    return Deed(Act(.openVote), [.addRound(round, to: place)], made: [round.id])
  }

  /// Closes the vote that is open on a board.
  public func closingVote(on board: Identifier) throws(Refusal) -> Deed {
    let board = try present(board: board)
    guard let round = board.rounds.last, round.isOpen else { throw .noOpenVote }
    return Deed(Act(.closeVote), board.closing(round), made: [round.id])
  }

  /// Votes in open rounds that go back to their voters when notes are removed.
  public func votesFreed(byRemoving notes: [Identifier]) -> Int {
    boards.reduce(0) { sum, board in
      guard let round = board.rounds.last, round.isOpen, !round.isSecret else { return sum }
      let sums = round.sums
      return board.notes.reduce(sum) { notes.contains($1.id) ? $0 + (sums[$1.id] ?? 0) : $0 }
    }
  }
}
