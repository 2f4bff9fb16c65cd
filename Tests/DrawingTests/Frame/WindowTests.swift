import Drawing
import TestSupport
import Testing

struct PagesTests {
  @Test(arguments: [
    ([Int](), 5, [Range<Int>]()), ([3], 5, [0..<1]), ([3, 1, 1], 7, [0..<3]),
    ([3, 1, 1], 6, [0..<1, 1..<3]), ([1, 1, 1, 1, 1, 1, 1], 5, [0..<3, 3..<6, 6..<7]),
    ([9, 1, 1], 4, [0..<1, 1..<3]), ([1, 9, 1], 4, [0..<1, 1..<2, 2..<3]),
  ]) func wholeItemsFillFewPagesEvenly(_ heights: [Int], _ room: Int, _ all: [Range<Int>]) {
    #expect(pages(heights, room: room, gap: 1) == all)
  }

  @Test func noPageIsFullWhileAnotherIsEmpty() {
    let heights = Array(repeating: 1, count: 11)
    #expect(pages(heights, room: 10, gap: 0).map(\.count) == [6, 5])
  }
}

struct WindowTests {
  private func range(_ heights: [Int], _ room: Int, _ focus: Int) -> Range<Int> {
    Window(heights: heights, room: room, focus: focus).range
  }

  @Test func whatFitsIsShownWhole() {
    for focus in 0..<3 { #expect(range([2, 3, 1], 6, focus) == 0..<3) }
  }

  @Test(arguments: [(0, 0..<4), (3, 0..<4), (4, 4..<8), (7, 4..<8)])
  func movingInsideAPageMovesNothing(_ focus: Int, _ page: Range<Int>) {
    #expect(range(Array(repeating: 1, count: 10), 4, focus) == page)
  }

  @Test func lastPageIsFilledUpFromAbove() {
    #expect(range(Array(repeating: 1, count: 10), 4, 9) == 6..<10)
    #expect(range([1, 1, 1, 5, 1], 4, 4) == 4..<5)
    #expect(range([3, 1, 2, 2], 5, 3) == 1..<4)
  }

  @Test(arguments: [(0, 0..<1), (1, 1..<2), (2, 2..<4)])
  func anItemTallerThanTheRoomIsAPageOfItsOwn(_ focus: Int, _ page: Range<Int>) {
    #expect(range([1, 9, 1, 1], 3, focus) == page)
  }

  @Test func withoutItemsOrRoomNothingIsShown() {
    #expect(range([], 5, 0) == 0..<0)
    #expect(range([1, 1], 0, 1) == 0..<0)
    #expect(range([1, 1], -3, 1) == 0..<0)
  }

  @Test func theFocusIsSeenAndThePageFits() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let heights = (0..<random.number(in: 1...12)).map { _ in random.number(in: 1...6) }
      let room = random.number(in: 1...12)
      let focus = random.below(heights.count)
      let page = range(heights, room, focus)
      #expect(page.contains(focus), "\(heights) \(room) \(focus)")
      let used = heights[page].reduce(0, +)
      if page.count > 1 { #expect(used <= room, "\(heights) \(room) \(focus)") }
      // Nothing more would fit above the last page.
      if page.upperBound == heights.count, page.lowerBound > 0 {
        #expect(used + heights[page.lowerBound - 1] > room, "\(heights) \(room) \(focus)")
      }
    }
  }
}
