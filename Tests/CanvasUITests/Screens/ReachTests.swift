import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Every note can be come to with the keys that move, and is seen once one is there.
struct ReachTests {
  /// Presses arrows and Tab from everywhere until nothing new is found.
  private func reached(_ start: Session, _ keys: [String]) -> [Identifier: Session] {
    var found: [Identifier: Session] = [:]
    var seen: Set<Focus> = []
    var open = [start]
    while let session = open.popLast() {
      guard let focus = session.app.focus, seen.insert(focus).inserted else { continue }
      if let note = focus.note { found[note] = session }
      for key in keys { open.append(session.pressing(key)) }
    }
    return found
  }

  private func check(_ session: Session, _ keys: [String], _ context: String) throws {
    let board = try #require(session.app.board)
    let found = reached(session, keys)
    let missing = board.notes.filter { found[$0.id] == nil }.map(\.id.text)
    #expect(missing == [], "\(context)")
    for note in board.notes {
      guard let session = found[note.id] else { continue }
      let frame = session.app.view()
      let checks = FrameChecks(frame)
      #expect(checks.focusMarks == 1, "\(context) \(note.id)")
      let words = words(of: note, session.app, frame)
      #expect(words.isSubset(of: Set(note.title.map { String($0) }).union(["-"])), "\(note.id)")
      #expect(!words.isEmpty, "\(context) \(note.id): no words under the cursor")
    }
  }

  /// The letters of a note that has the cursor: on the board, on a card, or on the ground of its colour, where its
  /// signs stand as well.
  private func words(of note: Note, _ app: App, _ frame: Frame) -> Set<String> {
    let grounds: Set<Role> = [.card, .yellow, .green, .blue, .orange, .purple]
    let rect = app.plan?.sheet.regions.last { region in
      if case .note(note.id, _) = region.target { true } else { false }
    }?.rect
    let onGround =
      (rect.map { rect in
        (rect.y..<rect.maxY).flatMap { y in (rect.x..<rect.maxX).map { frame[$0, y] } }
      } ?? []).filter { grounds.contains($0.role) }
    let letters = Set(note.title.map { String($0) })
    // What does not hold any more is struck through, also under the cursor.
    let struck =
      (rect.map { rect in
        (rect.y..<rect.maxY).flatMap { y in (rect.x..<rect.maxX).map { frame[$0, y] } }
      } ?? []).filter { $0.role == .struck }.map {
        String(String.UnicodeScalarView($0.text.unicodeScalars.filter { $0.value != 0x336 }))
      }
    let seen =
      frame.cells.filter { $0.role == .focus }.map(\.text) + struck
      + onGround.map(\.text).filter(letters.contains)
    return Set(seen).subtracting([" ", "…"])
  }

  @Test(arguments: Seed.names + [Seed.templates], [Scenes.sizes[0], Scenes.sizes[1]])
  func arrowsReachEveryNoteOfACanvas(_ seed: String, _ size: Size) throws {
    var session = Session(try Seed.workspace(seed), size: size)
    for board in try Seed.workspace(seed).boards {
      if board.template != "wall" {
        try check(session, ["Down", "Up", "Left", "Right"], "\(board.id)")
      }
      session.press("n")
    }
  }

  @Test(
    arguments: [("inner-city", 69), ("municipality", 25), ("impact-factory", 10)], Scenes.sizes)
  func allIdeasAndParkedOnesAreReached(_ wall: (seed: String, notes: Int), _ size: Size) throws {
    let session = Session(try Seed.workspace(wall.seed), size: size)
    #expect(session.app.board?.noteCount == wall.notes)
    try check(session, ["Down", "Up", "Left", "Right"], "headlines")
    try check(session.pressing("w w"), ["Down", "Up", "Left", "Right"], "cards")
    // Where clusters are lines, their notes are one level down.
    var clusters = session.pressing("w")
    for box in try #require(session.app.board).boxes(in: session.app.template) {
      #expect(clusters.app.focus?.box == box.id)
      #expect(FrameChecks(clusters.app.view()).focusMarks == 1)
      clusters.press("Down")
    }
  }

  @Test func onlyDownReachesEveryNoteOfABox() throws {
    var session = Session(try Seed.workspace("inner-city"))
    for _ in try Seed.workspace("inner-city").boards {
      for _ in 0..<(session.app.board?.boxes.count ?? 0) {
        let notes = session.app.focusedBox?.notes.map(\.id) ?? []
        var walked = session
        for note in notes {
          #expect(walked.app.focus?.note == note)
          walked.press("Down")
        }
        session.press("Tab")
      }
      session.press("n")
    }
  }
}
