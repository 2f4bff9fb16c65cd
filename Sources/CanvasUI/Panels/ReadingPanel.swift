import CanvasCore
import Drawing

extension Panel {
  /// What is computed from the workspace.
  static var readings: Panel {
    Panel("readings", .panelReadings) { app, _ in
      let titles = app.setup.readings.map { $0.title[app.language] }
      return zip(app.setup.readings, RowLetters.choosing(titles)).map { reading, letter in
        Row(id: reading.id, text: reading.title[app.language], key: letter) { app in
          let panel = reading.id == Reading.advice.id ? Panel.allAdvice : .reading(reading, app)
          app.open(panel.leadingBack(to: Panel.readings.at(reading.id)))
        }
      }
    }
  }

  /// The table of a reading; each row leads to what it is about.
  static func reading(_ reading: Reading, _ app: App, on day: CalendarDay? = nil) -> Panel {
    let note = app.focusedNote?.id
    let make: @Sendable (App) -> Table? = { app in
      var context = app.readingContext(note: note)
      context.on = day
      return app.opened.map { reading.make($0.document.workspace, context) }
    }
    var panel = Panel(
      "reading \(reading.id)", title: { reading.title[$0.language] }
    ) { app, _ in
      guard let table = make(app) else { return [] }
      let sum =
        table.sum.isEmpty || table.isDrawn && !table.rows.isEmpty
        ? []
        : wrap(table.sum, width: min(app.size.width, PanelView.widest) - 6).enumerated().map {
          Row(id: "sum \($0.offset)", text: $0.element.text, stays: true)
        }
      var seen: [Target: Int] = [:]
      return table.rows.enumerated().map { index, row in
        let id = row.target.map { target in
          seen[target, default: 0] += 1
          return "\(target) \(seen[target] ?? 0)"
        }
        if row.isHeading { return .heading(row.text) }
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
    panel.makeTable = { app in make(app).flatMap { $0.isDrawn && !$0.rows.isEmpty ? $0 : nil } }
    return panel
  }
}

extension App {
  /// Shows a reading, once the steps of earlier sessions are there.
  mutating func show(_ reading: Reading) throws(Refusal) {
    try needHistory(of: .reading(reading.id), unless: false)
    if opened?.afterHistory == nil { open(.reading(reading, self)) }
  }

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
