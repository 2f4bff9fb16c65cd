import ArgumentParser
import CanvasCore
import CanvasUI

/// Removes notes or a board.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove notes, or a board with all that is on it.",
    discussion: """
      Links to what is removed are untied. "-" stands for notes on standard input, one a line.

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

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if note.isEmpty == (board == nil) {
      throw ValidationError(.nameWhatToRemove)
    }
  }

  func run() throws {
    let named = try Standard.names(note)
    var editing = try Editing(file, changes)
    if let board {
      let board = try editing.names.board(board)
      try editing.perform(editing.workspace.removing(board: board.id))
      return try changes.print([
        Sentence.didRemoveBoard.said(
          editing.names.title(of: board).visible, board.id.text,
          Phrase.noteCount.said(count: board.noteCount))
      ])
    }
    let before = editing.workspace
    let notes = try editing.names.notes(named)
    try editing.perform(before.removing(notes: notes))
    let lines = notes.compactMap { id -> String? in
      guard let place = before.position(ofNote: id) else { return nil }
      let board = before.boards[place.board]
      let template = editing.names.templates[board.template]
      let language = board.language ?? before.language ?? System.language
      let box = board.boxes[place.box].label(in: template, language)
      return Sentence.didRemoveNote.said(
        before[place].title.visible, id.text, box.visible, editing.names.title(of: board).visible)
    }
    try changes.print(lines)
  }
}
