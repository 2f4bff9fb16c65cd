import CanvasCore
import TestSupport
import Testing

/// Partners and what flows among them: one record, six readings.
struct PartnerReadingTests {
  private static func flow(_ text: String, _ flow: JSONObject, _ more: JSONObject = [:]) -> Note {
    var fields = more
    fields["flow"] = .object(flow)
    return AdviceCase.note(text, fields)
  }

  private static func partner(_ text: String, _ record: JSONObject = [:], links: JSONValue? = nil)
    -> Note
  {
    var fields: JSONObject = ["facets": ["partner": "knowledge", "sector": "culture"]]
    if !record.isEmpty { fields["partner"] = .object(record) }
    fields["links"] = links
    return AdviceCase.note(text, fields)
  }

  /// Ann and Bea take part since 2017, Cee left that year, Dee may come; a canvas tells of the first two together.
  private static let space: Workspace = {
    var ann = partner(
      "Ann",
      [
        "contact": "Zoe", "expects": "Small series",
        "periods": [["since": "2017-02-01", "reason": "asked"]],
      ], links: [["kind": "clashes", "to": "bea"]])
    ann.fields["text"] = "Ann: designer"
    let bea = partner("Bea", ["periods": [["since": "2017-03-01"]]])
    let cee = partner(
      "Cee", ["periods": [["since": "2017-01-01", "until": "2017-06-30", "reason": "no time"]]])
    return AdviceCase.space(
      AdviceCase.board(
        "bmc",
        [
          "key-partners": [
            AdviceCase.note(
              "Both of them: Ann, Bea", ["facets": ["partner": "network"], "text": "Ann, Bea"])
          ],
          "revenue-streams": [
            flow("thanks", ["kind": "visibility", "from": "press", "to": "partners"]),
            flow(
              "hours of work",
              ["kind": "time", "from": "Ann en bea", "to": "project", "hours": .number("40")]),
            flow(
              "profit",
              [
                "kind": "money", "direction": "out", "to": "Ann", "amount": .number("500"),
                "horizon": "one day",
              ]),
            flow("pictures wanted", ["kind": "knowledge", "to": "Bea"]),
            flow("photos", ["kind": "knowledge", "from": "Cee"], ["tags": ["offer"]]),
            flow("room", ["kind": "space", "from": "Cee"]),
          ],
        ]),
      AdviceCase.board(
        "partners",
        ["candidate": [partner("Dee")], "active": [ann, bea], "resting": [], "left": [cee]],
        fields: ["openPartnership": ["rule": "Ask us"]]),
      fields: ["title": "Makers"])
  }()

  private func table(
    _ id: String, _ workspace: Workspace = space, _ language: Language = .en,
    on day: String? = nil, steps: [Step] = [], now: Int = AdviceCase.now
  ) throws -> Table {
    let reading = try #require(Reading.all.first { $0.id == id })
    var context = ReadingContext(
      templates: TemplateLibrary(), language: language, steps: steps, now: now)
    context.on = day.flatMap { CalendarDay(date: $0) }
    return reading.make(workspace, context)
  }

  private func cells(_ table: Table) -> [[String]] { table.rows.map { $0.cells.map(\.text) } }

  // MARK: The record

  @Test func partnersAreToldOnceAndGroupsByTheirMembers() {
    let record = PartnerRecord(Self.space)
    #expect(record.partners.map(\.name) == ["Ann", "Bea", "Dee", "Cee"])
    #expect(record.partners.map(\.state) == ["active", "active", "candidate", "left"])
  }

  @Test func namesInAListCountForEach() throws {
    let record = PartnerRecord(Self.space)
    let hours = try #require(record.flows.first { $0.title == "hours of work" })
    #expect(hours.givers == [.partner("ann"), .partner("bea")] && hours.takers == [.project])
    let thanks = try #require(record.flows.first { $0.title == "thanks" })
    #expect(thanks.givers == [.other("press")])
    #expect(thanks.takers == [.partner("ann"), .partner("bea")])
    let profit = try #require(record.flows.first { $0.title == "profit" })
    #expect(profit.givers == [.project] && profit.takers == [.partner("ann")])
  }

  @Test func linksSayWhatPartnersGiveAndGet() throws {
    var space = Self.space
    let place = try #require(space.position(ofNote: "dee"))
    space[place].fields["links"] = [
      ["kind": "gets", "to": "thanks"], ["kind": "gives", "to": "bea"],
    ]
    let flows = PartnerRecord(space).flows(of: .partner("dee"))
    #expect(flows.gets.map(\.kind) == ["visibility"])
    #expect(flows.gives.map(\.takers) == [[.partner("bea")]])
  }

  @Test func whatIsToldPreciselyStandsForTheRest() {
    let board = AdviceCase.board(
      "bmc",
      [
        "key-partners": [Self.partner("Ann")],
        "revenue-streams": [
          Self.flow("bare", ["kind": "time", "from": "Ann", "to": "project"]),
          Self.flow(
            "exact",
            ["kind": "time", "from": "Ann", "to": "project", "hours": .number("3")]),
        ],
      ])
    let gives = PartnerRecord(AdviceCase.space(board)).flows(of: .partner("ann")).gives
    #expect(gives.map(\.title) == ["exact"])
  }

  // MARK: Readings

  @Test func ledgerLeadsMoneySolidAndTheRestDashed() throws {
    let table = try table("ledger")
    let ann = table.rows.filter { $0.values["partner"] == "ann" }
    #expect(
      ann.map { $0.cells.map(\.text) } == [
        ["Ann", "time 40\u{a0}h", "visibility", ""], ["", "", "€\u{a0}500", "one day"],
      ])
    #expect(ann[0].cells[1].flow == .init(isSolid: false, isIncoming: false))
    #expect(ann[1].cells[2].flow == .init(isSolid: true, isIncoming: true))
    #expect(ann[0].target == .note("ann"))
    let sums = table.rows.filter { $0.values["board"] != nil && $0.values["kind"] == "time" }
    #expect(sums.map { $0.cells[1].text } == ["80\u{a0}h"])
    let project = table.rows.filter { $0.values["project"] == true && !$0.isHeading }
    #expect(
      project.map { $0.cells.map(\.text) } == [
        ["money", "€\u{a0}500", "", ""], ["time", "", "80\u{a0}h", ""],
      ])
    // An offer that nobody takes yet is no gift.
    #expect(table.sum == "Nothing is written down of: Dee, Cee.")
    #expect(try self.table("ledger", Workspace(id: "w")).rows.isEmpty)
  }

  @Test func registerSaysWhereEachStandsAndWhenItMoved() throws {
    let rows = cells(try table("partners"))
    #expect(rows[0] == ["Ann", "knowledge", "active", "2017-02", "Zoe", "2017-02"])
    #expect(rows[3] == ["Cee", "knowledge", "left", "2017-01", "", "2017-06"])
    #expect(
      try table("partners").rows[3].details == ["1 January 2017 – 30 June 2017: no time"])
    // The history knows better: Ann answers for a note that was written later.
    var space = Self.space
    space.boards[0].boxes[1].notes[0].fields["owner"] = "ANN"
    var document = Document(space)
    try document.perform(
      [.set(.note("thanks"), path: ["due"], to: "soon")], as: "Set", time: 1_700_000_000)
    let told = try table("partners", document.workspace, steps: document.history.steps)
    #expect(told.rows[0].cells[5].text == "2023-11")
    #expect(told.rows[0].values["lastActivity"] == "2023-11-14")
  }

  @Test func seatsThatNobodyTakesAreOpen() throws {
    let table = try table("seats")
    let culture = try #require(table.rows.first { $0.values["sector"] == "culture" })
    #expect(culture.cells.map(\.text) == ["culture", "·", "·", "2 (1)", "·", "2 (1)"])
    let policy = try #require(table.rows.first { $0.values["sector"] == "policy" })
    #expect(policy.cells.last?.text == "[+]" && policy.cells.last?.isGap == true)
    #expect(table.rows.contains { $0.values["rule"] == "Ask us" })
    #expect(table.sum.hasPrefix("Nobody of type: implementation, network, services."))
    #expect(table.columns.count == 6)
  }

  @Test func needsMeetOffersOfTheirKind() throws {
    let table = try table("matches")
    let need = try #require(table.rows.first { $0.values["need"] == "pictures" })
    #expect(need.cells[2].text == "photos" && need.details == ["Bea ← Cee"])
    let lonely = try #require(table.rows.first { $0.values["offer"] == "room" })
    #expect(lonely.cells[0].isGap)
  }

  @Test func expectationsThatClashAreNamed() throws {
    let table = try table("clashes")
    let told = table.rows.map { [$0.values["note"]?.string, $0.values["clash"]?.string] }
    #expect(told.contains(["ann", "linked"]) && told.contains(["bea", "linked"]))
    #expect(table.rows[0].cells.map(\.text) == ["Ann", "Small series", "clashes with Bea"])
    #expect(table.sum == "1 clash to talk about.")
  }

  @Test(
    arguments: [
      (["hours": .number("4"), "horizon": "now"], ["horizon": "mid-term"], "waits"),
      (["hours": .number("4")], ["horizon": "2031"], "waits"),
      (["hours": .number("4")], nil, "waits"),
      (["hours": .number("4"), "horizon": "2025"], ["horizon": "nu"], nil),
      (["horizon": "later"], ["horizon": "2024"], nil),
    ] as [(JSONObject, JSONObject?, String?)])
  func whoGivesTimeAndWaits(_ time: JSONObject, _ back: JSONObject?, _ clash: String?) throws {
    func merged(_ a: JSONObject, _ b: JSONObject) -> JSONObject {
      var all = a
      for (key, value) in b.members { all[key] = value }
      return all
    }
    var notes = [
      Self.flow("work", merged(["kind": "time", "from": "Ann", "to": "project"], time))
    ]
    if let back {
      notes.append(
        Self.flow("fame", merged(["kind": "visibility", "from": "project", "to": "Ann"], back)))
    }
    var ann = Self.partner("Ann")
    ann.fields["facets"] = ["partner": "knowledge", "partner-state": "active"]
    let space = AdviceCase.space(
      AdviceCase.board("bmc", ["key-partners": [ann], "revenue-streams": notes]))
    let found = try table("clashes", space).rows.compactMap { $0.values["clash"]?.string }
    #expect(found == (clash.map { [$0] } ?? []))
  }

  @Test func oneFlowToldInTwoWaysAndOneForItAlone() throws {
    let ann = Self.partner("Ann")
    let bea = Self.partner("Bea")
    let space = AdviceCase.space(
      AdviceCase.board(
        "bmc",
        [
          "key-partners": [ann, bea],
          "cost-structure": [
            Self.flow(
              "drawing by Ann",
              ["kind": "knowledge", "from": "Ann", "to": "project", "hours": .number("4")]),
            Self.flow(
              "mine drawing",
              ["kind": "knowledge", "from": "Ann", "to": "project", "hours": .number("9")]),
            Self.flow("exclusive shop", ["kind": "visibility", "from": "project", "to": "Ann"]),
            Self.flow("window", ["kind": "visibility", "from": "project", "to": "Bea"]),
          ],
        ]))
    let table = try table("clashes", space)
    #expect(table.rows.compactMap { $0.values["clash"]?.string } == ["differs", "exclusive"])
    #expect(table.rows[0].cells[2].text == "knowledge: 4\u{a0}h or 9\u{a0}h?")
    #expect(table.rows[1].cells[2].text == "visibility for it alone, also for Bea")
  }

  @Test(
    arguments: [
      ("2016-12-31", []),
      ("2017-01-01", ["Cee here"]),
      ("2017-02-01", ["Ann here", "Cee here"]),
      ("2017-06-30", ["Ann here", "Bea here", "Cee here"]),
      ("2017-07-01", ["Ann here", "Bea here", "Cee left"]),
    ] as [(String, [String])])
  func partnershipOfAnyDay(_ day: String, _ rows: [String]) throws {
    let table = try table("partnership", on: day)
    let told = table.rows.filter { $0.values["presence"] != "undated" }.map {
      "\($0.text) \($0.values["presence"]?.string ?? "")"
    }
    #expect(told == rows)
    #expect(table.rows.allSatisfy { $0.values["on"]?.string == day })
    if let gone = table.rows.first(where: { $0.values["presence"] == "left" }) {
      #expect(gone.details == ["no time"] && gone.cells[4].text == "2017-06-30")
    }
  }

  @Test func todayWhereNoDayIsAsked() throws {
    #expect(try table("partnership").sum.hasPrefix("14 March 2026: took part 2"))
    #expect(try table("partnership", now: 0).rows.count == 3)
  }

  @Test(arguments: Language.allCases)
  func everyReadingSpeaks(_ language: Language) throws {
    for id in ["partners", "partnership", "seats", "ledger", "matches", "clashes"] {
      let full = try table(id, Self.space, language)
      let empty = try table(id, Workspace(id: "w"), language)
      #expect(!full.rows.isEmpty && full.columns.count <= 6)
      #expect(full.rows.allSatisfy { $0.cells.isEmpty || $0.cells.count == full.columns.count })
      #expect(empty.rows.isEmpty && !empty.sum.isEmpty, "\(id)")
      if language != .en {
        #expect(full.columns.map(\.title) != (try table(id)).columns.map(\.title))
      }
    }
  }

  /// Whatever stands in a workspace, each reading is about things that are there.
  @Test func readingsHoldOnRandomWorkspaces() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = RandomWorkspace(seed: seed, writer: "partners")
      let workspace = random.workspace()
      for id in ["partners", "partnership", "seats", "ledger", "matches", "clashes"] {
        for row in try table(id, workspace).rows {
          #expect(row.target.map(workspace.exists) != false, "\(id) \(seed)")
        }
      }
    }
  }
}
