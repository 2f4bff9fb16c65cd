import CanvasCore
import Drawing
import Testing

/// Pictures of notes, enlarged for a room.
struct PictureTextTests {
  private func rows(_ picture: [String], _ width: Int, _ height: Int) -> [String]? {
    PictureText(picture, width: width, height: height)?.rows
  }

  private func count(_ rows: [String]) -> Int {
    rows.joined().reduce(0) { $0 + ($1 == "█" ? 2 : $1 == " " ? 0 : 1) }
  }

  @Test func dotsOfASketchBecomeBlocks() {
    #expect(rows(["⠿"], 4, 3) == ["████", "████", "████"])
    #expect(rows(["⠁"], 80, 24)?.first?.allSatisfy { $0 == "█" } == true)
  }

  /// One dot alone does not become a wall.
  @Test func fewDotsAreAtMostTwiceAsLargeAsTheWholeWouldBe() throws {
    let whole = try #require(
      PictureText([String(repeating: "⣿", count: 12)], width: 80, height: 24))
    #expect(whole.width == 72)
    let dot = try #require(PictureText(["⠁"], width: 80, height: 24))
    #expect(dot.width == 6 && dot.rows.count == 3)
  }

  @Test func sketchIsAsLargeAsItFits() throws {
    var sketch = Sketch()
    sketch.line(from: Point(x: 0, y: 0), to: Point(x: 23, y: 15))
    for (width, height, scale) in [(80, 24, 3), (48, 24, 2), (80, 16, 2), (200, 50, 6), (24, 8, 1)]
    {
      let text = try #require(PictureText(sketch.rows, width: width, height: height))
      #expect(text.width == 24 * scale && text.rows.count == 8 * scale)
      #expect(count(text.rows) == 24 * scale * scale)
    }
    #expect(rows(sketch.rows, 23, 24) == nil && rows(sketch.rows, 80, 7) == nil, "no larger")
  }

  @Test func nothingIsNotDrawn() {
    #expect(rows([], 80, 24) == nil && rows(["\u{2800}"], 80, 24) == nil)
  }

  @Test(arguments: Pictogram.library, [(80, 16), (40, 12), (128, 24)])
  func pictogramBecomesStrokesInItsPlace(_ pictogram: Pictogram, _ size: (Int, Int)) throws {
    let text = try #require(PictureText(pictogram.rows, width: size.0, height: size.1))
    let scale = min(size.0 / 7, size.1 / 3)
    #expect(text.rows.count == 3 * scale && text.rows.allSatisfy { $0.count == 7 * scale })
    // Every character that is not a blank is seen in its place, and blanks stay blank.
    for (line, row) in pictogram.rows.enumerated() {
      for (column, character) in row.enumerated() {
        let cells = text.rows[line * scale..<(line + 1) * scale].flatMap {
          Array($0)[column * scale..<(column + 1) * scale]
        }
        #expect(cells.contains { $0 != " " } == (character != " "), "\(character)")
      }
    }
  }

  @Test(arguments: Pictogram.library)
  func everyCharacterOfTheLibraryIsDrawnInStrokes(_ pictogram: Pictogram) {
    let letters = rows(pictogram.rows, 80, 16)?.joined().filter { !" █▀▄".contains($0) } ?? "?"
    #expect(letters.isEmpty, "\(letters)")
  }

  @Test func linesMeet() throws {
    let text = try #require(PictureText(["|", "|"], width: 5, height: 10))
    #expect(text.rows.allSatisfy { Array($0)[2] == "█" })
    let line = try #require(PictureText(["__"], width: 10, height: 5))
    #expect(line.rows.last == String(repeating: "▄", count: 10))
  }

  @Test func whatIsNoStrokeStandsInTheMiddle() {
    #expect(rows(["é"], 3, 3) == ["   ", " é ", "   "])
  }
}
