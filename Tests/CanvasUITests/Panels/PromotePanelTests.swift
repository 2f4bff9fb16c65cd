import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Notes on their way to the next canvas.
struct PromotePanelTests {
  @Test func ideasGoToAVisualCanvasFirst() throws {
    var session = Session(try Seed.workspace("inner-city"))
    let before = session.app.workspace
    session.press("F6")
    #expect(session.app.panel?.rows.first?.id == "visual-lean")
    session.press("Enter t:most_votes Enter")
    #expect(session.app.board?.template == "visual-lean")
    let note = try #require(session.app.focusedNote)
    #expect(note.links.first?.kind == "from")
    #expect(session.notice == "1 briefje ging verder; u maakt het ongedaan")
    session.press("F7")
    #expect(session.app.panel?.rows.contains { $0.text.contains("uit “") } == true)
    session.press("Esc u")
    #expect(session.app.workspace == before)
  }

  @Test func canvasIsPromotedWholeAndTheReasonMayBeEmpty() throws {
    var session = try Session(picture: "problem: A* | uvp: B")
    let boards = session.app.workspace?.boards.count ?? 0
    session.press("F6")
    #expect(session.app.panel?.rows.first?.id == "bmc")
    session.press("Enter Enter")
    #expect(session.app.workspace?.boards.count == boards + 1)
    #expect(session.app.board?.box("value-propositions")?.notes.map(\.text) == ["B"])
    #expect(session.app.board?.box("key-partners")?.notes.first?.kind == "question")
  }
}
