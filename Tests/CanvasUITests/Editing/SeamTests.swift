import CanvasCore
import CanvasUI
import Testing

/// A draft, a question, carried notes, the editor: while others write the same file.
struct SeamTests {
  /// Others write edits; `base` is what both knew.
  private func outside(_ session: inout Session, _ edits: Edit...) throws {
    let base = try #require(session.app.workspace)
    var document = Document(base)
    try document.perform(edits, as: "theirs")
    session.send(.changedOnDisk(document.workspace, base: base))
  }

  private func conflicts(_ session: Session, _ note: Identifier) -> [JSONValue] {
    session.app.workspace?.conflicts(of: .note(note)).map(\.value) ?? []
  }

  // MARK: Drafts

  @Test func anEditedNoteThatIsRemovedComesBackAsANoteOfItsOwn() throws {
    var session = try Session(picture: "problem: Rain* Noise").pressing("Enter t:y_day")
    try outside(&session, .removeNote("rain"))
    #expect(session.notice == "Others removed its place; your text becomes a note here")
    #expect(session.app.unsentTexts == ["Rainy day"])
    session.press("t:s Esc")
    #expect(Picture.of(session.app) == "problem: Noise Rainy_days*")
  }

  @Test func aNoteThatIsRemovedBeforeAnythingWasTypedStaysRemoved() throws {
    var session = try Session(picture: "problem: Rain* Noise").pressing("Enter")
    try outside(&session, .removeNote("rain"))
    #expect(Picture.of(session.pressing("Esc").app) == "problem: Noise*")
  }

  @Test func anEditedNoteThatIsChangedKeepsBothTexts() throws {
    var session = try Session(picture: "problem: Rain*").pressing("Enter t:_mine")
    try outside(&session, .set(.note("rain"), path: ["text"], to: "Rain theirs"))
    #expect(session.notice == "Others changed this note too; both texts will be kept")
    session.press("Esc")
    #expect(session.notice == "Others changed it too; both are kept, S chooses")
    #expect(session.app.workspace?.note("rain")?.text == "Rain mine")
    #expect(conflicts(session, "rain") == ["Rain theirs"])
    session.press("S Down Enter")
    #expect(session.app.workspace?.note("rain")?.text == "Rain theirs")
  }

  @Test func aDraftFollowsANoteThatIsMoved() throws {
    var session = try Session(picture: "problem: Rain* // bmc> channels: Post").pressing(
      "Enter t:y")
    let place = Change.Place(parent: .box(board: "bmc", box: "channels"))
    try outside(&session, .moveNote("rain", to: place))
    #expect(session.app.boardID == "bmc" && session.app.unsentTexts == ["Rainy"])
    #expect(Picture.of(session.pressing("Esc").app) == " // bmc> channels: Rainy* Post")
  }

  @Test(arguments: [
    (
      "[Streets]: Sweep* | tray: Bench", Edit.removeBox(board: "wall", box: "streets"),
      "wall> tray: Bench Mud*"
    ),
    ("tray: Bench*", Edit.removeNote("bench"), "wall> tray: Mud*"),
  ])
  func aNewNoteGoesToTheNearestPlaceThatIsLeft(
    _ before: String, _ edit: Edit, _ after: String
  ) throws {
    var session = try Session(picture: "wall> " + before).pressing("a t:Mu")
    try outside(&session, edit)
    #expect(session.app.unsentTexts == ["Mu"])
    #expect(Picture.of(session.pressing("t:d Esc").app) == after)
  }

  @Test func aNewNoteGoesToAnotherBoardWhereItsBoardIsRemoved() throws {
    var session = try Session(picture: "problem: Rain* // bmc> channels: Post").pressing("a t:Mu")
    try outside(&session, .removeBoard("lean"))
    #expect(session.app.boardID == "bmc")
    session.press("t:d Enter t:Next Esc")
    #expect(
      session.app.workspace?.boards.flatMap(\.notes).map(\.text).sorted() == [
        "Mud", "Next", "Post",
      ])
  }

  /// Where no board is left one is made for what was typed.
  @Test func aNewNoteOutlivesAllBoards() throws {
    var session = try Session(picture: "problem: Rain*").pressing("a t:Mu")
    try outside(&session, .removeBoard("lean"))
    session.press("t:d Esc")
    #expect(session.app.workspace?.boards.map(\.template) == ["wall"])
    #expect(session.app.workspace?.boards.flatMap(\.notes).map(\.text) == ["Mud"])
  }

  @Test func theJournalKnowsWhereADraftBeganAndWhereItIs() throws {
    let session = try Session(picture: "problem: Rain*").pressing("Enter t:y")
    let draft = try #require(session.effects.record.draft)
    #expect(
      draft
        == Journal.Draft(
          target: .note("rain"), text: "Rainy", base: "Rain",
          home: .box(board: "lean", box: "problem")))
  }

  // MARK: Questions

  @Test(
    arguments: [
      ("R", Target.board("lean"), ["title"], "lean"), ("Q", .board("lean"), ["question"], nil),
      ("r", .box(board: "lean", box: "problem"), ["title"], nil),
      ("f t:Owner Enter", .note("rain"), ["owner"], nil),
    ] as [(String, Target, [FieldKey], String?)])
  func anAnswerOverwritesNothing(
    _ keys: String, _ target: Target, _ path: [FieldKey], _ base: String?
  ) throws {
    var session = try Session(picture: "problem: Rain*").pressing(keys)
    let isQuestion = session.app.unsentTexts == [base ?? ""]
    #expect(isQuestion, "\(keys) leads to \(session.app.unsentTexts)")
    session.press("Ctrl-U t:Mine")
    try outside(&session, .set(target, path: path, to: "Theirs"))
    session.press("Enter")
    #expect(session.notice == "Others changed it too; both are kept, S chooses")
    #expect(session.app.workspace?.fields(of: target)?[path[0]]?.string == "Mine")
    #expect(session.app.workspace?.conflicts(of: target).map(\.value) == ["Theirs"])
  }

  @Test func tagsOfTwoPeopleAreAllKept() throws {
    var session = try Session(picture: "problem: Rain*")
      .pressing("f t:Tags Enter t:wet")
    try outside(&session, .set(.note("rain"), path: ["tags"], to: ["cold"]))
    session.press("Enter")
    #expect(Set(session.app.workspace?.note("rain")?.tags ?? []) == ["wet", "cold"])
  }

  @Test func anAnswerAboutWhatIsGoneStaysTyped() throws {
    var session = try Session(picture: "problem: Rain* // bmc> channels: Post").pressing(
      "R Ctrl-U t:Mine")
    try outside(&session, .removeBoard("lean"))
    session.press("Enter")
    #expect(session.notice == "That board is not there any more")
    #expect(session.app.unsentTexts == ["Mine"])
  }

  @Test func aClickBesideAQuestionKeepsItsAnswerForLater() throws {
    var session = try Session(picture: "problem: Rain*").pressing("F8 R Ctrl-U t:Mine")
    session.send(.mouse(Mouse(.press(.left), row: 3, column: 3), clicks: 1))
    #expect(session.app.unsentTexts == ["Mine"])
    #expect(session.pressing("R Enter").app.workspace?.boards[0].title == "Mine")
  }

  @Test func anAnswerLeftAsItWasWritesNothing() throws {
    var session = try Session(picture: "problem: Rain* Noise")
    session.press("f t:Tags Enter t:a,_b Enter Esc")
    let tagged = session.app.workspace
    #expect(
      session.pressing("f t:Tags Enter Enter Esc").app.workspace == tagged)
    // Of two notes with different owners neither takes that of the other.
    session.press("f t:Owner Enter t:Ann Enter Esc A")
    let before = session.app.workspace
    #expect(
      session.pressing("f t:Owner Enter Enter Esc").app.workspace == before)
  }

  /// What others do to a list leaves its cursor on what it was on.
  @Test func theCursorOfAListStaysOnItsLine() throws {
    var session = try Session(picture: "problem: Rain* // bmc> channels: Post").pressing("b j")
    let board = try #require(TemplateLibrary()["wall"]?.makeBoard(id: "first", title: "First"))
    try outside(&session, .addBoard(board, to: Change.Place(parent: .workspace)))
    session.press("x")
    #expect(session.app.workspace?.boards.map(\.id.text) == ["first", "lean"])
  }

  @Test func aQuestionThatIsClosedKeepsItsAnswerForLater() throws {
    let closed = try Session(picture: "problem: Rain*").pressing("R Ctrl-U t:Mine Esc")
    #expect(closed.app.workspace?.boards[0].title == "lean")
    let again = closed.pressing("R Enter")
    #expect(again.app.workspace?.boards[0].title == "Mine")
    let dropped = try Session(picture: "problem: Rain*").pressing("R Ctrl-U t:Mine Ctrl-G R Enter")
    #expect(dropped.app.workspace?.boards[0].title == "lean")
  }

  // MARK: The editor, carried notes, recovery

  @Test func theEditorsTextIsKeptWhateverHappenedToTheNote() throws {
    var gone = try Session(picture: "problem: Rain* Noise").pressing("E")
    try outside(&gone, .removeNote("rain"))
    gone.send(.edited("Rain in the editor\n"))
    #expect(gone.notice == "Others removed the note; your text is a note of its own")
    #expect(Picture.of(gone.app) == "problem: Noise Rain_in_the_editor*")
    var changed = try Session(picture: "problem: Rain*").pressing("E")
    try outside(&changed, .set(.note("rain"), path: ["text"], to: "Theirs"))
    changed.send(.edited("Mine"))
    #expect(changed.app.workspace?.note("rain")?.text == "Mine")
    #expect(conflicts(changed, "rain") == ["Theirs"])
  }

  @Test func carriedNotesThatAreGoneAreLetGo() throws {
    var session = try Session(picture: "problem: Rain* Noise").pressing("Space Space m")
    try outside(&session, .removeNote("rain"))
    session.press("Right Enter")
    #expect(session.app.workspace?.note("noise") != nil)
    var only = try Session(picture: "problem: Rain* Noise").pressing("m")
    try outside(&only, .removeNote("rain"))
    #expect(only.notice == "That note is not there any more")
    #expect(only.pressing("x").app.workspace?.noteCount == 0)
  }

  @Test func aRecoveredDraftKnowsWhatItBeganFrom() throws {
    var session = try Session(picture: "problem: Theirs*")
    let draft = Journal.Draft(target: .note("theirs"), text: "Mine", base: "Rain")
    let workspace = try #require(session.app.workspace)
    let leftover = Journal.Leftover(
      session: "x", time: 60, steps: [], savedUpTo: 0, draft: draft, damaged: 0, path: "x",
      lock: OpenFile(number: -1))
    session.send(.recovered(SessionRecovery(workspace, [leftover])))
    session.press("Esc")
    #expect(session.app.workspace?.note("theirs")?.text == "Mine")
    #expect(conflicts(session, "theirs") == ["Theirs"])
  }

  // MARK: Opening

  @Test func openingLeavesNothingOfTheWorkspaceBefore() throws {
    var session = try Session(picture: "problem: Rain* Noise").pressing("Space m n z w s")
    session.send(.saved(.failure(.words("the disk is gone"))))
    session.send(.journal(trouble: .words("no journal")))
    let (workspace, _) = try Picture.workspace("problem: Other*")
    session.send(.opened(workspace, name: "other.json", session: "t"))
    let fresh = Session(workspace, size: session.app.size)
    #expect(session.app.view().rows == fresh.app.view().rows)
    #expect(session.app.journalTrouble == nil && session.app.file?.state == .saved)
  }

  /// What fails to open changes nothing: what is open goes on with its file.
  @Test func whatFailsToOpenLeavesWhatIsOpen() throws {
    var session = try Session(picture: "problem: Rain*").pressing("O o t:/nonexistent/x.json Enter")
    #expect(session.work.last == .openTyped("/nonexistent/x.json"))
    // What is typed too early is part of the answer, no command.
    session.send(.failed(.words("There is no such file.")))
    #expect(session.notice == "There is no such file.")
    #expect(session.app.unsentTexts.contains("/nonexistent/x.json"))
    session.press("Ctrl-G Esc a t:Mud Esc")
    #expect(session.app.file?.name == "test.json")
    let saves = session.effects.record.workspace != nil
    #expect(saves && Picture.of(session.app) == "problem: Rain Mud*")
  }
}
