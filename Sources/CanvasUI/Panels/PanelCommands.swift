import CanvasCore

extension Command {
  static let panelCommands: [Command] = [
    Command(
      "panel.choose", .commandChoose, hint: .hintChoose, in: .panel, ["Enter"], isListed: false
    ) {
      app throws(Refusal) in try app.choose()
    },
    Command(
      "panel.close", .commandClose, hint: .hintClose, in: .panel, ["Esc", "Ctrl-C"],
      isListed: false
    ) { app in app.closePanel() },
    Command(
      "question.answer", .commandAnswer, hint: .hintAnswer, in: .question, ["Enter"],
      isListed: false
    ) { app throws(Refusal) in try app.choose() },
    Command(
      "question.complete", .commandComplete, hint: .hintComplete, in: .question, ["Tab"],
      isListed: false
    ) { app throws(Refusal) in try app.complete() },
    Command("panel.first", .commandFirst, in: .rows, ["Home"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: .min)
    },
    Command("panel.last", .commandLast, in: .rows, ["End"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: .max)
    },
    Command(
      "panel.drop", .commandDropAnswer, hint: .hintDropDraft, in: .panel, ["Ctrl-G"],
      isListed: false
    ) { app in
      app.closePanel(dropping: true)
    },
    Command(
      "panel.down", .commandDown, hint: .hintMove, in: .panel, ["Down", "Ctrl-N"], isListed: false
    ) {
      app throws(Refusal) in try app.movePanel(by: 1)
    },
    Command("panel.up", .commandUp, in: .panel, ["Up", "Ctrl-P"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: -1)
    },
    Command("list.first", .commandFirst, in: .list, ["g"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: .min)
    },
    Command("list.last", .commandLast, in: .list, ["G"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: .max)
    },
    Command("list.down", .commandDown, in: .list, ["j"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: 1)
    },
    Command("list.up", .commandUp, in: .list, ["k"], isListed: false) { app throws(Refusal) in
      try app.movePanel(by: -1)
    },
    Command("list.less", .commandLeft, in: .list, ["Left", "h"], isListed: false) {
      app throws(Refusal) in try app.adjustRow(by: -1)
    },
    Command(
      "list.more", .commandRight, hint: .hintChange, in: .list, ["Right", "l"], isListed: false
    ) { app throws(Refusal) in try app.adjustRow(by: 1) },
    Command("panel.pageDown", .commandPageDown, in: .panel, ["PageDown"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: 10)
    },
    Command("panel.pageUp", .commandPageUp, in: .panel, ["PageUp"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: -10)
    },
  ]
}

extension App {
  /// Has the path that is being typed completed.
  fileprivate mutating func complete() throws(Refusal) {
    guard panel?.isPath == true, let text = panel?.field?.text else {
      throw Refusal(say(.keyDoesNothingButEsc, Key(.tab).name(in: language)))
    }
    effects.work.append(.complete(text, anyFile: panel?.takesAnyFile == true))
  }

  /// Takes a path as far as it could be completed, and says how it may go on.
  mutating func completed(_ text: String, _ choices: [String]) {
    guard panel?.isPath == true else { return }
    panel?.edit { field in
      field.selectAll()
      if text.isEmpty { field.deleteBackward() } else { field.insert(text) }
    }
    switch choices.count {
    case 0: refuse(say(.nothingFound))
    case 1: break
    default: tell(choices.joined(separator: "  "))
    }
  }
}
