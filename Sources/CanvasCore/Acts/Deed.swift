/// What a person does, ready to be done: edits that make one step together, and what the step is called.
///
/// Every act of this folder is a function from a workspace and its parameters to a deed, or to a
/// ``Refusal`` that says why not. The screen and the command line call the same, so neither holds rules.
public struct Deed: Sendable {
  public let act: Act
  public let edits: [Edit]
  /// The ids of what it makes, in their order.
  public let made: [Identifier]

  public init(_ act: Act, _ edits: [Edit], made: [Identifier] = []) {
    self.act = act
    self.edits = edits
    self.made = made
  }
}

/// Who writes, and when: seconds since 1970. A name may be empty, and then no author is written.
public struct Author: Hashable, Sendable {
  public var name: String
  public var time: Int

  public init(_ name: String, at time: Int) {
    self.name = name
    self.time = time
  }
}

extension Workspace {
  /// New ids that nothing in the workspace has, nor `others`, all different.
  public func freshIdentifiers(
    _ count: Int, using random: inout some RandomNumberGenerator,
    unless others: Set<Identifier> = []
  ) -> [Identifier] {
    var taken = takenIdentifiers.union(others)
    return (0..<count).map { _ in
      let id = Identifier.fresh(using: &random, unless: taken.contains)
      taken.insert(id)
      return id
    }
  }

  /// The board, or the refusal that says it is gone.
  func present(board id: Identifier) throws(Refusal) -> Board {
    guard let board = board(id) else { throw .missing(.board, id: id.text) }
    return board
  }

  /// The box, or the refusal that says it is gone.
  func present(_ board: Board, box id: Identifier) throws(Refusal) -> Box {
    guard let box = board.box(id) else { throw .missing(.box, id: id.text) }
    return box
  }

  /// The notes among these that are there; a refusal where none is.
  func present(notes ids: [Identifier]) throws(Refusal) -> [Identifier] {
    let found = ids.filter { position(ofNote: $0) != nil }
    guard !found.isEmpty else { throw .missing(.note, id: ids.first?.text ?? "") }
    return found
  }
}
