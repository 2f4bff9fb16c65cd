import CanvasCore
import Testing

/// What was typed while others may have changed the same field.
@Suite struct WritingTests {
  private func write(
    _ value: JSONValue?, _ path: [FieldKey] = ["text"], over base: JSONValue?,
    in workspace: Workspace
  ) throws -> (result: Workspace, isConflict: Bool) {
    let writing = try workspace.writing(value, at: path, of: .note("n1"), over: base)
    var document = Document(workspace)
    try document.perform(writing.edits, as: "")
    return (document.workspace, writing.isConflict)
  }

  @Test func whatNobodyElseChangedIsWritten() throws {
    let (result, isConflict) = try write("Mine", over: "First", in: Sample.workspace)
    #expect(result.note("n1")?.text == "Mine" && !isConflict)
  }

  @Test func whatIsLeftAsItWasTakesNothingBack() throws {
    let changed = try Sample.workspace.after(.text("n1", "Theirs"))
    let (result, isConflict) = try write("First", over: "First", in: changed)
    #expect(result == changed && !isConflict)
  }

  @Test(arguments: [("A mine", "B theirs"), ("Z mine", "B theirs")])
  func bothOfTwoTextsAreKept(_ mine: String, _ theirs: String) throws {
    let changed = try Sample.workspace.after(.text("n1", theirs))
    let (result, isConflict) = try write(.string(mine), over: "First", in: changed)
    #expect(isConflict)
    #expect(result.note("n1")?.text == min(mine, theirs))
    #expect(result.conflicts(of: .note("n1")).map(\.value) == [.string(max(mine, theirs))])
  }

  /// The same as if both had been written to the file and merged.
  @Test func itIsWhatAMergeMakesOfIt() throws {
    let base = try Sample.workspace
    let (mine, theirs) = try (base.after(.text("n1", "Mine")), base.after(.text("n1", "Theirs")))
    let (result, _) = try write("Mine", over: "First", in: theirs)
    #expect(result == mine.merging(theirs, base: base))
  }

  @Test func listsGrowByWhatBothAdded() throws {
    let base = try Sample.workspace.after(.set(.note("n1"), path: ["tags"], to: ["a"]))
    let theirs = try base.after(.set(.note("n1"), path: ["tags"], to: ["a", "theirs"]))
    let (result, isConflict) = try write(["a", "mine"], ["tags"], over: ["a"], in: theirs)
    #expect(Set(result.note("n1")?.tags ?? []) == ["a", "mine", "theirs"] && !isConflict)
  }

  @Test func aChangedValueOutlivesOneTakenAway() throws {
    let base = try Sample.workspace.after(.set(.note("n1"), path: ["owner"], to: "Ann"))
    let without = try base.after(.set(.note("n1"), path: ["owner"], to: nil))
    #expect(try write("Bob", ["owner"], over: "Ann", in: without).result.note("n1")?.owner == "Bob")
    let theirs = try base.after(.set(.note("n1"), path: ["owner"], to: "Bob"))
    #expect(try write(nil, ["owner"], over: "Ann", in: theirs).result.note("n1")?.owner == "Bob")
  }

  @Test func whatIsGoneIsSaidToBe() throws {
    let without = try Sample.workspace.after(.removeNote("n1"))
    #expect(throws: Refusal.missing(.note, id: "n1")) {
      try write("Mine", over: "First", in: without)
    }
  }

  @Test func aRefugeIsTheNearestPlaceThatIsLeft() throws {
    let base = try Sample.workspace
    let gone = Target.box(board: "one", box: "gone")
    #expect(base.refuge(near: gone)?.parent == Sample.a)
    #expect(base.refuge(near: gone)?.after == "n3")
    let wall = try base.after(
      .addBox(Box(id: "tray"), to: Change.Place(parent: .board("one"), after: "b")))
    #expect(wall.refuge(near: gone)?.parent == .box(board: "one", box: "tray"))
    let rest = try base.after(.removeBoard("one"))
    #expect(rest.refuge(near: gone)?.parent == .box(board: "two", box: "a"))
    #expect(Workspace(id: "w").refuge(near: gone) == nil)
  }
}
