import ArgumentParser
import CanvasCore

/// Draws a board, or writes it as plain text or JSON.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Draw a board, or write it as an outline or as JSON.",
    discussion: """
      Without --board the first board is drawn; --outline and --json then have all boards.

      Examples:
        ninefold show plan.json --board "Lean" --width 120 --height 40
        ninefold show plan.json --outline --language nl
        curl -s https://example.org/plan.json | ninefold show -
      """)

  @Argument(
    help: "A file, or the name of a workspace; \"-\" for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String

  @Option(help: "The board, by its id or title.", transform: RawArgument.text)
  var board: String?

  @OptionGroup var size: SizeOptions

  @Flag(help: "Write plain text, as a screen reader likes it.")
  var outline = false

  @Flag(help: "Write JSON: the workspace as in its file, or one board (ninefold-board/1).")
  var json = false

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if outline, json { throw ValidationError("Choose \"--outline\" or \"--json\", not both.") }
  }

  func run() throws {
    let source = try Source(file)
    let workspace = try source.workspace()
    let templates = UserTemplates.library
    let names = Names(workspace: workspace, templates: templates, file: source.name)
    let chosen = try board.map { try names.board($0) }
    if json { return try printJSON(workspace, chosen) }
    guard outline else {
      return try Drawing(workspace, name: source.name, templates: templates)
        .speaking(language.language).inASCII(ascii).print(board: chosen?.id, size: size.size)
    }
    let spoken = language.language ?? chosen?.language ?? workspace.language ?? System.language
    let text = Outline(
      workspace, boards: chosen.map { [$0] } ?? workspace.boards, templates: templates,
      language: spoken)
    let lines = text.lines.map {
      String(repeating: "  ", count: $0.depth) + $0.text.visible + "\n"
    }
    try Standard.write(lines.joined())
  }

  private func printJSON(_ workspace: Workspace, _ board: Board?) throws {
    guard let board else { return try Standard.write(json: WorkspaceFile.write(workspace)) }
    // A board has no form of its own outside a file.
    let file = WorkspaceFile.write(Workspace(id: workspace.id, boards: [board]))
    let boards = try JSONParser.parse(file).object?["boards"]?.array ?? []
    try Standard.write(json: [
      "format": "ninefold-board/1", "workspace": .string(workspace.id.text),
      "board": boards.first ?? .null,
    ])
  }
}
