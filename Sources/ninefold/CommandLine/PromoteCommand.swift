import ArgumentParser
import CanvasCore
import CanvasUI

/// Makes the next canvas out of notes.
struct PromoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Make the next canvas out of notes, and print the ids of what is made.",
    discussion: """
      Ideas of a wall become the solution of a canvas; a canvas becomes the next one, box by box. From \
      lean canvas to business model five boxes carry over, and the other four ask a question. \
      Originals stay; every new note links back with the day and the reason, and "why" walks there.

      Examples:
        ninefold promote track.json "Repair café" "Swap shop" --to visual-lean --reason "most votes"
        ninefold promote track.json "Bike school" --to bmc
        ninefold promote track.json wall/culture --to lean --board "Makers"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: ArgumentHelp(
      "Notes, a board, or a cluster as BOARD/BOX, by their ids or how they begin.",
      valueName: "target"),
    transform: RawArgument.text)
  var targets: [String]

  @Option(
    help: ArgumentHelp("The template of the next board.", valueName: "template"),
    transform: RawArgument.text)
  var to: String

  @Option(
    help: "A board of that template to go on with; a new one else.", transform: RawArgument.text)
  var board: String?

  @Option(help: "What a new board is called.", transform: RawArgument.text)
  var title = ""

  @Option(help: "Why they go on.", transform: RawArgument.text)
  var reason = ""

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    let named = try Standard.names(targets)
    var editing = try Editing(file, changes)
    let template = try editing.templates.named(to)
    let goal = try board.map { try editing.names.board($0).id }
    var notes: [Identifier] = []
    for name in named {
      for note in try editing.workspace.promotable(
        in: editing.names.target(name), templates: editing.templates)
      where !notes.contains(note) {
        notes.append(note)
      }
    }
    let made = try editing.perform(
      editing.workspace.promoting(
        notes, to: template.id, onto: goal, titled: title.cleanLine, reason: reason.cleanLine,
        by: Author(System.user, at: System.now),
        language: editing.workspace.language ?? System.language, templates: editing.templates,
        using: &editing.random))
    try changes.print(made.map(\.text))
  }
}
