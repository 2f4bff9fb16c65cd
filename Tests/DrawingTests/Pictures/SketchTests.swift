import Drawing
import TestSupport
import Testing

/// A drawing of dots: to characters and back, drawn on, as shapes, smaller and in ASCII.
struct SketchTests {
  /// A drawing from rows of `#`, the upper left corner of the whole.
  private func sketch(_ rows: String...) -> Sketch {
    var sketch = Sketch()
    for (y, row) in rows.enumerated() {
      for (x, character) in row.enumerated() where character == "#" { sketch[x, y] = true }
    }
    return sketch
  }

  private static func random(_ seed: UInt64) -> Sketch {
    var random = SplitMix64(seed: seed)
    var sketch = Sketch()
    for _ in 0..<Int.random(in: 0...200, using: &random) {
      let x = Int.random(in: 0..<Sketch.width, using: &random)
      sketch[x, Int.random(in: 0..<Sketch.height, using: &random)] = true
    }
    return sketch
  }

  private static let randoms = (0..<60).map { random(UInt64($0)) }

  // MARK: To characters and back

  @Test func everyDrawingComesBackFromItsRows() throws {
    for sketch in Self.randoms {
      let rows = sketch.rows
      #expect(rows.count == 4 && rows.allSatisfy { $0.count == 12 })
      #expect(
        rows.joined().unicodeScalars.allSatisfy { (0x2800...0x28ff).contains($0.value) })
      #expect(try #require(Sketch(rows)) == sketch)
    }
  }

  @Test func oneDotIsOneBitOfOneCharacter() {
    for (x, y, character) in [(0, 0, "⠁"), (1, 0, "⠈"), (0, 3, "⡀"), (1, 3, "⢀"), (1, 2, "⠠")] {
      var sketch = Sketch()
      sketch[x, y] = true
      #expect(sketch.rows[0].first == Character(character))
      #expect(sketch.rows.dropFirst().allSatisfy { $0.allSatisfy { $0 == "\u{2800}" } })
    }
  }

  @Test func blocksAreRead() throws {
    let half = try #require(Sketch(["▀▄", " █"]))
    #expect(half == sketch("##", "##", "  ##", "  ##", "  ##", "  ##", "  ##", "  ##"))
    let quarter = try #require(Sketch(["▘▟▌"]))
    #expect(quarter == sketch("#  ##", "#  ##", "  ###", "  ###"))
  }

  @Test(arguments: [
    ["x"], ["⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿"], ["⠿", "⠿", "⠿", "⠿", "⠿"], ["   /\\"], ["日"],
  ])
  func otherDrawingsAreNone(_ rows: [String]) { #expect(Sketch(rows) == nil) }

  @Test func nothingIsAnEmptyDrawing() throws {
    #expect(try #require(Sketch([])).isEmpty)
    #expect(try #require(Sketch(["  ", "\u{2800}"])).isEmpty)
    var sketch = Sketch()
    sketch[-1, 0] = true
    sketch[0, 16] = true
    #expect(sketch.isEmpty && !sketch[-1, 0])
  }

  // MARK: Drawing

  @Test func lineHasBothItsEndsAndNoGap() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<100 {
      func point() -> Point {
        Point(
          x: Int.random(in: 0..<Sketch.width, using: &random),
          y: Int.random(in: 0..<Sketch.height, using: &random))
      }
      let (start, end) = (point(), point())
      var sketch = Sketch()
      sketch.line(from: start, to: end)
      let count = sketch.runs.reduce(0) { $0 + $1.width * $1.height }
      #expect(sketch[start.x, start.y] && sketch[end.x, end.y])
      #expect(count == max(abs(start.x - end.x), abs(start.y - end.y)) + 1)
      sketch.line(from: end, to: start, isOn: false)
      // The way back may be another one, but it is as long.
      #expect(!sketch[start.x, start.y] && !sketch[end.x, end.y])
    }
  }

  @Test func fillingStopsAtWhatIsDrawnAndFillingAgainEmpties() {
    let ring = sketch("#####", "#   #", "#   #", "#####")
    var filled = ring
    filled.fill(from: Point(x: 2, y: 1))
    #expect(filled == sketch("#####", "#####", "#####", "#####"))
    filled.fill(from: Point(x: 2, y: 1))
    #expect(filled.isEmpty)
    var outside = ring
    outside.fill(from: Point(x: 20, y: 10))
    #expect(!outside[2, 1] && outside[23, 15] && outside[5, 0])
  }

  @Test func drawingMovesAsAWholeOrNotAtAll() throws {
    let corner = sketch("##", "# ")
    #expect(corner.moved(x: -1, y: 0) == nil)
    let moved = try #require(corner.moved(x: 3, y: 2))
    #expect(moved[3, 2] && moved[4, 2] && moved[3, 3] && !moved[0, 0])
    #expect(moved.moved(x: -3, y: -2) == corner)
    #expect(corner.moved(x: 22, y: 14) != nil && corner.moved(x: 23, y: 14) == nil)
  }

  // MARK: Shapes

  @Test func rectanglesCoverEachDotOnce() {
    for sketch in Self.randoms {
      var count: [Point: Int] = [:]
      for rect in sketch.runs {
        for y in rect.y..<rect.maxY {
          for x in rect.x..<rect.maxX { count[Point(x: x, y: y), default: 0] += 1 }
        }
      }
      #expect(count.values.allSatisfy { $0 == 1 })
      for y in 0..<Sketch.height {
        for x in 0..<Sketch.width { #expect((count[Point(x: x, y: y)] == 1) == sketch[x, y]) }
      }
    }
  }

  @Test func wholeRectangleIsOneShape() {
    #expect(sketch("###", "###").runs == [Rect(x: 0, y: 0, width: 3, height: 2)])
    #expect(sketch("###", "#  ").runs.count == 2)
    #expect(Sketch().runs == [])
  }

  // MARK: Beside words, and in ASCII

  @Test func emptyRowsAndColumnsAroundItAreNotDrawn() {
    var sketch = Sketch()
    sketch.line(from: Point(x: 6, y: 5), to: Point(x: 11, y: 5))
    #expect(sketch.drawn() == ["⠒⠒⠒"])
    sketch[0, 15] = true
    #expect(sketch.drawn() == ["   ⠒⠒⠒", "      ", "⡀     "])
    #expect(Sketch().drawn() == [])
  }

  @Test func tooHighForItsPlaceItIsDrawnSmaller() {
    for sketch in Self.randoms where !sketch.isEmpty {
      let small = sketch.drawn(lines: 3)
      #expect(small.count <= 3 && small.allSatisfy { $0.count <= 9 || sketch.drawn().count <= 3 })
    }
    let low = sketch("####")
    #expect(low.drawn(lines: 3) == low.drawn())
  }

  @Test(arguments: [
    ("\u{2800}", " "), ("⣿", "#"), ("⡇", "|"), ("⢸", "|"), ("⣀", "_"), ("⠤", "-"), ("⠒", "-"),
    ("⠉", "\""), ("⠁", "'"), ("⡀", "."), ("⢀", "."), ("⢣", "\\"), ("⡜", "/"),

  ])
  func dotsLookLikeSignsOfASCII(_ dots: String, _ sign: String) {
    var frame = Frame(size: Size(width: 1, height: 1))
    frame.put(dots, x: 0, y: 0, role: .picture)
    frame.makeASCII()
    #expect(frame.rows == [sign])
  }
}
