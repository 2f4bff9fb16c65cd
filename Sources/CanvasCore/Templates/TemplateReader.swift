/// Takes a template out of JSON, box by box, and leaves out what is wrong where a template can do without it.
struct TemplateReader {
  private typealias Path = [JSONError.Step]

  private(set) var mistakes = JSONMistakes()
  /// Whether something is wrong that no template can do without.
  private var isBroken = false

  /// Boxes are looked at one by one.
  private static let table = Schema.template.map {
    $0.key == "boxes" ? Field("boxes", .set(.any), $0.meaning) : $0
  }

  mutating func template(_ value: JSONValue) -> Template? {
    guard let object = value.object else {
      mistakes.add([], "a template is an object in braces")
      return nil
    }
    guard isOfThisFormat(object["format"]) else { return nil }
    let fields = right(object, Self.table, required: Schema.templateRequired, [])
    var boxes: [TemplateBox] = []
    for (index, value) in (fields["boxes"]?.array ?? []).enumerated() {
      if let box = box(value, [.member("boxes"), .element(index)]) { boxes.append(box) }
    }
    let axes = fields["axes"]?.object.flatMap { self.axes($0) }
    guard !isBroken else { return nil }
    var template = Template(
      id: fields.text("id"), title: Self.texts(fields["title"]),
      purpose: Self.texts(fields["purpose"]), picture: fields["picture"]?.strings ?? [],
      boxes: boxes, growsBoxes: fields["growsBoxes"]?.bool ?? false,
      symbol: fields["symbol"]?.string, pictorial: fields["pictorial"]?.bool ?? false,
      words: fields["words"]?.int, axes: axes, asks: fields["asks"]?.strings ?? [],
      credit: Self.unlessEmpty(fields.text("credit")))
    template.fillDefaults()
    let objections = template.objections
    for objection in objections { mistakes.add(objection) }
    return objections.isEmpty ? template : nil
  }

  // MARK: The shape

  private mutating func isOfThisFormat(_ format: JSONValue?) -> Bool {
    guard let format else {
      mistakes.add(
        [], "\"format\" is missing; a template has \"\(Schema.templateFormat)\" there")
      return false
    }
    let path: Path = [.member("format")]
    guard let text = format.string, text.hasPrefix("ninefold-template/") else {
      mistakes.add(
        path, "this is not a Ninefold template; \"\(Schema.templateFormat)\" is expected")
      return false
    }
    guard text == Schema.templateFormat else {
      mistakes.add(
        path,
        "this file is in the format \"\(text)\"; this version reads "
          + "\"\(Schema.templateFormat)\". Open it with a newer Ninefold")
      return false
    }
    return true
  }

  /// The fields of an object that the table has and whose values may stand there. A required one that does not
  /// breaks the template.
  private mutating func right(
    _ object: JSONObject, _ table: [Field], required: [FieldKey], _ path: Path
  ) -> JSONObject {
    var right = JSONObject()
    for (key, value) in object.members {
      let path = path + [.member(key.text)]
      guard let field = table.first(where: { $0.key == key }) else {
        mistakes.add(
          JSONObjection(
            unknown: key.text, what: "field here", among: table.map(\.key.text), path: path))
        continue
      }
      if let found = field.type.objection(to: value, named: key.text) {
        mistakes.add(path + found.path, found.why.text)
        if required.contains(key) { isBroken = true }
      } else if case .record(let inner) = field.type, let object = value.object {
        right[key] = .object(self.right(object, inner, required: [], path))
      } else {
        right[key] = value
      }
    }
    for key in required where object[key] == nil {
      mistakes.add(path, "\"\(key)\" is missing")
      isBroken = true
    }
    return right
  }

  // MARK: Its parts

  private mutating func box(_ value: JSONValue, _ path: Path) -> TemplateBox? {
    guard let object = value.object else {
      mistakes.add(path, Objection.object("boxes").text)
      isBroken = true
      return nil
    }
    let fields = right(
      object, Schema.templateBox, required: Schema.templateBoxRequired, path)
    let mark = fields.text("mark")
    guard let character = mark.first, mark.count == 1 else {
      if fields["mark"] != nil {
        mistakes.add(path + [.member("mark")], "\"mark\" is one character")
      }
      isBroken = true
      return nil
    }
    return TemplateBox(
      fields.text("id"), mark: character, order: fields.text("order"),
      label: Self.texts(fields["label"]), short: Self.texts(fields["short"]),
      code: Self.texts(fields["code"]), prompt: Self.texts(fields["prompt"]),
      brief: Self.texts(fields["brief"]), limit: fields["limit"]?.int,
      symbol: fields["symbol"]?.string)
  }

  /// Nil where a part is missing: a direction without its score would mean nothing.
  private mutating func axes(_ object: JSONObject) -> Template.Axes? {
    let missing = Schema.axesRequired.filter { object[$0] == nil }
    for key in missing { mistakes.add([.member("axes")], "\"\(key)\" is missing") }
    guard missing.isEmpty else { return nil }
    return Template.Axes(
      horizontal: Self.texts(object["horizontal"]),
      horizontalScore: object.text("horizontalScore"),
      horizontalFalls: object["horizontalFalls"]?.bool ?? false,
      vertical: Self.texts(object["vertical"]), verticalScore: object.text("verticalScore"))
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
