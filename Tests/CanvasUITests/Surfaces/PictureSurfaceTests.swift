import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The visual canvas is visual: pictures with their words on every surface.
struct PictureSurfaceTests {
  /// A board with a sketch and at most six words in each of its nine boxes.
  private static let nine: Workspace? = {
    let text = Files.text(of: Files.package + "/Tests/Fixtures/nine-sketches.json") ?? ""
    return try? WorkspaceFile.read(Array(text.utf8))
  }()

  private func nine(_ width: Int, _ height: Int) throws -> Session {
    Session(try #require(Self.nine), size: Size(width: width, height: height))
  }

  /// The pictures that are seen in the rows of a box.
  private func pictures(_ frame: Frame, in rect: Rect) -> Int {
    (rect.y..<rect.maxY).count { y in
      (rect.x..<rect.maxX).contains { frame[$0, y].role == .picture && frame[$0, y].text != " " }
    }
  }

  private func words(_ frame: Frame, in rect: Rect) -> String {
    let rows = (rect.y + 1..<rect.maxY - 1).map { y in
      var text = ""
      for x in rect.x + 1..<rect.maxX - 1 where [.text, .focus].contains(frame[x, y].role) {
        text += frame[x, y].text
      }
      return text.split(separator: " ").joined(separator: " ")
    }
    return rows.filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Test(arguments: [(80, 24), (103, 29), (128, 36), (200, 50)])
  func ninePicturesAndAllTheirWordsAreSeen(_ width: Int, _ height: Int) throws {
    let session = try nine(width, height)
    let frame = session.app.view()
    let checks = FrameChecks(frame)
    #expect(checks.openBorders == [] && checks.brokenRows == [])
    let boxes = try #require(session.app.plan?.boxes)
    #expect(boxes.count == 9)
    for (id, rect) in boxes {
      let note = try #require(session.app.board?.box(id)?.notes.first)
      #expect(pictures(frame, in: rect) >= 3, "\(id)")
      #expect(words(frame, in: rect) == note.title, "\(id)")
    }
  }

  @Test(arguments: [(80, 24), (128, 36)])
  func everyBoxOfTheInnerCityShowsItsFirstPicture(_ width: Int, _ height: Int) throws {
    let size = Size(width: width, height: height)
    var session = Session(try Seed.workspace("inner-city"), size: size)
    for board in session.app.workspace?.boards ?? [] where board.template == "visual-lean" {
      session.send(.show(board: board.id))
      let frame = session.app.view()
      for (id, rect) in session.app.plan?.boxes ?? [] {
        let notes = board.box(id)?.notes ?? []
        guard !notes.isEmpty else { continue }
        #expect(pictures(frame, in: rect) > 0, "\(board.id) \(id)")
      }
    }
  }

  @Test func oneOfSeveralIsShownAndTheOthersAreCounted() throws {
    var session = try Session(
      picture:
        "visual-lean> solution: Living_room_in_the_street* Stage_on_a_Sunday | problem: Rain",
      size: Size(width: 80, height: 24)
    ).pressing("A I t:house Enter Down I t:stage Enter Up Tab")
    let rect = try #require(session.app.plan?.boxes.first { $0.id == "solution" }?.rect)
    func text() -> String {
      session.app.view().rows[rect.y..<rect.maxY].map { row in
        String(Array(row)[rect.x..<rect.maxX])
      }.joined(separator: "\n")
    }
    #expect(text().contains("/^\\") && !text().contains("))   ((") && text().contains("+1"))
    // Under the cursor it is the one of that note.
    session.press("Shift-Tab Down")
    #expect(session.app.focus?.box == "solution")
    #expect(text().contains("))   ((") && !text().contains("/^\\") && text().contains("+1"))
  }

  @Test func pictureStandsBesideWordsWhereABoxIsWideButLow() throws {
    let session = try nine(80, 24)
    let rows = session.app.view().rows
    let row = try #require(rows.first { $0.contains("Huur, energie") })
    #expect(
      row.contains("⠞⠉") || row.unicodeScalars.contains { $0.value > 0x2800 && $0.value < 0x2900 })
    // Above them where it is narrow.
    let narrow = try #require(rows.first { $0.contains("Lege winkels") })
    #expect(!narrow.unicodeScalars.contains { $0.value > 0x2800 && $0.value < 0x2900 })
  }

  @Test func libraryIsDrawnWithoutStandingInTheFile() throws {
    var (workspace, _) = try Picture.workspace("visual-lean> problem: Rain")
    workspace.boards[0].boxes[0].notes[0].fields["picture"] = "bicycle"
    let rows = Session(workspace).app.view().rows.joined(separator: "\n")
    let bicycle = try #require(Pictogram.named("bicycle"))
    #expect(bicycle.rows.allSatisfy { rows.contains($0) })
    // A pictogram is shown before a sketch; one that nobody knows is not.
    workspace.boards[0].boxes[0].notes[0].fields["sketch"] = ["⣿⣿"]
    #expect(!Session(workspace).app.view().rows.joined().contains("⣿"))
    workspace.boards[0].boxes[0].notes[0].fields["picture"] = "nobody-knows"
    #expect(Session(workspace).app.view().rows.joined().contains("⣿"))
  }

  @Test func asciiHasPicturesToo() throws {
    var session = try nine(80, 24)
    session.app.look.isASCII = true
    let frame = session.app.view()
    #expect(frame.rows.joined().utf8.allSatisfy { (0x20...0x7e).contains($0) })
    for (id, rect) in try #require(session.app.plan?.boxes) {
      #expect(pictures(frame, in: rect) >= 3, "\(id)")
    }
    #expect(!frame.cells.contains { $0.role == .picture && $0.text == "?" })
  }

  // MARK: Shows

  private func height(_ frame: Frame) -> Int {
    pictures(frame, in: Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height))
  }

  @Test(arguments: [(80, 24), (128, 36), (200, 50)])
  func onePictureFillsTheScreen(_ width: Int, _ height: Int) throws {
    var session = try nine(width, height).pressing("F5 Right")
    for _ in 0..<9 {
      let frame = session.app.view()
      let note = try #require(session.app.focusedNote)
      #expect(self.height(frame) * 3 >= height, "\(note.title)")
      #expect(FrameChecks(frame).brokenRows == [] && FrameChecks(frame).focusMarks == 0)
      session.press("Right")
    }
    #expect(session.notice == "Dit is het laatste; Esc beëindigt de presentatie")
  }

  @Test func showGoesThroughThePicturesOfABox() throws {
    var session = try Session(
      picture: "visual-lean> problem: Rain* Mud | customer-segments: People"
    ).pressing("A I t:house Enter F5 Right")
    var seen: [String] = []
    for _ in 0..<3 {
      seen.append(session.app.focusedNote?.title ?? "")
      session.press("Right")
    }
    #expect(seen == ["Rain", "Mud", "People"])
    session.press("Left Left Left")
    #expect(session.app.focusedNote?.title == "Rain")
    // One without a picture has a screen of its own as well.
    session.press("Esc Down I t:none Enter Up F5 Right Right")
    #expect(session.app.focusedNote?.title == "Mud" && height(session.app.view()) > 0)
    session.press("Left")
    // Note by note there is a picture as well.
    let box = session.app.view().cells.filter { $0.role == .picture }.count
    let note = session.pressing("Tab").app.view().cells.filter { $0.role == .picture }.count
    #expect(min(box, note) > 50)
  }

  @Test func oneNoteAloneShowsItsPictureUnderTheCursor() throws {
    var session = try nine(80, 24).pressing("3*+")
    #expect(session.app.surface.id == "block" && FrameChecks(session.app.view()).focusMarks == 1)
    #expect(height(session.app.view()) >= 8)
    session.press("Enter t:x")
    #expect(height(session.app.view()) == 0, "while it is typed its words are there")
  }

  @Test func zoomedBoxShowsItLarger() throws {
    let session = try nine(80, 24)
    #expect(height(session.pressing("z").app.view()) > 5)
    #expect(FrameChecks(session.pressing("z").app.view()).openBorders == [])
  }

  // MARK: Words for it

  @Test func outlineReadsWhatThePictureShows() throws {
    var session = try nine(80, 24).pressing("i")
    #expect(session.app.view().rows.joined().contains("straat stil (Schets)"))
    let note = try #require(session.app.focusedNote?.id)
    try session.app.act { workspace, _ throws(Refusal) in
      try workspace.setting(
        ["alt"], to: "een gezicht", of: [.note(note)], as: Act(.setFields, "alt"))
    }
    #expect(session.app.view().rows.joined().contains("straat stil (Schets: een gezicht)"))
    session.press("i I t:fiets Enter i")
    #expect(session.app.view().rows.joined().contains("straat stil (Afbeelding: een gezicht)"))
  }
}
