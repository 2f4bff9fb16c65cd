import CanvasCore
import Testing

/// Tests of the tests: a property that no mistake can break proves nothing.
@Suite struct PlantedBugTests {
  @Test(arguments: PlantedBug.all)
  func isFoundWithinSomeHundredCases(bug: PlantedBug) {
    var tried = 0
    while tried < 400 {
      let outcome = Trials.run(AlgebraProperty.all, bug.algebra, from: tried, count: 10)
      if !outcome.failures.isEmpty { return }
      tried += 10
    }
    Issue.record("no property found the bug in \(tried) cases")
  }

  @Test func theRealAlgebraIsNotBlamed() {
    #expect(Trials.run(AlgebraProperty.all, .real, count: 20).failures.isEmpty)
  }

  @Test func aFailureIsShrunkToWhatMatters() throws {
    let bug = try #require(PlantedBug.all.first { $0.name == "mergeForgetsTheValueThatLost" })
    let property = try #require(AlgebraProperty.all.first { $0.name == "noTextOfEitherIsLost" })
    func fails(_ story: AlgebraCase) -> Bool {
      property.objection(AlgebraScene(story, bug.algebra)) != nil
    }
    let story = try #require((0..<400).lazy.map { AlgebraCase(seed: $0) }.first(where: fails))
    let small = story.shrunk(fails)
    #expect(fails(small))
    #expect(small.scripts.joined().count == 2)
    #expect(small.base.noteCount <= 1)
    #expect(small.description.contains("seed \(story.seed)"))
  }
}
