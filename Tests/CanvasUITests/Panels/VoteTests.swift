import CanvasCore
import CanvasUI
import Testing

struct VoteTests {
  @Test(arguments: [
    ("3 1", 3, 1, "open"), ("4", 4, 4, "open"), ("2 9 blind", 2, 2, "blind"),
    ("6 2 BLIND", 6, 2, "blind"),
    ("geheim 5 1", 5, 1, "blind"),
  ])
  func aVoteIsOpenedAsAskedFor(_ answer: String, _ each: Int, _ most: Int, _ mode: String) throws {
    let typed = answer.replacing(" ", with: "_")
    let session = try Session(picture: "wall> tray: A*").pressing("Ctrl-V Ctrl-U t:\(typed) Enter")
    let round = try #require(session.app.board?.rounds.last)
    #expect(
      round.perPerson == each && round.maxPerNote == most && round.mode == mode && round.isOpen)
  }

  @Test(arguments: ["", "five", "0", "5 2 1", "5 2 secret?", "1001"])
  func whatIsNoVoteIsRefusedAndStaysTyped(_ answer: String) throws {
    let typed = answer.isEmpty ? "" : " t:" + answer.replacing(" ", with: "_")
    let session = try Session(picture: "wall> tray: A*").pressing("Ctrl-V Ctrl-U\(typed) Enter")
    #expect(session.app.board?.rounds.isEmpty == true)
    #expect(session.app.unsentTexts == [answer] && session.notice?.isEmpty == false)
  }

  @Test func aBlindVoteShowsNoSum() throws {
    let open = try Session(picture: "wall> tray: A B* C")
      .pressing("Ctrl-V Ctrl-U t:9_7_blind Enter 7*v")
    #expect(open.notice == "2 votes left")
    // The header counts all votes, so that one sees when everybody has voted; no note says how many it has.
    for keys in ["", "i", "s", "+", "3*+", "z", "F5 Tab"] {
      let rows = open.pressing(keys).app.view().rows.dropFirst()
      #expect(!rows.contains { $0.contains("7") }, "\(keys): \(rows)")
    }
    #expect(open.pressing("s").notice == "The vote is blind: no sums until it is closed")
    let closed = open.pressing("Ctrl-V")
    #expect(closed.notice == "The vote is closed: 7 votes")
    #expect(Picture.of(closed.app) == "wall> tray: A B{votes=7}* C")
  }

  @Test func aRemovedNoteGivesItsVotesBackAndSaysSo() throws {
    var session = try Session(picture: "wall> tray: A* B").pressing(
      "Ctrl-V Ctrl-U t:2_2 Enter v v x")
    #expect(session.notice == "Removed; 2 votes are free again")
    session.press("v")
    #expect(session.notice == "A vote that a removed note had is used for this one")
    session.press("u")
    #expect(Picture.of(session.app) == "wall> tray: A{votes=1}* B{votes=1}")
    #expect(session.pressing("v").notice == "Your 2 votes are given; V takes one back")
  }

  @Test func resultsKeepRemovedNotesOfAClosedRound() throws {
    var session = try Session(picture: "wall> tray: A* B").pressing("Ctrl-V Enter v Ctrl-V x")
    session.press("B")
    let rows = session.app.view().rows
    #expect(rows.contains { $0.contains("1  A") && $0.contains("removed since") })
    #expect(
      try Session(picture: "wall> tray: A*").pressing("B").notice == "There are no votes to sort by"
    )
  }
}
