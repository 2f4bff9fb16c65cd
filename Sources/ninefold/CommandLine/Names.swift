import CanvasCore

/// Finds boards, boxes and notes by what people call them: the id, the title, or how the title begins,
/// whatever case and accents. What fits several things, or none, is refused with candidates.
struct Names {
  let workspace: Workspace
  let templates: TemplateLibrary
  /// The file, as messages call it.
  let file: String

  /// A board; the first one without a name.
  func board(_ name: String?) throws(Failure) -> Board {
    guard let name else {
      guard let first = workspace.boards.first else {
        throw Failure(.noBoardYet, file, code: 64)
      }
      return first
    }
    return try find(name, .noBoardCalled, .fitsBoards, in: file, listing: true, boards)
  }

  /// A box of a board, by its own title or by its template's label in any language.
  func box(_ name: String, on board: Board) throws(Failure) -> Box {
    try find(
      name, .noBoxCalled, .fitsBoxes, in: title(of: board), listing: true, boxes(of: board))
  }

  /// A note anywhere in the workspace.
  func note(_ name: String) throws(Failure) -> Note {
    try find(name, .noNoteCalled, .fitsNotes, in: file, listing: false, notes)
  }

  /// A note of one box.
  func note(_ name: String, in box: Box) throws(Failure) -> Note {
    let known = box.notes.map { Candidate(id: $0.id.text, names: [$0.title], value: $0) }
    return try find(name, .noNoteInBox, .fitsNotes, in: "", listing: true, known)
  }

  /// Notes anywhere in the workspace, each once.
  func notes(_ names: [String]) throws(Failure) -> [Identifier] {
    var ids: [Identifier] = []
    for name in names {
      let id = try note(name).id
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// A note or a board, or a box of a board as `BOARD/BOX`, or the workspace by its id or as `workspace` where nothing else
  /// is called so.
  func target(_ name: String) throws(Failure) -> Target {
    if name == workspace.id.text { return .workspace }
    if name == Target.Kind.workspace.rawValue,
      !(boards.flatMap(\.names) + notes.flatMap(\.names)).contains(where: { $0.folded == name })
    {
      return .workspace
    }
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2, let board = try? self.board(parts[0]) {
      return .box(board: board.id, box: try box(parts[1], on: board).id)
    }
    let things =
      boards.map { Candidate(id: $0.id, names: $0.names, value: Target.board($0.value.id)) }
      + notes.map { Candidate(id: $0.id, names: $0.names, value: Target.note($0.value.id)) }
    return try find(name, .noThingCalled, .fitsThings, in: file, listing: false, things)
  }

  private var boards: [Candidate<Board>] {
    workspace.boards.map { Candidate(id: $0.id.text, names: [title(of: $0)], value: $0) }
  }

  /// What a board is called.
  func title(of board: Board) -> String {
    board.name(
      in: templates[board.template], board.language ?? workspace.language ?? System.language)
  }

  private var notes: [Candidate<Note>] {
    workspace.boards.flatMap(\.notes).map {
      Candidate(id: $0.id.text, names: [$0.title], value: $0)
    }
  }

  private func boxes(of board: Board) -> [Candidate<Box>] {
    let template = templates[board.template]
    let language = board.language ?? workspace.language ?? System.language
    return board.boxes(in: template).map { box in
      let known = template?.box(box.id.text)
      let labels = [known?.label, known?.short, known?.code].compactMap { $0 }
      return Candidate(
        id: box.id.text,
        names: [box.label(in: template, language)] + labels.flatMap { $0.values.values },
        value: box)
    }
  }

  /// One thing that may be meant. The first of its names is the one it is shown by.
  private struct Candidate<Value> {
    var id: String
    var names: [String]
    var value: Value

    var shown: String {
      let name = names.first ?? ""
      let short = name.count > 40 ? name.prefix(39) + "…" : name[...]
      return name.isEmpty ? id : "\"\(short)\" (\(id))"
    }
  }

  /// `missing` is said with the name and the place, `ambiguous` with the name, how many it fits, and those.
  private func find<Value>(
    _ name: String, _ missing: Sentence, _ ambiguous: Sentence, in place: String, listing: Bool,
    _ candidates: [Candidate<Value>]
  ) throws(Failure) -> Value {
    if let exact = candidates.first(where: { $0.id == name }) { return exact.value }
    let wanted = name.folded
    let equal = candidates.filter { $0.names.contains { $0.folded == wanted } }
    let fitting =
      equal.isEmpty && !wanted.isEmpty
      ? candidates.filter { $0.names.contains { $0.folded.hasPrefix(wanted) } } : equal
    if fitting.count == 1 { return fitting[0].value }
    guard fitting.isEmpty else {
      throw Failure(ambiguous, name, "\(fitting.count)", list(fitting), code: 64)
    }
    var sentence = missing.said(name, place)
    let near = Suggestion.nearest(
      to: name, among: candidates.flatMap { [$0.id] + $0.names.prefix(1) })
    if let question = Suggestion.question(about: near) {
      sentence += " " + question
    } else if listing, !candidates.isEmpty {
      sentence += " " + Sentence.chooseFrom.said(list(candidates))
    } else if !listing {
      sentence += " " + Sentence.outlineListsIDs.said()
    }
    throw Failure(sentence: sentence, code: 64)
  }

  private func list<Value>(_ candidates: [Candidate<Value>]) -> String {
    let most = 12
    let shown = candidates.prefix(most).map(\.shown).joined(separator: ", ")
    return candidates.count > most
      ? Sentence.andMore.said(shown, "\(candidates.count - most)") : shown
  }
}
