import CanvasCore
import Testing

/// What an edit must refuse: the file could not be read again.
@Suite struct EditTests {
  @Test(
    arguments: [
      (.removeNote("ghost"), "There is no note \"ghost\" to remove."),
      (.moveBoard("ghost", to: Change.Place(parent: .workspace)), "no board \"ghost\" to move"),
      (.text("ghost", "x"), "There is no note \"ghost\"."),
      (.add("n1", to: Sample.a), "The id \"n1\" is taken."),
      (.add("two", to: Sample.a), "The id \"two\" is taken."),
      (.add("new", to: .box(board: "one", box: "ghost")), "The place for it is gone"),
      (.add("new", to: .board("one")), "The place for it is gone"),
      (.moveNote("n1", to: Change.Place(parent: .board("one"))), "The place to move to is gone"),
      (.moveBoard("one", to: Change.Place(parent: Sample.a)), "The place to move to is gone"),
      (
        .moveBox(board: "one", box: "a", to: Change.Place(parent: .board("two"))),
        "stays on its board"
      ),
      (.vote(board: "one", round: "r9", voter: "m", note: "n1", count: 1), "no vote \"r9\""),
      (.vote(board: "one", round: "r1", voter: "m", note: "n1", count: 2000), "from 0 to 1000"),
    ] as [(Edit, String)])
  func refusesWhatDoesNotFit(edit: Edit, sentence: String) throws {
    try expectRefusal(edit, sentence)
  }

  @Test(
    arguments: [
      (.workspace, ["format"], "x", "not a field"), (.workspace, ["boards"], [1], "not a field"),
      (.note("n1"), ["id"], "x", "not a field"), (Sample.a, ["notes"], [1], "not a field"),
      (.note("n1"), [], "x", "not a field"), (.board("one"), ["template"], "", "has a template"),
      (.board("one"), ["template"], "No!", "is an id"),
      (.board("one"), ["date"], "soon", "is a date"),
      (.note("n1"), ["scores", "impact"], 9, "from 0 to 5"),
      (.note("n1"), ["scores"], ["impact": "high"], "from 0 to 5"),
      (.note("n1"), ["tags"], "a", "is a list"), (.note("n1"), ["tags"], [1], "is a text"),
      (.note("n1"), ["text", "x"], "y", "\"text\" has no parts"),
      (.note("n5"), ["links", "to"], "n2", "\"links\" has no parts"),
      (.note("n1"), ["links"], [["kind": "from", "to": "ghost"]], "leads to \"ghost\""),
    ] as [(Target, [Key], JSONValue, String)])
  func refusesValuesThatCannotStand(
    target: Target, path: [Key], value: JSONValue, sentence: String
  ) throws {
    try expectRefusal(.set(target, path: path, to: value), sentence)
  }

  @Test func refusesThingsThatBringWhatCannotStand() throws {
    func note(_ fields: JSONObject) -> Edit {
      .addNote(Note(id: "new", fields: fields), to: Change.Place(parent: Sample.a))
    }
    try expectRefusal(note(["scores": ["impact": 7]]), "from 0 to 5")
    try expectRefusal(note(["id": "x"]), "\"id\" is not a field")
    try expectRefusal(note(["links": [["kind": "from", "to": "ghost"]]]), "leads to \"ghost\"")
    func board(_ fields: JSONObject, _ boxes: [Box]) -> Edit {
      .addBoard(
        Board(id: "new", fields: fields, boxes: boxes), to: Change.Place(parent: .workspace))
    }
    try expectRefusal(board([:], []), "a board has a \"template\"")
    let taken = Box(id: "x", notes: [Note(id: "n1")])
    try expectRefusal(board(["template": "wall"], [taken]), "The id \"n1\" is taken.")
    let twice = [Box(id: "x"), Box(id: "x")]
    try expectRefusal(board(["template": "wall"], twice), "The id \"x\" is taken.")
    let own = Box(id: "x", notes: [Note(id: "new")])
    try expectRefusal(board(["template": "wall"], [own]), "The id \"new\" is taken.")
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

  private func expectRefusal(_ edit: Edit, _ sentence: String) throws {
    var document = Document(try Sample.workspace)
    let refusal = try #require(throws: Refusal.self) { try document.perform([edit], as: "") }
    #expect(refusal.sentence.contains(sentence), "\(refusal)")
    #expect(try document.workspace == Sample.workspace)
  }
}
