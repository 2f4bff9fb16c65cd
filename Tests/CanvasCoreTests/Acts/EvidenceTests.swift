import CanvasCore
import TestSupport
import Testing

/// What is known of notes follows from tests and learnings, in the step in which these change.
struct EvidenceTests {
  private let templates = TemplateLibrary()
  private let time = 1_773_446_400
  private let today = "2026-03-14T00:00:00Z"

  /// A test of a belief, and one of an assumption that is about it.
  private static func space(
    _ first: JSONObject = [:], _ second: JSONObject = [:],
    done: (String?, String?) = (nil, nil), evidence: String? = nil
  ) -> Workspace {
    var belief = AdviceCase.note("belief")
    if let evidence { belief.fields["facets"] = ["evidence": .string(evidence)] }
    func trial(_ id: String, _ card: JSONObject, _ goal: String, _ done: String?) -> Note {
      var note = AdviceCase.note(
        id, ["kind": "experiment", "links": AdviceCase.link("tests", goal)])
      if !card.isEmpty { note.fields["experiment"] = .object(card) }
      if let done { note.fields["done"] = .string(done) }
      return note
    }
    return AdviceCase.space(
      AdviceCase.board("lean", ["problem": [belief, AdviceCase.note("heir")]]),
      AdviceCase.board(
        "assumptions",
        [
          "known": [], "test-first": [], "safe": [],
          "later": [
            AdviceCase.note(
              "claim", ["kind": "assumption", "links": AdviceCase.link("about", "belief")])
          ],
        ]),
      AdviceCase.board(
        "experiments",
        [
          "planned": [
            trial("one", first, "belief", done.0), trial("two", second, "claim", done.1),
          ], "running": [], "learned": [],
        ]))
  }

  private func refusal(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  private func evidence(_ workspace: Workspace, _ note: Identifier = "belief") -> String? {
    workspace.note(note)?.facet("evidence").first
  }

  private func box(of note: Identifier, _ workspace: Workspace) -> String? {
    workspace.parent(of: .note(note))?.id?.text
  }

  /// Performs a deed, and sees that it is one step that undo takes back.
  private func perform(_ deed: Deed, on workspace: Workspace) throws -> Workspace {
    var document = Document(workspace)
    let step = try document.perform(deed.edits, as: "act", act: deed.act)
    let result = document.workspace
    #expect(step != nil)
    _ = document.undo()
    #expect(document.workspace == workspace)
    return result
  }

  // MARK: What a record says

  private static let supported: JSONObject = ["state": "learned", "result": "supported"]
  private static let refuted: JSONObject = ["state": "learned", "result": "refuted"]

  @Test(
    arguments: [
      (space(), nil),
      (space(["state": "planned"]), nil),
      (space(["state": "dropped", "result": "refuted"]), nil),
      (space(["state": "learned"]), nil),
      (space(["state": "running"]), "testing"),
      (space([:], ["state": "running"]), "testing"),
      (space(supported), "supported"),
      // The newest decides, whichever comes first.
      (space(supported, refuted, done: ("2026-01-01", "2026-02-01")), "refuted"),
      (space(supported, refuted, done: ("2026-02-01", "2026-01-01")), "supported"),
      (space(supported, refuted, done: ("2026-02-01", nil)), "supported"),
      // Two of one day that disagree prove nothing; that agree, what they say.
      (space(supported, refuted), "inconclusive"),
      (
        space(supported, refuted, done: ("2026-02-01", "2026-02-01T10:00:00Z")), "inconclusive"
      ),
      (space(refuted, refuted, done: ("2026-02-01", "2026-02-01")), "refuted"),
      // A test that runs since then is newer, one that ran already is not.
      (
        space(supported, ["state": "running", "started": "2026-03-01"], done: ("2026-02-01", nil)),
        "testing"
      ),
      (
        space(supported, ["state": "running", "started": "2026-01-01"], done: ("2026-02-01", nil)),
        "supported"
      ),
      (space(supported, ["state": "running"], done: ("2026-02-01", nil)), "testing"),
    ] as [(Workspace, String?)])
  func recordSays(_ workspace: Workspace, _ status: String?) {
    #expect(TestRecord(workspace).status(of: "belief") == status)
  }

  // MARK: Acts

  @Test func testThatStartsIsDatedAndMovedAndSoAreItsNotes() throws {
    for (test, notes) in [("one", ["belief"]), ("two", ["claim", "belief"])] {
      let id = Identifier(stringLiteral: test)
      let before = Self.space()
      let after = try perform(
        before.starting(id, at: time, templates: templates), on: before)
      let card = after.note(id)?.fields["experiment"]?.object
      #expect(card?["state"] == "running" && card?["started"]?.string == today)
      #expect(box(of: id, after) == "running")
      for note in notes { #expect(evidence(after, Identifier(stringLiteral: note)) == "testing") }
      #expect(
        refusal { _ = try after.starting(id, at: time, templates: templates) } == .testRuns(test))
    }
    #expect(
      refusal { _ = try Self.space().starting("belief", at: time, templates: templates) }
        == .noTest("belief"))
  }

  @Test func learningGivesItsResult() throws {
    let before = Self.space(["state": "running", "started": "2026-03-01"], evidence: "testing")
    let learning = Learning(
      observed: "three", learned: "no", decision: "stop", result: .refuted)
    let after = try perform(
      before.learning("one", learning, replacedBy: "heir", at: time, templates: templates),
      on: before)
    let note = try #require(after.note("one"))
    #expect(
      note.fields["experiment"] == [
        "state": "learned", "started": "2026-03-01", "observed": "three", "learned": "no",
        "decision": "stop", "result": "refuted",
      ])
    #expect(note.fields["done"]?.string == today && box(of: "one", after) == "learned")
    #expect(evidence(after) == "refuted")
    #expect(after.note("heir")?.links == [Link(kind: "replaces", to: "belief")])
    // Written down again it keeps its date, and what was not said again.
    let again = try perform(
      after.learning("one", Learning(result: .supported), at: time + 900_000, templates: templates),
      on: after)
    #expect(again.note("one")?.fields["done"]?.string == today)
    #expect(
      again.note("one")?.fields["experiment"]?.object?["observed"] == "three"
        && evidence(again) == "supported")
  }

  @Test func whatNobodyTestsAnyMoreIsUntestedAgain() throws {
    let before = Self.space(["state": "running", "started": "2026-03-01"], evidence: "testing")
    for state in ["planned", "dropped"] {
      let edit = Edit.set(.note("one"), path: ["experiment", "state"], to: .string(state))
      let after = try perform(
        before.setting([edit], as: Act(.setFields), at: time, templates: templates), on: before)
      #expect(evidence(after) == nil)
      #expect(
        (after.note("one")?.fields["experiment"]?.object?["started"] == nil) == (state == "planned")
      )
    }
  }

  @Test func fieldsThatAreSetGoThroughTheSame() throws {
    let before = Self.space()
    let edit = Edit.set(.note("one"), path: ["experiment", "state"], to: "running")
    let set = try before.setting([edit], as: Act(.setFields), at: time, templates: templates)
    let start = try before.starting("one", at: time, templates: templates)
    #expect(try before.after(set.edits) == before.after(start.edits))
    // A start that somebody dates stays so.
    let dated = Edit.set(.note("one"), path: ["experiment", "started"], to: "2026-01-01")
    let after = try before.after(
      before.setting([edit, dated], as: Act(.setFields), at: time, templates: templates).edits)
    #expect(after.note("one")?.fields["experiment"]?.object?["started"] == "2026-01-01")
  }

  @Test func tieIsEnoughForATestThatRuns() throws {
    let before = Self.space([:], ["state": "running"], evidence: "testing")
    for (note, links, tied, evidence) in [
      ("two", AdviceCase.link("tests", "heir"), "heir", "testing"),
      ("claim", AdviceCase.link("about", "heir"), "heir", "testing"),
      ("claim", nil, "belief", nil),
    ] as [(Identifier, JSONValue?, Identifier, String?)] {
      let after = try perform(
        before.setting(
          [.set(.note(note), path: ["links"], to: links)], as: Act(.setFields), at: time,
          templates: templates), on: before)
      #expect(self.evidence(after, tied) == evidence)
    }
  }

  // MARK: Refusals

  @Test func cardOfATestThatRunsStays() throws {
    for state in ["running", "learned"] {
      let workspace = Self.space(["state": .string(state), "criterion": "5", "cost": 1])
      for key in ["test", "metric", "criterion"] as [FieldKey] {
        let edit = Edit.set(.note("one"), path: ["experiment", key], to: "6")
        #expect(
          refusal {
            _ = try workspace.setting(
              [edit], as: Act(.setFields), at: time, templates: templates)
          } == .cardStays(key.text, test: "one"))
        // Set back to planned it can be changed, and the history keeps both.
        let back = Edit.set(.note("one"), path: ["experiment", "state"], to: "planned")
        _ = try workspace.setting(
          [edit, back], as: Act(.setFields), at: time, templates: templates)
      }
      let cost = Edit.set(.note("one"), path: ["experiment", "cost"], to: 2)
      _ = try workspace.setting([cost], as: Act(.setFields), at: time, templates: templates)
    }
  }

  @Test func evidenceThatATestDecidesIsNotGivenByHand() throws {
    let facet = try #require(Facet.builtIn.first { $0.id == "evidence" })
    let edit = Edit.set(.note("belief"), path: ["facets", "evidence"], to: "supported")
    for (workspace, expected) in [
      (Self.space(["state": "running"]), Refusal.testDecides("belief", test: "one")),
      (Self.space([:], Self.refuted), Refusal.learningDecides("belief", test: "two")),
    ] {
      #expect(
        refusal { _ = try workspace.givingFacet(facet, "supported", on: ["heir", "belief"]) }
          == expected)
      #expect(
        refusal { _ = try workspace.turningFacet(facet, "supported", on: ["belief"]) } == expected)
      #expect(
        refusal {
          _ = try workspace.setting(
            ["facets", "evidence"], to: "supported", of: [.note("belief")], as: Act(.setFields))
        } == expected)
      #expect(
        refusal {
          _ = try workspace.setting([edit], as: Act(.setFields), at: time, templates: templates)
        } == expected)
      // What the test says itself may be given, and other facets always.
      let status = try #require(TestRecord(workspace).status(of: "belief"))
      let given = try workspace.after(
        workspace.givingFacet(facet, status, on: ["belief"]).edits)
      #expect(evidence(given) == status)
      _ = try workspace.givingFacet(facet, "supported", on: ["heir"])
    }
    // While it is planned only, people say what they know.
    _ = try Self.space(["state": "planned"]).givingFacet(facet, "supported", on: ["belief"])
  }

  @Test func valueFromOutsideIsKeptAndNamed() throws {
    let workspace = Self.space(Self.refuted, evidence: "supported")
    let read = try WorkspaceFile.read(WorkspaceFile.write(workspace))
    #expect(evidence(read) == "supported")
    let found = read.advice(templates: templates, language: .en).filter {
      $0.kind == .evidenceDiffers
    }
    #expect(found.map(\.target) == [.note("belief")])
  }

  // MARK: Merging

  @Test func twoLearningsThatMeetAreBothKept() throws {
    let base = Self.space(["state": "running"], ["state": "running"], evidence: "testing")
    func learned(_ test: Identifier, _ result: TestCard.Result) throws -> Workspace {
      try base.after(
        base.setting(
          [
            .set(.note(test), path: ["experiment", "state"], to: "learned"),
            .set(.note(test), path: ["experiment", "result"], to: .string(result.rawValue)),
          ], as: Act(.learnTest), at: time, templates: templates
        ).edits)
    }
    for (ours, theirs, status) in [
      (TestCard.Result.supported, TestCard.Result.refuted, "inconclusive"),
      (.refuted, .refuted, "refuted"),
    ] {
      let merged = try learned("one", ours).merging(learned("two", theirs), base: base)
      let record = TestRecord(merged)
      #expect(record.cards.map(\.result) == [ours, theirs])
      #expect(record.status(of: "belief") == status)
    }
  }

  // MARK: Planning

  @Test func planningMakesACardAndABoardWhereThereIsNone() throws {
    var random = SplitMix64(seed: 3)
    let before = AdviceCase.space(
      AdviceCase.board("lean", ["problem": [AdviceCase.note("belief")]]))
    let deed = try before.planning(
      "Ask ten", card: [("criterion", "5"), ("metric", "")], testing: ["belief"],
      by: Author("Ann", at: time), templates: templates, using: &random)
    let after = try perform(deed, on: before)
    let id = try #require(deed.made.first)
    #expect(after.boards.last?.template == "experiments" && box(of: id, after) == "planned")
    #expect(
      after.note(id)?.fields["experiment"] == ["state": "planned", "criterion": "5"])
    #expect(TestRecord(after).tests(of: "belief").map(\.id) == [id])
    // The next one goes onto the same board.
    let next = try after.planning(
      "Ask more", card: [], testing: ["belief"], by: Author("", at: time), templates: templates,
      using: &random)
    #expect(try after.after(next.edits).boards.count == 2)
    #expect(
      refusal {
        _ = try after.planning(
          " ", card: [], testing: ["belief"], by: Author("", at: time), templates: templates,
          using: &random)
      } == .emptyText)
  }

  @Test func nothingTakesItsOwnPlace() throws {
    for successor in ["one", "belief"] as [Identifier] {
      #expect(
        refusal {
          _ = try Self.space().learning(
            "one", Learning(result: .refuted), replacedBy: successor, at: time, templates: templates
          )
        } == .afterItself)
    }
  }

  @Test func successorIsTiedOnce() throws {
    let before = Self.space()
    let after = try perform(before.replacing(["belief"], by: "heir", at: time), on: before)
    #expect(
      after.note("heir")?.fields["links"] == [
        ["kind": "replaces", "to": "belief", "date": "2026-03-14"]
      ])
    #expect(
      refusal { _ = try after.replacing(["belief"], by: "heir", at: time) }
        == .replacedAlready("belief"))
    #expect(
      refusal { _ = try before.replacing(["belief"], by: "belief", at: time) } == .afterItself)
  }

  // MARK: Scores

  @Test(
    arguments: [
      ("assumptions", ["importance": 5, "evidence": 1], "test-first"),
      ("assumptions", ["importance": 5, "evidence": 5], "known"),
      ("assumptions", ["importance": 3, "evidence": 3], "safe"),
      ("assumptions", ["importance": 1, "evidence": 2], "later"),
      ("matrix", ["impact": 4, "effort": 2], "quick-wins"),
      ("matrix", ["impact": 5, "effort": 4], "big-bets"),
      ("matrix", ["impact": 3, "effort": 3], "fill-ins"),
      ("matrix", ["impact": 1, "effort": 5], "avoid"),
    ] as [(String, [String: Int], String)])
  func scoresSayWhereANoteLies(_ template: String, _ scores: [String: Int], _ goal: String) throws {
    let known = try #require(templates[template])
    for start in known.boxes {
      var board = known.makeBoard(id: "map", title: "")
      let index = try #require(board.boxes.firstIndex { $0.id.text == start.id })
      board.boxes[index].notes = [Note(id: "n", text: "n")]
      let before = AdviceCase.space(board)
      let edits = scores.sorted { $0.key < $1.key }.map { name, score in
        Edit.set(.note("n"), path: ["scores", FieldKey(name)], to: .number("\(score)"))
      }
      let after = try perform(
        before.setting(edits, as: Act(.setScore), at: time, templates: templates), on: before)
      #expect(box(of: "n", after) == goal, "\(start.id)")
      // Scores that stand there already move it on demand.
      let still = try before.after(edits)
      #expect(
        try box(of: "n", still.after(still.placingByScores(["n"], templates: templates).edits))
          == goal)
    }
  }

  @Test func oneScoreKeepsTheOtherHalf() throws {
    let known = try #require(templates["matrix"])
    var board = known.makeBoard(id: "map", title: "")
    let index = try #require(board.boxes.firstIndex { $0.id == "big-bets" })
    board.boxes[index].notes = [Note(id: "n", text: "n")]
    let edit = Edit.set(.note("n"), path: ["scores", "impact"], to: 1)
    let before = AdviceCase.space(board)
    let after = try before.after(
      before.setting([edit], as: Act(.setScore), at: time, templates: templates).edits)
    #expect(box(of: "n", after) == "avoid")
    // Scores of other boards say nothing of a place.
    let lean = Self.space()
    let score = Edit.set(.note("belief"), path: ["scores", "impact"], to: 5)
    #expect(
      try lean.setting([score], as: Act(.setScore), at: time, templates: templates).edits.count
        == 1)
  }

  /// Whatever is set on whatever workspace: it is done or refused, is one step, and undo gives back what was.
  @Test func randomSettingsAreOneStepThatUndoTakesBack() throws {
    for seed in 0..<UInt64(Trials.cases / 10) {
      var random = RandomWorkspace(seed: Trials.seed &+ seed, writer: "evidence")
      let workspace = random.workspace()
      let notes = workspace.boards.flatMap(\.notes).map(\.id)
      let states = TestCard.State.allCases.map(\.rawValue)
      for id in notes.prefix(8) {
        guard let state = random.values.random.pick(states) else { continue }
        let edits: [Edit] = [
          .set(.note(id), path: ["experiment", "state"], to: .string(state)),
          .set(.note(id), path: ["scores", "impact"], to: 4),
        ]
        guard
          let deed = try? workspace.setting(
            edits, as: Act(.setFields), at: time, templates: templates)
        else { continue }
        var document = Document(workspace)
        guard (try document.perform(deed.edits, as: "set")) != nil else { continue }
        let record = TestRecord(document.workspace)
        if let card = record.cards.first(where: { $0.id == id }), card.state.isBinding {
          for goal in record.goals(of: card) {
            guard let note = document.workspace.note(goal), let status = record.status(of: goal)
            else { continue }
            #expect(note.facet("evidence") == [status], "seed \(Trials.seed &+ seed)")
          }
        }
        _ = document.undo()
        #expect(document.workspace == workspace, "seed \(Trials.seed &+ seed)")
      }
    }
  }
}
