import CanvasCore
import Drawing

/// The moments of a history that a line of time has, with who did what at each.
struct PastLine: Sendable {
  /// What moments are on it.
  enum Scale: Hashable, Sendable, CaseIterable {
    /// After each step that has to do with the board.
    case steps
    /// At the end of each day.
    case days
    /// Those that have a name.
    case marks

    var words: Phrase {
      switch self {
      case .steps: .lineOfSteps
      case .days: .lineOfDays
      case .marks: .lineOfMarks
      }
    }
  }

  /// What a line depends on.
  struct Key: Hashable {
    var revision: Int
    var steps: Int
    var newest: Step.ID?
    var marks: [Mark]
    var board: Identifier
    var scale: Scale
    var language: Language

    func isOfSameSteps(as other: Key) -> Bool {
      revision == other.revision && steps == other.steps && newest == other.newest
    }
  }

  /// A moment: after so many steps.
  struct Tick: Hashable, Sendable {
    var count: Int
    /// The day that begins with it on the line, where another was before.
    var day: CalendarDay?
  }

  let key: Key
  let ticks: [Tick]
  /// Named moments, by after how many steps they are.
  let marks: [(count: Int, mark: Mark)]
  /// Where the keys of marks and days stop: after so many steps.
  let stops: [Int]
  private let steps: [Step]
  private let subjects: [StepSubject]
  private let counts: [Step.ID: Int]
  private let facets: [Facet]
  private let localTime: LocalTime
  private let today: CalendarDay

  init(_ timeline: Timeline, _ key: Key, _ context: ReadingContext, _ facets: [Facet]) {
    self.key = key
    self.facets = facets
    localTime = context.localTime
    today = context.localTime.calendarDay(of: context.now)
    let steps = timeline.steps
    self.steps = steps
    subjects = StepSubject.all(of: steps, upTo: timeline.workspace, context)
    counts = Dictionary(
      steps.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let marks = timeline.marks.map {
      (count: timeline.count(at: timeline.moment(of: $0)), mark: $0)
    }.sorted { $0.count < $1.count }
    self.marks = marks
    let days = steps.map { context.localTime.calendarDay(of: $0.time) }
    let ends = steps.indices.filter { $0 + 1 == steps.count || days[$0 + 1] != days[$0] }.map {
      $0 + 1
    }
    stops = Set([0] + ends + marks.map(\.count)).sorted()
    let chosen: [Int]
    switch key.scale {
    case .steps:
      let ids = timeline.steps(on: key.board)
      chosen = steps.indices.filter { ids.contains(steps[$0].id) }.map { $0 + 1 }
    case .days: chosen = ends
    case .marks: chosen = Set(marks.map(\.count) + [steps.count]).sorted()
    }
    var last: CalendarDay?
    ticks = ([0] + chosen.filter { $0 > 0 }).map { count in
      let day = count > 0 ? days[count - 1] : nil
      defer { last = day ?? last }
      return Tick(count: count, day: day == last ? nil : day)
    }
  }

  /// How many steps there are in all.
  var total: Int { steps.count }

  /// After how many steps the moment right after one is; a step that is no longer known means now.
  func count(after step: Step.ID?) -> Int { step.map { counts[$0] ?? total } ?? 0 }

  /// The last of so many steps; nil where there are none.
  func step(before count: Int) -> Step.ID? { count > 0 ? steps[count - 1].id : nil }

  /// The moment on the line that is there after so many steps: the last one that is not later.
  func index(at count: Int) -> Int { ticks.lastIndex { $0.count <= count } ?? 0 }

  /// The names of a moment, with the flags before them.
  func names(at count: Int) -> String {
    marks.filter { $0.count == count }.map { "⚑ \($0.mark.name)" }.joined(separator: " ")
  }

  /// A day as it stands in a line.
  func words(of day: CalendarDay) -> String { day.short(in: key.language, today: today) }

  /// When a moment was, who made the step before it, and what that did; nil at the start.
  func words(at count: Int) -> (when: String, who: String, what: String)? {
    guard count > 0 else { return nil }
    let step = steps[count - 1]
    let day = localTime.calendarDay(of: step.time)
    return (
      "\(words(of: day)) \(localTime.hour(step.time))", step.author,
      step.sentence(in: key.language, facets: facets, about: subjects[count - 1])
    )
  }
}
