import CanvasUI
import Drawing
import TestSupport
import Testing

struct TextFieldTests {
  /// A field from a picture: `|` is the cursor.
  private func field(_ picture: String) -> TextField {
    let parts = picture.split(separator: "|", omittingEmptySubsequences: false)
    var field = TextField(parts.joined())
    field.place(at: parts[0].utf8.count)
    return field
  }

  private func picture(_ field: TextField) -> String {
    var text = field.text
    text.insert("|", at: text.utf8.index(text.startIndex, offsetBy: field.cursor))
    return text
  }

  @Test(
    arguments: [
      ("a|b", .left, "|ab"), ("|ab", .left, "|ab"), ("a👨‍👩‍👧|", .left, "a|👨‍👩‍👧"),
      ("|e\u{301}x", .right, "e\u{301}|x"),
      ("een twee|", .wordLeft, "een |twee"), ("een, |twee", .wordLeft, "|een, twee"),
      ("een| twee!", .wordRight, "een twee|!"), ("een\ntwe|e", .lineStart, "een\n|twee"),
      ("e|en\ntwee", .lineEnd, "een|\ntwee"), ("een\ntwe|e", .up, "een|\ntwee"),
      ("e|en\ntwee", .down, "een\nt|wee"),
      ("e|en", .up, "|een"), ("e|en", .down, "een|"), ("漢字|\nabcd", .down, "漢字\nabcd|"),
      ("a\nb|", .start, "|a\nb"), ("|a\nb", .end, "a\nb|"),
    ] as [(String, TextField.Motion, String)])
  func moves(before: String, motion: TextField.Motion, after: String) {
    var field = field(before)
    field.move(motion)
    #expect(picture(field) == after)
  }

  @Test(
    arguments: [
      ("a|b", .left, "|b"), ("a|b", .right, "a|"), ("a🇧🇪|", .left, "a|"),
      ("een twee|", .wordLeft, "een |"),
      ("|een twee", .wordRight, "| twee"), ("een| twee\ndrie", .lineEnd, "een|\ndrie"),
      ("een|\ndrie", .lineEnd, "een|drie"), ("een tw|ee", .lineStart, "|ee"), ("|", .left, "|"),
      ("|", .wordRight, "|"),
    ] as [(String, TextField.Motion, String)])
  func deletes(before: String, motion: TextField.Motion, after: String) {
    var field = field(before)
    field.delete(motion)
    #expect(picture(field) == after)
    field.undo()
    #expect(picture(field) == before)
  }

  @Test func upAndDownKeepTheColumn() {
    var field = field("abcdef|\nab\nabcdef")
    field.move(.down)
    field.move(.down)
    #expect(picture(field) == "abcdef\nab\nabcdef|")
  }

  @Test func typingReplacesTheSelection() {
    var field = field("een |twee")
    field.move(.wordRight, selecting: true)
    #expect(field.selectedText == "twee")
    field.insert("x")
    #expect(picture(field) == "een x|")
    field.undo()
    #expect(field.selectedText == "twee")
    field.move(.left)
    #expect(picture(field) == "een |twee")
  }

  @Test func typingIsUndoneWordByWord() {
    var field = TextField()
    for letter in "een twee\ndrie" { field.insert(String(letter)) }
    var texts: [String] = []
    while field.canUndo {
      field.undo()
      texts.append(field.text)
    }
    #expect(texts == ["een twee\n", "een twee", "een ", ""])
    while field.canRedo { field.redo() }
    #expect(picture(field) == "een twee\ndrie|")
  }

  @Test func movingEndsTheWordForUndo() {
    var field = TextField()
    field.insert("a")
    field.move(.left)
    field.move(.right)
    field.insert("b")
    field.undo()
    #expect(field.text == "a")
  }

  @Test func whatIsKilledInARowIsYankedTogether() {
    var field = field("een twee drie|")
    field.deleteWordBackward()
    field.deleteWordBackward()
    #expect(picture(field) == "een |")
    field.yank()
    #expect(picture(field) == "een twee drie|")
  }

  @Test func newlinesFromElsewhereBecomePlain() {
    var field = TextField("a\r\nb\rc")
    field.insert("\r\n\u{301}\n\r")
    #expect(field.text == "a\nb\nc\n\u{301}\n\n")
  }

  @Test func theCursorNeverPartsAGrapheme() {
    var field = field("|🇪")
    field.insert("🇧")
    #expect(picture(field) == "🇧🇪|")
    field.deleteBackward()
    #expect(field.isEmpty)
  }

  @Test func theCursorGoesOnAfterAFullLine() {
    let full = TextField("abcde").layout(width: 5)
    #expect(full.lines.map(\.text) == ["abcde", ""])
    #expect((full.cursorRow, full.cursorColumn) == (1, 0))
    let spaces = TextField("abc  ").layout(width: 5)
    #expect((spaces.cursorRow, spaces.cursorColumn) == (1, 0))
    let inside = field("abc |def").layout(width: 5)
    #expect((inside.cursorRow, inside.cursorColumn) == (1, 0))
    let before = field("abc| def").layout(width: 5)
    #expect((before.cursorRow, before.cursorColumn) == (0, 3))
  }

  @Test func rowsAreWalkedAsTheyAreSeen() {
    var field = field("een twee dr|ie")
    field.moveByRow(-1, width: 5)
    #expect(picture(field) == "een tw|ee drie")
    field.moveByRow(-1, width: 5)
    field.moveByRow(-1, width: 5)
    #expect(picture(field) == "|een twee drie")
    field.place(row: 2, column: 9, width: 5)
    #expect(picture(field) == "een twee drie|")
  }

  @Test func anyKeysLeaveAFieldThatHoldsTogether() {
    var random = RandomText(seed: 6)
    for round in 0..<300 {
      let start = random.text(pieces: 12)
      var field = TextField(start)
      let plain = field.text
      let width = [1, 2, 3, 5, 8, 14, 30][round % 7]
      for _ in 0..<40 {
        let motion = TextField.Motion.allCases.randomElement(using: &random) ?? .left
        let selecting = Bool.random(using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<2: field.insert(random.text(pieces: 2))
        case 2: field.insert("a")
        case 3: field.delete(motion)
        case 4:
          field.moveByRow(
            Int.random(in: -2...2, using: &random), width: width, selecting: selecting)
        case 5: field.undo()
        case 6: field.redo()
        case 7: field.yank()
        default: field.move(motion, selecting: selecting)
        }
        check(field, width)
      }
      while field.canUndo { field.undo() }
      #expect(field.text == plain, "\(start.debugDescription)")
    }
  }

  private func check(_ field: TextField, _ width: Int) {
    let bytes = field.text.utf8
    #expect((0...bytes.count).contains(field.cursor))
    let cursor = bytes.index(bytes.startIndex, offsetBy: min(field.cursor, bytes.count))
    #expect(cursor == field.text.endIndex || field.text.indices.contains(cursor))
    let layout = field.layout(width: width)
    #expect(layout.lines.indices.contains(layout.cursorRow))
    #expect((0..<width).contains(layout.cursorColumn))
    #expect(layout.lines.allSatisfy { width < 2 || $0.width <= width })
    let offset = bytes.distance(
      from: bytes.startIndex, to: layout.lines[layout.cursorRow].range.lowerBound)
    #expect(offset <= field.cursor || layout.cursorColumn == 0)
    // A click on the cursor's own cell goes back to the cursor, but for spaces between rows.
    var clicked = field
    clicked.place(row: layout.cursorRow, column: layout.cursorColumn, width: width)
    let again = clicked.layout(width: width)
    #expect(
      width < 2 || (again.cursorRow, again.cursorColumn) == (layout.cursorRow, layout.cursorColumn))
  }
}
