import CanvasCore

extension Panel {
  /// The steps, the newest first, each after the marks that name the moment behind it.
  static let history = Panel(
    "history", title: { "\($0.say(.panelHistory)) (\($0.localTime.zone($0.now)))" }, filter: true
  ) { app, typed in
    steps(app).filter { "\($0.text) \($0.detail)".matches(typed) }
  }

  private static func steps(_ app: App) -> [Row] {
    guard let opened = app.opened else { return [] }
    var marks = Dictionary(grouping: opened.marks, by: \.after)
    var rows: [Row] = []
    for step in opened.document.history.steps.reversed() {
      rows += (marks.removeValue(forKey: step.id) ?? []).reversed().map { row($0, app) }
      let title = step.words(in: app.language, facets: app.facets)
      let text =
        switch step.kind {
        case .edit, .ballot: title
        case .undo: app.say(.undid, title)
        case .redo: app.say(.redid, title)
        }
      rows.append(
        Row(
          id: "\(step.id)", text: text, detail: detail(step.author, step.time, app)
        ) { app in app.open(.moment(step.id)) })
    }
    // Those before all steps, or after steps that were forgotten, stand at the end.
    return rows + opened.marks.reversed().filter { marks[$0.after] != nil }.map { row($0, app) }
  }

  private static func row(_ mark: Mark, _ app: App) -> Row {
    Row(
      id: "mark \(mark.name)", text: "⚑ \(mark.name)", detail: detail(mark.author, mark.time, app),
      stays: mark.after == nil
    ) { app in
      if let step = mark.after { app.open(.moment(step)) }
    }
  }

  private static func detail(_ author: String, _ time: Int, _ app: App) -> String {
    author.isEmpty ? app.localTime.text(time) : "\(author)  \(app.localTime.text(time))"
  }

  /// What can be done with the moment after a step.
  private static func moment(_ step: Step.ID) -> Panel {
    Panel("moment \(step)", .panelMoment) { app, _ in
      [
        Row(id: "compare", text: app.say(.compareMoment)) { app in app.open(.changes(since: step))
        },
        Row(id: "goBack", text: app.say(.goBackToMoment)) { app throws(Refusal) in
          try app.goBack(to: step)
        },
        Row(id: "name", text: app.say(.nameMoment)) { app in app.open(.mark(step)) },
      ]
    }
  }

  private static func mark(_ step: Step.ID) -> Panel {
    .asking("mark \(step)", .askMark) { app, text throws(Refusal) in
      try app.mark(text, after: step)
    }
  }

  /// What has changed since a step, a line each.
  private static func changes(since step: Step.ID) -> Panel {
    Panel("changes \(step)", .panelChanges) { app, _ in
      guard let then = app.workspace(after: step), let workspace = app.workspace else { return [] }
      return ChangeSummary(from: then, to: workspace).lines.map { line in
        Row(
          id: "\(line.sign) \(line.note?.text ?? "") \(line.text)",
          text: "\(line.sign) \(line.text)", detail: line.place,
          stays: line.note == nil
        ) { app throws(Refusal) in
          guard let note = line.note else { return }
          try app.go(to: .note(note))
        }
      }
    }
  }

  /// The value that is shown and the other one of a thing's first open conflict, one below the other.
  static func conflict(_ target: Target) -> Panel {
    Panel("conflict", .panelConflict) { app, _ in
      guard let workspace = app.workspace, let conflict = workspace.conflicts(of: target).first
      else { return [] }
      let values: [(JSONValue?, Conflict.Settlement)] = [
        (workspace.shown(of: conflict), .keepShown), (conflict.value, .takeOther),
      ]
      return values.map { value, settlement in
        let text = value.map {
          $0.string ?? String(decoding: JSONWriter.line($0), as: UTF8.self)
        }
        let sketch = conflict.field == "sketch" ? value?.strings ?? [] : []
        return Row(
          id: "\(settlement)",
          text: sketch.isEmpty ? text ?? app.say(.noValue) : app.say(.aSketch),
          detail: conflict.field, picture: sketch
        ) { app throws(Refusal) in
          try app.act { workspace, _ throws(Refusal) in
            try workspace.settling(
              Array(workspace.conflicts(of: target).prefix(1)), by: settlement)
          }
        }
      }
    }
  }
}
