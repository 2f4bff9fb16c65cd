import CanvasCore
import Drawing
import Interchange
import Platform
import TestSupport
import Testing

/// Workspaces to draw, and exports of them.
enum PictureSamples {
  static let package: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/")
  }()

  static let names = [
    "seeds/blank-bmc", "seeds/blank-lean", "seeds/blank-workshop", "seeds/impact-factory",
    "seeds/inner-city", "seeds/learning-lab", "seeds/made-social", "seeds/municipality",
    "Tests/Fixtures/eleven-templates", "Tests/Fixtures/nine-sketches",
  ]

  static func bytes(of name: String) throws -> [UInt8] {
    try SafeFile(path: FilePath("\(package)/\(name)")).read(limit: 1 << 24).bytes
  }

  static func workspace(_ name: String) throws -> Workspace {
    try WorkspaceFile.read(bytes(of: name + ".json")).completed(with: TemplateLibrary())
  }

  /// An export that is the same on every day.
  static func export(
    _ workspace: Workspace, for audience: Audience = .room,
    _ appearance: Export.Appearance = .light, language: Language = .nl
  ) -> Export {
    var export = Export(
      workspace, templates: TemplateLibrary(), language: language, localTime: .utc,
      now: 1_750_000_000, timeline: Timeline(workspace, steps: [], marks: []), for: audience
    ) { _, _, size in Frame(size: size) }
    export.appearance = appearance
    return export
  }

  /// A board of a template with these texts in its first box.
  static func workspace(_ template: Template, _ notes: [Note]) -> Workspace {
    var board = template.makeBoard(id: "b1", title: "Board")
    board.boxes[0].notes = notes
    return Workspace(id: "w", boards: [board])
  }

  /// Notes with what is hard to draw.
  static func hostile(_ count: Int = 60) -> [Note] {
    var random = RandomText(seed: 11)
    let fixed = [
      "</text><script>alert(1)</script>", "a & b ]]> <!-- \"q\" 'z'",
      String(repeating: "W", count: 300), String(repeating: "ij", count: 150),
      "שלום עולם, פתק בעברית 123!", "مرحبا بالعالم", "👩‍👩‍👧‍👦🇳🇱🎉 feest 1️⃣", "这是一个很长的中文便签，用来测试换行和宽度。",
      "title\n\ndetail of the title\nmore", "\u{202e}turned\u{202c} \u{0}\u{1b}[31m",
      "https://example.org/a/very/long/path?with=query&and=more#fragment",
    ]
    return (0..<count).map { index in
      let text = index < fixed.count ? fixed[index] : random.text(pieces: 12).asNote
      var note = Note(id: Identifier("n\(index)") ?? "n", text: text)
      let colors = ["yellow", "green", "blue", "orange", "purple"]
      let evidence = ["testing", "refuted", "supported"]
      note.fields["facets"] = [
        "color": .string(colors[index % 5]), "evidence": .string(evidence[index % 3]),
        "sector": "resident",
      ]
      if index % 4 == 0 { note.fields["owner"] = .string(random.text(pieces: 8).asName + "ww") }
      if index % 5 == 0 { note.fields["picture"] = "bicycle" }
      if index % 7 == 0 { note.fields["scores"] = ["impact": 3, "effort": 2] }
      return note
    }
  }

  /// A text without what may be lost in a picture: blanks, hyphens, controls and marks of direction.
  static func signs(of text: String) -> [Unicode.Scalar] {
    var signs: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let isLeftOut =
        switch scalar.value {
        case 0...0x20, 0x2d, 0x7f...0xa0, 0x061c, 0x200b, 0x200e, 0x200f, 0x2028...0x202e,
          0x2060...0x206f, 0xfeff, 0xfff9...0xfffb, 0xe0000..<0xe0020:
          true
        default: scalar.value & 0xfffe == 0xfffe || scalar.properties.isWhitespace
        }
      if !isLeftOut { signs.append(scalar) }
    }
    return signs
  }
}
