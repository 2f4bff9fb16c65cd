// What keeps a step from making a workspace that could not be read again.

extension Target {
  /// Whether this kind of thing is held by that kind of parent.
  func fits(in parent: Target) -> Bool {
    switch (kind, parent.kind) {
    case (.board, .workspace), (.box, .board), (.round, .board), (.note, .box): true
    default: false
    }
  }
}

extension Target.Kind {
  /// Keys of the file that are not fields: the thing's id and the lists of what it holds.
  var keysOfItsOwn: Set<FieldKey> {
    switch self {
    case .workspace: ["format", "id", "boards"]
    case .board: ["id", "rounds", "boxes"]
    case .box: ["id", "notes"]
    case .note, .round: ["id"]
    }
  }

  /// What speaks against the fields of a new thing; nil where they may stand. A copy has the words of what
  /// it was made from, whether we know them or not.
  fileprivate func objection(to fields: JSONObject) -> Objection? {
    if let key = fields.keys.first(where: keysOfItsOwn.contains) {
      return .ownKey(key.text)
    }
    if self == .board && fields["template"] == nil { return .noTemplate }
    return FieldType.record(Schema.fields(of: self))
      .objection(to: .object(fields), named: rawValue, isReading: true)?.why
  }
}

extension Change.Branch {
  /// What speaks against a new thing or one of the things in it; nil where it may come.
  var objection: Objection? {
    switch self {
    case .note(let note): Target.Kind.note.objection(to: note.fields)
    case .round(let round): Target.Kind.round.objection(to: round.fields)
    case .box(let box):
      Target.Kind.box.objection(to: box.fields)
        ?? box.notes.lazy.compactMap { Self.note($0).objection }.first
    case .board(let board):
      Target.Kind.board.objection(to: board.fields)
        ?? board.boxes.lazy.compactMap { Self.box($0).objection }.first
        ?? board.rounds.lazy.compactMap { Self.round($0).objection }.first
    }
  }

  /// The notes in it, itself where it is one.
  package var notes: [Note] {
    switch self {
    case .note(let note): [note]
    case .round: []
    case .box(let box): box.notes
    case .board(let board): Array(board.notes)
    }
  }

  /// An id in it that something in it or in the workspace has already.
  func repeatedIdentifier(in workspace: Workspace) -> Identifier? {
    var seen: Set<Identifier> = []
    func first(_ ids: [Identifier]) -> Identifier? { ids.first { !seen.insert($0).inserted } }
    var ids = notes.map(\.id)
    if case .board(let board) = self {
      if let id = first(board.boxes.map(\.id)) { return id }
      seen = []
      if let id = first(board.rounds.map(\.id)) { return id }
      seen = []
      ids.append(board.id)
    }
    return first(ids) ?? ids.first(where: workspace.hasNoteOrBoard)
  }
}

extension Change.Piece {
  /// The notes that it brings links to.
  var linkedNotes: [Identifier] {
    switch self {
    case .insert(let branch, _): branch.notes.filter { $0.fields["links"] != nil }.map(\.id)
    case .set(.note(let id), path: ["links"], _, let new): new == nil ? [] : [id]
    case .set, .remove, .move: []
    }
  }

  /// Whether a link may lead nowhere when others changed the workspace meanwhile.
  var maySeverLinks: Bool {
    if case .remove = self { true } else { !linkedNotes.isEmpty }
  }
}

extension Workspace {
  func hasNoteOrBoard(_ id: Identifier) -> Bool { exists(.note(id)) || exists(.board(id)) }

  /// Where a link leads that one of these pieces brought, if nothing is there.
  func deadGoal(after pieces: [Change.Piece]) -> Identifier? {
    for id in pieces.lazy.flatMap(\.linkedNotes) {
      if let goal = note(id)?.links.first(where: { !hasNoteOrBoard($0.to) }) { return goal.to }
    }
    return nil
  }

  /// Unties links that lead nowhere since the other side removed their goal, as it happens when one
  /// person removes a note.
  mutating func dropDeadLinks() {
    let alive = Set(boards.map(\.id) + boards.flatMap { $0.notes.map(\.id) })
    for b in boards.indices {
      for x in boards[b].boxes.indices {
        for n in boards[b].boxes[x].notes.indices {
          let links = boards[b].boxes[x].notes[n].fields["links"]?.array ?? []
          let kept = links.filter { Link.goal(of: $0).map(alive.contains) ?? true }
          guard kept.count < links.count else { continue }
          boards[b].boxes[x].notes[n].fields["links"] = kept.isEmpty ? nil : .array(kept)
        }
      }
    }
  }
}
