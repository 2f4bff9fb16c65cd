import CanvasCore
import CanvasUI
import Testing

/// What one is in the middle of: a stack, whose innermost has the keys.
struct ActivityTests {
  private func session() throws -> Session { Session(try Seed.workspace("inner-city")) }

  @Test func eachEndsWhereTheOneBelowGoesOn() throws {
    var session = try session()
    session.press("m")
    #expect(session.app.scopes == [.carrying, .board, .workspace, .everywhere])
    session.press(":")
    #expect(session.app.scopes == [.panel, .rows, .text])
    session.press("Esc")
    #expect(session.app.scopes == [.carrying, .board, .workspace, .everywhere])
    session.press("a")
    #expect(session.app.scopes == [.draft, .text])
    session.press("Esc")
    #expect(session.app.scopes.contains(.carrying))
    session.press("Esc")
    #expect(session.app.scopes == [.board, .workspace, .everywhere])
  }

  @Test func showEndsAllElse() throws {
    var session = try session()
    session.press("m F5")
    #expect(session.app.scopes == [.presenting])
    session.press("Esc")
    #expect(session.app.scopes == [.board, .workspace, .everywhere])
  }

  @Test func secondScreenHasOneActivityForGood() throws {
    var session = try session()
    session.press("m :")
    session.send(.project)
    #expect(session.app.scopes == [.projecting])
    let workspace = try #require(session.app.workspace)
    session.send(.opened(workspace, name: "again.json", session: "t"))
    #expect(session.app.scopes == [.projecting])
  }

  @Test func everyScopeIsInForceSomewhere() {
    let together = Keymap.together.reduce(into: Set<Scope>()) { $0.formUnion($1) }
    #expect(together == Set(Scope.allCases))
  }

  @Test func listOfBoardsLeadsBackToWhereOneWas() throws {
    var session = try session()
    let first = try #require(session.app.boardID)
    session.press("b Down Down")
    #expect(session.app.boardID != first)
    session.press("Esc")
    #expect(session.app.boardID == first && session.app.screen == .board)
    session.press("b Down Enter")
    #expect(session.app.boardID != first && session.app.screen == .board)
  }

  @Test func cursorOfTheListStaysWhenOthersRemoveItsBoard() throws {
    var session = try session()
    session.press("b Down Down")
    let base = try #require(session.app.workspace)
    var theirs = base
    theirs.boards.remove(at: 2)
    session.send(.changedOnDisk(theirs, base: base))
    #expect(session.app.boardID == base.boards[3].id)
    // The one that was open goes as well: Esc leads to the one that is chosen.
    let next = theirs
    theirs.boards.remove(at: 0)
    session.send(.changedOnDisk(theirs, base: next))
    session.press("Esc")
    #expect(session.app.boardID == base.boards[3].id && session.app.screen == .board)
  }

  @Test func removingTheLastOfTheListChoosesTheOneBefore() throws {
    var session = try session()
    session.press("b End")
    let boards = try #require(session.app.workspace?.boards)
    session.press("x")
    #expect(session.app.boardID == boards[boards.count - 2].id)
    session.press("u")
    #expect(session.app.boardID == boards[boards.count - 1].id)
  }

  @Test func whatIsCarriedIsPutDownOnBoardsOnly() throws {
    var session = try session()
    let first = try #require(session.app.boardID)
    session.press("m b j")
    #expect(session.app.scopes == [.boards, .workspace, .everywhere])
    session.press("Enter")
    #expect(session.app.boardID != first && session.app.screen == .board)
    #expect(session.app.scopes.contains(.carrying))
    session.press("O")
    #expect(session.app.scopes == [.home, .everywhere])
    session.press("Esc")
    #expect(session.app.scopes.contains(.carrying))
    session.press("Esc")
    #expect(session.app.boardID == first)
  }
}
