/// What a session that died had done, brought into the workspace as it is on disk.
public struct SessionRecovery: Sendable {
  /// The workspace with everything that was in the journals.
  public private(set) var workspace: Workspace
  /// Steps that the file may not have; they belong into the history.
  public private(set) var steps: [Step] = []
  /// Notes that the file did not have, or had in another form.
  public private(set) var notes: Set<Identifier> = []
  /// What was being typed, the newest first.
  public private(set) var drafts: [Journal.Draft] = []
  /// Seconds since 1970 of the last step that was recovered; 0 for none.
  public private(set) var time = 0

  /// Brings what dead sessions left into the workspace in the file. Doing it twice, or after a save that
  /// finished without being recorded, changes nothing more.
  public init(_ workspace: Workspace, _ leftovers: [Journal.Leftover]) {
    self.workspace = workspace
    for leftover in leftovers {
      let open = leftover.steps.filter { $0.id.number > leftover.savedUpTo }
      // The history may lack steps that the file has: a crash can come between the two.
      steps += leftover.steps
      replay(open)
      dropDrafts(keptBy: leftover.steps)
      if let draft = leftover.draft, !draft.text.isEmpty { add(draft) }
      time = max(time, leftover.time, leftover.steps.last?.time ?? 0)
    }
  }

  /// Whether there was anything to recover.
  public var isEmpty: Bool { notes.isEmpty && drafts.isEmpty && steps.isEmpty }

  /// Adds a draft, the newest first. A session that died while it recovered has the same draft as the one
  /// it took it over from, perhaps typed on: the longer one counts.
  private mutating func add(_ draft: Journal.Draft) {
    // A note that was opened and left as it was is no draft.
    guard draft.text != draft.base else { return }
    func isSame(_ other: Journal.Draft) -> Bool {
      other.target == draft.target && other.field == draft.field
    }
    drafts.removeAll { isSame($0) && draft.text.hasPrefix($0.text) }
    guard !drafts.contains(where: { isSame($0) && $0.text.hasPrefix(draft.text) }) else { return }
    drafts.insert(draft, at: 0)
  }

  /// Leaves out drafts of earlier sessions that a later one has kept as notes, perhaps typed on.
  private mutating func dropDrafts(keptBy steps: [Step]) {
    let made = steps.flatMap(\.change.pieces).compactMap { piece -> String? in
      if case .insert(.note(let note), _) = piece { note.text } else { nil }
    }
    drafts.removeAll { draft in made.contains { $0.hasPrefix(draft.text) } }
  }

  private mutating func replay(_ steps: [Step]) {
    let before = workspace
    workspace =
      before.continued(with: steps.map(\.change)) ?? before.recovering(steps.map(\.change))
    guard workspace != before else { return }
    for piece in steps.flatMap(\.change.pieces) {
      for id in piece.notes where before.note(id) != workspace.note(id) { notes.insert(id) }
    }
  }
}

extension Change.Piece {
  /// The notes it is about.
  fileprivate var notes: [Identifier] {
    switch self {
    case .insert(let branch, _), .remove(let branch, _): branch.notes.map(\.id)
    case .set(.note(let id), _, _, _), .move(.note(let id), _, _): [id]
    case .set, .move: []
    }
  }
}
