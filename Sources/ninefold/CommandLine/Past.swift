import CanvasCore
import CanvasUI

/// What the history knows of a workspace, and what people call the moments of it.
struct Past {
  let timeline: Timeline

  init(_ workspace: Workspace, _ history: StoredHistory) {
    let contents = Self.read(history)
    timeline = Timeline(workspace, steps: contents.steps, marks: contents.marks)
  }

  /// The past of a file's workspace; without a file, as of standard input, there is none.
  init(_ workspace: Workspace, of path: FilePath?) {
    let contents = path.map { Self.read(System.history(of: workspace.id, beside: $0)) }
    timeline = Timeline(workspace, steps: contents?.steps ?? [], marks: contents?.marks ?? [])
  }

  var steps: [Step] { timeline.steps }
  var marks: [Mark] { timeline.marks }

  /// What a history holds. What is wrong with it is told and ends no command: it is a help, the
  /// workspace is the work.
  static func read(_ history: StoredHistory) -> HistoryFile.Contents {
    do throws(StoreError) {
      let contents = try history.read()
      let name = history.path.displayName
      if contents.isForeign {
        Standard.complain(Sentence.foreignHistory.said(name))
        return HistoryFile.Contents()
      }
      if contents.damaged > 0 {
        Standard.complain(Sentence.damagedHistory.said(count: contents.damaged, name))
      }
      return contents
    } catch {
      Standard.complain(error.sentence(about: history.path, in: System.language))
      return HistoryFile.Contents()
    }
  }

  /// The workspace at another moment, and whether that is the later one.
  func difference(
    from name: String, to moment: Timeline.Moment
  ) throws -> (workspace: Workspace, isLater: Bool) {
    let other = try self.moment(name)
    return (
      timeline.workspace(at: other), timeline.count(at: other) > timeline.count(at: moment)
    )
  }

  // MARK: Names of moments

  static let help = """
    A MOMENT is the name of a mark, a step by its id or number as "ninefold log" shows them, \
    a day as 2026-03-14 (its beginning, by the clocks here), a time as 2026-03-14T18:30:00Z, \
    "start" or "now"; or words in one of the languages: "yesterday", "monday", "last week", \
    "7 days ago", "3 hours". A mark that is called so comes first.
    """

  /// The moment that a name means.
  func moment(_ name: String) throws(Failure) -> Timeline.Moment {
    if let mark = marks.last(where: { $0.name == name }) { return timeline.moment(of: mark) }
    if let step = try step(named: name) { return .after(steps: step) }
    if let time = Self.time(name) { return .time(time) }
    switch name {
    case "start": return .after(steps: 0)
    case "now": return .now
    default: break
    }
    let wanted = name.folded
    let fitting = marks.filter { $0.name.folded.hasPrefix(wanted) && !wanted.isEmpty }
    let names = Set(fitting.map(\.name))
    if names.count == 1, let mark = fitting.last { return timeline.moment(of: mark) }
    if names.isEmpty, let time = SpokenMoment(now: System.now, by: System.localTime).seconds(name) {
      return .time(time)
    }
    guard names.isEmpty else {
      let list = names.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
      throw Failure(.fitsMarks, name, "\(names.count)", list, code: 64)
    }
    throw unknown(name)
  }

  private func unknown(_ name: String) -> Failure {
    let wayOut =
      Suggestion.question(for: name, among: marks.map(\.name)) ?? Sentence.logListsMoments.said()
    return Failure(sentence: "\(Sentence.noMomentCalled.said(name)) \(wayOut)", code: 64)
  }

  /// The number of a step, from its id, the beginning of one, or the number itself.
  private func step(named name: String) throws(Failure) -> Int? {
    if let index = steps.firstIndex(where: { $0.id.description == name }) { return index + 1 }
    if let number = Int(name), steps.indices.contains(number - 1) { return number }
    guard name.utf8.count >= 3 else { return nil }
    let fitting = steps.indices.filter { steps[$0].id.description.hasPrefix(name) }
    guard fitting.count > 1 else { return fitting.first.map { $0 + 1 } }
    let ids = fitting.prefix(5).map { steps[$0].id.description }.joined(separator: ", ")
    throw Failure(
      .fitsSteps, name, "\(fitting.count)", ids + (fitting.count > 5 ? " …" : ""), code: 64)
  }

  private static func time(_ name: String) -> Int? {
    name.utf8.count == 10
      ? System.localTime.start(ofDay: name) : Clock.seconds(rfc3339: name)
  }
}

extension ReadingContext {
  /// How the command line words what is read, and names steps.
  init(
    in language: Language, templates: TemplateLibrary, of workspace: Workspace, steps: [Step] = [],
    marks: [Mark] = [], board: Identifier? = nil, note: Identifier? = nil
  ) {
    self.init(
      templates: templates, language: language, localTime: System.localTime, steps: steps,
      now: System.now, board: board, note: note)
    let facets = workspace.facets
    self.marks = marks
    nameOfStep = { $0.sentence(in: language, facets: facets) }
  }
}
