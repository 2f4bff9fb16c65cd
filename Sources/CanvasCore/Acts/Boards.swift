extension Workspace {
  /// Adds a board of a template after another one, else at the end.
  public func addingBoard(
    _ template: String, title: String, after: Identifier?, templates: TemplateLibrary,
    using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    guard let known = templates[template] else { throw .noSuchTemplate(template) }
    let board = known.makeBoard(id: freshIdentifiers(1, using: &random)[0], title: title)
    let place = Change.Place(parent: .workspace, after: after ?? boards.last?.id)
    return Deed(Act(.addBoard), [.addBoard(board, to: place)], made: [board.id])
  }

  /// Moves a board among the boards by so many places.
  public func movingBoard(_ board: Identifier, by step: Int) throws(Refusal) -> Deed {
    guard let place = index(ofBoard: board) else { throw .missing(.board, id: board.text) }
    let others = boards.map(\.id).filter { $0 != board }
    let index = place + step
    guard (0...others.count).contains(index) else { throw .edgeOfList }
    let goal = Change.Place(parent: .workspace, after: index > 0 ? others[index - 1] : nil)
    return Deed(Act(.moveBoard), [.moveBoard(board, to: goal)])
  }

  /// Removes a board with all that is on it.
  public func removing(board: Identifier) throws(Refusal) -> Deed {
    _ = try present(board: board)
    return Deed(Act(.removeBoard), [.removeBoard(board)])
  }

  /// A new workspace with a board of each template; boards have the titles that are given, or their
  /// templates' names.
  public static func new(
    _ title: String, language: Language, boards: [(template: Template, title: String)],
    using random: inout some RandomNumberGenerator
  ) -> Workspace {
    var workspace = Workspace(id: .fresh(using: &random, unless: { _ in false }))
    workspace.title = title
    workspace.fields["language"] = .string(language.rawValue)
    for board in boards {
      let id = workspace.freshIdentifiers(1, using: &random)[0]
      workspace.boards.append(board.template.makeBoard(id: id, title: board.title))
    }
    return workspace
  }
}
