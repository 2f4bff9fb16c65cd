import CanvasCore
import CanvasUI
import Drawing
import Testing

struct NoteFilterTests {
  private func session(_ keys: String) throws -> Session {
    try Session(picture: "wall> [One]: A* B | [Two]: C | tray: D").pressing("* " + keys)
  }

  private func rows(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  @Test func onlyTheShortlistIsShown() throws {
    let session = try session("F Enter")
    #expect(rows(session).contains("Stage: shortlisted · 1 of 4 · F shows all"))
    let titles = session.app.view().rows.dropFirst(2).joined()
    #expect(titles.contains("A") && !titles.contains(" B ") && !titles.contains(" C "))
  }

  @Test func oneKeyShowsAllAgain() throws {
    let session = try session("F Enter F")
    #expect(session.notice == "All notes are shown")
    #expect(rows(session).contains(" B ") && rows(session).contains(" C "))
  }

  @Test func arrowsWalkWhatIsShown() throws {
    var session = try session("Down * F Enter")
    #expect(session.app.focusedNote?.title == "B")
    session.press("Up")
    #expect(session.app.focusedNote?.title == "A")
    session.press("End")
    #expect(session.app.focusedNote?.title == "B")
  }

  @Test func aNoteThatLosesTheValueLeavesTheScreen() throws {
    let session = try session("F Enter *")
    #expect(session.app.focusedNote == nil)
    #expect(session.app.board?.noteCount == 4)
  }

  @Test func whatIsWrittenIsSeen() throws {
    let session = try session("F Enter a t:New Esc")
    #expect(session.app.focusedNote?.title == "New")
    #expect(!rows(session).contains("F shows all"))
  }

  @Test func aSelectionTakesOnlyWhatIsShown() throws {
    let session = try session("F Enter A e s")
    let values = session.app.board?.notes.map { $0.facet("evidence") }
    #expect(values == [["supported"], [], [], []])
  }

  @Test func withoutValuesThereIsNothingToFilter() throws {
    let session = try Session(picture: "wall> tray: A*").pressing("F")
    #expect(session.notice == "No note here has a value to filter by; t or e gives one")
  }

  @Test func othersWhoTakeTheValueAwayLeaveAnEmptyList() throws {
    var session = try session("F Enter")
    let base = try #require(session.app.workspace)
    var document = Document(base)
    let note = try #require(session.app.focusedNote?.id)
    try document.perform([.set(.note(note), path: ["facets", "stage"], to: nil)], as: "theirs")
    session.send(.changedOnDisk(document.workspace, base: base))
    #expect(session.app.focusedNote == nil && rows(session).contains("0 of 4"))
    session.press("F")
    #expect(session.app.focusedNote != nil)
  }

  /// A second screen sees the board whole.
  @Test func theFilterIsForTheOneWhoSitsHere() throws {
    #expect(try session("F Enter").app.pointer.json["filter"] == nil)
  }
}
