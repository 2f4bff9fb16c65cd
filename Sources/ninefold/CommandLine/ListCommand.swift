import ArgumentParser
import CanvasCore
import CanvasUI

/// The workspaces of the store folder.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List your workspaces.",
    discussion: """
      They are in $NINEFOLD_HOME, else in ~/.local/share/ninefold. \
      One that cannot be read is listed with the reason.

      With --programme the workspaces of a folder, and of its folders one deep, are seen as one: stage, \
      evidence (+ proved, x refuted, ~ in test, = unclear, ? untested), last change, last mark, who is stuck \
      and why, what became of them.

      Examples:
        ninefold list
        ninefold list --json
        ninefold list --programme teams --weeks 2
      """)

  @Option(
    help: ArgumentHelp("See the workspaces of a folder as one programme.", valueName: "folder"))
  var programme: String?

  @Option(
    help: "With --programme: after how many weeks without a change a team is stuck (default: 3).")
  var weeks: Int?

  @Flag(help: "Write JSON (ninefold-list/1; with --programme ninefold-programme/1).")
  var json = false

  func validate() throws {
    if let weeks {
      if weeks < 0 { throw ValidationError(.weeksAreCounted) }
      if programme == nil { throw ValidationError(.weeksNeedProgramme) }
    }
  }

  func run() throws {
    if let programme { return try printProgramme(programme) }
    try json ? Self.printJSON() : Self.print()
  }

  static func print() throws {
    let entries = entries()
    guard !entries.isEmpty else {
      return try Standard.write(
        Sentence.noWorkspacesYet.said(StoreFolder.path.displayPath) + "\n")
    }
    let lines = entries.flatMap { entry -> [String] in
      switch entry.content {
      case .success(let workspace):
        [
          "\(entry.title.visible) (\(workspace.counts))", "  \(entry.path.displayPath)",
        ]
      case .failure(let error): [entry.title, "  \(error.said)"]
      }
    }
    try Standard.write(lines.joined(separator: "\n") + "\n")
  }

  private static func printJSON() throws {
    let entries = entries()
    try Standard.write(json: [
      "format": "ninefold-list/1", "folder": .string(StoreFolder.path.displayPath),
      "workspaces": .array(entries.map(\.json)),
    ])
  }

  private static func entries() -> [Entry] {
    let paths = StoreFolder.entries()
    return Progress.run(Sentence.readingWorkspaces.said()) { progress in
      paths.enumerated().map { index, path in
        progress.tick(index, of: paths.count)
        return Entry(path)
      }
    }
  }

  /// A file of the folder with what is in it.
  private struct Entry {
    let path: FilePath
    let content: Result<Workspace, FileError>

    init(_ path: FilePath) {
      self.path = path
      do throws(FileError) {
        content = .success(try WorkspaceStore.open(path).base)
      } catch {
        content = .failure(error)
      }
    }

    var title: String {
      let title = (try? content.get())?.title ?? ""
      return title.isEmpty ? path.displayName : title
    }

    var json: JSONValue {
      var object: JSONObject = ["path": .string(path.displayPath), "title": .string(title)]
      switch content {
      case .success(let workspace):
        object["id"] = .string(workspace.id.text)
        object["boards"] = .number("\(workspace.boards.count)")
        object["notes"] = .number("\(workspace.noteCount)")
      case .failure(let error): object["trouble"] = .string(error.sentence)
      }
      return .object(object)
    }
  }
}

extension Workspace {
  /// `3 boards, 66 notes`, to the reader.
  var counts: String {
    "\(Phrase.boardCount.said(count: boards.count)), \(Phrase.noteCount.said(count: noteCount))"
  }
}

extension Int {
  /// A number of things in English: `1 note`, `2 notes`.
  func of(_ thing: String, _ things: String? = nil) -> String {
    self == 1 ? "1 \(thing)" : "\(self) \(things ?? thing + "s")"
  }
}
