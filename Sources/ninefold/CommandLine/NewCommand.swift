import ArgumentParser
import CanvasCore

/// Makes a workspace from templates or from a starter.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a workspace, and print where it is.",
    discussion: """
      A file that is there is never overwritten. A name without a dot or a slash goes into \
      the folder of your workspaces ($NINEFOLD_HOME, else ~/.local/share/ninefold).

      Examples:
        ninefold new plan.json
        ninefold new track.json --template wall --template lean --language nl
        ninefold new binnenstad --from inner-city
      """)

  @Argument(help: "The file to make.", completion: .file(extensions: ["json"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "A board of this template; may be repeated. \"lean\" where nothing is said.", valueName: "id"),
    transform: RawArgument.text)
  var template: [String] = []

  @Option(
    help: ArgumentHelp("Copy a starter, by its name or as a file.", valueName: "starter"),
    completion: .file(extensions: ["json"]))
  var from: String?

  @Option(help: "The title of the workspace; else the file's name.", transform: RawArgument.text)
  var title: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if from != nil, !template.isEmpty {
      throw ValidationError("Choose \"--from\" or \"--template\", not both.")
    }
  }

  func run() throws {
    let path = try FileName.newPath(file)
    var workspace = try from.map(copy) ?? fresh(path)
    if let title { workspace.title = title.cleanLine }
    var random = SystemRandomNumberGenerator()
    _ = try WorkspaceStore.create(
      path, workspace, stateFolder: System.stateFolder, random: &random)
    try Standard.write(path: path)
  }

  private func fresh(_ path: FilePath) throws -> Workspace {
    let library = UserTemplates.library
    let chosen = try (template.isEmpty ? ["lean"] : template).map { try library.named($0) }
    var random = SystemRandomNumberGenerator()
    let speaks = language.orUsers
    return .new(
      FileName.shortName(path).cleaned, language: speaks,
      boards: chosen.map { ($0, $0.title[speaks]) }, using: &random)
  }

  private func copy(of starter: String) throws -> Workspace {
    var workspace = try WorkspaceStore.open(try path(ofStarter: starter)).base
    let taken = workspace.takenIdentifiers
    var random = SystemRandomNumberGenerator()
    workspace.id = .fresh(using: &random, unless: taken.contains)
    if let code = language.language { workspace.fields["language"] = .string(code.rawValue) }
    return workspace
  }

  private func path(ofStarter name: String) throws(Failure) -> FilePath {
    let starters = StoreFolder.starters()
    if let starter = starters.first(where: { $0.name == name || $0.name + ".json" == name }) {
      return starter.path
    }
    let path = try FileName.path(name, others: starters.map(\.name))
    if name.utf8.contains(UInt8(ascii: "/")) || System.exists(path) { return path }
    let names = starters.map(\.name).joined(separator: ", ")
    throw Failure(
      sentence: "There is no starter \"\(name)\". "
        + (names.isEmpty ? "Name a file instead." : "Choose from: \(names); or name a file."),
      code: 66)
  }
}

extension TemplateLibrary {
  /// A template by its id, or by its title in any language; a name near to one is suggested.
  func named(_ name: String) throws(Failure) -> Template {
    let wanted = name.folded
    let found = all.first { template in
      template.id == wanted || template.title.values.values.contains { $0.folded == wanted }
    }
    if let found { return found }
    let near = Suggestion.clause(for: name, among: all.map(\.id))
    let choice = near.isEmpty ? " Choose from: \(all.map(\.id).joined(separator: ", "))." : near
    throw Failure(sentence: "There is no template \"\(name)\".\(choice)", code: 64)
  }
}
