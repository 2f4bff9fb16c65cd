import CanvasCore
import Testing

/// Readings: one table each, for the screen, for text and for JSON.
struct ReadingTests {
  private let templates = TemplateLibrary()

  private func workspace() throws -> Workspace {
    var workspace = Workspace(id: "space")
    for (template, id) in [("wall", "wall1"), ("lean", "lean1")] as [(String, Identifier)] {
      workspace.boards.append(try #require(templates[template]).makeBoard(id: id, title: ""))
    }
    var document = Document(workspace)
    func note(_ id: Identifier, _ fields: JSONObject) -> Note {
      Note(id: id, fields: fields)
    }
    let tray = Change.Place(parent: .box(board: "wall1", box: "tray"))
    let problem = Change.Place(parent: .box(board: "lean1", box: "problem"))
    try document.perform(
      [
        .addNote(note("rain1", ["text": "Rain", "author": "Ann"]), to: tray),
        .addNote(note("mud11", ["text": "Mud"]), to: tray),
        .addNote(
          note(
            "dry11",
            [
              "text": "Dry feet", "facets": ["evidence": "supported"],
              "links": [["kind": "from", "to": "rain1"], ["kind": "from", "to": "mud11"]],
            ]), to: problem),
      ], as: "Begin", time: 1_000_000_000)
    return document.workspace
  }

  private func table(
    _ id: String, _ workspace: Workspace, _ language: Language = .en, note: Identifier? = nil
  ) throws -> Table {
    let reading = try #require(Reading.all.first { $0.id == id })
    return reading.make(
      workspace, ReadingContext(templates: templates, language: language, note: note))
  }

  @Test func idsAndTitlesAreTheirOwn() {
    #expect(Set(Reading.all.map(\.id)).count == Reading.all.count)
    for language in Language.allCases {
      let titles = Reading.all.map { $0.title.values[language] ?? "" }
      #expect(Set(titles).count == titles.count && !titles.contains(""), "\(language)")
    }
  }

  @Test func funnelCountsAndLeads() throws {
    let table = try table("funnel", workspace())
    #expect(table.rows.map(\.details) == [["2"], ["1"]])
    #expect(table.rows.map(\.target) == [.board("wall1"), .board("lean1")])
    #expect(table.sum == "2 → 1")
    #expect(table.json.array?.first?.object?["count"]?.int == 2)
  }

  @Test func evidenceIsCountedByBoard() throws {
    let table = try table("evidence", workspace(), .nl)
    #expect(table.lines == ["Lean Canvas", "  + bevestigd 1"])
    #expect(table.rows[0].values["supported"]?.int == 1)
  }

  @Test func coverageNamesWhatIsEmpty() throws {
    let table = try table("coverage", workspace())
    let lean = try #require(table.rows.first { $0.target == .board("lean1") })
    let empty = lean.values["empty"]?.strings ?? []
    #expect(lean.values["filled"]?.int == 1)
    #expect(!empty.contains("problem") && empty.contains("solution"))
    #expect(lean.values["boxes"]?.int == 1 + empty.count)
  }

  @Test func whyGoesBackToTheFirstIdeas() throws {
    let table = try table("why", workspace(), note: "dry11")
    #expect(table.rows.map(\.target) == [.note("dry11"), .note("rain1"), .note("mud11")])
    #expect(table.rows.map(\.depth) == [0, 1, 1])
    #expect(table.sum == "In all from 2 ideas with 0 votes.")
    #expect(table.lines.contains("    by Ann"))
    let first = try self.table("why", workspace(), .es, note: "rain1")
    #expect(first.sum == "No viene de ninguna otra nota.")
    #expect(try self.table("why", workspace()).rows.isEmpty)
  }

  @Test func adviceIsAboutThingsThatAreThere() throws {
    let workspace = try workspace()
    let table = try table("advice", workspace)
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      #expect(row.target.map(workspace.exists) == true, "\(row.text)")
      #expect(row.values["sentence"]?.string == row.text)
    }
  }
}
