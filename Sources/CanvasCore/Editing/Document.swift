/// An open workspace with its history. ``perform(_:as:)`` is the one way to change it: all edits of a step
/// or none, one undo, and no command can forget to be undoable.
public struct Document: Sendable {
  public private(set) var workspace: Workspace { didSet { revision &+= 1 } }
  /// Counts the changes of the workspace: what was computed from it is good while this stays.
  public private(set) var revision = 0
  public private(set) var history: History
  /// Whose name stands on new steps.
  public var author: String

  /// `session` tells the steps of this session from those of all others.
  public init(_ workspace: Workspace, author: String = "", session: String = "s") {
    self.workspace = workspace
    self.author = author
    history = History(session: session)
  }

  /// What an undo or a redo did.
  public struct Reversal: Hashable, Sendable {
    /// The step that was taken back or done again.
    public var step: Step
    /// The step that records the undo or the redo.
    public var record: Step
    /// Pieces that gave way to what was written since.
    public var skipped: [Skipped]

    /// Whether nothing of it could be done.
    public var isVoid: Bool { record.change.isEmpty && !skipped.isEmpty }
  }

  /// Does all the edits as one step, or none of them and throws the first one's refusal. Edits that
  /// change nothing make no step and give nil. `title` is what versions without acts show.
  @discardableResult
  public mutating func perform(
    _ edits: [Edit], as title: String, act: Act? = nil, time: Int = 0
  ) throws(Refusal) -> Step? {
    var result = workspace
    var pieces: [Change.Piece] = []
    var isUndoable = false
    var rest = edits[...]
    while let edit = rest.first {
      if let run = Edit.run(rest) {
        pieces += try Edit.add(run.notes, at: run.place, to: &result)
        rest = rest.dropFirst(run.notes.count)
        isUndoable = true
        continue
      }
      let more = try edit.pieces(in: result)
      for piece in more { _ = result.apply(piece) }
      pieces += more
      rest = rest.dropFirst()
      if edit.kind != .vote { isUndoable = true }
    }
    guard !pieces.isEmpty else { return nil }
    if let goal = result.deadGoal(after: pieces) {
      throw .deadLink(goal)
    }
    workspace = result
    return history.add(
      Change(pieces), title: title, act: act, author: author, time: time,
      kind: isUndoable ? .edit : .ballot)
  }

  /// Brings in the steps of other sessions from the history file (``History/bringIn(_:)``).
  public mutating func bringIn(_ steps: [Step]) { history.bringIn(steps) }

  /// Takes back the last step that is done; nil where there is none. What others have
  /// written since stays.
  public mutating func undo(time: Int = 0) -> Reversal? {
    history.nextUndo.map { reverse($0, $0.change.inverted, .undo($0.id), time) }
  }

  /// Does the step again that was taken back last, as far as taking it back had changed anything; nil
  /// where there is none. A note that was gone before, as after a change of branches, does not come by it.
  public mutating func redo(time: Int = 0) -> Reversal? {
    history.nextRedo.map { reverse($0.step, $0.record.change.inverted, .redo($0.step.id), time) }
  }

  private mutating func reverse(
    _ step: Step, _ change: Change, _ kind: Step.Kind, _ time: Int
  ) -> Reversal {
    let skipped = workspace.apply(change)
    // What gave way is no part of what this step did.
    var rest = skipped[...]
    let done = change.pieces.filter { piece in
      guard rest.first?.piece == piece else { return true }
      rest.removeFirst()
      return false
    }
    let record = history.add(
      Change(done), title: step.title, act: step.act, author: author, time: time, kind: kind)
    return Reversal(step: step, record: record, skipped: skipped)
  }

  /// Makes the workspace another one as a step that undo takes back; nil where nothing differs.
  public mutating func restore(
    _ target: Workspace, as title: String, act: Act? = nil, time: Int = 0
  ) -> Step? {
    let change = Change.difference(from: workspace, to: target)
    guard !change.isEmpty else { return nil }
    workspace.apply(change)
    return history.add(
      change, title: title, act: act, author: author, time: time, kind: .edit)
  }

  /// Brings in what others wrote: the merge of this workspace with theirs, where `base` is the last
  /// state both knew. It is no undo step of ours.
  public mutating func merge(_ theirs: Workspace, base: Workspace) {
    workspace = workspace.merging(theirs, base: base)
  }
}
