import ArgumentParser
import CanvasCore

/// Opens a workspace on the terminal; where there is none, draws it once.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a workspace, or the home screen without one (this is the default).",
    discussion: """
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

  func run() throws {
    guard let file else {
      return try Standard.isScreen ? finish(Session.open(path: nil)) : ListCommand.print()
    }
    if file != "-" {
      let path = try FileName.path(file, others: NinefoldCommand.names)
      if Standard.isScreen { return try finish(Session.open(path: path)) }
    }
    let source = try Source(file)
    try Drawing(source.workspace(), name: source.name).print(size: Standard.size)
  }

  private func finish(_ code: Int32) throws {
    if code != 0 { throw ExitCode(code) }
  }
}
