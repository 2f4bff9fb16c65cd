import CanvasCore
import CanvasUI
import Testing

/// Screens compared with those that were looked at and kept.
struct GoldenScreensTests {
  private func check(_ scenes: [Scene], _ name: String) {
    let text = scenes.map { "== \($0.name)\n" + $0.session.app.view().golden }.joined()
    Golden.check(text, Files.package + "/Tests/CanvasUITests/Screens/Golden/\(name).txt")
  }

  @Test(arguments: Seed.names + [Seed.templates], Scenes.sizes)
  func boardsLookAsKept(_ seed: String, _ size: Size) throws {
    let scenes = Scenes.boards(of: try Seed.workspace(seed), size)
    check(scenes, "\(seed)-\(size.width)x\(size.height)")
  }

  @Test(arguments: Scenes.sizes)
  func otherScreensLookAsKept(_ size: Size) throws {
    check(try Scenes.others(size), "screens-\(size.width)x\(size.height)")
  }

  @Test func tinyScreensLookAsKept() throws { check(try Scenes.tiny(), "tiny") }
}
