import CanvasCore
import CanvasUI
import Testing

struct FieldQuestionTests {
  private func session(_ keys: String = "") throws -> Session {
    try Session(picture: "problem: A* B").pressing(keys)
  }

  /// Others write the board's title.
  private func outside(_ title: JSONValue, _ session: inout Session) throws {
    let base = try #require(session.app.workspace)
    var document = Document(base)
    try document.perform([.set(.board("lean"), path: ["title"], to: title)], as: "theirs")
    session.send(.changedOnDisk(document.workspace, base: base))
  }

  private func title(_ session: Session) -> String? { session.app.board?.title }

  @Test func whatStandsThereIsTypedAlready() throws {
    #expect(try session("R").app.unsentTexts == ["lean"])
    #expect(title(try session("R End t:_one Enter")) == "lean one")
    #expect(title(try session("R t:One Enter")) == "One")
  }

  @Test func aFieldLeftAsItStoodIsNotWritten() throws {
    let before = try session()
    let after = before.pressing("R Enter")
    #expect(after.bytes == before.bytes)
    #expect(after.app.document?.revision == before.app.document?.revision)
  }

  @Test func spacesOfTheFileStayWhereNothingWasTyped() throws {
    var (workspace, _) = try Picture.workspace("problem: A")
    workspace.boards[0].fields["title"] = " Mud "
    #expect(title(Session(workspace).pressing("R Enter")) == " Mud ")
  }

  @Test func spacesAtTheEndsAreNotWritten() throws {
    #expect(title(try session("R Ctrl-U t:__Mud_and_rain_ Enter")) == "Mud and rain")
  }

  @Test func anAnswerIsOneStep() throws {
    #expect(title(try session("R t:s Enter u")) == "lean")
  }

  @Test func anEmptyAnswerIsRefusedWhereAWordIsNeeded() throws {
    let refused = try session("R Ctrl-U Enter")
    #expect(refused.notice == "Type something first, or Esc")
    #expect(title(refused) == "lean")
    #expect(try session("Q t:Why? Enter Q Ctrl-U Enter").app.board?.question == "")
  }

  @Test func escapeWritesNothing() throws {
    #expect(title(try session("R t:s Esc")) == "lean")
  }

  @Test func whatOthersWriteMeanwhileIsKeptBeside() throws {
    var session = try session("R End t:_mine")
    try outside("theirs", &session)
    session.press("Enter")
    #expect(title(session) == "lean mine")
    #expect(session.app.workspace?.conflicts(of: .board("lean")).map(\.value) == ["theirs"])
    #expect(session.notice == "Others changed it too; both are kept, S chooses")
  }

  @Test func whatOthersWriteStaysWhereNothingWasTyped() throws {
    var session = try session("R")
    try outside("theirs", &session)
    session.press("Enter")
    #expect(title(session) == "theirs")
    #expect(session.app.workspace?.conflicts(of: .board("lean")).isEmpty == true)
  }

  @Test func othersWhoWriteTheSameAreNoConflict() throws {
    var session = try session("R End t:s")
    try outside("leans", &session)
    session.press("Enter")
    #expect(title(session) == "leans")
    #expect(session.app.workspace?.conflicts(of: .board("lean")).isEmpty == true)
  }
}
