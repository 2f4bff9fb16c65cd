import CanvasCore

extension Format {
  /// The shape of a board as a template of one's own: a file for the configuration folder, without notes.
  static let template = Format(
    "template", ending: "json",
    Localized(
      en: "Template of one’s own, without notes", nl: "Eigen sjabloon, zonder briefjes",
      fr: "Modèle personnel, sans notes", de: "Eigene Vorlage, ohne Zettel",
      es: "Plantilla propia, sin notas"),
    write: { export throws(FormatError) in
      guard let board = export.boards.first else { throw .nothingToShow }
      let template = Template(
        from: board, of: export.template(of: board), in: export.language,
        unless: Set(export.templates.all.map(\.id)))
      return TemplateFile.write(template)
    })
}
