import ArgumentParser
import CanvasCore

/// Prints a script for a shell.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print what makes a shell complete commands, boards, boxes and notes.",
    discussion: """
      Boards, boxes, notes, marks and people come from the file that stands on the line. They are completed to ids, \
      with their titles beside them; in bash and zsh the beginning of a title becomes the id.

      Examples:
        ninefold completions bash > ~/.local/share/bash-completion/completions/ninefold
        ninefold completions zsh > ~/.zfunc/_ninefold
        ninefold completions fish > ~/.config/fish/completions/ninefold.fish
      """)

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() throws { try Standard.write(program: CompletionScript.text(for: shell)) }

  /// The parser has scripts of its own behind a flag, which packagers know; they get ours by it.
  static func insteadOfParsers(_ arguments: [String]) -> [String] {
    let flag = "--generate-completion-script"
    guard let first = arguments.first, first == flag || first.hasPrefix(flag + "=") else {
      return arguments
    }
    let value = first == flag ? [] : [String(first.dropFirst(flag.count + 1))]
    return ["completions"] + value + arguments.dropFirst()
  }
}

/// Answers a shell's script.
struct CompleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete",
    abstract:
      "Say what can stand at the end of a command line, for the scripts of \"completions\".",
    shouldDisplay: false)

  @Argument var shell: Shell

  @Argument(parsing: .postTerminator) var words: [String] = []

  func run() throws {
    // Names of files that are no UTF-8 cannot be completed, nor can what comes after them.
    let texts = try words.map { try RawArgument.text($0) }
    let lines = Completion(shell, texts).lines
    try Standard.write(program: lines.map { $0 + "\n" }.joined())
  }
}

extension Shell: ExpressibleByArgument {}
