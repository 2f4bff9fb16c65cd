import ArgumentParser
import CanvasCore

/// Where a note comes from.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say where a note comes from, back to the first idea.",
    discussion: """
      Follows the "from" links. For each note: its board and box, its votes, the sector, who wrote \
      it and when, and the step that brought it where the history knows it.

      Examples:
        ninefold why plan.json k7f2m
        ninefold why plan.json "Young fam" --json
      """)

  @Argument(
    help: "A file, or the name of a workspace; \"-\" for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: "The note, by its id or how its text begins.", transform: RawArgument.text)
  var note: String

  @Flag(help: "Write JSON (ninefold-why/1).")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let source = try Source(file)
    let workspace = try source.workspace()
    let names = Names(
      workspace: workspace, templates: UserTemplates.library,
      file: source.name)
    let id = try names.note(note).id
    let table = Reading.why.make(
      workspace,
      ReadingContext(
        in: language.language ?? workspace.language ?? System.language,
        templates: names.templates, of: workspace,
        steps: Past(workspace, of: source.path).steps, note: id))
    if json {
      var object: JSONObject = ["format": "ninefold-why/1"]
      for (key, value) in table.values.members { object[key] = value }
      object["origins"] = table.json
      return try Standard.write(json: .object(object))
    }
    try Standard.write(table.lines.map { $0.visible + "\n" }.joined())
  }
}
