import ArgumentParser
import CCurses
import CanvasCore
import CanvasUI
import Platform

/// The program as a shell sees it: arguments in, text and an exit code out.
///
/// A command is a file of this folder. It parses nothing itself and prints nothing but through
/// ``Standard``; what goes wrong is thrown, and becomes a sentence and an exit code here alone.
enum CommandLineTool {
  /// Runs the command of the process's arguments and ends the process.
  static func run() -> Never {
    // Without descriptors 0 to 2 the next file opened would get their number, and our output.
    nf_guard_fds()
    signal(SIGPIPE, SIG_IGN)
    exit(perform(RawArgument.all()))
  }

  private static func perform(_ arguments: [[UInt8]]) -> Int32 {
    if let failure = Dashes.shortened(arguments) { return report(failure) }
    var command: any ParsableCommand
    do {
      command = try NinefoldCommand.parseAsRoot(
        CompletionsCommand.insteadOfParsers(arguments.map(RawArgument.string)))
    } catch {
      let isRefusal = NinefoldCommand.exitCode(for: error).rawValue != 0
      return report(isRefusal ? Dashes.misplaced(arguments) ?? error : error)
    }
    do {
      try command.run()
      return 0
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case let failure as Failure: return report(failure)
    case let error as FileError: return report(error.failure)
    case let refusal as Refusal:
      return report(Failure(sentence: refusal.words(in: System.language) + ".", code: 64))
    case let code as ExitCode: return code.rawValue
    default: break
    }
    // Help, the version, and what the parser has against the arguments.
    let message = NinefoldCommand.fullMessage(for: error) + "\n"
    let text = String(decoding: RawArgument.bytes(message), as: UTF8.self)
    let code = NinefoldCommand.exitCode(for: error).rawValue
    guard code == 0 else { return report(Failure(sentence: String(text.trimmedEnd), code: code)) }
    do throws(Failure) {
      try Standard.write(text)
      return 0
    } catch {
      return report(error)
    }
  }

  private static func report(_ failure: Failure) -> Int32 {
    if !failure.sentence.isEmpty { Standard.complain(failure.sentence) }
    return failure.code
  }
}
