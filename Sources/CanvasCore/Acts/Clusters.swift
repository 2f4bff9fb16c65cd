extension Workspace {
  /// Adds a cluster to a wall, after the others, so that none of them is moved by it, and before the tray and the
  /// parking lot; `notes` move into it.
  public func addingCluster(
    _ title: String, on board: Identifier, with notes: [Identifier],
    templates: TemplateLibrary, using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    let board = try present(board: board)
    let template = templates[board.template]
    guard template?.growsBoxes ?? true else { throw .templateBoxesStay }
    guard !title.isEmpty else { throw .emptyText }
    var box = Box(id: freshIdentifiers(1, using: &random)[0])
    box.title = title
    let after = board.clusters(in: template).last
    let place = Change.Place(
      parent: .board(board.id), after: after, before: after == nil ? board.boxes.first?.id : nil)
    let moves = Edit.moves(of: notes, to: .box(board: board.id, box: box.id), after: nil)
    return Deed(Act(.addCluster), [.addBox(box, to: place)] + moves, made: [box.id])
  }

  /// Removes a cluster; its notes go to the tray.
  public func removingCluster(
    _ box: Identifier, on board: Identifier, templates: TemplateLibrary
  ) throws(Refusal) -> Deed {
    let board = try present(board: board)
    let box = try present(board, box: box)
    guard templates[board.template]?.box(box.id.text) == nil else { throw .templateBoxesStay }
    var edits: [Edit] = []
    if !box.notes.isEmpty {
      guard let tray = board.box("tray"), tray.id != box.id else { throw .clusterNotEmpty }
      edits = Edit.moves(
        of: box.notes.map(\.id), to: .box(board: board.id, box: tray.id), after: tray.notes.last?.id
      )
    }
    return Deed(Act(.removeCluster), edits + [.removeBox(board: board.id, box: box.id)])
  }

  /// Moves a cluster among the clusters by so many places.
  public func movingCluster(
    _ box: Identifier, by step: Int, on board: Identifier, templates: TemplateLibrary
  ) throws(Refusal) -> Deed {
    let board = try present(board: board)
    let clusters = board.clusters(in: templates[board.template])
    guard let place = clusters.firstIndex(of: box) else { throw .templateBoxesStay }
    let others = clusters.filter { $0 != box }
    let index = place + step
    guard (0...others.count).contains(index) else { throw .edgeOfBoard }
    let goal = Change.Place(parent: .board(board.id), after: index > 0 ? others[index - 1] : nil)
    return Deed(Act(.moveCluster), [.moveBox(board: board.id, box: box, to: goal)])
  }
}

extension Board {
  /// The boxes that are none of the template's, in the order of the file.
  public func clusters(in template: Template?) -> [Identifier] {
    boxes.map(\.id).filter { template?.box($0.text) == nil }
  }
}
