import CanvasCore

extension WatchedFile.News {
  /// The line that tells it; nil where nothing of it is about the board.
  func json(about board: Identifier?) -> JSONValue? {
    let items = change.pieces.filter { piece in
      board.map { boards(of: piece).contains($0) } ?? true
    }
    guard !items.isEmpty else { return nil }
    var line: JSONObject = [
      "format": "ninefold-watch/1",
      "time": .string(Clock.rfc3339(step?.time ?? System.now)),
    ]
    if let step {
      if !step.author.isEmpty { line["author"] = .string(step.author) }
      line["title"] = .string(step.title)
      line["step"] = .string(step.id.description)
    }
    line["change"] = .array(items.map { .object(json($0)) })
    return .object(line)
  }

  /// The boards a piece is about: a note that moves is about two.
  private func boards(of piece: Change.Piece) -> [Identifier] {
    switch piece {
    case .move(let target, let from, let to):
      [target.board, from.parent.board, to.parent.board].compactMap { $0 }
    case .insert(_, let place), .remove(_, let place):
      [piece.target.board, place.parent.board].compactMap { $0 }
    case .set(let target, _, _, _): [board(of: target)].compactMap { $0 }
    }
  }

  private func board(of target: Target) -> Identifier? {
    guard case .note(let id) = target else { return target.board }
    return place(of: id)?.board
  }

  /// Where a note is, or was before it went.
  private func place(of note: Identifier) -> (board: Identifier, box: Identifier)? {
    for workspace in [new, old] {
      guard let place = workspace.position(ofNote: note) else { continue }
      let board = workspace.boards[place.board]
      return (board.id, board.boxes[place.box].id)
    }
    return nil
  }

  private func json(_ piece: Change.Piece) -> JSONObject {
    switch piece {
    case .set(let target, let path, let old, let new):
      var item = head("set", target)
      if path.first == "ballots", isSecret(target) {
        item["path"] = ["ballots"]
        item["secret"] = true
      } else {
        item["path"] = .array(path.map { .string($0.text) })
        item["old"] = old
        item["new"] = new
      }
      return item
    case .insert(let branch, let place):
      var item = head("add", piece.target)
      item["at"] = .object(json(place))
      item["new"] = value(branch)
      return item
    case .remove(let branch, let place):
      var item = head("remove", piece.target)
      item["at"] = .object(json(place))
      item["old"] = value(branch)
      return item
    case .move(let target, let from, let to):
      var item = head("move", target)
      item["from"] = .object(json(from))
      item["to"] = .object(json(to))
      return item
    }
  }

  /// What was done, to what kind of thing, and its ids; a field's note stands in a box of a board.
  private func head(_ what: String, _ target: Target) -> JSONObject {
    var item: JSONObject = ["do": .string(what), "what": .string(target.kind.rawValue)]
    item["board"] = target.board.map { .string($0.text) }
    switch target {
    case .workspace, .board: break
    case .box(_, let box): item["box"] = .string(box.text)
    case .round(_, let round): item["round"] = .string(round.text)
    case .note(let note):
      if what == "set", let place = place(of: note) {
        item["board"] = .string(place.board.text)
        item["box"] = .string(place.box.text)
      }
      item["note"] = .string(note.text)
    }
    return item
  }

  private func json(_ place: Change.Place) -> JSONObject {
    var object: JSONObject = [:]
    object["board"] = place.parent.board.map { .string($0.text) }
    if case .box(_, let box) = place.parent { object["box"] = .string(box.text) }
    object["after"] = place.after.map { .string($0.text) }
    object["before"] = place.before.map { .string($0.text) }
    return object
  }

  // MARK: What is secret

  private func isSecret(_ target: Target) -> Bool {
    guard case .round(let board, let round) = target else { return false }
    return new.board(board)?.rounds.first { $0.id == round }?.isSecret ?? false
  }

  /// A thing as it stands in a file, without what is voted for in a blind round.
  private func value(_ branch: Change.Branch) -> JSONValue? {
    var branch = branch
    switch branch {
    case .board(var board):
      for index in board.rounds.indices where board.rounds[index].isSecret {
        board.rounds[index].fields["ballots"] = nil
      }
      branch = .board(board)
    case .round(var round) where round.isSecret:
      round.fields["ballots"] = nil
      branch = .round(round)
    case .box, .note, .round: break
    }
    let piece = Change([.insert(branch, at: Change.Place(parent: .workspace))]).json.array?.first
    return piece?.object?["insert"]?.object?.members.first?.value
  }
}
