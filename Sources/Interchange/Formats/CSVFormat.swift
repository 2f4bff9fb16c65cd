import CanvasCore

extension Format {
  /// A table in RFC 4180: CRLF, quotes where needed, no byte order mark; no value that a spreadsheet would compute
  /// (``DelimitedText/guarded(_:)``).
  ///
  /// Our own table comes back equal in boards with notes, their ids, template, title and question, boxes with notes,
  /// notes with text, facets, the fields that can be typed and the kind and goal of links, and the sum of votes. It does
  /// not carry empty boxes and boards, ballots, dates and reasons of links, and commas inside of a tag. Tables of
  /// others become a wall.
  static let csv = Format(
    "csv", ending: "csv",
    Localized(
      en: "Table, CSV", nl: "Tabel, CSV", fr: "Tableau de données, CSV", de: "Tabelle, CSV",
      es: "Tabla, CSV"),
    write: { export throws(FormatError) in
      NoteTable(export).bytes(separator: ",", lineEnd: "\r\n", DelimitedText.quoted)
    },
    read: { source throws(FormatError) in try TableReader.read(source, separator: nil) },
    recognises: { tableLikelihood($0, tabs: false) })

  /// The same with tabs between the fields and a backslash for what it cannot have; no quotes.
  static let tsv = Format(
    "tsv", ending: "tsv",
    Localized(
      en: "Table, TSV", nl: "Tabel, TSV", fr: "Tableau de données, TSV", de: "Tabelle, TSV",
      es: "Tabla, TSV"),
    write: { export throws(FormatError) in
      NoteTable(export).bytes(separator: "\t", lineEnd: "\n", DelimitedText.escaped)
    },
    read: { source throws(FormatError) in try TableReader.read(source, separator: 0x09) },
    recognises: { tableLikelihood($0, tabs: true) })

  /// Prose has commas too: without the ending only a table whose first row names columns is one, or one with the
  /// same number of tabs or semicolons in every line.
  private static func tableLikelihood(_ source: ImportSource, tabs: Bool) -> Int {
    guard source.isText, !source.text.isEmpty else { return 0 }
    let isNamed = source.ending == (tabs ? "tsv" : "csv")
    if source.text.hasPrefix("sep=") { return tabs ? 0 : 80 }
    guard let found = DelimitedText.separator(of: source.text) else { return isNamed ? 60 : 0 }
    let isTab = found.byte == 0x09
    // A file may be called CSV and have tabs; the reader of CSV finds them.
    guard tabs == isTab || isNamed else { return 0 }
    if isNamed { return 70 }
    guard let rows = try? DelimitedText.rows(source.text, separator: found.byte, isSample: true),
      rows.count > 1, found.share == 100
    else { return 0 }
    if TableReader.isOurs(rows[0].fields) { return 95 }
    if rows[0].fields.contains(where: { ColumnRole.named($0) != nil }) { return 50 }
    return found.byte == UInt8(ascii: ",") ? 0 : 20
  }
}
