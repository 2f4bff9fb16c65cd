import CanvasCore
import Testing

@Suite struct PastWalkTests {
  /// Wherever one comes from, a moment is the one that the timeline gives.
  @Test func everyWayLeadsToTheSameMoments() {
    for seed in 0..<20 as Range<UInt64> {
      let story = AlgebraCase(seed: 9_000 + seed)
      var document = Document(story.base, session: "s")
      for _ in 0..<4 {
        for (time, edit) in story.scripts.joined().enumerated() {
          _ = try? document.perform([edit], as: "", time: time)
          if time % 5 == 4 { _ = document.undo(time: time) }
        }
      }
      let timeline = Timeline(document.workspace, steps: document.history.steps, marks: [])
      var walk = PastWalk(timeline)
      let count = timeline.steps.count
      var place = count
      for number in 0..<60 {
        place = (place * 31 + number * 7 + 3) % (count + 1)
        let found = walk.workspace(after: place)
        #expect(found.sortedBytes == timeline.workspace(at: .after(steps: place)).sortedBytes)
      }
      #expect(walk.workspace(after: -1).sortedBytes == walk.workspace(after: 0).sortedBytes)
      #expect(walk.workspace(after: count + 9) == document.workspace)
    }
  }

  @Test func momentsAreCounted() throws {
    let steps = (1...3).map { number in
      Step(
        id: Step.ID(session: "s", number: number), title: "", author: "", time: number * 10,
        change: Change())
    }
    let timeline = Timeline(try Sample.workspace, steps: steps, marks: [])
    #expect(
      [.now, .after(steps: 2), .after(steps: 9), .time(20), .time(99)].map(timeline.count)
        == [3, 2, 3, 1, 3])
  }
}
