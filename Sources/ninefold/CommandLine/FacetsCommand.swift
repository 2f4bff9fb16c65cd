import ArgumentParser
import CanvasCore

/// Lists the facets of a workspace with their values.
struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "List the facets of a workspace, their values and how many notes have them.",
    discussion: """
      The workspace's own come first. "ninefold facet" adds and changes them.

      Examples:
        ninefold facets plan.json
        ninefold facets plan.json --json
      """)

  @Argument(
    help: "A file, or the name of a workspace; \"-\" for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String

  @Flag(help: "Write JSON (ninefold-facets/1).")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workspace = try Source(file).workspace()
    let spoken =
      json ? language.orEnglish : language.language ?? workspace.language ?? System.language
    let facets = workspace.facets
    let ordered = facets.filter { !$0.isBuiltIn } + facets.filter(\.isBuiltIn)
    guard json else {
      let lines = ordered.flatMap { Self.lines($0, workspace, spoken) }
      return try Standard.write(lines.map { $0.visible + "\n" }.joined())
    }
    try Standard.write(json: [
      "format": "ninefold-facets/1", "language": .string(spoken.rawValue),
      "facets": .array(ordered.map { Self.describe($0, workspace, spoken) }),
    ])
  }

  private static func lines(
    _ facet: Facet, _ workspace: Workspace, _ language: Language
  ) -> [String] {
    let count = workspace.noteCount(carrying: facet.id)
    return ["\(facet.id): \(facet.label[language]) (\(count))"]
      + facet.values.map { value in
        let symbol = value.symbol[language]
        let pad = String(repeating: " ", count: max(1, 4 - symbol.count))
        let count = workspace.noteCount(carrying: facet.id, value.id)
        let words =
          [value.id, value.label[language]]
          + (Facet.colors.contains(value.role) ? [value.role] : [])
        return "  \(symbol)\(pad)\(words.joined(separator: " · ")) (\(count))"
      }
  }

  private static func describe(
    _ facet: Facet, _ workspace: Workspace, _ language: Language
  ) -> JSONValue {
    let values = facet.values.map { value -> JSONValue in
      var object: JSONObject = [
        "value": .string(value.id), "label": .string(value.label[language]),
        "symbol": .string(value.symbol[language]),
      ]
      if !value.role.isEmpty { object["role"] = .string(value.role) }
      object["notes"] = .number("\(workspace.noteCount(carrying: facet.id, value.id))")
      return .object(object)
    }
    return [
      "id": .string(facet.id), "label": .string(facet.label[language]),
      "builtIn": .bool(facet.isBuiltIn), "several": .bool(facet.allowsSeveral),
      "notes": .number("\(workspace.noteCount(carrying: facet.id))"), "values": .array(values),
    ]
  }
}
