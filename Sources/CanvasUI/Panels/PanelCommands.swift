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
    Command("panel.drop", .commandDropAnswer, in: .panel, ["Ctrl-G"], isListed: false) { app in
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
