import CanvasCore
import TestSupport

extension RandomWorkspace {
  /// How often each kind is drawn, of a hundred and some.
  private static let weights: [(kind: Edit.Kind, weight: Int)] = [
    (.addNote, 14), (.removeNote, 7), (.moveNote, 14), (.addBox, 4), (.removeBox, 2),
    (.moveBox, 4), (.addBoard, 2), (.removeBoard, 1), (.moveBoard, 3), (.addRound, 3),
    (.removeRound, 1), (.setWorkspace, 4), (.setBoard, 6), (.setBox, 6), (.setRound, 4),
    (.setNote, 28), (.vote, 7),
  ]
  private static let drawn = weights.flatMap { Array(repeating: $0.kind, count: $0.weight) }

  /// An edit that can be done in this workspace.
  mutating func edit(in workspace: Workspace) -> Edit {
    while true {
      let kind = Self.drawn[values.random.below(Self.drawn.count)]
      guard let edit = edit(kind, in: workspace) else { continue }
      var trial = Document(workspace)
      if (try? trial.perform([edit], as: "")) != nil { return edit }
    }
  }

  private mutating func edit(_ kind: Edit.Kind, in workspace: Workspace) -> Edit? {
    guard let board = values.random.pick(workspace.boards) else { return nil }
    let round = values.random.pick(board.rounds)
    guard let (note, inBox) = pickNote(workspace, board), let box = values.random.pick(board.boxes)
    else { return kind == .addBox ? .addBox(self.box(notes: 2), to: place(.board(board.id))) : nil }
    let to = Target.box(board: board.id, box: box.id)
    let name = Target.box(board: board.id, box: inBox)
    switch kind {
    case .addNote:
      var note = self.note()
      if values.random.chance(20) { note.fields["links"] = links(in: workspace) }
      if note.fields["links"]?.isVoid == true { note.fields["links"] = nil }
      return .addNote(note, to: place(to, among: box.notes.map(\.id)))
    case .removeNote: return workspace.noteCount > 20 ? .removeNote(note) : nil
    case .moveNote: return .moveNote(note, to: place(to, among: box.notes.map(\.id)))
    case .addBox:
      let notes = values.random.below(3)
      return .addBox(
        self.box(notes: notes), to: place(.board(board.id), among: board.boxes.map(\.id)))
    case .removeBox:
      return board.boxes.count > 2 ? .removeBox(board: board.id, box: box.id) : nil
    case .moveBox:
      return .moveBox(
        board: board.id, box: box.id, to: place(.board(board.id), among: board.boxes.map(\.id)))
    case .addBoard:
      return .addBoard(
        self.board(boxes: 2, notes: 1), to: place(.workspace, among: workspace.boards.map(\.id)))
    case .removeBoard: return workspace.boards.count > 3 ? .removeBoard(board.id) : nil
    case .moveBoard:
      return .moveBoard(board.id, to: place(.workspace, among: workspace.boards.map(\.id)))
    case .addRound:
      return .addRound(
        self.round(), to: place(.board(board.id), among: board.rounds.map(\.id)))
    case .removeRound: return round.map { .removeRound(board: board.id, round: $0.id) }
    case .setWorkspace: return set(.workspace, in: workspace)
    case .setBoard: return set(.board(board.id), in: workspace)
    case .setBox: return set(name, in: workspace)
    case .setRound:
      return round.flatMap { set(.round(board: board.id, round: $0.id), in: workspace) }
    case .setNote: return set(.note(note), in: workspace)
    case .vote:
      return round.map {
        .vote(
          board: board.id, round: $0.id,
          voter: values.random.chance(30) ? values.token() : "mia", note: note,
          count: values.random.below(4))
      }
    }
  }

  /// A note and its box. One in two is among the first of the board, so that writers meet.
  private mutating func pickNote(
    _ workspace: Workspace, _ board: Board
  ) -> (note: Identifier, box: Identifier)? {
    let boxes = board.boxes.filter { !$0.notes.isEmpty }
    guard let first = boxes.first,
      let box = values.random.chance(50) ? first : values.random.pick(boxes)
    else { return nil }
    let bound = values.random.chance(50) ? min(2, box.notes.count) : box.notes.count
    return (box.notes[values.random.below(bound)].id, box.id)
  }

  /// A place in a parent: behind a thing, before one, or at the start.
  private mutating func place(_ parent: Target, among ids: [Identifier] = []) -> Change.Place {
    switch values.random.below(3) {
    case 0: Change.Place(parent: parent, after: values.random.pick(ids))
    case 1: Change.Place(parent: parent, before: values.random.pick(ids))
    default: Change.Place(parent: parent, after: ids.last)
    }
  }

  /// Another value for a field, for a member of one, or for none that the tables know.
  private mutating func set(_ target: Target, in workspace: Workspace) -> Edit? {
    if target.kind == .note && values.random.chance(40) {
      return .set(target, path: ["text"], to: .string(values.text()))
    }
    if target.kind == .note && values.random.chance(20) {
      let old = workspace.fields(of: target)?["links"]?.array ?? []
      return .set(target, path: ["links"], to: links(in: workspace, keeping: old))
    }
    if values.random.chance(8) {
      var path = [RandomValues.unknownKeys[values.random.below(RandomValues.unknownKeys.count)]]
      if values.random.chance(50) { path.append("inner") }
      return .set(target, path: path, to: values.json(depth: 3))
    }
    let free = Schema.fields(of: target.kind).filter { RandomValues.isFree($0.key) }
    guard let field = values.random.pick(free) else { return nil }
    let old = workspace.fields(of: target)?[field.key]
    if old != nil && values.random.chance(20) { return .set(target, path: [field.key], to: nil) }
    switch field.type {
    case .record, .map:
      guard case .object(let new) = values.value(field.type), let member = new.members.first,
        values.random.chance(75)
      else { return .set(target, path: [field.key], to: values.value(field.type)) }
      return .set(target, path: [field.key, member.key], to: member.value)
    case .set:
      // People add a tag and take one away; they seldom write all of them anew.
      let kept = (old?.array ?? []).filter { _ in values.random.chance(70) }
      let new = values.value(field.type).array ?? []
      return .set(target, path: [field.key], to: .array(kept + new.filter { !kept.contains($0) }))
    case .text, .identifier, .integer, .number, .boolean, .date, .choice, .rows, .oneOrMore,
      .textByLanguage, .any:
      return .set(target, path: [field.key], to: values.value(field.type))
    }
  }
}
