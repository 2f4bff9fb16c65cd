import ArgumentParser
import CanvasCore

/// Lists the templates, or draws one.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the templates, or draw one without notes.",
    discussion: """
      Your own are read from ~/.config/ninefold/templates; what is wrong with one is told.

      Examples:
        ninefold templates
        ninefold templates lean --width 120 --language fr
        ninefold templates --json
      """)

  @Argument(help: "A template to draw, by its id or title.")
  var id: String?

  @Flag(help: "Write JSON (ninefold-templates/1).")
  var json = false

  @OptionGroup var size: SizeOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let read = UserTemplates.read()
    let library = TemplateLibrary(own: read.compactMap(\.value))
    for trouble in read.flatMap(\.troubles) { Standard.complain(trouble) }
    let chosen = try id.map { [try library.named($0)] } ?? library.all
    if json {
      return try Standard.write(json: [
        "format": "ninefold-templates/1", "language": .string(language.orEnglish.rawValue),
        "templates": .array(chosen.map(describe)),
      ])
    }
    guard id != nil else { return try Standard.write(chosen.map(lines).joined(separator: "\n")) }
    var workspace = Workspace(id: "template")
    workspace.title = "Ninefold"
    let title = chosen[0].title[language.orUsers]
    workspace.boards = [chosen[0].makeBoard(id: "board", title: title)]
    try Drawing(workspace, name: chosen[0].id, templates: library)
      .speaking(language.orUsers).print(size: size.size)
  }

  private func lines(_ template: Template) -> String {
    let spoken = language.orUsers
    let boxes = template.fillOrder.map { $0.label[spoken] }.joined(separator: ", ")
    return [
      "\(template.id): \(template.title[spoken])", "  \(template.purpose[spoken])", "  \(boxes)",
    ].map { $0.visible + "\n" }.joined()
  }

  private func describe(_ template: Template) -> JSONValue {
    let spoken = language.orEnglish
    var object: JSONObject = [
      "id": .string(template.id), "title": .string(template.title[spoken]),
      "purpose": .string(template.purpose[spoken]),
    ]
    if let credit = template.credit { object["credit"] = .string(credit) }
    if !template.picture.isEmpty {
      object["picture"] = .array(template.picture.map { .string($0) })
    }
    object["boxes"] = .array(
      template.boxes.map { box in
        var object: JSONObject = [
          "id": .string(box.id), "mark": .string(String(box.mark)),
          "label": .string(box.label[spoken]), "short": .string(box.short[spoken]),
          "code": .string(box.code[spoken]), "prompt": .string(box.prompt[spoken]),
        ]
        if !box.brief.values.isEmpty { object["brief"] = .string(box.brief[spoken]) }
        if !box.order.isEmpty { object["order"] = .string(box.order) }
        if let limit = box.limit { object["limit"] = .number("\(limit)") }
        return .object(object)
      })
    return .object(object)
  }
}
