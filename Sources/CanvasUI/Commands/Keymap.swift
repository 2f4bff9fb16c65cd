/// Which keys do what in which scope.
public struct Keymap: Sendable {
  /// What keys that were pressed one after the other mean.
  enum Match {
    case command(Command)
    /// More keys can follow.
    case beginning
    case nothing
  }

  private var commands: [Scope: [KeySequence: Command]] = [:]
  private var beginnings: [Scope: Set<KeySequence>] = [:]
  private var keys: [String: [KeySequence]] = [:]

  /// The default keys of all commands.
  public static let standard = Keymap(Command.all)

  /// The keys of some commands. `bindings` has other keys than the default ones by the command's id; a key
  /// named there is taken from the command that has it by default in the same scope. Where a key stands
  /// twice in a scope the first command has it; a test and ``Configuration`` see to it that none does.
  public init(_ table: [Command], bindings: [String: [KeySequence]] = [:]) {
    for scope in Scope.allCases {
      let here = table.filter { $0.scope == scope }
      let taken = Set(here.flatMap { bindings[$0.id] ?? [] })
      for command in here {
        let usual = command.keys.compactMap { KeySequence(parsing: $0) }
        bind(command, to: bindings[command.id] ?? usual.filter { !taken.contains($0) })
      }
    }
  }

  private mutating func bind(_ command: Command, to sequences: [KeySequence]) {
    keys[command.id] = sequences
    for sequence in sequences where commands[command.scope]?[sequence] == nil {
      commands[command.scope, default: [:]][sequence] = command
      for count in 1..<max(1, sequence.keys.count) {
        let beginning = KeySequence(Array(sequence.keys.prefix(count)))
        beginnings[command.scope, default: []].insert(beginning)
      }
    }
  }

  /// What keys mean in the innermost scope that knows them.
  func match(_ pressed: [Key], in scopes: [Scope]) -> Match {
    let sequence = KeySequence(pressed)
    for scope in scopes {
      if let command = commands[scope]?[sequence] { return .command(command) }
      if beginnings[scope]?.contains(sequence) == true { return .beginning }
    }
    return .nothing
  }

  /// The keys of a command, the one to show first.
  public func keys(of command: String) -> [KeySequence] { keys[command] ?? [] }
}
