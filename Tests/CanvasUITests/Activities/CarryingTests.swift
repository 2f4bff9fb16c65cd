import CanvasUI
import Testing

struct CarryingTests {
  @Test(arguments: [
    EditCase("m carries within a box", "problem: A* B C", "m j Enter", "problem: B A* C"),
    EditCase("m drops as Enter does", "problem: A* B C", "m j m", "problem: B A* C"),
    EditCase(
      "m carries to another box", "problem: A* B | solution: C", "m Right Enter",
      "problem: B | solution: C A*"),
    EditCase(
      "m carries to an empty box", "problem: A* B", "m Right Enter", "problem: B | solution: A*"),
    EditCase(
      "m carries to another board", "problem: A* // bmc> channels: B", "m n Tab Tab Enter",
      " // bmc> channels: B A*"),
    EditCase(
      "Esc puts back", "problem: A* | solution: B", "m Right Esc", "problem: A* | solution: B",
      says: "It is back where it was"),
    EditCase(
      "Ctrl-G puts back over boards", "problem: A* // bmc> channels: B", "m n Ctrl-G",
      "problem: A* // bmc> channels: B"),
    EditCase(
      "dropped where it was it stays", "problem: A* B", "m Enter", "problem: A* B",
      says: "It is back where it was"),
    EditCase(
      "marked notes are carried together", "problem: A* B | solution: C", "A m Right Enter",
      "solution: C A B*"),
    EditCase(
      "carrying says what to press", "problem: A* B", "m", "problem: A* B"),
    EditCase(
      "M sends and stays", "problem: A* B // bmc> channels: C", "M t:channels_bmc Enter",
      "problem: B* // bmc> channels: C A"),
    EditCase(
      "M sends marked notes", "problem: A* B C", "Space Space M t:solution Enter",
      "problem: C* | solution: A B"),
    EditCase("M and Esc send nothing", "problem: A* B", "M Esc", "problem: A* B"),
    EditCase(
      "M to its own box goes to its end", "problem: A* B", "M t:problem Enter", "problem: B A*"),
    EditCase("a refused search sends nothing", "problem: A*", "M t:xyzzy Enter Esc", "problem: A*"),
  ])
  func moves(_ edit: EditCase) throws { try edit.check() }

  @Test(arguments: [
    EditCase(
      "m needs a note", "problem: *", "m", "problem: *", says: "There is no note here; a adds one"),
    EditCase(
      "undo leads back to where it was picked up", "problem: A* // bmc> channels: B",
      "m n Tab Tab Enter u", "problem: A* // bmc> channels: B"),
    EditCase(
      "at the end it is dropped after the note there", "problem: A* | solution: B C",
      "m Right End Enter", "solution: B C A*"),
    EditCase(
      "marks are gone when it is dropped", "problem: A* B | solution: C D",
      "Space m Right Enter x", "problem: B | solution: C D*"),
  ])
  func drops(_ edit: EditCase) throws { try edit.check() }

  @Test func carryingANoteIsNoStep() throws {
    let session = try Session(picture: "problem: A* | solution: B")
    #expect(session.pressing("m Right").bytes == session.bytes)
    #expect(
      session.pressing("m Right Esc").app.document?.revision == session.app.document?.revision)
  }
}
