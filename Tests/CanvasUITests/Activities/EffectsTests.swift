import CanvasCore
import CanvasUI
import Testing

/// What the runtime is asked to do, and in which order.
struct EffectsTests {
  @Test func stepDraftAndWorkspaceTravelInOneRecord() throws {
    var session = try Session(picture: "problem: A*").pressing("a t:Mud")
    #expect(session.effects.record.draft.flatMap { $0 }?.text == "Mud")
    #expect(session.effects.record.steps.isEmpty && session.effects.record.workspace == nil)
    session.press("Esc")
    let record = session.effects.record
    #expect(record.steps.map(\.title) == ["Add note"])
    #expect(record.draft == .some(nil))
    #expect(record.workspace == session.app.workspace)
    session.press("u")
    #expect(session.effects.record.steps.count == 2)
    #expect(session.effects.record.workspace == session.app.workspace)
  }

  @Test func ofSeveralDraftsAndWorkspacesOnlyTheLastIsWanted() {
    var first = Record()
    first.draft = .some(Journal.Draft(target: .workspace, text: "one"))
    first.workspace = Workspace(id: "a")
    var second = Record()
    second.workspace = Workspace(id: "b")
    first.add(second)
    #expect(first.workspace?.id == "b" && first.draft.flatMap { $0 }?.text == "one")
    second.draft = .some(nil)
    first.add(second)
    #expect(first.draft == .some(nil))
  }

  @Test func keysWaitForWhatOpensSomethingElse() throws {
    for (keys, waits) in [("O", false), ("F12 t:b.json Enter", true), ("E", true), ("T", false)] {
      let session = try Session(picture: "problem: A*").pressing(keys)
      #expect(session.effects.changesWhatIsOpen == waits, "\(keys)")
    }
  }

  @Test func lookOfTheTerminalGoesWithTheFrame() throws {
    let session = try Session(picture: "problem: A*").pressing("y T")
    #expect(session.effects.terminal.count == 2 && session.effects.work.isEmpty)
    #expect(session.effects.terminal.first == .copy("A"))
  }
}
