import CanvasCore
import CanvasUI
import Drawing
import Testing

struct MouseTests {
  private func session(_ keys: String = "") throws -> Session {
    try Session(picture: "problem: Ant Bee Cow* | solution: Dog").pressing("F8").pressing(keys)
  }

  /// Where a text stands on the screen.
  private func place(of text: String, _ session: Session) throws -> Point {
    let rows = session.app.view().rows
    for (y, row) in rows.enumerated() {
      for (x, index) in row.indices.enumerated() where row[index...].hasPrefix(text) {
        return Point(x: x, y: y)
      }
    }
    throw Missing(text: text)
  }

  private struct Missing: Error { var text: String }

  private func send(
    _ action: Mouse.Action, _ place: Point, clicks: Int = 0, _ session: inout Session
  ) {
    session.send(.mouse(Mouse(action, row: place.y, column: place.x), clicks: clicks))
  }

  private func click(_ text: String, clicks: Int = 1, _ session: inout Session) throws {
    let place = try place(of: text, session)
    send(.press(.left), place, clicks: clicks, &session)
    send(.release(.left), place, &session)
  }

  @Test func itIsOffUntilItIsTurnedOn() throws {
    var session = try Session(picture: "problem: Ant Bee* | solution: Dog")
    try click("Ant", &session)
    #expect(Picture.of(session.app) == "problem: Ant Bee* | solution: Dog")
    session.press("F8")
    #expect(session.effects.terminal.last == .mouse(true))
    try click("Ant", &session)
    #expect(Picture.of(session.app) == "problem: Ant* Bee | solution: Dog")
    session.press("F8")
    #expect(session.effects.terminal.last == .mouse(false))
  }

  @Test func theScreenSaysThatItIsOn() throws {
    let rows = try session().app.view().rows
    #expect(rows[rows.count - 2].contains("mouse · "))
  }

  @Test func aClickFocusesAndASecondOneEdits() throws {
    var session = try session()
    try click("Dog", &session)
    #expect(Picture.of(session.app) == "problem: Ant Bee Cow | solution: Dog*")
    try click("Dog", clicks: 2, &session)
    session.press("t:gy Esc")
    #expect(Picture.of(session.app) == "problem: Ant Bee Cow | solution: Doggy*")
  }

  @Test func aClickElsewhereKeepsWhatIsTyped() throws {
    var session = try session("a t:New")
    try click("Dog", &session)
    #expect(Picture.of(session.app) == "problem: Ant Bee Cow New | solution: Dog*")
  }

  @Test func aDraggedNoteGoesToWhereItIsLetGo() throws {
    var session = try session()
    send(.press(.left), try place(of: "Bee", session), clicks: 1, &session)
    let goal = try place(of: "Dog", session)
    send(.drag(.left), goal, &session)
    send(.release(.left), goal, &session)
    #expect(Picture.of(session.app) == "problem: Ant Cow | solution: Dog Bee*")
    session.press("u")
    #expect(Picture.of(session.app).contains("problem: Ant Bee"))
  }

  @Test func aNoteThatIsLetGoWhereItWasStays() throws {
    var session = try session()
    let place = try place(of: "Bee", session)
    send(.press(.left), place, clicks: 1, &session)
    send(.drag(.left), place, &session)
    send(.release(.left), place, &session)
    #expect(Picture.of(session.app) == "problem: Ant Bee* Cow | solution: Dog")
  }

  @Test func theWheelWalksThroughTheBoxUnderIt() throws {
    var session = try session("Home")
    let place = try place(of: "Ant", session)
    send(.wheelDown, place, &session)
    #expect(Picture.of(session.app) == "problem: Ant Bee* Cow | solution: Dog")
    send(.wheelUp, place, &session)
    #expect(Picture.of(session.app) == "problem: Ant* Bee Cow | solution: Dog")
    send(.wheelDown, try self.place(of: "Dog", session), &session)
    #expect(Picture.of(session.app) == "problem: Ant Bee Cow | solution: Dog*")
  }

  @Test func hintsAreButtons() throws {
    var session = try session()
    try click("x remove", &session)
    #expect(Picture.of(session.app) == "problem: Ant Bee* | solution: Dog")
  }

  @Test func linesOfPanelsAreChosenAndBesideThemTheyClose() throws {
    var session = try session("e")
    try click("supported", &session)
    #expect(session.app.focusedNote?.facet("evidence") == ["supported"])
    session.press("?")
    send(.press(.left), Point(x: 0, y: 0), clicks: 1, &session)
    #expect(FrameChecks(session.app.view()).frame.cells.allSatisfy { $0.role != .panelBorder })
  }

  @Test func tabsOfTheStripAreClickable() throws {
    var session = try session("z")
    try click("SOL", &session)
    #expect(Picture.of(session.app) == "problem: Ant Bee Cow | solution: Dog*")
  }

  @Test func boardsAreFocusedAndOpened() throws {
    var session = Session(try Seed.workspace("inner-city")).pressing("F8 b")
    let board = try #require(session.app.workspace?.boards[2])
    try click(String(board.title.prefix(20)), &session)
    #expect(session.listsBoards)
    try click(String(board.title.prefix(20)), clicks: 2, &session)
    #expect(session.app.screen == .board)
    #expect(session.app.boardID == board.id)
  }

  /// The far right of a wide screen, beyond what the old encoding of mouse reports can say.
  @Test func wideScreensCanBePointedAtEverywhere() throws {
    var session = try Session(
      picture: "problem: A* | customer-segments: Far", size: Size(width: 400, height: 50))
    session.press("F8")
    let place = try place(of: "Far", session)
    #expect(place.x > 223)
    send(.press(.left), place, clicks: 1, &session)
    #expect(Picture.of(session.app) == "problem: A | customer-segments: Far*")
  }

  /// Every cell of every kind of screen, pressed, dragged to and rolled over, does no harm.
  @Test(arguments: ["", "a", "e", ":", "b", "z", "m", "i", "F5"])
  func pointingAnywhereIsHarmless(_ keys: String) throws {
    let start = try session(keys)
    for y in stride(from: 0, to: 24, by: 3) {
      for x in stride(from: 1, to: 80, by: 11) {
        var session = start
        for action in [Mouse.Action.press(.left), .drag(.left), .release(.left), .wheelDown] {
          send(action, Point(x: x, y: y), clicks: 1, &session)
        }
        #expect(FrameChecks(session.app.view()).brokenRows == [])
      }
    }
  }

  /// One long turn of the wheel ends at the last note of the box, and the other way at the first.
  @Test(arguments: ["", "z", "-", "i"]) func theWheelStopsAtTheEnds(_ keys: String) throws {
    let notes = (1...30).map { "note\($0)" }.joined(separator: " ")
    var session = try Session(
      picture: "problem: \(notes)* | solution: Roof", size: Size(width: 100, height: 30))
    session.press("F8 " + keys)
    session.press("Home")
    let place = try self.place(of: "note1 ", session)
    for (action, end) in [(Mouse.Action.wheelDown, "note30"), (.wheelUp, "note1")] {
      for _ in 0..<80 { send(action, place, &session) }
      #expect(session.app.focusedNote?.text == end && session.app.focus?.box == "problem")
    }
  }
}
