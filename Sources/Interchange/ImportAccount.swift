import CanvasCore

/// What an import comes to, for people to read before it is done: what was recognised and where it goes, what lands on a tray,
/// and every word that is left out.
public struct ImportAccount: Sendable {
  public struct Line: Hashable, Sendable {
    public enum Kind: String, Sendable {
      /// A board with its template.
      case board
      /// A part that was recognised and the box it goes to, and one that was not.
      case known, tray
      /// Words that are left out.
      case dropped
    }
    public let kind: Kind
    public let text: String
    /// Notes; of what is left out the line of the source, or nil.
    public let number: Int?
  }

  public let lines: [Line]
  /// One sentence of all of it.
  public let sum: String

  public init(_ found: Import, templates: TemplateLibrary, language: Language) {
    var lines: [Line] = []
    for (index, board) in found.boards.enumerated() {
      let template = templates[board.template]
      let kind = template?.title[language] ?? board.template
      lines.append(
        Line(
          kind: .board, text: "\(board.name(in: template, language)) · \(kind)",
          number: board.noteCount))
      for placement in found.placements where placement.board == index {
        let label =
          board.box(placement.box)?.label(in: template, language) ?? placement.box.text
        let same = placement.source.isEmpty || placement.source == label
        lines.append(
          Line(
            kind: placement.isKnown ? .known : .tray,
            text: same ? label : "\(placement.source) → \(label)", number: placement.count))
      }
    }
    for dropped in found.dropped {
      lines.append(
        Line(
          kind: .dropped, text: "\(Self.kinds[dropped.kind]?[language] ?? ""): \(dropped.text)",
          number: dropped.line))
    }
    self.lines = lines
    let tray = found.placements.filter { !$0.isKnown }.reduce(0) { $0 + $1.count }
    sum = Self.words[language].filling([
      "\(found.boards.count)", "\(found.noteCount)", "\(tray)", "\(found.dropped.count)",
    ])
  }

  /// The lines as plain text.
  public func text(in language: Language) -> [String] {
    lines.map { line in
      switch line.kind {
      case .board: line.text + (line.number.map { " (\($0))" } ?? "")
      case .known: "  \(line.text): \(line.number ?? 0)"
      case .tray: "  ? \(line.text): \(line.number ?? 0)"
      case .dropped:
        "  - "
          + (line.number.map { Self.atLine[language].filling(["\($0)"]) + " " } ?? "") + line.text
      }
    } + [sum]
  }

  private static let words = Localized(
    en: "Boards: {} · notes: {} · not recognised: {} · left out: {}",
    nl: "Borden: {} · briefjes: {} · niet herkend: {} · weggelaten: {}",
    fr: "Tableaux\u{a0}: {} · notes\u{a0}: {} · non reconnues\u{a0}: {} · laissées\u{a0}: {}",
    de: "Boards: {} · Zettel: {} · nicht erkannt: {} · weggelassen: {}",
    es: "Tableros: {} · notas: {} · no reconocidas: {} · omitidas: {}")
  private static let atLine = Localized(
    en: "line {},", nl: "regel {},", fr: "ligne {},", de: "Zeile {},", es: "línea {},")
  private static let kinds: [Import.Dropped.Kind: Localized] = [
    .hint: Localized(
      en: "hint", nl: "invultip", fr: "consigne", de: "Ausfüllhilfe", es: "indicación"),
    .comment: Localized(
      en: "comment", nl: "opmerking", fr: "commentaire", de: "Kommentar", es: "comentario"),
    .format: Localized(
      en: "mark of the format", nl: "teken van het formaat", fr: "marque du format",
      de: "Zeichen des Formats", es: "marca del formato"),
  ]
}

extension ImportSource {
  /// How it is written down in the workspace.
  public func record(as format: Format) -> ImportedSource {
    ImportedSource(title: name, hash: SHA256.digest(of: bytes).description, format: format.id)
  }

  /// Reads the source in the format that is named, else in the one it is surely of. Throws where nobody can read it, and
  /// where it is larger than what is read.
  public func read(as format: Format? = nil) throws(FormatError) -> (format: Format, found: Import)
  {
    guard bytes.count <= Self.byteLimit else { throw .tooLarge }
    guard let format = format ?? Format.recognised(self), let read = format.read else {
      throw .unknown
    }
    var found = try read(self)
    guard found.noteCount <= Self.noteLimit else { throw .tooManyNotes }
    guard found.boards.contains(where: { $0.noteCount > 0 || !$0.title.isEmpty }) else {
      throw .empty
    }
    for board in found.boards.indices {
      let template = templates[found.boards[board].template]
      for box in found.boards[board].boxes.indices
      where found.boards[board].boxes[box].id == Import.tray && template?.box("tray") == nil
        && found.boards[board].boxes[box].title.isEmpty
      {
        found.boards[board].boxes[box].title = Self.unsorted[language]
      }
    }
    return (format, found)
  }

  /// What a tray beside a canvas is called.
  private static let unsorted = Localized(
    en: "Not placed yet", nl: "Nog niet geplaatst", fr: "Pas encore placé",
    de: "Noch nicht zugeordnet", es: "Aún sin colocar")
}

extension FormatError {
  static let unknown = FormatError(
    Localized(
      en: "Nobody here can read it", nl: "Niemand hier kan het lezen",
      fr: "Personne ici ne peut le lire", de: "Niemand hier kann es lesen",
      es: "Aquí nadie puede leerlo"))
}
