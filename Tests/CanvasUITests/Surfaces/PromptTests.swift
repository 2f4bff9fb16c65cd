import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Questions of empty boxes: asked as fully as there is room for, never with an end missing.
struct PromptTests {
  private static let sizes = [(80, 24), (103, 29), (128, 36)].map {
    Size(width: $0.0, height: $0.1)
  }

  /// An empty board of a template, in a language.
  private func session(
    _ template: Template, _ language: Language, _ size: Size, question: String = ""
  ) -> Session {
    var workspace = Workspace(id: "track")
    workspace.fields["language"] = .string(language.rawValue)
    var board = template.makeBoard(id: "board", title: "Plan")
    if !question.isEmpty { board.fields["question"] = .string(question) }
    workspace.boards = [board]
    return Session(workspace, size: size)
  }

  /// The words in the role of prompts in a rectangle, row after row, without their spaces.
  private func asked(_ frame: Frame, _ rect: Rect) -> String {
    let cells = (rect.y..<rect.maxY).flatMap { y in
      (rect.x..<rect.maxX).map { frame[$0, y] }
    }
    return solid(cells.filter { $0.role == .prompt }.map(\.text).joined())
  }

  private func solid(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(arguments: Template.builtIn.map(\.id), sizes)
  func everyBoxOfAGridAsksAWholeQuestion(id: String, size: Size) throws {
    let template = try #require(TemplateLibrary()[id])
    for language in Language.allCases {
      for question in ["", "What shall we do?"] {
        let app = session(template, language, size, question: question).app
        guard app.surface.id == "grid" else { continue }
        let frame = app.view()
        for (box, rect) in try #require(app.plan).boxes {
          let known = try #require(template.box(box.text))
          let ways = known.questions(in: language).map(solid)
          let text = asked(frame, rect)
          #expect(ways.contains(text), "\(box) \(language): \(text)")
        }
      }
    }
  }

  @Test(arguments: Template.builtIn.map(\.id), sizes)
  func noSurfaceCutsAQuestion(id: String, size: Size) throws {
    let template = try #require(TemplateLibrary()[id])
    for language in Language.allCases {
      let app = session(template, language, size).app
      let scene = try #require(BoardScene(app))
      let area = Rect(x: 0, y: 1, width: size.width, height: size.height - 3)
      for surface in Surface.all {
        var frame = Frame(size: size)
        frame.draw(surface.plan(scene, area).sheet)
        let text = asked(frame, area)
        #expect(!text.contains("…"), "\(surface.id) \(language): \(text)")
      }
    }
  }

  /// What the first box of a board asks on a screen of this width, in a template with this prompt.
  private func lines(
    _ prompt: String, brief: String = "", width: Int, rows: Int = 2
  ) throws -> [String] {
    var template = try #require(TemplateLibrary()["lean"])
    template.boxes[0].prompt = Localized([.en: prompt])
    template.boxes[0].brief = Localized(brief.isEmpty ? [:] : [.en: brief])
    var session = try Session(picture: "problem: *")
    session.app.setup.templates = TemplateLibrary(own: [template])
    let scene = try #require(BoardScene(session.app))
    return try #require(scene.focusedBox).prompt(scene, width: width, rows: rows)
  }

  @Test func theFullestWayThatFitsIsTaken() throws {
    let (all, brief) = ("Who pays the rent? Who pays the heating?", "Who pays?")
    #expect(try lines(all, brief: brief, width: 21).count == 2)
    #expect(try lines(all, brief: brief, width: 20) == ["Who pays?"])
    #expect(try lines(all, width: 20) == ["Who pays the rent?"])
    #expect(try lines(all, width: 9) == ["Who pays", "the rent?"])
  }

  @Test func wordsAreLeftOutOnlyWhereNothingFits() throws {
    #expect(try lines("Who pays the rent?", width: 12, rows: 1) == ["Who pays…"])
    #expect(try lines("Who pays the rent?", width: 5, rows: 1) == ["Who…"])
    #expect(try lines("Unquestionable?", width: 8, rows: 1) == ["Unques…"])
    #expect(try lines("Who pays?", width: 8, rows: 0) == [])
    #expect(try lines("", width: 8).allSatisfy(\.isEmpty))
  }

  @Test func noWordIsBrokenWhileAShorterQuestionFits() throws {
    #expect(try lines("Unquestionable?", brief: "Sure?", width: 8) == ["Sure?"])
    #expect(try lines("Who? Unquestionable?", brief: "Is it unquestionable?", width: 8) == ["Who?"])
    #expect(try lines("Unquestionable indeed?", brief: "Unquestionable?", width: 8).count == 2)
  }
}
