import CanvasCore
import Testing

/// Merging by example; AlgebraPropertiesTests has the facts for any two writers.
@Suite struct MergeTests {
  @Test func bothInsertionsAtOnePlaceStayOrderedByID() throws {
    let base = try Sample.workspace
    let ours = try base.after(.add("z9", to: Sample.a, after: "n1"))
    let theirs = try base.after(.add("b2", to: Sample.a, after: "n1"))
    try expectBothWays(ours, theirs) { #expect($0.order(Sample.a) == "n1 b2 z9 n2 n3") }
  }

  @Test func whatOneTypedInARowStaysInARow() throws {
    let base = try Sample.workspace
    let ours = try base.after(
      .add("m1", to: Sample.a, after: "n2"), .add("b1", to: Sample.a, after: "m1"),
      .add("z1", to: Sample.a, after: "b1"))
    let theirs = try base.after(.add("k1", to: Sample.a, after: "n2"))
    try expectBothWays(ours, theirs) { #expect($0.order(Sample.a) == "n1 n2 k1 m1 b1 z1 n3") }
  }

  @Test func aMoveHereAndAnEditThereAreBothKept() throws {
    let base = try Sample.workspace
    let ours = try base.after(.moveNote("n3", to: Change.Place(parent: Sample.b)))
    let theirs = try base.after(.text("n3", "Better"))
    try expectBothWays(ours, theirs) { merged in
      #expect(merged.order(Sample.a) == "n1 n2" && merged.order(Sample.b) == "n3 n4")
      #expect(merged.note("n3")?.text == "Better")
    }
  }

  @Test func ofTwoTextsOneIsShownAndOneWaits() throws {
    let base = try Sample.workspace
    let (ours, theirs) = try (base.after(.text("n1", "Zebra")), base.after(.text("n1", "Ape")))
    try expectBothWays(ours, theirs) { merged in
      #expect(merged.note("n1")?.text == "Ape")
      #expect(merged.note("n1")?.fields["conflicts"] == [["field": "text", "value": "Zebra"]])
    }
  }

  @Test func ofTwoPlacesOneIsTakenAndOneWaits() throws {
    let base = try Sample.workspace
    let ours = try base.after(.moveNote("n1", to: Change.Place(parent: Sample.b)))
    let theirs = try base.after(
      .moveNote("n1", to: Change.Place(parent: .box(board: "two", box: "a"))))
    try expectBothWays(ours, theirs) { merged in
      #expect(merged.order(Sample.b) == "n1 n4")
      #expect(merged.note("n1")?.fields["conflicts"] == [["field": "box", "value": "two/a"]])
    }
  }

  @Test func whatWasEditedOutlivesItsRemoval() throws {
    let base = try Sample.workspace
    let ours = try base.after(.removeBox(board: "one", box: "a"))
    let theirs = try base.after(.text("n2", "Better"))
    try expectBothWays(ours, theirs) { #expect($0.order(Sample.a) == "n2") }
  }

  @Test func aBoardThatOutlivesItsRemovalKeepsItsBoxes() throws {
    let base = try Sample.workspace
    let ours = try base.after(.removeBoard("one"))
    for edit in [
      Edit.add("new", to: Sample.b), .set(.board("one"), path: ["title"], to: "Renamed"),
    ] {
      try expectBothWays(ours, base.after(edit)) {
        #expect($0.board("one")?.boxes.map(\.id) == ["a", "b"])
      }
    }
  }

  @Test func ballotsAreMergedByVoterAndNote() throws {
    func vote(_ voter: String, _ note: Identifier, _ count: Int) -> Edit {
      .vote(board: "one", round: "r1", voter: voter, note: note, count: count)
    }
    let base = try Sample.workspace.after(vote("mia", "n1", 1))
    let ours = try base.after(vote("mia", "n2", 2), vote("tom", "n1", 1))
    let theirs = try base.after(vote("mia", "n1", 0), vote("ann", "n1", 3))
    try expectBothWays(ours, theirs, base: base) { merged in
      #expect(merged.board("one")?.votes == ["n1": 4, "n2": 2])
      #expect(merged.fields(of: Sample.round)?["conflicts"] == nil)
    }
  }

  @Test func tagsAreAddedAndTakenAwayOneByOne() throws {
    func tags(_ tags: JSONValue) -> Edit { .set(.note("n1"), path: ["tags"], to: tags) }
    let base = try Sample.workspace.after(tags(["a", "b", "c"]))
    let (ours, theirs) = try (
      base.after(tags(["a", "c", "x"])), base.after(tags(["b", "c", "y"]))
    )
    try expectBothWays(ours, theirs, base: base) {
      #expect($0.note("n1")?.tags == ["c", "x", "y"])
    }
  }

  @Test func aWordThatNobodyKnowsIsMergedAsAnyOther() throws {
    func file(_ maturity: String, _ third: String) throws -> Workspace {
      try WorkspaceFile.read(
        Array(
          Sample.text.replacing("\"Third\"", with: "\"\(third)\"").replacing(
            "\"title\": \"One\",", with: "\"title\": \"One\", \"maturity\": \"\(maturity)\","
          ).utf8))
    }
    let base = try file("concept", "Third")
    try expectBothWays(file("ripe", "Third"), file("concept", "Other"), base: base) { merged in
      #expect(merged.board("one")?.maturity == "ripe" && merged.note("n3")?.text == "Other")
    }
    try expectBothWays(file("ripe", "Third"), file("rotten", "Third"), base: base) { merged in
      let settled = try merged.after(merged.edits(settling: merged.conflicts, by: .takeOther))
      #expect(merged.board("one")?.maturity == "ripe")
      #expect(settled.board("one")?.maturity == "rotten" && settled.conflicts.isEmpty)
      let swapped = try merged.after(merged.edits(settling: merged.conflicts, by: .swap))
      #expect(swapped.conflicts.map(\.value) == ["ripe"])
      #expect(try swapped.after(swapped.edits(settling: swapped.conflicts, by: .swap)) == merged)
    }
  }

  @Test func aLinkToWhatTheOtherRemovedGoes() throws {
    let base = try Sample.workspace
    let link = Link(kind: "about", to: "n4")
    let ours = try base.after(.set(.note("n2"), path: ["links"], to: [link.json]))
    let theirs = try base.after(.removeNote("n4"))
    try expectBothWays(ours, theirs) { #expect($0.note("n2")?.links.isEmpty == true) }
  }

  @Test func orderOfMembersIsTheSameBothWays() throws {
    func sectors(_ object: JSONValue) -> Edit { .set(.note("n1"), path: ["facets"], to: object) }
    let base = try Sample.workspace
    let ours = try base.after(sectors(["sector": "care", "color": "blue"]))
    let theirs = try base.after(sectors(["color": "blue", "sector": "care"]))
    try expectBothWays(ours, theirs) { _ in }
    try expectBothWays(ours.after(.text("n2", "X")), theirs.after(.text("n3", "Y"))) { _ in }
  }

  /// Merges both ways: the same bytes, which can be read, and what else is wanted.
  private func expectBothWays(
    _ ours: Workspace, _ theirs: Workspace, base: Workspace? = nil,
    _ expect: (Workspace) throws -> Void
  ) throws {
    let base = try base ?? Sample.workspace
    let merged = ours.merging(theirs, base: base)
    #expect(WorkspaceFile.write(merged) == WorkspaceFile.write(theirs.merging(ours, base: base)))
    #expect(try WorkspaceFile.read(WorkspaceFile.write(merged)) == merged)
    try expect(merged)
  }
}
