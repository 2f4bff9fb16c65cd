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

  // MARK: What other sessions did

  private func step(_ session: String, _ number: Int) -> Step {
    Step(
      id: Step.ID(session: session, number: number), title: "", author: "", time: 0,
      change: Change([.set(.workspace, path: ["place"], old: nil, new: .string(session))]))
  }

  @Test func stepsOfOthersStandWhereTheFileHasThem() throws {
    var document = Document(try Sample.workspace, session: "own")
    try document.perform([.text("n1", "one")], as: "")
    let early = [step("early", 1), step("early", 2)]
    document.bringIn(early)
    try document.perform([.text("n1", "two")], as: "")
    let own = document.history.steps.suffix(2)
    let order = { document.history.steps.map(\.id.description) }
    #expect(order() == ["early.1", "early.2", "own.1", "own.2"])
    // Another session was at it between our steps and after them; the last of ours is not in the file yet.
    try document.perform([.text("n1", "three")], as: "")
    let file = early + [own.first, step("other", 1), step("other", 2), own.last].compactMap { $0 }
    document.bringIn(file + [step("late", 1)])
    #expect(
      order() == [
        "early.1", "early.2", "own.1", "other.1", "other.2", "own.2", "late.1", "own.3",
      ])
    #expect(document.history.step(Step.ID(session: "late", number: 1)) != nil)
    // They are theirs to undo; ours and those of before are not lost.
    var undone: [String] = []
    while let reversal = document.undo() { undone.append(reversal.step.id.description) }
    #expect(undone == ["own.3", "own.2", "own.1", "early.2", "early.1"])
    // Coming again they change nothing, nor do steps that are forgotten in the file.
    let before = order()
    document.bringIn(file)
    document.bringIn([step("late", 1)])
    #expect(order() == before)
  }

  @Test func ballotsAreToldApartFromWhatOthersChanged() throws {
    var document = Document(try Sample.workspace)
    let deed = try document.workspace.openingVote(on: "two", each: 3, most: 2, isBlind: false)
    try document.perform(deed.edits, as: "open")
    let edits = try document.workspace.voting(for: ["n5"], by: "Ann").deed.edits
    try document.perform(edits, as: "vote")
    let undone = document.undo()
    let reversal = try #require(undone)
    #expect(reversal.isVoid && reversal.skipped.map(\.reason) == [.voted])
    #expect(document.workspace.board("two")?.votes == ["n5": 1])
    // A board that was changed otherwise too is another matter.
    var other = Document(try Sample.workspace)
    try other.perform([.text("n1", "one"), .text("n2", "two")], as: "")
    let theirs = try other.workspace.after(.text("n2", "theirs"))
    other.merge(theirs, base: other.workspace)
    let undonePartly = other.undo()
    let partly = try #require(undonePartly)
    #expect(!partly.isVoid && partly.skipped.map(\.reason) == [.changedSince])
  }
}
