import CanvasCore
import Drawing

extension Surface {
  /// All notes of a wall in one list, those with most votes first; of as many votes in their order on the wall.
  static let ranking = Surface(
    "ranking", .ranked, [.ranking], magnification: 2, suits: BoardMeasure.hasRoomForWall
  ) { scene, area in
    var plan = Plan(area)
    let ranking = Ranking(scene, area)
    plan.boxes = scene.boxes.map { ($0.id, area) }
    plan.walk = .notes(ranking.rows.map { Focus(box: $0.box.id, note: $0.note.id) })
    plan.page = .notes(max(1, area.height - 3))
    ranking.draw(on: &plan.sheet)
    return plan
  }
}

private struct Ranking {
  /// A line of the list. Notes with as many votes have one rank, those without any have none.
  struct Row {
    var note: Note
    var box: BoxScene
    var votes: Int
    var rank: Int?
  }

  let rows: [Row]
  private let scene: BoardScene
  private let area: Rect
  /// The cells of the widest signs at the end of a row.
  private let tailWidth: Int

  init(_ scene: BoardScene, _ area: Rect) {
    self.scene = scene
    self.area = area
    let all = scene.boxes.flatMap { box in
      box.notes.map { Row(note: $0, box: box, votes: scene.votes[$0.id] ?? 0) }
    }
    var rows = all.enumerated().sorted {
      $0.element.votes != $1.element.votes
        ? $0.element.votes > $1.element.votes : $0.offset < $1.offset
    }.map(\.element)
    for index in rows.indices where rows[index].votes > 0 {
      let isTied = index > 0 && rows[index - 1].votes == rows[index].votes
      rows[index].rank = isTied ? rows[index - 1].rank : index + 1
    }
    self.rows = rows
    tailWidth = rows.map { cellWidth(scene.tail(of: $0.note)) }.max() ?? 0
  }

  private var inner: Rect { area.inset(x: 1, y: 1) }
  /// The cells of a row's cluster, and of its words, which are the rest.
  private var clusterWidth: Int { min(28, max(8, inner.width / 4)) }
  private var textX: Int { inner.x + 10 }
  private var textWidth: Int { max(4, inner.maxX - textX - clusterWidth - tailWidth - 2) }

  func draw(on sheet: inout Sheet) {
    sheet.outline(area)
    let label = scene.say(.ranked)
    sheet.put(" \(clipped(label, to: area.width - 6)) ", x: area.x + 1, y: area.y, role: .label)
    // A new note has no votes yet: it is typed at the end.
    let isTyping = scene.draft?.isNew == true
    let heights = rows.map(height) + (isTyping ? [scene.draftHeight(width: textWidth + 2)] : [])
    let focus =
      isTyping
      ? rows.count : rows.firstIndex { $0.note.id == (scene.draft?.note ?? scene.focus?.note) }
    let window = Window(heights: heights, room: inner.height, focus: focus ?? 0)
    var y = inner.y
    for index in window.range {
      let height = min(heights[index], inner.maxY - y)
      if rows.indices.contains(index) {
        row(rows[index], y: y, height: height, on: &sheet)
      } else {
        field(y: y, rows: height, on: &sheet)
      }
      y += height
    }
    position(window.range.clamped(to: rows.indices), on: &sheet)
  }

  private func isTyped(_ row: Row) -> Bool { scene.draft?.note == row.note.id }

  private func height(_ row: Row) -> Int {
    isTyped(row) ? scene.draftHeight(width: textWidth + 2) : 1
  }

  /// Rank, votes, the words, the cluster, the sector.
  private func row(_ row: Row, y: Int, height: Int, on sheet: inout Sheet) {
    let (note, place) = (row.note, Rect(x: inner.x, y: y, width: inner.width, height: height))
    sheet.mark(place, as: .note(note.id, box: row.box.id))
    let rank = row.rank.map { "\($0)." } ?? "·"
    sheet.put(rank, x: inner.x + 5 - rank.count, y: y, role: scene.role(of: note))
    let votes = row.votes > 0 ? "\(row.votes)×" : ""
    sheet.put(votes, x: textX - 1 - votes.count, y: y, role: .badge)
    if isTyped(row) {
      field(y: y, rows: height, on: &sheet)
    } else {
      if scene.hasFocus(note) { sheet.put("▸", x: inner.x, y: y, role: .focusMark) }
      if scene.selected.contains(note.id) { sheet.put("•", x: inner.x + 1, y: y, role: .marked) }
      scene.change(note, x: inner.x + 1, y: y, on: &sheet)
      sheet.put(
        clipped(note.title, to: textWidth), x: textX, y: y, role: scene.role(of: note))
    }
    sheet.put(
      clipped(row.box.label, to: clusterWidth), x: textX + textWidth + 1, y: y, role: .prompt)
    let sector = scene.tail(of: note)
    sheet.put(sector, x: inner.maxX - sector.count, y: y, role: .badge)
  }

  private func field(y: Int, rows: Int, on sheet: inout Sheet) {
    sheet.mark(Rect(x: textX, y: y, width: textWidth, height: rows), as: .field)
    scene.field(indent: 10, x: inner.x, y: y, width: 10 + textWidth, rows: rows, on: &sheet)
  }

  /// `1–18 of 66 ▼` in the bottom line.
  private func position(_ range: Range<Int>, on sheet: inout Sheet) {
    guard range.count < rows.count, !range.isEmpty else { return }
    let (first, last) = (range.lowerBound, range.upperBound)
    let text = scene.say(.notesShown, "\(first + 1)–\(last)", "\(rows.count)")
    let signs = (first > 0 ? " ▲" : "") + (last < rows.count ? " ▼" : "")
    sheet.put(
      " \(text)\(signs) ", x: area.x + 2, y: area.maxY - 1, role: .label, limit: area.width - 4)
  }
}
