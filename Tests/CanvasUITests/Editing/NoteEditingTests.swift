import CanvasCore
import CanvasUI
import Testing

struct NoteEditingTests {
  @Test(arguments: [
    EditCase("x goes to the next note", "problem: A B* C", "x", "problem: A C*"),
    EditCase("x at the end goes to the one before", "problem: A B*", "x", "problem: A*"),
    EditCase("x takes the last note", "problem: A*", "Delete", "problem: *"),
    EditCase(
      "x needs a note", "problem: *", "x", "problem: *", says: "There is no note here; a adds one"),
    EditCase(
      "marked notes go together", "problem: A* B C D", "Space j Space x", "problem: B D*"),
    EditCase("J moves a note down", "problem: A* B C", "J", "problem: B A* C"),
    EditCase("K moves a note up", "problem: A B C*", "K K", "problem: C* A B"),
    EditCase("Shift-Down and Shift-Up", "problem: A* B", "Shift-Down Shift-Up", "problem: A* B"),
    EditCase(
      "a note stays in its box", "problem: A B*", "J", "problem: A B*",
      says: "It is at the end of its box; m carries it to another"),
    EditCase(
      "votes decide the order", "wall> tray: A B*", "Ctrl-R Enter v s J",
      "wall> tray: A B{votes=1}*",
      says: "Votes decide the order now; s changes that"),
    EditCase("y and p copy", "problem: A* B", "y j p", "problem: A B A*"),
    EditCase(
      "y says how to go on", "problem: A*", "y", "problem: A*",
      says: "1 note copied; p puts it down"),
    EditCase(
      "p needs a copy", "problem: A*", "p", "problem: A*", says: "Nothing is copied; y copies"),
    EditCase(
      "marked notes are copied together", "problem: A* B | solution: C", "A y Right p",
      "problem: A B | solution: C A B*"),
    EditCase("d duplicates", "problem: A* B", "d", "problem: A A* B"),
    EditCase("copies keep links", "problem: A B{from=a}*", "d", "problem: A B{from=a} B{from=a}*"),
    EditCase(
      "copies do not link to what is gone", "problem: A* B{from=a}", "j y k x p", "problem: B B*"),
    EditCase(
      "A marks all of a box", "problem: A* B | solution: C", "A x", "problem: * | solution: C"),
    EditCase("A twice marks none", "problem: A* B", "A A x", "problem: B*"),
    EditCase("Esc takes the marks away", "problem: A* B", "A Esc x", "problem: B*"),
  ])
  func notes(_ edit: EditCase) throws { try edit.check() }

  @Test(arguments: [
    EditCase(
      "pasted lines are notes", "problem: A*", "p:One¶Two_words¶¶__Three_",
      "problem: A One Two_words Three*", says: "3 notes pasted; P makes them one"),
    EditCase(
      "the key after a paste makes one note of its lines", "problem: A*", "p:One¶Two¶Three P",
      "problem: A One¶Two¶Three*", says: "3 lines are one note now"),
    EditCase("joining is one step", "problem: A*", "p:One¶Two P u", "problem: A One Two*"),
    EditCase(
      "only the very next key joins", "problem: A*", "p:One¶Two Up P", "problem: A One* Two",
      says: "Nothing was pasted just now; P joins pasted lines"),
    EditCase("pasted lines are one step", "problem: A*", "p:One¶Two¶Three u", "problem: A*"),
    EditCase(
      "one line pasted is a note", "problem: *", "p:One", "problem: One*", says: "1 note pasted"),
    EditCase(
      "lines pasted into a new draft are notes", "problem: A*", "a t:Mud p:One¶Two",
      "problem: A Mud One Two*"),
    EditCase(
      "a line pasted into a draft is text", "problem: *", "a t:Mud_ p:deep Esc",
      "problem: Mud_deep*"),
    EditCase(
      "lines pasted while editing are its lines", "problem: A*", "Enter p:¶b¶c Esc",
      "problem: A¶b¶c*"),
    EditCase(
      "line ends of all kinds", "problem: *", "p:One\r\nTwo\rThree", "problem: One Two Three*"),
    EditCase("controls are not pasted", "problem: *", "p:On\u{1b}[31me\u{7}", "problem: On[31me*"),
    EditCase("an empty paste does nothing", "problem: A*", "p:¶¶__¶", "problem: A*"),
  ])
  func pastes(_ edit: EditCase) throws { try edit.check() }
}
