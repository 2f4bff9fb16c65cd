import Drawing
import Testing

struct FrameTests {
  private func frame(_ width: Int, _ height: Int = 1) -> Frame {
    Frame(size: Size(width: width, height: height))
  }

  /// A row with one wide grapheme between dots.
  private var wide: Frame {
    var frame = frame(6)
    frame.put(".漢...", x: 0, y: 0, role: .text)
    return frame
  }

  @Test func itBeginsBlank() {
    #expect(frame(3, 2).rows == ["   ", "   "])
    #expect(frame(3, 2).cells.allSatisfy { $0 == .blank(.text) })
  }

  @Test func aNegativeSizeIsNone() {
    #expect(frame(-3, 2).size == Size(width: 0, height: 2))
    #expect(frame(-3, 2).cells.isEmpty)
  }

  @Test func textGivesBackTheCellsItTook() {
    var frame = frame(9)
    #expect(frame.put("abc", x: 0, y: 0, role: .text) == 3)
    #expect(frame.put("漢字", x: 3, y: 0, role: .label) == 4)
    #expect(frame.rows == ["abc漢字  "])
    #expect(frame[2, 0].role == .text && frame[3, 0].role == .label)
  }

  @Test(arguments: [
    ("abcdef", 0, Int.max, "abcd"), ("abcdef", 2, .max, "  ab"), ("abcdef", 1, 2, " ab "),
    ("a漢b", 0, 2, "a   "), ("a漢b", 2, .max, "  a "), ("abc", 4, .max, "    "),
    ("abc", 0, 0, "    "), ("abc", 0, -1, "    "), ("漢b", -2, .max, "b   "),
  ])
  func textIsCutOffAtTheEdgesAndTheLimit(_ text: String, _ x: Int, _ limit: Int, _ row: String) {
    var frame = frame(4)
    frame.put(text, x: x, y: 0, role: .text, limit: limit)
    #expect(frame.rows == [row])
  }

  @Test(arguments: [-1, 1, 7]) func textAboveAndBelowIsNotDrawn(_ y: Int) {
    var frame = frame(4)
    #expect(frame.put("abc", x: 0, y: y, role: .text) == 0)
    #expect(frame.rows == ["    "])
  }

  @Test(arguments: [(1, ".x ..."), (2, ". x...")])
  func halfOfAWideGraphemeNeverStandsAlone(_ x: Int, _ row: String) {
    var frame = wide
    frame.put("x", x: x, y: 0, role: .label)
    #expect(frame.rows == [row])
    #expect(frame.cells.map(\.width) == [1, 1, 1, 1, 1, 1])
  }

  @Test(arguments: [(0, "漢 ..."), (1, ".漢..."), (2, ". 漢..")])
  func aWideGraphemeOverAnotherLeavesNoHalf(_ x: Int, _ row: String) {
    var frame = wide
    frame.put("漢", x: x, y: 0, role: .text)
    #expect(frame.rows == [row])
    #expect(frame.cells.reduce(0) { $0 + Int($1.width) } == 6)
  }

  @Test func fillBlanksInsideTheBounds() {
    var frame = frame(4, 3)
    for y in 0..<3 { frame.put("abcd", x: 0, y: y, role: .text) }
    frame.fill(Rect(x: 2, y: 1, width: 9, height: 9), .panel)
    #expect(frame.rows == ["abcd", "ab  ", "ab  "])
    #expect(frame[2, 1].role == .panel && frame[1, 1].role == .text && frame[2, 0].role == .text)
  }

  @Test func paintKeepsTheText() {
    var frame = frame(4, 2)
    frame.put("abcd", x: 0, y: 0, role: .text)
    frame.paint(Rect(x: -1, y: -1, width: 3, height: 2), .focus)
    #expect(frame.rows == ["abcd", "    "])
    #expect(frame.cells.map(\.role) == [.focus, .focus] + Array(repeating: .text, count: 6))
  }

  @Test func theSignOfTheFocusCanBeTakenAway() {
    var frame = frame(3)
    frame.put("▸", x: 0, y: 0, role: .focusMark)
    frame.put("▸", x: 1, y: 0, role: .text)
    frame.cursor = Point(x: 1, y: 0)
    frame.blankFocus()
    #expect(frame.rows == [" ▸ "])
    #expect(frame[0, 0] == .blank(.text) && frame.cursor == nil)
  }

  @Test func aWideCellThatBecomesNarrowLeavesABlank() {
    var frame = wide
    frame.change { $0.width == 2 ? Cell(scalar: 0x3F, $0.role) : $0 }
    #expect(frame.rows == [".? ..."])
    #expect(frame[2, 0] == .blank(.text))
  }

  @Test func rowsAreTheSameWhereTextAndRolesAre() {
    var (one, other) = (frame(4, 3), frame(4, 3))
    for y in 0..<3 {
      one.put("abc", x: 0, y: y, role: .text)
      other.put("abc", x: 0, y: y, role: .text)
    }
    other.put("d", x: 3, y: 1, role: .text)
    other.paint(Rect(x: 0, y: 2, width: 1, height: 1), .focus)
    #expect((0..<3).map { one.hasSameRow($0, as: other) } == [true, false, false])
  }

  @Test func aCellTellsItsMarksApart() {
    let (plain, accent) = (Glyph.glyphs(of: "e"), Glyph.glyphs(of: "e\u{301}\u{323}"))
    #expect(Cell(plain[0], .text) != Cell(accent[0], .text))
    var cell = Cell(accent[0], .text)
    #expect(cell.text.unicodeScalars.map(\.value) == [0x65, 0x301, 0x323])
    cell.keepMarks { $0 == 0x323 }
    #expect(cell.text.unicodeScalars.map(\.value) == [0x65, 0x323])
  }

  @Test func aSecondHalfIsNoText() {
    #expect(wide[1, 0].width == 2 && wide[2, 0].width == 0)
    #expect(wide[1, 0].text == "漢" && wide[2, 0].text == "")
  }
}
