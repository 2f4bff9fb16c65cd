import CanvasCore
import CanvasUI
import Drawing
import Testing

/// What holds for every screen: rows are whole, lines are closed, there is one focus, every note is seen or
/// counted, the question and the credit are there.
struct ScreenInvariantsTests {
  private func check(_ scenes: [Scene], _ context: String) {
    #expect(!scenes.isEmpty)
    for scene in scenes {
      let problems = scene.problems
      guard !problems.isEmpty else { continue }
      let size = scene.session.app.size
      Issue.record(
        """
        \(context) \(scene.name) \(size.width)x\(size.height)
        \(problems.prefix(5).joined(separator: "\n"))
        \(scene.session.app.view().rows.joined(separator: "\n"))
        """)
    }
  }

  @Test(arguments: Seed.names + [Seed.templates], Scenes.sizes)
  func boardsHideNothing(_ seed: String, _ size: Size) throws {
    check(Scenes.boards(of: try Seed.workspace(seed), size), seed)
  }

  @Test(arguments: Scenes.sizes)
  func otherScreensAreWhole(_ size: Size) throws { check(try Scenes.others(size), "screens") }

  @Test(arguments: Seed.names + [Seed.templates])
  func anySizeWillDo(_ seed: String) throws {
    var random = SplitMix64(seed: 17)
    let workspace = try Seed.workspace(seed)
    for round in 0..<12 {
      // Most people have small screens, a few a wall of them.
      let most = round < 10 ? Size(width: 140, height: 50) : Size(width: 500, height: 200)
      let size = Size(
        width: .random(in: 20...most.width, using: &random),
        height: .random(in: 5...most.height, using: &random))
      var scenes = Self.boards(of: workspace, size)
      scenes = round < 10 ? scenes : Array(scenes.shuffled(using: &random).prefix(4))
      check(scenes, seed)
    }
  }

  /// Every board once; a wall at each level, whatever is drawn on so small a screen.
  private static func boards(of workspace: Workspace, _ size: Size) -> [Scene] {
    var session = Session(workspace, size: size)
    var scenes: [Scene] = []
    let isSmall = size.width < 40 || size.height < 12
    for board in workspace.boards {
      if board.template != "wall" || isSmall {
        let kind = isSmall ? .other : Scenes.canvasKind(session.app)
        scenes.append(Scene(name: board.id.text, session: session, kind: kind))
      } else {
        let isSingle = Scenes.canvasKind(session.app) == .single
        let kinds: [Scene.Kind] =
          isSingle ? [.single, .single, .single] : [.headlines, .clusters, .cards]
        for (presses, kind) in kinds.enumerated() {
          scenes.append(
            Scene(
              name: "\(board.id) \(presses)", session: session.pressing("\(presses)*z"), kind: kind)
          )
        }
      }
      session.press("n")
    }
    return scenes
  }
}
