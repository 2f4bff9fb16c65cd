import CanvasCore
import Drawing
import Testing

struct GridLayoutTests {
  private static let pictured = TemplateLibrary().all.filter { !$0.picture.isEmpty }
  private static let bounds = [
    Rect(x: 0, y: 0, width: 80, height: 21), Rect(x: 3, y: 2, width: 61, height: 17),
    Rect(x: 0, y: 1, width: 137, height: 45),
  ]

  @Test(arguments: [1, 3, 7, 10], [11, 40, 80, 137])
  func linesGoFromTheFirstCellToTheLast(_ units: Int, _ cells: Int) {
    let lines = (0...units).map { stretch($0, units, cells) }
    #expect(lines.first == 0 && lines.last == cells - 1)
    let widths = Set(zip(lines, lines.dropFirst()).map { $1 - $0 })
    #expect((widths.max() ?? 9) - (widths.min() ?? 0) <= 1)
  }

  @Test func halfACellIsRoundedUp() { #expect(stretch(1, 2, 10) == 5) }

  /// Boxes share their lines, so the insides and the lines between them are the whole area.
  @Test(arguments: bounds)
  func boxesCoverTheAreaAndShareOnlyTheirLines(_ bounds: Rect) {
    for template in Self.pictured {
      let rects = Array(GridLayout(template, bounds: bounds).boxes.values)
      #expect(rects.count == template.boxes.count, "\(template.id)")
      #expect(rects.map(\.x).min() == bounds.x && rects.map(\.maxX).max() == bounds.maxX)
      #expect(rects.map(\.y).min() == bounds.y && rects.map(\.maxY).max() == bounds.maxY)
      // Without its right and lower line each box is a tile.
      let tiles = rects.map { ($0.width - 1) * ($0.height - 1) }
      #expect(
        tiles.reduce(0, +) == (bounds.width - 1) * (bounds.height - 1), "\(template.id)")
      for (index, one) in rects.enumerated() {
        for other in rects[(index + 1)...] {
          let shared = one.intersection(other)
          #expect(min(shared.width, shared.height) <= 1, "\(template.id)")
        }
      }
    }
  }

  @Test func boxesLieAsInThePicture() throws {
    let template = try #require(TemplateLibrary()["bmc"])
    let boxes = GridLayout(template, bounds: Rect(x: 0, y: 1, width: 81, height: 22)).boxes
    #expect(boxes["key-partners"] == Rect(x: 0, y: 1, width: 17, height: 17))
    #expect(boxes["key-resources"] == Rect(x: 16, y: 9, width: 17, height: 9))
    #expect(boxes["revenue-streams"] == Rect(x: 40, y: 17, width: 41, height: 6))
  }

  @Test(arguments: [(0, 20), (1, 20), (20, 1), (-4, 20)])
  func anAreaWithoutAnInsideHasNoBoxes(_ width: Int, _ height: Int) throws {
    let bounds = Rect(x: 0, y: 0, width: width, height: height)
    let template = try #require(TemplateLibrary()["bmc"])
    #expect(GridLayout(template, bounds: bounds).boxes.isEmpty)
    #expect(GridLayout(template, bounds: bounds).bounds == bounds)
  }

  @Test func aTemplateWithoutAPictureHasNoGrid() throws {
    let wall = try #require(TemplateLibrary()["wall"])
    #expect(GridLayout(wall, bounds: Self.bounds[0]).boxes.isEmpty)
  }
}
