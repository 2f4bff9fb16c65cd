import CanvasCore

extension App {
  mutating func addBoard(template id: String, title: String) throws(Refusal) {
    guard let template = templates[id] else { throw Refusal(say(.noSuchTemplate, id)) }
    let board = template.makeBoard(id: freshID(), title: title)
    let after =
      workspace?.boards.indices.contains(boardIndex) == true
      ? workspace?.boards[boardIndex].id : workspace?.boards.last?.id
    try perform(
      [.addBoard(board, to: Change.Place(parent: .workspace, after: after))], as: Act(.addBoard))
    show(board: board.id)
  }

  mutating func addCluster(_ title: String) throws(Refusal) {
    let board = try requireBoard()
    guard template?.growsBoxes ?? true else { throw Refusal(say(.templateBoxesStay)) }
    var box = Box(id: freshID())
    box.title = title
    // New clusters come after the one under the cursor, before the tray and the parking lot.
    let clusters = board.boxes.filter { template?.box($0.id.text) == nil }.map(\.id)
    let after = clusters.contains(focus?.box ?? box.id) ? focus?.box : clusters.last
    let place = Change.Place(
      parent: .board(board.id), after: after, before: after == nil ? board.boxes.first?.id : nil)
    let notes = marked.filter { id in board.notes.contains { $0.id == id } }
    var previous: Identifier?
    let moves = notes.map { id -> Edit in
      let place = Change.Place(parent: .box(board: board.id, box: box.id), after: previous)
      previous = id
      return .moveNote(id, to: place)
    }
    try perform([.addBox(box, to: place)] + moves, as: Act(.addCluster))
    marked = []
    focus = Focus(box: box.id, note: notes.first)
  }

  /// Removes the cluster under the cursor; its notes go to the tray.
  mutating func removeCluster() throws(Refusal) {
    let board = try requireBoard()
    let box = try requireBox()
    guard template?.box(box.id.text) == nil else { throw Refusal(say(.templateBoxesStay)) }
    var edits: [Edit] = []
    if !box.notes.isEmpty {
      guard let tray = board.box("tray"), tray.id != box.id else {
        throw Refusal(say(.clusterNotEmpty))
      }
      var after = tray.notes.last?.id
      for note in box.notes {
        let place = Change.Place(parent: .box(board: board.id, box: tray.id), after: after)
        edits.append(.moveNote(note.id, to: place))
        after = note.id
      }
    }
    let index = boxes.firstIndex { $0.id == box.id } ?? 0
    let next = boxes.indices.contains(index + 1) ? boxes[index + 1].id : boxes.first?.id
    try perform(edits + [.removeBox(board: board.id, box: box.id)], as: Act(.removeCluster))
    if let next { focus = Focus(box: next) }
  }

  /// Moves the cluster under the cursor among the clusters.
  mutating func moveCluster(by step: Int) throws(Refusal) {
    let board = try requireBoard()
    let box = try requireBox()
    guard template?.box(box.id.text) == nil else { throw Refusal(say(.templateBoxesStay)) }
    let clusters = board.boxes.map(\.id).filter { template?.box($0.text) == nil }
    let others = clusters.filter { $0 != box.id }
    let index = (clusters.firstIndex(of: box.id) ?? 0) + step
    guard (0...others.count).contains(index) else { throw Refusal(say(.edgeOfBoard)) }
    let place = Change.Place(
      parent: .board(board.id), after: index > 0 ? others[index - 1] : nil)
    try perform([.moveBox(board: board.id, box: box.id, to: place)], as: Act(.moveCluster))
  }

  // MARK: The boards screen

  func requireListedBoard() throws(Refusal) -> Board {
    guard let workspace, workspace.boards.indices.contains(boardIndex) else {
      throw Refusal(say(.noBoardOpen))
    }
    return workspace.boards[boardIndex]
  }

  mutating func moveBoard(by step: Int) throws(Refusal) {
    let board = try requireListedBoard()
    let others = (workspace?.boards ?? []).map(\.id).filter { $0 != board.id }
    let index = boardIndex + step
    guard (0...others.count).contains(index) else { throw Refusal(say(.edgeOfList)) }
    let place = Change.Place(parent: .workspace, after: index > 0 ? others[index - 1] : nil)
    try perform([.moveBoard(board.id, to: place)], as: Act(.moveBoard))
    boardIndex = index
  }

  mutating func removeBoard() throws(Refusal) {
    let board = try requireListedBoard()
    try perform([.removeBoard(board.id)], as: Act(.removeBoard))
    tell(say(.boardRemoved, name(of: board)))
  }

  // MARK: The home screen

  mutating func createWorkspace(template id: String, title: String) {
    var workspace = Workspace(id: freshID())
    workspace.title = title
    workspace.fields["language"] = .string((look.language ?? preferredLanguage).rawValue)
    if let template = templates[id] {
      let board = template.makeBoard(id: freshID(unless: [workspace.id]), title: title)
      workspace.boards = [board]
    }
    effects.append(.create(workspace))
  }

  func requireEntry() throws(Refusal) -> Home.Entry {
    guard home.entries.indices.contains(home.index) else { throw Refusal(say(.noWorkspaces)) }
    return home.entries[home.index]
  }
}
