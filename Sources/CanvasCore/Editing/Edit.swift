/// One thing a person does to a workspace. The compiler asks for the rest: every case has its pieces in
/// ``Edit/pieces(in:)`` and its share of the random edits of the tests.
public enum Edit: Hashable, Sendable {
  case addNote(Note, to: Change.Place)
  case removeNote(Identifier)
  case moveNote(Identifier, to: Change.Place)
  case addBox(Box, to: Change.Place)
  case removeBox(board: Identifier, box: Identifier)
  case moveBox(board: Identifier, box: Identifier, to: Change.Place)
  case addBoard(Board, to: Change.Place)
  case removeBoard(Identifier)
  case moveBoard(Identifier, to: Change.Place)
  case addRound(Round, to: Change.Place)
  case removeRound(board: Identifier, round: Identifier)
  /// Gives a field, or a member inside one, a value; nil unsets it.
  case set(Target, path: [FieldKey], to: JSONValue?)
  /// Sets what a voter gives a note; 0 takes the votes back.
  case vote(board: Identifier, round: Identifier, voter: String, note: Identifier, count: Int)

  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }

  /// The kinds of edits, counted by the tests.
  public enum Kind: String, CaseIterable, Sendable {
    case addNote, removeNote, moveNote, addBox, removeBox, moveBox, addBoard, removeBoard,
      moveBoard, addRound, removeRound, setWorkspace, setBoard, setBox, setRound, setNote, vote
  }

  public var kind: Kind {
    switch self {
    case .addNote: .addNote
    case .removeNote: .removeNote
    case .moveNote: .moveNote
    case .addBox: .addBox
    case .removeBox: .removeBox
    case .moveBox: .moveBox
    case .addBoard: .addBoard
    case .removeBoard: .removeBoard
    case .moveBoard: .moveBoard
    case .addRound: .addRound
    case .removeRound: .removeRound
    case .vote: .vote
    case .set(let target, _, _):
      switch target {
      case .workspace: .setWorkspace
      case .board: .setBoard
      case .box: .setBox
      case .round: .setRound
      case .note: .setNote
      }
    }
  }
}

extension Edit {
  /// What the edit does to this workspace, or why it cannot be done.
  func pieces(in workspace: Workspace) throws(Refusal) -> [Change.Piece] {
    switch self {
    case .addNote(let note, let place): return try insert(.note(note), place, workspace)
    case .addBox(let box, let place): return try insert(.box(box), place, workspace)
    case .addBoard(let board, let place): return try insert(.board(board), place, workspace)
    case .addRound(let round, let place): return try insert(.round(round), place, workspace)
    case .removeNote(let id): return try remove(.note(id), workspace)
    case .removeBoard(let id): return try remove(.board(id), workspace)
    case .removeRound(let board, let round):
      return try remove(.round(board: board, round: round), workspace)
    case .removeBox(let board, let box):
      return try remove(.box(board: board, box: box), workspace)
    case .moveNote(let id, let place): return try move(.note(id), place, workspace)
    case .moveBoard(let id, let place): return try move(.board(id), place, workspace)
    case .moveBox(let board, let box, let place):
      guard place.parent == .board(board) else {
        throw .boxStays
      }
      return try move(.box(board: board, box: box), place, workspace)
    case .set(let target, let path, let value):
      return try set(target, path, value, workspace)
    case .vote(let board, let round, let voter, let note, let count):
      guard workspace.exists(.round(board: board, round: round)) else {
        throw .missing(.round, id: round.text)
      }
      return try set(
        .round(board: board, round: round), ["ballots", FieldKey(voter), FieldKey(note.text)],
        count > 0 ? .number(String(count)) : nil, workspace)
    }
  }

  private func insert(
    _ branch: Change.Branch, _ place: Change.Place, _ workspace: Workspace
  ) throws(Refusal) -> [Change.Piece] {
    let target = branch.target(in: place.parent)
    guard target.fits(in: place.parent), workspace.exists(place.parent) else {
      throw .placeGone
    }
    guard !workspace.exists(target) else {
      throw .idTaken(branch.id)
    }
    if let taken = branch.repeatedIdentifier(in: workspace) {
      throw .idTaken(taken)
    }
    if let objection = branch.objection {
      throw .invalid(objection)
    }
    var place = place
    complete(&place, workspace.children(of: place.parent, kind: target.kind))
    return [.insert(branch, at: place)]
  }

  /// The notes that a run of edits adds one after the other in one box, and where the first goes; nil where
  /// the first edit adds none. Thousands of lines that are pasted come at once.
  static func run(_ edits: ArraySlice<Edit>) -> (notes: [Note], place: Change.Place)? {
    guard case .addNote(let first, let place)? = edits.first else { return nil }
    var notes = [first]
    for edit in edits.dropFirst() {
      guard case .addNote(let note, let next) = edit, next.parent == place.parent,
        next.after == notes.last?.id, next.before == nil
      else { break }
      notes.append(note)
    }
    return notes.count > 1 ? (notes, place) : nil
  }

  /// Adds a run of notes, and says in which pieces.
  static func add(
    _ notes: [Note], at place: Change.Place, to workspace: inout Workspace
  ) throws(Refusal) -> [Change.Piece] {
    var taken: Set<Identifier> = []
    for board in workspace.boards {
      taken.insert(board.id)
      for note in board.notes { taken.insert(note.id) }
    }
    var pieces = try Edit.addNote(notes[0], to: place).pieces(in: workspace)
    guard case .insert(_, let start)? = pieces.first else { return pieces }
    var at = start
    taken.insert(notes[0].id)
    for note in notes.dropFirst() {
      guard taken.insert(note.id).inserted else { throw .idTaken(note.id) }
      if let objection = Change.Branch.note(note).objection { throw .invalid(objection) }
      at.after = pieces.last?.target.id
      pieces.append(.insert(.note(note), at: at))
    }
    workspace.insert(notes, at: start)
    return pieces
  }

  private func remove(
    _ target: Target, _ workspace: Workspace
  ) throws(Refusal) -> [Change.Piece] {
    guard let branch = workspace.branch(target), let place = workspace.place(of: target) else {
      throw .missing(target.kind, id: target.id?.text ?? "")
    }
    return workspace.looseningLinks(to: branch) + [.remove(branch, at: place)]
  }

  private func move(
    _ target: Target, _ place: Change.Place, _ workspace: Workspace
  ) throws(Refusal) -> [Change.Piece] {
    guard let from = workspace.place(of: target) else {
      throw .missing(target.kind, id: target.id?.text ?? "")
    }
    guard target.fits(in: place.parent), workspace.exists(place.parent) else {
      throw .placeGone
    }
    var to = place
    let siblings = workspace.children(of: to.parent, kind: target.kind)
    complete(&to, siblings.filter { $0 != target.id })
    return from == to ? [] : [.move(target, from: from, to: to)]
  }

  /// Fills in the neighbour after the place, so that the change finds it again in a changed list.
  private func complete(_ place: inout Change.Place, _ siblings: [Identifier]) {
    let index: Int
    if let after = place.after, let found = siblings.firstIndex(of: after) {
      index = found + 1
    } else if let before = place.before, let found = siblings.firstIndex(of: before) {
      index = found
    } else {
      index = place.after == nil && place.before == nil ? 0 : siblings.count
    }
    place.after = index > 0 ? siblings[index - 1] : nil
    place.before = index < siblings.count ? siblings[index] : nil
  }

  private func set(
    _ target: Target, _ path: [FieldKey], _ value: JSONValue?, _ workspace: Workspace
  ) throws(Refusal) -> [Change.Piece] {
    guard let fields = workspace.fields(of: target) else {
      throw .missing(target.kind, id: target.id?.text ?? "")
    }
    guard let first = path.first, !target.kind.keysOfItsOwn.contains(first)
    else { throw Refusal.notAField }
    let new = value.flatMap { $0.isVoid ? nil : $0 }
    guard new != nil || path != ["template"] || target.kind != .board else {
      throw .templateStays
    }
    if let new, let objection = objection(to: new, at: path, of: target, fields) {
      throw .invalid(objection)
    }
    let old = fields[path: path[...]]
    guard old != new else { return [] }
    for length in 1..<path.count {
      let outer = Array(path.prefix(length))
      let value = fields[path: outer[...]]
      guard value == nil || value?.object != nil,
        Schema.type(of: outer, in: target.kind)?.hasMembers != false
      else { throw Refusal.noParts(path[length - 1].text) }
      // An empty object would not come back when its first member goes: it is replaced whole.
      if value?.object?.isEmpty == true {
        var object = JSONObject()
        object[path: path.dropFirst(length)] = new
        return [.set(target, path: outer, old: value, new: .object(object))]
      }
    }
    return [.set(target, path: path, old: old, new: new)]
  }

  /// What speaks against a value. A word that the table does not have may be written where it stands in the
  /// field already, or lost a merge there and is chosen now.
  private func objection(
    to new: JSONValue, at path: [FieldKey], of target: Target, _ fields: JSONObject
  ) -> Objection? {
    let name = path.map(\.text).joined(separator: ".")
    guard let type = Schema.type(of: path, in: target.kind),
      let strict = type.objection(to: new, named: name)
    else { return nil }
    if let wrong = type.objection(to: new, named: name, isReading: true) { return wrong.why }
    let lost = (fields["conflicts"]?.array ?? []).compactMap { entry in
      entry.object?.text("field") == name ? entry.object?["value"] : nil
    }
    let standing = ([fields[path: path[...]]].compactMap(\.self) + lost)
      .flatMap { type.unknownWords(in: $0, named: name) }
    let isStanding = type.unknownWords(in: new, named: name).allSatisfy(standing.contains)
    return isStanding ? nil : strict.why
  }
}

extension Workspace {
  /// The pieces that untie the links which lead into a thing about to be removed, from outside it.
  func looseningLinks(to branch: Change.Branch) -> [Change.Piece] {
    var going: Set<Identifier> = []
    switch branch {
    case .note(let note): going = [note.id]
    case .box(let box): going = Set(box.notes.map(\.id))
    case .board(let board): going = Set(board.notes.map(\.id)).union([board.id])
    case .round: return []
    }
    var pieces: [Change.Piece] = []
    for board in boards {
      for box in board.boxes {
        for note in box.notes where !going.contains(note.id) && note.fields["links"] != nil {
          let links = note.fields["links"]?.array ?? []
          let kept = links.filter { link in
            Link.goal(of: link).map { !going.contains($0) } ?? true
          }
          guard kept.count < links.count else { continue }
          pieces.append(
            .set(
              .note(note.id), path: ["links"], old: .array(links),
              new: kept.isEmpty ? nil : .array(kept)))
        }
      }
    }
    return pieces
  }
}
