import ArgumentParser
import CanvasCore
import CanvasUI

/// The keys of all commands.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List the keys and what they do.",
    discussion: """
      Examples:
        ninefold keys
        ninefold keys --json --language nl
      """)

  @Flag(help: "Write JSON (ninefold-keys/1).")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    if json {
      return try Standard.write(json: [
        "format": "ninefold-keys/1", "language": .string(language.orUsers.rawValue),
        "commands": .array(Command.all.map(describe)),
      ])
    }
    let blocks = Scope.shown.compactMap { scope -> String? in
      let commands = Command.all.filter { $0.scope == scope && !$0.keys.isEmpty }
      guard !commands.isEmpty else { return nil }
      let lines = commands.map { command in
        let keys = command.keys.joined(separator: ", ")
        let gap = String(repeating: " ", count: max(2, 24 - cellWidth(keys)))
        return "  \(keys)\(gap)\(command.title(in: language.orUsers))\n"
      }
      return "\(scope.heading)\n" + lines.joined()
    }
    try Standard.write(blocks.joined(separator: "\n"))
  }

  private func describe(_ command: Command) -> JSONValue {
    [
      "id": .string(command.id), "scope": .string(command.scope.rawValue),
      "title": .string(command.title(in: language.orUsers)),
      "keys": .array(command.keys.map { .string($0) }),
    ]
  }
}

extension Scope {
  /// The scopes in the order in which people meet them.
  fileprivate static var shown: [Scope] {
    [.everywhere, .home, .workspace, .boards, .board, .draft, .text, .carrying, .panel, .list]
  }

  fileprivate var heading: String {
    switch self {
    case .text: "While typing"
    case .draft: "While typing a note"
    case .panel: "In a panel over the board"
    case .list: "In a panel without a line to type in"
    case .carrying: "While notes are carried"
    case .home: "On the home screen"
    case .boards: "In the list of boards"
    case .board: "On a board"
    case .workspace: "In a workspace"
    case .everywhere: "Everywhere"
    }
  }
}
