import CanvasCore
import Drawing
import Interchange
import Platform

/// Workspaces to report on, and exports of them.
enum ReportSample {
  private static let folder =
    #filePath.split(separator: "/").dropLast(4)
    .reduce("") { "\($0)/\($1)" } + "/seeds/"

  static let seeds = [
    "inner-city", "made-social", "learning-lab", "impact-factory", "municipality", "blank-bmc",
    "blank-workshop",
  ]

  static func seed(_ name: String) throws -> Workspace {
    let path = FilePath(bytes: Array("\(folder)\(name).json".utf8))
    return try WorkspaceFile.read(SafeFile(path: path).read().bytes)
  }

  static func export(
    _ workspace: Workspace, _ language: Language = .en, for audience: Audience = .room,
    steps: [Step] = []
  ) -> Export {
    Export(
      workspace, templates: TemplateLibrary(), language: language, localTime: .utc,
      now: 1_767_225_600, timeline: Timeline(workspace, steps: steps, marks: []), for: audience,
      paint: { _, _, size in Frame(size: size) })
  }

  static func html(
    _ workspace: Workspace, _ language: Language = .en, form: Report.Form = .report,
    workshop: Identifier? = nil, for audience: Audience = .room
  ) -> String {
    String(
      decoding: Report.html(
        export(workspace, language, for: audience), form: form, workshop: workshop),
      as: UTF8.self)
  }

  static func markdown(
    _ workspace: Workspace, _ language: Language = .en, form: Report.Form = .report,
    workshop: Identifier? = nil
  ) -> String {
    String(
      decoding: Report.markdown(export(workspace, language), form: form, workshop: workshop),
      as: UTF8.self)
  }

  /// A chapter of a report in Markdown, from its heading to the next.
  static func chapter(_ chapter: Chapter, of workspace: Workspace, workshop: Identifier? = nil)
    -> String
  {
    let text = markdown(workspace, workshop: workshop)
    let parts = text.split(separator: "\n## ").map(String.init)
    return parts.first { $0.hasPrefix(chapter.title[.en] + "\n") } ?? ""
  }

  /// A board with notes in boxes.
  static func board(
    _ id: Identifier, _ template: String, fields: JSONObject = [:], rounds: [Round] = [],
    _ boxes: [(id: Identifier, notes: [Note])]
  ) -> Board {
    var fields = fields
    fields["template"] = .string(template)
    return Board(
      id: id, fields: fields, rounds: rounds, boxes: boxes.map { Box(id: $0.id, notes: $0.notes) })
  }

  static func note(_ id: Identifier, _ text: String, _ fields: JSONObject = [:]) -> Note {
    var note = Note(id: id, fields: fields)
    note.text = text
    return note
  }
}

extension String {
  /// Whether a text is in this one, byte by byte: reports are long, and comparing by characters is slow.
  func holds(_ part: some StringProtocol) -> Bool { strstr(self, String(part)) != nil }
}
