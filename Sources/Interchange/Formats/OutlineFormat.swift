import CanvasCore

extension Format {
  /// Boards as a tree in plain text, as a screen reader likes it.
  static let outline = Format(
    "outline", ending: "txt",
    Localized(
      en: "Outline in plain text", nl: "Overzicht in platte tekst", fr: "Plan en texte brut",
      de: "Gliederung als einfacher Text", es: "Esquema en texto plano"),
    write: { export throws(FormatError) in
      let outline = Outline(
        export.workspace, boards: export.boards, templates: export.templates,
        language: export.language)
      return Array(outline.lines.map { $0.visible + "\n" }.joined().utf8)
    })
}
