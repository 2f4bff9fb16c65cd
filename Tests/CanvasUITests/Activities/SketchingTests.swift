import CanvasCore
import CanvasUI
import Drawing
import Testing

/// A sketch being drawn: what keys and the mouse draw, and what becomes of it while others write the same file.
struct SketchingTests {
  private static let start = "visual-lean> problem: Rain* Mud"

  private func session(_ keys: String = "") throws -> Session {
    try Session(picture: Self.start).pressing("I Enter").pressing(keys)
  }

  /// The dots of a drawing without what is empty around them.
  private func dots(_ rows: [String]) -> [String] {
    guard let sketch = Sketch(rows), !sketch.isEmpty else { return [] }
    let set = sketch.runs.flatMap { rect in
      (rect.y..<rect.maxY).flatMap { y in (rect.x..<rect.maxX).map { Point(x: $0, y: y) } }
    }
    let (xs, ys) = (set.map(\.x), set.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return [] }
    return (top...bottom).map { y in
      String((left...right).map { sketch[$0, y] ? Character("#") : "." })
    }
  }

  private func kept(_ session: Session, _ note: Identifier = "rain") -> [String] {
    dots(session.app.workspace?.note(note)?.sketch ?? [])
  }

  // MARK: Keys

  @Test(arguments: [
    ("a dot is set", "Space", ["#"]), ("and cleared", "Space Space", []),
    ("the pen draws while it moves", "d 3*Right", ["####"]),
    ("h j k l move too", "d 2*l 2*j 2*h 2*k", ["###", "#.#", "###"]),
    ("laid down it moves only", "d Right d 2*Right Space", ["##.#"]),
    ("the eraser clears while it moves", "d 3*Right e 2*Left", ["#"]),
    (
      "Shift goes four dots", "d Shift-Right Shift-Down",
      ["#####", "....#", "....#", "....#", "....#"]
    ),
    ("a line goes from dot to dot", "L 3*Right 3*Down L", ["#...", ".#..", "..#.", "...#"]),
    ("what is seen of a line is kept", "L 3*Right", ["####"]),
    ("and drawn before something else", "L 2*Right Space", ["##"]),
    ("u gives a begun line up", "L 3*Right u", []),
    ("a ring is filled", "d 2*l 2*j 2*h 2*k d Right Down f", ["###", "###", "###"]),
    ("and emptied", "d 2*l 2*j 2*h 2*k d Right Down f f", []),
    ("a stroke is taken back at once", "Space 2*Right d 3*Right u", ["#"]),
    ("and done again", "Space 2*Right d 3*Right u U", ["#.####"]),
    ("a stroke over what is there is one too", "Space d 2*Right u", ["#"]),
    ("x clears, u brings back", "d 2*Right x u", ["###"]),
    ("Ctrl-Z and Ctrl-Y are the same", "Space Right Space 2*Ctrl-Z Ctrl-Y", ["#"]),
  ])
  func keysDraw(_ fact: String, _ keys: String, _ after: [String]) throws {
    let session = try session(keys + " Enter")
    #expect(kept(session) == after, "\(fact)")
    #expect(session.app.scopes.contains(.board))
  }

  @Test func theWholeDrawingIsMoved() throws {
    let before = try session("d 3*Right Enter")
    let after = try session("d 3*Right d m 12*Left 2*Down m Enter")
    let (old, new) = (before.app.focusedNote?.sketch ?? [], after.app.focusedNote?.sketch ?? [])
    #expect(Sketch(old)?.moved(x: -12, y: 2)?.rows == new)
    // One thing to take back, however far it went.
    #expect(try session("d 3*Right d m 12*Left 2*Down u Enter").app.focusedNote?.sketch == old)
  }

  @Test(arguments: [
    ("u", "There is nothing to undo"), ("U", "There is nothing to redo"),
    ("x", "There is nothing to clear"), ("12*Left Left", "Nothing lies that way"),
    ("m Left", "Nothing lies that way"), ("Space m 12*Left Left", "Nothing lies that way"),
    ("z", "z does nothing here; Esc goes back"), ("q", "q does nothing here; Esc goes back"),
    ("Ctrl-G", "Dropped"),
  ])
  func whatCannotBeDoneIsSaid(_ keys: String, _ says: String) throws {
    #expect(try session(keys).notice == says)
  }

  @Test(arguments: Command.all.filter { $0.scope == .sketching }.flatMap(\.keys))
  func everyKeyDoesSomethingOrSaysWhyNot(_ key: String) throws {
    for keys in ["", "d 3*Right", "L 2*Down", "Space m"] {
      let start = try session(keys)
      let after = start.pressing(key)
      let says = after.notice?.isEmpty == false
      #expect(says || after.app.view() != start.app.view(), "\(keys) \(key)")
      #expect(FrameChecks(after.app.view()).brokenRows == [])
    }
  }

  // MARK: Keeping

  @Test(arguments: ["Enter", "Esc", "Ctrl-C"])
  func keepingIsOneStepThatUndoTakesBack(_ key: String) throws {
    var session = try session("d 3*Right 2*Down \(key)")
    #expect(session.app.document?.history.steps.count == 1)
    #expect(session.effects.record.steps.map(\.title) == ["Draw sketch"])
    #expect(session.app.focusedNote?.sketch.count == 4)
    #expect(session.app.focusedNote?.sketch.allSatisfy { $0.count == 12 } == true)
    session.press("u")
    #expect(session.notice == "Undid: Draw sketch" && session.app.focusedNote?.sketch == [])
    session.press("U")
    #expect(!kept(session).isEmpty)
  }

  @Test func whatIsAsItWasOrDroppedIsNoStep() throws {
    for keys in ["Enter", "Space Space Esc", "d 3*Right Ctrl-G"] {
      #expect(try session(keys).app.document?.history.steps.isEmpty == true, "\(keys)")
    }
  }

  @Test func drawingGoesOnFromWhatThereIs() throws {
    var session = try session("d 2*Right Enter I Enter 3*Right Space Enter")
    #expect(kept(session) == ["####"])
    session.press("I Enter x Enter")
    #expect(session.app.focusedNote?.hasPicture == false)
    #expect(session.notice == nil)
  }

  @Test func drawingOfAnotherKindIsReplacedAndItIsSaid() throws {
    var session = try Session(picture: Self.start)
    try session.app.act { workspace, _ throws(Refusal) in
      try workspace.setting(
        ["sketch"], to: ["/\\", "||"], of: [.note("rain")], as: Act(.setFields, "sketch"))
    }
    session.press("I Enter")
    #expect(session.notice == "Its drawing is of another kind; yours takes its place")
    #expect(session.pressing("Enter").app.focusedNote?.sketch == ["/\\", "||"])
    #expect(kept(session.pressing("Space Enter")) == ["#"])
    #expect(session.pressing("Space Enter u").app.focusedNote?.sketch == ["/\\", "||"])
  }

  @Test func pastedDrawingIsTakenAndWordsAreNot() throws {
    var session = try session("p:⠿⠿¶⠿")
    #expect(kept(session.pressing("Enter")).count == 7)
    session.press("u p:words")
    #expect(session.notice == "Only a drawing can be pasted here")
    #expect(session.app.workspace?.noteCount == 2)
  }

  // MARK: The mouse

  private func place(_ dot: Point) -> Point { Point(x: 2 + 2 * dot.x, y: 3 + dot.y) }

  private func mouse(_ session: inout Session, _ action: Mouse.Action, _ dot: Point) {
    let place = place(dot)
    session.send(.mouse(Mouse(action, row: place.y, column: place.x), clicks: 1))
  }

  @Test func leftButtonDrawsAndRightOneClears() throws {
    var session = try session()
    session.app.look.hasMouse = true
    mouse(&session, .press(.left), Point(x: 2, y: 2))
    // A terminal may leave out what lies between.
    mouse(&session, .drag(.left), Point(x: 6, y: 2))
    mouse(&session, .release(.left), Point(x: 6, y: 2))
    mouse(&session, .press(.right), Point(x: 4, y: 2))
    mouse(&session, .release(.right), Point(x: 4, y: 2))
    #expect(kept(session.pressing("Enter")) == ["##.##"])
    #expect(kept(session.pressing("u Enter")) == ["#####"])
    #expect(kept(session.pressing("u u Space Enter")) == ["#"])
    // Beside the dots nothing is moved and nothing is lost.
    session.send(.mouse(Mouse(.press(.left), row: 0, column: 0), clicks: 1))
    session.send(.mouse(Mouse(.wheelDown, row: 5, column: 5), clicks: 0))
    #expect(kept(session.pressing("Enter")) == ["##.##"])
  }

  @Test func clickOnAKeyBesideItIsThatKey() throws {
    var session = try session("d 2*Right d")
    session.app.look.hasMouse = true
    let rows = session.app.view().rows
    let row = try #require(rows.firstIndex { $0.contains("Clear the drawing") })
    session.send(.mouse(Mouse(.press(.left), row: row, column: 60), clicks: 1))
    #expect(kept(session.pressing("Enter")) == [])
  }

  // MARK: On any screen

  @Test(arguments: [(40, 12), (50, 16), (66, 20), (80, 24), (103, 29), (128, 36), (200, 50)])
  func itIsDrawnWholeOrTheCursorIsSeen(_ width: Int, _ height: Int) throws {
    var session = try session("d 2*Right")
    session.send(.resize(Size(width: width, height: height)))
    for keys in ["", "6*Shift-Left 4*Shift-Up", "12*Shift-Right 8*Shift-Down"] {
      session.press(keys)
      let frame = session.app.view()
      let checks = FrameChecks(frame)
      #expect(checks.brokenRows == [] && checks.openBorders == [], "\(keys)")
      #expect(checks.focusMarks == 1, "\(keys)")
      #expect(frame.cursor != nil)
    }
    // What was drawn does not depend on the screen.
    #expect(!kept(session.pressing("Enter")).isEmpty)
  }

  // MARK: While others write

  private func outside(_ session: inout Session, _ edits: Edit...) throws {
    let base = try #require(session.app.workspace)
    var document = Document(base)
    try document.perform(edits, as: "theirs")
    session.send(.changedOnDisk(document.workspace, base: base))
  }

  @Test func noteThatIsRemovedComesBackWithTheDrawing() throws {
    var session = try session("d 3*Right")
    try outside(&session, .removeNote("rain"))
    #expect(session.notice == "Others removed its note; your drawing becomes a new one here")
    session.press("Down Enter")
    let note = try #require(session.app.focusedNote)
    #expect(note.title == "Rain" && note.id != "rain" && dots(note.sketch) == ["####", "...#"])
    #expect(session.app.document?.history.steps.count == 1)
    #expect(session.pressing("u").app.workspace?.noteCount == 1)
  }

  @Test func noteThatIsRemovedBeforeAnythingWasDrawnStaysRemoved() throws {
    for keys in ["", "Space x"] {
      var session = try session(keys)
      try outside(&session, .removeNote("rain"))
      #expect(session.notice == "That note is not there any more")
      #expect(session.pressing("Enter").app.workspace?.note("rain") == nil)
    }
  }

  @Test func drawingOutlivesAllBoards() throws {
    var session = try session("d 3*Right")
    try outside(&session, .removeBoard("visual-lean"))
    session.press("Enter")
    #expect(session.app.workspace?.boards.map(\.template) == ["wall"])
    let notes = session.app.workspace?.boards.flatMap { Array($0.notes) } ?? []
    #expect(notes.map(\.title) == ["Rain"] && dots(notes[0].sketch) == ["####"])
  }

  @Test func placeOfTheNewNoteMayGoAsWell() throws {
    var session = try Session(picture: Self.start + " // bmc> channels: Post").pressing(
      "I Enter Space")
    try outside(&session, .removeNote("rain"))
    try outside(&session, .removeBoard("visual-lean"))
    session.press("Enter")
    #expect(session.app.boardID == "bmc" && session.app.focusedNote?.title == "Rain")
  }

  @Test func noteThatIsMovedTakesTheDrawingWithIt() throws {
    var session = try session("Space")
    let place = Change.Place(parent: .box(board: "visual-lean", box: "channels"))
    try outside(&session, .moveNote("rain", to: place))
    session.press("Right Space Enter")
    #expect(kept(session) == ["##"] && session.app.focus?.box == "channels")
  }

  @Test func twoDrawingsAreBothKeptAndSeen() throws {
    var session = try session("d 3*Right")
    try outside(&session, .set(.note("rain"), path: ["sketch"], to: ["⣿⣿"]))
    #expect(session.notice == "Others drew here too; both drawings will be kept")
    session.press("Enter")
    #expect(session.notice == "Others changed it too; both are kept, S chooses")
    let note = try #require(session.app.workspace?.note("rain"))
    let waiting = session.app.workspace?.conflicts(of: .note("rain")).map(\.value.strings) ?? []
    #expect(waiting.count == 1 && Set([note.sketch] + waiting).contains(["⣿⣿"]))
    session.press("S")
    #expect(session.app.panel?.rows.map(\.picture) == [note.sketch] + waiting)
    #expect(session.app.panel?.rows.map(\.text) == ["A sketch", "A sketch"])
    session.press("Down Enter")
    #expect(session.app.workspace?.note("rain")?.sketch == waiting[0])
  }

  @Test func otherFieldsThatChangeDisturbNothing() throws {
    var session = try session("Space")
    try outside(&session, .set(.note("rain"), path: ["text"], to: "Snow"))
    session.press("Enter")
    #expect(session.app.focusedNote?.title == "Snow" && kept(session) == ["#"])
    #expect(session.app.workspace?.conflicts.isEmpty == true)
  }

  @Test func saveThatFailsTakesNothing() throws {
    var session = try session("d 3*Right")
    session.send(.saved(.failure(.words("the disk is gone"))))
    #expect(FrameChecks(session.app.view()).openBorders == [])
    session.press("Down Enter")
    #expect(kept(session) == ["####", "...#"])
    #expect(session.effects.record.workspace?.note("rain")?.sketch.count == 4)
  }

  // MARK: The journal

  private func recovered(_ session: Session, into workspace: Workspace) throws -> Session {
    let draft = try #require(session.effects.record.draft ?? nil)
    var next = Session(workspace)
    let leftover = Journal.Leftover(
      session: "x", time: 60, steps: [], savedUpTo: 0, draft: draft, damaged: 0, path: "x",
      lock: OpenFile(number: -1))
    next.send(.recovered(SessionRecovery(workspace, [leftover])))
    return next
  }

  @Test func journalHasWhatWasDrawn() throws {
    let session = try session("d 3*Right")
    let draft = try #require(session.effects.record.draft ?? nil)
    #expect(draft.isSketch && draft.target == .note("rain") && draft.base == nil)
    #expect(draft.home == .box(board: "visual-lean", box: "problem"))
    #expect(dots(draft.text.split(separator: "\n").map(String.init)) == ["####"])
    #expect(session.app.unsentTexts == [draft.text])
    // Kept or dropped it is there no more.
    #expect(session.pressing("Enter").effects.record.draft == .some(nil))
    #expect(session.pressing("Ctrl-G").effects.record.draft == .some(nil))
  }

  @Test func sessionThatDiedGoesOnDrawing() throws {
    let session = try session("d 3*Right")
    let workspace = try #require(session.app.workspace)
    let next = try recovered(session, into: workspace)
    #expect(next.notice?.hasPrefix("Recovered a draft from ") == true)
    #expect(next.app.scopes == [.sketching])
    #expect(kept(next.pressing("Enter")) == ["####"])
    #expect(kept(next.pressing("Ctrl-G")) == [])
  }

  @Test func sessionThatDiedKeepsItsDrawingWhateverBecameOfTheNote() throws {
    let session = try session("d 3*Right")
    var workspace = try #require(session.app.workspace)
    workspace.boards[0].boxes[0].notes.remove(at: 0)
    let next = try recovered(session, into: workspace).pressing("Enter")
    #expect(
      next.app.focusedNote?.title == "A sketch"
        && dots(next.app.focusedNote?.sketch ?? []) == ["####"])
    var other = try #require(session.app.workspace)
    other.boards[0].boxes[0].notes[0].fields["sketch"] = ["⣿⣿"]
    let both = try recovered(session, into: other).pressing("Enter")
    #expect(both.app.workspace?.conflicts(of: .note("rain")).count == 1)
  }

  /// Of two sessions that died one is opened; the other's drawing is kept.
  @Test func twoSessionsThatDiedLoseNothing() throws {
    let workspace = try #require(try session().app.workspace)
    let drafts = try [("rain", "d 3*Right"), ("rain", "Space")].map { _, keys in
      try #require(try session(keys).effects.record.draft ?? nil)
    }
    var next = Session(workspace)
    let leftovers = drafts.enumerated().map { index, draft in
      Journal.Leftover(
        session: "x\(index)", time: 60 + index, steps: [], savedUpTo: 0, draft: draft, damaged: 0,
        path: "x", lock: OpenFile(number: -1))
    }
    next.send(.recovered(SessionRecovery(workspace, leftovers)))
    next.press("Enter")
    let note = try #require(next.app.workspace?.note("rain"))
    let all = [note.sketch] + (next.app.workspace?.conflicts.map(\.value.strings) ?? [])
    #expect(Set(all.map { dots($0) }) == [["####"], ["#"]])
  }
}
