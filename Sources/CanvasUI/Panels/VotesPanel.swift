import CanvasCore

extension Panel {
  /// The notes of each round with their votes, the last round first.
  static func votes(on id: Identifier) -> Panel {
    Panel("votes", .panelVotes) { app, _ in
      guard let opened = app.opened, let board = app.workspace?.board(id) else { return [] }
      let titles = opened.document.history.steps.removedTitles
      return board.rounds.reversed().flatMap { round in
        rows(
          VoteResult(round, of: board, in: opened.document.workspace, titles: titles), round, app)
      }
    }
  }

  private static func rows(_ result: VoteResult, _ round: Round, _ app: App) -> [Row] {
    let state = app.say(
      result.isSecret ? .voteIsSecret : result.isOpen ? .voteIsOpen : .voteIsClosed)
    let head = Row(
      id: round.id.text, text: round.fields["title"]?.string ?? round.id.text,
      detail: ([state] + result.unknownWords + [app.say(.voteCount, count: result.total)])
        .joined(separator: " · "), stays: true)
    return [head]
      + result.rows.map { row in
        let name = row.title.isEmpty ? row.note.text : row.title
        let indent = String(repeating: " ", count: max(0, 3 - "\(row.votes)".count))
        return Row(
          id: "\(round.id) \(row.note)", text: "\(indent)\(row.votes)  \(name)",
          detail: row.isRemoved ? app.say(.noteWasRemoved) : "", stays: row.isRemoved
        ) { app throws(Refusal) in
          guard !row.isRemoved else { return }
          try app.go(to: .note(row.note))
        }
      }
  }

  /// How the next vote on a board is to be.
  fileprivate static func newVote(on board: Identifier) -> Panel {
    Panel(
      asking: "vote \(board)", title: { $0.say(.askVote) },
      answer: Answer(isKept: false, isOffered: true) { app, text throws(Refusal) in
        try app.openVote(on: board, text)
      })
  }
}

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
      open(.newVote(on: board.id).offering("\(Round.usual.each) \(Round.usual.most)"))
    }
  }

  /// Opens a vote by what was typed: votes each, most on one note, and a word for a blind one.
  mutating func openVote(on id: Identifier, _ text: String) throws(Refusal) {
    let words = text.split(separator: " ").map { String($0).folded }
    let numbers = words.compactMap { Int($0) }
    let blind = Set(Language.allCases.map { Phrase.wordBlind.text(in: $0, []).folded })
    let others = words.filter { Int($0) == nil && !blind.contains($0) }
    guard others.isEmpty, (1...2).contains(numbers.count),
      numbers.allSatisfy(Round.votes.contains)
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
