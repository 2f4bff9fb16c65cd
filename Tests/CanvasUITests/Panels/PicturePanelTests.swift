import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Pictures are seen before they are chosen, and found by typing.
struct PicturePanelTests {
  private func session(_ keys: String = "I") throws -> Session {
    try Session(picture: "visual-lean> problem: Rain* Mud").pressing(keys)
  }

  private func text(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  @Test(arguments: [
    EditCase(
      "typing finds a pictogram", "visual-lean> problem: Rain*", "I t:bicy Enter",
      "visual-lean> problem: Rain{picture=bicycle}*"),
    EditCase(
      "in any language", "visual-lean> problem: Rain*", "I t:fiets Enter",
      "visual-lean> problem: Rain{picture=bicycle}*"),
    EditCase(
      "Down chooses another one", "visual-lean> problem: Rain*", "I t:arrow Down Enter",
      "visual-lean> problem: Rain{picture=down}*"),
    EditCase(
      "u takes it back", "visual-lean> problem: Rain*", "I t:bicy Enter u",
      "visual-lean> problem: Rain*", says: "Undid: Set picture"),
    EditCase(
      "all selected notes get it", "visual-lean> problem: Rain* Mud", "A I t:heart Enter",
      "visual-lean> problem: Rain{picture=heart}* Mud{picture=heart}"),
    EditCase(
      "none takes it away", "visual-lean> problem: Rain*", "I t:heart Enter I t:none Enter",
      "visual-lean> problem: Rain*"),
    EditCase(
      "Esc chooses nothing", "visual-lean> problem: Rain*", "I t:heart Esc",
      "visual-lean> problem: Rain*"),
    EditCase(
      "what is not found is said", "visual-lean> problem: Rain*", "I t:xyzzy Enter",
      "visual-lean> problem: Rain*", says: "Nothing found"),
    EditCase(
      "other boards have none", "problem: Rain*", "I", "problem: Rain*",
      says: "Pictures are drawn on a visual canvas only"),
    EditCase(
      "an empty box has none", "visual-lean> problem: *", "I", "visual-lean> problem: *",
      says: "There is no note here; a adds one"),
  ])
  func keys(_ edit: EditCase) throws { try edit.check() }

  @Test func firstRowsAreASketchAndNone() throws {
    let rows = try #require(try session().app.panel?.rows)
    #expect(rows.prefix(2).map(\.text) == ["Draw a sketch …", "(none)"])
    #expect(rows.count == Pictogram.library.count + 2)
    #expect(rows[1].detail == "set")
  }

  @Test func chosenRowIsSeen() throws {
    let bicycle = try #require(Pictogram.named("bicycle"))
    for (width, height) in [(80, 24), (128, 36), (60, 16)] {
      var session = try session()
      session.send(.resize(Size(width: width, height: height)))
      session.press("t:bicycle")
      #expect(bicycle.rows.allSatisfy { text(session).contains($0) }, "\(width)")
      #expect(FrameChecks(session.app.view()).openBorders == [])
      #expect(FrameChecks(session.app.view()).focusMarks == 1)
    }
    // Where there is no room for it the names are there all the same.
    var narrow = try session("I t:bicycle")
    narrow.send(.resize(Size(width: 40, height: 12)))
    #expect(text(narrow).contains("▸ bicycle"))
    #expect(FrameChecks(narrow.app.view()).openBorders == [])
  }

  @Test func cursorStandsOnThePictureTheNoteHas() throws {
    let session = try session("I t:euro Enter I")
    let panel = try #require(session.app.panel)
    #expect(panel.rows[panel.index].id == "= euro" && panel.rows[panel.index].detail == "set")
  }

  @Test func pictogramsOfTheWorkspaceComeFirst() throws {
    let session = Session(try Seed.workspace("inner-city")).pressing("n I")
    let names = session.app.panel?.rows.map(\.text) ?? []
    #expect(names.dropFirst(2).prefix(3) == ["bezem", "boek", "contract"])
    #expect(names.count { $0 == "fiets" } == 1)
  }

  @Test func sketchIsDrawnForOneNoteOnly() throws {
    let session = try session("A I Enter")
    #expect(session.notice == "A sketch is drawn for one note")
    #expect(session.app.panel != nil)
  }

  @Test func formLeadsToThePicturesAndBack() throws {
    for field in ["picture", "sketch"] {
      let session = try session("f t:\(field) Enter t:heart Enter")
      #expect(session.app.focusedNote?.picture == "heart")
      #expect(session.app.panel?.id == "form")
    }
  }

  @Test func wordOfAPictureIsAFieldOfTheForm() throws {
    let session = try session("f t:shows Enter t:a_cloud Enter Esc")
    #expect(session.app.focusedNote?.fields["alt"] == "a cloud")
  }
}
