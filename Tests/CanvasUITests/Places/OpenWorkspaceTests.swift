import CanvasCore
import CanvasUI
import Testing

struct OpenWorkspaceTests {
  private func open(_ picture: String) throws -> OpenWorkspace {
    OpenWorkspace(Document(try Picture.workspace(picture).workspace), CurrentFile(name: "a.json"))
  }

  @Test func itBeginsOnTheFirstBoard() throws {
    #expect(try open("bmc> channels: A // problem: B").boardID == "bmc")
    #expect(
      OpenWorkspace(Document(Workspace(id: "w")), CurrentFile(name: "a.json")).boardID == nil)
  }

  @Test func facetsAreMadeAnewWhenTheVocabulariesChange() throws {
    var open = try open("problem: A")
    #expect(open.facets == Facet.builtIn)
    try open.document.perform(
      [.set(.workspace, path: ["vocabularies"], to: ["mood": [["value": "calm", "symbol": "c"]]])],
      as: "mood")
    #expect(open.facets == Facet.builtIn)
    open.refreshFacets()
    #expect(open.facets.dropLast() == Facet.builtIn[...])
    #expect(open.facets.last?.value("calm")?.symbol[.fr] == "c")
    #expect(open.document.undo() != nil)
    open.refreshFacets()
    #expect(open.facets == Facet.builtIn)
  }

  /// Nothing of one workspace is left in the next.
  @Test(arguments: [
    "A", "z", "w", "s", "i", "m", "n", "x", "b", "y p", "z Space n", "R t:x", "a t:Mud",
  ])
  func openingAnotherReplacesAll(_ keys: String) throws {
    let (workspace, _) = try Picture.workspace("problem: Cow // bmc> channels: Dog")
    let fresh = Session(workspace)
    var session = try Session(picture: "problem: Ant* Bee // bmc> channels: Eel").pressing(keys)
    session.send(.opened(workspace, name: "test.json", session: "s"))
    #expect(session.app.pointer == fresh.app.pointer)
    #expect(session.app.screen == .board && session.app.unsentTexts == [])
    #expect(session.app.view().rows.dropLast(2) == fresh.app.view().rows.dropLast(2))
    #expect(session.pressing("u").notice == "There is nothing to undo")
  }

  @Test func eachBoardKeepsItsFocus() throws {
    let session = try Session(picture: "problem: A B* // bmc> channels: C")
    let there = session.pressing("n Tab Tab")
    #expect(there.pressing("N").app.focus == session.app.focus)
    #expect(there.pressing("N n").app.focus == there.app.focus)
  }
}
