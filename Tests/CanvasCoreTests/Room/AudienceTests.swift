import CanvasCore
import Testing

@Suite struct AudienceTests {
  private func workspace(_ notes: [Note], _ rounds: [Round] = []) -> Workspace {
    Workspace(
      id: "w",
      boards: [Board(id: "b", rounds: rounds, boxes: [Box(id: "tray", notes: notes)])])
  }

  private func note(_ id: Identifier, _ fields: JSONObject = [:]) -> Note {
    var note = Note(id: id, text: id.text)
    for (key, value) in fields.members { note.fields[key] = value }
    return note
  }

  private func ids(_ workspace: Workspace) -> [String] {
    workspace.boards.flatMap(\.notes).map(\.id.text)
  }

  @Test func theRoomSeesNoHiddenNoteByFieldOrTag() {
    let now = workspace([note("a"), note("b", ["hidden": true]), note("c", ["tags": ["hidden"]])])
    #expect(ids(Sight(of: .room, now)(now)) == ["a"])
    #expect(Sight(of: .facilitator, now)(now) == now)
  }

  @Test func reflectionsAreHiddenAndEachReasonCounts() throws {
    let now = workspace([note("a"), note("b", ["kind": "reflection"])])
    #expect(ids(Sight(of: .room, now)(now)) == ["a"])
    #expect(ids(Sight(of: .facilitator, now)(now)) == ["a", "b"])
    // What was said while a note was a reflection stays untold, whichever of its reasons goes first.
    var document = Document(
      workspace([note("b", ["kind": "reflection", "hidden": true])]), author: "Ann", session: "s")
    func perform(_ path: FieldKey, _ value: JSONValue?, at time: Int) throws {
      try document.perform([.set(.note("b"), path: [path], to: value)], as: "Step", time: time)
    }
    try perform("hidden", nil, at: 1)
    try perform("text", "Private", at: 2)
    try perform("kind", "idea", at: 3)
    try perform("text", "For all", at: 4)
    let steps = document.history.steps
    let sight = Sight(of: .room, document.workspace, steps: steps)
    #expect(steps.map(sight.mayTell) == [false, false, false, true])
    #expect(ids(sight(document.workspace)) == ["b"])
  }

  @Test func whatIsHiddenNowIsHiddenAtEveryMoment() throws {
    var document = Document(workspace([note("a"), note("b")]), author: "Ann", session: "s")
    try document.perform(
      document.workspace.turningHidden(["b"]).edits, as: "Hide", time: 1)
    let steps = document.history.steps
    let then = workspace([note("a"), note("b")])
    #expect(ids(Sight(of: .room, document.workspace, steps: steps)(then)) == ["a"])
  }

  @Test func whatWasSaidWhileHiddenStaysHidden() throws {
    var document = Document(workspace([note("a")]), author: "Ann", session: "s")
    func perform(_ edits: [Edit], at time: Int) throws {
      try document.perform(edits, as: "Step", time: time)
    }
    try perform(document.workspace.turningHidden(["a"]).edits, at: 1)
    try perform([.set(.note("a"), path: ["text"], to: "Only while hidden")], at: 2)
    let then = document.workspace
    try perform([.set(.note("a"), path: ["text"], to: "For everybody")], at: 3)
    try perform(document.workspace.turningHidden(["a"]).edits, at: 4)
    try perform([.set(.note("a"), path: ["text"], to: "Said aloud")], at: 5)
    let steps = document.history.steps
    let sight = Sight(of: .room, document.workspace, steps: steps)
    #expect(ids(sight(then)) == [])
    #expect(ids(sight(document.workspace)) == ["a"])
    #expect(steps.map(sight.mayTell) == [false, false, false, false, true])
  }

  @Test func whatLostAMergeNamesNobody() {
    let round = Round(
      id: "r",
      fields: [
        "mode": "blind", "conflicts": [["field": "ballots.Ann.a", "value": 3]], "odd": "Ann",
      ])
    var now = workspace(
      [
        note(
          "a",
          [
            "conflicts": [
              ["field": "text", "value": "Other"], ["field": "owner", "value": "Ann"],
            ], "experiment": ["test": "Ask", "by": "Ann"], "odd": "Ann",
          ])
      ], [round])
    now.boards[0].fields["conflicts"] = [["field": "rounds", "value": ["Ann": 1]]]
    let seen = Sight(of: .room, now)(now)
    let bytes = String(decoding: WorkspaceFile.write(seen), as: UTF8.self)
    #expect(!bytes.contains("Ann"))
    #expect(bytes.contains("Other") && bytes.contains("Ask"))
  }

  @Test func whatWasHiddenWhenItWasRemovedStaysHidden() throws {
    var document = Document(
      workspace([note("a", ["hidden": true])]), author: "Ann", session: "s")
    try document.perform([.removeNote("a")], as: "Remove", time: 1)
    let steps = document.history.steps
    let sight = Sight(of: .room, document.workspace, steps: steps)
    #expect(ids(sight(workspace([note("a")]))) == [])
    #expect(steps.allSatisfy { !sight.mayTell($0) })
  }

  @Test func peopleAreNamedOnlyToWhoMayKnow() {
    let round = Round(
      id: "r",
      fields: ["state": "closed", "ballots": ["Ann": ["a": 2], "Bob": ["a": 1, "b": 1]]])
    let now = workspace(
      [
        note("a", ["author": "Ann", "partner": ["contact": "Bob", "connectedBy": "Eve"]]),
        note("b", ["hidden": true]),
      ], [round])
    let seen = Sight(of: .room, now)(now)
    #expect(seen.note("a")?.fields["author"] == nil)
    #expect(seen.note("a")?.fields["partner"] == nil)
    #expect(seen.boards[0].rounds[0].fields["ballots"] == nil)
    #expect(seen.boards[0].rounds[0].sums == ["a": 3])
    #expect(seen.boards[0].rounds[0].fields["participants"]?.int == 2)
    let named = Sight(of: Audience(seesHidden: false, seesPeople: true), now)(now)
    #expect(named.note("a")?.fields["author"] == "Ann")
    #expect(named.boards[0].rounds[0].sums == ["a": 3])
  }

  @Test func aBlindRoundTellsNobodyAnything() {
    let round = Round(id: "r", fields: ["mode": "blind", "ballots": ["Ann": ["a": 2]]])
    let now = workspace([note("a")], [round])
    for audience in [Audience.room, .facilitator] {
      #expect(Sight(of: audience, now)(now).boards[0].rounds[0].sums.isEmpty)
    }
  }

  @Test func hidingMovesTheTagIntoTheField() throws {
    let now = workspace([note("a", ["tags": ["x", "hidden"]])])
    var document = Document(now, author: "", session: "s")
    try document.perform(now.turningHidden(["a"]).edits, as: "Show", time: 1)
    #expect(document.workspace.note("a")?.tags == ["x"])
    try document.perform(document.workspace.turningHidden(["a"]).edits, as: "Hide", time: 2)
    #expect(document.workspace.note("a")?.fields["hidden"] == true)
    #expect(document.workspace.note("a")?.tags == ["x"])
  }
}
