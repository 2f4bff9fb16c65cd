import CanvasCore
import Drawing

/// All boards of the workspace under the headings of their templates, with the funnel on top.
struct BoardsView {
  private let app: App

  init(_ app: App) { self.app = app }

  private enum Line {
    case funnel
    case blank
    case heading(String, Int)
    case board(Int)
  }

  func draw(on sheet: inout Sheet) {
    guard let workspace = app.workspace else { return }
    let area = Chrome(app).boardArea
    sheet.outline(area)
    sheet.put(
      " \(app.say(.boards)) · \(workspace.boards.count) ", x: area.x + 1, y: area.y, role: .label)
    let inner = area.inset(x: 2, y: 1)
    let lines = self.lines(workspace)
    let focus =
      lines.firstIndex { if case .board(app.boardIndex) = $0 { true } else { false } } ?? 0
    let window = Window(heights: lines.map { _ in 1 }, room: inner.height, focus: focus)
    for (row, index) in window.range.enumerated() {
      draw(lines[index], workspace, inner, y: inner.y + row, on: &sheet)
    }
    if workspace.boards.isEmpty {
      sheet.put("▸", x: inner.x, y: inner.y + 1, role: .focusMark)
      sheet.put(
        clipped(app.say(.noBoardsYet), to: inner.width - 2), x: inner.x + 2, y: inner.y + 1,
        role: .prompt)
    }
    let shown = lines[window.range].count { if case .board = $0 { true } else { false } }
    if shown < workspace.boards.count {
      sheet.put("+\(workspace.boards.count - shown)", x: area.maxX - 6, y: area.y, role: .overflow)
    }
  }

  /// The boards in their order in the file, under a heading wherever the template changes.
  private func lines(_ workspace: Workspace) -> [Line] {
    var lines: [Line] = Funnel(workspace).text.isEmpty ? [] : [.funnel]
    var last: String?
    for (index, board) in workspace.boards.enumerated() {
      if board.template != last {
        let run = workspace.boards[index...].prefix { $0.template == board.template }.count
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(
          .heading(app.templates[board.template]?.title[app.language] ?? board.template, run))
        last = board.template
      }
      lines.append(.board(index))
    }
    return lines
  }

  private func draw(
    _ line: Line, _ workspace: Workspace, _ inner: Rect, y: Int, on sheet: inout Sheet
  ) {
    switch line {
    case .blank: return
    case .funnel: funnel(Funnel(workspace), inner, y: y, on: &sheet)
    case .heading(let title, let count):
      sheet.put(clipped("\(title) · \(count)", to: inner.width), x: inner.x, y: y, role: .label)
    case .board(let index):
      board(workspace.boards[index], index == app.boardIndex, inner, y, on: &sheet)
    }
  }

  /// `66 ideas → 9 visual lean canvases → …` as wide as it fits, else numbers only.
  private func funnel(_ funnel: Funnel, _ inner: Rect, y: Int, on sheet: inout Sheet) {
    let words = funnel.stages.map { stage in
      stage.template == "wall"
        ? app.say(.ideaCount, count: stage.count)
        : "\(stage.count) \(app.templates[stage.template]?.title[app.language] ?? "")"
    }.joined(separator: " → ")
    sheet.put(
      cellWidth(words) <= inner.width ? words : funnel.text, x: inner.x, y: y, role: .question)
  }

  private func board(
    _ board: Board, _ isFocused: Bool, _ inner: Rect, _ y: Int, on sheet: inout Sheet
  ) {
    if let index = app.workspace?.index(ofBoard: board.id) {
      sheet.mark(Rect(x: inner.x, y: y, width: inner.width, height: 1), as: .board(index))
    }
    if isFocused { sheet.put("▸", x: inner.x, y: y, role: .focusMark) }
    let detail = detail(board)
    let room = max(8, inner.width - 4 - cellWidth(detail))
    let title = clipped(app.name(of: board), to: room)
    sheet.put(title, x: inner.x + 2, y: y, role: isFocused ? .focus : .text)
    sheet.put(detail, x: inner.maxX - cellWidth(detail), y: y, role: .badge)
  }

  private func detail(_ board: Board) -> String {
    let others = board.noteCount - board.ideaCount
    let isWall = app.isWall(board.id)
    var parts = [
      isWall
        ? app.say(.ideaCount, count: board.ideaCount)
        : app.say(.noteCount, count: board.noteCount)
    ]
    if isWall, others > 0 { parts.append(app.say(.otherCount, count: others)) }
    let votes = board.voteTotal(of: board.decidingRound?.id)
    if votes > 0 { parts.append("\(votes)×") }
    if !board.maturity.isEmpty { parts.append(app.maturity(of: board)) }
    return parts.joined(separator: " · ")
  }
}
