import CanvasCore
import CanvasUI
import Testing

struct ReadingPanelTests {
  private func open(_ session: inout Session) {
    session.send(.command("workspace.readings"))
  }

  @Test func everyReadingIsSeenAndItsRowsLeadSomewhere() throws {
    let plain = Session(try Seed.workspace("inner-city"))
    for index in Reading.all.indices {
      var session = plain
      open(&session)
      session.press("\(index)*Down Enter")
      let rows = try #require(session.app.panel?.rows, "\(Reading.all[index].id)")
      #expect(!rows.isEmpty, "\(Reading.all[index].id)")
      // The cursor passes by what only says what the rows below it are.
      for (step, row) in rows.indices.filter({ !rows[$0].isHeading }).prefix(8).enumerated() {
        var goes = session.pressing("\(step)*Down Enter")
        #expect(goes.app.notice?.isRefusal != true)
        #expect((goes.app.panel == nil) == !rows[row].stays)
        goes.press("Esc Esc")
      }
      // Esc leads back to the list, with the cursor on what was read.
      session.press("Esc")
      #expect(session.app.panel?.index == index)
      session.press("Esc")
      #expect(session.app.panel == nil)
    }
  }

  @Test func readingIsOneValueInAList() throws {
    var session = try Session(picture: "problem: A* B")
    let words = Reading("words", Localized([.en: "Words in all"]), .told(in: "numbers")) {
      workspace, _ in
      Table(
        workspace.boards.flatMap(\.notes).map { note in
          Table.Row(note.title, details: ["1"], target: .note(note.id))
        })
    }
    session.app.setup.readings.append(words)
    open(&session)
    session.press("End")
    #expect(session.app.view().rows.contains { $0.contains("Words in all") })
    session.press("Enter Down Enter")
    #expect(session.app.focusedNote?.title == "B")
  }

  @Test func readingOfWhatIsGoneSaysSo() throws {
    var session = try Session(picture: "problem: A* B")
    open(&session)
    session.press("Enter")
    #expect(throws: Refusal.missing(.note, id: "zzzzz")) {
      try session.app.go(to: .note("zzzzz"))
    }
  }
}
