import CanvasCore
import Drawing
import TestSupport
import Testing

/// Maps of a track in cells.
@Suite struct TrackDrawingTests {
  private static func map(_ stages: [[String]], _ ties: [(String, String)]) -> Table {
    var rows: [Table.Row] = []
    for (stage, titles) in stages.enumerated() {
      for title in titles {
        var row = Table.Row(title, target: .board(Identifier("b\(rows.count)") ?? "b"))
        row.stage = stage
        rows.append(row)
      }
    }
    let names = rows.map(\.text)
    return Table(
      stages: stages.indices.map { "Stage \($0 + 1)" }, rows,
      ties: ties.compactMap { from, to in
        guard let from = names.firstIndex(of: from), let to = names.firstIndex(of: to) else {
          return nil
        }
        return Table.Tie(from: from, to: to)
      })
  }

  @Test func linesLeadFromWhatThereWasToWhatItBecame() {
    let table = Self.map(
      [["Rain", "Snow", "Hail"], ["Boots"], ["Shop", "School"]],
      [("Rain", "Boots"), ("Snow", "Boots"), ("Boots", "Shop"), ("Hail", "School")])
    #expect(
      TableDrawing(table).text == [
        "Stage 1      Stage 2      Stage 3",
        "Rain ─────┬▸ Boots ─────▸ Shop",
        "          │",
        "Snow ─────┘",
        "",
        "Hail ───────────────────▸ School",
      ])
  }

  /// An idea that became two things has a line to each, and nobody else seems to have it.
  @Test func whatBecameTwoThingsHasTwoLines() {
    let table = Self.map(
      [["Rain", "Snow"], ["Boots", "Coat"]],
      [("Rain", "Boots"), ("Rain", "Coat"), ("Snow", "Coat")])
    let walker = LineWalker(TableDrawing(table))
    #expect(walker.reached(from: 0) == [2, 3])
    #expect(walker.reached(from: 1) == [3])
  }

  @Test func whatFollowsAHeadingStandsBelow() {
    var table = Self.map([["Rain"], ["Boots"]], [("Rain", "Boots")])
    var heading = Table.Row("Left behind")
    heading.isHeading = true
    table.rows += [heading, Table.Row("Sun", details: ["nobody came"], target: .note("n1"))]
    let drawing = TableDrawing(table, width: 60)
    #expect(drawing.text.suffix(3) == ["Left behind", "Sun", "  nobody came"])
    #expect(drawing.places.map(\.row) == [0, 1, 3])
    #expect(drawing.neighbour(of: 0, .right, ties: table.ties) == 1)
    #expect(drawing.neighbour(of: 1, .down) == 3)
    #expect(drawing.neighbour(of: 3, .up) == 0)
  }

  @Test func whereAMapDoesNotFitItIsAList() {
    let table = Self.map([["Rain"], ["Boots"], ["Shop"]], [("Rain", "Boots")])
    #expect(TableDrawing(table, width: 20).text == ["Rain", "Boots", "Shop"])
  }

  /// However much is tied to whatever: each node stands once and inside, and whoever follows the lines from a node comes to
  /// what it became and to nothing else.
  @Test(arguments: [75, 100, 128, 195]) func everyTieIsALine(width: Int) {
    for seed in 1...120 {
      var random = SplitMix64(seed: UInt64(seed))
      let table = random.map()
      let drawing = TableDrawing(table, width: width)
      let nodes = table.rows.count
      #expect(drawing.places.map(\.row).sorted() == Array(0..<nodes), "seed \(seed)")
      for line in drawing.text { #expect(cellWidth(line) <= width, "seed \(seed): \(line)") }
      for (index, place) in drawing.places.enumerated() {
        #expect(place.rect.x >= 0 && place.rect.maxX <= width, "seed \(seed)")
        for other in drawing.places.dropFirst(index + 1) {
          #expect(place.rect.intersection(other.rect).isEmpty, "seed \(seed)")
        }
      }
      let forward = table.ties.filter { table.rows[$0.from].stage < table.rows[$0.to].stage }
      // Those that there is no room for are told in words.
      let told = drawing.text.joined().filter { !" -".contains($0) }
      let drawn = forward.filter {
        let words = table.rows[$0.from].text + "▸" + table.rows[$0.to].text
        return !told.contains(words.filter { $0 != " " })
      }
      if width >= 128 { #expect(drawn == forward, "seed \(seed)") }
      let walker = LineWalker(drawing)
      for node in 0..<nodes {
        #expect(
          walker.reached(from: node) == Set(drawn.filter { $0.from == node }.map(\.to)),
          "seed \(seed), \(table.rows[node].text)\n\(drawing.text.joined(separator: "\n"))")
      }
    }
  }
}

extension SplitMix64 {
  /// A map of two to four stages, of few nodes or many, hardly tied or densely.
  fileprivate mutating func map() -> Table {
    var rows: [Table.Row] = []
    let stages = number(in: 2...4)
    for stage in 0..<stages {
      for _ in 0..<number(in: 1...(stage == 0 ? 16 : 7)) {
        let words = (0..<number(in: 1...5)).map { _ in
          String((0..<number(in: 2...9)).map { _ in pick(Array("abcdefghijklmnop")) ?? "x" })
        }
        var row = Table.Row(
          words.joined(separator: " ") + "\(rows.count)",
          target: .board(Identifier("b\(rows.count)") ?? "b"))
        row.stage = stage
        if chance(50) { row.marks = "\(number(in: 1...20))×" }
        rows.append(row)
      }
    }
    var ties: Set<Table.Tie> = []
    for to in rows.indices {
      for _ in 0..<number(in: 0...3) {
        let from = number(in: 0...(rows.count - 1))
        // Ties that lead nowhere are in no map, but in files.
        if from != to { ties.insert(Table.Tie(from: from, to: to)) }
      }
    }
    return Table(
      stages: (0..<stages).map { "Stage \($0)" }, rows,
      ties: ties.sorted { ($0.from, $0.to) < ($1.from, $1.to) })
  }
}

/// Follows lines as a reader does: never to the left, and straight on where lines cross.
private struct LineWalker {
  private let cells: [[Character]]
  private let drawing: TableDrawing

  /// North, east, south, west.
  private static let sides: [Character: [Bool]] = [
    "─": [false, true, false, true], "│": [true, false, true, false],
    "┌": [false, true, true, false], "┐": [false, false, true, true],
    "└": [true, true, false, false], "┘": [true, false, false, true],
    "├": [true, true, true, false], "┤": [true, false, true, true],
    "┬": [false, true, true, true], "┴": [true, true, false, true],
    "┼": [true, true, true, true], "•": [true, true, true, true],
  ]
  private static let steps = [(0, -1), (1, 0), (0, 1), (-1, 0)]

  init(_ drawing: TableDrawing) {
    self.drawing = drawing
    let width = drawing.width + 2
    cells = drawing.lines.map { line in
      var row = Array(repeating: Character(" "), count: max(width, 240))
      for run in line {
        for (offset, character) in run.text.enumerated() where run.x + offset < row.count {
          row[run.x + offset] = character
        }
      }
      return row
    }
  }

  func reached(from row: Int) -> Set<Int> {
    guard let place = drawing.places.first(where: { $0.row == row })?.rect else { return [] }
    // The first line on its right.
    guard
      let run = drawing.lines[place.y].filter({
        Self.sides[$0.text.first ?? " "] != nil && $0.x >= place.x && $0.x <= place.maxX + 1
      }).min(by: { $0.x < $1.x }), isOwn(run.x, of: place)
    else { return [] }
    struct State: Hashable {
      var x: Int
      var y: Int
      var direction: Int
    }
    var found: Set<Int> = []
    var seen: Set<State> = []
    var open = [State(x: run.x, y: place.y, direction: 1)]
    while let state = open.popLast() {
      guard seen.insert(state).inserted else { continue }
      let sign = cells[state.y][state.x]
      if sign == "▸" {
        if let goal = drawing.places.first(where: {
          $0.rect.y == state.y && $0.rect.x == state.x + 2
        }) {
          found.insert(goal.row)
        }
        continue
      }
      guard let sides = Self.sides[sign] else { continue }
      for direction in 0..<3 where sides[direction] {
        if sign == "┼", direction != state.direction { continue }
        // Nobody turns back.
        if (direction + 2) % 4 == state.direction { continue }
        let (x, y) = (state.x + Self.steps[direction].0, state.y + Self.steps[direction].1)
        guard cells.indices.contains(y), cells[y].indices.contains(x) else { continue }
        open.append(State(x: x, y: y, direction: direction))
      }
    }
    return found
  }

  /// Whether the line leaves the node and does not only begin there: it comes from the left, or a title stands before it.
  private func isOwn(_ x: Int, of place: Rect) -> Bool {
    let sides = Self.sides[cells[place.y][x]] ?? []
    return sides.count == 4 && (sides[3] || cells[place.y][x] == "┌" && x == place.maxX + 1)
  }
}
