import CanvasCore
import Drawing

/// Where the clusters of a wall lie: in columns, and on pages.
///
/// A cluster keeps its place: the n-th of those that people made is in column n mod `columns`, in row n / `columns`,
/// whatever is in it, and so many rows are a page. How many columns there are depends on the width alone, except
/// that there are no more of them than clusters; what is on every wall, as tray and parking lot, stands at the foot
/// of the first and the last column of the last page. So a cluster that comes after all others moves none of them to
/// another column or page, and neither does a note; only heights change. Where there are fewer clusters than
/// columns, a new one makes all of them narrower, and they stay side by side as they were.
///
/// In a column one without notes is a line, and the others share the rows (``share(_:among:)``).
struct ClusterColumns {
  /// A cluster to be placed.
  struct Tile {
    /// Whether it is on every such wall.
    var isFixed: Bool
    /// Whether anything is in it.
    var isFull: Bool
    /// The rows that it wants in so many cells.
    var rows: (_ width: Int) -> Int
  }

  let columns: Int
  /// How many clusters a page holds beside the fixed ones.
  let perPage: Int
  /// The places on the whole wall, by the clusters' indices; the first page is where the screen is.
  private(set) var rects: [Rect]
  /// The page of each.
  private(set) var pages: [Int]

  /// The narrowest column, and the narrowest that more than three columns have; the least rows a cluster is reckoned
  /// with.
  private static let (narrow, wide, least) = (38, 54, 10)

  init(_ tiles: [Tile], in area: Rect) {
    // Of many fixed boxes none can stand at the foot.
    let feet = tiles.indices.filter { tiles[$0].isFixed }
    let fixed = feet.count <= 2 ? feet : []
    let flowing = tiles.indices.filter { !fixed.contains($0) }
    let most = max(1, min(area.width / Self.narrow, 3), area.width / Self.wide)
    let columns = min(most, max(1, flowing.count))
    let perPage = columns * max(1, area.height / Self.least)
    self.columns = columns
    self.perPage = perPage
    rects = Array(repeating: Rect(x: area.x, y: area.y, width: 0, height: 0), count: tiles.count)
    pages = Array(repeating: max(0, flowing.count - 1) / perPage, count: tiles.count)
    for (place, index) in flowing.enumerated() { pages[index] = place / perPage }
    for page in 0...max(0, flowing.count - 1) / perPage {
      let shown = flowing.enumerated().filter { $0.offset / perPage == page }
      for column in 0..<columns {
        let own = shown.filter { $0.offset % columns == column }.map(\.element)
        let below = fixed.enumerated().filter { foot, index in
          pages[index] == page && Self.column(ofFoot: foot, of: fixed.count, columns) == column
        }.map(\.element)
        stack(own + below, tiles, column, page, area)
      }
    }
  }

  /// The fixed clusters are spread from the first column to the last one.
  private static func column(ofFoot foot: Int, of count: Int, _ columns: Int) -> Int {
    count < 2 ? 0 : foot * (columns - 1) / (count - 1)
  }

  /// Puts clusters one below the other into a column of a page; they share lines.
  private mutating func stack(
    _ indices: [Int], _ tiles: [Tile], _ column: Int, _ page: Int, _ area: Rect
  ) {
    let left = stretch(column, columns, area.width)
    let right = stretch(column + 1, columns, area.width)
    let room = max(0, area.height - 1 - indices.count)
    let wishes = indices.map { (tiles[$0].rows(right - left - 1), tiles[$0].isFull) }
    let rows = Self.share(room, among: wishes)
    var y = area.y + page * area.height
    for (index, rows) in zip(indices, rows) {
      rects[index] = Rect(
        x: area.x + left, y: y, width: right - left + 1, height: rows + 2)
      y += rows + 1
    }
  }

  /// Shares the rows of a column. Where there are enough, whoever is full has as many as the next, and more only where
  /// it wants more than that; so a note more moves nothing while there is room. Where there are not, none has more
  /// than it wants, and those that want more than an equal part have equal parts. Where none is full, the one with
  /// the cursor has what is left, else the last.
  static func share(_ rows: Int, among wishes: [(rows: Int, isFull: Bool)]) -> [Int] {
    let isTight = wishes.reduce(0) { $0 + $1.rows } > rows
    var shares = wishes.map(\.rows)
    // Those that are not settled yet.
    var open = Array(wishes.indices)
    if !isTight {
      let full = open.filter { wishes[$0].isFull }
      let wanting = open.filter { wishes[$0].rows > 0 }
      open = [full, wanting].first { !$0.isEmpty } ?? open.suffix(1)
    }
    var left = rows - shares.indices.reduce(0) { $0 + (open.contains($1) ? 0 : shares[$1]) }
    while let index = open.first(where: { index in
      let part = left / open.count
      return isTight ? shares[index] <= part : shares[index] > part
    }) {
      left -= shares[index]
      open.removeAll { $0 == index }
    }
    for (place, index) in open.enumerated() {
      shares[index] = left / open.count + (place < left % open.count ? 1 : 0)
    }
    return shares
  }
}
