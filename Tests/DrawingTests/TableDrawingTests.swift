import CanvasCore
import Drawing
import Testing

/// Tables of readings in cells.
@Suite struct TableDrawingTests {
  private static let ledger = Table(
    [
      Table.Row(cells: [
        "Compaan", Table.Cell("40 h", flow: .init(isSolid: false, isIncoming: false)), "40",
      ]),
      Table.Row(
        cells: [
          "Stad Gent", Table.Cell("€ 500", flow: .init(isSolid: true, isIncoming: true)), "5",
        ],
        details: ["since 2017"]),
    ],
    columns: [.init("Partner"), .init("gives"), .init("hours", isNumeric: true)],
    sum: "2 partners")

  @Test func cellsStandBelowEachOther() {
    #expect(
      TableDrawing(Self.ledger).text == [
        "Partner    gives         hours",
        "Compaan    ┄┄ 40 h ┄┄┄▸     40",
        "Stad Gent  ◂── € 500 ──      5",
        "  since 2017",
        "",
        "2 partners",
      ])
  }

  /// However narrow: no line is wider than what there is, and every row has a place.
  @Test(arguments: [12, 20, 30, 60]) func nothingLeavesTheRoom(width: Int) {
    let drawing = TableDrawing(Self.ledger, width: width)
    if width >= 24 {
      for line in drawing.text { #expect(cellWidth(line) <= width, "\(line)") }
    }
    #expect(drawing.places.map(\.row) == [0, 1])
    #expect(drawing.places[1].rect.height == 2)
  }

  @Test func aListHasItsDetailsBelow() {
    let table = Table(
      [Table.Row("One", details: ["of two"]), Table.Row("Two", depth: 1)], sum: "in all 2")
    #expect(TableDrawing(table).text == ["One", "  of two", "  Two", "in all 2"])
  }

  @Test func arrowsGoToTheNearestRow() {
    let drawing = TableDrawing(Self.ledger)
    #expect(drawing.neighbour(of: 0, .down) == 1)
    #expect(drawing.neighbour(of: 1, .up) == 0)
    #expect(drawing.neighbour(of: 1, .down) == nil)
    #expect(drawing.neighbour(of: 0, .right) == nil)
  }
}
