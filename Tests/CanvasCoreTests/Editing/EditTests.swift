import CanvasCore
import Testing

/// What an edit must refuse: the file could not be read again.
@Suite struct EditTests {
  @Test(
    arguments: [
      (.removeNote("ghost"), .missing(.note, id: "ghost")),
      (.moveBoard("ghost", to: Change.Place(parent: .workspace)), .missing(.board, id: "ghost")),
      (.text("ghost", "x"), .missing(.note, id: "ghost")),
      (.add("n1", to: Sample.a), .idTaken("n1")),
      (.add("two", to: Sample.a), .idTaken("two")),
      (.add("new", to: .box(board: "one", box: "ghost")), .placeGone),
      (.add("new", to: .board("one")), .placeGone),
      (.moveNote("n1", to: Change.Place(parent: .board("one"))), .placeGone),
      (.moveBoard("one", to: Change.Place(parent: Sample.a)), .placeGone),
      (
        .moveBox(board: "one", box: "a", to: Change.Place(parent: .board("two"))),
        .boxStays
      ),
      (
        .vote(board: "one", round: "r9", voter: "m", note: "n1", count: 1),
        .missing(.round, id: "r9")
      ),
      (
        .vote(board: "one", round: "r1", voter: "m", note: "n1", count: 2000),
        .invalid(.whole("ballots.m.n1", 0...1000))
      ),
    ] as [(Edit, Refusal)])
  func refusesWhatDoesNotFit(edit: Edit, refusal: Refusal) throws {
    try expectRefusal(edit, refusal)
  }

  @Test(
    arguments: [
      (.workspace, ["format"], "x", .notAField), (.workspace, ["boards"], [1], .notAField),
      (.note("n1"), ["id"], "x", .notAField), (Sample.a, ["notes"], [1], .notAField),
      (.note("n1"), [], "x", .notAField), (.board("one"), ["template"], "", .templateStays),
      (.board("one"), ["template"], "No!", .invalid(.identifier("template"))),
      (.board("one"), ["date"], "soon", .invalid(.date("date"))),
      (Sample.round, ["mode"], "secret", .invalid(.choice("mode", ["open", "blind"]))),
      (Sample.round, ["mode"], ["open"], .invalid(.choice("mode", ["open", "blind"]))),
      (
        .note("n1"), ["flow"], ["direction": "up"],
        .invalid(.choice("direction", ["in", "out"]))
      ),
      (.note("n1"), ["scores", "impact"], 9, .invalid(.whole("scores.impact", 0...5))),
      (.note("n1"), ["scores"], ["impact": "high"], .invalid(.whole("impact", 0...5))),
      (.note("n1"), ["tags"], "a", .invalid(.list("tags"))),
      (.note("n1"), ["tags"], [1], .invalid(.text("tags"))),
      (.note("n1"), ["text", "x"], "y", .noParts("text")),
      (.note("n5"), ["links", "to"], "n2", .noParts("links")),
      (.note("n1"), ["links"], [["kind": "from", "to": "ghost"]], .deadLink("ghost")),
    ] as [(Target, [FieldKey], JSONValue, Refusal)])
  func refusesValuesThatCannotStand(
    target: Target, path: [FieldKey], value: JSONValue, refusal: Refusal
  ) throws {
    try expectRefusal(.set(target, path: path, to: value), refusal)
  }

  @Test func refusesThingsThatBringWhatCannotStand() throws {
    func note(_ fields: JSONObject) -> Edit {
      .addNote(Note(id: "new", fields: fields), to: Change.Place(parent: Sample.a))
    }
    try expectRefusal(note(["scores": ["impact": 7]]), .invalid(.whole("impact", 0...5)))
    try expectRefusal(note(["id": "x"]), .invalid(.ownKey("id")))
    try expectRefusal(note(["links": [["kind": "from", "to": "ghost"]]]), .deadLink("ghost"))
    func board(_ fields: JSONObject, _ boxes: [Box]) -> Edit {
      .addBoard(
        Board(id: "new", fields: fields, boxes: boxes), to: Change.Place(parent: .workspace))
    }
    try expectRefusal(board([:], []), .invalid(.noTemplate))
    let taken = Box(id: "x", notes: [Note(id: "n1")])
    try expectRefusal(board(["template": "wall"], [taken]), .idTaken("n1"))
    let twice = [Box(id: "x"), Box(id: "x")]
    try expectRefusal(board(["template": "wall"], twice), .idTaken("x"))
    let own = Box(id: "x", notes: [Note(id: "new")])
    try expectRefusal(board(["template": "wall"], [own]), .idTaken("new"))
  }

  /// What is there already, or lost a merge there, may be written again; nothing else that nobody knows.
  @Test func wordsThatNobodyKnowsAreKeptCopiedAndChosenNotWritten() throws {
    let metric: JSONValue = ["level": "huge", "unit": "m"]
    let lost: JSONValue = [
      ["field": "metric.level", "value": "vast"], ["field": "flow.direction", "value": "wide"],
    ]
    let copy = Note(id: "new", fields: ["metric": metric, "conflicts": lost])
    let workspace = try Sample.workspace.after(
      .addNote(copy, to: Change.Place(parent: Sample.a)))
    func set(_ path: [FieldKey], _ value: JSONValue) throws -> JSONObject? {
      try workspace.after(.set(.note("new"), path: path, to: value)).note("new")?.fields
    }
    #expect(try set(["metric"], ["level": "huge"])?["metric"] == ["level": "huge"])
    #expect(try set(["metric", "unit"], "km")?["metric"] == ["level": "huge", "unit": "km"])
    #expect(try set(["metric", "level"], "vast")?["metric"] == ["level": "vast", "unit": "m"])
    let refusal = Refusal.invalid(.choice("metric.level", ["output", "outcome", "impact"]))
    #expect(throws: refusal) { try set(["metric", "level"], "wide") }
    #expect(throws: Refusal.invalid(.number("metric.target"))) {
      try set(["metric", "target"], "huge")
    }
  }

  @Test func aNoteMayLeadToOneThatComesLaterInTheStep() throws {
    let link = Link(kind: "about", to: "new").json
    let result = try Sample.workspace.after(
      .set(.note("n1"), path: ["links"], to: [link]), .add("new", to: Sample.a))
    #expect(result.note("n1")?.links == [Link(kind: "about", to: "new")])
  }

  @Test func aPlaceIsBehindOneNeighbourOrBeforeAnother() throws {
    let base = try Sample.workspace
    func order(_ place: Change.Place) throws -> String {
      try base.after(.moveNote("n4", to: place)).order(Sample.a)
    }
    let a = Sample.a
    #expect(try order(Change.Place(parent: a)) == "n4 n1 n2 n3")
    #expect(try order(Change.Place(parent: a, after: "n2")) == "n1 n2 n4 n3")
    #expect(try order(Change.Place(parent: a, before: "n2")) == "n1 n4 n2 n3")
    #expect(try order(Change.Place(parent: a, after: "n3")) == "n1 n2 n3 n4")
    #expect(try order(Change.Place(parent: a, after: "gone")) == "n1 n2 n3 n4")
  }

  @Test func emptyValuesAreNotWritten() throws {
    for value in ["", [], [:], .null] as [JSONValue] {
      let result = try Sample.workspace.after(.set(.note("n1"), path: ["text"], to: value))
      #expect(result.note("n1")?.fields == [:])
    }
  }

  private func expectRefusal(_ edit: Edit, _ expected: Refusal) throws {
    var document = Document(try Sample.workspace)
    let refusal = try #require(throws: Refusal.self) { try document.perform([edit], as: "") }
    #expect(refusal == expected)
    #expect(try document.workspace == Sample.workspace)
  }
}
