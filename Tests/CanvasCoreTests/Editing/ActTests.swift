import CanvasCore
import Testing

@Suite struct ActTests {
  private func step(_ act: Act?) -> Step {
    Step(
      id: Step.ID(session: "s", number: 1), title: "Add note", act: act, author: "Ann", time: 60,
      change: Change([]))
  }

  @Test(arguments: Act.Kind.allCases) func anActComesBackFromTheHistory(_ kind: Act.Kind) {
    let act = Act(kind, parts: ["sector", "3"])
    #expect(Step(json: step(act).json)?.act == act)
  }

  /// Histories of older versions have plain titles, and older versions read ours.
  @Test func aPlainTitleIsAlwaysThere() {
    #expect(step(Act(.addNote)).json["title"] == "Add note")
    var old = step(nil).json
    #expect(old["act"] == nil && Step(json: old)?.title == "Add note")
    old["act"] = ["note.fold", "in two"]
    #expect(Step(json: old)?.act == nil)
    #expect(Step(json: old)?.title == "Add note")
  }

  @Test func aRunOfNotesIsWhatTheyAreOneByOne() throws {
    let base = try Sample.workspace
    func note(_ number: Int) -> Note {
      Note(id: Identifier("x\(number)") ?? "x", text: "\(number)")
    }
    func edits(_ place: Change.Place) -> [Edit] {
      (1...9).map { number in
        let after =
          number == 1 ? place : Change.Place(parent: place.parent, after: note(number - 1).id)
        return .addNote(note(number), to: after)
      }
    }
    let places = [
      Change.Place(parent: Sample.a), Change.Place(parent: Sample.a, after: "n2"),
      Change.Place(parent: Sample.a, before: "n3"), Change.Place(parent: Sample.a, after: "gone"),
    ]
    for place in places {
      var (whole, single) = (Document(base), Document(base))
      try whole.perform(edits(place), as: "all")
      for edit in edits(place) { try single.perform([edit], as: "one") }
      #expect(whole.workspace == single.workspace, "\(place)")
      #expect(whole.history.steps[0].change.pieces == single.history.steps.flatMap(\.change.pieces))
      _ = whole.undo()
      #expect(whole.workspace == base)
    }
  }

  @Test func aRunIsRefusedWhole() throws {
    let twice = [Edit.add("x1", to: Sample.a), .add("n1", to: Sample.a, after: "x1")]
    var document = Document(try Sample.workspace)
    #expect(throws: Refusal.idTaken("n1")) { try document.perform(twice, as: "") }
    #expect(try document.workspace == Sample.workspace)
  }

  /// A note that was gone when its making was taken back, as after a change of branches, does not come by
  /// doing it again.
  @Test func redoBringsBackOnlyWhatUndoTookAway() throws {
    let base = try Sample.workspace
    var document = Document(base)
    try document.perform([.add("x1", to: Sample.a), .text("n4", "Changed")], as: "both")
    let both = document.workspace
    let theirs = try both.after(.removeNote("x1"))
    document.merge(theirs, base: both)
    let reversal = document.undo()
    #expect(reversal?.skipped.count == 1 && document.workspace.note("n4")?.text == "Fourth")
    _ = document.redo()
    #expect(document.workspace.note("x1") == nil)
    #expect(document.workspace.note("n4")?.text == "Changed")
  }
}
