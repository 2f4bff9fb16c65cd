import CanvasCore

extension Format {
  /// Plain text: each line that is not empty is an idea on the tray of a wall.
  static let lines = Format(
    "lines", ending: "txt",
    Localized(
      en: "Lines, a note each", nl: "Regels, elk een briefje", fr: "Lignes, une note chacune",
      de: "Zeilen, je ein Zettel", es: "Líneas, una nota cada una"),
    read: { source throws(FormatError) in
      guard source.isText, !source.isNoise else { throw .noText }
      let texts = source.text.cleanLines
      guard !texts.isEmpty else { throw .empty }
      guard texts.count <= ImportSource.noteLimit else { throw .tooManyNotes }
      let template = source.templates["wall"] ?? .wall
      var board = template.makeBoard(id: "b1", title: source.title)
      var ids = TemporaryIdentifiers()
      let notes = texts.map { text -> Note in
        var note = Note(id: ids.next(), text: text)
        note.fields["kind"] = "idea"
        return note
      }
      guard let tray = board.boxes.firstIndex(where: { $0.id == Import.tray }) else {
        throw .empty
      }
      board.boxes[tray].notes = notes
      return Import(
        boards: [board],
        placements: [
          .init(source: "", board: 0, box: Import.tray, count: notes.count, isKnown: true)
        ])
    }, recognises: { $0.isPlain ? 1 : 0 })
}

/// Ids for the notes of an import, `n1`, `n2` …; the act that brings them in renews them.
struct TemporaryIdentifiers {
  private var count = 0

  mutating func next() -> Identifier {
    count += 1
    return Identifier("n\(count)") ?? "n"
  }
}

extension ImportSource {
  /// Whether it may be read as lines: text that is no markup of a format which refused it.
  fileprivate var isPlain: Bool {
    guard isText, !isNoise, !text.isEmpty else { return false }
    let head = text.prefix(200).drop(while: \.isWhitespace).lowercased()
    return !["<?xml", "<!doctype", "<html", "<opml"].contains(where: head.hasPrefix)
  }

  /// Whether so many of its characters are controls, or could not be read, that it is no text.
  fileprivate var isNoise: Bool {
    let odd = text.unicodeScalars.count {
      $0 == "\u{fffd}" || $0.value < 0x20 && !"\t\n\r\u{c}".unicodeScalars.contains($0)
    }
    return odd * 20 > text.unicodeScalars.count
  }

  /// What a board made of it is called where it does not say: the name of the file without its ending.
  var title: String {
    let end = name.lastIndex(of: ".") ?? name.endIndex
    return String(name[..<end]).asName
  }
}

extension FormatError {
  /// There is nothing to read.
  static let empty = FormatError(
    Localized(
      en: "There is no text in it", nl: "Er staat geen tekst in", fr: "Il ne contient aucun texte",
      de: "Es enthält keinen Text", es: "No contiene texto"))
  static let noText = FormatError(
    Localized(
      en: "It is no text", nl: "Het is geen tekst", fr: "Ce n’est pas du texte",
      de: "Es ist kein Text", es: "No es texto"))
  static let tooManyNotes = FormatError(
    Localized(
      en: "It has more than 20,000 notes", nl: "Er staan meer dan 20.000 briefjes in",
      fr: "Il contient plus de 20\u{202f}000 notes", de: "Es enthält mehr als 20.000 Zettel",
      es: "Contiene más de 20.000 notas"))
}
