import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The readings of a track as a room sees them, and what leads there.
@MainActor struct TrackScreensTests {
  private static func session(_ reading: String, _ size: Size) throws -> Session {
    var session = Session(try Seed.workspace("inner-city"), size: size)
    session.app.look.language = .nl
    session.send(.command("workspace.readings"))
    let index = try #require(session.app.setup.readings.firstIndex { $0.id == reading })
    session.press("Home \(index)*Down Enter")
    return session
  }

  @Test(arguments: ["track", "unsourced", "story"])
  func readingsLookAsKept(_ reading: String) throws {
    let session = try Self.session(reading, Size(width: 80, height: 24))
    var scenes = [(reading, session)]
    if reading == "track" { scenes.append(("track further", session.pressing("14*Down Right"))) }
    let text = scenes.map { "== \($0.0)\n" + $0.1.app.view().golden }.joined()
    Golden.check(
      text, Files.package + "/Tests/CanvasUITests/Screens/Golden/track-\(reading)-80x24.txt")
  }

  /// Arrows follow the lines, Enter leads to what is chosen.
  @Test func arrowsFollowTheLines() throws {
    var session = try Self.session("track", Size(width: 128, height: 36))
    session.press("Right Right Right Enter")
    #expect(session.app.board?.template == "bmc")
  }

  @Test func aChallengeIsSetOnTheScreen() throws {
    var session = Session(try Seed.workspace("inner-city"))
    session.send(.command("board.challenge"))
    session.press("t:Empty_shops Enter")
    #expect(session.app.workspace?.boards[0].fields.text("challenge") == "Empty shops")
    session.press("u")
    #expect(session.app.workspace?.boards[0].fields["challenge"] == nil)
  }

  @Test func aCanvasGoesToAWorkspaceOfItsOwn() throws {
    var session = Session(try Seed.workspace("inner-city")).pressing("n")
    session.send(.command("board.travel"))
    session.press("t:Gent Enter")
    guard case .create(let copy)? = session.work.last else {
      Issue.record("nothing is made")
      return
    }
    #expect(copy.place == "Gent" && copy.boards.map(\.template) == ["visual-lean"])
    #expect(session.app.workspace?.id == "ws-binnenstad")
  }
}
