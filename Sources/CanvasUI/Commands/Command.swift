import CanvasCore

/// Where a key is in force. Inner scopes come before outer ones.
public enum Scope: String, CaseIterable, Sendable, Hashable {
  /// Text being typed, in a draft or in a panel.
  case text
  /// A note being typed.
  case draft
  /// A sketch being drawn.
  case sketching
  /// A panel over the board.
  case panel
  /// A panel with rows to choose from.
  case rows
  /// A panel without a line to type in.
  case list
  /// A list of whose lines more can be done than to choose one.
  case row
  /// A question that is answered by typing.
  case question
  /// Notes on their way.
  case carrying
  case home
  /// The list of boards.
  case boards
  case board
  /// A board as it was is looked at.
  case past
  /// A show for the room runs.
  case presenting
  /// A second screen that follows another session.
  case projecting
  /// A workspace is open.
  case workspace
  case everywhere
}

/// One thing a person can do: its name, its keys, and what it does to the program.
///
/// This table is the only place that knows commands. Keymap, palette, help, hints, the manual's table of
/// keys and two test suites are made from it. A command that refuses throws a ``Refusal``; whether it may
/// run is found out by running it on a copy, so the reason is always the true one.
public struct Command: Sendable, Identifiable {
  /// `noun.verb`, stable for ever: configuration files name it.
  public let id: String
  private let title: Title
  /// A shorter name for the hints, or nil.
  let hint: Phrase?
  public let scope: Scope
  /// The default keys, in the notation of ``Key``; the first is the one that hints show.
  public let keys: [String]
  /// Whether palette and help list it; single steps of the cursor are not listed.
  let isListed: Bool
  /// Whether it leads to typing: where it refuses, letters that follow at once were meant as text.
  let types: Bool
  let run: @Sendable (inout App) throws(Refusal) -> Void

  /// What it is called: in words of the program, or of what it shows.
  private enum Title: Sendable {
    case phrase(Phrase)
    case words(Localized)
  }

  package init(
    _ id: String, _ title: Phrase, hint: Phrase? = nil, in scope: Scope, _ keys: [String],
    isListed: Bool = true, types: Bool = false,
    run: @escaping @Sendable (inout App) throws(Refusal) -> Void
  ) {
    self.id = id
    self.title = .phrase(title)
    self.hint = hint
    self.scope = scope
    self.keys = keys
    self.isListed = isListed
    self.types = types
    self.run = run
  }

  /// The command that shows a reading, which is called as the reading is. It has no key until somebody gives it one.
  init(showing reading: Reading) {
    id = "reading.\(reading.id)"
    title = .words(reading.title)
    hint = nil
    scope = .workspace
    keys = []
    isListed = true
    types = false
    run = { app throws(Refusal) in try app.show(reading) }
  }

  /// The title in a language.
  public func title(in language: Language) -> String {
    switch title {
    case .phrase(let phrase): phrase.text(in: language, [])
    case .words(let words): words[language]
    }
  }

  /// Its shorter name, where it has one.
  func name(in language: Language) -> String {
    hint.map { $0.text(in: language, []) } ?? title(in: language)
  }

  /// Every command, in the order in which help shows them.
  public static let all: [Command] =
    noteCommands + boardCommands + viewCommands + showCommands + pastCommands + workspaceCommands
    + homeCommands + panelCommands + rowCommands + textCommands + sketchCommands + readingCommands

  /// One a reading, but for those that are asked for otherwise: of a note, of a day, with what can be done about it.
  private static let readingCommands = Reading.all.filter {
    !["why", "partnership", "advice"].contains($0.id)
  }.map(Command.init(showing:))

  /// The commands worth naming where one is, the most wanted first.
  static func hints(for app: App) -> [Command] {
    var ids = app.innermost?.hints ?? app.screen.hints(for: app)
    // While the work is not saved, what can be done about it comes first.
    if case .failed? = app.file?.state, app.panel == nil, app.draft == nil,
      app.sketching == nil
    {
      ids.insert(contentsOf: ["file.saveAs", "file.save"], at: 0)
    }
    return ids.compactMap { app.commands[$0] }
  }
}

/// Commands in their order, and by their ids.
package struct CommandTable: Sendable {
  let all: [Command]
  private let byID: [String: Command]

  package static let standard = CommandTable(Command.all)

  package init(_ all: [Command]) {
    self.all = all
    byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
  }

  package subscript(id: String) -> Command? { byID[id] }
}

extension Screen {
  fileprivate func hints(for app: App) -> [String] {
    switch self {
    case .home:
      [
        "home.open", "home.new", "home.path", "home.rename", "home.remove", "app.palette",
        "app.quit", "app.help",
      ]
    case .boards:
      [
        "boards.open", "boards.new", "boards.rename", "boards.remove", "history.undo",
        "app.quit", "app.help",
      ]
    case .board where app.template?.growsBoxes == true:
      [
        "note.add", "note.edit", "note.carry", "note.vote", "view.sort", "view.zoom",
        "cluster.add", "note.remove", "history.undo", "note.facets", "board.list", "app.palette",
        "present.start", "view.bigger", "app.help",
      ]
    case .board where app.template?.pictorial == true:
      [
        "note.add", "note.edit", "note.picture", "note.carry", "note.remove", "history.undo",
        "view.zoom", "board.list", "app.find", "app.palette", "present.start", "view.bigger",
        "app.help",
      ]
    case .board:
      [
        "note.add", "note.edit", "note.carry", "note.remove", "history.undo", "view.zoom",
        "board.list", "note.facets", "app.find", "app.palette", "present.start", "view.bigger",
        "app.help",
      ]
    }
  }
}
