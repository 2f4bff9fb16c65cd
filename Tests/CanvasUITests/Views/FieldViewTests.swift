import CanvasUI
import Drawing
import Testing

struct FieldViewTests {
  private func frame(_ field: TextField, width: Int = 5, rows: Int = 2) -> Frame {
    var frame = Frame(size: Size(width: 8, height: 4))
    FieldView(field, width: width).draw(in: &frame, x: 2, y: 1, rows: rows)
    return frame
  }

  /// The columns of a row that have a role.
  private func columns(_ frame: Frame, _ row: Int, _ role: Role) -> [Int] {
    (0..<8).filter { frame[$0, row].role == role }
  }

  @Test func textIsWrappedAndTheCursorFollowsIt() {
    let frame = frame(TextField("one two"))
    #expect(frame.rows == ["        ", "  one   ", "  two   ", "        "])
    #expect(frame.cursor == Point(x: 5, y: 2))
  }

  @Test func itsRowsAreFieldsAsWideAsItIs() {
    let frame = frame(TextField("one two"))
    #expect(columns(frame, 1, .field) == [2, 3, 4, 5, 6])
    #expect(columns(frame, 2, .field) == [2, 3, 4, 5, 6])
    #expect(columns(frame, 3, .field) == [])
  }

  @Test func theRowsAroundTheCursorAreShown() {
    var field = TextField("a\nb\nc\nd")
    #expect(frame(field).rows == ["        ", "  c     ", "  d     ", "        "])
    #expect(frame(field).cursor == Point(x: 3, y: 2))
    field.move(.up)
    field.move(.up)
    #expect(frame(field).rows == ["        ", "  a     ", "  b     ", "        "])
    #expect(frame(field).cursor == Point(x: 3, y: 2))
    field.move(.start)
    #expect(frame(field).cursor == Point(x: 2, y: 1))
  }

  @Test func theSelectionIsPaintedWhereItsTextStands() {
    var field = TextField("a漢b")
    field.move(.left)
    field.move(.left, selecting: true)
    let frame = frame(field)
    #expect(columns(frame, 1, .fieldSelection) == [3, 4])
    #expect(frame.rows[1] == "  a漢b  ")
  }

  @Test func aSelectionOverLinesIsPaintedOnEach() {
    var field = TextField("abc\nde")
    field.selectAll()
    let frame = frame(field)
    #expect(columns(frame, 1, .fieldSelection) == [2, 3, 4])
    #expect(columns(frame, 2, .fieldSelection) == [2, 3])
  }

  @Test func theCursorStaysOnTheScreen() {
    var frame = Frame(size: Size(width: 8, height: 1))
    FieldView(TextField("abc"), width: 4).draw(in: &frame, x: 5, y: 0, rows: 1)
    #expect(frame.cursor == Point(x: 7, y: 0))
  }

  @Test func withoutWidthItIsOneCellWide() {
    let frame = frame(TextField("ab"), width: 0, rows: 3)
    #expect(columns(frame, 1, .field) == [2])
  }
}
