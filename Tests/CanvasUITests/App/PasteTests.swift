import CanvasCore
import CanvasUI
import Testing

struct PasteTests {
  private func texts(_ session: Session) -> [String] {
    session.app.workspace?.boards.flatMap(\.notes).map(\.text) ?? []
  }

  private func steps(_ session: Session) -> Int { session.app.document?.history.steps.count ?? 0 }

  @Test func linesAreNotesAndOneStep() throws {
    let session = try Session(picture: "problem: Rain*").pressing("p:one¶two¶three")
    #expect(texts(session) == ["Rain", "one", "two", "three"] && steps(session) == 1)
    #expect(texts(session.pressing("u")) == ["Rain"])
    #expect(texts(session.pressing("P")) == ["Rain", "one\ntwo\nthree"])
  }

  /// A line that falls silent in the middle of a paste: what comes later goes on where it stopped.
  @Test func aPasteThatGoesOnJoinsTheLineThatWasCut() throws {
    var session = try Session(picture: "problem: *")
    session.send(.paste("one\ntw"))
    session.send(.pasteIsSilent)
    #expect(texts(session) == ["one", "tw"])
    session.send(.pasteGoesOn("o\nq\n"))
    #expect(texts(session) == ["one", "two", "q"] && session.app.isTyping == false)
    session.send(.pasteGoesOn("four"))
    #expect(texts(session) == ["one", "two", "q", "four"])
  }

  @Test func whatWasPastedMayBeGoneWhenThePasteGoesOn() throws {
    var session = try Session(picture: "problem: *")
    session.send(.paste("one\ntw"))
    let base = try #require(session.app.workspace)
    var theirs = base
    theirs.boards[0].boxes[0].notes = []
    session.send(.changedOnDisk(theirs, base: base))
    session.send(.pasteGoesOn("o\nq"))
    #expect(texts(session) == ["o", "q"])
  }

  @Test func aPasteIntoADraftStaysInItsBox() throws {
    let lines = try Session(picture: "problem: Rain* | solution: Roof").pressing(
      "a t:zero p:one¶two")
    #expect(Picture.of(lines.app) == "problem: Rain zero one two* | solution: Roof")
    let edited = try Session(picture: "problem: Rain*").pressing("Enter p:_and¶snow Esc")
    #expect(texts(edited) == ["Rain and\nsnow"])
  }

  @Test func aPasteIntoAQuestionIsOneLine() throws {
    let session = try Session(picture: "problem: Rain*").pressing("R Ctrl-U p:Our¶board Enter")
    #expect(session.app.workspace?.boards[0].title == "Our board")
  }

  @Test(arguments: ["e", "M t:x Esc b", "b", "F5", "O"]) func whereNothingCanBePastedThatIsSaid(
    _ keys: String
  ) throws {
    let session = try Session(picture: "problem: Rain*").pressing(keys + " p:one")
    #expect(session.notice?.isEmpty == false && texts(session) == ["Rain"])
  }

  @Test func whatWasTooLongIsSaid() throws {
    var session = try Session(picture: "problem: Rain*")
    session.send(.pasteCut(bytes: 12))
    #expect(session.notice == "The paste was too long: its last 12 bytes are left out")
  }

  @Test(arguments: ["\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\r\n"])
  func aBreakInsideAParagraphPartsNotes(_ sign: String) throws {
    var session = try Session(picture: "problem: *")
    session.send(.paste("first line\(sign)second line"))
    #expect(texts(session) == ["first line", "second line"])
  }

  /// Twice as many lines are no more than twice the work, counted in steps and edits of the document.
  @Test func thousandsOfLinesAreOneStep() throws {
    let lines = (1...8000).map { "line \($0)" }
    var session = try Session(picture: "problem: *")
    session.send(.paste(lines.joined(separator: "\n")))
    #expect(texts(session) == lines && steps(session) == 1)
    #expect(texts(session.pressing("u")) == [])
  }
}
