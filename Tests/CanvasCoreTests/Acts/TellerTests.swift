import CanvasCore
import Testing

@Suite struct TellerTests {
  private static func workspace(_ state: String = "open", mode: String = "open") throws -> Workspace
  {
    try Sample.workspace.after(
      .set(Sample.round, path: ["state"], to: .string(state)),
      .set(Sample.round, path: ["mode"], to: .string(mode)),
      .set(Sample.round, path: ["perPerson"], to: 2),
      .set(Sample.round, path: ["maxPerNote"], to: 2))
  }

  private func voted(_ workspace: Workspace, _ voter: String, _ notes: Identifier...) throws
    -> Workspace
  {
    var document = Document(workspace)
    for note in notes {
      let board = try #require(document.workspace.board("one"))
      var teller = try Teller(board, voter: voter)
      try teller.give(to: note)
      try document.perform(teller.edits, as: "")
    }
    return document.workspace
  }

  private func sums(_ workspace: Workspace) -> [Identifier: Int] {
    workspace.board("one")?.rounds.last?.sums ?? [:]
  }

  @Test func capsHold() throws {
    let all = try voted(Self.workspace(), "Ann", "n1", "n1")
    #expect(throws: Teller.Objection.allGiven(2)) { try voted(all, "Ann", "n2") }
    let more = try all.after(.set(Sample.round, path: ["perPerson"], to: 9))
    #expect(throws: Teller.Objection.noMorePerNote(2)) { try voted(more, "Ann", "n1") }
    #expect(try sums(voted(more, "Bob", "n1")) == ["n1": 3])
  }

  @Test func votesOnARemovedNoteAreFreeAgain() throws {
    let start = try voted(Self.workspace(), "Ann", "n1", "n1")
    let without = try start.after(.removeNote("n1"))
    var teller = try Teller(try #require(without.board("one")), voter: "Ann")
    #expect(teller.cast == 0 && teller.left == 2)
    try teller.give(to: "n2")
    #expect(teller.reused == 1 && teller.left == 1)
    let after = try voted(without, "Ann", "n2")
    // When it comes back it has only what its voter had left.
    let back = try after.after(.add("n1", to: Sample.a))
    #expect(sums(back) == ["n1": 1, "n2": 1])
    #expect(throws: Teller.Objection.allGiven(2)) { try voted(back, "Ann", "n3") }
  }

  @Test func namesThatFoldAlikeAreOneVoter() throws {
    let start = try voted(Self.workspace(), "Zoë", "n1")
    for name in ["zoe", "ZOË", "Zoe\u{308}", "Ｚｏｅ"] {
      let teller = try Teller(try #require(start.board("one")), voter: name)
      #expect(teller.voter == "Zoë" && teller.cast == 1 && teller.given(to: "n1") == 1)
    }
    #expect(try Teller(try #require(start.board("one")), voter: "Zo").cast == 0)
  }

  @Test func aVoteIsTakenBackFromWhereItWasGiven() throws {
    let start = try voted(Self.workspace(), "Ann", "n1")
    var teller = try Teller(try #require(start.board("one")), voter: "ANN")
    try teller.takeBack(from: "n1")
    #expect(try sums(start.after(teller.edits[0])) == [:])
    #expect(throws: Teller.Objection.noVoteToTakeBack) { try teller.takeBack(from: "n1") }
  }

  @Test func aClosedRoundTakesNoVotes() throws {
    #expect(throws: Teller.Objection.noOpenVote) {
      try voted(Self.workspace("closed"), "Ann", "n1")
    }
  }

  /// A newer version may know more than open and blind: its sums show, and it takes no votes from us.
  @Test func anUnknownModeIsOpenAndAnUnknownStateClosed() throws {
    func board(_ state: String, _ mode: String) throws -> Board {
      let text = Sample.text.replacing("\"state\": \"open\"", with: "\"state\": \"\(state)\"")
        .replacing("\"mode\": \"open\"", with: "\"mode\": \"\(mode)\"")
      return try #require(WorkspaceFile.read(Array(text.utf8)).board("one"))
    }
    let ranked = try board("open", "ranked").rounds[0]
    #expect(ranked.isOpen && !ranked.isSecret)
    for state in ["paused", "Open", ""] {
      let paused = try board(state, "blind")
      #expect(!paused.rounds[0].isOpen && !paused.rounds[0].isSecret)
      #expect(throws: Teller.Objection.noOpenVote) { try Teller(paused, voter: "Ann") }
    }
    let bare = try WorkspaceFile.read(
      Array(Sample.text.replacing("\"state\": \"open\"", with: "\"later\": 1").utf8))
    #expect(bare.board("one")?.rounds[0].fields["state"] == nil)
    #expect(bare.board("one")?.rounds[0].isOpen == true)
  }

  @Test func aClosedRoundNeverChanges() throws {
    let start = try voted(Self.workspace(), "Ann", "n1", "n2")
    let closed = try start.after(
      .set(Sample.round, path: ["state"], to: "closed"), .removeNote("n1"))
    let board = try #require(closed.board("one"))
    let result = VoteResult(board.rounds[0], of: board, in: closed, titles: ["n1": "First"])
    #expect(result.rows.map(\.title) == ["First", "Second"])
    #expect(result.rows.map(\.votes) == [1, 1] && result.rows.map(\.isRemoved) == [true, false])
    #expect(result.total == 2 && board.voteTotal == 2)
    #expect(result.headline(in: .en) == "Vote 1 (closed): 2 votes · 1 person")
    #expect(result.headline(in: .nl) == "Stemming 1 (gesloten): 2 stemmen · 1 persoon")
    #expect(result.words(for: result.rows[0], in: .en) == "  1  First")
    #expect(result.remark(on: result.rows[0], in: .de) == "seitdem gelöscht")
    // In an open one votes on removed notes do not count.
    let open = try #require(start.after(.removeNote("n1")).board("one"))
    #expect(open.voteTotal == 1)
  }

  /// What was free again while the vote was open is no part of what it ends with.
  @Test func closingLeavesOutWhatWasFreed() throws {
    let start = try voted(Self.workspace(), "Ann", "n1", "n2").after(.removeNote("n1"))
    let board = try #require(start.board("one"))
    var document = Document(start)
    try document.perform(board.closing(board.rounds[0]), as: "close")
    #expect(document.workspace.board("one")?.voteTotal == 1)
    let back = try document.workspace.after(.add("n1", to: Sample.a))
    #expect(sums(back) == ["n2": 1])
  }

  @Test func aNoteOnAnotherBoardIsNotRemoved() throws {
    let start = try voted(Self.workspace(), "Ann", "n1")
    let closed = try start.after(
      .set(Sample.round, path: ["state"], to: "closed"),
      .moveNote("n1", to: Change.Place(parent: .box(board: "two", box: "a"))))
    let board = try #require(closed.board("one"))
    let row = VoteResult(board.rounds[0], of: board, in: closed).rows.first
    #expect(row?.title == "First" && row?.isRemoved == false)
  }

  @Test func aBlindRoundShowsNoSumsUntilItIsClosed() throws {
    let blind = try voted(Self.workspace(mode: "blind"), "Ann", "n1")
    let board = try #require(blind.board("one"))
    #expect(board.votes == [:] && board.voteTotal == 1)
    #expect(VoteResult(board.rounds[0], of: board, in: blind).rows == [])
    let closed = try blind.after(.set(Sample.round, path: ["state"], to: "closed"))
    #expect(closed.board("one")?.votes == ["n1": 1])
  }

  @Test func aNewRoundTakesNoResultAway() throws {
    let voted = try voted(Self.workspace(), "Ann", "n1")
    let again = try voted.after(try voted.closingVote(on: "one").edits)
    var open = try again.after(
      try again.openingVote(on: "one", each: 3, most: 3, isBlind: false).edits)
    let board = try #require(open.board("one"))
    #expect(board.votes == [:] && board.decidingRound?.id == "r1")
    #expect(board.voteTotal == 0 && board.voteTotal(of: "r1") == 1)
    #expect(board.round("r1")?.shownSums == ["n1": 1] && board.round("gone")?.id == "round-2")
    // n5 comes from n1.
    open.boards[0].fields["template"] = "wall"
    #expect(open.origin(of: "n5").votes == 1)
  }

  @Test func thoseWhoVotedAreCountedOnce() throws {
    var board = try #require(
      voted(voted(Self.workspace(), "Zoë", "n1"), "Bo", "n1", "n2").board("one"))
    func result() -> VoteResult { VoteResult(board.rounds[0], of: board, in: Workspace(id: "w")) }
    #expect(result().turnout(in: .en) == "3 votes · 2 people")
    board.rounds[0].fields["participants"] = 12
    #expect(result().turnout(in: .fr) == "3 voix · 2 personnes / 12")
    board.rounds[0].fields["ballots"] = nil
    #expect(result().turnout(in: .en) == "0 votes · 0 people / 12")
    board.rounds[0].fields["totals"] = ["n1": 4]
    #expect(result().voters == nil && result().turnout(in: .es) == "4 votos")
  }

  @Test func roundsAreNumberedAndCapped() throws {
    var board = try #require(Self.workspace("closed").board("one"))
    let round = board.nextRound(each: 3, most: 9, isBlind: true)
    #expect(
      round.id == "round-2" && round.perPerson == 3 && round.maxPerNote == 3 && round.isSecret)
    board.rounds.append(round)
    board.rounds[0].id = "round-3"
    #expect(board.nextRound(each: 5, most: 2, isBlind: false).id == "round-4")
  }
}
