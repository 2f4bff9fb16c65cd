import CanvasCore
import Testing

/// What differs, a line each, in the reader's language.
struct ChangeSummaryTests {
  private func summary(
    _ old: Workspace, _ new: Workspace, _ language: Language = .en
  ) -> ChangeSummary {
    ChangeSummary(
      from: old, to: new, ReadingContext(templates: TemplateLibrary(), language: language))
  }

  private func lines(_ summary: ChangeSummary) -> [String] {
    summary.lines.map { "\($0.sign) \($0.text) (\($0.place))" }
  }

  @Test func everyKindOfChangeHasItsLine() throws {
    let old = try Sample.workspace
    let new = try old.after(
      .add("n9", to: Sample.b), .removeNote("n3"), .text("n2", "Two"),
      .set(.note("n2"), path: ["owner"], to: "Ann"),
      .set(.note("n2"), path: ["facets", "evidence"], to: "refuted"),
      .moveNote("n4", to: Change.Place(parent: .box(board: "two", box: "a"))),
      .set(.board("one"), path: ["question"], to: "Why?"))
    let summary = summary(old, new)
    #expect(
      Set(lines(summary)) == [
        "+ n9 (One ▸ Bee)", "− Third (One ▸ a)", "~ “Second” → “Two” (One ▸ a)",
        "~ Two: Owner – → “Ann” (One ▸ a)", "~ Two: Evidence – → refuted (One ▸ a)",
        "→ Fourth: One ▸ Bee → Idea wall ▸ a ()", "~ One: Question – → “Why?” ()",
      ])
    let near = try old.after(.moveNote("n4", to: Change.Place(parent: Sample.a)))
    #expect(lines(self.summary(old, near)) == ["→ Fourth: Bee → a (One)"])
    // Things are counted, however many of their fields have changed.
    #expect(summary.counts == "+1 −1 →1 ~2")
    #expect(
      Set(lines(self.summary(old, new, .de))).isSuperset(of: [
        "~ „Second“ → „Two“ (One ▸ a)", "~ Two: Zuständig – → „Ann“ (One ▸ a)",
        "~ Two: Beleg – → widerlegt (One ▸ a)", "~ One: Frage – → „Why?“ ()",
      ]))
    #expect(self.summary(old, old).counts == "" && self.summary(old, old).lines.isEmpty)
  }

  @Test func votesAreCountedAndNobodysAreTold() throws {
    let old = try Sample.workspace
    let new = try old.after(
      .vote(board: "one", round: "r1", voter: "Ann", note: "n1", count: 2),
      .vote(board: "one", round: "r1", voter: "Bo", note: "n2", count: 1))
    #expect(lines(summary(old, new)) == ["~ Vote 1: 0 votes → 3 votes (One)"])
    #expect(
      lines(summary(old, new, .nl)) == ["~ Stemming 1: 0 stemmen → 3 stemmen (One)"])
    let closed = try new.after(.set(Sample.round, path: ["state"], to: "closed"))
    #expect(lines(summary(new, closed)) == ["~ Vote 1: State open → closed (One)"])
  }

  @Test func aNewBoardBringsItsNotes() throws {
    let new = try Sample.workspace
    var old = new
    old.boards.removeLast()
    #expect(lines(summary(old, new)) == ["+ Idea wall ()", "+ Fifth (Idea wall ▸ a)"])
    #expect(summary(new, old).counts == "−2")
  }
}
