import ArgumentParser
import CanvasCore
import CanvasUI
import Drawing
import Interchange

/// Writes boards in other formats than our own.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write boards in another format.",
    discussion: """
      Formats: \(Format.written.map(\.id).joined(separator: ", ")).

      text, ansi, svg and png draw one board, the first of those asked for; funnel draws the way \
      from ideas to business models. A PNG has two dots a unit, 2800 across for a canvas, and is \
      made by rsvg-convert, inkscape or chromium, whichever is installed.

      What the room may see now is written: no hidden note, no author, no voter, at any moment of \
      the history. A file that is there is overwritten with --force only.

      Examples:
        ninefold export plan.json --to outline
        ninefold export plan.json --to svg --board "Lean" -o lean.svg
        ninefold export plan.json --to text --board "Lean" --width 120 -o lean.txt
      """)

  @Argument(
    help: "A file, or the name of a workspace; \"-\" for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The format: \(Format.written.map(\.id).joined(separator: ", ")).", valueName: "format"),
    completion: .list(Format.written.map(\.id)), transform: RawArgument.text)
  var to: String

  @Option(
    help: "A board, by its id or title; may be repeated. All of them else.",
    transform: RawArgument.text)
  var board: [String] = []

  @Option(
    help: ArgumentHelp("The board as it was: a mark, a step or a time.", valueName: "moment"),
    transform: RawArgument.text)
  var at: String?

  @Option(
    help: "How a picture looks: \(Export.Appearance.allValueStrings.joined(separator: ", ")).")
  var appearance: Export.Appearance = .light

  @OptionGroup var size: SizeOptions

  @Option(help: ArgumentHelp("Steps a second of a film, from 0.1 to 50.", valueName: "steps"))
  var pace = 2.0

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @OptionGroup var disclosure: DisclosureOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (0.1...50).contains(pace) else {
      throw ValidationError(.noPace, "\(pace)")
    }
  }

  func run() throws {
    let format = try Format.written(named: to)
    let opened = try OpenedForExport(file)
    let boards = try board.map { try opened.names.board($0).id }
    var export = try opened.export(
      boards: boards.isEmpty ? nil : boards, at: at, language: language.language,
      for: disclosure.audience)
    export.appearance = appearance
    export.size = size.size
    export.pace = pace
    export.isASCII = ascii
    let (ready, name) = (export, opened.source.name)
    let bytes = try Progress.wait(Sentence.writing.said()) { () throws(Failure) in
      try Exporting.bytes(of: ready, as: format, from: name)
    }
    try output.write(bytes, format.content)
  }
}

/// A workspace with its past, to be written in another form.
struct OpenedForExport {
  let source: Source
  let workspace: Workspace
  let past: Past
  let names: Names

  init(_ file: String) throws {
    source = try Source(file)
    workspace = try source.workspace()
    past = Past(workspace, of: source.path)
    names = Names(workspace: workspace, templates: UserTemplates.library, file: source.name)
  }

  /// The export of some boards, or of all, at a moment that is named.
  func export(
    boards: [Identifier]?, at moment: String? = nil, language: Language?, for audience: Audience
  ) throws -> Export {
    let found = try moment.map { try past.moment($0) }
    let time = found.flatMap { moment -> Int? in
      switch moment {
      case .now: nil
      case .time(let time): time
      case .after:
        past.timeline.lastStep(before: moment)?.time ?? past.steps.first.map { $0.time - 1 }
      }
    }
    return Exporting.export(
      found.map { past.timeline.workspace(at: $0) } ?? workspace, of: past.timeline, boards: boards,
      at: time, language: language ?? workspace.language ?? System.language, for: audience,
      name: source.name)
  }
}

/// Who is to see what is written: the room, unless more is asked for.
struct DisclosureOptions: ParsableArguments {
  @Flag(help: "Name authors, voters and contacts.")
  var withAuthors = false

  @Flag(help: "Write hidden notes too.")
  var withHidden = false

  var audience: Audience { Audience(seesHidden: withHidden, seesPeople: withAuthors) }
}

/// Where a result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; else standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Overwrite the file where it is there.")
  var force = false

  func write(_ bytes: [UInt8], _ content: Format.Content) throws(Failure) {
    guard let output, output != "-" else { return try Standard.write(bytes, content) }
    try OutputFile.write(bytes, to: output, overwriting: force)
  }
}

extension Format {
  /// A format that can be written, by its id; a name near to one is suggested.
  fileprivate static func written(named id: String) throws(Failure) -> Format {
    if let format = written.first(where: { $0.id == id.folded }) { return format }
    let ids = written.map(\.id)
    let choice =
      Suggestion.question(for: id, among: ids)
      ?? Sentence.chooseFrom.said(ids.joined(separator: ", "))
    throw Failure(sentence: "\(Sentence.noFormatToWrite.said(id)) \(choice)", code: 64)
  }
}

extension FormatError {
  /// What is wrong, in the language of whoever types; with the source and the line.
  func sentence(about source: String) -> String {
    let place = line.map { "\(source):\($0)" } ?? source
    return "\"\(place)\": \(words[System.language])."
  }
}

extension Export.Appearance: ExpressibleByArgument {}
