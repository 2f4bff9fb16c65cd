import CanvasCore
import CanvasUI
import Drawing
import Testing

/// A note longer than the screen is read to its end, forth and back.
struct LongNoteTests {
  private static let words = (1...600).map { "word\($0)" }

  /// A board with a long note between two short ones.
  private func session(_ board: String, _ keys: String, size: Size) throws -> Session {
    var (workspace, _) = try Picture.workspace(board)
    for index in workspace.boards[0].boxes.indices {
      if let note = workspace.boards[0].boxes[index].notes.firstIndex(where: { $0.id == "long" }) {
        workspace.boards[0].boxes[index].notes[note].text =
          "A long one\n" + Self.words.joined(separator: " ")
      }
    }
    return Session(workspace, size: size).pressing(keys)
  }

  private static let boards = [
    "bmc> customer-segments: Ant Long Bee", "wall> [One]: Ant Long Bee",
  ]

  private func words(_ session: Session) -> Set<Substring> {
    Set(session.app.view().rows.flatMap { $0.split(whereSeparator: { " │".contains($0) }) })
  }

  @Test(
    arguments: [
      ("Z", "Down", "Up"), ("Z", "PageDown", "PageUp"), ("9*+", "Down", "Up"),
      ("9*+", "PageDown", "PageUp"),
    ],
    boards)
  func aLongNoteIsReadToItsEnd(
    _ keys: (zoom: String, on: String, back: String), _ board: String
  ) throws {
    for (width, height) in [(80, 24), (103, 29), (128, 36)] {
      let start = try session(
        board, "\(keys.zoom) Down", size: Size(width: width, height: height))
      #expect(start.app.focus?.note == "long")
      var screens = [start]
      while let last = screens.last, last.app.focus?.note == "long", screens.count < 40 {
        screens.append(last.pressing(keys.on))
      }
      let next = screens.removeLast()
      #expect(next.app.focus?.note == "bee")
      let seen = screens.reduce(into: Set<Substring>()) { $0.formUnion(words($1)) }
      #expect(Self.words.allSatisfy { seen.contains(Substring($0)) })
      for (index, screen) in screens.enumerated() {
        let sign = (index + 1 < screens.count ? "▼" : "▲") + " \(index + 1)/\(screens.count)"
        #expect(screen.app.view().rows.contains { $0.contains(sign) })
        let checks = FrameChecks(screen.app.view())
        #expect(checks.focusMarks == 1 && checks.brokenRows == [] && checks.openBorders == [])
      }
      // From below it is met at its end, and left at its beginning.
      var back = next
      for screen in screens.reversed() {
        back.press(keys.back)
        #expect(back.app.view().rows == screen.app.view().rows)
      }
      #expect(back.pressing(keys.back).app.focus?.note == "ant")
    }
  }

  @Test func comingFromAboveItBeginsAtItsBeginning() throws {
    let start = try session(Self.boards[0], "Z Down", size: Size(width: 80, height: 24))
    let again = start.pressing("3*Down Esc Up Up Z").pressing("Down")
    #expect(again.app.focus?.note == "long")
    #expect(again.app.view().rows == start.app.view().rows)
  }

  @Test func theWheelReadsOn() throws {
    var start = try session(Self.boards[0], "F8 Z Down", size: Size(width: 80, height: 24))
    start.send(.mouse(Mouse(.wheelDown, row: 10, column: 20), clicks: 0))
    #expect(start.app.view().rows.contains { $0.contains("2/") })
  }

  @Test func theGridShowsABeginningWhateverIsRead() throws {
    let start = try session(Self.boards[0], "Down", size: Size(width: 80, height: 24))
    let back = start.pressing("Z Down Esc")
    #expect(back.app.view().rows == start.app.view().rows)
  }

  // MARK: Block letters over pages

  @Test func aTitleThatFitsNoScreenGoesOverSeveralInBlockLetters() throws {
    var (workspace, _) = try Picture.workspace("wall> [One]: Ant*")
    workspace.boards[0].boxes[0].notes[0].text = (1...16).map { "Sleutel\($0)" }.joined(
      separator: " ")
    var session = Session(workspace, size: Size(width: 80, height: 24)).pressing("9*+")
    var screens: [[String]] = []
    while session.app.focus?.note == "ant", screens.count < 9 {
      screens.append(session.app.view().rows)
      session.press("Down")
    }
    #expect(screens.count > 1 && screens.count <= 4)
    for rows in screens {
      #expect(rows.contains { $0.contains("█") })
      #expect(!rows.dropLast(2).joined().contains("Sleutel"))
    }
  }

  @Test func detailsFollowTheTitleOnScreensOfTheirOwn() throws {
    let start = try session(Self.boards[0], "Down 9*+", size: Size(width: 80, height: 24))
    #expect(start.app.view().rows.contains { $0.contains("█") })
    let next = start.pressing("Down").app.view().rows
    #expect(next.contains { $0.contains("word1 ") } && !next.contains { $0.contains("█") })
  }

  @Test func wordsThatCannotBeSpelledArePlainAndSpaced() throws {
    var (workspace, _) = try Picture.workspace("wall> [One]: Ant*")
    workspace.boards[0].boxes[0].notes[0].text = "語語\ndetail"
    let session = Session(workspace, size: Size(width: 80, height: 24)).pressing("9*+")
    let rows = session.app.view().rows
    let title = try #require(rows.firstIndex { $0.contains("語語") })
    #expect(rows[title + 4].contains("detail"))
  }
}
