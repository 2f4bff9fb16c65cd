import CanvasCore

extension Panel {
  /// What advice says of a note; choosing a line puts its rule aside for the note. Rules that are aside are below, and are taken
  /// up again.
  static func advice(on note: Identifier) -> Panel {
    Panel("advice \(note)", .commandSilence) { app, _ in
      let found = app.advice(on: note)
      let aside = app.workspace?.note(note)?.fields["silence"]?.strings ?? []
      func row(_ rule: String, _ text: String, _ detail: String) -> Row {
        Row(id: rule, text: text, detail: detail, stays: true) { app throws(Refusal) in
          try app.act { workspace, _ throws(Refusal) in
            try workspace.turningSilence(rule, on: [note])
          }
        }
      }
      return found.map { row($0.kind.rawValue, $0.sentence, "") }
        + aside.filter { Advice.Kind(rawValue: $0) != nil }.map {
          row($0, $0, app.say(.adviceIsAside))
        }
    }
  }
}

extension App {
  /// What advice says of a note, each rule once.
  fileprivate func advice(on note: Identifier) -> [Advice] {
    var seen: Set<Advice.Kind> = []
    return (workspace?.advice(templates: templates, language: language, now: now) ?? [])
      .filter { $0.target == .note(note) && seen.insert($0.kind).inserted }
  }

  /// Whether advice says anything of a note, or is put aside there.
  func hasAdvice(on note: Identifier) -> Bool {
    !advice(on: note).isEmpty || workspace?.note(note)?.fields["silence"] != nil
  }
}
