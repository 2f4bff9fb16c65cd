import CanvasCore

extension App {
  mutating func undo() throws(Refusal) {
    try needHistory(of: .undo, unless: opened?.document.history.nextUndo != nil)
    guard opened?.afterHistory == nil else { return }
    let place = self.place
    guard let reversal = opened?.document.undo(time: now) else {
      throw Refusal(say(.nothingToUndo))
    }
    opened?.placesAfter[reversal.step.id] = place
    finish(reversal, saying: .undid, else: .notUndone)
    restore(opened?.placesBefore[reversal.step.id], reversal.step)
  }

  mutating func redo() throws(Refusal) {
    try needHistory(of: .redo, unless: opened?.document.history.nextRedo != nil)
    guard opened?.afterHistory == nil else { return }
    guard let reversal = opened?.document.redo(time: now) else {
      throw Refusal(say(.nothingToRedo))
    }
    finish(reversal, saying: .redid, else: .notRedone)
    restore(opened?.placesAfter[reversal.step.id], reversal.step)
  }

  /// Takes back, or does again; what gave way is told with its reason, and a step of which nothing could be done
  /// is not said to be done.
  private mutating func finish(
    _ reversal: Document.Reversal, saying phrase: Phrase, else failed: Phrase
  ) {
    selected = []
    carrying = nil
    effects.record.steps.append(reversal.record)
    let title = reversal.step.words(in: language, facets: facets)
    let reasons = Set(reversal.skipped.map(\.reason))
    let others = reasons.subtracting([.voted])
    let sentences =
      [say(reversal.isVoid ? failed : phrase, title)]
      + (reasons.contains(.voted) ? [say(.votesStay)] : [])
      + (others.isEmpty ? [] : [say(.changedElsewhereStays)])
    tell(sentences.joined(separator: ". "))
    save()
  }

  /// Goes back to where the step was made; for a step of an earlier session, to what it was about.
  private mutating func restore(_ place: Place?, _ step: Step) {
    if let place, let id = place.board, workspace?.board(id) != nil {
      boardID = id
      if case .boards = screen { screen = .boards(from: id) }
      if let focus = place.focus { self.focus = focus }
      return
    }
    for piece in step.change.pieces {
      if case .note(let id) = piece.target, go(to: id) { return }
    }
  }

  // MARK: The history file

  /// Asks for the steps of earlier sessions where those of this one do not reach; what was asked for goes
  /// on when they come.
  mutating func needHistory(of next: AfterHistory, unless isEnough: Bool) throws(Refusal) {
    guard let document else { throw Refusal(say(.noBoardOpen)) }
    guard !isEnough, !document.history.hasEarlier || opened?.hasMoreHistory == true else { return }
    opened?.afterHistory = next
    effects.work.append(.readHistory)
  }

  /// What other sessions have done is read where the history is shown; else when it is asked for.
  mutating func rereadHistory() {
    opened?.hasMoreHistory = true
    let isListed = panel.map { panel in
      ([panel] + panel.back).contains { $0.id == Panel.history.id }
    }
    guard past != nil || isListed == true else { return }
    effects.work.append(.readHistory)
  }

  /// Takes in what stands in the history file, and goes on with what waited for it.
  mutating func addHistory(_ steps: [Step], _ marks: [Mark], _ trouble: Trouble?) {
    let isFirst = document?.history.hasEarlier == false
    opened?.document.bringIn(steps)
    if isFirst || trouble == nil { opened?.marks = marks }
    opened?.hasMoreHistory = false
    panel?.isStale = true
    let next = opened?.afterHistory
    opened?.afterHistory = nil
    if let trouble, isFirst { refuse(words(of: trouble)) }
    do throws(Refusal) {
      switch next {
      case .undo: try undo()
      case .redo: try redo()
      case .show: openPast()
      case .readings: open(.readings)
      case .reading(let id):
        if let reading = setup.readings.first(where: { $0.id == id }) {
          open(.reading(reading, self))
        }
      case .votes(let board): openVotes(on: board)
      case nil: break
      }
    } catch {
      refuse(error)
    }
  }

  /// Shows the history as a list with the cursor on the moment that is looked at, else on the newest step, below
  /// the marks.
  mutating func openHistory() {
    let newest = past.map(\.step) ?? document?.history.steps.last?.id
    open(newest.map { Panel.history.at("\($0)") } ?? .history)
  }

  // MARK: Moments

  /// The steps and marks that are known, and the workspace they led to.
  var timeline: Timeline? {
    opened.map { opened in
      Timeline(
        opened.document.workspace, steps: opened.document.history.steps, marks: opened.marks)
    }
  }

  /// How the history and readings are worded here.
  func readingContext(note: Identifier? = nil) -> ReadingContext {
    let (language, facets) = (self.language, self.facets)
    var context = ReadingContext(
      templates: templates, language: language, localTime: localTime,
      steps: opened?.document.history.steps ?? [], now: now, note: note)
    context.marks = opened?.marks ?? []
    context.nameOfStep = { $0.sentence(in: language, facets: facets) }
    return context
  }

  /// Gives a moment a name.
  mutating func mark(_ name: String, at moment: Timeline.Moment) throws(Refusal) {
    guard let mark = try timeline?.marking(name, at: moment, by: author) else { return }
    effects.work.append(.mark(mark))
  }

  /// Makes the workspace what it was at a moment, as a new step.
  mutating func goBack(_ make: (Timeline) throws(Refusal) -> Restoration) throws(Refusal) {
    guard let timeline else { throw .noSuchMoment }
    let then = try make(timeline)
    let title = then.act.words(in: .en, facets: facets)
    let place = self.place
    guard
      let made = opened?.document.restore(then.workspace, as: title, act: then.act, time: now)
    else { return }
    opened?.placesBefore[made.id] = place
    effects.record.steps.append(made)
    past = nil
    save()
    tell(made.words(in: language, facets: facets))
  }
}
