/// Changes as JSON, for the history and the journal: one object a piece, short keys, no spaces.
///
///     {"set": "note:k3f7a", "path": ["text"], "old": "…", "new": "…"}
///     {"insert": {"note": {…}}, "at": {"in": "box:b2/tray", "after": "m4x9p"}}
///     {"move": "note:k3f7a", "from": {…}, "to": {…}}
extension Change {
  public var json: JSONValue { .array(pieces.map(\.json)) }

  /// The change that `json` spells, or nil where it is none.
  public init?(json: JSONValue) {
    guard let items = json.array else { return nil }
    var pieces: [Piece] = []
    for item in items {
      guard let piece = item.object.flatMap(Piece.init(json:)) else { return nil }
      pieces.append(piece)
    }
    self.init(pieces)
  }
}

extension Change.Piece {
  var json: JSONValue {
    switch self {
    case .set(let target, let path, let old, let new):
      var object: JSONObject = [
        "set": .string(target.text), "path": .array(path.map { .string($0.text) }),
      ]
      object["old"] = old
      object["new"] = new
      return .object(object)
    case .insert(let branch, let place): return ["insert": branch.json, "at": place.json]
    case .remove(let branch, let place): return ["remove": branch.json, "at": place.json]
    case .move(let target, let from, let to):
      return ["move": .string(target.text), "from": from.json, "to": to.json]
    }
  }

  init?(json: JSONObject) {
    if let target = json["set"]?.string.flatMap(Target.init(text:)) {
      let path = json["path"]?.strings.map { FieldKey($0) } ?? []
      guard !path.isEmpty else { return nil }
      self = .set(target, path: path, old: json["old"], new: json["new"])
    } else if let branch = json["insert"].flatMap(Change.Branch.init(json:)),
      let place = json["at"].flatMap(Change.Place.init(json:))
    {
      self = .insert(branch, at: place)
    } else if let branch = json["remove"].flatMap(Change.Branch.init(json:)),
      let place = json["at"].flatMap(Change.Place.init(json:))
    {
      self = .remove(branch, at: place)
    } else if let target = json["move"]?.string.flatMap(Target.init(text:)),
      let from = json["from"].flatMap(Change.Place.init(json:)),
      let to = json["to"].flatMap(Change.Place.init(json:))
    {
      self = .move(target, from: from, to: to)
    } else {
      return nil
    }
  }
}

extension Change.Place {
  var json: JSONValue {
    var object: JSONObject = ["in": .string(parent.text)]
    object["after"] = after.map { .string($0.text) }
    object["before"] = before.map { .string($0.text) }
    return .object(object)
  }

  init?(json: JSONValue) {
    guard let object = json.object,
      let parent = object["in"]?.string.flatMap(Target.init(text:))
    else { return nil }
    self.init(
      parent: parent, after: object["after"]?.string.flatMap { Identifier($0) },
      before: object["before"]?.string.flatMap { Identifier($0) })
  }
}

extension Change.Branch {
  var json: JSONValue {
    switch self {
    case .board(let board): ["board": board.json]
    case .box(let box): ["box": box.json]
    case .round(let round): ["round": round.json]
    case .note(let note): ["note": note.json]
    }
  }

  init?(json: JSONValue) {
    guard let object = json.object, let (key, value) = object.members.first else { return nil }
    let reader = Reader()
    switch key {
    case "board":
      guard let board = try? reader.board(value, []) else { return nil }
      self = .board(board)
    case "box":
      guard let box = try? reader.box(value, []) else { return nil }
      self = .box(box)
    case "round":
      guard let round = try? reader.round(value, []) else { return nil }
      self = .round(round)
    case "note":
      guard let note = try? reader.note(value, []) else { return nil }
      self = .note(note)
    default: return nil
    }
  }
}

extension Target {
  /// The name as one word: `note:k3f7a`, `box:b2/tray`.
  public var text: String {
    switch self {
    case .workspace: "workspace"
    case .board(let id): "board:\(id)"
    case .box(let board, let box): "box:\(board)/\(box)"
    case .round(let board, let round): "round:\(board)/\(round)"
    case .note(let id): "note:\(id)"
    }
  }

  /// The name that a word spells, or nil.
  public init?(text: String) {
    if text == "workspace" {
      self = .workspace
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let ids = parts[1].split(separator: "/", omittingEmptySubsequences: false)
      .compactMap { Identifier(String($0)) }
    switch (parts[0], ids.count) {
    case ("board", 1): self = .board(ids[0])
    case ("note", 1): self = .note(ids[0])
    case ("box", 2): self = .box(board: ids[0], box: ids[1])
    case ("round", 2): self = .round(board: ids[0], round: ids[1])
    default: return nil
    }
  }
}

extension Note {
  var json: JSONValue { fields.json(id) }
}

extension Round {
  var json: JSONValue { fields.json(id) }
}

extension Box {
  var json: JSONValue {
    guard case .object(var object) = fields.json(id) else { return .null }
    object["notes"] = .array(notes.map(\.json))
    return .object(object)
  }
}

extension Board {
  var json: JSONValue {
    guard case .object(var object) = fields.json(id) else { return .null }
    if !rounds.isEmpty { object["rounds"] = .array(rounds.map(\.json)) }
    object["boxes"] = .array(boxes.map(\.json))
    return .object(object)
  }
}

extension JSONObject {
  fileprivate func json(_ id: Identifier) -> JSONValue {
    .object(JSONObject(uniqueMembers: [(key: "id", value: .string(id.text))] + members))
  }
}
