import CanvasCore
import Drawing

/// A film inside a page of HTML, without a script: stills that follow one another by CSS, at rest until they are
/// played, with words for those who do not see them. Its page puts ``css`` into its styles once, and one film.
///
/// Three choices of one group say what is shown: the start, playing, or at rest; a fourth lays all pictures out. Whoever
/// asks for less motion, and paper, get a strip of the stills that matter most.
package enum FilmFragment {
  /// The most stills there are, and the most bytes the fragment takes.
  package static let stillLimit = 60
  package static let byteLimit = 300_000
  /// How many stills stand on the strip.
  static let stripLimit = 6
  private static let size = Size(width: 80, height: 24)

  /// The film of the boards of an export, of at most `limit` stills; nil where no history is known.
  package static func html(_ export: Export, limit: Int) -> String? {
    var most = min(limit, stillLimit)
    while most > 0 {
      let scenes = Film(export, limit: most).scenes
      guard !scenes.isEmpty else { return nil }
      let html = html(scenes, export)
      if html.utf8.count <= byteLimit { return html }
      most = min(most, scenes.count) * 3 / 4
    }
    return nil
  }

  private static func html(_ scenes: [Film.Scene], _ export: Export) -> String {
    let language = export.language
    let strip = strip(of: scenes)
    let figures = scenes.enumerated().map { index, scene in
      let caption = caption(scene, index, of: scenes.count, export)
      return """
        <figure class="film-still\(strip.contains(index) ? " film-strip" : "")">
        <pre aria-hidden="true">\(picture(scene, export))</pre>
        <figcaption>\(caption)</figcaption>
        </figure>

        """
    }
    let items = scenes.map { "<li>\(account($0, export))</li>\n" }
    return """
      <div class="film" role="group" aria-label="\(Words.film[language].escaped)">
      \(choice("start", Words.start[language], isChosen: true))
      \(choice("play", Words.play[language]))
      \(choice("pause", Words.pause[language]))
      \(choice("all", Words.all[language]))
      <div class="film-stage" role="region" tabindex="0" aria-label="\(Words.stills[language].escaped)">
      \(figures.joined())</div>
      <details class="film-words">
      <summary>\(Words.inWords[language].escaped)</summary>
      <ol>
      \(items.joined())</ol>
      </details>
      </div>

      """
  }

  private static func choice(_ id: String, _ words: String, isChosen: Bool = false) -> String {
    """
    <input type="radio" name="film-state" id="film-\(id)"\(isChosen ? " checked" : "")>\
    <label for="film-\(id)">\(words.escaped)</label>
    """
  }

  private static func picture(_ scene: Film.Scene, _ export: Export) -> String {
    export.paint(scene.workspace, scene.board, size).rows.map { row in
      row.lastIndex { $0 != " " }.map { String(row[...$0]).escaped } ?? ""
    }.joined(separator: "\n")
  }

  /// The stills of the strip: the first, the last, and marks before others.
  private static func strip(of scenes: [Film.Scene]) -> Set<Int> {
    let marked = scenes.indices.filter { !scenes[$0].marks.isEmpty }
    let others = scenes.indices.filter { scenes[$0].marks.isEmpty }
    var strip = Set([0, scenes.count - 1])
    for candidates in [marked, others] {
      let room = min(stripLimit - strip.count, candidates.count)
      for place in 0..<max(0, room) {
        strip.insert(candidates[(2 * place + 1) * candidates.count / (2 * room)])
      }
    }
    return strip
  }

  private static func caption(
    _ scene: Film.Scene, _ index: Int, of count: Int, _ export: Export
  ) -> String {
    let marks = scene.names(in: export).map { "<strong>\($0.escaped)</strong>" }
    let act = scene.acts(in: export).last.map { $0.words.escaped }
    return (["\(index + 1)/\(count)", scene.place(in: export).escaped] + marks + [act ?? ""])
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A scene in words: when, where, what was done since the one before.
  private static func account(_ scene: Film.Scene, _ export: Export) -> String {
    let marks = scene.names(in: export).map { "<strong>\($0.escaped)</strong>" }
    let acts = scene.acts(in: export).map { act in
      act.words.escaped + (act.count > 1 ? " ×\(act.count)" : "")
    }
    return ([scene.place(in: export).escaped] + marks + [acts.joined(separator: ", ")])
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private enum Words {
    static let film = Localized(
      en: "Film of the boards", nl: "Film van de borden", fr: "Film des tableaux",
      de: "Film der Boards", es: "Película de los tableros")
    static let start = Localized(
      en: "At the start", nl: "Aan het begin", fr: "Au début", de: "Am Anfang", es: "Al principio")
    static let play = Localized(
      en: "Play", nl: "Afspelen", fr: "Lire", de: "Abspielen", es: "Reproducir")
    static let pause = Localized(
      en: "Pause", nl: "Pauze", fr: "Pause", de: "Pause", es: "Pausa")
    static let all = Localized(
      en: "All pictures", nl: "Alle beelden", fr: "Toutes les images", de: "Alle Bilder",
      es: "Todas las imágenes")
    static let stills = Localized(
      en: "Pictures of the film", nl: "Beelden van de film", fr: "Images du film",
      de: "Bilder des Films", es: "Imágenes de la película")
    static let inWords = Localized(
      en: "The film in words", nl: "De film in woorden", fr: "Le film en mots",
      de: "Der Film in Worten", es: "La película en palabras")
  }
}
