import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Measuring, trying out, reflecting, attaching and asking who could lose, on the screen.
struct ImpactPanelsTests {
  private static let workspace: Workspace = {
    func board(_ id: Identifier, _ template: String, _ box: Identifier, _ note: Note) -> Board {
      var board =
        TemplateLibrary()[template]?.makeBoard(id: id, title: template) ?? Board(id: id)
      for index in board.boxes.indices where board.boxes[index].id == box {
        board.boxes[index].notes = [note]
      }
      return board
    }
    return Workspace(
      id: "w",
      boards: [
        board(
          "lean", "lean", "customer-segments",
          Note(
            id: "kids",
            fields: ["text": "Children", "metric": ["indicator": "children", "target": 40]])),
        board("wall", "wall", "tray", Note(id: "idea", text: "Repair café")),
      ])
  }()

  /// Runs a command by its title, as the palette does.
  private func palette(_ title: String) -> String {
    ": t:\(title.split(separator: " ").joined(separator: "_")) Enter"
  }

  @Test func valueIsMeasuredAndHeldAgainstItsTarget() throws {
    var session = Session(Self.workspace)
    session.press(palette("Measure") + " t:28 Enter")
    #expect(session.notice == "Written down: 28 of 40")
    #expect(
      session.app.workspace?.note("kids")?.fields["metric"]?.object?["measured"]?.array?.count == 1)
    session.press("u")
    #expect(session.app.workspace == Self.workspace)
    // What is no number stays typed, and nothing is written.
    session.press(palette("Measure") + " t:many Enter")
    #expect(session.app.panel != nil && session.app.workspace == Self.workspace)
    session.press("Esc n " + palette("Measure"))
    #expect(session.notice == "“Repair café” has no metric; f gives it one")
  }

  @Test func ideaIsTriedOutAndTellsOfIt() throws {
    var session = Session(Self.workspace)
    session.press("n " + palette("Try an idea out") + " t:A_table Enter t:passers-by Enter")
    let note = try #require(session.app.focusedNote)
    #expect(note.kind == "prototype" && session.app.focusedBox?.id == "planned")
    session.press("F3 t:Twelve_stopped Enter t:Ask_first Enter")
    #expect(session.app.focusedBox?.id == "learned" && session.app.focusedNote?.id == note.id)
    let prototype = try #require(session.app.focusedNote.flatMap(Prototype.init))
    #expect(
      prototype
        == Prototype("A table", with: "passers-by", seen: "Twelve stopped", learned: "Ask first"))
    let why = Reading.why.make(
      try #require(session.app.workspace),
      ReadingContext(templates: TemplateLibrary(), language: .en, note: "idea"))
    #expect(why.lines.contains { $0.contains("seen: Twelve stopped") })
    session.press("2*u")
    #expect(session.app.workspace == Self.workspace)
  }

  @Test func reflectionIsNotOnTheWall() throws {
    var session = Session(Self.workspace)
    session.press(palette("Add a reflection") + " t:Too_fast Enter")
    #expect(session.app.view().golden.contains("Too fast"))
    #expect(session.notice == "Only you see it; the room never does")
    // Hiding turns nothing on.
    session.press("W")
    #expect(session.notice == "A reflection is never shown to the room")
    let shown = session.pressing("F5 Right Right Right")
    #expect(!shown.app.view().golden.contains("Too fast"))
    session.press("Esc u")
    #expect(session.app.workspace == Self.workspace)
  }

  @Test func photoIsAttachedBelowTheFolder() throws {
    var session = Session(Self.workspace)
    session.press(palette("Attach a photo") + " t:photos/a.png Enter t:The_table Enter")
    #expect(
      session.app.workspace?.note("kids")?.references
        == [Reference(title: "The table", path: "photos/a.png")])
    session.press("u " + palette("Attach a photo") + " t:../a.png Enter Enter")
    #expect(session.app.workspace == Self.workspace)
    #expect(session.notice == "“../a.png” is no address, nor a path below the folder")
  }

  @Test func boardSaysWhoCouldLose() throws {
    var session = Session(Self.workspace)
    session.send(.command("board.couldLose"))
    session.press("t:Shops_nearby Enter")
    #expect(session.app.board?.couldLose == "Shops nearby")
    session.press("u")
    #expect(session.app.workspace == Self.workspace)
  }
}
