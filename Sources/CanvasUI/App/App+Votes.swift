import CanvasCore

extension App {
  /// Gives the note under the cursor a vote, or takes one back.
  mutating func vote(by step: Int) throws(Refusal) {
    let board = try requireBoard()
    let note = try requireNote()
    let edits: [Edit]
    let left: Int?
    let reused: Int
    do throws(Teller.Objection) {
      var teller = try Teller(board, voter: voter.isEmpty ? "me" : voter)
      if step > 0 { try teller.give(to: note.id) } else { try teller.takeBack(from: note.id) }
      (edits, left, reused) = (teller.edits, teller.left, teller.reused)
    } catch {
      throw Refusal(words(of: error))
    }
    try perform(edits, as: Act(step > 0 ? .vote : .takeBackVotes))
    if reused > 0 {
      tell(say(.voteOfRemovedUsed))
    } else if let left {
      tell(say(.votesLeft, count: left))
    }
  }

  private func words(of objection: Teller.Objection) -> String {
    switch objection {
    case .noOpenVote: say(.noOpenVote)
    case .noVoteToTakeBack: say(.noVoteToTakeBack)
    case .allGiven(let most): say(.allVotesGiven, "\(most)")
    case .noMorePerNote(let most): say(.noMorePerNote, "\(most)")
    }
  }

  /// Closes the vote that is open on this board, or asks how the next one is to be.
  mutating func toggleRound() throws(Refusal) {
    let board = try requireBoard()
    if let round = board.rounds.last, round.isOpen {
      try perform(board.closing(round), as: Act(.closeVote))
      tell(say(.voteClosed, count: board.voteTotal))
    } else {
      openPanel(.ask(.vote(board.id)), typing: "\(Self.usualVotes.each) \(Self.usualVotes.note)")
    }
  }

  /// Votes each person has, and how many of them one note may get, unless told otherwise.
  static let usualVotes = (each: 5, note: 2)

  /// Opens a vote by what was typed: votes each, most on one note, and a word for a blind one.
  mutating func openVote(on id: Identifier, _ text: String) throws(Refusal) {
    guard let board = workspace?.board(id) else { throw .missing(.board, id: id.text) }
    guard board.rounds.last?.isOpen != true else { throw Refusal(say(.voteIsOpenAlready)) }
    let words = text.split(separator: " ").map { String($0).folded }
    let numbers = words.compactMap { Int($0) }
    let blind = Set(Language.allCases.map { Phrase.wordBlind.text(in: $0, []).folded })
    let others = words.filter { Int($0) == nil && !blind.contains($0) }
    guard others.isEmpty, (1...2).contains(numbers.count),
      numbers.allSatisfy({ (1...1000).contains($0) })
    else { throw Refusal(say(.voteAsNumbers, say(.wordBlind))) }
    let isBlind = words.contains(where: blind.contains)
    let each = numbers[0]
    let most = numbers.count > 1 ? numbers[1] : each
    let round = board.nextRound(each: each, most: most, isBlind: isBlind)
    let place = Change.Place(parent: .board(board.id), after: board.rounds.last?.id)
    try perform([.addRound(round, to: place)], as: Act(.openVote))
    tell(say(isBlind ? .blindVoteOpened : .voteOpened, "\(each)", "\(min(each, most))"))
  }

  /// Votes in open rounds that go back to their voters when notes are removed.
  func freedVotes(_ notes: [Identifier]) -> Int {
    guard let round = board?.rounds.last, round.isOpen, !round.isSecret else { return 0 }
    let sums = round.sums
    return notes.reduce(0) { $0 + (sums[$1] ?? 0) }
  }
}
