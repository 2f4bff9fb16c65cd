/// Turns the bytes of a file into a workspace and back.
///
/// Reading checks everything the tables of ``Schema`` say and names the place of what is wrong; writing is
/// canonical, so that saving what was read gives the same bytes and a changed note is a few lines of a diff.
/// A word that a table does not have is kept, as keys are that no table has.
public enum WorkspaceFile {
  /// The workspace that `bytes` spell. Throws a ``JSONError`` with its place for anything that is not JSON,
  /// not of this format, or does not hold together (two notes of one id, a link to nothing).
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> Workspace {
    let value = try JSONParser.parse(bytes)
    do {
      return try Reader().workspace(value)
    } catch let mistake {
      throw JSONError(
        offset: JSONParser.offset(of: mistake.path, in: bytes), reason: mistake.reason,
        path: mistake.path)
    }
  }

  /// The bytes of a workspace's file.
  public static func write(_ workspace: Workspace) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(workspace)
    return writer.bytes
  }

  /// What is wrong with bytes that could not be read, as a clause. Where git has merged a file line by
  /// line, that is what is wrong, whatever the parser met first.
  public static func complaint(_ error: JSONError, in bytes: [UInt8]) -> String {
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { $0.starts(with: "<<<<<<< ".utf8) }) else {
      return error.sentence(in: bytes)
    }
    return
      "line \(index + 1) begins with \"<<<<<<<\", a conflict mark of git, which merged it as plain "
      + "text. Both versions are safe in git: \"ninefold git install\" sets up the merge that knows "
      + "this format, and then \"git checkout --merge\" with the name of the file merges it anew"
  }

  /// A wrong value and the way to it; its offset is looked up only when it is reported.
  struct Mistake: Error {
    var path: [JSONError.Step]
    var reason: String
  }
}

// MARK: Reading

struct Reader {
  typealias Mistake = WorkspaceFile.Mistake
  typealias Path = [JSONError.Step]

  func workspace(_ value: JSONValue) throws(Mistake) -> Workspace {
    guard var object = value.object else {
      throw Mistake(path: [], reason: "a workspace is an object in braces")
    }
    guard let format = object.take("format") else {
      throw Mistake(path: [], reason: "\"format\" is missing; a workspace has \"ninefold/1\" there")
    }
    try check(format: format)
    let id = try identifier(&object, [])
    let items = try list(object.take("boards"), "boards", [])
    try check(object, Schema.workspace, [])
    var boards: [Board] = []
    boards.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      boards.append(try board(item, [.member("boards"), .element(index)]))
    }
    let workspace = Workspace(id: id, fields: object, boards: boards)
    try checkTogether(workspace)
    return workspace
  }

  private func check(format: JSONValue) throws(Mistake) {
    let path: Path = [.member("format")]
    guard let text = format.string, text.hasPrefix("ninefold/") else {
      throw Mistake(
        path: path, reason: "this is not a Ninefold workspace; \"ninefold/1\" is expected")
    }
    guard text == Schema.format else {
      throw Mistake(
        path: path,
        reason: "this file is in the format \"\(text)\"; this version reads \"\(Schema.format)\". "
          + "Open it with a newer Ninefold")
    }
  }

  func board(_ value: JSONValue, _ path: Path) throws(Mistake) -> Board {
    guard var object = value.object else { throw notAnObject("board", path) }
    let id = try identifier(&object, path)
    let rounds = try list(object.take("rounds"), "rounds", path, required: false)
    let boxes = try list(object.take("boxes"), "boxes", path)
    try check(object, Schema.board, path)
    guard object["template"] != nil else {
      throw Mistake(path: path, reason: "the board \"\(id)\" has no \"template\"")
    }
    var board = Board(id: id, fields: object)
    for (index, item) in rounds.enumerated() {
      board.rounds.append(try round(item, path + [.member("rounds"), .element(index)]))
    }
    for (index, item) in boxes.enumerated() {
      board.boxes.append(try box(item, path + [.member("boxes"), .element(index)]))
    }
    try checkUnique(board.rounds.map(\.id), path + [.member("rounds")], "round")
    try checkUnique(board.boxes.map(\.id), path + [.member("boxes")], "box")
    return board
  }

  func box(_ value: JSONValue, _ path: Path) throws(Mistake) -> Box {
    guard var object = value.object else { throw notAnObject("box", path) }
    let id = try identifier(&object, path)
    let items = try list(object.take("notes"), "notes", path)
    try check(object, Schema.box, path)
    var notes: [Note] = []
    notes.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      notes.append(try note(item, path + [.member("notes"), .element(index)]))
    }
    return Box(id: id, fields: object, notes: notes)
  }

  func note(_ value: JSONValue, _ path: Path) throws(Mistake) -> Note {
    guard var object = value.object else { throw notAnObject("note", path) }
    let id = try identifier(&object, path)
    try check(object, Schema.note, path)
    return Note(id: id, fields: object)
  }

  func round(_ value: JSONValue, _ path: Path) throws(Mistake) -> Round {
    guard var object = value.object else { throw notAnObject("round", path) }
    let id = try identifier(&object, path)
    try check(object, Schema.round, path)
    return Round(id: id, fields: object)
  }

  private func notAnObject(_ thing: String, _ path: Path) -> Mistake {
    Mistake(path: path, reason: "a \(thing) is an object in braces")
  }

  private func identifier(_ object: inout JSONObject, _ path: Path) throws(Mistake) -> Identifier {
    guard let value = object.take("id") else {
      throw Mistake(path: path, reason: "\"id\" is missing")
    }
    guard let text = value.string, let id = Identifier(text) else {
      throw Mistake(
        path: path + [.member("id")],
        reason: "an id is 1 to 32 characters of a–z, 0–9 and \"-\", in quotes")
    }
    return id
  }

  private func list(
    _ value: JSONValue?, _ name: String, _ path: Path, required: Bool = true
  ) throws(Mistake) -> [JSONValue] {
    guard let value else {
      guard required else { return [] }
      throw Mistake(path: path, reason: "\"\(name)\" is missing; an empty list is []")
    }
    guard let items = value.array else {
      throw Mistake(path: path + [.member(name)], reason: "\"\(name)\" is a list in brackets")
    }
    return items
  }

  private func check(_ object: JSONObject, _ fields: [Field], _ path: Path) throws(Mistake) {
    for (key, value) in object.members {
      guard let field = fields.first(where: { $0.key == key }) else { continue }
      if let reason = field.type.objection(to: value, named: key.text, isReading: true) {
        throw Mistake(
          path: path + [.member(key.text)] + reason.path, reason: reason.why.text)
      }
    }
  }

  // MARK: What must hold between things

  private func checkTogether(_ workspace: Workspace) throws(Mistake) {
    var seen: Set<Identifier> = []
    seen.reserveCapacity(workspace.noteCount + workspace.boards.count)
    for board in workspace.boards { seen.insert(board.id) }
    try checkUnique(workspace.boards.map(\.id), [.member("boards")], "board")
    for (b, board) in workspace.boards.enumerated() {
      for (x, box) in board.boxes.enumerated() {
        for (n, note) in box.notes.enumerated() where !seen.insert(note.id).inserted {
          throw Mistake(
            path: path(b, x, n) + [.member("id")],
            reason: "the id \"\(note.id)\" is taken; note and board ids are unique in a workspace")
        }
      }
    }
    for (b, board) in workspace.boards.enumerated() {
      for (x, box) in board.boxes.enumerated() {
        for (n, note) in box.notes.enumerated() where note.fields["links"] != nil {
          for (l, link) in (note.fields["links"]?.array ?? []).enumerated() {
            guard let to = Link.goal(of: link), !seen.contains(to) else { continue }
            throw Mistake(
              path: path(b, x, n) + [.member("links"), .element(l), .member("to")],
              reason: "the link leads to \"\(to)\", and no note or board has that id")
          }
        }
      }
    }
  }

  private func path(_ board: Int, _ box: Int, _ note: Int) -> Path {
    [
      .member("boards"), .element(board), .member("boxes"), .element(box), .member("notes"),
      .element(note),
    ]
  }

  private func checkUnique(
    _ ids: [Identifier], _ path: Path, _ thing: String
  ) throws(Mistake) {
    var seen: Set<Identifier> = []
    for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
      throw Mistake(
        path: path + [.element(index), .member("id")],
        reason: "another \(thing) has the id \"\(id)\"")
    }
  }
}

// MARK: Writing

extension JSONWriter {
  fileprivate mutating func write(_ workspace: Workspace) {
    raw("{")
    newline(1, comma: false)
    name("format", indent: 1)
    raw("\"")
    raw("ninefold/1")
    raw("\"")
    write(fields: workspace.fields, workspace.id, Schema.workspace, indent: 1, comma: true)
    list("boards", workspace.boards, indent: 1) { $0.write($1) }
    newline(0, comma: false)
    raw("}")
    newline(0, comma: false)
  }

  private mutating func write(_ board: Board) {
    write(fields: board.fields, board.id, Schema.board, indent: 3, comma: false)
    if !board.rounds.isEmpty {
      list("rounds", board.rounds, indent: 3) {
        $0.write(fields: $1.fields, $1.id, Schema.round, indent: 5, comma: false)
      }
    }
    list("boxes", board.boxes, indent: 3) { writer, box in
      writer.write(fields: box.fields, box.id, Schema.box, indent: 5, comma: false)
      writer.list("notes", box.notes, indent: 5) {
        $0.write(fields: $1.fields, $1.id, Schema.note, indent: 7, comma: false)
      }
    }
  }

  /// Writes a list of things, each an object of its own lines, as the last member of an object.
  private mutating func list<Item>(
    _ key: FieldKey, _ items: [Item], indent: Int, _ body: (inout JSONWriter, Item) -> Void
  ) {
    newline(indent, comma: true)
    name(key, indent: indent)
    guard !items.isEmpty else { return raw("[]") }
    raw("[")
    for (index, item) in items.enumerated() {
      newline(indent + 1, comma: index > 0)
      raw("{")
      body(&self, item)
      newline(indent + 1, comma: false)
      raw("}")
    }
    newline(indent, comma: false)
    raw("]")
  }

  private mutating func write(
    fields: JSONObject, _ id: Identifier, _ table: [Field], indent: Int, comma: Bool
  ) {
    newline(indent, comma: comma)
    name("id", indent: indent)
    write(.string(id.text), indent: indent, before: 0)
    for (key, value) in fields.ordered(by: table) {
      newline(indent, comma: true)
      let width = name(key, indent: indent)
      write(value, indent: indent, before: width)
    }
  }
}

extension JSONObject {
  /// The members in the table's order, those it does not know after them as they came, and the same
  /// for objects inside.
  func ordered(by table: [Field]) -> [(key: FieldKey, value: JSONValue)] {
    var result: [(key: FieldKey, value: JSONValue)] = []
    result.reserveCapacity(count)
    for field in table {
      if let value = self[field.key] { result.append((field.key, value.ordered(by: field.type))) }
    }
    if result.count < count {
      for member in members where !table.contains(where: { $0.key == member.key }) {
        result.append(member)
      }
    }
    return result
  }
}

extension JSONValue {
  func ordered(by type: FieldType) -> JSONValue {
    switch (type, self) {
    case (.record(let table), .object(let object)):
      .object(JSONObject(uniqueMembers: object.ordered(by: table)))
    case (.set(let inner), .array(let items)), (.rows(let inner), .array(let items)):
      .array(items.map { $0.ordered(by: inner) })
    case (.map(let inner), .object(let object)):
      .object(
        JSONObject(
          uniqueMembers: object.members.map { (key: $0.key, value: $0.value.ordered(by: inner)) }))
    default: self
    }
  }
}
