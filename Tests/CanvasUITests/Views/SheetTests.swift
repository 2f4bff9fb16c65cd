import CanvasUI
import Drawing
import Testing

struct SheetTests {
  private static let area = Rect(x: 0, y: 0, width: 6, height: 3)
  private let empty = Plan(area).sheet

  private func frame(_ sheet: Sheet) -> Frame {
    var frame = Frame(size: Size(width: 6, height: 3))
    frame.draw(sheet)
    return frame
  }

  @Test func whatComesLaterLiesOnTop() {
    var sheet = empty
    sheet.put("aaaa", x: 0, y: 0, role: .text)
    sheet.fill(Rect(x: 1, y: 0, width: 2, height: 1), .panel)
    sheet.put("b", x: 2, y: 0, role: .focus)
    #expect(frame(sheet).rows[0] == "a ba  ")
    #expect((0..<3).map { frame(sheet)[$0, 0].role } == [.text, .panel, .focus])
  }

  @Test func textKeepsItsLimit() {
    var sheet = empty
    sheet.put("abcdef", x: 1, y: 2, role: .text, limit: 3)
    #expect(frame(sheet).rows == ["      ", "      ", " abc  "])
  }

  @Test func anOutlineIsALineAround() {
    var sheet = empty
    sheet.outline(Rect(x: 1, y: 0, width: 4, height: 3), role: .panelBorder)
    #expect(frame(sheet).rows == [" ┌──┐ ", " │  │ ", " └──┘ "])
    #expect(frame(sheet)[1, 0].role == .panelBorder)
  }

  @Test func linesOfOneStrokeJoinAndOthersDoNot() {
    let (left, right) = (
      Rect(x: 0, y: 0, width: 3, height: 3), Rect(x: 2, y: 0, width: 4, height: 3)
    )
    var borders = Borders(bounds: Self.area)
    borders.add(left)
    borders.add(right)
    var joined = empty
    joined.draw(borders)
    #expect(frame(joined).rows[0] == "┌─┬──┐")
    var apart = empty
    apart.outline(left)
    apart.outline(right)
    #expect(frame(apart).rows[0] == "┌─┌──┐")
  }

  @Test func theCursorStandsWhereTextIsTyped() {
    var sheet = empty
    sheet.put(TextField("ab"), x: 1, y: 1, width: 4, rows: 1)
    #expect(frame(sheet).cursor == Point(x: 3, y: 1))
    sheet.cursor = Point(x: 5, y: 2)
    #expect(frame(sheet).cursor == Point(x: 5, y: 2))
  }

  @Test func blankingTheFocusTakesOnlyWhatCameBefore() {
    var sheet = empty
    sheet.put("▸a", x: 0, y: 0, role: .focusMark)
    sheet.cursor = Point(x: 0, y: 0)
    sheet.blankFocus()
    sheet.put("▸", x: 0, y: 1, role: .focusMark)
    #expect(frame(sheet).rows == ["      ", "▸     ", "      "])
    #expect(frame(sheet).cursor == nil)
  }

  @Test func anotherSheetIsPutOnTop() {
    var (below, above) = (empty, empty)
    below.put("aaa", x: 0, y: 0, role: .text)
    below.mark(Self.area, as: .panel)
    below.cursor = Point(x: 1, y: 1)
    above.put("b", x: 1, y: 0, role: .text)
    above.mark(Self.area, as: .item(3))
    below.add(above)
    #expect(frame(below).rows[0] == "aba   ")
    #expect(below.regions.map(\.target) == [.panel, .item(3)])
    #expect(below.cursor == Point(x: 1, y: 1))
    above.cursor = Point(x: 2, y: 2)
    below.add(above)
    #expect(below.cursor == Point(x: 2, y: 2))
  }

  @Test func whatIsMarkedDrawsNothing() {
    var sheet = empty
    sheet.mark(Self.area, as: .field)
    #expect(sheet.regions.map(\.rect) == [Self.area])
    #expect(frame(sheet) == frame(empty))
  }
}
