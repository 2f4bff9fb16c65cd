import CanvasCore
import Testing

@Suite struct BoardDifferenceTests {
  private func edited(_ edits: Edit...) throws -> (before: Workspace, after: Workspace) {
    let before = try Sample.workspace
    var document = Document(before)
    try document.perform(edits, as: "")
    return (before, document.workspace)
  }

  private func box(_ id: Identifier, _ difference: BoardDifference) -> [Identifier] {
    difference.workspace.board("one")?.box(id)?.notes.map(\.id) ?? []
  }

  @Test func eachNoteSaysWhatBecameOfIt() throws {
    let (before, after) = try edited(
      .addNote(
        Note(id: "new", text: "New"),
        to: Change.Place(parent: .box(board: "one", box: "a"), after: "n1", before: nil)),
      .removeNote("n2"),
      .moveNote("n3", to: Change.Place(parent: .box(board: "one", box: "b"))),
      .set(.note("n1"), path: ["text"], to: "Other"))
    let later = BoardDifference(of: "one", in: after, against: before, isLater: false)
    #expect(later.notes == ["new": .added, "n2": .gone, "n3": .moved, "n1": .changed])
    #expect(later.counts == "+1 −1 →1 ~1")
    // What is gone stands where it was.
    #expect(later.ghosts == ["n2"] && box("a", later) == ["n1", "n2", "new"])
    // The same two moments, seen from the earlier one: the signs say the same, and what comes is a ghost.
    let earlier = BoardDifference(of: "one", in: before, against: after, isLater: true)
    #expect(earlier.notes == later.notes)
    #expect(earlier.ghosts == ["new"] && box("a", earlier).contains("new"))
  }

  @Test func whatWentToAnotherBoardMoved() throws {
    let other = try #require(try Sample.workspace.boards[1].boxes.first?.id)
    let board = try Sample.workspace.boards[1].id
    let (before, after) = try edited(
      .moveNote("n2", to: Change.Place(parent: .box(board: board, box: other))))
    let here = BoardDifference(of: "one", in: after, against: before, isLater: false)
    #expect(here.notes == ["n2": .moved] && here.ghosts == ["n2"])
    let there = BoardDifference(of: board, in: after, against: before, isLater: false)
    #expect(there.notes == ["n2": .moved] && there.ghosts.isEmpty)
  }

  @Test func aBoardThatIsNotThereSaysSo() throws {
    let (before, after) = try edited(.removeBoard("one"))
    let gone = BoardDifference(of: "one", in: after, against: before, isLater: false)
    #expect(gone.presence == .elsewhere && gone.ghosts == ["n1", "n2", "n3", "n4"])
    #expect(gone.notes.values.allSatisfy { $0 == .gone })
    let nowhere = BoardDifference(of: "never", in: after, against: before, isLater: false)
    #expect(nowhere.presence == .nowhere && nowhere.notes.isEmpty && nowhere.counts.isEmpty)
    #expect(BoardDifference(of: "one", in: before, against: before, isLater: false).notes.isEmpty)
  }
}
