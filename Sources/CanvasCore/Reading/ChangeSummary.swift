/// What differs between two states of a workspace, a line a thing or a field of it, in the language of whoever
/// reads: for the history, `ninefold diff` and reports.
public struct ChangeSummary: Sendable {
  /// One line. The sign says what happened: `+` new, `−` gone, `→` moved, `~` changed.
  public struct Line: Hashable, Sendable {
    public var sign: String
    public var text: String
    /// Where that is; empty where it is nowhere in particular.
    public var board = ""
    public var box = ""
    /// The thing it is about.
    public var target: Target

    /// The board, and the box.
    public var place: String { box.isEmpty ? board : "\(board) ▸ \(box)" }

    /// The note it is about.
    public var note: Identifier? {
      if case .note(let id) = target { id } else { nil }
    }
  }

  public private(set) var lines: [Line] = []
  private let old: Workspace
  private let new: Workspace
  private let naming: Naming
  /// Rounds whose votes have their line.
  private var counted: Set<Target> = []

  public init(from old: Workspace, to new: Workspace, _ context: ReadingContext) {
    (self.old, self.new) = (old, new)
    naming = Naming(context, new)
    for piece in Change.difference(from: old, to: new).pieces { add(piece) }
  }

  /// The signs in their order.
  public static let signs = ["+", "−", "→", "~"]

  /// How many things came, went, moved and changed: `+12 −3 →4 ~7`; empty where nothing did.
  public var counts: String {
    Self.signs.compactMap { sign in
      let count = Set(lines.filter { $0.sign == sign }.map(\.target)).count
      return count > 0 ? "\(sign)\(count)" : nil
    }.joined(separator: " ")
  }

  private mutating func add(_ piece: Change.Piece) {
    switch piece {
    case .insert(let branch, let place): add("+", branch, in: place.parent, new)
    case .remove(let branch, let place): add("−", branch, in: place.parent, old)
    case .move(let target, let from, let to):
      guard from.parent != to.parent else { return }
      addMove(target, from.parent, to.parent)
    case .set(let target, let path, let was, let now): add(target, path, was, now)
    }
  }

  private mutating func add(
    _ target: Target, _ path: [FieldKey], _ was: JSONValue?, _ now: JSONValue?
  ) {
    if target.kind == .round, ["ballots", "totals"].contains(path.first) {
      return addVotes(target)
    }
    // What is in an object has lines of its own.
    if was?.object ?? now?.object != nil {
      let keys = (was?.object?.keys ?? []) + (now?.object?.keys ?? [])
      var seen: Set<FieldKey> = []
      for key in keys where seen.insert(key).inserted {
        let values = (was?.object?[key], now?.object?[key])
        if values.0 != values.1 { add(target, path + [key], values.0, values.1) }
      }
      return
    }
    let values = naming.words(from: was, to: now, at: path, of: target.kind)
    let place = new.parent(of: target) ?? target
    if target.kind == .note, path == ["text"] { return add("~", values, place, new, target) }
    let label = naming.label(of: path, target.kind)
    add("~", "\(naming.name(of: target, in: new)): \(label) \(values)", place, new, target)
  }

  /// From one box to another; where that is on another board, with the boards.
  private mutating func addMove(_ target: Target, _ from: Target, _ to: Target) {
    let isNear = from.board == to.board
    let (old, new) = (self.old, self.new)
    let names = [(from, old), (to, new)].map { parent, workspace in
      isNear
        ? naming.name(of: parent, in: workspace) : naming.place(parent, in: workspace)
    }
    let board = isNear ? to.board.map(Target.board) ?? .workspace : .workspace
    let name = naming.name(of: target, in: new)
    add("→", "\(name): \(names.joined(separator: " → "))", board, new, target)
  }

  /// Votes are counted in all: whose they are, and while a round is blind for what, is nobody's business.
  private mutating func addVotes(_ target: Target) {
    guard case .round(let board, let id) = target, counted.insert(target).inserted else { return }
    let totals = [old, new].map { workspace in
      workspace.board(board)?.rounds.first { $0.id == id }?.sums.values.reduce(0, +) ?? 0
    }
    let words = totals.map { Counted.votes($0, naming.language) }.joined(separator: " → ")
    add("~", "\(naming.name(of: target, in: new)): \(words)", .board(board), new, target)
  }

  private mutating func add(
    _ sign: String, _ branch: Change.Branch, in parent: Target, _ workspace: Workspace
  ) {
    let target = branch.target(in: parent)
    add(sign, naming.name(of: target, in: workspace), parent, workspace, target)
    switch branch {
    case .note, .round: break
    case .box(let box):
      for note in box.notes { add(sign, note.title, target, workspace, .note(note.id)) }
    case .board(let board):
      for box in board.boxes {
        let place = Target.box(board: board.id, box: box.id)
        for note in box.notes { add(sign, note.title, place, workspace, .note(note.id)) }
      }
    }
  }

  private mutating func add(
    _ sign: String, _ text: String, _ place: Target, _ workspace: Workspace, _ target: Target
  ) {
    var line = Line(sign: sign, text: text, target: target)
    line.board = place.board.map { naming.name(of: .board($0), in: workspace) } ?? ""
    if place.kind == .box { line.box = naming.name(of: place, in: workspace) }
    lines.append(line)
  }
}
