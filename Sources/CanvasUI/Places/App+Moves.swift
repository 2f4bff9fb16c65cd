import CanvasCore

/// A way to go on the screen.
package enum Direction: Sendable {
  case up, down, left, right
}

extension App {
  /// Moves the focus: through the notes of a box, then to the box that lies that way.
  mutating func moveFocus(_ direction: Direction) throws(Refusal) {
    guard let box = focusedBox, let plan else { throw Refusal(say(.noBoxHere)) }
    let notes = shown(box).map(\.id)
    let index = focus?.note.flatMap { notes.firstIndex(of: $0) }
    if let step = plan.step(direction), let index {
      let next = index + step
      // Cards stand in rows: sideways stays in the row.
      let row = { (i: Int) in i / max(1, plan.columns) }
      if notes.indices.contains(next), plan.columns == 1 || abs(step) > 1 || row(next) == row(index)
      {
        focus = Focus(box: box.id, note: notes[next])
        return
      }
      if step > 1, row(index) < row(notes.count - 1), let last = notes.last {
        focus = Focus(box: box.id, note: last)
        return
      }
    }
    let row = plan.row(of: focus?.note, in: box.id)
    guard let next = plan.neighbour(of: box.id, direction, row: row) else { throw .edgeOfBoard }
    enter(next, direction, at: row, from: index, plan)
  }

  /// Focuses a box that was come to from a side: its near end, or the note at the same height; where none is drawn,
  /// the one at the same place in the list.
  private mutating func enter(
    _ id: Identifier, _ direction: Direction, at row: Int, from index: Int?, _ plan: Plan
  ) {
    guard let box = board?.box(id) else { return }
    let notes = shown(box).map(\.id)
    let note: Identifier?
    switch direction {
    case .down: note = notes.first
    case .up: note = notes.last
    case .left, .right:
      note =
        (plan.walk == .places ? plan.note(of: id, nearRow: row) : nil)
        ?? index.flatMap { notes.isEmpty ? nil : notes[min($0, notes.count - 1)] }
    }
    focus = Focus(box: id, note: note ?? notes.first)
  }

  /// Goes to the next or the previous box in the order of filling, round and round.
  mutating func stepBox(by step: Int) throws(Refusal) {
    let ids = boxes.map(\.id)
    guard !ids.isEmpty, let box = focus?.box, let index = ids.firstIndex(of: box) else {
      throw Refusal(say(.noBoxHere))
    }
    guard ids.count > 1 else { throw Refusal(say(.edgeOfBoard)) }
    focus = Focus(box: ids[(index + step + ids.count) % ids.count])
  }

  /// Goes to another note of the box: `.min` and `.max` mean its first and last.
  mutating func stepNote(by step: Int) throws(Refusal) {
    let box = try requireBox()
    let notes = shown(box).map(\.id)
    guard !notes.isEmpty else { throw Refusal(say(.noNoteHere)) }
    let index = focus?.note.flatMap { notes.firstIndex(of: $0) } ?? 0
    let (sum, overflow) = index.addingReportingOverflow(step)
    let next = overflow ? (step > 0 ? notes.count - 1 : 0) : min(max(0, sum), notes.count - 1)
    guard next != index else { throw Refusal(say(.edgeOfList)) }
    focus = Focus(box: box.id, note: notes[next])
  }

  /// Opens the next or the previous board.
  mutating func stepBoard(by step: Int) throws(Refusal) {
    guard let workspace, workspace.boards.count > 1, let boardID,
      let index = workspace.index(ofBoard: boardID)
    else { throw Refusal(say(.onlyBoard)) }
    let count = workspace.boards.count
    show(board: workspace.boards[(index + step + count) % count].id)
  }

  /// Moves the focus by a screenful of notes, into the neighbouring boxes of a wall.
  mutating func page(by step: Int) throws(Refusal) {
    guard let plan else { throw Refusal(say(.noBoxHere)) }
    switch plan.page {
    case .boxes(let count):
      let ids = boxes.map(\.id)
      let index = focus.flatMap { focus in ids.firstIndex(of: focus.box) } ?? 0
      let next = min(max(0, index + step * count), ids.count - 1)
      guard next != index else { throw .edgeOfBoard }
      focus = Focus(box: ids[next])
    case .notes(let count): try stepNote(by: step * count)
    }
  }
}
