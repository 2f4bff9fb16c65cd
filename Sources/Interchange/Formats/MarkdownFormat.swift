import CanvasCore

extension Format {
  /// Headings and lists, as most people keep a canvas in a folder of text.
  static let markdown = Format(
    "markdown", ending: "md",
    Localized(
      en: "Markdown", nl: "Markdown", fr: "Markdown", de: "Markdown", es: "Markdown"),
    write: { export throws(FormatError) in
      guard !export.boards.isEmpty else { throw .nothingToShow }
      return Array(MarkdownWriter(export).text.utf8)
    },
    read: { source throws(FormatError) in
      var reader = MarkdownReader(source)
      return try reader.read()
    }, recognises: MarkdownReader.certainty)

  /// A table in the shape of the canvas, as pages of a wiki show it.
  static let markdownTable = Format(
    "markdown-table", ending: "md",
    Localized(
      en: "Markdown, as a table", nl: "Markdown, als tabel", fr: "Markdown, en tableau",
      de: "Markdown, als Tabelle", es: "Markdown, en tabla"),
    write: { export throws(FormatError) in
      guard !export.boards.isEmpty else { throw .nothingToShow }
      return Array(MarkdownWriter(export).tables.utf8)
    })
}
