import CanvasCore
import CanvasUI
import Drawing
import Testing

/// Every key in every place on every board: it does something, or it says why not, and undo takes it back.
struct EveryCommandTests {
  /// The places a key is pressed in: the keys that lead there, and the scopes in force.
  private static let places: [(keys: String, scopes: [Scope])] = [
    ("", [.board, .workspace, .everywhere]),
    ("End l", [.board, .workspace, .everywhere]),
    ("z", [.board, .workspace, .everywhere]),
    ("Space A", [.board, .workspace, .everywhere]),
    ("m", [.carrying, .board, .workspace, .everywhere]),
    ("m n", [.carrying, .board, .workspace, .everywhere]),
    ("b", [.boards, .workspace, .everywhere]),
    ("F5", [.presenting]), ("F5 Tab", [.presenting]),
    ("O", [.home, .everywhere]),
    ("f", [.panel, .rows]), ("? Down", [.panel, .rows]), ("b a", [.panel, .list]),
    ("H", [.past, .everywhere]), ("a t:Mud Esc H Left", [.past, .everywhere]),
    ("H /", [.panel]), ("H Enter", [.panel]), ("e Down", [.panel, .list]), ("/ t:e Down", [.panel]),
    ("M", [.panel]), ("r", [.panel]), ("Q t:x", [.panel]),
    ("a", [.draft]), ("a t:Mud", [.draft]), ("Enter", [.draft]), ("Enter Ctrl-U", [.draft]),
  ]

  private static func keys(in scopes: [Scope]) -> [String] {
    Command.all.filter { scopes.contains($0.scope) }.flatMap(\.keys)
  }

  /// Whether anything at all is different to a person.
  private func differs(_ start: Session, _ after: Session, from frame: Frame) -> Bool {
    if let notice = after.notice { return !notice.isEmpty && !notice.contains("{}") }
    return start.effects != after.effects || after.app.view() != frame
  }

  @Test(arguments: Seed.names + [Seed.templates])
  func doesSomethingOrSaysWhyNot(_ seed: String) throws {
    let workspace = try Seed.workspace(seed)
    for index in workspace.boards.indices {
      let board = Session(workspace).pressing("\(index)*n")
      for place in Self.places { check(board.pressing(place.keys), place, on: board) }
    }
  }

  private func check(
    _ start: Session, _ place: (keys: String, scopes: [Scope]), on board: Session
  ) {
    let frame = start.app.view()
    for key in Self.keys(in: place.scopes) {
      let after = start.pressing(key)
      let context = "\(board.app.board?.id.text ?? "") [\(place.keys)] \(key)"
      if !differs(start, after, from: frame) { Issue.record("\(context) is silent") }
      guard after.app.workspace != start.app.workspace, !["v", "V"].contains(key) else { continue }
      takesBack(after, to: board, context)
    }
  }

  /// Undo gives the bytes of the beginning, redo those of the end.
  private func takesBack(_ after: Session, to start: Session, _ context: String) {
    var session = after
    var tries = 0
    while session.app.screen != .board || !isIdle(session), tries < 5 {
      session.press("Esc")
      tries += 1
    }
    let done = session.bytes
    var steps = 0
    while session.app.workspace != start.app.workspace, steps < 5 {
      session.press("u")
      steps += 1
    }
    if !isSame(session.bytes, start.bytes) { Issue.record("\(context): undo leads elsewhere") }
    for _ in 0..<steps { session.press("U") }
    if !isSame(session.bytes, done) { Issue.record("\(context): redo leads elsewhere") }
  }

  /// Whether two files are the same; a facet that was taken away comes back as the last one of its note.
  private func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a == b { return true }
    guard a.count == b.count, let old = try? WorkspaceFile.read(a) else { return false }
    return (try? WorkspaceFile.read(b)) == old
  }

  /// Whether neither a panel nor a draft is open: `u` is a command and not text.
  private func isIdle(_ session: Session) -> Bool {
    let frame = session.app.view()
    return frame.cursor == nil && !frame.cells.contains { $0.role == .panelBorder }
  }

  @Test func textKeysNeverFail() throws {
    let keys = Self.keys(in: [.text, .draft, .panel]) + ["t:é", "t:語", "t:👩‍👩‍👧", "p:a¶b"]
    for place in ["a", "a t:One_two¶three", "Enter", ": t:x", "Q", "/"] {
      let start = Session(try Seed.workspace("municipality")).pressing(place)
      for first in keys {
        let once = start.pressing(first)
        #expect(FrameChecks(once.app.view()).brokenRows == [], "\(place) \(first)")
        for second in keys { _ = once.pressing(second) }
      }
    }
  }

  @Test(arguments: ["Suspend", "Quit", "Draw the screen", "Save now", "All workspaces", "Help"])
  func thePaletteRunsWhatHasNoKeyToo(_ title: String) throws {
    let typed = String(title.map { $0 == " " ? "_" : $0 })
    let session = try Session(picture: "problem: A*").pressing(": t:\(typed)")
    let after = session.pressing("Enter")
    #expect(differs(session, after, from: session.app.view()))
    #expect(after.app.notice?.isRefusal != true)
  }

  @Test func theRuntimeIsAskedForWhatItDoes() throws {
    let session = try Session(picture: "problem: A*")
    #expect(session.pressing("q").work == [.quit])
    #expect(session.pressing("Ctrl-L").work == [.repaint])
    #expect(session.pressing(": t:suspend Enter").work == [.suspend])
    #expect(session.pressing("O").work == [.listHome])
    let workspace = try #require(session.app.workspace)
    #expect(session.pressing("Ctrl-S").effects.record.workspace == workspace)
  }

  /// The second screen takes few keys; each does something, and writes nothing.
  @Test(arguments: Seed.names) func theSecondScreenAnswersItsKeys(_ seed: String) throws {
    var start = Session(try Seed.workspace(seed))
    start.send(.project)
    let frame = start.app.view()
    for key in Self.keys(in: [.projecting]) {
      let after = start.pressing(key)
      #expect(differs(start, after, from: frame), "\(key) is silent")
      #expect(after.app.workspace == start.app.workspace)
    }
  }
}
