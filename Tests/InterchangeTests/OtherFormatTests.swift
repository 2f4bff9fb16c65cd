import CanvasCore
import Interchange
import Testing

@Suite struct DOTTests {
  /// Bugs 27 to 29 of other programs: a quote, a backslash, a line end, a backslash at the end, what looks like a sign of
  /// Graphviz or of HTML, a bare word with a dot.
  @Test func bug27To29QuotesIdsAndLabels() throws {
    let pairs = [
      ("a \"b\"", "a \\\"b\\\""), ("end\\", "end\\\\"), ("\\\"", "\\\\\\\""),
      ("\\l\\N", "\\\\l\\\\N"),
      ("<b>x</b>", "<b>x</b>"), ("{a|b}", "{a|b}"), ("a.b -> c", "a.b -> c"),
    ]
    let text = try written("dot", workspace("lean", "problem", pairs.map(\.0)))
    for (plain, label) in pairs { #expect(text.contains("[label=\"\(label)\"]"), "\(plain)") }
    var flows = try workspace("lean", "problem", ["x"])
    flows.boards[0].boxes[0].notes[0].fields["flow"] = [
      "kind": "money", "from": "a\"\\", "to": "b\nc",
    ]
    let drawn = try written("dot-flows", flows)
    #expect(drawn.contains("[label=\"a\\\"\\\\\"]"))
    #expect(drawn.contains("[label=\"b\\nc\"]"))
    #expect(drawn.contains("style=\"solid\""))
  }

  @Test func arrowsGoFromWhatWasThereFirst() throws {
    var work = try workspace("lean", "problem", ["a", "b"])
    work.boards[0].boxes[0].notes[1].fields["links"] = [
      ["kind": "from", "to": "n-1"], ["kind": "about", "to": "n-1"],
    ]
    let text = try written("dot", work)
    #expect(text.contains("\"n-1\" -> \"n-2\" [style=\"solid\"]"))
    #expect(text.contains("\"n-2\" -> \"n-1\" [label=\"about\", style=\"dashed\"]"))
  }
}

@Suite struct LeantimeTests {
  private func xml(_ key: String, _ elements: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes" ?>

    <canvas key="\(key)">
        <title>Plan & more</title>
        <content>
    \(elements)
        </content>
    </canvas>
    """
  }

  private func item(_ description: String, _ more: String = "") -> String {
    "<item><created>2024-01-02 10:00:00</created><modified></modified>"
      + "<author id=\"3\" firstname=\"Ann\" lastname=\"Maes\"/><description>\(description)</description>\(more)</item>"
  }

  @Test func aLeanCanvasIsRead() throws {
    let text = xml(
      "leancanvas",
      """
      <element key="problem">\(item("Lonely evenings", "<status key=\"status_valid\" /><relates key=\"relates_none\" /><assumptions>They come</assumptions><data></data><conclusion><p>Yes</p></conclusion>"))</element>
      <element key="alternatives">\(item("Television"))</element><element key="uniquevalue"></element>
      <element key="earlyadopters">\(item("Students"))</element><element key="odd">\(item("Stray"))</element>
      """)
    let found = try read("leantime", text)
    let board = found.boards[0]
    #expect(board.template == "lean")
    #expect(board.title == "Plan & more")
    let note = try #require(board.box("problem")?.notes.first)
    #expect(
      note.text == "Lonely evenings\nrelates: relates_none\nassumptions: They come\nconclusion: Yes"
    )
    #expect(note.facet("evidence") == ["supported"])
    #expect(note.fields["author"] == "Ann Maes")
    #expect(board.box("existing-alternatives")?.notes.map(\.text) == ["Television"])
    #expect(board.box("early-adopters")?.notes.map(\.text) == ["Students"])
    #expect(board.box("tray")?.notes.map(\.text) == ["Stray\nodd"])
    expectNothingLost("2024 01 02 status valid 3 Students leancanvas odd Stray", found)
  }

  @Test func costAndRevenueOfTheOtherCanvasAreToldApart() throws {
    let keys = ["kp", "kr", "ka", "vp", "ch", "cr", "cs", "fc", "fr"]
    let text = xml(
      "obmcanvas", keys.map { "<element key=\"obm_\($0)\">\(item($0))</element>" }.joined())
    let board = try read("leantime", text).boards[0]
    #expect(board.template == "bmc")
    #expect(board.box("cost-structure")?.notes.map(\.text) == ["fc"])
    #expect(board.box("revenue-streams")?.notes.map(\.text) == ["fr"])
    #expect(board.noteCount == 9)
  }

  /// Its exporter escapes nothing.
  @Test func bug13ReadsWhatIsClearAndNamesTheLineOfWhatIsNot() throws {
    let text = xml(
      "swotcanvas",
      "<element key=\"swot_strengths\">\(item("R&D, Q&amp;A, a < b &nbsp;c, 1 <2"))</element>")
    let found = try read("leantime", text)
    #expect(found.boards[0].boxes.last?.notes.map(\.text) == ["R&D, Q&A, a < b \u{a0}c, 1 <2"])
    #expect(
      refusal(
        "leantime",
        xml(
          "leancanvas",
          "<element key=\"problem\">\n<item><description>a <b c</description></item></element>"))?
        .line != nil)
  }
}

@Suite struct BMMLTests {
  private static let sample = """
    version: "2.0"  # the format
    meta:
      name: "Meal kits"
      tagline: 'It''s easy'
      portfolio: exploit
      stage: grow
    # segments
    customer_segments:
      - id: cs-busy
        name: Busy people
        description: >
          Work late
          and eat badly
        jobs:
          - id: job-eat
            description: "Eat well"
    value_propositions:
    - id: vp-easy
      name: Easy: cooking
      pain_relievers:
      - {id: pr-plan, name: No planning}
    fits:
      - id: fit-1
        for:
          value_propositions: [vp-easy]
          customer_segments: [cs-busy]
        mappings:
          - [pr-plan, pain-time]
    channels:
      - id: ch-web
        name: Website
        for: {value_propositions: [vp-easy], customer_segments: [cs-busy, cs-gone]}
    costs:
      - id: cost-food
        name: Food
    odd_things:
      - something else
    """

  @Test func aModelIsRead() throws {
    let found = try read("bmml", Self.sample)
    let board = found.boards[0]
    #expect(board.template == "bmc")
    #expect(board.title == "Meal kits")
    #expect(board.question == "It's easy")
    #expect(board.fields["description"] == "portfolio: exploit\nstage: grow")
    #expect(
      board.box("customer-segments")?.notes.map(\.text) == [
        "Busy people\nWork late and eat badly\njobs: Eat well"
      ])
    #expect(
      board.box("value-propositions")?.notes.map(\.text) == [
        "Easy: cooking\npain_relievers: No planning\nNo planning → pain-time"
      ])
    #expect(
      board.box("channels")?.notes.first?.links == [
        Link(kind: "relates", to: "easy"), Link(kind: "relates", to: "busy"),
      ])
    #expect(board.box("cost-structure")?.notes.map(\.text) == ["Food"])
    #expect(board.box("tray")?.notes.map(\.text) == ["something else\nodd_things"])
    expectNothingLost(
      "the format 2 0 Meal kits segments cs busy job eat pr plan pain time fit 1 cs gone something else",
      found)
    #expect(found.dropped.contains { $0.kind == .comment && $0.text == "segments" && $0.line == 7 })
  }

  /// Signs that begin or end something elsewhere in YAML stand inside plain texts.
  @Test(arguments: [
    "Guest fee (8-15%)", "24/7 support", "Cover ($1M liability)", "Skip, pause, or cancel",
    "Search & find: 4M+ listings", "It's \"quoted\"", "a#b", "- is no list: here", "[x] done? {no}",
  ]) func plainTextsAreReadAsTheyStand(_ name: String) throws {
    let first = name.unicodeScalars.first
    let text = first == "-" || first == "[" ? "'\(name)'" : name
    let found = try read(
      "bmml",
      "costs:\n  - id: cost-a\n    name: \(text)  # said\n\n  -\n    id: cost-b\n    name: >-\n      two\n      lines\n"
    )
    #expect(found.boards[0].box("cost-structure")?.notes.map(\.text) == [name, "two lines"])
    #expect(found.dropped.contains { $0.kind == .comment && $0.text == "said" })
  }

  @Test func whatIsNotReadIsNamedWithItsLine() {
    for (text, line) in [
      ("meta:\n  name: &a x\n", 2), ("meta:\n\tname: x\n", 2), ("a: 1\na: 2\n", 2),
      ("a: [1, 2\n", 2),
      ("a: \"open\n", 2), ("costs:\n  - !tag x\n", 2),
    ] {
      let error = refusal("bmml", text)
      #expect(error?.line.map { abs($0 - line) <= 1 } == true, "\(text)")
    }
    let deep = (0..<80).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(refusal("bmml", deep) != nil)
  }

  /// Title and question, notes with their ids and texts; links where the format has a relation, as `relates`.
  @Test func ourModelComesBackEqual() throws {
    for seed in UInt64(300)..<330 {
      var random = RandomBoards(seed: seed)
      let workspace = random.workspace(["bmc"])
      let text = try written("bmml", workspace)
      let found = try read("bmml", text)
      let (old, new) = (workspace.boards[0], found.boards[0])
      #expect(new.title == old.title && new.question == old.question, "\(seed)")
      for box in old.boxes {
        #expect(new.box(box.id)?.notes.map(\.id) == box.notes.map(\.id), "\(seed) \(box.id)")
        #expect(new.box(box.id)?.notes.map(\.text) == box.notes.map(\.text), "\(seed) \(box.id)")
      }
    }
  }
}

@Suite struct JSONFormatTests {
  @Test(arguments: [
    "{\"problem\":\"P one\",\"customerSegments\":[\"C one\",\"C two\"],\"unfairAdvantage\":{\"text\":\"U one\",\"why\":\"because\"},\"keyMetrics\":[],\"channels\":[{\"name\":\"Web\",\"description\":\"site\"}]}",
    "{\"name\":\"Plan\",\"problem\":[\"P one\"],\"customer_segments\":[{\"title\":\"C one\"},\"C two\"],\"unfair_advantage\":\"U one\\nbecause\",\"key_metrics\":null,\"channels\":[{\"text\":\"Web\",\"content\":\"site\"}]}",
    "{\"title\":\"Plan\",\"sections\":{\"problem\":{\"content\":[\"P one\"]},\"customerSegments\":{\"content\":[\"C one\",\"C two\"]},\"unfairAdvantage\":{\"content\":[{\"text\":\"U one\",\"description\":\"because\"}]},\"solution\":{\"content\":[]},\"channels\":{\"content\":[{\"text\":\"Web\",\"details\":\"site\"}]}}}",
    "{\"canvas\":[{\"title\":\"Problem\",\"items\":[\"P one\"]},{\"title\":\"Customer Segments\",\"items\":[\"C one\",\"C two\"]},{\"title\":\"Unfair Advantage\",\"items\":[{\"text\":\"U one\",\"description\":\"because\"}]},{\"title\":\"Channels\",\"items\":[{\"text\":\"Web\",\"description\":\"site\"}]}]}",
  ]) func everyFormOfACanvasIsRead(_ text: String) throws {
    let found = try read("json", text)
    let board = found.boards[0]
    #expect(board.box("problem")?.notes.map(\.text) == ["P one"])
    #expect(board.box("customer-segments")?.notes.map(\.text) == ["C one", "C two"])
    let advantage = board.box("unfair-advantage")?.notes.map(\.text).first ?? ""
    #expect(advantage.hasPrefix("U one\n") && advantage.hasSuffix("because"))
    #expect(board.box("channels")?.notes.map(\.text) == ["Web\nsite"])
    expectNothingLost("P one C two U because Web site", found)
    #expect(
      Format.recognised(
        ImportSource(Array(text.utf8), name: "x", templates: TemplateLibrary(), language: .en))?.id
        == "json")
  }

  @Test func unknownKeysGoToTheTrayAndWordsToTheDescription() throws {
    let text =
      "{\"version\":3,\"problem\":[\"a\"],\"solution\":[\"b\"],\"channels\":[\"c\"],\"todo\":[\"call Ann\",{\"x\":[1,{\"y\":\"deep\"}]}],\"meta\":{\"by\":\"Ben\"}}"
    let found = try read("json", text)
    #expect(found.boards[0].fields["description"] == "version: 3")
    #expect(found.boards[0].box("tray")?.notes.first?.text == "call Ann\ntodo")
    expectNothingLost("version 3 a b c call Ann 1 deep by Ben x y", found)
  }

  @Test func whatHasNoBoxesBecomesAWall() throws {
    let found = try read("json", "{\"Green\":[\"tree\",\"park\"],\"Note\":\"said\"}")
    #expect(
      found.boards[0].boxes.first { $0.title == "Green" }?.notes.map(\.text) == ["tree", "park"])
    expectNothingLost("Green tree park Note said", found)
    expectNothingLost("one 2 true", try read("json", "[\"one\",2,true,null]"))
  }

  @Test func readingsAndBoardsAreOneTree() throws {
    let text = try written("json", workspace("lean", "problem", ["a"]))
    let root = try #require(JSONParser.parse(Array(text.utf8)).object)
    #expect(root["format"] == "ninefold-readings/1")
    #expect(Set(root["readings"]?.object?.keys.map(\.text) ?? []) == Set(Reading.all.map(\.id)))
    let board = root["boards"]?.array?.first?.object
    #expect(board?["boxes"]?.array?.count == 12)
    #expect(refusal("json", text) != nil)
  }

  @Test func ourFilesComeAsTheyAre() throws {
    var random = RandomBoards(seed: 5)
    var workspace = random.workspace()
    workspace.fields["vocabularies"] = ["mood": [["value": "calm"]]]
    workspace.fields["place"] = "Ghent"
    let bytes = WorkspaceFile.write(workspace)
    let found = try read("ninefold", bytes)
    #expect(found.boards == workspace.boards)
    #expect(found.fields == ["vocabularies": ["mood": [["value": "calm"]]]])
    expectNothingLost("Ghent", found)
    let source = ImportSource(bytes, name: "x.json", templates: TemplateLibrary(), language: .en)
    #expect(Format.recognised(source)?.id == "ninefold")
    #expect(refusal("ninefold", "{\"format\": \"ninefold/1\",\n \"id\": 3}")?.line == 2)
  }
}
