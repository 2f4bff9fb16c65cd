import CanvasCore
import CanvasUI
import Drawing
import Testing

/// A board by a facet, and not by its boxes: a way of looking in which one can write.
struct GroupingTests {
  /// `A` and `C` are shortlisted, and the board is grouped by stage.
  private func session(_ keys: String = "") throws -> Session {
    try Session(picture: "wall> [One]: A* B | [Two]: C | tray: D")
      .pressing("* Tab * Shift-Tab = Enter " + keys)
  }

  private func rows(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  private func titles(_ session: Session, _ box: String) -> [String] {
    session.app.facts.boxes.first { $0.title == box }?.notes.map(\.title) ?? []
  }

  private func stage(_ session: Session, _ title: String) -> [String]? {
    session.app.board?.notes.first { $0.title == title }?.facet("stage")
  }

  @Test func groupsStandInThePlaceOfBoxes() throws {
    let session = try session()
    #expect(session.app.facts.boxes.map(\.title).prefix(2) == ["new", "shortlisted"])
    #expect(titles(session, "shortlisted") == ["A", "C"])
    #expect(titles(session, "without") == ["B", "D"])
    #expect(rows(session).contains("by Stage · = shows the boxes"))
    #expect(session.app.focusedNote?.title == "A")
  }

  @Test func fileStaysAsItIs() throws {
    let before = try Session(picture: "wall> [One]: A* B | [Two]: C | tray: D")
      .pressing("* Tab * Shift-Tab")
    #expect(try session().bytes == before.bytes)
  }

  @Test func sameKeyShowsTheBoxesAgain() throws {
    let session = try session("Down =")
    #expect(session.notice == "The boxes of the board are shown again")
    #expect(session.app.focusedNote?.title == "C" && session.app.focusedBox?.title == "Two")
    #expect(!rows(session).contains("by Stage"))
  }

  @Test func filterAndGroupAreBothSaid() throws {
    let session = try session("F Enter")
    #expect(rows(session).contains("Stage: shortlisted (F) · Group by Stage (=)"))
    #expect(rows(session.pressing("F")).contains("by Stage · = shows the boxes"))
    #expect(rows(session.pressing("=")).contains("F shows all"))
  }

  @Test func whatIsWrittenGetsTheValueOfItsGroup() throws {
    let typing = try session("a t:New")
    #expect(rows(typing).contains("Stage: shortlisted"))
    let session = typing.pressing("Enter t:Newer Esc")
    #expect(stage(session, "New") == ["shortlisted"] && stage(session, "Newer") == ["shortlisted"])
    #expect(session.app.focusedNote?.title == "Newer")
    #expect(titles(session, "shortlisted") == ["A", "New", "Newer", "C"])
    // It stands beside the note that had the cursor, in its cluster.
    #expect(
      session.pressing("=").app.focusedBox?.notes.map(\.title) == ["A", "New", "Newer", "B"])
  }

  @Test func anEmptyGroupTakesNotesToo() throws {
    let session = try session("Tab a t:Merged Esc")
    #expect(stage(session, "Merged") == ["merged"])
    #expect(session.pressing("=").app.focusedBox?.id == "tray")
  }

  @Test func carryingSetsTheValueInOneStep() throws {
    var session = try session("m Tab Enter")
    #expect(stage(session, "A") == ["merged"] && session.notice == "Stage: merged")
    #expect(session.app.focusedNote?.title == "A")
    session.press("u")
    #expect(stage(session, "A") == ["shortlisted"])
    // Into the group without a value it loses it.
    session = try self.session("m Shift-Tab Shift-Tab Enter")
    #expect(stage(session, "A") == [] && titles(session, "without").contains("A"))
  }

  @Test func pastedNotesAndCopiesAreOfTheGroup() throws {
    let pasted = try session("p:X¶Y¶")
    #expect(stage(pasted, "X") == ["shortlisted"] && stage(pasted, "Y") == ["shortlisted"])
    let copied = try session("y Tab p")
    #expect(copied.app.board?.notes.map { $0.facet("stage") }.contains(["merged"]) == true)
  }

  @Test(arguments: ["J", "X", "r", "c", "Shift-Right"])
  func orderAndClustersWaitForTheBoxes(_ key: String) throws {
    let session = try session(key)
    #expect(session.notice == "These are groups by “Stage”; = shows the boxes")
    let before = try self.session()
    #expect(session.bytes == before.bytes)
  }

  @Test func canvasIsGroupedLikeAWall() throws {
    let session = try Session(picture: "lean> problem: A* B | solution: C").pressing(
      "* = Enter a t:D Esc")
    #expect(titles(session, "shortlisted") == ["A", "D"])
    #expect(rows(session).contains("shortlisted · 2"))
    #expect(session.pressing("=").app.focusedBox?.id == "problem")
  }

  @Test func eachBoardHasItsOwn() throws {
    var session = Session(try Seed.workspace("inner-city")).pressing("= Enter")
    let first = session.app.facts.boxes.first?.title
    #expect(first == "Sociale economie")
    session.press("n")
    #expect(session.app.facts.boxes.first?.title != first)
    session.press("N")
    #expect(session.app.facts.boxes.first?.title == first)
  }

  @Test func notesWithoutValuesHaveNothingToGroup() throws {
    let session = try Session(picture: "wall> tray: A*").pressing("=")
    #expect(session.notice == "No note here has a value to group by; f gives one")
  }

  @Test func secondScreenFollows() throws {
    let session = try session()
    let told = Pointer(json: session.app.pointer.json)
    var room = Session(try #require(session.app.workspace))
    room.send(.project)
    room.send(.pointed(told))
    #expect(room.app.facts.boxes.map(\.title) == session.app.facts.boxes.map(\.title))
    #expect(Pointer(json: session.pressing("=").app.pointer.json).json["group"] == nil)
  }

  @Test func aNoteThatOthersMarkMovesToItsGroup() throws {
    var session = try session()
    let base = try #require(session.app.workspace)
    var document = Document(base)
    let note = try #require(session.app.focusedNote?.id)
    try document.perform(
      [.set(.note(note), path: ["facets", "stage"], to: "chosen")], as: "elsewhere")
    session.send(.changedOnDisk(document.workspace, base: base))
    #expect(titles(session, "chosen") == ["A"] && session.app.focusedNote?.id == note)
  }
}
