/// The workspace as it is to be again, and what the step is called that makes it so.
public struct Restoration: Sendable {
  public let workspace: Workspace
  public let act: Act
}

extension Workspace {
  /// Has the history get a mark every week by itself, or no longer.
  public func turningWeeklyMarks() -> Deed {
    Deed(
      Act(hasWeeklyMarks ? .leaveWeeks : .markWeeks),
      [.set(.workspace, path: ["weeklyMarks"], to: hasWeeklyMarks ? nil : true)])
  }
}

extension Timeline {
  /// A name for a moment. Each has a name of its own, so that one can be meant by it.
  public func marking(
    _ name: String, at moment: Moment = .now, by author: Author
  ) throws(Refusal) -> Mark {
    let name = name.cleanLine
    guard !name.isEmpty else { throw .emptyName }
    guard !marks.contains(where: { $0.name == name }) else { throw .markTaken(name) }
    return Mark(
      name: name, author: author.name, time: author.time, after: lastStep(before: moment)?.id)
  }

  /// Goes back to right after a step.
  public func restoring(after id: Step.ID) throws(Refusal) -> Restoration {
    guard let moment = moment(after: id), let step = steps.first(where: { $0.id == id }) else {
      throw .noSuchMoment
    }
    let act = Act(.restore, parts: step.act?.texts ?? [step.title])
    return try restoring(moment, as: act)
  }

  /// Goes back to a moment that people call by a name.
  public func restoring(to moment: Moment, named name: String) throws(Refusal) -> Restoration {
    try restoring(moment, as: Act(.restoreMoment, name))
  }

  private func restoring(_ moment: Moment, as act: Act) throws(Refusal) -> Restoration {
    let then = workspace(at: moment)
    guard then != workspace else { throw .sameAsThen }
    return Restoration(workspace: then, act: act)
  }
}
