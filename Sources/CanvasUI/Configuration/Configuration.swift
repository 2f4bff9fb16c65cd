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

  /// The configuration that `bytes` spell. Throws a ``JSONError`` with its place for the first thing that
  /// is not JSON, not known, or cannot be.
  public init(reading bytes: [UInt8]) throws(JSONError) {
    let value = try JSONParser.parse(bytes)
    do throws(JSONObjection) {
      try take(value)
      try checkClashes()
    } catch {
      throw JSONError(error, in: bytes)
    }
  }

  private static let names = ["theme", "language", "mouse", "ascii", "keys"]

  private mutating func take(_ value: JSONValue) throws(JSONObjection) {
    guard let object = value.object else {
      throw JSONObjection(path: [], reason: "a configuration is an object in braces")
    }
    for (key, value) in object.members {
      let path: [JSONError.Step] = [.member(key.text)]
      switch key.text {
      case "theme":
        guard let text = value.string else {
          throw JSONObjection(path: path, reason: "\"theme\" is a name in quotes")
        }
        theme = text
      case "language":
        language = value.string.flatMap(Language.init(rawValue:))
        if language == nil {
          let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
          throw JSONObjection(path: path, reason: "\"language\" is one of \(codes)")
        }
      case "mouse": mouse = try Self.bool(value, "mouse", path)
      case "ascii": ascii = try Self.bool(value, "ascii", path)
      case "keys": try takeKeys(value, path)
      default:
        throw JSONObjection(unknown: key.text, what: "setting", among: Self.names, path: path)
      }
    }
  }

  private static func bool(
    _ value: JSONValue, _ name: String, _ path: [JSONError.Step]
  ) throws(JSONObjection) -> Bool {
    guard let bool = value.bool else {
      throw JSONObjection(path: path, reason: "\"\(name)\" is true or false")
    }
    return bool
  }

  private mutating func takeKeys(
    _ value: JSONValue, _ path: [JSONError.Step]
  ) throws(JSONObjection) {
    guard let object = value.object else {
      throw JSONObjection(path: path, reason: "\"keys\" is an object: commands and their keys")
    }
    for (id, value) in object.members {
      let path = path + [.member(id.text)]
      guard CommandTable.standard[id.text] != nil else {
        throw JSONObjection(
          unknown: id.text, what: "command", among: Command.all.map(\.id), path: path,
          others: "\"ninefold keys --defaults\" lists them")
      }
      let texts = value.string.map { [$0] } ?? value.strings
      guard value.string != nil || value.array?.count == texts.count else {
        throw JSONObjection(path: path, reason: "keys are a text in quotes or a list of texts")
      }
      var sequences: [KeySequence] = []
      for text in texts {
        guard let sequence = KeySequence(parsing: text) else {
          throw JSONObjection(
            path: path,
            reason:
              "\"\(text)\" is no key; write a character, or a name as Enter, Ctrl-P, Alt-x, F5")
        }
        sequences.append(sequence)
      }
      keys[id.text] = sequences
    }
  }

  /// Throws where keys of two commands of this file are the same, or those of one begin those of the other,
  /// where both would be in force: one of them could never be reached.
  private func checkClashes() throws(JSONObjection) {
    let bound = Command.all.flatMap { command in
      (keys[command.id] ?? []).map { (command: command, keys: $0) }
    }
    for (index, one) in bound.enumerated() {
      for other in bound[..<index] where other.command.id != one.command.id {
        // What is typed in a draft or carried takes keys over on purpose, as the usual keys do.
        guard other.command.scope == one.command.scope, one.keys.clashes(with: other.keys) else {
          continue
        }
        throw JSONObjection(
          path: [.member("keys"), .member(one.command.id)],
          reason: one.keys == other.keys
            ? "\"\(one.keys)\" is a key of \"\(other.command.id)\" too; give one of them another"
            : "\"\(one.keys)\" and \"\(other.keys)\" of \"\(other.command.id)\" begin alike; "
              + "give one of them another")
      }
    }
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
