import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Larger and smaller, shows, the outline, block letters.
struct ShowTests {
  private func text(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  // MARK: Larger and smaller

  @Test func aCanvasGrowsFromAllBoxesToOneNote() throws {
    var session = Session(try Seed.workspace("inner-city"), size: Size(width: 128, height: 36))
    session.press("14*n 9*-")
    var said: [String] = []
    for _ in 0..<4 {
      session.press("+")
      said.append(session.notice ?? "")
    }
    #expect(
      said == [
        "Indeling als raster", "Eén vak tegelijk", "Eén briefje in blokletters",
        "Groter gaat niet; Esc gaat terug",
      ])
    session.press("9*-")
    #expect(session.notice == "Kleiner gaat niet")
  }

  @Test func aWallGrowsFromClustersToOneNote() throws {
    var session = Session(try Seed.workspace("inner-city"))
    session.press("9*-")
    #expect(session.app.surface.id == "clusters")
    let kinds = (0..<4).map { _ in
      session.press("+")
      return session.app.surface.id
    }
    #expect(kinds == ["headlines", "cards", "single", "block"])
  }

  @Test func anEmptyBoxHasNoNoteToMakeLarge() throws {
    let session = try Session(picture: "problem: *").pressing("4*+")
    #expect(session.app.surface.id == "single")
    #expect(session.notice == "There is no note here; a adds one")
  }

  // MARK: Block letters

  @Test func everyNoteOfTheTrackCanBeShownToTheBackRow() throws {
    let size = Size(width: 128, height: 36)
    var plain: [String] = []
    for board in try Seed.workspace("inner-city").boards {
      for note in board.notes
      where BlockText(note.title, width: size.width - 4, height: size.height - 3) == nil {
        plain.append(note.title)
      }
    }
    // Notes of many words stay plain text.
    #expect(
      plain.allSatisfy { $0.count > 60 || $0.unicodeScalars.contains { $0.value > 0x2000 } },
      "\(plain)")
  }

  @Test func aNoteThatCannotBeSpelledIsShownPlain() throws {
    let session = try Session(picture: "problem: *").pressing("a t:語語 Esc 4*+")
    #expect(text(session).contains("語語"))
  }

  // MARK: Shows

  @Test func aShowWalksTheBoxesInTheOrderOfFilling() throws {
    var session = Session(try Seed.workspace("blank-bmc")).pressing("F5")
    let order = try #require(session.app.board).boxes(in: session.app.template).map(\.id)
    var seen: [Identifier] = []
    for _ in order {
      seen.append(try #require(session.app.focus?.box))
      session.press("Space")
    }
    #expect(seen == order)
    #expect(session.notice == "This is the last one; Esc ends the show")
  }

  @Test func aShowHasNoCursorAndNoChrome() throws {
    let session = try Session(picture: "problem: A B*").pressing("F5")
    let frame = session.app.view()
    #expect(frame.cursor == nil && FrameChecks(frame).focusMarks == 0)
    #expect(
      frame.cells.allSatisfy { ![.hint, .hintKey, .status, .header, .border].contains($0.role) })
  }

  @Test func aShowEndsWhereItIsAndGivesTheThemeBack() throws {
    var session = Session(try Seed.workspace("blank-bmc")).pressing("F5")
    #expect(session.app.look.theme == .projectorLight)
    session.press("t")
    #expect(session.app.look.theme == .projectorDark)
    let second = try #require(session.app.board).boxes(in: session.app.template)[1].id
    session.press("Right Esc")
    #expect(session.app.look.theme == .standard)
    #expect(session.app.focus?.box == second)
    #expect(session.pressing("a").app.view().cursor != nil)
  }

  @Test func noteByNoteEachNoteIsASlide() throws {
    var session = try Session(picture: "problem: A* B | solution: C").pressing("F5 Tab")
    #expect(session.notice == "Note by note")
    var seen = [session.app.focusedNote?.text]
    for _ in 0..<2 {
      session.press("Right")
      seen.append(session.app.focusedNote?.text)
    }
    #expect(seen == ["A", "B", "C"])
  }

  @Test func aShowLeavesOutWhatIsHiddenFromTheRoom() throws {
    let session = try Session(picture: "problem: Ant Bee* Cow").pressing("W F5")
    #expect(!text(session).contains("Bee"))
    let slides = session.pressing("Tab")
    #expect(slides.app.focusedNote?.text != "Bee")
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

  @Test func aBoxOfManyNotesIsShownPageByPage() throws {
    let lines = (1...30).map { "note_number_\($0)" }.joined(separator: "¶")
    var session = try Session(picture: "problem: *").pressing("p:\(lines) Home F5")
    var seen = ""
    for _ in 0..<5 where session.app.focus?.box == "problem" {
      seen += text(session)
      session.press("Space")
    }
    for number in 1...30 { #expect(seen.contains("note number \(number)"), "\(number)") }
    // Back from the next box is the last page of this one.
    #expect(session.app.focus?.box != "problem")
    session.press("Left")
    #expect(session.app.focus?.box == "problem")
    #expect(text(session).contains("note number 30"))
  }

  // MARK: The outline

  @Test func theOutlineHasNoBoxCharactersAndTheCursorOnItsLine() throws {
    for index in [0, 1, 10, 14] {
      let session = Session(try Seed.workspace("inner-city")).pressing("\(index)*n i j")
      let frame = session.app.view()
      let body = frame.rows.dropFirst(2).dropLast(2).joined()
      #expect(body.unicodeScalars.allSatisfy { !(0x2500...0x259F).contains($0.value) })
      let cursor = try #require(frame.cursor)
      let row = frame.rows[cursor.y]
      let title = try #require(session.app.focusedNote?.title.prefix(12))
      #expect(row.dropFirst(cursor.x).hasPrefix(title), "\(row)")
    }
  }

  @Test func theOutlineIsEdited() throws {
    let session = try Session(picture: "wall> [One]: A* | [Two]: B").pressing("i")
    #expect(Picture.of(session.pressing("a t:New Esc").app) == "wall> [One]: A New* | [Two]: B")
    #expect(Picture.of(session.pressing("x").app) == "wall> [One]: * | [Two]: B")
    #expect(Picture.of(session.pressing("Right").app) == "wall> [One]: A | [Two]: B*")
    #expect(Picture.of(session.pressing("m Right Enter").app) == "wall> [One]: | [Two]: B A*")
  }

  @Test func theOutlineReachesEveryBoxAndNote() throws {
    var session = Session(try Seed.workspace("inner-city")).pressing("14*n i Home")
    var seen: Set<Identifier> = []
    session.press("40*Up")
    for _ in 0..<60 {
      if let id = session.app.focus?.note { seen.insert(id) }
      session.press("Down")
    }
    #expect(seen.count == session.app.board?.noteCount)
  }

  @Test func whatSignsSayIsSaidInWords() throws {
    let session = Session(try Seed.workspace("inner-city")).pressing("i")
    #expect(text(session).contains("gekozen voor uitwerking"))
    let canvas = Session(try Seed.workspace("inner-city")).pressing("14*n i")
    #expect(text(canvas).contains("(") && !text(canvas).contains("~ "))
  }

  // MARK: ASCII

  @Test(arguments: Seed.names)
  func asciiScreensHoldNothingElse(_ seed: String) throws {
    var session = Session(try Seed.workspace(seed))
    session.app.look.isASCII = true
    for keys in ["", "b", ":", "?", "f", "a t:é語👩‍👩‍👧", "i", "z", "F5"] {
      let frame = session.pressing(keys).app.view()
      #expect(frame.rows.joined().utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(keys)")
      #expect(FrameChecks(frame).brokenRows == [])
    }
  }

  // MARK: Languages

  @Test func theLanguageIsSwitchedLive() throws {
    var session = Session(try Seed.workspace("inner-city"))
    var seen: [Language] = []
    for _ in 0..<6 {
      session.press("L")
      seen.append(session.app.language)
    }
    #expect(seen == [.en, .nl, .fr, .de, .es, .nl])
    #expect(session.notice == "De taal van de werkruimte: nl")
  }

  // MARK: The palette

  @Test(arguments: [
    ("rmv", "Remove"), ("nb", "Next board"), ("undo", "Undo"),
    ("enl", "Enlarge: the box, then the note"),
    ("history", "History: walk, compare, name, go back"),
    ("send box", "Send to a box of any board"),
  ])
  func aFewLettersFindACommand(_ typed: String, _ title: String) throws {
    let keys = ": t:" + typed.map { $0 == " " ? "_" : String($0) }.joined()
    let session = try Session(picture: "problem: A*").pressing(keys)
    let first = session.app.view().rows.first { $0.contains("│▸") }
    #expect(first?.contains("│▸ \(title)") == true, "\(first ?? "")")
  }

  @Test func lettersThatAreNotThereFindNothing() throws {
    let session = try Session(picture: "problem: A*").pressing(": t:xqzw")
    #expect(text(session).contains("Nothing found"))
  }

  // MARK: What is not seen is not touched

  @Test(arguments: ["x", "v", "Space", "m", "e", "f", "y", "E", "J"])
  func atTheLevelOfClustersNoNoteIsMeant(_ key: String) throws {
    let session = Session(try Seed.workspace("inner-city")).pressing("-")
    let after = session.pressing(key)
    #expect(after.app.workspace == session.app.workspace)
    #expect(after.notice == "Briefjes staan hier niet; Enter opent het thema")
    #expect(session.pressing("Enter").app.surface.id == "headlines")
  }

  @Test func cardsSayHowManyAreNotThere() throws {
    let session = Session(try Seed.workspace("inner-city")).pressing("+")
    var seen = 0
    let frame = session.app.view()
    for row in frame.rows where row.contains("┌") { seen += row.count { $0 == "┌" } }
    let total = try #require(session.app.board?.boxes(in: session.app.template)[0].notes.count)
    if seen < total { #expect(text(session).contains("+\(total - seen)")) }
  }

  // MARK: Leaving

  @Test func quittingAsksOnlyWhereWorkWouldBeLost() throws {
    let full = StoreError.system(SystemError(code: 28, call: "write"), .save)
    var session = try Session(picture: "problem: A*")
    session.send(.saved(.failure(.file(.store(full, "plan.json")))))
    #expect(session.pressing("q").work.last == .quit)
    #expect(session.app.unsavedWords?.contains("comes back when you open") == true)
    session.send(.journal(trouble: .unprotected(full, "journal")))
    let once = session.pressing("q")
    #expect(once.work.last != .quit && once.notice?.contains("q again") == true)
    #expect(once.pressing("q").work.last == .quit)
    #expect(session.app.unsavedWords?.contains("could not be kept") == true)
  }

  /// A note longer than the screen is shown screen by screen, forth and back, with where one is.
  @Test(arguments: ["F5", "F5 Tab"]) func aLongNoteIsShownToItsEnd(_ keys: String) throws {
    let words = (1...400).map { "word\($0)" }
    var (workspace, _) = try Picture.workspace("problem: Rain* Noise")
    workspace.boards[0].boxes[0].notes[0].text = words.joined(separator: " ")
    var session = Session(workspace).pressing(keys)
    if keys == "F5" {
      while session.app.focus?.box != "problem" { session.press("Right") }
    }
    var seen: Set<String> = []
    var screens = 0
    var back: [[String]] = []
    while session.app.focus?.note == workspace.boards[0].boxes[0].notes[0].id || screens == 0 {
      let rows = session.app.view().rows
      back.append(rows)
      for row in rows { seen.formUnion(row.split(separator: " ").map(String.init)) }
      session.press("Right")
      screens += 1
      guard screens < 60 else { break }
    }
    #expect(screens > 1 && words.allSatisfy(seen.contains), "\(screens) screens")
    #expect(back[0].contains { $0.contains("1/") })
    for rows in back.reversed() {
      session.press("Left")
      #expect(session.app.view().rows == rows)
    }
  }
}
