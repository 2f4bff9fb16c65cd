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
    finish(reversal, saying: .undid)
    restore(opened?.placesBefore[reversal.step.id], reversal.step)
  }

  mutating func redo() throws(Refusal) {
    try needHistory(of: .redo, unless: opened?.document.history.nextRedo != nil)
    guard opened?.afterHistory == nil else { return }
    guard let reversal = opened?.document.redo(time: now) else {
      throw Refusal(say(.nothingToRedo))
    }
    finish(reversal, saying: .redid)
    restore(opened?.placesAfter[reversal.step.id], reversal.step)
  }

  /// Asks for the steps of earlier sessions where those of this one do not reach; what was asked for goes
  /// on when they come.
  mutating func needHistory(of next: AfterHistory, unless isEnough: Bool) throws(Refusal) {
    guard let document else { throw Refusal(say(.noBoardOpen)) }
    guard !isEnough, !document.history.hasEarlier else { return }
    opened?.afterHistory = next
    effects.work.append(.readHistory)
  }

  private mutating func finish(_ reversal: Document.Reversal, saying phrase: Phrase) {
    selected = []
    carrying = nil
    effects.record.steps.append(reversal.record)
    let title = reversal.step.words(in: language, facets: facets)
    tell(say(reversal.skipped.isEmpty ? phrase : .undidPartly, title))
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

  // MARK: Moments

  /// The workspace as it was right after a step; nil for a step that is not known.
  func workspace(after id: Step.ID) -> Workspace? {
    timeline.flatMap { timeline in timeline.moment(after: id).map(timeline.workspace(at:)) }
  }

  /// The steps and marks that are known, and the workspace they led to.
  var timeline: Timeline? {
    opened.map { opened in
      Timeline(
        opened.document.workspace, steps: opened.document.history.steps, marks: opened.marks)
    }
  }

  /// Gives the moment after a step a name.
  mutating func mark(_ name: String, after step: Step.ID) throws(Refusal) {
    guard let mark = try timeline?.marking(name, after: step, by: author) else { return }
    effects.work.append(.mark(mark))
  }

  /// Makes the workspace what it was right after a step, as a new step.
  mutating func goBack(to id: Step.ID) throws(Refusal) {
    guard let then = try timeline?.restoring(after: id) else { throw .noSuchMoment }
    let title = then.act.words(in: .en, facets: facets)
    let place = self.place
    guard
      let made = opened?.document.restore(then.workspace, as: title, act: then.act, time: now)
    else { return }
    opened?.placesBefore[made.id] = place
    effects.record.steps.append(made)
    save()
    tell(made.words(in: language, facets: facets))
  }
}
