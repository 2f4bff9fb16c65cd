import CanvasCore

/// What a command writes with `--json`, as data: the one table from which the published schema of all outputs is made.
/// The number after the slash goes up when something a script may rely on goes away; what comes in addition leaves it.
struct OutputFormat: Sendable {
  /// As `format` has it, without the version.
  let name: String
  let version: Int
  /// The command that writes it, as it is typed.
  let command: String
  let meaning: String
  let shape: Shape

  /// What a value looks like.
  indirect enum Shape: Sendable {
    case text, identifier, moment, truth, whole, anything
    /// These words and no other.
    case words([String])
    case exactly(Bool)
    case list(Shape)
    case object([Member])
    /// Any names, all with such values.
    case map(Shape)
    case either([Shape])
    /// An object of a workspace's file: `board`; the whole file without a name.
    case ofFile(String?)
    /// A shape that has a name of its own in the schema.
    case named(String)
  }

  struct Member: Sendable {
    let key: FieldKey
    let shape: Shape
    let meaning: String
    var isOptional = false

    init(_ key: FieldKey, _ shape: Shape, _ meaning: String) {
      self.key = key
      self.shape = shape
      self.meaning = meaning
    }

    /// The same, and it may be left out.
    var orNot: Member {
      var member = self
      member.isOptional = true
      return member
    }
  }

  init(
    _ name: String, _ version: Int = 1, by command: String, _ meaning: String, _ members: [Member]
  ) {
    self.init(name, version, by: command, meaning, .object(members))
  }

  init(_ name: String, _ version: Int = 1, by command: String, _ meaning: String, _ shape: Shape) {
    self.name = name
    self.version = version
    self.command = command
    self.meaning = meaning
    self.shape = shape
  }

  /// As `format` has it.
  var id: String { "\(name)/\(version)" }
}
