import CanvasCore
import Testing

@Suite struct ConflictTests {
  /// Two writers who met in the text, a facet, the place of a note, a board's title and a ballot.
  private static func merged() throws -> Workspace {
    func side(_ name: String, _ box: Target) throws -> Workspace {
      try Sample.workspace.after(
        .text("n1", name), .set(.note("n1"), path: ["facets", "sector"], to: .string(name)),
        .moveNote("n2", to: Change.Place(parent: box)),
        .set(.board("one"), path: ["title"], to: .string(name)),
        .vote(
          board: "one", round: "r1", voter: "j.doe", note: "n1", count: name == "Ann" ? 1 : 2))
    }
    let two = Target.box(board: "two", box: "a")
    return try side("Ann", Sample.b).merging(try side("Bob", two), base: try Sample.workspace)
  }

  @Test func everyConflictIsFound() throws {
    let merged = try Self.merged()
    #expect(merged.conflicts.count == 5)
    #expect(merged.conflicts(of: .note("n1")).map(\.field) == ["text", "facets.sector"])
    #expect(merged.conflicts(of: Sample.round).map(\.field) == ["ballots.j.doe.n1"])
    #expect(merged.conflicts(of: .note("n3")).isEmpty)
    #expect(merged.conflicts.map { merged.shown(of: $0) } == ["Ann", 1, "Ann", "Ann", "one/b"])
    #expect(merged.conflicts.map(\.value) == ["Bob", 2, "Bob", "Bob", "two/a"])
  }

  @Test func keepingDropsTheOtherAndNothingElse() throws {
    let merged = try Self.merged()
    var document = Document(merged)
    try document.perform(merged.edits(settling: merged.conflicts, by: .keepShown), as: "Settle")
    #expect(document.workspace.conflicts.isEmpty)
    #expect(document.history.steps.count == 1)
    for conflict in merged.conflicts {
      #expect(document.workspace.shown(of: conflict) == merged.shown(of: conflict))
    }
    _ = document.undo()
    #expect(document.workspace == merged)
  }

  @Test func takingShowsTheOther() throws {
    let merged = try Self.merged()
    var document = Document(merged)
    try document.perform(merged.edits(settling: merged.conflicts, by: .takeOther), as: "Settle")
    let result = document.workspace
    #expect(result.conflicts.isEmpty)
    #expect(merged.conflicts.map { result.shown(of: $0) } == merged.conflicts.map(\.value))
    #expect(result.order(.box(board: "two", box: "a")) == "n5 n2")
    #expect(result.board("one")?.votes == ["n1": 2])
    _ = document.undo()
    #expect(document.workspace == merged)
  }

  @Test func swappingTwiceIsNothing() throws {
    let merged = try Self.merged()
    for conflict in merged.conflicts where conflict.field != "box" {
      var document = Document(merged)
      try document.perform(merged.edits(settling: [conflict], by: .swap), as: "Swap")
      let swapped = document.workspace.conflicts(of: conflict.target)
      #expect(document.workspace.shown(of: conflict) == conflict.value)
      let other = try #require(swapped.first { $0.field == conflict.field })
      #expect(other.value == merged.shown(of: conflict))
      try document.perform(document.workspace.edits(settling: [other], by: .swap), as: "Swap")
      #expect(document.workspace == merged)
    }
  }

  @Test func oneOfSeveralIsSettledAlone() throws {
    let merged = try Self.merged()
    let text = try #require(merged.conflicts(of: .note("n1")).first)
    let after = try Self.perform(merged.edits(settling: [text], by: .keepShown), on: merged)
    #expect(after.conflicts(of: .note("n1")).map(\.field) == ["facets.sector"])
    #expect(after.edits(settling: [text], by: .takeOther).isEmpty)
  }

  private static func perform(_ edits: [Edit], on workspace: Workspace) throws -> Workspace {
    var document = Document(workspace)
    try document.perform(edits, as: "")
    return document.workspace
  }
}
