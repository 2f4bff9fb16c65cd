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
  /// The same for our document, which has taken back all of its own steps then.
  let undone: Document
  /// The marks in each of them (``Workspace/tokens``).
  let tokens: (base: Set<Substring>, ours: Set<Substring>, theirs: Set<Substring>)
  /// The two writers where each does only the edits on boards of its own.
  let apart: Apart

  struct Apart {
    let ours: Document
    let theirs: Document
    let merged: Workspace
  }

  init(_ story: AlgebraCase, _ algebra: Algebra) {
    self.story = story
    self.algebra = algebra
    documents = story.scripts.indices.map(story.document)
    base = story.base
    ours = documents[0].workspace
    theirs = documents[1].workspace
    merged = algebra.merge(ours, theirs, base)
    var document = documents[0]
    document.merge(theirs, base: base)
    while document.undo() != nil {}
    undone = document
    tokens = (base.tokens, ours.tokens, theirs.tokens)
    apart = Self.apart(story, algebra)
  }

  /// A workspace with the steps of a document taken back, last first.
  func takingBack(_ document: Document, from workspace: Workspace) -> Workspace {
    document.history.steps.reversed().reduce(workspace) {
      algebra.apply(algebra.invert($1.change), $0)
    }
  }

  /// Ours gets the boards of even places in the base and the order of boards, theirs the others.
  private static func apart(_ story: AlgebraCase, _ algebra: Algebra) -> Apart {
    let base = story.base
    let odd = Set(
      base.boards.enumerated().filter { $0.offset % 2 == 1 }.map { Target.board($0.element.id) })
    func playing(_ script: [Edit], where isAllowed: (Set<Target>) -> Bool) -> Document {
      script.reduce(into: Document(base)) { document, edit in
        var next = document
        guard let step = try? next.perform([edit], as: ""),
          isAllowed(document.workspace.touched(by: step.change)),
          !step.change.pieces.contains(where: \.bringsSharedIdentifier)
        else { return }
        document = next
      }
    }
    let mine = playing(story.scripts[0]) { $0.isDisjoint(with: odd) }
    let yours = playing(story.scripts[1]) { $0.isSubset(of: odd) }
    let merged = algebra.merge(mine.workspace, yours.workspace, base)
    return Apart(ours: mine, theirs: yours, merged: merged)
  }
}

extension Workspace {
  /// The boards and the workspace itself where a change has to do with them, or with something in
  /// them, or brings a link that leads there.
  fileprivate func touched(by change: Change) -> Set<Target> {
    var touched: Set<Target> = []
    var now = self
    func touch(_ target: Target) {
      switch target {
      case .workspace: touched.insert(target)
      case .board(let id), .box(let id, _), .round(let id, _): touched.insert(.board(id))
      case .note(let id):
        if let place = now.position(ofNote: id) {
          touched.insert(.board(now.boards[place.board].id))
        }
      }
    }
    func touch(_ links: [JSONValue]) {
      for id in links.compactMap({ $0.object?["to"]?.string.flatMap { Identifier($0) } }) {
        touch(board(id) == nil ? .note(id) : .board(id))
      }
    }
    for piece in change.pieces {
      touch(piece.target)
      switch piece {
      case .set(_, _, _, let new): touch(new?.array ?? [])
      case .insert(let branch, let place), .remove(let branch, let place):
        touch(place.parent)
        touch(branch.links)
      case .move(_, let from, let to):
        touch(from.parent)
        touch(to.parent)
      }
      now.apply(Change([piece]))
    }
    return touched
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
}

extension Change.Piece {
  /// Whether something comes with an id that another writer may make too.
  fileprivate var bringsSharedIdentifier: Bool {
    guard case .insert(let branch, _) = self else { return false }
    return ([branch.id] + branch.boxes.map(\.id) + branch.notes.map(\.id))
      .contains { $0.text.hasPrefix(RandomWorkspace.sharedPrefix) }
  }
}

extension Change.Branch {
  fileprivate var boxes: [Box] {
    switch self {
    case .note, .round: []
    case .box(let box): [box]
    case .board(let board): board.boxes
    }
  }

  fileprivate var notes: [Note] {
    if case .note(let note) = self { [note] } else { boxes.flatMap(\.notes) }
  }

  fileprivate var links: [JSONValue] { notes.flatMap { $0.fields["links"]?.array ?? [] } }
}
