import ArgumentParser
import CanvasCore

/// Prints the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, in the form that \"man\" reads.",
    discussion: """
      Examples:
        ninefold manual > ninefold.1
        ninefold manual | man -l -
      """)

  func run() throws { try Standard.write(program: ManualPage.text()) }
}
