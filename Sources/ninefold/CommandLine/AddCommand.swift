import ArgumentParser
import CanvasCore

/// Adds notes.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add notes, and print their ids.",
    discussion: """
      Each TEXT is a note; "-" reads one note a line from standard input. \
      All are one step. They go to the end of the tray on a wall, \
      else of the first box in the order of filling.

      Examples:
        ninefold add plan.json "Young families" --box "Customer segments"
        ninefold add wall.json - --board ideas --sector culture < ideas.txt
        ninefold add plan.json "Repair café" "Swap shop" --by Fatima
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: "Texts of notes, or \"-\" for standard input.", transform: RawArgument.text)
  var text: [String]

  @Option(help: "The board, by its id or title; the first one else.", transform: RawArgument.text)
  var board: String?

  @Option(help: "The box, by its id or label.", transform: RawArgument.text)
  var box: String?

  @Option(help: ArgumentHelp("Who wrote them.", valueName: "name"), transform: RawArgument.text)
  var by: String?

  @Option(
    help: "The sector of who wrote them, as culture or policy.", transform: RawArgument.text)
  var sector: String?

  func run() throws {
    var editing = try Editing(file)
    let names = editing.names
    let board = try names.board(board)
    let template = names.templates[board.template]
    let box = try box.map { try names.box($0, on: board) } ?? usualBox(board, template)
    let fields = try fields(board, template, editing.workspace)
    let texts = try text == ["-"] ? linesOfInput() : text.map(note)
    let ids = editing.freshIdentifiers(texts.count)
    var after = box.notes.last?.id
    let edits = zip(ids, texts).map { id, text -> Edit in
      var note = Note(id: id, fields: fields)
      note.text = text
      defer { after = id }
      return .addNote(
        note, to: Change.Place(parent: .box(board: board.id, box: box.id), after: after))
    }
    try editing.perform(
      edits, as: edits.count == 1 ? Act(.addNote) : Act(.addNotes, "\(edits.count)"))
    try Standard.write(ids.map { "\($0)\n" }.joined())
  }

  private func usualBox(_ board: Board, _ template: Template?) throws(Failure) -> Box {
    if template?.growsBoxes == true, let tray = board.box("tray") { return tray }
    guard let first = board.boxes(in: template).first else {
      throw Failure(sentence: "The board \"\(board.id)\" has no box for a note.", code: 65)
    }
    return first
  }

  private func fields(
    _ board: Board, _ template: Template?, _ workspace: Workspace
  ) throws(Failure) -> JSONObject {
    var fields: JSONObject = ["created": .string(Clock.rfc3339(System.now))]
    if template?.growsBoxes == true { fields["kind"] = "idea" }
    if let by {
      let name = by.asName
      if !name.isEmpty { fields["author"] = .string(name) }
    }
    if let sector, let facet = workspace.facet("sector") {
      let value = try facet.json(sector.cleanLine)
      if let value { fields["facets"] = .object(["sector": value]) }
    }
    return fields
  }

  private func note(_ argument: String) throws(Failure) -> String {
    let text = argument.asNote
    guard !text.isEmpty else {
      throw Failure(sentence: "A note needs a text. Nothing is added.", code: 64)
    }
    return text
  }

  /// One note a line of standard input; empty lines are left out.
  private func linesOfInput() throws(Failure) -> [String] {
    let bytes = try Standard.read()
    var texts: [String] = []
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let text = String(validating: line, as: UTF8.self) else {
        throw Failure(
          sentence: "Can't read standard input: line \(index + 1) is not UTF-8. Nothing is added.",
          code: 65)
      }
      texts += text.cleanLines
    }
    guard !texts.isEmpty else {
      throw Failure(sentence: "Standard input has no text. Nothing is added.", code: 65)
    }
    return texts
  }
}
