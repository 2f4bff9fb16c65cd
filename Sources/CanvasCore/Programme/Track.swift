/// What a programme says of one workspace: read once from its file and the ends of its history, and small enough that
/// hundreds are kept.
public struct Track: Hashable, Sendable {
  /// How far it has come: the furthest board with something on it.
  public enum Stage: String, CaseIterable, Sendable {
    case ideas, visual, lean, model

    /// The template of a board of this stage.
    init?(template: String) {
      switch template {
      case "wall": self = .ideas
      case "visual-lean": self = .visual
      case "lean", "social-lean": self = .lean
      case "bmc": self = .model
      default: return nil
      }
    }
  }

  /// A workspace's own word for what became of it.
  public enum Outcome: String, CaseIterable, Sendable {
    case developing
    case doingWell = "doing-well"
    case stopped
  }

  public var id: Identifier
  public var title: String
  /// Nil where no canvas and no wall has a note.
  public var stage: Stage?
  /// The maturity of the boards of that stage, the furthest; empty where none says.
  public var maturity = ""
  /// How many notes have each state of evidence, by its id.
  public var evidence: [String: Int] = [:]
  /// Nil where nothing was said yet, and then it counts as developing.
  public var outcome: Outcome?
  public var reason: String
  /// Seconds since 1970 of the last step, else of the file's last change; 0 where nobody knows.
  public var changed: Int
  /// Seconds since 1970 of the first step, or of the oldest note; nil where nobody knows.
  public var began: Int?
  /// Names of marks, in the order in which they were set.
  public var marks: [String]
  /// Tests that run.
  public var running: [TestCard]
  /// Whether it says what must be true, and whether any test of it ran.
  public var hasBeliefs: Bool
  public var hasTested: Bool

  public init(_ workspace: Workspace, _ history: HistoryGlance, fileChanged: Int = 0) {
    id = workspace.id
    title = workspace.title
    outcome = Outcome(rawValue: workspace.fields.text("outcome"))
    reason = workspace.fields.text("reason").cleanLine
    changed = history.last ?? fileChanged
    marks = history.marks.sorted { $0.time < $1.time }.map(\.name)
    let staged = workspace.boards.compactMap { board -> (stage: Stage, board: Board)? in
      guard let stage = Stage(template: board.template), board.noteCount > 0 else { return nil }
      return (stage, board)
    }
    let reached = Stage.allCases.last { stage in staged.contains { $0.stage == stage } }
    let furthest = staged.compactMap { $0.stage == reached ? $0.board.maturity : nil }
    stage = reached
    maturity = ["started", "concrete", "concept"].first(where: furthest.contains) ?? ""
    let cards = TestRecord(workspace).cards
    running = cards.filter { $0.state == .running }
    hasTested = cards.contains { $0.state.isBinding }
    hasBeliefs = workspace.boards.contains { board in
      board.notes.contains { $0.isBelief(on: board) }
    }
    let notes = workspace.boards.flatMap(\.notes)
    for value in notes.flatMap({ $0.facet("evidence") }) { evidence[value, default: 0] += 1 }
    began =
      history.first
      ?? notes.compactMap { $0.fields["created"]?.string }
      .compactMap { CalendarDay(date: $0) }.min().map { $0.number * 86_400 }
  }
}

extension Track {
  /// Why nothing goes on.
  public enum Delay: Hashable, Sendable {
    /// Nothing was written for so many weeks.
    case silent(weeks: Int)
    /// A test runs so many days longer than it was to.
    case overdue(test: String, days: Int)
    /// A test without an end runs for so many weeks.
    case endless(test: String, weeks: Int)
    /// There are assumptions, they are old enough, and nothing was ever tested.
    case untested
  }

  private static let week = 7 * 86_400

  /// Why it is stuck, the weightiest first; none for what stopped, goes well, or where nobody says what time it is.
  public func delays(now: Int, weeks: Int) -> [Delay] {
    guard now > 0, outcome == nil || outcome == .developing else { return [] }
    var delays: [Delay] = []
    let silence = changed > 0 ? (now - changed) / Self.week : 0
    if silence >= weeks { delays.append(.silent(weeks: silence)) }
    for test in running {
      if let left = test.daysLeft(now: now) {
        if left < 0 { delays.append(.overdue(test: test.title, days: -left)) }
      } else if let start = CalendarDay(date: test.started) {
        let age = (CalendarDay(moment: now).number - start.number) / 7
        if age >= weeks { delays.append(.endless(test: test.title, weeks: age)) }
      }
    }
    let age = began.map { (now - $0) / Self.week } ?? 0
    if hasBeliefs, !hasTested, age >= weeks { delays.append(.untested) }
    return delays
  }
}
