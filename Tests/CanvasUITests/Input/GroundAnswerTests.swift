import CanvasCore
import CanvasUI
import Drawing
import Testing

/// The question about the terminal's ground and its answer, however it comes.
struct GroundAnswerTests {
  private static let dark = Array("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\".utf8)

  private func decode(_ parts: [[UInt8]], awaiting: Bool = true, silence: Bool = false) -> [Input] {
    var decoder = KeyDecoder()
    decoder.awaitsAnswer = awaiting
    return parts.flatMap { part -> [Input] in
      decoder.feed(part) + (silence && decoder.wait != nil ? decoder.flush() : [])
    }
  }

  @Test(
    arguments: [
      ("11;rgb:1e1e/1e1e/2e2e\u{1B}\\", 0x1E1E2E), ("11;rgb:ff/ff/ff\u{07}", 0xFFFFFF),
      ("11;rgb:f/0/8\u{07}", 0xFF0088), ("11;rgba:0000/0000/0000/ffff\u{07}", 0),
      ("11;#102030\u{07}", 0x102030), ("11;#111122223333\u{07}", 0x112233),
    ] as [(String, UInt32)])
  func answersOfAllShapesAreRead(_ text: String, _ color: UInt32) {
    #expect(decode([Array("\u{1B}]\(text)".utf8)]) == [.ground(color)])
  }

  @Test(arguments: [
    "11;rgb:1e1e/1e1e\u{07}", "11;rgb:xyz/00/00\u{07}", "11;red\u{07}", "10;rgb:00/00/00\u{07}",
    "52;c;AAAA\u{07}", "11;?\u{07}", "11;rgb:12345/0/0\u{07}",
    "11;\(String(repeating: "a", count: 500))\u{07}",
  ])
  func otherStringsAreSwallowed(_ text: String) {
    #expect(decode([Array("\u{1B}]\(text)a".utf8)]) == [.key(Key("a"))])
  }

  @Test func anAnswerCutAnywhereIsTheSame() {
    for cut in 1..<Self.dark.count {
      let parts = [Array(Self.dark[..<cut]), Array(Self.dark[cut...])]
      #expect(decode(parts) == [.ground(0x1E1E2E)], "\(cut)")
    }
    #expect(decode(Self.dark.map { [$0] }) == [.ground(0x1E1E2E)])
  }

  @Test func keysAroundItStayKeys() {
    let bytes = Array("ab".utf8) + Self.dark + Array("cd".utf8)
    #expect(
      decode([bytes]) == [
        .key(Key("a")), .key(Key("b")), .ground(0x1E1E2E), .key(Key("c")), .key(Key("d")),
      ])
  }

  /// Its first byte was taken for Esc, because the line was slow: the rest is no keys all the same.
  @Test func whatComesAfterItsEscIsNoKeys() {
    let parts = [[Self.dark[0]], Array(Self.dark.dropFirst())]
    #expect(
      decode(parts, awaiting: false, silence: true) == [.key(Key(.escape)), .ground(0x1E1E2E)])
  }

  @Test func anEscIsWaitedForLongerWhileAnAnswerIsAwaited() {
    var decoder = KeyDecoder()
    decoder.awaitsAnswer = true
    _ = decoder.feed([0x1B])
    #expect(decoder.wait == .key && decoder.flush() == [] && decoder.wait == .answer)
    #expect(decoder.flush() == [.key(Key(.escape))])
    // A key that comes after it is no key with Alt, an answer is still one.
    _ = decoder.feed([0x1B])
    #expect(decoder.flush() == [])
    #expect(decoder.feed(Array("q".utf8)) == [.key(Key(.escape)), .key(Key("q"))])
    _ = decoder.feed([0x1B])
    #expect(decoder.flush() == [])
    #expect(decoder.feed(Self.dark.dropFirst()) == [.ground(0x1E1E2E)])
    decoder.awaitsAnswer = true
    _ = decoder.feed(Self.dark)
    _ = decoder.feed([0x1B])
    #expect(decoder.wait == .key)
  }

  @Test(arguments: ["linux", "vt220", "dumb", "ansi", ""]) func consolesAreNotAsked(_ term: String)
  {
    #expect(!GroundAnswer.isAsked(term))
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "alacritty", "foot", "screen"])
  func terminalsAreAsked(_ term: String) { #expect(GroundAnswer.isAsked(term)) }

  // MARK: What follows from it

  private func session(_ keys: String = "", follows: Bool = true) throws -> Session {
    var session = try Session(picture: "problem: A*")
    session.app.look.followsGround = follows
    return session.pressing(keys)
  }

  @Test func theGroundDecidesBetweenDarkAndLight() throws {
    var dark = try session()
    dark.send(.ground(0x1E1E2E))
    #expect(dark.app.look.theme == .dark && dark.effects.terminal == [.theme(.dark)])
    var light = try session()
    light.send(.ground(0xFDF6E3))
    #expect(light.app.look.theme == .light)
  }

  @Test func aThemeThatWasChosenStays() throws {
    var named = try session(follows: false)
    named.send(.ground(0x1E1E2E))
    #expect(named.app.look.theme == .standard)
    var turned = try session("T")
    let theme = turned.app.look.theme
    turned.send(.ground(0xFFFFFF))
    #expect(turned.app.look.theme == theme)
  }

  @Test func aRoomKeepsWhatItSees() throws {
    var session = try session("F5")
    session.send(.ground(0x1E1E2E))
    #expect(session.app.look.theme == .projectorLight)
    session.press("Esc")
    #expect(session.app.look.theme == .dark)
  }
}
