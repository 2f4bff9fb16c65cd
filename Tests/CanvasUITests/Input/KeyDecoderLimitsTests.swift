import CanvasUI
import Testing

struct KeyDecoderLimitsTests {
  @Test func aLongPasteIsCutAndSaysSo() {
    var decoder = KeyDecoder(pasteLimit: 5)
    let inputs = decoder.feed(bytes("^[[200~héllo world^[[201~x"))
    #expect(inputs == [.paste("héll"), .pasteCut(bytes: 7), .key(Key("x"))])
    #expect(decoder.feed(bytes("^[[200~ok^[[201~")) == [.paste("ok")])
  }

  @Test(arguments: [(1, "", 7), (2, "é", 5), (3, "é", 5), (4, "é", 5), (5, "é漢", 2), (6, "é漢", 2)])
  func aCutFallsBetweenCharacters(_ limit: Int, _ kept: String, _ lost: Int) {
    var decoder = KeyDecoder(pasteLimit: limit)
    let inputs = decoder.feed(bytes("^[[200~é漢ß^[[201~"))
    #expect(inputs == [.paste(kept), .pasteCut(bytes: lost)])
  }

  @Test func aPasteWithoutAnEndIsKeptByAHangUp() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes("^[[200~abc^[[20")) == [])
    #expect(decoder.isPasting)
    #expect(decoder.endPaste() == [.paste("abc\u{1B}[20")])
    #expect(!decoder.isPasting)
    #expect(decoder.endPaste() == [])
    #expect(decoder.feed(bytes("1~")) == [.key(Key("1")), .key(Key("~"))])
  }

  /// When the line goes silent what has come is handed out, and what comes later is still text.
  @Test func lateBytesOfAPasteAreNeverKeys() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes("^[[200~one\ntw")) == [])
    #expect(decoder.wait == .paste)
    #expect(decoder.flush() == [.paste("one\ntw"), .pasteIsSilent])
    #expect(decoder.feed(bytes("o\nq")) == [])
    #expect(decoder.flush() == [.pasteGoesOn("o\nq")])
    #expect(decoder.feed(bytes("x^[[201~a")) == [.pasteGoesOn("x"), .key(Key("a"))])
    #expect(decoder.wait == nil)
  }

  @Test func silencePartsNoCharacterAndNoEndMark() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes("^[[200~caf") + [0xC3]) == [])
    #expect(decoder.flush() == [.paste("caf"), .pasteIsSilent])
    #expect(decoder.feed([0xA9] + bytes("^[[20")) == [])
    #expect(decoder.flush() == [.pasteGoesOn("é")])
    #expect(decoder.feed(bytes("1~b")) == [.key(Key("b"))])
  }

  /// Where the end mark never comes, Esc alone and silence give the keyboard back; a late mark is no text.
  @Test func escapeAndSilenceEndAPaste() {
    var decoder = KeyDecoder()
    _ = decoder.feed(bytes("^[[200~abc"))
    _ = decoder.flush()
    #expect(decoder.feed(bytes("^[")) == [])
    #expect(decoder.flush() == [])
    #expect(decoder.wait == nil)
    #expect(decoder.feed(bytes("[201~q")) == [.key(Key("q"))])
  }

  /// A line so slow that the Esc of the opening mark came alone: it is a key, but the text is pasted.
  @Test(arguments: [["^["], ["^[", "[20"], ["^[^["], ["^[", "[2", "00"]])
  func aPasteWhoseEscapeCameAloneIsAPaste(_ parts: [String]) {
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    for (index, part) in parts.enumerated() {
      inputs += decoder.feed(bytes(part))
      if index == 0 { inputs += decoder.flush() }
    }
    #expect(Set(inputs) == [.key(Key(.escape))])
    let sent = bytes(parts.joined().replacing("^[", with: ""))
    let rest = bytes("[200~quit^[[201~").dropFirst(sent.count)
    #expect(decoder.feed(rest) == [.paste("quit")])
  }

  @Test func anEndlessSequenceIsDropped() {
    var decoder = KeyDecoder()
    let inputs = decoder.feed(bytes("^[[") + Array(repeating: UInt8(ascii: "1"), count: 100_000))
    #expect(inputs.count == 1)
    guard case .unknown(let kept) = inputs.first else {
      Issue.record("\(inputs)")
      return
    }
    #expect(kept.count == 64)
    #expect(decoder.feed(bytes("~a")) == [.key(Key("a"))])
  }

  @Test func anEndlessStringKeepsNothing() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes("^[]") + Array(repeating: UInt8(ascii: "x"), count: 100_000)) == [])
    #expect(decoder.wait == .sequence)
    #expect(decoder.flush() == [])
    #expect(decoder.feed(bytes("a")) == [.key(Key("a"))])
  }

  /// Bytes that are likely to make sequences, some of any kind; never a crash, the same result
  /// however they are cut, and not more results than bytes can have made.
  @Test func randomBytesAreHarmless() {
    let pieces = Array(
      "\u{1B}\u{1B}\u{1B}[[[OPM]<?$;:;0123456789ABCDHRZabcdu~~^@\\\r\n\u{7}\u{18}é漢".utf8)
    let marks = [bytes("^[[200~"), bytes("^[[201~"), bytes("^[[<0;"), bytes("^[[27;5;")]
    var random = Random(state: 0x9E37_79B9_7F4A_7C15)
    var whole = KeyDecoder(pasteLimit: 8)
    var cut = KeyDecoder(pasteLimit: 8)
    for number in 0..<200_000 {
      var all: [UInt8] = []
      for _ in 0..<random.below(7) {
        switch random.below(8) {
        case 0: all.append(UInt8(random.below(256)))
        case 1: all += marks[random.below(marks.count)]
        default: all.append(pieces[random.below(pieces.count)])
        }
      }
      let first = whole.feed(all)
      var second: [Input] = []
      var rest = all[...]
      while !rest.isEmpty {
        let part = 1 + random.below(rest.count)
        second += cut.feed(rest.prefix(part))
        rest = rest.dropFirst(part)
      }
      guard first == second, first.count <= 2 * all.count + 4 else {
        Issue.record("case \(number): \(all) gave \(first) and \(second)")
        return
      }
      if random.below(4) == 0 { #expect(whole.flush() == cut.flush()) }
      if random.below(16) == 0 { #expect(whole.endPaste() == cut.endPaste()) }
    }
    _ = whole.endPaste()
    _ = whole.flush()
    // Half a character may wait still; it is one replacement.
    let last = whole.feed(bytes("a"))
    #expect(last.last == .key(Key("a")) && last.count <= 2)
  }
}

/// A small generator with a seed (xorshift64*), so that a failure can be repeated.
private struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }
}
