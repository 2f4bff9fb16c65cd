import CanvasCore

/// What the mouse took hold of and has not let go.
struct Grip: Hashable, Sendable {
  var note: Identifier
  /// Whether it has been moved to another place since: then letting go puts the note down.
  var isMoved = false
}

extension App {
  /// A click focuses, a second one edits; a note follows the pressed mouse; the wheel scrolls.
  mutating func point(_ mouse: Mouse, clicks: Int) {
    guard look.hasMouse, !isProjecting else { return }
    endSequence()
    do throws(Refusal) {
      if show != nil { return try pointInShow(mouse) }
      let target = target(at: mouse)
      if past != nil, panel == nil { return try pointInPast(mouse, target) }
      if sketching != nil { return draw(mouse.action, at: target) }
      switch mouse.action {
      case .press(.left): try press(target, clicks: clicks)
      case .drag(.left): try drag(to: target)
      case .release(.left), .release(.other): try release()
      case .wheelDown: try roll(by: 1, over: target)
      case .wheelUp: try roll(by: -1, over: target)
      case .press, .release, .drag, .move, .wheelLeft, .wheelRight: break
      }
    } catch {
      refuse(error)
    }
  }

  /// In a show a click and the wheel go on, the wheel back too; nothing is changed.
  private mutating func pointInShow(_ mouse: Mouse) throws(Refusal) {
    switch mouse.action {
    case .press(.left), .wheelDown: try stepPresentation(by: 1)
    case .press(.right), .wheelUp: try stepPresentation(by: -1)
    case .press, .release, .drag, .move, .wheelLeft, .wheelRight: break
    }
  }

  /// In a sketch the left button draws and the right one clears; nothing is moved and no note is touched.
  private mutating func draw(_ action: Mouse.Action, at target: Region.Target?) {
    switch (action, target) {
    case (.press(.left), .command(let id)): if let command = commands[id] { run(command) }
    case (.press(.left), .dot(let dot)): sketching?.pad.press(dot, isOn: true)
    case (.press(.right), .dot(let dot)): sketching?.pad.press(dot, isOn: false)
    case (.drag(.left), .dot(let dot)): sketching?.pad.drag(to: dot, isOn: true)
    case (.drag(.right), .dot(let dot)): sketching?.pad.drag(to: dot, isOn: false)
    case (.release, _): sketching?.pad.release()
    default: break
    }
  }

  private func target(at mouse: Mouse) -> Region.Target? {
    shown.sheet().regions.last { $0.rect.contains(x: mouse.column, y: mouse.row) }?.target
  }

  private mutating func press(_ target: Region.Target?, clicks: Int) throws(Refusal) {
    grip = nil
    notice = nil
    if panel != nil { return try pressInPanel(target) }
    if case .field? = target { return }
    if case .command(let id)? = target {
      if let command = commands[id] { run(command) }
      return
    }
    if draft != nil { try keepDraft() }
    switch target {
    case .note(let note, let box):
      focus = Focus(box: box, note: note)
      if carrying != nil { return try drop() }
      if clicks == 2 { return try startEditing() }
      grip = Grip(note: note)
    case .box(let box):
      if focus?.box != box { focus = Focus(box: box) }
      settleFocus()
      if carrying != nil {
        try drop()
      } else if clicks == 2 {
        try startNote()
      }
    case .board(let index):
      chooseBoard(at: index)
      if clicks == 2 { show(board: try requireBoard().id) }
    case .entry(let index):
      home.index = index
      if clicks == 2, let open = commands["home.open"] { run(open) }
    case .command, .item, .panel, .field, .dot, .tick, nil: break
    }
  }

  /// A line of a panel is chosen at once; beside the panel it is closed.
  private mutating func pressInPanel(_ target: Region.Target?) throws(Refusal) {
    switch target {
    case .item(let index):
      panel?.index = index
      try choose()
    case .panel, .field: break
    case .command(let id):
      if let command = commands[id] { run(command) }
    case .note, .box, .board, .entry, .dot, .tick, nil: closePanel()
    }
  }

  private mutating func drag(to target: Region.Target?) throws(Refusal) {
    guard let grip, panel == nil, draft == nil else { return }
    let place: Focus
    switch target {
    case .note(let note, let box): place = Focus(box: box, note: note)
    case .box(let box): place = Focus(box: box, note: nil)
    case .command, .item, .panel, .field, .board, .entry, .dot, .tick, nil: return
    }
    guard grip.isMoved || place.note != grip.note else { return }
    if !grip.isMoved {
      // It may be gone by now.
      guard let held = focus(of: grip.note) else {
        self.grip = nil
        return
      }
      if !selected.contains(grip.note) { selected = [] }
      focus = held
      try pickUp()
      self.grip?.isMoved = true
    }
    focus = place
    settleFocus()
  }

  private mutating func release() throws(Refusal) {
    defer { grip = nil }
    if grip?.isMoved == true, carrying != nil { try drop() }
  }

  private func focus(of note: Identifier) -> Focus? {
    boxes.first { $0.notes.contains { $0.id == note } }.map { Focus(box: $0.id, note: note) }
  }

  /// The wheel: through a list, or through the notes of the box under the mouse; it stops at their ends.
  private mutating func roll(by step: Int, over target: Region.Target?) throws(Refusal) {
    if panel != nil { return try movePanel(by: step) }
    guard draft == nil else { return }
    switch screen {
    case .home: home.index = (0..<homeLines).place(home.index, step: step)
    case .boards:
      chooseBoard(at: boardIndex + step)
    case .board:
      if let plan, readOn(by: step, plan) { return }
      if case .notes(let notes)? = plan?.walk { return roll(by: step, through: notes) }
      switch target {
      case .note(let note, let box) where focus?.box != box:
        focus = Focus(box: box, note: note)
      case .box(let box) where focus?.box != box: focus = Focus(box: box)
      case .note(_, let box)?, .box(let box)?: try rollNotes(of: box, by: step)
      case .command, .item, .panel, .field, .board, .entry, .dot, .tick, nil: break
      }
    }
  }

  /// To the note below or above in the box; of cards, to the row below or above.
  private mutating func rollNotes(of id: Identifier, by step: Int) throws(Refusal) {
    if isAtClusters { return try moveFocus(step > 0 ? .down : .up) }
    guard let box = boxes.first(where: { $0.id == id }) else { return }
    roll(
      by: step * max(1, plan?.columns ?? 1),
      through: shown(box).map { Focus(box: id, note: $0.id) })
  }

  private mutating func roll(by step: Int, through notes: [Focus]) {
    guard let index = notes.firstIndex(where: { $0 == focus }) else { return }
    focus = notes[notes.indices.place(index, step: step)]
  }
}
