import CanvasCore
import TestSupport

/// Makes workspaces of at least 3 boards and 30 notes that use every field, and edits of them.
struct RandomWorkspace {
  var values: RandomValues
  private var count = 0
  /// Whether two writers make the same id now and then: files are edited by hand and copied.
  private var repeatsIdentifiers = false
  static let sharedPrefix = "same-"

  init(seed: UInt64, writer: String) {
    values = RandomValues(seed: seed, writer: writer)
  }

  mutating func identifier(_ letter: String) -> Identifier {
    count += 1
    if repeatsIdentifiers && values.random.chance(3) {
      return Identifier(stringLiteral: Self.sharedPrefix + "\(letter)\(count % 3)")
    }
    return Identifier(stringLiteral: "\(letter)\(values.writer)-\(count)")
  }

  mutating func workspace() -> Workspace {
    var workspace = Workspace(id: "w", fields: values.fields(of: .workspace, percent: 30))
    workspace.title = values.text()
    for _ in 0..<values.random.number(in: 3...4) {
      workspace.boards.append(board(boxes: 3, notes: 0))
    }
    for _ in 0..<values.random.number(in: 30...36) {
      let board = values.random.below(workspace.boards.count)
      let box = values.random.below(workspace.boards[board].boxes.count)
      workspace.boards[board].boxes[box].notes.append(note())
    }
    tie(&workspace)
    repeatsIdentifiers = true
    return workspace
  }

  mutating func board(boxes: Int, notes: Int) -> Board {
    var fields = values.fields(of: .board, percent: 15)
    fields["template"] = .string(values.random.chance(50) ? "lean" : "wall")
    var board = Board(id: identifier("b"), fields: fields)
    for _ in 0..<values.random.number(in: boxes...boxes + 1) {
      board.boxes.append(box(notes: notes))
    }
    for _ in 0..<values.random.below(3) {
      board.rounds.append(round())
    }
    return board
  }

  mutating func box(notes: Int) -> Box {
    Box(
      id: identifier("x"), fields: values.fields(of: .box, percent: 30),
      notes: (0..<notes).map { _ in note() })
  }

  mutating func note() -> Note {
    var note = Note(id: identifier("n"), fields: values.fields(of: .note, percent: 12))
    note.text = values.text()
    return note
  }

  mutating func round() -> Round {
    Round(id: identifier("r"), fields: values.fields(of: .round, percent: 40))
  }

  /// A list of links to things that are there.
  mutating func links(in workspace: Workspace, keeping old: [JSONValue] = []) -> JSONValue {
    var links = old.filter { _ in values.random.chance(60) }
    for _ in 0..<values.random.below(3) {
      guard let board = values.random.pick(workspace.boards) else { continue }
      let goals = [board.id] + board.notes.map(\.id)
      let kind = values.random.pick(["from", "about", "tests", "relates"]) ?? "from"
      let link = Link(kind: kind, to: goals[values.random.below(goals.count)]).json
      if !links.contains(link) { links.append(link) }
    }
    return .array(links)
  }

  /// Ties some notes to others.
  private mutating func tie(_ workspace: inout Workspace) {
    for b in workspace.boards.indices {
      for x in workspace.boards[b].boxes.indices {
        for n in workspace.boards[b].boxes[x].notes.indices where values.random.chance(25) {
          let links = self.links(in: workspace)
          if !links.isVoid { workspace.boards[b].boxes[x].notes[n].fields["links"] = links }
        }
      }
    }
  }
}
