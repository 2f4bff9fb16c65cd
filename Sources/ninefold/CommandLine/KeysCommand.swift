import ArgumentParser
import CanvasCore
import CanvasUI
import Drawing

/// The keys of all commands.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List the keys and what they do.",
    discussion: """
      All keys can be bound to others in ~/.config/ninefold/config.json; --defaults prints what can stand \
      there, --check says what is wrong with yours.

      Examples:
        ninefold keys
        ninefold keys --json --language nl
        ninefold keys --defaults > ~/.config/ninefold/config.json
        ninefold keys --check
      """)

  @Flag(help: "Write a configuration with all commands and their usual keys.")
  var defaults = false

  @Flag(
    help:
      "Check the configuration, the themes and the templates; exit code 1 where something is wrong."
  )
  var check = false

  @Flag(help: "Write JSON (ninefold-keys/1), or what --check finds (ninefold-troubles/1).")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if defaults, json || check {
      throw ValidationError(.defaultsGoAlone)
    }
  }

  func run() throws {
    if check { return try checkFiles() }
    if defaults { return try Standard.write(json: Configuration.defaults) }
    let (configuration, troubles) = UserConfiguration.read()
    for trouble in troubles { Standard.complain(trouble) }
    let keymap = configuration.keymap
    func keys(_ command: Command) -> [String] {
      keymap.keys(of: command.id).map(\.description)
    }
    if json {
      return try Standard.write(json: [
        "format": "ninefold-keys/1", "language": .string(language.orEnglish.rawValue),
        "commands": .array(Command.all.map { describe($0, keys($0)) }),
      ])
    }
    let blocks = Scope.shown.compactMap { scope -> String? in
      let commands = Command.all.filter { $0.scope == scope && !keys($0).isEmpty }
      guard !commands.isEmpty else { return nil }
      let lines = commands.map { command in
        let keys = keys(command).joined(separator: ", ")
        let gap = String(repeating: " ", count: max(2, 24 - cellWidth(keys)))
        return "  \(keys)\(gap)\(command.title(in: language.orUsers))\n"
      }
      return scope.heading.text(in: language.orUsers) + "\n" + lines.joined()
    }
    try Standard.write(blocks.joined(separator: "\n"))
  }

  private func checkFiles() throws {
    let troubles = UserConfiguration.all().troubles
    if json {
      try Standard.write(json: [
        "format": "ninefold-troubles/1", "troubles": .array(troubles.map { .string($0) }),
      ])
      if !troubles.isEmpty { throw ExitCode(1) }
      return
    }
    guard troubles.isEmpty else {
      try Standard.write(troubles.map { $0 + "\n" }.joined())
      throw ExitCode(1)
    }
    let name = UserConfiguration.path.displayPath
    try Standard.write(
      System.exists(UserConfiguration.path)
        ? Sentence.configurationIsValid.said(name) + "\n"
        : Sentence.noConfiguration.said(name) + "\n")
  }

  private func describe(_ command: Command, _ keys: [String]) -> JSONValue {
    [
      "id": .string(command.id), "scope": .string(command.scope.rawValue),
      "title": .string(command.title(in: language.orEnglish)),
      "keys": .array(keys.map { .string($0) }),
    ]
  }
}

extension Scope {
  /// The scopes in the order in which people meet them.
  fileprivate static var shown: [Scope] {
    [
      .everywhere, .home, .workspace, .boards, .board, .draft, .text, .sketching, .carrying, .panel,
      .rows, .list, .row, .question, .past, .presenting, .projecting,
    ]
  }

  fileprivate var heading: Sentence {
    switch self {
    case .text: .whileTyping
    case .draft: .whileTypingNote
    case .sketching: .whileSketching
    case .panel: .inPanel
    case .rows: .inList
    case .list: .inPanelWithoutLine
    case .row: .inListOfMore
    case .question: .inQuestion
    case .carrying: .whileCarrying
    case .home: .onHome
    case .past: .inPast
    case .presenting: .whileShowing
    case .projecting: .onSecondScreen
    case .boards: .inBoards
    case .board: .onBoard
    case .workspace: .inWorkspace
    case .everywhere: .everywhere
    }
  }
}
