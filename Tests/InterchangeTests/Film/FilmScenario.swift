import CanvasCore
import Drawing
import Interchange
import TestSupport

/// A workspace of two boards with a history that a test makes, and its film.
struct FilmScenario {
  private(set) var document: Document
  private(set) var marks: [Mark] = []
  var time = 1_770_000_000
  /// Seconds from one step to the next.
  var pace = 20
  private var count = 0

  static let ideas: Identifier = "ideas"
  static let other: Identifier = "other"

  init() {
    document = Document(
      Workspace(
        id: "w",
        boards: [
          Template.wall.makeBoard(id: Self.ideas, title: "Ideas"),
          Template.wall.makeBoard(id: Self.other, title: "Other <b>"),
        ]),
      author: "Fatima", session: "s")
  }

  var notes: [Note] { document.workspace.boards.flatMap(\.notes) }

  mutating func perform(_ edits: [Edit], _ title: String) throws {
    time += pace
    try document.perform(edits, as: title, time: time)
  }

  /// Adds a note to the tray of a board.
  @discardableResult
  mutating func add(
    _ text: String, to board: Identifier = ideas, _ fields: JSONObject = [:]
  ) throws -> Identifier {
    count += 1
    let id = Identifier("n\(count)") ?? "n"
    var note = Note(id: id, text: text)
    for (key, value) in fields.members { note.fields[key] = value }
    let last = document.workspace.board(board)?.box("tray")?.notes.last?.id
    try perform(
      [.addNote(note, to: Change.Place(parent: .box(board: board, box: "tray"), after: last))],
      "Add \(text)")
    return id
  }

  mutating func set(_ note: Identifier, _ key: FieldKey, to value: JSONValue?) throws {
    try perform([.set(.note(note), path: [key], to: value)], "Set \(key.text)")
  }

  mutating func mark(_ name: String) {
    let last = document.history.steps.last?.id
    marks.append(Mark(name: name, author: "Els", time: time, after: last))
  }

  var timeline: Timeline {
    Timeline(document.workspace, steps: document.history.steps, marks: marks)
  }

  func export(
    boards: [Identifier]? = [ideas], at count: Int? = nil, for audience: Audience = .room,
    size: Size = Size(width: 40, height: 12), pace: Double = 2, language: Language = .en
  ) -> Export {
    let timeline = timeline
    var export = Export(
      count.map { timeline.workspace(at: .after(steps: $0)) } ?? document.workspace,
      boards: boards, at: count.map { timeline.steps[$0 - 1].time }, templates: TemplateLibrary(),
      language: language,
      localTime: .utc, now: time, timeline: timeline, for: audience,
      paint: Self.paint)
    export.size = size
    export.pace = pace
    return export
  }

  /// All that a board tells, line by line: its notes with their authors, in roles that differ.
  static let paint: Export.Painter = { workspace, board, size in
    var frame = Frame(size: size)
    guard let board = workspace.board(board) else { return frame }
    frame.put("\(board.title) \(board.noteCount)", x: 0, y: 0, role: .header)
    for (index, note) in board.notes.suffix(size.height - 1).enumerated() {
      let author = note.fields["author"]?.string ?? ""
      frame.put(
        "\(note.text) \(author)", x: index % 3, y: index + 1,
        role: index % 2 == 0 ? .text : .yellow)
    }
    return frame
  }

  /// Random acts of `steps` steps with marks, on both boards, with texts that are hard to draw.
  static func random(seed: UInt64, steps: Int) throws -> FilmScenario {
    var random = SplitMix64(seed: seed)
    var words = RandomText(seed: seed)
    var scenario = FilmScenario()
    for step in 0..<steps {
      let board = random.chance(80) ? ideas : other
      let note = random.pick(scenario.notes)?.id
      switch (random.below(10), note) {
      case (0, let id?): try scenario.set(id, "hidden", to: random.chance(70) ? true : nil)
      case (1, let id?): try scenario.perform([.removeNote(id)], "Remove")
      case (2, let id?):
        let place = Change.Place(parent: .box(board: board, box: "parking-lot"))
        try scenario.perform([.moveNote(id, to: place)], "Move")
      case (3, let id?): try scenario.set(id, "text", to: .string("x" + words.text(pieces: 8)))
      default: try scenario.add("日本 " + words.text(pieces: 8), to: board)
      }
      if random.chance(5) { scenario.mark("mark \(step)") }
      if random.chance(3) { scenario.time += 86_400 }
    }
    return scenario
  }
}
