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

  /// Scopes that are in force together.
  package static let together: [Set<Scope>] = {
    let screens = Screen.scopesTogether.map(Set.init)
    // What lets keys through is in force together with the screen it was begun on.
    return screens + Activity.scopesTogether.map { Set($0) }
      + [Set([.carrying] + Screen.board.scopes)]
  }()

  /// The keys of some commands. `bindings` has other keys than the default ones by the command's id; default keys
  /// that are the same, or begin alike, give way wherever both would be in force. Where a key stands twice in a
  /// scope the first command has it; a test and ``Configuration`` see to it that none does.
  public init(_ table: [Command], bindings: [String: [KeySequence]] = [:]) {
    let bound = table.flatMap { command in
      (bindings[command.id] ?? []).map { (scope: command.scope, keys: $0) }
    }
    for command in table {
      if let own = bindings[command.id] {
        bind(command, to: own)
      } else {
        let usual = command.keys.compactMap { KeySequence(parsing: $0) }
        bind(
          command,
          to: usual.filter { keys in
            !bound.contains { other in
              Self.meet(command.scope, other.scope) && keys.clashes(with: other.keys)
            }
          })
      }
    }
  }

  /// Whether two scopes can be in force at once.
  static func meet(_ a: Scope, _ b: Scope) -> Bool {
    together.contains { $0.contains(a) && $0.contains(b) }
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
