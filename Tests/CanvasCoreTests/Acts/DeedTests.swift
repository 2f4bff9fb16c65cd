import CanvasCore
import TestSupport
import Testing

/// Acts on a small wall and a canvas: what they come to, and when they refuse.
struct DeedTests {
  private let templates = TemplateLibrary()
  private var random = SplitMix64(seed: 9)
  private var workspace: Workspace
  private let wall: Identifier = "wall1"
  private let lean: Identifier = "lean1"

  init() throws {
    workspace = Workspace(id: "space")
    for (template, id) in [("wall", wall), ("lean", lean)] {
      let known = try #require(templates[template])
      workspace.boards.append(known.makeBoard(id: id, title: template))
    }
  }

  private mutating func perform(_ deed: Deed) throws {
    var document = Document(workspace)
    try document.perform(deed.edits, as: "act", act: deed.act)
    workspace = document.workspace
  }

  private mutating func add(_ texts: [String], by name: String = "Fatima") throws -> [Identifier] {
    let deed = try workspace.adding(
      texts, at: Change.Place(parent: .box(board: wall, box: "tray")),
      by: Author(name, at: 1_000_000_000), templates: templates, using: &random)
    try perform(deed)
    return deed.made
  }

  private func refusal(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  private var tray: [String] { workspace.board(wall)?.box("tray")?.notes.map(\.title) ?? [] }

  @Test mutating func notesAreWrittenByWhoeverAddsThem() throws {
    let ids = try add(["one", "two"])
    #expect(tray == ["one", "two"])
    let note = try #require(workspace.note(ids[0]))
    #expect(note.fields["author"] == "Fatima")
    #expect(note.fields["created"] == "2001-09-09T01:46:40Z")
    #expect(note.fields["kind"] == "idea")
    let nameless = try add(["three"], by: "")
    #expect(workspace.note(nameless[0])?.fields["author"] == nil)
  }

  @Test mutating func noteWithoutWordsIsRefused() throws {
    let place = Change.Place(parent: .box(board: wall, box: "tray"))
    var spare = random
    #expect(
      refusal {
        _ = try workspace.adding(
          ["one", " \n"], at: place, by: Author("", at: 0), templates: templates, using: &spare)
      } == Refusal.emptyText)
  }

  @Test mutating func notesKeepTheirOrderWhereverTheyGo() throws {
    let ids = try add(["a", "b", "c", "d"])
    try perform(workspace.moving([ids[2], ids[0]], to: "tray", on: wall, .last))
    #expect(tray == ["b", "d", "c", "a"])
    try perform(workspace.moving([ids[2], ids[0]], to: "tray", on: wall, .first))
    #expect(tray == ["c", "a", "b", "d"])
    try perform(workspace.moving([ids[3]], to: "tray", on: wall, .after(ids[2])))
    #expect(tray == ["c", "d", "a", "b"])
    #expect(
      refusal { _ = try workspace.moving([ids[3]], to: "tray", on: wall, .after(ids[3])) }
        == Refusal.afterItself)
    try perform(workspace.reordering(ids[2], by: 1))
    #expect(tray == ["d", "c", "a", "b"])
    #expect(refusal { _ = try workspace.reordering(ids[3], by: -1) } == Refusal.edgeOfBox)
  }

  @Test mutating func whatIsGoneIsMissing() throws {
    let ids = try add(["a", "b"])
    try perform(workspace.removing(notes: [ids[0]]))
    #expect(
      refusal { _ = try workspace.removing(notes: [ids[0]]) }
        == Refusal.missing(.note, id: ids[0].text))
    // Of several those that are left are meant.
    let rest = try workspace.removing(notes: ids)
    #expect(rest.act == Act(.removeNote))
    #expect(
      refusal { _ = try workspace.moving([ids[1]], to: "nowhere", on: wall, .last) }
        == Refusal.missing(.box, id: "nowhere"))
    #expect(
      refusal { _ = try workspace.removing(board: "nowhere") }
        == Refusal.missing(.board, id: "nowhere"))
  }

  @Test mutating func clusterGivesItsNotesToTheTray() throws {
    let ids = try add(["a", "b", "c"])
    let deed = try workspace.addingCluster(
      "Theme", on: wall, with: [ids[1], ids[2]], templates: templates, using: &random)
    let cluster = deed.made[0]
    try perform(deed)
    #expect(workspace.board(wall)?.box(cluster)?.notes.map(\.title) == ["b", "c"])
    #expect(workspace.board(wall)?.boxes.first?.id == cluster)
    #expect(
      refusal { _ = try workspace.movingCluster(cluster, by: 1, on: wall, templates: templates) }
        == Refusal.edgeOfBoard)
    #expect(
      refusal { _ = try workspace.removingCluster("tray", on: wall, templates: templates) }
        == Refusal.templateBoxesStay)
    try perform(workspace.removingCluster(cluster, on: wall, templates: templates))
    #expect(tray == ["a", "b", "c"])
    var spare = random
    #expect(
      refusal {
        _ = try workspace.addingCluster(
          "Theme", on: lean, with: [], templates: templates, using: &spare)
      } == Refusal.templateBoxesStay)
  }

  @Test mutating func copiesHaveNewIdsAndNoDeadLinks() throws {
    let ids = try add(["a", "b"])
    try perform(
      workspace.setting(
        ["links"], to: [["kind": "from", "to": .string(ids[0].text)]], of: [.note(ids[1])],
        as: Act(.setFields, "links")))
    let copied = try #require(workspace.note(ids[1]))
    let place = Change.Place(parent: .box(board: lean, box: "problem"))
    let live = try workspace.copying([copied], to: place, as: .pasteNotes, using: &random)
    try perform(live)
    #expect(workspace.note(live.made[0])?.links.map(\.to) == [ids[0]])
    try perform(workspace.removing(notes: [ids[0]]))
    let dead = try workspace.copying([copied], to: place, as: .pasteNotes, using: &random)
    try perform(dead)
    #expect(workspace.note(dead.made[0])?.links.isEmpty == true)
    #expect(Set(ids + live.made + dead.made).count == 4)
  }

  @Test mutating func joiningKeepsEveryLine() throws {
    let ids = try add(["a", "b", "c"])
    try perform(workspace.joining(ids))
    #expect(workspace.note(ids[0])?.text == "a\nb\nc")
    #expect(tray == ["a"])
    #expect(refusal { _ = try workspace.joining(ids) } == Refusal.nothingToJoin)
  }

  @Test mutating func facetTurnsOnForAllAndOffForAll() throws {
    let ids = try add(["a", "b"])
    let evidence = try #require(workspace.facet("evidence"))
    try perform(workspace.turningFacet(evidence, "supported", on: [ids[0]]))
    try perform(workspace.turningFacet(evidence, "supported", on: ids))
    for id in ids { #expect(workspace.note(id)?.facet("evidence") == ["supported"]) }
    try perform(workspace.turningFacet(evidence, "supported", on: ids))
    for id in ids { #expect(workspace.note(id)?.facet("evidence") == []) }
  }

  @Test mutating func roomSeesAllAgainWhenAllWereHidden() throws {
    let ids = try add(["a", "b"])
    try perform(workspace.turningHidden([ids[0]]))
    let hides = try workspace.turningHidden(ids)
    #expect(hides.act == Act(.hideNotes))
    try perform(workspace.turningHidden(ids))
    let shows = try workspace.turningHidden(ids)
    #expect(shows.act == Act(.showNotes))
  }

  @Test mutating func votesCountForEachBoardOrNotAtAll() throws {
    let ids = try add(["a", "b"])
    #expect(
      refusal { _ = try workspace.voting(for: [ids[0]], by: "me") }
        == Refusal.vote(.noOpenVote, ids[0]))
    #expect(refusal { _ = try workspace.closingVote(on: wall) } == Refusal.noOpenVote)
    try perform(workspace.openingVote(on: wall, each: 3, most: 2, isBlind: false))
    #expect(
      refusal { _ = try workspace.openingVote(on: wall, each: 3, most: 2, isBlind: false) }
        == Refusal.voteIsOpen)
    let voting = try workspace.voting(for: [ids[0], ids[0]], by: "me")
    #expect(voting.tellers.first?.left == 1)
    try perform(voting.deed)
    #expect(
      refusal { _ = try workspace.voting(for: [ids[0], ids[1]], by: "Me") }
        == Refusal.vote(.noMorePerNote(2), ids[0]))
    #expect(workspace.votesFreed(byRemoving: ids) == 2)
    try perform(workspace.closingVote(on: wall))
    #expect(workspace.votesFreed(byRemoving: ids) == 0)
  }

  @Test mutating func boardsAreAddedAndMovedAmongBoards() throws {
    let deed = try workspace.addingBoard(
      "bmc", title: "Model", after: wall, templates: templates, using: &random)
    try perform(deed)
    #expect(workspace.boards.map(\.id) == [wall, deed.made[0], lean])
    try perform(workspace.movingBoard(deed.made[0], by: 1))
    #expect(workspace.boards.map(\.id) == [wall, lean, deed.made[0]])
    #expect(refusal { _ = try workspace.movingBoard(deed.made[0], by: 1) } == Refusal.edgeOfList)
    var spare = random
    #expect(
      refusal {
        _ = try workspace.addingBoard(
          "none", title: "", after: nil, templates: templates, using: &spare)
      } == Refusal.noSuchTemplate("none"))
  }
}

/// Names of moments, and going back to them.
struct MomentTests {
  private let author = Author("Ann", at: 5)

  private func timeline() throws -> (timeline: Timeline, first: Step.ID) {
    var document = Document(Workspace(id: "w"), session: "s")
    for title in ["One", "Two"] {
      try document.perform(
        [.set(.workspace, path: ["title"], to: .string(title))], as: title, time: 1)
    }
    let steps = document.history.steps
    return (
      Timeline(
        document.workspace, steps: steps,
        marks: [Mark(name: "week 1", author: "", time: 1, after: steps[0].id)]), steps[0].id
    )
  }

  @Test func eachMomentHasANameOfItsOwn() throws {
    let (timeline, _) = try timeline()
    let mark = try timeline.marking(" week  2 ", by: author)
    #expect(mark == Mark(name: "week  2", author: "Ann", time: 5, after: timeline.steps.last?.id))
    #expect(throws: Refusal.markTaken("week 1")) {
      _ = try timeline.marking("week 1", at: .after(steps: 1), by: author)
    }
    #expect(throws: Refusal.emptyName) { _ = try timeline.marking(" ", by: author) }
  }

  @Test func goingBackIsNamedByWhatItGoesBackTo() throws {
    let (timeline, first) = try timeline()
    let then = try timeline.restoring(after: first)
    #expect(then.workspace.title == "One")
    #expect(then.act == Act(.restore, parts: ["One"]))
    let named = try timeline.restoring(to: .after(steps: 0), named: "start")
    #expect(named.workspace.title == "" && named.act == Act(.restoreMoment, "start"))
    #expect(throws: Refusal.sameAsThen) {
      _ = try timeline.restoring(after: timeline.steps[1].id)
    }
  }
}
