/// What comes from what in a workspace, looked up once: a walk over all notes would search the workspace for each.
struct Lineage {
  private let workspace: Workspace
  private let boards: [Identifier: Int]
  private let homes: [Identifier: Int]
  private let origins: [Identifier: [Identifier]]

  init(_ workspace: Workspace) {
    self.workspace = workspace
    var boards: [Identifier: Int] = [:]
    var homes: [Identifier: Int] = [:]
    var origins: [Identifier: [Identifier]] = [:]
    for (index, board) in workspace.boards.enumerated() {
      boards[board.id] = index
      origins[board.id] =
        (board.fields["derivedFrom"]?.strings ?? []).compactMap { Identifier($0) }
      for note in board.notes {
        homes[note.id] = index
        origins[note.id] = note.links.filter { $0.kind == "from" }.map(\.to)
      }
    }
    self.boards = boards
    self.homes = homes
    self.origins = origins
  }

  /// What a note or a board says it comes from.
  func sources(of id: Identifier) -> [Identifier] { origins[id] ?? [] }

  /// The index of the board, or of the one that a note is on.
  func board(of id: Identifier) -> Int? { boards[id] ?? homes[id] }

  func isNote(_ id: Identifier) -> Bool { homes[id] != nil }

  /// Whether a note of a wall is among what a note goes back to, as `why` walks.
  func tracesToIdea(_ id: Identifier) -> Bool {
    var seen: Set<Identifier> = [id]
    var open = sources(of: id)
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let index = board(of: next) else { continue }
      if isNote(next), workspace.boards[index].template == "wall" { return true }
      open += sources(of: next)
    }
    return false
  }

  /// All that something else says it comes from, or took the place of.
  var used: Set<Identifier> {
    var used = Set(origins.values.joined())
    for note in workspace.boards.lazy.flatMap(\.notes) {
      for link in note.links where link.kind == "replaces" { used.insert(link.to) }
    }
    return used
  }
}
