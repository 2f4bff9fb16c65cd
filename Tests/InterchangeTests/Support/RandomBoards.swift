import CanvasCore
import TestSupport

/// Workspaces as people make them, with texts that are hard to write: whatever the doors of the program let in.
struct RandomBoards {
  private var random: SplitMix64
  private var texts: RandomText
  private var count = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    texts = RandomText(seed: seed &+ 77)
  }

  /// Boards of these templates, at least one note on each.
  mutating func workspace(_ templates: [String] = ["lean", "bmc", "wall", "matrix"]) -> Workspace {
    var workspace = Workspace(id: "w")
    workspace.title = line()
    for (index, id) in templates.enumerated() {
      guard let template = TemplateLibrary()[id] else { continue }
      var board = template.makeBoard(id: Identifier("b-\(index)") ?? "b", title: line())
      if random.chance(60) { board.fields["question"] = .string(text()) }
      if template.growsBoxes {
        for number in 1...3 {
          var box = Box(id: Identifier("c\(number)-\(index)") ?? "c")
          box.title = "\(number) \(line())"
          board.boxes.append(box)
        }
      }
      for box in board.boxes.indices where random.chance(70) || box == 0 {
        for _ in 0..<random.number(in: 1...3) { board.boxes[box].notes.append(note()) }
      }
      if random.chance(70) {
        let totals = board.notes.filter { _ in random.chance(50) }.map {
          ($0.id, random.number(in: 1...9))
        }
        var round = Round(id: "r1", fields: ["mode": "open", "state": "closed"])
        var sums: JSONObject = [:]
        for (id, sum) in totals { sums[FieldKey(id.text)] = .number("\(sum)") }
        round.fields["totals"] = .object(sums)
        if !sums.isEmpty { board.rounds.append(round) }
      }
      workspace.boards.append(board)
    }
    tie(&workspace)
    return workspace
  }

  private mutating func note() -> Note {
    count += 1
    var note = Note(id: Identifier("n-\(count)") ?? "n", text: text())
    func some(_ values: [String]) -> JSONValue { .string(values[random.below(values.count)]) }
    if random.chance(60) { note.fields["kind"] = some(["idea", "canvas", "question"]) }
    if random.chance(40) {
      note.fields[path: ["facets", "evidence"]] = some(["untested", "supported"])
    }
    if random.chance(30) { note.fields[path: ["facets", "color"]] = some(["yellow", "blue"]) }
    if random.chance(30) { note.fields[path: ["facets", "role"]] = ["payer", "user"] }
    if random.chance(20) { note.fields[path: ["facets", "mood"]] = .string(word()) }
    if random.chance(20) { note.fields[path: ["scores", "impact"]] = 4 }
    if random.chance(20) { note.fields[path: ["scores", "own-score"]] = 2 }
    if random.chance(20) { note.fields["owner"] = .string(line()) }
    if random.chance(20) { note.fields["due"] = .string(line()) }
    if random.chance(20) { note.fields["tags"] = .array([.string(word()), .string(word() + "2")]) }
    if random.chance(20) { note.fields[path: ["flow", "amount"]] = .number("12.50") }
    if random.chance(20) { note.fields[path: ["flow", "from"]] = .string(line()) }
    return note
  }

  private mutating func tie(_ workspace: inout Workspace) {
    let goals = workspace.boards.map(\.id) + workspace.boards.flatMap { $0.notes.map(\.id) }
    for b in workspace.boards.indices {
      for x in workspace.boards[b].boxes.indices {
        for n in workspace.boards[b].boxes[x].notes.indices where random.chance(30) {
          let kinds = ["from", "about", "relates"].prefix(random.number(in: 1...2))
          let links = kinds.map { Link(kind: $0, to: goals[random.below(goals.count)]).json }
          workspace.boards[b].boxes[x].notes[n].fields["links"] = .array(links)
        }
      }
    }
  }

  /// Text as a note keeps it. Two code points that XML cannot have are left out.
  mutating func text() -> String {
    let scalars = texts.text(pieces: 10).unicodeScalars.filter { $0.value & 0xfffe != 0xfffe }
    let text = String(String.UnicodeScalarView(scalars)).asNote
    let edges = ["", "=SUM(A1)", "'", "- ", "\"so\"", "# x", "1. ", "a;b", "-5", "  indented"]
    let edged = ((edges[random.below(edges.count)] + text).asNote)
    return edged.isEmpty ? "note" : edged
  }

  mutating func line() -> String {
    let line = text().asName
    return line.isEmpty ? "line" : line
  }

  private mutating func word() -> String {
    let word = line().filter { $0 != "," }.asName
    return word.isEmpty || word == "hidden" ? "word" : word
  }
}
