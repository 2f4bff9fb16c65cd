import CanvasCore

extension Format {
  /// A picture of one board, the first of those asked for; `--board` says which.
  static let svg = Format(
    "svg", ending: "svg",
    Localized(
      en: "Picture in SVG", nl: "Afbeelding in SVG", fr: "Image en SVG", de: "Bild in SVG",
      es: "Imagen en SVG"),
    write: { export throws(FormatError) in
      guard let board = export.boards.first else { throw .nothingToShow }
      return Array(BoardPicture(board, export).svg(prefix: "", isInline: false).utf8)
    })

  /// A picture of the same board in dots: the bytes of an SVG, which a program that draws letters is to
  /// turn into dots before they reach a file; nothing here can.
  public static let png = Format(
    "png", ending: "png",
    Localized(
      en: "Picture in PNG", nl: "Afbeelding in PNG", fr: "Image en PNG", de: "Bild in PNG",
      es: "Imagen en PNG"), .binary,
    write: { export throws(FormatError) in try svg.write?(export) ?? [] })

  /// The way from ideas to business models, as a picture.
  static let funnel = Format(
    "funnel", ending: "svg",
    Localized(
      en: "Picture of the funnel", nl: "Afbeelding van de trechter", fr: "Image de l’entonnoir",
      de: "Bild des Trichters", es: "Imagen del embudo"),
    write: { export throws(FormatError) in
      let picture = FunnelPicture(export.workspace, export)
      guard picture.isDrawn else { throw .noFunnel }
      return Array(picture.svg(prefix: "", isInline: false).utf8)
    })
}

extension Format {
  /// What came of what on that way, as a map.
  static let track = Format(
    "track", ending: "svg",
    Localized(
      en: "Picture of the track", nl: "Afbeelding van het traject", fr: "Image du parcours",
      de: "Bild des Wegs", es: "Imagen del recorrido"),
    write: { export throws(FormatError) in
      guard let picture = TrackPicture(export.workspace, export) else { throw .noFunnel }
      return Array(picture.svg(prefix: "", isInline: false).utf8)
    })
}

extension FormatError {
  /// The workspace has only one kind of board, or none that counts.
  fileprivate static let noFunnel = FormatError(
    Localized(
      en: "There is no way from ideas to models in it yet",
      nl: "Er loopt nog geen weg van ideeën naar modellen in",
      fr: "Il n’y a pas encore de chemin des idées aux modèles",
      de: "Es gibt darin noch keinen Weg von Ideen zu Modellen",
      es: "Todavía no hay en él un camino de las ideas a los modelos"))
}
