import CanvasCore
import Foundation
import Testing

/// How many cases are tried, and from which seed: `NINEFOLD_CASES=200 NINEFOLD_SEED=7 swift test`.
enum Trials {
  private static let environment = ProcessInfo.processInfo.environment

  static let cases: Int = {
    #if DEBUG
      let usual = 10_000 / 20
    #else
      let usual = 10_000
    #endif
    return environment["NINEFOLD_CASES"].flatMap { Int($0) } ?? usual
  }()

  static let seed: UInt64 = environment["NINEFOLD_SEED"].flatMap { UInt64($0) } ?? 9

  /// What comes of trying some properties on `count` cases, each property until it fails.
  static func run(
    _ properties: [AlgebraProperty], _ algebra: Algebra, from first: Int = 0, count: Int
  ) -> Outcome {
    var outcome = Outcome()
    for index in first..<first + count {
      let story = AlgebraCase(seed: seed &* 1_000_003 &+ UInt64(index))
      outcome.count(story)
      let scene = AlgebraScene(story, algebra)
      for property in properties where outcome.failures[property.name] == nil {
        if property.objection(scene) != nil { outcome.failures[property.name] = (property, story) }
      }
    }
    return outcome
  }

  struct Outcome: Sendable {
    var cases = 0
    var edits: [Edit.Kind: Int] = [:]
    /// The first case in which each property fails, by its name.
    var failures: [String: (property: AlgebraProperty, story: AlgebraCase)] = [:]

    mutating func count(_ story: AlgebraCase) {
      cases += 1
      for edit in story.scripts.joined() { edits[edit.kind, default: 0] += 1 }
    }

    mutating func add(_ other: Outcome) {
      cases += other.cases
      edits.merge(other.edits, uniquingKeysWith: +)
      failures.merge(other.failures) { first, _ in first }
    }
  }
}

@Suite struct AlgebraPropertiesTests {
  @Test func everyPropertyHoldsInEveryCase() async {
    let share = 100
    let outcome = await withTaskGroup(of: Trials.Outcome.self) { group in
      for first in stride(from: 0, to: Trials.cases, by: share) {
        group.addTask {
          Trials.run(
            AlgebraProperty.all, .real, from: first, count: min(share, Trials.cases - first))
        }
      }
      return await group.reduce(into: Trials.Outcome()) { $0.add($1) }
    }
    for (property, story) in outcome.failures.values {
      let small = story.shrunk { property.objection(AlgebraScene($0, .real)) != nil }
      let objection = property.objection(AlgebraScene(small, .real)) ?? ""
      Issue.record("\(property): \(objection)\n\(small)")
    }
    let counts = Edit.Kind.allCases.map { ($0.rawValue, outcome.edits[$0] ?? 0) }
    print(
      "algebra: seed \(Trials.seed), \(outcome.cases) cases, edits:",
      counts.map { "\($0) \($1)" }.joined(separator: ", "))
    #expect(outcome.cases == Trials.cases)
    #expect(counts.allSatisfy { $0.1 > 0 })
  }

  @Test func casesAreLargeEnough() {
    for seed in 0..<50 as Range<UInt64> {
      let story = AlgebraCase(seed: seed)
      #expect(story.base.boards.count >= 3 && story.base.noteCount >= 30)
      #expect(story.scripts.joined().count >= 20)
      #expect(AlgebraProperty.readingBack(story.base) == nil)
    }
  }

  @Test func aSeedAlwaysGivesTheSameCase() {
    #expect(AlgebraCase(seed: 5).description == AlgebraCase(seed: 5).description)
  }
}
