import ArgumentParser
import CanvasCore

/// Puts notes into the queue of an expert.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Put notes into the queue of an expert, and print their ids.",
    discussion: """
      The topic is one of the experts of the workspace (lawyer, accountant, marketer, in any \
      language), or words of your own. "ninefold show FILE --reading experts" prints the queue, \
      "ninefold answer" writes down what came of it.

      Examples:
        ninefold ask plan.json "How do we insure" --topic lawyer
        ninefold ask plan.json k7f2m p3xaq --topic "urban planner"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: ArgumentHelp("Notes, by their ids or how they begin.", valueName: "note"),
    transform: RawArgument.text)
  var notes: [String]

  @Option(help: "Whom they ask.", transform: RawArgument.text)
  var topic: String

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if topic.cleanLine.isEmpty { throw ValidationError(.askNeedsTopic) }
  }

  func run() throws {
    let named = try Standard.names(notes)
    var editing = try Editing(file, changes)
    let ids = try editing.names.notes(named)
    try editing.perform(editing.workspace.asking(topic, of: ids, at: System.now))
    try changes.print(ids.map(\.text))
  }
}

/// Writes down what an expert answered.
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Write down who answered a note's question, and what.",
    discussion: """
      The answer becomes a line of the note; without one only the name and the day are kept.

      Examples:
        ninefold answer plan.json "How do we insure" --by "Ann, lawyer" "A rider on the policy"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "The note, by its id or how it begins.", transform: RawArgument.text)
  var note: String

  @Option(help: "Who answered.", transform: RawArgument.text)
  var by: String

  @Argument(help: "The answer.", transform: RawArgument.text)
  var text: String?

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if by.cleanLine.isEmpty { throw ValidationError(.answerNeedsName) }
  }

  func run() throws {
    var editing = try Editing(file, changes)
    let id = try editing.names.note(note).id
    try editing.perform(
      editing.workspace.answering(id, text ?? "", by: by, at: System.now))
    try changes.print([id.text])
  }
}

/// Makes successes of notes.
struct CelebrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "celebrate",
    abstract: "Make notes successes of today; where all of them are, take that back.",
    discussion: """
      A success has the sign ☼ on every board, stands on the first page of a show, in the reading \
      "successes" and in the report.

      Examples:
        ninefold celebrate plan.json "Fifty cards sold"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: ArgumentHelp("Notes, by their ids or how they begin.", valueName: "note"),
    transform: RawArgument.text)
  var notes: [String]

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    let named = try Standard.names(notes)
    var editing = try Editing(file, changes)
    let ids = try editing.names.notes(named)
    try editing.perform(editing.workspace.celebrating(ids, at: System.now))
    try changes.print(ids.map(\.text))
  }
}
