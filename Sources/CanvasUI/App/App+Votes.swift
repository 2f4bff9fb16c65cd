import CanvasCore

extension App {
  /// Gives the note under the cursor a vote, or takes one back.
  mutating func vote(by step: Int) throws(Refusal) {
    let note = try requireNote()
    let voting = try requireWorkspace().voting(
      for: [note.id], by: setup.name.isEmpty ? "me" : setup.name, takingBack: step < 0)
    try perform(voting.deed)
    guard let teller = voting.tellers.first else { return }
    if teller.reused > 0 {
      tell(say(.voteOfRemovedUsed))
    } else if let left = teller.left {
      tell(say(.votesLeft, count: left))
    }
  }

  /// Closes the vote that is open on this board, or asks how the next one is to be.
  mutating func toggleRound() throws(Refusal) {
    let board = try requireBoard()
    if board.rounds.last?.isOpen == true {
      try act { workspace, _ throws(Refusal) in try workspace.closingVote(on: board.id) }
      tell(say(.voteClosed, count: board.voteTotal))
    } else {
      openPanel(.ask(.vote(board.id)), typing: "\(Self.usualVotes.each) \(Self.usualVotes.note)")
    }
  }

  /// Votes each person has, and how many of them one note may get, unless told otherwise.
  static let usualVotes = (each: 5, note: 2)

  /// Opens a vote by what was typed: votes each, most on one note, and a word for a blind one.
  mutating func openVote(on id: Identifier, _ text: String) throws(Refusal) {
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
    try act { workspace, _ throws(Refusal) in
      try workspace.openingVote(on: id, each: each, most: most, isBlind: isBlind)
    }
    tell(say(isBlind ? .blindVoteOpened : .voteOpened, "\(each)", "\(min(each, most))"))
  }
}
