import CanvasCore

extension App {
  /// The open workspace, or nil on a bare home screen.
  public var workspace: Workspace? { drawn?.workspace ?? opened?.document.workspace }

  /// The open board, or nil.
  public var board: Board? { boardID.flatMap { workspace?.board($0) } }

  /// The template of the open board, or nil where it is not known here.
  public var template: Template? { board.flatMap { templates[$0.template] } }

  /// What a board is called on the screen.
  func name(of board: Board) -> String { board.name(in: templates[board.template], language) }

  /// The boxes of the open board in the order in which they are walked.
  var boxes: [Box] { facts.boxes }

  /// Where one is.
  var place: Place { Place(board: boardID, focus: focus) }

  /// The focus on the open board.
  public internal(set) var focus: Focus? {
    get { boardID.flatMap { opened?.focuses[$0] } }
    set {
      guard let boardID, newValue != focus else { return }
      opened?.focuses[boardID] = newValue
      opened?.reading = nil
    }
  }

  /// The note under the cursor, or nil in an empty box.
  public var focusedNote: Note? {
    guard let id = focus?.note else { return nil }
    return focusedBox?.notes.first { $0.id == id }
  }

  /// The box under the cursor.
  public var focusedBox: Box? {
    focus.flatMap { place in
      grouping == nil ? board?.box(place.box) : boxes.first { $0.id == place.box }
    }
  }

  /// The notes of a box in the order in which they are shown.
  func shown(_ box: Box) -> [Note] {
    var notes = ordered(box)
    if let filter = settings.filter { notes.removeAll { !filter.takes($0) } }
    if isBeforeRoom { notes.removeAll(where: \.isHidden) }
    return notes
  }

  /// Whether a room sees this screen.
  var isBeforeRoom: Bool { isProjecting || show != nil }

  private func ordered(_ box: Box) -> [Note] {
    guard settings.order != .byHand else { return box.notes }
    let votes = facts.votes
    return box.notes.enumerated().sorted {
      let (a, b) = (votes[$0.element.id] ?? 0, votes[$1.element.id] ?? 0)
      return a != b ? a > b : $0.offset < $1.offset
    }.map(\.element)
  }

  /// The note under the cursor, or a refusal that says there is none.
  func requireNote() throws(Refusal) -> Note {
    guard !isAtClusters else { throw Refusal(say(.notesUnseen)) }
    guard let note = focusedNote else { throw Refusal(say(.noNoteHere)) }
    return note
  }

  func requireWorkspace() throws(Refusal) -> Workspace {
    guard let workspace else { throw Refusal(say(.noBoardOpen)) }
    return workspace
  }

  func requireBoard() throws(Refusal) -> Board {
    guard let board else { throw Refusal(say(.noBoardOpen)) }
    return board
  }

  func requireBox() throws(Refusal) -> Box {
    guard let box = focusedBox else { throw Refusal(say(.noBoxHere)) }
    return box
  }

  /// The notes a command acts on: the selected ones of this board, else the one under the cursor.
  func chosenNotes() throws(Refusal) -> [Identifier] {
    let here = Set(board?.notes.map(\.id) ?? [])
    let chosen = selected.filter(here.contains)
    if !chosen.isEmpty { return chosen }
    return [try requireNote().id]
  }

  /// What has two values to choose from: the note under the cursor, else its box, the board, the workspace.
  var conflictHere: Target? {
    guard let workspace, let boardID else { return nil }
    let note = isAtClusters ? nil : focusedNote.map { Target.note($0.id) }
    let box = focus.map { Target.box(board: boardID, box: $0.box) }
    return [note, box, .board(boardID), .workspace].compactMap { $0 }
      .first { !workspace.conflicts(of: $0).isEmpty }
  }

  /// Keeps the focus on something that is there: after a removal on the neighbour, on a new board on its
  /// first note.
  mutating func settleFocus() {
    guard let workspace else { return }
    if let boardID, workspace.board(boardID) == nil { self.boardID = workspace.boards.first?.id }
    if boardID == nil { boardID = workspace.boards.first?.id }
    if workspace.boards.isEmpty, screen == .board { screen = .boards(from: nil) }
    if !selected.isEmpty { selected.removeAll { workspace.position(ofNote: $0) == nil } }
    if var held = carrying {
      held.notes.removeAll { workspace.position(ofNote: $0) == nil }
      carrying = held.notes.isEmpty ? nil : held
      if held.notes.isEmpty { refuse(say(.noteIsGone)) }
    }
    settleThread()
    guard boardID != nil else { return }
    let boxes = self.boxes
    // Grouped otherwise, or in its box again, a note keeps the cursor.
    let home = focus?.note.flatMap { note in boxes.first { $0.notes.contains { $0.id == note } } }
    let here = boxes.first { $0.id == focus?.box }
    let known = here ?? home ?? boxes.first
    let box = grouping == nil ? known : home ?? known
    guard let box else {
      focus = nil
      return
    }
    let ids = shown(box).map(\.id)
    if let note = focus?.note, ids.contains(note), focus?.box == box.id || box.id == home?.id {
      focus = Focus(box: box.id, note: note)
      return
    }
    focus = Focus(box: box.id, note: ids.first)
  }

  /// Opens a board, with the focus where it was there last.
  mutating func show(board id: Identifier) {
    boardID = id
    screen = .board
    settings.zoom = nil
  }

  /// Goes to a note or a box, wherever it is.
  mutating func go(to note: Identifier) -> Bool {
    guard let workspace, let at = workspace.position(ofNote: note) else { return false }
    let board = workspace.boards[at.board]
    show(board: board.id)
    focus = Focus(box: group(of: note) ?? board.boxes[at.box].id, note: note)
    return true
  }
}
