import ArgumentParser
import CanvasCore

/// Moves notes.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move notes to a box, and print their ids.",
    discussion: """
      They keep their order among themselves, and go to the end of the box unless told otherwise. \
      "-" stands for notes on standard input, one a line.

      Examples:
        ninefold move plan.json k7f2m --to Channels
        ninefold move wall.json k7f2m p3xaq --to "Parking lot" --first
        ninefold move plan.json k7f2m --to tray --board "Idea wall" --after "Repair"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: "Notes, by their ids or how their texts begin.", transform: RawArgument.text)
  var note: [String]

  @Option(
    help: ArgumentHelp("The box, by its id or label.", valueName: "box"),
    transform: RawArgument.text)
  var to: String

  @Option(
    help: "The board of the box; else the one the first note is on.",
    transform: RawArgument.text)
  var board: String?

  @Option(
    help: ArgumentHelp("The note of the box to stand after.", valueName: "note"),
    transform: RawArgument.text)
  var after: String?

  @Flag(help: "Put them first in the box.")
  var first = false

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if first, after != nil { throw ValidationError(.afterOrFirst) }
  }

  func run() throws {
    let named = try Standard.names(note)
    var editing = try Editing(file, changes)
    let names = editing.names
    let notes = try names.notes(named)
    let board = try self.board.map { try names.board($0) } ?? home(of: notes[0], editing.workspace)
    let box = try names.box(to, on: board)
    let spot = try after.map { name throws(Failure) in
      let note = try names.note(name, in: box).id
      guard !notes.contains(note) else {
        throw Failure(.notAfterItself, code: 64)
      }
      return Spot.after(note)
    }
    try editing.perform(
      editing.workspace.moving(notes, to: box.id, on: board.id, spot ?? (first ? .first : .last)))
    try changes.print(notes.map(\.text))
  }

  private func home(of note: Identifier, _ workspace: Workspace) throws(Failure) -> Board {
    guard let place = workspace.position(ofNote: note) else {
      throw Failure(.noNoteAnywhere, note.text, code: 64)
    }
    return workspace.boards[place.board]
  }
}
