import ArgumentParser
import CanvasCore

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
        git show main:plan.json | ninefold check - --json
      """)

  @Argument(
    help: "A file, or the name of a workspace; \"-\" for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String

  @Flag(help: "Also look for full boxes, long notes, empty boxes, unknown names and words.")
  var advice = false

  @Flag(help: "Write JSON (ninefold-check/1).")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
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
      let name = source.path == nil ? "Standard input" : "\"\(source.name)\""
      let head =
        "\(name) is valid: \(workspace.boards.count.of("board")), "
        + "\(boxes.of("box", "boxes")), \(workspace.noteCount.of("note")).\n"
      try Standard.write(head + found.lines.map { $0.visible + "\n" }.joined())
    }
    if !found.rows.isEmpty { throw ExitCode(1) }
  }

  private func findings(_ workspace: Workspace) -> Table {
    Reading.advice.make(
      workspace,
      ReadingContext(
        templates: UserTemplates.library,
        language: json
          ? language.orEnglish : language.language ?? workspace.language ?? System.language))
  }

  private func report(_ error: JSONError, _ source: Source) -> JSONObject {
    let place = error.position(in: source.bytes)
    return [
      "format": "ninefold-check/1", "file": .string(source.name), "valid": false,
      "line": .number("\(place.line)"), "column": .number("\(place.column)"),
      "path": .string(error.pathText), "reason": .string(error.reason),
    ]
  }

  private func report(
    _ workspace: Workspace, _ found: Table, _ source: Source
  ) -> JSONObject {
    let boxes = workspace.boards.reduce(0) { $0 + $1.boxes.count }
    var object: JSONObject = [
      "format": "ninefold-check/1", "file": .string(source.name), "valid": true,
      "id": .string(workspace.id.text), "boards": .number("\(workspace.boards.count)"),
      "boxes": .number("\(boxes)"), "notes": .number("\(workspace.noteCount)"),
    ]
    if advice { object["findings"] = found.json }
    return object
  }
}
