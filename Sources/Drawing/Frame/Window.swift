/// Which part of a list is shown where not all of it fits: whole items, page by page, so that moving
/// inside a page redraws nothing else.
package struct Window: Hashable {
  /// The indices shown.
  package let range: Range<Int>

  /// `heights` in rows, `room` in rows, `focus` the index that must be seen. The last page is filled up
  /// from above. An item taller than the room is a page of its own and is cut.
  package init(heights: [Int], room: Int, focus: Int) {
    guard !heights.isEmpty, room > 0 else {
      range = 0..<0
      return
    }
    var start = 0
    while true {
      var end = start
      var used = 0
      while end < heights.count, end == start || used + heights[end] <= room {
        used += heights[end]
        end += 1
      }
      if end >= heights.count {
        while start > 0, used + heights[start - 1] <= room {
          start -= 1
          used += heights[start]
        }
        range = start..<end
        return
      }
      if focus < end {
        range = start..<end
        return
      }
      start = end
    }
  }
}

/// Items over pages: whole ones, with so many free rows between them, on as few pages as can be, and these filled as
/// evenly as can be. An item taller than the room is a page of its own.
package func pages(_ heights: [Int], room: Int, gap: Int) -> [Range<Int>] {
  func filled(_ room: Int) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var (start, used) = (0, 0)
    for (index, height) in heights.enumerated() {
      if index > start, used + gap + height > room {
        pages.append(start..<index)
        (start, used) = (index, height)
      } else {
        used += (index > start ? gap : 0) + height
      }
    }
    return heights.isEmpty ? [] : pages + [start..<heights.count]
  }
  var pages = filled(room)
  for less in stride(from: room - 1, to: 0, by: -1) {
    let tighter = filled(less)
    guard tighter.count == pages.count else { break }
    pages = tighter
  }
  return pages
}
