import CanvasCore
import Testing

/// What was on the agenda when a step was made.
struct AgendaItemsTests {
  private static let begin = Clock.seconds(rfc3339: "2026-04-15T17:00:00Z") ?? 0

  private func agenda(date: String?) throws -> Workspace {
    var board = try #require(TemplateLibrary()["agenda"]).makeBoard(id: "evening", title: "Evening")
    board.fields["date"] = date.map { .string($0) }
    for (id, text, minutes) in [
      ("s1", "Welcome", 15), ("s2", "Write", 10), ("s3", "Vote", 20),
    ] as [(Identifier, String, Int)] {
      board.boxes[0].notes.append(
        Note(id: id, fields: ["text": .string(text), "step": ["minutes": .number("\(minutes)")]]))
    }
    return Workspace(id: "space", boards: [board])
  }

  /// Steps so many minutes after the beginning.
  private func steps(_ minutes: Int...) -> [Step] {
    minutes.enumerated().map { index, minute in
      Step(
        id: Step.ID(session: "s", number: index + 1), title: "", author: "",
        time: Self.begin + minute * 60, change: Change())
    }
  }

  private func items(_ workspace: Workspace, _ steps: [Step], _ marks: [Mark] = []) -> [String?] {
    let items = AgendaItems(workspace, steps, marks, by: LocalTime { _ in (7200, "CEST") })
    return steps.indices.map { items[$0] }
  }

  @Test func theClockTells() throws {
    let workspace = try agenda(date: "2026-04-15T17:00:00Z")
    #expect(
      items(workspace, steps(-1, 0, 14, 15, 24, 25, 44, 45)) == [
        nil, "19:00 Welcome", "19:00 Welcome", "19:15 Write", "19:15 Write", "19:25 Vote",
        "19:25 Vote", nil,
      ])
  }

  @Test func aDayAloneTellsNothing() throws {
    for date in ["2026-04-15", nil] {
      #expect(try items(agenda(date: date), steps(0, 20)) == [nil, nil])
    }
  }

  @Test func marksWithTheNamesOfItemsTell() throws {
    let steps = self.steps(0, 5, 40, 50, 60 * 24)
    func mark(_ name: String, _ index: Int?) -> Mark {
      let step = index.map { steps[$0] }
      return Mark(name: name, author: "", time: step?.time ?? Self.begin, after: step?.id)
    }
    let marks = [mark("welcome", nil), mark("Lunch", 0), mark("Write", 1)]
    // Until the next such mark, and not on the day after.
    #expect(
      try items(agenda(date: nil), steps, marks) == ["welcome", "welcome", "Write", "Write", nil])
  }
}
