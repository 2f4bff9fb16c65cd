import CanvasCore
import CanvasUI
import Drawing
import Testing

/// One list of all notes of a wall, by votes.
struct RankingTests {
  private static let picture = "wall> [One]: Ant Bee* | [Two]: Cow | tray: Dog Eel"

  /// Two votes for `Cow`, one for `Bee` and for `Dog`.
  private func voted() throws -> Session {
    try Session(picture: Self.picture)
      .pressing("Ctrl-R Enter v Tab v v Tab v Tab Tab")
  }

  private func ranks(_ session: Session) -> [String] {
    session.app.view().rows.compactMap { row in
      guard row.first == "│" else { return nil }
      return row.split(separator: " ").filter { $0 != "│" && $0 != "│▸" && $0 != "▸" }
        .prefix(3).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  // MARK: Order

  @Test func sGoesFromByHandToByVotesToOneListAndBack() throws {
    var session = try voted()
    var said: [String] = []
    for _ in 0..<3 {
      session.press("s")
      said.append("\(session.notice ?? "") \(session.app.surface.id)")
    }
    #expect(
      said == [
        "Sorted by votes headlines", "All notes, most votes first ranking",
        "Sorted by hand headlines",
      ])
  }

  @Test func theListIsByVotesAndThenByThePlaceOnTheWall() throws {
    let session = try voted().pressing("s s")
    #expect(
      ranks(session) == ["1. 2× Cow", "2. 1× Bee", "2. 1× Dog", "· Ant One", "· Eel Unsorted"])
    #expect(session.app.view().rows.contains { $0.contains("Cow") && $0.contains("Two") })
  }

  @Test(arguments: [
    ("wall> [One]: Ant*", "s", "There are no votes to sort by"),
    (
      "wall> [One]: Ant*", "Ctrl-R Down Enter Up Enter v s",
      "The vote is blind: no sums until it is closed"
    ),
  ])
  func withoutSumsThereIsNoList(_ picture: String, _ keys: String, _ said: String) throws {
    let session = try Session(picture: picture).pressing(keys)
    #expect(session.notice == said)
    var named = session
    named.send(.command("view.ranking"))
    #expect(named.notice == said && named.app.surface.id == "headlines")
  }

  @Test func aCanvasHasNoRankedList() throws {
    let session = try Session(picture: "problem: A* B").pressing("Ctrl-R Enter v s")
    #expect(session.notice == "Sorted by votes")
    #expect(session.pressing("s").notice == "Sorted by hand")
    var named = session
    named.send(.command("view.ranking"))
    #expect(named.notice == "Only a wall has one ranked list")
  }

  @Test func itIsFoundByItsName() throws {
    let session = try voted().pressing(": t:most_votes_first Enter")
    #expect(session.app.surface.id == "ranking")
  }

  @Test func whereVotesAreHiddenAgainTheWallIsBack() throws {
    let session = try voted().pressing("s s Ctrl-R Enter Ctrl-R Down Enter Up Enter")
    #expect(session.app.surface.id == "headlines")
  }

  // MARK: Walking

  @Test func arrowsWalkTheListAcrossClusters() throws {
    var session = try voted().pressing("s s Home")
    var seen: [String] = []
    for _ in 0..<5 {
      seen.append(session.app.focusedNote?.title ?? "")
      session.press("Down")
    }
    #expect(seen == ["Cow", "Bee", "Dog", "Ant", "Eel"])
    #expect(session.notice == "The list ends here")
    #expect(session.pressing("Home").app.focusedNote?.title == "Cow")
    #expect(session.pressing("3*Up").app.focusedNote?.title == "Bee")
    #expect(session.pressing("Left").notice == "Nothing lies that way")
    let marked = session.pressing("Home Space Space")
    #expect(marked.app.focusedNote?.title == "Dog")
  }

  @Test(arguments: Scenes.sizes) func aLongListScrolls(_ size: Size) throws {
    var session = Session(try Seed.workspace("inner-city"), size: size).pressing("s s Home")
    var seen: [Identifier] = []
    for _ in 0..<69 {
      seen += [session.app.focus?.note].compactMap { $0 }
      let frame = session.app.view()
      let title = session.app.focusedNote?.title.prefix(20) ?? ""
      #expect(FrameChecks(frame).focusMarks == 1)
      #expect(frame.rows.contains { $0.contains("▸") && $0.contains(title) })
      session.press("Down")
    }
    #expect(Set(seen).count == 69)
    let votes = seen.map { session.app.facts.votes[$0] ?? 0 }
    #expect(votes == votes.sorted(by: >))
    // By pages as well.
    var paged = session.pressing("Home")
    var pages = 0
    while paged.app.focus?.note != seen.last, pages < 20 {
      paged.press("PageDown")
      pages += 1
    }
    #expect(paged.app.focus?.note == seen.last)
    #expect(pages == (68 + size.height - 8) / (size.height - 7))
  }

  @Test func theMousePointsAndRolls() throws {
    let session = try voted().pressing("F8 s s Home")
    let row = try #require(session.app.view().rows.firstIndex { $0.contains("Dog") })
    var clicked = session
    clicked.send(.mouse(Mouse(.press(.left), row: row, column: 20), clicks: 1))
    #expect(clicked.app.focusedNote?.title == "Dog")
    clicked.send(.mouse(Mouse(.wheelDown, row: row, column: 20), clicks: 0))
    #expect(clicked.app.focusedNote?.title == "Ant")
    for _ in 0..<9 { clicked.send(.mouse(Mouse(.wheelUp, row: row, column: 20), clicks: 0)) }
    #expect(clicked.app.focusedNote?.title == "Cow")
  }

  @Test func theCursorIsOnANoteWhateverIsFiltered() throws {
    let session = Session(try Seed.workspace("inner-city")).pressing("s s F Down Enter")
    #expect(session.app.surface.id == "ranking")
    let frame = session.app.view()
    #expect(FrameChecks(frame).focusMarks == 1)
    let title = try #require(session.app.focusedNote?.title.prefix(12))
    #expect(session.app.focus?.box == "parking-lot")
    #expect(frame.rows.contains { $0.contains("▸") && $0.contains(title) })
    #expect(session.pressing("Down").app.focus?.note != session.app.focus?.note)
    // A box without notes has no place in the list.
    let tray = Session(try Seed.workspace("inner-city")).pressing("s s 8*Tab")
    #expect(FrameChecks(tray.app.view()).focusMarks == 1)
  }

  // MARK: Changing

  @Test func notesAreEditedVotedAndAddedInTheList() throws {
    let session = try voted().pressing("s s Home")
    #expect(ranks(session.pressing("Enter t:s Esc")).first == "1. 2× Cows")
    #expect(ranks(session.pressing("Down v")).prefix(2) == ["1. 2× Bee", "1. 2× Cow"])
    let typing = session.pressing("a t:Fox")
    #expect(FrameChecks(typing.app.view()).focusMarks == 1)
    #expect(ranks(typing).last?.contains("Fox") == true)
    let added = typing.pressing("Esc")
    #expect(added.app.focusedNote?.title == "Fox" && added.app.focus?.box == "two")
    #expect(session.pressing("x").app.workspace?.note("cow") == nil)
    #expect(session.pressing("J").notice == "Votes decide the order now; s changes that")
  }

  @Test(arguments: ["Esc", "w", "+", "-", "Z Esc Esc"]) func otherViewsLeaveIt(_ keys: String)
    throws
  {
    let session = try voted().pressing("s s")
    #expect(session.app.surface.id == "ranking")
    let after = session.pressing(keys)
    #expect(after.app.surface.id != "ranking")
    #expect(after.pressing("s").app.surface.id == "ranking")
  }

  @Test func zoomShowsTheBoxOfTheNote() throws {
    let session = try voted().pressing("s s Home Z")
    #expect(session.app.surface.id == "single" && session.app.focus?.box == "two")
    #expect(session.pressing("Esc").app.surface.id == "ranking")
  }
}
