import CanvasCore
import Drawing

extension Panel {
  /// Notes and boards by their words; what holds them stands behind a title that does not.
  static let find = Panel("find", .panelFind, filter: true) { app, typed in
    guard let workspace = app.workspace else { return [] }
    return workspace.find(typed, in: app.language).map { finding in
      let board = workspace.board(finding.board)
      let box = finding.box.flatMap { board?.box($0) }
      let label = box?.label(in: board.flatMap { app.templates[$0.template] }, app.language)
      let place = [board.map(app.name), label].compactMap { $0 }.joined(separator: " ▸ ")
      let text = finding.line.map { "\(clipped(finding.title, to: 24)) · \($0)" }
      return Row(
        id: (finding.note ?? finding.board).text, text: text ?? finding.title, detail: place
      ) { app throws(Refusal) in
        guard let note = finding.note else { return app.show(board: finding.board) }
        try app.go(to: .note(note))
      }
    }
  }

  /// The boxes of all boards, to send notes to.
  static func boxes(for notes: [Identifier]) -> Panel {
    Panel("send", .panelBoxes, filter: true) { app, typed in
      app.boardsFromHere.flatMap { board -> [Row] in
        let template = app.templates[board.template]
        return board.boxes(in: template).map { box in
          Row(
            id: "\(board.id)/\(box.id)", text: box.label(in: template, app.language),
            detail: app.name(of: board)
          ) { app throws(Refusal) in
            try app.send(notes, board: board.id, box: box.id)
          }
        }
      }.filter { "\($0.text) \($0.detail)".matches(typed) }
    }
  }
}

extension App {
  /// All boards, the open one first.
  fileprivate var boardsFromHere: [Board] {
    let boards = workspace?.boards ?? []
    return boards.filter { $0.id == boardID } + boards.filter { $0.id != boardID }
  }
}
