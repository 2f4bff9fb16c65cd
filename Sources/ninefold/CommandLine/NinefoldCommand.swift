import ArgumentParser
import CanvasCore

/// The root of the command line; without a subcommand's name ``OpenCommand`` runs.
struct NinefoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ninefold",
    abstract: "Canvas boards and idea walls in the terminal, in one plain file.",
    discussion: """
      Examples:
        ninefold                                  your workspaces
        ninefold new plan.json --template lean    make one
        ninefold plan.json                        open it
        ninefold add plan.json "A repair café"    add a note without opening it
        ninefold show plan.json --outline         read it as plain text

      A name without a slash that is not here is looked for among your workspaces.
      Boards, boxes and notes are named by their id, or by how their title begins.

      Exit codes: 0 done, 1 findings or conflicts, 64 usage, 65 bad data, 66 no such input, \
      73 cannot create, 74 input or output failed, 77 not permitted.
      """,
    version: "ninefold \(Ninefold.version)",
    subcommands: [
      OpenCommand.self, NewCommand.self, ListCommand.self, ShowCommand.self, AddCommand.self,
      SetCommand.self, FacetsCommand.self, FacetCommand.self, MeasureCommand.self,
      PrototypeCommand.self, AttachCommand.self, TestCommand.self, LearnCommand.self,
      AskCommand.self, AnswerCommand.self, CelebrateCommand.self, MoveCommand.self,
      RemoveCommand.self,
      VoteCommand.self, UndoCommand.self,
      RedoCommand.self, LogCommand.self, DiffCommand.self, MarkCommand.self, RestoreCommand.self,
      ForgetCommand.self, WhyCommand.self, PromoteCommand.self, PartnerCommand.self,
      MergeCommand.self,
      SettleCommand.self, GitCommand.self,
      PresentCommand.self, ProjectCommand.self, ExportCommand.self, ImportCommand.self,
      ReportCommand.self,
      WatchCommand.self, CheckCommand.self, TemplatesCommand.self, KeysCommand.self,
      SchemaCommand.self, CompletionsCommand.self, CompleteCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// The names of the commands, for suggestions.
  static var names: [String] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
  }
}

/// The language of labels and titles.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of labels: \(Language.allValueStrings.joined(separator: ", ")).",
      valueName: "code"))
  var language: Language?

  /// The language asked for, else the user's.
  var orUsers: Language { language ?? System.language }

  /// The language of labels in JSON: it never depends on who runs the command.
  var orEnglish: Language { language ?? .en }
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument) }

  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
