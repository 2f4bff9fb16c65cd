import ArgumentParser
import CanvasCore
import CanvasUI
import Drawing

/// Opens a workspace on the terminal; where there is none, draws it once.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a workspace, or the home screen without one (this is the default).",
    discussion: """
      A file that is not there can be made ("ninefold new" does so without a screen).
      Where input or output is no terminal, or TERM is dumb, the first board is drawn once.

      Examples:
        ninefold plan.json
        ninefold open plan.json
        ninefold plan.json | less
      """)

  @Argument(
    help: "A file, or the name of a workspace; \"-\" draws what standard input holds.",
    completion: .file(extensions: ["json"]))
  var file: String?

  @Option(help: "The board to begin with, by its id or title.", transform: RawArgument.text)
  var board: String?

  @Flag(help: "Begin with the outline, as a screen reader likes it.")
  var outline = false

  @OptionGroup var look: LookOptions

  func validate() throws {
    if board != nil, file == nil {
      throw ValidationError(.boardNeedsFile)
    }
  }

  func run() throws {
    let wishes = Session.Wishes(
      look: look, board: board, commands: outline ? ["view.outline"] : [])
    guard let file else {
      return try Standard.isScreen ? finish(Session.open(path: nil, wishes)) : ListCommand.print()
    }
    if file != "-" {
      let path = try FileName.path(file, others: NinefoldCommand.names)
      if Standard.isScreen { return try finish(open(path, wishes)) }
    }
    try Drawing.printOnce(file, board: board, look)
  }

  /// Opens a file; where it is not there, the home screen asks whether to make it.
  private func open(_ path: FilePath, _ wishes: Session.Wishes) throws -> Int32 {
    guard board == nil, !System.exists(path), System.exists(path.folder) else {
      return try Session.open(path: path, wishes)
    }
    var wishes = wishes
    wishes.missing = path
    return try Session.open(path: nil, wishes)
  }

  private func finish(_ code: Int32) throws {
    if code != 0 { throw ExitCode(code) }
  }
}

/// How the screen looks, for this once.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The colours: \(Theme.builtIn.map(\.name).joined(separator: ", ")), or your own.",
      valueName: "name"))
  var theme: String?

  @Option(help: ArgumentHelp("The language: en, nl, fr, de or es.", valueName: "code"))
  var language: Language?

  @Flag(help: "Let the mouse focus, move and edit.")
  var mouse = false

  @Flag(help: "Draw with ASCII only.")
  var ascii = false
}
