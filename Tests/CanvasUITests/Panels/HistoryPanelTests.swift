import CanvasCore
import CanvasUI
import Testing

/// The history on the screen.
struct HistoryPanelTests {
  private func rows(_ session: Session) -> [String] {
    (session.app.panel?.rows ?? []).map { row in
      row.isHeading ? "= \(row.text)" : "\(row.text) | \(row.detail)"
    }
  }

  /// A step of another session, so many seconds before now.
  private func step(_ session: String, _ number: Int, before: Int, _ text: String) -> Step {
    Step(
      id: Step.ID(session: session, number: number), title: "Edit note", act: Act(.editNote),
      author: "Bo", time: Session.now - before,
      change: Change([.set(.note("a"), path: ["text"], old: "A", new: .string(text))]))
  }

  @Test func rowsQuoteTheNoteAndTheBoxDayByDay() throws {
    var session = try Session(picture: "problem: A*")
    session.press("a t:Mud Esc m Right Enter H /")
    let early = [step("early", 1, before: 86_400 * 3, "A"), step("early", 2, before: 86_400, "A")]
    session.send(.history(early, trouble: nil))
    // The moment of the tests is 09:46 on a Friday.
    #expect(
      rows(session) == [
        "= Today", "Move note “Mud” · Problem → Solution | Ann  09:46",
        "Add note “Mud” · Problem | Ann  09:46",
        "= Yesterday", "Edit note “A” · Problem | Bo  09:46",
        "= Tuesday 17 March", "Edit note “A” · Problem | Bo  09:46",
      ])
    #expect(session.app.panel?.index == 1)
    session.app.look.language = .nl
    session.press("t:mud")
    #expect(
      rows(session) == [
        "= Vandaag", "Briefje verplaatsen “Mud” · Probleem → Oplossing | Ann  09:46",
        "Briefje toevoegen “Mud” · Probleem | Ann  09:46",
      ])
  }

  @Test func marksStandOnTopAndAreFound() throws {
    var session = try Session(picture: "problem: A*").pressing("a t:Mud Esc a t:Rain Esc H /")
    let steps = try #require(session.app.document?.history.steps)
    let marks = [
      Mark(name: "begin", author: "", time: Session.now - 60, after: nil),
      Mark(name: "week 1", author: "Bo", time: Session.now, after: steps[0].id),
    ]
    session.send(.history([], marks: marks, trouble: nil))
    #expect(
      rows(session).prefix(3) == [
        "= Named moments", "⚑ week 1 | Bo  2026-03-20 09:46", "⚑ begin | 2026-03-20 09:45",
      ])
    #expect(
      rows(session.pressing("t:week")) == ["= Named moments", "⚑ week 1 | Bo  2026-03-20 09:46"])
    // The cursor is on the newest step, also when it is opened anew.
    session.press("Esc H")
    session.send(.history([], marks: marks, trouble: nil))
    #expect(session.app.panel?.rows[4].id == "\(steps[1].id)" && session.app.panel?.index == 4)
    session.press("2*Up Enter Enter")
    #expect(session.app.panel?.rows.first?.text == "+ Mud")
    #expect(session.pressing("End Down Down Down Enter").app.panel?.id.hasPrefix("mark") == true)
    // A moment before all steps can be gone back to as well.
    var start = session.pressing("Esc / Home Down Enter Enter")
    #expect(start.app.panel?.rows.map(\.isHeading) == [true, false, false, false])
    start.press("Down Enter")
    #expect(start.notice == "Go back to: begin")
    #expect(Picture.of(start.app) == "problem: A*")
  }

  @Test func theNewestStepSaysWhatItDid() throws {
    let session = try Session(picture: "problem: A* B").pressing("A e Down Enter H Enter")
    #expect(session.app.panel?.title == "Set Evidence “A” +1 · Problem · 20 Mar 09:46")
    #expect(
      rows(session) == [
        "~ A: Evidence – → untested | Problem · lean",
        "~ B: Evidence – → untested | Problem · lean",
        "= This moment", "See what has changed since | ", "Go back to it, as a new step | ",
        "Give it a name | ",
      ])
    #expect(session.pressing("Down Down Enter").notice == "Nothing has changed since")
    // A line leads to its note, on the board as it was.
    #expect(session.pressing("Down Enter").app.past?.focus?.note == "b")
    // Naming leads back to the moment.
    let named = session.pressing("4*Down Enter t:week_1 Enter")
    #expect(
      named.work.contains { if case .mark(let mark) = $0 { mark.name == "week 1" } else { false } })
  }

  @Test func manyChangesAreOneLineMore() throws {
    let lines = (1...9).map { "Note_\($0)" }.joined(separator: "¶")
    var session = try Session(picture: "problem: A*").pressing("p:\(lines) H Enter")
    #expect(rows(session)[6] == "All 9 changes | ")
    session.press("6*Down Enter")
    #expect(session.app.panel?.title == "What the step did: +9" && rows(session).count == 9)
    session.press("Esc")
    #expect(session.app.panel?.index == 6)
  }

  @Test func aStepThatOnlyOrdersSaysSo() throws {
    let session = try Session(picture: "problem: A* B").pressing("J H Enter")
    #expect(rows(session).first == "= Only the order changed")
  }

  @Test func whatChangedSinceIsCounted() throws {
    var session = try Session(picture: "problem: A* B C | solution: D")
    session.press("a t:Mud Esc")
    session.press("g x e Down Enter m Right Enter H / 9*Down Enter Enter")
    session.press("Down Enter")
    #expect(session.app.panel?.title == "What has changed since: −1 →1 ~1")
    session.press("Esc Esc")
    #expect(session.app.panel == nil && session.app.scopes.first == .past)
  }

  @Test func whatIsFoundIsWhereTheLineGoes() throws {
    var session = try Session(picture: "problem: A*").pressing(
      "a t:Mud Esc a t:Rain Esc H / t:mud Enter")
    #expect(session.app.panel == nil)
    #expect(session.app.past?.step == session.app.document?.history.steps.first?.id)
    session.press("Enter")
    #expect(session.app.panel?.title.hasPrefix("Add note “Mud”") == true)
    // Without a board there is no line; a moment leads back to what was found.
    session = Session(Workspace(id: "w"))
    session.press("a Enter Ctrl-U t:Bet Enter b x H")
    #expect(session.app.past == nil && session.app.panel?.id == "history")
    session.press("t:add Enter")
    #expect(session.app.panel?.id.hasPrefix("moment") == true)
    session.press("Esc")
    #expect(session.app.unsentTexts == ["add"])
  }

  @Test func othersStepsAppearWhileItIsOpen() throws {
    var session = try Session(picture: "problem: A*").pressing("a t:Mud Esc x H /")
    session.press("Down")
    let chosen = session.app.panel?.rows[2].id
    let own = try #require(session.app.document?.history.steps)
    // The file has changed: it is asked for, and what is new stands where the file has it.
    #expect(session.app.update(.historyChanged, at: Session.now).work == [.readHistory])
    session.send(.history(own + [step("other", 1, before: 0, "A")], trouble: nil))
    #expect(rows(session)[1] == "Edit note “A” · Problem | Bo  09:46")
    let panel = try #require(session.app.panel)
    #expect(panel.index == 3 && panel.rows[3].id == chosen)
    // Inside a moment it goes on, on the board it waits until it is asked for.
    session.press("Enter")
    #expect(session.app.update(.historyChanged, at: Session.now).work == [.readHistory])
    session.press("Esc Esc")
    #expect(session.app.update(.historyChanged, at: Session.now).work == [])
    #expect(session.app.update(.command("history.show"), at: Session.now).work == [.readHistory])
    session.send(.history(own, trouble: nil))
    #expect(session.app.scopes.first == .past)
    session.press("Esc")
    #expect(session.app.update(.command("history.show"), at: Session.now).work == [])
    // What others did is not ours to undo.
    session.press("Esc u")
    #expect(session.notice == "Undid: Remove note")
  }

  @Test func theAgendaPartsTheDay() throws {
    var (workspace, _) = try Picture.workspace("wall> tray: A // agenda> steps: Welcome Write")
    workspace.boards[1].fields["date"] = .string(Clock.rfc3339(Session.now - 600))
    for index in 0...1 {
      workspace.boards[1].boxes[0].notes[index].fields["step"] = ["minutes": 10]
    }
    var session = Session(workspace).pressing("a t:Mud Esc H /")
    let early = [
      step("early", 1, before: 86_400, "A"), step("early", 2, before: 700, "A"),
      step("early", 3, before: 60, "A"),
    ]
    session.send(.history(early, trouble: nil))
    #expect(
      rows(session).map { $0.split(separator: " “")[0] } == [
        "= Today", "=   09:46 Write", "Add note", "=   09:36 Welcome", "Edit note", "= Today",
        "Edit note", "= Yesterday", "Edit note",
      ])
  }
}
