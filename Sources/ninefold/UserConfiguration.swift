import CanvasCore
import CanvasUI
import Drawing

/// What the user has chosen for good: `config.json` and the themes in the configuration folder. What is right is used,
/// what is wrong is named.
enum UserConfiguration {
  static var folder: FilePath { System.folder("XDG_CONFIG_HOME", else: ".config") }
  static var path: FilePath { folder.appending("config.json") }

  /// What stands there; nothing where there is no file.
  static func read() -> (configuration: Configuration, troubles: [String]) {
    let file = UserFile.read(path, instead: "The usual settings hold.", Configuration.read)
    return (file?.value ?? Configuration(), file?.troubles ?? [])
  }

  /// The user's own themes, a file of `themes` each.
  static func themes() -> [UserFile<Theme>] {
    UserFolder.files(in: folder.appending("themes")).compactMap {
      UserFile.read($0, instead: "It gives no theme.", ThemeFile.read)
    }
  }

  private static func unknownTheme(_ name: String, _ names: [String]) -> String {
    let wayOut =
      Suggestion.question(for: name, among: names)
      ?? Sentence.thereAre.said(names.joined(separator: ", "))
    return "\(Sentence.noThemeCalled.said(name)) \(wayOut)"
  }

  /// The configuration, the themes there are, and all that is wrong with both and with templates, a sentence each.
  static func all() -> (configuration: Configuration, themes: [Theme], troubles: [String]) {
    var (configuration, troubles) = read()
    let files = themes()
    let themes = files.compactMap(\.value)
    let names = Theme.builtIn.map(\.name) + themes.map(\.name)
    if let name = configuration.theme, !names.contains(name) {
      troubles.append("\"\(path.displayName)\": \(unknownTheme(name, names))")
      configuration.theme = nil
    }
    troubles += files.flatMap(\.troubles) + UserTemplates.read().flatMap(\.troubles)
    return (configuration, themes, troubles)
  }

  /// How the screen looks by flags, variables and configuration, and what is wrong with any of it.
  static func look(_ wishes: LookOptions) throws(Failure) -> (
    look: Look, keymap: Keymap, notes: [Event]
  ) {
    let (configuration, own, troubles) = all()
    var look = Look(ownThemes: own, hasMouse: wishes.mouse || configuration.mouse)
    look.oldTerminal = System.oldTerminal
    look.language = wishes.language ?? configuration.language
    look.isASCII = wishes.ascii || configuration.ascii
    if let name = wishes.theme {
      guard let theme = look.themes.first(where: { $0.name == name }) else {
        throw Failure(sentence: unknownTheme(name, look.themes.map(\.name)), code: 64)
      }
      look.theme = theme
    } else if System.variable("NO_COLOR") != nil {
      look.theme = .mono
    } else if configuration.theme == nil {
      look.followsGround = true
    } else if let theme = look.themes.first(where: { $0.name == configuration.theme }) {
      look.theme = theme
    }
    return (look, configuration.keymap, troubles.isEmpty ? [] : [.misconfigured(troubles)])
  }
}
