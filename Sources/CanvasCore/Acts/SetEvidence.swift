/// Fields that are set by hand, whatever front end asks: the card of a test that runs stays as it was written, evidence that a
/// test decides is not given by hand, and what follows from a test or a score is done in the same step.
extension Workspace {
  /// The deed of edits of fields, with all that follows from them. A test that begins to run is dated and moves to its
  /// box, what it tests is then in test; one that was learned from gives what it tests its result; a note
  /// of a 2 × 2 moves to where its scores put it.
  public func setting(
    _ edits: [Edit], as act: Act, at time: Int, templates: TemplateLibrary
  ) throws(Refusal) -> Deed {
    let concerned = edits.filter(\.mayHaveConsequences)
    guard !concerned.isEmpty else { return Deed(act, edits) }
    var document = Document(self)
    try document.perform(edits, as: "")
    let before = TestRecord(self)
    let more = try document.workspace.followingTests(
      concerned, from: self, before, at: time)
    if !more.isEmpty { try document.perform(more, as: "") }
    let after = TestRecord(document.workspace)
    try refuseByHand(edits, before, after)
    let statuses = document.workspace.followingEvidence(concerned, before, after)
    let places = document.workspace.followingScores(concerned, templates)
    return Deed(act, edits + more + statuses + places)
  }

  /// Refuses to give evidence by hand that a test decides; what the tests say themselves may be given.
  func refuseByHand(_ edits: [Edit]) throws(Refusal) {
    guard edits.contains(where: { $0.evidenceByHand != nil }) else { return }
    let record = TestRecord(self)
    try refuseByHand(edits, record, record)
  }

  private func refuseByHand(
    _ edits: [Edit], _ before: TestRecord, _ after: TestRecord
  ) throws(Refusal) {
    for edit in edits {
      guard let (id, value) = edit.evidenceByHand, let note = note(id),
        let test = before.deciding(id), value != note.facet("evidence"),
        after.status(of: id).map({ [$0] }) != value
      else { continue }
      throw test.state == .running
        ? .testDecides(note.title, test: test.title)
        : .learningDecides(note.title, test: test.title)
    }
  }

  // MARK: Tests

  private static let card: [FieldKey] = ["test", "metric", "criterion"]

  /// What follows for tests whose card was changed; this is how things are after that.
  private func followingTests(
    _ edits: [Edit], from old: Workspace, _ before: TestRecord, at time: Int
  ) throws(Refusal) -> [Edit] {
    var more: [Edit] = []
    for id in edits.compactMap(\.test).unique {
      guard let then = old.note(id), let now = note(id) else { continue }
      let (was, card) = (TestCard(blank: then), TestCard(blank: now))
      if was.state.isBinding, card.state.isBinding {
        for key in Self.card {
          let path = ["experiment", key][...]
          guard then.fields[path: path] == now.fields[path: path] else {
            throw .cardStays(key.text, test: then.title)
          }
        }
      }
      guard was.state != card.state else { continue }
      let target = Target.note(id)
      let today = JSONValue.string(Clock.rfc3339(time))
      switch card.state {
      case .running:
        if card.started == was.started {
          more.append(.set(target, path: ["experiment", "started"], to: today))
        }
        if was.state == .learned { more.append(.set(target, path: ["done"], to: nil)) }
      case .learned:
        if card.date.isEmpty { more.append(.set(target, path: ["done"], to: today)) }
      case .planned: more.append(.set(target, path: ["experiment", "started"], to: nil))
      case .dropped: break
      }
      more += moving(test: id, to: card.state)
    }
    return more
  }

  /// Puts a test into the box of its state, on a board of experiments.
  private func moving(test id: Identifier, to state: TestCard.State) -> [Edit] {
    guard let place = position(ofNote: id), let goal = Identifier(state.rawValue) else { return [] }
    let board = boards[place.board]
    guard board.template == Template.experiments.id, let box = board.box(goal),
      board.boxes[place.box].id != goal
    else { return [] }
    return [
      .moveNote(
        id,
        to: Change.Place(parent: .box(board: board.id, box: goal), after: box.notes.last?.id))
    ]
  }

  /// What tests that were changed make of the notes they are tied to.
  private func followingEvidence(
    _ edits: [Edit], _ before: TestRecord, _ after: TestRecord
  ) -> [Edit] {
    let changed = Set(edits.compactMap(\.test))
    guard !changed.isEmpty else { return [] }
    let goals = [before, after].flatMap { record in
      record.cards.filter { changed.contains($0.id) }.flatMap(record.goals)
    }
    // An assumption that is about another note now leads its tests there.
    let led = boards.flatMap(\.notes).map(\.id).filter {
      before.status(of: $0) != after.status(of: $0)
    }
    return (goals + led).unique.compactMap { id in
      guard let note = note(id) else { return nil }
      let (old, new) = (before.status(of: id), after.status(of: id))
      let value: String?
      if let new {
        value = new
      } else if let old, note.facet("evidence") == [old] {
        // What nobody tests any more is as it was before somebody did.
        value = nil
      } else {
        return nil
      }
      guard note.facet("evidence") != [value].compactMap(\.self) else { return nil }
      return .set(.note(id), path: ["facets", "evidence"], to: value.map(JSONValue.string))
    }
  }

  // MARK: Scores

  /// Moves notes of a 2 × 2 whose scores were set to the box these stand for.
  private func followingScores(_ edits: [Edit], _ templates: TemplateLibrary) -> [Edit] {
    edits.compactMap(\.scored).unique.flatMap { id in placing(byScores: id, templates) }
  }

  /// The move of a note of a 2 × 2 to the box that its scores stand for; none where it is there already, or where they do
  /// not say. A score that is missing keeps the half in which the note is.
  func placing(byScores id: Identifier, _ templates: TemplateLibrary) -> [Edit] {
    guard let place = position(ofNote: id) else { return [] }
    let board = boards[place.board]
    let box = board.boxes[place.box]
    guard
      let goal = templates[board.template]?.box(
        forScores: self[place], from: box.id.text, isLenient: false),
      let goalID = Identifier(goal), goalID != box.id, let there = board.box(goalID)
    else { return [] }
    return [
      .moveNote(
        id,
        to: Change.Place(
          parent: .box(board: board.id, box: goalID), after: there.notes.last?.id))
    ]
  }

  /// Moves notes of a 2 × 2 to the boxes that their scores stand for.
  public func placingByScores(
    _ notes: [Identifier], templates: TemplateLibrary
  ) throws(Refusal) -> Deed {
    let notes = try present(notes: notes)
    return Deed(
      Act(notes.count == 1 ? .moveNote : .moveNotes),
      notes.flatMap { placing(byScores: $0, templates) })
  }
}

extension Edit {
  /// The evidence that a note is given, and to which; nil for another edit.
  fileprivate var evidenceByHand: (Identifier, [String])? {
    guard case .set(.note(let id), let path, let value) = self else { return nil }
    if path == ["facets", "evidence"] { return (id, value?.strings ?? []) }
    guard path == ["facets"] else { return nil }
    return (id, value?.object?["evidence"]?.strings ?? [])
  }

  /// The note whose card is changed.
  fileprivate var test: Identifier? {
    guard case .set(.note(let id), let path, _) = self,
      path.first == "experiment" || path == ["done"] || path == ["links"]
    else { return nil }
    return id
  }

  /// The note that is scored.
  fileprivate var scored: Identifier? {
    guard case .set(.note(let id), let path, _) = self, path.first == "scores" else { return nil }
    return id
  }

  fileprivate var mayHaveConsequences: Bool {
    evidenceByHand != nil || test != nil || scored != nil
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order in which they come first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
