import CanvasCore

extension Edit {
  /// The edit on one line, for the report of a case that fails.
  var line: String {
    switch self {
    case .addNote(let note, let place):
      "addNote \(note.id) \(note.fields.line) \(place.line)"
    case .removeNote(let id): "removeNote \(id)"
    case .moveNote(let id, let place): "moveNote \(id) \(place.line)"
    case .addBox(let box, let place):
      "addBox \(box.id) \(box.fields.line) notes \(box.notes.map(\.id)) \(place.line)"
    case .removeBox(let board, let box): "removeBox \(board)/\(box)"
    case .moveBox(let board, let box, let place): "moveBox \(board)/\(box) \(place.line)"
    case .addBoard(let board, let place):
      "addBoard \(board.id) \(board.fields.line) boxes \(board.boxes.map(\.id)) \(place.line)"
    case .removeBoard(let id): "removeBoard \(id)"
    case .moveBoard(let id, let place): "moveBoard \(id) \(place.line)"
    case .addRound(let round, let place): "addRound \(round.id) \(round.fields.line) \(place.line)"
    case .removeRound(let board, let round): "removeRound \(board)/\(round)"
    case .set(let target, let path, let value):
      "set \(target.line) \(path.map(\.text).joined(separator: ".")) = \(value?.line ?? "unset")"
    case .vote(let board, let round, let voter, let note, let count):
      "vote \(board)/\(round): \(voter) gives \(note) \(count)"
    }
  }
}

extension Target {
  var line: String {
    switch self {
    case .workspace: "workspace"
    case .board(let id): "board \(id)"
    case .box(let board, let box): "box \(board)/\(box)"
    case .round(let board, let round): "round \(board)/\(round)"
    case .note(let id): "note \(id)"
    }
  }
}

extension Change.Place {
  var line: String {
    "→ \(parent.line) after \(after?.text ?? "nothing") before \(before?.text ?? "nothing")"
  }
}

extension JSONValue {
  var line: String { String(decoding: JSONWriter.line(self), as: UTF8.self) }
}

extension JSONObject {
  var line: String { JSONValue.object(self).line }
}
