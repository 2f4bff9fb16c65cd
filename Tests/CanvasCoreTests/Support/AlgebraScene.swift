import CanvasCore

/// A case played with some operations: what the properties look at.
struct AlgebraScene {
  let story: AlgebraCase
  let algebra: Algebra
  let documents: [Document]
  let base: Workspace
  let ours: Workspace
  let theirs: Workspace
  /// Ours and theirs merged.
  let merged: Workspace

  init(_ story: AlgebraCase, _ algebra: Algebra) {
    self.story = story
    self.algebra = algebra
    documents = story.scripts.indices.map(story.document)
    base = story.base
    ours = documents[0].workspace
    theirs = documents[1].workspace
    merged = algebra.merge(ours, theirs, base)
  }

  /// A workspace with the steps of a document taken back, last first.
  func takingBack(_ document: Document, from workspace: Workspace) -> Workspace {
    document.history.steps.reversed().reduce(workspace) {
      algebra.apply(algebra.invert($1.change), $0)
    }
  }

  /// What ours and theirs come to when each does only the edits on boards of its own: ours those of
  /// even places in the base and the order of boards, theirs the others. Nil where they meet still.
  func apart() -> (ours: Document, theirs: Document)? {
    var mine = Document(base)
    var yours = Document(base)
    let boards = base.boards.map(\.id)
    let odd = Set(boards.indices.filter { $0 % 2 == 1 }.map { boards[$0] })
    for edit in story.scripts[0] {
      var next = mine
      guard let step = try? next.perform([edit], as: ""),
        mine.workspace.boardsTouched(by: step.change)?.isDisjoint(with: odd) ?? true
      else { continue }
      mine = next
    }
    for edit in story.scripts[1] {
      var next = yours
      guard let step = try? next.perform([edit], as: ""),
        yours.workspace.boardsTouched(by: step.change)?.isSubset(of: odd) == true
      else { continue }
      yours = next
    }
    let old = base.everyTarget
    let new = mine.workspace.everyTarget.subtracting(old)
    return new.isDisjoint(with: yours.workspace.everyTarget) ? (mine, yours) : nil
  }
}

extension Workspace {
  /// The boards a change has to do with, those that its links lead to among them; nil where it has to
  /// do with the workspace itself.
  fileprivate func boardsTouched(by change: Change) -> Set<Identifier>? {
    var boards: Set<Identifier> = []
    var now = self
    func isKnown(_ target: Target) -> Bool {
      switch target {
      case .workspace: return false
      case .board(let id), .box(let id, _), .round(let id, _): boards.insert(id)
      case .note(let id):
        if let place = now.position(ofNote: id) { boards.insert(now.boards[place.board].id) }
      }
      return true
    }
    func isKnown(_ links: [JSONValue]) -> Bool {
      links.compactMap { $0.object?["to"]?.string.flatMap { Identifier($0) } }
        .allSatisfy { isKnown(board($0) == nil ? .note($0) : .board($0)) }
    }
    for piece in change.pieces {
      let isInside =
        switch piece {
        case .set(let target, _, _, let new): isKnown(target) && isKnown(new?.array ?? [])
        case .insert(let branch, let place), .remove(let branch, let place):
          isKnown(place.parent) && isKnown(branch.links)
        case .move(let target, let from, let to):
          isKnown(target) && isKnown(from.parent) && isKnown(to.parent)
        }
      guard isInside else { return nil }
      now.apply(Change([piece]))
    }
    return boards
  }

  /// Every thing's name.
  var everyTarget: Set<Target> { Set(parents.keys) }

  /// What holds each thing.
  var parents: [Target: Target] {
    var parents: [Target: Target] = [:]
    for board in boards {
      let target = Target.board(board.id)
      parents[target] = .workspace
      for round in board.rounds { parents[.round(board: board.id, round: round.id)] = target }
      for box in board.boxes {
        let inner = Target.box(board: board.id, box: box.id)
        parents[inner] = target
        for note in box.notes { parents[.note(note.id)] = inner }
      }
    }
    return parents
  }

  /// The fields of each thing.
  var everyFields: [Target: JSONObject] {
    var found: [Target: JSONObject] = [.workspace: fields]
    for board in boards {
      found[.board(board.id)] = board.fields
      for round in board.rounds {
        found[.round(board: board.id, round: round.id)] = round.fields
      }
      for box in board.boxes {
        found[.box(board: board.id, box: box.id)] = box.fields
        for note in box.notes { found[.note(note.id)] = note.fields }
      }
    }
    return found
  }

  /// The marks that writers have put in their texts, wherever they stand in the file.
  var tokens: Set<ArraySlice<UInt8>> {
    let bytes = WorkspaceFile.write(self)
    var found: Set<ArraySlice<UInt8>> = []
    var start: Int?
    // ‹ is e2 80 b9, › is e2 80 ba.
    for index in bytes.indices.dropLast(2)
    where bytes[index] == 0xe2 && bytes[index + 1] == 0x80 {
      if bytes[index + 2] == 0xb9 { start = index }
      if bytes[index + 2] == 0xba, let begin = start {
        found.insert(bytes[begin..<index])
        start = nil
      }
    }
    return found
  }
}

extension Change.Branch {
  fileprivate var links: [JSONValue] {
    let notes: [Note] =
      switch self {
      case .note(let note): [note]
      case .round: []
      case .box(let box): box.notes
      case .board(let board): Array(board.notes)
      }
    return notes.flatMap { $0.fields["links"]?.array ?? [] }
  }
}
