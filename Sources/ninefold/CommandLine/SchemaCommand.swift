import ArgumentParser
import CanvasCore

/// Writes the JSON Schema of a file format.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of the file format, or of what commands print.",
    discussion: """
      With --output one schema has a definition for each format that --json and "watch" write, and one for the rows \
      of each reading.

      Examples:
        ninefold schema > ninefold.schema.json
        ninefold schema --template
        ninefold schema --output > ninefold-output.schema.json
      """)

  @Flag(help: "The schema of a template of your own instead.")
  var template = false

  @Flag(help: "The schema of what commands write with --json instead.")
  var output = false

  func validate() throws {
    if template, output {
      throw ValidationError(.templateOrOutput)
    }
  }

  func run() throws {
    try Standard.write(
      json: output
        ? OutputFormat.schema : template ? JSONSchema.template() : JSONSchema.workspace())
  }
}
