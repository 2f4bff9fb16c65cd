/// Marks that come by themselves where a workspace asks for them: before the first step of a new week, one for the
/// week that has ended. Weeks are those of ISO 8601, by the clocks of whoever writes.
public struct WeekMarks: Sendable {
  private let language: Language
  private let localTime: LocalTime
  /// The week of the last step that was written from here, while marks are wanted.
  private var last: CalendarWeek?

  /// `language` names the marks of workspaces that name none.
  public init(language: Language, localTime: LocalTime) {
    self.language = language
    self.localTime = localTime
  }

  /// The records of steps, and before them the marks of weeks that end with them. The history is asked for only where
  /// a week may have ended.
  mutating func records(
    of steps: [Step], in workspace: Workspace,
    after history: () throws(StoreError) -> HistoryFile.Contents
  ) throws(StoreError) -> [JSONObject] {
    guard workspace.hasWeeklyMarks else {
      last = nil
      return steps.map(\.json)
    }
    let weeks = steps.map { CalendarWeek(of: localTime.calendarDay(of: $0.time)) }
    guard let newest = weeks.max() else { return [] }
    if last == newest { return steps.map(\.json) }
    var contents = try history()
    var records: [JSONObject] = []
    for (step, week) in zip(steps, weeks) {
      if let mark = mark(before: week, contents, workspace.language ?? language) {
        contents.marks.append(mark)
        records.append(mark.json)
      }
      contents.steps.append(step)
      records.append(step.json)
    }
    last = newest
    return records
  }

  /// The mark of the week that ends where one of a later week begins; nil where none ends, or it has one.
  private func mark(
    before week: CalendarWeek, _ history: HistoryFile.Contents, _ language: Language
  ) -> Mark? {
    guard let step = history.steps.last else { return nil }
    let ended = history.steps.lazy.map { CalendarWeek(of: localTime.calendarDay(of: $0.time)) }
      .max()
    guard let ended, ended < week, !history.marks.contains(where: { $0.week == ended.text })
    else { return nil }
    let names = [ended.name(in: language), ended.fullName(in: language)]
    // A week that somebody named by hand has its mark; one of another year's takes its year.
    if history.marks.contains(where: { $0.name == names[0] && $0.after == step.id }) { return nil }
    guard let name = names.first(where: { name in !history.marks.contains { $0.name == name } })
    else { return nil }
    return Mark(name: name, author: "", time: step.time, after: step.id, week: ended.text)
  }
}

extension Workspace {
  /// Whether the history gets a mark every week by itself.
  public var hasWeeklyMarks: Bool { fields["weeklyMarks"]?.bool == true }
}

extension StoredHistory {
  /// Adds steps, and the marks of weeks that end with them where the workspace asks for them; the one way in which
  /// steps get into a history.
  @discardableResult
  public func append(
    _ steps: [Step], of workspace: Workspace, marking weeks: inout WeekMarks
  ) throws(StoreError) -> HistoryFile {
    try append(try weeks.records(of: steps, in: workspace) { () throws(StoreError) in try read() })
  }
}

extension HistoryFile.Contents {
  /// Keeps one mark of each week, the one that stands last: histories that were apart have one each.
  mutating func joinWeeks() {
    guard marks.contains(where: { $0.week != nil }) else { return }
    var places: [Step.ID: Int] = [:]
    for (place, step) in steps.enumerated() { places[step.id] = place }
    func place(_ mark: Mark) -> Int { mark.after.flatMap { places[$0] } ?? -1 }
    var best: [String: Mark] = [:]
    for mark in marks {
      guard let week = mark.week else { continue }
      if let other = best[week], place(other) >= place(mark) { continue }
      best[week] = mark
    }
    marks.removeAll { mark in mark.week.map { best[$0] != mark } ?? false }
  }
}
