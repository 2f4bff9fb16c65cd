import CanvasCore
import CanvasUI
import Testing

struct FacetTests {
  @Test(arguments: [
    EditCase(
      "e sets the evidence", "problem: A*", "e 2*Down Enter", "problem: A{evidence=testing}*"),
    EditCase(
      "the same value again takes it away", "problem: A*", "e Down Enter e Enter",
      "problem: A*"),
    EditCase("none takes it away", "problem: A*", "e Down Enter e Up Enter", "problem: A*"),
    EditCase(
      "marked notes get the value together", "problem: A* B", "A e Down Enter",
      "problem: A{evidence=untested}* B{evidence=untested}"),
    EditCase(
      "f sets any facet", "problem: A*", "f t:Belief Enter j Enter",
      "problem: A{belief=leap-of-faith}*"),
    EditCase(
      "a facet of several values keeps them", "problem: A*",
      "f t:Policy Enter j Enter j Enter Esc Esc",
      "problem: A{domain=mobility,domain=housing}*"),
    EditCase("an owner", "problem: A*", "f t:Owner Enter t:Bo Enter", "problem: A{owner=Bo}*"),
    EditCase(
      "tags", "problem: A*", "f t:Tags Enter t:one,_two,, Enter", "problem: A{tags=one+two}*"),
    EditCase("scores", "problem: A*", "f t:Impact Enter t:4 Enter", "problem: A{impact=4}*"),
    EditCase(
      "a score is from 1 to 5", "problem: A*", "f t:Impact Enter t:6 Enter", "problem: A*",
      says: "That is a whole number from 1 to 5"),
    EditCase(
      "no score", "problem: A*", "f t:Impact Enter t:4 Enter Enter Ctrl-U Enter", "problem: A*"),
    EditCase(
      "minutes", "agenda> steps: A*", "f Enter t:45 Enter", "agenda> steps: A{minutes=45}*"),
    EditCase(
      "Esc leads back to the form, and then to the board", "problem: A*", "f Down Enter Esc Esc x",
      "problem: *"),
  ])
  func fields(_ edit: EditCase) throws { try edit.check() }

  @Test func aPictureIsChosenFromTheWorkspace() throws {
    var session = Session(try Seed.workspace("inner-city"))
    session.press("n f t:Afbeelding Enter Down Enter Esc")
    let before = try Seed.workspace("inner-city").boards[1].boxes.flatMap(\.notes)
    let note = try #require(session.app.focusedNote)
    #expect(!note.picture.isEmpty)
    #expect(note.picture != before.first { $0.id == note.id }?.picture)
    session.press("u")
    #expect(session.notice == "Ongedaan gemaakt: Afbeelding wijzigen")
  }

  @Test(arguments: [
    EditCase(
      "v needs an open vote", "wall> tray: A*", "v", "wall> tray: A*",
      says: "No vote is open here; Ctrl-R opens one"),
    EditCase(
      "v votes and counts", "wall> tray: A*", "Ctrl-R Enter v", "wall> tray: A{votes=1}*",
      says: "4 votes left"),
    EditCase(
      "V takes a vote back", "wall> tray: A*", "Ctrl-R Enter v V", "wall> tray: A*",
      says: "5 votes left"),
    EditCase(
      "V needs a vote", "wall> tray: A*", "Ctrl-R Enter V", "wall> tray: A*",
      says: "You gave it no vote"),
    EditCase(
      "two votes a note", "wall> tray: A*", "Ctrl-R Enter v v v", "wall> tray: A{votes=2}*",
      says: "At most 2 votes for one note"),
    EditCase(
      "five votes a head", "wall> tray: A* B C", "Ctrl-R Enter v v j v v j v v",
      "wall> tray: A{votes=2} B{votes=2} C{votes=1}*",
      says: "Your 5 votes are given; V takes one back"),
    EditCase(
      "a closed vote keeps its sums", "wall> tray: A*", "Ctrl-R Enter v Ctrl-R Enter v",
      "wall> tray: A{votes=1}*",
      says: "No vote is open here; Ctrl-R opens one"),
    EditCase(
      "a new vote begins at nothing", "wall> tray: A*", "Ctrl-R Enter v Ctrl-R Enter Ctrl-R Enter",
      "wall> tray: A*",
      says: "The vote is open: 5 votes each, at most 2 a note"),
    EditCase(
      "s needs votes", "wall> tray: A*", "s", "wall> tray: A*",
      says: "There are no votes to sort by"),
    EditCase(
      "s sorts what is shown, not the file", "wall> tray: A B*", "Ctrl-R Enter v s g",
      "wall> tray: A B{votes=1}*"),
  ])
  func votes(_ edit: EditCase) throws { try edit.check() }
}
