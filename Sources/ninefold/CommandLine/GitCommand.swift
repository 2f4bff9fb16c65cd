import ArgumentParser
import CanvasCore
import Platform

/// Lets git merge workspaces field by field.
struct GitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git",
    abstract: "Let git merge and compare workspaces, not lines.",
    discussion: """
      Examples:
        ninefold git install
        ninefold git status
        ninefold git uninstall
      """,
    subcommands: [Install.self, Uninstall.self, Status.self])

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Set up the merge in a repository.",
      discussion: """
        Writes a block into .gitattributes, to be committed, and one into .git/info/exclude, and \
        sets merge.ninefold and diff.ninefold in .git/config. A clone has .gitattributes but not \
        the settings: each person runs this once. Doing it again changes nothing.

        Examples:
          ninefold git install
          ninefold git install ~/track --with-history
        """)

    @OptionGroup var repository: RepositoryArgument

    @Flag(help: "Let histories be committed too; their lines are merged by union.")
    var withHistory = false

    func run() throws {
      let repository = try repository.open()
      guard let program = GitCommand.program else {
        throw Failure(.programUnknown, code: 74)
      }
      try repository.put(GitCommand.attributes, in: repository.attributes)
      try repository.put(GitCommand.excludes(withHistory), in: repository.exclude)
      for (key, value) in Repository.settings(program) { try repository.set(key, to: value) }
      try Standard.write(
        Sentence.gitMergesNow.said(repository.attributes.displayPath) + "\n")
    }
  }

  struct Uninstall: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "uninstall",
      abstract: "Take away what \"git install\" has set up, and nothing else.",
      discussion: """
        Examples:
          ninefold git uninstall
        """)

    @OptionGroup var repository: RepositoryArgument

    func run() throws {
      let repository = try repository.open()
      try repository.put(nil, in: repository.attributes)
      try repository.put(nil, in: repository.exclude)
      for key in GitCommand.keys { try repository.set(key, to: nil) }
      try Standard.write(Sentence.gitMergesText.said() + "\n")
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Say whether the merge is set up in a repository.",
      discussion: """
        Ends with 0 where all is set up, with 1 where something is missing.

        Examples:
          ninefold git status
          ninefold git status --json
        """)

    @OptionGroup var repository: RepositoryArgument

    @Flag(help: "Write JSON (ninefold-git/1).")
    var json = false

    func run() throws {
      let repository = try repository.open()
      let attributes = try repository.block(in: repository.attributes) == GitCommand.attributes
      let exclude = try repository.block(in: repository.exclude)
      let keepsHistory = exclude == GitCommand.excludes(true)
      let excludes = keepsHistory || exclude == GitCommand.excludes(false)
      // Another copy of the program may have been set up; it must be there still.
      let program = GitCommand.program.map(Repository.settings) ?? []
      let settings = GitCommand.keys.allSatisfy { repository.value(of: $0) != nil }
      let asText = attributes ? repository.mergedAsText() : []
      let hasDriver = repository.hasDriver
      let isOurs = program.allSatisfy { repository.value(of: $0.key) == $0.value }
      if json {
        try Standard.write(json: [
          "format": "ninefold-git/1", "attributes": .bool(attributes), "exclude": .bool(excludes),
          "settings": .bool(settings), "thisProgram": .bool(settings && isOurs),
          "withHistory": .bool(keepsHistory), "driver": .bool(hasDriver),
          "mergedAsText": .array(asText.map { .string($0.displayPath) }),
        ])
      } else {
        let lines =
          [
            mark(attributes, .attributesSay),
            mark(excludes, excludes && !keepsHistory ? .excludeLeavesOutAll : .excludeLeavesOut),
            mark(
              settings && hasDriver,
              settings && !hasDriver
                ? .configNamesMissing : settings && !isOurs ? .configNamesOther : .configNames),
          ] + asText.map { mark(false, .mergedAsText, $0.displayPath, $0.displayPath) }
        let help =
          attributes && excludes && settings && hasDriver
          ? "" : Sentence.installSetsUp.said() + "\n"
        try Standard.write(lines.map { $0 + "\n" }.joined() + help)
      }
      if !(attributes && excludes && settings && hasDriver && asText.isEmpty) { throw ExitCode(1) }
    }

    /// A sentence with yes or no before it, both of one width.
    private func mark(_ isThere: Bool, _ sentence: Sentence, _ parts: String...) -> String {
      let (yes, no) = (Sentence.yes.said(), Sentence.no.said())
      let answer = isThere ? yes : no
      let gap = String(repeating: " ", count: max(yes.count, no.count) - answer.count + 1)
      return answer + gap + sentence.text(in: System.language, parts)
    }
  }

  // MARK: What is set up

  static let keys = ["merge.ninefold.name", "merge.ninefold.driver", "diff.ninefold.textconv"]

  static let attributes = [
    "# Workspaces are merged field by field (ninefold git install).",
    "# JSON of other programs is merged line by line, as git does by itself.",
    "*.json merge=ninefold",
    "*.ninefold.json merge=ninefold diff=ninefold",
    "# Histories are lines that are only ever added.",
    ".*.json.history merge=union -text",
  ]

  static func excludes(_ withHistory: Bool) -> [String] {
    [".ninefold-*", ".*.history.aside-*"] + (withHistory ? [] : [".*.history"])
  }

  /// This program as git shall call it: by the name it is found under in PATH, which stays when the
  /// program is updated, else by its own.
  static var program: FilePath? {
    guard let own = System.executable else { return nil }
    let name = FilePath(CommandLine.arguments.first ?? "ninefold").name
    for folder in (System.variable("PATH") ?? "").split(separator: ":") where folder.first == "/" {
      let candidate = FilePath(String(folder)).appending(name)
      if realPath(candidate) == own { return candidate }
    }
    return own
  }

  private static func realPath(_ path: FilePath) -> FilePath? {
    let name = path.bytes.map { CChar(bitPattern: $0) } + [0]
    guard let found = realpath(name, nil) else { return nil }
    defer { free(found) }
    return FilePath(String(cString: found))
  }
}

/// The folder that a git command is about.
struct RepositoryArgument: ParsableArguments {
  @Argument(help: "A folder of the repository; this one else.", completion: .directory)
  var folder: String = "."

  func open() throws(Failure) -> Repository { try Repository(folder) }
}
