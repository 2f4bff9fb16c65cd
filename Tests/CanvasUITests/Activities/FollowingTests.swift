import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The second screen.
struct FollowingTests {
  private func text(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  /// The first screen's pointers and a second screen that is told of them.
  private func screens(_ keys: String) throws -> (first: Session, second: Session) {
    let workspace = try Seed.workspace("inner-city")
    var first = Session(workspace)
    var second = Session(workspace)
    second.send(.project)
    for key in keys.split(separator: " ") {
      let tokens = key.split(separator: "*")
      for _ in 0..<(tokens.count == 2 ? Int(tokens[0]) ?? 1 : 1) {
        guard let parsed = CanvasUI.Key(parsing: String(tokens.last ?? key)) else { continue }
        for work in first.app.update(.key(parsed), at: 0).work {
          guard case .point(let pointer) = work else { continue }
          let line = JSONWriter.line(.object(pointer.json))
          #expect(line.count < SideChannel.size)
          let object = try JSONParser.parse(line).object
          second.send(.pointed(Pointer(json: try #require(object))))
        }
      }
    }
    return (first, second)
  }

  @Test(arguments: [
    "j", "14*n", "14*n Tab j", "z", "z z", "s", "s s", "s s j", "14*n z", "3*+", "14*n F5",
    "14*n F5 Space", "14*n F5 Tab Space",
  ])
  func theSecondScreenShowsWhatTheFirstPointsAt(_ keys: String) throws {
    let (first, second) = try screens(keys)
    #expect(second.app.boardID == first.app.boardID)
    #expect(second.app.focus == first.app.focus)
    #expect(second.app.surface.id == first.app.surface.id)
    // A show is a show on both, and one note alone is under no cursor on the wall.
    let isShow = FrameChecks(first.app.view()).focusMarks == 0
    if isShow { #expect(FrameChecks(second.app.view()).focusMarks == 0) }
  }

  @Test func noDraftPromptPanelOrHiddenNoteGetsThere() throws {
    var (_, second) = try screens("14*n a Q :")
    #expect(!text(second).contains("?  ") && second.app.view().cursor == nil)
    #expect(second.app.view().cells.allSatisfy { $0.role != .prompt && $0.role != .field })
    let workspace = try Seed.workspace("inner-city")
    let hidden = Session(workspace).pressing("W").app.workspace
    #expect(text(second).isEmpty == false)
    second = Session(try #require(hidden))
    let title = try #require(second.app.focusedNote?.title)
    #expect(text(second).contains(title.prefix(20)))
    second.send(.project)
    #expect(!text(second).contains(title.prefix(20)))
  }

  /// A hidden note is not there at all for the room: not its words, its votes, nor in any count.
  @Test(arguments: [
    "", "-", "+", "2*+", "z", "s s Home", "F5", "F5 Space", "F5 Tab", "F5 Tab Space", "n", "14*n",
    "14*n z",
  ])
  func aHiddenNoteLeavesNoTrace(_ keys: String) throws {
    let whole = Session(try Seed.workspace("inner-city"), size: Size(width: 103, height: 29))
    var (hidden, gone) = (whole, whole)
    for command in ["", "14*n "] {
      hidden.press("\(command)W\(command.isEmpty ? "" : " 14*N")")
      gone.press("\(command)x\(command.isEmpty ? "" : " 14*N")")
    }
    let (a, b) = (try #require(hidden.app.workspace), try #require(gone.app.workspace))
    func frame(_ workspace: Workspace) throws -> [String] {
      let first = Session(workspace, size: Size(width: 103, height: 29)).pressing(keys)
      var second = Session(workspace, size: Size(width: 103, height: 29))
      second.send(.project)
      second.send(.pointed(first.app.pointer))
      return second.app.view().rows
    }
    #expect(try frame(a) == frame(b))
  }

  @Test func keysOfTheSecondScreenOnlyEndItOrTurnItsColours() throws {
    var (_, second) = try screens("j")
    let before = second.app.workspace
    for key in ["a", "x", "u", "m", "n", "?", ":", "Enter"] {
      second.press(key)
      #expect(second.app.workspace == before)
    }
    second.press("t")
    #expect(second.app.look.theme == .projectorDark)
    second.press("q")
    #expect(second.work.last == .quit)
  }

  @Test func theSecondScreenShowsTheSamePartOfALongNote() throws {
    let words = (1...400).map { "word\($0)" }.joined(separator: " ")
    var (workspace, _) = try Picture.workspace("problem: Rain*")
    workspace.boards[0].boxes[0].notes[0].text = words
    let first = Session(workspace).pressing("F5 Tab Right Right")
    #expect(text(first).contains("2/"))
    var second = Session(workspace)
    second.send(.project)
    second.send(.pointed(Pointer(json: first.app.pointer.json)))
    #expect(second.app.view().rows == first.app.view().rows)
  }

  @Test func theSecondScreenReadsALongNoteAlongAlsoOnTheBoard() throws {
    var (workspace, _) = try Picture.workspace("bmc> customer-segments: Rain*")
    let index = try #require(workspace.boards[0].boxes.firstIndex { $0.id == "customer-segments" })
    workspace.boards[0].boxes[index].notes[0].text = (1...400).map { "word\($0)" }.joined(
      separator: " ")
    let size = Size(width: 80, height: 24)
    for keys in ["Z", "9*+"] {
      let first = Session(workspace, size: size).pressing("\(keys) Down")
      var second = Session(workspace, size: size)
      second.send(.project)
      let before = text(second)
      second.send(.pointed(Pointer(json: first.app.pointer.json)))
      #expect(text(second) != before && text(second).contains("2/"))
    }
  }

  // MARK: Whether somebody is there

  @Test func whereNobodyIsThereThatIsSaidInsteadOfABoard() throws {
    var (first, second) = try screens("")
    #expect(text(second).contains("Speelkamers"))
    second.send(.nobodyToFollow)
    #expect(text(second).contains("Nog niets te zien. Open het bestand"))
    #expect(text(second).contains("ninefold test.json"))
    #expect(!text(second).contains("Speelkamers"))
    // A session that has not moved shows what everybody begins with.
    second.send(.pointed(nil))
    #expect(text(second).contains("Speelkamers"))
    first.press("j")
    second.send(.pointed(first.app.pointer))
    #expect(second.app.focus == first.app.focus)
  }

  @Test(arguments: ["j", "14*n", "14*n F5 Space", "14*n F5 Tab Space", "z"])
  func whenWhoWasFollowedEndsTheLastViewStays(_ keys: String) throws {
    var (_, second) = try screens(keys)
    let (place, surface) = (second.app.focus, second.app.surface.id)
    second.send(.nobodyToFollow)
    #expect(second.app.focus == place && second.app.surface.id == surface)
    let frame = second.app.view()
    #expect(frame.rows.last?.contains("De sessie is afgelopen; dit is het laatste beeld") == true)
    #expect(FrameChecks(frame).brokenRows == [] && FrameChecks(frame).openBorders == [])
    // What others write still comes, and who comes back is followed.
    let base = try #require(second.app.workspace)
    var theirs = base
    theirs.title = "Other"
    second.send(.changedOnDisk(theirs, base: base))
    #expect(text(second).contains("De sessie is afgelopen"))
    second.send(.pointed(Pointer(json: [:])))
    #expect(!text(second).contains("De sessie is afgelopen"))
  }

  @Test func whoWouldLeaveSecondScreensIsToldOnce() throws {
    var session = try Session(picture: "problem: A*").pressing("q")
    #expect(session.work.last == .quit)
    session.send(.screensFollow(1))
    #expect(session.notice == "1 second screen follows; q again quits")
    session.send(.screensFollow(2))
    #expect(session.notice == "2 second screens follow; q again quits")
    session.press("j")
    #expect(session.notice?.contains("second") != true)
  }

  // MARK: The pointer

  @Test func aVersionThatKnowsNoRankedListSortsInsideClusters() throws {
    let json = Session(try Seed.workspace("inner-city")).pressing("s s").app.pointer.json
    #expect(json["sorted"]?.bool == true && json["ranked"]?.bool == true)
    #expect(json["level"]?.string == "headlines")
    let sorted = Session(try Seed.workspace("inner-city")).pressing("s").app.pointer.json
    #expect(sorted["sorted"]?.bool == true && sorted["ranked"] == nil)
  }

  @Test(arguments: [
    "", "Down", "z", "Z", "w", "w w", "s", "F5", "F5 Space", "F5 Tab", "n", "b Down",
  ])
  func aPointerIsReadAsItWasWritten(_ keys: String) throws {
    let session = try Session(picture: "problem: A* B // bmc> channels: C").pressing(keys)
    let pointer = session.app.pointer
    let read = try JSONParser.parse(JSONWriter.line(.object(pointer.json))).object
    #expect(Pointer(json: try #require(read)) == pointer)
  }

  @Test func theOutlineIsNotForTheRoom() throws {
    let session = try Session(picture: "problem: A* B")
    #expect(session.pressing("i").app.surface.id == "outline")
    #expect(session.pressing("i").app.pointer == session.app.pointer)
  }

  @Test(arguments: [("gone", nil), ("cards", nil), ("single", "single")])
  func onlyASurfaceOfCanvasesIsTakenForOne(_ id: String, _ taken: String?) throws {
    let session = try Session(picture: "problem: A*")
    var json = session.app.pointer.json
    json["layout"] = .string(id)
    #expect(Pointer(json: json).json["layout"]?.string == taken)
  }

  @Test func aBoardThatIsGoneLeavesTheOneThatIsShown() throws {
    let (workspace, _) = try Picture.workspace("problem: A // bmc> channels: B")
    var second = Session(workspace)
    second.send(.project)
    second.send(.pointed(Pointer(json: ["board": "bmc", "box": "channels", "note": "b"])))
    second.send(.pointed(Pointer(json: ["board": "gone"])))
    #expect(second.app.boardID == "bmc")
    #expect(second.app.focus == Focus(box: "channels", note: "b"))
  }

  @Test func followingOneThatFollowsNobodyChangesNothing() throws {
    var session = try Session(picture: "problem: A* // bmc> channels: B")
    session.send(.pointed(Pointer(json: ["board": "bmc"])))
    #expect(session.app.boardID == "lean")
  }
}
