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
  @OptionGroup var changes: ChangeOptions

  func run() throws {
    try steps.reverse(file, changes, .undo) { document, time in document.undo(time: time) }
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
  @OptionGroup var changes: ChangeOptions

  func run() throws {
    try steps.reverse(file, changes, .redo) { document, time in document.redo(time: time) }
  }
}

/// How many steps, and going back or forth by so many.
struct StepCount: ParsableArguments {
  @Option(name: .customShort("n"), help: ArgumentHelp("How many steps.", valueName: "steps"))
  var count = 1

  func validate() throws {
    guard count > 0 else { throw ValidationError(.noNumberOfSteps, "\(count)") }
  }

  /// What undo and redo say of themselves.
  fileprivate struct Words {
    var did: Phrase
    var notDone: Phrase
    var nothing: Sentence
    var only: Sentence

    static let undo = Words(
      did: .undid, notDone: .notUndone, nothing: .nothingToUndo, only: .onlySoManyToUndo)
    static let redo = Words(
      did: .redid, notDone: .notRedone, nothing: .nothingToRedo, only: .onlySoManyToRedo)
  }

  fileprivate func reverse(
    _ file: String, _ changes: ChangeOptions, _ words: Words,
    _ reversal: (inout Document, _ time: Int) -> Document.Reversal?
  ) throws {
    var editing = try Editing(file, changes)
    let before = editing.workspace
    let done = try editing.reverse(count, reversal)
    guard !done.isEmpty else {
      throw Failure(words.nothing, editing.names.file, code: 1)
    }
    let lines = done.flatMap { reversal -> [String] in
      let step = reversal.step.words(in: System.language, facets: before.facets).visible
      return [(reversal.isVoid ? words.notDone : words.did).said(step)]
        + reversal.skipped.map { "  " + $0.sentence(before, editing.workspace).visible }
    }
    try changes.print(lines)
    if done.count < count {
      changes.tell(words.only.said(Sentence.stepCount.said(count: done.count)))
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
      return Sentence.fieldChangedSince.said(field, name)
    case (_, .voted): return Sentence.staysForVotes.said(name)
    case (.move, .changedSince): return Sentence.movedSince.said(name)
    case (_, .changedSince): return Sentence.changedSince.said(name)
    case (_, .gone): return Sentence.goneSince.said(name)
    case (_, .present): return Sentence.thereAlready.said(name)
    }
  }

  private func name(_ before: Workspace, _ after: Workspace) -> String {
    switch piece {
    case .insert(let branch, _), .remove(let branch, _): branch.name
    case .set(let target, _, _, _), .move(let target, _, _):
      (after.branch(target) ?? before.branch(target))?.name
        ?? (target == .workspace ? Sentence.theWorkspace.said() : target.kind.said)
    }
  }
}

extension Change.Branch {
  /// What a thing is called in a sentence.
  var name: String {
    switch self {
    case .note(let note): "\"\(note.title)\" (\(note.id))"
    case .round(let round): Sentence.theVote.said(round.id.text)
    case .box(let box): Sentence.theBox.said(box.title.isEmpty ? box.id.text : box.title)
    case .board(let board):
      Sentence.theBoard.said(board.title.isEmpty ? board.id.text : board.title)
    }
  }
}
