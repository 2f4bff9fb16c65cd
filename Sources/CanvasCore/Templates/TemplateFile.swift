/// Turns a user's own template, one JSON file, into a ``Template`` and back.
///
/// The file has the shape of the type. What is left out is unset; a title and the labels of boxes are
/// needed in one language only, and short labels and codes that are missing are made from the labels.
/// `seeds/templates/swot.json` is an example.
public enum TemplateFile {
  /// The template that `bytes` spell. What can be done without, a field that is not known or a wrong prompt, is left
  /// out and named; nil where something else is wrong or one of the ``Template/objections`` holds. Throws a
  /// ``JSONError`` only where they are no JSON.
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> Checked<Template> {
    let value = try JSONParser.parse(bytes)
    var reader = TemplateReader()
    let template = reader.template(value)
    return Checked(template, reader.mistakes, in: bytes)
  }

  /// The bytes of a template's file. The rows of the picture stand one below the other.
  public static func write(_ template: Template) -> [UInt8] {
    var writer = JSONWriter()
    writer.raw("{")
    for (index, member) in json(template).members.enumerated() {
      writer.newline(1, comma: index > 0)
      let width = writer.name(member.key, indent: 1)
      writer.write(member.value, indent: 1, before: width, broken: member.key == "picture")
    }
    writer.newline(0, comma: false)
    writer.raw("}")
    writer.newline(0, comma: false)
    return writer.bytes
  }
}

// MARK: Writing

extension TemplateFile {
  private static func json(_ template: Template) -> JSONObject {
    filled([
      ("format", .string(Schema.templateFormat)),
      ("id", .string(template.id)),
      ("title", json(template.title)),
      ("purpose", json(template.purpose)),
      ("picture", .array(template.picture.map(JSONValue.string))),
      ("growsBoxes", template.growsBoxes ? true : nil),
      ("symbol", template.symbol.map(JSONValue.string)),
      ("pictorial", template.pictorial ? true : nil),
      ("words", template.words.map { .number(String($0)) }),
      ("axes", template.axes.map(json)),
      ("asks", template.asks.isEmpty ? nil : .array(template.asks.map(JSONValue.string))),
      ("credit", template.credit.map(JSONValue.string)),
      ("boxes", .array(template.boxes.map { .object(json($0)) })),
    ])
  }

  private static func json(_ box: TemplateBox) -> JSONObject {
    filled([
      ("id", .string(box.id)),
      ("mark", .string(String(box.mark))),
      ("order", .string(box.order)),
      ("label", json(box.label)),
      ("short", json(box.short)),
      ("code", json(box.code)),
      ("prompt", json(box.prompt)),
      ("brief", json(box.brief)),
      ("limit", box.limit.map { .number(String($0)) }),
      ("symbol", box.symbol.map(JSONValue.string)),
    ])
  }

  private static func json(_ axes: Template.Axes) -> JSONValue {
    .object(
      filled([
        ("horizontal", json(axes.horizontal)),
        ("horizontalScore", .string(axes.horizontalScore)),
        ("horizontalFalls", axes.horizontalFalls ? true : nil),
        ("vertical", json(axes.vertical)),
        ("verticalScore", .string(axes.verticalScore)),
      ]))
  }

  private static func json(_ texts: Localized) -> JSONValue {
    .object(filled(texts.inOrder.map { (FieldKey($0.language.rawValue), .string($0.text)) }))
  }

  private static func filled(_ members: [(key: FieldKey, value: JSONValue?)]) -> JSONObject {
    members.reduce(into: JSONObject()) { object, member in
      if let value = member.value, !value.isVoid { object[member.key] = value }
    }
  }
}
