import CanvasCore
import CanvasUI
import Testing

/// Facets of a workspace's own on the screen: a list of them, a list of the values of each.
struct FacetPanelTests {
  private func session(_ keys: String = "") throws -> Session {
    try Session(picture: "wall> tray: A* B").pressing(": t:facets_of_this Enter " + keys)
  }

  private func texts(_ session: Session) -> [String] { session.app.panel?.rows.map(\.text) ?? [] }
  private func mood(_ session: Session) -> Facet? { session.app.workspace?.facet("mood") }

  /// A facet with two values, its list open.
  private func values(_ keys: String = "") throws -> Session {
    try session("a t:Mood Enter Enter a t:Calm Enter a t:Wild Enter " + keys)
  }

  @Test func aFacetIsAddedAndHasTheCursor() throws {
    let session = try session("a t:Mood Enter")
    #expect(texts(session).prefix(2) == ["Of this workspace", "Mood"])
    #expect(session.app.panel?.rowHere?.id == "mood")
    #expect(mood(session)?.label[.en] == "Mood")
    #expect(mood(session.pressing("Esc u")) == nil)
  }

  @Test func valuesGetSymbolsOfTheirOwn() throws {
    let session = try values()
    #expect(mood(session)?.values.map(\.id) == ["calm", "wild"])
    #expect(texts(session).last == "Add a value…")
    #expect(session.app.panel?.rowHere?.id == "wild")
    #expect(session.app.panel?.rowHere?.detail == "no colour · 0 notes")
  }

  @Test func arrowsGoThroughColours() throws {
    var session = try values("Right")
    #expect(mood(session)?.value("wild")?.role == "yellow")
    #expect(session.app.panel?.rowHere?.detail == "yellow · 0 notes")
    session.press("Left Left")
    #expect(mood(session)?.value("wild")?.role == "purple")
  }

  @Test func valuesAreRenamedMarkedMovedAndRemoved() throws {
    var session = try values("r t:Stormy Enter y t:Z Enter K")
    #expect(mood(session)?.values.map(\.id) == ["wild", "calm"])
    #expect(mood(session)?.value("wild")?.label[.en] == "Stormy")
    #expect(mood(session)?.value("wild")?.symbol[.en] == "Z")
    session.press("x")
    #expect(mood(session)?.values.map(\.id) == ["calm"])
    // Each was one step.
    session.press("Esc Esc u u u u")
    #expect(mood(session)?.value("wild")?.label[.en] == "Wild")
  }

  @Test func whatNotesCarryIsTakenAwayWhenAskedTwice() throws {
    var session = try values("Esc Esc")
    session.press("f t:mood Enter w")
    #expect(session.app.focusedNote?.facet("mood") == ["wild"])
    session = session.pressing("Esc Esc : t:facets_of_this Enter Enter End Up x")
    #expect(session.notice == "1 note carries “Wild”; it stays")
    session.press("X")
    #expect(mood(session)?.values.map(\.id) == ["calm"])
    #expect(session.app.workspace?.noteCount(carrying: "mood") == 0)
  }

  @Test func ownSymbolsStandBesideNotes() throws {
    let session = try values("y t:Zz Enter Esc Esc f t:mood Enter w Esc")
    #expect(session.app.view().rows.contains { $0.contains("A") && $0.contains("Zz") })
    #expect(session.app.view().rows.joined().contains("Wild"))
  }

  @Test func builtInOnesStayAndSayWhy() throws {
    let session = try session("End x")
    #expect(session.notice == "Nothing here goes with that key")
    let renamed = try self.session("End r t:Ripeness Enter")
    #expect(renamed.app.workspace?.facet("maturity")?.label[.en] == "Ripeness")
  }

  @Test func choosingAValueShowsItsNotesOnly() throws {
    let session = try values(
      "Esc Esc f t:mood Enter w Esc Esc : t:facets_of_this Enter Enter End Up Enter")
    #expect(session.app.panel == nil)
    #expect(session.app.view().rows[0].contains("Mood: Wild · 1 of 2"))
  }

  @Test func countingABoardLeadsBackToTheList() throws {
    let session = try values("Esc Esc f t:mood Enter w Esc Esc : t:facets_of_this Enter c")
    #expect(session.app.panel?.title == "Mood · notes by board")
    #expect(session.pressing("Esc").app.panel?.rowHere?.id == "mood")
  }

  @Test func severalIsSaidInTheRow() throws {
    let session = try session("a t:Mood Enter m")
    #expect(mood(session)?.allowsSeveral == true)
    #expect(session.app.panel?.rowHere?.detail == "several · 0 values · 0 notes")
  }
}
