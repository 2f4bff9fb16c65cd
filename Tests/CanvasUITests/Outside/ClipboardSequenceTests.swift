import CanvasUI
import Testing

struct ClipboardSequenceTests {
  private func sequence(
    _ text: String, term: String = "xterm-256color", tmux: String? = nil, screen: String? = nil
  ) -> ClipboardSequence? {
    ClipboardSequence(text, term: term, tmux: tmux, screen: screen)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ("é😀", "w6nwn5iA"),
  ])
  func textIsCodedByTheBook(_ text: String, _ code: String) throws {
    let bytes = try #require(sequence(text)).bytes
    #expect(bytes == Array("\u{1b}]52;c;\(code)\u{7}".utf8))
  }

  @Test func onlyTheSequenceReachesTheTerminalWhateverIsCopied() throws {
    let bytes = try #require(sequence("\u{1b}]52;c;!\u{7}\u{9c}\n")).bytes
    #expect(bytes.count { $0 == 0x1b } == 1 && bytes.count { $0 == 7 } == 1)
    #expect(bytes.allSatisfy { $0 < 0x80 })
  }

  @Test func tmuxAndScreenLetItThrough() throws {
    let tmux = try #require(sequence("foo", tmux: "/tmp/tmux,1,0"))
    #expect(tmux.carrier == .tmux)
    let wrapped = "\u{1b}Ptmux;\u{1b}\u{1b}]52;c;Zm9v\u{7}\u{1b}\\"
    #expect(String(decoding: tmux.bytes, as: UTF8.self).hasSuffix(wrapped))
    let long = try #require(sequence(String(repeating: "x", count: 1000), screen: "1.tty"))
    #expect(long.carrier == .screen)
    let parts = String(decoding: long.bytes, as: UTF8.self).split(separator: "\u{1b}\\")
    #expect(parts.allSatisfy { $0.hasPrefix("\u{1b}P") && $0.utf8.count <= 242 })
    #expect(parts.count == 6)
  }

  @Test func aTerminalWithoutAClipboardIsSentNothing() {
    for term in ["linux", "vt100", "dumb", ""] { #expect(sequence("x", term: term) == nil) }
    #expect(sequence(String(repeating: "x", count: 60_000)) == nil)
  }

  @Test(
    arguments: [
      ("xterm", nil, nil, .none), ("screen-256color", nil, nil, .screen),
      ("xterm", "/tmp/tmux", "1.tty", .tmux), ("tmux-256color", nil, "1.tty", .screen),
    ] as [(String, String?, String?, ClipboardSequence.Carrier)])
  func whatStandsBetweenIsKnown(
    _ term: String, _ tmux: String?, _ screen: String?, _ carrier: ClipboardSequence.Carrier
  ) {
    #expect(sequence("x", term: term, tmux: tmux, screen: screen)?.carrier == carrier)
  }

  @Test func theLongestTextThatFitsIsSent() {
    let most = ClipboardSequence.limit / 4 * 3
    #expect(sequence(String(repeating: "x", count: most)) != nil)
    #expect(sequence(String(repeating: "x", count: most + 1)) == nil)
  }
}
