import ArgumentParser
import CanvasCore

/// What all commands that change something have in common: to try it only, and to say nothing of it.
struct ChangeOptions: ParsableArguments {
  @Flag(help: "Do everything but writing, and say what would be written.")
  var dryRun = false

  @Flag(help: "Print nothing but what goes wrong.")
  var quiet = false

  /// Writes what came of the change to standard output, a line each.
  func print(_ lines: [String]) throws(Failure) {
    guard !quiet else { return }
    try Standard.write(lines.map { $0 + "\n" }.joined())
  }

  /// Says on standard error what is good to know and no error.
  func tell(_ sentence: String) {
    if !quiet { Standard.complain(sentence) }
  }
}
