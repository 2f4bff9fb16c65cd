import CanvasCore
import CanvasUI
import Testing

/// The palette knows other words for commands, and puts first what is meant.
struct PaletteTests {
  /// A wall with a note in focus, in a language.
  private func session(_ language: Language) throws -> Session {
    let (workspace, _) = try Picture.workspace("wall> [Streets]: Sweep Paint | tray: Rain")
    var spoken = workspace
    spoken.fields["language"] = .string(language.rawValue)
    return Session(spoken)
  }

  private func found(_ typed: String, _ language: Language) throws -> [Panel.Row] {
    let text = typed.replacing(" ", with: "_")
    return try #require(try session(language).pressing(": t:\(text)").app.panel).rows
  }

  /// A language, what is typed, and the command that is first.
  static let meant: [(Language, String, String)] = [
    (.en, "un", "history.undo"),
    (.en, "del", "note.remove"),
    (.en, "delete", "note.remove"),
    (.en, "exit", "app.quit"),
    (.en, "stop", "app.quit"),
    (.en, "search", "app.find"),
    (.en, "home", "app.home"),
    (.en, "group", "cluster.add"),
    (.en, "dark", "view.theme"),
    (.en, "hyp", "note.evidence"),
    (.en, "vote", "note.vote"),
    (.en, "dot", "note.vote"),
    (.en, "export", "file.export"),
    (.en, "colour", "note.facets"),
    (.en, "tag", "note.facets"),
    (.en, "timer", "note.facets"),
    (.en, "copy", "note.copy"),
    (.en, "dup", "note.duplicate"),
    (.en, "move", "note.carry"),
    (.en, "rename", "board.rename"),
    (.en, "big screen", "present.start"),
    (.en, "beamer", "present.start"),
    (.en, "fullscreen", "present.start"),
    (.en, "back", "view.back"),
    (.en, "hist", "history.show"),
    (.en, "version", "history.show"),
    (.en, "help", "app.help"),
    (.en, "keys", "app.help"),
    (.en, "save", "file.save"),
    (.en, "lang", "view.language"),
    (.en, "mouse", "view.mouse"),
    (.en, "theme", "view.theme"),
    (.en, "screen reader", "view.outline"),
    (.en, "red", "history.redo"),
    (.en, "sort", "view.sort"), (.en, "filter", "view.filter"), (.en, "ranking", "view.ranking"),
    (.en, "layout", "view.layout"), (.en, "zoom", "view.zoom"), (.en, "picto", "note.picture"),
    (.nl, "sorteren", "view.sort"), (.nl, "schets", "note.picture"), (.nl, "afvinken", "note.done"),
    (.fr, "trier", "view.sort"), (.fr, "filtrer", "view.filter"), (.de, "filter", "view.filter"),
    (.de, "sortieren", "view.sort"), (.es, "ordenar", "view.sort"), (.es, "filtro", "view.filter"),
    (.de, "schließen", "app.quit"), (.nl, "zoek", "app.find"),
    (.nl, "stop", "app.quit"),
    (.nl, "wis", "note.remove"),
    (.nl, "verw", "note.remove"),
    (.nl, "ong", "history.undo"),
    (.nl, "undo", "history.undo"),
    (.nl, "thuis", "app.home"), (.nl, "move", "note.carry"),
    (.nl, "groep", "cluster.add"),
    (.nl, "donker", "view.theme"),
    (.nl, "hypothese", "note.evidence"),
    (.nl, "stem", "note.vote"),
    (.nl, "kleur", "note.facets"),
    (.nl, "kopi", "note.copy"),
    (.nl, "verplaats", "note.carry"),
    (.nl, "hernoem", "board.rename"),
    (.nl, "presentatie", "present.start"),
    (.nl, "groot scherm", "present.start"),
    (.nl, "terug", "view.back"),
    (.nl, "versie", "history.show"),
    (.nl, "hulp", "app.help"),
    (.nl, "toets", "app.help"),
    (.nl, "opslaan", "file.save"),
    (.nl, "taal", "view.language"),
    (.nl, "muis", "view.mouse"),
    (.nl, "schermlezer", "view.outline"),
    (.nl, "exporteren", "file.export"),
    (.fr, "ann", "history.undo"),
    (.fr, "suppr", "note.remove"),
    (.fr, "effacer", "note.remove"),
    (.fr, "quitter", "app.quit"),
    (.fr, "sortir", "app.quit"),
    (.fr, "cherch", "app.find"),
    (.fr, "rechercher", "app.find"),
    (.fr, "accueil", "app.home"),
    (.fr, "groupe", "cluster.add"),
    (.fr, "sombre", "view.theme"),
    (.fr, "hypothese", "note.evidence"),
    (.fr, "voter", "note.vote"),
    (.fr, "couleur", "note.facets"),
    (.fr, "copier", "note.copy"),
    (.fr, "dupl", "note.duplicate"),
    (.fr, "déplacer", "note.carry"),
    (.fr, "renommer", "board.rename"),
    (.fr, "plein écran", "present.start"),
    (.fr, "retour", "view.back"),
    (.fr, "historique", "history.show"),
    (.fr, "touches", "app.help"),
    (.fr, "enregistrer", "file.save"),
    (.fr, "langue", "view.language"),
    (.fr, "souris", "view.mouse"),
    (.fr, "lecteur", "view.outline"),
    (.fr, "delete", "note.remove"),
    (.de, "rück", "history.undo"),
    (.de, "lösch", "note.remove"),
    (.de, "losch", "note.remove"),
    (.de, "entfernen", "note.remove"),
    (.de, "beenden", "app.quit"),
    (.de, "suche", "app.find"),
    (.de, "start", "app.home"),
    (.de, "gruppe", "cluster.add"),
    (.de, "dunkel", "view.theme"),
    (.de, "hypothese", "note.evidence"),
    (.de, "abstimmen", "note.vote"),
    (.de, "farbe", "note.facets"),
    (.de, "kopier", "note.copy"),
    (.de, "verschieben", "note.carry"),
    (.de, "umbenennen", "board.rename"),
    (.de, "beamer", "present.start"),
    (.de, "vollbild", "present.start"),
    (.de, "zurück", "view.back"),
    (.de, "verlauf", "history.show"),
    (.de, "hilfe", "app.help"),
    (.de, "tasten", "app.help"),
    (.de, "speichern", "file.save"),
    (.de, "sprache", "view.language"),
    (.de, "maus", "view.mouse"),
    (.de, "screenreader", "view.outline"),
    (.de, "exit", "app.quit"),
    (.es, "desh", "history.undo"),
    (.es, "elim", "note.remove"),
    (.es, "borrar", "note.remove"),
    (.es, "salir", "app.quit"),
    (.es, "buscar", "app.find"),
    (.es, "inicio", "app.home"),
    (.es, "grupo", "cluster.add"),
    (.es, "oscuro", "view.theme"),
    (.es, "hipotesis", "note.evidence"),
    (.es, "votar", "note.vote"),
    (.es, "color", "note.facets"),
    (.es, "copiar", "note.copy"),
    (.es, "mover", "note.carry"),
    (.es, "renombrar", "board.rename"),
    (.es, "proyector", "present.start"),
    (.es, "pantalla completa", "present.start"),
    (.es, "volver", "view.back"),
    (.es, "historial", "history.show"),
    (.es, "ayuda", "app.help"),
    (.es, "teclas", "app.help"),
    (.es, "guardar", "file.save"),
    (.es, "idioma", "view.language"),
    (.es, "raton", "view.mouse"),
    (.es, "lector de pantalla", "view.outline"),
  ]

  @Test(arguments: meant)
  func whatIsMeantIsFirst(_ language: Language, _ typed: String, _ command: String) throws {
    let rows = try found(typed, language)
    #expect(rows.first?.id == command, "\(rows.prefix(3).map(\.text))")
  }

  @Test func aRowFoundByAnotherWordSaysIt() throws {
    #expect(try found("del", .en).first?.text == "Remove (delete)")
    #expect(try found("rem", .en).first?.text == "Remove")
    #expect(try found("wis", .nl).first?.text == "Verwijderen (wissen)")
    #expect(try found("undo", .nl).first?.text == "Ongedaan maken (Undo)")
    #expect(try found("exit", .de).first?.text == "Beenden; alles ist gespeichert (exit)")
  }

  @Test func choosingARowFoundByAnotherWordDoesIt() throws {
    let session = try session(.en).pressing(": t:delete Enter")
    #expect(session.app.workspace?.boards[0].noteCount == 2)
  }

  @Test func aTitleInTheLanguageShownComesBeforeTheEnglishOne() throws {
    // "Note" is English for what a Frenchman calls a note as well.
    #expect(try found("note", .fr).first?.text.contains("(") == false)
    #expect(try found("remove", .es).first?.text == "Eliminar (Remove)")
  }

  @Test func spacesAloneChooseNothing() throws {
    #expect(try found("  ", .en).count == session(.en).pressing(":").app.panel?.rows.count)
  }

  // MARK: The table

  @Test func everyWordIsOfACommandThatIsListed() {
    let known = Set(Command.all.map(\.id))
    #expect(Synonyms.commands.filter { !known.contains($0) } == [])
  }

  @Test(arguments: Synonyms.commands, Language.allCases)
  func wordsAreSaidOnceAndFindTheirCommand(_ id: String, _ language: Language) throws {
    let words = Synonyms.words(of: id, in: language)
    #expect(!words.isEmpty)
    #expect(Set(words.map(\.folded)).count == words.count)
    let command = try #require(Command.all.first { $0.id == id })
    for word in words {
      #expect(CommandMatch.best(word.folded, command, in: language) != nil, "\(word.text)")
      #expect(word.text == word.text.trimmed && word.text.count <= 30, "\(word.text)")
    }
  }
}
