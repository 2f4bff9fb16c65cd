import ArgumentParser
import CanvasCore

/// Ends conflicts that merging has left.
struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Choose between two values that met in a merge.",
    discussion: """
      Where two people changed one field, one value is shown and the other waits beside it. This \
      keeps what is shown, or takes the other; "check --advice" lists what waits. "-" stands for \
      targets on standard input, one a line. A step as any other: "ninefold undo" takes it back.

      Examples:
        ninefold settle plan.json k7f2m
        ninefold settle plan.json k7f2m --field text --take-other
      """)

  @Argument(
    help: "A file, or the name of a workspace.", completion: .file(extensions: ["json"]))
  var file: String

  @Argument(
    help: "The note or the board, by its id or how its title begins; BOARD/BOX is a box.",
    transform: RawArgument.text)
  var target: String

  @Option(help: "Only this field; all of them else.", transform: RawArgument.text)
  var field: String?

  @Flag(help: "Show the other value instead.")
  var takeOther = false

  @OptionGroup var changes: ChangeOptions

  func run() throws {
    let named = try Standard.names([target])
    var editing = try Editing(file, changes)
    let target = named.joined(separator: ", ")
    let waiting = try named.flatMap { try conflicts(of: $0, editing) }
    var chosen = waiting.filter { conflict in field.map { $0 == conflict.field } ?? true }
    guard !chosen.isEmpty else {
      let names = unique(waiting.map(\.field)).map { "\"\($0)\"" }.joined(separator: ", ")
      throw waiting.isEmpty
        ? Failure(.nothingToSettle, target, code: 1)
        : Failure(.settleElsewhere, target, field ?? "", names, code: 1)
    }
    if takeOther { chosen = chosen.firstOfEachField }
    let before = editing.workspace
    try editing.perform(before.settling(chosen, by: takeOther ? .takeOther : .keepShown))
    let lines = chosen.map { conflict -> String in
      let shown = before.shown(of: conflict)
      let (kept, gone) = takeOther ? (conflict.value, shown) : (shown, conflict.value)
      return Sentence.oneStays.said(conflict.field, text(kept), text(gone))
    }
    try changes.print(lines.map(\.visible))
  }

  /// The conflicts of what is named; those of a board and of its votes.
  private func conflicts(of name: String, _ editing: Editing) throws(Failure) -> [Conflict] {
    let target = try editing.names.target(name)
    let workspace = editing.workspace
    guard case .board(let id) = target, let board = workspace.board(id) else {
      return workspace.conflicts(of: target)
    }
    return workspace.conflicts(of: target)
      + board.rounds.flatMap { workspace.conflicts(of: .round(board: id, round: $0.id)) }
  }

  private func unique(_ names: [String]) -> [String] {
    names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private func text(_ value: JSONValue?) -> String {
    value.map { String(decoding: JSONWriter.line($0), as: UTF8.self) } ?? Sentence.nothing.said()
  }
}
