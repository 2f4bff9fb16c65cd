import CanvasCore
import CanvasUI
import Drawing
import Testing

/// A wall of headlines: clusters keep their places, and rows go to those that are full.
struct ClusterColumnsTests {
  private static let sizes = [(80, 24), (103, 29), (128, 36), (200, 50)].map {
    Size(width: $0.0, height: $0.1)
  }

  /// A wall of so many clusters; the n-th has n notes, so some are full and some are not.
  private func wall(_ clusters: Int, _ size: Size, tray: Int = 3) throws -> Session {
    var boxes = (0..<clusters).map { index in
      "[C\(index)]: " + (0..<index).map { "N\(index)x\($0)" }.joined(separator: " ")
    }
    boxes.append("tray: " + (0..<tray).map { "T\($0)" }.joined(separator: " "))
    return Session(
      try Picture.workspace("wall> " + boxes.joined(separator: " | ")).workspace, size: size)
  }

  /// Where a cluster is: its column, its page, and its place in that column from above.
  private struct Spot: Hashable {
    var column: Int
    var page: Int
    var place: Int
  }

  private func spots(_ app: App) throws -> (spots: [Identifier: Spot], columns: Int) {
    let plan = try #require(app.plan)
    let area = plan.area
    let lefts = Set(plan.boxes.map(\.rect.x)).sorted()
    var spots: [Identifier: Spot] = [:]
    for box in plan.boxes {
      let page = (box.rect.y - area.y) / area.height
      let above = plan.boxes.count {
        $0.rect.x == box.rect.x && ($0.rect.y - area.y) / area.height == page
          && $0.rect.y < box.rect.y
      }
      spots[box.id] = Spot(
        column: lefts.firstIndex(of: box.rect.x) ?? -1, page: page, place: above)
    }
    return (spots, lefts.count)
  }

  /// The clusters that people made, without those that are on every wall.
  private func own(_ spots: [Identifier: Spot]) -> [Identifier: Spot] {
    spots.filter { !["tray", "parking-lot"].contains($0.key.text) }
  }

  // MARK: Places

  @Test(arguments: 0...12, sizes)
  func aNewClusterMovesNoOther(_ count: Int, _ size: Size) throws {
    let before = try wall(count, size)
    let after = before.pressing("c t:New Enter")
    let (old, new) = (try spots(before.app), try spots(after.app))
    #expect(new.spots.count == old.spots.count + 1)
    for (id, spot) in own(old.spots) { #expect(new.spots[id] == spot, "\(id)") }
    // Tray and parking lot stay in their columns; on the page that is the last one.
    if old.columns == new.columns {
      for id in ["tray", "parking-lot"] as [Identifier] {
        #expect(new.spots[id]?.column == old.spots[id]?.column)
      }
    }
    // There are more columns only where there were fewer clusters than columns.
    #expect(new.columns == old.columns || old.columns == max(1, count))
    #expect(try spots(after.pressing("u").app) == old)
  }

  @Test(arguments: [1, 4, 8, 12], sizes)
  func neitherNotesNorTheCursorMoveAnyCluster(_ count: Int, _ size: Size) throws {
    let session = try wall(count, size)
    let places = try spots(session.app)
    var parked = session.pressing("Tab")
    while parked.app.focus?.box != "parking-lot" { parked.press("Tab") }
    let changes = [
      parked, parked.pressing("a t:Later"), parked.pressing("a t:Later Esc"),
      session.pressing("a t:One_more Enter t:and_more Esc"), session.pressing("Tab x x"),
    ]
    for change in changes {
      let now = try spots(change.app)
      #expect(now.columns == places.columns && now.spots == places.spots)
    }
    var walked = session
    for _ in places.spots {
      walked.press("Tab")
      #expect(try spots(walked.app).spots == places.spots)
    }
  }

  @Test(arguments: 1...12, sizes)
  func columnsAreFilledWithoutGapsOrOverlaps(_ count: Int, _ size: Size) throws {
    for tray in [0, 30] {
      let plan = try #require(try wall(count, size, tray: tray).app.plan)
      for (_, column) in Dictionary(grouping: plan.boxes, by: \.rect.x) {
        let rects = column.map(\.rect).sorted { $0.y < $1.y }
        for (above, below) in zip(rects, rects.dropFirst()) {
          let isNextPage = (below.y - plan.area.y) % plan.area.height == 0
          #expect(below.y == (isNextPage ? above.maxY : above.maxY - 1))
          if isNextPage { #expect((above.maxY - plan.area.y) % plan.area.height == 0) }
        }
        #expect((rects[0].y - plan.area.y) % plan.area.height == 0)
        #expect((rects[rects.count - 1].maxY - plan.area.y) % plan.area.height == 0)
        for rect in rects { #expect(rect.height >= 2 && rect.maxX <= plan.area.maxX) }
      }
    }
  }

  // MARK: Rows

  @Test(arguments: sizes) func anEmptyClusterIsALineUntilTheCursorIsInIt(_ size: Size) throws {
    let session = try Session(
      picture: "wall> [One]: A* | [Two]: B | [Three]: | [Four]: C", size: size)
    func height(_ session: Session, _ box: Identifier) throws -> Int? {
      try #require(session.app.plan).boxes.first { $0.id == box }?.rect.height
    }
    for box in ["three", "tray", "parking-lot"] as [Identifier] {
      // In a column where none has notes the last one, or the one with the cursor, has all rows.
      let boxes = try #require(session.app.plan).boxes
      let left = boxes.first { $0.id == box }?.rect.x
      let isBesideNotes = boxes.contains { other in
        other.rect.x == left && session.app.board?.box(other.id)?.notes.isEmpty == false
      }
      if isBesideNotes { #expect(try height(session, box) == 2) }
      var there = session
      while there.app.focus?.box != box { there.press("Tab") }
      #expect(try #require(try height(there, box)) >= 4)
      #expect(FrameChecks(there.app.view()).focusMarks == 1)
    }
  }

  @Test func fullClustersHaveTheRowsThatOthersDoNotNeed() throws {
    let full = (0..<12).map { "N\($0)" }.joined(separator: " ")
    let session = try Session(
      picture: "wall> [Full]: \(full) | [B]: b | [One]: x | [D]: d", size: Self.sizes[0])
    let seen = session.app.view().rows.joined()
    for note in 0..<12 { #expect(seen.contains("N\(note) ") || seen.contains("N\(note)│")) }
    #expect(!seen.contains("+"))
  }

  @Test func whoIsEquallyFullHasAsManyRows() throws {
    let many = (0..<30).map { "N\($0)" }.joined(separator: " ")
    let more = (0..<30).map { "M\($0)" }.joined(separator: " ")
    let session = try Session(
      picture: "wall> [A]: \(many) | [B]: b | [C]: \(more)", size: Self.sizes[0])
    let boxes = try #require(session.app.plan).boxes
    let heights = ["a", "c"].map { id in boxes.first { $0.id.text == id }?.rect.height ?? 0 }
    #expect(abs(heights[0] - heights[1]) <= 1)
  }

  @Test func aTallTrayLeavesRoomForTheOthers() throws {
    let session = try wall(4, Self.sizes[0], tray: 60)
    let boxes = try #require(session.app.plan).boxes
    for box in boxes where !["c0", "parking-lot"].contains(box.id.text) {
      #expect(box.rect.height >= 3, "\(box.id)")
    }
  }
}
