/// One step of the history: what was done, by whom, when, and the change it made.
public struct Step: Hashable, Sendable {
  /// What a step does to the history itself.
  public enum Kind: Hashable, Sendable {
    case edit
    /// Takes back the step with this number.
    case undo(Int)
    /// Does the step with this number again.
    case redo(Int)
  }

  /// Counts up from 1 in a session.
  public var number: Int
  /// What was done, as menus say it: "Move note".
  public var title: String
  public var author: String
  /// Seconds since 1970, UTC.
  public var time: Int
  public var kind: Kind
  public var change: Change
}

/// The steps of a session in their order, and which of them are done. A step is never taken out: undoing
/// is a step too, and a branch that was left stays in the list.
public struct History: Hashable, Sendable {
  public private(set) var steps: [Step] = []
  /// Numbers of the edits that undo takes back, the next one last.
  public private(set) var undoable: [Int] = []
  /// Numbers of the edits that redo does again, the next one last.
  public private(set) var redoable: [Int] = []

  public init() {}

  /// The edit that undo would take back, or nil.
  public var nextUndo: Step? { undoable.last.map { steps[$0 - 1] } }
  /// The edit that redo would do again, or nil.
  public var nextRedo: Step? { redoable.last.map { steps[$0 - 1] } }

  /// Adds a step. `undoable` is false for ballots and for what merging brought from others.
  @discardableResult
  mutating func add(
    _ change: Change, title: String, author: String, time: Int, kind: Step.Kind = .edit,
    isUndoable: Bool = true
  ) -> Step {
    let step = Step(
      number: steps.count + 1, title: title, author: author, time: time, kind: kind,
      change: change)
    steps.append(step)
    switch kind {
    case .edit:
      if isUndoable {
        undoable.append(step.number)
        redoable.removeAll()
      }
    case .undo(let number):
      undoable.removeAll { $0 == number }
      redoable.append(number)
    case .redo(let number):
      redoable.removeAll { $0 == number }
      undoable.append(number)
    }
    return step
  }
}
