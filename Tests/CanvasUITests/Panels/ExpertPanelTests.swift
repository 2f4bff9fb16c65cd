import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Asking an expert and celebrating, on the screen.
struct ExpertPanelTests {
  private func rows(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  private func session() throws -> Session { try Session(picture: "wall> tray: Insurance* Rent") }

  private func note(_ session: Session) throws -> Note { try #require(session.app.focusedNote) }

  @Test func aQuestionGoesIntoTheQueueAndItsAnswerIntoTheNote() throws {
    var session = try session()
    let before = session.app.workspace
    session.send(.command("note.ask"))
    #expect(session.app.panel?.rows.map(\.id) == ["lawyer", "accountant", "marketer", "other"])
    session.press("Enter")
    #expect(session.notice == "In the queue: lawyer")
    #expect(try note(session).fields["help"]?.object?["topic"] == "lawyer")
    #expect(rows(session).contains("!L"))
    session.send(.command("note.answer"))
    session.press("t:Ann Enter t:A_rider_will_do Enter")
    #expect(session.notice == "Answered by Ann")
    #expect(try note(session).text == "Insurance\n→ A rider will do")
    #expect(!rows(session).contains("!L"))
    session.press("u u")
    #expect(session.app.workspace == before)
  }

  @Test func somebodyElseIsAskedByName() throws {
    var session = try session()
    session.send(.command("note.ask"))
    session.press("3*Down Enter t:gardener Enter")
    #expect(session.notice == "In the queue: gardener")
    #expect(rows(session).contains("!?"))
    session.send(.command("note.answer"))
    session.press("t:Bea Enter Enter")
    #expect(try note(session).text == "Insurance")
  }

  @Test func refusalsAreSaid() throws {
    var session = try session()
    session.send(.command("note.answer"))
    #expect(session.notice == "“Insurance” asks no expert that is still to answer")
    session.send(.command("note.ask"))
    session.press("Enter")
    session.send(.command("note.ask"))
    session.press("Enter")
    #expect(session.notice == "“Insurance” waits for an answer already")
  }

  @Test func oneKeyCelebratesAndTakesItBack() throws {
    var session = try session().pressing("!")
    #expect(session.notice == "A success of today; u undoes it")
    #expect(rows(session).contains("☼"))
    #expect(try note(session).fields["done"] == "2026-03-20")
    session.press("?")
    session.press("t:success")
    #expect(rows(session).contains("☼   success"))
    session.press("Esc !")
    #expect(session.notice == "No success after all" && !rows(session).contains("☼"))
  }

  @Test func aSuccessIsOnTheFirstPageOfAShowAndUnderItsNote() throws {
    var session = try session().pressing("! F5")
    #expect(rows(session).contains("What worked"))
    #expect(rows(session).contains("☼ Insurance · 20 March 2026"))
    session.press("Esc z z")
    #expect(rows(session).contains("☼ Success · 20 March 2026"))
    session.press("Esc Esc W F5")
    // What is hidden is celebrated later.
    #expect(!rows(session).contains("☼"))
  }

  @Test func aCanvasShowsTheSunInPlaceOfTheSquare() throws {
    var session = try Session(picture: "problem: Queues*").pressing("Y")
    #expect(rows(session).contains("■"))
    session.press("!")
    #expect(rows(session).contains("☼") && !rows(session).contains("■"))
  }
}
