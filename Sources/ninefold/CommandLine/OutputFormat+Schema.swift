import CanvasCore

extension OutputFormat {
  /// The JSON Schema (draft 2020-12) of every output: one definition a format, one a reading's rows, and the schema of a
  /// workspace's file as a resource of its own. A document is valid where it is one of the formats.
  static var schema: JSONValue {
    var definitions = JSONObject()
    for format in all { definitions[FieldKey(format.name)] = .object(format.definition) }
    for row in rows { definitions[FieldKey(row.name)] = .object(row.shape.schema) }
    definitions["identifier"] = [
      "type": "string", "pattern": "^[a-z0-9-]{1,32}$",
      "description": "The id of a workspace, a board, a box, a note or a round",
    ]
    definitions["moment"] = [
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
      "description": "A moment in UTC, RFC 3339: 2026-03-14T18:30:00Z",
    ]
    definitions["workspace"] = JSONSchema.workspace()
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:ninefold:schema:output:1",
      "title": "Ninefold output",
      "description":
        "What commands write with --json. A number after a slash goes up when something goes away.",
      "oneOf": .array(
        all.map { ["$ref": .string("#/$defs/\($0.name)")] } + [
          ["$ref": .string(Shape.workspace)]
        ]),
      "$defs": .object(definitions),
    ]
  }

  private var definition: JSONObject {
    var definition: JSONObject = [
      "title": .string(id), "description": .string("\(meaning): ninefold \(command)"),
    ]
    for (key, value) in shape.with(
      Member("format", .words([id]), "What this is, and its version")
    ).schema.members { definition[key] = value }
    return definition
  }
}

extension OutputFormat.Shape {
  fileprivate static let workspace = "urn:ninefold:schema:workspace:1"

  /// The same object with one more member at its head.
  fileprivate func with(_ member: OutputFormat.Member) -> Self {
    switch self {
    case .object(let members): .object([member] + members)
    case .either(let shapes): .either(shapes.map { $0.with(member) })
    case .text, .identifier, .moment, .truth, .whole, .anything, .words, .exactly, .list, .map,
      .ofFile, .named:
      self
    }
  }

  fileprivate var schema: JSONObject {
    switch self {
    case .text: ["type": "string"]
    case .identifier: ["$ref": "#/$defs/identifier"]
    case .moment: ["$ref": "#/$defs/moment"]
    case .truth: ["type": "boolean"]
    case .whole: ["type": "integer", "minimum": 0]
    case .anything: [:]
    case .words(let words): ["enum": .array(words.map { .string($0) })]
    case .exactly(let truth): ["const": .bool(truth)]
    case .list(let shape): ["type": "array", "items": .object(shape.schema)]
    case .map(let shape): ["type": "object", "additionalProperties": .object(shape.schema)]
    case .either(let shapes): ["oneOf": .array(shapes.map { .object($0.schema) })]
    case .ofFile(let name):
      ["$ref": .string(Self.workspace + (name.map { "#/$defs/\($0)" } ?? ""))]
    case .named(let name): ["$ref": .string("#/$defs/\(name)")]
    case .object(let members): Self.object(members)
    }
  }

  private static func object(_ members: [OutputFormat.Member]) -> JSONObject {
    var properties = JSONObject()
    for member in members {
      var property: JSONObject = ["description": .string(member.meaning)]
      for (key, value) in member.shape.schema.members { property[key] = value }
      properties[member.key] = .object(property)
    }
    return [
      "type": "object",
      "required": .array(members.filter { !$0.isOptional }.map { .string($0.key.text) }),
      "properties": .object(properties), "additionalProperties": false,
    ]
  }
}
