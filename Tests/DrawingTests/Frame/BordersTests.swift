import Drawing
import Testing

struct BordersTests {
  private static let area = Rect(x: 0, y: 0, width: 7, height: 5)

  private func rows(_ rects: [Rect], within bounds: Rect = area) -> [String] {
    var borders = Borders(bounds: bounds)
    for rect in rects { borders.add(rect) }
    var frame = Frame(size: Size(width: 7, height: 5))
    borders.draw(in: &frame)
    return frame.rows
  }

  @Test func aRectangleHasFourSides() {
    #expect(
      rows([Rect(x: 1, y: 1, width: 4, height: 3)]) == [
        "       ",
        " ┌──┐  ",
        " │  │  ",
        " └──┘  ",
        "       ",
      ])
  }

  @Test func linesThatMeetJoin() {
    let all = [
      Rect(x: 0, y: 0, width: 4, height: 3), Rect(x: 3, y: 0, width: 4, height: 3),
      Rect(x: 0, y: 2, width: 4, height: 3), Rect(x: 3, y: 2, width: 4, height: 3),
    ]
    let grid = [
      "┌──┬──┐",
      "│  │  │",
      "├──┼──┤",
      "│  │  │",
      "└──┴──┘",
    ]
    #expect(rows(all) == grid)
    #expect(rows(all.reversed()) == grid)
  }

  @Test func linesThatOnlyTouchEndToEndAreOneLine() {
    #expect(
      rows([
        Rect(x: 0, y: 0, width: 7, height: 5), Rect(x: 0, y: 2, width: 7, height: 3),
        Rect(x: 2, y: 2, width: 3, height: 3),
      ]) == [
        "┌─────┐",
        "│     │",
        "├─┬─┬─┤",
        "│ │ │ │",
        "└─┴─┴─┘",
      ])
  }

  @Test(arguments: [(1, 3), (3, 1), (0, 0), (-2, 4)])
  func aRectangleWithoutAnInsideIsNotDrawn(_ width: Int, _ height: Int) {
    let blank = Array(repeating: "       ", count: 5)
    #expect(rows([Rect(x: 1, y: 1, width: width, height: height)]) == blank)
  }

  @Test func twoCellsAreAllCorners() {
    #expect(rows([Rect(x: 0, y: 0, width: 2, height: 2)]).prefix(2) == ["┌┐     ", "└┘     "])
  }

  @Test func whatLiesOutsideTheBoundsIsCutOff() {
    let cut = rows(
      [Rect(x: 1, y: 1, width: 9, height: 3)], within: Rect(x: 1, y: 1, width: 3, height: 2))
    #expect(cut == ["       ", " ┌──   ", " │     ", "       ", "       "])
  }

  @Test func linesHaveTheRoleThatIsAskedFor() {
    var borders = Borders(bounds: Rect(x: 0, y: 0, width: 3, height: 3))
    borders.add(Rect(x: 0, y: 0, width: 3, height: 3))
    var frame = Frame(size: Size(width: 3, height: 3))
    borders.draw(in: &frame, role: .panelBorder)
    #expect(frame.cells.count { $0.role == .panelBorder } == 8)
    #expect(frame[1, 1] == .blank(.text))
  }
}
