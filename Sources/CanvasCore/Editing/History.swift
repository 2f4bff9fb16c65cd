/// One step of the history: what was done, by whom, when, and the change it made.
public struct Step: Hashable, Sendable, Identifiable {
  /// Says which step it is, in the histories of everybody: the session it was done in and its number
  /// there, from 1.
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public var session: String
    public var number: Int

    public init(session: String, number: Int) {
      self.session = session
      self.number = number
    }

    public var description: String { "\(session).\(number)" }
  }

  /// What a step does to the history itself.
  public enum Kind: Hashable, Sendable {
    case edit
    /// A ballot: it has its own take-back, so undo passes it by.
    case ballot
    /// Takes another step back.
    case undo(ID)
    /// Does another step again.
    case redo(ID)
  }

  public var id: ID
  /// What was done, in the words of whoever did it: "Move note".
  public var title: String
  /// What was done, to be worded for whoever reads it; nil in steps of older versions.
  public var act: Act?
  public var author: String
  /// Seconds since 1970, UTC.
  public var time: Int
  public var kind: Kind
  public var change: Change

  public init(
    id: ID, title: String, act: Act? = nil, author: String, time: Int, kind: Kind = .edit,
    change: Change
  ) {
    self.id = id
    self.title = title
    self.act = act
    self.author = author
    self.time = time
    self.kind = kind
    self.change = change
  }
}

/// The steps in their order, and which of them are done. A step is never taken out: undoing is a step too,
/// and a branch that was left stays in the list.
public struct History: Sendable {
  /// All steps, those of earlier sessions first once they are known.
  public private(set) var steps: [Step] = []
  /// The session that new steps belong to.
  public let session: String
  /// Whether the steps of earlier sessions are here. They are read when they are first needed, so that
  /// opening a workspace of many years costs nothing.
  public private(set) var hasEarlier = false

  private var index: [Step.ID: Int] = [:]
  private var undoable: [Step.ID] = []
  /// Steps that were taken back, each with the step that did it.
  private var redoable: [(step: Step.ID, record: Step.ID)] = []
  private var count = 0

  public init(session: String = "s") { self.session = session }

  /// The edit that undo would take back, or nil.
  public var nextUndo: Step? { undoable.last.flatMap(step) }
  /// The edit that redo would do again and the step that took it back, or nil.
  public var nextRedo: (step: Step, record: Step)? {
    guard let last = redoable.last, let step = step(last.step), let record = self.step(last.record)
    else { return nil }
    return (step, record)
  }

  public func step(_ id: Step.ID) -> Step? { index[id].map { steps[$0] } }

  /// Brings in what stands in the history file. The first time these are the steps of earlier sessions: they come
  /// before those of this one, and undo reaches them. Later it is what other sessions did meanwhile: it stands
  /// where the file has it, and is theirs to undo.
  public mutating func bringIn(_ recorded: [Step]) {
    if hasEarlier {
      addOthers(recorded)
    } else {
      addEarlier(recorded)
    }
  }

  private mutating func addEarlier(_ earlier: [Step]) {
    let own = steps
    let ownCount = count
    self = History(session: session)
    hasEarlier = true
    for step in earlier where step.id.session != session { add(step) }
    for step in own { add(step) }
    count = ownCount
  }

  /// Puts steps that are new here right after the ones that they follow in the file.
  private mutating func addOthers(_ recorded: [Step]) {
    var followers: [Step.ID?: [Step]] = [:]
    var last: Step.ID?
    for step in recorded {
      if index[step.id] == nil {
        followers[last, default: []].append(step)
      } else {
        last = step.id
      }
    }
    guard !followers.isEmpty else { return }
    steps = (followers[nil] ?? []) + steps.flatMap { [$0] + (followers[$0.id] ?? []) }
    for (place, step) in steps.enumerated() { index[step.id] = place }
  }

  /// Makes a step of this session and adds it.
  @discardableResult
  mutating func add(
    _ change: Change, title: String, act: Act?, author: String, time: Int, kind: Step.Kind
  ) -> Step {
    count += 1
    let step = Step(
      id: Step.ID(session: session, number: count), title: title, act: act, author: author,
      time: time, kind: kind, change: change)
    add(step)
    return step
  }

  private mutating func add(_ step: Step) {
    guard index[step.id] == nil else { return }
    index[step.id] = steps.count
    steps.append(step)
    switch step.kind {
    case .ballot: break
    case .edit:
      undoable.append(step.id)
      redoable.removeAll()
    case .undo(let id):
      if undoable.last == id { undoable.removeLast() } else { undoable.removeAll { $0 == id } }
      redoable.append((id, step.id))
    case .redo(let id):
      redoable.removeAll { $0.step == id }
      undoable.append(id)
    }
  }
}
