import CanvasCore
import CanvasUI
import Drawing
import Testing

struct PanelTests {
  @Test(arguments: [
    EditCase(
      "find goes to a note on any board", "problem: A* // bmc> channels: Nut", "/ t:nut Enter",
      "problem: A // bmc> channels: Nut*"),
    EditCase(
      "find goes to a board", "problem: A* // bmc> channels: Nut", "/ t:bmc Enter",
      "problem: A // bmc> channels: Nut | customer-segments: *"),
    EditCase("Esc returns to where one was", "problem: A* Nut", "/ t:nut Esc", "problem: A* Nut"),
    EditCase(
      "Ctrl-G and Ctrl-C return too", "problem: A* Nut", "/ Ctrl-G / Ctrl-C", "problem: A* Nut"),
    EditCase(
      "find knows no case and no accents", "problem: A* | solution: Idée", "/ t:IDEE Enter",
      "problem: A | solution: Idée*"),
    EditCase(
      "what is not found is said", "problem: A*", "/ t:xyzzy Enter", "problem: A*",
      says: "Nothing found"),
    EditCase(
      "Down chooses another finding", "problem: A* Nut Nuts", "/ t:nut Down Enter",
      "problem: A Nut Nuts*"),
    EditCase("the palette runs a command", "problem: A* B", ": t:remove Enter", "problem: B*"),
    EditCase("Ctrl-P is the palette too", "problem: A*", "Ctrl-P t:dupl Enter", "problem: A A*"),
    EditCase("the palette says why not", "problem: *", ": t:duplicate Enter Esc", "problem: *"),
    EditCase("Esc leaves the palette", "problem: A*", ": t:remove Esc", "problem: A*"),
    EditCase("help runs what it shows", "problem: A*", "? t:remove Enter", "problem: *"),
    EditCase("help goes with Esc", "problem: A*", "? Esc x", "problem: *"),
    EditCase(
      "o goes to where a note comes from", "problem: A B{from=nut}* // bmc> channels: Nut", "o",
      "problem: A B{from=nut} // bmc> channels: Nut*"),
    EditCase(
      "o needs a source", "problem: A*", "o", "problem: A*", says: "It comes from no other note"),
  ])
  func panels(_ edit: EditCase) throws { try edit.check() }

  @Test func theRefusalInThePaletteIsTheTrueOne() throws {
    let session = try Session(picture: "problem: *").pressing(": t:duplicate Enter")
    #expect(session.notice == "There is no note here; a adds one")
    #expect(session.app.view().rows.contains { $0.contains("There is no note here") })
  }

  @Test func zoomAndLevelsAndLayoutsAreNoSteps() throws {
    var canvas = try Session(picture: "problem: A*")
    let bytes = canvas.bytes
    let whole = canvas.app.view().rows
    canvas.press("z")
    #expect(canvas.app.view().rows != whole)
    canvas.press("z")
    #expect(canvas.app.surface == .block)
    canvas.press("z")
    #expect(canvas.notice == "This is the largest; Esc goes back")
    canvas.press("Esc Esc")
    #expect(canvas.app.view().rows == whole)
    canvas.press("Z")
    #expect(canvas.app.view().rows != whole)
    canvas.press("Esc")
    #expect(canvas.app.view().rows == whole)
    let says = ["Grid layout", "Compact layout", "One box at a time", "Layout by size"]
    for sentence in says {
      canvas.press("w")
      #expect(canvas.notice == sentence)
    }
    canvas.press("u")
    #expect(canvas.notice == "There is nothing to undo")
    #expect(canvas.bytes == bytes)
  }

  @Test func aWallHasThreeLevels() throws {
    var wall = try Session(picture: "wall> tray: A*")
    for sentence in ["Clusters: a line a cluster", "Cards: every word", "Headlines: a line a note"]
    {
      wall.press("w")
      #expect(wall.notice == sentence)
    }
    wall.press("z")
    #expect(Scenes.canvasKind(wall.app) == .single)
  }

  @Test func escapeGoesOutOneByOne() throws {
    var session = try Session(picture: "problem: A*").pressing("z Space Esc")
    #expect(Scenes.canvasKind(session.app) == .single)
    session.press("Esc")
    #expect(Scenes.canvasKind(session.app) == .canvas)
    #expect(session.app.screen == .board)
    session.press("Esc")
    #expect(session.app.screen == .board)
    #expect(session.notice == "This is the whole board; b shows all boards, q quits")
  }

  @Test func keyAfterAnUnfinishedSequenceMeetsTheListThatIsSeen() throws {
    var session = try Session(picture: "problem: A* Windy // bmc> channels: Nut")
    let text = "{ \"keys\": { \"panel.close\": [\"j k\"] } }"
    session.app.setup.keymap = try #require(
      try Configuration.read(Array(text.utf8)).value
    ).keymap
    session.press("/ t:wind")
    session.press("Ctrl-U w i j Enter")
    #expect(session.notice == "Nothing found")
    session.press("Backspace n Enter")
    #expect(session.app.focusedNote?.title == "Windy")
  }

  @Test func readingsKnowWhatEarlierSessionsDid() throws {
    let session = try Session(picture: "problem: A*")
    var app = session.app
    #expect(app.update(.command("workspace.readings"), at: 0).work == [.readHistory])
    #expect(app.panel == nil)
    _ = app.update(.history([], trouble: nil), at: 0)
    #expect(app.panel?.id == "readings")
  }
}
