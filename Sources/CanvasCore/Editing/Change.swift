/// What makes one workspace out of another, in small pieces.
///
/// The algebra everything rests on (design, "difference, apply, invert"):
///
///     let change = Change.difference(from: a, to: b)
///     a.applying(change) == b
///     b.applying(change.inverted) == a
///
/// A piece carries the old value and the new one, and a place in a list is told by its neighbours, not by
/// a number. So a piece knows when somebody else has changed the same field meanwhile, and an insertion
/// still finds its place in a list that has grown. Undo, redo, history and the journal are all changes;
/// only three-way merging looks at whole workspaces (``Workspace/merging(_:base:)``).
public struct Change: Hashable, Sendable {
  /// The pieces, in the order in which they are applied.
  public var pieces: [Piece]

  public init(_ pieces: [Piece] = []) { self.pieces = pieces }

  public var isEmpty: Bool { pieces.isEmpty }

  /// The change that takes this one back.
  public var inverted: Change { Change(pieces.reversed().map(\.inverted)) }

  /// The smallest thing that changes.
  public enum Piece: Hashable, Sendable {
    /// A field, or a member inside it, gets another value; nil stands for unset.
    case set(Target, path: [FieldKey], old: JSONValue?, new: JSONValue?)
    /// A thing comes, with all that is in it.
    case insert(Branch, at: Place)
    /// A thing goes, with all that is in it.
    case remove(Branch, at: Place)
    /// A thing goes to another place; a note may go to another box or board.
    case move(Target, from: Place, to: Place)

    public var inverted: Piece {
      switch self {
      case .set(let target, let path, let old, let new):
        .set(target, path: path, old: new, new: old)
      case .insert(let branch, let place): .remove(branch, at: place)
      case .remove(let branch, let place): .insert(branch, at: place)
      case .move(let target, let from, let to): .move(target, from: to, to: from)
      }
    }

    /// The thing it is about.
    public var target: Target {
      switch self {
      case .set(let target, _, _, _), .move(let target, _, _): target
      case .insert(let branch, let place), .remove(let branch, let place):
        branch.target(in: place.parent)
      }
    }
  }

  /// A thing with all that is in it.
  public enum Branch: Hashable, Sendable {
    case board(Board)
    case box(Box)
    case round(Round)
    case note(Note)

    public var id: Identifier {
      switch self {
      case .board(let board): board.id
      case .box(let box): box.id
      case .round(let round): round.id
      case .note(let note): note.id
      }
    }

    /// Its name when it is in `parent`.
    func target(in parent: Target) -> Target {
      switch self {
      case .board(let board): .board(board.id)
      case .note(let note): .note(note.id)
      case .box(let box): .box(board: parent.id ?? box.id, box: box.id)
      case .round(let round): .round(board: parent.id ?? round.id, round: round.id)
      }
    }
  }

  /// A place in the list of a parent: right after one neighbour, right before another; nil at an end.
  public struct Place: Hashable, Sendable {
    public var parent: Target
    public var after: Identifier?
    public var before: Identifier?

    public init(parent: Target, after: Identifier? = nil, before: Identifier? = nil) {
      self.parent = parent
      self.after = after
      self.before = before
    }
  }
}

extension Change.Piece {
  // `JSONValue` compares, it does not hash: objects are equal in any order of members.
  public func hash(into hasher: inout Hasher) { hasher.combine(target) }
}

extension Change.Branch {
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
