import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Screens compared with those that were looked at and kept.
struct GoldenScreensTests {
  private func check(_ scenes: [Scene], _ name: String) {
    var text = scenes.map { "== \($0.name)\n" + $0.session.app.view().golden }.joined()
    // The roles of one screen a file: what every screen must keep of them, the invariants say.
    if let first = scenes.first {
      text += "== roles of \(first.name)\n" + first.session.app.view().painting
    }
    Golden.check(text, Files.package + "/Tests/CanvasUITests/Screens/Golden/\(name).txt")
  }

  /// The two sizes that people look at: the floor of a projector, and a large window. Others are held by invariants.
  private static let sizes = [Size(width: 80, height: 24), Size(width: 128, height: 36)]

  @Test(arguments: Seed.names + [Seed.templates], sizes)
  func boardsLookAsKept(_ seed: String, _ size: Size) throws {
    let scenes = Scenes.boards(of: try Seed.workspace(seed), size)
    check(scenes, "\(seed)-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes)
  func otherScreensLookAsKept(_ size: Size) throws {
    check(try Scenes.others(size), "screens-\(size.width)x\(size.height)")
  }

  @Test func tinyScreensLookAsKept() throws { check(try Scenes.tiny(), "tiny") }

  /// Every phrase stands on a screen in every language, so that it was looked at.
  @Test(arguments: Language.allCases)
  func phrasesLookAsKept(_ language: Language) {
    var text = ""
    for phrase in Phrase.allCases {
      let forms = [1, 2].map { phrase.text(in: language, count: $0) }
      let shown = phrase.rawValue.contains("#") ? forms : [phrase.text(in: language, ["…", "…"])]
      var frame = Frame(size: Size(width: 100, height: shown.count))
      for (row, form) in shown.enumerated() {
        frame.put(row == 0 ? "\(phrase)" : "", x: 0, y: row, role: .hintKey)
        frame.put(form, x: 25, y: row, role: .text)
      }
      text += frame.rows.map { row in
        String(
          row.prefix(
            (row.lastIndex { $0 != " " }).map { row.distance(from: row.startIndex, to: $0) + 1 }
              ?? 0)) + "\n"
      }.joined()
    }
    Golden.check(
      text, Files.package + "/Tests/CanvasUITests/Screens/Golden/phrases-\(language.rawValue).txt")
  }

  /// The same two boards in every language.
  @Test(arguments: Language.allCases)
  func languagesLookAsKept(_ language: Language) throws {
    var wall = Session(try Seed.workspace("inner-city"))
    wall.app.look.language = language
    let canvas = wall.pressing("14*n")
    let keys: [(String, Session, String)] = [
      ("wall", wall, ""), ("canvas", canvas, ""), ("lean", wall.pressing("11*n"), ""),
      ("palette", canvas, ":"), ("facets", canvas, "f"), ("blank", canvas, "b a"),
      ("outline", canvas, "i"), ("new note", canvas, "a"),
    ]
    check(
      keys.map { Scene(name: $0.0, session: $0.1.pressing($0.2), kind: .other) },
      "language-\(language.rawValue)-80x24")
  }
}
