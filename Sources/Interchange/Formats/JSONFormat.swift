import CanvasCore

extension Format {
  /// Out: what is computed from the boards (every ``Reading``), and the boards as a plain tree for other programs, in
  /// the form `ninefold-readings/1`. In: JSON whose keys are names of boxes, `unfairAdvantage` or `unfair_advantage`,
  /// and whose values are texts, lists or objects; the form of canvases that programs keep and language models write.
  static let json = Format(
    "json", ending: "json",
    Localized(
      en: "Readings and boards, JSON", nl: "Overzichten en borden, JSON",
      fr: "Analyses et tableaux, JSON", de: "Auswertungen und Boards, JSON",
      es: "Resúmenes y tableros, JSON"),
    write: { export throws(FormatError) in JSONWriter.file(ReadingsTree.json(export)) },
    read: { source throws(FormatError) in try JSONReader.read(source) },
    recognises: { source in
      guard source.isText, let first = source.text.utf8.first(where: { $0 > 0x20 }),
        first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
        (try? JSONParser.parse(Array(source.text.utf8))) != nil
      else { return source.ending == "json" ? 20 : 0 }
      return 40
    })
}
