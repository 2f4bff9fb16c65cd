/// What is valid, said for other programs: JSON Schemas (draft 2020-12) made from the tables of
/// ``Schema``, so that schema and reader cannot drift apart.
///
/// A schema cannot say everything the readers check: that ids are unique, that links lead somewhere,
/// that a template's picture is made of rectangles. And it takes 2.0 for a whole number; the readers
/// want 2.
public enum JSONSchema {
  /// The schema of a workspace's file. Unknown keys are allowed everywhere: they are kept. `noteFields` is the table of
  /// notes.
  public static func workspace(noteFields: [Field] = Schema.note) -> JSONValue {
    var schema = head(
      "urn:ninefold:schema:workspace:1", "Ninefold workspace",
      "One track of work: boards of boxes of notes. Unknown keys are allowed and kept.")
    schema.add(
      object(
        Schema.workspace, required: ["format", "id", "boards"],
        lists: [List("boards", of: "board", "Canvases, walls, agendas, in the order of the work")]))
    schema[path: ["properties", "format", "const"]] = .string(Schema.format)
    schema["$defs"] = .object([
      "board": .object(
        object(
          Schema.board, required: ["id", "template", "boxes"],
          lists: [
            List("rounds", of: "round", "Votes"),
            List("boxes", of: "box", "A template's boxes are written even when empty"),
          ])),
      "box": .object(
        object(
          Schema.box, required: ["id", "notes"],
          lists: [List("notes", of: "note", "The notes, in their order")])),
      "note": .object(object(noteFields, required: ["id"])),
      "round": .object(object(Schema.round, required: ["id"])),
      "identifier": identifier,
      "date": date,
    ])
    return .object(schema)
  }

  /// The schema of a template's file. Unknown keys are refused: they would do nothing.
  public static func template() -> JSONValue {
    var schema = head(
      "urn:ninefold:schema:template:1", "Ninefold template",
      "A kind of board of one's own: its boxes, a picture of the grid, and the words around them.")
    schema.add(object(Schema.template, required: Schema.templateRequired, isClosed: true))
    schema[path: ["properties", "format", "const"]] = .string(Schema.templateFormat)
    schema[path: ["properties", "title", "minProperties"]] = 1
    schema[path: ["properties", "boxes", "minItems"]] = 1
    var box = object(Schema.templateBox, required: Schema.templateBoxRequired, isClosed: true)
    box[path: ["properties", "mark", "minLength"]] = 1
    box[path: ["properties", "label", "minProperties"]] = 1
    schema[path: ["properties", "boxes", "items"]] = .object(box)
    schema[path: ["properties", "axes", "required"]] = names(Schema.axesRequired)
    schema["$defs"] = .object(["identifier": identifier])
    return .object(schema)
  }

  private static func head(_ id: String, _ title: String, _ description: String) -> JSONObject {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string(id),
      "title": .string(title),
      "description": .string(description),
    ]
  }

  /// A list of things of another kind, which stands in no table.
  private struct List {
    let key: FieldKey
    let thing: String
    let meaning: String

    init(_ key: FieldKey, of thing: String, _ meaning: String) {
      self.key = key
      self.thing = thing
      self.meaning = meaning
    }
  }

  private static func object(
    _ fields: [Field], required: [FieldKey] = [], lists: [List] = [], isClosed: Bool = false
  ) -> JSONObject {
    var properties = JSONObject()
    for field in fields {
      var property: JSONObject = ["description": .string(field.meaning)]
      property.add(schema(of: field.type, isClosed: isClosed))
      properties[field.key] = .object(property)
    }
    for list in lists {
      properties[list.key] = [
        "description": .string(list.meaning),
        "type": "array",
        "items": ["$ref": .string("#/$defs/\(list.thing)")],
      ]
    }
    var object: JSONObject = ["type": "object"]
    if !required.isEmpty { object["required"] = names(required) }
    object["properties"] = .object(properties)
    object["additionalProperties"] = .bool(!isClosed)
    return object
  }

  private static func schema(of type: FieldType, isClosed: Bool) -> JSONObject {
    func inner(_ type: FieldType) -> JSONValue { .object(schema(of: type, isClosed: isClosed)) }
    return switch type {
    case .text: ["type": "string"]
    case .identifier: ["$ref": "#/$defs/identifier"]
    case .integer(let range):
      [
        "type": "integer", "minimum": .number(String(range.lowerBound)),
        "maximum": .number(String(range.upperBound)),
      ]
    case .number: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .date: ["$ref": "#/$defs/date"]
    // The words there are, for whoever writes; what is read may be a word of another version.
    case .choice(let words):
      ["anyOf": [["enum": .array(words.map(JSONValue.string))], inner(.text)]]
    case .record(let fields): object(fields, isClosed: isClosed)
    case .map(let type): ["type": "object", "additionalProperties": inner(type)]
    case .set(let type), .rows(let type): ["type": "array", "items": inner(type)]
    case .oneOrMore: ["anyOf": [inner(.text), inner(.set(.text))]]
    case .textByLanguage: ["anyOf": [inner(.text), inner(.map(.text))]]
    case .any: [:]
    }
  }

  private static let identifier: JSONValue = [
    "description": "1 to 32 characters of a–z, 0–9 and -", "type": "string",
    "pattern": "^[a-z0-9-]{1,32}$",
  ]

  private static let date: JSONValue = [
    "description": "A date or a moment in UTC, RFC 3339: 2026-03-14 or 2026-03-14T18:30:00Z",
    "type": "string",
    "pattern": .string(
      #"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"#
        + #"(T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?Z)?$"#),
  ]

  private static func names(_ keys: [FieldKey]) -> JSONValue {
    .array(keys.map { .string($0.text) })
  }
}

extension JSONObject {
  /// Appends the members of another object, whose names are new.
  fileprivate mutating func add(_ other: JSONObject) {
    for member in other.members { self[member.key] = member.value }
  }
}
