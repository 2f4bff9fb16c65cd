/// Which key does what in which scope.
public struct Keymap: Sendable {
  private let commands: [Scope: [Key: Command]]
  private let keys: [String: [Key]]

  /// The default keys of all commands.
  public static let standard = Keymap(Command.all)

  /// The keys of some commands. Where a key stands twice in a scope the first command has it; a test
  /// sees to it that none does.
  public init(_ table: [Command]) {
    var commands: [Scope: [Key: Command]] = [:]
    var keys: [String: [Key]] = [:]
    for command in table {
      for key in command.keys.compactMap({ Key(parsing: $0) }) {
        keys[command.id, default: []].append(key)
        if commands[command.scope]?[key] == nil {
          commands[command.scope, default: [:]][key] = command
        }
      }
    }
    self.commands = commands
    self.keys = keys
  }

  /// The command of a key in the innermost scope that has one, or nil.
  func command(for key: Key, in scopes: [Scope]) -> Command? {
    scopes.lazy.compactMap { self.commands[$0]?[key] }.first
  }

  /// The keys of a command, the one to show first.
  public func keys(of command: String) -> [Key] { keys[command] ?? [] }
}

extension Key {
  /// The key as the hints show it.
  var hint: String {
    switch code {
    case .enter where modifiers.isEmpty: "⏎"
    case .up where modifiers.isEmpty: "↑"
    case .down where modifiers.isEmpty: "↓"
    default: description
    }
  }

  /// The text the key types into a field, or nil.
  var typed: String? { text.map { String($0) } }
}
