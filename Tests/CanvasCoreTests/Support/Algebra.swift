import CanvasCore

/// The operations under test as values, so that the properties can be tried on broken ones too.
struct Algebra: Sendable {
  var difference: @Sendable (Workspace, Workspace) -> Change = {
    Change.difference(from: $0, to: $1)
  }
  var invert: @Sendable (Change) -> Change = { $0.inverted }
  var apply: @Sendable (Change, Workspace) -> Workspace = { $1.applying($0) }
  /// Ours, theirs, and the last state both knew.
  var merge: @Sendable (Workspace, Workspace, Workspace) -> Workspace = {
    $0.merging($1, base: $2)
  }

  /// The operations as the library has them.
  static let real = Algebra()
}

extension Workspace {
  /// The file with the members of every object sorted: what must be equal where the order of members
  /// that people or newer versions made is free.
  var sortedBytes: [UInt8] { WorkspaceFile.write(sorted) }

  private var sorted: Workspace {
    var copy = self
    copy.fields = fields.sorted
    for b in boards.indices {
      copy.boards[b].fields = boards[b].fields.sorted
      for r in boards[b].rounds.indices {
        copy.boards[b].rounds[r].fields = boards[b].rounds[r].fields.sorted
      }
      for x in boards[b].boxes.indices {
        copy.boards[b].boxes[x].fields = boards[b].boxes[x].fields.sorted
        for n in boards[b].boxes[x].notes.indices {
          copy.boards[b].boxes[x].notes[n].fields = boards[b].boxes[x].notes[n].fields.sorted
        }
      }
    }
    return copy
  }
}

extension JSONObject {
  /// The same members by name.
  var sorted: JSONObject {
    var result = JSONObject()
    for member in members.sorted(by: { bytesPrecede($0.key.text, $1.key.text) }) {
      result[member.key] = member.value.sorted
    }
    return result
  }
}

extension JSONValue {
  var sorted: JSONValue {
    switch self {
    case .object(let object): .object(object.sorted)
    case .array(let items): .array(items.map(\.sorted))
    case .null, .bool, .number, .string: self
    }
  }
}
