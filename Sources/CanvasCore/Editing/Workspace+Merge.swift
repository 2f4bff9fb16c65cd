extension Workspace {
  /// The three-way merge of two workspaces that both come from `base`: field by field, list order by
  /// neighbours, ballots by voter and note.
  ///
  /// It is symmetric: `a.merging(b, base: c)` and `b.merging(a, base: c)` are the same bytes, so every
  /// writer computes the same. Where both changed one field, the value whose canonical bytes sort first
  /// is shown and the other goes into the thing's `conflicts`. A deletion never swallows an edit: a thing
  /// one side removed stays when the other side changed it, or put something into it.
  public func merging(_ other: Workspace, base: Workspace) -> Workspace {
    if self == other {
      // Equal is not the same order of members: both ways give the same bytes.
      let (mine, yours) = (WorkspaceFile.write(self), WorkspaceFile.write(other))
      return yours.lexicographicallyPrecedes(mine) ? other : self
    }
    if other == base { return self }
    if self == base { return other }
    return Merge(base: base, ours: self, theirs: other).result()
  }
}

/// One of the three workspaces, looked up by name.
private struct Side {
  var fields: [Target: JSONObject] = [:]
  var parent: [Target: Target] = [:]
  var order: [Target: [Target.Kind: [Identifier]]] = [:]

  init(_ workspace: Workspace) {
    fields[.workspace] = workspace.fields
    order[.workspace] = [.board: workspace.boards.map(\.id)]
    for board in workspace.boards {
      let target = Target.board(board.id)
      fields[target] = board.fields
      parent[target] = .workspace
      order[target] = [.box: board.boxes.map(\.id), .round: board.rounds.map(\.id)]
      for round in board.rounds {
        fields[.round(board: board.id, round: round.id)] = round.fields
        parent[.round(board: board.id, round: round.id)] = target
      }
      for box in board.boxes {
        let inner = Target.box(board: board.id, box: box.id)
        fields[inner] = box.fields
        parent[inner] = target
        order[inner] = [.note: box.notes.map(\.id)]
        for note in box.notes {
          fields[.note(note.id)] = note.fields
          parent[.note(note.id)] = inner
        }
      }
    }
  }
}

private struct Merge {
  let base: Side
  let ours: Side
  let theirs: Side
  let id: Identifier
  /// Where each surviving thing goes.
  private var home: [Target: Target] = [:]
  /// Places that lost to another, told as a conflict on the thing.
  private var lostHome: [Target: Target] = [:]

  init(base: Workspace, ours: Workspace, theirs: Workspace) {
    self.base = Side(base)
    self.ours = Side(ours)
    self.theirs = Side(theirs)
    // Two files that were given different ids are still one workspace: the lesser id stays.
    id = ours.id == base.id ? theirs.id : theirs.id == base.id ? ours.id : min(ours.id, theirs.id)
    settleHomes()
  }

  private mutating func settleHomes() {
    for target in Set(ours.fields.keys).union(theirs.fields.keys) where target != .workspace {
      guard survives(target) else { continue }
      let (old, mine, yours) = (base.parent[target], ours.parent[target], theirs.parent[target])
      switch (mine, yours) {
      case (let mine?, let yours?) where mine == yours || yours == old: home[target] = mine
      case (let mine?, let yours?) where mine == old: _ = mine; home[target] = yours
      case (let mine?, let yours?):
        let first = Self.precedes(mine, yours)
        home[target] = first ? mine : yours
        lostHome[target] = first ? yours : mine
      case (let one?, nil), (nil, let one?): home[target] = one
      case (nil, nil): continue
      }
    }
    // What survives keeps what it is in.
    for target in home.keys {
      var at = target
      while let parent = home[at], parent != .workspace, home[parent] == nil {
        home[parent] = ours.parent[parent] ?? theirs.parent[parent] ?? base.parent[parent]
        at = parent
      }
    }
    // A board that outlives its removal keeps its boxes, the empty ones too.
    for side in [ours, theirs] {
      for (target, parent) in side.parent where target.kind == .box && home[target] == nil {
        if home[parent] != nil, ours.fields[parent] == nil || theirs.fields[parent] == nil {
          home[target] = parent
        }
      }
    }
  }

  /// Whether a thing that one side has belongs to the result.
  private func survives(_ target: Target) -> Bool {
    let (mine, yours) = (ours.fields[target], theirs.fields[target])
    if mine != nil && yours != nil { return true }
    guard let old = base.fields[target] else { return true }
    let (present, side) = mine != nil ? (mine, ours) : (yours, theirs)
    return present != old || side.parent[target] != base.parent[target]
  }

  private static func precedes(_ a: Target, _ b: Target) -> Bool {
    bytesPrecede(text(a), text(b))
  }

  /// A place as conflicts tell it: `board/box`.
  private static func text(_ target: Target) -> String {
    if case .box(let board, let box) = target { return "\(board)/\(box)" }
    return target.id?.text ?? ""
  }

  // MARK: Fields

  private func fields(_ target: Target) -> JSONObject {
    let old = base.fields[target] ?? [:]
    let (mine, yours) = (ours.fields[target] ?? old, theirs.fields[target] ?? old)
    if lostHome[target] == nil {
      if mine == old { return yours == old ? old : yours }
      if yours == old { return mine }
    }
    var clashes: [(path: [FieldKey], value: JSONValue)] = []
    var merged = object(old, mine, yours, target.kind, [], &clashes)
    if let lost = lostHome[target] { clashes.append((["box"], .string(Self.text(lost)))) }
    guard !clashes.isEmpty else { return merged }
    let items = clashes.map { Conflict.entry($0.value, at: $0.path) }
    let present = merged["conflicts"]?.array ?? []
    merged["conflicts"] = .array(SequenceMerge.values(base: present, present, present + items))
    return merged
  }

  private func object(
    _ base: JSONObject, _ ours: JSONObject, _ theirs: JSONObject, _ kind: Target.Kind,
    _ path: [FieldKey], _ clashes: inout [(path: [FieldKey], value: JSONValue)]
  ) -> JSONObject {
    var result = JSONObject()
    // The base's order first, then what is new by name, so that both ways give the same bytes.
    let new = Set(ours.keys + theirs.keys).subtracting(base.keys)
    for key in base.keys + new.sorted(by: { bytesPrecede($0.text, $1.text) }) {
      result[key] = value(
        base[key], ours[key], theirs[key], kind, path + [key], &clashes)
    }
    return result
  }

  private func value(
    _ old: JSONValue?, _ mine: JSONValue?, _ yours: JSONValue?, _ kind: Target.Kind,
    _ path: [FieldKey], _ clashes: inout [(path: [FieldKey], value: JSONValue)]
  ) -> JSONValue? {
    if mine == yours { return Self.lesser(mine, yours) }
    if yours == old { return mine }
    if mine == old { return yours }
    if mine?.object != nil || yours?.object != nil,
      let a = (mine ?? [:]).object, let b = (yours ?? [:]).object
    {
      let merged = object(old?.object ?? [:], a, b, kind, path, &clashes)
      return merged.isEmpty ? nil : .object(merged)
    }
    if let type = Schema.type(of: path, in: kind), case .set = type {
      let merged = SequenceMerge.elements(
        of: type, base: old?.array ?? [], mine?.array ?? [], yours?.array ?? [])
      if let other = merged.other { clashes.append((path, .array(other))) }
      return merged.shown.isEmpty ? nil : .array(merged.shown)
    }
    // One took the value away and the other changed it: the changed one stays.
    guard let mine else { return yours }
    guard let yours else { return mine }
    let first = JSONWriter.line(mine).lexicographicallyPrecedes(JSONWriter.line(yours))
    clashes.append((path, first ? yours : mine))
    return first ? mine : yours
  }

  /// One of two equal values: objects are equal in any order of members, and both ways must give the
  /// same bytes.
  private static func lesser(_ mine: JSONValue?, _ yours: JSONValue?) -> JSONValue? {
    guard let mine, let yours, mine.array ?? mine.object.map({ [.object($0)] }) != nil
    else { return mine }
    return JSONWriter.line(yours).lexicographicallyPrecedes(JSONWriter.line(mine)) ? yours : mine
  }

  // MARK: Putting together

  private func order(_ parent: Target, _ kind: Target.Kind, _ kept: [Identifier]) -> [Identifier] {
    func list(_ side: Side) -> [Identifier] { side.order[parent]?[kind] ?? [] }
    return SequenceMerge.merge(
      base: list(base), ours.order[parent] == nil ? list(base) : list(ours),
      theirs.order[parent] == nil ? list(base) : list(theirs), kept: Set(kept))
  }

  func result() -> Workspace {
    var children: [Target: [Target.Kind: [Identifier]]] = [:]
    for (target, parent) in home {
      if let id = target.id { children[parent, default: [:]][target.kind, default: []].append(id) }
    }
    func ordered(_ parent: Target, _ kind: Target.Kind) -> [Identifier] {
      order(parent, kind, children[parent]?[kind] ?? [])
    }
    var workspace = Workspace(id: id, fields: fields(.workspace))
    workspace.boards = ordered(.workspace, .board).map { board in
      let target = Target.board(board)
      return Board(
        id: board, fields: fields(target),
        rounds: ordered(target, .round).map {
          Round(id: $0, fields: fields(.round(board: board, round: $0)))
        },
        boxes: ordered(target, .box).map { box in
          let inner = Target.box(board: board, box: box)
          return Box(
            id: box, fields: fields(inner),
            notes: ordered(inner, .note).map { Note(id: $0, fields: fields(.note($0))) })
        })
    }
    workspace.dropDeadLinks()
    return workspace
  }
}
