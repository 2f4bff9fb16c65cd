import CanvasCore
import CanvasUI
import Drawing
import Testing

struct VoteTests {
  @Test(arguments: [
    ("Enter", 5, 2, "open"), ("Down Enter Up Enter", 5, 2, "blind"),
    ("j Right k Enter", 5, 2, "blind"), ("j Right Left k Enter", 5, 2, "open"),
    ("2*j 2*l h k k Enter", 6, 2, "open"), ("2*Down t:12 Enter g 2*Up Enter", 12, 2, "open"),
    ("2*Down Enter Ctrl-U t:3 Enter 2*Up Enter", 3, 2, "open"),
    ("3*Down t:9 Enter 3*Up Enter", 5, 5, "open"), ("3*Down Left 3*Up Enter", 5, 1, "open"),
  ])
  func aVoteIsOpenedAsAskedFor(_ keys: String, _ each: Int, _ most: Int, _ mode: String) throws {
    let session = try Session(picture: "wall> tray: A*").pressing("Ctrl-R \(keys)")
    let round = try #require(session.app.board?.rounds.last)
    #expect(
      round.perPerson == each && round.maxPerNote == most && round.mode == mode && round.isOpen)
    #expect(session.app.panel == nil)
  }

  @Test(arguments: ["0", "1001", "five"])
  func whatIsNoNumberOfVotesIsRefusedAndStaysTyped(_ answer: String) throws {
    let session = try Session(picture: "wall> tray: A*")
      .pressing("Ctrl-R 2*Down Enter Ctrl-U t:\(answer) Enter")
    #expect(session.notice == "That is a whole number from 1 to 1000")
    #expect(session.app.unsentTexts == [answer])
    #expect(session.pressing("Esc Esc").app.board?.rounds.isEmpty == true)
  }

  @Test func aNumberHasItsEnds() throws {
    let session = try Session(picture: "wall> tray: A*").pressing("Ctrl-R 3*Down 2*Left")
    #expect(session.notice == "That is a whole number from 1 to 1000")
    #expect(session.pressing("3*Up Enter").app.board?.rounds.last?.maxPerNote == 1)
    let other = try Session(picture: "wall> tray: A*").pressing("Ctrl-R Left")
    #expect(other.notice == "There is nothing to change on this line; Enter chooses it")
  }

  @Test func aBlindVoteShowsNoSum() throws {
    let open = try Session(picture: "wall> tray: A B* C")
      .pressing("Ctrl-R j Enter j t:8 Enter j t:6 Enter 3*k Enter 6*v")
    #expect(open.notice == "2 votes left")
    // The header counts all votes, so that one sees when everybody has voted; no note says how many it has.
    for keys in ["", "i", "s", "+", "3*+", "z", "F5 Tab"] {
      let rows = open.pressing(keys).app.view().rows.dropFirst().dropLast()
      #expect(!rows.contains { $0.contains("6") }, "\(keys): \(rows)")
    }
    #expect(open.pressing("s").notice == "The vote is blind: no sums until it is closed")
    // Nor does the history say what was voted for.
    #expect(!open.pressing("H H").app.view().rows.contains { $0.contains("Vote “B”") })
    let closed = open.pressing("Ctrl-R Enter")
    #expect(closed.notice == "The vote is closed: 6 votes")
    #expect(Picture.of(closed.app) == "wall> tray: A B{votes=6}* C")
    #expect(closed.pressing("H H").app.view().rows.contains { $0.contains("Vote “B”") })
  }

  @Test func aRemovedNoteGivesItsVotesBackAndSaysSo() throws {
    var session = try Session(picture: "wall> tray: A* B").pressing(
      "Ctrl-R 2*j t:2 Enter 2*k Enter v v x")
    #expect(session.notice == "Removed; 2 votes are free again")
    session.press("v")
    #expect(session.notice == "A vote that a removed note had is used for this one")
    session.press("u")
    #expect(Picture.of(session.app) == "wall> tray: A{votes=1}* B{votes=1}")
    #expect(session.pressing("v").notice == "Your 2 votes are given; V takes one back")
  }

  @Test func resultsKeepRemovedNotesOfAClosedRound() throws {
    var session = try Session(picture: "wall> tray: A* B").pressing(
      "Ctrl-R Enter v Ctrl-R Enter x")
    session.press("B")
    let rows = session.app.view().rows
    #expect(rows.contains { $0.contains("1  A") && $0.contains("removed since") })
    #expect(
      try Session(picture: "wall> tray: A*").pressing("B").notice == "There are no votes to sort by"
    )
  }

  // MARK: Before a vote is closed or renewed

  @Test func closingAsksAndSaysHowManyVoted() throws {
    let open = try Session(picture: "wall> tray: A* B").pressing("Ctrl-R Enter v v j v")
    let asked = open.pressing("Ctrl-R")
    let rows = asked.app.view().rows
    #expect(rows.contains { $0.contains("Close the vote?") })
    #expect(rows.contains { $0.contains("Close it") && $0.contains("3 votes · 1 person") })
    for keys in ["Esc", "Down Enter"] {
      #expect(asked.pressing(keys).app.board?.rounds.last?.isOpen == true)
    }
    #expect(asked.pressing("Enter").app.board?.rounds.last?.isOpen == false)
  }

  @Test func aSecondVoteSaysThatTheFirstStays() throws {
    let session = try Session(picture: "wall> tray: A* B").pressing(
      "Ctrl-R Enter v v Ctrl-R Enter Ctrl-R")
    #expect(session.app.view().rows.contains { $0.contains("Vote 1 (2 votes) stays; B shows it") })
    // The line is said, not chosen.
    #expect(session.pressing("9*Down").app.panel?.index == 3)
  }

  @Test func noSumIsGoneWhileAnotherVoteIsOpen() throws {
    var session = try Session(picture: "wall> tray: A* B").pressing(
      "Ctrl-R Enter v v Ctrl-R Enter Ctrl-R Enter")
    #expect(session.app.view().rows[0].contains("Vote 2: 0 votes"))
    #expect(session.pressing("b").app.view().rows.contains { $0.contains("2 ideas · 2×") })
    session.press("B")
    #expect(
      session.app.panel?.rows.map(\.text) == [
        "Vote 2 (still open): 0 votes · 0 people", "Vote 1 (closed): 2 votes · 1 person",
      ])
    session.press("Down Enter")
    #expect(session.app.panel?.rows.first?.text == "  2  A")
    // Its votes can be put on the board, until one votes.
    session.press("Down Enter")
    #expect(session.notice == "The board shows: Vote 1")
    #expect(session.app.facts.votes["a"] == 2)
    #expect(session.app.view().rows[0].contains("Vote 1: 2 votes"))
    session.press("v")
    #expect(session.app.facts.votes["a"] == 1)
  }

  @Test func theSecondScreenShowsTheSameRound() throws {
    let session = try Session(picture: "wall> tray: A* B").pressing(
      "Ctrl-R Enter v v Ctrl-R Enter Ctrl-R Enter B Down Enter Down Enter")
    var second = Session(try #require(session.app.workspace))
    second.send(.project)
    second.send(.pointed(Pointer(json: session.app.pointer.json)))
    #expect(second.app.facts.votes["a"] == 2)
  }

  // MARK: The banner

  @Test func aBannerSaysThatAVoteIsOpen() throws {
    func last(_ session: Session) -> String { session.app.view().rows.last ?? "" }
    let start = try Session(picture: "wall> tray: A* B // bmc> channels: C")
    let open = start.pressing("Ctrl-R Enter v")
    #expect(last(open).hasPrefix(" Vote open: 5 each, at most 2 a note · 4 votes left  Ctrl-R"))
    // What one is in the middle of has hints of its own, another board no vote.
    for keys in ["a", "m", "B", "n", "b"] { #expect(!last(open.pressing(keys)).contains("Vote")) }
    #expect(Chrome(open.app).boardArea == Chrome(start.app).boardArea)
    var second = open
    second.send(.project)
    #expect(!second.app.view().rows.contains { $0.contains("Vote") })
  }

  @Test(arguments: Language.allCases)
  func theBannerFitsWithTheKeyThatCloses(_ language: Language) throws {
    for keys in ["", "j Enter k"] {
      var session = try Session(picture: "wall> tray: A*").pressing(
        "Ctrl-R \(keys) 2*j t:10 Enter j t:10 Enter 3*k Enter")
      session.app.look.language = language
      let row = try #require(session.app.view().rows.last)
      #expect(row.contains("Ctrl-R "), "\(row)")
    }
  }
}
