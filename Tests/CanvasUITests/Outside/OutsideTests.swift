import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The clipboard, the user's editor, what a second screen is told.
struct OutsideTests {
  private func sequence(
    _ text: String, term: String = "xterm-256color", tmux: String? = nil, screen: String? = nil
  ) -> ClipboardSequence? {
    ClipboardSequence(text, term: term, tmux: tmux, screen: screen)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ("é😀", "w6nwn5iA"),
  ])
  func textIsCodedByTheBook(_ text: String, _ code: String) throws {
    let bytes = try #require(sequence(text)).bytes
    #expect(bytes == Array("\u{1b}]52;c;\(code)\u{7}".utf8))
  }

  @Test func onlyTheSequenceReachesTheTerminalWhateverIsCopied() throws {
    let bytes = try #require(sequence("\u{1b}]52;c;!\u{7}\u{9c}\n")).bytes
    #expect(bytes.count { $0 == 0x1b } == 1 && bytes.count { $0 == 7 } == 1)
    #expect(bytes.allSatisfy { $0 < 0x80 })
  }

  @Test func tmuxAndScreenLetItThrough() throws {
    let tmux = try #require(sequence("foo", tmux: "/tmp/tmux,1,0"))
    #expect(tmux.carrier == .tmux)
    let wrapped = "\u{1b}Ptmux;\u{1b}\u{1b}]52;c;Zm9v\u{7}\u{1b}\\"
    #expect(String(decoding: tmux.bytes, as: UTF8.self).hasSuffix(wrapped))
    let long = try #require(sequence(String(repeating: "x", count: 1000), screen: "1.tty"))
    #expect(long.carrier == .screen)
    let parts = String(decoding: long.bytes, as: UTF8.self).split(separator: "\u{1b}\\")
    #expect(parts.allSatisfy { $0.hasPrefix("\u{1b}P") && $0.utf8.count <= 242 })
    #expect(parts.count == 6)
  }

  @Test func aTerminalWithoutAClipboardIsSentNothing() {
    for term in ["linux", "vt100", "dumb", ""] { #expect(sequence("x", term: term) == nil) }
    #expect(sequence(String(repeating: "x", count: 60_000)) == nil)
  }

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
