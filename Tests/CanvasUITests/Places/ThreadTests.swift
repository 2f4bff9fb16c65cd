import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The thread of a segment: lit by a key, out by the same one, and true whatever happens to the canvas meanwhile.
struct ThreadTests {
  private func session(_ keys: String = "") throws -> Session {
    var workspace = try Picture.workspace(
      "bmc> value-propositions: Quiet_hours Homework | channels: Letters_for_pupils "
        + "| customer-segments: Parents* Pupils | cost-structure: Rent"
    ).workspace
    func paint(_ title: String, _ colour: JSONValue) {
      for b in workspace.boards.indices {
        for x in workspace.boards[b].boxes.indices {
          for n in workspace.boards[b].boxes[x].notes.indices
          where workspace.boards[b].boxes[x].notes[n].title == title {
            workspace.boards[b].boxes[x].notes[n].fields["facets"] = ["color": colour]
          }
        }
      }
    }
    paint("Quiet hours", "yellow")
    paint("Parents", "yellow")
    var session = Session(workspace, size: Size(width: 128, height: 36))
    session.send(.command("app.find"))
    session.press("t:Parents Enter")
    return session.pressing(keys)
  }

  private func rows(_ session: Session) -> String {
    session.app.view().rows.joined(separator: "\n")
  }

  /// The titles that have the sign of the thread.
  private func lit(_ session: Session) -> Set<String> {
    let text = rows(session)
    return Set(
      ["Quiet hours", "Homework", "Letters for", "Parents", "Pupils", "Rent"].filter {
        text.contains("◆ \($0)") || text.contains("◆\($0)")
      })
  }

  @Test func oneKeyLightsAndTheSameOneEndsIt() throws {
    let session = try session("&")
    #expect(lit(session) == ["Quiet hours", "Parents"])
    #expect(rows(session).contains("Thread: Parents · 2 notes · & shows all"))
    let ended = session.pressing("&")
    #expect(lit(ended).isEmpty && ended.notice == "The whole canvas again")
    #expect(!rows(ended).contains("Thread:"))
  }

  @Test func escEndsItToo() throws {
    let session = try session("& Esc")
    #expect(lit(session).isEmpty && !rows(session).contains("Thread:"))
  }

  @Test func fromAnyNoteOfTheThreadItIsTheSegments() throws {
    var session = try session()
    session.send(.command("app.find"))
    session.press("t:Letters Enter &")
    #expect(rows(session).contains("Thread: Pupils · 2 notes"))
    #expect(lit(session) == ["Letters for", "Pupils"])
  }

  @Test func aNoteWithoutASegmentSaysSo() throws {
    var session = try session()
    session.send(.command("app.find"))
    session.press("t:Rent Enter &")
    #expect(session.notice == "No segment has its colour, a link to it or a word of it")
    let wall = try Session(picture: "wall> tray: A*").pressing("&")
    #expect(wall.notice == "Threads begin at customer segments; this board has none")
  }

  /// Whatever is not in it is drawn in a quiet role and stands on no ground.
  @Test func allElseIsQuiet() throws {
    let frame = try session("&").app.view()
    func role(of text: String) throws -> Role {
      let y = try #require(frame.rows.firstIndex { $0.contains(text) }, "\(text)")
      let row = frame.rows[y]
      let index = try #require(row.firstRange(of: text)?.lowerBound)
      return frame[row.distance(from: row.startIndex, to: index), y].role
    }
    for (words, wanted) in [("Homework", Role.prompt), ("Rent", .prompt), ("Quiet hours", .yellow)]
    {
      let role = try role(of: words)
      #expect(role == wanted, "\(words)")
    }
  }

  @Test func itHasASignInASCIIToo() throws {
    var session = try session("&")
    session.app.look.isASCII = true
    #expect(rows(session).contains("& Quiet hours"))
    session.app.look.isASCII = false
    session.press("?")
    session.press("t:thread")
    #expect(rows(session).contains("◆"))
  }

  // MARK: What happens meanwhile

  @Test func itFollowsEditsMovesUndoAndSizes() throws {
    var session = try session("&")
    session.press("J")
    #expect(lit(session) == ["Quiet hours", "Parents"])
    session.press("a t:Buses Esc")
    #expect(rows(session).contains("Thread: Parents · 2 notes"))
    session.press("u u")
    #expect(lit(session) == ["Quiet hours", "Parents"])
    session.send(.resize(Size(width: 80, height: 24)))
    #expect(rows(session).contains("Thread: Parents · 2 notes · & shows all"))
    session.press("n N")
    #expect(rows(session).contains("Thread: Parents"))
  }

  @Test func itGrowsWithWhatOthersTie() throws {
    var session = try session("&")
    let base = try #require(session.app.workspace)
    var document = Document(base)
    let rent = try #require(base.boards[0].notes.first { $0.title == "Rent" }?.id)
    try document.perform(
      [.set(.note(rent), path: ["facets", "color"], to: "yellow")], as: "theirs")
    session.send(.changedOnDisk(document.workspace, base: base))
    #expect(lit(session).contains("Rent") && rows(session).contains("Parents · 3 notes"))
  }

  @Test func itEndsWithItsSegment() throws {
    var session = try session("& x")
    #expect(session.notice == "The segment is gone, and its thread ends")
    #expect(!rows(session).contains("Thread:"))
    session.press("u")
    #expect(lit(session).isEmpty)
    // Also where others remove it, or it becomes something else.
    session = try self.session("&")
    let base = try #require(session.app.workspace)
    let parents = try #require(base.boards[0].notes.first { $0.title == "Parents" }?.id)
    var document = Document(base)
    try document.perform([.removeNote(parents)], as: "theirs")
    session.send(.changedOnDisk(document.workspace, base: base))
    #expect(lit(session).isEmpty && !rows(session).contains("Thread:"))
  }

  @Test func aFilterAndAThreadTakeTurns() throws {
    let session = try session("F Enter &")
    #expect(rows(session).contains("Thread: Parents"))
    #expect(rows(session).contains("Homework"))
  }

  @Test func aSecondScreenSeesIt() throws {
    let session = try session("&")
    var second = Session(try #require(session.app.workspace), size: Size(width: 128, height: 36))
    second.send(.project)
    second.send(.pointed(Pointer(json: session.app.pointer.json)))
    #expect(lit(second) == ["Quiet hours", "Parents"])
    #expect(rows(second).contains("Thread: Parents · 2 notes"))
    #expect(!rows(second).contains("shows all"))
    second.send(.pointed(Pointer(json: session.pressing("&").app.pointer.json)))
    #expect(lit(second).isEmpty && !rows(second).contains("Thread:"))
  }

  @Test func aLongNameLeavesRoomForTheKey() throws {
    var session = try session()
    session.press("Enter")
    session.press("t:_who_work_in_shifts_and_would_like_to_have_an_hour_to_themselves Enter Esc")
    session.send(.resize(Size(width: 80, height: 24)))
    session.press("&")
    #expect(rows(session).contains("… · 2 notes · & shows all"))
  }
}
