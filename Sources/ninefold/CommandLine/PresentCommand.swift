import ArgumentParser
import CanvasCore
import CanvasUI

/// Shows a board to a room.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Show a board to a room, box by box or note by note.",
    discussion: """
      Space and the arrows go on, Tab changes between boxes and notes, t between dark and light; Esc ends \
      the show and leaves the board open. Where there is no screen the board is drawn once.

      Examples:
        ninefold present plan.json
        ninefold present plan.json --board "BMC Hemama" --notes
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Option(help: "The board, by its id or title; the first one else.", transform: RawArgument.text)
  var board: String?

  @Flag(help: "Note by note.")
  var notes = false

  @OptionGroup var look: LookOptions

  func run() throws {
    guard Standard.isScreen, file != "-" else {
      return try Drawing.printOnce(file, board: board, look, forTheRoom: true)
    }
    let commands = ["present.start"] + (notes ? ["present.notes"] : [])
    let code = try Session.open(
      path: try FileName.path(file),
      Session.Wishes(look: look, board: board, commands: commands))
    if code != 0 { throw ExitCode(code) }
  }
}

/// A second screen.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Follow another session of a workspace on a second screen.",
    discussion: """
      Shows the board that the session in the other terminal shows, and what it points at, without its \
      drafts, questions, panels and hidden notes (tagged "hidden", key W). It writes nothing. Both run as \
      the same user on one machine. q or Esc ends it, t turns dark and light.

      Examples:
        ninefold project plan.json
        ninefold project plan.json --theme projector-dark
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var look: LookOptions

  func run() throws {
    guard Standard.isScreen, file != "-" else {
      return try Drawing.printOnce(file, board: nil, look, forTheRoom: true)
    }
    let code = try Session.project(path: try FileName.path(file), look)
    if code != 0 { throw ExitCode(code) }
  }
}
