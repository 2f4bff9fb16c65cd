import CanvasUI
import Testing

struct PasteBufferTests {
  private static let end = Array("\u{1B}[201~".utf8)

  /// What comes of bytes and the end of the paste.
  private func inputs(_ bytes: [UInt8], limit: Int = 99) -> [Input] {
    var buffer = PasteBuffer(limit: limit)
    for byte in bytes {
      let isEnd = buffer.take(byte)
      #expect(!isEnd)
    }
    var inputs: [Input] = []
    buffer.finish(into: &inputs)
    return inputs
  }

  private func inputs(_ text: String, limit: Int = 99) -> [Input] {
    inputs(Array(text.utf8), limit: limit)
  }

  @Test func onlyTheWholeEndMarkEndsIt() {
    var buffer = PasteBuffer(limit: 99)
    var ends: [Bool] = []
    for byte in Array("a".utf8) + Self.end { ends.append(buffer.take(byte)) }
    #expect(ends == [false, false, false, false, false, false, true])
    var inputs: [Input] = []
    buffer.finish(into: &inputs)
    #expect(inputs == [.paste("a")])
  }

  @Test(arguments: [
    "\u{1B}", "\u{1B}[20", "\u{1B}[201", "\u{1B}\u{1B}[20", "\u{1B}[2\u{1B}[20", "\u{1B}[200~",
  ])
  func aPartOfTheMarkIsText(_ text: String) {
    #expect(inputs(text + "x") == [.paste(text + "x")])
    #expect(inputs(text) == [.paste(text)])
  }

  @Test func aMarkAfterAPartOfOneIsTheEnd() {
    var buffer = PasteBuffer(limit: 99)
    var isEnd = false
    for byte in Array("\u{1B}[20".utf8) + Self.end { isEnd = buffer.take(byte) }
    #expect(isEnd)
    var inputs: [Input] = []
    buffer.finish(into: &inputs)
    #expect(inputs == [.paste("\u{1B}[20")])
  }

  @Test(arguments: [
    ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\nb", "a\nb"), ("a\r\r\n\nb", "a\n\n\nb"),
    ("\r\n", "\n"), ("\n\r", "\n\n"),
  ])
  func lineEndsAreNewlines(_ text: String, _ pasted: String) {
    #expect(inputs(text) == [.paste(pasted)])
  }

  @Test func anEmptyPasteIsOne() { #expect(inputs("") == [.paste("")]) }

  @Test(arguments: [(3, "abc", 3), (5, "abc", 3), (6, "abc漢", 0), (0, "", 6), (-4, "", 6)])
  func whatIsOverTheLimitIsCountedAndCutAtACharacter(_ limit: Int, _ text: String, _ lost: Int) {
    #expect(
      inputs("abc漢", limit: limit) == [.paste(text)] + (lost > 0 ? [.pasteCut(bytes: lost)] : []))
  }

  @Test func afterALossNothingMoreIsKept() {
    #expect(inputs("ab漢cd", limit: 4) == [.paste("ab"), .pasteCut(bytes: 5)])
  }

  /// Handing out between any two bytes parts no character and loses none.
  @Test func whatIsHandedOutInPartsIsTheSameText() {
    let text = "aé漢😀\u{1B}[3\r\nz"
    let bytes = Array(text.utf8)
    for place in 0...bytes.count {
      var buffer = PasteBuffer(limit: 99)
      var inputs: [Input] = []
      for byte in bytes[..<place] { _ = buffer.take(byte) }
      buffer.handOut(into: &inputs)
      #expect(buffer.isLate)
      for byte in bytes[place...] { _ = buffer.take(byte) }
      buffer.finish(into: &inputs)
      var whole = ""
      for (index, input) in inputs.enumerated() {
        switch input {
        case .paste(let part) where index == 0: whole += part
        case .pasteGoesOn(let part): whole += part
        default: Issue.record("\(input) after \(place) bytes")
        }
      }
      #expect(whole == "aé漢😀\u{1B}[3\nz", "\(place)")
      #expect(!buffer.isLate)
    }
  }

  @Test func anEscapeAloneAfterAPartMayBeTheKey() {
    var buffer = PasteBuffer(limit: 99)
    var inputs: [Input] = []
    _ = buffer.take(0x1B)
    #expect(!buffer.isLoneEscape)
    buffer.abandon()
    buffer.handOut(into: &inputs)
    _ = buffer.take(0x1B)
    #expect(buffer.isLoneEscape)
    _ = buffer.take(UInt8(ascii: "["))
    #expect(!buffer.isLoneEscape)
    #expect(inputs == [])
  }

  @Test func whatIsAbandonedIsForgotten() {
    var buffer = PasteBuffer(limit: 3)
    for byte in "abcdef\u{1B}[".utf8 { _ = buffer.take(byte) }
    buffer.abandon()
    for byte in "xyz".utf8 { _ = buffer.take(byte) }
    var inputs: [Input] = []
    buffer.finish(into: &inputs)
    #expect(inputs == [.paste("xyz")])
  }
}
