import ArgumentParser
import CanvasCore
import Platform

/// Tells what changes in a workspace while it does.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Print what changes in a workspace, as JSON lines, until it is interrupted.",
    discussion: """
      One line a step (ninefold-watch/1): its time, author and title where the history knows them, and what came, \
      went, moved and changed, by ids. It is a tool for whoever runs the room: notes that are hidden from the room \
      are told too; only what is voted for in a blind round is not. A file that is gone or half written is waited \
      for, and nothing that changes meanwhile is lost. It ends with 0 when whoever reads its lines is gone, with \
      130 by Ctrl-C.

      Examples:
        ninefold watch plan.json
        ninefold watch wall.json --board "Idea wall" --state
        ninefold watch wall.json | while read -r line; do echo "$line"; done
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Option(help: "Only this board, by its id or title.", transform: RawArgument.text)
  var board: String?

  @Flag(help: "Print the workspace as it is first.")
  var state = false

  /// Milliseconds after which the file is looked at although nothing was heard: not every disk tells.
  private static let lookDelay: Int32 = 1000

  func run() throws {
    guard file != "-" else {
      throw Failure(.onlyFilesAreWatched, code: 64)
    }
    var watched = try WatchedFile(try FileName.path(file))
    let names = Names(
      workspace: watched.workspace, templates: UserTemplates.library, file: watched.name)
    let only = try board.map { try names.board($0).id }
    for number in [SIGINT, SIGTERM] { signal(number) { _exit(128 + $0) } }
    if state, try !put([watched.stateLine(of: only)]) { return }
    let watcher = watched.watcher()
    defer { watcher.close() }
    while true {
      var waiting = [
        pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: 1, events: 0, revents: 0),
      ]
      _ = poll(&waiting, 2, Self.lookDelay)
      if Standard.isUnheard { return }
      let hasHeard = waiting[0].revents != 0 && watcher.takeNews()
      if try !put(watched.look(hasHeard: hasHeard).compactMap { $0.json(about: only) }) { return }
    }
  }

  /// Writes lines, each at once; false where nobody reads them any more.
  private func put(_ lines: [JSONValue]) throws(Failure) -> Bool {
    for line in lines {
      do throws(Failure) {
        try Standard.write(json: JSONWriter.line(line) + [0x0a])
      } catch {
        if Standard.isUnheard { return false }
        throw error
      }
    }
    return true
  }
}
