import ArgumentParser
import CanvasCore
import CanvasUI
import Interchange

/// Brings boards in that were written elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in boards and notes from another format, and print their ids.",
    discussion: """
      Formats: \(Format.read.map(\.id).joined(separator: ", ")). Which one it is is recognised.

      All of it is one step. What has no place on a canvas lands on a tray beside it, and what is \
      left out (hints of a form, comments) is printed on standard error: no word gets lost. \
      The same source again is left alone, with exit code 1, unless --again says what to do.

      Examples:
        ninefold import plan.json canvas.md --dry-run
        ninefold import plan.json ideas.csv
        pbpaste | ninefold import plan.json - --format lines --board "Ideas"
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(help: "What to read, or \"-\" for standard input.", completion: .file())
  var source: String

  @Option(
    help: ArgumentHelp("The format of the source; else it is recognised.", valueName: "format"),
    completion: .list(Format.read.map(\.id)), transform: RawArgument.text)
  var format: String?

  @Option(
    help: "Put the notes onto this board, by its id or title; else they make boards of their own.",
    transform: RawArgument.text)
  var board: String?

  @Option(
    help: ArgumentHelp(
      "Of a source imported before: \(ImportAgain.allValueStrings.joined(separator: ", ")).",
      valueName: "what"))
  var again: ImportAgain = .leave

  @Flag(
    name: .customLong("keep-ids"),
    help: "Keep the ids of our own files; refused where one is taken.")
  var keepIDs = false

  @OptionGroup var changes: ChangeOptions

  @Flag(help: "Write the account as JSON (ninefold-import/1).")
  var json = false

  func run() throws {
    let format = try format.map { id throws(Failure) in try Format.readable(named: id) }
    var editing = try Editing(file, changes)
    let language = editing.workspace.language ?? System.language
    let source = try ImportFile.read(source, templates: editing.templates, language: language)
    let (known, found) = try source.reading(as: format)
    guard self.source != "-" || file != "-" else { throw Failure(.inputIsReadOnce, code: 64) }
    let goal = try board.map { try editing.names.board($0).id }
    let record = source.record(as: known)
    let account = ImportAccount(
      found, templates: editing.templates, language: System.language)
    let deed: Deed
    do throws(Refusal) {
      deed = try editing.workspace.importing(
        found.boards, found.fields, from: record, onto: goal, again: again, keepsIDs: keepIDs,
        at: System.now, templates: editing.templates, using: &editing.random)
    } catch {
      switch error {
      case .importedAlready: throw Failure(.importedBefore, source.name, code: 1)
      case .nothingNew: throw Failure(.nothingNew, source.name, code: 1)
      default: throw error
      }
    }
    try editing.perform(deed)
    try tell(found, account, known, deed.made)
  }

  private func tell(
    _ found: Import, _ account: ImportAccount, _ format: Format, _ made: [Identifier]
  ) throws(Failure) {
    if json {
      return try Standard.write(json: account.json(of: found, format, changes.dryRun ? [] : made))
    }
    let lines = account.text(in: System.language).map(\.visible)
    if changes.dryRun { return try changes.print(lines) }
    changes.tell(lines.joined(separator: "\n"))
    try changes.print(made.map(\.text))
  }
}

/// A source that a person named, read whole.
enum ImportFile {
  static func read(
    _ argument: String, templates: TemplateLibrary, language: Language
  ) throws(Failure) -> ImportSource {
    if argument == "-" {
      return ImportSource(
        try Standard.read(), name: "standard input", templates: templates, language: language)
    }
    return try read(
      FilePath(bytes: RawArgument.bytes(argument)), templates: templates, language: language)
  }

  static func read(
    _ path: FilePath, templates: TemplateLibrary, language: Language
  ) throws(Failure) -> ImportSource {
    do throws(StoreError) {
      let contents = try SafeFile(path: path, stateFolder: System.stateFolder)
        .read(limit: ImportSource.byteLimit)
      return ImportSource(
        contents.bytes, name: path.displayName, templates: templates, language: language)
    } catch {
      throw FileError.store(error, path).failure
    }
  }
}

extension ImportSource {
  /// The same, with what is wrong as a sentence.
  func reading(as format: Format?) throws(Failure) -> (format: Format, found: Import) {
    do throws(FormatError) {
      return try read(as: format)
    } catch {
      throw Failure(sentence: error.sentence(about: name), code: 65)
    }
  }
}

extension ImportAccount {
  /// The account for programs.
  fileprivate func json(of found: Import, _ format: Format, _ made: [Identifier]) -> JSONValue {
    let boards = found.boards.enumerated().map { index, board -> JSONValue in
      [
        "title": .string(board.title), "template": .string(board.template),
        "notes": .number("\(board.noteCount)"),
        "placements": .array(
          found.placements.filter { $0.board == index }.map { placement in
            [
              "source": .string(placement.source), "box": .string(placement.box.text),
              "notes": .number("\(placement.count)"), "known": .bool(placement.isKnown),
            ]
          }),
      ]
    }
    let dropped = found.dropped.map { dropped -> JSONValue in
      var object: JSONObject = [
        "kind": .string(dropped.kind.rawValue), "text": .string(dropped.text),
      ]
      object["line"] = dropped.line.map { .number("\($0)") }
      return .object(object)
    }
    return [
      "format": "ninefold-import/1", "from": .string(format.id), "boards": .array(boards),
      "dropped": .array(dropped), "made": .array(made.map { .string($0.text) }),
    ]
  }
}

extension Format {
  /// A format that can be read, by its id; a name near to one is suggested.
  fileprivate static func readable(named id: String) throws(Failure) -> Format {
    if let format = read.first(where: { $0.id == id.folded }) { return format }
    let ids = read.map(\.id)
    let choice =
      Suggestion.question(for: id, among: ids)
      ?? Sentence.chooseFrom.said(ids.joined(separator: ", "))
    throw Failure(sentence: "\(Sentence.noFormatToRead.said(id)) \(choice)", code: 64)
  }
}

extension ImportAgain: ExpressibleByArgument {}
