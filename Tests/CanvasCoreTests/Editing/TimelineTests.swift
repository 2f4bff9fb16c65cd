import CanvasCore
import Testing

@Suite struct TimelineTests {
  @Test func everyMomentIsFoundAgain() {
    for seed in 0..<40 as Range<UInt64> {
      let story = AlgebraCase(seed: 5_000 + seed)
      var document = Document(story.base, session: "s")
      var states = [story.base]
      for (time, edit) in story.scripts.joined().enumerated() {
        if (try? document.perform([edit], as: "", time: time)) != nil {
          states.append(document.workspace)
        }
        if time % 4 == 3, document.undo(time: time) != nil { states.append(document.workspace) }
      }
      let timeline = Timeline(document.workspace, steps: document.history.steps, marks: [])
      for (count, state) in states.enumerated() {
        #expect(timeline.workspace(at: .after(steps: count)).sortedBytes == state.sortedBytes)
      }
      #expect(timeline.workspace(at: .now) == document.workspace)
      #expect(timeline.workspace(at: .time(0)).sortedBytes == story.base.sortedBytes)
      #expect(
        timeline.workspace(at: timeline.startOfLastSession) == timeline.workspace(at: .time(0)))
    }
  }

  @Test func namesOfMoments() throws {
    func step(_ session: String, _ number: Int, _ time: Int) -> Step {
      Step(
        id: Step.ID(session: session, number: number), title: "", author: "", time: time,
        change: Change())
    }
    let steps = [step("a", 1, 10), step("b", 1, 20), step("a", 2, 30), step("b", 2, 40)]
    let timeline = Timeline(try Sample.workspace, steps: steps, marks: [])
    #expect(timeline.moment(after: steps[1].id) == .after(steps: 2))
    #expect(timeline.moment(after: Step.ID(session: "c", number: 1)) == nil)
    #expect(timeline.startOfLastSession == .after(steps: 1))
    #expect(timeline.steps(since: .time(20)).count == 3)
    func mark(_ id: Step.ID?, _ time: Int) -> Mark {
      Mark(name: "m", author: "", time: time, after: id)
    }
    #expect(timeline.moment(of: mark(nil, 5)) == .after(steps: 0))
    #expect(timeline.moment(of: mark(steps[0].id, 99)) == .after(steps: 1))
    #expect(timeline.moment(of: mark(Step.ID(session: "gone", number: 1), 20)) == .time(21))
    #expect(timeline.lastStep(before: .now)?.id == steps[3].id)
    #expect(timeline.lastStep(before: .time(30))?.id == steps[1].id)
    #expect(timeline.lastStep(before: .after(steps: 0)) == nil)
    let empty = Timeline(try Sample.workspace, steps: [], marks: [])
    #expect(empty.startOfLastSession == .after(steps: 0))
  }

  @Test func aMarkStandsAtItsMoment() throws {
    var document = Document(try Sample.workspace, session: "s")
    try document.perform([.text("n1", "one")], as: "", time: 10)
    try document.perform([.text("n1", "two")], as: "", time: 20)
    let steps = document.history.steps
    let timeline = Timeline(document.workspace, steps: steps, marks: [])
    let author = Author("Ann", at: 99)
    #expect(try timeline.marking(" week 1 ", by: author).after == steps[1].id)
    #expect(try timeline.marking("a", at: .time(20), by: author).after == steps[0].id)
    #expect(try timeline.marking("a", at: .time(5), by: author).after == nil)
    #expect(throws: Refusal.emptyName) { try timeline.marking(" ", by: author) }
  }

  @Test func stepsOnABoard() throws {
    var document = Document(try Sample.workspace, session: "s")
    try document.perform([.text("n5", "five")], as: "")
    try document.perform([.text("n1", "one")], as: "")
    try document.perform(
      [.moveNote("n5", to: Change.Place(parent: Sample.a))], as: "")
    try document.perform([.text("n5", "six")], as: "")
    try document.perform([.set(.board("two"), path: ["title"], to: "Two")], as: "")
    try document.perform([.set(.workspace, path: ["place"], to: "x")], as: "")
    let timeline = Timeline(document.workspace, steps: document.history.steps, marks: [])
    #expect(timeline.steps(on: "one").map(\.number).sorted() == [1, 2, 3, 4])
    #expect(timeline.steps(on: "two").map(\.number).sorted() == [1, 3, 4, 5])
  }
}
