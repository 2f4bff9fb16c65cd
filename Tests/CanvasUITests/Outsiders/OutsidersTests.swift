import CanvasCore
import CanvasUI
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sessions with drafts, prompts, carried notes and pastes under way, while others edit, remove, move, restore,
/// merge, rewrite the file from outside, break it, take it away, and saves fail.
struct OutsidersTests {
  /// How many; `NINEFOLD_OUTSIDERS=10000` for the long run, `NINEFOLD_SEED` for other ones.
  private static let cases = number("NINEFOLD_OUTSIDERS") ?? 1000
  private static let seed = UInt64(number("NINEFOLD_SEED") ?? 8_000_000)

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }

  private struct Outcome: Sendable {
    var counts: [World.Outside: Int] = [:]
    var failures: [String] = []
    var words = 0
    var drawings = 0
    var looks = 0
  }

  private static func run(_ seed: UInt64, _ loss: Loss? = nil) throws -> (World, String?) {
    var world = try World(seed: seed, loss: loss)
    for _ in 0..<60 { world.turn() }
    return (world, world.objection())
  }

  @Test func noWordIsEverMissing() async throws {
    let share = 50
    let outcome = try await withThrowingTaskGroup(of: Outcome.self) { group in
      for first in stride(from: 0, to: Self.cases, by: share) {
        group.addTask {
          var outcome = Outcome()
          for number in first..<min(first + share, Self.cases) {
            let seed = Self.seed + UInt64(number)
            let (world, objection) = try Self.run(seed)
            outcome.counts.merge(world.counts, uniquingKeysWith: +)
            outcome.words += world.typed.count
            outcome.looks += world.looks
            outcome.drawings += world.typed.count { !$0.hasPrefix("zz") }
            if let objection {
              outcome.failures.append(
                "seed \(seed): \(objection)\n" + world.log.joined(separator: "\n"))
            }
          }
          return outcome
        }
      }
      return try await group.reduce(into: Outcome()) { all, one in
        all.counts.merge(one.counts, uniquingKeysWith: +)
        all.failures += one.failures
        all.words += one.words
        all.looks += one.looks
        all.drawings += one.drawings
      }
    }
    let counts = World.Outside.allCases.map { "\($0.rawValue) \(outcome.counts[$0] ?? 0)" }
    print(
      "outsiders: seed \(Self.seed), \(Self.cases) cases, \(outcome.words) words,",
      "\(outcome.drawings) of them drawn,",
      counts.joined(separator: ", "))
    #expect(World.Outside.allCases.allSatisfy { outcome.counts[$0] ?? 0 > 0 })
    // Beside those that others drew.
    #expect(outcome.drawings > outcome.counts[.draws] ?? 0)
    #expect(outcome.looks > Self.cases / 4)
    #expect(outcome.failures.count == 0, "\(outcome.failures.first ?? "")")
  }

  /// The test finds each known way of losing words.
  @Test(arguments: Loss.allCases) func aPlantedLossIsFound(_ loss: Loss) throws {
    for number in 0..<400 as Range<UInt64> {
      if try Self.run(Self.seed + number, loss).1 != nil { return }
    }
    Issue.record("\(loss) was not found")
  }
}
