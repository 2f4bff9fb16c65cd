import CanvasCore
import Drawing

extension Direction {
  /// How far it goes in a list; nil for sideways.
  fileprivate var step: Int? {
    switch self {
    case .up: -1
    case .down: 1
    case .left, .right: nil
    }
  }
}

extension App {
  /// Moves the focus: through a note that is longer than the screen, through the notes of a box, then to the box
  /// that lies that way.
  mutating func moveFocus(_ direction: Direction) throws(Refusal) {
    guard let plan else { throw Refusal(say(.noBoxHere)) }
    if let step = direction.step {
      if readOn(by: step, plan) { return }
      if case .notes = plan.walk { return try stepNote(by: step) }
    }
    try moveFocus(direction, plan)
    if direction == .up { readFromEnd() }
  }

  private mutating func moveFocus(_ direction: Direction, _ plan: Plan) throws(Refusal) {
    guard let box = focusedBox else { throw Refusal(say(.noBoxHere)) }
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
    guard let box = boxes.first(where: { $0.id == id }) else { return }
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

  /// Goes to another note of the box, or of the list that arrows go through: `.min` and `.max` mean its first and
  /// last.
  mutating func stepNote(by step: Int) throws(Refusal) {
    _ = try requireBox()
    let notes = self.line
    guard !notes.isEmpty else { throw Refusal(say(.noNoteHere)) }
    let index = notes.firstIndex { $0.note == focus?.note } ?? 0
    let next = notes.indices.place(index, step: step)
    guard next != index else { throw Refusal(say(.edgeOfList)) }
    focus = notes[next]
  }

  /// Goes to the note after those on the screen, or to the end of the one before them.
  private mutating func stepScreen(by step: Int, _ plan: Plan) throws(Refusal) {
    let notes = self.line
    let shown = notes.indices.filter { plan.shows(notes[$0]) }
    let next = step > 0 ? (shown.last ?? 0) + 1 : (shown.first ?? 0) - 1
    let index = min(max(0, next), notes.count - 1)
    guard notes.indices.contains(index), notes[index] != focus else { throw .edgeOfList }
    focus = notes[index]
    if step < 0 { readFromEnd() }
  }

  /// The notes that are gone through one by one from here: those of the box, or of several boxes in one list.
  var line: [Focus] {
    if case .notes(let notes)? = plan?.walk { return notes }
    return focusedBox.map { box in shown(box).map { Focus(box: box.id, note: $0.id) } } ?? []
  }

  // MARK: Longer than the screen

  /// Shows the next or the previous screen of a note that is longer than one; false where it ends that way.
  mutating func readOn(by step: Int, _ plan: Plan) -> Bool {
    let next = min(max(0, part), plan.parts - 1) + step
    guard (0..<plan.parts).contains(next) else { return false }
    part = next
    return true
  }

  /// A note that was come to from below is met at its end.
  private mutating func readFromEnd() {
    guard surface.families.contains(.zoom) else { return }
    let parts = makePlan()?.parts ?? 1
    if parts > 1 { part = parts - 1 }
  }

  /// Opens the next or the previous board.
  mutating func stepBoard(by step: Int) throws(Refusal) {
    guard let workspace, workspace.boards.count > 1, let boardID,
      let index = workspace.index(ofBoard: boardID)
    else { throw Refusal(say(.onlyBoard)) }
    let count = workspace.boards.count
    show(board: workspace.boards[(index + step + count) % count].id)
  }

  /// Moves the focus by a screenful: of a long note, of notes, into the neighbouring boxes of a wall.
  mutating func page(by step: Int) throws(Refusal) {
    guard let plan else { throw Refusal(say(.noBoxHere)) }
    if readOn(by: step, plan) { return }
    switch plan.page {
    case .boxes(let count):
      let ids = boxes.map(\.id)
      let index = focus.flatMap { focus in ids.firstIndex(of: focus.box) } ?? 0
      let next = min(max(0, index + step * count), ids.count - 1)
      guard next != index else { throw .edgeOfBoard }
      focus = Focus(box: ids[next])
    case .notes(let count): try stepNote(by: step * count)
    case .screen: try stepScreen(by: step, plan)
    }
  }
}

extension Range<Int> {
  /// The place so many steps from another, or the nearest there is: `.min` and `.max` mean the first and the last one.
  func place(_ place: Int, step: Int) -> Int {
    let (sum, overflow) = place.addingReportingOverflow(step)
    return overflow
      ? (step > 0 ? upperBound - 1 : lowerBound)
      : Swift.min(Swift.max(lowerBound, sum), upperBound - 1)
  }
}
