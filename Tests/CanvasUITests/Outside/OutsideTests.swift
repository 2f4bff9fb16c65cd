import CanvasCore
import CanvasUI
import Testing

/// The clipboard, the user's editor, what a second screen is told.
struct OutsideTests {
  @Test func copyingAsksForTheClipboardWithTheWords() throws {
    let session = try Session(picture: "problem: A B*").pressing("A y")
    #expect(session.effects.terminal == [.copy("A\nB")])
    #expect(session.notice == "2 notes copied; p puts them down")
    var after = session
    after.send(.copiedToFile("~/copied.txt"))
    #expect(after.notice == "Copied to ~/copied.txt")
  }

  // MARK: The editor

  @Test func theEditorGetsTheNoteAndItsTextIsOneStep() throws {
    var session = try Session(picture: "problem: A B*").pressing("E")
    #expect(session.work == [.edit("B")])
    session.send(.edited("Longer\nwith detail\n\n"))
    #expect(session.app.focusedNote?.text == "Longer\nwith detail")
    session.press("u")
    #expect(session.app.focusedNote?.text == "B")
  }

  @Test func theEditorGetsADraftAndTypingGoesOn() throws {
    var session = try Session(picture: "problem: A*").pressing("a t:Mud Ctrl-O")
    #expect(session.work.last == .edit("Mud"))
    session.send(.edited("Mud and more\n"))
    session.press("t:! Esc")
    #expect(session.app.focusedNote?.text == "Mud and more!")
  }

  @Test(
    arguments: [
      (nil, "it ended with 1", "it ended with 1"),
      ("", nil, "A note keeps a word at least; x removes it"),
      ("A\n", nil, "The editor changed nothing"),
    ] as [(String?, String?, String)])
  func aFailedEditorLosesNothing(_ text: String?, _ trouble: String?, _ says: String) throws {
    var session = try Session(picture: "problem: A*").pressing("E")
    session.send(.edited(text, trouble: trouble.map { .words($0) }))
    #expect(session.notice == says)
    #expect(Picture.of(session.app) == "problem: A*")
  }

  @Test func controlsFromTheEditorAreTakenOut() throws {
    var session = try Session(picture: "problem: A*").pressing("E")
    session.send(.edited("On\u{1b}[31me\u{7}"))
    #expect(session.app.focusedNote?.text == "On[31me")
  }
}
