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
    Command("panel.pageDown", .commandPageDown, in: .panel, ["PageDown"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: 10)
    },
    Command("panel.pageUp", .commandPageUp, in: .panel, ["PageUp"], isListed: false) {
      app throws(Refusal) in try app.movePanel(by: -10)
    },
  ]
}

extension App {
  /// Whether Esc in a list of values leads back to the form of all facets.
  var panelCameFromForm: Bool {
    if case .values(let facet, _)? = panel?.kind { return facet != "evidence" }
    return false
  }

  mutating func movePanel(by step: Int) throws(Refusal) {
    guard let panel, !panel.items.isEmpty else { throw Refusal(say(.nothingFound)) }
    let next = min(max(0, panel.index + step), panel.items.count - 1)
    guard next != panel.index else { throw Refusal(say(.edgeOfList)) }
    self.panel?.index = next
  }

  /// Moves the focus by a screenful of notes, into the neighbouring boxes of a wall.
  mutating func page(by step: Int) throws(Refusal) {
    let layout = BoardLayout(self)
    if case .wall = layout.kind {
      let ids = boxes.map(\.id)
      let index = focus.flatMap { focus in ids.firstIndex(of: focus.box) } ?? 0
      let panels = PanelGrid(count: ids.count, area: layout.area)
      let jump = layout.kind == .wall(.headlines) ? panels.columns * panels.rowsPerPage : 1
      let next = min(max(0, index + step * jump), ids.count - 1)
      guard next != index else { throw Refusal(say(.edgeOfBoard)) }
      focus = Focus(box: ids[next])
    } else {
      try stepNote(by: step * 5)
    }
  }
}
