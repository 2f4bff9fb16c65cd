import CanvasCore
import Testing

/// Many workspaces seen as one.
@Suite struct ProgrammeTests {
  /// 2026-03-20, in seconds since 1970.
  private static let now = 1_774_000_000
  private static let week = 7 * 86_400

  private static func workspace(
    _ title: String, _ boards: String = #"{"id": "l", "template": "lean", "boxes": []}"#,
    _ more: String = ""
  ) throws -> Workspace {
    try WorkspaceFile.read(
      Array(
        #"{"format": "ninefold/1", "id": "w", "title": "\#(title)", \#(more) "boards": [\#(boards)]}"#
          .utf8))
  }

  private static func glance(weeksAgo: Int, first: Int? = nil) -> HistoryGlance {
    var glance = HistoryGlance()
    glance.last = now - weeksAgo * week
    glance.first = first.map { now - $0 * week } ?? glance.last
    return glance
  }

  private static func entry(_ name: String, _ track: Track) -> Programme.Entry {
    Programme.Entry(path: FilePath(name), name: name, content: .success(track))
  }

  private static let canvas = """
    {"id": "wall", "template": "wall", "boxes": [{"id": "c", "notes": [
      {"id": "i", "text": "An idea", "created": "2026-01-02"}]}]},
    {"id": "lean", "template": "lean", "maturity": "concrete", "boxes": [{"id": "problem", "notes": [
      {"id": "a", "text": "A", "facets": {"evidence": ["supported"]}},
      {"id": "b", "text": "B", "facets": {"evidence": ["untested"], "belief": ["leap-of-faith"]}}]}]},
    {"id": "model", "template": "bmc", "boxes": [{"id": "channels", "notes": []}]}
    """

  private static func experiment(_ fields: String) -> String {
    canvas + """
      , {"id": "tests", "template": "experiments", "boxes": [{"id": "running", "notes": [
        {"id": "t", "text": "Ask ten people", "kind": "experiment", "experiment": {\(fields)}}]}]}
      """
  }

  @Test func furthestBoardWithNotesIsTheStage() throws {
    let track = Track(try Self.workspace("Bikes", Self.canvas), HistoryGlance())
    #expect(track.stage == .lean && track.maturity == "concrete")
    #expect(track.evidence == ["supported": 1, "untested": 1])
    #expect(Track(try Self.workspace("Empty"), HistoryGlance()).stage == nil)
  }

  @Test func silenceIsCountedInWeeks() throws {
    let workspace = try Self.workspace("Bikes")
    for (ago, isStuck) in [(2, false), (3, true), (9, true)] {
      let track = Track(workspace, Self.glance(weeksAgo: ago))
      let delays = track.delays(now: Self.now, weeks: 3)
      #expect(delays == (isStuck ? [.silent(weeks: ago)] : []))
    }
    let quiet = Track(workspace, HistoryGlance(), fileChanged: Self.now - 4 * Self.week)
    #expect(quiet.delays(now: Self.now, weeks: 3) == [.silent(weeks: 4)])
    #expect(quiet.delays(now: 0, weeks: 3).isEmpty, "nobody knows what time it is")
  }

  @Test func testsThatRunTooLongMakeStuck() throws {
    func delays(_ fields: String) throws -> [Track.Delay] {
      Track(
        try Self.workspace("Bikes", Self.experiment(fields)), Self.glance(weeksAgo: 1, first: 9)
      ).delays(now: Self.now, weeks: 3)
    }
    #expect(
      try delays(#""state": "running", "started": "2026-03-01", "days": 14"#)
        == [.overdue(test: "Ask ten people", days: 5)])
    #expect(try delays(#""state": "running", "started": "2026-03-10", "days": 14"#).isEmpty)
    #expect(
      try delays(#""state": "running", "started": "2026-02-10""#)
        == [.endless(test: "Ask ten people", weeks: 5)])
    #expect(try delays(#""state": "planned""#) == [.untested])
    #expect(try delays(#""state": "learned""#).isEmpty)
  }

  @Test func whoStoppedOrDoesWellIsNotStuck() throws {
    for outcome in ["stopped", "doing-well"] {
      let workspace = try Self.workspace(
        "Bikes", Self.canvas, #""outcome": "\#(outcome)", "reason": "No room","#)
      let track = Track(workspace, Self.glance(weeksAgo: 9))
      #expect(track.delays(now: Self.now, weeks: 3).isEmpty)
      #expect(track.reason == "No room")
    }
  }

  @Test func stuckComeFirstAndTroubleLast() throws {
    let well = try Self.workspace("A well", Self.canvas, #""outcome": "doing-well","#)
    let stopped = try Self.workspace("A stop", Self.canvas, #""outcome": "stopped","#)
    let programme = Programme([
      Programme.Entry(
        path: "x.json", name: "x.json",
        content: .failure(.content("line 3, column 5: a comma is missing", "x.json"))),
      Self.entry("s.json", Track(stopped, Self.glance(weeksAgo: 0))),
      Self.entry("w.json", Track(well, Self.glance(weeksAgo: 0))),
      Self.entry("b.json", Track(try Self.workspace("B"), Self.glance(weeksAgo: 0))),
      Self.entry("a.json", Track(try Self.workspace("a"), Self.glance(weeksAgo: 0))),
      Self.entry("z.json", Track(try Self.workspace("Z"), Self.glance(weeksAgo: 5))),
    ])
    let sorted = programme.sorted(now: Self.now, weeks: 3).map(\.entry.name)
    #expect(sorted == ["z.json", "a.json", "b.json", "w.json", "s.json", "x.json"])
    let teams = ["Team 10", "team 2", "Team 1"].map { title in
      Programme.Entry(
        path: FilePath(title), name: title,
        content: .success(
          Track(Workspace(id: "w", fields: ["title": .string(title)]), HistoryGlance())))
    }
    #expect(
      Programme(teams).sorted(now: Self.now, weeks: 3).map(\.entry.name)
        == ["Team 1", "team 2", "Team 10"])
    let table = programme.table(in: .en, now: Self.now)
    #expect(table.rows.map(\.text) == ["Z", "a", "B", "A well", "A stop", "x"])
    #expect(
      table.rows[5].details == [
        "Can't read \"x.json\": line 3, column 5: a comma is missing. The file is left as it is."
      ])
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    #expect(table.values["stuck"] == .number("1"))
    #expect(table.values["troubles"] == .number("1"))
    #expect(
      table.sum == "6 workspaces · lean 2 · stuck 1 · doing well 1 · stopped 1 · unreadable 1")
  }

  @Test func marksAreCountedOverAllWorkspaces() throws {
    func entry(_ name: String, _ marks: Int) throws -> Programme.Entry {
      var glance = Self.glance(weeksAgo: 0)
      glance.marks = (1...marks).map {
        Mark(name: "w\($0)", author: "", time: Self.now - (20 - $0) * Self.week, after: nil)
      }
      return Self.entry(name, Track(try Self.workspace(name), glance))
    }
    let programme = Programme([try entry("a", 12), try entry("b", 11), try entry("c", 2)])
    #expect(programme.marks.map { "\($0.name) \($0.count)" }.suffix(2) == ["w11 2", "w12 1"])
    #expect(programme.marks.first?.name == "w1" && programme.marks.first?.count == 3)
    let table = programme.table(in: .en, now: Self.now)
    #expect(table.rows.map { $0.cells[4].text } == ["w12", "w11", "w2"])
    #expect(table.sum.hasSuffix("w12 1/3"))
  }

  @Test(arguments: Language.allCases)
  func isWordedInEveryLanguage(_ language: Language) throws {
    let overdue = try Self.workspace(
      "Bikes", Self.experiment(#""state": "running", "started": "2026-02-01", "days": 14"#))
    let programme = Programme([
      Self.entry("b.json", Track(overdue, Self.glance(weeksAgo: 9, first: 20)))
    ])
    let table = programme.table(in: language, now: Self.now)
    #expect(table.rows[0].details.first?.contains("Ask ten people") == true)
    #expect(!table.lines.joined().contains("{}"))
    #expect(Programme().table(in: language, now: Self.now).sum != "")
  }
}
