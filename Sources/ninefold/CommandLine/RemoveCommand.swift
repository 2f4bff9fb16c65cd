import ArgumentParser
import CanvasCore

/// Removes notes or a board.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove notes, or a board with all that is on it.",
    discussion: """
      Links to what is removed are untied.

      Examples:
        ninefold remove plan.json k7f2m "Young fam"
        ninefold remove plan.json --board "Idea wall"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: "Notes, by their ids or how their texts begin.", transform: RawArgument.text)
  var note: [String] = []

  @Option(help: "The board to remove, by its id or title.", transform: RawArgument.text)
  var board: String?

  func validate() throws {
    if note.isEmpty == (board == nil) {
      throw ValidationError("Name the notes to remove, or a board with \"--board\".")
    }
  }

  func run() throws {
    var editing = try Editing(file)
    if let board {
      let board = try editing.names.board(board)
      try editing.perform(editing.workspace.removing(board: board.id))
      return try Standard.write(
        "Removed the board \"\(editing.names.title(of: board).visible)\" (\(board.id)) "
          + "with \(board.noteCount.of("note")).\n")
    }
    let before = editing.workspace
    let notes = try editing.names.notes(note)
    try editing.perform(before.removing(notes: notes))
    let lines = notes.compactMap { id -> String? in
      guard let place = before.position(ofNote: id) else { return nil }
      let board = before.boards[place.board]
      let template = editing.names.templates[board.template]
      let language = board.language ?? before.language ?? System.language
      let box = board.boxes[place.box].label(in: template, language)
      return "Removed \"\(before[place].title.visible)\" (\(id)) "
        + "from \"\(box.visible)\" on \"\(editing.names.title(of: board).visible)\".\n"
    }
    try Standard.write(lines.joined())
  }
}
