import CanvasCore

extension App {
  mutating func addBoard(template: String, title: String) throws(Refusal) {
    let (templates, after) = (templates, boardID)
    let made = try act { workspace, random throws(Refusal) in
      try workspace.addingBoard(
        template, title: title, after: after, templates: templates, using: &random)
    }
    if let board = made.first { show(board: board) }
  }

  mutating func addCluster(_ title: String) throws(Refusal) {
    let board = try requireBoard()
    try requireBoxes()
    let templates = templates
    let notes = selected.filter { id in board.notes.contains { $0.id == id } }
    let made = try act { workspace, random throws(Refusal) in
      try workspace.addingCluster(
        title, on: board.id, with: notes, templates: templates, using: &random)
    }
    selected = []
    if let box = made.first { focus = Focus(box: box, note: notes.first) }
  }

  /// Removes the cluster under the cursor; its notes go to the tray.
  mutating func removeCluster() throws(Refusal) {
    let board = try requireBoard()
    try requireBoxes()
    let box = try requireBox()
    let index = boxes.firstIndex { $0.id == box.id } ?? 0
    let next = boxes.indices.contains(index + 1) ? boxes[index + 1].id : boxes.first?.id
    let templates = templates
    try act { workspace, _ throws(Refusal) in
      try workspace.removingCluster(box.id, on: board.id, templates: templates)
    }
    if let next { focus = Focus(box: next) }
  }

  /// Moves the cluster under the cursor among the clusters.
  mutating func moveCluster(by step: Int) throws(Refusal) {
    let board = try requireBoard()
    try requireBoxes()
    let box = try requireBox()
    let templates = templates
    try act { workspace, _ throws(Refusal) in
      try workspace.movingCluster(box.id, by: step, on: board.id, templates: templates)
    }
  }

  // MARK: The boards screen

  /// The place of the chosen board among all; 0 where there is none.
  var boardIndex: Int { boardID.flatMap { workspace?.index(ofBoard: $0) } ?? 0 }

  /// Chooses the board at an index, or the nearest one there is.
  mutating func chooseBoard(at index: Int) {
    guard let boards = workspace?.boards, !boards.isEmpty else { return }
    boardID = boards[min(max(0, index), boards.count - 1)].id
  }

  /// Goes through the list of boards by so many.
  mutating func stepInBoards(by step: Int) throws(Refusal) {
    let before = boardIndex
    chooseBoard(at: before &+ step)
    if boardIndex == before { throw .edgeOfList }
  }

  mutating func listBoards() { screen = .boards(from: boardID) }

  /// Goes back to the board from which the list was opened.
  mutating func leaveBoards() throws(Refusal) {
    guard case .boards(let from) = screen else { return }
    if let from, workspace?.board(from) != nil { boardID = from }
    guard board != nil else { throw Refusal(say(.noBoardOpen)) }
    screen = .board
  }

  mutating func moveBoard(by step: Int) throws(Refusal) {
    let board = try requireBoard()
    try act { workspace, _ throws(Refusal) in try workspace.movingBoard(board.id, by: step) }
  }

  mutating func removeBoard() throws(Refusal) {
    let board = try requireBoard()
    let index = boardIndex
    try act { workspace, _ throws(Refusal) in try workspace.removing(board: board.id) }
    chooseBoard(at: index)
    tell(say(.boardRemoved, name(of: board)))
  }
}
