import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The programme on the screen: what happens while it is read, opened from, and come back to.
struct ProgrammePanelTests {
  private func asked(_ folder: String = "teams") -> Session {
    var session = Session(home: Home(), size: Size(width: 80, height: 24))
    session.press("p t:\(folder) Enter")
    return session
  }

  private func shown() -> Session { ProgrammeScene.reading(asked()) }

  private func numbers(_ session: Session) -> [Int] {
    session.work.compactMap { work in
      if case .readProgramme(_, let number, _) = work { number } else { nil }
    }
  }

  private func titles(_ session: Session) -> [String] {
    session.app.panel?.rows.map(\.text) ?? []
  }

  private static let order = [
    "Fietslab voor de wijk", "Repaircafé", "Buurtkeuken Overvecht", "Naaiatelier De Draad",
    "Tuin van de buren", "Belbus", "kapot", "nieuw",
  ]

  @Test func rowsArriveAsTheyAreRead() {
    var session = asked()
    #expect(session.app.panel?.id == "programme" && titles(session).isEmpty)
    session.send(.programme(ProgrammeNews(1, .success(.files(8)))))
    session.send(.programme(ProgrammeNews(1, .success(.entry(ProgrammeScene.entries[0])))))
    #expect(titles(session) == ["Buurtkeuken Overvecht"])
    #expect(session.app.panel?.title.contains("1/8") == true)
    session = ProgrammeScene.reading(asked())
    #expect(titles(session) == Self.order)
    #expect(session.app.panel?.title == "Programme teams")
  }

  @Test func theCursorStaysOnItsRowWhileOthersArrive() {
    var session = asked()
    session.send(.programme(ProgrammeNews(1, .success(.files(8)))))
    session.send(.programme(ProgrammeNews(1, .success(.entry(ProgrammeScene.entries[0])))))
    session.send(.programme(ProgrammeNews(1, .success(.entry(ProgrammeScene.entries[1])))))
    #expect(session.app.panel.map { $0.rows[$0.index].text } == "Fietslab voor de wijk")
    session.press("Down")
    for entry in ProgrammeScene.entries.dropFirst(2) {
      session.send(.programme(ProgrammeNews(1, .success(.entry(entry)))))
    }
    #expect(session.app.panel.map { $0.rows[$0.index].text } == "Buurtkeuken Overvecht")
  }

  @Test func enterOpensAndComingBackFindsTheRow() throws {
    var session = shown()
    session.press("Down Down Down Enter")
    #expect(session.work.last == .open("teams/naaiatelier.ninefold.json"))
    #expect(session.app.panel?.id == "programme", "it stays until the workspace is there")
    session.send(.opened(try Seed.workspace("learning-lab"), name: "naaiatelier.ninefold.json"))
    #expect(session.app.panel == nil && session.app.screen == .board)
    session.press("F4")
    #expect(session.app.panel?.id == "programme")
    #expect(titles(session) == Self.order, "what is known is there at once")
    #expect(session.app.panel.map { $0.rows[$0.index].text } == "Naaiatelier De Draad")
    #expect(numbers(session) == [1, 2])
    session = ProgrammeScene.reading(session, number: 2)
    #expect(session.app.panel.map { $0.rows[$0.index].text } == "Naaiatelier De Draad")
    session.press("Esc")
    #expect(session.app.panel == nil && session.app.screen == .board)
    session.press("O p")
    #expect(titles(session) == Self.order)
  }

  @Test func whatHasGoneLeavesTheListWhenItIsReadAnew() {
    var session = shown()
    session.press("Esc p")
    let left = ProgrammeScene.entries.filter { $0.track?.title != "Belbus" }
    session.send(.programme(ProgrammeNews(2, .success(.files(left.count)))))
    #expect(titles(session).contains("Belbus"))
    for entry in left { session.send(.programme(ProgrammeNews(2, .success(.entry(entry))))) }
    #expect(!titles(session).contains("Belbus") && titles(session).count == left.count)
  }

  @Test func brokenFileSaysItsTrouble() {
    var session = shown()
    session.press("End Up Enter")
    #expect(session.app.panel?.id == "programme")
    #expect(session.notice?.contains("line 12, column 7") == true)
    #expect(!session.work.contains { if case .open = $0 { true } else { false } })
  }

  @Test func fileThatGoesMeanwhileLeavesTheListInPlace() {
    var session = shown()
    session.press("Enter")
    let path: FilePath = "teams/fietslab.ninefold.json"
    session.send(.failed(.file(.store(.system(SystemError(code: 2, call: "open"), .open), path))))
    #expect(session.app.panel?.id == "programme" && session.app.notice?.isRefusal == true)
    #expect(session.app.panel.map { $0.rows[$0.index].text } == "Fietslab voor de wijk")
  }

  @Test func resultsAfterThePanelWasClosedAreKept() throws {
    var session = asked()
    session.send(.programme(ProgrammeNews(1, .success(.files(8)))))
    session.press("Esc")
    for entry in ProgrammeScene.entries {
      session.send(.programme(ProgrammeNews(1, .success(.entry(entry)))))
    }
    #expect(session.app.panel == nil && session.app.screen == .home)
    session.press("p")
    #expect(titles(session) == Self.order)
  }

  @Test func resultsAfterAnotherFileWasOpenedDisturbNothing() throws {
    var session = asked()
    session.send(.programme(ProgrammeNews(1, .success(.files(8)))))
    session.send(.programme(ProgrammeNews(1, .success(.entry(ProgrammeScene.entries[0])))))
    session.press("Enter")
    session.send(.opened(try Seed.workspace("learning-lab"), name: "a.json"))
    session.press("a t:Typing")
    for entry in ProgrammeScene.entries.dropFirst() {
      session.send(.programme(ProgrammeNews(1, .success(.entry(entry)))))
    }
    #expect(session.app.panel == nil)
    session.press("t:_on Enter Esc F4")
    #expect(
      session.app.workspace?.boards.flatMap(\.notes).contains { $0.text == "Typing on" } == true)
    #expect(titles(session) == Self.order)
  }

  @Test func secondListingEndsTheFirst() {
    var session = asked()
    session.send(.programme(ProgrammeNews(1, .success(.files(8)))))
    session.press("Esc : t:programme_of_a Enter t:others Enter")
    #expect(numbers(session) == [1, 2])
    session.send(.programme(ProgrammeNews(1, .success(.entry(ProgrammeScene.entries[0])))))
    #expect(titles(session).isEmpty)
    session.send(.programme(ProgrammeNews(2, .success(.files(1)))))
    session.send(.programme(ProgrammeNews(2, .success(.entry(ProgrammeScene.entries[1])))))
    #expect(titles(session) == ["Fietslab voor de wijk"])
    #expect(session.app.panel?.title == "Programme others")
  }

  @Test func folderThatIsNotThereIsAskedForAgain() {
    var session = asked("nowhere")
    let trouble = Trouble.file(
      .store(.system(SystemError(code: 2, call: "open"), .open), "nowhere"))
    session.send(.programme(ProgrammeNews(1, .failure(trouble))))
    #expect(session.app.panel?.id == "programmeFolder")
    #expect(session.notice?.contains("nowhere") == true)
    session.press("Esc")
    #expect(session.app.panel == nil)
  }

  @Test func folderThatVanishesLeavesWhatWasKnown() {
    var session = shown()
    session.press("Esc p")
    let trouble = Trouble.file(.store(.system(SystemError(code: 2, call: "open"), .open), "teams"))
    session.send(.programme(ProgrammeNews(2, .failure(trouble))))
    #expect(session.app.notice?.isRefusal == true)
    #expect(titles(session) == Self.order)
    #expect(session.app.panel?.title == "Programme teams")
  }

  @Test func resizingAndQuittingWhileItIsRead() {
    var session = asked()
    session.send(.programme(ProgrammeNews(1, .success(.files(8)))))
    for entry in ProgrammeScene.entries.prefix(3) {
      session.send(.programme(ProgrammeNews(1, .success(.entry(entry)))))
      session.send(.resize(Size(width: 40, height: 10)))
      _ = session.app.view()
      session.send(.resize(Size(width: 128, height: 36)))
      _ = session.app.view()
    }
    #expect(titles(session).count == 3)
    session.press("Esc q")
    #expect(session.work.last == .quit)
  }

  @Test func emptyFolderSaysSo() {
    var session = asked()
    session.send(.programme(ProgrammeNews(1, .success(.files(0)))))
    #expect(session.app.view().golden.contains("There is no workspace in this folder."))
    session.press("Enter")
    #expect(session.app.panel?.id == "programme")
  }

  @Test func ownFolderIsOfferedFirstAndTheLastOneThen() {
    var home = Home()
    home.folder = "/home/ann/boards"
    var session = Session(home: home, size: Size(width: 80, height: 24))
    session.press("p Enter")
    #expect(
      session.work.last == .readProgramme("/home/ann/boards", number: 1, known: []))
    session.press("Esc : t:programme_of_a Enter")
    #expect(session.app.view().golden.contains("/home/ann/boards"))
  }

  @Test func outcomeIsSaidWithItsReason() throws {
    var session = Session(try Seed.workspace("learning-lab"))
    let before = session.bytes
    session.send(.command("workspace.outcome"))
    session.press("Home Down Down Enter")
    session.press("t:No_room Enter")
    #expect(session.app.workspace?.fields["outcome"] == "stopped")
    #expect(session.app.workspace?.fields["reason"] == "No room")
    session.press("u u")
    #expect(session.bytes == before)
  }
}
