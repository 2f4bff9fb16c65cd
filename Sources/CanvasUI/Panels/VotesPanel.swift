import CanvasCore

// MARK: Results

extension Panel {
  /// The rounds of a board, the last one first.
  fileprivate static func rounds(of id: Identifier) -> Panel {
    Panel("rounds", .panelVotes) { app, _ in
      app.results(on: id).reversed().map { result in
        Row(id: result.round.text, text: result.headline(in: app.language)) { app in
          app.open(
            .round(result.round, of: id).leadingBack(to: rounds(of: id).at(result.round.text)))
        }
      }
    }
  }

  /// The notes of a round with their votes, the most first.
  fileprivate static func round(_ round: Identifier, of id: Identifier) -> Panel {
    let result = { @Sendable (app: App) in app.results(on: id).first { $0.round == round } }
    return Panel(
      "round \(round)", title: { result($0)?.headline(in: $0.language) ?? $0.say(.panelVotes) }
    ) { app, _ in
      guard let result = result(app) else { return [] }
      let notes = result.rows.map { row in
        Row(
          id: row.note.text, text: result.words(for: row, in: app.language),
          detail: result.remark(on: row, in: app.language), stays: row.isRemoved
        ) { app throws(Refusal) in
          if !row.isRemoved { try app.go(to: .note(row.note)) }
        }
      }
      return notes + app.rowToShow(result, on: id)
    }
  }
}

extension App {
  /// What came of the rounds of a board.
  fileprivate func results(on id: Identifier) -> [VoteResult] {
    guard let opened, let board = opened.document.workspace.board(id) else { return [] }
    let titles = opened.document.history.steps.removedTitles
    return board.rounds.map {
      VoteResult($0, of: board, in: opened.document.workspace, titles: titles)
    }
  }

  /// Shows what came of the votes: of several rounds a list first.
  mutating func openVotes(on id: Identifier) {
    let results = results(on: id)
    open(results.count == 1 ? .round(results[0].round, of: id) : .rounds(of: id))
  }

  /// The row that puts the votes of a round on the board, where those of another one are there.
  fileprivate func rowToShow(_ result: VoteResult, on id: Identifier) -> [Panel.Row] {
    guard let shown = workspace?.board(id)?.round(settings.round)?.id, shown != result.round,
      id == boardID
    else { return [] }
    return [
      Panel.Row(id: "show", text: say(.showRound)) { app in
        app.settings.round = result.round
        app.tell(app.say(.roundIsShown, result.name(in: app.language)))
      }
    ]
  }

  /// The result that the board shows where it has several, so that it has to be said which.
  var shownRound: VoteResult? {
    guard let workspace, let board, board.rounds.count > 1, let round = board.round(settings.round)
    else { return nil }
    return VoteResult(round, of: board, in: workspace)
  }
}

// MARK: Voting

extension App {
  /// Whose votes are given here.
  var voter: String { setup.name.isEmpty ? "me" : setup.name }

  /// Gives the note under the cursor a vote, or takes one back.
  mutating func vote(by step: Int) throws(Refusal) {
    let note = try requireNote()
    let voting = try requireWorkspace().voting(for: [note.id], by: voter, takingBack: step < 0)
    try perform(voting.deed)
    // One sees what one votes.
    settings.round = nil
    guard let teller = voting.tellers.first else { return }
    if teller.reused > 0 {
      tell(say(.voteOfRemovedUsed))
    } else if let left = teller.left {
      tell(say(.votesLeft, count: left))
    }
  }
}

// MARK: Opening and closing

/// A vote as it is to be, and the panel that asks.
private struct NewVote: Sendable {
  let board: Identifier
  var isBlind = false
  var each = Round.usual.each
  var most = Round.usual.most

  /// What is wanted most is one key away.
  var panel: Panel {
    Panel("newVote \(board)", .panelNewVote) { app, _ in
      let open = Panel.Row(id: "open", text: app.say(.openTheVote)) { app throws(Refusal) in
        try app.open(self)
      }
      return [
        open, blind(app), number("each", .votesEach, \.each, app),
        number("most", .votesOnOneNote, \.most, app),
      ] + app.earlierResult(on: board)
    }
  }

  private func blind(_ app: App) -> Panel.Row {
    var other = self
    other.isBlind.toggle()
    let next = other.panel.at("blind")
    let value = app.say(isBlind ? .sumsAreHidden : .sumsAreShown)
    var row = Panel.Row(id: "blind", text: app.say(.sumsWhileVoting), detail: "‹ \(value) ›") {
      $0.open(next)
    }
    row.adjust = { app, _ in app.open(next) }
    return row
  }

  private func number(
    _ id: String, _ title: Phrase, _ path: WritableKeyPath<NewVote, Int> & Sendable, _ app: App
  ) -> Panel.Row {
    let value = self[keyPath: path]
    let become = { @Sendable (value: Int, app: inout App) throws(Refusal) in
      guard Round.votes.contains(value) else { throw .invalid(.whole("votes", Round.votes)) }
      var other = self
      other[keyPath: path] = value
      app.open(other.panel.at(id))
    }
    let ask = { @Sendable (typed: String?, app: inout App) in
      let question = Panel.asking(
        "votes \(id) \(typed ?? "")", title, isKept: false, start: "\(value)"
      ) { app, text throws(Refusal) in try become(Int(text) ?? 0, &app) }
      // A figure that was typed on the row is the first of the answer.
      app.open((typed.map(question.typing) ?? question).leadingBack(to: panel.at(id)))
    }
    var row = Panel.Row(id: id, text: app.say(title), detail: "‹ \(value) ›") { app in
      ask(nil, &app)
    }
    row.adjust = { app, step throws(Refusal) in try become(value + step, &app) }
    row.typeFigure = { app, figure in ask(figure, &app) }
    return row
  }
}

extension Panel {
  /// Whether the vote that is open on a board is to end, with how many have voted.
  fileprivate static func closingVote(on board: Identifier) -> Panel {
    Panel("closeVote \(board)", .panelCloseVote) { app, _ in
      guard let result = app.results(on: board).last else { return [] }
      return [
        Row(
          id: "close", text: app.say(.closeTheVote), detail: result.turnout(in: app.language)
        ) { app throws(Refusal) in try app.closeVote(on: board) },
        Row(id: "goOn", text: app.say(.letTheVoteGoOn)),
      ]
    }
  }
}

extension App {
  /// Asks whether the vote that is open on this board is to be closed, or how the next one is to be.
  mutating func toggleRound() throws(Refusal) {
    let board = try requireBoard()
    open(
      board.rounds.last?.isOpen == true
        ? .closingVote(on: board.id) : NewVote(board: board.id).panel)
  }

  /// A line that says what becomes of the result there is.
  fileprivate func earlierResult(on board: Identifier) -> [Panel.Row] {
    guard let last = results(on: board).last, last.total > 0 else { return [] }
    let name = last.name(in: language)
    let votes = say(.voteCount, count: last.total)
    return [.heading(say(.roundStays, "\(name) (\(votes))"))]
  }

  fileprivate mutating func closeVote(on id: Identifier) throws(Refusal) {
    let made = try act { workspace, _ throws(Refusal) in try workspace.closingVote(on: id) }
    settings.round = nil
    tell(say(.voteClosed, count: workspace?.board(id)?.voteTotal(of: made.first) ?? 0))
  }

  fileprivate mutating func open(_ vote: NewVote) throws(Refusal) {
    try act { workspace, _ throws(Refusal) in
      try workspace.openingVote(
        on: vote.board, each: vote.each, most: vote.most, isBlind: vote.isBlind)
    }
    settings.round = nil
    let most = min(vote.each, vote.most)
    tell(say(vote.isBlind ? .blindVoteOpened : .voteOpened, "\(vote.each)", "\(most)"))
  }
}
