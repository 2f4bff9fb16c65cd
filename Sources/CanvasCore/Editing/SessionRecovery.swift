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
      if let draft = leftover.draft, !draft.text.isEmpty { add(draft) }
      time = max(time, leftover.time, leftover.steps.last?.time ?? 0)
    }
    dropKeptDrafts()
  }

  /// Whether there was anything to recover.
  public var isEmpty: Bool { notes.isEmpty && drafts.isEmpty && steps.isEmpty }

  /// Adds a draft, the newest first. A session that died while it recovered has the same draft as the one
  /// it took it over from, perhaps typed on: the newer one counts.
  private mutating func add(_ draft: Journal.Draft) {
    drafts.removeAll { older in
      older.target == draft.target
        && (older.text.hasPrefix(draft.text) || draft.text.hasPrefix(older.text))
    }
    drafts.insert(draft, at: 0)
  }

  /// Leaves out drafts that a later session has kept as notes already.
  private mutating func dropKeptDrafts() {
    let made = steps.flatMap(\.change.pieces).compactMap { piece -> String? in
      if case .insert(.note(let note), _) = piece { note.text } else { nil }
    }
    drafts.removeAll { made.contains($0.text) }
  }

  private mutating func replay(_ steps: [Step]) {
    let before = workspace
    for piece in Change(steps.flatMap(\.change.pieces)).foldingSets.pieces {
      workspace.applyRecovered(piece)
    }
    guard workspace != before else { return }
    workspace.dropDeadLinks()
    for piece in steps.flatMap(\.change.pieces) {
      if case .note(let id) = piece.target, before.note(id) != workspace.note(id) {
        notes.insert(id)
      }
    }
  }
}

extension Change {
  /// The same change with each field set once, from its first old value to its last new one, at the place
  /// of the last: so it can be told whether a field has been brought up to date already.
  var foldingSets: Change {
    struct Field: Hashable {
      var target: Target
      var path: [Key]
    }
    var first: [Field: JSONValue?] = [:]
    var last: [Field: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      guard case .set(let target, let path, let old, _) = piece else { continue }
      let field = Field(target: target, path: path)
      if first[field] == nil { first[field] = .some(old) }
      last[field] = index
    }
    return Change(
      pieces.enumerated().compactMap { index, piece in
        guard case .set(let target, let path, _, let new) = piece else { return piece }
        let field = Field(target: target, path: path)
        guard last[field] == index else { return nil }
        return .set(target, path: path, old: first[field] ?? nil, new: new)
      })
  }
}

extension Workspace {
  /// Applies a piece that may have been applied already. A field that others changed meanwhile keeps their
  /// value, and ours goes into the conflicts.
  fileprivate mutating func applyRecovered(_ piece: Change.Piece) {
    guard let reason = apply(piece) else { return }
    switch (piece, reason) {
    case (.set(let target, let path, _, let new?), .changedSince):
      guard fields(of: target)?[path: path[...]] != new else { return }
      addConflict(new, at: path, of: target)
    case (.insert(let branch, let place), .gone):
      // The box or board it belongs into is gone; the note goes where there is room.
      if case .note = branch, let refuge = refuge(for: place) { _ = insert(branch, at: refuge) }
    default: break
    }
  }

  private mutating func addConflict(_ value: JSONValue, at path: [Key], of target: Target) {
    let conflict: JSONValue = [
      "field": .string(path.map(\.text).joined(separator: ".")), "value": value,
    ]
    updateFields(of: target) { fields in
      let present = fields["conflicts"]?.array ?? []
      guard !present.contains(conflict) else { return }
      fields["conflicts"] = .array(present + [conflict])
    }
  }

  /// The first box of the same board, else of any.
  private func refuge(for place: Change.Place) -> Change.Place? {
    var board: Board?
    if case .box(let id, _) = place.parent { board = self.board(id) }
    guard let board = board ?? boards.first(where: { !$0.boxes.isEmpty }),
      let box = board.box("tray") ?? board.boxes.first
    else { return nil }
    return Change.Place(
      parent: .box(board: board.id, box: box.id), after: box.notes.last?.id)
  }
}
