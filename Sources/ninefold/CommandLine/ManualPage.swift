import CanvasCore

/// The manual page ninefold(1), made from the commands: what help says is said once.
struct ManualPage {
  /// When the form of the page or what stands in its tables changed last; the same program gives the same page.
  private static let date = "2026-11-26"

  /// What a shell gets.
  static let exitCodes: [(code: String, meaning: String)] = [
    ("0", "Done."), ("1", "Something was found: conflicts, differences, advice."),
    ("64", "The command line is wrong."), ("65", "The data is wrong: a file is no workspace."),
    ("66", "There is no such file, or it cannot be read."), ("73", "A file cannot be made."),
    ("74", "Reading or writing failed."), ("77", "Something is not permitted."),
    ("128+n", "Signal n ended it: 130 for Ctrl-C, 143 for SIGTERM."),
  ]

  static let variables: [(name: String, meaning: String)] = [
    ("NINEFOLD_HOME", "The folder of your workspaces; ~/.local/share/ninefold else."),
    ("NINEFOLD_NAME", "Your name, for notes, votes and the history; $USER else."),
    ("NINEFOLD_SEEDS", "The folder of the starters; the ones that came with the program else."),
    ("LC_ALL, LC_MESSAGES, LANG", "Your language: the first one that is set counts."),
    ("SOURCE_DATE_EPOCH", "The time of commands, in seconds since 1970; the clock's else."),
    ("TZ", "The clocks by which times are shown."),
    ("NO_COLOR", "Where it is set nothing is shown in colour."),
    ("VISUAL, EDITOR", "The editor for long notes."),
    ("ESCDELAY", "Milliseconds that a lone Esc waits for the rest of a key."),
    ("COLUMNS, LINES", "The size in which boards are drawn where there is no screen."),
    ("TERM", "The terminal; \"dumb\" has boards drawn once, as lines."),
    ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME", "Folders instead of those below."),
  ]

  static let files: [(path: String, meaning: String)] = [
    ("NAME.ninefold.json", "A workspace. Any other name opens as well."),
    (".NAME.ninefold.json.history", "Its history, beside it: steps and marks."),
    ("~/.local/share/ninefold", "Your workspaces."),
    ("~/.config/ninefold/config.json", "Keys and settings."),
    ("~/.config/ninefold/themes", "Colours of your own."),
    ("~/.config/ninefold/templates", "Templates of your own."),
    ("~/.local/state/ninefold", "What is needed after a crash: journals and copies."),
  ]

  private let tree: CommandTree
  private var page = Roff()

  /// The page in roff with the man macros.
  static func text(of tree: CommandTree = .whole) -> String {
    var manual = ManualPage(tree: tree)
    manual.write()
    return manual.page.text
  }

  private init(tree: CommandTree) { self.tree = tree }

  private mutating func write() {
    page.title(tree.name.uppercased(), Self.date, "\(tree.name) \(Ninefold.version)")
    page.section("NAME")
    page.paragraph("\(tree.name) - " + tree.abstract.withoutFullStop)
    page.section("SYNOPSIS")
    if let first = tree.defaultName.flatMap(tree.subcommand) { page.synopsis(tree.name, first) }
    page.breakLine()
    page.line([.bold(tree.name), .italic("command"), .plain("[...]")])
    page.section("DESCRIPTION")
    page.discussion(tree.discussion.withoutExamples)
    page.section("COMMANDS")
    for command in tree.subcommands { write(command, tree.name) }
    page.section("OPTIONS")
    for option in tree.options { page.entry(option.head, option.words) }
    page.section("EXIT STATUS")
    for row in Self.exitCodes { page.entry([.bold(row.code)], row.meaning) }
    page.section("ENVIRONMENT")
    for row in Self.variables { page.entry([.bold(row.name)], row.meaning) }
    page.section("FILES")
    for row in Self.files { page.entry([.italic(row.path)], row.meaning) }
    page.section("EXAMPLES")
    page.example(tree.discussion.examples)
    page.section("SEE ALSO")
    page.paragraph("\(tree.name) help COMMAND, \(tree.name) keys, \(tree.name) schema")
  }

  private mutating func write(_ command: CommandTree, _ before: String) {
    let name = "\(before) \(command.name)"
    guard command.subcommands.isEmpty else {
      for inner in command.subcommands { write(inner, name) }
      return
    }
    page.subsection(name)
    page.synopsis(name, command)
    page.paragraph(command.abstract)
    page.discussion(command.discussion.withoutExamples)
    for argument in command.ownArguments { page.entry(argument.head, argument.words) }
    page.example(command.discussion.examples)
  }
}

extension CommandTree {
  /// What is not there for all commands alike.
  fileprivate var ownArguments: [Argument] {
    arguments.filter { !["--help", "--version"].contains($0.names.last ?? "") }
  }
}

extension CommandTree.Argument {
  /// What is typed: `--board board`.
  fileprivate var head: [Roff.Piece] {
    guard kind != .positional else { return [.italic(valueName)] }
    var head: [Roff.Piece] = []
    for (index, name) in names.enumerated() {
      head += [.bold(name + (index + 1 < names.count ? "," : ""))]
    }
    return kind == .option ? head + [.italic(valueName)] : head
  }

  fileprivate var words: String {
    let usual = defaultValue.map { $0.isEmpty ? "" : " (default: \($0))" } ?? ""
    return abstract + usual
  }

  /// As it stands in a synopsis, with brackets around what may be left out.
  fileprivate var usage: [Roff.Piece] {
    var pieces: [Roff.Piece] = kind == .positional ? [] : [.bold(names.last ?? "")]
    if takesValue { pieces.append(.italic(valueName)) }
    if isRepeating { pieces.append(.plain("...")) }
    return isOptional ? [.plain("[")] + pieces + [.plain("]")] : pieces
  }
}

extension Roff {
  /// `ninefold show [--board board] file`.
  fileprivate mutating func synopsis(_ name: String, _ command: CommandTree) {
    line([.bold(name)] + command.ownArguments.flatMap { $0.usage })
  }

  /// Paragraphs of help.
  fileprivate mutating func discussion(_ text: String) {
    for part in text.split(separator: "\n\n") where !part.allSatisfy(\.isWhitespace) {
      paragraph(part.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// Help up to its examples, and what comes after them.
  fileprivate var withoutExamples: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "Examples:") else { return self }
    let rest = lines[(start + 1)...].drop { $0.hasPrefix("  ") }
    return (lines[..<start] + rest).joined(separator: "\n")
  }

  /// The lines of the examples in help, without their indent.
  fileprivate var examples: [String] {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "Examples:") else { return [] }
    return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
  }
}
