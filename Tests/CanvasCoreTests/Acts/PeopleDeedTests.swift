import CanvasCore
import TestSupport
import Testing

/// Asking experts, and celebrating.
struct PeopleDeedTests {
  /// 20 March 2026.
  private let time = 1_774_000_000
  private let day: JSONValue = "2026-03-20"

  private func workspace(_ fields: JSONObject = [:], language: String = "nl") -> Workspace {
    var wall = Template.wall.makeBoard(id: "wall", title: "Ideas")
    var first = fields
    first["text"] = "Insurance?"
    wall.boxes[0].notes = [Note(id: "n1", fields: first), Note(id: "n2", text: "Rent?")]
    return Workspace(id: "w", fields: ["language": .string(language)], boards: [wall])
  }

  private func after(_ deed: Deed, _ workspace: Workspace) throws -> Workspace {
    var document = Document(workspace)
    try document.perform(deed.edits, as: "act", act: deed.act)
    return document.workspace
  }

  private func refusal(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  // MARK: Experts

  @Test(arguments: ["lawyer", "Jurist", " juriste "])
  func anExpertIsKnownInEveryLanguage(_ topic: String) throws {
    let before = workspace()
    let note = try #require(
      after(before.asking(topic, of: ["n1"], at: time), before).note("n1"))
    #expect(note.facet("expert") == ["lawyer"])
    #expect(note.fields["help"] == ["topic": "lawyer", "asked": day])
    #expect(note.isAsking)
  }

  @Test func aTopicOfOnesOwnIsKeptAsItIs() throws {
    let before = workspace()
    let note = try #require(
      after(before.asking("Urban planner", of: ["n1"], at: time), before).note("n1"))
    #expect(note.facet("expert") == [] && note.isAsking)
    #expect(note.fields["help"] == ["topic": "Urban planner", "asked": day])
  }

  @Test func whoeverWaitsIsNotAskedTwice() throws {
    let asked = try after(workspace().asking("lawyer", of: ["n1"], at: time), workspace())
    #expect(
      refusal { _ = try asked.asking("Jurist", of: ["n1"], at: time) }
        == Refusal.askedAlready("Insurance?", topic: "lawyer"))
    // Of several those that do not wait yet are meant; another expert is another question.
    let both = try after(asked.asking("lawyer", of: ["n1", "n2"], at: time), asked)
    #expect(both.note("n2")?.facet("expert") == ["lawyer"])
    let second = try after(asked.asking("accountant", of: ["n1"], at: time), asked)
    #expect(second.note("n1")?.facet("expert") == ["lawyer", "accountant"])
  }

  @Test func refusalsOfQuestions() {
    let before = workspace()
    #expect(refusal { _ = try before.asking(" ", of: ["n1"], at: time) } == Refusal.emptyName)
    #expect(
      refusal { _ = try before.asking("lawyer", of: ["gone"], at: time) }
        == Refusal.missing(.note, id: "gone"))
    #expect(
      refusal { _ = try before.answering("n1", by: "Ann", at: time) }
        == Refusal.nothingAsked("Insurance?"))
    #expect(
      refusal { _ = try before.answering("gone", by: "Ann", at: time) }
        == Refusal.missing(.note, id: "gone"))
  }

  @Test func anAnswerIsALineOfTheNoteAndEndsTheQuestion() throws {
    let asked = try after(workspace().asking("lawyer", of: ["n1"], at: time), workspace())
    #expect(refusal { _ = try asked.answering("n1", by: " ", at: time) } == Refusal.emptyName)
    let answered = try after(
      asked.answering("n1", "A rider will do", by: "Ann", at: time + 86_400), asked)
    let note = try #require(answered.note("n1"))
    #expect(note.text == "Insurance?\n→ A rider will do" && !note.isAsking)
    #expect(
      note.fields["help"]
        == ["topic": "lawyer", "asked": day, "answeredBy": "Ann", "date": "2026-03-21"])
    #expect(
      refusal { _ = try answered.answering("n1", by: "Bea", at: time) }
        == Refusal.nothingAsked("Insurance?"))
    // Without words the note stays as it is; asked anew, the question is open again.
    #expect(try asked.answering("n1", by: "Ann", at: time).edits.count == 2)
    let again = try after(answered.asking("lawyer", of: ["n1"], at: time), answered)
    #expect(again.note("n1")?.isAsking == true)
  }

  /// One asks another expert while the other answers: both are kept.
  @Test func anAnswerAndAnotherQuestionMeet() throws {
    let base = try after(workspace().asking("lawyer", of: ["n1"], at: time), workspace())
    let ours = try after(base.answering("n1", "Yes", by: "Ann", at: time), base)
    let theirs = try after(base.asking("accountant", of: ["n2"], at: time), base)
    let merged = ours.merging(theirs, base: base)
    #expect(merged.expertQuestions.map(\.isOpen) == [false, true])
    #expect(merged.note("n1")?.text == "Insurance?\n→ Yes")
  }

  // MARK: Successes

  @Test(arguments: [("nl", "succes"), ("fr", "réussite"), ("de", "Erfolg"), ("xx", "success")])
  func aSuccessIsOfTodayInTheWordsOfTheWorkspace(_ language: String, _ word: String) throws {
    let before = workspace(["tags": ["first"]], language: language)
    let note = try #require(
      after(before.celebrating(["n1"], at: time), before).note("n1"))
    #expect(note.tags == ["first", word] && note.isSuccess)
    #expect(note.fields["done"] == day)
  }

  @Test func itIsTakenBackWithItsDay() throws {
    let before = workspace()
    let deed = try before.celebrating(["n1", "n2"], at: time)
    let celebrated = try after(deed, before)
    #expect(deed.act == Act(.celebrate) && celebrated.successes.count == 2)
    let back = try celebrated.celebrating(["n1", "n2"], at: time + 5)
    #expect(back.act == Act(.uncelebrate))
    #expect(try after(back, celebrated) == before)
  }

  @Test func aDayThatWasThereStays() throws {
    let before = workspace(["done": "2026-01-02", "due": "2026-01-03"])
    let celebrated = try after(before.celebrating(["n1"], at: time), before)
    #expect(celebrated.note("n1")?.fields["done"] == "2026-01-02")
    let back = try after(celebrated.celebrating(["n1"], at: time), celebrated)
    #expect(back.note("n1")?.fields["done"] == "2026-01-02" && back == before)
  }

  @Test func whatATestTaughtKeepsItsDay() throws {
    let before = workspace(["done": "2026-01-02", "experiment": ["state": "learned"]])
    let celebrated = try after(before.celebrating(["n1"], at: time), before)
    #expect(try after(celebrated.celebrating(["n1"], at: time), celebrated) == before)
  }

  @Test func aKindThatSaysItGoesToo() throws {
    let before = workspace(["kind": "succes"])
    #expect(before.successes.map(\.note.id) == ["n1"])
    let back = try after(before.celebrating(["n1"], at: time), before)
    #expect(back.note("n1")?.kind == "" && back.successes.isEmpty)
  }

  @Test func twoWhoCelebrateAgree() throws {
    let base = workspace()
    let ours = try after(base.celebrating(["n1"], at: time), base)
    let theirs = try after(base.celebrating(["n1", "n2"], at: time), base)
    let merged = ours.merging(theirs, base: base)
    #expect(merged.successes.map(\.note.id) == ["n1", "n2"])
    #expect(merged.note("n1")?.tags == ["succes"])
  }

  // MARK: Properties

  /// Each act is one step that undo takes back to the last byte, on workspaces that use every field.
  @Test func actsAreOneStepThatUndoTakesBack() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = RandomWorkspace(seed: seed, writer: "a")
      let before = random.workspace()
      let notes = before.boards.flatMap(\.notes).map(\.id)
      let some = Array(notes.shuffled(using: &random.values.random).prefix(3))
      let deeds: [() throws -> Deed] = [
        { try before.celebrating(some, at: time) },
        { try before.asking("lawyer", of: some, at: time) },
        { try before.asking("gardener", of: some, at: time) },
        { try before.answering(some[0], "Yes", by: "Ann", at: time) },
      ]
      for make in deeds {
        guard let deed = try? make() else { continue }
        var document = Document(before)
        try document.perform(deed.edits, as: "act", act: deed.act)
        let changed = document.workspace != before
        #expect(changed == (document.history.steps.count == 1))
        if changed { _ = document.undo(time: time) }
        #expect(WorkspaceFile.write(document.workspace) == WorkspaceFile.write(before))
      }
    }
  }

  /// What others write meanwhile stays: neither side loses a note, and each act is found in what comes of it.
  @Test func actsMeetEditsFromElsewhere() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = RandomWorkspace(seed: seed, writer: "a")
      let base = random.workspace()
      let notes = base.boards.flatMap(\.notes).filter { !$0.isSuccess }.map(\.id)
      guard let chosen = notes.first, let other = notes.last, chosen != other else { continue }
      let ours = try after(base.celebrating([chosen], at: time), base)
      let theirs = try after(
        base.setting(["text"], to: "theirs", of: [.note(other)], as: Act(.editNote)), base)
      let merged = ours.merging(theirs, base: base)
      #expect(merged.note(chosen)?.isSuccess == true && merged.note(other)?.text == "theirs")
      #expect(merged.noteCount == base.noteCount)
    }
  }
}
