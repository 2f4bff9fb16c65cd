import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Shows: a title page, then box by box or note by note, as large as the screen allows.
struct SlidesTests {
  private func text(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  private func seed(_ name: String, _ width: Int = 80, _ height: Int = 24) throws -> Session {
    Session(try Seed.workspace(name), size: Size(width: width, height: height))
  }

  /// Where a show is after each key until it says that it is at its end.
  private func walk(_ start: Session, _ key: String = "Space") -> [Session] {
    var all = [start]
    while let last = all.last, last.app.notice?.isRefusal != true, all.count < 400 {
      all.append(last.pressing(key))
    }
    return Array(all.dropLast())
  }

  // MARK: Walking

  @Test func aShowWalksTheBoxesInTheOrderOfFilling() throws {
    let walked = walk(try seed("blank-bmc").pressing("F5"))
    let board = try #require(walked[0].app.board)
    #expect(
      walked.dropFirst().map { $0.app.focus?.box }
        == board.boxes(in: walked[0].app.template).map(\.id))
    let end = try #require(walked.last).pressing("Space")
    #expect(end.notice == "This is the last one; Esc ends the show")
    #expect(walked[0].pressing("Left").notice == "This is the first one")
  }

  @Test func theFirstKeyGoesFromTheTitlePageToTheFirstBox() throws {
    let session = try Session(picture: "problem: A | solution: B*").pressing("F5")
    #expect(session.app.focus?.box == "solution")
    let first = session.pressing("Space")
    #expect(first.app.focus?.box == session.app.board?.boxes(in: session.app.template)[0].id)
    // Whoever only looks at the title page goes on where they were.
    #expect(session.pressing("Esc").app.focus?.box == "solution")
  }

  @Test func homeAndEndGoToTheFirstAndTheLastSlide() throws {
    let session = try seed("blank-bmc").pressing("F5 Space Space")
    let ends = [session.pressing("End"), session.pressing("Home")]
    #expect(text(ends[1]) == text(try seed("blank-bmc").pressing("F5")))
    #expect(text(ends[0]).contains("9/9"))
    #expect(ends[1].pressing("Home").notice == "This is the first one")
    #expect(ends[0].pressing("End").notice == "This is the last one; Esc ends the show")
  }

  @Test func aWallIsShownClusterByClusterWithoutTheEmptyOnes() throws {
    let walked = walk(try seed("inner-city", 200, 50).pressing("F5")).dropFirst()
    let boxes = walked.map { $0.app.focus?.box.text }
    let clusters = (1...8).map { "t\($0)" } + ["parking-lot"]
    #expect(
      boxes.enumerated().filter { $0.offset == 0 || boxes[$0.offset - 1] != $0.element }
        .map(\.element) == clusters)
  }

  @Test func noteByNoteEachNoteIsASlide() throws {
    let session = try Session(picture: "problem: A* B | solution: C").pressing("F5 Tab")
    #expect(session.notice == "Note by note")
    let walked = walk(session)
    #expect(walked.dropFirst().map { $0.app.focusedNote?.text } == ["A", "B", "C"])
    #expect(walked.dropFirst().map { text($0).contains("/3") } == [true, true, true])
  }

  @Test func changingToNoteByNoteStaysWhereOneIs() throws {
    let session = try seed("inner-city").pressing("14*n F5 3*Space")
    let notes = session.pressing("Tab")
    #expect(notes.app.focus?.box == session.app.focus?.box)
    #expect(notes.pressing("Tab").app.focus?.box == session.app.focus?.box)
    // An empty box has no note: the one before it is shown.
    let empty = try Session(picture: "problem: A* | channels: *").pressing("F5 End Tab")
    #expect(empty.app.focusedNote?.text == "A")
  }

  @Test func aBoardWithoutNotesHasOnlyATitlePageNoteByNote() throws {
    let session = try seed("blank-bmc").pressing("F5 Tab")
    #expect(walk(session).count == 1)
  }

  /// The boards of the seed that are shown in so many cells; none names all.
  @Test(arguments: [
    ("inner-city", 200, 50, ["bb-wall", "bb-b2"]), ("inner-city", 128, 36, ["bb-l1", "bb-v2"]),
    (Seed.templates, 80, 24, []),
  ]) func everyNoteOfABoardIsShownAndCounted(
    _ seed: String, _ width: Int, _ height: Int, _ boards: [String]
  ) throws {
    var session = try self.seed(seed, width, height)
    for board in try Seed.workspace(seed).boards
    where boards.isEmpty || boards.contains(board.id.text) {
      session.send(.show(board: board.id))
      for keys in ["F5", "F5 Tab"] {
        let walked = walk(session.pressing(keys))
        for (index, slide) in walked.enumerated().dropFirst() {
          let frame = slide.app.view()
          #expect(frame.rows.last?.contains("\(index)/\(walked.count - 1)") == true)
          #expect(FrameChecks(frame).brokenRows == [] && FrameChecks(frame).focusMarks == 0)
        }
        let shown = Set(walked.compactMap { $0.app.focus?.note })
        if keys == "F5 Tab" { #expect(shown == Set(board.notes.map(\.id))) }
      }
      let end = session.pressing("F5 End")
      #expect(walk(end, "Left").count == walk(session.pressing("F5")).count)
    }
  }

  // MARK: What is on a slide

  @Test func theTitlePageSaysWhatThisIs() throws {
    var workspace = try Seed.workspace("inner-city")
    let index = try #require(workspace.boards.firstIndex { $0.id == "bb-b2" })
    workspace.boards[index].fields["designedBy"] = "Ann"
    workspace.boards[index].fields["question"] = "Wie betaalt?"
    let size = Size(width: 160, height: 24)
    var session = Session(workspace, size: size)
    session.send(.show(board: workspace.boards[index].id))
    let page = session.pressing("F5").app.view()
    let width = 160 - 2 * (160 / 16)
    for title in ["BMC Hemama", "Wie betaalt?", "Beleving in de binnenstad"] {
      // In letters of some size, or plain.
      let blocks = (3...24).flatMap { height in
        (1...4).compactMap { BlockText(title, width: width, height: height, largest: $0) }
      }
      let lines = blocks.map { $0.rows[2].trimmed } + [title]
      #expect(page.rows.contains { lines.contains($0.trimmed) }, "\(title)")
    }
    #expect(page.rows.contains { $0.contains("Ontworpen door: Ann") })
    #expect(page.rows.last?.contains("Strategyzer") == true)
    #expect(page.cells.contains { $0.role == .picture } && !page.rows.joined().contains("1/9"))
  }

  @Test func everyOtherSlideSaysTheBoardsTitleAndItsNumber() throws {
    let walked = walk(try seed("inner-city").pressing("14*n F5"))
    let title = try #require(walked[0].app.board?.title)
    for (index, slide) in walked.enumerated().dropFirst() {
      let rows = slide.app.view().rows
      #expect(rows.first?.contains(title) == true)
      #expect(rows.last?.trimmed == "\(index)/\(walked.count - 1)")
    }
  }

  @Test func aShowHasNoCursorAndNoChrome() throws {
    for keys in ["F5", "F5 Space", "F5 Tab Space"] {
      let session = try Session(picture: "problem: A B*").pressing(keys)
      let frame = session.app.view()
      #expect(frame.cursor == nil && FrameChecks(frame).focusMarks == 0)
      #expect(
        frame.cells.allSatisfy { ![.hint, .hintKey, .status, .header, .border].contains($0.role) })
    }
  }

  /// A few words fill the screen; more are smaller; on few rows many are plain, on many rows they go on.
  @Test func notesAreAsLargeAsTheirNumberAllows() throws {
    func rows(_ notes: Int, _ width: Int, _ height: Int) throws -> (blocks: Int, slides: Int) {
      let names = (1...notes).map { "Idee_nummer_\($0)" }.joined(separator: " ")
      let session = Session(
        try Picture.workspace("problem: \(names)").workspace,
        size: Size(width: width, height: height))
      let walked = walk(session.pressing("F5")).dropFirst().filter {
        $0.app.focus?.box == "problem"
      }
      let frame = try #require(walked.last).app.view()
      return (frame.cells.count { "█▀▄".contains($0.text) && $0.role == .picture }, walked.count)
    }
    let (one, four) = (try rows(1, 80, 24), try rows(4, 80, 24))
    #expect(one.blocks > 0 && four.slides >= 1)
    // Up to 29 rows a room reads plain text: twelve notes are one or two slides.
    #expect(try rows(12, 103, 29).slides <= 3)
    let wide = try rows(12, 200, 50)
    #expect(wide.blocks > 0)
  }

  @Test func votesStandBesideNotesUnlessTheyAreHidden() throws {
    let open = try Session(picture: "wall> [One]: Ant* Bee").pressing("Ctrl-R Enter v v F5 Space")
    #expect(text(open).contains("2×") || open.app.view().cells.contains { $0.role == .badge })
    let note = open.pressing("Tab")
    #expect(text(note).contains("2 votes"))
    let blind = try Session(picture: "wall> [One]: Ant* Bee").pressing(
      "Ctrl-R Down Enter Up Enter v v F5 Space")
    #expect(!blind.app.view().cells.contains { $0.role == .badge })
    #expect(!text(blind.pressing("Tab")).contains("vote"))
  }

  // MARK: Beginning and ending

  @Test func aShowEndsWhereItIsAndGivesTheThemeBack() throws {
    var session = Session(try Seed.workspace("blank-bmc")).pressing("F5")
    #expect(session.app.look.theme == .projectorLight)
    session.press("t")
    #expect(session.app.look.theme == .projectorDark)
    let second = try #require(session.app.board).boxes(in: session.app.template)[1].id
    session.press("Right Right Esc")
    #expect(session.app.look.theme == .standard)
    #expect(session.app.focus?.box == second)
    #expect(session.pressing("a").app.view().cursor != nil)
  }

  @Test func aShowLeavesOutWhatIsHiddenFromTheRoom() throws {
    let session = try Session(picture: "problem: Ant Bee* Cow").pressing("W F5")
    for keys in ["F5", "F5 Tab"] {
      let walked = walk(session.pressing("Esc \(keys)"))
      #expect(walked.allSatisfy { !text($0).contains("Bee") })
      #expect(walked.dropFirst().allSatisfy { $0.app.focusedNote?.text != "Bee" })
    }
  }

  @Test func nothingCanBeWrittenIntoAShowOrASecondScreen() throws {
    var show = try Session(picture: "problem: Ant Bee*").pressing("F8 F5")
    var second = try Session(picture: "problem: Ant Bee*").pressing("F8")
    second.send(.project)
    for session in [show, second] {
      var after = session
      after.send(.paste("one\ntwo"))
      after.send(.mouse(Mouse(.press(.left), row: 5, column: 5), clicks: 2))
      #expect(after.app.workspace == session.app.workspace)
      #expect(after.app.view().cursor == nil)
    }
    show.send(.mouse(Mouse(.wheelDown, row: 5, column: 5), clicks: 0))
    #expect(show.app.focus?.box != "problem")
    second.press("q")
    #expect(second.work.last == .quit)
  }

  @Test func aShowKeepsWhatWasBeingTyped() throws {
    var session = try Session(picture: "problem: Ant*").pressing("a t:Precious")
    session.send(.command("present.start"))
    #expect(session.app.board?.notes.map(\.text) == ["Ant", "Precious"])
  }

  @Test func whatOthersRemoveIsNotShownAnyMore() throws {
    var session = try Session(picture: "problem: Ant* Bee").pressing("F5 Tab End")
    #expect(session.app.focusedNote?.text == "Bee")
    var theirs = try #require(session.app.workspace)
    theirs.boards[0].boxes[0].notes.removeLast()
    session.send(.changedOnDisk(theirs, base: try #require(session.app.workspace)))
    #expect(text(session).contains("1/1"))
    #expect(session.app.focusedNote?.text == "Ant")
  }

  // MARK: Long boxes and long notes

  @Test func aBoxOfManyNotesIsShownPageByPage() throws {
    let lines = (1...30).map { "note_number_\($0)" }.joined(separator: "¶")
    let session = try Session(picture: "problem: *").pressing("p:\(lines) F5")
    let pages = walk(session).filter { $0.app.focus?.box == "problem" }.dropFirst()
    let seen = pages.map(text).joined()
    for number in 1...30 { #expect(seen.contains("note number \(number)"), "\(number)") }
    #expect(pages.count < 9)
    // Back from the next box is the last page of this one.
    var back = try #require(pages.last).pressing("Space")
    #expect(back.app.focus?.box != "problem")
    back.press("Left")
    #expect(text(back) == text(try #require(pages.last)))
  }

  /// A note longer than the screen is shown screen by screen, forth and back, with where one is.
  @Test(arguments: ["F5", "F5 Tab"]) func aLongNoteIsShownToItsEnd(_ keys: String) throws {
    let words = (1...400).map { "word\($0)" }
    var (workspace, _) = try Picture.workspace("problem: Rain* Noise")
    workspace.boards[0].boxes[0].notes[0].text = words.joined(separator: " ")
    let long = workspace.boards[0].boxes[0].notes[0].id
    let screens = walk(Session(workspace).pressing(keys)).dropFirst()
      .filter { $0.app.focus?.note == long }
    let seen = Set(screens.flatMap { $0.app.view().rows.flatMap { $0.split(separator: " ") } })
    #expect(screens.count > 1 && words.allSatisfy { seen.contains(Substring($0)) })
    #expect(text(try #require(screens.first)).contains("1/"))
    // The part is told on: Left leads through the same screens.
    var back = try #require(screens.last).pressing("Space")
    for screen in screens.reversed() {
      back.press("Left")
      #expect(text(back) == text(screen))
    }
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
