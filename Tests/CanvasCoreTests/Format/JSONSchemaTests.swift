import CanvasCore
import Testing

/// The schemas say what the tables say. That validators agree with the readers on real and on damaged
/// files is tried by Tests/Schema/validate.py.
struct JSONSchemaTests {
  /// A table, where its object stands in the schema, and what it has beside the table.
  struct Place: Sendable, CustomTestStringConvertible {
    let name: String
    let isTemplate: Bool
    let path: [FieldKey]
    let fields: [Field]
    let required: [String]
    let lists: [String: String]

    var schema: JSONObject? {
      let root = isTemplate ? JSONSchema.template() : JSONSchema.workspace()
      return root.object?[path: path[...]]?.object
    }
    var testDescription: String { name }
  }

  static let places = [
    Place(
      name: "workspace", isTemplate: false, path: [], fields: Schema.workspace,
      required: ["format", "id", "boards"], lists: ["boards": "board"]),
    Place(
      name: "board", isTemplate: false, path: ["$defs", "board"], fields: Schema.board,
      required: ["id", "template", "boxes"], lists: ["rounds": "round", "boxes": "box"]),
    Place(
      name: "box", isTemplate: false, path: ["$defs", "box"], fields: Schema.box,
      required: ["id", "notes"], lists: ["notes": "note"]),
    Place(
      name: "note", isTemplate: false, path: ["$defs", "note"], fields: Schema.note,
      required: ["id"], lists: [:]),
    Place(
      name: "round", isTemplate: false, path: ["$defs", "round"], fields: Schema.round,
      required: ["id"], lists: [:]),
    Place(
      name: "template", isTemplate: true, path: [], fields: Schema.template,
      required: ["format", "id", "title", "boxes"], lists: [:]),
    Place(
      name: "template box", isTemplate: true, path: ["properties", "boxes", "items"],
      fields: Schema.templateBox, required: ["id", "mark", "label"], lists: [:]),
    Place(
      name: "axes", isTemplate: true, path: ["properties", "axes"], fields: Schema.axes,
      required: ["horizontal", "horizontalScore", "vertical", "verticalScore"], lists: [:]),
  ]

  @Test(arguments: places) func everyFieldStandsThereOnceInTheOrderOfTheTable(place: Place) throws {
    let properties = try #require(place.schema?["properties"]?.object)
    let table = place.fields.map(\.key)
    #expect(Set(table).count == table.count)
    #expect(Array(properties.keys.prefix(table.count)) == table)
    #expect(Set(properties.keys.dropFirst(table.count).map(\.text)) == Set(place.lists.keys))
    for (list, thing) in place.lists {
      let items = properties[FieldKey(list)]?.object?["items"]?.object?["$ref"]
      #expect(items == .string("#/$defs/\(thing)"))
    }
  }

  @Test(arguments: places) func everyFieldHasItsMeaningAndType(place: Place) throws {
    let properties = try #require(place.schema?["properties"]?.object)
    for field in place.fields { try check(properties[field.key], field) }
  }

  private func check(_ value: JSONValue?, _ field: Field) throws {
    let property = try #require(value?.object, "\(field.key)")
    #expect(property["description"] == .string(field.meaning))
    if case .any = field.type { return }
    let says = ["type", "$ref", "enum", "anyOf"].filter { property[FieldKey($0)] != nil }
    #expect(says.count == 1, "\(field.key)")
    guard case .record(let fields) = field.type else { return }
    let properties = try #require(property["properties"]?.object)
    #expect(properties.keys == fields.map(\.key))
    for field in fields { try check(properties[field.key], field) }
  }

  @Test(arguments: places) func whatTheReaderNeedsIsRequired(place: Place) {
    #expect(place.schema?["required"]?.strings == place.required)
  }

  @Test func unknownKeysAreAllowedInWorkspacesAndRefusedInTemplates() {
    #expect(closures(of: JSONSchema.workspace()) == [true])
    #expect(closures(of: JSONSchema.template()) == [false])
  }

  /// What `additionalProperties` says, wherever it is true or false.
  private func closures(of value: JSONValue) -> Set<Bool> {
    if let items = value.array { return items.reduce(into: []) { $0.formUnion(closures(of: $1)) } }
    return (value.object?.members ?? []).reduce(into: []) { found, member in
      if member.key == "additionalProperties", let flag = member.value.bool { found.insert(flag) }
      found.formUnion(closures(of: member.value))
    }
  }

  @Test func itNamesItsDraftItselfAndTheFormat() {
    for (schema, id, format) in [
      (JSONSchema.workspace(), "urn:ninefold:schema:workspace:1", "ninefold/1"),
      (JSONSchema.template(), "urn:ninefold:schema:template:1", "ninefold-template/1"),
    ] {
      let root = schema.object ?? [:]
      #expect(root["$schema"] == "https://json-schema.org/draft/2020-12/schema")
      #expect(root["$id"] == .string(id))
      #expect(root[path: ["properties", "format", "const"]] == .string(format))
    }
  }

  @Test func eachKindOfTypeHasItsWords() {
    let root = JSONSchema.workspace().object ?? [:]
    func note(_ path: FieldKey...) -> JSONValue? {
      root[path: ["$defs", "note", "properties"] + path[...]]
    }
    #expect(note("id", "$ref") == "#/$defs/identifier")
    #expect(note("created", "$ref") == "#/$defs/date")
    #expect(
      note("metric", "properties", "level", "anyOf") == [
        ["enum": ["output", "outcome", "impact"]], ["type": "string"],
      ])
    #expect(note("metric", "properties", "target", "type") == "number")
    #expect(
      note("scores", "additionalProperties") == ["type": "integer", "minimum": 0, "maximum": 5])
    #expect(note("sketch", "items") == ["type": "string"])
    #expect(
      note("facets", "additionalProperties", "anyOf") == [
        ["type": "string"], ["type": "array", "items": ["type": "string"]],
      ])
    #expect(root[path: ["$defs", "round", "properties", "perPerson", "minimum"]] == 1)
    #expect(
      root[path: ["$defs", "round", "properties", "ballots", "additionalProperties"]] == [
        "type": "object",
        "additionalProperties": ["type": "integer", "minimum": 0, "maximum": 1000],
      ])
  }

  @Test func aSchemaIsJSONOfOurOwnForm() throws {
    for schema in [JSONSchema.workspace(), JSONSchema.template()] {
      #expect(try JSONParser.parse(JSONWriter.file(schema)) == schema)
    }
  }
}
