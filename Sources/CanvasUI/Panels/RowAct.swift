import CanvasCore

/// What else can be done with a row than to choose it. Each has a key in all lists whose rows know it.
package enum RowAct: String, CaseIterable, Sendable {
  case add, rename, symbol, count, aside, asideForAll, remove, up, down, several, removeAnyway

  /// The command that does it.
  var command: String { "row." + rawValue }
}

extension Command {
  static let rowCommands: [Command] = [
    row(.add, .commandRowAdd, .hintAdd, ["a"], types: true),
    row(.rename, .commandRowRename, .hintRename, ["r"], types: true),
    row(.symbol, .commandRowSymbol, .hintSymbol, ["y"], types: true),
    row(.count, .commandRowCount, .hintCount, ["c"]),
    row(.aside, .commandRowAside, .hintAside, ["p"]),
    row(.asideForAll, .commandRowAsideForAll, .hintAsideForAll, ["P"]),
    row(.remove, .commandRowRemove, .hintRemove, ["x", "Delete"]),
    row(.up, .commandRowUp, .hintUp, ["K", "Shift-Up"]),
    row(.down, .commandRowDown, .hintDown, ["J", "Shift-Down"]),
    row(.several, .commandRowSeveral, .hintSeveral, ["m"]),
    row(.removeAnyway, .commandRowRemoveAnyway, .hintRemoveAnyway, ["X"]),
  ]

  private static func row(
    _ act: RowAct, _ title: Phrase, _ hint: Phrase, _ keys: [String], types: Bool = false
  ) -> Command {
    Command(
      act.command, title, hint: hint, in: .row, keys, isListed: false, types: types
    ) { app throws(Refusal) in try app.does(act) }
  }
}

extension App {
  /// Does with the row under the cursor what a key says; the list stays, made anew.
  fileprivate mutating func does(_ act: RowAct) throws(Refusal) {
    settlePanel()
    guard let run = panel?.chosen?.acts[act] else { throw Refusal(say(.rowCannotDo)) }
    panel?.isStale = true
    try run(&self)
  }
}
