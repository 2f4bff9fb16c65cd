/// The name of a thing in a workspace.
///
/// Notes and boards have ids of their own in the whole workspace; boxes and rounds only in their board.
public enum Target: Hashable, Sendable {
  case workspace
  case board(Identifier)
  case box(board: Identifier, box: Identifier)
  case round(board: Identifier, round: Identifier)
  case note(Identifier)

  /// The kinds of things there are.
  public enum Kind: String, CaseIterable, Sendable {
    case workspace, board, box, round, note
  }

  public var kind: Kind {
    switch self {
    case .workspace: .workspace
    case .board: .board
    case .box: .box
    case .round: .round
    case .note: .note
    }
  }

  /// The board it is, or lies on by its name; nil for the workspace and for notes, which move.
  public var board: Identifier? {
    switch self {
    case .workspace, .note: nil
    case .board(let board), .box(let board, _), .round(let board, _): board
    }
  }

  /// The thing's own id; nil for the workspace.
  public var id: Identifier? {
    switch self {
    case .workspace: nil
    case .board(let id), .box(_, let id), .round(_, let id), .note(let id): id
    }
  }
}
