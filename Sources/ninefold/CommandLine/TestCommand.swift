import ArgumentParser
import CanvasCore

/// Plans a test of notes.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Plan a test of what notes say.",
    discussion: """
      Makes a card among the planned ones of the first board of experiments, or of a new one, and \
      prints its id. "ninefold set FILE TEST experiment.state=running" starts it: from then on \
      its card stays as it was written. "ninefold learn" writes down what it taught.

      Examples:
        ninefold test plan.json "Parents pay" --title "Two afternoons" \\
          --do "Open twice, pay at the door" --measure "Paying children" --right-if "At least 25"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: ArgumentHelp(
      "The notes that it tests, by their ids or how they begin.", valueName: "note"),
    transform: RawArgument.text)
  var notes: [String]

  @Option(help: "What the test is called.", transform: RawArgument.text)
  var title: String

  @Option(name: .customLong("do"), help: "What we will do.", transform: RawArgument.text)
  var method: String?

  @Option(help: "What we will measure.", transform: RawArgument.text)
  var measure: String?

  @Option(help: "We are right if …", transform: RawArgument.text)
  var rightIf: String?

  @Option(help: "How many days it takes.")
  var days: Int?

  @Option(help: "The board of experiments, by its id or title.", transform: RawArgument.text)
  var board: String?

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if title.asNote.isEmpty { throw ValidationError(.testNeedsTitle) }
    if notes.isEmpty { throw ValidationError(.testNeedsNote) }
    if let days, days < 0 { throw ValidationError(.daysAreCounted) }
  }

  func run() throws {
    var editing = try Editing(file, changes)
    let ids = try editing.names.notes(notes)
    let home = try board.map { try editing.names.board($0).id }
    let texts: [(FieldKey, String?)] = [
      ("test", method), ("metric", measure), ("criterion", rightIf),
    ]
    var card: [(FieldKey, JSONValue)] = texts.map { ($0, .string(($1 ?? "").asNote)) }
    if let days { card.append(("days", .number("\(days)"))) }
    let deed = try editing.workspace.planning(
      title, card: card, testing: ids, on: home, by: Author(System.user, at: System.now),
      templates: editing.templates, using: &editing.random)
    try changes.print(editing.perform(deed).map(\.text))
  }
}

/// Writes down what a test taught.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Write down what a test taught.",
    discussion: """
      The notes it tests, and those an assumption it tests is about, have its result as their \
      evidence from then on; the newest learning decides. With --replaced-by the notes it tests \
      are replaced by another one, and stay.

      Examples:
        ninefold learn plan.json "Two afternoons" --result refuted --observed "9 and 11 paid" \\
          --learned "Five euro is too much" --decision "Ask three"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "The test, by its id or how it begins.", transform: RawArgument.text)
  var test: String

  @Option(help: "What it says of what was believed: supported, refuted or inconclusive.")
  var result: TestCard.Result

  @Option(help: "What we saw.", transform: RawArgument.text)
  var observed: String?

  @Option(help: "What we learned from it.", transform: RawArgument.text)
  var learned: String?

  @Option(help: "What we will do now.", transform: RawArgument.text)
  var decision: String?

  @Option(
    help: ArgumentHelp("The note that takes the place of those it tests.", valueName: "note"),
    transform: RawArgument.text)
  var replacedBy: String?

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    var editing = try Editing(file, changes)
    let id = try editing.names.note(test).id
    let successor = try replacedBy.map { try editing.names.note($0).id }
    let learning = Learning(
      observed: observed ?? "", learned: learned ?? "", decision: decision ?? "", result: result)
    let deed = try editing.workspace.learning(
      id, learning, replacedBy: successor, at: System.now, templates: editing.templates)
    try editing.perform(deed)
    let record = TestRecord(editing.workspace)
    let goals = record.cards.first { $0.id == id }.map(record.goals) ?? []
    let lines = goals.compactMap(editing.workspace.note).map { note in
      "\(note.facet("evidence").first ?? "untested"): \"\(note.title.visible)\" (\(note.id))"
    }
    try changes.print(lines)
  }
}

extension TestCard.Result: ExpressibleByArgument {}
