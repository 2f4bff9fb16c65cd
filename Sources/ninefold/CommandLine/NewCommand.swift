import ArgumentParser
import CanvasCore
import Platform

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
        ninefold new elsewhere.json --copy plan.json --board "Lean Canvas" --place Ghent
      """)

  @Argument(help: "The file to make.", completion: .file(extensions: ["json"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "A board of this template; may be repeated. \"lean\" where nothing is said.", valueName: "id"),
    transform: RawArgument.text)
  var template: [String] = []

  @Option(
    help: ArgumentHelp(
      "Copy a starter, by its name or as a file; \"-\" for standard input.",
      valueName: "starter"),
    completion: .file(extensions: ["json"]))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Copy the canvas that --board names from this workspace, with where it comes from.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var copy: String?

  @Option(help: "With --copy: the canvas, by its id or title.", transform: RawArgument.text)
  var board: String?

  @Option(help: "Where it happens.", transform: RawArgument.text)
  var place: String?

  @Flag(
    name: .customLong("with-evidence"),
    help: "With --copy: keep what was proved; else all of it is untested in the other place.")
  var withEvidence = false

  @Option(help: "The title of the workspace; else the file's name.", transform: RawArgument.text)
  var title: String?

  @OptionGroup var language: LanguageOption
  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if from != nil, !template.isEmpty {
      throw ValidationError(.fromOrTemplate)
    }
    if copy != nil, from != nil || !template.isEmpty { throw ValidationError(.copyAlone) }
    if (copy == nil) != (board == nil) || withEvidence && copy == nil {
      throw ValidationError(.copyNeedsBoard)
    }
  }

  func run() throws {
    let path = try FileName.newPath(file, makingFolders: !changes.dryRun)
    var workspace = try copy.map(canvas) ?? from.map(starter) ?? fresh(path)
    if let title { workspace.title = title.cleanLine }
    if let place { workspace.place = place.cleanLine }
    if changes.dryRun {
      try wouldMake(path)
    } else {
      var random = SystemRandomNumberGenerator()
      _ = try WorkspaceStore.create(
        path, workspace, stateFolder: System.stateFolder, random: &random)
    }
    if !changes.quiet { try Standard.write(path: path) }
  }

  /// Refuses what making the file would refuse: a name that is taken, a folder that is not there.
  private func wouldMake(_ path: FilePath) throws(FileError) {
    guard !System.exists(path) else { throw .store(.alreadyExists, path) }
    guard System.exists(path.folder) || path.folder == StoreFolder.path else {
      throw .store(.system(SystemError(code: ENOENT, call: "open"), .create), path)
    }
    changes.tell(Sentence.wouldMake.said(path.displayPath))
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

  /// The canvas of another workspace, for this one.
  private func canvas(of file: String) throws -> Workspace {
    let source = try Source(file)
    let workspace = try source.workspace()
    let templates = UserTemplates.library
    let names = Names(workspace: workspace, templates: templates, file: source.name)
    var random = SystemRandomNumberGenerator()
    return try workspace.copying(
      board: names.board(board).id, to: place?.cleanLine ?? "", keepsEvidence: withEvidence,
      at: System.now, language: language.language, templates: templates, using: &random)
  }

  private func starter(_ starter: String) throws -> Workspace {
    var workspace =
      try starter == "-"
      ? Source(starter).workspace() : WorkspaceStore.open(try path(ofStarter: starter)).base
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
    let wayOut =
      names.isEmpty
      ? Sentence.nameFileInstead.said() : Sentence.chooseOrNameFile.said(names)
    throw Failure(sentence: "\(Sentence.noStarterCalled.said(name)) \(wayOut)", code: 66)
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
    let ids = all.map(\.id)
    let choice =
      Suggestion.question(for: name, among: ids)
      ?? Sentence.chooseFrom.said(ids.joined(separator: ", "))
    throw Failure(sentence: "\(Sentence.noTemplateCalled.said(name)) \(choice)", code: 64)
  }
}
