/// What an experiment taught, as it is written down.
public struct Learning: Hashable, Sendable {
  public var observed: String
  public var learned: String
  public var decision: String
  public var result: TestCard.Result

  public init(
    observed: String = "", learned: String = "", decision: String = "", result: TestCard.Result
  ) {
    self.observed = observed
    self.learned = learned
    self.decision = decision
    self.result = result
  }
}

/// Experiments on their way from a card to a learning. What they are tied to follows in the same step.
extension Workspace {
  /// Whether a note is an experiment, be its card still empty.
  public func isTest(_ id: Identifier) -> Bool {
    guard let place = position(ofNote: id) else { return false }
    return TestCard(self[place]) != nil || boards[place.board].template == Template.experiments.id
  }

  /// The card of a note that is an experiment; refuses another note.
  func card(of id: Identifier) throws(Refusal) -> TestCard {
    guard let note = note(id) else { throw .missing(.note, id: id.text) }
    guard isTest(id) else { throw .noTest(note.title) }
    return TestCard(blank: note)
  }

  /// Starts a test: it runs from now on, and what it tests is in test.
  public func starting(
    _ test: Identifier, at time: Int, templates: TemplateLibrary
  ) throws(Refusal) -> Deed {
    let card = try card(of: test)
    guard card.state != .running else { throw .testRuns(card.title) }
    return try setting(
      [.set(.note(test), path: ["experiment", "state"], to: .string(Self.running))],
      as: Act(.startTest), at: time, templates: templates)
  }

  private static let running = TestCard.State.running.rawValue

  /// Writes down what a test taught: it is learned, and what it tests has its result as evidence. Texts that are left
  /// empty stay as they are. Written down again, it keeps its date. With a successor, that note takes the place of those it
  /// tests.
  public func learning(
    _ test: Identifier, _ learning: Learning, replacedBy successor: Identifier? = nil,
    at time: Int, templates: TemplateLibrary
  ) throws(Refusal) -> Deed {
    let goals = try card(of: test).goals.filter { note($0) != nil }
    // What it tests cannot take its own place, nor can the test.
    guard successor.map({ $0 != test && !goals.contains($0) }) ?? true else { throw .afterItself }
    let texts: [(FieldKey, String)] = [
      ("state", TestCard.State.learned.rawValue), ("observed", learning.observed.asNote),
      ("learned", learning.learned.asNote), ("decision", learning.decision.asNote),
      ("result", learning.result.rawValue),
    ]
    let deed = try setting(
      texts.filter { !$1.isEmpty }.map {
        .set(.note(test), path: ["experiment", $0], to: .string($1))
      },
      as: Act(.learnTest), at: time, templates: templates)
    guard let successor else { return deed }
    return Deed(deed.act, deed.edits + (try links(from: successor, to: goals, at: time)))
  }

  /// Plans a test of notes: a card in the box of planned ones of a board of experiments, the first there is unless one is
  /// named, else a new one at the end.
  public func planning(
    _ title: String, card: [(FieldKey, JSONValue)], testing notes: [Identifier],
    on board: Identifier? = nil, by author: Author, templates: TemplateLibrary,
    using random: inout some RandomNumberGenerator
  ) throws(Refusal) -> Deed {
    let notes = try present(notes: notes)
    guard !title.asNote.isEmpty else { throw .emptyText }
    let ids = freshIdentifiers(2, using: &random)
    var note = Note.written(ids[0], title.asNote, by: author, on: nil)
    note.fields["kind"] = "experiment"
    note.fields["links"] = .array(notes.map { Link(kind: "tests", to: $0).json })
    var fields: JSONObject = ["state": .string(TestCard.State.planned.rawValue)]
    for (key, value) in card where !value.isVoid { fields[key] = value }
    note.fields["experiment"] = .object(fields)
    if let board { _ = try present(board: board) }
    if let home = board.flatMap(self.board)
      ?? boards.first(where: { $0.template == Template.experiments.id })
    {
      let usual = try home.usualBox(in: templates[home.template])
      let box = home.box("planned") ?? usual
      let place = Change.Place(
        parent: .box(board: home.id, box: box.id), after: box.notes.last?.id)
      return Deed(Act(.planTest), [.addNote(note, to: place)], made: [note.id])
    }
    var home = Template.experiments.makeBoard(id: ids[1], title: "")
    guard let index = home.boxes.firstIndex(where: { $0.id == "planned" }) else {
      throw .noBox(home.id)
    }
    home.boxes[index].notes = [note]
    return Deed(
      Act(.planTest),
      [.addBoard(home, to: Change.Place(parent: .workspace, after: boards.last?.id))],
      made: [note.id])
  }

  /// Ties a note to those that are no longer believed: it takes their place.
  public func replacing(
    _ notes: [Identifier], by successor: Identifier, at time: Int
  ) throws(Refusal) -> Deed {
    Deed(Act(.replaceNote), try links(from: successor, to: notes, at: time))
  }

  /// The links that say a note replaces others.
  private func links(
    from successor: Identifier, to notes: [Identifier], at time: Int
  ) throws(Refusal) -> [Edit] {
    guard let new = note(successor) else { throw .missing(.note, id: successor.text) }
    let old = try present(notes: notes)
    guard !old.contains(successor) else { throw .afterItself }
    let replaced = Set(new.links.filter { $0.kind == "replaces" }.map(\.to))
    let fresh = old.filter { !replaced.contains($0) }
    guard !fresh.isEmpty else { throw .replacedAlready(old.first.flatMap(note)?.title ?? "") }
    let links = fresh.map { id -> JSONValue in
      [
        "kind": "replaces", "to": .string(id.text),
        "date": .string(String(Clock.rfc3339(time).prefix(10))),
      ]
    }
    return [
      .set(
        .note(successor), path: ["links"], to: .array((new.fields["links"]?.array ?? []) + links))
    ]
  }
}
