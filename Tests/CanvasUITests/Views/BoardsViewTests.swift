import CanvasCore
import CanvasUI
import Drawing
import Testing

struct BoardsViewTests {
  private func session(
    _ picture: String, _ keys: String = "", height: Int = 24
  ) throws -> Session {
    try Session(picture: picture, size: Size(width: 80, height: height)).pressing("b \(keys)")
  }

  /// The lines of the list without their frame and the spaces at their ends.
  private func lines(_ session: Session) -> [String] {
    session.app.view().rows.filter { $0.hasPrefix("│") }.map { row in
      var line = row.dropFirst(2).dropLast()
      while line.last == " " { line = line.dropLast() }
      return String(line)
    }.filter { !$0.isEmpty }
  }

  private func words(_ session: Session) -> [String] {
    lines(session).map { line in line.split(separator: " ").joined(separator: " ") }
  }

  @Test func boardsStandUnderTheirTemplates() throws {
    #expect(
      words(try session("problem: A B // bmc> channels: C")) == [
        "1 Lean Canvas → 1 Business Model Canvas", "Lean Canvas · 1", "▸ lean 2 notes",
        "Business Model Canvas · 1", "bmc 1 note",
      ])
  }

  @Test func withOneStageThereIsNoFunnel() throws {
    #expect(words(try session("problem: A")) == ["Lean Canvas · 1", "▸ lean 1 note"])
  }

  @Test func theFunnelCountsIdeasOfWalls() throws {
    let first = words(try session("wall> tray: A B // problem: C"))[0]
    #expect(first == "2 ideas → 1 Lean Canvas")
  }

  @Test func theCursorGoesFromBoardToBoard() throws {
    let frame = try session("problem: A // bmc> channels: C", "Down").app.view()
    let y = try #require(frame.rows.firstIndex { $0.contains("▸ bmc") })
    #expect(frame[2, y].role == .focusMark && frame[4, y].role == .focus)
    #expect(frame.cells.count { $0.role == .focusMark } == 1)
  }

  @Test func votesAreNamedBesideTheNotes() throws {
    let session = try Session(picture: "wall> tray: A* B").pressing("Ctrl-R Enter v v b")
    #expect(words(session).last == "▸ wall 2 ideas · 2×")
  }

  @Test func boardsThatDoNotFitAreCounted() throws {
    var (workspace, _) = try Picture.workspace("problem: A")
    for number in 2...40 {
      var board = workspace.boards[0]
      board.id = try #require(Identifier("lean\(number)"))
      board.boxes = []
      workspace.boards.append(board)
    }
    let session = Session(workspace).pressing("b")
    let shown = session.app.view().rows.count { $0.contains(" lean ") }
    #expect(shown == 18)
    #expect(session.app.view().rows[1].contains("+22"))
    #expect(session.app.view().rows[1].contains(" All boards · 40 "))
    #expect(session.pressing("End").app.view().rows.count { $0.contains("▸") } == 1)
  }

  @Test func withoutBoardsItSaysHowToBegin() {
    let session = Session(Workspace(id: "track")).pressing("b")
    #expect(words(session) == ["▸ No boards yet. Press a to add one."])
  }
}
