import CanvasCore

/// What a user has chosen for good: one JSON file, `config.json` in the configuration folder.
///
///     {
///       "theme": "dark",
///       "language": "nl",
///       "mouse": true,
///       "ascii": false,
///       "keys": { "note.add": ["a", "i"], "note.first": "g g" }
///     }
///
/// Everything may be left out. A key is written as ``Key`` says ("Ctrl-P", "é"), keys pressed one after the
/// other with spaces between them. `ninefold keys --defaults` prints all that can be bound.
public struct Configuration: Hashable, Sendable {
  /// The name of a theme, built in or the user's own.
  public var theme: String?
  /// The language to speak, whatever locale and workspace say.
  public var language: Language?
  /// Whether the mouse is on from the start.
  public var mouse = false
  /// Whether to draw with ASCII only.
  public var ascii = false
  /// Keys by the id of a command, in place of its default ones.
  public var keys: [String: [KeySequence]] = [:]

  public init() {}

  /// The keys in force; made anew each time.
  public var keymap: Keymap { Keymap(Command.all, bindings: keys) }

  /// The configuration that `bytes` spell, as far as it is right: what is wrong is left out and named. Throws a
  /// ``JSONError`` only where they are no JSON.
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> Checked<Configuration> {
    let value = try JSONParser.parse(bytes)
    var reader = ConfigurationReader()
    reader.take(value)
    return Checked(reader.configuration, reader.mistakes, in: bytes)
  }
}

/// Takes a configuration out of JSON, setting by setting.
private struct ConfigurationReader {
  typealias Path = [JSONError.Step]

  private(set) var configuration = Configuration()
  private(set) var mistakes = JSONMistakes()
  /// The keys taken so far, in the order of the file.
  private var bound: [(command: Command, keys: KeySequence)] = []

  private static let names = ["theme", "language", "mouse", "ascii", "keys"]

  mutating func take(_ value: JSONValue) {
    guard let object = value.object else {
      return mistakes.add([], "a configuration is an object in braces")
    }
    for (key, value) in object.members {
      let path: Path = [.member(key.text)]
      switch key.text {
      case "theme":
        configuration.theme = value.string
        if value.string == nil { mistakes.add(path, "\"theme\" is a name in quotes") }
      case "language":
        configuration.language = value.string.flatMap(Language.init(rawValue:))
        if configuration.language == nil {
          let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
          mistakes.add(path, "\"language\" is one of \(codes)")
        }
      case "mouse": configuration.mouse = bool(value, "mouse", path)
      case "ascii": configuration.ascii = bool(value, "ascii", path)
      case "keys": takeKeys(value, path)
      default:
        mistakes.add(
          JSONObjection(unknown: key.text, what: "setting", among: Self.names, path: path))
      }
    }
  }

  private mutating func bool(_ value: JSONValue, _ name: String, _ path: Path) -> Bool {
    if value.bool == nil { mistakes.add(path, "\"\(name)\" is true or false") }
    return value.bool ?? false
  }

  // MARK: Keys

  private mutating func takeKeys(_ value: JSONValue, _ path: Path) {
    guard let object = value.object else {
      return mistakes.add(path, "\"keys\" is an object: commands and their keys")
    }
    for (id, value) in object.members {
      let path = path + [.member(id.text)]
      guard let command = CommandTable.standard[id.text] else {
        mistakes.add(
          JSONObjection(
            unknown: id.text, what: "command", among: Command.all.map(\.id), path: path,
            others: "\"ninefold keys --defaults\" lists them"))
        continue
      }
      takeKeys(of: command, value, path)
    }
  }

  /// A command of whose keys none is right keeps its usual ones.
  private mutating func takeKeys(of command: Command, _ value: JSONValue, _ path: Path) {
    guard value.string != nil || value.array != nil else {
      return mistakes.add(path, "keys are a text in quotes or a list of texts")
    }
    let list = value.array ?? [value]
    var sequences: [KeySequence] = []
    for (index, item) in list.enumerated() {
      let path = value.array == nil ? path : path + [.element(index)]
      guard let keys = keys(item, path), isFree(keys, for: command, path) else { continue }
      sequences.append(keys)
      bound.append((command, keys))
    }
    if list.isEmpty || !sequences.isEmpty { configuration.keys[command.id] = sequences }
  }

  private mutating func keys(_ value: JSONValue, _ path: Path) -> KeySequence? {
    guard let text = value.string else {
      mistakes.add(path, "keys are a text in quotes or a list of texts")
      return nil
    }
    if let sequence = KeySequence(parsing: text) { return sequence }
    let advice =
      KeySequence.suggestion(for: text).map { "did you mean \"\($0)\"?" }
      ?? "write a character, or a name as Enter, Ctrl-P, Alt-x, F5"
    mistakes.add(path, "\"\(text)\" is no key; \(advice)")
    return nil
  }

  /// Whether no other command of this file has the same keys, or some that begin alike, where both would be in force:
  /// one of them could never be reached. The first one in the file keeps them.
  private mutating func isFree(
    _ keys: KeySequence, for command: Command, _ path: Path
  ) -> Bool {
    // What is typed in a draft or carried takes keys over on purpose, as the usual keys do.
    let other = bound.first {
      $0.command.id != command.id && $0.command.scope == command.scope
        && keys.clashes(with: $0.keys)
    }
    guard let other else { return true }
    mistakes.add(
      path,
      keys == other.keys
        ? "\"\(keys)\" is a key of \"\(other.command.id)\" too; give one of them another"
        : "\"\(keys)\" and \"\(other.keys)\" of \"\(other.command.id)\" begin alike; "
          + "give one of them another")
    return false
  }
}

extension Configuration {
  /// All commands with their default keys, as they can stand in the file.
  public static var defaults: JSONValue {
    var keys: JSONObject = [:]
    for command in Command.all {
      keys[FieldKey(command.id)] = .array(command.keys.map { .string($0) })
    }
    return ["theme": "standard", "mouse": false, "ascii": false, "keys": .object(keys)]
  }
}
