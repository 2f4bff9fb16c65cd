import CanvasCore
import CanvasUI
import Drawing
import Testing

struct ChromeTests {
  private func session(_ keys: String = "", _ width: Int = 80, _ height: Int = 24) throws -> Session
  {
    try Session(picture: "problem: A* B", size: Size(width: width, height: height)).pressing(keys)
  }

  @Test(arguments: [40, 80, 200], [12, 15, 16, 19, 20, 27, 28, 50])
  func rowsSumUpToTheHeight(_ width: Int, _ height: Int) throws {
    for keys in ["", "Q t:Why? Enter", "b"] {
      let chrome = Chrome(try session(keys, width, height).app)
      #expect(
        chrome.boardArea
          == Rect(
            x: 0, y: chrome.top, width: width, height: height - chrome.top - chrome.bottom))
    }
  }

  @Test(arguments: [(15, 1), (16, 2), (24, 2)])
  func hintsAreThereWhereThereIsRoom(_ height: Int, _ bottom: Int) throws {
    let session = try session("", 80, height)
    #expect(Chrome(session.app).bottom == bottom)
    #expect((session.app.view().rows.last?.contains("? help") == true) == (bottom == 2))
  }

  @Test(arguments: [(19, 1), (20, 2), (40, 2)])
  func aQuestionHasARowOfItsOwnWhereThereIsRoom(_ height: Int, _ top: Int) throws {
    let session = try session("Q t:Why_rain? Enter", 80, height)
    #expect(Chrome(session.app).top == top)
    let row = String(repeating: " ", count: 35) + "Why rain?" + String(repeating: " ", count: 36)
    #expect((session.app.view().rows[1] == row) == (top == 2))
  }

  @Test(arguments: [(27, 1), (28, 2)])
  func makersAreNamedOnTallScreens(_ height: Int, _ top: Int) throws {
    var (workspace, _) = try Picture.workspace("problem: A")
    workspace.boards[0].fields["designedBy"] = "Ann"
    let app = Session(workspace, size: Size(width: 80, height: height)).app
    #expect(Chrome(app).top == top)
    #expect(app.view().rows[1].contains(" Designed by: Ann ") == (top == 2))
  }

  @Test(arguments: [40, 50, 80, 120, 200]) func helpIsAlwaysNamedAndLast(_ width: Int) throws {
    for keys in ["", "A", "b"] {
      let session = try session(keys, width)
      let row = try #require(session.app.view().rows.last)
      #expect(row.split(separator: " ").suffix(2) == ["?", "help"], "\(keys)")
    }
  }

  @Test func theStatusLineSaysWhatIsUnderTheCursor() throws {
    let status = { (session: Session) in session.app.view().rows[22] }
    #expect(status(try session()).hasPrefix(" Problem 1/2 "))
    #expect(status(try session("A")).hasPrefix(" 2 selected · Problem 1/2 "))
    #expect(status(try session("m")).hasPrefix(" Carrying 1 note"))
    #expect(status(try session()).hasSuffix(" ✓ saved "))
  }

  @Test func aBannerStandsAboveTheStatusLine() throws {
    var session = try session()
    session.send(.saved(.failure(.words("No disk at all."))))
    #expect(Chrome(session.app).bottom == 3)
    #expect(session.app.view().rows[21].hasPrefix("  No disk at all. "))
    #expect(session.app.view()[0, 21].role == .refusal)
  }

  @Test func aLongMessageTakesTheRowOfTheHints() throws {
    var session = try session()
    let long = (1...30).map { "word\($0)" }.joined(separator: " ")
    session.send(.failed(.words(long)))
    let rows = session.app.view().rows
    #expect(rows[22].hasPrefix(" word1 word2 ") && rows[23].hasPrefix(" word"))
    #expect(session.app.view()[0, 0].role == .header && session.app.view()[1, 22].role == .refusal)
  }

  @Test func theHeaderNamesTheWorkspaceTheBoardAndItsNotes() throws {
    let row = try session().app.view().rows[0]
    #expect(row.hasPrefix(" Track ▸ lean "))
    #expect(try session("b").app.view().rows[0].hasPrefix(" Track "))
  }

  @Test func aSecondScreenHasNone() throws {
    var session = try session()
    session.send(.project)
    #expect(Chrome(session.app).top == 0 && Chrome(session.app).bottom == 0)
  }

  @Test(arguments: [(39, 12), (40, 11)]) func aScreenTooSmallSaysSo(_ width: Int, _ height: Int)
    throws
  {
    #expect(Chrome.least == Size(width: 40, height: 12))
    let rows = try session("", width, height).app.view().rows
    #expect(rows[0].hasPrefix("Ninefold needs 40 × 12 cells."))
  }
}
