import CanvasCore
import Drawing

/// How the screen looks and what it listens to; nothing of it is in the document.
public struct Look: Hashable, Sendable {
  public var theme: Theme
  /// Themes of the user's own, after those built in.
  public var ownThemes: [Theme]
  /// Whether to draw with ASCII only.
  public var isASCII: Bool
  /// The terminal, where it measures some characters otherwise; nil for all newer ones.
  public var oldTerminal: OldTerminal?
  /// Whether the mouse is on.
  public var hasMouse: Bool
  /// Whether nobody has named a theme, so that the terminal's ground decides between dark and light.
  public var followsGround = false
  /// The language to speak, whatever the workspace says.
  public var language: Language?

  public init(
    theme: Theme = .standard, ownThemes: [Theme] = [], isASCII: Bool = false,
    hasMouse: Bool = false, language: Language? = nil
  ) {
    self.theme = theme
    self.ownThemes = ownThemes
    self.isASCII = isASCII
    self.hasMouse = hasMouse
    self.language = language
  }

  /// All themes at hand; one of the user's own takes the place of a built-in one of its name.
  public var themes: [Theme] {
    Theme.builtIn.filter { theme in !ownThemes.contains { $0.name == theme.name } } + ownThemes
  }
}

extension App {
  mutating func use(_ theme: Theme) {
    look.theme = theme
    effects.terminal.append(.theme(theme))
  }

  /// Takes the dark or the light colours, by the ground of the terminal, where nobody has named a theme. A room keeps
  /// what it sees; afterwards they hold.
  mutating func settle(on ground: UInt32) {
    guard look.followsGround, following == nil else { return }
    let isDark = Theme.Color.rgb(ground).isDark
    let theme: Theme = isDark ? .dark : .light
    if show != nil {
      show?.themeBefore = theme
    } else {
      use(theme)
    }
    look.followsGround = false
  }

  /// The next theme of all.
  mutating func nextTheme() {
    let themes = look.themes
    let index = themes.firstIndex { $0.name == look.theme.name } ?? -1
    use(themes[(index + 1) % themes.count])
    look.followsGround = false
    tell(say(.themeNow, look.theme.name))
  }

  /// The next language; after the last one the workspace's own again.
  mutating func nextLanguage() {
    let choices: [Language?] = setup.languages + [nil]
    let index = choices.firstIndex(of: look.language) ?? choices.count - 1
    look.language = choices[(index + 1) % choices.count]
    if look.language == nil {
      tell(say(.languageOwn, language.rawValue))
    } else {
      tell(say(.languageNow, language.rawValue))
    }
  }

  mutating func toggleMouse() {
    look.hasMouse.toggle()
    grip = nil
    effects.terminal.append(.mouse(look.hasMouse))
    tell(say(look.hasMouse ? .mouseOn : .mouseOff))
  }
}
