/// Turns a user's own template, one JSON file, into a ``Template`` and back.
///
/// The file has the shape of the type. What is left out is unset; a title and the labels of boxes are
/// needed in one language only, and short labels and codes that are missing are made from the labels.
/// `seeds/templates/swot.json` is an example.
public enum TemplateFile {
  /// The template that `bytes` spell. Throws a ``JSONError`` with its place for the first thing that
  /// is not JSON, not in the tables of ``Schema``, or one of the ``Template/objections``.
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> Template {
    let value = try JSONParser.parse(bytes)
    do throws(Objection) {
      try check(value)
      var template = try template(value)
      template.fillDefaults()
      if let objection = template.objections.first { throw objection }
      return template
    } catch {
      throw JSONError(error, in: bytes)
    }
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

// MARK: Checking the shape

extension TemplateFile {
  private typealias Objection = Template.Objection
  private typealias Path = [JSONError.Step]

  private static func check(_ value: JSONValue) throws(Objection) {
    guard let object = value.object else {
      throw Objection(path: [], reason: "a template is an object in braces")
    }
    try check(format: object["format"])
    try check(object, Schema.template, required: Schema.templateRequired, [])
    if let axes = object["axes"]?.object {
      try check(axes, Schema.axes, required: Schema.axesRequired, [.member("axes")])
    }
    for (index, box) in (object["boxes"]?.array ?? []).enumerated() {
      try check(
        box.object ?? [:], Schema.templateBox, required: Schema.templateBoxRequired,
        [.member("boxes"), .element(index)])
    }
  }

  private static func check(format: JSONValue?) throws(Objection) {
    guard let format else {
      throw Objection(
        path: [],
        reason: "\"format\" is missing; a template has \"\(Schema.templateFormat)\" there")
    }
    let path: Path = [.member("format")]
    guard let text = format.string, text.hasPrefix("ninefold-template/") else {
      throw Objection(
        path: path,
        reason: "this is not a Ninefold template; \"\(Schema.templateFormat)\" is expected")
    }
    guard text == Schema.templateFormat else {
      throw Objection(
        path: path,
        reason: "this file is in the format \"\(text)\"; this version reads "
          + "\"\(Schema.templateFormat)\". Open it with a newer Ninefold")
    }
  }

  private static func check(
    _ object: JSONObject, _ table: [Field], required: [FieldKey], _ path: Path
  ) throws(Objection) {
    for (key, value) in object.members {
      let path = path + [.member(key.text)]
      guard let field = table.first(where: { $0.key == key }) else {
        throw Objection(
          unknown: key.text, what: "field here", among: table.map(\.key.text), path: path)
      }
      if let found = field.type.objection(to: value, named: key.text) {
        throw Objection(path: path + found.path, reason: found.why.text)
      }
      if case .record(let inner) = field.type, let object = value.object {
        try check(object, inner, required: [], path)
      }
    }
    for key in required where object[key] == nil {
      throw Objection(path: path, reason: "\"\(key)\" is missing")
    }
  }
}

// MARK: Reading

extension TemplateFile {
  private static func template(_ value: JSONValue) throws(Objection) -> Template {
    let object = value.object ?? [:]
    var boxes: [TemplateBox] = []
    for (index, box) in (object["boxes"]?.array ?? []).enumerated() {
      boxes.append(try self.box(box.object ?? [:], [.member("boxes"), .element(index)]))
    }
    return Template(
      id: object.text("id"), title: texts(object["title"]), purpose: texts(object["purpose"]),
      picture: object["picture"]?.strings ?? [], boxes: boxes,
      growsBoxes: object["growsBoxes"]?.bool ?? false, symbol: object["symbol"]?.string,
      pictorial: object["pictorial"]?.bool ?? false, words: object["words"]?.int,
      axes: object["axes"]?.object.map(axes), credit: unlessEmpty(object.text("credit")))
  }

  private static func box(_ object: JSONObject, _ path: Path) throws(Objection) -> TemplateBox {
    let mark = object.text("mark")
    guard let character = mark.first, mark.count == 1 else {
      throw Objection(path: path + [.member("mark")], reason: "\"mark\" is one character")
    }
    return TemplateBox(
      object.text("id"), mark: character, order: object.text("order"),
      label: texts(object["label"]), short: texts(object["short"]), code: texts(object["code"]),
      prompt: texts(object["prompt"]), brief: texts(object["brief"]), limit: object["limit"]?.int,
      symbol: object["symbol"]?.string)
  }

  private static func axes(_ object: JSONObject) -> Template.Axes {
    Template.Axes(
      horizontal: texts(object["horizontal"]), horizontalScore: object.text("horizontalScore"),
      vertical: texts(object["vertical"]), verticalScore: object.text("verticalScore"))
  }

  private static func texts(_ value: JSONValue?) -> Localized {
    var texts = Localized([:])
    for language in Language.allCases {
      texts.values[language] = unlessEmpty(value?.object?.text(FieldKey(language.rawValue)) ?? "")
    }
    return texts
  }

  private static func unlessEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
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
    [
      "horizontal": json(axes.horizontal),
      "horizontalScore": .string(axes.horizontalScore),
      "vertical": json(axes.vertical),
      "verticalScore": .string(axes.verticalScore),
    ]
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
