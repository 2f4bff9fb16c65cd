import ArgumentParser
import CanvasCore

/// The commands with their arguments as data, for what is made from them: completions and the manual page.
/// The parser describes itself as JSON; this is that description with names.
struct CommandTree: Sendable {
  let name: String
  let abstract: String
  let discussion: String
  let arguments: [Argument]
  let subcommands: [CommandTree]
  /// The subcommand that runs where none is named.
  let defaultName: String?

  /// Something that can stand after a command's name.
  struct Argument: Sendable {
    enum Kind: String, Sendable {
      case positional, option, flag
    }

    let kind: Kind
    /// With their dashes, as they are typed; none for a positional.
    let names: [String]
    /// What stands for the value in the help.
    let valueName: String
    let abstract: String
    let isOptional: Bool
    let isRepeating: Bool
    /// The words that can stand there, where these are known.
    let values: [String]
    let defaultValue: String?

    var takesValue: Bool { kind != .flag }
  }

  /// The tree of the program; what help does not list is left out.
  static let whole: CommandTree = {
    let text = NinefoldCommand._dumpHelp()
    let command = (try? JSONParser.parse(Array(text.utf8)))?.object?["command"]?.object
    return CommandTree(command ?? [:])
  }()

  private init(_ json: JSONObject) {
    func isShown(_ json: JSONObject) -> Bool { json["shouldDisplay"]?.bool != false }
    name = json["commandName"]?.string ?? ""
    abstract = json["abstract"]?.string ?? ""
    discussion = json["discussion"]?.string ?? ""
    arguments = (json["arguments"]?.array ?? []).compactMap(\.object).filter(isShown)
      .compactMap(Argument.init)
    subcommands = (json["subcommands"]?.array ?? []).compactMap(\.object).filter(isShown)
      .map(CommandTree.init)
    defaultName = json["defaultSubcommand"]?.string
  }

  /// The subcommand of a name.
  func subcommand(_ name: String) -> CommandTree? { subcommands.first { $0.name == name } }

  var positionals: [Argument] { arguments.filter { $0.kind == .positional } }
  var options: [Argument] { arguments.filter { $0.kind != .positional } }

  /// The option or flag that is written so, dashes included.
  func option(_ name: String) -> Argument? { options.first { $0.names.contains(name) } }
}

extension CommandTree.Argument {
  fileprivate init?(_ json: JSONObject) {
    guard let kind = json["kind"]?.string.flatMap(Kind.init) else { return nil }
    self.kind = kind
    names = (json["names"]?.array ?? []).compactMap { item in
      guard let name = item.object?["name"]?.string else { return nil }
      return (item.object?["kind"]?.string == "long" ? "--" : "-") + name
    }
    valueName = json["valueName"]?.string ?? ""
    abstract = json["abstract"]?.string ?? ""
    isOptional = json["isOptional"]?.bool ?? false
    isRepeating = json["isRepeating"]?.bool ?? false
    values =
      json["allValues"]?.strings
      ?? json["completionKind"]?.object?["list"]?.object?["values"]?.strings ?? []
    defaultValue = json["defaultValue"]?.string
  }
}
