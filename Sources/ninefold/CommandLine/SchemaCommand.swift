import ArgumentParser
import CanvasCore

/// Writes the JSON Schema of a file format.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of the file format.",
    discussion: """
      Examples:
        ninefold schema > ninefold.schema.json
        ninefold schema --template
      """)

  @Flag(help: "The schema of a template of your own instead.")
  var template = false

  func run() throws {
    try Standard.write(json: template ? JSONSchema.template() : JSONSchema.workspace())
  }
}
