import CanvasCore
import Drawing

/// The first slide of a show: the workspace, the board, its question, who made it and when, whom the canvas is after.
struct TitlePage {
  private let scene: BoardScene
  private let area: Rect

  init(_ scene: BoardScene, _ area: Rect) {
    self.scene = scene
    self.area = area
  }

  /// Something that is said on the page, in the letters it has got.
  private struct Item {
    var rows: [String]
    var role: Role

    init(rows: [String], role: Role) { (self.rows, self.role) = (rows, role) }
    init(_ block: BlockText) { (rows, role) = (block.rows, .picture) }
    init(_ text: String, _ role: Role, width: Int) {
      (rows, self.role) = (text.isEmpty ? [] : wrapped(text, width: width, rows: 4), role)
    }
  }

  private var inner: Rect { area.inset(x: max(2, area.width / 16), y: 1) }

  func draw(on sheet: inout Sheet) {
    let items = self.items.filter { !$0.rows.isEmpty }
    let height = items.reduce(-1) { $0 + $1.rows.count + 1 }
    var y = inner.y + max(0, (inner.height - 1 - height) / 2)
    for item in items {
      let width = item.rows.map { cellWidth($0) }.max() ?? 0
      let x = inner.x + max(0, (inner.width - width) / 2)
      for row in item.rows where y < inner.maxY - 1 {
        sheet.put(row, x: x, y: y, role: item.role, limit: inner.maxX - x)
        y += 1
      }
      y += 1
    }
    let credit = clipped(scene.template?.credit(in: scene.language) ?? "", to: inner.width)
    sheet.put(
      credit, x: inner.x + (inner.width - cellWidth(credit)) / 2, y: area.maxY - 1, role: .credit)
  }

  /// As many in block letters as there is room for: the board's title first, then the question, then the workspace.
  private var items: [Item] {
    let (track, width) = (scene.workspace.title, inner.width)
    let title = scene.title.saidUnder(track)
    var workspace = Item(track == title ? "" : track, .question, width: width)
    var board = Item(title, .question, width: width)
    var question = Item(scene.board.question, .question, width: width)
    let makers = Item(scene.board.makers { scene.say($0) }, .credit, width: width)
    let successes = self.successes
    /// What is left beside all others as they are now, a row free between them.
    func room(_ own: Item) -> Int {
      let all = [workspace, board, question, successes, makers].filter { !$0.rows.isEmpty }
      let taken = all.reduce(all.count) { $0 + $1.rows.count }
      return inner.height - 1 - taken + own.rows.count
    }
    if let block = BlockText(title, width: width, height: min(room(board), inner.height / 2)) {
      board = Item(block)
    }
    let small = inner.height > 24 ? 2 : 1
    if let block = BlockText(
      scene.board.question, width: width, height: room(question), largest: small)
    {
      question = Item(block)
    }
    if track != title,
      let block = BlockText(track, width: width, height: room(workspace), largest: small)
    {
      workspace = Item(block)
    }
    return [workspace, board, question, successes, makers]
  }

  /// What worked, the latest first, as many as leave the title its room.
  private var successes: Item {
    let found = scene.workspace.successes.filter { !$0.note.isHidden }
    let most = max(1, inner.height / 6)
    var rows = found.prefix(most).map {
      clipped(scene.celebration(of: $0.note, [$0.note.title]), to: inner.width)
    }
    if found.count > most { rows[most - 1] += " +\(found.count - most)" }
    return Item(
      rows: rows.isEmpty
        ? [] : [scene.say(.whatWorked)] + rows.map { clipped($0, to: inner.width) },
      role: .badge)
  }
}

extension BoardScene {
  /// A success in a line: its sign, words, and its day where that is known.
  func celebration(of note: Note, _ words: [String]) -> String {
    let day = note.fields["done"]?.string.flatMap(CalendarDay.init(date:))?.date(in: language)
    return "☼ " + (words + [day].compactMap { $0 }).joined(separator: " · ")
  }
}
