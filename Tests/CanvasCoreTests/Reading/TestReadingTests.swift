import CanvasCore
import Testing

/// The readings of experiments: what runs, what to test first, what is no longer believed.
struct TestReadingTests {
  private func table(_ id: String, _ workspace: Workspace, now: Int = AdviceCase.now) throws
    -> Table
  {
    let reading = try #require(Reading.all.first { $0.id == id })
    return reading.make(
      workspace, ReadingContext(templates: TemplateLibrary(), language: .en, now: now))
  }

  private static let workspace: Workspace = {
    func trial(_ text: String, _ card: JSONObject, _ more: JSONObject = [:]) -> Note {
      var note = AdviceCase.note(text, ["experiment": .object(card)])
      note.fields["links"] = AdviceCase.link("tests", "belief")
      for (key, value) in more.members { note.fields[key] = value }
      return note
    }
    func claim(_ text: String, _ importance: Int, _ evidence: Int, _ risk: String) -> Note {
      AdviceCase.note(
        text,
        [
          "kind": "assumption", "facets": ["risk": .string(risk)],
          "scores": ["importance": .number("\(importance)"), "evidence": .number("\(evidence)")],
        ])
    }
    return AdviceCase.space(
      AdviceCase.board(
        "experiments",
        [
          "planned": [trial("later", [:])],
          "running": [
            trial("late", ["state": "running", "started": "2026-03-01", "days": 10]),
            trial("soon", ["state": "running", "started": "2026-03-10", "days": 5]),
          ],
          "learned": [
            trial(
              "known", ["state": "learned", "result": "refuted"], ["done": "2026-02-20T09:00:00Z"])
          ],
        ]),
      AdviceCase.board(
        "lean",
        [
          "problem": [
            AdviceCase.note("belief", ["facets": ["evidence": "refuted"]]),
            AdviceCase.note("heir", ["links": AdviceCase.link("replaces", "belief")]),
            AdviceCase.note("leap", ["facets": ["belief": "leap-of-faith"]]),
          ]
        ]),
      AdviceCase.board(
        "assumptions",
        [
          "test-first": [
            claim("money", 4, 1, "viability"), claim("wish", 4, 1, "desirability"),
            claim("small", 1, 0, "desirability"),
          ],
          "known": [AdviceCase.note("sure", ["facets": ["evidence": "supported"]])],
        ]))
  }()

  @Test func testsSayHowLongTheyRun() throws {
    let rows = try table("tests", Self.workspace).rows
    #expect(rows.map(\.text) == ["late", "soon", "later", "known"])
    #expect(
      rows.map { $0.details.first } == [
        "running · 3 days over time", "running · 1 day left", "planned",
        "learned · refuted · 2026-02-20",
      ])
    #expect(rows[0].values["daysOver"] == 3 && rows[1].values["daysLeft"] == 1)
    #expect(rows.allSatisfy { $0.details.contains("tests: belief") })
    // Where nobody knows the day nothing is late.
    #expect(try table("tests", Self.workspace, now: 0).rows[0].details.first == "running")
  }

  @Test func whatWeighsMostIsTestedFirst() throws {
    let rows = try table("test-first", Self.workspace).rows
    #expect(rows.map(\.text) == ["leap", "wish", "money", "small"])
    #expect(rows.map { $0.values["score"]?.int } == [25, 16, 16, 5])
    #expect(
      rows[1].details == [
        "importance 4, evidence 1: 16 · desirability · untested · no test planned"
      ])
  }

  @Test func refutedNotesSayWhyAndWhatIsBelievedInstead() throws {
    let rows = try table("refuted", Self.workspace).rows
    #expect(rows.map(\.text) == ["belief"])
    #expect(rows[0].details == ["refuted by known (2026-02-20)", "instead: heir"])
    #expect(rows[0].values["replacedBy"] == ["heir"] && rows[0].values["test"] == "known")
  }

  @Test func nothingIsSaidInASentence() throws {
    for id in ["tests", "test-first", "refuted"] {
      let table = try table(id, AdviceCase.space())
      #expect(table.rows.isEmpty && table.sum.last == ".")
    }
  }
}
