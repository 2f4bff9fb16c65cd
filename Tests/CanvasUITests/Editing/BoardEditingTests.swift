import CanvasCore
import CanvasUI
import Drawing
import Testing

struct BoardEditingTests {
  @Test(arguments: [
    EditCase(
      "c makes a cluster after the others, which stay where they are", "wall> [One]: A* | [Two]: B",
      "c t:New Enter", "wall> [One]: A | [Two]: B | [New]: *"),
    EditCase(
      "a cluster from the tray comes last of the clusters", "wall> [One]: A | tray: B*",
      "c t:New Enter", "wall> [One]: A | [New]: * | tray: B"),
    EditCase(
      "marked notes make a cluster", "wall> [One]: A B | tray: C* D", "Space Space c t:New Enter",
      "wall> [One]: A B | [New]: C* D"),
    EditCase(
      "a cluster needs a name", "wall> tray: A*", "c Enter Esc", "wall> tray: A*"),
    EditCase(
      "a canvas keeps its boxes", "problem: A*", "c", "problem: A*",
      says: "The boxes of a template stay"),
    EditCase(
      "X sends the notes to the tray", "wall> [One]: A* B | tray: C", "X", "wall> tray: C* A B"),
    EditCase(
      "an empty cluster goes", "wall> [One]: * | [Two]: B", "X", "wall> [Two]: B*"),
    EditCase(
      "the tray stays", "wall> tray: A*", "X", "wall> tray: A*",
      says: "The boxes of a template stay"),
    EditCase(
      "Shift-Right moves a cluster back", "wall> [One]: A* | [Two]: B", "Shift-Right",
      "wall> [Two]: B | [One]: A*"),
    EditCase(
      "Shift-Left moves it forward", "wall> [One]: A | [Two]: B*", "Shift-Left",
      "wall> [Two]: B* | [One]: A"),
    EditCase(
      "the first cluster is first", "wall> [One]: A* | [Two]: B", "Shift-Left",
      "wall> [One]: A* | [Two]: B", says: "Nothing lies that way"),
    EditCase("r renames a cluster", "wall> [One]: A*", "r End t:! Enter", "wall> [One!]: A*"),
    EditCase("a box can have a name of its own", "problem: A*", "r t:Pain Enter", "[Pain]: A*"),
    EditCase(
      "without a name it has the template's", "problem: A*", "r t:Pain Enter r Ctrl-U Enter",
      "problem: A*"),
    EditCase(
      "bulk moves go to a cluster", "wall> [One]: A | tray: B* C", "A M t:One Enter",
      "wall> [One]: A B C | tray: *"),
  ])
  func clusters(_ edit: EditCase) throws { try edit.check() }

  @Test(arguments: [
    EditCase(
      "n and N go through the boards", "problem: A* // bmc> channels: B", "n N",
      "problem: A* // bmc> channels: B"),
    EditCase(
      "x on the list removes a board", "problem: A* // bmc> channels: B", "b x",
      "bmc> channels: B | customer-segments: *",
      says: "Removed the board “lean”; u brings it back"),
    EditCase(
      "a removed board comes back", "problem: A* // bmc> channels: B", "b x u Enter",
      "problem: A* // bmc> channels: B"),
    EditCase(
      "J on the list moves a board down", "problem: A* // bmc> channels: B", "b J Enter",
      "bmc> channels: B // problem: A*"),
    EditCase(
      "K on the list moves a board up", "problem: A // bmc> channels: B*", "b K Enter",
      "bmc> channels: B* // problem: A"),
    EditCase(
      "a on the list adds a board after the chosen one", "problem: A* // bmc> channels: B",
      "b a Down Enter Ctrl-U t:Bet Enter a t:Mud Esc",
      "problem: A // customer-segments: Mud* // bmc> channels: B"),
    EditCase(
      "the only board has no next", "problem: A*", "n", "problem: A*",
      says: "This is the only board"),
  ])
  func boards(_ edit: EditCase) throws { try edit.check() }

  @Test func boardsAreRenamedFromBothScreens() throws {
    var session = try Session(picture: "problem: A*").pressing("R Ctrl-U t:Plan Enter")
    #expect(session.app.board?.title == "Plan")
    session.press("b r End t:_B Enter")
    #expect(session.app.board?.title == "Plan B")
    session.press("r Ctrl-U Enter")
    #expect(session.notice == "Type something first, or Esc")
    session.press("Esc")
    #expect(session.app.board?.title == "Plan B")
  }

  @Test func aBoardHasAQuestion() throws {
    var session = try Session(picture: "wall> tray: A*").pressing("Q t:Why? Enter")
    #expect(session.app.board?.question == "Why?")
    session.press("Q Ctrl-U Enter")
    #expect(session.app.board?.question == "")
  }

  @Test func aWorkspaceBeginsFromATemplateOrAStarter() throws {
    var home = Home()
    home.starters = [Home.Starter(path: "/s/a.json", title: "Inner city")]
    let start = Session(home: home, size: Size(width: 80, height: 24))
    let made = start.pressing("a Enter Down Enter Ctrl-U t:Bet Enter")
    guard case .create(let workspace)? = made.work.last else {
      Issue.record("no workspace was made: \(made.effects)")
      return
    }
    #expect(workspace.title == "Bet" && workspace.boards.map(\.template) == ["lean"])
    guard case .copyStarter("/s/a.json", _)? = start.pressing("a j Enter").work.last else {
      Issue.record("no starter was copied")
      return
    }
    #expect(start.pressing("o t:/w/b.json Enter").work.last == .openTyped("/w/b.json"))
  }
}
