import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Ways to show a board: each plans once, and the plan is what is drawn, pointed at and walked.
struct SurfaceTests {
  private static let sizes = [Size(width: 80, height: 24), Size(width: 128, height: 36)]

  private func scenes(_ seed: String, _ size: Size) throws -> [App] {
    var session = Session(try Seed.workspace(seed), size: size)
    let boards = session.app.workspace?.boards.map(\.id) ?? []
    return boards.map { board in
      session.send(.show(board: board))
      return session.app
    }
  }

  @Test func idsAreTheirOwn() {
    let ids = Surface.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Seed.names, sizes)
  func everySurfaceDrawsEveryBoardInsideItsArea(seed: String, size: Size) throws {
    for app in try scenes(seed, size) {
      let scene = try #require(BoardScene(app))
      let area = Rect(x: 0, y: 2, width: size.width, height: size.height - 4)
      for surface in Surface.all {
        let plan = surface.plan(scene, area)
        for region in plan.sheet.regions {
          #expect(
            region.rect.intersection(area) == region.rect, "\(surface.id) \(region)")
        }
        var frame = Frame(size: size)
        frame.draw(plan.sheet)
        for y in [0, 1, size.height - 2, size.height - 1] {
          #expect(frame.rows[y].allSatisfy { $0 == " " }, "\(surface.id) \(scene.board.id) \(y)")
        }
      }
    }
  }

  @Test(arguments: Seed.names, sizes)
  func everyNoteOnTheScreenIsReadInThePlan(seed: String, size: Size) throws {
    for app in try scenes(seed, size) {
      let plan = try #require(app.plan)
      for region in plan.sheet.regions {
        guard case .note(let note, let box) = region.target else { continue }
        #expect(plan.row(of: note, in: box) == region.rect.y)
        #expect(plan.note(of: box, nearRow: region.rect.y) == note)
      }
    }
  }

  @Test func sidewaysLeadsToTheNoteAtTheSameHeight() throws {
    let long = "Mud-and-rain-in-the-whole-town"
    var session = try Session(
      picture: "problem: \(long) B* | solution: C D E F", size: Self.sizes[0])
    let plan = try #require(session.app.plan)
    let row = plan.row(of: session.app.focus?.note, in: "problem")
    session.press("Right")
    let focus = try #require(session.app.focus)
    #expect(focus.box == "solution")
    let gap = abs(plan.row(of: focus.note, in: "solution") - row)
    for note in session.app.focusedBox?.notes ?? [] {
      #expect(abs(plan.row(of: note.id, in: "solution") - row) >= gap)
    }
  }

  @Test func frameIsReadByTheKeysThatFollowAndForgottenByThem() throws {
    var session = try Session(picture: "problem: A* B")
    #expect(session.app.planned == nil)
    let frame = session.app.frame()
    #expect(session.app.planned != nil)
    #expect(frame == session.app.view())
    session.press("Down")
    #expect(session.app.planned == nil)
    #expect(session.app.frame() != frame)
  }

  @Test func surfaceIsOneValueInAList() throws {
    let words = Surface("words", .layoutGrid, [.canvas], magnification: 9) { scene, area in
      var plan = Plan(area)
      plan.boxes = scene.boxes.map { ($0.id, area) }
      plan.walk = .list(vertical: 1, horizontal: 1)
      let count = scene.boxes.reduce(0) { $0 + $1.notes.count }
      plan.sheet.put("\(count) notes in all", x: area.x, y: area.y, role: .text)
      return plan
    }
    var session = try Session(picture: "problem: A* B | solution: C")
    session.app.setup.surfaces.append(words)
    session.press("4*w")
    #expect(session.app.surface == words)
    #expect(session.app.view().rows.contains { $0.contains("3 notes in all") })
    session.press("Right")
    #expect(session.app.focus?.box != "problem")
    // The keys that make larger and smaller know it as well.
    session.press("Left -")
    #expect(session.app.surface != words)
    session.press("9*+")
    #expect(session.app.surface == words)
  }

  @Test(arguments: ["", "6*+", "F5", "F5 Tab", "i", "z", "2*z", "a", "f", "b", "O"])
  func noSizeIsTooSmallToDraw(keys: String) throws {
    let lines = (1...40).map { "line_\($0)_of_a_long_note" }.joined(separator: "¶")
    var session = try Session(picture: "problem: *").pressing("a p:\(lines) Esc P \(keys)")
    for (width, height) in [(80, 4), (80, 2), (39, 24), (10, 3), (1, 1), (40, 12), (0, 0)] {
      let size = Size(width: width, height: height)
      session.send(.resize(size))
      #expect(session.app.frame().size == size)
      session.press("Down Left")
    }
  }

  @Test func arrowsOnALaterPageStayOnIt() throws {
    var session = Session(try Seed.workspace("inner-city")).pressing("PageDown")
    let page = Set(
      try #require(session.app.plan).sheet.regions.compactMap { region in
        if case .box(let box) = region.target { box } else { nil }
      })
    let first = try #require(session.app.focus?.box)
    #expect(page.contains(first))
    session.press("j j Right")
    let second = try #require(session.app.focus?.box)
    #expect(page.contains(second) && second != first)
    session.press("Left")
    #expect(session.app.focus?.box == first)
  }
}
