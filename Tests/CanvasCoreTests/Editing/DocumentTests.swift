import CanvasCore
import Testing

@Suite struct DocumentTests {
  @Test func aStepIsAllOrNothing() throws {
    var document = Document(try Sample.workspace)
    #expect(throws: Refusal.self) {
      try document.perform([.text("n1", "New"), .removeNote("ghost")], as: "Two")
    }
    #expect(try document.workspace == Sample.workspace)
    #expect(document.history.steps.isEmpty)
  }

  @Test func whatChangesNothingIsNoStep() throws {
    var document = Document(try Sample.workspace)
    #expect(try document.perform([.text("n1", "First")], as: "Same") == nil)
    let (undone, redone) = (document.undo(), document.redo())
    #expect(undone == nil && redone == nil)
  }

  @Test func undoKeepsWhatOthersWrote() throws {
    let base = try Sample.workspace
    var document = Document(base)
    try document.perform([.text("n1", "Ours")], as: "Edit")
    document.merge(try base.after(.text("n2", "Theirs")), base: base)
    #expect(document.undo()?.skipped.isEmpty == true)
    #expect(document.workspace.note("n1")?.text == "First")
    #expect(document.workspace.note("n2")?.text == "Theirs")
  }

  @Test func undoGivesWayToANewerValueAndSaysSo() throws {
    let base = try Sample.workspace
    var document = Document(base)
    try document.perform([.text("n1", "Ours")], as: "Edit")
    let seen = document.workspace
    document.merge(try seen.after(.text("n1", "Theirs")), base: seen)
    #expect(document.undo()?.skipped.map(\.reason) == [.changedSince])
    #expect(document.workspace.note("n1")?.text == "Theirs")
  }

  @Test func ballotsAreNotUndone() throws {
    var document = Document(try Sample.workspace)
    try document.perform([.text("n1", "New")], as: "Edit")
    let vote = Edit.vote(board: "one", round: "r1", voter: "mia", note: "n1", count: 2)
    try document.perform([vote], as: "Vote")
    #expect(document.undo()?.step.title == "Edit")
    #expect(document.undo() == nil)
    #expect(document.workspace.board("one")?.votes == ["n1": 2])
  }

  @Test func aNewEditForgetsWhatCouldBeRedone() throws {
    var document = Document(try Sample.workspace)
    try document.perform([.text("n1", "A")], as: "A")
    _ = document.undo()
    try document.perform([.text("n1", "B")], as: "B")
    #expect(document.redo() == nil)
    #expect(document.workspace.note("n1")?.text == "B")
  }

  @Test func removingANoteUntiesItAndUndoTiesItAgain() throws {
    var document = Document(try Sample.workspace)
    try document.perform([.removeNote("n1")], as: "Remove")
    #expect(document.workspace.note("n5")?.links.isEmpty == true)
    _ = document.undo()
    #expect(try document.workspace == Sample.workspace)
  }

  @Test func undoBringsBackWhatWasInABoxThatOthersKept() throws {
    let base = try Sample.workspace
    var document = Document(base)
    try document.perform([.removeBox(board: "one", box: "a")], as: "Remove")
    document.merge(try base.after(.text("n2", "Better")), base: base)
    #expect(document.workspace.order(Sample.a) == "n2")
    _ = document.undo()
    #expect(document.workspace.order(Sample.a) == "n1 n2 n3")
    #expect(document.workspace.note("n2")?.text == "Better")
  }

  @Test func undoDoesNotBringBackWhatOthersMovedOut() throws {
    let base = try Sample.workspace
    var document = Document(base)
    try document.perform([.removeBoard("one")], as: "Remove")
    let home = Target.box(board: "two", box: "a")
    document.merge(try base.after(.moveNote("n1", to: Change.Place(parent: home))), base: base)
    _ = document.undo()
    #expect(document.workspace.order(home) == "n1 n5")
    #expect(document.workspace.order(Sample.a) == "n2 n3")
    #expect(AlgebraProperty.readingBack(document.workspace) == nil)
  }

  @Test func undoDoesNotBringBackALinkToWhatOthersRemoved() throws {
    let base = try Sample.workspace
    var document = Document(base)
    try document.perform([.removeNote("n5")], as: "Remove")
    let seen = document.workspace
    document.merge(try seen.after(.removeNote("n1")), base: seen)
    _ = document.undo()
    #expect(document.workspace.note("n5")?.links.isEmpty == true)
  }

  @Test func undoOfAnAdditionUntiesWhatOthersTiedToIt() throws {
    let base = try Sample.workspace
    var document = Document(base)
    try document.perform([.add("new", to: Sample.a)], as: "Add")
    let seen = document.workspace
    let link = Link(kind: "about", to: "new").json
    document.merge(try seen.after(.set(.note("n4"), path: ["links"], to: [link])), base: seen)
    _ = document.undo()
    #expect(document.workspace.note("new") == nil)
    #expect(document.workspace.note("n4")?.links.isEmpty == true)
  }

  @Test func anEmptyObjectNobodyKnowsComesBack() throws {
    let text = Sample.text.replacing("\"text\": \"First\"", with: "\"text\": \"First\", \"x\": {}")
    var document = Document(try WorkspaceFile.read(Array(text.utf8)))
    let start = document.workspace
    try document.perform([.set(.note("n1"), path: ["x", "y", "z"], to: 1)], as: "Set")
    #expect(document.workspace.note("n1")?.fields["x"] == ["y": ["z": 1]])
    _ = document.undo()
    #expect(document.workspace == start)
  }
}
