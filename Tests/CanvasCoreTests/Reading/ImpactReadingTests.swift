import CanvasCore
import Testing

/// Readings of impact, of both bottom lines, prototypes, principles, who could lose, and what is attached.
struct ImpactReadingTests {
  private func table(
    _ id: String, _ workspace: Workspace, _ language: Language = .en, now: Int = AdviceCase.now
  ) throws -> Table {
    let reading = try #require(Reading.all.first { $0.id == id })
    return reading.make(
      workspace, ReadingContext(templates: TemplateLibrary(), language: language, now: now))
  }

  private func metric(_ text: String, _ fields: JSONObject) -> Note {
    AdviceCase.note(text, ["metric": .object(fields)])
  }

  private func rows(_ table: Table) -> [Table.Row] { table.rows.filter { !$0.isHeading } }

  @Test func newestValueIsHeldAgainstTargetAndDay() throws {
    let board = AdviceCase.board(
      "lean",
      [
        "key-metrics": [
          metric(
            "jobs",
            [
              "level": "outcome", "target": 10, "due": "2026-03-13",
              "measured": [
                ["value": 6, "date": "2026-02-01"], ["value": 4, "date": "2026-01-01"],
              ],
            ]),
          metric(
            "tables",
            [
              "level": "output", "target": 5, "unit": "pieces", "due": "2026-03",
              "measured": [["value": 5, "date": "2026-03-01"]],
            ]),
          metric(
            "empty",
            [
              "level": "outcome", "baseline": 180, "target": 90,
              "measured": [["value": 135, "date": "2026-02-01"]],
            ]),
          metric("wish", ["level": "impact"]),
          AdviceCase.note("plain"),
        ]
      ])
    let table = try table("impact", AdviceCase.space(board))
    #expect(
      table.rows.filter(\.isHeading).map { $0.values["heading"]?.string } == [
        "output", "outcome", "impact",
      ])
    let found = rows(table)
    #expect(found.map(\.text) == ["tables", "jobs", "empty", "wish"])
    #expect(found.map { $0.values["state"]?.string } == ["met", "late", "open", "unmeasured"])
    #expect(found.map { $0.values["percent"]?.int } == [100, 60, 50, nil])
    #expect(found[0].cells[1].text == "5 / 5 pieces" && found[0].cells[3].text == "met in time")
    #expect(found[1].cells[2].text == "■■■■■■···· 60\u{a0}%" && found[1].cells[3].isGap)
    #expect(found[3].cells[1].text == "? / ?" && found[3].cells[1].isGap)
    #expect(table.sum == "Targets met: 1 of 3, in time: 1. Late: 1. Not measured yet: 1.")
    // Where nobody knows the day nothing is late.
    let nobody = try self.table("impact", AdviceCase.space(board), now: 0)
    #expect(rows(nobody)[1].values["state"]?.string == "open")
  }

  @Test func programCountsNotesBoardsAndValues() throws {
    func counting(_ what: String) -> Note {
      metric("sum", ["counts": .string(what), "target": 2, "measured": [["value": 9]]])
    }
    let ideas = [
      AdviceCase.note("one", ["kind": "prototype"]),
      AdviceCase.note("two", ["kind": "prototype", "facets": ["sector": "policy"]]),
      AdviceCase.note("three", ["facets": ["sector": ["policy", "culture"]]]),
    ]
    for (what, count) in [("prototype", 2), ("wall", 1), ("sector=policy", 2), ("visual-lean", 0)] {
      let workspace = AdviceCase.space(
        AdviceCase.board("wall", ["tray": ideas]),
        AdviceCase.board("lean", ["key-metrics": [counting(what)]]))
      let table = try table("impact", workspace)
      let row = try #require(rows(table).first)
      #expect(row.values["value"]?.int == count && row.values["counted"] == true, "\(what)")
      #expect(row.details.first?.contains("counted: \(what)") == true)
    }
  }

  @Test func monthsAndYearsEndWithTheirLastDay() {
    func last(_ due: String) -> CalendarDay? {
      Metric(metric("m", ["due": .string(due)]))?.lastDay
    }
    #expect(last("2017") == CalendarDay(year: 2017, month: 12, day: 31))
    #expect(last("2024-02") == CalendarDay(year: 2024, month: 2, day: 29))
    #expect(last("2024-12") == CalendarDay(year: 2024, month: 12, day: 31))
    #expect(last("2024-02-03") == CalendarDay(year: 2024, month: 2, day: 3))
    for words in ["eind 2017", "2024-13", "2024-", "", "12", "2024-2"] {
      #expect(last(words) == nil)
    }
  }

  @Test func bothLinesStandBesideEachOther() throws {
    let full = AdviceCase.board(
      "bmc",
      [
        "revenue-streams": [
          AdviceCase.note(
            "sales", ["flow": ["kind": "money", "direction": "in", "amount": 5000]]),
          AdviceCase.note("skills", ["flow": ["kind": "knowledge", "direction": "in"]]),
        ],
        "cost-structure": [AdviceCase.note("rent")],
        "key-activities": [
          metric("made", ["level": "output", "target": 3]),
          metric("known", ["level": "outcome", "target": 8]),
          AdviceCase.note(
            "work", ["metric": ["level": "output", "target": 2], "facets": ["domain": "work"]]),
        ],
      ])
    let empty = AdviceCase.board("lean", ["key-metrics": [metric("m", ["level": "impact"])]])
    let poor = AdviceCase.board("mission", ["mission-budget": [AdviceCase.note("budget")]])
    let table = try table("bottom-line", AdviceCase.space(full, empty, poor))
    let lines = table.rows.map { $0.values["line"]?.string ?? $0.values["gap"]?.string ?? "-" }
    #expect(lines.count == table.rows.count)
    let first = table.rows.prefix { $0.values["total"] == nil }
    #expect(first.map(\.text).dropFirst() == ["sales", "rent", "skills", "known", "work"])
    #expect(first.dropFirst().first?.cells[1].text == "in €\u{a0}5000")
    #expect(first.dropFirst().first?.cells[1].flow?.isSolid == true)
    #expect(first.map { $0.values["kind"]?.string } == [nil, "in", "out", "in", "outcome", "jobs"])
    #expect(table.rows.compactMap { $0.values["gap"]?.string } == ["money", "society"])
    #expect(table.values["gaps"] == 2 && table.sum == "Empty lines: 2.")
  }

  @Test func prototypesSayWithWhomAndWhatTheyTaught() throws {
    let tried = AdviceCase.note(
      "table",
      [
        "kind": "prototype", "done": "2026-03-01T10:00:00Z",
        "links": AdviceCase.link("from", "idea"),
        "experiment": ["with": "passers-by", "observed": "Twelve\nstopped", "learned": "Ask"],
      ])
    let planned = AdviceCase.note("shop", ["kind": "prototype"])
    let workspace = AdviceCase.space(
      AdviceCase.board("wall", ["tray": [AdviceCase.note("idea")]]),
      AdviceCase.board("experiments", ["learned": [tried], "planned": [planned]]))
    let table = try table("prototypes", workspace)
    #expect(table.rows.map(\.text) == ["shop", "table"])
    #expect(table.rows[1].cells.map(\.text) == ["table", "passers-by", "idea", "2026-03-01"])
    #expect(table.rows[1].details == ["seen: Twelve stopped", "learned: Ask"])
    #expect(table.rows[0].cells.map(\.isGap) == [false, true, true, true])
    #expect(table.sum == "Tried out: 1 of 2.")
    // The idea tells of it.
    let why = Reading.why.make(
      workspace, ReadingContext(templates: TemplateLibrary(), language: .en, note: "idea"))
    #expect(why.rows.last?.text.hasPrefix("tried out as \"table\"") == true)
    #expect(
      why.rows.last?.details.contains("with passers-by · seen: Twelve stopped · learned: Ask")
        == true)
  }

  @Test func productsAreHeldAgainstPrinciples() throws {
    func workspace(_ principles: Int) -> Workspace {
      let terms = (0..<principles).map { index -> JSONValue in
        ["value": .string("p\(index)"), "label": ["en": .string("P \(index)")]]
      }
      return AdviceCase.space(
        AdviceCase.board(
          "bmc",
          [
            "value-propositions": [
              AdviceCase.note(
                "lamp", ["tags": ["product"], "facets": ["principle": ["p1", "p0"]]]),
              AdviceCase.note("chair", ["tags": ["product"]]), AdviceCase.note("rest"),
            ]
          ]), fields: ["vocabularies": ["principle": .array(terms)]])
    }
    let few = try table("principles", workspace(3))
    #expect(few.columns.map(\.title) == ["Product", "P 0", "P 1", "P 2"])
    #expect(few.rows.map(\.text) == ["lamp", "chair"])
    #expect(few.rows[0].cells.map(\.isGap) == [false, false, false, true])
    #expect(few.rows[1].values["open"]?.strings == ["p0", "p1", "p2"])
    #expect(few.sum == "Holds: 2. Still open: 4.")
    let many = try table("principles", workspace(7))
    #expect(many.columns.count == 3 && many.rows[0].cells[1].text == "P 0, P 1")
    #expect(try table("principles", workspace(0)).rows.isEmpty)
    #expect(workspace(1).facet("principle")?.label[.nl] == "Uitgangspunt")
  }

  @Test func canvasesSayWhoCouldLose() throws {
    let workspace = AdviceCase.space(
      AdviceCase.board("bmc", ["channels": [AdviceCase.note("a")]]),
      AdviceCase.board(
        "lean", ["channels": [AdviceCase.note("b")]], fields: ["couldLose": "Shops nearby"]),
      AdviceCase.board("mission", [:]),
      AdviceCase.board("wall", ["tray": [AdviceCase.note("c")]]))
    let table = try table("could-lose", workspace)
    #expect(table.rows.map(\.target) == [.board("board-bmc"), .board("board-lean")])
    #expect(table.rows.map { $0.cells[1].isGap } == [true, false])
    #expect(table.rows[1].details == ["Shops nearby"] && table.sum == "Asked: 1 of 2.")
  }

  @Test func attachedThingsStandByTheirDay() throws {
    let note = AdviceCase.note(
      "walk",
      [
        "refs": [
          ["url": "https://example.org/a"], ["path": "b/film.MOV", "date": "2026-03-02"],
          ["path": "photo.png", "date": "2026-03-01", "title": "Table"], ["title": "nowhere"],
        ]
      ])
    let table = try table("refs", AdviceCase.space(AdviceCase.board("wall", ["tray": [note]])))
    #expect(table.rows.map { $0.values["kind"]?.string } == ["photo", "film", "page"])
    #expect(table.rows.map(\.text) == ["Table", "film.MOV", "a"])
    #expect(table.rows[0].details == ["photo.png · walk"])
  }

  @Test func emptyReadingsSayWhatIsMissing() throws {
    for id in ["impact", "bottom-line", "prototypes", "principles", "could-lose", "refs"] {
      for language in Language.allCases {
        let table = try table(id, AdviceCase.space(), language)
        #expect(table.rows.isEmpty && table.sum.last == ".", "\(id)")
      }
    }
  }
}
