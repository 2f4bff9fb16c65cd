import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Larger and smaller, the outline, block letters, ASCII.
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
    ("history", "History: see the board as it was"),
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
}
