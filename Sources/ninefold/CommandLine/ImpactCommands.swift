import ArgumentParser
import CanvasCore

/// Writes down what was measured.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Write down what the metric of a note comes to.",
    discussion: """
      The note has a metric: "ninefold set FILE NOTE metric.indicator=… metric.target=40". \
      Earlier values stay; "ninefold show FILE --reading impact" holds the newest against the \
      target and its day. A metric with "counts" is counted by the program and not measured.

      Examples:
        ninefold measure plan.json "Children an afternoon" 28
        ninefold measure plan.json k7f2m 31.5 --on 2026-05-01
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "The note, by its id or how it begins.", transform: RawArgument.text)
  var note: String

  @Argument(help: "How much it is, a number.", transform: RawArgument.text)
  var value: String

  @Option(
    name: .customLong("on"), help: ArgumentHelp("The day; else today.", valueName: "date"),
    transform: RawArgument.text)
  var date: String?

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    var editing = try Editing(file, changes)
    let id = try editing.names.note(note).id
    let deed = try editing.workspace.measuring(value, on: date ?? "", of: id, at: System.now)
    try editing.perform(deed)
    guard let metric = editing.workspace.note(id).flatMap(Metric.init),
      let last = metric.measured.last
    else { return }
    let parts = [
      last.amount.text, metric.target.map { "/ \($0.text)" } ?? "", metric.unit.visible,
      last.date,
    ]
    try changes.print([parts.filter { !$0.isEmpty }.joined(separator: " ")])
  }
}

/// Tries an idea out.
struct PrototypeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prototype",
    abstract: "Try an idea out: what, with whom, what was seen and learned.",
    discussion: """
      Makes a note on the first board of experiments, or on a new one, tied to the idea, and prints \
      its id. With --seen or --learned it stands among what was learned from, else among what \
      is planned. "why" of the idea tells of it.

      Examples:
        ninefold prototype plan.json "Repair café" "A table on the market" --with "20 passers-by"
        ninefold prototype plan.json k7f2m "Paper till" --seen "Nobody paid" --learned "Ask first"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "The idea, by its id or how it begins.", transform: RawArgument.text)
  var note: String

  @Argument(help: "What is tried out.", transform: RawArgument.text)
  var text: String

  @Option(name: .customLong("do"), help: "What we do, in more words.", transform: RawArgument.text)
  var method: String?

  @Option(name: .customLong("with"), help: "With whom.", transform: RawArgument.text)
  var people: String?

  @Option(help: "What we saw.", transform: RawArgument.text)
  var seen: String?

  @Option(help: "What we learned from it.", transform: RawArgument.text)
  var learned: String?

  @Option(help: "The board of experiments, by its id or title.", transform: RawArgument.text)
  var board: String?

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    var editing = try Editing(file, changes)
    let idea = try editing.names.note(note).id
    let home = try board.map { try editing.names.board($0).id }
    let prototype = Prototype(
      text, method: method ?? "", with: people ?? "", seen: seen ?? "", learned: learned ?? "")
    let deed = try editing.workspace.prototyping(
      prototype, of: [idea], on: home, by: Author(System.user, at: System.now),
      templates: editing.templates, using: &editing.random)
    try changes.print(editing.perform(deed).map(\.text))
  }
}

/// Ties a photo, a film or a paper to a note.
struct AttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Tie a photo, a film or a paper to a note.",
    discussion: """
      An address, or a path below the workspace's folder; the file itself is not copied. The report \
      lists what is attached, and "ninefold report --embed" puts photos on the page.

      Examples:
        ninefold attach plan.json "Repair café" photos/table.jpg --title "The first table"
        ninefold attach plan.json k7f2m https://example.org/film.mp4 --date 2026-03-14
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "The note, by its id or how it begins.", transform: RawArgument.text)
  var note: String

  @Argument(
    help: ArgumentHelp(
      "A path below the workspace's folder, or an address.", valueName: "reference"),
    completion: .file(), transform: RawArgument.text)
  var reference: String

  @Option(help: "What it is.", transform: RawArgument.text)
  var title: String?

  @Option(help: "When it was made.", transform: RawArgument.text)
  var date: String?

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    var editing = try Editing(file, changes)
    let id = try editing.names.note(note).id
    let deed = try editing.workspace.attaching(
      reference, title: title ?? "", date: date ?? "", to: id)
    try editing.perform(deed)
    let last = editing.workspace.note(id)?.references.last
    try changes.print(last.map { ["\($0.kind.rawValue): \($0.place.visible)"] } ?? [])
  }
}
