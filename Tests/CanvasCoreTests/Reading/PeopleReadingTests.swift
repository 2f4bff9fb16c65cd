import CanvasCore
import Testing

/// Readings about people: threads of segments, roles, owners, experts, domains, actors, successes.
struct PeopleReadingTests {
  private let templates = TemplateLibrary()

  private func note(_ id: Identifier, _ text: String, _ fields: JSONObject = [:]) -> Note {
    var note = Note(id: id, fields: fields)
    note.text = text
    return note
  }

  private func board(_ template: String, _ boxes: [(Identifier, [Note])]) throws -> Board {
    let id = Identifier(template) ?? "b"
    var board = try #require(templates[template]).makeBoard(id: id, title: template)
    for (box, notes) in boxes {
      let index = try #require(board.boxes.firstIndex { $0.id == box }, "\(box)")
      board.boxes[index].notes = notes
    }
    return board
  }

  private func table(
    _ id: String, _ workspace: Workspace, _ language: Language = .en, now: Int = 0
  ) throws -> Table {
    let reading = try #require(Reading.all.first { $0.id == id })
    return reading.make(
      workspace, ReadingContext(templates: templates, language: language, now: now))
  }

  private func ids(_ row: Table.Row, _ key: FieldKey) -> [String] {
    row.values[key]?.strings ?? []
  }

  // MARK: Threads

  private func model() throws -> Board {
    try board(
      "bmc",
      [
        (
          "customer-segments",
          [
            note("s1", "Parents of toddlers", ["facets": ["color": "yellow"]]),
            note("s2", "Parents of teenagers"), note("s3", "Town council"),
          ]
        ),
        (
          "value-propositions",
          [
            note("v1", "A quiet hour", ["facets": ["color": "yellow"]]),
            note("v2", "Something for teenagers"),
            // Its colour is another segment's; its words alone would be those of the teenagers.
            note("v3", "Teenagers read to toddlers", ["facets": ["color": "yellow"]]),
          ]
        ),
        (
          "channels",
          [
            note("c1", "School gate", ["links": [["kind": "relates", "to": "v1"]]]),
            note("c2", "Letters to parents"),
          ]
        ),
        (
          "revenue-streams",
          [note("r1", "Subsidy", ["flow": ["kind": "money", "from": "the council"]])]
        ),
        ("key-partners", [note("p1", "Library", ["links": [["kind": "gives", "to": "s1"]]])]),
        ("cost-structure", [note("k1", "Rent")]),
      ])
  }

  @Test func aThreadIsTiedByColourLinkWordAndFlow() throws {
    let board = try model()
    #expect(SegmentThread(of: "s1", on: board)?.notes == ["s1", "v1", "v3", "c1", "p1"])
    // "Parents" is said of two segments, so it tells neither from the other.
    #expect(SegmentThread(of: "s2", on: board)?.notes == ["s2", "v2"])
    #expect(SegmentThread(of: "s3", on: board)?.notes == ["s3", "r1"])
    #expect(SegmentThread(of: "v1", on: board) == nil)
  }

  @Test func aNoteIsInTheThreadOfTheFirstSegmentItIsTiedTo() throws {
    let board = try model()
    #expect(SegmentThread(through: "c1", on: board)?.segment.id == "s1")
    #expect(SegmentThread(through: "s2", on: board)?.segment.id == "s2")
    #expect(SegmentThread(through: "k1", on: board) == nil)
    #expect(SegmentThread(through: "c2", on: board) == nil)
  }

  @Test func theOnlySegmentHasTheWholeCustomersSide() throws {
    let board = try board(
      "lean",
      [
        ("customer-segments", [note("s1", "Neighbours")]), ("uvp", [note("v1", "Heat")]),
        ("channels", [note("c1", "Doors")]), ("problem", [note("p1", "Cold")]),
      ])
    #expect(SegmentThread(of: "s1", on: board)?.notes == ["s1", "v1", "c1"])
  }

  @Test func threadsNameWhatIsNotReached() throws {
    let table = try table("threads", Workspace(id: "w", boards: [model()]))
    #expect(
      table.rows.map(\.text) == ["Parents of toddlers", "Parents of teenagers", "Town council"])
    #expect(table.columns.count == 5 && table.rows.allSatisfy { $0.cells.count == 5 })
    #expect(table.rows.map { $0.cells.map(\.isGap) }[0] == [false, false, false, true, true])
    #expect(
      ids(table.rows[0], "propositions") == ["v1", "v3"] && ids(table.rows[0], "channels") == ["c1"]
    )
    #expect(table.rows[0].details == ["A quiet hour · Teenagers read to toddlers · School gate"])
    #expect(table.rows[0].target == .note("s1"))
    #expect(table.values["gaps"]?.int == 8)
    #expect(table.sum.hasPrefix("8 gaps"))
  }

  @Test func aBoxThatACanvasLacksIsNoGap() throws {
    let lean = try board(
      "lean", [("customer-segments", [note("s1", "One")]), ("uvp", [note("v1", "Heat")])])
    let table = try table("threads", Workspace(id: "w", boards: [lean, model()]))
    #expect(table.rows.filter(\.isHeading).map(\.text) == ["lean", "bmc"])
    let row = try #require(table.rows.first { $0.target == .note("s1") })
    #expect(row.cells.map(\.text) == ["One", "1", "none", "", "none"])
    #expect(row.values["relationships"] == nil)
  }

  @Test func whereNoSegmentStandsTheyHaveNothingToSay() throws {
    for id in ["threads", "roles"] {
      let table = try table(id, Workspace(id: "w", boards: [board("lean", [])]), .nl)
      #expect(table.rows.isEmpty && table.sum.contains("klantsegment"))
    }
  }

  // MARK: Roles

  @Test func rolesNameWhoIsMissing() throws {
    let board = try board(
      "bmc",
      [
        (
          "customer-segments",
          [
            note("s1", "Parents", ["facets": ["role": ["user", "beneficiary"]]]),
            note("s2", "Town", ["facets": ["role": "decider"]]),
          ]
        )
      ])
    let table = try table("roles", Workspace(id: "w", boards: [board]))
    #expect(table.columns.map(\.title) == ["Segment", "payer", "beneficiary", "user", "decider"])
    #expect(table.rows[0].cells.map(\.text) == ["Parents", "", "♥", "u", ""])
    let last = try #require(table.rows.last)
    #expect(ids(last, "missing") == ["payer"])
    #expect(last.cells.map(\.isGap) == [true, true, false, false, false])
    #expect(last.target == .box(board: "bmc", box: "customer-segments"))
  }

  @Test func rolesThatAreAllThereLeaveNoGap() throws {
    let board = try board(
      "lean",
      [("customer-segments", [note("s1", "All", ["facets": ["role": ["payer", "decider"]]])])])
    let table = try table("roles", Workspace(id: "w", boards: [board]))
    #expect(table.rows.count == 1 && table.values["missing"]?.int == 0)
    #expect(table.sum == "Each canvas knows who pays and who decides.")
  }

  // MARK: Owners

  @Test(arguments: [
    ("", 0), ("Labeur", 1), ("nog te bepalen", 0), ("À déterminer", 0), ("?", 0), ("A, B", 2),
    ("Ann en Bea", 2), ("Ann & TBD", 1), ("Jansen and sons", 2), ("Enders", 1),
  ])
  func namesOfOwnersAreTold(_ owner: String, _ count: Int) {
    #expect(note("n1", "Lamp", ["owner": .string(owner)]).owners.count == count)
  }

  @Test func eachProductHasExactlyOneOwner() throws {
    let wall = try board(
      "wall",
      [
        (
          "tray",
          [
            note("n1", "Lamp", ["tags": ["product"], "owner": "Labeur"]),
            note("n2", "Chair", ["kind": "prototype", "owner": "Ann en Bea"]),
            note("n3", "Table", ["tags": ["Produkt"], "owner": "nog te bepalen"]),
            note("n4", "An idea", ["owner": "Ann"]),
          ]
        )
      ])
    let offer = try board("lean", [("uvp", [note("v1", "Warmth", ["owner": "Bea"])])])
    let table = try table("owners", Workspace(id: "w", boards: [wall, offer]))
    #expect(table.rows.map(\.target) == [.note("n3"), .note("n2"), .note("n1"), .note("v1")])
    #expect(table.rows.map { $0.values["state"]?.string } == ["none", "several", "one", "one"])
    #expect(table.rows.map { $0.cells[1].isGap } == [true, true, false, false])
    #expect(table.sum == "2 of 4 have exactly one owner.")
  }

  // MARK: Experts

  @Test func theQueueIsByTopicOpenOnesFirst() throws {
    func asks(_ id: Identifier, _ experts: [String], _ help: JSONObject) -> Note {
      note(
        id, "Question \(id)",
        [
          "facets": ["expert": .array(experts.map(JSONValue.string))], "help": .object(help),
        ])
    }
    let wall = try board(
      "wall",
      [
        (
          "tray",
          [
            asks(
              "q1", ["lawyer"], ["asked": "2026-03-10", "answeredBy": "Ann", "date": "2026-03-12"]),
            asks("q2", ["lawyer"], [:]),
            asks("q3", ["lawyer", "accountant"], ["asked": "2026-03-02"]),
            asks("q4", ["lawyer"], ["asked": "2026-03-15"]),
            note("q5", "Which tree?", ["help": ["topic": "gardener", "asked": "2026-03-01"]]),
            note("q6", "Nothing"),
          ]
        )
      ])
    // 20 March 2026.
    let table = try table("experts", Workspace(id: "w", boards: [wall]), now: 1_774_000_000)
    #expect(
      table.rows.map(\.text) == [
        "Lawyer · 3 open", "Question q3", "Question q4", "Question q2", "Question q1",
        "Accountant · 1 open", "Question q3", "gardener · 1 open".capitalizedStart, "Which tree?",
      ])
    #expect(table.rows[1].cells.map(\.text) == ["Question q3", "2026-03-02", "open · 18 days"])
    #expect(table.rows[1].details == ["wall"])
    #expect(table.rows[4].cells[2].text == "→ Ann")
    #expect(table.rows[4].details == ["wall · 2026-03-12"])
    #expect(table.rows[1].values["days"]?.int == 18)
    #expect(table.sum == "4 of 5 questions are open.")
  }

  // MARK: Domains

  @Test func anIdeaWithTwoDomainsCountsInTheCellOfBoth() throws {
    func idea(_ id: Identifier, _ domains: [String]) -> Note {
      note(id, "Idea", ["facets": ["domain": .array(domains.map(JSONValue.string))]])
    }
    var actor = idea("a1", ["culture"])
    actor.fields["facets"] = ["domain": "culture", "actor": "company"]
    let wall = try board(
      "wall",
      [
        (
          "tray",
          [
            idea("i1", ["housing", "health"]), idea("i2", ["health"]),
            idea("i3", ["housing", "health", "energy"]), note("i4", "Plain"), actor,
            note("c1", "What it became", ["kind": "canvas", "facets": ["domain": "health"]]),
          ]
        )
      ])
    let table = try table("domains", Workspace(id: "w", boards: [wall]))
    func count(_ a: String, _ b: String) -> String? {
      let domains = table.rows.map { $0.values["domain"]?.string }
      guard let row = domains.firstIndex(of: a), let column = domains.firstIndex(of: b) else {
        return nil
      }
      return table.rows[row].cells[column + 1].text
    }
    let counts = [
      ("health", "health", "3"), ("housing", "housing", "2"), ("health", "housing", "2"),
      ("housing", "health", "2"), ("energy", "health", "1"), ("mobility", "mobility", "0"),
    ]
    for (a, b, number) in counts {
      #expect(count(a, b) == number, "\(a) and \(b)")
    }
    #expect(table.columns.map(\.title).suffix(2) == ["Ed", "En"])
    let housing = try #require(table.rows.first { $0.values["domain"]?.string == "housing" })
    #expect(housing.values["with"]?.object?["health"]?.int == 2)
    #expect(table.sum == "2 ideas touch several domains, 1 touch one, 1 are still without.")
  }

  @Test func domainsAreThoseOfTheWorkspace() throws {
    var workspace = Workspace(
      id: "w",
      boards: [
        try board("wall", [("tray", [note("i1", "Idea", ["facets": ["domain": "sport"]])])])
      ])
    workspace.fields["vocabularies"] = [
      "domain": [["value": "sport", "symbol": "Sp", "label": ["en": "sport"]]]
    ]
    let table = try table("domains", workspace)
    #expect(table.columns.last?.title == "Sp" && table.rows.last?.text == "Sp  sport")
  }

  // MARK: Actors, successes

  @Test func theRegisterIsByTypeAndSaysWhoIsMissing() throws {
    let partners = try board(
      "bmc",
      [
        (
          "key-partners",
          [
            note("p1", "Neighbours", ["facets": ["actor": "citizens", "domain": ["health"]]]),
            note(
              "p2", "Bakery",
              [
                "facets": ["actor": "company", "sector": "mainstream-business"],
                "partner": ["connectedBy": "Ann"],
              ]), note("p3", "Nobody knows"),
          ]
        )
      ])
    let table = try table("actors", Workspace(id: "w", boards: [partners]))
    #expect(table.rows.map(\.text) == ["Bakery", "Neighbours"])
    #expect(
      table.rows[0].cells.map(\.text)
        == ["Bakery", "company", "Ann"])
    #expect(table.rows[0].details == ["mainstream business · bmc"])
    #expect(table.rows[1].details == ["health · bmc"])
    #expect(table.rows[0].values["connectedBy"] == "Ann")
    #expect(table.sum == "Not in sight yet: association, service, person.")
  }

  @Test func successesAreTheLatestFirst() throws {
    let wall = try board(
      "wall",
      [
        (
          "tray",
          [
            note("n1", "Old", ["tags": ["succes"], "done": "2026-01-05"]),
            note("n2", "New", ["tags": ["Réussite"], "done": "2026-03-01T10:00:00Z"]),
            note("n3", "Undated", ["kind": "success"]), note("n4", "Done", ["done": "2026-02-01"]),
          ]
        )
      ])
    let table = try table("successes", Workspace(id: "w", boards: [wall]), .nl)
    #expect(table.rows.map(\.text) == ["☼ New", "☼ Old", "☼ Undated"])
    #expect(table.rows.map { $0.cells[1].text } == ["1 maart 2026", "5 januari 2026", "–"])
  }

  // MARK: Together

  @Test(arguments: Language.allCases)
  func whatIsEmptySaysHowItComesThere(_ language: Language) throws {
    for id in ["threads", "roles", "owners", "experts", "domains", "actors", "successes"] {
      let table = try table(id, Workspace(id: "w"), language)
      #expect(table.rows.isEmpty && !table.sum.isEmpty, "\(id)")
      #expect(table.columns.isEmpty && table.values["all"]?.int ?? 0 == 0)
    }
  }
}
