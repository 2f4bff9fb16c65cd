import CanvasCore
import TestSupport
import Testing

/// Canvases that go to another place.
@Suite struct CopyBoardTests {
  private let templates = TemplateLibrary()

  private func copied(
    _ workspace: Workspace, _ board: Identifier = "bb-b2", keepsEvidence: Bool = false
  ) throws -> Workspace {
    var random = SplitMix64(seed: 7)
    return try workspace.copying(
      board: board, to: "Gent", keepsEvidence: keepsEvidence, at: 1_774_000_000,
      templates: templates, using: &random)
  }

  @Test func itSaysWhereItComesFrom() throws {
    let old = try TestSeed.workspace("inner-city")
    let new = try copied(old)
    #expect(new.id != old.id && new.place == "Gent" && new.title == "BMC Hemama")
    let sources = (new.fields["sources"]?.array ?? []).compactMap(\.object)
    let origin = try #require(sources.last)
    #expect(origin.text("title") == "Beleving in de binnenstad: BMC Hemama")
    #expect(origin.text("place") == "Turnhout")
    #expect(origin.text("workspace") == "ws-binnenstad" && origin.text("board") == "bb-b2")
    #expect(origin.text("date") == "2026-03-20T09:46:40Z")
    #expect(new.boards[0].fields["sources"]?.strings == ["src-spk", origin.text("id")])
    // What the notes show is there.
    #expect(try WorkspaceFile.read(WorkspaceFile.write(new)) == new)
  }

  @Test func notesAreThereWithNewIDsAndLinksAmongThem() throws {
    var old = try TestSeed.workspace("inner-city")
    let board = try #require(old.index(ofBoard: "bb-b2"))
    let goal = old.boards[board].boxes[0].notes[0].id
    old.boards[board].boxes[0].notes[1].fields["links"] = [
      ["kind": "relates", "to": .string(goal.text)], ["kind": "from", "to": "bb-l2-14"],
    ]
    let new = try copied(old)
    #expect(new.boards[0].notes.map(\.text) == old.boards[board].notes.map(\.text))
    #expect(old.takenIdentifiers.isDisjoint(with: new.boards[0].notes.map(\.id)))
    let links = new.boards[0].boxes[0].notes[1].links
    #expect(links == [Link(kind: "relates", to: new.boards[0].boxes[0].notes[0].id)])
    for note in new.boards[0].notes {
      for link in note.links { #expect(new.note(link.to) != nil) }
    }
  }

  @Test func evidenceBeginsAnewUnlessItIsKept() throws {
    var old = try TestSeed.workspace("inner-city")
    let board = try #require(old.index(ofBoard: "bb-b2"))
    old.boards[board].boxes[0].notes[0].fields = [
      "text": "Payers", "author": "Ann", "owner": "Bob", "evidenceNote": "ten of twelve",
      "facets": ["evidence": "supported", "partner-state": "active"],
      "scores": ["evidence": 5, "importance": 4], "done": "2026-03-01",
      "experiment": ["test": "Ask", "state": "learned", "result": "supported"],
    ]
    let anew = try copied(old).boards[0].boxes[0].notes[0].fields
    #expect(
      anew == [
        "text": "Payers", "facets": ["evidence": "untested", "partner-state": "candidate"],
        "scores": ["importance": 4], "experiment": ["test": "Ask", "state": "planned"],
      ])
    let kept = try copied(old, keepsEvidence: true).boards[0].boxes[0].notes[0].fields
    #expect(kept[path: ["facets", "evidence"]] == "supported")
    #expect(kept["evidenceNote"] == "ten of twelve" && kept["done"] == "2026-03-01")
    #expect(kept["author"] == nil && kept["owner"] == nil)
  }

  @Test func whatIsHiddenStaysHere() throws {
    var old = try TestSeed.workspace("inner-city")
    let board = try #require(old.index(ofBoard: "bb-b2"))
    old.boards[board].boxes[0].notes[0].fields["hidden"] = true
    let hidden = old.boards[board].boxes[0].notes[0].text
    #expect(try !copied(old).boards[0].notes.contains { $0.text == hidden })
  }

  @Test func aBoardThatIsGoneIsRefused() throws {
    #expect(throws: Refusal.self) { try copied(Workspace(id: "w"), "nothing") }
  }

  @Test func anyBoardMakesAFile() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      var random = RandomWorkspace(seed: seed, writer: "a")
      let workspace = random.workspace()
      for board in workspace.boards {
        let new = try copied(workspace, board.id, keepsEvidence: seed % 2 == 0)
        #expect(try WorkspaceFile.read(WorkspaceFile.write(new)) == new, "seed \(seed)")
        #expect(new.boards[0].noteCount == board.notes.count { !$0.isHidden }, "seed \(seed)")
      }
    }
  }
}
