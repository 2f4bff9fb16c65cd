import CanvasCore
import TestSupport
import Testing

@Suite struct PromoteTests {
  private let templates = TemplateLibrary()

  private func track() -> Document {
    var wall = Template.wall.makeBoard(id: "wall", title: "Ideas")
    wall.boxes[0].notes = [
      Note(id: "i1", fields: ["text": "Repair café", "facets": ["sector": "culture"]]),
      Note(id: "i2", text: "Swap shop"),
    ]
    var lean = Template.lean.makeBoard(id: "lean", title: "Bike school")
    func put(_ text: String, _ id: Identifier, _ box: Identifier) {
      let index = lean.boxes.firstIndex { $0.id == box } ?? 0
      lean.boxes[index].notes.append(
        Note(id: id, fields: ["text": .string(text), "facets": ["evidence": "supported"]]))
    }
    put("Queues", "p1", "problem")
    put("Parents", "c1", "customer-segments")
    put("Ride alone", "u1", "uvp")
    put("Doing nothing", "a1", "existing-alternatives")
    return Document(Workspace(id: "w", boards: [wall, lean]), author: "Ann", session: "s")
  }

  @discardableResult
  private func promote(
    _ notes: [Identifier], to template: String, onto board: Identifier? = nil,
    in document: inout Document
  ) throws -> [Identifier] {
    var random = SplitMix64(seed: 3)
    let deed = try document.workspace.promoting(
      notes, to: template, onto: board, reason: "most votes",
      by: Author("Ann", at: 1_774_000_000), language: .en, templates: templates, using: &random)
    try document.perform(deed.edits, as: "Promote", act: deed.act, time: 1)
    return deed.made
  }

  @Test func whatIsHiddenStaysHidden() throws {
    var document = track()
    try document.perform(
      [.set(.note("i1"), path: ["hidden"], to: true)], as: "hide", time: 1)
    let made = try promote(["i1"], to: "visual-lean", in: &document)
    #expect(document.workspace.note(made[1])?.isHidden == true)
    // Nor does the board say it.
    #expect(document.workspace.board(made[0])?.title == "")
    let room = Sight(of: .room, document.workspace)(document.workspace)
    let text = String(decoding: WorkspaceFile.write(room), as: UTF8.self)
    #expect(!text.contains("Repair"))
  }

  @Test func ideasBecomeTheSolutionOfAVisualCanvas() throws {
    var document = track()
    let before = document.workspace
    let made = try promote(["i1", "i2"], to: "visual-lean", in: &document)
    let board = try #require(document.workspace.board(made[0]))
    #expect(board.title == "Repair café")
    #expect(board.box("solution")?.notes.map(\.text) == ["Repair café", "Swap shop"])
    let note = try #require(board.box("solution")?.notes.first)
    #expect(note.facet("sector") == [])
    #expect(
      note.fields["links"]
        == [
          [
            "kind": "from", "to": "i1", "date": "2026-03-20T09:46:40Z", "reason": "most votes",
          ]
        ])
    #expect(board.fields["derivedFrom"]?.strings == ["wall", "i1", "i2"])
    // Originals stay, and were chosen.
    #expect(document.workspace.note("i1")?.text == "Repair café")
    #expect(document.workspace.note("i1")?.facet("stage") == ["chosen"])
    #expect(document.history.steps.count == 1)
    _ = document.undo(time: 2)
    #expect(document.workspace == before)
  }

  @Test func fiveBoxesCarryOverAndTheOthersAsk() throws {
    var document = track()
    let notes = try document.workspace.promotable(in: .board("lean"), templates: templates)
    let made = try promote(notes, to: "bmc", in: &document)
    let board = try #require(document.workspace.board(made[0]))
    #expect(board.box("customer-segments")?.notes.map(\.text) == ["Parents"])
    #expect(board.box("value-propositions")?.notes.map(\.text) == ["Ride alone"])
    #expect(board.box("value-propositions")?.notes.first?.facet("evidence") == ["supported"])
    let question = try #require(board.box("key-partners")?.notes.first)
    #expect(question.text == "Which partner helps with “Queues”?")
    #expect(question.kind == "question")
    #expect(question.links.map(\.to) == ["p1"])
    #expect(board.noteCount == 3)
  }

  @Test func whatIsThereAlreadyIsPassedBy() throws {
    var document = track()
    let made = try promote(["i1"], to: "visual-lean", in: &document)
    try promote(["i1", "i2"], to: "visual-lean", onto: made[0], in: &document)
    #expect(document.workspace.board(made[0])?.noteCount == 2)
    #expect(throws: Refusal.promotedAlready) {
      try promote(["i1"], to: "visual-lean", onto: made[0], in: &document)
    }
    #expect(throws: Refusal.otherTemplate("bmc")) {
      try promote(["i1"], to: "bmc", onto: "lean", in: &document)
    }
    #expect(throws: Refusal.nothingCarriesOver("Business Model Canvas")) {
      try promote(["a1"], to: "bmc", in: &document)
    }
  }

  @Test func whyWalksBackAndForward() throws {
    var document = track()
    let visual = try promote(["i1"], to: "visual-lean", in: &document)
    let lean = try promote([visual[1]], to: "lean", in: &document)
    func rows(_ note: Identifier) -> [JSONObject] {
      Reading.why.make(
        document.workspace,
        ReadingContext(templates: templates, language: .en, note: note)
      ).rows.map(\.values)
    }
    #expect(rows("i1").map { $0["note"]?.string } == ["i1", visual[1].text, lean[1].text])
    #expect(rows("i1").last?["origin"]?.string == visual[1].text)
    #expect(rows(lean[1]).map { $0["note"]?.string } == [lean[1].text, visual[1].text, "i1"])
    #expect(document.workspace.origin(of: lean[1]).ideas == 1)
  }

  @Test func everyTemplateTakesWhatItCan() throws {
    for template in Template.builtIn {
      var document = track()
      let notes = document.workspace.boards.flatMap { $0.notes.map(\.id) }
      let before = document.workspace
      guard (try? promote(notes, to: template.id, in: &document)) != nil else { continue }
      #expect(document.workspace.boards.dropLast().flatMap(\.notes).count == notes.count)
      #expect(
        (try? WorkspaceFile.read(WorkspaceFile.write(document.workspace))) == document.workspace)
      _ = document.undo(time: 2)
      #expect(document.workspace == before, "\(template.id)")
    }
  }
}
