import CanvasCore
import CanvasUI
import Drawing
import Testing

/// A board as it was, along a line of time.
struct PastViewTests {
  /// Rain, then Mud, Mud moved to another box, Rain removed.
  private func session(_ size: Size = Size(width: 80, height: 24)) throws -> Session {
    var session = try Session(picture: "problem: A* Rain // wall> tray: Bench", size: size)
    session.press("a t:Mud Esc m Right Enter g Left j x")
    return session
  }

  private func text(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  private func count(_ session: Session) -> Int? {
    let steps = session.app.document?.history.steps ?? []
    return session.app.past.map { past in
      past.step.flatMap { id in steps.firstIndex { $0.id == id }.map { $0 + 1 } } ?? 0
    }
  }

  @Test func arrowsWalkAndTheBoardShowsEachMoment() throws {
    var session = try session().pressing("H")
    let bytes = session.bytes
    #expect(text(session).contains("3/4") || text(session).contains("4/4"))
    #expect(text(session).contains("− Rain") || text(session).contains("−Rain"))
    session.press("Left")
    #expect(text(session).contains("→ Mud") || text(session).contains("→Mud"))
    #expect(text(session).contains("since the moment before: →1"))
    session.press("Left")
    #expect(text(session).contains("+Mud") && text(session).contains(": +1"))
    session.press("Left")
    #expect(count(session) == 0 && text(session).contains("the start, before all steps"))
    #expect(!text(session).contains("Mud"))
    #expect(session.pressing("Left").notice == "This is the start")
    session.press("End")
    #expect(count(session) == 3 && session.pressing("Right").notice == "This is now")
    // Nothing was changed by looking, and leaving leads back to where one was.
    session.press("Esc")
    #expect(session.bytes == bytes)
    #expect(session.app.scopes == [.board, .workspace, .everywhere])
  }

  @Test func nothingIsPastedIntoThePast() throws {
    var session = try session().pressing("H")
    let before = session.app.workspace
    session.send(.paste("one\ntwo"))
    #expect(session.app.workspace == before)
    #expect(session.app.notice?.isRefusal == true)
  }

  @Test func anyTwoMomentsAreCompared() throws {
    var session = try session().pressing("H Home c End")
    #expect(session.notice == nil && text(session).contains("against the start: +1 −1"))
    session.press("c Home")
    #expect(text(session).contains(": +1 −1"))
    // The cursor stands at the earlier moment: what came later is not there yet, what went is.
    #expect(session.app.past?.difference?.ghosts == Set(["mud"].compactMap(session.ghost)))
    session.press("C")
    #expect(session.notice == "Each moment is compared with now")
    #expect(text(session).contains("until now: +1 −1"))
    session.press("C Right")
    #expect(text(session).contains("since the moment before: +1"))
  }

  @Test func marksAndDaysAreStopsAndScales() throws {
    var session = try session().pressing("H")
    let steps = try #require(session.app.document?.history.steps)
    let marks = [
      Mark(name: "week 1", author: "Bo", time: Session.now, after: steps[0].id),
      Mark(name: "week 2", author: "Bo", time: Session.now, after: steps[1].id),
    ]
    session.send(.history([], marks: marks, trouble: nil))
    #expect(text(session).contains("⚑ week 1") && text(session).contains("⚑ week 2"))
    session.press("PageUp")
    #expect(count(session) == 2 && text(session).contains("3/4 · ⚑ week 2 · 20 Mar 09:46 · Ann"))
    session.press("PageUp PageUp PageUp")
    #expect(count(session) == 0)
    session.press("s")
    #expect(session.notice == "On the line: the end of each day")
    session.press("Right")
    #expect(count(session) == 3)
    session.press("s Left")
    #expect(count(session) == 2 && text(session).contains("3/4 · ⚑ week 2"))
    session.press("s Enter")
    #expect(session.app.panel?.title == "⚑ week 2")
    // Naming keeps to the moment.
    session.press("Esc Left n t:begin Enter")
    let made = session.work.compactMap { if case .mark(let mark) = $0 { mark } else { nil } }
    #expect(made.map(\.name) == ["begin"] && made.first?.after == steps[0].id)
  }

  @Test func theViewStaysWhileOthersWrite() throws {
    var session = try session().pressing("H Left Left")
    let step = session.app.past?.step
    let base = try #require(session.app.workspace)
    // Another session adds a note: the file and the history grow.
    var theirs = base
    theirs.boards[0].boxes[0].notes.append(Note(id: "theirs", text: "Theirs"))
    session.send(.changedOnDisk(theirs, base: base))
    #expect(session.app.past?.step == step)
    #expect(session.app.update(.historyChanged, at: Session.now).work == [.readHistory])
    let own = try #require(session.app.document?.history.steps)
    let other = Step(
      id: Step.ID(session: "other", number: 1), title: "Edit note", author: "Bo",
      time: Session.now,
      change: Change.difference(from: base, to: theirs))
    session.send(.history(own + [other], trouble: nil))
    session.press("Ctrl-L")
    #expect(session.app.past?.step == step && text(session).contains("2/5"))
    #expect(!text(session).contains("Theirs"))
    session.press("End")
    #expect(text(session).contains("+Theirs") || text(session).contains("+ Theirs"))
    // The board is removed: as it was it is still there, at the end it is not.
    var without = try #require(session.app.workspace)
    let full = without
    without.boards.remove(at: 0)
    session.send(.changedOnDisk(without, base: full))
    #expect(session.app.past != nil)
    session.press("Esc")
    #expect(session.app.board?.id == "wall")
  }

  @Test func aBoardThatWasNotThereYetSaysSo() throws {
    var session = try Session(picture: "problem: A*")
    session.press("b a Enter Ctrl-U t:Bet Enter H")
    #expect(!text(session).contains("not there"))
    session.press("Home C")
    let isTold =
      text(session).contains("This board is not there at this moment")
      || session.app.past?.difference?.presence == .elsewhere
    #expect(isTold)
    session.press("C")
    #expect(text(session).contains("This board is not there at this moment"))
    #expect(session.pressing("Down").app.notice?.isRefusal == true)
    #expect(FrameChecks(session.app.view()).brokenRows == [])
  }

  @Test func goingBackEndsTheLook() throws {
    var session = try session().pressing("H Home Enter")
    session.press("Down Enter")
    #expect(session.app.past == nil && session.notice == "Go back to: the start")
    #expect(Picture.of(session.app).hasPrefix("problem: A"))
    session.press("u")
    #expect(Picture.of(session.app).contains("Mud"))
  }

  @Test func otherEventsLeaveItWhole() throws {
    var session = try session().pressing("H Left")
    let step = session.app.past?.step
    for size in [
      Size(width: 40, height: 12), Size(width: 39, height: 9), Size(width: 200, height: 50),
    ] {
      session.send(.resize(size))
      #expect(FrameChecks(session.app.view()).brokenRows == [])
    }
    session.send(.resize(Size(width: 80, height: 24)))
    session.send(.command("history.undo"))
    session.send(.paste("a\nb"))
    session.send(.journal(trouble: nil))
    session.send(.unreadable(.words("The file is gone.")))
    #expect(session.app.past?.step == step && text(session).contains("The file is gone."))
    session.press("q")
    #expect(session.work.contains(.quit))
    let workspace = try #require(session.app.workspace)
    session.send(.opened(workspace, name: "again.json", session: "t"))
    #expect(session.app.past == nil)
  }

  @Test func aSecondScreenSeesNothingOfIt() throws {
    var session = try session()
    let pointer = session.app.pointer
    session.press("H Home b Down z")
    #expect(session.app.pointer == pointer)
  }

  @Test func whatIsCarriedWaits() throws {
    var session = try session().pressing("m H")
    #expect(session.app.scopes.first == .past)
    session.press("Left Esc")
    #expect(session.app.scopes.first == .carrying)
  }

  @Test func theMouseChoosesAMomentAndANote() throws {
    var session = try session().pressing("H")
    session.app.look.hasMouse = true
    let rows = session.app.view().rows
    let row = try #require(rows.firstIndex { $0.contains("▼") })
    session.send(.mouse(Mouse(.press(.left), row: row, column: 2), clicks: 1))
    #expect(count(session) == 0)
    session.send(.mouse(Mouse(.wheelDown, row: 3, column: 3), clicks: 1))
    #expect(count(session) == 1)
    let bytes = session.bytes
    session.send(.mouse(Mouse(.press(.left), row: 3, column: 3), clicks: 2))
    session.send(.mouse(Mouse(.drag(.left), row: 12, column: 40), clicks: 1))
    session.send(.mouse(Mouse(.release(.left), row: 12, column: 40), clicks: 1))
    #expect(session.bytes == bytes && session.app.past != nil)
  }

  @Test func signsAreInTheLegendAndInASCII() throws {
    var session = try session().pressing("H Left ?")
    #expect(text(session).contains("→   moved"))
    session.press("Esc")
    session.app.look.isASCII = true
    let rows = session.app.view().rows
    #expect(rows.allSatisfy { $0.allSatisfy(\.isASCII) })
    #expect(rows.contains { $0.contains(">Mud") || $0.contains("> Mud") })
  }

  /// Five thousand steps: one way there, and then a step at a time.
  @Test func aLongHistoryIsWalked() throws {
    var (workspace, _) = try Picture.workspace("problem: A*")
    var steps: [Step] = []
    for number in 1...5000 {
      let note = Note(id: Identifier("n\(number)") ?? "x", text: "Note \(number)")
      let place = Change.Place(parent: .box(board: "lean", box: "problem"), after: "a")
      let change =
        number.isMultiple(of: 2)
        ? Change([
          .remove(
            .note(Note(id: Identifier("n\(number - 1)") ?? "x", text: "Note \(number - 1)")),
            at: place)
        ])
        : Change([.insert(.note(note), at: place)])
      steps.append(
        Step(
          id: Step.ID(session: "old", number: number), title: "Step", author: "Bo",
          time: Session.now - 5000 + number, change: change))
    }
    workspace.fields["title"] = "Long"
    var session = Session(workspace)
    session.send(.command("history.show"))
    session.send(.history(steps, trouble: nil))
    session.press("Esc H")
    let clock = ContinuousClock()
    let far = clock.measure { session.press("Home") }
    #expect(text(session).contains("1/5001"))
    let near = clock.measure { session.press("20*Right") }
    #expect(text(session).contains("21/5001"))
    print("past: 5000 steps back \(far), 20 steps on \(near)")
    // In a debug build, on a busy machine.
    #expect(far < .seconds(10) && near < .seconds(10))
  }
}

extension Session {
  /// The id of the note with a text, wherever it is or was.
  fileprivate func ghost(_ text: String) -> Identifier? {
    app.past?.difference?.notes.keys.first { id in
      app.document?.workspace.note(id)?.title.folded == text
    }
  }
}
