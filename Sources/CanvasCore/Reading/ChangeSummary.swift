/// What differs between two states of a workspace, a line a thing: for the history, `ninefold diff` and
/// reports.
public struct ChangeSummary: Hashable, Sendable {
  /// One line. The sign says what happened: `+` new, `−` gone, `→` moved, `~` changed.
  public struct Line: Hashable, Sendable {
    public var sign: String
    public var text: String
    /// The board, and the box, by their titles or ids.
    public var place: String
    /// The note it is about, where it is there now.
    public var note: Identifier?
  }

  public private(set) var lines: [Line] = []

  public init(from old: Workspace, to new: Workspace) {
    let change = Change.difference(from: old, to: new)
    for piece in change.pieces { add(piece, old, new) }
  }

  private mutating func add(_ piece: Change.Piece, _ old: Workspace, _ new: Workspace) {
    switch piece {
    case .insert(let branch, let place): add("+", branch, in: place.parent, new)
    case .remove(let branch, let place): add("−", branch, in: place.parent, old)
    case .move(let target, let from, let to):
      guard from.parent != to.parent else { return }
      let text = "\(Self.name(of: target, new))  \(Self.place(from.parent, old)) →"
      append("→", text, Self.place(to.parent, new), target)
    case .set(let target, let path, let was, let now):
      let field = path.map(\.text).joined(separator: ".")
      let values = "\(Self.text(was)) → \(Self.text(now))"
      let place = Self.place(new.parent(of: target) ?? target, new)
      if target.kind == .note, field == "text" {
        append("~", values, place, target)
      } else {
        append("~", "\(Self.name(of: target, new)): \(field) \(values)", place, target)
      }
    }
  }

  private mutating func add(
    _ sign: String, _ branch: Change.Branch, in parent: Target, _ workspace: Workspace
  ) {
    let place = Self.place(parent, workspace)
    switch branch {
    case .note(let note): append(sign, note.title, place, .note(note.id))
    case .round(let round): append(sign, "vote \(round.id)", place, nil)
    case .box(let box):
      append(sign, box.title.isEmpty ? box.id.text : box.title, place, nil)
      for note in box.notes { append(sign, note.title, place, .note(note.id)) }
    case .board(let board):
      append(sign, Self.name(of: board), "", nil)
      for note in board.notes { append(sign, note.title, Self.name(of: board), .note(note.id)) }
    }
  }

  private mutating func append(_ sign: String, _ text: String, _ place: String, _ target: Target?) {
    var note: Identifier?
    if case .note(let id)? = target { note = id }
    lines.append(Line(sign: sign, text: text, place: place, note: note))
  }

  private static func name(of board: Board) -> String {
    board.title.isEmpty ? board.id.text : board.title
  }

  private static func name(of target: Target, _ workspace: Workspace) -> String {
    switch target {
    case .workspace: workspace.title
    case .board(let id): workspace.board(id).map(Self.name) ?? id.text
    case .note(let id): workspace.note(id)?.title ?? id.text
    case .round(_, let id): "vote \(id)"
    case .box(let board, let id):
      workspace.board(board)?.box(id).map { $0.title.isEmpty ? id.text : $0.title } ?? id.text
    }
  }

  private static func place(_ target: Target, _ workspace: Workspace) -> String {
    switch target {
    case .workspace: ""
    case .box(let board, _):
      "\(workspace.board(board).map(Self.name) ?? board.text) ▸ \(name(of: target, workspace))"
    case .board, .round, .note: name(of: target, workspace)
    }
  }

  private static func text(_ value: JSONValue?) -> String {
    switch value {
    case nil: "∅"
    case .string(let text)?: "“\(text)”"
    case let value?: String(decoding: JSONWriter.line(value), as: UTF8.self)
    }
  }
}
