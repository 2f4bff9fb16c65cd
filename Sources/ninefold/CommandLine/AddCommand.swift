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

  @Option(
    help: ArgumentHelp("Who wrote them; you else.", valueName: "name"), transform: RawArgument.text)
  var by: String?

  @Option(
    help: "The sector of who wrote them, as culture or policy.", transform: RawArgument.text)
  var sector: String?

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    var editing = try Editing(file, changes)
    let names = editing.names
    let board = try names.board(board)
    let box =
      try box.map { try names.box($0, on: board) }
      ?? board.usualBox(in: names.templates[board.template])
    let texts = try text == ["-"] ? linesOfInput() : text.map(note)
    let place = Change.Place(
      parent: .box(board: board.id, box: box.id), after: box.notes.last?.id)
    let made = try editing.perform(
      editing.workspace.adding(
        texts, at: place, facets: facets(editing.workspace),
        by: Author((by ?? System.user).asName, at: System.now), templates: editing.templates,
        using: &editing.random))
    try changes.print(made.map(\.text))
  }

  private func facets(_ workspace: Workspace) throws(Failure) -> JSONObject {
    guard let sector, let facet = workspace.facet("sector") else { return [:] }
    do throws(Refusal) {
      return try facet.value(of: sector.cleanLine).map { ["sector": $0] } ?? [:]
    } catch {
      throw Failure(sentence: error.sentenceOfFields, code: 64)
    }
  }

  private func note(_ argument: String) throws(Failure) -> String {
    let text = argument.asNote
    guard !text.isEmpty else {
      throw Failure(.noteNeedsText, code: 64)
    }
    return text
  }

  /// One note a line of standard input; empty lines are left out.
  private func linesOfInput() throws(Failure) -> [String] {
    let texts = try Standard.lines(otherwise: .inputLineNotUTF8)
    guard !texts.isEmpty else { throw Failure(.inputHasNoText, code: 65) }
    return texts
  }
}
