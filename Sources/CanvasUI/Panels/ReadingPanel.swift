import CanvasCore

extension Panel {
  /// What is computed from the workspace.
  static var readings: Panel {
    Panel("readings", .panelReadings) { app, _ in
      app.setup.readings.map { reading in
        Row(id: reading.id, text: reading.title[app.language]) { app in
          app.open(.reading(reading, app).leadingBack(to: Panel.readings.at(reading.id)))
        }
      }
    }
  }

  /// The table of a reading; each row leads to what it is about.
  static func reading(_ reading: Reading, _ app: App) -> Panel {
    let note = app.focusedNote?.id
    return Panel("reading \(reading.id)", title: { reading.title[$0.language] }) { app, _ in
      guard let opened = app.opened else { return [] }
      let table = reading.make(opened.document.workspace, app.readingContext(note: note))
      let sum = table.sum.isEmpty ? [] : [Row(id: "sum", text: table.sum, stays: true)]
      var seen: [Target: Int] = [:]
      return table.rows.enumerated().map { index, row in
        let id = row.target.map { target in
          seen[target, default: 0] += 1
          return "\(target) \(seen[target] ?? 0)"
        }
        // A sentence takes the whole line; the question it leads to is asked where one goes.
        let asks = row.values["question"] != nil
        let detail = row.details.first ?? ""
        return Row(
          id: id ?? "\(index)", text: String(repeating: "  ", count: row.depth) + row.text,
          detail: asks ? "" : detail, stays: row.target == nil
        ) { app throws(Refusal) in
          if let target = row.target { try app.go(to: target) }
          if asks { app.tell(detail) }
        }
      } + sum
    }
  }
}

extension App {
  /// Goes to a thing of the workspace, or says that it is gone.
  package mutating func go(to target: Target) throws(Refusal) {
    guard workspace?.exists(target) == true else {
      throw .missing(target.kind, id: target.id?.text ?? "")
    }
    switch target {
    case .workspace: break
    case .board(let board), .round(let board, _): show(board: board)
    case .box(let board, let box):
      show(board: board)
      focus = Focus(box: box)
    case .note(let note): _ = go(to: note)
    }
  }
}
