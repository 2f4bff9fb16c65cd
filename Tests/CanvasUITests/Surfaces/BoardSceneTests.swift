import CanvasCore
import CanvasUI
import Drawing
import Testing

struct BoardSceneTests {
  private func scene(_ picture: String, _ keys: String = "") throws -> BoardScene {
    try #require(BoardScene(try Session(picture: picture).pressing(keys).app))
  }

  /// The items of the focused box: notes by their text, `|` for the text being typed.
  private func items(_ picture: String, _ keys: String) throws -> String {
    let box = try #require(try scene(picture, keys).focusedBox)
    return (0..<box.itemCount).map { index in
      switch box.item(index) {
      case .note(let note): note.text
      case .draft: "|"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("problem: A* B C", "", "A B C"), ("problem: A* B C", "a", "A | B C"),
    ("problem: A B C*", "a", "A B C |"), ("problem: A B* C", "Enter", "A | C"),
    ("problem: *", "", ""), ("problem: *", "a", "|"), ("problem: A*", "Enter t:x", "|"),
  ])
  func textBeingTypedStandsInItsPlace(_ picture: String, _ keys: String, _ all: String) throws {
    #expect(try items(picture, keys) == all)
  }

  @Test(arguments: [
    ("problem: A B* C", "", 1), ("problem: A B* C", "a", 2), ("problem: A B* C", "Enter", 1),
    ("problem: *", "a", 0), ("problem: *", "", 0),
  ])
  func whatIsToBeSeenIsTheDraftElseTheNote(_ picture: String, _ keys: String, _ index: Int) throws {
    let box = try #require(try scene(picture, keys).focusedBox)
    #expect(box.focusIndex == index)
    #expect(box.hasNewDraft == keys.hasPrefix("a"))
  }

  @Test func onlyTheFocusedBoxHasTheFocus() throws {
    let scene = try scene("problem: A* | solution: B")
    #expect(scene.boxes.filter(\.isFocused).map(\.id) == ["problem"])
    #expect(scene.boxes[scene.focusedIndex].id == "problem")
    #expect(scene.focusedNote?.id == "a")
  }

  @Test func noNoteHasTheCursorWhileOneIsTyped() throws {
    let note = Note(id: "a", text: "A")
    #expect(try scene("problem: A*").hasFocus(note))
    #expect(try !scene("problem: A*", "a").hasFocus(note))
    #expect(try !scene("problem: A B*").hasFocus(note))
  }

  @Test func anEmptyBoxAsksItsQuestionAndAClusterSaysWhatToDo() throws {
    let lean = try scene("problem: *")
    let known = try #require(TemplateLibrary()["lean"]?.box("problem"))
    #expect(
      try #require(lean.focusedBox).prompt(lean, width: 100, rows: 1) == [known.prompt[.en]])
    let wall = try scene("wall> [Streets]: * | tray: A")
    #expect(
      try #require(wall.focusedBox).prompt(wall, width: 20, rows: 1) == ["Nothing here yet."])
    #expect(wall.boxes[0].label == "Streets")
  }

  @Test func aDraftTakesTheRowsOfItsLines() throws {
    #expect(try scene("problem: *", "a t:one_two_three").draftHeight(width: 80) == 1)
    #expect(try scene("problem: *", "a t:one_two_three").draftHeight(width: 8) == 3)
    #expect(try scene("problem: *").draftHeight(width: 8) == 1)
    #expect(try scene("problem: *", "a").draftHeight(width: 0) == 1)
  }

  @Test func aRoomDoesNotSeeHiddenNotes() throws {
    let session = try Session(picture: "problem: A B* C").pressing("W")
    var room = session
    room.send(.project)
    let shown = { (app: App) in
      BoardScene(app)?.boxes.first { $0.id == "problem" }?.notes.map(\.text)
    }
    #expect(shown(session.app) == ["A", "B", "C"])
    #expect(shown(room.app) == ["A", "C"])
  }

  @Test func withoutABoardThereIsNoScene() {
    #expect(BoardScene(App(size: Size(width: 80, height: 24))) == nil)
    #expect(BoardScene(Session(Workspace(id: "track")).app) == nil)
  }

  @Test func partsStayAmongThoseThereAre() throws {
    #expect(try scene("problem: A*").part(of: 3) == 0)
    let long = (1...900).map { "w\($0)" }.joined(separator: "_")
    let show = try Session(picture: "problem: *").pressing("a t:\(long) Esc F5 Tab 3*Right")
    let scene = try #require(BoardScene(show.app))
    #expect(scene.part(of: 9) == 2 && scene.part(of: 2) == 1 && scene.part(of: 1) == 0)
  }
}
