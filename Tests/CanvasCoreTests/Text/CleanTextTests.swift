import CanvasCore
import Testing

/// Text that comes from outside, by whichever door.
@Suite struct CleanTextTests {
  @Test(arguments: [
    "\n", "\r", "\r\n", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}",
  ])
  func everyLineBreakIsOne(_ sign: String) {
    #expect("a\(sign)b".cleaned == "a\nb")
    #expect("a\(sign)\(sign)b".cleanLines == ["a", "b"])
    #expect("a\(sign)b".cleanLine == "a b")
  }

  @Test(arguments: [
    "a\u{a0}b", "« oui »", "« oui »", "a  b", "e\u{301}", "\u{301}x", "👩‍👧", "a\u{200d}b", "שלום",
    "x\u{ad}y", "\u{3000}x",
    "\u{a0}x\u{a0}", "a \u{301}",
  ])
  func whatSaysSomethingStays(_ text: String) {
    #expect(text.cleaned.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(
      text.cleanLines == [text] && text.asNote.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: ["\u{0}", "\u{7}", "\u{1b}", "\u{7f}", "\u{9b}", "\u{feff}"])
  func controlsAndByteOrderMarksGo(_ sign: String) {
    #expect("\(sign)a\(sign)b\(sign)".cleaned == "ab")
  }

  @Test func tabsAreSpaces() { #expect("a\tb".cleaned == "a b" && "\ta\t".cleanLine == "a") }

  @Test func aNoteHasNoSpacesAtLineEndsAndNoEmptyLinesAroundIt() {
    #expect("\n  a \u{b} \n b\t\n\n".asNote == "a\n\n b")
    #expect(" \n ".asNote == "" && " Ann \n B ".asName == "Ann B")
  }
}
