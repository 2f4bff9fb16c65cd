import CanvasCore
import Testing

@Suite struct WorkspaceTests {
  @Test func everyThingIsFoundByItsName() throws {
    let workspace = try Sample.workspace
    let place = try #require(workspace.position(ofNote: "n4"))
    #expect((place.board, place.box, place.note) == (0, 1, 0) && workspace[place].id == "n4")
    #expect(workspace.parent(of: .note("n4")) == Sample.b)
    #expect(workspace.parent(of: Sample.round) == .board("one"))
    #expect(workspace.parent(of: .board("two")) == .workspace)
    #expect(workspace.parent(of: .workspace) == nil)
    for target in [Target.note("x"), .board("x"), .box(board: "two", box: "b")] {
      #expect(!workspace.exists(target) && workspace.parent(of: target) == nil)
      #expect(workspace.place(of: target) == nil && workspace.branch(target) == nil)
    }
  }

  @Test func aPlaceNamesBothNeighbours() throws {
    let workspace = try Sample.workspace
    #expect(
      workspace.place(of: .note("n2")) == Change.Place(parent: Sample.a, after: "n1", before: "n3"))
    #expect(workspace.place(of: .note("n4")) == Change.Place(parent: Sample.b))
    #expect(workspace.place(of: .board("two")) == Change.Place(parent: .workspace, after: "one"))
  }

  @Test func votesAreTheSumOfBallotsAndTotals() {
    let round = Round(
      id: "r",
      fields: [
        "totals": ["n1": 3], "ballots": ["mia": ["n1": 1, "n2": 2], "tom": ["n1": 1, "No!": 9]],
      ])
    #expect(round.sums == ["n1": 5, "n2": 2])
    #expect(round.ballot(of: "mia") == ["n1": 1, "n2": 2] && round.ballot(of: "ann").isEmpty)
    #expect(Board(id: "b", rounds: [Round(id: "q"), round]).votes == round.sums)
  }

  @Test func theFirstLineIsTheTitle() {
    #expect(Note(id: "n", text: "One\nTwo\nThree").title == "One")
    #expect(Note(id: "n", text: "One").title == "One" && !Note(id: "n", text: "One").hasDetail)
    #expect(Note(id: "n", text: "").fields.isEmpty)
  }

  @Test func takenIdentifiersAreThoseOfEveryThing() throws {
    let taken = try Sample.workspace.takenIdentifiers
    #expect(
      taken.map(\.text).sorted() == [
        "a", "b", "n1", "n2", "n3", "n4", "n5", "one", "r1", "two", "w",
      ])
  }

  @Test func linksWithoutAGoalAreNoLinks() {
    let note = Note(id: "n", fields: ["links": [["kind": "from"], ["kind": "about", "to": "n2"]]])
    #expect(note.links == [Link(kind: "about", to: "n2")])
  }
}
