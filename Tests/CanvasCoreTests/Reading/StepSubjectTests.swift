import CanvasCore
import Testing

/// What a step was about: things by the names they had then.
struct StepSubjectTests {
  private func context(_ language: Language = .en) -> ReadingContext {
    ReadingContext(templates: TemplateLibrary(), language: language)
  }

  private func subjects(
    of document: Document, _ language: Language = .en
  ) -> [String] {
    StepSubject.all(of: document.history.steps, upTo: document.workspace, context(language))
      .map { $0.following("·") }
  }

  private func document() throws -> Document {
    var workspace = Workspace(id: "space")
    for (template, id) in [("wall", "wall1"), ("lean", "lean1")] as [(String, Identifier)] {
      let known = try #require(TemplateLibrary()[template])
      workspace.boards.append(known.makeBoard(id: id, title: template == "wall" ? "Ideas" : ""))
    }
    return Document(workspace, session: "s")
  }

  private static let tray = Target.box(board: "wall1", box: "tray")
  private static let problem = Target.box(board: "lean1", box: "problem")

  @Test func notesAreQuotedWithTheirBox() throws {
    var document = try document()
    try document.perform([.add("rain1", to: Self.tray)], as: "")
    try document.perform([.text("rain1", "Rain")], as: "")
    try document.perform([.text("rain1", "Rain\nand wind")], as: "")
    try document.perform(
      [.moveNote("rain1", to: Change.Place(parent: Self.problem))], as: "")
    try document.perform(
      [.set(.note("rain1"), path: ["facets", "evidence"], to: "supported")], as: "")
    try document.perform([.set(.note("rain1"), path: ["owner"], to: "Ann")], as: "")
    try document.perform(
      [.add("mud11", to: Self.problem), .add("dry11", to: Self.problem, after: "mud11")], as: "")
    try document.perform([.removeNote("rain1"), .removeNote("mud11")], as: "")
    #expect(
      subjects(of: document) == [
        "· “rain1” · Unsorted", "· “rain1” → “Rain” · Unsorted", "· “Rain” · Unsorted",
        "· “Rain” · Unsorted → Problem", "· “Rain” – → supported · Problem",
        "· “Rain” – → “Ann” · Problem", "· “mud11” +1 · Problem", "· “Rain” +1 · Problem",
      ])
    #expect(
      subjects(of: document, .nl)[3...4] == [
        "· “Rain” · Ongesorteerd → Probleem", "· “Rain” – → bevestigd · Probleem",
      ])
    #expect(subjects(of: document, .fr)[0] == "· «\u{a0}rain1\u{a0}» · À trier")
  }

  @Test func boardsAndClustersAreNamedAsTheyWereCalledThen() throws {
    var document = try document()
    let streets = Box(id: "streets", fields: ["title": "Streets"])
    let place = Change.Place(parent: .board("wall1"))
    try document.perform([.addBox(streets, to: place)], as: "")
    let box = Target.box(board: "wall1", box: "streets")
    try document.perform([.set(box, path: ["title"], to: "Squares")], as: "")
    try document.perform([.set(.board("wall1"), path: ["title"], to: "Wall")], as: "")
    try document.perform([.set(.board("wall1"), path: ["question"], to: "Why?")], as: "")
    try document.perform([.removeBox(board: "wall1", box: "streets")], as: "")
    try document.perform([.removeBoard("lean1")], as: "")
    #expect(
      subjects(of: document) == [
        "· “Streets” · Ideas", "· “Streets” → “Squares” · Ideas", "· “Ideas” → “Wall”",
        "· “Wall” – → “Why?”", "· “Squares” · Wall", "· “Lean Canvas”",
      ])
  }

  @Test func whatAStepTookAlongIsNotWhatItWasAbout() throws {
    var document = try document()
    try document.perform([.add("rain1", to: Self.tray)], as: "")
    let link: JSONValue = [["kind": "from", "to": "rain1"]]
    try document.perform(
      [
        .add("heir1", to: Self.problem), .set(.note("heir1"), path: ["links"], to: link),
      ], as: "")
    try document.perform([.removeNote("rain1")], as: "")
    #expect(document.workspace.note("heir1")?.links == [])
    #expect(subjects(of: document).last == "· “rain1” · Unsorted")
  }

  @Test func undoIsAboutTheSame() throws {
    var document = try document()
    try document.perform([.add("rain1", to: Self.tray)], as: "")
    try document.perform([.text("rain1", "Rain")], as: "")
    _ = document.undo()
    _ = document.undo()
    #expect(
      subjects(of: document)[2...] == ["· “rain1” → “Rain” · Unsorted", "· “rain1” · Unsorted"])
  }

  @Test func votesAreToldOnceTheyMayBeKnown() throws {
    var document = try document()
    try document.perform([.add("rain1", to: Self.tray)], as: "")
    let board = try #require(document.workspace.board("wall1"))
    let round = board.nextRound(each: 3, most: 3, isBlind: true)
    try document.perform(
      [.addRound(round, to: Change.Place(parent: .board("wall1")))], as: "")
    try document.perform(
      try document.workspace.voting(for: ["rain1"], by: "Ann").deed.edits, as: "")
    #expect(subjects(of: document)[1...] == ["· · Ideas", "· · Ideas"])
    try document.perform(try document.workspace.closingVote(on: "wall1").edits, as: "")
    #expect(subjects(of: document)[1...] == ["· · Ideas", "· “rain1” · Unsorted", "· · Ideas"])
  }

  @Test func longWordsAreCut() throws {
    var document = try document()
    try document.perform([.add("rain1", to: Self.tray)], as: "")
    try document.perform([.text("rain1", String(repeating: "x", count: 90))], as: "")
    #expect(
      subjects(of: document)[1]
        == "· “rain1” → “\(String(repeating: "x", count: 39))…” · Unsorted")
  }
}
