import CanvasCore
import Testing

@Suite struct LocalTimeTests {
  private let kolkata = LocalTime { _ in (19_800, "+0530") }
  /// Clocks that go an hour forward at 2026-03-29T01:00:00Z.
  private let brussels = LocalTime { $0 < 1_774_746_000 ? (3600, "CET") : (7200, "CEST") }

  @Test func momentsAreShownByTheClocksOfTheReader() throws {
    let moment = try #require(Clock.seconds(rfc3339: "2026-03-14T20:45:00Z"))
    #expect(kolkata.text(moment) == "2026-03-15 02:15" && kolkata.zone(moment) == "+05:30")
    #expect(brussels.text(moment) == "2026-03-14 21:45" && brussels.zone(moment) == "CET")
    #expect(LocalTime.utc.text(moment) == "2026-03-14 20:45" && LocalTime.utc.zone(moment) == "UTC")
    #expect(LocalTime { _ in (-12_600, "") }.zone(0) == "-03:30")
    #expect(kolkata.text(0) == "" && kolkata.day(0) == "")
  }

  @Test func aDayBeginsByTheClocksOfTheReader() {
    #expect(kolkata.start(ofDay: "2026-03-15") == Clock.seconds(rfc3339: "2026-03-14T18:30:00Z"))
    #expect(brussels.start(ofDay: "2026-03-29") == Clock.seconds(rfc3339: "2026-03-28T23:00:00Z"))
    #expect(brussels.start(ofDay: "2026-03-30") == Clock.seconds(rfc3339: "2026-03-29T22:00:00Z"))
    #expect(brussels.start(ofDay: "soon") == nil)
  }
}
