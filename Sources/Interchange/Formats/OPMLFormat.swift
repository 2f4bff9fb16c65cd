import CanvasCore

extension Format {
  /// OPML 2.0 (opml.org/spec2.opml): an outline of boards, boxes and notes; `_note`, which outliners know, has what
  /// follows the title of a note. Attributes of our own begin with `_ninefold`; the specification lets other programs
  /// pass them by.
  ///
  /// Our own outline comes back equal: boards, boxes and notes with their ids and all fields, links among them, and
  /// rounds. Where somebody has changed the words or the order in an outliner, theirs hold. Of other outlines the
  /// boxes of a canvas are found by their names, else the first level becomes clusters of a wall.
  static let opml = Format(
    "opml", ending: "opml",
    Localized(
      en: "Outline, OPML", nl: "Overzicht, OPML", fr: "Plan, OPML", de: "Gliederung, OPML",
      es: "Esquema, OPML"),
    write: { export throws(FormatError) in OPMLWriter(export).bytes },
    read: { source throws(FormatError) in try OPMLReader.read(source) },
    recognises: { source in
      guard source.isText, XMLReader.rootName(source.text)?.lowercased() == "opml" else { return 0 }
      return 95
    })
}

/// Attributes of our own.
enum OPMLName {
  static let board = "_ninefold_board"
  static let box = "_ninefold_box"
  static let note = "_ninefold_note"
  static let fields = "_ninefold_fields"
  static let rounds = "_ninefold_rounds"
  static let detail = "_note"
}
