import CanvasCore

extension Panel {
  /// The marks, and below them the steps, day by day; the newest first. Typing finds both.
  static let history = Panel(
    "history", title: { "\($0.say(.panelHistory)) (\($0.localTime.zone($0.now)))" }, filter: true
  ) { app, typed in
    let marks = app.marks(typed)
    let heading = marks.isEmpty ? [] : [Row.heading(app.say(.panelMarks))]
    return heading + marks + app.stepsByDay(typed)
  }

  /// What a step did, and what can be done with the moment after it. Closing it leads back to the line of time, else
  /// to the list and what was typed there.
  fileprivate static func moment(
    _ moment: PastMoment, _ title: String, from typed: String? = nil
  ) -> Panel {
    Panel("moment \(moment.id)", title: { _ in title }) { app, _ in
      let here = Panel.moment(moment, title, from: typed)
      let lines = app.changes(of: moment).lines
      var rows = lines.prefix(6).map { row($0) }
      if lines.count > rows.count {
        rows.append(
          Row(id: "all", text: app.say(.allChanges, count: lines.count)) { app in
            app.open(
              changes(moment, title: .panelDid) { $0.changes(of: moment) }
                .leadingBack(to: here.at("all")))
          })
      }
      if rows.isEmpty, moment.step != nil { rows = [.heading(app.say(.onlyOrderChanged))] }
      return rows + [.heading(app.say(.panelMoment))] + actions(moment, here, app)
    }.leadingBack(to: typed.map { history.typing($0).at(moment.id) })
  }

  /// A name for the moment that is looked at.
  fileprivate static func naming(_ moment: PastMoment) -> Panel { mark(moment) }

  private static func actions(_ moment: PastMoment, _ here: Panel, _ app: App) -> [Row] {
    [
      Row(
        id: "compare", text: app.say(.compareMoment),
        refusal: app.hasChanged(since: moment) ? nil : app.say(.sameAsThen)
      ) { app in
        app.open(
          changes(moment, title: .panelChanges) { $0.changes(since: moment) }
            .leadingBack(to: here.at("compare")))
      },
      Row(
        id: "goBack", text: app.say(.goBackToMoment),
        refusal: app.hasChanged(since: moment) ? nil : app.say(.sameAsThen)
      ) { app throws(Refusal) in
        let start = app.say(.theStart)
        try app.goBack { timeline throws(Refusal) in
          try moment.restoration(in: timeline, start: start)
        }
      },
      Row(id: "name", text: app.say(.nameMoment)) { app in
        app.open(mark(moment).leadingBack(to: here.at("name")))
      },
    ]
  }

  private static func mark(_ moment: PastMoment) -> Panel {
    .asking("mark \(moment.id)", .askMark) { app, text throws(Refusal) in
      guard let at = app.timeline.flatMap(moment.place) else { throw .noSuchMoment }
      try app.mark(text, at: at)
    }
  }

  /// Changes, a line each, with how many there are of each kind.
  private static func changes(
    _ moment: PastMoment, title: Phrase,
    _ make: @escaping @Sendable (App) -> ChangeSummary
  ) -> Panel {
    Panel(
      "changes \(title) \(moment.id)", title: { "\($0.say(title)): \(make($0).counts)" }
    ) { app, _ in make(app).lines.map(row) }
  }

  private static func row(_ line: ChangeSummary.Line) -> Row {
    Row(
      id: "\(line.sign) \(line.target) \(line.text)", text: "\(line.sign) \(line.text)",
      detail: [line.box, line.board].filter { !$0.isEmpty }.joined(separator: " · "),
      stays: line.target == .workspace
    ) { app throws(Refusal) in
      if app.past == nil { try app.go(to: line.target) } else { try app.goPast(to: line.target) }
    }
  }
}

/// A moment of the past: right after a step, or one with a name.
private enum PastMoment: Sendable {
  /// Before all steps.
  case start
  case step(Step.ID)
  case mark(Mark)

  var id: String {
    switch self {
    case .start: "start"
    case .step(let id): "\(id)"
    case .mark(let mark): "mark \(mark.name)"
    }
  }

  /// The step it comes after; nil at the very start.
  var step: Step.ID? {
    switch self {
    case .start: nil
    case .step(let id): id
    case .mark(let mark): mark.after
    }
  }

  func place(in timeline: Timeline) -> Timeline.Moment? {
    switch self {
    case .start: .after(steps: 0)
    case .step(let id): timeline.moment(after: id)
    case .mark(let mark): timeline.moment(of: mark)
    }
  }

  func restoration(in timeline: Timeline, start: String) throws(Refusal) -> Restoration {
    switch self {
    case .start: try timeline.restoring(to: .after(steps: 0), named: start)
    case .step(let id): try timeline.restoring(after: id)
    case .mark(let mark): try timeline.restoring(to: timeline.moment(of: mark), named: mark.name)
    }
  }
}

extension App {
  /// What differs now from what there was then.
  fileprivate func changes(since moment: PastMoment) -> ChangeSummary {
    changes { timeline in
      (moment.place(in: timeline) ?? .now, .now)
    }
  }

  /// What the step before a moment did.
  fileprivate func changes(of moment: PastMoment) -> ChangeSummary {
    changes { timeline in
      let index = moment.step.flatMap { id in timeline.steps.firstIndex { $0.id == id } }
      return index.map { (.after(steps: $0), .after(steps: $0 + 1)) } ?? (.now, .now)
    }
  }

  private func changes(
    _ moments: (Timeline) -> (from: Timeline.Moment, to: Timeline.Moment)
  ) -> ChangeSummary {
    let timeline = self.timeline ?? Timeline(Workspace(id: "none"), steps: [], marks: [])
    let (from, to) = moments(timeline)
    return ChangeSummary(
      from: workspace(at: from, of: timeline), to: workspace(at: to, of: timeline),
      readingContext())
  }

  /// The workspace at a moment: by the way that the view of the past has gone, where there is one.
  private func workspace(at moment: Timeline.Moment, of timeline: Timeline) -> Workspace {
    past?.workspace(after: timeline.count(at: moment)) ?? timeline.workspace(at: moment)
  }

  fileprivate func hasChanged(since moment: PastMoment) -> Bool {
    guard let timeline, let place = moment.place(in: timeline) else { return false }
    return workspace(at: place, of: timeline) != timeline.workspace
  }

  /// What the moment that is looked at did, and what can be done with it.
  mutating func openMoment() throws(Refusal) {
    let (moment, title) = try chosenMoment()
    open(.moment(moment, title))
  }

  mutating func askMomentName() throws(Refusal) {
    open(.naming(try chosenMoment().moment))
  }

  private func chosenMoment() throws(Refusal) -> (moment: PastMoment, title: String) {
    guard let past, let line = past.line else { throw .noSuchMoment }
    if let (_, mark) = line.marks.last(where: { $0.count == past.count }) {
      return (.mark(mark), "⚑ \(mark.name)")
    }
    guard let step = line.step(before: past.count), let words = line.words(at: past.count) else {
      return (.start, say(.theStart))
    }
    return (.step(step), "\(words.what) · \(words.when)")
  }

  /// Goes to a moment that was chosen from the list: on the line, where there is one.
  private mutating func choose(_ moment: PastMoment, _ title: String, from typed: String) {
    guard let past, let line = past.line else {
      return open(.moment(moment, title, from: typed))
    }
    let count = timeline.flatMap { timeline in
      moment.place(in: timeline).map(timeline.count)
    }
    goPast(to: line.step(before: count ?? past.count))
  }
}

// MARK: The list

extension App {
  /// The marks that fit what is typed, the newest first.
  fileprivate func marks(_ typed: String) -> [Panel.Row] {
    (opened?.marks ?? []).reversed().map { mark in
      let name = "⚑ \(mark.name)"
      return Panel.Row(
        id: "mark \(mark.name)", text: name, detail: detail(mark.author, localTime.text(mark.time))
      ) { app in app.choose(.mark(mark), name, from: typed) }
    }.filter { $0.matches(typed) }
  }

  /// The steps that fit what is typed, the newest first, below their days and what was on the agenda then.
  fileprivate func stepsByDay(_ typed: String) -> [Panel.Row] {
    guard let opened else { return [] }
    let steps = opened.document.history.steps
    let context = readingContext()
    let subjects = StepSubject.all(of: steps, upTo: opened.document.workspace, context)
    let agenda = AgendaItems(opened.document.workspace, steps, opened.marks, by: localTime)
    var rows: [Panel.Row] = []
    var above: (day: CalendarDay, item: String?)?
    for (index, step) in steps.enumerated().reversed() {
      let row = row(step, about: subjects[index], typed)
      guard row.matches(typed) else { continue }
      let here = (day: localTime.calendarDay(of: step.time), item: agenda[index])
      if above?.day != here.day || (above?.item != nil && here.item == nil) {
        rows.append(
          .heading(here.day.words(in: language, today: localTime.calendarDay(of: now))))
      }
      if let item = here.item, above?.day != here.day || above?.item != item {
        rows.append(.heading("  \(item)"))
      }
      above = here
      rows.append(row)
    }
    return rows
  }

  private func row(_ step: Step, about subject: StepSubject, _ typed: String) -> Panel.Row {
    let text = step.sentence(in: language, facets: facets, about: subject)
    let time = localTime.hour(step.time)
    return Panel.Row(id: "\(step.id)", text: text, detail: detail(step.author, time)) { app in
      app.choose(.step(step.id), "\(text) · \(time)", from: typed)
    }
  }

  private func detail(_ author: String, _ time: String) -> String {
    author.isEmpty ? time : "\(author)  \(time)"
  }
}

extension Panel.Row {
  fileprivate func matches(_ typed: String) -> Bool { "\(text) \(detail)".matches(typed) }
}
