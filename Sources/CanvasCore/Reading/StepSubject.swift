/// What a step was about, to stand behind its name: the note in quotes and its box, old words and new ones, from
/// where to where.
public struct StepSubject: Hashable, Sendable {
  /// The thing, with what became of it; empty where the name of the step says all.
  public var what = ""
  /// Where that is, or was.
  public var place = ""

  /// Both behind what they are about: `Add note “Repair café” · Tray`.
  public func following(_ name: String) -> String {
    (what.isEmpty ? name : "\(name) \(what)") + (place.isEmpty ? "" : " · \(place)")
  }

  /// What each step was about, by its place in the list. `workspace` is what the steps led to. Things are called
  /// what they were called then: their names are taken back step by step, and no workspace is made for it.
  public static func all(
    of steps: [Step], upTo workspace: Workspace, _ context: ReadingContext
  ) -> [StepSubject] {
    var past = PastNames(workspace, Naming(context, workspace))
    var subjects = Array(repeating: StepSubject(), count: steps.count)
    for (index, step) in steps.enumerated().reversed() {
      // An undo is about what it took back, as that was.
      let isUndo = if case .undo = step.kind { true } else { false }
      if isUndo { past.takeBack(step.change) }
      subjects[index] = past.subject(
        of: isUndo ? step.change.inverted : step.change, by: step.act?.kind)
      if !isUndo { past.takeBack(step.change) }
    }
    return subjects
  }
}

/// What things were called, and where notes were, right after a step.
private struct PastNames {
  private var notes: [Identifier: (title: String, place: Target)] = [:]
  /// Boards and boxes without what is in them.
  private var boards: [Identifier: Board] = [:]
  private var boxes: [Target: Box] = [:]
  /// Rounds whose ballots are nobody's business yet.
  private let secret: Set<Target>
  private let workspace: Workspace
  private let naming: Naming

  init(_ workspace: Workspace, _ naming: Naming) {
    self.workspace = workspace
    self.naming = naming
    secret = Set(
      workspace.boards.flatMap { board in
        board.rounds.filter(\.isSecret).map { .round(board: board.id, round: $0.id) }
      })
    for board in workspace.boards { learn(.board(board), in: .workspace) }
  }

  private mutating func learn(_ branch: Change.Branch, in parent: Target) {
    switch branch {
    case .note(let note): notes[note.id] = (note.title, parent)
    case .round: break
    case .box(let box):
      let target = branch.target(in: parent)
      boxes[target] = Box(id: box.id, fields: box.fields)
      for note in box.notes { learn(.note(note), in: target) }
    case .board(let board):
      boards[board.id] = Board(id: board.id, fields: board.fields)
      for box in board.boxes { learn(.box(box), in: .board(board.id)) }
    }
  }

  mutating func takeBack(_ change: Change) {
    for piece in change.pieces.reversed() { takeBack(piece) }
  }

  private mutating func takeBack(_ piece: Change.Piece) {
    switch piece {
    case .insert: break
    case .remove(let branch, let place): learn(branch, in: place.parent)
    case .move(.note(let id), let from, _): notes[id]?.place = from.parent
    case .move: break
    case .set(.note(let id), ["text"], let old, _):
      notes[id]?.title = Note(id: id, text: old?.string ?? "").title
    case .set(.board(let id), ["title"], let old, _): boards[id]?.title = old?.string ?? ""
    case .set(let target, ["title"], let old, _): boxes[target]?.title = old?.string ?? ""
    case .set: break
    }
  }

  // MARK: What a step was about

  func subject(of change: Change, by act: Act.Kind?) -> StepSubject {
    // A step that goes back is about everything; one about names says them itself.
    let saying: [Act.Kind] = [
      .restore, .restoreMoment, .defineFacet, .renameFacet, .letFacetHaveSeveral, .moveFacet,
      .removeFacet, .defineValue, .renameValue, .setSymbol, .recolorValue, .moveValue, .removeValue,
    ]
    if let act, saying.contains(act) { return StepSubject() }
    let pieces = change.pieces
    guard let first = pieces.min(by: { Self.rank($0) < Self.rank($1) }) else {
      return StepSubject()
    }
    let alike = pieces.filter { Self.rank($0) == Self.rank(first) }
    var subject = self.subject(of: first, isAlone: alike.count == 1)
    let others = Set(alike.map(\.subjectTarget)).count - 1
    if others > 0, !subject.what.isEmpty { subject.what += " +\(others)" }
    return subject
  }

  /// Of several pieces the one that says what was done: a board before a box before a note, and what comes, goes
  /// or is written before what only changes with it, as links to a note that goes.
  private static func rank(_ piece: Change.Piece) -> Int {
    let kinds: [Target.Kind] = [.workspace, .board, .round, .box, .note]
    let kind = kinds.firstIndex(of: piece.target.kind) ?? 0
    switch piece {
    case .set(_, ["text"], _, _), .set(_, ["title"], _, _): return kind
    case .insert, .remove: return 10 + kind
    case .move: return 20 + kind
    // Votes on notes that are gone go when a vote is closed.
    case .set(.round, let path, _, _): return path.count > 1 ? 40 : 30
    case .set: return 30 + kind
    }
  }

  private func subject(of piece: Change.Piece, isAlone: Bool) -> StepSubject {
    switch piece {
    case .insert(let branch, let place), .remove(let branch, let place):
      return self.subject(of: branch, in: place.parent)
    case .move(.note(let id), let from, let to):
      let names = [from.parent, to.parent].map { name(of: $0) }
      return StepSubject(
        what: quoted(.note(id)),
        place: from.parent == to.parent ? names[0] : names.joined(separator: " → "))
    case .move(let target, _, _): return StepSubject(what: quoted(target))
    case .set(let target, let path, let old, let new):
      return set(target, path, old, new, isAlone: isAlone)
    }
  }

  private func subject(of branch: Change.Branch, in parent: Target) -> StepSubject {
    switch branch {
    case .note(let note): StepSubject(what: naming.quoted(note.title), place: name(of: parent))
    case .round(let round):
      StepSubject(
        what: round.title.isEmpty ? "" : naming.quoted(round.title), place: name(of: parent))
    case .box(let box):
      StepSubject(
        what: naming.quoted(naming.name(of: box, on: parent.id.flatMap { boards[$0] })),
        place: name(of: parent))
    case .board(let board): StepSubject(what: naming.quoted(naming.name(of: board)))
    }
  }

  private func set(
    _ target: Target, _ path: [FieldKey], _ old: JSONValue?, _ new: JSONValue?, isAlone: Bool
  ) -> StepSubject {
    if case .round(let board, _) = target { return ballot(target, path, on: board) }
    let values = naming.words(from: old, to: new, at: path, of: target.kind)
    var subject = StepSubject(place: place(of: target))
    if path == ["text"] || path == ["title"] {
      // The first line may be the same: then its detail has changed.
      let isSeen = path == ["title"] || title(of: new) != title(of: old)
      subject.what = isSeen ? values : quoted(target)
    } else {
      let name = target == .workspace ? "" : quoted(target)
      subject.what = [name, isAlone ? values : ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return subject
  }

  /// A vote for a note, unless nobody is to know it yet; of everything else about a round, its board.
  private func ballot(_ round: Target, _ path: [FieldKey], on board: Identifier) -> StepSubject {
    let note = path.first == "ballots" && path.count == 3 ? Identifier(path[2].text) : nil
    guard let note, !secret.contains(round) else {
      return StepSubject(place: name(of: .board(board)))
    }
    return StepSubject(what: quoted(.note(note)), place: place(of: .note(note)))
  }

  private func title(of text: JSONValue?) -> String {
    Note(id: "x", text: text?.string ?? "").title
  }

  // MARK: Names

  private func quoted(_ target: Target) -> String { naming.quoted(name(of: target)) }

  private func name(of target: Target) -> String {
    switch target {
    case .note(let id): notes[id]?.title ?? id.text
    case .board(let id): boards[id].map(naming.name) ?? id.text
    case .box(let board, let id):
      boxes[target].map { naming.name(of: $0, on: boards[board]) } ?? id.text
    case .round, .workspace: naming.name(of: target, in: workspace)
    }
  }

  /// Where a thing is: a note's box, a box's board.
  private func place(of target: Target) -> String {
    switch target {
    case .note(let id): notes[id].map { name(of: $0.place) } ?? ""
    case .box(let board, _), .round(let board, _): name(of: .board(board))
    case .board, .workspace: ""
    }
  }
}

extension Change.Piece {
  /// The thing a step is about: of a vote the note it is given to.
  fileprivate var subjectTarget: Target {
    if case .set(.round, let path, _, _) = self, path.count == 3, let id = Identifier(path[2].text)
    {
      return .note(id)
    }
    return target
  }
}
