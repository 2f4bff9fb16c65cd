import CanvasCore
import TestSupport
import Testing

@Suite struct WeekMarksTests {
  /// Monday 2 March 2026, noon.
  private static let monday = 1_772_452_800
  private static let day = 86_400

  private func step(_ session: String, _ number: Int, day: Int) -> Step {
    Step(
      id: Step.ID(session: session, number: number), title: "t", author: "Ann",
      time: Self.monday + day * Self.day, change: Change())
  }

  private func history(_ disk: MemoryFileSystem) -> StoredHistory {
    StoredHistory(
      of: "w", beside: "/disk/plan.json", absolute: "/disk/plan.json", stateFolder: nil,
      fileSystem: disk)
  }

  private func workspace(_ language: String = "nl", isOn: Bool = true) -> Workspace {
    var workspace = Workspace(id: "w", fields: ["language": .string(language)])
    if isOn { workspace.fields["weeklyMarks"] = true }
    return workspace
  }

  private func marks(_ disk: MemoryFileSystem) throws -> [String] {
    try history(disk).read().marks.map { "\($0.name) after \($0.after?.description ?? "start")" }
  }

  @Test func aNewWeekMarksTheOneThatEnded() throws {
    let disk = try HistoryFileTests.disk()
    var weeks = WeekMarks(language: .en, localTime: .utc)
    try history(disk).append([step("a", 1, day: 0)], of: workspace(), marking: &weeks)
    try history(disk).append([step("a", 2, day: 6)], of: workspace(), marking: &weeks)
    #expect(try marks(disk).isEmpty)
    try history(disk).append([step("a", 3, day: 7)], of: workspace(), marking: &weeks)
    #expect(try marks(disk) == ["week 10 after a.2"])
    // Within the week nothing comes; a week in which nothing was done has no mark.
    try history(disk).append([step("a", 4, day: 8)], of: workspace(), marking: &weeks)
    try history(disk).append(
      [step("a", 5, day: 22), step("a", 6, day: 30)], of: workspace("fr"), marking: &weeks)
    #expect(
      try marks(disk) == ["week 10 after a.2", "semaine 11 after a.4", "semaine 13 after a.5"])
    // The moment is the one before the first step of the new week.
    let contents = try history(disk).read()
    let timeline = Timeline(workspace(), steps: contents.steps, marks: contents.marks)
    #expect(contents.marks.map { timeline.count(at: timeline.moment(of: $0)) } == [2, 4, 5])
    #expect(contents.marks.map(\.week) == ["2026-W10", "2026-W11", "2026-W13"])
  }

  @Test func noneComesUnasked() throws {
    let disk = try HistoryFileTests.disk()
    var weeks = WeekMarks(language: .en, localTime: .utc)
    for day in [0, 7, 14] {
      try history(disk).append(
        [step("a", day + 1, day: day)], of: workspace(isOn: false), marking: &weeks)
    }
    #expect(try marks(disk).isEmpty)
    // The step that asks for them may be the first of a week.
    try history(disk).append([step("a", 99, day: 21)], of: workspace(), marking: &weeks)
    #expect(try marks(disk) == ["week 12 after a.15"])
  }

  @Test func twoSessionsMarkAWeekOnce() throws {
    let disk = try HistoryFileTests.disk()
    var (first, second) = (
      WeekMarks(language: .en, localTime: .utc), WeekMarks(language: .fr, localTime: .utc)
    )
    try history(disk).append([step("a", 1, day: 0)], of: workspace(), marking: &first)
    try history(disk).append([step("b", 1, day: 1)], of: workspace(), marking: &second)
    try history(disk).append([step("b", 2, day: 7)], of: workspace(), marking: &second)
    try history(disk).append([step("a", 2, day: 7)], of: workspace(), marking: &first)
    #expect(try marks(disk) == ["week 10 after b.1"])
  }

  /// Two machines, each with a part of the week; git joins their histories line by line.
  @Test func historiesThatWereApartHaveOneMarkAWeek() throws {
    var contents: [HistoryFile.Contents] = []
    let disk = try HistoryFileTests.disk()
    try history(disk).append([step("a", 1, day: 0).json])
    for session in ["b", "c"] {
      let other = try HistoryFileTests.disk()
      try history(other).append([step("a", 1, day: 0).json])
      var weeks = WeekMarks(language: .en, localTime: .utc)
      for (number, day) in [(1, 2), (2, 8)] {
        try history(other).append(
          [step(session, number, day: day)], of: workspace(), marking: &weeks)
      }
      let read = try history(other).read()
      contents.append(read)
      let marked = read.marks.map(\.json)
      try history(disk).append(
        [read.steps[1].json] + marked + [read.steps[2].json])
    }
    #expect(contents.allSatisfy { $0.marks.count == 1 })
    #expect(try marks(disk) == ["week 10 after c.1"])
  }

  @Test func namesThatAreTakenGetTheirYear() throws {
    let disk = try HistoryFileTests.disk()
    var weeks = WeekMarks(language: .en, localTime: .utc)
    try history(disk).append([step("a", 1, day: 0)], of: workspace("de"), marking: &weeks)
    let own = Mark(name: "Woche 10", author: "Bo", time: 5, after: nil)
    try history(disk).append([own.json])
    try history(disk).append([step("a", 2, day: 9)], of: workspace("de"), marking: &weeks)
    #expect(try marks(disk) == ["Woche 10 after start", "Woche 10 (2026) after a.1"])
    // A person who named the end of the week has its mark.
    let byHand = Mark(name: "Woche 11", author: "Bo", time: 5, after: step("a", 2, day: 9).id)
    try history(disk).append([byHand.json])
    try history(disk).append([step("a", 3, day: 15)], of: workspace("de"), marking: &weeks)
    #expect(try marks(disk).count == 3)
  }

  @Test(arguments: [
    (2026, 1, 1, "2026-W01"), (2027, 1, 1, "2026-W53"), (2026, 3, 2, "2026-W10"),
    (2024, 12, 30, "2025-W01"), (2026, 11, 26, "2026-W48"), (2021, 1, 3, "2020-W53"),
  ])
  func weeksAreThoseOfISO(_ year: Int, _ month: Int, _ day: Int, _ week: String) {
    #expect(CalendarWeek(of: CalendarDay(year: year, month: month, day: day)).text == week)
  }

  @Test func nightsBelongToTheWeekOfTheClocksHere() throws {
    let disk = try HistoryFileTests.disk()
    var weeks = WeekMarks(language: .en, localTime: LocalTime { _ in (3600 * 11, "") })
    try history(disk).append([step("a", 1, day: 5)], of: workspace(), marking: &weeks)
    // Sunday at 14:00 UTC is Monday there.
    var late = step("a", 2, day: 6)
    late.time += 7200
    try history(disk).append([late], of: workspace(), marking: &weeks)
    #expect(try marks(disk) == ["week 10 after a.1"])
  }
}
