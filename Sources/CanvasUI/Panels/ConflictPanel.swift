import CanvasCore

extension Panel {
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
