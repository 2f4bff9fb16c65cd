import CanvasCore
import CanvasUI
import Testing

struct UndoTests {
  /// What is done, and what undo calls it. Each is undone, and done again.
  private static let steps: [(before: String, keys: String, after: String, name: String)] = [
    ("problem: A*", "a t:Mud Esc", "problem: A Mud*", "Add note"),
    ("problem: A*", "Enter t:! Esc", "problem: A!*", "Edit note"),
    ("problem: A* B", "x", "problem: B*", "Remove note"),
    ("problem: A* B", "A x", "problem: *", "Remove notes"),
    ("problem: A* B", "J", "problem: B A*", "Reorder note"),
    ("problem: A* B", "m Right Enter", "problem: B | solution: A*", "Move note"),
    ("problem: A* B", "A m Right Enter", "solution: A B*", "Move notes"),
    ("problem: A* B", "M t:solution Enter", "problem: B* | solution: A", "Move note"),
    ("problem: A*", "y p", "problem: A A*", "Paste notes"),
    ("problem: A*", "p:One¶Two", "problem: A One Two*", "Paste notes"),
    ("problem: A*", "d", "problem: A A*", "Duplicate notes"),
    ("problem: A*", "e Down Enter", "problem: A{evidence=untested}*", "Set Evidence"),
    ("wall> tray: A*", "c t:New Enter", "wall> [New]: * | tray: A", "Add cluster"),
    ("wall> tray: A B*", "Space c t:New Enter", "wall> [New]: B* | tray: A", "Add cluster"),
    ("wall> [Old]: A*", "r Ctrl-U t:New Enter", "wall> [New]: A*", "Rename cluster"),
    ("wall> [Old]: A* B", "X", "wall> tray: A* B", "Remove cluster"),
    ("wall> [One]: A* | [Two]: B", "Shift-Right", "wall> [Two]: B | [One]: A*", "Move cluster"),
    ("wall> tray: A*", "Ctrl-R Enter", "wall> tray: A*", "Open vote"),
    ("problem: A*", "R t:! Enter", "problem: A*", "Rename board"),
    ("problem: A*", "Q t:Why? Enter", "problem: A*", "Set question"),
  ]

  @Test(arguments: steps)
  func isUndoneByNameAndDoneAgain(
    _ step: (before: String, keys: String, after: String, name: String)
  ) throws {
    let start = try Session(picture: step.before)
    var session = start.pressing(step.keys)
    #expect(Picture.of(session.app) == step.after)
    let done = session.bytes
    #expect(done != start.bytes)

    session.press("u")
    #expect(session.notice == "Undid: \(step.name)")
    #expect(session.bytes == start.bytes)
    #expect(Picture.of(session.app) == step.before, "undo brings the focus back")

    session.press("U")
    #expect(session.notice == "Redid: \(step.name)")
    #expect(session.bytes == done)

    session.press("Ctrl-Z")
    #expect(session.bytes == start.bytes)
    session.press("Ctrl-Y")
    #expect(session.bytes == done)
    #expect(session.effects.record.workspace == session.app.workspace)
  }

  @Test(arguments: [
    EditCase(
      "undo goes back to the board of the step", "problem: A* // bmc> channels: B", "x n u",
      "problem: A* // bmc> channels: B", says: "Undid: Remove note"),
    EditCase(
      "redo goes where it was done", "problem: A B*", "x u g U", "problem: A*",
      says: "Redid: Remove note"),
    EditCase(
      "a new step ends redo", "problem: A*", "d u a t:B Esc U", "problem: A B*",
      says: "There is nothing to redo"),
    EditCase(
      "nothing to undo", "problem: A*", "u", "problem: A*", says: "There is nothing to undo"),
    EditCase(
      "a chain of notes is a step each", "problem: *", "a t:A Enter t:B Enter Esc u", "problem: A*"),
    EditCase("moving the focus is no step", "problem: A* B", "x Tab u", "problem: A* B"),
    EditCase(
      "an edit that changes nothing is no step", "problem: A*", "d k Enter Esc u", "problem: A*"),
  ])
  func undo(_ edit: EditCase) throws { try edit.check() }

  @Test func votesAreNotUndone() throws {
    var session = try Session(picture: "wall> tray: A*").pressing("Ctrl-R Enter v")
    #expect(Picture.of(session.app) == "wall> tray: A{votes=1}*")
    session.press("u")
    #expect(session.notice == "Not undone: Open vote. Votes that were given stay")
    #expect(Picture.of(session.app) == "wall> tray: A{votes=1}*")
  }

  @Test func whatGaveWayIsToldWithItsReason() throws {
    var session = try Session(picture: "problem: A* B").pressing("A e Down Enter")
    let asked = try #require(session.app.workspace)
    var theirs = asked
    theirs.boards[0].boxes[0].notes[0].fields["facets"] = ["evidence": "supported"]
    session.send(.saved(.success(SavedState(asked: asked, merged: theirs))))
    session.press("u")
    #expect(
      session.notice == "Undid: Set Evidence. What was changed elsewhere since stays")
    #expect(Picture.of(session.app) == "problem: A{evidence=supported}* B")
    // Nothing of it can be done again here, as it was never taken back there.
    theirs = try #require(session.app.workspace)
    let base = theirs
    theirs.boards[0].boxes[0].notes[1].fields["facets"] = ["evidence": "refuted"]
    session.send(.changedOnDisk(theirs, base: base))
    session.press("U")
    #expect(
      session.notice == "Not redone: Set Evidence. What was changed elsewhere since stays")
  }

  @Test func undoKeepsWhatOthersWrote() throws {
    var session = try Session(picture: "problem: A* B")
    let base = try #require(session.app.workspace)
    session.press("x")
    let asked = try #require(session.app.workspace)
    var theirs = asked
    theirs.boards[0].boxes[0].notes[0].text = "B!"
    session.send(.saved(.success(SavedState(asked: asked, merged: theirs))))
    #expect(Picture.of(session.app) == "problem: B!*")
    session.press("u")
    #expect(Picture.of(session.app) == "problem: A* B!")
    #expect(session.app.workspace != base)
  }
}
