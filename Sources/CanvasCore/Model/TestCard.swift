/// An experiment as its note has it: what is to be done and, once it was, what it taught.
public struct TestCard: Hashable, Sendable, Identifiable {
  /// Where an experiment stands; a word of another version counts as planned.
  public enum State: String, CaseIterable, Sendable {
    case planned, running, learned, dropped

    /// Whether its card stays as it was written, and what it says decides.
    public var isBinding: Bool { self == .running || self == .learned }
  }

  /// The result words that a learning may have.
  public enum Result: String, CaseIterable, Sendable {
    case supported, refuted, inconclusive
  }

  public let id: Identifier
  public let title: String
  public let state: State
  /// The notes and boards it is tied to by links `tests`.
  public let goals: [Identifier]
  /// When it began to run; empty where nobody knows.
  public let started: String
  /// The date of its learning: the note's `done`; empty where nobody knows.
  public let date: String
  /// What it says of what it tests; nil until that was written down.
  public let result: Result?
  /// How many days it is to take.
  public let days: Double?
  public let criterion: String
  public let decision: String

  /// The card of a note; nil for a note that is no experiment: it has no field `experiment`, no kind that
  /// says so, and tests nothing.
  public init?(_ note: Note) {
    let fields = note.fields["experiment"]?.object
    let goals = note.links.filter { $0.kind == "tests" }.map(\.to)
    // A prototype has the same card; what it shows proves nothing unless it is tied to what it tests.
    guard
      fields != nil && note.kind != Prototype.kind || note.kind == "experiment" || !goals.isEmpty
    else { return nil }
    self.init(note, fields ?? [:], goals)
  }

  /// The card of a note that stands among experiments, written or still empty.
  init(blank note: Note) {
    self.init(
      note, note.fields["experiment"]?.object ?? [:],
      note.links.filter { $0.kind == "tests" }.map(\.to))
  }

  private init(_ note: Note, _ fields: JSONObject, _ goals: [Identifier]) {
    func date(_ text: String?) -> String { text.flatMap { FieldType.isDate($0) ? $0 : nil } ?? "" }
    id = note.id
    title = note.title
    self.goals = goals
    state = State(rawValue: fields.text("state")) ?? .planned
    started = date(fields["started"]?.string)
    self.date = date(note.fields["done"]?.string)
    result = Result(rawValue: fields.text("result"))
    days = if case .number(let text)? = fields["days"] { Double(text) } else { nil }
    criterion = fields.text("criterion")
    decision = fields.text("decision")
  }

  public static func == (a: TestCard, b: TestCard) -> Bool {
    a.id == b.id && a.state == b.state && a.result == b.result && a.date == b.date
      && a.started == b.started && a.goals == b.goals
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What the experiments of a workspace say of its notes. Nothing here is written by opening a file: acts write what
/// changes, and advice names a value that says otherwise.
///
/// A note is tied to a test that `tests` it, and to one that tests an assumption which is `about` it. The newest
/// decides: a learning by the date of its note's `done`, a test that runs by when it began, or as the newest where
/// that is not known. Two learnings of one day that disagree prove nothing. A learning without a date is older than any that
/// has one.
public struct TestRecord: Sendable {
  /// All cards, in the order of the boards.
  public private(set) var cards: [TestCard] = []
  private var tests: [Identifier: [Int]] = [:]
  /// The assumptions about a note, and the notes that an assumption is about.
  private var assumptions: [Identifier: [Identifier]] = [:]
  private var subjects: [Identifier: [Identifier]] = [:]

  public init(_ workspace: Workspace) {
    for board in workspace.boards {
      for note in board.notes {
        if let card = TestCard(note) {
          for goal in card.goals { tests[goal, default: []].append(cards.count) }
          cards.append(card)
        }
        guard note.kind == "assumption" || board.template == Template.assumptions.id else {
          continue
        }
        for link in note.links where link.kind == "about" {
          assumptions[link.to, default: []].append(note.id)
          subjects[note.id, default: []].append(link.to)
        }
      }
    }
  }

  /// The tests that a note is tied to, each once, in the order of the boards.
  public func tests(of note: Identifier) -> [TestCard] {
    let direct = tests[note] ?? []
    let through = (assumptions[note] ?? []).flatMap { tests[$0] ?? [] }
    return Set(direct + through).sorted().map { cards[$0] }
  }

  /// Those that decide what is known of a note: they run, or were learned from.
  public func binding(_ note: Identifier) -> [TestCard] {
    tests(of: note).filter(\.state.isBinding)
  }

  /// The notes and boards that a test says something of, each once.
  public func goals(of test: TestCard) -> [Identifier] {
    var goals: [Identifier] = []
    for goal in test.goals {
      for id in [goal] + (subjects[goal] ?? []) where !goals.contains(id) { goals.append(id) }
    }
    return goals
  }

  /// The value of the facet `evidence` that its tests give a note; nil where none runs and none was learned from.
  public func status(of note: Identifier) -> String? { Self.status(by: tests(of: note)) }

  static func status(by tests: [TestCard]) -> String? {
    let learned = tests.filter { $0.state == .learned && $0.result != nil }
    let newest = learned.map(\.date).max() ?? ""
    let running = tests.filter { $0.state == .running }
    if running.contains(where: { $0.started.isEmpty || $0.started >= newest }) { return "testing" }
    guard !learned.isEmpty else { return nil }
    let last = Set(
      learned.filter { $0.date.prefix(10) == newest.prefix(10) }.compactMap(\.result))
    return last.count == 1 ? last.first?.rawValue : TestCard.Result.inconclusive.rawValue
  }

  /// The test whose word counts for a note: of those that decide, the newest.
  public func deciding(_ note: Identifier) -> TestCard? {
    func date(_ test: TestCard) -> String {
      test.state == .learned ? test.date : test.started.isEmpty ? "9" : test.started
    }
    return binding(note).enumerated().max {
      (date($0.element), $0.offset) < (date($1.element), $1.offset)
    }?.element
  }
}

extension Note {
  /// What is known of it, as its facet says; a note without one is untested.
  var evidence: String { facet("evidence").first ?? "untested" }
}
