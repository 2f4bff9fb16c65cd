import CanvasCore

extension Format {
  /// A film of the boards growing, in version 2 of asciicast (docs.asciinema.org/manual/asciicast/v2), which is what
  /// Debian's asciinema plays.
  static let asciicast = Format(
    "asciicast", ending: "cast",
    Localized(
      en: "Film for asciinema", nl: "Film voor asciinema", fr: "Film pour asciinema",
      de: "Film für asciinema", es: "Película para asciinema"),
    write: { export throws(FormatError) in
      guard !export.boards.isEmpty else { throw .nothingToShow }
      guard !export.timeline.steps.isEmpty else { throw .noHistory }
      let film = Film(export, limit: Asciicast.sceneLimit(pace: export.pace))
      guard !film.scenes.isEmpty else { throw .nothingHappened }
      return Asciicast(film, of: export).bytes
    })
}

extension FormatError {
  /// There are no steps to film.
  static let noHistory = FormatError(
    Localized(
      en: """
        There is no history to film. It is kept from the first change made in Ninefold on: \
        change something and export again
        """,
      nl: """
        Er is geen geschiedenis om te filmen. Die begint bij de eerste wijziging in Ninefold: \
        wijzig iets en exporteer opnieuw
        """,
      fr: """
        Il n’y a pas d’historique à filmer. Il commence à la première modification faite dans \
        Ninefold\u{a0}: modifiez quelque chose et exportez à nouveau
        """,
      de: """
        Es gibt keinen Verlauf, der sich filmen lässt. Er beginnt mit der ersten Änderung in \
        Ninefold: etwas ändern und noch einmal exportieren
        """,
      es: """
        No hay historial que filmar. Empieza con el primer cambio hecho en Ninefold: cambia algo \
        y exporta de nuevo
        """))
  /// The steps there are have nothing to do with the boards, or may not be told.
  static let nothingHappened = FormatError(
    Localized(
      en: """
        The history has no step on these boards, so there is nothing to film. Name another board, \
        or none to film all of them
        """,
      nl: """
        In de geschiedenis staat geen stap op deze borden, dus er valt niets te filmen. Noem een \
        ander bord, of geen om ze allemaal te filmen
        """,
      fr: """
        L’historique n’a aucune étape sur ces tableaux\u{a0}: il n’y a rien à filmer. Nommez un \
        autre tableau, ou aucun pour les filmer tous
        """,
      de: """
        Der Verlauf hat keinen Schritt auf diesen Boards, es gibt also nichts zu filmen. Ein \
        anderes Board nennen, oder keines, um alle zu filmen
        """,
      es: """
        El historial no tiene ningún paso en estos tableros, así que no hay nada que filmar. \
        Nombra otro tablero, o ninguno para filmarlos todos
        """))
}
