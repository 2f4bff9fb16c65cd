import ArgumentParser
import CanvasCore
import CanvasUI

/// Takes steps back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last steps.",
    discussion: """
      Reaches back over all sessions, whoever made the steps. What was changed elsewhere since stays, \
      and is told, with what stands in the way. Undoing is a step too: nothing is ever lost. Votes have their own way back, \
      "ninefold vote --take-back". Ends with 1 where there is nothing to undo.

      Examples:
        ninefold undo plan.json
        ninefold undo plan.json -n 3
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var steps: StepCount

  func run() throws {
    try steps.reverse(file, "undo", "Undid") { document, time in document.undo(time: time) }
  }
}

/// Does again what was taken back.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Do again what was taken back last.",
    discussion: """
      Ends with 1 where there is nothing to redo.

      Examples:
        ninefold redo plan.json
        ninefold redo plan.json -n 3
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var steps: StepCount

  func run() throws {
    try steps.reverse(file, "redo", "Redid") { document, time in document.redo(time: time) }
  }
}

/// How many steps, and going back or forth by so many.
struct StepCount: ParsableArguments {
  @Option(name: .customShort("n"), help: ArgumentHelp("How many steps.", valueName: "steps"))
  var count = 1

  func validate() throws {
    guard count > 0 else { throw ValidationError("\"-n \(count)\" is no number of steps.") }
  }

  fileprivate func reverse(
    _ file: String, _ command: String, _ did: String,
    _ reversal: (inout Document, _ time: Int) -> Document.Reversal?
  ) throws {
    var editing = try Editing(file)
    let before = editing.workspace
    let done = try editing.reverse(count, reversal)
    guard !done.isEmpty else {
      throw Failure(
        sentence: "There is nothing to \(command) in \"\(editing.names.file)\".", code: 1)
    }
    let lines = done.flatMap { reversal -> [String] in
      let words = reversal.step.words(in: .en, facets: before.facets).visible
      return [
        "\(reversal.isVoid ? "Not \(command == "undo" ? "undone" : "redone")" : did): \(words)"
      ]
        + reversal.skipped.map { "  " + $0.sentence(before, editing.workspace).visible }
    }
    try Standard.write(lines.map { $0 + "\n" }.joined())
    if done.count < count {
      Standard.complain("There were only \(done.count.of("step")) to \(command).")
    }
  }
}

extension Skipped {
  /// What gave way and why, as a sentence.
  func sentence(_ before: Workspace, _ after: Workspace) -> String {
    let name = name(before, after)
    switch (piece, reason) {
    case (.set(_, let path, _, _), .changedSince):
      let field = path.map(\.text).joined(separator: ".")
      return "\"\(field)\" of \(name) was changed since and stays as it is."
    case (_, .voted): return "\(name) stays: votes were given. \"ninefold vote\" takes votes back."
    case (.move, .changedSince): return "\(name) was moved since and stays where it is."
    case (_, .changedSince): return "\(name) was changed since and stays as it is."
    case (_, .gone): return "\(name), or what held it, is gone since and stays away."
    case (_, .present): return "\(name) is there already."
    }
  }

  private func name(_ before: Workspace, _ after: Workspace) -> String {
    switch piece {
    case .insert(let branch, _), .remove(let branch, _): branch.name
    case .set(let target, _, _, _), .move(let target, _, _):
      (after.branch(target) ?? before.branch(target))?.name
        ?? (target == .workspace ? "the workspace" : "a \(target.kind.rawValue)")
    }
  }
}

extension Change.Branch {
  /// What a thing is called in a sentence.
  var name: String {
    switch self {
    case .note(let note): "\"\(note.title)\" (\(note.id))"
    case .round(let round): "the vote \"\(round.id)\""
    case .box(let box): "the box \"\(box.title.isEmpty ? box.id.text : box.title)\""
    case .board(let board): "the board \"\(board.title.isEmpty ? board.id.text : board.title)\""
    }
  }
}
