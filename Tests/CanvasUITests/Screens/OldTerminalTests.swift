import CanvasCore
import CanvasUI
import Drawing
import Testing

struct OldTerminalTests {
  @Test(
    arguments: [
      ("linux", nil, nil, OldTerminal.console), ("screen", nil, nil, .screen),
      ("screen.xterm-256color", nil, nil, .screen), ("xterm-256color", "1.tty", nil, .screen),
      ("screen-256color", nil, "/tmp/tmux,1,0", nil), ("xterm-256color", nil, nil, nil),
      ("tmux-256color", nil, "/tmp/tmux,1,0", nil),
    ] as [(String, String?, String?, OldTerminal?)])
  func itIsKnownByItsVariables(
    _ term: String, _ screen: String?, _ tmux: String?, _ terminal: OldTerminal?
  ) {
    #expect(OldTerminal(term: term, screen: screen, tmux: tmux) == terminal)
  }

  @Test func whatItMeasuresOtherwiseIsNotDrawnThereAndEverythingElseIs() throws {
    let text = "\u{1019}\u{103A}_é_e\u{301}_漢_\u{1F3FB}_\u{1734}_x"
    var session = try Session(picture: "problem: A*").pressing("a t:\(text) Esc")
    let whole = session.app.view()
    for terminal in [OldTerminal.screen, .console] {
      session.app.look.oldTerminal = terminal
      let frame = session.app.view()
      #expect(FrameChecks(frame).brokenRows == [])
      #expect(frame.rows.joined().contains("漢") && frame.rows.joined().contains("é"))
      let differing = zip(frame.cells, whole.cells).count { $0 != $1 }
      #expect(differing > 0 && differing < 8, "\(terminal): \(differing)")
    }
    session.app.look.oldTerminal = .screen
    #expect(!session.app.view().rows.joined().unicodeScalars.contains("\u{103A}"))
  }
}
