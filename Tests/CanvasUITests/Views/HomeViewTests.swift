import CanvasCore
import CanvasUI
import Drawing
import Testing

struct HomeViewTests {
  private func session(_ count: Int, _ keys: String = "", height: Int = 24) -> Session {
    var home = Home()
    home.folder = "~/Ninefold"
    home.entries = (0..<count).map { index in
      Home.Entry(
        path: FilePath("\(index).json"), title: "Track \(index)", boards: 1, notes: index,
        changed: 86400)
    }
    return Session(home: home, size: Size(width: 60, height: height)).pressing(keys)
  }

  @Test func whatOneCanMakeComesFirst() {
    let rows = session(2).app.view().rows
    #expect(rows[2].hasPrefix("│ What do you want to make? "))
    #expect(rows[3].hasPrefix("│   Lean Canvas "))
    #expect(rows[3].contains("test an idea"))
    #expect(rows[8].hasPrefix("│ Workspaces, the last one first "))
  }

  @Test func anEntryIsItsTitleAndWhatIsInIt() {
    let rows = session(2).app.view().rows
    #expect(rows[9].hasPrefix("│ ▸ Track 0 "))
    #expect(rows[10].hasPrefix("│     1970-01-02 · 1 board · 0 notes "))
    #expect(rows[11].hasPrefix("│   Track 1 "))
    #expect(rows[12].hasPrefix("│     1970-01-02 · 1 board · 1 note "))
  }

  @Test func theFolderStandsInTheLine() {
    #expect(session(1).app.view().rows[21].hasPrefix("└── ~/Ninefold ─"))
  }

  @Test func theCursorIsOnTheLineThatIsChosen() {
    let frame = session(3, "Down").app.view()
    #expect(frame.rows[11].hasPrefix("│ ▸ Track 1 "))
    #expect(frame[4, 11].role == .focus && frame[4, 9].role == .text)
    #expect(session(3, "Home").app.view().rows[3].hasPrefix("│ ▸ Lean Canvas "))
    #expect(session(3, "End").app.view().rows[13].hasPrefix("│ ▸ Track 2 "))
  }

  @Test func entriesThatDoNotFitAreCounted() {
    #expect(!session(5).app.view().rows[1].contains("+"))
    #expect(session(30).app.view().rows[1].contains("+24"))
    #expect(session(30, "29*Down").app.view().rows.contains { $0.contains("▸ Track 29 ") })
  }

  @Test func whatCannotBeOpenedSaysWhy() {
    var home = Home()
    home.folder = "~"
    home.entries = [
      Home.Entry(
        path: "a.json", title: "a.json", boards: 0, notes: 0, changed: 0, trouble: .words("Torn."))
    ]
    let frame = Session(home: home, size: Size(width: 60, height: 24)).app.view()
    #expect(frame.rows[10].hasPrefix("│     Torn. "))
    #expect(frame[6, 10].role == .refusal)
  }

  @Test func whatIsGoneIsQuietAndCanBeTakenOff() {
    var home = Home()
    home.folder = "~"
    var entry = Home.Entry(
      path: "/elsewhere/a.json", title: "Track", boards: 0, notes: 0, changed: 0)
    entry.isElsewhere = true
    entry.isGone = true
    home.entries = [entry]
    var session = Session(home: home, size: Size(width: 80, height: 24))
    #expect(session.app.view().rows[10].contains("/elsewhere/a.json · not there any more"))
    #expect(session.app.view()[4, 9].role == .prompt)
    session.press("x")
    #expect(session.app.view().rows.contains { $0.contains("Take it off this list") })
    session.press("x")
    #expect(session.work.last == .putAside("/elsewhere/a.json"))
  }

  @Test func withoutEntriesTheCursorIsOnWhatOneCanMake() {
    let frame = session(0).app.view()
    #expect(frame.rows[3].hasPrefix("│ ▸ Lean Canvas "))
    #expect(frame.rows[9].contains("There are no workspaces yet; a starts one"))
    #expect(frame.cells.count { $0.role == .focusMark } == 1)
  }

  // MARK: Making

  /// What is made opens as if the disk had made it.
  private func made(_ keys: String) throws -> Session {
    var session = session(0, keys)
    guard case .create(let workspace)? = session.work.last else {
      Issue.record("nothing is made by \(keys)")
      return session
    }
    session.send(.opened(workspace, name: "new.json"))
    return session
  }

  @Test(arguments: [("Enter", "lean"), ("Down Enter", "bmc")])
  func aCanvasOpensWithADraftInItsFirstBox(_ keys: String, _ template: String) throws {
    let session = try made(keys).pressing("t:People Tab t:Next Esc")
    let board = try #require(session.app.board)
    #expect(board.template == template && session.app.workspace?.boards.count == 1)
    let order = try #require(session.app.template?.fillOrder.map(\.id))
    let texts = order.prefix(2).map { board.box(Identifier($0) ?? "")?.notes.map(\.text) }
    #expect(texts == [["People"], ["Next"]])
    #expect(session.app.workspace?.title.hasSuffix("2026-03-20") == true)
  }

  @Test func aWorkshopOpensOnItsFirstStep() throws {
    var session = try made("2*Down Enter")
    #expect(
      session.app.workspace?.boards.map(\.template) == ["agenda", "wall", "matrix", "visual-lean"])
    let steps = try #require(session.app.board?.notes.map { $0 })
    #expect(session.app.focus?.note == steps.first?.id)
    session.press("Y")
    #expect(session.app.focus?.note == steps[1].id)
    #expect(session.app.workspace?.note(steps[0].id)?.isDone == true)
    // Opened again, it goes on with the next one.
    let again = Session(try #require(session.app.workspace))
    #expect(again.app.focus?.note == steps[1].id)
  }

  @Test func theDiskThatRefusesLeavesNoDraftForLater() {
    var session = session(0, "Enter")
    session.send(.failed(.words("No room.")))
    let (workspace, _) = (Workspace(id: "other"), 0)
    session.send(.opened(workspace, name: "other.json"))
    #expect(session.app.isTyping == false)
  }

  @Test func aFileThatIsNotThereIsOffered() throws {
    var session = session(0)
    session.send(.missing("/tmp/plan.json"))
    #expect(session.app.view().rows.contains { $0.contains("“plan.json” is not there. Make it?") })
    session.press("b")
    guard case .make(let workspace, let path)? = session.work.last else {
      Issue.record("nothing is made")
      return
    }
    #expect(path == "/tmp/plan.json" && workspace.boards.map(\.template) == ["bmc"])
    #expect(workspace.title == "plan")
  }

  @Test func aWorkspaceIsRenamed() {
    let session = session(2, "r t:Other Enter")
    #expect(session.work.last == .rename("0.json", title: "Other"))
    // What the disk refuses is asked again as typed.
    var refused = session
    refused.send(.failed(.words("You may not.")))
    #expect(refused.app.isTyping && refused.app.unsentTexts.contains("Other"))
  }
}
