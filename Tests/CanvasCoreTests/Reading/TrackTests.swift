import CanvasCore
import Testing

/// What came of what: the map, what has no source, the story, the challenges.
@Suite struct TrackTests {
  private let templates = TemplateLibrary()

  private func innerCity() throws -> Workspace { try TestSeed.workspace("inner-city") }

  private func table(
    _ id: String, _ workspace: Workspace, _ language: Language = .en, marks: [Mark] = []
  ) throws -> Table {
    let reading = try #require(Reading.all.first { $0.id == id })
    var context = ReadingContext(templates: templates, language: language)
    context.marks = marks
    return reading.make(workspace, context)
  }

  private func note(_ id: Identifier, from sources: Identifier..., kind: String = "") -> Note {
    var note = Note(id: id, text: "Note \(id)")
    if !sources.isEmpty {
      note.fields["links"] = .array(
        sources.map { ["kind": "from", "to": .string($0.text)] })
    }
    return note
  }

  /// Ideas 1 to 4; 1 and 2 become a visual canvas, that a lean one, that a model; the model names idea 1 as well, and 3.
  private func small() -> Workspace {
    var wall = Template.wall.makeBoard(id: "wall", title: "Ideas")
    wall.boxes[0].notes = [note("i1"), note("i2"), note("i3"), note("i4")]
    wall.boxes[0].notes[3].fields["reason"] = "Too dear"
    var boards = [wall]
    for (template, id) in [("visual-lean", "v1"), ("lean", "l1"), ("bmc", "b1"), ("lean", "l2")]
      as [(String, Identifier)]
    {
      boards.append(templates[template]?.makeBoard(id: id, title: "Board \(id)") ?? wall)
    }
    boards[1].boxes[0].notes = [note("n1", from: "i1"), note("n2", from: "i2")]
    boards[2].boxes[0].notes = [note("n3", from: "n1")]
    boards[3].boxes[0].notes = [
      note("n4", from: "n3"), note("n5", from: "i1", "i3"), note("n6"), note("n7", from: "n6"),
    ]
    return Workspace(id: "w", boards: boards)
  }

  @Test func eachBoardIsTiedToWhatItComesFromOnce() {
    let track = TrackMap(small())
    let names = track.nodes.map(\.id.text)
    #expect(names == ["i1", "i2", "i3", "v1", "l1", "l2", "b1"])
    // Idea 1 leads to the model through the canvases between.
    let ties = track.ties.map { "\(names[$0.from])>\(names[$0.to])" }
    #expect(ties == ["i1>v1", "i2>v1", "v1>l1", "i3>b1", "l1>b1"])
    #expect(track.left.map(\.id.text) == ["i4", "l2"])
  }

  @Test func theMapTellsWhatStayedBehindAndWhy() throws {
    let table = try table("track", small())
    #expect(
      table.stages == ["Ideas", "Visual Lean Canvas", "Lean Canvas", "Business Model Canvas"])
    let left = table.rows.filter { $0.values["kind"] == "left" }
    #expect(left.map(\.text) == ["1 stayed behind", "1 stayed behind"])
    #expect(left.map(\.stage) == [0, 2])
    let below = table.rows.drop { !$0.isHeading }
    #expect(below.map(\.text) == ["Left behind, and why", "Note i4"])
    #expect(below.last?.details == ["Too dear"])
    #expect(below.last?.target == .note("i4"))
    #expect(table.values["traced"] == 2 && table.values["notes"] == 4)
  }

  @Test func whereThereIsNoWayItIsSaid() throws {
    for language in Language.allCases {
      let table = try table(
        "track", Workspace(id: "w", boards: [Template.lean.makeBoard(id: "b", title: "")]), language
      )
      #expect(table.rows.isEmpty && !table.sum.isEmpty)
    }
  }

  /// What the track of the starter comes to, told by walking as `why` does.
  @Test func sixtyEightOfSixtyNineNotesTraceToIdeas() throws {
    let workspace = try innerCity()
    let why = try #require(Reading.all.first { $0.id == "why" })
    let models = workspace.boards.filter { $0.template == "bmc" }.flatMap(\.notes)
    let traced = models.filter { note in
      let table = why.make(
        workspace, ReadingContext(templates: templates, language: .en, note: note.id))
      return table.values["ideas"] != 0
    }
    #expect(traced.count == 68 && models.count == 69)
    let map = try table("track", workspace)
    #expect(map.values["traced"] == 68 && map.values["notes"] == 69)
    #expect(map.sum.contains("68 of 69"))
    let unsourced = try table("unsourced", workspace)
    #expect(unsourced.sum.hasPrefix("Business Model Canvas: 68 of 69 notes"))
    let orphans = unsourced.rows.filter { row in
      models.contains { row.target == .note($0.id) }
    }
    #expect(orphans.count == 1)
    #expect(orphans.first?.values["hasSource"] == false)
  }

  @Test func whatHasNoSourceLeadsToItsNote() throws {
    let rows = try table("unsourced", small()).rows
    #expect(
      rows.map(\.target) == [.board("b1"), .note("n6"), .note("n7"), .board("l1"), .board("v1")])
    #expect(rows.map { $0.values["hasSource"] }[1...2] == [false, true])
    #expect(rows[0].cells[2].text == "2/4")
  }

  @Test func theStoryIsInTheOrderOfTime() throws {
    var workspace = small()
    for (id, day) in [("ws2", "2026-04-16"), ("ws1", "2026-03-12")] as [(Identifier, String)] {
      var agenda = Template.agenda.makeBoard(id: id, title: "Workshop \(id)")
      agenda.fields["date"] = .string(day)
      agenda.fields["participants"] = ["policy": 3, "culture": 9]
      workspace.boards.append(agenda)
    }
    workspace.boards[0].fields["workshop"] = "ws1"
    workspace.boards[1].fields["workshop"] = "ws2"
    workspace.fields["outcome"] = "doing-well"
    let story = try table(
      "story", workspace, marks: [Mark(name: "half", author: "", time: 1_774_483_200, after: nil)])
    let kinds = story.rows.map { $0.values["kind"]?.string ?? "" }
    #expect(
      kinds == [
        "workshop", "ideas", "mark", "workshop", "canvases", "canvases", "canvases", "canvases",
        "left", "now",
      ])
    #expect(story.rows[0].cells.map(\.text) == ["Workshop ws1", "12 March 2026"])
    #expect(story.rows[0].details.first?.hasPrefix("12 people: ") == true)
    #expect(story.rows[2].cells.map(\.text) == ["Marked: half", "26 March 2026"])
    #expect(story.rows[8].text == "Left behind: 1 idea, 1 canvas")
    #expect(story.rows[8].details == ["Note i4: Too dear"])
    #expect(story.rows[9].details.contains("doing well"))
    #expect(story.rows[1].target == .board("wall"))
  }

  @Test func whatWasLearnedIsToldOnItsDay() throws {
    var workspace = small()
    var test = Note(id: "e1", text: "Ask ten parents")
    test.fields["experiment"] = [
      "state": "learned", "learned": "Six would pay", "decision": "Go on", "result": "supported",
    ]
    test.fields["done"] = "2026-05-02"
    workspace.boards[3].boxes[1].notes.append(test)
    let row = try #require(table("story", workspace).rows.first { $0.values["kind"] == "test" })
    #expect(row.text == "Tested: Ask ten parents · supported")
    #expect(row.details == ["Six would pay", "Decided: Go on"])
    #expect(row.cells[1].text == "2 May 2026" && row.target == .note("e1"))
  }

  @Test func boardsStandBelowTheirChallenge() throws {
    var workspace = small()
    #expect(try table("challenges", workspace).rows.isEmpty)
    workspace.boards[1].fields["challenge"] = "Empty shops"
    workspace.boards[3].fields["challenge"] = "empty SHOPS"
    workspace.boards[2].fields["challenge"] = "Loneliness"
    let table = try table("challenges", workspace)
    #expect(
      table.rows.map(\.text) == [
        "Empty shops", "Board v1", "Board b1", "Loneliness", "Board l1", "Without a challenge",
        "Ideas", "Board l2",
      ])
    #expect(table.sum == "2 challenges · 2 boards without one")
  }

  /// Whatever is tied to whatever, in circles too: there is an end, and what is told is there.
  @Test func anyWorkspaceHasAMap() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      var random = RandomWorkspace(seed: seed, writer: "a")
      var workspace = random.workspace()
      let stages = ["wall", "visual-lean", "lean", "bmc"]
      for index in workspace.boards.indices {
        workspace.boards[index].fields["template"] = .string(stages[index % 4])
      }
      let ids = workspace.boards.flatMap { [$0.id] + $0.notes.map(\.id) }
      for index in workspace.boards.indices {
        workspace.boards[index].fields["derivedFrom"] = .array(
          (0..<3).map { .string(ids[($0 * 7 + index * 5 + Int(seed)) % ids.count].text) })
      }
      let track = TrackMap(workspace)
      #expect(Set(track.nodes.map(\.id)).count == track.nodes.count, "seed \(seed)")
      #expect(
        Set(track.nodes.map(\.id)).isDisjoint(with: track.left.filter(\.isIdea).map(\.id)),
        "seed \(seed)")
      for tie in track.ties {
        #expect(track.nodes[tie.from].stage < track.nodes[tie.to].stage, "seed \(seed)")
      }
      for id in ["track", "unsourced", "story", "challenges"] {
        for row in try table(id, workspace).rows {
          if let target = row.target { #expect(workspace.exists(target), "seed \(seed) \(id)") }
        }
      }
    }
  }
}
