import ArgumentParser
import CanvasCore
import CanvasUI

/// Says whether a file is a valid workspace, and what could be better in it.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that a workspace is valid.",
    discussion: """
      Ends with 0 where it is valid, with 65 where it is not; what is wrong is told with \
      line, column and path. With --advice it ends with 1 where there is something to look at.

      Examples:
        ninefold check plan.json
        ninefold check plan.json --advice
        ninefold check plan.json --silence near-duplicate --note k7f2m
        git show main:plan.json | ninefold check - --json
      """)

  @Argument(
    help: "A file, or the name of a workspace; \"-\" for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String

  @Flag(
    help: """
      Also look for what is worth a question: full and empty boxes, notes tied to nothing, beliefs \
      without a test, targets without a date, unknown names.
      """)
  var advice = false

  @Option(help: "How many weeks old a hypothesis may grow before advice asks for a test.")
  var weeks = ReadingContext.usualWeeks

  @Option(
    help: ArgumentHelp(
      "Put a rule of advice aside, or take it up again: for the notes named, else for the file.",
      valueName: "rule"),
    transform: RawArgument.text)
  var silence: String?

  @Option(
    help: "A note for which a rule is put aside; may be repeated.", transform: RawArgument.text)
  var note: [String] = []

  @OptionGroup var changes: ChangeOptions

  @Flag(help: "Write JSON (ninefold-check/1).")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if weeks < 0 { throw ValidationError(.weeksAreCounted) }
    if silence == nil, !note.isEmpty {
      throw ValidationError(.noteNeedsSilence)
    }
  }

  func run() throws {
    if let silence { try turn(silence) }
    let source = try Source(file)
    let workspace: Workspace
    do throws(JSONError) {
      workspace = try WorkspaceFile.read(source.bytes)
    } catch {
      guard json else { throw source.failure(error) }
      try Standard.write(json: .object(report(error, source)))
      throw ExitCode(65)
    }
    let found = advice ? findings(workspace) : Table([])
    if json {
      try Standard.write(json: .object(report(workspace, found, source)))
    } else {
      let boxes = workspace.boards.reduce(0) { $0 + $1.boxes.count }
      let counts = (
        Phrase.boardCount.said(count: workspace.boards.count), Sentence.boxCount.said(count: boxes),
        Phrase.noteCount.said(count: workspace.noteCount)
      )
      let head =
        source.path == nil
        ? Sentence.inputIsValid.said(counts.0, counts.1, counts.2)
        : Sentence.fileIsValid.said(source.name, counts.0, counts.1, counts.2)
      try Standard.write(head + "\n" + found.lines.map { $0.visible + "\n" }.joined())
    }
    if !found.rows.isEmpty { throw ExitCode(1) }
  }

  private func findings(_ workspace: Workspace) -> Table {
    var context = ReadingContext(
      templates: UserTemplates.library,
      language: json
        ? language.orEnglish : language.language ?? workspace.language ?? System.language,
      now: System.now)
    context.weeks = weeks
    return Reading.advice.make(workspace, context)
  }

  /// Puts a rule aside in the file, or takes it up again.
  private func turn(_ rule: String) throws {
    var editing = try Editing(file, changes)
    let ids = try editing.names.notes(note)
    let deed: Deed
    do throws(Refusal) {
      deed = try editing.workspace.turningSilence(rule, on: ids)
    } catch {
      guard case .noRule(let name, let near, let all) = error else { throw error }
      let choice =
        Suggestion.question(about: near) ?? Sentence.chooseFrom.said(all.joined(separator: ", "))
      throw Failure(sentence: "\(Sentence.noRuleCalled.said(name)) \(choice)", code: 64)
    }
    try editing.perform(deed)
  }

  private func report(_ error: JSONError, _ source: Source) -> JSONObject {
    let place = error.position(in: source.bytes)
    return [
      "format": "ninefold-check/1", "file": .string(source.nameInJSON), "valid": false,
      "line": .number("\(place.line)"), "column": .number("\(place.column)"),
      "path": .string(error.pathText), "reason": .string(error.reason),
    ]
  }

  private func report(
    _ workspace: Workspace, _ found: Table, _ source: Source
  ) -> JSONObject {
    let boxes = workspace.boards.reduce(0) { $0 + $1.boxes.count }
    var object: JSONObject = [
      "format": "ninefold-check/1", "file": .string(source.nameInJSON), "valid": true,
      "id": .string(workspace.id.text), "boards": .number("\(workspace.boards.count)"),
      "boxes": .number("\(boxes)"), "notes": .number("\(workspace.noteCount)"),
    ]
    if advice { object["findings"] = found.json }
    return object
  }
}
